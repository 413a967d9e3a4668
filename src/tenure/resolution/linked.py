"""Sets of nodes that are one because something links them, kept while links come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, MutableMapping, Sequence
from typing import TypeVar

from tenure.resolution.groups import Union
from tenure.resolution.mentions import Node

K = TypeVar("K")
V = TypeVar("V")

Nodes = tuple[Node, ...]


def join_again(
    touched: Iterable[Node],
    set_of: MutableMapping[Node, Nodes],
    links: Callable[[Node], Sequence[Hashable]],
    holders: Callable[..., Iterable[Node]],
) -> list[Nodes]:
    """The sets of all nodes that the `touched` ones may have left, joined or stayed with; `set_of` is brought up to date.

    Nodes with a link in common are one; `holders` gives, for a link (which may be a node itself), a node of each set that had it
    before. Every node whose links changed must be touched. `set_of` has the sets of two and more.
    """
    inside: dict[Node, Sequence[Hashable]] = {}
    waiting, reached = list(touched), set[Node]()
    while waiting:
        node = waiting.pop()
        if node not in inside:
            inside[node] = links(node)
            members = set_of.get(node, ())
            if members and members[0] not in reached:
                reached.add(members[0])
                waiting += members
            for link in inside[node]:
                waiting += holders(link)
    sets = _sets(inside)
    for members in sets:
        for one in members:
            _note(set_of, one, members)
    return sets


def _sets(links: Mapping[Node, Sequence[Hashable]]) -> list[Nodes]:
    """The sets of nodes that links make one, in order; a node goes by the first of its links, for most have one."""

    def first(node: Node) -> Hashable:
        return links[node][0] if links[node] else node

    union: Union[Hashable] = Union()
    for found in links.values():
        for link in found:
            union.join(found[0], link)
            if link in links:
                union.join(link, first(link))  # type: ignore[arg-type]
    sets = defaultdict[Hashable, list[Node]](list)
    for node in sorted(links):
        sets[union.find(first(node))].append(node)
    return [tuple(members) for members in sets.values()]


def find_texts_between(changed: Iterable[str], nodes_of: Mapping[str, Iterable[Node]]) -> set[str]:
    """The texts with two of the changed names: there, what fitted both may now fit one, or two."""
    names_in: dict[str, set[str]] = defaultdict(set)
    for name in changed:
        for node in nodes_of[name]:
            names_in[node.text].add(name)
    return {text for text, names in names_in.items() if len(names) > 1}


def add_nodes(table: MutableMapping[str, Nodes], nodes: Iterable[Node], key: Callable[[Node], str]) -> None:
    """Adds nodes to those at their keys."""
    found = defaultdict[str, list[Node]](list)
    for node in nodes:
        found[key(node)].append(node)
    add_each(table, found)


def add_each(table: MutableMapping[K, tuple[V, ...]], more: Mapping[K, Iterable[V]]) -> None:
    """Adds to the values of some keys."""
    for key, values in more.items():
        table[key] = (*table.get(key, ()), *values)


def _note(set_of: MutableMapping[Node, Nodes], node: Node, members: Nodes) -> None:
    if len(members) > 1:
        set_of[node] = members
    else:
        set_of.pop(node, None)
