"""The case as one SQLite file.

Invariants: `document.text_hash` is the hash of one of the document's rows in `text`; all statements of
a document count their offsets in that text; `meta.revision` grows with every write.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from typing import cast as cast_to

from sqlalchemy import ColumnElement, Connection, Executable, Select, bindparam, cast, delete, func, insert, select, update
from sqlalchemy import Integer as SqlInteger
from sqlalchemy.dialects.sqlite import insert as upsert

from tenure.derivation import Derivation
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.errors import CaseError
from tenure.model.event import Told
from tenure.model.judgement import Judgement, Verdict
from tenure.model.statement import Statement
from tenure.store import _listing, _rows, derived
from tenure.store._errors import explained
from tenure.store._listing import Listed, OutletCounts
from tenure.store._open import connect
from tenure.store._query import MARK_END, MARK_START, match_query, split_marks
from tenure.store._schema import document, judgement, meta, original, statement, text
from tenure.store._version import rules_version
from tenure.store.derived import ALWAYS, NEVER, Layer, StoredRecord
from tenure.store.interface import Counts, Hit, Original, Report, Stored, TextVersion

_SNIPPET_WORDS = 32
#: The columns from which follows since when a document counts.
_DATES = ("published", "modified", "captured")
_CITED = """
    SELECT statement.document, statement.id, statement.content
    FROM json_each(?) AS pair
    CROSS JOIN statement ON statement.document = pair.value ->> 0 AND statement.id = pair.value ->> 1
"""
# An index holds these expressions (`_schema`), in this order.
_ALIKE = """
    SELECT statement.content FROM statement CROSS JOIN document ON document.id = statement.document
    WHERE statement.event = :event AND statement.content ->> '$.trigger.text' = :trigger COLLATE NOCASE
        AND statement.content ->> '$.phase' IS :phase AND (:outlet IS NULL OR document.outlet = :outlet)
    ORDER BY statement.earliest, statement.document, statement.id LIMIT :limit
"""
_CITED_DOCUMENTS = f"""
    SELECT {", ".join(name if name == "text" else f"document.{name}" for name in _rows.DOCUMENT_FIELDS)}
    FROM json_each(?) AS cited
    CROSS JOIN document ON document.id = cited.value
    CROSS JOIN text ON text.document = document.id AND text.hash = document.text_hash
