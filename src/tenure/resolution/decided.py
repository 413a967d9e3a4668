"""What reviewers decided on who is who: it overrides every rule, and outlives re-extraction, since it hangs on mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

from tenure.model.judgement import Judgement
from tenure.resolution.groups import Union

Pair = tuple[str, str]
Likeness = Callable[[str, str], int]


def standing(judgements: Iterable[Judgement]) -> dict[Pair, str]:
    """The verdict that stands on each pair of mentions: the latest, unless it was withdrawn."""
    verdicts: dict[Pair, str] = {}
    for judgement in sorted(judgements, key=lambda j: j.number):
        if judgement.verdict in ("same", "different", "unsure", "withdrawn"):
            for pair in combinations(sorted(set(judgement.about)), 2):
                verdicts[pair] = judgement.verdict
    return {pair: verdict for pair, verdict in verdicts.items() if verdict in ("same", "different")}


def apply(clusters: list[list[str]], verdicts: dict[Pair, str], alike: Likeness) -> list[list[str]]:
    """Sets of mentions with every standing verdict obeyed.

    "Same" joins the whole sets of two mentions. "Different" parts a set: each mention goes with the one of the two that
    it is more `alike`, or, undecided, with the set of the smaller id. Mentions joined by a verdict move together.
    """
    known = {mention for members in clusters for mention in members}
    pairs = sorted(pair for pair in verdicts if set(pair) <= known)
    union: Union[str] = Union()
    bound: Union[str] = Union()
    for members in clusters:
        for mention in members:
            union.join(members[0], mention)
    for a, b in (pair for pair in pairs if verdicts[pair] == "same"):
        union.join(a, b)
        bound.join(a, b)
    sets = union.sets(sorted(known))
    for a, b in (pair for pair in pairs if verdicts[pair] == "different"):
        sets = [part for members in sets for part in _part(members, a, b, bound, alike)]
    return sets


def _part(members: list[str], a: str, b: str, bound: Union[str], alike: Likeness) -> list[list[str]]:
    if a not in members or b not in members or bound.find(a) == bound.find(b):
        return [members]
    with_a, with_b = list[str](), list[str]()
    for together in bound.sets(members):
        if a in together or b in together:
            side = with_a if a in together else with_b
        else:
            side = with_b if sum(alike(m, b) for m in together) > sum(alike(m, a) for m in together) else with_a
        side += together
    return [sorted(with_a), sorted(with_b)]
