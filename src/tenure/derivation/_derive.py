"""From a resolution to everything that follows from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tenure.derivation._conflicts import find_conflicts
from tenure.derivation._facts import make_facts, make_tenure
from tenure.derivation._history import History, write_history
from tenure.derivation._network import Solution, solve
from tenure.derivation._seats import Seat
from tenure.derivation._tenures import draft_tenures
from tenure.model.tenure import Conflict, Fact, Tenure
from tenure.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from a resolution: the facts (one an event), tenures and conflicts of all careers.

    `seats` gives each tenure's post as the vocabulary knows it, `history` and `solution` the network from which
    every bound comes, for those who ask why. Look tenures up by person or unit, facts by whom they concern.
    """

    resolution: Resolution
    facts: tuple[Fact, ...]
    tenures: tuple[Tenure, ...]
    conflicts: tuple[Conflict, ...]
    seats: Mapping[str, Seat]
    history: History
    solution: Solution
    facts_of: Mapping[str, tuple[Fact, ...]]
    tenures_of: Mapping[str, tuple[Tenure, ...]]
    tenures_in: Mapping[str | None, tuple[Tenure, ...]]


def derive(resolution: Resolution) -> Derivation:
    """Derives everything: the same resolution gives the same derivation, in whatever order it was filled."""
    drafts = draft_tenures(resolution)
    history = write_history(resolution, drafts)
    solution = solve(history.claims, history.links)
    tenures = tuple(make_tenure(draft, resolution, solution) for draft in drafts)
    facts = make_facts(resolution, drafts, history, solution)
    seats = {draft.id: draft.seat for draft in drafts}
    facts_of, tenures_of, tenures_in = defaultdict(list), defaultdict(list), defaultdict(list)
    for fact in facts:
        facts_of[fact.person].append(fact)
    for tenure in tenures:
        tenures_of[tenure.person].append(tenure)
        tenures_in[tenure.unit].append(tenure)
    return Derivation(
        resolution,
        facts,
        tenures,
        find_conflicts(resolution, tenures, seats, solution),
        seats,
        history,
        solution,
        {key: tuple(some) for key, some in facts_of.items()},
        {key: tuple(some) for key, some in tenures_of.items()},
        {key: tuple(some) for key, some in tenures_in.items()},
    )
