"""Episodes: words that tell another happening of the same event type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.events import event_types


@dataclass(frozen=True, slots=True)
class _Row:
    event: str
    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Episode:
    """A kind of happening within an event type, and the words that tell it."""

    event: str
    kind: str
    pattern: re.Pattern[str]


@cache
def episodes() -> dict[str, tuple[Episode, ...]]:
    """The episodes of episodes.toml by event type, in the order of the file."""
    source = DataFile("episodes.toml")
    found: dict[str, tuple[Episode, ...]] = {}
    for line, values in source.rows("episode"):
        row = source.build(_Row, line, values)
        if row.event not in event_types():
            raise source.error(line, f"unknown event type {row.event!r}; known are {', '.join(event_types())}")
        try:
            pattern = re.compile("|".join(row.words), re.IGNORECASE)
        except re.error as error:
            raise source.error(line, f"not a regular expression: {error}") from error
        found[row.event] = (*found.get(row.event, ()), Episode(row.event, row.kind, pattern))
    return found
