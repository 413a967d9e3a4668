"""Which nodes of persons are one person.

A name is no person: full names join, and every weaker likeness needs that exactly one person of the case fits.
What is said here of a case follows from all of its nodes, however many were added at once: `People.add` decides anew
only what the added nodes can change, and gives what deciding all of them together gives.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import NamedTuple

from tenure.resolution.given import given_names
from tenure.resolution.groups import group
from tenure.resolution.layered import Layered, layered
from tenure.resolution.linked import Nodes, add_nodes, find_texts_between, join_again
from tenure.resolution.mentions import Node
from tenure.resolution.near import FullNames, NearNames
from tenure.resolution.persons import RELATIONS, Relation, is_bare, is_full_name, parse_person, relate_persons, surname_blocks
from tenure.resolution.remembered import forget_words
from tenure.resolution.spelling import coarse

Sign = tuple[str, ...]
_BARE: frozenset[Relation] = frozenset({"bare"})
_WEAK: frozenset[Relation] = frozenset({"misspelt", "partial"})
_SPELT: frozenset[Relation] = _WEAK | {"same"}
_UNKNOWN = RELATIONS.index("unknown")
_FITS: tuple[Relation, ...] = ("same", "misspelt", "partial", "bare")


class Context(NamedTuple):
    """What a report tells of the person of a node, as far as it tells persons apart.

    `signs` are units and dated events; `sex` is "m", "f" or None; `died` the last day by which a report says that the
    person was dead, `active` the first days on which it says that the person acted.
    """

    signs: tuple[Sign, ...] = ()
    sex: str | None = None
    died: str | None = None
    active: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The nodes of the persons of a case and what was found of them, for those that are added next.

    A person goes by the first of the full names that are held to be one. `fits` gives for a name the one person who may be meant, if
    any is, `inside` for a node without a full name those names of its own report that it fits, `choice` the one person of the case whom
    a node fits and `across` the one that it was joined to, `lead_of` and `led` the nodes that are one (linked.py). The lookups (`near`
    full names, `short` others) may know names that a later case has and this one has not.
    """

    near: NearNames = field(default_factory=lambda: NearNames((), surname_blocks))
    short: NearNames = field(default_factory=lambda: NearNames((), surname_blocks))
    contexts: Layered[Node, Context] = field(default_factory=Layered)
    nodes_of: Layered[str, Nodes] = field(default_factory=Layered)
    of_text: Layered[str, Nodes] = field(default_factory=Layered)
    person_of: Layered[str, str] = field(default_factory=Layered)
    names_of: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    fits: Layered[str, str] = field(default_factory=Layered)
    inside: Layered[Node, tuple[str, ...]] = field(default_factory=Layered)
    choice: Layered[Node, str] = field(default_factory=Layered)
    chosen_by: Layered[str, Nodes] = field(default_factory=Layered)
    across: Layered[Node, str] = field(default_factory=Layered)
    lead_of: Layered[Node, Node] = field(default_factory=Layered)
    led: Layered[Node, Nodes] = field(default_factory=Layered)

    def add(self, contexts: dict[Node, Context]) -> tuple[People, list[Nodes]]:
        """The people with some nodes more, or with other contexts, and the sets of nodes that this may have changed.

        `contexts` may be kept as they are: nobody may change them any more.
        """
        adding = _Adding(self, contexts)
        adding.settle_names()
        adding.ask_again()
        adding.choose()
        adding.accept()
        return adding.done()

    def part(self, members: Iterable[Node]) -> list[list[Node]]:
        """Parts of a set of nodes that can be one person."""
        return split_by_vetoes(list(members), self.contexts)


_TABLES = tuple(one.name for one in fields(People) if one.name not in ("near", "short"))


