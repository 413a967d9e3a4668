"""Pairs that may be one and that nobody has decided, and the part of a case that such a decision can change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations, product

from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.resolution._result import Resolution
from tenure.resolution.decided import Decided
from tenure.resolution.events import group_events
from tenure.resolution.near import NearNames
from tenure.resolution.persons import relate_persons, surname_blocks
from tenure.resolution.units import block_of, relate_units

#: Entities of a kind that are compared with others, and of these in one block: those of which most is told.
COMPARED = 5_000
BLOCK = 200
_FIT = ("same", "misspelt", "partial", "compatible")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of entity ids, those first of which the less told-of one has most statements; `left_out` entities were not compared.

    Of a large case these are the first of all pairs: of all that are not compared less is told than of those that are.
    """

    pairs: tuple[tuple[str, str], ...]
    left_out: int


def find_candidates(resolution: Resolution, decided: Decided) -> Candidates:
    """The people and units whose names may be of one, and which no judgement keeps apart or leaves open.

    A surname in common counts only with a unit or another party in common.
    """
    told = Counter([*resolution.subject_of.values(), *resolution.unit_of.values()])
    for others in resolution.counterparts_of.values():
        told.update(others)
    listed = sorted(resolution.entities.values(), key=lambda one: (-told[one.id], one.id))
    compared = [one for kind in ("person", "unit") for one in [one for one in listed if one.kind == kind][:COMPARED]]
    shared = _ties(resolution, {one.id for one in compared})
    blocks = _blocks(compared)
    settled = _settled(resolution, decided)
    found = set()
    for block in blocks.values():
        for a, b in _pairs(block[:BLOCK]):
            if (a.id, b.id) not in found and (a.id, b.id) not in settled and _may_be_one(a, b, shared):
                found.add((a.id, b.id))
    ranked = sorted(found, key=lambda pair: (-min(told[pair[0]], told[pair[1]]), -told[pair[0]] - told[pair[1]], pair))
    return Candidates(tuple(ranked), len(listed) - len(compared) + sum(max(0, len(block) - BLOCK) for block in blocks.values()))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The statements of a case by the people and units that they name."""

    resolution: Resolution
    of: Mapping[str, Sequence[Told]]

    def around(self, a: str, b: str) -> list[Told]:
        """What a decision on two entities can change: what is told of them and of the units that they are told with, in order."""
        told = {*self.of.get(a, ()), *self.of.get(b, ())}
        subject_of, unit_of = self.resolution.subject_of, self.resolution.unit_of
        units = {unit_of[one] for one in told if subject_of.get(one) in (a, b) and one in unit_of}
        return sorted(told.union(*(self.of[unit] for unit in units)))

    def told_of(self, subject: str) -> list[Told]:
        """What is told of a subject, in order."""
        return sorted({told for told in self.of.get(subject, ()) if self.resolution.subject_of.get(told) == subject})


def find_surroundings(resolution: Resolution) -> Surroundings:
    """The surroundings of everybody in a case."""
    found: dict[str, list[Told]] = defaultdict(list)
    for of in (resolution.subject_of, resolution.unit_of):
        for told, entity in of.items():
            found[entity].append(told)
    for told, others in resolution.counterparts_of.items():
        for entity in others:
            found[entity].append(told)
    return Surroundings(resolution, found)


def narrow(resolution: Resolution, told: Iterable[Told], names: Mapping[str, str]) -> Resolution:
    """A part of a case: these statements, with each entity in `names` one with the other there. Origins are those of the whole case."""
    statements = {one: resolution.statements[one] for one in told}
    subject_of, unit_of = (
        {one: names.get(of[one], of[one]) for one in statements if one in of} for of in (resolution.subject_of, resolution.unit_of)
    )
    counterparts_of = {one: tuple(dict.fromkeys(names.get(other, other) for other in resolution.counterparts_of[one]))
                       for one in statements if one in resolution.counterparts_of}  # fmt: skip
    here = {*subject_of.values(), *unit_of.values(), *(other for others in counterparts_of.values() for other in others), *names.values()}
    entities = {key: resolution.entities[key] for key in sorted(here)}
    for gone, stays in names.items():
        entities[stays] = _one(resolution.entities[gone], entities[stays])
    return replace(
        resolution,
        docs={one.doc: resolution.docs[one.doc] for one in statements},
        statements=statements,
        entities=entities,
        subject_of=subject_of,
        unit_of=unit_of,
        counterparts_of=counterparts_of,
        events=group_events(statements, subject_of, unit_of, counterparts_of, resolution.decided),
        kept=None,
    )


def _one(a: Entity, b: Entity) -> Entity:
    """Two entities as one, under the second's id and the name of the one with more mentions."""
    fuller = max((a, b), key=lambda entity: (len(entity.mentions), entity.id))
    return replace(b, name=fuller.name, names=tuple(sorted({*a.names, *b.names})), mentions=tuple(sorted((*a.mentions, *b.mentions))))


def _entities_of(resolution: Resolution, told: Told) -> Iterator[str]:
    yield from (of[told] for of in (resolution.subject_of, resolution.unit_of) if told in of)
    yield from resolution.counterparts_of.get(told, ())


def _ties(resolution: Resolution, subjects: Set[str]) -> dict[str, set[str]]:
    """By subject the units and other parties with which it is told of."""
    found: dict[str, set[str]] = defaultdict(set)
    for told, subject in resolution.subject_of.items():
        if subject in subjects:
            found[subject].update(one for one in _entities_of(resolution, told) if one != subject)
    return found


def _blocks(entities: Iterable[Entity]) -> dict[tuple[str, str], list[Entity]]:
    """By kind and block the entities with a name in it, in the order given."""
    found: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        named = (surname_blocks(name) if entity.kind == "person" else (block_of(name),) for name in entity.names)
        for block in {block for some in named for block in some}:
            found[entity.kind, block].append(entity)
    return found


def _pairs(compared: list[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """The pairs of entities of a block, each in the order of ids: of units all, of people those with names near each other."""
    listed = sorted(compared, key=lambda entity: entity.id)
    if listed[0].kind != "person":
        yield from combinations(listed, 2)
        return
    with_name: dict[str, list[int]] = defaultdict(list)
    for at, entity in enumerate(listed):
        for name in entity.names:
            with_name[name].append(at)
    near = NearNames(sorted(with_name), lambda _: ("",))
    for at, entity in enumerate(listed):
        names = {other for name in entity.names for other in near.of(name)}
        for other in sorted({one for name in names for one in with_name[name] if one > at}):
            yield entity, listed[other]


def _may_be_one(a: Entity, b: Entity, ties: Mapping[str, set[str]]) -> bool:
    relate = relate_persons if a.kind == "person" else relate_units
    said: set[str] = set()
    for x, y in product(a.names, b.names):
        said.add(relate(x, y))
        if "different" in said:
            return False
    return bool(said & set(_FIT)) or ("bare" in said and not ties.get(a.id, set()).isdisjoint(ties.get(b.id, ())))


def _settled(resolution: Resolution, decided: Decided) -> set[tuple[str, str]]:
    """The pairs of entities that judgements keep apart or leave open."""
    found = set()
    for a, b in decided.heard:
        left, right = resolution.entity_of.get(a), resolution.entity_of.get(b)
        if left and right and left != right:
            found.add((min(left, right), max(left, right)))
    return found
