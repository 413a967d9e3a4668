"""Holders over time: gaps and overlaps are what counting every day gives."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tenure.drawing import draw_holders
from tenure.drawing._holders import find_gaps, find_overlaps

from .values import described, shapes, who, words

FIRST = date(2023, 1, 1)
DAYS = [(FIRST + timedelta(n)).isoformat() for n in range(60)]


@st.composite
def holders(draw):
    """Holders with ordered bounds within 60 days, some open, some hedged."""
    made = []
    for n in range(draw(st.integers(1, 4))):
        four = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=4, max_size=4)))
        if draw(st.booleans()):
            four[1], four[2] = four[2], four[1]  # no day is certain
        kept = [draw(st.one_of(st.just(day), st.just(day), st.none())) for day in four]
        reported = draw(st.sampled_from(((), (), (), ("latest start",), ("latest end",))))
        name = draw(st.sampled_from(("Ivan Petrenko", "Oleh Sample", f"Officer {n}")))
        made.append(who(name, (kept[0], kept[1]), (kept[2], kept[3]), reported=reported))
    return made


@given(holders())
def test_gaps_are_the_days_that_nobody_can_have_held(some):
    firsts = [one.start[0] or "" for one in some]
    lasts = ["9999" if "latest end" in one.reported else one.end[1] or "9999" for one in some]

    def is_gap(day):
        between = any(last < day for last in lasts) and any(day < first for first in firsts)
        return between and not any(first <= day <= last for first, last in zip(firsts, lasts, strict=True))

    found = {day for day in DAYS for gap in find_gaps(some) if gap.first <= day <= gap.last}
    assert found == {day for day in DAYS if is_gap(day)}


@given(holders())
def test_overlaps_are_the_days_on_which_several_are_evidenced(some):
    def names(day):
        return {
            one.person_name
            for one in some
            if one.start[1] and one.end[0] and one.start[1] <= day <= one.end[0] and "latest start" not in one.reported
        }

    stretches = find_overlaps(some)
    for day in DAYS:
        told = {name for stretch in stretches if stretch.first <= day <= stretch.last for name in stretch.names}
        assert told <= names(day)
        if len(names(day)) > 1 and not told:
            # Left out: a single day, between days on which other people are evidenced.
            n = DAYS.index(day)
            assert all(names(DAYS[near]) != names(day) for near in (n - 1, n + 1) if 0 <= near < len(DAYS))


def test_a_gap_and_an_overlap_are_said():
    picture = draw_holders(
        [
            who("Ivan Petrenko", ("2022-01-01", "2022-01-10"), ("2022-05-01", "2022-05-31")),
            who("Oleh Sample", ("2022-08-01", "2022-08-01"), ("2023-03-01", None)),
            who("Adam Example", ("2023-01-01", "2023-01-01"), (None, None), capacity="acting"),
            who("Boris Model", ("2022-12-01", "2023-01-15"), ("2023-06-01", None)),
        ],
        title="9th Army",
        on="2022-07-01",
    )
    shown = words(picture)
    assert "No holder is known from 2022-06-01 to 2022-07-31." in shown
    assert "Several are evidenced from 2023-01-15 to 2023-03-01: Boris Model, Oleh Sample." in shown
    assert "Several are evidenced" in described(picture)
    assert "Adam Example: acting commander, 9th Army" in shown
    assert "2022-07-01" in shown
    assert len(shapes(picture, "dashed")) == 1


def test_holders_come_in_the_order_of_their_starts():
    shown = words(draw_holders([who("B", ("2023-01-01", None), (None, None)), who("A", (None, "2022-01-01"), (None, None))], title="Unit"))
    assert shown.index("A: commander") < shown.index("B: commander")
