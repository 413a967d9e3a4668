"""Why two entities, or two mentions of one, are or are not held to be the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, permutations, product
from typing import Any

from tenure.model import edtf
from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.life import days_told, is_act, sexes_told
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

_SEX = {"m": "he", "f": "she"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: for (True), against (False) or telling nothing (None), in words, with who tells it."""

    speaks_for: bool | None
    text: str
    told: tuple[Told, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The keys of a `why --same` answer."""
        return {"speaks_for": self.speaks_for, "text": self.text, "statements": sorted({one.statement for one in self.told})}


def explain_same(resolution: Resolution, a: str, b: str) -> tuple[Evidence, ...]:
    """The evidence for and against `a` and `b` being one: their names, what they share, and what of their lives cannot be one life.

    `a` and `b` are ids of entities or of mentions. Raises KeyError where the resolution has none of that id.
    """
    left, right = (resolution.entities[resolution.entity_of.get(one, one)] for one in (a, b))
    if left.kind != right.kind:
        return (Evidence(False, f"{left.name} is a {left.kind}, {right.name} is a {right.kind}"),)
    found = [*_names(left, right), *_renamed(resolution, left, right)]
    if left.id != right.id:
        told = _told(resolution, (left.id, right.id))
        found += _shared(resolution, told)
        found += explain_lives(resolution, (left, told[left.id]), (right, told[right.id])) if left.kind == "person" else []
    return tuple(found)


def _told(resolution: Resolution, subjects: Iterable[str]) -> dict[str, list[Told]]:
    """What is told of each of some subjects, in order."""
    if resolution.kept:
        events_of = resolution.kept.events_of
        return {subject: sorted(told for event in events_of.get(subject, ()) for told in event.told) for subject in subjects}
    found: dict[str, list[Told]] = {subject: [] for subject in subjects}
    for told, subject in resolution.subject_of.items():
        if subject in found:
            found[subject].append(told)
    return found


def _names(left: Entity, right: Entity) -> list[Evidence]:
    """How each name of one relates to each of the other, within one entity each pair once."""
    pairs = product(left.names, right.names) if left.id != right.id else combinations(left.names, 2)
    found = []
    for x, y in pairs:
        relation = relate_units(x, y) if left.kind == "unit" else relate_persons(x, y)
        speaks_for, says = _SAYS[relation] if x != y else (True, "are written alike")
        if relation == "different" and left.id == right.id and left.renamed:
            speaks_for, says = None, "are two names"
        found.append(Evidence(speaks_for, f'"{x}" and "{y}" {says}'))
    mixed = sorted(name for name in {*left.names, *right.names} if any(map(has_mixed_scripts, name.split())))
    return found + [Evidence(None, f'"{name}" mixes Latin and Cyrillic letters and is read as "{unmix_name(name)}"') for name in mixed]


def _renamed(resolution: Resolution, left: Entity, right: Entity) -> list[Evidence]:
    """What the reports tell of one name having become the other, and why that is not enough where it is not."""
    found = []
    for tie in resolution.ties:
        if {resolution.entity_of[tie.former], resolution.entity_of[tie.name]} == {left.id, right.id}:
            former, name = (resolution.statements[tie.told[0]].replaces, resolution.statements[tie.told[0]].subject.name)
            text = f'told that "{former}" became "{name}"'
            found.append(Evidence(None if tie.against else True, f"{text}, but {tie.against}" if tie.against else text, tie.told))
    return found


def _shared(resolution: Resolution, told_of: Mapping[str, Iterable[Told]]) -> list[Evidence]:
    """The units, the other parties and the dated events that statements tell of both."""
    sides: dict[tuple[str, str], dict[str, list[Told]]] = {}
    for subject, some in told_of.items():
        for told in some:
            for thing in _told_of(resolution, told):
                sides.setdefault(thing, {}).setdefault(subject, []).append(told)
    return [
        Evidence(True, f"both are told {kind} {thing}", tuple(sorted(one for told in of.values() for one in told)))
        for (kind, thing), of in sorted(sides.items())
        if len(of) == 2
    ]


def _told_of(resolution: Resolution, told: Told) -> Iterator[tuple[str, str]]:
    """What a statement ties its subject to."""
    stmt = resolution.statements[told]
    for other in (*([resolution.unit_of[told]] if told in resolution.unit_of else []), *resolution.counterparts_of.get(told, ())):
        yield "of with", resolution.entities[other].name
    if stmt.when and edtf.is_valid(stmt.when) and edtf.precision(stmt.when) in ("day", "month"):
        yield "of in", f"{stmt.when[:7]}: {stmt.event.replace('_', ' ')}"


def explain_lives(resolution: Resolution, *sides: tuple[Entity, Sequence[Told]]) -> list[Evidence]:
    """What cannot be one life of what is told of two people: two sexes, two births or deaths, an act after a death."""
    sexes = [_where(resolution, told, lambda stmt: min(found) if len(found := sexes_told(stmt)) == 1 else None) for _, told in sides]
    found = [_against(f"the reports say {_SEX[x]} of {sides[0][0].name} and {_SEX[y]} of {sides[1][0].name}", sexes[0][x], sexes[1][y])
             for x, y in product(*map(sorted, sexes)) if x != y]  # fmt: skip
    for event, words in (("birth", "was born"), ("death", "died")):
        days = [_where(resolution, told, partial(_days_of, event=event)) for _, told in sides]
        found += [_against(f"{sides[0][0].name} {words} {x}, {sides[1][0].name} {y}", days[0][x], days[1][y])
                  for x, y in product(*map(sorted, days)) if not _overlap(x, y)]  # fmt: skip
    for (dead, told), (alive, others) in permutations(sides):
        deaths = _where(resolution, told, partial(_days_of, event="death"))
        acts = _where(resolution, others, lambda stmt: days_told(stmt)[0] if is_act(stmt) else None)
        found += [_against(f"{dead.name} died {death}, {alive.name} is told of as acting on {act} or later", deaths[death], acts[act])
                  for death, act in product(sorted(deaths), sorted(acts)) if (edtf.latest_day(death) or act) < act]  # fmt: skip
    return found


def _where(resolution: Resolution, told: Iterable[Told], value: Callable[[Statement], str | None]) -> dict[str, list[Told]]:
    """The values that statements give, each with the statements that give it."""
    found: dict[str, list[Told]] = {}
    for one in told:
        if given := value(resolution.statements[one]):
            found.setdefault(given, []).append(one)
    return found


def _days_of(stmt: Statement, event: str) -> str | None:
    """The date that a statement gives an event of this type without doubt."""
    return stmt.when if stmt.event == event and days_told(stmt) != (None, None) else None


def _overlap(a: str, b: str) -> bool:
    first, last = (edtf.earliest_day(a) or "", edtf.earliest_day(b) or ""), (edtf.latest_day(a) or "9999", edtf.latest_day(b) or "9999")
    return max(first) <= min(last)


def _against(text: str, *told: list[Told]) -> Evidence:
    return Evidence(False, text, tuple(sorted(one for some in told for one in some)))
