"""What resolution gives: who is who, which statements speak of one event, which reports rest on one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Event, Origin, Told
from tenure.model.statement import Statement
from tenure.resolution.decided import Decided

if TYPE_CHECKING:
    from tenure.resolution.kept import Kept


@dataclass(frozen=True, slots=True)
class Tie:
    """Statements tell that a unit took another name: `former` and `name` are mentions. `against` says why it does not join the two."""

    former: str
    name: str
    told: tuple[Told, ...]
    against: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The documents that count, their statements, and how they hang together.

    `docs` is by document id, `statements` by `Told`. `subject_of` gives the entity that a statement
    is about, `unit_of` the unit that its organization names, `counterparts_of` the people and units
    of its counterpart field; a statement whose subject stays unknown is in none of them.
    `origins_of` gives for each statement the ids of the origins on which it rests (its own
    document's where nothing says otherwise). `ties` are the renamings of units that statements tell, also those that joined nothing.
    """

    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    subject_of: Mapping[Told, str]
    unit_of: Mapping[Told, str]
    counterparts_of: Mapping[Told, tuple[str, ...]]
    events: tuple[Event, ...]
    origins: Mapping[str, Origin]
    origins_of: Mapping[Told, tuple[str, ...]]
    ties: tuple[Tie, ...] = ()
    decided: Decided = field(default_factory=Decided, compare=False, repr=False)
    """What reviewers decided, on the mentions of now."""
    kept: Kept | None = field(default=None, compare=False, repr=False)
    """What `extend` goes on from; None for a part of a case, and where records bring identifiers or units were renamed."""

    def cited(self, told: Iterable[Told]) -> tuple[Mapping[str, Document], Mapping[Told, Statement]]:
        """What citations point at: the documents by id, and the statements."""
        statements = {one: self.statements[one] for one in told}
        return {one.doc: self.docs[one.doc] for one in statements}, statements

    def count_origins(self, told: Iterable[Told]) -> int:
        """On how many independent origins these statements rest together."""
        return len({origin for one in told for origin in self.origins_of[one]})
