"""Events that may be one although the rules keep them apart, and tellings that may be of two although they hold them to be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tenure.model.event import Event, Told
from tenure.model.judgement import is_telling
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.decided import Decided
from tenure.resolution.events import punctual_days
from tenure.vocabulary.events import event_types

#: Events of one subject and type that are compared with each other: the first of them.
_MANY = 200
Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EventPair:
    """What tells one event and what tells another, of one subject and type; `held_one` where they are one by the rules.

    Of two events `a` and `b` are all that is told of each, of one the two tellings whose dates lie farthest apart.
    """

    a: tuple[Told, ...]
    b: tuple[Told, ...]
    held_one: bool


def find_event_pairs(resolution: Resolution, decided: Decided) -> list[EventPair]:
    """Events that happened within one month by all that is told, and events that are told of days that exclude each other.

    Those first of which most is told; without those on which somebody decided. What lasts, and what happens once, is in none.
    """
    found: list[EventPair] = []
    judged = _Judged(resolution, decided)
    alike = defaultdict[tuple[str, str], list[Event]](list)
    for event in resolution.events:
        kind = event_types()[event.type]
        if not (kind.lasts or kind.once):
            alike[event.subject, event.type].append(event)
    for some in alike.values():
        if len(some) > 1 or len(some[0].told) > 1:
            dated = [(event, days) for event in some[:_MANY] if (days := _dated(event, resolution.statements))]
            found += (one for one in _may_be_one(dated) if not judged.are_apart(one))
            found += (one for event, days in dated if (one := _may_be_two(days)) and not judged.is_one(event, days))
    return sorted(found, key=lambda one: (-min(len(one.a), len(one.b)), -len(one.a) - len(one.b), one.a, one.b))


def _dated(event: Event, statements: Mapping[Told, Statement]) -> dict[Told, Days]:
    """The days of what is told of an event as having happened, to the month or better."""
    found = {}
    for told in event.told:
        stmt = statements[told]
        if stmt.polarity == "affirmed" and stmt.modality == "actual" and (days := punctual_days(stmt)):
            found[told] = days
    return found


def _may_be_one(dated: Sequence[tuple[Event, Mapping[Told, Days]]]) -> Iterator[EventPair]:
    """The pairs of events of which some day is told that may be the same."""
    spans = sorted((first, last, n) for n, (_, days) in enumerate(dated) for first, last in set(days.values()))
    met: set[tuple[int, int]] = set()
    for at, (_, last, n) in enumerate(spans):
        for first, _, m in spans[at + 1 :]:
            if first > last:
                break
            if n != m:
                met.add((min(n, m), max(n, m)))
    yield from (EventPair(dated[n][0].told, dated[m][0].told, held_one=False) for n, m in sorted(met))


def _may_be_two(days: Mapping[Told, Days]) -> EventPair | None:
    """The tellings whose days exclude each other most."""
    early = min(days, key=lambda told: (days[told][1], told))
    late = max(days, key=lambda told: (days[told][0], told))
    return EventPair((early,), (late,), held_one=True) if _exclude(days[early], days[late]) else None


def _exclude(a: Days, b: Days) -> bool:
    return a[1] < b[0] or b[1] < a[0]


class _Judged:
    """On which events somebody decided, whatever it was."""

    def __init__(self, resolution: Resolution, decided: Decided) -> None:
        pairs = [pair for pair in decided.heard if is_telling(pair[0])]
        wanted = {one for pair in pairs for one in pair}
        event_of = (
            {told.statement: event.id for event in resolution.events for told in event.told if told.statement in wanted} if wanted else {}
        )
        self._apart = {frozenset((event_of.get(a, ""), event_of.get(b, ""))) for a, b in pairs}
        self._event_of = event_of
        self._within: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for a, b in pairs:
            if a in event_of and event_of[a] == event_of.get(b):
                self._within[event_of[a]].append((a, b))

    def are_apart(self, pair: EventPair) -> bool:
        """Whether somebody decided on two events."""
        return frozenset((_id(pair.a), _id(pair.b))) in self._apart

    def is_one(self, event: Event, days: Mapping[Told, Days]) -> bool:
        """Whether somebody decided on two tellings of an event whose days exclude each other."""
        of = {told.statement: day for told, day in days.items()}
        return any(a in of and b in of and _exclude(of[a], of[b]) for a, b in self._within.get(event.id, ()))


def _id(told: Iterable[Told]) -> str:
    return "ev-" + min(one.statement for one in told).removeprefix("st-")
