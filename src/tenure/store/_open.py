"""Opens a case file, makes it where that is asked for, and brings an older one to the present format."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import NullPool

from tenure.model.errors import CaseError
from tenure.store import _schema
from tenure.store._errors import explain

#: Marks an SQLite file as a case ("TENU"); https://www.sqlite.org/pragma.html#pragma_application_id
APPLICATION_ID = 0x54454E55
_SQLITE_HEADER = b"SQLite format 3\x00"


def connect(path: Path, *, create: str | None, wait: float) -> Connection:
    """A connection to the case at `path` in autocommit mode, its format checked and migrated."""
    _check_file(path, create=create)
    connection = _engine(path, wait).connect()
    try:
        _prepare(connection, path, create)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_file(path: Path, *, create: str | None) -> None:
    if path.is_dir():
        raise CaseError(f"{path} is a folder; give the path of a case file, such as {path / 'case.tenure'}")
    if not path.parent.is_dir():
        raise CaseError(f"there is no folder {path.parent} for the case {path.name}; make the folder first")
    if not path.exists():
        if create is None:
            raise CaseError(f"no case at {path}; make one with `tenure add --case {path} REPORTS`")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_HEADER))
    except OSError as error:
        raise CaseError(f"the case {path} cannot be opened: {error.strerror}; check your rights to the file") from error
    if head and head != _SQLITE_HEADER:
        raise _not_a_case(path)


def _engine(path: Path, wait: float) -> Engine:
    # Autocommit: SQLite's own BEGIN and COMMIT are sent by the store, so that no statement opens a transaction unseen.
    engine = create_engine(
        "sqlite://", creator=lambda: _dbapi(path, wait), poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
    )

    @event.listens_for(engine, "handle_error")
    def _explain(context: ExceptionContext) -> None:
        said = explain(context.original_exception, path)
        if said:
            raise said from context.original_exception

    return engine


def _dbapi(path: Path, wait: float) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    with closing(db.cursor()) as cursor:
        # synchronous FULL: what was committed outlives a power cut.
        # cache_size: 64 MB, so that a table of questions finds the pages of its units again.
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "cell_size_check=ON", "cache_size=-65536"):
            cursor.execute(f"PRAGMA {pragma}")
    return db


def _prepare(connection: Connection, path: Path, create: str | None) -> None:
    found = _format(connection, path)
    if found == _schema.FORMAT:
        return
    if found is None and create is None:
        raise CaseError(f"the case {path} is empty; fill it with `tenure add --case {path} REPORTS`")
    if found is not None and found > _schema.FORMAT:
        raise CaseError(f"the case {path} was made by a newer tenure (format {found}, this one knows {_schema.FORMAT}); update tenure")
    connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        _migrate(connection, path, create)
    except BaseException:
        if in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _format(connection: Connection, path: Path) -> str | None:
    """The revision of the case; None for a file without content."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if mark == APPLICATION_ID:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if mark or connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar():
        raise _not_a_case(path)
    return None


def _migrate(connection: Connection, path: Path, create: str | None) -> None:
    found = _format(connection, path)  # again: another program may have made the case since
    if found == _schema.FORMAT:
        return
    upgrade(connection)
    if found is None:
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        rows: list[dict[str, object]] = [{"key": "created", "value": create}, {"key": "revision", "value": "0"}]
        connection.execute(_schema.meta.insert(), rows)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to `revision` in the caller's transaction."""
    from alembic import command

    with as_file(files("tenure.store") / "migrations") as folder:
        command.upgrade(migrations(folder, connection), revision)


def migrations(folder: Path, connection: Connection | None = None) -> Any:
    """Alembic's configuration over the migration scripts in `folder`."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def in_transaction(connection: Connection) -> bool:
    """Whether SQLite has a transaction open; it ends one by itself on some errors, such as a full disk."""
    return bool(connection.connection.in_transaction)


def _not_a_case(path: Path) -> CaseError:
    return CaseError(f"{path} is not a tenure case; give the path of a case, or of a new file to `tenure add --case`")
