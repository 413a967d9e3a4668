"""Answers of the workspace to the parts of pages: lines, holders, hops, conflicts, each with numbered citations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from tenure.model import answers
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.model.tallies import LossFigure
from tenure.store import Listed
from tenure.telling.citations import order, quote
from tenure.telling.labels import explain, explain_hop
from tenure.telling.tallies import say_figure, say_whole
from tenure.telling.words import count, lasts, marks, say, say_when
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import CAPACITY_WORDS, STANCE_WORDS, say_end, say_start, say_window
from tenure.web import views
from tenure.workspace import Answer

_TURNS = {
    "cycle": "a cycle: this unit lies on the way here, so reports put it above itself",
    "again": "given at another place of this chain",
}


class Bibliography:
    """Numbers the documents that a page cites, in the order of their first citation."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._docs: dict[str, Document] = {}

    def number(self, doc: Document) -> int:
        """The number of a document on this page."""
        self._docs.setdefault(doc.id, doc)
        return self._numbers.setdefault(doc.id, len(self._numbers) + 1)

    def sources(self) -> tuple[views.Source, ...]:
        """All that was cited, by number."""
        return tuple(_source(number, self._docs[doc]) for doc, number in self._numbers.items())


class Teller:
    """Makes parts of pages of what one answer holds, with citations numbered in a bibliography of the page."""

    def __init__(self, bibliography: Bibliography, answer: Answer[Any]) -> None:
        self._numbers, self._docs, self._statements, self._lines = bibliography, answer.docs, answer.statements, answer.lines

    def cite(self, told: Iterable[Told], when: str | None = None) -> tuple[views.Citation, ...]:
        """Every citation, those first that give the date `when`; a statement that a case no longer holds is not cited."""
        pairs = [(self._docs[one.doc], self._statements[one]) for one in told if one in self._statements]
        return tuple(self._citation(doc, stmt) for doc, stmt in sorted(pairs, key=lambda pair: order(pair[0], pair[1], when)))

    def line(self, line: answers.CareerLine, *, clashes: Collection[str] = (), unit: views.Link | None = None) -> views.Line:
        """A line of a career."""
        is_long = line.kind != "event" or lasts(line.event)
        kind = event_types().get(line.event)
        return views.Line(
            id=line.id,
            kind=line.kind,
            event=line.event,
            group=kind.group if kind else "posting",
            says=say_line(line),
            date=say_when(line.when, lasts=is_long),
            window=say_span(line.start, line.end) if is_long else say_window(*line.bounds),
            when=line.when,
            bounds=line.bounds,
            start=line.start,
            end=line.end,
            stance=line.stance,
            origins=line.origins,
            fields={name: tuple(values) for name, values in line.fields.items()},
            doubts=tuple(_doubts(line.reported, line.disputed)),
            disputed=line.id in clashes or bool(line.disputed) or line.stance == "disputed",
            unit=unit,
            said_by=tuple(line.fields.get("said_by", ())),
            citations=self.cite(line.told, line.when),
            denials=self.cite(line.denied),
        )

    def conflict(
        self, one: answers.ConflictAnswer, of: Iterable[Entity] = (), *, denials: tuple[views.Citation, ...] = ()
    ) -> views.Conflict:
        """What reports disagree on, with the denials of it all."""
        values = tuple(views.Value(value.value, value.origins, self.cite(value.told)) for value in one.values)
        text = one.text[:1].upper() + one.text[1:]
        return views.Conflict(one.kind, one.about, one.field, text, values, tuple(map(link, of)), denials)

    def denials(self) -> Mapping[str, tuple[views.Citation, ...]]:
        """Who denies each line of the answer, by the line's id."""
        return {line.id: self.cite(line.denied) for line in self._lines}

    def holder(self, who: answers.Who) -> views.Holder:
        """Somebody who may have held a post."""
        named = ", ".join(part for part in (who.post, who.unit_name) if part) or "head"
        return views.Holder(
            person=views.Link(who.person, "person", who.person_name),
            unit=views.Link(who.unit, "unit", who.unit_name or who.unit) if who.unit else None,
            post=who.post,
            held=f"{CAPACITY_WORDS.get(who.capacity or '', '')}{named}",
            label=who.label,
            explained="; ".join([explain(who), *_doubts(who.reported, who.disputed)]),
            span=say_span(who.start, who.end),
            start=who.start,
            end=who.end,
            tenure=who.tenure,
            origins=who.origins,
            citations=self.cite(who.told),
        )

    def hop(self, hop: answers.Hop, depth: int) -> views.Hop:
        """A unit above or below another."""
        return views.Hop(
            depth=depth,
            unit=views.Link(hop.to_unit, "unit", hop.to_name),
            below=hop.from_name,
            relation=hop.relation,
            label=hop.label,
            explained=explain_hop(hop),
            span=say_span(hop.start, hop.end),
            turn=_TURNS[hop.turn] if hop.turn else None,
            origins=hop.origins,
            holders=tuple(map(self.holder, hop.holders)),
            citations=self.cite(hop.told),
        )

    def loss(self, one: LossFigure) -> views.Loss:
        """A figure of a unit's losses or survivors."""
        return views.Loss(f"{say_figure(one)}{say_whole(one)}", say_when(one.when), one.said_by, one.origins, self.cite(one.told, one.when))

    def superior(self, line: answers.Superior) -> views.Superior:
        """Somebody who stood over a person."""
        over = "headed the same unit" if line.hop == 0 else f"{count(line.hop, 'unit')} above"
        own = ", ".join(part for part in (line.post, line.unit_name) if part)
        return views.Superior(self.holder(line.superior), line.label, f"{over}; {line.person_name} was {own}", _together(line))

    def _citation(self, doc: Document, stmt: Statement) -> views.Citation:
        is_record = doc.format == "record"
        return views.Citation(
            number=self._numbers.number(doc),
            doc=doc.id,
            statement=stmt.id,
            label=doc.label,
            published=say_when(doc.published),
            chain=tuple(dict.fromkeys(one.source for one in stmt.attribution)),
            quote=_row(doc, stmt) if is_record else quote(stmt),
            notes=(*(["restated"] if doc.wording == "restated" else []), *marks(stmt)),
            record=is_record,
        )


