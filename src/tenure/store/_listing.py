"""Lists over the whole case, made without loading a text: what came in last, and what each outlet gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list: what heads it, and how many statements it makes."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    captured: str | None
    language: str | None
    statements: int

    @property
    def label(self) -> str:
        """The outlet, else the file's name: how a citation names the document."""
        return self.outlet or self.name


@dataclass(frozen=True, slots=True)
class OutletCounts:
    """What one outlet gave to the case; `outlet` is None for documents that name none.

    `first` and `last` are the earliest and latest publication dates (EDTF), `copies` how many of its documents rest in part or
    whole on an origin that other documents rest on too; None where the case keeps no derivation as of today.
    """

    outlet: str | None
    documents: int
    statements: int
    first: str | None
    last: str | None
    copies: int | None


_COLUMNS = "document.id, name, title, outlet, published, captured, language"
_NUMBER = "(SELECT count(*) FROM statement WHERE statement.document = document.id)"
# An index, read backwards, gives these in their order, so that statements are counted of those alone that are asked for.
_LATEST = f"SELECT {_COLUMNS}, {_NUMBER} FROM document ORDER BY captured DESC, published DESC, document.id DESC LIMIT ? OFFSET ?"
_OF_OUTLET = f"""
    SELECT {_COLUMNS}, {_NUMBER} FROM document WHERE outlet IS ? ORDER BY published DESC, document.id DESC LIMIT ? OFFSET ?
"""
_THESE = f"""
    SELECT {_COLUMNS}, {_NUMBER} FROM json_each(?) AS one CROSS JOIN document ON document.id = one.value ORDER BY published, document.id
"""
_OUTLETS = """
    WITH made AS (SELECT document, count(*) AS number FROM statement GROUP BY document)
    SELECT outlet, count(*), coalesce(sum(made.number), 0), min(published), max(published)
    FROM document LEFT JOIN made ON made.document = document.id
    GROUP BY outlet ORDER BY count(*) DESC, outlet
"""
_SHARING = """
    SELECT document.outlet, count(DISTINCT document.id) FROM derived_origin AS one JOIN document ON document.id = one.document
    WHERE one.known_from <= :known AND :known < one.known_to GROUP BY document.outlet
"""


def latest(db: Connection, *, limit: int, first: int) -> list[Listed]:
    """The documents captured last, from place `first` on."""
    return _listed(db.execute(_LATEST, (limit, first)))


def of_outlet(db: Connection, outlet: str | None, *, limit: int, first: int) -> list[Listed]:
    """The documents of an outlet, the last published first; None stands for documents that name no outlet."""
    return _listed(db.execute(_OF_OUTLET, (outlet, limit, first)))


def these(db: Connection, ids: str) -> list[Listed]:
    """The documents of a JSON list of ids, by publication."""
    return _listed(db.execute(_THESE, (ids,)))


def outlets(db: Connection, known: str, *, is_kept: bool) -> list[OutletCounts]:
    """What each outlet gave, those with most documents first."""
    sharing = dict(db.execute(_SHARING, {"known": known})) if is_kept else None
    rows = db.execute(_OUTLETS).fetchall()
    return [
        OutletCounts(outlet, documents, statements, first, last, None if sharing is None else sharing.get(outlet, 0))
        for outlet, documents, statements, first, last in rows
    ]


def _listed(rows: Iterable[Any]) -> list[Listed]:
    return [Listed(*row) for row in rows]
