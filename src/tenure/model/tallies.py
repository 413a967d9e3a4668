"""Answers that count: over the careers of many people, and over what reports tell of a unit's losses.

As in answers.py each `to_json` gives the keys of docs/reference/answers.md in that order. What is counted always names those counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from tenure.model.answers import Side
from tenure.model.event import Told

Days = tuple[int, int | None]
"""The fewest and the most days between two events; None where nothing bounds them."""
Band = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is counted."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FlowTotal:
    """What a flow map counts: `happenings` in the careers of `people`; `not_counted` are those left out, by their stance."""

    people: int
    happenings: int
    not_counted: Mapping[str, int]
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a total of `flow`."""
        return {"kind": "total", **asdict(self), "not_counted": dict(sorted(self.not_counted.items()))}


@dataclass(frozen=True, slots=True)
class Pass:
    """One event directly after another in one career, certainly or possibly; `first` and `then` are their ids, `days` those between."""

    person: Person
    first: str
    then: str
    certain: bool
    days: Days
    told: tuple[Told, ...]

    def to_json(self) -> dict[str, Any]:
        """The keys of a pass of an arrow."""
        return {
            "person": self.person.id,
            "person_name": self.person.name,
            "first": self.first,
            "then": self.then,
            "order": "certain" if self.certain else "possible",
            "days": list(self.days),
            "statements": _ids(self.told),
        }


@dataclass(frozen=True, slots=True)
class FlowArrow:
    """What directly follows what: `certain` people of whom that is certain, `possible` more of whom it is only possible.

    `median` are the days between which the median of all passes lies, whatever their true days.
    """

    source: str
    target: str
    certain: int
    possible: int
    median: Days
    passes: Sequence[Pass]

    @property
    def people(self) -> int:
        """How many people it concerns."""
        return self.certain + self.possible

    def to_json(self) -> dict[str, Any]:
        """The keys of an arrow of `flow`."""
        return {
            "kind": "arrow",
            "from": self.source,
            "to": self.target,
            "people": self.people,
            "certain": self.certain,
            "possible": self.possible,
            "median": list(self.median),
            "passes": [one.to_json() for one in self.passes],
        }


@dataclass(frozen=True, slots=True)
class FlowVariant:
    """A sequence of events that the careers of `people` have; the order of the events of one block is not certain."""

    blocks: tuple[tuple[str, ...], ...]
    people: tuple[Person, ...]

    def to_json(self) -> dict[str, Any]:
        """The keys of a variant of `flow`."""
        return {
            "kind": "variant",
            "blocks": [list(block) for block in self.blocks],
            "count": len(self.people),
            "people": [asdict(one) for one in self.people],
        }


