"""What to decide next: pairs that may be one, ranked by what a decision would change."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.derivation import find_effect
from tenure.model.answers import Suggestion
from tenure.resolution import find_candidates
from tenure.workspace._judging import Bench

#: Pairs whose effect is worked out, those first of which most is told: each costs a derivation of what is around it.
WORKED_OUT = 200


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Pairs by what a decision would change, most first; `left_out` is how many more pairs, of which less is told, were not worked out.

    `not_compared` counts names in crowded blocks that were not compared at all.
    """

    lines: tuple[Suggestion, ...]
    left_out: int
    not_compared: int


def find_suggestions(bench: Bench, *, limit: int) -> Suggestions:
    """The undecided pairs of a case. First the labels of `who` that would change, then lines of answers, then how much is told of both."""
    found = find_candidates(bench.resolution, bench.decided)
    lines = [line for pair in found.pairs[:WORKED_OUT] if (line := _suggest(bench, *pair))]
    lines.sort(key=_rank)
    return Suggestions(tuple(lines[:limit]), len(found.pairs) - min(WORKED_OUT, len(found.pairs)), found.left_out)


def _suggest(bench: Bench, a: str, b: str) -> Suggestion | None:
    """The pair with its effect; None where the lives that are told of both cannot be one life."""
    left, right = (bench.resolution.entities[one] for one in (a, b))
    if any(one.speaks_for is False for one in bench.evidence(left, right)):
        return None
    return Suggestion(left.kind, left.id, left.name, right.id, right.name, find_effect(bench.resolution, a, b))


def _rank(line: Suggestion) -> tuple[int, int, int, str, str, str, str]:
    effect = line.effect
    return (-len(effect.labels), -effect.changed - effect.conflicts, -effect.touched, line.a_name, line.b_name, line.a, line.b)
