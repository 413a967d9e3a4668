"""Files to documents to statements, as a stream: the only place where the façade calls reading and extraction."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile

if TYPE_CHECKING:
    from tenure.extraction import Extraction
    from tenure.reading import Reading

#: As a path, stands for standard input.
STDIN = Path("-")


def read(paths: Iterable[Path | str], *, processes: int = 1) -> Iterator[Extraction | UnreadableFile]:
    """The documents of files and folders with their statements, without a case; files that give no document as they come.

    A statement's `doc` is the document's name. Nothing is held longer than its turn, however many files there are.
    """
    skipped: list[UnreadableFile] = []

    def docs() -> Iterator[Document]:
        for item in read_documents(paths):
            if isinstance(item, UnreadableFile):
                skipped.append(item)
            else:
                yield item

    for extraction in extract(docs(), processes=processes):
        yield from skipped
        skipped.clear()
        yield extraction
    yield from skipped


def read_documents(paths: Iterable[Path | str]) -> Iterator[Document | UnreadableFile]:
    """The documents of files and folders without their statements; files that give no document as they come."""
    for item in readings(files(paths)):
        yield item if isinstance(item, UnreadableFile) else item.doc


def files(paths: Iterable[Path | str]) -> Iterator[Path | UnreadableFile]:
    """The files at `paths`, folders searched through; last STDIN, where it is among them."""
    from tenure.reading import find_files

    named = [Path(path) for path in paths]
    yield from find_files(path for path in named if path != STDIN)
    if STDIN in named:
        yield STDIN


def readings(found: Iterable[Path | UnreadableFile], *, captured: str | None = None) -> Iterator[Reading | UnreadableFile]:
    """What each file gives: documents with their bytes, or why it gives none."""
    from tenure.reading import DEFAULT_LIMITS, read_bytes, read_file

    for item in found:
        if isinstance(item, UnreadableFile):
            yield item
            continue
        try:
            if item == STDIN:
                yield from read_bytes(sys.stdin.buffer.read(DEFAULT_LIMITS.file + 1), str(item), captured=captured)
            else:
                yield from read_file(item, captured=captured)
        except UnreadableFile as error:
            yield error


def extract(docs: Iterable[Document], *, processes: int) -> Iterator[Extraction]:
    """The statements of each document, in the order of the documents."""
    from tenure import extraction

    return extraction.extract(docs, processes=processes)


def extractor_of(doc: Document) -> str | None:
    """The version of the extractor that `extract` uses for a document; None where its language has none."""
    from tenure.extraction import EXTRACTORS

    return EXTRACTORS.get(doc.language or "en")  # a text too short or mixed to be told is tried as English
