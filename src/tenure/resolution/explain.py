"""Why two entities, or two mentions of one, are or are not held to be the same."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from tenure.model.event import Told
from tenure.resolution._result import Resolution
from tenure.resolution.persons import Relation, relate_persons
from tenure.resolution.spelling import has_mixed_scripts, unmix_name
from tenure.resolution.units import UnitRelation, relate_units

_SAYS: dict[Relation | UnitRelation, tuple[bool | None, str]] = {
    "same": (True, "are spellings of one name"),
    "misspelt": (True, "are one name but for a slip"),
    "partial": (True, "fit, but one says less"),
    "compatible": (None, "do not contradict each other, but one lacks a part"),
    "bare": (None, "share a surname, which says nothing"),
    "unknown": (None, "say nothing of each other"),
    "different": (False, "contradict each other"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: for (True), against (False) or telling nothing (None), in words, with who tells it."""

    speaks_for: bool | None
    text: str
    told: tuple[Told, ...] = ()


def explain_same(resolution: Resolution, a: str, b: str) -> tuple[Evidence, ...]:
    """The evidence for and against `a` and `b` being one, from their names and what they share.

    `a` and `b` are ids of entities or of mentions. Raises KeyError where the resolution has none of that id.
    """
    left, right = (resolution.entities[resolution.entity_of.get(one, one)] for one in (a, b))
    if left.kind != right.kind:
        return (Evidence(False, f"{left.name} is a {left.kind}, {right.name} is a {right.kind}"),)
    found: list[Evidence] = []
    for x, y in product(left.names, right.names):
        if x != y or left.id != right.id:
            relation = relate_units(x, y) if left.kind == "unit" else relate_persons(x, y)
            speaks_for, says = _SAYS[relation]
            found.append(Evidence(speaks_for, f'"{x}" and "{y}" {says}'))
    mixed = sorted(name for name in {*left.names, *right.names} if any(map(has_mixed_scripts, name.split())))
    found += [Evidence(None, f'"{name}" mixes Latin and Cyrillic letters and is read as "{unmix_name(name)}"') for name in mixed]
    return tuple(found + _shared_units(resolution, left.id, right.id))


def _shared_units(resolution: Resolution, a: str, b: str) -> list[Evidence]:
    """The units that statements name for both."""
    units: dict[str, dict[str, list[Told]]] = {}
    for told, subject in resolution.subject_of.items():
        if subject in (a, b) and told in resolution.unit_of:
            units.setdefault(resolution.unit_of[told], {}).setdefault(subject, []).append(told)
    return [
        Evidence(
            True, f"both are told of with {resolution.entities[unit].name}", tuple(sorted(told for one in sides.values() for told in one))
        )
        for unit, sides in sorted(units.items())
        if a != b and len(sides) == 2
    ]
