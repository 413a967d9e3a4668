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
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, TypeVar

from tenure.derivation._constraints import HEDGED, STATED, Claim, Edge, Link, Node, edges_of_claim, sort_key
from tenure.derivation._paths import negative_cycle, shortest_paths
from tenure.derivation._settle import settle
from tenure.model.event import Told

T = TypeVar("T", Claim, Link)


@dataclass(frozen=True, slots=True)
class Dispute:
    """Statements that cannot all be true.

    `smallest` is an irreducible set of them: without any one of it the rest of what they say there can be. `claims` and `links`
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
class Component:
    """Days that hang together by links: what is said of them, as it was given, and what follows."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    days: Mapping[Node, Solved]
    firm: Mapping[Node, Solved]
    firm_links: tuple[Link, ...]
    """The links on which `firm` rests."""
    disputes: tuple[Dispute, ...]
    disputed: frozenset[Node]
    left_out: frozenset[Claim | Link]


@dataclass(frozen=True, slots=True)
class Solution:
    """The bounds of every day, and what had to be left out of them."""

    days: Mapping[Node, Solved]
    firm: Mapping[Node, Solved]
    """The bounds as they are without what is hedged: a rumour may narrow a bound, and takes nothing from what is known."""
    disputes: tuple[Dispute, ...]
    disputed: frozenset[Node]
    """The days for which claims of one rank were relaxed, or stated ones left out."""
    left_out: frozenset[Claim | Link]
    """What was withdrawn altogether."""
    components: tuple[Component, ...] = field(compare=False)
    component_of: Mapping[Node, Component] = field(compare=False)

    def components_of(self, nodes: Iterable[Node]) -> tuple[Component, ...]:
        """The components of some days, each once, in the order of their own first days."""
        found = {id(component): component for node in nodes if (component := self.component_of.get(node))}
        return tuple(sorted(found.values(), key=lambda component: next(iter(component.days))))


def solve(claims: Iterable[Claim], links: Iterable[Link], *, earlier: Solution | None = None) -> Solution:
    """The tightest bounds that claims and links allow, and the disputes among them.

    What `earlier` solved from the very same claims and links is taken from there.
    """
    claims_of: dict[Node, list[Claim]] = defaultdict(list)
    for claim in claims:
        claims_of[claim.node].append(claim)
    known = earlier.component_of if earlier else {}
    components = []
    for nodes, linked in _components(claims_of, list(links)):
        said, held = tuple(claim for node in nodes for claim in claims_of.get(node, ())), tuple(linked)
        component = known.get(nodes[0])
        if component is None or (component.claims, component.links) != (said, held):
            component = _Solver(nodes, said, held).solve()
        components.append(component)
    return merge(components)


def merge(components: Sequence[Component]) -> Solution:
    """Components as one solution."""
    return Solution(
        {node: solved for component in components for node, solved in component.days.items()},
        {node: solved for component in components for node, solved in component.firm.items()},
        tuple(dispute for component in components for dispute in component.disputes),
        frozenset(node for component in components for node in component.disputed),
        frozenset(item for component in components for item in component.left_out),
        tuple(components),
        {node: component for component in components for node in component.days},
    )


