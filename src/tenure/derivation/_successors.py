"""Who came after whom in one seat, as far as it is evidenced."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tenure.derivation._seats import same_seat
from tenure.model.tenure import Successor, Tenure

STANDS_IN = ("acting", "de_facto", "self_styled")
"""Capacities in which somebody holds a post beside its holder."""


def find_successors(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """The tenures, in their order, each with its successor."""
    tenures = tuple(tenures)
    in_unit: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in sorted(tenures, key=lambda one: (one.firm.latest_start or "", one.id)):
        if tenure.unit and tenure.firm.latest_start and _is_sure(tenure):
            in_unit[tenure.unit].append(tenure)
    days = {unit: [one.firm.latest_start or "" for one in some] for unit, some in in_unit.items()}
    return tuple(_with(tenure, _find(tenure, in_unit.get(tenure.unit or "", []), days.get(tenure.unit or "", []))) for tenure in tenures)


def _with(tenure: Tenure, successor: Successor | None) -> Tenure:
    return tenure if successor == tenure.successor else replace(tenure, successor=successor)


def _is_sure(tenure: Tenure) -> bool:
    return tenure.capacity not in STANDS_IN and "latest start" not in tenure.disputed


def _find(tenure: Tenure, beside: list[Tenure], days: list[str]) -> Successor | None:
    """The first of those `beside`, sorted by the `days` on which each had started, who comes after the last day of the tenure."""
    if tenure.bounds.latest_end is not None or tenure.capacity in STANDS_IN:
        return None
    last = tenure.bounds.earliest_end or tenure.bounds.latest_start or ""
    for n in range(bisect_right(days, last), len(days)):
        if beside[n].person != tenure.person and same_seat(beside[n].seat, tenure.seat):
            return Successor(beside[n].person, days[n])
    return None
