"""Other formats into a case and out of it: what the exchange makes is stored here, in transactions of many documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import cast

from tenure.exchange.nomenklatura import find_verdicts, read_edges, write_edges
from tenure.exchange.sfm import MEDIA_TYPE, READER, ImportReport, Record, read_import
from tenure.model.errors import CaseError
from tenure.model.judgement import Verdict
from tenure.store import Original, Report, Store, Stored
from tenure.workspace._judging import Bench

#: Documents a transaction: rows are small, and a kill costs a second or two.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class EdgesReport:
    """What became of resolver lines: judgements `added`, `unchanged` ones that stand already, and `skipped` ones by reason."""

    added: int
    unchanged: int
    skipped: Counter[str]


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


def import_nomenklatura(bench: Bench, store: Store, path: Path, *, day: str) -> EdgesReport:
    """nomenklatura's resolver lines into the case as judgements, the oldest first; see Workspace.import_nomenklatura."""
    found = find_verdicts(read_edges(path), bench.mentions)
    unchanged = 0
    with store.transaction():
        for verdict, a, b, user, said in sorted(found.verdicts, key=lambda one: one[4] or day):
            if verdict in (bench.decided.heard.get((a, b)), bench.decided.heard.get((b, a))):
                unchanged += 1
                continue
            about = (min(a, b), max(a, b))
            content = bench.content(about)
            why = f"a resolver line of {path.name}"
            store.add_judgement(
                cast(Verdict, verdict), about, reviewer=user or "nomenklatura", decided=said or day, why=why, content=content
            )
    return EdgesReport(len(found.verdicts) - unchanged, unchanged, found.skipped)


def export_nomenklatura(bench: Bench, path: Path) -> int:
    """The judgements that stand as resolver lines; how many lines were written. Raises CaseError where the file cannot be written."""
    lines = [f"{edge.to_line()}\n" for edge in write_edges(bench.carried.judgements, bench.decided)]
    try:
        path.write_text("".join(lines), "utf-8")
    except OSError as error:
        raise CaseError(f"{path} cannot be written: {error.strerror}; give another file") from error
    return len(lines)


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