class _Adding:
    """One addition to the people of a case: what is done anew, step by step, on drafts of its tables.

    `changed` are the full names whose person is another than before or has other names, `asked` the names whose fitting persons
    may be others, `moved` the persons whom nodes chose or left, or of whom signs may have come or gone, `touched` the nodes that may be
    joined otherwise.
    """

    contexts: MutableMapping[Node, Context]
    nodes_of: MutableMapping[str, Nodes]
    of_text: MutableMapping[str, Nodes]
    person_of: MutableMapping[str, str]
    names_of: MutableMapping[str, tuple[str, ...]]
    fits: MutableMapping[str, str]
    inside: MutableMapping[Node, tuple[str, ...]]
    choice: MutableMapping[Node, str]
    chosen_by: MutableMapping[str, Nodes]
    across: MutableMapping[Node, str]
    lead_of: MutableMapping[Node, Node]
    led: MutableMapping[Node, Nodes]

    def __init__(self, people: People, contexts: dict[Node, Context]) -> None:
        self.people, self.new = people, contexts
        self.near, self.short = people.near, people.short
        for name in _TABLES:
            setattr(self, name, getattr(people, name).draft())
        fresh = sorted(node for node in contexts if node not in people.contexts) if people.contexts else sorted(contexts)
        self.fresh_names = sorted({node.name for node in fresh if node.name not in people.nodes_of})
        self.fresh_texts = {node.text for node in fresh}
        add_nodes(self.nodes_of, fresh, lambda node: node.name)
        add_nodes(self.of_text, fresh, lambda node: node.text)
        if people.contexts:
            self.contexts.update(contexts)
        else:
            self.contexts = contexts
        for name in self.fresh_names:
            (self.near if is_full_name(name) else self.short).add(name)
        self.near_to: dict[str, tuple[tuple[str, ...], bytes]] = {}
        self.changed: set[str] = set()
        self.asked: set[str] = set()
        self.moved: set[str] = set()
        self.touched: set[Node] = set(contexts)

    def settle_names(self) -> None:
        """Joins spellings of one full name; one that fits two contradicting names stays apart from both."""
        seen: set[str] = set()
        for name in self.fresh_names:
            if is_full_name(name) and name not in seen:
                component = sorted(self._component(name))
                seen.update(component)
                self._put(component, {members[0]: members for members in _one_each(component)})

    def _component(self, name: str) -> set[str]:
        """All full names of the case that spellings lead to from one of them."""
        found, waiting = {name}, [name]
        while waiting:
            one = waiting.pop()
            blocks = blocks_of(one)
            for other, relation in self._near_to(one):
                if other not in found and relation == "same" and not blocks.isdisjoint(blocks_of(other)):
                    found.add(other)
                    waiting.append(other)
        return found

    def _near_to(self, name: str) -> Iterator[tuple[str, Relation]]:
        """The full names of the case to which a name relates better than "unknown", and how."""
        if name not in self.near_to:
            related = ((other, RELATIONS.index(_relate(name, other))) for other in self._near(name))
            fits = [(other, relation) for other, relation in related if relation < _UNKNOWN]
            self.near_to[name] = (tuple([other for other, _ in fits]), bytes([relation for _, relation in fits]))
        found, relations = self.near_to[name]
        return zip(found, map(RELATIONS.__getitem__, relations), strict=True)

    def _near(self, name: str) -> Iterator[str]:
        """The full names of the case that may be near to a name; the lookup may know others, of a later case."""
        return (other for other in self.near.of(name) if other in self.nodes_of)

    def _put(self, component: Iterable[str], after: Mapping[str, tuple[str, ...]]) -> None:
        before = {self.person_of[name] for name in component if name in self.person_of}
        for person in before:
            if self.names_of[person] != after.get(person):
                self.changed.update(self.names_of[person])
                self.moved.add(person)
                del self.names_of[person]
        for person, names in after.items():
            if person not in self.names_of:
                self.changed.update(names)
                self.names_of[person] = names
                self.person_of.update(dict.fromkeys(names, person))

    def ask_again(self) -> None:
        """Forgets which persons a name fits wherever a changed name bears on it."""
        if self.people.nodes_of:
            self.asked = self.changed | set(self.fresh_names)
            for name in self.changed:
                near = (other for lookup in (self.near, self.short) for other in lookup.of(name))
                self.asked.update(other for other in near if other in self.nodes_of and relate_persons(other, name) in _FITS)
            for name in self.asked:
                self.fits.pop(name, None)

    def choose(self) -> None:
        """Looks for each node that may be meant otherwise which names of its report it fits, else which person of the case."""
        texts = self.fresh_texts | (find_texts_between(self.changed, self.nodes_of) if self.people.nodes_of else set())
        gained, lost = defaultdict[str, list[Node]](list), defaultdict[str, list[Node]](list)
        for text in sorted(texts):
            near = FullNames(self._full_in(text))
            for node in self.of_text[text]:
                self._choose(node, near, gained, lost)
        for node in {node for name in self.asked for node in self.nodes_of[name]}.union(self.new if self.people.nodes_of else ()):
            if node.text not in texts:
                self._choose(node, None, gained, lost)
        for person in gained.keys() | lost.keys():
            self.chosen_by[person] = tuple(sorted({*self.chosen_by.get(person, ()), *gained[person]}.difference(lost[person])))
        self.moved |= gained.keys() | lost.keys()

    def _full_in(self, text: str) -> set[str]:
        return {node.name for node in self.of_text[text] if node.name in self.person_of}

    def _choose(self, node: Node, near: FullNames | None, gained: dict[str, list[Node]], lost: dict[str, list[Node]]) -> None:
        if near and node.name not in self.person_of:
            self._look_inside(node, near)
        before, person = self.choice.get(node), self._find_person(node, near)
        if person == before:
            return
        self.touched.add(node)
        if before is not None:
            lost[before].append(node)
            del self.choice[node]
        if person is not None:
            gained[person].append(node)
            self.choice[node] = person

    def _look_inside(self, node: Node, near: FullNames) -> None:
        found = tuple(sorted({self.person_of[name]: name for name in sorted(near.of(node.name)) if _fits_within(node.name, name)}.values()))
        if found != self.inside.get(node, ()):
            self.inside[node] = found
            self.touched.add(node)

    def _find_person(self, node: Node, near: FullNames | None) -> str | None:
        """The one person of the case whom a node fits, where nobody of its own report does."""
        if node.name in self.person_of:
            person = self._find_fit(node.name)
            return person if person and not self._fits_inside(node, near) else None
        return None if self.inside.get(node) else self._find_fit(node.name) or None

    def _fits_inside(self, node: Node, near: FullNames | None) -> bool:
        """Whether a full name fits another one of its report: that stays as it was found, for a report has the names that it had."""
        if self.people.fits.get(node.name) and node in self.people.contexts:
            return node not in self.people.choice
        return any(_fits_within(node.name, name) for name in (near.of(node.name) if near else self._full_in(node.text)))

    def _find_fit(self, name: str) -> str:
        """The one person other than its own whom a name fits, a full one more weakly than its own spellings; empty where there is none."""
        if name not in self.fits:
            self.fits[name] = self._fit(name)
            self.near_to.pop(name, None)  # nobody asks again
        return self.fits[name]

    def _fit(self, name: str) -> str:
        own, ways = self.person_of.get(name), _BARE if is_bare(name) else _SPELT
        fit, is_weak = "", False
        for person, said in self._related(name):
            if "different" in said:
                continue
            is_weak |= not said.isdisjoint(_WEAK)
            if person != own and not said.isdisjoint(ways):
                if fit:  # who may be meant is not told
                    return ""
                fit = person
        return fit if is_weak or own is None else ""

    def _related(self, name: str) -> Iterator[tuple[str, frozenset[Relation]]]:
        """How a name relates to the names of each person one of whose names it is near to, in the blocks of its surname."""
        near: dict[str, Relation | None] = dict(self._near_to(name)) if is_full_name(name) else dict.fromkeys(self._near(name))
        blocks = set(surname_blocks(name))
        for person in sorted({self.person_of[other] for other in near}):
            others = (other for other in self.names_of[person] if other in near or not blocks.isdisjoint(surname_blocks(other)))
            yield person, frozenset(near.get(other) or _relate(name, other) for other in others)

    def accept(self) -> None:
        """Joins nodes to the persons whom they chose.

        Initials need that nobody else fits; a bare surname and a misspelt full name also a unit or dated event in common.
        Of nodes whose names contradict one another ("I. I. Popov", "I. P. Popov", both fitting Ivan Popov) none is joined.
        """
        self.moved.update(self.person_of[name] for name in self.changed)
        self.moved.update(self.person_of[node.name] for node in self.new if node.name in self.person_of)
        self.moved.update(self.choice[node] for node in self.new if node in self.choice)
        for node in self.touched:
            if node in self.across and self.across[node] != self.choice.get(node):
                del self.across[node]
        for person in self.moved & self.chosen_by.keys():
            chosen, signs = self.chosen_by[person], self._signs(person)
            joined = [node for node in chosen if self._has_initials(node.name) or not signs.isdisjoint(self.contexts[node].signs)]
            names = {node.name for node in joined}
            torn = {name for name in names if any(relate_persons(name, other) == "different" for other in names)}
            stay = {node for node in joined if node.name not in torn}
            for node in chosen:
                if (node in stay) != (node in self.across):
                    self.touched.add(node)
                    if node in stay:
                        self.across[node] = person
                    else:
                        del self.across[node]

    def _signs(self, person: str) -> set[Sign]:
        """The signs of all nodes that have one of the full names of a person."""
        names = self.names_of.get(person, ())
        return {sign for name in names for node in self.nodes_of[name] for sign in self.contexts[node].signs}

    def _has_initials(self, name: str) -> bool:
        return name not in self.person_of and not is_bare(name)

    def done(self) -> tuple[People, list[Nodes]]:
        """The people as they are now, and the sets that may have changed."""
        if not self.people.nodes_of:  # of a whole case much was found of words, for which hardly anybody asks again
            self.near.forget()
            self.short.forget()
            forget_words()
        self.touched.update(node for name in self.changed for node in self.nodes_of[name])
        sets = join_again(self.touched, self.lead_of, self.led, self._links, lambda person: self.nodes_of[person][:1])
        tables = {name: layered(getattr(self, name)) for name in _TABLES}
        return People(self.near, self.short, **tables), sets

    def _links(self, node: Node) -> tuple[str, ...]:
        """The persons that a node is joined to: by its full name, by its report, by the one whom it fits."""
        found: tuple[str, ...] = (self.person_of[node.name],) if node.name in self.person_of else ()
        inside = self.inside.get(node, ())
        if len(inside) == 1:
            found += (self.person_of[inside[0]],)
        return (*found, self.across[node]) if node in self.across else found


