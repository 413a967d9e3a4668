"""Facets as documents: one for every set of sources that a facet cites, with the statements that rest on it.

The text of a document is its cells, a line each, and after them the sources. `evidence` is all of its cells, `trigger` the cell (or
the part of it) that the statement is about. The original is the whole facet as JSON, so that nothing of a row is lost.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tenure.exchange.sfm._dates import latest
from tenure.exchange.sfm._drafts import Draft, place_of
from tenure.exchange.sfm._facets import Facet
from tenure.exchange.sfm._sources import Source, Sources, published_by_all
from tenure.model.document import Document, document_id
from tenure.model.ids import text_hash
from tenure.model.statement import About, Attribution, Quote, Statement, Subject, make_statement

OUTLET = "Security Force Monitor"
READER = "sfm/1"
FORMAT = "record"
MEDIA_TYPE = "application/json"

_IDENTITY = ("id", "name", "country", "status", "posting_unit_id", "posting_unit_name", "related_unit_id", "related_unit",
             "relation_type", "location_type", "type:claim", "status:meta", "about_entity:ref:claim")  # fmt: skip
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Record:
    """A document made of cells, its bytes, and what it states."""

    doc: Document
    original: bytes
    statements: tuple[Statement, ...]


def make_records(facet: Facet, drafts: Iterable[Draft], sources: Sources, *, captured: str) -> Iterator[Record]:
    """The documents of a facet, in the order of the sources that they rest on. Every source of a cell is in one of them."""
    by_set: dict[frozenset[str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_set[draft.rests].append(draft)
    held = {source for rests in by_set for source in rests}
    for cell in facet.cells.values():
        if not held.issuperset(cell.sources):
            by_set[frozenset(cell.sources)] = by_set.get(frozenset(cell.sources), [])
    for rests in sorted(by_set, key=sorted):
        yield _Page(facet, rests, [sources.find(number) for number in sorted(rests)], captured).record(by_set[rests])


def read_original(data: bytes) -> tuple[Facet, list[Source]]:
    """The facet and the sources from which a document was made."""
    row = json.loads(data)
    return Facet.from_json(row["facet"]), [Source(columns["access_point_id:admin"], columns) for columns in row["sources"]]


@dataclass(slots=True)
class _Lines:
    """A text as it grows, and where in it each value stands."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    at: dict[str, Span] = field(default_factory=dict)

    def add(self, name: str, value: str) -> Span:
        """A line; gives the place of its value."""
        line = f"{name}: {value}\n"
        start = self.length + len(name) + 2
        self.parts.append(line)
        self.length += len(line)
        self.at[name] = (start, start + len(value))
        return self.at[name]


class _Page:
    """One document in the making."""

    def __init__(self, facet: Facet, rests: frozenset[str], cited: list[Source], captured: str) -> None:
        self.facet, self.cited = facet, cited
        self.published = published_by_all(cited)
        self.rests, self.captured = rests, captured
        self.original = self._original()

    def record(self, drafts: list[Draft]) -> Record:
        lines = self._cells(drafts)
        cells = lines.length - 1
        attribution = tuple(self._cite(lines, source) for source in _one_an_access_point(self.cited))
        doc = self._document("".join(lines.parts))
        stated = [self._state(doc, draft, lines, cells, attribution) for draft in drafts]
        return Record(doc, self.original, tuple({stmt.id: stmt for stmt in stated}.values()))

    def _cells(self, drafts: list[Draft]) -> _Lines:
        """The lines of who and what it is about, of what is cited to these sources, and of what its statements need."""
        needed = {draft.trigger for draft in drafts} | {draft.name_field for draft in drafts}
        needed |= {name for draft in drafts for name in draft.roles.values()} | set(_IDENTITY)
        lines = _Lines()
        for name, cell in self.facet.cells.items():
            own = bool(cell.sources) and frozenset(cell.sources) <= self.rests
            beside = not cell.sources and any(name.startswith(f"{field}_") for field in needed)  # the parts of a date, its flags
            if cell.value and (own or beside or name in needed or self.facet.kind == "claim"):
                lines.add(name, " ".join(cell.value.split()))
        return lines

    def _cite(self, lines: _Lines, source: Source) -> Attribution:
        named, place = " ".join(source.label.split()), " ".join(source.place.split())
        return Attribution(named, lines.add("source", named), place, lines.add("cited", place), "indirect")

    def _document(self, text: str) -> Document:
        return Document(
            id=document_id(text_hash(self.original.decode()), OUTLET, None),
            name=f"{self.facet.kind} {self.facet.value('name') or self.facet.value('about_entity:name:qa')}".strip(),
            text=text, outlet=OUTLET, published=self.published, published_from="cited sources" if self.published else None,
            language=None, captured=self.captured, format=FORMAT, reader=READER,
        )  # fmt: skip

    def _original(self) -> bytes:
        sources = [dict(sorted(source.columns.items())) for source in self.cited]
        row = {"facet": self.facet.to_json(), "rests": sorted(self.rests), "sources": sources}
        return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()

    def _state(self, doc: Document, draft: Draft, lines: _Lines, end: int, attribution: tuple[Attribution, ...]) -> Statement:
        trigger = self._find(doc, lines, draft.trigger, draft.words)
        named = self._find(doc, lines, draft.name_field, draft.name)
        values: dict[str, Any] = dict(draft.values)
        spans: dict[str, Span] = {}
        for role, at in draft.roles.items():
            quote = trigger if at == draft.trigger else self._find(doc, lines, at, place_of(self.facet, at) if role == "place" else None)
            values[role] = About(None, quote.text, quote.start, quote.end) if role == "about" else quote.text
            if role == "place":
                values[role] = " ".join(place_of(self.facet, at).split())
            spans[role] = (quote.start, quote.end)
        if draft.announces and self.published and (latest(self.published) or "") < draft.announces:
            values["modality"] = "planned"
        return make_statement(
            doc, event=draft.event, subject=Subject(named.text, named.text, named.start, named.end, draft.kind), trigger=trigger,
            evidence=Quote(doc.text[:end], 0, end), attribution=attribution, spans=spans, extractor=READER, **values,
        )  # fmt: skip

    def _find(self, doc: Document, lines: _Lines, name: str, words: str | None) -> Quote:
        """A cell's value in the text, or the words of it that are meant."""
        start, end = lines.at[name]
        text = " ".join(words.split()) if words else ""
        at = doc.text.find(text, start, end) if text else -1
        return Quote(text, at, at + len(text)) if at >= 0 else Quote(doc.text[start:end], start, end)


def _one_an_access_point(cited: Iterable[Source]) -> list[Source]:
    return list({source.id: source for source in cited}.values())
