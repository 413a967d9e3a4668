"""Tenures, relations, facts and conflicts: what is derived from statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tenure.model.bounds import Bounds
from tenure.model.event import Told
from tenure.model.statement import Capacity, UnitRelation

ConflictKind = Literal["date", "value", "holder", "order"]
Stance = Literal["actual", "reported", "planned", "requested", "negated", "disputed"]


class Seat(NamedTuple):
    """A post as statements name it: which seat of which unit.

    `office` is the vocabulary's name of it ("head of the unit" for whoever is in command without an office, None for an
    unknown or no post), `lesser` marks deputies, and `words` tell posts apart where unit or office do not.
    """

    unit: str | None
    lesser: bool
    office: str | None
    words: frozenset[str]

    @property
    def names_post(self) -> bool:
        """Whether it says more than the unit."""
        return self.office is not None or bool(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Something that lasted: four bounds, each with the statements that set it.

    `proof` maps "earliest start", "latest start", "earliest end" and "latest end" to the statements
    that set that bound. `firm` are the bounds without what is hedged: labels rest on them.
    `seen` are the days on which a report says that it was so, sorted. `reported` names the
    bounds that rest on hedged statements, `disputed` those on which reports disagree. `origins` is on how many
    independent origins its statements rest together.
    """

    id: str
    bounds: Bounds
    firm: Bounds
    proof: Mapping[str, tuple[Told, ...]]
    told: tuple[Told, ...]
    seen: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    origins: int = 0


class Successor(NamedTuple):
    """Who is the first to be evidenced in a seat after the last day on which a tenure is, and since which day."""

    person: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Extent):
    """One person's hold of one post in one unit; `capacity` is None where no report says how the post was held.

    That a post has one holder is an assumption: a `successor` takes away the assumption that a tenure goes on, and no evidence.
    """

    person: str
    post: str | None
    seat: Seat
    capacity: Capacity | None = None
    successor: Successor | None = None

    @property
    def unit(self) -> str | None:
        """The unit in which the post is; None where no report names one."""
        return self.seat.unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Extent):
    """One unit under another: `lower` is subordinate to `upper`; `kind` is None where no report says in which way."""

    lower: str
    upper: str
    kind: UnitRelation | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One event of a career as all statements on it give it together.

    `when` is the EDTF text that the statements agree on best, `bounds` what they allow together,
    `fields` the values told (post, organization, charge, value ...), `stance` how it stands, and
    `denied` the statements that deny it.
    """

    event: str
    id: str
    person: str
    when: str | None
    bounds: Bounds
    fields: Mapping[str, tuple[str, ...]]
    stance: Stance
    told: tuple[Told, ...]
    denied: tuple[Told, ...] = ()
    origins: int = 0


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that reports give for the same thing, and who gives it."""

    value: str
    told: tuple[Told, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A smallest set of statements that cannot all be true, and on what they disagree."""

    kind: ConflictKind
    about: str
    field: str
    values: tuple[ConflictValue, ...]
    text: str
