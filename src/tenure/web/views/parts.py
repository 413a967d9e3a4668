"""What many pages show alike: links, sources and citations, lines, holders, conflicts, documents in a list, judgements, errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Link:
    """A person, unit or document by id and name."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """As known on which day a page holds (None for today), how many documents of the case that leaves out, and how many statements
    that reviewers have rejected."""

    known: str | None
    left_out: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a page cites, under its number there."""

    number: int
    doc: str
    label: str
    title: str | None
    published: str
    captured: str | None
    address: str | None
    restated: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """Who says so: the source, on whose word (`chain`, outermost first), the sentence, and what to know before believing it (`notes`).

    A `record` is a row of a table and quotes nobody.
    """

    number: int
    doc: str
    statement: str
    label: str
    published: str
    chain: tuple[str, ...]
    quote: str
    notes: tuple[str, ...]
    record: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a career: an event or a tenure, in words and in fields, with who says so and who denies it.

    `said_by` names who accuses, where it is an accusation.
    """

    id: str
    kind: Literal["event", "tenure", "relation"]
    event: str
    group: str
    says: str
    date: str
    window: str
    when: str | None
    bounds: Days
    start: Days
    end: Days
    stance: str
    origins: int
    fields: dict[str, tuple[str, ...]]
    doubts: tuple[str, ...]
    disputed: bool
    unit: Link | None
    said_by: tuple[str, ...]
    citations: tuple[Citation, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a career in short: its id, what happened, when, on whose word where it accuses, and whether somebody denies it."""

    line: str
    says: str
    date: str
    said_by: tuple[str, ...]
    denied: bool


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values on which reports disagree, and who gives it."""

    value: str
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What reports disagree on, in one sentence and by value; `of` are the people and units concerned, `denials` who denies it all."""

    kind: str
    about: str
    field: str
    text: str
    values: tuple[Value, ...]
    of: tuple[Link, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may have held a post on a day, with the label, what it means, and who says so."""

    person: Link
    unit: Link | None
    post: str | None
    held: str
    label: str
    explained: str
    span: str
    start: Days
    end: Days
    tenure: str
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """A unit above or below another on a day, `depth` relations away, with who headed it."""

    depth: int
    unit: Link
    below: str
    relation: str | None
    label: str
    explained: str
    span: str
    turn: str | None
    origins: int
    holders: tuple[Holder, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Superior:
    """Somebody who stood over a person on a day; `over` says how, `together` on which days."""

    holder: Holder
    label: str
    over: str
    together: str


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document in a list."""

    id: str
    label: str
    title: str | None
    published: str
    captured: str | None
    language: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement: what was decided of which words, by whom, when and why; `withdrawn_by` is the judgement that takes it back.

    Of one on a statement `statement` is the id of what was decided on and `says` its words.
    """

    number: int
    verdict: str
    reviewer: str
    decided: str
    why: str
    withdrawn_by: int | None
    about: tuple[tuple[str, str, str], ...]
    more: int
    statement: str | None
    says: str | None


@dataclass(frozen=True, slots=True)
class Error:
    """Why a request was not answered, what may have been meant, and what was typed that the reports can be searched for."""

    error: str
    message: str
    suggestions: tuple[str, ...]
    typed: str = ""