"""


class SqliteStore:
    """A Store in one SQLite file; see `tenure.store.interface.Store` for what its methods mean."""

    def __init__(self, path: Path, *, create: str | None = None, wait: float = 30.0) -> None:
        self.path = path
        self._connection: Connection = connect(path, create=create, wait=wait)
        # What is asked a thousand times a second goes around SQLAlchemy.
        self._driver = cast_to(sqlite3.Connection, self._connection.connection.driver_connection)
        # A judgement never changes and never goes, so those that were read are kept and only later ones are read.
        self._judgements: list[Judgement] = []

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._between("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        with self._between("BEGIN"):
            yield

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        if self._driver.in_transaction:
            raise RuntimeError("a transaction of this store is open already; transactions do not nest")
        with explained(self.path):
            self._driver.execute(begin)
        try:
            yield
            with explained(self.path):
                self._driver.execute("COMMIT")
        except BaseException:
            if self._driver.in_transaction:
                self._driver.execute("ROLLBACK")
            self._judgements.clear()  # some of them may have been of this transaction
            raise

    def put(self, report: Report) -> None:
        held = self._known_from(report.doc.id)
        self._change(min(held or ALWAYS, report.doc.known_from or ALWAYS))
        if held is None:
            with explained(self.path):
                derived.leave_out_one(self._driver)
        self._connection.execute(_PUT_ORIGINAL, _rows.original_row(report.original))
        self._connection.execute(_PUT_DOCUMENT, _rows.document_row(report) | {"revision": self.revision()})
        self._connection.execute(_PUT_TEXT, _rows.text_row(report.doc))
        self._connection.execute(_DROP_STATEMENTS, {"doc_id": report.doc.id})
        number = int(self._connection.execute(_TEXT_NUMBER, _rows.text_row(report.doc)).scalar_one())
        rows = [_rows.statement_row(stmt, number) for stmt in _rows.distinct(report.statements)]
        if rows:
            self._connection.execute(_PUT_STATEMENTS, rows)

    def rename(self, doc: Document) -> None:
        self._change(min(self._known_from(doc.id) or ALWAYS, doc.known_from or ALWAYS))
        values = {"name": doc.name, "captured": doc.captured, "revision": self.revision()}
        self._connection.execute(update(document).where(document.c.id == doc.id).values(values))

    def find(self, doc_id: str) -> Stored | None:
        row = self._connection.execute(_FIND, {"doc_id": doc_id}).one_or_none()
        return Stored(_rows.document_of(row), row.extractor) if row else None

    def documents(self, ids: Collection[str] | None = None) -> list[Document]:
        query = _with_text().order_by(document.c.id)
        if ids is not None:
            query = query.where(document.c.id.in_(_listed(ids)))
        return [_rows.document_of(row) for row in self._connection.execute(query)]

    def alike(self, ids: Collection[str], texts: Collection[str]) -> list[Document]:
        held = select(document.c.text_hash).where(document.c.id.in_(_listed(ids)))
        alike = document.c.text_hash.in_(_listed(texts)) | document.c.text_hash.in_(held)
        return [_rows.document_of(row) for row in self._connection.execute(_with_text().where(alike).order_by(document.c.id))]

    def changed_since(self, revision: int) -> list[str]:
        # Sorted here: ordered by the database, all documents would be looked through.
        return sorted(self._connection.execute(select(document.c.id).where(document.c.revision > revision)).scalars())

    def names(self) -> list[tuple[str, str]]:
        query = select(document.c.id, document.c.name).order_by(document.c.id)
        return [(row.id, row.name) for row in self._connection.execute(query)]

    def original(self, doc_id: str) -> Original | None:
        query = select(document.c.media_type, original).join_from(document, original).where(document.c.id == doc_id)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        data = _rows.bytes_of(row)
        if data is None:
            raise CaseError(f"the case {self.path} is damaged: the bytes of {doc_id} are not those that were added; add the report again")
        return Original(data, row.media_type)

    def texts(self, doc_id: str) -> list[TextVersion]:
        current = text.c.hash == document.c.text_hash
        query = (
            select(text.c.reader, text.c.text).join_from(text, document).where(text.c.document == doc_id).order_by(current, text.c.number)
        )
        return [TextVersion(row.reader, row.text) for row in self._connection.execute(query)]

    def statements(
        self, *, doc_id: str | None = None, event: str | None = None, start: str | None = None, end: str | None = None
    ) -> list[Statement]:
        query = select(statement.c.content).order_by(statement.c.document, statement.c.place, statement.c.id)
        if doc_id is not None:
            query = query.where(statement.c.document == doc_id)
        if event is not None:
            query = query.where(statement.c.event == event)
        if start is not None or end is not None:
            query = query.where(func.coalesce(statement.c.earliest, statement.c.latest).is_not(None))
        if start is not None:
            query = query.where(func.coalesce(statement.c.latest, "9999-12-31") >= start)
        if end is not None:
            query = query.where(func.coalesce(statement.c.earliest, "0000-01-01") <= end)
        return [_rows.statement_of(content) for content in self._connection.execute(query).scalars()]

    def statements_of(self, ids: Collection[str]) -> list[Statement]:
        query = select(statement.c.content).where(statement.c.document.in_(_listed(ids)))
        rows = self._connection.execute(query.order_by(statement.c.document, statement.c.place, statement.c.id))
        return [_rows.statement_of(content) for content in rows.scalars()]

    def called(self, beginning: str) -> list[Statement]:
        is_called = (statement.c.id >= beginning) & (statement.c.id < f"{beginning}\U0010ffff")
        query = select(statement.c.content).where(is_called)
        rows = self._connection.execute(query.order_by(statement.c.id, statement.c.document))
        return [_rows.statement_of(content) for content in rows.scalars()]

    def alike_to(self, stmt: Statement, *, outlet: str | None = None, limit: int) -> list[Statement]:
        values = {"event": stmt.event, "trigger": stmt.trigger.text, "phase": stmt.phase, "outlet": outlet, "limit": limit}
        with explained(self.path):
            rows = self._driver.execute(_ALIKE, values).fetchall()
        return [_rows.statement_of(content) for (content,) in rows]

    def search(self, text: str, *, limit: int, outlet: str | None = None, since: str | None = None, until: str | None = None) -> list[Hit]:
        query = match_query(text)
        if query is None:
            return []
        asked = {"query": query, "outlet": outlet, "since": since, "until": until and f"{until}~"}
        with explained(self.path):
            best = _best(self._driver.execute(_RANKED, asked), limit)
            numbers = json.dumps([number for number, _, _ in best])
            values = {"query": query, "numbers": numbers, "start": MARK_START, "end": MARK_END, "words": _SNIPPET_WORDS}
            rows = self._driver.execute(_SNIPPETS, values).fetchall()
        return [_hit(row) for row in rows]

    def latest(self, *, limit: int, first: int = 0) -> list[Listed]:
        with explained(self.path):
            return _listing.latest(self._driver, limit=limit, first=first)

    def of_outlet(self, outlet: str | None, *, limit: int, first: int = 0) -> list[Listed]:
        with explained(self.path):
            return _listing.of_outlet(self._driver, outlet, limit=limit, first=first)

    def listed(self, ids: Collection[str]) -> list[Listed]:
        with explained(self.path):
            return _listing.these(self._driver, json.dumps(sorted(ids)))

    def outlets(self) -> list[OutletCounts]:
        with explained(self.path):
            is_kept = derived.find_layer(self._driver, ALWAYS, rules_version()) is not None
            return _listing.outlets(self._driver, ALWAYS, is_kept=is_kept)

    def add_judgement(
        self, verdict: Verdict, about: tuple[str, ...], *, reviewer: str, decided: str, why: str, content: str | None = None
    ) -> Judgement:
        self._change("")  # a judgement applies to every day of knowledge
        number = self._connection.execute(select(func.coalesce(func.max(judgement.c.number), 0) + 1)).scalar_one()
        made = Judgement(number, verdict, about, reviewer, decided, why, content)
        self._connection.execute(insert(judgement).values(_rows.judgement_row(made)))
        return made

    def judgements(self) -> list[Judgement]:
        last = self._judgements[-1].number if self._judgements else 0
        rows = self._connection.execute(_JUDGEMENTS_AFTER, {"last": last})
        self._judgements += [_rows.judgement_of(row) for row in rows]
        return list(self._judgements)

    def cited(self, told: Collection[Told]) -> tuple[Mapping[str, Document], Mapping[Told, Statement]]:
        pairs = json.dumps([[one.doc, one.statement] for one in told])
        with explained(self.path):
            contents = {Told(doc, number): content for doc, number, content in self._driver.execute(_CITED, (pairs,))}
            docs = json.dumps(sorted({one.doc for one in contents}))
            rows = self._driver.execute(_CITED_DOCUMENTS, (docs,)).fetchall()
        return {row[0]: Document(**dict(zip(_rows.DOCUMENT_FIELDS, row, strict=True))) for row in rows}, _rows.Statements(contents)

    def layer_of(self, known: str) -> Layer:
        query = select(*(document.c[name] for name in _DATES))
        days = [Document("", "", "", **row._mapping).known_from or ALWAYS for row in self._connection.execute(query)]
        first = max((day for day in days if day <= known), default="")
        next_day = min((day for day in days if day > known), default=NEVER)
        return Layer(first, next_day, sum(day > known for day in days), rules_version())

    def record(self, known: str) -> StoredRecord | None:
        with explained(self.path):
            layer = derived.find_layer(self._driver, known, rules_version())
        return StoredRecord(self._driver, self.path, known, layer.left_out) if layer else None

    def keep(self, layer: Layer, derivation: Derivation, *, keys_of: Callable[[Entity], Iterable[str]]) -> None:
        if not self._driver.in_transaction:
            raise RuntimeError("open a transaction first: the caller owns it")
        with explained(self.path):
            derived.keep(self._driver, layer, derivation, keys_of)

    def counts(self) -> Counts:
        silent = ~select(statement.c.id).where(statement.c.document == document.c.id).exists()
        return Counts(
            documents=self._number(select(func.count()).select_from(document)),
            statements=self.statement_count(),
            judgements=self._number(select(func.count()).select_from(judgement)),
            without_statements=self._number(select(func.count()).select_from(document).where(silent)),
            by_language=self._by_language(),
            without_extractor=self._by_language(document.c.extractor.is_(None)),
        )

    def statement_count(self) -> int:
        return self._number(select(func.count()).select_from(statement))

    def has_more_than(self, statements: int) -> bool:
        return self._connection.execute(_NEXT_AFTER, {"number": statements}).first() is not None

    def revision(self) -> int:
        return self._number(_REVISION)

    def _number(self, query: Executable) -> int:
        return int(self._connection.execute(query).scalar_one())

    def _by_language(self, *where: ColumnElement[bool]) -> dict[str, int]:
        language = func.coalesce(document.c.language, "")
        rows = self._connection.execute(select(language, func.count()).where(*where).group_by(language).order_by(language))
        return {str(language): int(count) for language, count in rows}

    def _known_from(self, doc_id: str) -> str | None:
        """The day of knowledge from which a document of the case counts; None for a document that the case does not hold."""
        row = self._connection.execute(_DATES_OF, {"doc_id": doc_id}).one_or_none()
        return Document("", "", "", **row._mapping).known_from or ALWAYS if row else None

    def _change(self, day: str) -> None:
        """Counts a change, and forgets what was derived as known on `day` or later; every write begins with it."""
        if not self._driver.in_transaction:
            raise RuntimeError("open a transaction first: the caller owns it")
        with explained(self.path):
            derived.forget(self._driver, day)
        self._connection.execute(_GROW)


# Older texts are indexed too and may match; only the current one is shown. FTS5 ranks by itself where nothing else orders
# (section 5.2 of its manual), and then no text is looked up after the best; a text that nothing is shown of needs no snippet either.
# "~" stands after all that a day or month begins.
_RANKED = """
    SELECT text.number, document.id, text_search.rank
    FROM text_search
    CROSS JOIN text ON text.number = text_search.rowid
    CROSS JOIN document ON document.id = text.document AND document.text_hash = text.hash
    WHERE text_search MATCH :query
        AND (:outlet IS NULL OR document.outlet = :outlet)
        AND (:since IS NULL OR document.published || '~' >= :since)
        AND (:until IS NULL OR document.published <= :until)
    ORDER BY text_search.rank