FlowLine = FlowTotal | FlowArrow | FlowVariant


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """Somebody who took the step and cannot be followed, and why."""

    person: Person
    reason: str

    def to_json(self) -> dict[str, Any]:
        """The keys of somebody who is not followed."""
        return {"person": self.person.id, "person_name": self.person.name, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class OutcomeTotal:
    """What outcomes are told of: the step, the states, and how many people took the step, are followed and are under observation.

    `not_followed` are those left out, `until` the days after the step for which the last of the others can be
    followed. `curve` says whether shares are given: not for fewer people than `least`.
    `delayed` says that a person is under observation from his first report on, `draws` how often imprecise days were drawn.
    """

    step: str
    states: tuple[str, ...]
    people: int
    followed: int
    observed: int
    not_followed: tuple[NotFollowed, ...]
    until: int
    curve: bool
    least: int
    delayed: bool
    draws: int
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a total of `outcomes`."""
        given = asdict(self)
        given |= {"from": given.pop("step"), "states": list(self.states), "not_followed": [one.to_json() for one in self.not_followed]}
        order = (
            "from",
            "states",
            "people",
            "followed",
            "observed",
            "not_followed",
            "until",
            "curve",
            "least",
            "delayed",
            "draws",
            "known",
            "left_out",
        )
        return {"kind": "total", "given": "what is reported", **{key: given[key] for key in order}}


@dataclass(frozen=True, slots=True)
class OutcomeShare:
    """The share of people in a state so many days after the step, of what is reported.

    `band` is the pointwise 95 % band, `band_if_dated` what it were if all dates were known to the day; None where nobody or
    everybody is in the state. `draws` are the least and greatest share that the bounds of the dates gave. `observed` is how
    few and how many people were under observation, `rests_on` how few were at risk at any move until then.
    """

    day: int
    state: str
    share: float
    band: Band | None
    band_if_dated: Band | None
    draws: Band
    observed: tuple[int, int]
    rests_on: int

    def to_json(self) -> dict[str, Any]:
        """The keys of a share of `outcomes`; numbers to six places."""
        return {"kind": "share", **{name: _rounded(value) for name, value in asdict(self).items()}}


@dataclass(frozen=True, slots=True)
class Reached:
    """A state that a person reached: by which event, its possible days, and how many days after the step."""

    state: str
    event: str
    bounds: Side
    days: tuple[int, int]

    def to_json(self) -> dict[str, Any]:
        """The keys of a state of a person."""
        return {"state": self.state, "event": self.event, "bounds": list(self.bounds), "days": list(self.days)}


@dataclass(frozen=True, slots=True)
class OutcomePerson:
    """What became of one person after the step `start`, and between which days reports tell of him."""

    person: Person
    start: Reached
    states: tuple[Reached, ...]
    seen: Side
    told: tuple[Told, ...]

    def to_json(self) -> dict[str, Any]:
        """The keys of a person of `outcomes`."""
        return {
            "kind": "person",
            "person": self.person.id,
            "person_name": self.person.name,
            "event": self.start.event,
            "bounds": list(self.start.bounds),
            "states": [one.to_json() for one in self.states],
            "seen": list(self.seen),
            "statements": _ids(self.told),
        }


OutcomeLine = OutcomeTotal | OutcomeShare | OutcomePerson


@dataclass(frozen=True, slots=True)
class LossFigure:
    """One figure that reports tell of a unit's losses, or of who was left: never more than their words.

    `amount` is a number of people or things ("count") or of percent, None where reports give none; `qualifier` what stands before it
    ("more than", "up to"), `of` the words for the whole of which it is a part, `whole` their number where they give one, and
    `percent` the share where both are given or the amount is one. `said_by` are those on whose word it is told.
    """

    unit: str
    unit_name: str
    measure: Literal["lost", "survived"]
    amount: float | None
    amount_unit: str | None
    qualifier: str | None
    of: str | None
    whole: float | None
    percent: float | None
    words: str
    when: str | None
    bounds: Side
    stance: str
    said_by: tuple[str, ...]
    told: tuple[Told, ...]
    origins: int
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a figure of `losses`."""
        given = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "told"}
        given |= {"bounds": list(self.bounds), "said_by": list(self.said_by), "statements": _ids(self.told)}
        return {"kind": "figure", **given}


@dataclass(frozen=True, slots=True)
class LossRange:
    """Between what figures on a unit lie that are of one measure and one unit of amounts; no number between them is told by anyone.

    `qualifiers` are what stands before some of them ("more than"), so that what was so may lie outside of the
    range. `bounds` are the first and the last day of which any of the figures may be told: they need not be of one battle.
    """

    unit: str
    unit_name: str
    measure: Literal["lost", "survived"]
    amount_unit: str
    least: float
    most: float
    qualifiers: tuple[str, ...]
    bounds: Side
    figures: int
    origins: int
    told: tuple[Told, ...] = field(default=())
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a range of `losses`."""
        given = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "told"}
        return {"kind": "range", **given, "qualifiers": list(self.qualifiers), "bounds": list(self.bounds), "statements": _ids(self.told)}


LossLine = LossFigure | LossRange


def _ids(told: Iterable[Told]) -> list[str]:
    return sorted({one.statement for one in told})


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    return [_rounded(one) for one in value] if isinstance(value, tuple) else value
