"""Documents and statements of invented people."""

from dataclasses import replace

from tenure.model.document import Document, document_id
from tenure.model.ids import text_hash
from tenure.model.statement import Quote, Statement, Subject, make_statement
from tenure.store import Original, Report

CREATED = "2025-01-01"


def make_doc(text: str, **values: str | None) -> Document:
    name = values.pop("name", None) or "report"
    outlet, address = values.get("outlet"), values.get("address")
    doc_id = document_id(text_hash(text), outlet, address)
    return Document(**{"id": doc_id, "name": name, "text": text, "language": "en", "reader": "text/1", **values})  # type: ignore[arg-type]


def make_stmt(doc: Document, words: str, event: str, **values: object) -> Statement:
    """A statement whose subject and trigger are the first and the other words of `words`, which stand in the document."""
    start = doc.text.index(words)
    name, _, trigger = words.partition(" ")
    at = start + len(name) + 1
    subject = Subject(name, name, start, start + len(name))
    stmt = make_statement(
        doc,
        event=event,
        subject=subject,
        trigger=Quote(trigger, at, start + len(words)),
        evidence=Quote(words, start, start + len(words)),
        **values,
    )
    return replace(stmt, doc=doc.id)


def make_report(doc: Document, *statements: Statement, extractor: str | None = "fake/1", original: bytes | None = None) -> Report:
    return Report(doc, Original(doc.text.encode() if original is None else original, "text/plain"), statements, extractor)
