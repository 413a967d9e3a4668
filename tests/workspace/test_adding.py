"""Adding: what is read, read again, left alone and skipped."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure.model.document import Document
from tenure.model.errors import InvalidDate
from tenure.workspace import Progress, Workspace, _adding, _pipeline
from workspace.fakes import Extraction, Fakes, write_report


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    for number in range(40):
        write_report(folder, f"r{number:02}", f"Ivan Petrenko was arrested on 2024-05-{number % 28 + 1:02}.", published="2024-06-01")
    write_report(folder, "quiet", "Nothing happened.")
    write_report(folder, "uk", "Нічого не сталося.", language="uk")
    (folder / "empty.txt").touch()
    return folder


def test_a_run_is_reported(work: Workspace, reports: Path) -> None:
    report = work.add([reports, reports / "none.txt"], captured="2025-01-01")
    assert (report.read, report.updated, report.unchanged, report.statements, report.without_statements) == (42 - 12, 0, 12, 28, 2)
    assert report.without_extractor == {"uk": 1}
    assert [(Path(one.path).name, one.reason) for one in report.skipped] == [
        ("empty.txt", "the file is empty"),
        ("none.txt", "there is no such file"),
    ]
    assert {doc.captured for doc in work.documents()} == {"2025-01-01"}
    assert {stmt.doc for stmt in work.statements().lines} <= {doc.id for doc in work.documents()}


def test_adding_again_adds_and_extracts_nothing(work: Workspace, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work.add([reports], captured="2025-01-01")
    before = work.store.revision()
    monkeypatch.delattr(_pipeline, "extract")  # to ask for it would load the language model
    report = work.add([reports], captured="2025-02-01")
    assert (report.read, report.updated, report.unchanged, report.statements) == (0, 0, 42, 0)
    assert work.store.revision() == before


@pytest.mark.parametrize("version", ["reader", "extractor"])
def test_a_newer_version_reads_again(work: Workspace, fakes: Fakes, reports: Path, version: str) -> None:
    first = work.add([reports], captured="2025-01-01")
    setattr(fakes, version, "fake/2")
    second = work.add([reports], captured="2025-01-01")
    assert (second.read, second.updated) == (0, first.read if version == "reader" else first.read - 1)
    assert second.statements == first.statements
    assert work.counts().statements == first.statements
    assert work.add([reports]).updated == 0


def test_a_corrected_description_reads_again(work: Workspace, tmp_path: Path) -> None:
    path = write_report(tmp_path / "in", "a", "Ivan Petrenko was arrested.", published="2024")
    work.add([path])
    write_report(tmp_path / "in", "a", "Ivan Petrenko was arrested.", published="2024-06-01")
    assert work.add([path]).updated == 1
    assert [doc.published for doc in work.documents()] == ["2024-06-01"]
    assert [stmt.reported for stmt in work.statements().lines] == ["2024-06-01"]


def test_a_renamed_file_is_the_same_document(work: Workspace, tmp_path: Path) -> None:
    path = write_report(tmp_path / "in", "b", "Ivan Petrenko was arrested.")
    work.add([path], captured="2025-02-01")
    path = path.rename(path.with_name("a.txt"))
    report = work.add([path], captured="2025-01-01")
    assert (report.read, report.updated, report.unchanged) == (0, 0, 1)
    assert [(doc.name, doc.captured) for doc in work.documents()] == [("a", "2025-01-01")]
    path = path.rename(path.with_name("c.txt"))
    work.add([path], captured="2025-03-01")
    assert [(doc.name, doc.captured) for doc in work.documents()] == [("a", "2025-01-01")]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_two_descriptions_of_one_document_are_settled_by_the_first_name(work: Workspace, tmp_path: Path, order: tuple[str, str]) -> None:
    paths = {
        name: write_report(tmp_path / "in", name, "Ivan Petrenko was arrested.", published=f"2024-0{n}") for n, name in enumerate("ab", 1)
    }
    for name in order:
        work.add([paths[name]])
    assert [(doc.name, doc.published) for doc in work.documents()] == [("a", "2024-01")]
    assert work.add([paths["b"]]).unchanged == 1


def test_the_same_text_of_another_outlet_is_another_document(work: Workspace, tmp_path: Path) -> None:
    write_report(tmp_path / "in", "a", "Ivan Petrenko was arrested.", outlet="One")
    write_report(tmp_path / "in", "b", "Ivan Petrenko was arrested.", outlet="Two")
    report = work.add([tmp_path / "in"])
    assert (report.read, report.statements) == (2, 2)


def test_progress_tells_every_file(work: Workspace, reports: Path) -> None:
    seen: list[Progress] = []
    work.add([reports], progress=seen.append)
    assert [one.number for one in seen] == list(range(1, 44))
    assert {one.files for one in seen} == {43}
    assert Path(seen[-1].file).name == "uk.txt"


def test_the_day_of_capture_must_be_a_day(work: Workspace, reports: Path) -> None:
    with pytest.raises(InvalidDate, match="captured: '2025' is no day"):
        work.add([reports], captured="2025")


def test_what_was_stored_before_an_interruption_stays(work: Workspace, reports: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.number == 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work.add([reports], progress=stop)
    held = work.counts().documents
    assert 0 < held < 30
    report = work.add([reports])
    assert report.read == 30 - held
    assert work.add([reports]).read == 0


def test_files_of_many_kinds_and_bad_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Fakes().install(monkeypatch, parts=("extract", "extractor_of"))
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Ivan Petrenko was arrested on 2024-05-17. He had been in the army for many years.")
    (folder / "a.json").write_text('{"outlet": "Example Daily", "published": "2024-05-20", "title": "A general\\ud800"}')
    (folder / "b.md").write_text("---\npublished: 2024-05-21\nlanguage: en\n---\nAdam Example was charged.\n")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_bytes("Le général était là, et il parla longtemps à la presse.".encode("latin-1"))
    (folder / "empty.txt").touch()
    (folder / "noise.zip").write_bytes(b"PK\x03\x04" + bytes(100))
    with Workspace.open(tmp_path / "case.tenure", create=True) as work:
        report = work.add([folder, tmp_path / "none"], captured="2025-01-01")
        assert (report.read, report.statements, len(report.skipped)) == (3, 2, 3)
        assert sorted(doc.name for doc in work.documents()) == ["a", "b", "caf\ufffd"]
        assert work.document("a").published == "2024-05-20"
        assert work.original(work.document("b").id).data == (folder / "b.md").read_bytes()
        assert work.add([folder]).unchanged == 3


def test_large_files_do_not_pile_up(work: Workspace, fakes: Fakes, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = []

    def extract_eagerly(docs: Iterator[Document], *, processes: int) -> Iterator[Extraction]:
        waiting = list(docs)
        turns.append(len(waiting))
        return fakes.extract(waiting, processes=processes)

    monkeypatch.setattr(_pipeline, "extract", extract_eagerly)
    monkeypatch.setattr(_adding, "BATCH_BYTES", 1000)
    report = work.add([reports])
    assert (report.read, report.unchanged) == (30, 12)
    assert len(turns) == 3
    assert max(turns) < 15
