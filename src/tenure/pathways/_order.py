"""Which happening stands for which step, and how sure their order is.

Between two happenings a declared order is *certain* where it holds in every set of days that the evidence allows, *excluded*
where it holds in none, else *possible*. A choice of one happening a step is certain where all its orders are; it is
possible where all of them hold together in some set of days. The days are those of a simple temporal network, so both are
decided by the longest time between each two (Dechter, Meiri and Pearl, 1991).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import NamedTuple

from tenure.model.answers import Certainty
from tenure.model.career import Career
from tenure.pathways._values import Order

#: Candidates tried in one search; an order that is not settled by then counts as possible, never as certain or excluded.
TRIES = 20_000

_SUREST_FIRST: tuple[Certainty, ...] = ("certain", "possible", "excluded")


class Candidate(NamedTuple):
    """A step and a happening that may stand for it, both by their places."""

    step: int
    place: int


class Tie(NamedTuple):
    """A declared order between two steps, by their places."""

    first: int
    then: int
    order: Order


class Choice(NamedTuple):
    """The happening that stands for each step, by their places, and how sure each tie and the whole order is.

    `ties` has those of which both steps have a happening; `whole` is None where there is none.
    """

    chosen: Mapping[int, int]
    ties: Sequence[tuple[Tie, Certainty]]
    whole: Certainty | None


def compare(career: Career, first: int, then: int, order: Order) -> Certainty:
    """How sure it is that two happenings, by their places, come in an order."""
    longest, back = career.most_days(first, then), career.most_days(then, first)
    shortest = None if back is None else -back
    least, most = order.least, order.most
    if (least is not None and longest is not None and longest < least) or (most is not None and shortest is not None and shortest > most):
        return "excluded"
    long_enough = least is None or (shortest is not None and shortest >= least)
    short_enough = most is None or (longest is not None and longest <= most)
    return "certain" if long_enough and short_enough else "possible"


Ties = Mapping[tuple[int, int], Sequence[Tie]]
"""The ties between each two steps, by their places, in either order."""


def tie_steps(ties: Sequence[Tie]) -> Ties:
    """The ties by the steps that they tie."""
    tied: dict[tuple[int, int], list[Tie]] = {}
    for tie in ties:
        for pair in ((tie.first, tie.then), (tie.then, tie.first)):
            tied.setdefault(pair, []).append(tie)
    return tied


def choose(career: Career, slots: Sequence[Sequence[Candidate]], ties: Ties) -> Choice:
    """The best choice of one candidate a slot, no happening for two slots; a slot for which none is left stays empty.

    A slot is a step, or steps that stand for one another, with its candidates, best first. A choice that is certain goes before one
    that is possible; else as few ties as may be are excluded. Of equal ones the first candidates hold.
    """
    search = _Search(career, _fillable(slots), ties)
    if all(len(slot) == 1 for slot in search.slots):  # the usual career leaves no choice
        return search.judge([slot[0] for slot in search.slots])
    if (found := search.find(unsure=False)) is not None:
        return search.judge(found)
    if (found := search.find(together=True)) is not None:
        return search.judge(found)
    for excluded in range(len(ties) + 1):
        if (found := search.find(excluded=excluded)) is not None:
            return search.judge(found)._replace(whole="excluded")
    return search.judge(search.first())._replace(whole="possible")


@dataclass(slots=True)
class _Search:
    """The candidates of a career, while one is chosen for each slot; `tries` counts how many were looked at."""

    career: Career
    slots: Sequence[Sequence[Candidate]]
    ties: Ties
    tries: int = 0
    _costs: dict[tuple[Candidate, Candidate], tuple[int, int]] = field(default_factory=dict)

    def find(self, *, unsure: bool = True, excluded: int = 0, together: bool = False) -> Sequence[Candidate] | None:
        """The first choice with no more ties excluded than that, none only possible unless `unsure`; if `together`, all hold at once."""
        choices = self._choices((), unsure, excluded)
        return next((chosen for chosen in choices if not together or self.judge(chosen).whole != "excluded"), None)

    def first(self) -> Sequence[Candidate]:
        """The first candidate of each slot that no slot before it has taken."""
        chosen: list[Candidate] = []
        for slot in self.slots:
            chosen += [one for one in slot if all(one.place != other.place for other in chosen)][:1]
        return chosen

    def judge(self, chosen: Sequence[Candidate]) -> Choice:
        """A choice with how sure each tie is, and all of them together."""
        place = {candidate.step: candidate.place for candidate in chosen}
        found = [
            (tie, compare(self.career, place[first], place[then], tie.order))
            for (first, then), ties in self.ties.items()
            if first in place and then in place
            for tie in ties
            if tie.first == first
        ]
        unsure = [tie for tie, sure in found if sure == "possible"]
        whole = find_weakest(sure for _, sure in found)
        if len(unsure) > 1 and whole == "possible" and not self._hold_together(place, unsure):
            whole = "excluded"
        return Choice(place, found, whole)

    def _choices(self, chosen: tuple[Candidate, ...], unsure: bool, excluded: int) -> Iterator[tuple[Candidate, ...]]:
        if len(chosen) == len(self.slots):
            yield chosen
            return
        for candidate in self.slots[len(chosen)]:
            self.tries += 1
            if self.tries > TRIES:
                return
            if all(candidate.place != other.place for other in chosen):
                possible, against = self._cost(candidate, chosen)
                if against <= excluded and (unsure or not possible):
                    yield from self._choices((*chosen, candidate), unsure, excluded - against)

    def _cost(self, candidate: Candidate, chosen: Sequence[Candidate]) -> tuple[int, int]:
        """How many ties to those chosen are only possible, and how many excluded."""
        possible = excluded = 0
        for other in chosen:
            if ties := self.ties.get((candidate.step, other.step)):
                cost = self._costs.get((candidate, other)) or self._find_cost(candidate, other, ties)
                possible, excluded = possible + cost[0], excluded + cost[1]
        return possible, excluded

    def _find_cost(self, one: Candidate, other: Candidate, ties: Sequence[Tie]) -> tuple[int, int]:
        place = {one.step: one.place, other.step: other.place}
        found = [compare(self.career, place[tie.first], place[tie.then], tie.order) for tie in ties]
        self._costs[one, other] = found.count("possible"), found.count("excluded")
        return self._costs[one, other]

    def _hold_together(self, place: Mapping[int, int], unsure: Sequence[Tie]) -> bool:
        """Whether some set of days keeps all ties at once: no cycle of them and of the longest times between is negative."""
        nodes = sorted({place[step] for tie in unsure for step in (tie.first, tie.then)})
        arcs = [(place[tie.first], place[tie.then], tie.order.most) for tie in unsure if tie.order.most is not None]
        arcs += [(place[tie.then], place[tie.first], -tie.order.least) for tie in unsure if tie.order.least is not None]
        arcs += [(one, other, days) for one, other in permutations(nodes, 2) if (days := self.career.most_days(one, other)) is not None]
        return is_consistent(nodes, arcs)


def find_weakest(found: Iterable[Certainty]) -> Certainty | None:
    """How sure it is that all of these hold, each by itself; None of none."""
    return max(found, key=_SUREST_FIRST.index, default=None)


def find_surest(found: Iterable[Certainty]) -> Certainty | None:
    """How sure it is that one of these holds; None of none."""
    return min(found, key=_SUREST_FIRST.index, default=None)


def is_consistent(nodes: Sequence[int], arcs: Sequence[tuple[int, int, int]]) -> bool:
    """Whether days exist of which each `head` comes at most so many days after its `tail` (Bellman and Ford)."""
    length = dict.fromkeys(nodes, 0)
    for _ in range(len(nodes) + 1):
        moved = False
        for tail, head, days in arcs:
            if length[tail] + days < length[head]:
                length[head], moved = length[tail] + days, True
        if not moved:
            return True
    return False


def _fillable(slots: Sequence[Sequence[Candidate]]) -> list[Sequence[Candidate]]:
    """The slots that can be filled with a happening each, those before others first (Kuhn's matching by augmenting paths)."""
    taken: dict[int, Sequence[Candidate]] = {}

    def fill(slot: Sequence[Candidate], tried: set[int]) -> bool:
        for candidate in slot:
            if candidate.place not in tried:
                tried.add(candidate.place)
                if candidate.place not in taken or fill(taken[candidate.place], tried):
                    taken[candidate.place] = slot
                    return True
        return False

    if len({slot[0].place for slot in slots}) == len(slots):
        return list(slots)  # each has its own first
    return [slot for slot in slots if fill(slot, set())]
