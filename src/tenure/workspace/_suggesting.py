"""What to decide next: pairs that may be one, ranked by what a decision would change."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.derivation import find_effect
from tenure.model.answers import Suggestion
from tenure.resolution import find_candidates, find_surroundings
from tenure.workspace._judging import Bench

#: Statements that are derived anew to rank pairs, those first of which most is told: half a minute on one core.
WORK = 40_000


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
    found, around = find_candidates(bench.resolution, bench.decided), find_surroundings(bench.resolution)
    lines: list[Suggestion] = []
    work = tried = 0
    for a, b in found.pairs:
        if work > WORK:
            break
        tried += 1
        left, right = (bench.resolution.entities[one] for one in (a, b))
        if any(one.speaks_for is False for one in bench.evidence(left, right)):
            continue  # their lives cannot be one life
        told = around.around(a, b)
        work += 2 * len(told)
        lines.append(Suggestion(left.kind, a, left.name, b, right.name, find_effect(bench.resolution, told, a, b)))
    return Suggestions(tuple(sorted(lines, key=_rank)[:limit]), len(found.pairs) - tried, found.left_out)


def _rank(line: Suggestion) -> tuple[int, int, int, str, str, str, str]:
    effect = line.effect
    return (-len(effect.labels), -effect.changed - effect.conflicts, -effect.touched, line.a_name, line.b_name, line.a, line.b)
