"""Mentions: the words of documents that name, describe or stand for somebody or something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from tenure.model.document import Document
from tenure.model.entity import EntityKind, Mention, mention_id
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.resolution.persons import is_bare, is_full_name, relate_persons
from tenure.resolution.spelling import fold
from tenure.resolution.units import is_unit_name, parse_unit

Span = tuple[int, int]


class Node(NamedTuple):
    """All mentions of one text that have one name: what a report holds to be one.

    Two documents with the same text share their nodes, as they share their mention ids. `key` is the identifier that a
    record gives; reports have none.
    """

    text: str
    kind: EntityKind
    name: str
    key: str = ""


@dataclass(slots=True)
class Mentions:
    """The mentions of a case by id, the node of each, and which statement mentions which, by node."""

    by_id: dict[str, Mention] = field(default_factory=dict)
    node_of: dict[str, Node] = field(default_factory=dict)
    subject: dict[Told, str] = field(default_factory=dict)
    unit: dict[Told, str] = field(default_factory=dict)
    counterparts: dict[Told, tuple[str, ...]] = field(default_factory=dict)
    former: dict[Told, str] = field(default_factory=dict)
    """Of a naming: the mention of the name that the unit had before."""
    _in_text: dict[tuple[str, EntityKind], list[Mention]] = field(default_factory=dict)

    def nodes(self, kind: EntityKind) -> dict[Node, tuple[str, ...]]:
        """The nodes of a kind in order, each with its mention ids in order."""
        found: dict[Node, tuple[str, ...]] = {}
        for mention, node in self.node_of.items():
            if node.kind == kind:
                found[node] = (*found.get(node, ()), mention)
        return {node: own if len(own := found[node]) == 1 else tuple(sorted(own)) for node in sorted(found)}

    def of_kind(self, kind: EntityKind) -> list[Node]:
        """The nodes of a kind in order."""
        return sorted({node for node in self.node_of.values() if node.kind == kind})

    def __contains__(self, mention: object) -> bool:
        return mention in self.node_of

    def in_text(self, text: str, kind: EntityKind) -> list[Mention]:
        """The mentions of a kind in the text with that hash."""
        if not self._in_text:
            for one in self.by_id.values():
                self._in_text.setdefault((self.node_of[one.id].text, one.kind), []).append(one)
        return self._in_text.get((text, kind), [])


class Known(Protocol):
    """The mentions of a case as one who looks for judged ones asks for them."""

    def __contains__(self, mention: object) -> bool: ...

    def in_text(self, text: str, kind: EntityKind) -> list[Mention]:
        """The mentions of a kind in the text with that hash."""

    def stated_in(self, text: str) -> Iterable[Statement]:
        """What is stated in the text with that hash, each statement once."""


def collect(docs: Mapping[str, Document], statements: Mapping[Told, Statement], *, words: bool = True) -> Mentions:
    """The mentions that statements make: their subjects, units, counterparts and the predecessors they name.

    Without `words` the mentions are left out of `by_id`, for who asks only for their nodes: of a large case they take much room.
    """
    hashes = {doc.id: doc.text_hash for doc in docs.values()}
    people = _people(statements)
    found = Mentions()
    for told, stmt in statements.items():
        add = _Adder(found, docs[told.doc], hashes[told.doc], stmt, words=words)
        subject, keys = stmt.subject, stmt.keys
        named = subject.kind == "unit" and ("subject" in keys or _names_unit(subject.name or ""))
        if subject.name and (subject.kind == "person" or named):
            span = None if subject.start is None or subject.end is None else (subject.start, subject.end)
            found.subject[told] = add("unit" if named else "person", subject.name, span, keys.get("subject", ""))
        if stmt.organization and ("organization" in keys or _names_unit(stmt.organization)):
            found.unit[told] = add("unit", stmt.organization, stmt.spans.get("organization"), keys.get("organization", ""))
        parties = [
            add(kind, name, stmt.spans.get(f"counterpart.{n}"))
            for n, name in enumerate(stmt.counterpart)
            if (kind := _kind_of_party(name, people.get(told.doc, ())))
        ]
        if parties:
            found.counterparts[told] = tuple(dict.fromkeys(parties))
        if stmt.replaces and subject.kind == "unit":
            if told in found.subject and _names_unit(stmt.replaces):
                found.former[told] = add("unit", stmt.replaces, stmt.spans.get("replaces"))
        elif stmt.replaces:
            add("person", stmt.replaces, stmt.spans.get("replaces"))
    return found


class _Adder:
    """Adds mentions of one statement."""

    def __init__(self, mentions: Mentions, doc: Document, hash_of_text: str, stmt: Statement, *, words: bool) -> None:
        self.mentions, self.doc, self.hash, self.stmt, self.words = mentions, doc, hash_of_text, stmt, words

    def __call__(self, kind: EntityKind, name: str, span: Span | None, key: str = "") -> str:
        start, end = span or self._find(name)
        number = mention_id(kind, self.hash, start, end)
        known = self.mentions.node_of.get(number)
        if known is None or (len(name), name) > (len(known.name), known.name):
            self.mentions.node_of[number] = Node(self.hash, kind, name, key)
            if self.words:
                said = self.doc.text[start:end]
                self.mentions.by_id[number] = Mention(number, kind, self.doc.id, name if said == name else said, start, end, name)
        return number

    def _find(self, name: str) -> Span:
        """Where the sentence has the name; where it has no such words, what happens stands for who it happens to."""
        at = self.stmt.evidence.text.find(name)
        if at < 0:
            return (self.stmt.trigger.start, self.stmt.trigger.end)
        return (self.stmt.evidence.start + at, self.stmt.evidence.start + at + len(name))


def _people(statements: Mapping[Told, Statement]) -> dict[str, tuple[str, ...]]:
    """The names of persons that are subjects, by document."""
    found: dict[str, dict[str, None]] = {}
    for told, stmt in statements.items():
        if stmt.subject.kind == "person" and stmt.subject.name:
            found.setdefault(told.doc, {})[stmt.subject.name] = None
    return {doc: tuple(names) for doc, names in found.items()}


def _names_unit(name: str) -> bool:
    """True of a name that tells one unit from others: it has a number or a capital letter ("the army" has neither)."""
    return parse_unit(name).is_specific and any(c.isupper() or c.isdigit() for c in name)


def _kind_of_party(name: str, people: Iterable[str]) -> EntityKind | None:
    """Whether a counterpart is a person or a unit; None where its name names nobody ("top brass", "court")."""
    if any(fold(name) == fold(person) or (is_bare(name) and relate_persons(name, person) == "bare") for person in people):
        return "person"
    if is_unit_name(name):
        return "unit" if _names_unit(name) else None
    pieces = name.split()
    proper = len(pieces) > 1 and all(piece[:1].isupper() or not piece[:1].isalpha() for piece in (pieces[0], pieces[-1]))
    return "person" if proper and is_full_name(name) else None
