"""Reading without a case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile
from tenure.workspace import _pipeline, read, read_documents
from workspace.fakes import Extraction, Fakes, write_report


def test_documents_come_with_statements_and_unreadable_files_between(fakes: Fakes, tmp_path: Path) -> None:  # noqa: ARG001 - the fakes must stand
    first = write_report(tmp_path, "a", "Ivan Petrenko was arrested.")
    second = write_report(tmp_path, "b", "Adam Example was charged.")
    items = list(read([first, tmp_path / "none", second, tmp_path / "nor"]))
    assert [item.path if isinstance(item, UnreadableFile) else item.doc.name for item in items] == [
        "a",
        str(tmp_path / "none"),
        "b",
        str(tmp_path / "nor"),
    ]
    (stmt,) = items[0].statements
    assert (stmt.doc, stmt.event) == ("a", "arrest")
    assert [item.path if isinstance(item, UnreadableFile) else item.name for item in read_documents([first, tmp_path / "none"])] == [
        "a",
        str(tmp_path / "none"),
    ]


def test_reading_is_a_stream(fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        write_report(tmp_path / "in", f"r{number}", "Ivan Petrenko was arrested.")
    held = []

    def extract(docs: Iterator[Document], *, processes: int) -> Iterator[Extraction]:
        for extraction in fakes.extract(docs, processes=processes):
            held.append(extraction.doc.name)
            yield extraction

    monkeypatch.setattr(_pipeline, "extract", extract)
    stream = read([tmp_path / "in"])
    next(stream)
    assert held == ["r0"]
