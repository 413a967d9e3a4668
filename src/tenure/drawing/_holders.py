"""The holders of a post one after the other, with the days on which nobody is known to have held it and those on which several did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from tenure.drawing._bars import bar
from tenure.drawing._rows import Row, chart
from tenure.drawing._scale import Scale
from tenure.drawing._words import say_doubts, say_post, say_support
from tenure.model.answers import Who
from tenure.vocabulary.wording import say_end, say_start


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both ends inclusive, with the names of those evidenced in the post on all of them."""

    first: str
    last: str
    names: tuple[str, ...]


def draw_holders(answers: Iterable[Who], *, title: str, on: str | None = None) -> str:
    """The holders in the order of their starts, each a bar, and below them in words where there are gaps and overlaps."""
    holders = sorted(answers, key=lambda who: (min((d for d in (*who.start, *who.end) if d), default="9999"), who.person_name, who.tenure))
    return chart(title, [_row(who) for who in holders], after=[*_say_gaps(holders), *_say_overlaps(holders)], on=on)


def find_gaps(holders: Sequence[Who]) -> list[Stretch]:
    """The days between the first and the last holder on which none of them can have held the post."""
    spans = sorted(map(_outer, holders))
    gaps, reached = [], None
    for first, last in spans:
        if reached is not None and reached < first and _day_after(reached) < first:
            gaps.append(Stretch(_day_after(reached), _day_before(first), ()))
        reached = max(reached or last, last)
    return gaps


def find_overlaps(holders: Sequence[Who]) -> list[Stretch]:
    """The days on which two and more persons are evidenced in the post; one day alone is a handover."""
    inner = [(who, *inside) for who in holders if (inside := _inner(who))]
    cuts = sorted({first for _, first, _ in inner} | {_day_after(last) for _, _, last in inner if last < "9999-12-31"})
    found: list[Stretch] = []
    for first, then in pairwise(cuts):
        names = tuple(sorted({who.person_name for who, start, end in inner if start <= first and _day_before(then) <= end}))
        if found and found[-1].names == names:
            found[-1] = replace(found[-1], last=_day_before(then))
        else:
            found.append(Stretch(first, _day_before(then), names))
    return [stretch for stretch in found if len(stretch.names) > 1 and stretch.first < stretch.last]


def _row(who: Who) -> Row:
    sure = not {"latest start", "earliest end"} & {*who.reported, *who.disputed}
    note = "; ".join((say_start(*who.start), say_end(*who.end), say_support(who.origins), *say_doubts(who, clash=bool(who.disputed))))

    def draw(scale: Scale, top: float) -> list[str]:
        return bar(scale, top, who.start, who.end, sure=sure, clash=bool(who.disputed))

    return Row(f"{who.person_name}: {say_post(who, unit=True)}", note, (*who.start, *who.end), draw)


def _outer(who: Who) -> tuple[str, str]:
    """The days outside of which the person did not hold the post for certain; what is only reported leaves that side open."""
    first = None if "earliest start" in who.reported else who.start[0]
    last = None if "latest end" in who.reported else who.end[1]
    return first or "0001-01-01", last or "9999-12-31"


def _inner(who: Who) -> tuple[str, str] | None:
    """The first and last day on which the person is evidenced in the post."""
    begun, held = who.start[1], who.end[0]
    doubtful = {"latest start", "earliest end"} & {*who.reported, *who.disputed}
    return (begun, held) if begun and held and begun <= held and not doubtful else None


def _say_gaps(holders: Sequence[Who]) -> Iterator[str]:
    for gap in find_gaps(holders):
        yield f"No holder is known from {gap.first} to {gap.last}."


def _say_overlaps(holders: Sequence[Who]) -> Iterator[str]:
    for stretch in find_overlaps(holders):
        yield f"Several are evidenced from {stretch.first} to {stretch.last}: {', '.join(stretch.names)}."


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat() if day < "9999-12-31" else day


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()
