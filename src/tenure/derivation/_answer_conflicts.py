"""What the reports disagree on."""

from __future__ import annotations

from tenure.derivation._derive import Derivation
from tenure.model.answers import ConflictAnswer
from tenure.model.tenure import Conflict


def conflicts(derivation: Derivation, person_id: str | None = None) -> list[ConflictAnswer]:
    """What the reports disagree on, of one person or of the whole case, by kind, then by what it is about."""
    chosen = derivation.conflicts
    if person_id is not None:
        person = derivation.resolution.entity_of.get(person_id, person_id)
        chosen = tuple(conflict for conflict in chosen if _concerns(derivation, conflict, person))
    return [ConflictAnswer(one.kind, one.about, one.field, one.values, one.text) for one in chosen]


def _concerns(derivation: Derivation, conflict: Conflict, person: str) -> bool:
    subject_of = derivation.resolution.subject_of
    return any(subject_of.get(told) == person for value in conflict.values for told in value.told)