def _relate(a: str, b: str) -> Relation:
    """How two names relate; kept once for the two orders."""
    return relate_persons(max(a, b), min(a, b))


def _one_each(component: list[str]) -> Iterator[tuple[str, ...]]:
    """The names of each person, in order, of names that spellings lead to from one another."""

    def together(a: str, b: str) -> bool:
        return _relate(a, b) == "same"

    def apart(a: str, b: str) -> bool:
        return _relate(a, b) == "different"

    sets, torn = group(component, together=together, apart=apart)
    alone, _ = group(torn, together=together, apart=apart)
    listed = [tuple(sorted(members)) for members in sets + alone]
    yield from listed
    yield from ((name,) for name in sorted(set(component) - {name for members in listed for name in members}))


def _fits_within(name: str, other: str) -> bool:
    return name != other and relate_persons(name, other) in _FITS


@lru_cache(maxsize=1_000)
def blocks_of(name: str) -> frozenset[tuple[str, str]]:
    """Keys one of which all spellings of a full name share: the surname's and the given name's beginning, or its listed name."""
    return frozenset(
        (surname, given)
        for reading in parse_person(name)
        if reading.given
        for surname in surname_blocks(name)
        for given in (*given_names(reading.given.key), coarse(reading.given.key)[:2])
    )


def fullest_person(names: Counter[str]) -> str:
    """The name with the most words that are spelt out, then the commonest."""

    def rank(name: str) -> tuple[int, int, int, str]:
        spelt = max((sum(not word.initial for word in reading.words) for reading in parse_person(name)), default=0)
        return (-spelt, -names[name], len(name), name)

    return min(names, key=rank)


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
