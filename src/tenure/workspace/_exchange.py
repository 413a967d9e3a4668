"""Other formats into a case and out of it: what the exchange makes is stored here, in transactions of many documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from tenure.exchange.sfm import MEDIA_TYPE, READER, ImportReport, Record, read_import
from tenure.store import Original, Report, Store, Stored

#: Documents a transaction: rows are small, and a kill costs a second or two.
_BATCH = 500


def import_sfm(store: Store, paths: Iterable[Path | str], *, captured: str) -> ImportReport:
    """Security Force Monitor's sheets into the case; see Workspace.import_sfm."""
    found = read_import(paths, captured=captured)
    documents = statements = unchanged = 0
    records = found.records()
    while batch := list(islice(records, _BATCH)):
        with store.transaction():
            for record in batch:
                stored = store.find(record.doc.id)
                if stored and _is_held(store, record, stored):
                    unchanged += 1
                    continue
                store.put(_report(record, stored))
                documents += 1
                statements += len(record.statements)
    return ImportReport(tuple(found.reports), tuple(found.unreadable), dict(found.counts), documents, statements, unchanged)


def _is_held(store: Store, record: Record, stored: Stored) -> bool:
    """Whether the case holds the record as it is; another import may have told more of whom a name means."""
    if (stored.extractor, stored.doc.text) != (READER, record.doc.text):
        return False
    held = {stmt.id: stmt.keys for stmt in store.statements(doc_id=record.doc.id)}
    return held == {stmt.id: stmt.keys for stmt in record.statements}


def _report(record: Record, stored: Stored | None) -> Report:
    """The record under its id, captured on the first day on which it was."""
    days = [day for day in (record.doc.captured, stored.doc.captured if stored else None) if day]
    doc = replace(record.doc, captured=min(days, default=None))
    statements = tuple(replace(stmt, doc=doc.id) for stmt in record.statements)
    return Report(doc, Original(record.original, MEDIA_TYPE), statements, READER)
