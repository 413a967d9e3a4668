"""Units that took another name: a number is a veto, unless a statement says that the unit was renumbered.

Only what a report states plainly ties two names: no plan, no denial, no hedge. A tie joins nothing where somebody judged the two to be
different, where records hold them apart, where the former name is told of as in use later, or where a name would have several
before or after it: then the name may be another unit's. Ties that join nothing are kept with the reason, for `tenure why --same`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.entity import Entity, Renaming
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.resolution._result import Tie
from tenure.resolution.decided import Decided
from tenure.resolution.groups import Union
from tenure.resolution.mentions import Mentions, Node

T = TypeVar("T")

Nodes = list[Node]
_Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Renamed:
    """Sets of nodes with those of one renamed unit joined; `sets_of` gives by the former and the later name the sets before that."""

    clusters: list[Nodes]
    ties: tuple[Tie, ...] = ()
    _was: Mapping[str, Nodes] = field(default_factory=dict)

    def tell(self, units: Iterable[Entity], statements: Mapping[Told, Statement], fullest: Callable[[Counter[str]], str]) -> list[Entity]:
        """The units, those that were renamed under the name of now and with when they took which."""
        joined = [tie for tie in self.ties if tie.against is None]
        if not joined:
            return list(units)
        of = {mention: tie for tie in joined for mention in (tie.former, tie.name)}
        return [self._told(unit, joined, statements, fullest) if not of.keys().isdisjoint(unit.mentions) else unit for unit in units]

    def _told(
        self, unit: Entity, ties: Iterable[Tie], statements: Mapping[Told, Statement], fullest: Callable[[Counter[str]], str]
    ) -> Entity:
        def called(mention: str) -> str:
            return fullest(Counter(node.name for node in self._was[mention]))

        own = set(unit.mentions)
        before: dict[str, dict[str, Tie]] = defaultdict(dict)
        for tie in ties:
            if {tie.former, tie.name} <= own:
                before[called(tie.name)].setdefault(called(tie.former), tie)
        after = {name: set(formers) for name, formers in before.items()}
        last = min(before.keys() - set().union(*before.values()), default=None)
        if last is None:
            return unit
        changes: list[Renaming] = []
        at = last
        while at in before:
            former = max(before[at], key=lambda name: (len(_reached(name, after)), name))  # the nearest before it
            tie = before[at][former]
            changes.append(Renaming(former, at, *_bounds(tie.told, statements), tie.told))
            at = former
        return replace(unit, name=last, renamed=tuple(reversed(changes)))


def join_renamed(
    clusters: list[Nodes], mentions: Mentions, docs: Mapping[str, Document], statements: Mapping[Told, Statement], decided: Decided
) -> Renamed:
    """The sets of nodes with those joined of which statements tell that one is the other's former name."""
    cluster_of = {node: n for n, nodes in enumerate(clusters) for node in nodes}
    told_of: dict[_Edge, list[Told]] = defaultdict(list)
    for told, former in sorted(mentions.former.items()):
        name = mentions.subject.get(told)
        if name is not None and _is_plain(statements[told]):
            edge = (cluster_of[mentions.node_of[former]], cluster_of[mentions.node_of[name]])
            if edge[0] != edge[1]:
                told_of[edge].append(told)
    if not told_of:
        return Renamed(clusters)
    check = _Check(clusters, cluster_of, mentions, docs, statements, decided)
    against = {edge: check.against(edge, told) for edge, told in told_of.items()}
    against |= _forks([edge for edge, why in against.items() if why is None])
    ties = tuple(
        Tie(mentions.former[told[0]], mentions.subject[told[0]], tuple(told), against[edge]) for edge, told in sorted(told_of.items())
    )
    union: Union[int] = Union()
    for edge, why in against.items():
        if why is None:
            union.join(*edge)
    sets = union.sets(range(len(clusters)))
    was = {mention: clusters[cluster_of[mentions.node_of[mention]]] for tie in ties for mention in (tie.former, tie.name)}
    return Renamed([[node for n in members for node in clusters[n]] for members in sets], ties, was)


def _is_plain(stmt: Statement) -> bool:
    return stmt.event == "naming" and (stmt.polarity, stmt.modality, stmt.hedged) == ("affirmed", "actual", False)


