"""`add` killed at any moment, and two programs adding at once: nothing committed is lost, nothing is there twice."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tenure.workspace import Workspace
from workspace.fakes import Fakes, write_report

DOCUMENTS = 120


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for number in range(DOCUMENTS):
        write_report(
            folder,
            f"r{number:03}",
            f"Report {number}.\nIvan Petrenko was arrested on 2024-05-{number % 28 + 1:02}.\nAdam Example was charged.",
        )
    return folder


def start(case: Path, reports: Path, pause: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "workspace.adder", str(case), str(reports), str(pause)]
    return subprocess.Popen(
        command,
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": "."},
    )


def content(case: Path) -> tuple[object, ...]:
    """All that the case holds as fact, and that its pages and indexes are sound."""
    with closing(sqlite3.connect(case)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        db.execute("INSERT INTO text_search(text_search, rank) VALUES ('integrity-check', 1)")
        db.rollback()
    with Workspace.open(case) as work:
        docs = work.documents()
        originals = [work.original(doc.id) for doc in docs]
        return docs, originals, work.store.statements(), work.counts(), [work.store.texts(doc.id) for doc in docs]


@pytest.fixture(scope="module")
def undisturbed(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    case = tmp_path_factory.mktemp("undisturbed") / "case.tenure"
    with pytest.MonkeyPatch.context() as patch, Workspace.open(case, create=True) as work:
        Fakes().install(patch)
        work.add([reports], captured="2025-01-01")
    return content(case)


def wait_until(case: Path, documents: int, process: subprocess.Popen[str]) -> None:
    """Until the case holds so many documents; until there is a file where `documents` is 0."""
    while process.poll() is None:
        with suppress(sqlite3.Error), closing(sqlite3.connect(f"{case.as_uri()}?mode=ro", uri=True)) as db:
            if not documents or db.execute("SELECT count(*) FROM document").fetchone()[0] >= documents:
                return
        time.sleep(0.001)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_killed_run_is_finished_by_the_next(
    seed: int, reports: Path, undisturbed: tuple[object, ...], tmp_path: Path, fakes: Fakes
) -> None:
    case = tmp_path / "case.tenure"
    rng = random.Random(seed)
    # The first kill strikes while the case is made, the others in the midst of its filling.
    for documents, delay in ((0, 0.3), (1, 0.05), (DOCUMENTS // 2, 0.05)):
        process = start(case, reports, 0.003)
        wait_until(case, documents, process)
        time.sleep(rng.random() * delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    with Workspace.open(case, create=True) as work:
        held = work.counts().documents
        report = work.add([reports], captured="2025-01-01")
    assert DOCUMENTS // 2 <= held < DOCUMENTS
    assert fakes.extracted == report.read == DOCUMENTS - held
    assert content(case) == undisturbed


@pytest.mark.slow
def test_two_programs_may_add_at_once(reports: Path, undisturbed: tuple[object, ...], tmp_path: Path) -> None:
    case = tmp_path / "case.tenure"
    processes = [start(case, reports, 0.01) for _ in range(2)]
    ended = [process.communicate(timeout=60) for process in processes]
    assert [(process.returncode, said[1]) for process, said in zip(processes, ended, strict=True)] == [(0, ""), (0, "")]
    assert sum(int(said[0].split()[0]) for said in ended) == DOCUMENTS
    assert content(case) == undisturbed
