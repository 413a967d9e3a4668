"""Shortest paths and negative cycles (Bellman and Ford), with the edges that make them. Node 0 is the origin."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.derivation._constraints import DAY, Edge


def negative_cycle(size: int, edges: Sequence[Edge]) -> list[Edge] | None:
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


def shortest_paths(size: int, edges: Sequence[Edge], *, forward: bool) -> list[tuple[int | None, tuple[Edge, ...]]]:
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
    return [(None if n is None else n // DAY, _path(through, node, forward)) for node, n in enumerate(length)]


def _path(through: Sequence[Edge | None], node: int, forward: bool) -> tuple[Edge, ...]:
    path = []
    while node != 0:
        edge = through[node]
        if edge is None:
            return ()
        path.append(edge)
        node = edge.tail if forward else edge.head
    return tuple(path[::-1])