"""
_SNIPPETS = """
    SELECT document.id, coalesce(document.outlet, document.name), document.title, document.published,
           snippet(text_search, 0, :start, :end, '…', :words)
    FROM json_each(:numbers) AS best
    CROSS JOIN text_search ON text_search.rowid = best.value
    CROSS JOIN text ON text.number = best.value
    CROSS JOIN document ON document.id = text.document
    WHERE text_search MATCH :query
    ORDER BY best.key
"""


def _best(ranked: Iterable[tuple[int, str, float]], limit: int) -> list[tuple[int, str, float]]:
    """The first `limit` of rows by rank and id, of rows that come by rank alone: those as good as the last of them are looked at too."""
    best: list[tuple[int, str, float]] = []
    for row in ranked:
        if len(best) >= limit and row[2] > best[-1][2]:
            break
        best.append(row)
    return sorted(best, key=lambda row: (row[2], row[1]))[:limit]


def _put_document() -> Executable:
    made = upsert(document)
    return made.on_conflict_do_update(index_elements=["id"], set_={column.name: made.excluded[column.name] for column in document.c})


def _with_text() -> Select[Any]:
    """Documents with their current text."""
    return select(document, text.c.text).join_from(document, text, _current())


def _listed(values: Collection[str]) -> Select[Any]:
    """Values as the rows of a query: as many as there are, where parameters are counted."""
    return select(func.json_each(json.dumps(sorted(values))).table_valued("value").c.value)


def _current() -> Any:
    return (text.c.document == document.c.id) & (text.c.hash == document.c.text_hash)


def _hit(row: tuple[str, str, str | None, str | None, str]) -> Hit:
    doc, label, title, published, marked = row
    snippet, marks = split_marks(marked)
    return Hit(doc, label, title, published, snippet, marks)


# What a document costs is mostly the building of its SQL, so what every document needs is built once.
_GROW = update(meta).where(meta.c.key == "revision").values(value=cast(meta.c.value, SqlInteger) + 1)
_REVISION = select(cast(meta.c.value, SqlInteger)).where(meta.c.key == "revision")
_PUT_ORIGINAL = upsert(original).on_conflict_do_nothing()
_PUT_DOCUMENT = _put_document()
_PUT_TEXT = upsert(text).on_conflict_do_nothing()
_TEXT_NUMBER = select(text.c.number).where(text.c.document == bindparam("document"), text.c.hash == bindparam("hash"))
_DROP_STATEMENTS = delete(statement).where(statement.c.document == bindparam("doc_id"))
_PUT_STATEMENTS = insert(statement)
_FIND = _with_text().where(document.c.id == bindparam("doc_id"))
_JUDGEMENTS_AFTER = select(judgement).where(judgement.c.number > bindparam("last")).order_by(judgement.c.number)
_NEXT_AFTER = select(statement.c.id).limit(1).offset(bindparam("number"))
_DATES_OF = select(*(column for column in document.c if column.name in _DATES)).where(document.c.id == bindparam("doc_id"))
