"""Shortest paths and negative cycles (Bellman and Ford), with the edges that make them. Node 0 is the origin."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from tenure.derivation._constraints import DAY, Edge

_Arc = tuple[int, int, int]
"""Tail, head and length: what the rounds read of an edge."""


def negative_cycle(size: int, edges: Sequence[Edge]) -> list[Edge] | None:
    """The edges of a cycle whose days add up to less than none, in order; None where there is none.

    The one that closes after the fewest rounds: so it has few edges, and rests on few statements.
    """
    length: list[float] = [0] * size
    through = [-1] * size
    arcs = [(edge.tail, edge.head, edge.days) for edge in edges]
    while _round(arcs, length, through):
        if (node := _on_cycle(arcs, through)) is not None:
            cycle = [edges[through[node]]]
            while cycle[-1].tail != node:
                cycle.append(edges[through[cycle[-1].tail]])
            return cycle[::-1]
    return None


def _round(arcs: Sequence[_Arc], length: list[float], through: list[int]) -> bool:
    """Draws each edge tight where it is not, noting through which each node was reached; whether there was any."""
    moved = False
    for number, (tail, head, days) in enumerate(arcs):
        if length[tail] + days < length[head]:
            length[head] = length[tail] + days
            through[head] = number
            moved = True
    return moved


def _on_cycle(arcs: Sequence[_Arc], through: Sequence[int]) -> int | None:
    """A node from which the edges by which nodes were reached lead back to itself."""
    seen = [-1] * len(through)
    for start in range(len(through)):
        node = start
        while seen[node] < 0 and through[node] >= 0:
            seen[node] = start
            node = arcs[through[node]][0]
        if seen[node] == start:
            return node
    return None


def shortest_paths(size: int, edges: Sequence[Edge], *, forward: bool) -> list[tuple[int | None, tuple[Edge, ...]]]:
    """For each node the days of the shortest path from the origin (or, not `forward`, to it), and the path.

    Of several paths of as many days the one with the fewest hedges, of those the one with the fewest steps.
    """
    length: list[float] = [inf] * size  # exact: all but what no path reaches are whole numbers
    through = [-1] * size
    length[0] = 0
    arcs = [(e.tail, e.head, e.length) if forward else (e.head, e.tail, e.length) for e in edges]
    while _round(arcs, length, through):
        pass
    return [(None if n == inf else int(n) // DAY, _path(edges, arcs, through, node)) for node, n in enumerate(length)]


def _path(edges: Sequence[Edge], arcs: Sequence[_Arc], through: Sequence[int], node: int) -> tuple[Edge, ...]:
    path = []
    while node != 0 and through[node] >= 0:
        path.append(edges[through[node]])
        node = arcs[through[node]][0]
    return tuple(path[::-1])
