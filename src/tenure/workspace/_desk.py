"""What a desk asks beside the questions: who is meant by what is being typed, what one document gives to the case, who decided what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tenure.model.answers import CareerLine, ConflictAnswer
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Origin, Told
from tenure.model.judgement import Judgement, Place, decision_of, places_of
from tenure.model.statement import Statement
from tenure.resolution import collect, find_withdrawn
from tenure.store import Listed, Store
from tenure.vocabulary import offices
from tenure.workspace import _names
from tenure.workspace._answer import Asked, cited_by
from tenure.workspace._names import Kind

_UNITS_WITH_POSTS = 5


@dataclass(frozen=True, slots=True)
class Post:
    """A post that the reports name: its words, and the id and name of its unit where they name one."""

    title: str
    unit: str | None
    unit_name: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """The people, units and posts that somebody may mean who has typed this much."""

    people: tuple[Entity, ...]
    units: tuple[Entity, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Gives:
    """What a document has to do with one line of a career.

    "adds": no other document tells it; "confirms": another origin tells it too; "repeats": other documents do, of one origin with it.
    """

    how: Literal["adds", "confirms", "repeats"]
    line: CareerLine


@dataclass(frozen=True, slots=True)
class DocumentAnswer:
    """A document, what it states, and what that is to the rest of the case as of today.

    `statements` are in the order of the text, `subjects` gives by statement id whom it is about. `origins` are those on which
    it rests with other documents, `documents` those by id. `contradicts` are the conflicts in which it speaks for one value.
    """

    doc: Document
    extractor: str | None
    statements: tuple[Statement, ...]
    subjects: dict[str, Entity]
    origins: tuple[Origin, ...]
    documents: dict[str, Listed]
    gives: tuple[Gives, ...]
    contradicts: tuple[ConflictAnswer, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A judgement as the list of activity shows it: what it is about in words, and the later judgements that withdraw it."""

    judgement: Judgement
    places: tuple[Place, ...]
    withdrawn_by: int | None


def look_up(asked: Asked, typed: str, *, limit: int) -> Found:
    """The people, units and posts that fit what was typed, or begin with its words."""
    units = _begun(asked, typed, "unit", limit)
    return Found(_begun(asked, typed, "person", limit), units, _posts(asked, typed, units, limit))


def documents_of(store: Store, asked: Asked, doc: Document, told: Iterable[Statement], extractor: str | None) -> DocumentAnswer:
    """What a document states, with what the rest of the case says of the same."""
    statements = {Told(stmt.doc, stmt.id): stmt for stmt in told}
    mentions = collect({doc.id: doc}, statements)
    entities = _entities(asked, {*mentions.subject.values()})
    subjects = {told.statement: entities[one] for told, one in mentions.subject.items() if one in entities}
    lines, clashes = _lines(asked, {one.id for one in subjects.values()}, doc.id)
    origins = asked.origins(doc.id)
    return DocumentAnswer(
        doc=doc,
        extractor=extractor,
        statements=tuple(sorted(statements.values(), key=lambda stmt: (stmt.trigger.start, stmt.trigger.end, stmt.id))),
        subjects=subjects,
        origins=tuple(origins),
        documents={one.id: one for one in store.listed({other for origin in origins for other in origin.documents} - {doc.id})},
        gives=tuple(Gives(_how(line, doc.id), line) for line in lines),
        contradicts=tuple(clashes),
    )


def decisions(store: Store) -> list[Noted]:
    """All judgements, the last first."""
    made = store.judgements()
    gone = find_withdrawn(made)
    return [Noted(one, _places(one), gone.get(one.number)) for one in reversed(made)]


def decision(store: Store, number: int) -> Noted | None:
    """The judgement with this number."""
    made = store.judgements()
    gone = find_withdrawn(made)
    return next((Noted(one, _places(one), gone.get(one.number)) for one in made if one.number == number), None)


def _places(made: Judgement) -> tuple[Place, ...]:
    """The words that a judgement is about, with where they stood."""
    return (decision_of(made).place,) if made.on_statement else places_of(made)


