"""A simple temporal network: the tightest days that claims and links allow together, and why.

Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991). Variables are
days; each constraint bounds one day or the days between two. The shortest paths from and to an origin are
the tightest bounds, and the path of a bound is its proof. A negative cycle is a conflict.

Invariants. What is withdrawn appears in a dispute. What remains is consistent, and the bounds are exactly
as tight as it. Nothing depends on the order of the input.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tenure.derivation._constraints import STATED, Claim, Edge, Link, Node, edges_of_claim, sort_key
from tenure.derivation._paths import negative_cycle, shortest_paths
from tenure.derivation._settle import settle
from tenure.model.event import Told


@dataclass(frozen=True, slots=True)
class Dispute:
    """Statements that cannot all be true.

    `smallest` is an irreducible set of them: without any one of it the rest can be. `claims` and `links`
    are all that stand against one another there, sorted.
    """

    smallest: tuple[Told, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """All statements that stand against one another there, sorted."""
        return tuple(sorted({claim.told for claim in self.claims} | {link.told for link in self.links if link.told}))

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The days in dispute."""
        linked = {node for link in self.links for node in (link.first, link.then)}
        return tuple(sorted({claim.node for claim in self.claims} | linked))


class Solved(NamedTuple):
    """The tightest bounds of one day, and the edges that prove each."""

    least: int | None
    most: int | None
    proof_least: tuple[Edge, ...] = ()
    proof_most: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """The bounds of every day, and what had to be left out of them."""

    days: Mapping[Node, Solved]
    disputes: tuple[Dispute, ...]
    disputed: frozenset[Node]
    """The days for which claims of one rank were relaxed, or stated ones left out."""
    left_out: frozenset[Claim | Link]
    """What was withdrawn altogether."""


def solve(claims: Iterable[Claim], links: Iterable[Link]) -> Solution:
    """The tightest bounds that claims and links allow, and the disputes among them."""
    claims_of: dict[Node, list[Claim]] = defaultdict(list)
    for claim in sorted(set(claims), key=sort_key):
        claims_of[claim.node].append(claim)
    days: dict[Node, Solved] = {}
    disputes: list[Dispute] = []
    disputed: set[Node] = set()
    left_out: set[Claim | Link] = set()
    for nodes, linked in _components(claims_of, sorted(set(links), key=sort_key)):
        component = _Component(nodes, {node: claims_of[node] for node in nodes if node in claims_of}, linked)
        days.update(component.solve())
        disputes.extend(component.disputes)
        disputed |= component.disputed
        left_out |= component.left_out
    return Solution(days, tuple(disputes), frozenset(disputed), frozenset(left_out))


