"""Files to documents to statements, as a stream: the only place where the façade calls reading and extraction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile

if TYPE_CHECKING:
    from tenure.extraction import Extraction
    from tenure.reading import Reading


def read(paths: Iterable[Path | str], *, processes: int = 1) -> Iterator[Extraction | UnreadableFile]:
    """The documents of files and folders with their statements, without a case; files that give no document as they come.

    A statement's `doc` is the document's name. Nothing is held longer than its turn, however many files there are.
    """
    skipped: list[UnreadableFile] = []

    def docs() -> Iterator[Document]:
        for item in readings(files(paths)):
            if isinstance(item, UnreadableFile):
                skipped.append(item)
            else:
                yield item.doc

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
    """The files at `paths`, folders searched through."""
    from tenure.reading import find_files

    yield from find_files(Path(path) for path in paths)


def readings(found: Iterable[Path | UnreadableFile], *, captured: str | None = None) -> Iterator[Reading | UnreadableFile]:
    """What each file gives: documents with their bytes, or why it gives none."""
    from tenure.reading import read_file

    for item in found:
        if isinstance(item, UnreadableFile):
            yield item
        else:
            yield from read_file(item, captured=captured)


def extract(docs: Iterable[Document], *, processes: int) -> Iterator[Extraction]:
    """The statements of each document, in the order of the documents."""
    from tenure import extraction

    return extraction.extract(docs, processes=processes)


def extractor_of(doc: Document) -> str | None:
    """The version of the extractor that reads the document's language; None where there is none."""
    from tenure import extraction

    return extraction.extractor_of(doc.language)
