"""Relations between units, chains over them, and who stood over whom; checked against the obvious way on random cases."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tenure.derivation import chain, derive, superiors
from tenure.derivation._labels import find_inner, find_label, find_outer

from .cases import person_id, resolve_rows, tell, unit_id

ON = "2023-06-01"
HELD = {"phase": "holds", "when": "2023-05/2023-07", "reported": "2024-01-01"}


def under(lower, upper, *, relation="command", by="One", **fields):
    return tell(
        "subordination", lower, kind="unit", by=by, trigger="is under", organization=upper, relation=relation, apart=upper, **HELD | fields
    )


def heads(person, unit, *, by="One", **fields):
    return tell("posting", person, by=by, post="commander", organization=unit, **HELD | fields)


def hops(rows, unit, **options):
    found = chain(derive(resolve_rows(rows)), unit_id(unit), on=options.pop("on", ON), **options)
    return [(hop.hop, hop.from_name, hop.to_name, hop.label) for hop in found]


LADDER = [under("1st Company", "1st Battalion"), under("1st Battalion", "1st Brigade"), under("1st Brigade", "10th Army")]


def test_a_chain_goes_all_the_way_up_and_down():
    assert hops(LADDER, "1st Company") == [
        (1, "1st Company", "1st Battalion", "evidenced"),
        (2, "1st Battalion", "1st Brigade", "evidenced"),
        (3, "1st Brigade", "10th Army", "evidenced"),
    ]
    assert [hop[2] for hop in hops(LADDER, "10th Army", direction="down")] == ["1st Brigade", "1st Battalion", "1st Company"]
    assert len(hops(LADDER, "1st Company", depth=2)) == 2


def test_the_day_counts_at_every_hop():
    rows = [LADDER[0], under("1st Battalion", "1st Brigade", when="2019/2020"), LADDER[2]]
    assert hops(rows, "1st Company") == [(1, "1st Company", "1st Battalion", "evidenced"), (2, "1st Battalion", "1st Brigade", "ended")]
    later = [LADDER[0], under("1st Battalion", "1st Brigade", when="2024/2025"), LADDER[2]]
    assert len(hops(later, "1st Company")) == 1


def test_a_relation_without_an_end_is_assumed_to_go_on():
    rows = [under("1st Company", "1st Battalion", when=None, reported="2022-01-10")]
    assert hops(rows, "1st Company") == [(1, "1st Company", "1st Battalion", "assumed")]


def test_kinds_are_kept_apart():
    rows = [
        under("1st Company", "1st Battalion"),
        under("1st Battalion", "Supply Office", relation="administrative"),
        under("1st Company", "Task Force Y", relation="member"),
    ]
    assert [hop[2] for hop in hops(rows, "1st Company")] == ["1st Battalion", "Task Force Y"]
    assert [hop[2] for hop in hops(rows, "1st Company", kinds=("command",))] == ["1st Battalion"]
    assert [hop[2] for hop in hops(rows, "1st Battalion")] == ["Supply Office"]


def test_a_relation_without_a_kind_counts_with_command_and_joins_the_only_kind_told():
    rows = [under("1st Company", "1st Battalion", relation=None), under("1st Battalion", "1st Brigade")]
    (first, _) = chain(derive(resolve_rows(rows)), unit_id("1st Company"), on=ON)
    assert (first.relation, first.to_name) == (None, "1st Battalion")
    told_twice = [*rows, under("1st Company", "1st Battalion", relation="administrative", by="Two")]
    (only,) = [hop for hop in chain(derive(resolve_rows(told_twice)), unit_id("1st Company"), on=ON) if hop.to_name == "1st Battalion"]
    assert (only.relation, only.origins) == ("administrative", 2)


def test_a_cycle_is_told_and_ends_the_chain():
    rows = [under("A Battalion", "B Brigade"), under("B Brigade", "C Division"), under("C Division", "A Battalion", by="Two")]
    found = chain(derive(resolve_rows(rows)), unit_id("A Battalion"), on=ON)
    assert [(hop.to_name, hop.turn) for hop in found] == [("B Brigade", None), ("C Division", None), ("A Battalion", "cycle")]


def test_two_ways_to_one_unit_are_both_told_and_one_is_followed():
    rows = [
        under("1st Company", "1st Battalion"),
        under("1st Company", "2nd Battalion", by="Two"),
        under("1st Battalion", "1st Brigade"),
        under("2nd Battalion", "1st Brigade"),
        under("1st Brigade", "10th Army"),
    ]
    found = chain(derive(resolve_rows(rows)), unit_id("1st Company"), on=ON)
    assert [(hop.to_name, hop.turn) for hop in found][2:] == [("1st Brigade", None), ("1st Brigade", "again"), ("10th Army", None)]


def test_every_hop_has_its_holders():
    rows = [*LADDER, heads("Adam Example", "1st Brigade"), heads("Boris Sample", "1st Brigade", by="Two", when="2019/2020")]
    found = chain(derive(resolve_rows(rows)), unit_id("1st Company"), on=ON)
    assert [[holder.person_name for holder in hop.holders] for hop in found] == [[], ["Adam Example"], []]


def test_a_unit_told_to_be_under_itself_gives_no_relation():
    assert hops([under("1st Company", "1st Company")], "1st Company") == []


def test_a_relation_that_is_denied_or_planned_gives_none():
    rows = [under("1st Company", "1st Battalion", polarity="negated"), under("1st Company", "2nd Battalion", modality="planned")]
    assert hops(rows, "1st Company") == []


def test_a_relation_taken_up_anew_is_two():
    rows = [under("1st Company", "1st Battalion", when="2015/2016"), under("1st Company", "1st Battalion", by="Two", when="2020/2021")]
    relations = derive(resolve_rows(rows)).relations
    assert {relation.bounds.earliest_start for relation in relations} == {"2015-01-01", "2020-01-01"}


def test_superiors_are_the_heads_of_the_own_unit_and_of_those_above():
    rows = [
        *LADDER,
        heads("Adam Example", "10th Army"),
        heads("Boris Sample", "1st Brigade"),
        heads("Carl Model", "1st Battalion"),
        tell("posting", "Dan Specimen", post="deputy commander", organization="1st Battalion", **HELD),
    ]
    derived = derive(resolve_rows(rows))
    found = superiors(derived, person_id("Dan Specimen"), on=ON)
    assert [(line.hop, line.superior.person_name) for line in found] == [(0, "Carl Model"), (1, "Boris Sample"), (2, "Adam Example")]
    assert [line.superior.person_name for line in superiors(derived, person_id("Carl Model"), on=ON)] == ["Boris Sample", "Adam Example"]
    assert superiors(derived, person_id("Adam Example"), on=ON) == []
    assert len(superiors(derived, person_id("Dan Specimen"), on=ON, depth=1)) == 2


def test_the_overlap_is_of_both_tenures_and_all_relations():
    rows = [
        under("1st Battalion", "1st Brigade", when="2023-02-01/2023-10-31"),
        heads("Adam Example", "1st Brigade", when="2023-03-01/2023-12-31"),
        heads("Boris Sample", "1st Battalion", when="2023-01/2023-08"),
    ]
    (line,) = superiors(derive(resolve_rows(rows)), person_id("Boris Sample"), on=ON)
    assert (line.possible, line.certain, line.label) == (("2023-03-01", "2023-08-31"), ("2023-03-01", "2023-08-01"), "evidenced")


def test_the_label_is_the_weakest_of_all_that_it_rests_on():
    rows = [
        under("1st Battalion", "1st Brigade", when=None, reported="2022-01-10"),
        heads("Adam Example", "1st Brigade"),
        heads("Boris Sample", "1st Battalion"),
    ]
    (line,) = superiors(derive(resolve_rows(rows)), person_id("Boris Sample"), on=ON)
    assert (line.label, line.certain) == ("assumed", None)


UNITS = [f"{n}th Brigade" for n in range(4, 9)]
DATES = st.sampled_from(["2019/2020", "2023-01/2023-06", "2023-05/2023-07", "2023-06-01/..", "2024/2025", "2023", None])
EDGES = st.lists(
    st.tuples(st.sampled_from(UNITS), st.sampled_from(UNITS), st.sampled_from(["command", "member", None]), DATES), max_size=12
)
POSTS = st.lists(st.tuples(st.sampled_from(["Adam Example", "Boris Sample", "Carl Model"]), st.sampled_from(UNITS), DATES), max_size=6)


def random_case(edges, posts=()):
    numbers = count()
    rows = [under(a, b, relation=kind, when=when, by=f"R{next(numbers)}") for a, b, kind, when in edges]
    return derive(resolve_rows([*rows, *(heads(person, unit, when=when, by=f"P{next(numbers)}") for person, unit, when in posts)]))


def reach(derived, unit, direction, depth):
    """Every relation within reach and its least number of hops, by trying all walks up to the number of units."""
    ends = ("lower", "upper") if direction == "up" else ("upper", "lower")
    found: dict[str, int] = {}
    edge = {unit}
    for hop in range(1, min(depth or len(UNITS), len(UNITS)) + 1):
        onward = set()
        for relation in derived.relations:
            label = find_label(relation, ON)
            if (relation.kind or "command") == "command" and label and getattr(relation, ends[0]) in edge:
                found.setdefault(relation.id, hop)
                onward |= {getattr(relation, ends[1])} if label != "ended" else set()
        edge = onward
    return found


@given(EDGES, st.sampled_from(UNITS), st.sampled_from(["up", "down"]), st.sampled_from([None, 1, 2]))
def test_chains_of_random_cases_hold_every_relation_in_reach_once(edges, unit, direction, depth):
    derived = random_case(edges)
    found = chain(derived, unit_id(unit), on=ON, direction=direction, kinds=("command",), depth=depth)
    assert len({hop.id for hop in found}) == len(found)
    assert {hop.id: hop.hop for hop in found} == reach(derived, unit_id(unit), direction, depth)


def walks(derived, tenure):
    """All ways up from a tenure that pass no unit twice, with the unit that each comes to."""
    waiting = [((tenure,), (tenure.unit,))]
    while waiting:
        extents, units = waiting.pop()
        yield extents, units[-1]
        for relation in derived.relations:
            sure = (relation.kind or "command") == "command" and find_label(relation, ON) not in (None, "ended")
            if sure and relation.lower == units[-1] and relation.upper not in units:
                waiting.append(((*extents, relation), (*units, relation.upper)))


@given(EDGES, POSTS)
def test_superiors_of_random_cases_are_those_of_all_ways_up(edges, posts):
    derived = random_case(edges, posts)
    for person in {tenure.person for tenure in derived.tenures}:
        lines = superiors(derived, person, on=ON)
        told = {(line.tenure, line.superior.tenure): [] for line in lines}
        for line in lines:
            told[line.tenure, line.superior.tenure].append(line)
        expected = {}
        for tenure in derived.tenures_of(person):
            for extents, unit in walks(derived, tenure) if find_label(tenure, ON) not in (None, "ended") else ():
                for other in derived.tenures_in(unit) if len(extents) > 1 else ():
                    if other.person != person and find_label(other, ON) not in (None, "ended"):
                        expected.setdefault((tenure.id, other.id), []).append((*extents, other))
        assert set(told) == set(expected)
        for pair, ways in expected.items():
            for way in ways:
                first, last = find_outer(way)
                assert any(
                    (one.possible[0] or "") <= (first or "") and (one.possible[1] or "9999") >= (last or "9999") for one in told[pair]
                )
                inner = find_inner(way)
                assert inner is None or any(one.certain and one.certain[0] <= inner[0] and one.certain[1] >= inner[1] for one in told[pair])
