"""The sweeps over days against every way to place every tenure within its bounds."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from tenure.derivation.checks._spans import Span, find_common, find_groups, find_pairs, likely, shared_days, sure
from tenure.model.bounds import BOUNDS, Bounds
from tenure.model.tenure import Seat, Tenure

FIRST = date(2020, 1, 1)
DAYS = 6


def iso(day):
    return None if day is None else (FIRST + timedelta(day)).isoformat()


@st.composite
def tenures(draw, least=2, most=6):
    """Tenures with tight bounds: the earliest start and end are no later than the latest, starts no later than ends."""
    made = []
    for number in range(draw(st.integers(least, most))):
        start = sorted(draw(st.tuples(st.integers(0, DAYS), st.integers(0, DAYS))))
        end = sorted(draw(st.tuples(st.integers(0, DAYS), st.integers(0, DAYS))))
        bounds = start[0], min(start[1], end[1]), max(end[0], start[0]), end[1]
        if bounds[0] > bounds[3]:
            bounds = 0, DAYS, 0, DAYS
        hedged = draw(st.sampled_from([(), (), (), ("latest start",), ("earliest end",), ("latest end",)]))
        person = draw(st.sampled_from("ABC"))
        seat = Seat("un-1", False, "commander", frozenset())
        made.append(
            Tenure(
                id=f"te-{number}",
                bounds=Bounds(*map(iso, bounds)),
                firm=Bounds(*(None if name in hedged else iso(day) for name, day in zip(BOUNDS, bounds, strict=True))),
                proof={},
                told=(),
                reported=hedged,
                person=person,
                post=None,
                seat=seat,
            )
        )
    return made


def placings(tenure):
    """All first and last days that the bounds allow."""
    low, high, early, late = ((date.fromisoformat(day) - FIRST).days for day in tenure.bounds)
    return [(a, b) for a in range(low, high + 1) for b in range(early, late + 1) if a <= b]


def at_once(one, other):
    return one[0] < other[1] and other[0] < one[1]


def is_firm(tenure):
    return not {"latest start", "earliest end"} & set(tenure.reported)


def pairs_of(tenures, test):
    """The pairs of tenures of two persons for which it is so."""
    return {frozenset((a.id, b.id)) for a, b in combinations(tenures, 2) if a.person != b.person and test(a, b)}


def swept(tenures, reading):
    return {frozenset((a.id, b.id)) for a, b in find_pairs(tenures, reading, key=lambda t: t.person)}


@given(tenures())
def test_what_is_at_once_for_certain_is_so_however_the_tenures_are_placed(tenures):
    def test(a, b):
        return is_firm(a) and is_firm(b) and all(at_once(one, other) for one, other in product(placings(a), placings(b)))

    assert swept(tenures, sure) == pairs_of(tenures, test)


@given(tenures())
def test_what_is_likely_at_once_has_a_middle_day_inside_the_other(tenures):
    def inner(tenure):
        _, first, last, _ = ((date.fromisoformat(day) - FIRST).days for day in tenure.bounds)
        middle = (first + last + 2 * FIRST.toordinal()) // 2 - FIRST.toordinal()
        return (first, last) if first <= last else (middle, middle)

    assert swept(tenures, likely) == pairs_of(tenures, lambda a, b: at_once(inner(a), inner(b)))


@given(tenures(least=1, most=3))
def test_several_share_a_day_for_certain_where_they_do_however_they_are_placed(tenures):
    share = all(max(first for first, _ in placed) <= min(last for _, last in placed) for placed in product(*map(placings, tenures)))
    assert (find_common(tenures, sure) is not None) == (share and all(map(is_firm, tenures)))


@given(tenures())
def test_groups_are_what_hangs_together_by_pairs(tenures):
    pairs = list(find_pairs(tenures, sure, key=lambda t: t.person))
    group_of = {t.id: {t.id} for pair in pairs for t in pair}
    for a, b in pairs:
        joined = group_of[a.id] | group_of[b.id]
        group_of.update(dict.fromkeys(joined, joined))
    assert [tuple(t.id for t in group) for group in find_groups(pairs)] == sorted({tuple(sorted(group)) for group in group_of.values()})


def test_shared_days_are_told_from_some_day_between():
    assert shared_days([Span(1, 9), Span(4, 12)]) == (4, 9)
    assert shared_days([Span(1, 9), Span(7, 4)]) == (7, 4)
