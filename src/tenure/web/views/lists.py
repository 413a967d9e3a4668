"""The first page, the search, and pages that list what the whole case holds."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Conflict, Decided, Knowledge, Link, ListedDocument, Source


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found by its text; `snippet` are stretches of it, each with whether it is one of the words looked for."""

    id: str
    label: str
    title: str | None
    published: str
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post that was found: its words, its unit, and the name under which its page is asked for."""

    title: str
    unit: Link | None
    name: str


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for the words typed, by kind."""

    q: str
    kind: str
    outlet: str | None
    since: str | None
    until: str | None
    people: tuple[Link, ...]
    units: tuple[Link, ...]
    posts: tuple[FoundPost, ...]
    documents: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """What the case holds. People, units and conflicts are None where they are not worked out yet.

    On `judged` statements a judgement stands; `reopened` of these say something else now than when they were judged.
    """

    case: str
    documents: int
    statements: int
    judgements: int
    judged: int
    reopened: int
    without_statements: int
    languages: dict[str, int]
    unread_languages: dict[str, int]
    people: int | None
    units: int | None
    conflicts: int | None
    latest: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What the reports of the case disagree on, from place `first` on; `next` is the place of the next page, if there is one."""

    knowledge: Knowledge
    first: int
    next: int | None
    conflicts: tuple[Conflict, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """What one outlet gave; `copies` is how many of its documents share an origin with others, None where that is not worked out."""

    outlet: str | None
    documents: int
    statements: int
    first: str
    last: str
    copies: int | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The outlets of the case."""

    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class OutletDocuments:
    """The documents of one outlet, from place `first` on."""

    outlet: str | None
    first: int
    next: int | None
    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """The judgements of the case, the last first, from place `first` on."""

    first: int
    next: int | None
    decisions: tuple[Decided, ...]
