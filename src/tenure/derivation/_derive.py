"""From a resolution to everything that follows from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tenure.derivation._conflicts import find_conflicts
from tenure.derivation._facts import make_facts, make_relation, make_tenure
from tenure.derivation._history import History, write_history
from tenure.derivation._labels import find_label, find_label_beside
from tenure.derivation._network import Solution, solve
from tenure.derivation._record import Holder, Index, make_index
from tenure.derivation._relations import draft_relations
from tenure.derivation._seats import heads
from tenure.derivation._successors import find_successors
from tenure.derivation._tenures import draft_tenures
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


def derive(resolution: Resolution) -> Derivation:
    """Derives everything: the same resolution gives the same derivation, in whatever order it was filled."""
    tenure_drafts, relation_drafts = draft_tenures(resolution), draft_relations(resolution)
    history = write_history(resolution, tenure_drafts, relation_drafts)
    solution = solve(history.claims, history.links)
    tenures = find_successors(make_tenure(draft, resolution, solution) for draft in tenure_drafts)
    relations = tuple(make_relation(draft, resolution, solution) for draft in relation_drafts)
    facts = make_facts(resolution, tenure_drafts, history, solution)
    facts_of = defaultdict(list)
    for fact in facts:
        facts_of[fact.person].append(fact)
    return Derivation(
        resolution,
        facts,
        tenures,
        relations,
        find_conflicts(resolution, tenures, relations, solution),
        history,
        solution,
        {key: tuple(some) for key, some in facts_of.items()},
        make_index(tenures, relations),
    )