@dataclass(frozen=True, slots=True)
class _Check:
    """What speaks against a tie."""

    clusters: list[Nodes]
    cluster_of: Mapping[Node, int]
    mentions: Mentions
    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    decided: Decided

    def against(self, edge: _Edge, told: list[Told]) -> str | None:
        """Why statements that one set is the former name of the other do not join the two; None where nothing is against it."""
        for (a, b), verdict in sorted(self.decided.heard.items()):
            if verdict == "different" and {self._at(a), self._at(b)} == set(edge):
                return "a reviewer held them to be different"
        keys = [{node.key.partition(":")[0]: node.key for node in self.clusters[n] if node.key} for n in edge]
        if any(keys[0][space] != keys[1][space] for space in keys[0].keys() & keys[1].keys()):
            return "records give them different identifiers"
        return self._used_later(edge[0], told)

    def _at(self, mention: str) -> int | None:
        node = self.mentions.node_of.get(mention)
        return None if node is None else self.cluster_of.get(node)

    def _used_later(self, former: int, told: list[Told]) -> str | None:
        days = [day for one in told if (day := _bounds([one], self.statements)[1])]
        if not days:
            return None
        for one, mention in sorted([*self.mentions.unit.items(), *self.mentions.subject.items()]):
            if self._at(mention) == former and (day := _first_day(self.statements[one])) and day > max(days):
                return f"{self.docs[one.doc].label} tells of the former name on {day}, after {max(days)}"
        return None


def _first_day(stmt: Statement) -> str | None:
    """The day on which, or after which, a statement certainly speaks of its unit; of an open interval that is its last bound."""
    if stmt.event == "naming" or (stmt.polarity, stmt.modality, stmt.hedged) != ("affirmed", "actual", False):
        return None
    if stmt.when is None or not edtf.is_valid(stmt.when) or stmt.phase in ("held", "former"):
        return None
    return edtf.earliest_day(stmt.when)


def _bounds(told: Iterable[Told], statements: Mapping[Told, Statement]) -> tuple[str | None, str | None]:
    """The days between which a unit was renamed, as wide as those who tell a date have it; by the report's day where nobody does."""
    some = [statements[one] for one in told]
    dated = [stmt.when for stmt in some if stmt.when and edtf.is_valid(stmt.when)]
    firsts, lasts = ([find(when) for when in dated] for find in (edtf.earliest_day, edtf.latest_day))
    if dated:
        return (
            None if None in firsts else min(day for day in firsts if day),
            None if None in lasts else max(day for day in lasts if day),
        )
    reported = [day for stmt in some if stmt.reported and edtf.is_valid(stmt.reported) and (day := edtf.latest_day(stmt.reported))]
    return None, min(reported, default=None)


def _forks(edges: list[_Edge]) -> dict[_Edge, str]:
    """The ties by which a name would have several before or after it; a renaming that others tell in two steps is no fork."""
    after: dict[int, set[int]] = defaultdict(set)
    for former, name in edges:
        after[former].add(name)
    circle = {edge for edge in edges if edge[0] in _reached(edge[1], after)}
    direct = [edge for edge in edges if edge not in circle and not _is_long(edge, after)]
    forward, back = Counter(former for former, _ in direct), Counter(name for _, name in direct)
    forked = {edge for edge in direct if forward[edge[0]] > 1 or back[edge[1]] > 1}
    torn = {n for edge in forked | circle for n in edge}
    return {
        edge: "the reports tell of it in a circle" if edge in circle else "the reports tell of several names before or after it"
        for edge in edges
        if edge in circle or edge in forked or (edge not in direct and not torn.isdisjoint(edge))
    }


def _is_long(edge: _Edge, after: Mapping[int, set[int]]) -> bool:
    former, name = edge
    return any(name in _reached(step, after) for step in after[former] - {name})


def _reached(start: T, after: Mapping[T, set[T]]) -> set[T]:
    """What one comes to from `start`, step by step."""
    found: set[T] = set()
    waiting = [start]
    while waiting:
        for following in after.get(waiting.pop(), ()):
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found
