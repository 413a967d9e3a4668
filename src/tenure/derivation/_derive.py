"""From a resolution to everything that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from tenure.derivation._chapter import write_chapter
from tenure.derivation._conflicts import day_conflicts, holder_conflicts
from tenure.derivation._history import History, write_history
from tenure.derivation._labels import find_label, find_label_beside
from tenure.derivation._lives import Life, find_lives
from tenure.derivation._network import Component, Solution, solve
from tenure.derivation._page import write_page
from tenure.derivation._parts import Made, Memo, split
from tenure.derivation._record import Holder, Index, make_index
from tenure.derivation._seats import heads
from tenure.derivation._successors import find_successors
from tenure.model.entity import name_on
from tenure.model.event import Event, Told
from tenure.model.tenure import Conflict, Fact, Relation, Tenure
from tenure.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from a resolution: the facts (one an event), tenures, relations and conflicts; a Record in memory.

    `history` and `solution` are the network from which every bound comes, for those who ask why. Look facts
    up by whom they concern.
    """

    resolution: Resolution
    facts: tuple[Fact, ...]
    tenures: tuple[Tenure, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    history: History
    solution: Solution
    facts_of: Mapping[str, tuple[Fact, ...]]
    index: Index
    made: Made
    """What was made of which input, for the next derivation."""

    def heads_of(self, unit: str, *, on: str, ended: bool = True) -> Sequence[Tenure]:
        """The tenures of those who head a unit, but those that start after the ISO day `on`, or not `ended` end before it, for certain."""
        left_out = (None,) if ended else (None, "ended")
        return [tenure for tenure in self.tenures_in(unit) if heads(tenure.seat) and find_label(tenure, on) not in left_out]

    def heads_each(self, pairs: Sequence[tuple[str, str]]) -> list[Holder]:
        """Who may have headed each of many (unit, ISO day), by pair and tenure, with the labels of `who`; nobody who had left."""
        found = [
            Holder(n, tenure.id, tenure.person, label)
            for n, (unit, day) in enumerate(pairs)
            for tenure in self.heads_of(unit, on=day, ended=False)
            if (label := find_label_beside(tenure, day))
        ]
        return sorted(found)

    def tenures_in(self, unit: str) -> Sequence[Tenure]:
        """The tenures in a unit."""
        return self.index.in_unit.get(unit, ())

    def tenures_of(self, person: str) -> Sequence[Tenure]:
        """The tenures of a person."""
        return self.index.of_person.get(person, ())

    def tenures_as(self, office: str | None) -> Sequence[Tenure]:
        """The tenures of an office, in whatever unit."""
        return self.index.of_office.get(office, ())

    def relations_above(self, unit: str) -> Sequence[Relation]:
        """The relations in which the unit is the lower one."""
        return self.index.above.get(unit, ())

    def relations_below(self, unit: str) -> Sequence[Relation]:
        """The relations in which the unit is the upper one."""
        return self.index.below.get(unit, ())

    def name_of(self, entity: str) -> str:
        """The fullest name of a person or unit."""
        return self.resolution.entities[entity].name

    def name_on(self, unit: str, day: str) -> str:
        """The name of a unit on an ISO day."""
        entity = self.resolution.entities[unit]
        return name_on(entity.name, entity.renamed, day)


def derive(resolution: Resolution, *, earlier: Derivation | None = None) -> Derivation:
    """Derives everything: the same resolution gives the same derivation, in whatever order it was filled.

    With the derivation of an earlier resolution, what rests on the same statements, names, documents and origins as
    there is taken from it; the result is the same without.
    """
    memo = Memo(earlier.made if earlier else {})
    lives = find_lives(resolution)
    parts = {subject: memo(("part", subject), lambda part: part, part) for subject, part in split(resolution).items()}
    chapters = {subject: memo(("chapter", subject), write_chapter, part, _lives_of(part, lives)) for subject, part in parts.items()}
    history = write_history(resolution, chapters)
    solution = solve(history.claims, history.links, earlier=earlier.solution if earlier else None)
    pages = {
        subject: memo(("page", subject), write_page, part, chapters[subject], solution.components_of(chapters[subject].nodes))
        for subject, part in parts.items()
    }
    tenures = find_successors(tenure for page in pages.values() for tenure in page.tenures)
    relations = tuple(relation for page in pages.values() for relation in page.relations)
    index = make_index(tenures, relations)
    found = [conflict for page in pages.values() for conflict in page.conflicts]
    lasting = {tenure.id: tenure for tenure in tenures} | {relation.id: relation for relation in relations}
    found += _conflicts_between(_Case(resolution, parts, history.event_of, lasting, index.in_unit), solution, memo)
    return Derivation(
        resolution,
        tuple(sorted((fact for page in pages.values() for fact in page.facts), key=lambda fact: fact.id)),
        tenures,
        relations,
        tuple(sorted(set(found), key=lambda conflict: (conflict.kind, conflict.about, conflict.field, conflict.text))),
        history,
        solution,
        {subject: page.facts for subject, page in pages.items() if page.facts},
        index,
        memo.made,
    )


def _lives_of(part: Resolution, lives: Mapping[str, Life]) -> dict[str, Life]:
    return {entity: lives[entity] for entity in part.entities if entity in lives}


@dataclass(frozen=True, slots=True)
class _Case:
    """What conflicts between several people and units are told of."""

    resolution: Resolution
    parts: Mapping[str, Resolution]
    event_of: Mapping[Told, Event]
    lasting: Mapping[str, Tenure | Relation]
    in_unit: Mapping[str, Sequence[Tenure]]

    def parts_of(self, subjects: Iterable[str]) -> tuple[Resolution, ...]:
        """The parts of some people and units."""
        return tuple(self.parts[subject] for subject in sorted(set(subjects)))


def _conflicts_between(case: _Case, solution: Solution, memo: Memo) -> Iterator[Conflict]:
    """Conflicts of days and of holders, which may be between several people and units."""
    for component in solution.components:
        if component.disputes:
            lasting = tuple(case.lasting[of] for of in sorted({node[0] for node in component.days}) if of in case.lasting)
            told = {one for dispute in component.disputes for one in dispute.told}
            parts = case.parts_of([*(case.event_of[one].subject for one in told), *map(_whose, lasting)])
            make = partial(_day_conflicts, case)
            yield from memo(("days", min(component.days)), make, component, lasting, parts)
    for unit, tenures in case.in_unit.items():
        make = partial(_holder_conflicts, case, unit)
        yield from memo(("holders", unit), make, tenures, case.parts_of(tenure.person for tenure in tenures))


def _whose(lasting: Tenure | Relation) -> str:
    return lasting.person if isinstance(lasting, Tenure) else lasting.lower


def _day_conflicts(case: _Case, component: Component, lasting: Sequence[Tenure | Relation], _: object) -> tuple[Conflict, ...]:
    return day_conflicts(component.disputes, lasting, case.event_of, case.resolution)


def _holder_conflicts(case: _Case, unit: str, tenures: Sequence[Tenure], _: object) -> tuple[Conflict, ...]:
    return tuple(holder_conflicts(unit, tenures, case.resolution))
