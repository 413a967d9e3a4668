"""Tenures, careers and conflicts: what is derived from statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tenure.model.bounds import Bounds
from tenure.model.event import Told
from tenure.model.statement import Capacity

ConflictKind = Literal["date", "value", "holder", "order"]
Stance = Literal["actual", "reported", "planned", "requested", "negated", "disputed"]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's hold of one post in one unit: four bounds, each with the statements that set it.

    `proof` maps "earliest start", "latest start", "earliest end" and "latest end" to the statements
    that set that bound. `seen` are the days on which a report says the person held the post, sorted.
    `capacity` is None where no report says how the post was held. `reported` names the bounds that rest
    on hedged statements, `disputed` those on which reports disagree.
    """

    id: str
    person: str
    post: str | None
    unit: str | None
    bounds: Bounds
    proof: Mapping[str, tuple[Told, ...]]
    told: tuple[Told, ...]
    seen: tuple[str, ...] = ()
    capacity: Capacity | None = None
    reported: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Career:
    """A person's events and tenures in the order of their dates; undated ones last."""

    person: str
    facts: tuple[Fact, ...]
    tenures: tuple[Tenure, ...] = ()
    conflicts: tuple[Conflict, ...] = field(default=())
