"""Pages that count: what follows what, and what became of people."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Citation, Knowledge, Link, Source


@dataclass(frozen=True, slots=True)
class Passed:
    """Somebody in whose career one event directly follows another: how long after, and whether that order is certain."""

    person: Link
    days: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """What directly follows what, for how many people: `certain` for certain, `possible` only possibly. `more` are people not listed."""

    source: str
    target: str
    certain: int
    possible: int
    median: str
    passes: tuple[Passed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A sequence that careers have, with whose they are; `more` are people not listed."""

    says: str
    count: int
    people: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Flow:
    """What follows what in careers. `types` are the event types that can be asked for, `events` those that were; `chart` is SVG."""

    types: tuple[str, ...]
    events: tuple[str, ...]
    least: int
    reported: bool
    knowledge: Knowledge
    people: int
    happenings: int
    not_counted: str
    chart: str
    arrows: tuple[Arrow, ...]
    more_arrows: int
    sequences: tuple[Sequence, ...]
    more_sequences: int


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares so many days after the step, in the order of the states; `few` where a change until then rests on few people."""

    days: int
    observed: str
    few: bool
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one person after the step, and who says so."""

    person: Link
    start: str
    reached: tuple[str, ...]
    seen: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Unfollowed:
    """Somebody who took the step and cannot be followed, and why."""

    person: Link
    reason: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of people after a step: with fewer than `least` under observation the people alone, else shares (`chart` is SVG) too.

    `states` are all that can be asked for; `step` is None where nothing was asked yet. `more` are people not listed.
    """

    states: tuple[str, ...]
    step: str | None
    to: tuple[str, ...]
    from_step: bool
    knowledge: Knowledge
    people: int
    observed: int
    least: int
    chart: str
    columns: tuple[str, ...]
    table: tuple[Shares, ...]
    each: tuple[Became, ...]
    not_followed: tuple[Unfollowed, ...]
    more: int
    sources: tuple[Source, ...]
