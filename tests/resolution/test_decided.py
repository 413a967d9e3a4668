"""What stands of judgements: the later over the earlier, whatever it contradicts, and nothing else."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tenure.model.judgement import identity_content
from tenure.resolution.decided import apply, find_withdrawn, standing

from .cases import judge

LEFT, RIGHT = [f"pe-{n}" for n in range(4)], [f"pe-{n}" for n in range(4, 8)]


def verdicts(mentions, count=6):
    pairs = st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique=True)
    return st.lists(st.tuples(st.sampled_from(["same", "different", "unsure"]), pairs), max_size=count)


def made(rows, first=1):
    return [judge(n, verdict, *pair) for n, (verdict, pair) in enumerate(rows, first)]


def relations(decided, mentions):
    """What stands between every two mentions."""
    return {
        (a, b): "same"
        if decided.one(a) == decided.one(b)
        else "different"
        if decided.one(b) in decided.apart_from(decided.one(a))
        else None
        for a, b in combinations(mentions, 2)
    }


def fits(accepted):
    """Whether pairs can all hold: the closure of "same" joins no two that are kept apart."""
    of = {mention: {mention} for mention in LEFT}
    for verdict, (a, b) in accepted:
        if verdict == "same":
            whole = of[a] | of[b]
            of.update(dict.fromkeys(whole, whole))
    apart: dict[tuple[frozenset[str], frozenset[str]], str] = {}
    for verdict, (a, b) in accepted:
        if verdict != "same":
            if of[a] is of[b] or of[a] == of[b]:
                return False
            key = tuple(sorted((frozenset(of[a]), frozenset(of[b])), key=sorted))
            if apart.setdefault(key, verdict) != verdict:
                return False
    return True


@given(verdicts(LEFT))
def test_what_stands_is_the_latest_that_fits_together(rows):
    """The oracle hears the latest first and leaves out what does not fit."""
    accepted: list = []
    overruled = set()
    for number, row in reversed(list(enumerate(rows, 1))):
        if fits([*accepted, row]):
            accepted.append(row)
        else:
            overruled.add(number)
    decided = standing(made(rows))
    assert set(decided.overruled) == overruled
    assert all(later > number for number, others in decided.overruled.items() for later in others)
    assert relations(decided, LEFT) == relations(standing(made(list(reversed(accepted)))), LEFT)


@given(verdicts(LEFT))
def test_the_last_one_stands(rows):
    if rows:
        verdict, (a, b) = rows[-1]
        found = relations(standing(made(rows)), LEFT)[min(a, b), max(a, b)]
        assert found == (None if verdict == "unsure" else verdict)


@given(verdicts(LEFT), verdicts(RIGHT), st.randoms(use_true_random=False))
def test_judgements_on_others_change_nothing_wherever_they_stand_between(left, right, dice):
    order = [*(("l", row) for row in left), *(("r", row) for row in right)]
    keys = sorted(range(len(order)), key=lambda _: dice.random())
    left_places, right_places = iter(left), iter(right)
    mixed = [next(left_places) if order[n][0] == "l" else next(right_places) for n in keys]
    everything = relations(standing(made([*left, *right])), LEFT + RIGHT)
    assert relations(standing(made(mixed)), LEFT + RIGHT) == everything


@given(verdicts(LEFT), verdicts(LEFT, 3))
def test_what_is_withdrawn_was_never_said(rows, more):
    numbers = range(len(rows) + 1, len(rows) + len(more) + 1)
    withdrawals = [judge(100 + n, "withdrawn", str(number)) for n, number in enumerate(numbers)]
    judgements = [*made(rows), *made(more, len(rows) + 1), *withdrawals]
    assert relations(standing(judgements), LEFT) == relations(standing(made(rows)), LEFT)
    again = [judge(200 + n, "withdrawn", str(one.number)) for n, one in enumerate(withdrawals)]
    assert relations(standing([*judgements, *again]), LEFT) == relations(standing([*made(rows), *made(more, len(rows) + 1)]), LEFT)


def test_a_judgement_withdraws_only_what_came_before_it():
    assert find_withdrawn([judge(1, "withdrawn", "2"), judge(2, "same", "pe-1", "pe-2")]) == {}


def test_a_contradiction_names_the_judgements_on_the_way():
    rows = [
        judge(1, "same", "pe-1", "pe-2"),
        judge(2, "same", "pe-2", "pe-3"),
        judge(3, "different", "pe-1", "pe-3"),
        judge(4, "same", "pe-3", "pe-4"),
    ]
    assert standing(rows).overruled == {1: {2, 3}}
    assert standing([*rows, judge(5, "withdrawn", "3")]).overruled == {}


def sides(clusters, decided, alike=lambda a, b: 0):  # noqa: ARG005
    return sorted(map(tuple, apply(clusters, decided, alike, str)))


def test_a_split_keeps_each_side_whole_and_sends_the_others_where_they_are_alike():
    split = judge(1, "different", "pe-1", "pe-3", "pe-2", "pe-4")
    split = type(split)(
        **{name: getattr(split, name) for name in split.__slots__} | {"content": identity_content((), [["pe-1", "pe-3"], ["pe-2", "pe-4"]])}
    )
    clusters = [["pe-1", "pe-2", "pe-3", "pe-4", "pe-5", "pe-6"], ["pe-7"]]
    near = {("pe-5", "pe-4"): 1}
    found = sides(clusters, standing([split]), lambda a, b: near.get((a, b), 0))
    assert found == [("pe-1", "pe-3", "pe-6"), ("pe-2", "pe-4", "pe-5"), ("pe-7",)]


@given(st.lists(st.sampled_from(LEFT), max_size=4), verdicts(LEFT))
def test_every_mention_stays_in_one_set_and_every_verdict_is_obeyed(cut, rows):
    clusters = [one for one in ([m for m in LEFT if m in cut], [m for m in LEFT if m not in cut]) if one]
    decided = standing(made(rows))
    found = sides(clusters, decided)
    assert sorted(mention for members in found for mention in members) == LEFT
    where = {mention: members for members in found for mention in members}
    for (a, b), verdict in relations(decided, LEFT).items():
        assert verdict is None or (where[a] == where[b]) is (verdict == "same")
