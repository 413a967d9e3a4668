"""A pathway as it is declared: its steps, what counts as evidence for each, and their order."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.model.statement import Polarity


@dataclass(frozen=True, slots=True)
class Condition:
    """What a statement must say to bear on a step: one of these events, and beside it all that the other fields ask for.

    A field holds texts of which one must fit. A text fits where its words stand together in what is said; a word that
    ends in * stands for all that begin so, and what follows a ! must not fit. `unit` is looked for in the unit's name;
    `echelon` and `kind` are names of units.toml, `rank` of ranks.toml. `heads` asks for a post at the head of its unit.
    `value` is a unit of amounts ("year"), and `least` and `most` bound the amount. `outcome` is what a step comes to by this
    evidence, where it may be of several sorts.
    """

    event: tuple[str, ...]
    outcome: str = ""
    polarity: Polarity = "affirmed"
    heads: bool = False
    person: tuple[str, ...] = ()
    rank: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    echelon: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()
    charge: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    value: str | None = None
    least: int | float | None = None
    most: int | float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `told` is evidence for it: affirmed it happened, negated it did not, planned or asked for it is to happen.

    `asked` is evidence of another kind that it is asked for, `refused` that it did not happen. Steps with one
    `alternative` stand for one another: any of them will do. An `optional` step may be missing, a `forbidden` one must be.
    """

    name: str
    says: str
    told: tuple[Condition, ...]
    asked: tuple[Condition, ...] = ()
    refused: tuple[Condition, ...] = ()
    optional: bool = False
    forbidden: bool = False
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """The step `then` comes at least `least` and at most `most` days after `first` (None: however many; less than 0: before)."""

    first: str
    then: str
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Pathway:
    """A sequence that somebody claims careers follow; `claimed_by` says who and `source` where. Nothing says that it is true."""

    name: str
    title: str
    claim: str
    claimed_by: str
    source: str
    steps: tuple[Step, ...]
    orders: tuple[Order, ...]
