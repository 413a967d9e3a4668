"""A career: a person's events and tenures as pathways and flow maps read them, with all that is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tenure.model.bounds import Bounds
from tenure.model.event import Told
from tenure.model.statement import Modality, Polarity

Said = Mapping[str, tuple[str, ...]]
"""What is said of something, by field: rank, post, unit, counterpart, place, charge, value, about, and `heads` ("yes")
where the words put somebody at the head of the unit."""

Window = tuple[int | None, int | None]
"""The first and the last day that the evidence allows, as day numbers (1 is 0001-01-01); None where it sets no bound."""


class Voice(NamedTuple):
    """One statement on a happening: how it stands, on whose word, and what it says.

    `relayed` says that the outlet tells it on somebody else's word; `reported` are the days between which its report was
    published, `origins` the independent sources on which it rests.
    """

    told: Told
    polarity: Polarity
    modality: Modality
    hedged: bool
    relayed: bool
    reported: Window
    origins: tuple[str, ...]
    said: Said


class Happening(NamedTuple):
    """An event or a tenure of a career; `event` is "posting" of tenures.

    `when` and `bounds` are as a line of a career gives them. `day` bounds its first day without what is hedged. `said` is what
    all statements on a tenure give of its one post together, empty of events; `denied` are the statements that deny it.
    """

    id: str
    event: str
    kind: Literal["event", "tenure"]
    when: str | None
    bounds: Bounds
    day: Window
    said: Said
    voices: tuple[Voice, ...]
    denied: tuple[Told, ...] = ()


class Career(NamedTuple):
    """A person's happenings by first possible day, and what is known of their order beyond their own bounds.

    `apart` gives for two happenings, by their places, how many days the first day of the second comes after that of the first
    at most, where what is told of order says more than their bounds.
    """

    person: str
    name: str
    happenings: tuple[Happening, ...]
    apart: Mapping[tuple[int, int], int]

    def most_days(self, one: int, other: int) -> int | None:
        """How many days after the happening at place `one` that at `other` comes at most (less than 0: before it); None if unbounded."""
        told = self.apart.get((one, other))
        if told is not None:
            return told
        first, last = self.happenings[one].day[0], self.happenings[other].day[1]
        return None if first is None or last is None else last - first
