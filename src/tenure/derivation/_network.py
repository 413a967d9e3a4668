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
from typing import Literal, NamedTuple

from tenure.model.event import Told

Node = tuple[str, str]
"""The id of an event or tenure, and "day", "start" or "end"."""

Rank = Literal[0, 1, 2]
"""What yields to what in a conflict: STATED is held longest, then IMPLIED, then HEDGED."""

STATED: Rank = 0  # a date, a day of report
IMPLIED: Rank = 1  # what rests on a bare title or on our pairing of words with another event
HEDGED: Rank = 2  # "reportedly", "may have"

# A path's length is one number: days, then how many hedged statements it rests on, then its steps. So of two
# proofs of one bound the one without hedges is found, and of those the shortest.
_DAY, _HEDGED, _STEP = 1 << 40, 1 << 20, 1


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement has it that the day `node` lies from `least` to `most` (None: it does not say).

    `says_least` and `says_most` put each side in words.
    """

    node: Node
    told: Told
    least: int | None
    most: int | None
    says_least: str = ""
    says_most: str = ""
    rank: Rank = STATED

    @property
    def key(self) -> tuple[object, ...]:
        """What sorts claims."""
        return (self.node, self.told, *_sortable(self.least), *_sortable(self.most), self.rank, self.says_least, self.says_most)


@dataclass(frozen=True, slots=True)
class Link:
    """`then` comes at least `least` and at most `most` days after `first`.

    `told` is the statement that says so, None where it follows from what a tenure is.
    """

    first: Node
    then: Node
    least: int | None
    most: int | None
    says: str
    told: Told | None = None
    rank: Rank = IMPLIED

    @property
    def key(self) -> tuple[object, ...]:
        """What sorts links."""
        told = self.told or Told("", "")
        return (self.first, self.then, told, self.rank, *_sortable(self.least), *_sortable(self.most), self.says)


class Edge(NamedTuple):
    """`head` is at most `days` after `tail`; node 0 is the origin. One step of a proof."""

    tail: int
    head: int
    days: int
    rank: Rank
    claims: tuple[Claim, ...] = ()
    link: Link | None = None

    @property
    def told(self) -> tuple[Told, ...]:
        """The statements of which each gives this constraint."""
        if self.link:
            return (self.link.told,) if self.link.told else ()
        return tuple(claim.told for claim in self.claims)

    @property
    def says(self) -> str:
        """The constraint in words."""
        if self.link:
            return self.link.says
        return self.claims[0].says_most if self.tail == 0 else self.claims[0].says_least

    @property
    def is_hedged(self) -> bool:
        """Whether it rests on hedged statements alone."""
        return self.rank == HEDGED

    @property
    def length(self) -> int:
        """The edge's part in the length of a path."""
        return self.days * _DAY + self.is_hedged * _HEDGED + _STEP


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


class Settled(NamedTuple):
    """What the claims on one day say together, before anything else is known of it."""

    least: int | None
    most: int | None
    sets_least: tuple[Claim, ...]
    sets_most: tuple[Claim, ...]
    against: tuple[Claim, ...]
    """The claims that exclude one another, sorted."""
    relaxed: bool
    """Whether claims of one rank exclude one another."""


def settle(claims: Iterable[Claim]) -> Settled:
    """The days that the claims on one day allow together.

    Where some exclude one another, each side may be right: the answer reaches from the days on which the
    earliest side agrees to those on which the latest does (the hull of all largest sets of claims that can
    be true together). Claims that exclude one of a firmer rank are left out.
    """
    ordered = sorted(claims, key=_key)
    if len(ordered) == 1:
        return Settled(ordered[0].least, ordered[0].most, tuple(ordered), tuple(ordered), (), False)
    kept: list[Claim] = []
    least = most = None
    relaxed = False
    for rank in (STATED, IMPLIED, HEDGED):
        tier = [c for c in ordered if c.rank == rank and not any(_exclude(c, firmer) for firmer in kept)]
        tier_least, tier_most = _common(tier)
        least = max((day for day in (least, tier_least) if day is not None), default=None)
        most = min((day for day in (most, tier_most) if day is not None), default=None)
        relaxed = relaxed or _clash(tier)
        kept += tier
    against = tuple(claim for claim in ordered if any(_exclude(claim, other) for other in ordered))
    sets_least = _setters([claim for claim in kept if claim.least == least is not None])
    sets_most = _setters([claim for claim in kept if claim.most == most is not None])
    return Settled(least, most, sets_least, sets_most, against, relaxed)


