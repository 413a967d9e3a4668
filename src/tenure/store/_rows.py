"""The values as rows of the case's tables, and back."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Row

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.store.interface import Original, Report

DOCUMENT_FIELDS = tuple(f.name for f in fields(Document))
_DOCUMENT_COLUMNS = tuple(f.name for f in fields(Document) if f.name != "text")


def document_row(report: Report) -> dict[str, Any]:
    row = {name: getattr(report.doc, name) for name in _DOCUMENT_COLUMNS}
    return row | {
        "extractor": report.extractor,
        "media_type": report.original.media_type,
        "original": hashlib.sha256(report.original.data).hexdigest(),
        "text_hash": report.doc.text_hash,
    }


def document_of(row: Row[Any]) -> Document:
    """The document of a row that holds its columns and its current text."""
    return Document(text=row.text, **{name: getattr(row, name) for name in _DOCUMENT_COLUMNS})


def original_row(original: Original) -> dict[str, Any]:
    digest = hashlib.sha256(original.data).hexdigest()
    return {"hash": digest, "size": len(original.data), "data": zlib.compress(original.data)}


def bytes_of(row: Row[Any]) -> bytes | None:
    """The bytes of a row of `original`; None where they are not those that its hash names."""
    try:
        # At most one byte more than was stored: a damaged or hostile row cannot fill the memory.
        data = zlib.decompressobj().decompress(row.data, row.size + 1)
    except zlib.error:
        return None
    return data if hashlib.sha256(data).hexdigest() == row.hash else None


def text_row(doc: Document) -> dict[str, Any]:
    return {"document": doc.id, "hash": doc.text_hash, "reader": doc.reader, "text": doc.text}


def statement_row(stmt: Statement, text_number: int) -> dict[str, Any]:
    earliest, latest = _range(stmt.when)
    said = {key: value for key, value in stmt.to_json().items() if value not in (None, [], {})}
    return {
        "document": stmt.doc,
        "id": stmt.id,
        "slot": stmt.slot,
        "text": text_number,
        "place": stmt.trigger.start,
        "event": stmt.event,
        "subject": stmt.subject.name,
        "earliest": earliest,
        "latest": latest,
        "content": json.dumps(said, ensure_ascii=False, separators=(",", ":")),
    }


def statement_of(content: str) -> Statement:
    """The statement that a row's content holds; what it leaves out is empty."""
    return Statement.from_json(json.loads(content))


class Statements(Mapping[Told, Statement]):
    """Statements by what points at them, read from their rows when they are looked at: most citations are counted and never shown."""

    def __init__(self, contents: Mapping[Told, str]) -> None:
        self._contents = contents
        self._read: dict[Told, Statement] = {}

    def __getitem__(self, told: Told) -> Statement:
        if told not in self._read:
            self._read[told] = statement_of(self._contents[told])
        return self._read[told]

    def __iter__(self) -> Iterator[Told]:
        return iter(self._contents)

    def __len__(self) -> int:
        return len(self._contents)


def distinct(statements: Iterable[Statement]) -> Iterable[Statement]:
    """One statement an id: the same content at the same place says the same once."""
    return {stmt.id: stmt for stmt in statements}.values()


def judgement_row(made: Judgement) -> dict[str, Any]:
    return {f.name: getattr(made, f.name) for f in fields(made)} | {"about": json.dumps(made.about)}


def judgement_of(row: Row[Any]) -> Judgement:
    values = {f.name: getattr(row, f.name) for f in fields(Judgement)}
    return Judgement(**values | {"about": tuple(json.loads(row.about))})


def _range(when: str | None) -> tuple[str | None, str | None]:
    """The first and last day on which a date may fall."""
    if when is None or not edtf.is_valid(when):
        return None, None
    bounds = edtf.bounds(when)
    return bounds.earliest_start, bounds.latest_end
