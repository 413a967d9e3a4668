"""Adding reports to a case: as a stream, in small transactions, safe to repeat and safe to kill.

A document is stored with its statements in one transaction or not at all, so whatever stops a run, the
next one finds each document either done or not begun.

Two files with the same bytes, outlet and address are one document. What they say differently of it (a sidecar's
date, say) is settled by the file whose name comes first, so the order of reading decides nothing; the
same file read again replaces what it said before.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile
from tenure.reading.apart import Sent, read_apart
from tenure.store import Original, Report, Store, Stored
from tenure.workspace import _pipeline, _reviewing
from tenure.workspace._judging import count_states

if TYPE_CHECKING:
    from tenure.extraction import Extraction
    from tenure.reading import Reading

#: Documents a transaction: few enough that a kill costs a second or two, enough that the disk is not waited for.
BATCH = 16
#: Bytes of originals that wait for extraction, and that a transaction takes: a folder of large files must not fill the memory.
BATCH_BYTES = 50_000_000

Change = Literal["new", "again", "renamed", "none"]

_DESCRIBES = tuple(f.name for f in fields(Document) if f.name not in ("id", "name", "text", "captured", "reader"))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run of `add` is: `file` is being read as number `number` of `files`; `documents` were gone through."""

    file: str
    number: int
    files: int
    documents: int


@dataclass(frozen=True, slots=True)
class AddReport:
    """What a run of `add` did.

    `read` documents are new to the case; `updated` ones were read again because the file's description, the reader
    or the extractor changed; `unchanged` ones were there already. `statements` stand in the documents
    read or updated, of which `without_statements` state nothing and `without_extractor`, by language ("" where
    it is unknown), are in languages that no extractor reads. `judgements` counts, where documents were read again, the
    judgements that are not withdrawn: "kept" as they were, "moved" to the new reading, "orphaned", "dormant", or, of statements of
    which the machine now says something else, "reopened".
    """

    read: int
    updated: int
    unchanged: int
    skipped: tuple[UnreadableFile, ...]
    statements: int
    without_statements: int
    without_extractor: Mapping[str, int]
    judgements: Mapping[str, int] = field(default_factory=dict)


def settle(doc: Document, stored: Stored | None, extractor: str | None) -> tuple[Change, Document]:
    """What reading `doc` changes in a case that holds `stored` under its id, and the document that the case should hold."""
    if stored is None:
        return "new", doc
    held = stored.doc
    told_alike = all(getattr(doc, name) == getattr(held, name) for name in _DESCRIBES)
    if not told_alike and doc.name > held.name:
        return "none", held
    captured = min((day for day in (doc.captured, held.captured) if day), default=None)
    settled = replace(doc, name=min(doc.name, held.name), captured=captured)
    if not told_alike or extractor != stored.extractor or (doc.reader, doc.text) != (held.reader, held.text):
        return "again", settled
    return ("none" if settled == held else "renamed"), settled


def add(
    store: Store,
    paths: Iterable[Path | str],
    *,
    captured: str,
    processes: int = 1,
    progress: Callable[[Progress], None] | None = None,
) -> AddReport:
    """Read files and folders into the case; see Workspace.add."""
    run = _Run(store, progress)
    return run.over(run.docs_to_extract(run.readings(paths, captured)), processes)


def add_sent(store: Store, sent: Sequence[Sent], *, captured: str, each: Callable[[str], None] | None = None) -> AddReport:
    """Read files that somebody sent into the case; see Workspace.add_sent."""
    run = _Run(store, None)

    def readings() -> Iterator[Reading | UnreadableFile]:
        for one, items in zip(sent, read_apart(sent, captured=captured), strict=True):
            yield from items
            if each:
                each(one.name)

    return run.over(run.docs_to_extract(readings()), processes=1)