def subjects_of(asked: Asked, told: Iterable[Told]) -> Mapping[Told, Entity]:
    """Whom each statement is about, where that is known."""
    docs, statements = asked.cite(set(told))
    mentions = collect(docs, statements)
    entities = _entities(asked, set(mentions.subject.values()))
    return {one: entities[mention] for one, mention in mentions.subject.items() if mention in entities}


def told_with(asked: Asked, lines: Iterable[CareerLine], of: Entity) -> list[tuple[Entity, tuple[CareerLine, ...]]]:
    """The people and units that the statements of a career name beside whom it is about, each with the lines: those with most first."""
    lines = list(lines)
    mentions = collect(*asked.cite({told for line in lines for told in line.told}))
    named = {told: {unit} for told, unit in mentions.unit.items()}
    for told, others in mentions.counterparts.items():
        named.setdefault(told, set()).update(others)
    entities = _entities(asked, {mention for some in named.values() for mention in some})
    by_id = {one.id: one for one in entities.values() if one.id != of.id}
    found: dict[str, list[CareerLine]] = {}
    for line in lines:
        beside = {entities[mention].id for told in line.told for mention in named.get(told, ()) if mention in entities}
        for key in sorted(beside & by_id.keys()):
            found.setdefault(key, []).append(line)
    ranked = sorted(found, key=lambda key: (-len(found[key]), by_id[key].name, key))
    return [(by_id[key], tuple(found[key])) for key in ranked]


def denied_lines(asked: Asked, clashes: Iterable[ConflictAnswer]) -> list[CareerLine]:
    """The lines of careers on which reports disagree so and which somebody denies."""
    clashes = list(clashes)
    about = {one.about for one in clashes}
    subjects = subjects_of(asked, (told for one in clashes for told in cited_by(one)))
    entities = sorted({entity.id for entity in subjects.values()})
    return [line for entity in entities for line in asked.careers_naming(entity, about) if line.id in about and line.denied]


def _begun(asked: Asked, typed: str, kind: Kind, limit: int) -> tuple[Entity, ...]:
    words = _names.begun_words(typed)
    found = asked.register.beginning(words, kind, limit=limit)
    exact = {word for word, _ in words}
    return tuple(sorted(found, key=lambda one: (not any(exact <= set(_names.words(name)) for name in one.names), one.name, one.id)))


def _posts(asked: Asked, typed: str, units: Sequence[Entity], limit: int) -> tuple[Post, ...]:
    """The posts in the first of the units that were found, and those of the offices whose names begin with what was typed."""
    found: dict[Post, None] = {}
    for unit in units[:_UNITS_WITH_POSTS]:
        for tenure in asked.record.tenures_in(unit.id):
            if tenure.post:
                found.setdefault(Post(tenure.post, unit.id, unit.name))
    plain = " ".join(typed.casefold().removeprefix("the ").split())
    names = sorted({office.name for wording, office in offices().by_wording.items() if len(plain) > 2 and wording.startswith(plain)})
    for office in names:
        for title, unit_id, unit_name in asked.posts(office, limit):
            found.setdefault(Post(title, unit_id, unit_name))
    return tuple(list(found)[:limit])


def _entities(asked: Asked, mentions: set[str]) -> dict[str, Entity]:
    """The people and units to which mentions belong, by mention."""
    kinds: tuple[Kind, ...] = ("person", "unit")
    found = [one for kind in kinds for one in asked.register.with_keys(mentions, kind)]
    return {mention: one for one in found for mention in one.mentions if mention in mentions}


def _lines(asked: Asked, entities: Iterable[str], doc: str) -> tuple[list[CareerLine], list[ConflictAnswer]]:
    """The lines and conflicts of these careers that rest on the document, each once."""
    lines: dict[str, CareerLine] = {}
    clashes: dict[ConflictAnswer, None] = {}
    for entity in sorted(entities):
        lines |= {line.id: line for line in asked.careers_naming(entity, [doc]) if any(told.doc == doc for told in line.told)}
        clashes |= dict.fromkeys(one for one in asked.conflicts(entity) if any(told.doc == doc for told in cited_by(one)))
    return list(lines.values()), list(clashes)


def _how(line: CareerLine, doc: str) -> Literal["adds", "confirms", "repeats"]:
    if {told.doc for told in line.told} == {doc}:
        return "adds"
    return "confirms" if line.origins > 1 else "repeats"
