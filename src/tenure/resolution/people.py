"""Which nodes of persons are one person.

A name is no person: full names join, and every weaker likeness needs that exactly one person of the case fits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from tenure.resolution.given import given_names
from tenure.resolution.groups import Union, group
from tenure.resolution.mentions import Node
from tenure.resolution.near import NearNames
from tenure.resolution.persons import Relation, is_bare, is_full_name, parse_person, relate_persons, surname_blocks
from tenure.resolution.spelling import coarse


@dataclass(slots=True)
class Context:
    """What a report tells of the person of a node, as far as it tells persons apart.

    `signs` are units and dated events; `sex` is "m", "f" or None; `died` the last day by which a report says that the
    person was dead, `active` the first days on which it says that the person acted.
    """

    signs: set[tuple[str, ...]] = field(default_factory=set)
    sex: str | None = None
    died: str | None = None
    active: str | None = None


def cluster_people(contexts: Mapping[Node, Context]) -> list[list[Node]]:
    """Sets of nodes that are one person, by names and contexts alone."""
    nodes = sorted(contexts)
    full = sorted({node.name for node in nodes if is_full_name(node.name)})
    near = NearNames(full, surname_blocks)
    names = _join_full_names(full, near)
    union: Union[Node] = Union()
    first: dict[str, Node] = {}
    for node in nodes:
        if is_full_name(node.name):
            union.join(first.setdefault(names.find(node.name), node), node)
    case = _index(contexts, full, names, first, near)
    rest = _join_within_reports(nodes, union, case)
    for node, other in _consistent(_join_across(rest, case)):
        union.join(node, other)
    return [part for members in union.sets(nodes) for part in split_by_vetoes(members, contexts)]


def fullest_person(names: Counter[str]) -> str:
    """The name with the most words that are spelt out, then the commonest."""

    def rank(name: str) -> tuple[int, int, int, str]:
        spelt = max((sum(not word.initial for word in reading.words) for reading in parse_person(name)), default=0)
        return (-spelt, -names[name], len(name), name)

    return min(names, key=rank)


@dataclass(slots=True)
class _Case:
    """The full names of a case, with the person that each is."""

    contexts: Mapping[Node, Context]
    near: NearNames
    names: Union[str]
    first: dict[str, Node]
    of_person: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    signs: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    known: dict[str, tuple[tuple[str, frozenset[Relation]], ...]] = field(default_factory=dict)

    def fitting(self, name: str, relations: tuple[Relation, ...]) -> list[str]:
        """The persons, by the name that stands for each, one of whose names stands in such a relation and none contradicts."""
        if name not in self.known:
            self.known[name] = tuple((person, said) for person, said in self._related(name) if "different" not in said)
        return sorted(person for person, said in self.known[name] if not said.isdisjoint(relations))

    def _related(self, name: str) -> Iterator[tuple[str, frozenset[Relation]]]:
        """How a name relates to the names of each person one of whose names it is near to, in the blocks of its surname."""
        blocks = set(surname_blocks(name))
        for person in {self.names.find(other) for other in self.near.of(name)}:
            others = (other for other in self.of_person[person] if not blocks.isdisjoint(surname_blocks(other)))
            yield person, frozenset(relate_persons(name, other) for other in others)


def _index(contexts: Mapping[Node, Context], full: list[str], names: Union[str], first: dict[str, Node], near: NearNames) -> _Case:
    case = _Case(contexts, near, names, first)
    for name in full:
        case.of_person[names.find(name)].append(name)
    known = set(full)
    for node, context in contexts.items():
        if node.name in known:
            case.signs[names.find(node.name)].update(context.signs)
    return case


def _join_full_names(full: list[str], near: NearNames) -> Union[str]:
    """Joins spellings of one full name; one that fits two contradicting names stays apart from both."""
    union: Union[str] = Union()
    for name in full:
        blocks = blocks_of(name)
        for other in near.of(name):
            if other < name and relate_persons(name, other) == "same" and not blocks.isdisjoint(blocks_of(other)):
                union.join(name, other)
    settled: Union[str] = Union()
    for component in union.sets(full):
        sets, torn = group(
            component, together=lambda a, b: relate_persons(a, b) == "same", apart=lambda a, b: relate_persons(a, b) == "different"
        )
        alone, _ = group(torn, together=lambda a, b: relate_persons(a, b) == "same", apart=lambda a, b: relate_persons(a, b) == "different")
        for members in sets + alone:
            for name in members[1:]:
                settled.join(members[0], name)
    return settled


def blocks_of(name: str) -> set[tuple[str, str]]:
    """Keys one of which all spellings of a full name share: the surname's and the given name's beginning, or its listed name."""
    found = set()
    for reading in parse_person(name):
        if reading.given:
            for surname in surname_blocks(name):
                found |= {(surname, given) for given in (*given_names(reading.given.key), coarse(reading.given.key)[:2])}
    return found


def _join_within_reports(nodes: list[Node], union: Union[Node], case: _Case) -> list[Node]:
    """Joins initials and bare surnames to the one full name of their report that they fit; gives the nodes that are left."""
    rest = []
    for _, of_text in groupby(nodes, key=lambda node: node.text):
        members = list(of_text)
        full = {node.name: node for node in members if is_full_name(node.name)}
        near = NearNames(full, lambda _: ("",))
        for node in members:
            if is_full_name(node.name) and case.fitting(node.name, ("misspelt", "partial")) == []:
                continue
            fits = {case.names.find(name): full[name] for name in near.of(node.name) if _fits_within(node.name, name)}
            if len(fits) == 1 and not is_full_name(node.name):
                union.join(node, next(iter(fits.values())))
            elif not fits:
                rest.append(node)
    return rest


def _fits_within(name: str, other: str) -> bool:
    return name != other and relate_persons(name, other) in ("same", "misspelt", "partial", "bare")


def _join_across(rest: list[Node], case: _Case) -> list[tuple[Node, Node]]:
    """Pairs of a node and the one person of the case whom it fits.

    Initials need that nobody else fits; a bare surname and a misspelt full name also a unit or dated event in common.
    """
    pairs = []
    for node in rest:
        fits = case.fitting(node.name, ("bare",) if is_bare(node.name) else ("same", "misspelt", "partial"))
        fits = [person for person in fits if case.names.find(node.name) != person] if is_full_name(node.name) else fits
        if len(fits) != 1:
            continue
        shares = bool(case.contexts[node].signs & case.signs.get(fits[0], set()))
        initials = not is_bare(node.name) and not is_full_name(node.name)
        if shares or initials:
            pairs.append((node, case.first[fits[0]]))
    return pairs


def _consistent(pairs: list[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
    """Without the pairs whose names contradict one another ("I. I. Popov", "I. P. Popov", both fitting Ivan Popov)."""
    by_person: dict[Node, set[str]] = defaultdict(set)
    for node, person in pairs:
        by_person[person].add(node.name)
    torn = {
        (person, name)
        for person, names in by_person.items()
        for name in names
        if any(relate_persons(name, other) == "different" for other in names)
    }
    return [(node, person) for node, person in pairs if (person, node.name) not in torn]


def split_by_vetoes(members: list[Node], contexts: Mapping[Node, Context]) -> list[list[Node]]:
    """Parts of a set of nodes that can be one person: of one sex, and not active after death.

    Who is told dead leaves the others if one of them acts later; whose sex no report tells stays with the only sex told.
    """
    sexes = {contexts[node].sex for node in members} - {None}
    if len(sexes) > 1:
        parts = [[node for node in members if contexts[node].sex == sex] for sex in sorted(sexes, key=str)]
        return [*parts, *([node] for node in members if contexts[node].sex is None)]
    dead = [node for node in members if contexts[node].died]
    last = max((active for node in members if (active := contexts[node].active)), default=None)
    gone = [node for node in dead if last and str(contexts[node].died) < last and contexts[node].active != last]
    alive = [node for node in members if node not in gone]
    return [part for part in (alive, gone) if part]
