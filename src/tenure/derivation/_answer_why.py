"""Why a bound is what it is: the statements that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tenure.derivation._constraints import Edge
from tenure.derivation._days import to_iso
from tenure.derivation._derive import Derivation
from tenure.derivation._fields import say_who
from tenure.derivation._network import Solved
from tenure.model.answers import Step, WhyAnswer
from tenure.model.bounds import BOUNDS
from tenure.model.errors import UnknownName


def why(derivation: Derivation, of: str) -> list[WhyAnswer]:
    """The proof of each bound of an event or tenure, by its id: first the date that it rests on, then each step from there.

    Of what happens on one day there are two bounds at most, "earliest day" and "latest day"; of what lasts four.
    Raises UnknownName for an id that the derivation does not hold.
    """
    span = derivation.history.span_of_event.get(of)
    if span is None:
        span = ((of, "start"), (of, "end"))
        if span[0] not in derivation.solution.days:
            raise UnknownName(f"nothing with the id {of!r} in this case; `career` gives the ids of events and tenures")
    start, end = (derivation.solution.days.get(node, Solved(None, None)) for node in span)
    if span[0] == span[1]:
        named = [("earliest day", start.least, start.proof_least), ("latest day", start.most, start.proof_most)]
    else:
        sides = ((start.least, start.proof_least), (start.most, start.proof_most), (end.least, end.proof_least), (end.most, end.proof_most))
        named = [(name, *side) for name, side in zip(BOUNDS, sides, strict=True)]
    return [
        WhyAnswer(of, name, iso, tuple(_path(derivation, proof, sign=-1 if side % 2 == 0 else 1)))
        for side, (name, day, proof) in enumerate(named)
        if (iso := to_iso(day))
    ]


def _path(derivation: Derivation, proof: Sequence[Edge], *, sign: int) -> Iterator[Step]:
    """The steps from a date on; an edge counts the days from a later to an earlier one where `sign` is -1."""
    for edge, days in zip(proof, accumulate(edge.days for edge in proof), strict=True):
        yield Step(tuple(sorted(edge.told)), _say(derivation, edge), to_iso(sign * days) or "")


def _say(derivation: Derivation, edge: Edge) -> str:
    """The constraint in words; that it is hedged or disputed is said."""
    disputed = any(claim.node in derivation.solution.disputed for claim in edge.claims)
    reported = edge.is_hedged and all(derivation.resolution.statements[told].hedged for told in edge.told)
    doubts = [word for word, so in (("reported", reported), ("disputed", disputed)) if so]
    subject = ""
    if edge.told:
        stmt = derivation.resolution.statements[min(edge.told)]
        subject = f"{stmt.event.replace('_', ' ')} "
    by = ""
    if edge.told:
        more = len({told.doc for told in edge.told}) - 1
        by = f" ({say_who(derivation.resolution, edge.told[:1])}{f' and {more} more' if more else ''})"
    return f"{subject}{edge.says}{by}" + (f" [{', '.join(doubts)}]" if doubts else "")
