"""What went wrong with a case file, in words that a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tenure.model.errors import CaseError

# By primary result code (https://www.sqlite.org/rescode.html); extended codes carry it in their low byte.
_SAYS = {
    sqlite3.SQLITE_BUSY: "is in use by another program; wait until that has finished, then run this again",
    sqlite3.SQLITE_LOCKED: "is in use by another program; wait until that has finished, then run this again",
    sqlite3.SQLITE_FULL: "cannot grow, the disk is full; nothing that was added before is lost: free some space and run this again",
    sqlite3.SQLITE_READONLY: "cannot be written; give yourself the right to write the file and its folder, or copy the case elsewhere",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that you may read the file and may write in its folder",
    sqlite3.SQLITE_PERM: "cannot be opened; check that you may read the file and may write in its folder",
    sqlite3.SQLITE_NOTADB: "is not a tenure case; give the path of a case, or of a new file to `tenure add --case`",
    sqlite3.SQLITE_CORRUPT: "is damaged; copy it elsewhere before anything else, then add the reports to a new case or restore a backup",
    sqlite3.SQLITE_IOERR: "cannot be read or written, the disk reports an error; check the disk, then run this again",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raises CaseError for what the driver reports inside: for queries that go around SQLAlchemy."""
    try:
        yield
    except sqlite3.Error as error:
        said = explain(error, path)
        if said:
            raise said from error
        raise


def explain(error: BaseException, path: Path) -> CaseError | None:
    """The CaseError that says what `error` of SQLite means for the case at `path`; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver raises these without asking SQLite; stored text that is no UTF-8 is damage.
        return CaseError(f"the case {path} {_SAYS[sqlite3.SQLITE_CORRUPT]}") if "decode to UTF-8" in str(error) else None
    says = _SAYS.get(code & 0xFF)
    return CaseError(f"the case {path} {says}") if says else None
