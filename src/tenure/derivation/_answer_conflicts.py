"""What the reports disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tenure.derivation._derive import Derivation
from tenure.model.answers import ConflictAnswer


def conflicts(derivation: Derivation, person_id: str | None = None) -> list[ConflictAnswer]:
    """What the reports disagree on, of one person or of the whole case, by kind, then by what it is about."""
    if person_id is not None:
        return conflicts_by_subject(derivation).get(derivation.resolution.entity_of.get(person_id, person_id), [])
    return [ConflictAnswer(one.kind, one.about, one.field, one.values, one.text) for one in derivation.conflicts]


def conflicts_by_subject(derivation: Derivation) -> Mapping[str, list[ConflictAnswer]]:
    """The conflicts of each person and unit of whom one of their statements tells."""
    found: dict[str, list[ConflictAnswer]] = defaultdict(list)
    subject_of = derivation.resolution.subject_of
    for conflict in conflicts(derivation):
        for subject in {subject_of[told] for value in conflict.values for told in value.told if told in subject_of}:
            found[subject].append(conflict)
    return found
