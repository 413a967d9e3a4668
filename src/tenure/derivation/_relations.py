"""Which statements speak of one relation: the same two units, the same kind of subordination."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tenure.derivation._claims import constrains
from tenure.derivation._drafts import Draft, split
from tenure.model.event import Told
from tenure.model.ids import make_id
from tenure.model.statement import UnitRelation
from tenure.resolution import Resolution

Kinds = dict[UnitRelation | None, list[Told]]


@dataclass(slots=True, kw_only=True)
class RelationDraft(Draft):
    """A relation before its bounds are known: which unit under which, and the statements on it."""

    lower: str
    upper: str
    kind: UnitRelation | None

    @property
    def of(self) -> tuple[str, ...]:
        return (self.lower, self.upper, self.kind or "")


def draft_relations(resolution: Resolution) -> list[RelationDraft]:
    """The relations between all units, sorted; a unit is never under itself."""
    told_of: dict[tuple[str, str], Kinds] = defaultdict(lambda: defaultdict(list))
    for event in resolution.events:
        for told in event.told if event.type == "subordination" else ():
            stmt, upper = resolution.statements[told], resolution.unit_of.get(told)
            if constrains(stmt) and upper and upper != event.subject:
                told_of[event.subject, upper][stmt.relation].append(told)
    drafts = [
        time
        for (lower, upper), kinds in sorted(told_of.items())
        for kind, told in _told_apart(kinds)
        for time in split(RelationDraft(lower=lower, upper=upper, kind=kind, holds=sorted(told)), resolution.statements)
    ]
    for draft in drafts:
        draft.id = make_id("re", *draft.of, min(told.statement for told in draft.told))
    return sorted(drafts, key=lambda draft: (draft.of, draft.told))


def _told_apart(kinds: Kinds) -> Iterable[tuple[UnitRelation | None, list[Told]]]:
    """Each kind with its statements; those without a kind join the only one that there is."""
    named = [kind for kind in kinds if kind is not None]
    if len(named) == 1 and None in kinds:
        return [(named[0], [*kinds[named[0]], *kinds[None]])]
    return sorted(kinds.items(), key=lambda item: item[0] or "")
