"""What lasted, before its bounds are known: the statements on it, and the several times that they may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from tenure.derivation._claims import Window, hold_sides, hold_window
from tenure.derivation._constraints import Node
from tenure.model.event import Told
from tenure.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Part:
    """The statements of one event that start or end a tenure, and the days that they allow for it."""

    event: str
    type: str
    told: tuple[Told, ...]
    window: Window


@dataclass(slots=True, kw_only=True)
class Draft:
    """A tenure or relation before its bounds are known: the statements on it.

    Where it was so several times, `after` and `until` are the days between which this time lies for certain.
    """

    holds: list[Told] = field(default_factory=list)
    starts: list[Part] = field(default_factory=list)
    ends: list[Part] = field(default_factory=list)
    after: int | None = None
    until: int | None = None
    id: str = ""
    """Given last, when all statements are in."""

    @property
    def of(self) -> tuple[str, ...]:
        """Who or what lasted, in words that sort: drafts of equal `of` are several times of one thing."""
        raise NotImplementedError

    @property
    def told(self) -> tuple[Told, ...]:
        """All its statements, sorted."""
        return tuple(sorted({*self.holds, *(told for part in (*self.starts, *self.ends) for told in part.told)}))

    @property
    def start(self) -> Node:
        """Its first day."""
        return (self.id, "start")

    @property
    def end(self) -> Node:
        """Its last day."""
        return (self.id, "end")


D = TypeVar("D", bound=Draft)


def split(draft: D, statements: Mapping[Told, Statement]) -> list[D]:
    """The times that a draft stands for: a start after an end begins another, and so does an end after an end.

    What may belong to more than one of them is left out of all.
    """
    cuts = _cuts(draft, statements)
    if not cuts:
        return [draft]
    limits = [None, *cuts, None]
    times = []
    for after, until in pairwise(limits):
        inside = _Inside(after, until)
        times.append(
            replace(
                draft,
                holds=[told for told in draft.holds if inside.holds(hold_window(statements[told]))],
                starts=[part for part in draft.starts if inside.holds(part.window)],
                ends=[part for part in draft.ends if inside.holds(part.window)],
                after=after,
                until=until,
            )
        )
    return [time for time in times if time.told]


def _cuts(draft: Draft, statements: Mapping[Told, Statement]) -> list[int]:
    """The days after which it began anew."""
    held = [hold_sides(statements[told]) for told in draft.holds]
    starts = [part.window for part in draft.starts] + [start for start, _ in held]
    ends = [part.window for part in draft.ends] + [end for _, end in held]
    cuts = set()
    for start in starts:
        before = [end[1] for end in ends if is_before(end, start)]
        cuts |= {max(day for day in before if day is not None)} if before else set()
    for end in draft.ends:
        earlier = [other for other in draft.ends if other.type == end.type and is_before(other.window, end.window)]
        for other in earlier:
            last, first = other.window[1] or 0, end.window[0] or 0
            if not any(last <= cut < first for cut in cuts):
                cuts.add(last)
    return sorted(cuts)


@dataclass(frozen=True, slots=True)
class _Inside:
    """The days after `after` and up to `until`."""

    after: int | None
    until: int | None

    def holds(self, window: Window) -> bool:
        """Whether the whole window lies inside."""
        first, last = window
        starts = self.after is None or (first is not None and first > self.after)
        return starts and (self.until is None or (last is not None and last <= self.until))


def is_before(one: Window, other: Window) -> bool:
    """Whether one window ends before the other begins."""
    return one[1] is not None and other[0] is not None and one[1] < other[0]


def overlap(one: Window, other: Window) -> bool:
    """Whether two windows may have a day in common."""
    return not is_before(one, other) and not is_before(other, one)
