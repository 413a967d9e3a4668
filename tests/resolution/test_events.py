"""Statements find their events as when each is compared with every statement of every event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution import Resolution, explain_same_event, extend, find_event_pairs, narrow, resolve, standing
from tenure.resolution.events import Item, _place

from .cases import Report, case, judge, judge_events

UNDATED = 10**7
FACETS = ((), (("unit", "a"),), (("unit", "b"),), (("office", "head"), ("unit", "a")), (("episode", "post"),))
DAYS = st.one_of(st.none(), st.integers(1, 2000))


@st.composite
def items(draw: st.DrawFn, *, number: int) -> Item:
    first, length = draw(DAYS), draw(st.sampled_from((0, 30, 365)))
    last = None if first is None else first + length
    open_at = draw(st.sampled_from(("neither", "neither", "start", "end")))
    common = draw(st.frozensets(st.sampled_from("abc"), max_size=2))
    first, last = (None if open_at == "start" else first), (None if open_at == "end" else last)
    return Item(Told("do", str(number)), draw(st.sampled_from(FACETS)), first, last, draw(DAYS), common)


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Item], list[list[Item]]]:
    """Items that have no event yet, and events of one item at least."""
    count = draw(st.integers(0, 8))
    rest = [draw(items(number=n)) for n in range(count)]
    return rest, [[draw(items(number=100 * m + n)) for n in range(draw(st.integers(1, 4)))] for m in range(1, draw(st.integers(1, 4)))]


def place_by_each(rest: list[Item], events: list[list[Item]]) -> list[list[str]]:
    """The events with the items that fit them best, by looking at each item of each."""
    placed = [[item.told.statement for item in members] for members in events]
    alone: dict[object, list[str]] = {}
    for item in rest:
        fits = [n for n, members in enumerate(events) if any(agree(item, other) for other in members) and days(item, members) <= 366]
        if fits:
            placed[min(fits, key=lambda n: (*distance(item, events[n]), n))].append(item.told.statement)
        else:
            alone.setdefault(item.facets, []).append(item.told.statement)
    return [*placed, *alone.values()]


def agree(a: Item, b: Item) -> bool:
    return all(value == other for name, value in a.facets for also, other in b.facets if name == also)


def days(item: Item, members: list[Item]) -> int:
    if item.first is None and item.last is None:
        return 0
    first, last = (-UNDATED if item.first is None else item.first), (UNDATED if item.last is None else item.last)
    return min((max(0, one.first - last, first - one.last) for one in dated(members)), default=0)


def distance(item: Item, members: list[Item]) -> tuple[int, int, int]:
    starts = [one.first for one in members if one.is_punctual] or [one.reported for one in members if one.reported is not None]
    near = 0 if item.reported is None else min((abs(item.reported - start) for start in starts), default=UNDATED)
    apart = days(item, members)
    return (apart if dated(members) or item.first is None else max(1, apart), -max(len(item.common & one.common) for one in members), near)


def dated(members: list[Item]) -> list[Item]:
    return [one for one in members if one.first is not None and one.last is not None]


@given(cases())
def test_each_item_goes_to_the_event_that_it_fits_best(case: tuple[list[Item], list[list[Item]]]):
    rest, events = case
    expected = place_by_each(rest, events)
    assert [[item.told.statement for item in members] for members in _place(rest, [list(members) for members in events])] == expected


def test_promotions_to_two_grades_are_two_events_and_of_one_grade_one() -> None:
    first = Report("A", "2021-05-01").tell(
        "Ivan Petrenko was promoted to colonel.", "promotion", "Ivan Petrenko", trigger="promoted", post="colonel"
    )
    other = Report("B", "2021-05-02").tell(
        "Ivan Petrenko was promoted to major general in May 2021.",
        "promotion",
        "Ivan Petrenko",
        trigger="promoted",
        post="major general",
        when="2021-05",
    )
    coarse = Report("C", "2021-05-03").tell(
        "Ivan Petrenko was promoted to general in May 2021.",
        "promotion",
        "Ivan Petrenko",
        trigger="promoted",
        post="general",
        when="2021-05",
    )
    resolution = resolve(*case(first, other, coarse))
    told = sorted(sorted(resolution.statements[one].post or "" for one in event.told) for event in resolution.events)
    assert told == [["colonel"], ["general", "major general"]]


NAMES = ("Ivan Testov", "Oleg Sample")
UNITS = (None, "58th Army", "9th Army")
WHEN = (None, "2021-03-01", "2024-04", "2024-04-30", "2024-05-02")
EVENTS = (("arrest", "was arrested"), ("dismissal", "was dismissed"), ("death", "died"), ("posting", "commands"))


@st.composite
def judged_cases(draw: st.DrawFn) -> tuple[list[Document], list[Statement], list[Judgement]]:
    """Reports on two people, and what reviewers said of the tellings of their events."""
    reports = [Report(outlet, "2024-05-03") for outlet in "ABC"]
    for n in range(draw(st.integers(2, 8))):
        name, unit, when = draw(st.sampled_from(NAMES)), draw(st.sampled_from(UNITS)), draw(st.sampled_from(WHEN))
        event, words = draw(st.sampled_from(EVENTS))
        says = {"organization": unit, "post": "commander"} if unit and event != "arrest" else {}
        sentence = f"{name} {words}{f' in the {unit}' if unit else ''} for the {n}th time."
        reports[draw(st.integers(0, 2))].tell(sentence, event, name, trigger=words.split()[-1], when=when, **says)
    docs, stmts = case(*reports)
    found = resolve(docs, stmts)
    told = [one for event in found.events for one in event.told]
    of = {one: (found.subject_of[one], found.statements[one].event) for one in told}
    judgements: list[Judgement] = []
    for number in range(1, draw(st.integers(1, 5))):
        first = draw(st.sampled_from(told))
        of_one = [one for one in told if one != first and of[one] == of[first]]
        pair = [first, draw(st.sampled_from(of_one or [one for one in told if one != first]))]
        judgements.append(judge_events(number, draw(st.sampled_from(("same", "different", "unsure"))), found, pair))
    return docs, stmts, judgements


def events_of(found: Resolution) -> dict[Told, str]:
    return {told: event.id for event in found.events for told in event.told}


@given(judged_cases(), st.randoms(use_true_random=False))
def test_what_reviewers_say_of_events_is_obeyed_in_whatever_order_it_comes(case: tuple, dice) -> None:
    docs, stmts, judgements = case
    by_rules, found = resolve(docs, stmts), resolve(docs, stmts, judgements)
    event_of, decided = events_of(found), standing(judgements)
    assert event_of.keys() == events_of(by_rules).keys()
    by_id = {told.statement: told for told in event_of}
    for (a, b), verdict in decided.heard.items():
        x, y = by_id[a], by_id[b]
        of_one = (found.subject_of[x], found.statements[x].event) == (found.subject_of[y], found.statements[y].event)
        if verdict != "unsure":
            assert (event_of[x] == event_of[y]) is (verdict == "same" and of_one)
    mixed = [dice.sample(some, len(some)) * 2 for some in (docs, stmts, judgements)]
    assert resolve(*mixed).events == found.events
    gone = [judge(100 + one.number, "withdrawn", str(one.number)) for one in judgements]
    assert resolve(docs, stmts, [*judgements, *gone]).events == by_rules.events
    assert narrow(found, found.statements, {}).events == found.events


@given(judged_cases(), st.lists(st.integers(0, 4), min_size=1, max_size=4), st.integers(0, 3))
def test_what_is_judged_and_taken_back_bit_by_bit_gives_what_it_gives_at_once(case: tuple, counts: list[int], late: int) -> None:
    docs, stmts, judgements = case
    found = resolve(docs[:late], [stmt for stmt in stmts if stmt.doc in {doc.id for doc in docs[:late]}])
    for count in counts:
        more = [doc for doc in docs if doc.id not in found.docs] if count == counts[-1] else []
        known = {*found.docs, *(doc.id for doc in more)}
        found = extend(found, more, [stmt for stmt in stmts if stmt.doc in {doc.id for doc in more}], judgements[:count])
        expected = resolve([doc for doc in docs if doc.id in known], [stmt for stmt in stmts if stmt.doc in known], judgements[:count])
        assert found.events == expected.events
        assert found.origins_of == expected.origins_of


def test_a_judgement_on_events_is_taken_up_and_taken_back_without_a_new_document() -> None:
    docs, stmts = arrests("2024-05-01", "2024-05-20")
    by_rules = resolve(docs, stmts)
    made = judge_events(1, "different", by_rules, by_rules.events[0].told)
    parted = extend(by_rules, [], [], [made])
    assert parted.events == resolve(docs, stmts, [made]).events
    assert len(parted.events) == 2
    assert extend(parted, [], [], []).events == by_rules.events


def arrests(*whens: str | None, charge: tuple[str | None, ...] = ()) -> tuple[list[Document], list[Statement]]:
    """Reports of arrests on these dates, and for these charges."""
    reports = [Report(outlet, "2024-06-01") for outlet in "ABCDE"[: len(whens)]]
    for report, when, said in zip(reports, whens, charge or (None,) * len(whens), strict=True):
        sentence = f"Ivan Testov was arrested, the {report.outlet} said."
        report.tell(sentence, "arrest", "Ivan Testov", trigger="arrested", when=when, charge=said)
    return case(*reports)


def test_what_a_reviewer_parts_takes_along_what_is_dated_alike() -> None:
    docs, stmts = arrests("2024-05-01", "2024-05-20", "2024-05-01", "2024-05-20", None)
    by_rules = resolve(docs, stmts)
    assert len(by_rules.events) == 1
    by_date = {by_rules.statements[told].when: told for told in by_rules.events[0].told}
    parted = judge_events(1, "different", by_rules, [by_date["2024-05-01"], by_date["2024-05-20"]])
    found = resolve(docs, stmts, [parted])
    dates = [{found.statements[told].when for told in event.told} - {None} for event in found.events]
    assert sorted(dates, key=min) == [{"2024-05-01"}, {"2024-05-20"}]


def test_events_of_one_month_may_be_one_and_of_days_apart_two_until_somebody_decides() -> None:
    first = Report("A", "2024-06-01").tell("Ivan Testov was dismissed from the 58th Army.", "dismissal", "Ivan Testov", trigger="dismissed",
                                           organization="58th Army", when="2024-05-01")  # fmt: skip
    other = Report("B", "2024-06-01").tell("Ivan Testov was dismissed from the 9th Army.", "dismissal", "Ivan Testov", trigger="dismissed",
                                           organization="9th Army", when="2024-05")  # fmt: skip
    docs, stmts = case(first, other)
    more, told = arrests("2024-05-01", "2024-05-20")
    found = resolve([*docs, *more], [*stmts, *told])
    pairs = find_event_pairs(found, standing([]))
    assert sorted((found.statements[one.a[0]].event, one.held_one) for one in pairs) == [("arrest", True), ("dismissal", False)]
    for pair in pairs:
        for verdict in ("same", "different", "unsure"):
            made = judge_events(1, verdict, found, [pair.a[0], pair.b[0]])
            now = resolve([*docs, *more], [*stmts, *told], [made])
            left = find_event_pairs(now, standing([made]))
            again = verdict == "same" and not pair.held_one  # the two are one now: on its days nobody has decided
            assert [found.statements[one.a[0]].event for one in left if one.a != pair.a or again] == [
                found.statements[one.a[0]].event for one in pairs if one != pair
            ]


def test_the_evidence_on_two_events_names_what_differs_and_what_they_share() -> None:
    docs, stmts = arrests("2024-05-01", "2024-05-20", charge=("bribery", "Bribery"))
    found = resolve(docs, stmts)
    a, b = sorted(found.events[0].told, key=lambda told: found.statements[told].when or "")
    assert [(one.speaks_for, one.text) for one in explain_same_event(found, [a], [b])] == [
        (False, "the one is dated 2024-05-01, the other 2024-05-20"),
        (True, "the charge is the same: bribery"),
    ]
    docs, stmts = arrests("2021-05-01", "2024-05", charge=("bribery", "fraud"))
    found = resolve(docs, stmts)
    (a,), (b,) = (event.told for event in sorted(found.events, key=lambda event: found.statements[event.told[0]].when or ""))
    assert [(one.speaks_for, one.text) for one in explain_same_event(found, [a], [b])] == [
        (False, "the one is dated 2021-05-01, the other 2024-05, over a year apart"),
        (None, "the charge of the one is bribery, of the other fraud"),
    ]
