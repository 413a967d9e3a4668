"""Checks on a case: what cannot be, what should not be, and what is worth a look; pure functions of a Derivation.

Every check is linear in the case but for what it finds: people and units are swept one by one. A statement that is hedged,
planned or negated makes nothing certain, and an imprecise date counts by the likeliest reading for a note at most.
"""

from __future__ import annotations

from tenure.derivation._derive import Derivation
from tenure.derivation.checks._case import Case
from tenure.derivation.checks._life import impossible_holdings
from tenure.derivation.checks._names import typo_units
from tenure.derivation.checks._order import day_gaps, starts_after_ends
from tenure.derivation.checks._posts import two_holders, two_posts
from tenure.derivation.checks._ranks import rank_findings
from tenure.derivation.checks._table import CHECKS, SEVERITIES, Check
from tenure.derivation.checks._units import cycles, held_connectors, inverted_echelons, own_superiors
from tenure.model.answers import Finding

_RUN = (
    impossible_holdings, starts_after_ends, day_gaps, two_holders, two_posts, rank_findings, cycles, own_superiors, inverted_echelons,
    held_connectors, typo_units,
)  # fmt: skip
_ORDER = {check.kind: place for place, check in enumerate(CHECKS)}


def check(derivation: Derivation) -> list[Finding]:
    """All findings, the most severe first, then in the order of the table of checks, by name."""
    case = Case(derivation)
    found = {finding for run in _RUN for finding in run(case)}
    return sorted(found, key=lambda f: (SEVERITIES.index(f.severity), _ORDER[f.kind], f.names, f.days[0] or "", f.text, f.of))


__all__ = ["CHECKS", "SEVERITIES", "Check", "check"]
