"""Sets of nodes that are one because something links them, kept while links come and go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, MutableMapping, Sequence
from typing import TypeVar

from tenure.resolution.groups import Union
from tenure.resolution.mentions import Node

K = TypeVar("K")
V = TypeVar("V")

Nodes = tuple[Node, ...]


def set_of(node: Node, lead_of: Mapping[Node, Node], led: Mapping[Node, Nodes]) -> Nodes:
    """The nodes that are one with a node, itself among them: one of them leads, so that few change their place when one comes."""
    lead = lead_of.get(node)
    return (node,) if lead is None else led[lead]


def join_again(
    touched: Iterable[Node],
    lead_of: MutableMapping[Node, Node],
    led: MutableMapping[Node, Nodes],
    links: Callable[[Node], Sequence[Hashable]],
    holders: Callable[..., Iterable[Node]],
) -> list[Nodes]:
    """The sets of all nodes that the `touched` ones may have left, joined or stayed with.

    Nodes with a link in common are one; `holders` gives, for a link (which may be a node itself), a node of each set that had it
    before. Every node whose links changed must be touched. `lead_of` and `led`, which have the sets of two and more, are brought up
    to date.
    """
    inside: dict[Node, Sequence[Hashable]] = {}
    waiting, reached = list(touched), set[Node]()
    while waiting:
        node = waiting.pop()
        if node not in inside:
            inside[node] = links(node)
            lead = lead_of.get(node)
            if lead is not None and lead not in reached:
                reached.add(lead)
                waiting += led[lead]
            for link in inside[node]:
                waiting += holders(link)
    sets = _sets(inside)
    for members in sets:
        _note(members, lead_of, led)
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


def _note(members: Nodes, lead_of: MutableMapping[Node, Node], led: MutableMapping[Node, Nodes]) -> None:
    """Keeps a set under the one of its nodes that led most of them."""
    leads = Counter(lead_of[one] for one in members if one in lead_of)
    lead = max((one for one in members if one in leads), key=lambda one: leads[one], default=members[0])
    for one in members:
        if one in led and (one != lead or len(members) == 1):
            del led[one]
        if len(members) == 1:
            lead_of.pop(one, None)
        elif lead_of.get(one) != lead:
            lead_of[one] = lead
    if len(members) > 1:
        led[lead] = members