class _Component:
    """Days that hang together by links, solved by themselves."""

    def __init__(self, nodes: Sequence[Node], claims_of: Mapping[Node, list[Claim]], links: list[Link]) -> None:
        self.nodes = nodes
        self.number = {node: n for n, node in enumerate(nodes, 1)}
        self.claims_of = {node: list(claims) for node, claims in claims_of.items()}
        self.all_claims = [claim for node in nodes for claim in self.claims_of.get(node, ())]
        self.all_links = {link: self._edges_of_link(link) for link in links}
        self.settled = {node: settle(self.claims_of.get(node, ())) for node in nodes}
        self.of_day = {node: self._edges_of_day(node) for node in nodes}
        self.of_link = dict(self.all_links)
        self.disputes = [Dispute(self._reduce(_two_sides(s.against)), s.against, ()) for s in self.settled.values() if s.against]
        self.disputed = {node for node, s in self.settled.items() if s.relaxed}
        self.left_out: set[Claim | Link] = set()

    def solve(self) -> dict[Node, Solved]:
        """Withdraws what cannot be true together until the rest can; then the bounds.

        Then so too for each date in dispute beside the rest, so that no side of a disagreement stays because another
        of its side was found first: what remains is consistent with every date that was withdrawn or relaxed.
        """
        self._withdraw_cycles(())
        heard: set[Claim] = set()
        while waiting := sorted(self._in_dispute() - heard, key=sort_key):
            heard.add(waiting[0])
            self._withdraw_cycles(edges_of_claim(waiting[0], self.number))
        return self._bounds(self._edges())

    def _in_dispute(self) -> set[Claim]:
        withdrawn = {item for item in self.left_out if isinstance(item, Claim)}
        relaxed = {claim for settled in self.settled.values() if settled.relaxed for claim in settled.against}
        return {claim for claim in withdrawn | relaxed if claim.rank == STATED}

    def _withdraw_cycles(self, beside: Sequence[Edge]) -> None:
        while self.of_link and (cycle := negative_cycle(len(self.nodes) + 1, [*self._edges(), *beside])):
            self._withdraw(cycle, beside)

    def _edges(self) -> list[Edge]:
        return [edge for edges in self.of_day.values() for edge in edges] + [edge for edges in self.of_link.values() for edge in edges]

    def _edges_of_day(self, node: Node) -> list[Edge]:
        settled, n, edges = self.settled[node], self.number[node], []
        if settled.most is not None:
            edges.append(Edge(0, n, settled.most, settled.sets_most[0].rank, settled.sets_most))
        if settled.least is not None:
            edges.append(Edge(n, 0, -settled.least, settled.sets_least[0].rank, settled.sets_least))
        return edges

    def _edges_of_link(self, link: Link) -> list[Edge]:
        first, then = self.number[link.first], self.number[link.then]
        edges = []
        if link.most is not None:
            edges.append(Edge(first, then, link.most, link.rank, link=link))
        if link.least is not None:
            edges.append(Edge(then, first, -link.least, link.rank, link=link))
        return edges

    def _bounds(self, edges: list[Edge]) -> dict[Node, Solved]:
        most = shortest_paths(len(self.nodes) + 1, edges, forward=True)
        least = shortest_paths(len(self.nodes) + 1, edges, forward=False)
        days = {}
        for node, n in self.number.items():
            upper, proof_most = most[n]
            lower, proof_least = least[n]
            days[node] = Solved(None if lower is None else -lower, upper, proof_least, proof_most)
        return days

    def _withdraw(self, cycle: list[Edge], beside: Sequence[Edge]) -> None:
        """Records the dispute of a negative cycle and takes out of it what yields first."""
        weakest = max(edge.rank for edge in cycle if edge.told and edge not in beside)
        yielding = [edge for edge in cycle if edge.told and edge not in beside and edge.rank == weakest]
        claims = {claim for edge in cycle for claim in edge.claims}
        links = {edge.link for edge in cycle if edge.link and edge.link.told}
        told = {one for edge in cycle for one in edge.told}
        if not any(told <= set(dispute.told) for dispute in self.disputes):
            smallest = self._reduce(edge.told[0] for edge in cycle if edge.told)
            self.disputes.append(Dispute(smallest, tuple(sorted(claims, key=sort_key)), tuple(sorted(links, key=sort_key))))
        out = {claim for edge in yielding for claim in edge.claims}
        gone = {edge.link for edge in yielding if edge.link}
        self.left_out |= out | gone
        self.of_link = {link: edges for link, edges in self.of_link.items() if link not in gone}
        for node in {claim.node for claim in out}:
            self.claims_of[node] = [claim for claim in self.claims_of[node] if claim not in out]
            self.settled[node] = settle(self.claims_of[node])
            self.of_day[node] = self._edges_of_day(node)
        if weakest == STATED:
            self.disputed |= {claim.node for claim in out} | {node for link in gone for node in (link.first, link.then)}

    def _reduce(self, statements: Iterable[Told]) -> tuple[Told, ...]:
        """An irreducible set among statements that cannot all be true, found by leaving out each."""
        kept = sorted(set(statements))
        for told in tuple(kept):
            fewer = [one for one in kept if one != told]
            if self._inconsistent(set(fewer)):
                kept = fewer
        return tuple(kept)

    def _inconsistent(self, told: set[Told]) -> bool:
        edges = []
        for claim in self.all_claims:
            if claim.told in told:
                edges += edges_of_claim(claim, self.number)
        for link, edges_of_link in self.all_links.items():
            if link.told is None or link.told in told:
                edges += edges_of_link
        return negative_cycle(len(self.nodes) + 1, edges) is not None


def _two_sides(against: Sequence[Claim]) -> tuple[Told, Told]:
    """Two statements that exclude one another, as far apart as any."""
    early = min((c for c in against if c.most is not None), key=lambda c: c.most or 0)
    late = max((c for c in against if c.least is not None), key=lambda c: c.least or 0)
    return early.told, late.told


def _components(claims_of: Mapping[Node, list[Claim]], links: list[Link]) -> list[tuple[list[Node], list[Link]]]:
    """The days that hang together by links, sorted, each with its links."""
    parent: dict[Node, Node] = {node: node for node in claims_of}

    def root(node: Node) -> Node:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for link in links:
        one, other = sorted((root(link.first), root(link.then)))
        parent[other] = one
    nodes_of: dict[Node, list[Node]] = defaultdict(list)
    for node in sorted(parent):
        nodes_of[root(node)].append(node)
    links_of: dict[Node, list[Link]] = defaultdict(list)
    for link in links:
        links_of[root(link.first)].append(link)
    return [(nodes, links_of[top]) for top, nodes in sorted(nodes_of.items())]