class _Solver:
    """Days that hang together by links, while they are solved."""

    def __init__(self, nodes: Sequence[Node], claims: tuple[Claim, ...], links: tuple[Link, ...]) -> None:
        self.given = claims, links
        self.number = {node: n for n, node in enumerate(nodes, 1)}
        self.claims_of: dict[Node, list[Claim]] = {node: [] for node in nodes}
        for claim in _distinct(claims):
            self.claims_of[claim.node].append(claim)
        self.edges_of_link = {link: self._edges_of_link(link) for link in _distinct(links)}
        self.untold = [edge for link, edges in self.edges_of_link.items() if link.told is None for edge in edges]
        self.edges_told_by = self._edges_told_by()
        self.settled = {node: settle(some) for node, some in self.claims_of.items()}
        self.edges_of_day = {node: self._edges_of_day(node) for node in nodes}
        self.disputes: list[Dispute] = []
        self.in_dispute: list[set[Told]] = []
        for settled in self.settled.values():
            if settled.against:
                self._note(_two_sides(settled.against), settled.against, ())
        self.disputed = {node for node, settled in self.settled.items() if settled.relaxed}
        self.left_out: set[Claim | Link] = set()

    def solve(self) -> Component:
        """Withdraws what cannot be true together until the rest can; then the bounds.

        Then so too for each date in dispute beside the rest, so that no side of a disagreement stays because another
        of its side was found first: what remains is consistent with every date that was withdrawn or relaxed.
        """
        self._withdraw_cycles(())
        days = self._bounds()
        heard: set[Claim] = set()
        while excluded := self._next_excluded(days, heard):
            self._withdraw_cycles(edges_of_claim(excluded, self.number))
            days = self._bounds()
        return Component(*self.given, days, *self._firm(days), tuple(self.disputes), frozenset(self.disputed), frozenset(self.left_out))

    def _firm(self, days: Mapping[Node, Solved]) -> tuple[Mapping[Node, Solved], tuple[Link, ...]]:
        """The bounds without what is hedged, and the links that remain for them."""
        claims = tuple(claim for claim in self.given[0] if claim.rank != HEDGED)
        links = tuple(link for link in self.given[1] if link.rank != HEDGED)
        if (len(claims), len(links)) == (len(self.given[0]), len(self.given[1])):
            return days, tuple(self.edges_of_link)
        firm = _Solver(tuple(self.number), claims, links).solve()
        return firm.days, firm.firm_links

    def _next_excluded(self, days: Mapping[Node, Solved], heard: set[Claim]) -> Claim | None:
        """The first date in dispute, of those not yet heard, that the bounds exclude."""
        if not (self.disputed and self.edges_of_link):
            return None
        for claim in sorted(self._dates_in_dispute() - heard, key=sort_key):
            heard.add(claim)
            least, most = days[claim.node][:2]
            if (claim.most is not None and least is not None and claim.most < least) or (
                claim.least is not None and most is not None and claim.least > most
            ):
                return claim
        return None

    def _dates_in_dispute(self) -> set[Claim]:
        withdrawn = {item for item in self.left_out if isinstance(item, Claim)}
        relaxed = {claim for settled in self.settled.values() if settled.relaxed for claim in settled.against}
        return {claim for claim in withdrawn | relaxed if claim.rank == STATED}

    def _withdraw_cycles(self, beside: Sequence[Edge]) -> None:
        while self.edges_of_link and (cycle := negative_cycle(len(self.number) + 1, [*self._edges(), *beside])):
            self._withdraw(cycle, beside)

    def _edges(self) -> list[Edge]:
        return [edge for edges in (*self.edges_of_day.values(), *self.edges_of_link.values()) for edge in edges]

    def _edges_told_by(self) -> dict[Told, list[Edge]]:
        edges: dict[Told, list[Edge]] = defaultdict(list)
        for claims in self.claims_of.values():
            for claim in claims:
                edges[claim.told] += edges_of_claim(claim, self.number)
        for link, some in self.edges_of_link.items():
            if link.told:
                edges[link.told] += some
        return edges

    def _edges_of_day(self, node: Node) -> list[Edge]:
        settled, n = self.settled[node], self.number[node]
        edges = []
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

    def _bounds(self) -> dict[Node, Solved]:
        edges = self._edges()
        most = shortest_paths(len(self.number) + 1, edges, forward=True)
        least = shortest_paths(len(self.number) + 1, edges, forward=False)
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
        if not any(told >= {one for edge in cycle for one in edge.told} for told in self.in_dispute):
            self._note((edge.told[0] for edge in cycle if edge.told), sorted(claims, key=sort_key), sorted(links, key=sort_key))
        out = {claim for edge in yielding for claim in edge.claims}
        gone = {edge.link for edge in yielding if edge.link}
        self.left_out |= out | gone
        for link in gone:
            del self.edges_of_link[link]
        for node in {claim.node for claim in out}:
            self.claims_of[node] = [claim for claim in self.claims_of[node] if claim not in out]
            self.settled[node] = settle(self.claims_of[node])
            self.edges_of_day[node] = self._edges_of_day(node)
        if weakest == STATED:
            self.disputed |= {claim.node for claim in out} | {node for link in gone for node in (link.first, link.then)}

    def _note(self, statements: Iterable[Told], claims: Sequence[Claim], links: Sequence[Link]) -> None:
        """Records a dispute."""
        dispute = Dispute(self._reduce(statements), tuple(claims), tuple(links))
        self.disputes.append(dispute)
        self.in_dispute.append(set(dispute.told))

    def _reduce(self, statements: Iterable[Told]) -> tuple[Told, ...]:
        """An irreducible set among statements that cannot all be true, found by leaving out each."""
        kept = sorted(set(statements))
        for told in tuple(kept):
            fewer = [one for one in kept if one != told]
            if self._inconsistent(fewer):
                kept = fewer
        return tuple(kept)

    def _inconsistent(self, statements: Iterable[Told]) -> bool:
        told = [edge for one in statements for edge in self.edges_told_by[one]]
        return negative_cycle(len(self.number) + 1, [*told, *self.untold]) is not None


def _distinct(items: Iterable[T]) -> list[T]:
    """Claims or links in order, each once."""
    keyed = sorted(((item.key, item) for item in items), key=itemgetter(0))
    return [item for n, (key, item) in enumerate(keyed) if not n or key != keyed[n - 1][0]]


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
