"""What the tagger gives: expressions of time, and distances from events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tenure.extraction.time.anchors import Anchor

TimeKind = Literal["date", "time", "duration", "set"]
Sense = Literal["on", "since", "until", "by", "before", "after", "from_to", "for", "length", "offset", "age"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of a text that tell a time.

    `text` is `start` to `end` (half-open, in code points) with the preposition that leads it in ("since May 2024",
    "on Thursday", "from 1998 to 2001"); `core` is the range without it. `when` is EDTF and takes the
    preposition in ("2024-05/.."); None where the text does not let the date be told. `value` is the TIMEX3
    value of the core. `anchor` says from where it was resolved.
    """

    start: int
    end: int
    text: str
    core: tuple[int, int]
    kind: TimeKind
    when: str | None
    value: str
    sense: Sense = "on"
    """How the date bounds: on (also in, at, during), since, until, by, before, after, from_to (both ends are named);
    of lengths of time: for ("for two years"), offset (the words after it say from what), age ("18 years old"), else length."""
    anchor: Anchor | None = None
    """explicit: its own year; report: the report's date; narrative: the last date in the text before it."""
    duration: str | None = None
    """ISO 8601 period of a length of time with a number."""
    parts: tuple[TimeExpression, ...] = ()
    """The two ends of a range, each as it would stand alone."""


@dataclass(frozen=True, slots=True)
class TimeOffset:
    """A distance from an event that the next words name: "three weeks after", "200 days after", "days before".

    What the sentence tells lies `relation` that event, by `offset` (an ISO 8601 period; None where no number is
    given). `when` is the approximate date of that event, if what the sentence tells is of the report's day:
    "Two years after he lost his post" in a report of April 2025 puts the loss at 2023~.
    """

    start: int
    end: int
    text: str
    relation: Literal["before", "after"]
    offset: str | None
    when: str | None


class Times(NamedTuple):
    """All that `read_times` finds in a text, each list in the order of the text."""

    expressions: list[TimeExpression]
    offsets: list[TimeOffset]
