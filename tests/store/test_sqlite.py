"""The case file: what can be wrong with one, and what is said about it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store.values import CREATED, make_doc, make_report
from tenure.model.errors import CaseError
from tenure.store import _open
from tenure.store._schema import FORMAT
from tenure.store.sqlite import SqliteStore


def make_case(path: Path) -> None:
    store = SqliteStore(path, create=CREATED)
    with store.transaction():
        store.put(make_report(make_doc("Petrenko was arrested.")))
    store.close()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    make_case(tmp_path / "case.tenure")
    return tmp_path / "case.tenure"


def run_sql(path: Path, *commands: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for command in commands:
            db.execute(command)


def test_a_closed_case_is_one_file(case: Path) -> None:
    assert os.listdir(case.parent) == ["case.tenure"]


def test_a_case_uses_wal_and_checks_foreign_keys(case: Path) -> None:
    store = SqliteStore(case)
    connection = store._connection
    assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    with pytest.raises(Exception, match="FOREIGN KEY"), store.transaction():
        connection.exec_driver_sql("INSERT INTO text(document, hash, reader, text) VALUES ('do-none', 'h', 'r', 't')")
    store.close()


def test_a_case_is_marked_and_dated(case: Path) -> None:
    with closing(sqlite3.connect(case)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (_open.APPLICATION_ID,)
        assert db.execute("SELECT value FROM meta WHERE key = 'created'").fetchone() == (CREATED,)


def nothing(path: Path) -> None:
    path.unlink()


def words(path: Path) -> None:
    path.write_text("this is no database, it is a letter to a friend")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def scratched(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(bytes(data))


def someone_elses(path: Path) -> None:
    path.unlink()
    run_sql(path, "CREATE TABLE recipes(name)")


def newer(path: Path) -> None:
    run_sql(path, "UPDATE alembic_version SET version_num = '0999'")


def unmarked(path: Path) -> None:
    run_sql(path, "PRAGMA application_id = 7")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (nothing, "no case at .*; make one with `tenure add"),
        (words, "is not a tenure case; give the path"),
        (empty, "is empty; fill it with `tenure add"),
        (cut, "is damaged; copy it elsewhere"),
        (scratched, "is damaged; copy it elsewhere"),
        (someone_elses, "is not a tenure case; give the path"),
        (newer, rf"made by a newer tenure \(format 0999, this one knows {FORMAT}\); update tenure"),
        (unmarked, "is not a tenure case; give the path"),
        (folder, "is a folder; give the path of a case file"),
    ],
)
def test_what_is_wrong_is_said_with_the_next_step(case: Path, harm: Callable[[Path], None], says: str) -> None:
    harm(case)
    with pytest.raises(CaseError, match=says) as caught:  # noqa: PT012 - either step may find the harm
        store = SqliteStore(case)
        store.documents()
        store.close()
    assert str(case) in str(caught.value)


@pytest.mark.parametrize("harm", [words, someone_elses, newer, unmarked])
def test_what_is_no_case_is_not_overwritten(case: Path, harm: Callable[[Path], None]) -> None:
    harm(case)
    before = case.read_bytes()
    with pytest.raises(CaseError):
        SqliteStore(case, create=CREATED)
    assert case.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"there is no folder .*nowhere"):
        SqliteStore(tmp_path / "nowhere" / "case.tenure", create=CREATED)


def test_an_empty_file_becomes_a_case(tmp_path: Path) -> None:
    # What a kill between making the file and writing its first page leaves behind.
    (tmp_path / "case.tenure").touch()
    make_case(tmp_path / "case.tenure")


def test_a_file_killed_before_its_tables_becomes_a_case(tmp_path: Path) -> None:
    run_sql(tmp_path / "case.tenure", "PRAGMA journal_mode=WAL")
    make_case(tmp_path / "case.tenure")


def test_odd_characters_in_a_path(tmp_path: Path) -> None:
    path = tmp_path / "Справа #1 100% ?mode=ro"
    make_case(path)
    assert path.exists()


def test_a_locked_case_is_waited_for_and_then_named(case: Path) -> None:
    store = SqliteStore(case, wait=0.1)
    with closing(sqlite3.connect(case, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(store.documents()) == 1  # reading goes on
        with pytest.raises(CaseError, match="in use by another program; wait"), store.transaction():
            pass
        other.execute("COMMIT")
    with store.transaction():
        store.put(make_report(make_doc("B")))
    assert len(store.documents()) == 2
    store.close()


def test_a_full_disk_loses_nothing(case: Path) -> None:
    store = SqliteStore(case)
    pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 8}")
    with pytest.raises(CaseError, match=r"disk is full.*free some space"), store.transaction():  # noqa: PT012 - one of many is too much
        for number in range(100):
            store.put(make_report(make_doc(f"{number} " * 3000)))
    assert len(store.documents()) == 1
    store._connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    with store.transaction():
        store.put(make_report(make_doc("word " * 3000)))
    assert len(store.documents()) == 2
    assert store._connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    store.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_without_the_right_to_write(case: Path) -> None:
    case.chmod(0o400)
    with pytest.raises(CaseError, match=r"cannot be (written|opened)"):  # noqa: PT012 - either step may find it
        store = SqliteStore(case)
        with store.transaction():
            store.put(make_report(make_doc("B")))


def test_a_case_opened_without_the_right_to_write_is_named(case: Path) -> None:
    store = SqliteStore(case)
    store._connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(CaseError, match="cannot be written; give yourself the right"), store.transaction():
        store.put(make_report(make_doc("B")))
    store.close()


def test_original_bytes_that_were_altered_are_found(case: Path) -> None:
    store = SqliteStore(case)
    (doc,) = store.documents()
    run_sql(case, "UPDATE original SET data = x'789c030000000001'")
    with pytest.raises(CaseError, match="are not those that were added"):
        store.original(doc.id)
    store.close()


@pytest.mark.parametrize(
    "command",
    ["UPDATE judgement SET why = 'other'", "DELETE FROM judgement", "UPDATE text SET text = 'other'"],
)
def test_what_must_never_change_cannot(case: Path, command: str) -> None:
    store = SqliteStore(case)
    with store.transaction():
        store.add_judgement("same", ("a", "b"), reviewer="R", decided="2025-01-01", why="")
    store.close()
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        run_sql(case, command)