def link(entity: Entity) -> views.Link:
    """A person or unit by id and name."""
    return views.Link(entity.id, entity.kind, entity.name)


def listed(doc: Listed) -> views.ListedDocument:
    """A document in a list."""
    return views.ListedDocument(doc.id, doc.label, doc.title, say_when(doc.published), doc.captured, doc.language, doc.statements)


def say_line(line: answers.CareerLine) -> str:
    """What a line of a career says happened, and how it stands."""
    phase = "planned" if line.stance in ("planned", "requested") else None
    return f"{STANCE_WORDS.get(line.stance, '')}{say(line.event, line.fields, phase=phase)}"


def say_span(start: answers.Side, end: answers.Side) -> str:
    """From when to when something lasted."""
    return f"{say_start(*start)}; {say_end(*end)}"


def by_tenure(lines: Iterable[answers.Who]) -> Mapping[str, views.Link]:
    """The unit of each tenure that names one."""
    return {one.tenure: views.Link(one.unit, "unit", one.unit_name or one.unit) for one in lines if one.unit}


def page_of(found: list[Any], first: int, size: int, make: Callable[[Any], Any]) -> tuple[tuple[Any, ...], int | None]:
    """The things of a page of `size` made of one more than that many, and the place of the next page, if there is one."""
    return tuple(map(make, found[:size])), first + size if len(found) > size else None


def _source(number: int, doc: Document) -> views.Source:
    published = say_when(doc.published)
    return views.Source(number, doc.id, doc.label, doc.title, published, doc.captured, doc.address, doc.wording == "restated")


def _doubts(reported: tuple[str, ...], disputed: tuple[str, ...]) -> list[str]:
    found = [f"the {', '.join(reported)} only reportedly"] if reported else []
    return [*found, *([f"reports disagree on the {', '.join(disputed)}"] if disputed else [])]


def _row(doc: Document, stmt: Statement) -> str:
    """The cell of a record that says it."""
    return doc.text[doc.text.rfind("\n", 0, stmt.trigger.start) + 1 :].partition("\n")[0]


def _together(line: answers.Superior) -> str:
    if line.certain:
        return f"both for certain from {line.certain[0]} to {line.certain[1]}"
    first, last = line.possible
    span = [f"not before {first}" if first else "no report bounds the start", f"not after {last}" if last else "no report bounds the end"]
    return f"no day together is certain; {', '.join(span)}"
