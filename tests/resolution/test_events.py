"""Statements find their events as when each is compared with every statement of every event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenure.model.event import Told
from tenure.resolution import resolve
from tenure.resolution.events import Item, _place

from .cases import Report, case

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
