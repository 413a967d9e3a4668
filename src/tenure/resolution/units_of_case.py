"""Which nodes of units are one unit: by structure; what is undecided stays apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tenure.resolution.groups import Union, group
from tenure.resolution.mentions import Node
from tenure.resolution.units import block_of, parse_unit, relate_units


def cluster_units(nodes: Iterable[Node]) -> list[list[Node]]:
    """Sets of nodes that name one unit.

    Names of one structure are one unit in all reports. A name that lacks a part ("72nd Brigade") is the only unit of
    its own report that it fits; a body without its country ("Ministry of Defence") the only one of the case.
    """
    listed = sorted(nodes)
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted({node.name for node in listed}):
        blocks[block_of(name)].append(name)
    union: Union[str] = Union()
    for names in blocks.values():
        for members in _sets(names):
            for name in members[1:]:
                union.join(members[0], name)
    fitting = dict(_fitting(listed, blocks, union))
    joined: Union[Node] = Union()
    first: dict[str, Node] = {}
    for node in listed:
        joined.join(node, fitting[node] if node in fitting else first.setdefault(union.find(node.name), node))
    return joined.sets(listed)


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


def _sets(names: list[str]) -> list[list[str]]:
    sets, torn = group(names, together=lambda a, b: relate_units(a, b) == "same", apart=lambda a, b: relate_units(a, b) == "different")
    return sets + [[name] for name in torn]


def _fitting(nodes: list[Node], blocks: dict[str, list[str]], union: Union[str]) -> list[tuple[Node, Node]]:
    """Pairs of a node that lacks a part and the one unit that it fits."""
    of_text: dict[str, list[Node]] = defaultdict(list)
    some: dict[str, Node] = {}
    for node in nodes:
        of_text[node.text].append(node)
        some.setdefault(union.find(node.name), node)
    pairs = []
    for node in nodes:
        near = {union.find(other.name): other for other in of_text[node.text] if _lacks(node.name, other.name)}
        if not near and not parse_unit(node.name).numbers:
            near = {union.find(name): some[union.find(name)] for name in blocks[block_of(node.name)] if _lacks(node.name, name)}
        if len(near) == 1:
            pairs.append((node, next(iter(near.values()))))
    return pairs


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
