"""Which nodes of units are one unit: by structure; what is undecided stays apart.

As for people, `Units.add` decides anew only what the added nodes can change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field, fields
from itertools import groupby

from tenure.resolution.groups import group
from tenure.resolution.layered import Layered, layered
from tenure.resolution.linked import Nodes, add_each, find_texts_between, join_again
from tenure.resolution.mentions import Node
from tenure.resolution.units import block_of, parse_unit, relate_units


@dataclass(frozen=True, slots=True)
class Units:
    """The nodes of the units of a case and what was found of them, for those that are added next.

    A unit goes by the first of the names of one structure. `some` gives its first node, `head` one of those that fit no other
    unit; `target` gives for a node that lacks a part the node of the unit that it fits; `lead_of` and `led` the nodes that are one
    (linked.py).
    """

    nodes_of: Layered[str, Nodes] = field(default_factory=Layered)
    of_text: Layered[str, Nodes] = field(default_factory=Layered)
    names_in: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    unit_of: Layered[str, str] = field(default_factory=Layered)
    names_of: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    some: Layered[str, Node] = field(default_factory=Layered)
    head: Layered[str, Node] = field(default_factory=Layered)
    target: Layered[Node, Node] = field(default_factory=Layered)
    lead_of: Layered[Node, Node] = field(default_factory=Layered)
    led: Layered[Node, Nodes] = field(default_factory=Layered)

    def add(self, nodes: Iterable[Node]) -> tuple[Units, list[Nodes]]:
        """The units with some nodes more, and the sets of nodes that this may have changed.

        Names of one structure are one unit in all reports. A name that lacks a part ("72nd Brigade") is the only unit of
        its own report that it fits; a body without its country ("Ministry of Defence") the only one of the case.
        """
        adding = _Adding(self, nodes)
        adding.settle_names()
        adding.find_first()
        adding.fit()
        return adding.done()


_TABLES = tuple(one.name for one in fields(Units))


class _Adding:
    """One addition to the units of a case, on drafts of its tables.

    `changed` are the names whose unit is another than before or has other names, `blocks` those in which a unit has other names or
    another first node, `touched` the nodes that may be joined otherwise.
    """

    nodes_of: MutableMapping[str, Nodes]
    of_text: MutableMapping[str, Nodes]
    names_in: MutableMapping[str, tuple[str, ...]]
    unit_of: MutableMapping[str, str]
    names_of: MutableMapping[str, tuple[str, ...]]
    some: MutableMapping[str, Node]
    head: MutableMapping[str, Node]
    target: MutableMapping[Node, Node]
    lead_of: MutableMapping[Node, Node]
    led: MutableMapping[Node, Nodes]

    def __init__(self, units: Units, nodes: Iterable[Node]) -> None:
        for name in _TABLES:
            setattr(self, name, getattr(units, name).draft())
        self.new = sorted(nodes)
        by_name, by_text = defaultdict[str, list[Node]](list), defaultdict[str, list[Node]](list)
        for node in self.new:
            by_name[node.name].append(node)
            by_text[node.text].append(node)
        self.fresh_names = [name for name in by_name if name not in self.nodes_of]
        add_each(self.nodes_of, by_name)
        for text, found in by_text.items():
            self.of_text[text] = tuple(sorted((*self.of_text.get(text, ()), *found)))
        self.texts = set(by_text)
        self.changed: set[str] = set()
        self.blocks: set[str] = set()
        self.touched: set[Node] = set(self.new)

    def settle_names(self) -> None:
        """Joins names of one structure, in each block that has a new name."""
        fresh: dict[str, list[str]] = defaultdict(list)
        for name in self.fresh_names:
            fresh[block_of(name)].append(name)
        for block, found in fresh.items():
            known = self.names_in.get(block, ())
            self.names_in[block] = tuple(sorted((*known, *found)))
            before = {unit: self.names_of[unit] for unit in {self.unit_of[name] for name in known}}
            after = {members[0]: members for members in _sets(list(self.names_in[block]))}
            for unit, names in before.items():
                if after.get(unit) != names:
                    self.changed.update(names)
                    del self.names_of[unit], self.some[unit]
            for unit, names in after.items():
                if before.get(unit) != names:
                    self.changed.update(names)
                    self.names_of[unit] = names
                    self.unit_of.update(dict.fromkeys(names, unit))
        self.blocks.update(fresh)

    def find_first(self) -> None:
        """The first node of each unit that has other names or more nodes."""
        for unit in {self.unit_of[name] for name in self.changed}:
            self.some[unit] = min(node for name in self.names_of[unit] for node in self.nodes_of[name])
        for node in self.new:
            unit = self.unit_of[node.name]
            if node < self.some[unit]:
                self.some[unit] = node
                self.blocks.add(block_of(node.name))

    def fit(self) -> None:
        """Looks for the unit that each node fits of which it may be another than before."""
        again = {
            node for block in self.blocks for name in self.names_in[block] if not parse_unit(name).numbers for node in self.nodes_of[name]
        }
        for text in self.texts | find_texts_between(self.changed, self.nodes_of):
            again.update(self.of_text[text])
        for text, nodes in groupby(sorted(again), key=lambda node: node.text):
            numbered = defaultdict[tuple[str, ...], list[Node]](list)
            for node in self.of_text[text]:
                numbered[parse_unit(node.name).numbers].append(node)
            for node in nodes:
                self._fit(node, numbered[parse_unit(node.name).numbers])

    def _fit(self, node: Node, beside: Iterable[Node]) -> None:
        target = self._find_target(node, beside)
        if target != self.target.get(node):
            self.touched.add(node)
            if target is None:
                del self.target[node]
            else:
                self.target[node] = target

    def _find_target(self, node: Node, beside: Iterable[Node]) -> Node | None:
        """A node of the one unit that a node fits which lacks a part; `beside` are those of its text with its numbers."""
        near = {self.unit_of[other.name]: other for other in beside if _lacks(node.name, other.name)}
        if not near and not parse_unit(node.name).numbers:
            units = {self.unit_of[name] for name in self.names_in[block_of(node.name)] if _lacks(node.name, name)}
            near = {unit: self.some[unit] for unit in units}
        return next(iter(near.values())) if len(near) == 1 else None

    def done(self) -> tuple[Units, list[Nodes]]:
        """The units as they are now, and the sets that may have changed."""
        self.touched.update(node for name in self.changed for node in self.nodes_of[name])
        sets = join_again(self.touched, self.lead_of, self.led, self._links, self._holders)
        for members in sets:
            for node in members:
                self._lead(node)
        return Units(**{name: layered(getattr(self, name)) for name in _TABLES}), sets

    def _links(self, node: Node) -> tuple[Hashable]:
        return (self.target.get(node) or self.unit_of[node.name],)

    def _holders(self, link: Node | str) -> Iterator[Node]:
        if isinstance(link, Node):
            yield link
        elif link in self.head:
            yield self.head[link]

    def _lead(self, node: Node) -> None:
        """Has a node stand for its unit, where it fits no other and the one that stood for it does not any more."""
        unit = self.unit_of[node.name]
        head = self.head.get(unit)
        if node not in self.target and (head is None or head in self.target or self.unit_of[head.name] != unit):
            self.head[unit] = node


def fullest_unit(names: Counter[str]) -> str:
    """The name with the most structure, then the commonest; an honorific adds none, half a pair of quotation marks spoils it."""

    def rank(name: str) -> tuple[int, int, int, int, str]:
        parsed = parse_unit(name)
        parts = (
            len(parsed.numbers)
            + bool(parsed.echelon)
            + len(parsed.branches)
            + len(parsed.names)
            + len(parsed.bodies)
            + len(parsed.countries)
        )
        return (name.count('"') % 2, -parts, -names[name], len(name), name)

    return min(names, key=rank)


def _sets(names: list[str]) -> list[tuple[str, ...]]:
    """The names of each unit, in order, of those of a block."""
    sets, torn = group(names, together=lambda a, b: relate_units(a, b) == "same", apart=lambda a, b: relate_units(a, b) == "different")
    return [tuple(sorted(members)) for members in sets] + [(name,) for name in torn]


def _lacks(name: str, other: str) -> bool:
    """True where `name` says less than `other` of a unit of the same number and echelon, and nothing against it."""
    left, right = parse_unit(name), parse_unit(other)
    if left.numbers != right.numbers or (left.echelon != right.echelon and (left.echelon or not left.numbers)):
        return False
    return relate_units(name, other) == "compatible" and _parts(name) < _parts(other)


def _parts(name: str) -> int:
    unit = parse_unit(name)
    return (
        len(unit.numbers)
        + bool(unit.echelon)
        + len(unit.branches)
        + len(unit.names)
        + len(unit.countries)
        + len(unit.levels)
        + bool(unit.parent)
    )
