"""What a store of cases does, whatever database keeps it.

Only documents (with their original bytes), statements and judgements are kept as fact; everything else is derived from
them, may be kept for the next question (derived.py), and can be rebuilt. The caller owns the transaction: nothing
here commits by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tenure.derivation import Derivation
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.model.judgement import Judgement, Verdict
from tenure.model.statement import Statement
from tenure.store._listing import Listed, OutletCounts
from tenure.store.derived import Layer, StoredRecord


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes from which a document was read, exactly as they were captured."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a case keeps of one document: what was read, from which bytes, and what it states.

    `extractor` is the version that made `statements`; None where the document's language has no extractor.
    """

    doc: Document
    original: Original
    statements: tuple[Statement, ...]
    extractor: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as the case holds it, and the version of the extractor that read its current text."""

    doc: Document
    extractor: str | None


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One text that a reader made of a document's bytes; the last is the current one."""

    reader: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the words searched for; `marks` are their ranges in `snippet`."""

    doc: str
    label: str
    title: str | None
    published: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a case holds. Documents of unknown language count under "" ."""

    documents: int
    statements: int
    judgements: int
    without_statements: int
    by_language: Mapping[str, int] = field(default_factory=dict)
    without_extractor: Mapping[str, int] = field(default_factory=dict)


class Store(Protocol):
    """One open case. All methods raise CaseError where the case cannot be read or written."""

    def transaction(self) -> AbstractContextManager[None]:
        """Make the writes inside durable together when the block ends, and none of them when it raises."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all reads inside see the case as it is at the first of them, whatever others write meanwhile."""

    def close(self) -> None:
        """Release the case. A store that is closed cannot be used again."""

    def put(self, report: Report) -> None:
        """Add a document, or replace what the case holds of it. Earlier texts stay. Needs a transaction."""

    def rename(self, doc: Document) -> None:
        """Set the name and capture day of a document that the case holds. Needs a transaction."""

    def find(self, doc_id: str) -> Stored | None:
        """The document with that id, or None."""

    def documents(self, ids: Collection[str] | None = None) -> list[Document]:
        """The documents with these ids, or all, in the order of their ids."""

    def alike(self, ids: Collection[str], texts: Collection[str]) -> list[Document]:
        """The documents with these ids, with these hashes of text, or with the text of one that has; in the order of their ids."""

    def changed_since(self, revision: int) -> list[str]:
        """The ids of the documents that were added, read again or renamed after that revision, in order."""

    def names(self) -> list[tuple[str, str]]:
        """Id and name of every document, in the order of the ids."""

    def original(self, doc_id: str) -> Original | None:
        """The original bytes of a document, checked against their hash; None for an unknown document."""

    def texts(self, doc_id: str) -> list[TextVersion]:
        """All texts that were read from a document, the current one last."""

    def statements(
        self, *, doc_id: str | None = None, event: str | None = None, start: str | None = None, end: str | None = None
    ) -> list[Statement]:
        """The statements, of one document, of one event type, or that may fall on a day from `start` to `end` (both inclusive).

        Where `start` or `end` is given, statements whose date bounds nothing on either side are left out.
        In the order of documents, places and ids.
        """

    def statements_of(self, ids: Collection[str]) -> list[Statement]:
        """The statements of these documents, in the order of documents, places and ids."""

    def called(self, beginning: str) -> list[Statement]:
        """The statements whose id begins so, in the order of ids and documents."""

    def alike_to(self, stmt: Statement, *, outlet: str | None = None, limit: int) -> list[Statement]:
        """The statements of the same event type and phase with the same words as trigger, in whatever case of Latin letters, itself too.

        Of one outlet or of all, in the order of dates, documents and ids.
        """

    def search(self, text: str, *, limit: int, outlet: str | None = None, since: str | None = None, until: str | None = None) -> list[Hit]:
        """The documents that hold all words of `text` (words in double quotes: together), best first.

        `outlet` is the outlet that they must name; `since` and `until` are ISO days between which they may have been published.
        """

    def latest(self, *, limit: int, first: int = 0) -> list[Listed]:
        """The documents captured last, from place `first` on."""

    def of_outlet(self, outlet: str | None, *, limit: int, first: int = 0) -> list[Listed]:
        """The documents of an outlet, the last published first; None stands for documents that name no outlet."""

    def listed(self, ids: Collection[str]) -> list[Listed]:
        """The documents with these ids, by publication."""

    def outlets(self) -> list[OutletCounts]:
        """What each outlet gave to the case, those with most documents first."""

    def add_judgement(
        self, verdict: Verdict, about: tuple[str, ...], *, reviewer: str, decided: str, why: str, content: str | None = None
    ) -> Judgement:
        """Append a judgement; later ones stand over earlier ones. Needs a transaction."""

    def judgements(self) -> list[Judgement]:
        """All judgements in their order."""

    def cited(self, told: Collection[Told]) -> tuple[Mapping[str, Document], Mapping[Told, Statement]]:
        """The statements that citations point at, and their documents by id; what the case does not hold any more is not given."""

    def layer_of(self, known: str) -> Layer:
        """The days of knowledge on which the same documents count as on the ISO day `known` (or ALWAYS), and how many do not."""

    def record(self, known: str) -> StoredRecord | None:
        """What the case keeps of what was derived as known on a day; None where it keeps nothing, or other rules made it."""

    def keep(self, layer: Layer, derivation: Derivation, *, keys_of: Callable[[Entity], Iterable[str]]) -> None:
        """Keep a derivation for the next question; `keys_of` gives what an entity is looked up by. Needs a transaction."""

    def counts(self) -> Counts:
        """How much the case holds."""

    def statement_count(self) -> int:
        """How many statements the case holds, without counting anything else."""

    def has_more_than(self, statements: int) -> bool:
        """Whether the case holds more statements than that; in a large case much sooner told than how many."""

    def revision(self) -> int:
        """A number that grows whenever the case changes: the version that a cache carries."""


def open_case(path: Path, *, create: str | None = None, wait: float = 30.0) -> Store:
    """Open the case file at `path`.

    `create` is the ISO day to note in a case that has to be made; without it the case must exist.
    `wait` is how many seconds to wait for another program that writes to the case.
    """
    from tenure.store.sqlite import SqliteStore

    return SqliteStore(path, create=create, wait=wait)
