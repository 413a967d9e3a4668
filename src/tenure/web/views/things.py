"""Pages about one person, unit or post."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Citation, Conflict, Holder, Hop, Knowledge, Line, Link, Source, Superior, Told
from tenure.web.views.pathways import PersonPathway


@dataclass(frozen=True, slots=True)
class Relation:
    """Somebody, or a unit, whom the reports name together with a person, and the lines of the career in which they do."""

    who: Link
    lines: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person: career over time, conflicts, who stood over them on a day. `chart` is the career as SVG, empty where no line is dated.

    `apart` are those who were held to be others on the day `known`, and are held to be the same person today.
    `relations` are whom reports name beside the person. `pathways` are those that come with tenure and on a step of which something bears.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    mentions: int
    knowledge: Knowledge
    apart: tuple[Link, ...]
    chart: str
    lines: tuple[Line, ...]
    conflicts: tuple[Conflict, ...]
    on: str | None
    superiors: tuple[Superior, ...]
    relations: tuple[Relation, ...]
    pathways: tuple[PersonPathway, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """One figure that reports tell of a unit's losses or survivors, in their words; `said_by` are those on whose word it is told."""

    says: str
    date: str
    said_by: tuple[str, ...]
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: who headed it over time, what stood above and below it, and all of that on one day (`on`).

    `first` and `last` are the days between which its tenures and relations lie. `holders_chart` and `chain_chart` are SVG.
    `loss_ranges` say between what the figures of `losses` lie.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    knowledge: Knowledge
    apart: tuple[Link, ...]
    holders_chart: str
    holders: tuple[Holder, ...]
    parents: tuple[Hop, ...]
    children: tuple[Hop, ...]
    lines: tuple[Line, ...]
    first: str
    last: str
    on: str
    chain_chart: str
    chain: tuple[Hop, ...]
    roster: tuple[Holder, ...]
    loss_ranges: tuple[str, ...]
    losses: tuple[Loss, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post: everybody who may have held it, over time; `asked` is the name under which it was asked for."""

    asked: str
    name: str
    knowledge: Knowledge
    chart: str
    holders: tuple[Holder, ...]
    sources: tuple[Source, ...]
