"""Pages of review: the order, one statement to judge, and those that the same words tell."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.documents import Segment, Stated
from tenure.web.views.parts import Decided, Link, ListedDocument


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a statement that can be set: its value as one would type it, what it may be where that is limited, and whether it
    holds words that can be picked in the report."""

    name: str
    value: str
    choices: tuple[str, ...]
    pickable: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A statement to judge: the text before, in and after its evidence, its fields, and what was decided on it, the last first.

    `seen` is the number of the last of these, 0 where there is none: a decision that gives it is refused where another came since.
    `holds` is what holds in its place, None where it is rejected. `position` is its place in the order of review from 1, of which
    `waiting` are left to judge; `matters` says what would change without it.
    """

    statement: Stated
    holds: Stated | None
    doc: ListedDocument
    before: tuple[Segment, ...]
    evidence: tuple[Segment, ...]
    after: tuple[Segment, ...]
    fields: tuple[Field, ...]
    decisions: tuple[Decided, ...]
    seen: int
    position: int | None
    matters: str
    previous: str | None
    next: str | None
    waiting: int


@dataclass(frozen=True, slots=True)
class AlikeOne:
    """A statement that the same words tell as another, with its sentence before, in and after these words."""

    statement: Stated
    doc: Link
    published: str
    before: str
    trigger: str
    after: str


@dataclass(frozen=True, slots=True)
class Alike:
    """The statements that nobody has judged and that the words `trigger` tell as they tell `statement`; there may be `more`.

    Those of the `outlet` of `statement`, or of all outlets. `seen` is the number of the last judgement in the case.
    """

    statement: Stated
    trigger: str
    outlet: str | None
    same_outlet: bool
    found: tuple[AlikeOne, ...]
    more: bool
    seen: int


@dataclass(frozen=True, slots=True)
class Awaited:
    """A statement that waits for a decision: what it says, and why a decision on it matters."""

    id: str
    says: str
    matters: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The order of review: the first statements that wait for a decision, how many wait in all, and how many are not in order.

    A `quick` order goes by what the case keeps, not by what each decision would change; that is `coming` where it is being worked out.
    """

    first: tuple[Awaited, ...]
    waiting: int
    left_out: int
    quick: bool
    coming: bool


@dataclass(frozen=True, slots=True)
class Written:
    """The judgements that were just written, in their order."""

    judgements: tuple[Decided, ...]
