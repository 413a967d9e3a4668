"""What is told of each person and unit by itself, and what was made of it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from tenure.model.entity import Entity
from tenure.model.event import Event
from tenure.resolution import Resolution

T = TypeVar("T")

Made = dict[Hashable, tuple[tuple[Any, ...], Any]]
"""By key, some input and what was made of it."""


def split(resolution: Resolution) -> dict[str, Resolution]:
    """By person or unit, in order: the resolution of what is told of it.

    It holds no more than derivation reads, so that what is told of others never changes it: entities have their
    name alone.
    """
    events_of: dict[str, list[Event]] = defaultdict(list)
    for event in resolution.events:
        events_of[event.subject].append(event)
    named = {key: replace(entity, names=(), mentions=()) for key, entity in resolution.entities.items()}
    return {subject: _part(resolution, events_of[subject], named) for subject in sorted(events_of)}


def _part(resolution: Resolution, events: list[Event], named: dict[str, Entity]) -> Resolution:
    told = [one for event in events for one in event.told]
    units = {one: resolution.unit_of[one] for one in told if one in resolution.unit_of}
    return Resolution(
        docs={one.doc: resolution.docs[one.doc] for one in told},
        statements={one: resolution.statements[one] for one in told},
        entities={key: named[key] for key in (events[0].subject, *units.values())},
        entity_of={},
        subject_of={one: resolution.subject_of[one] for one in told},
        unit_of=units,
        counterparts_of={one: resolution.counterparts_of[one] for one in told if one in resolution.counterparts_of},
        events=tuple(events),
        origins={},
        origins_of={one: resolution.origins_of[one] for one in told},
    )


@dataclass(frozen=True, slots=True)
class Memo:
    """What was made of which input. What `earlier` made of equal input is not made again."""

    earlier: Made
    made: Made = field(default_factory=dict)

    def __call__(self, key: Hashable, make: Callable[..., T], *given: Any) -> T:
        """What `make` makes of `given`; it must depend on nothing else."""
        known = self.earlier.get(key)
        self.made[key] = known if known is not None and known[0] == given else (given, make(*given))
        result: T = self.made[key][1]
        return result
