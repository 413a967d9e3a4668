"""Records bring identifiers: equal keys are one entity, different keys of one namespace never are.

Names alone join what has no key, or a key of another namespace, to a record, and only where exactly one fits on either side.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tenure.resolution.mentions import Node
from tenure.resolution.people import blocks_of
from tenure.resolution.persons import is_full_name, relate_persons
from tenure.resolution.units import block_of, parse_unit, relate_units

Nodes = list[Node]

_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
#: Names by which records fill a gap in a chain of command: they name nobody.
_PLACEHOLDER = re.compile(r"(unknown|unnamed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """How the names of a kind of entity are compared: by blocks, then in pairs."""

    tells_one: Callable[[str], bool]
    blocks: Callable[[str], Iterable[object]]
    same: Callable[[str, str], bool]


PERSONS = Names(is_full_name, blocks_of, lambda a, b: relate_persons(a, b) == "same")
UNITS = Names(
    lambda name: parse_unit(name).is_specific and not _PLACEHOLDER.match(name), lambda name: (block_of(name),),
    lambda a, b: relate_units(a, b) == "same",
)  # fmt: skip


def cluster_keyed(
    nodes: Iterable[Node], cluster: Callable[[Nodes], list[Nodes]], names: Names, *, may_be_one: Callable[[Nodes], bool] = lambda _: True
) -> list[Nodes]:
    """Sets of nodes that are one: `cluster` for those without a key, which know nothing of records; then those with one.

    A set joins a record by name only where the two together `may_be_one`.
    """
    listed = sorted(nodes)
    by_key: dict[str, Nodes] = defaultdict(list)
    for node in listed:
        if node.key:
            by_key[node.key].append(node)
    free = cluster([node for node in listed if not node.key])
    spaces: dict[str, list[Nodes]] = defaultdict(list)
    for key in sorted(by_key):
        spaces[key.partition(":")[0]].append(by_key[key])
    held: list[Nodes] = []
    for space in sorted(spaces):
        held = _join(held, spaces[space], names, may_be_one)
    return _join(held, free, names, may_be_one)


def name_of_record(nodes: Iterable[Node]) -> str | None:
    """The name under which records have an entity most often; None for one of reports alone. An identifier is no name."""
    counts = Counter(node.name for node in nodes if node.key and node.key.partition(":")[2].casefold() != node.name.casefold())
    return min(counts, key=lambda name: (-counts[name], name), default=None)


def _join(sets: list[Nodes], more: list[Nodes], names: Names, may_be_one: Callable[[Nodes], bool]) -> list[Nodes]:
    """`sets` with each of `more` added to the one that it fits, where neither fits another; the rest stay apart."""
    if not sets or not more:
        return sets + more
    index: dict[object, set[int]] = defaultdict(set)
    for n, members in enumerate(sets):
        for name in _names(members, names):
            for block in names.blocks(name):
                index[block].add(n)
    fits = [sorted(_fitting(members, sets, index, names)) for members in more]
    wanted = Counter(n for found in fits for n in found)
    joined, apart = [list(members) for members in sets], []
    for members, found in zip(more, fits, strict=True):
        if len(found) == 1 and wanted[found[0]] == 1 and may_be_one(sets[found[0]] + members):
            joined[found[0]] += members
        else:
            apart.append(members)
    return joined + apart


def _fitting(members: Nodes, sets: list[Nodes], index: dict[object, set[int]], names: Names) -> Iterator[int]:
    own = _names(members, names)
    near = {n for name in own for block in names.blocks(name) for n in index[block]}
    for n in sorted(near):
        if any(names.same(a, b) for a in own for b in _names(sets[n], names)):
            yield n


def _names(members: Nodes, names: Names) -> list[str]:
    """The names of a set that tell one from others, without what a record adds in brackets to keep homonyms apart."""
    bare = {_ASIDE.sub("", node.name) for node in members}
    return sorted(name for name in bare if name and names.tells_one(name))
