"""The event types: what can be said of a career or of a unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile

GROUPS = ("posting", "conduct", "justice", "service", "honour", "identity", "unit")


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event; the comment at the top of events.toml says what each field means."""

    name: str
    group: str
    says: str
    lasts: bool = False
    of: str = "person"
    starts: bool = False
    ends: bool = False
    once: bool = False
    recorded: bool = False


@cache
def event_types() -> Mapping[str, EventType]:
    """All event types by name, in the order of the file."""
    source = DataFile("events.toml")
    types = {}
    for line, name, values in source.tables():
        types[name] = source.build(EventType, line, {"name": name, **values})
        source.one_of(line, "group", types[name].group, GROUPS)
    return types
