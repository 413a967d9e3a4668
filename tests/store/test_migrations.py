"""The migrations: one line from the first format to the tables that the code knows."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from store.values import CREATED
from tenure.store import _open, _schema
from tenure.store.sqlite import SqliteStore


def scripts() -> ScriptDirectory:
    with as_file(files("tenure.store") / "migrations") as folder:
        return ScriptDirectory.from_config(_open.migrations(folder))


def connect(path: Path) -> Connection:
    return create_engine(f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT").connect()


def ours(name: str | None, kind: str, *_: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith(("text_search", "alembic_version")))


def test_there_is_one_line_of_migrations_and_the_code_knows_its_head() -> None:
    assert scripts().get_heads() == [_schema.FORMAT]
    revisions = [script.revision for script in scripts().walk_revisions()]
    assert revisions == sorted(revisions, reverse=True)
    assert revisions[-1] == "0001"


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index statement_wording")
def test_each_migration_leads_to_the_next_and_the_last_to_the_tables_of_the_code(tmp_path: Path) -> None:
    with connect(tmp_path / "old.tenure") as connection:
        for script in reversed(list(scripts().walk_revisions())):
            _open.upgrade(connection, script.revision)
        context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": True})
        assert compare_metadata(context, _schema.metadata) == []


def test_an_older_case_is_brought_to_the_present_format_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.tenure"
    with connect(path) as connection:
        _open.upgrade(connection, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id = {_open.APPLICATION_ID}")
        connection.exec_driver_sql("INSERT INTO meta(key, value) VALUES ('created', ?), ('revision', '7')", (CREATED,))
    store = SqliteStore(path)
    assert store.revision() == 7
    assert store._connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == _schema.FORMAT
    store.close()
