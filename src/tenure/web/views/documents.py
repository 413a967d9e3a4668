"""The page of a document: its text, its statements, and what they are to the case."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Conflict, Link, ListedDocument, Source, Told


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document's text: the numbers of the statements whose trigger covers it or (`ends`) ends with it, and as
    which part ("3 post") of which statements it serves."""

    text: str
    numbers: tuple[int, ...]
    ends: tuple[int, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of a document, numbered in the order of the text, in words and by field."""

    number: int
    id: str
    event: str
    group: str
    says: str
    subject: str
    about: Link | None
    date: str
    notes: tuple[str, ...]
    chain: tuple[str, ...]
    fields: dict[str, str]
    quote: str


@dataclass(frozen=True, slots=True)
class Shared:
    """An origin on which a document rests with others, and why."""

    id: str
    reason: str
    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a document has to do with a line of somebody's career: "adds", "confirms" or "repeats"."""

    how: str
    person: Link
    told: Told


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its text cut where statements begin and end, the statements, and what they are to the rest of the case."""

    id: str
    label: str
    title: str | None
    facts: dict[str, str]
    language: str | None
    extractor: str | None
    segments: tuple[Segment, ...]
    statements: tuple[Stated, ...]
    shared: tuple[Shared, ...]
    given: tuple[Given, ...]
    conflicts: tuple[Conflict, ...]
    sources: tuple[Source, ...]