@dataclass(slots=True)
class _Run:
    """One run of `add`: documents wait in `reading` for their statements, then in `batch` for the transaction."""

    store: Store
    progress: Callable[[Progress], None] | None
    reading: deque[Reading] = field(default_factory=deque)
    batch: list[tuple[Reading, Extraction]] = field(default_factory=list)
    changes: Counter[Change] = field(default_factory=Counter)
    skipped: list[UnreadableFile] = field(default_factory=list)
    statements: int = 0
    without_statements: int = 0
    without_extractor: Counter[str] = field(default_factory=Counter)
    documents: int = 0

    def over(self, docs: Iterator[Document], processes: int) -> AddReport:
        """Takes the statements of all of these documents into the case."""
        # One turn, or more where large files wait; none where nothing is new, so that no language model is loaded.
        for first in docs:
            for extraction in _pipeline.extract(self.until_full(chain([first], docs)), processes=processes):
                self.take(extraction)
            self.flush()
        return self.report()

    def readings(self, paths: Iterable[Path | str], captured: str) -> Iterator[Reading | UnreadableFile]:
        """What files and folders give, with progress."""
        found = list(_pipeline.files(paths))
        for number, file in enumerate(found, 1):
            for item in _pipeline.readings([file], captured=captured):
                self._tell(file, number, len(found))
                yield item

    def docs_to_extract(self, readings: Iterable[Reading | UnreadableFile]) -> Iterator[Document]:
        """The documents whose statements are needed, in order; the others are dealt with on the way."""
        for item in readings:
            if isinstance(item, UnreadableFile):
                self.skipped.append(item)
            elif self._is_needed(item):
                self.reading.append(item)
                yield item.doc

    def until_full(self, docs: Iterable[Document]) -> Iterator[Document]:
        """The documents up to the one with which too many bytes wait; extraction reads ahead as far as it is given any."""
        for doc in docs:
            yield doc
            if sum(len(reading.original) for reading in self.reading) >= BATCH_BYTES:
                return

    def take(self, extraction: Extraction) -> None:
        """The statements of the document that has waited longest."""
        self.batch.append((self.reading.popleft(), extraction))
        if len(self.batch) >= BATCH or sum(len(held.original) for held, _ in self.batch) >= BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Store what is in the batch, in one transaction."""
        with self.store.transaction():
            for reading, extraction in self.batch:
                self._put(reading, extraction)
        self.batch.clear()

    def report(self) -> AddReport:
        return AddReport(
            read=self.changes["new"],
            updated=self.changes["again"],
            unchanged=self.changes["none"] + self.changes["renamed"],
            skipped=tuple(self.skipped),
            statements=self.statements,
            without_statements=self.without_statements,
            without_extractor=dict(sorted(self.without_extractor.items())),
            judgements=_count_judgements(self.store) if self.changes["again"] else {},
        )

    def _is_needed(self, reading: Reading) -> bool:
        self.documents += 1
        change, doc = settle(reading.doc, self.store.find(reading.doc.id), _pipeline.extractor_of(reading.doc))
        if change in ("new", "again"):
            return True
        if change == "renamed":
            with self.store.transaction():
                self.store.rename(doc)
        self.changes[change] += 1
        return False

    def _put(self, reading: Reading, extraction: Extraction) -> None:
        # Settled again: another program, or a copy in the same batch, may have stored the document since it was read.
        change, doc = settle(reading.doc, self.store.find(reading.doc.id), extraction.extractor)
        self.changes[change] += 1
        if change == "renamed":
            self.store.rename(doc)
        elif change != "none":
            statements = tuple(replace(stmt, doc=doc.id) for stmt in extraction.statements)
            self.store.put(Report(doc, Original(reading.original, reading.media_type), statements, extraction.extractor))
            self._count(doc, len(statements), extraction.extractor)

    def _count(self, doc: Document, statements: int, extractor: str | None) -> None:
        self.statements += statements
        self.without_statements += statements == 0
        if extractor is None:
            self.without_extractor[doc.language or ""] += 1

    def _tell(self, file: Path | UnreadableFile, number: int, files: int) -> None:
        if self.progress:
            name = file.path if isinstance(file, UnreadableFile) else str(file)
            self.progress(Progress(name, number, files, self.documents))


def _count_judgements(store: Store) -> dict[str, int]:
    """What became of the judgements, those on who is who and those on statements."""
    found = count_states(store)
    judgements = store.judgements()
    found.update(_reviewing.count_fates(judgements, _reviewing.look(store, judgements, None)))
    return dict(sorted(found.items()))
