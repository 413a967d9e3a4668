"""What follows of one person or unit, once the days are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.derivation._chapter import Chapter
from tenure.derivation._conflicts import value_conflicts
from tenure.derivation._facts import make_facts, make_relation, make_tenure
from tenure.derivation._network import Component, merge
from tenure.model.tenure import Conflict, Fact, Relation, Tenure
from tenure.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Page:
    """The tenures, relations, facts and conflicts of values of one person or unit."""

    tenures: tuple[Tenure, ...]
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]


def write_page(resolution: Resolution, chapter: Chapter, components: Sequence[Component]) -> Page:
    """The page of the one person or unit of which the resolution tells, whose days are in these components."""
    solution = merge(components)
    return Page(
        tuple(make_tenure(draft, resolution, solution) for draft in chapter.tenures),
        tuple(make_relation(draft, resolution, solution) for draft in chapter.relations),
        make_facts(resolution, chapter, solution),
        tuple(value_conflicts(resolution)),
    )