def solve(claims: Iterable[Claim], links: Iterable[Link]) -> Solution:
    """The tightest bounds that claims and links allow, and the disputes among them."""
    claims_of: dict[Node, list[Claim]] = defaultdict(list)
    for claim in sorted(set(claims), key=_key):
        claims_of[claim.node].append(claim)
    days: dict[Node, Solved] = {}
    disputes: list[Dispute] = []
    disputed: set[Node] = set()
    left_out: set[Claim | Link] = set()
    for nodes, linked in _components(claims_of, sorted(set(links), key=_key)):
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
        while waiting := sorted(self._in_dispute() - heard, key=_key):
            heard.add(waiting[0])
            self._withdraw_cycles(_edges_of_claim(waiting[0], self.number))
        return self._bounds(self._edges())

    def _in_dispute(self) -> set[Claim]:
        withdrawn = {item for item in self.left_out if isinstance(item, Claim)}
        relaxed = {claim for settled in self.settled.values() if settled.relaxed for claim in settled.against}
        return {claim for claim in withdrawn | relaxed if claim.rank == STATED}

    def _withdraw_cycles(self, beside: Sequence[Edge]) -> None:
        while self.of_link and (cycle := _negative_cycle(len(self.nodes) + 1, [*self._edges(), *beside])):
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
        most = _shortest(len(self.nodes) + 1, edges, forward=True)
        least = _shortest(len(self.nodes) + 1, edges, forward=False)
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
            self.disputes.append(Dispute(smallest, tuple(sorted(claims, key=_key)), tuple(sorted(links, key=_key))))
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
                edges += _edges_of_claim(claim, self.number)
        for link, edges_of_link in self.all_links.items():
            if link.told is None or link.told in told:
                edges += edges_of_link
        return _negative_cycle(len(self.nodes) + 1, edges) is not None


def _edges_of_claim(claim: Claim, number: Mapping[Node, int]) -> list[Edge]:
    n = number[claim.node]
    edges = [Edge(0, n, claim.most, claim.rank, (claim,))] if claim.most is not None else []
    return edges + ([Edge(n, 0, -claim.least, claim.rank, (claim,))] if claim.least is not None else [])


def _key(item: Claim | Link) -> tuple[object, ...]:
    return item.key


def _sortable(day: int | None) -> tuple[bool, int]:
    return (day is None, day or 0)


def _exclude(one: Claim, other: Claim) -> bool:
    return _before(one, other) or _before(other, one)


def _before(one: Claim, other: Claim) -> bool:
    return one.most is not None and other.least is not None and one.most < other.least


def _clash(claims: Sequence[Claim]) -> bool:
    least = max((c.least for c in claims if c.least is not None), default=None)
    most = min((c.most for c in claims if c.most is not None), default=None)
    return least is not None and most is not None and most < least


def _common(claims: Sequence[Claim]) -> tuple[int | None, int | None]:
    """The hull of the days on which the earliest and the latest of the largest agreeing sets of claims agree."""
    latest = max((c.least for c in claims if c.least is not None), default=None)
    soonest = min((c.most for c in claims if c.most is not None), default=None)
    if latest is None or soonest is None or latest <= soonest:
        return latest, soonest
    least = max((c.least for c in claims if c.least is not None and c.least <= soonest), default=None)
    most = min((c.most for c in claims if c.most is not None and c.most >= latest), default=None)
    return least, most


def _setters(claims: list[Claim]) -> tuple[Claim, ...]:
    """Those that set a bound: of the firmest rank there is."""
    firmest = min((claim.rank for claim in claims), default=STATED)
    return tuple(claim for claim in claims if claim.rank == firmest)


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


def _negative_cycle(size: int, edges: Sequence[Edge]) -> list[Edge] | None:
    """The edges of a cycle whose days add up to less than none, in order; None where there is none (Bellman-Ford)."""
    length = [0] * size
    through: list[Edge | None] = [None] * size
    moved = -1
    for _ in range(size):
        moved = -1
        for edge in edges:
            if length[edge.tail] + edge.days < length[edge.head]:
                length[edge.head] = length[edge.tail] + edge.days
                through[edge.head] = edge
                moved = edge.head
        if moved < 0:
            return None
    for _ in range(size):
        moved = _into(through, moved).tail
    cycle = [_into(through, moved)]
    while cycle[-1].tail != moved:
        cycle.append(_into(through, cycle[-1].tail))
    return cycle[::-1]


def _into(through: Sequence[Edge | None], node: int) -> Edge:
    edge = through[node]
    assert edge is not None
    return edge


def _shortest(size: int, edges: Sequence[Edge], *, forward: bool) -> list[tuple[int | None, tuple[Edge, ...]]]:
    """For each node the days of the shortest path from the origin (or, not `forward`, to it), and the path."""
    length: list[int | None] = [None] * size
    through: list[Edge | None] = [None] * size
    length[0] = 0
    changed = True
    while changed:
        changed = False
        for edge in edges:
            tail, head = (edge.tail, edge.head) if forward else (edge.head, edge.tail)
            start, reached = length[tail], length[head]
            if start is not None and (reached is None or start + edge.length < reached):
                length[head], through[head] = start + edge.length, edge
                changed = True
    return [(None if n is None else n // _DAY, _path(through, node, forward)) for node, n in enumerate(length)]


def _path(through: Sequence[Edge | None], node: int, forward: bool) -> tuple[Edge, ...]:
    path = []
    while node != 0:
        edge = through[node]
        if edge is None:
            return ()
        path.append(edge)
        node = edge.tail if forward else edge.head
    return tuple(path[::-1])
