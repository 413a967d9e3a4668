"""What a case comes to as known on a day: resolved, derived and looked up by name, each kept until the case changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from functools import partial

from tenure import derivation
from tenure.derivation import Derivation
from tenure.model.answers import CareerLine
from tenure.model.errors import CaseError
from tenure.model.event import Origin
from tenure.model.judgement import Judgement
from tenure.resolution import Resolution, Reviewed, extend, resolve
from tenure.store import ALWAYS, Store
from tenure.workspace import _names, _reviewing
from tenure.workspace._answer import Asked
from tenure.workspace._days import optional_day
from tenure.workspace._judging import Bench
from tenure.workspace._known import counted


class State:
    """What the documents of a case come to. With `judged`, an ISO day, only judgements made by that day count."""

    def __init__(self, store: Store, *, judged: str | None = None) -> None:
        self.store = store
        self._judged = optional_day("judged", judged)
        self._resolved: tuple[tuple[int, str | None], tuple[Resolution, int], Reviewed] | None = None
        self._derived: Derivation | None = None
        self._reviewed: tuple[tuple[int, str | None], Reviewed] | None = None
        self._register: tuple[Resolution, _names.Entities] | None = None

    @contextmanager
    def ask(self, known: str | None) -> Iterator[Asked]:
        """What the case keeps of the answers as known on a day; where it keeps nothing it is derived, and kept.

        A case that cannot be written (a copy on a read-only disk, one that another program fills) is answered all the same.
        """
        known = optional_day("known", known)
        day = known or ALWAYS
        with self.store.snapshot():
            if self._judged is None and (record := self.store.record(day)):
                reviewed = self.review(known)
                cite, posts = partial(_reviewing.cite, self.store, reviewed), lambda office, limit: record.posts_of(office, limit=limit)
                lines = (record.career_of, record.career_naming, record.conflicts_of, record.careers)
                every, most_told = record.conflicts_from, record.most_told
                yield Asked(
                    record, record, *lines, every, most_told, record.origins_of, posts, cite, known, record.left_out, reviewed.rejected
                )
                return
        derived, left_out = self.derive(known)
        if self._judged is None:  # what is kept answers with all judgements
            self._keep(derived, day)
        entities = self.register(derived.resolution)
        careers, conflicts = partial(derivation.career, derived), partial(derivation.conflicts, derived)
        every = lambda first, limit: derivation.conflicts(derived)[first : None if limit is None else first + limit]
        origins, posts = partial(_origins_of, derived.resolution), partial(_posts_of, derived)
        cited, rejected = derived.resolution.cited, self.review(known).rejected
        whole, most_told = partial(derivation.read_careers, derived), partial(_most_told, derived)
        naming = partial(_lines_naming, derived)
        yield Asked(
            derived, entities, careers, naming, conflicts, whole, every, most_told, origins, posts, cited, known, left_out, rejected
        )

    def _keep(self, derived: Derivation, day: str) -> None:
        version = self._resolved[0][0] if self._resolved else None
        with suppress(CaseError), self.store.transaction():
            if self.store.revision() == version:  # else another program has changed the case since it was read
                self.store.keep(self.store.layer_of(day), derived, keys_of=_names.keys_of)

    def register(self, of: Resolution) -> _names.Entities:
        """The people and units of what was resolved, by name; kept for what was asked last."""
        if self._register is None or self._register[0] is not of:
            self._register = (of, _names.Entities(of.entities.values()))
        return self._register[1]

    def resolve(self, known: str | None) -> tuple[Resolution, int]:
        """The documents that count, resolved, and how many do not count; kept until the case changes."""
        known = optional_day("known", known)
        with self.store.snapshot():
            version = (self.store.revision(), known)
            if self._resolved is None or self._resolved[0] != version:
                reviewed = self.review(known)
                found = self._resolve_since(known, reviewed) or self._resolve_all(known, reviewed)
                self._resolved = (version, found, reviewed)
        return self._resolved[1]

    def _resolve_all(self, known: str | None, reviewed: Reviewed) -> tuple[Resolution, int]:
        docs, left_out = counted(self.store.documents(), known)
        ids = {doc.id for doc in docs}
        statements = reviewed.hold(stmt for stmt in self.store.statements() if stmt.doc in ids)
        return resolve(docs, statements, self.judgements()), left_out

    def _resolve_since(self, known: str | None, reviewed: Reviewed) -> tuple[Resolution, int] | None:
        """What was resolved for the same day of knowledge, with what changed since; None where nothing was, or a document is out."""
        if self._resolved is None or self._resolved[0][1] != known:
            return None
        (revision, _), (earlier, _), before = self._resolved
        changed = {*self.store.changed_since(revision), *reviewed.differs_from(before)}
        docs, _ = counted(self.store.documents(changed), known)
        if not earlier.docs.keys().isdisjoint(changed - {doc.id for doc in docs}):
            return None
        statements = reviewed.hold(stmt for doc in docs for stmt in self.store.statements(doc_id=doc.id))
        found = extend(earlier, docs, statements, self.judgements())
        return found, len(self.store.names()) - len(found.docs)

    def review(self, known: str | None) -> Reviewed:
        """What the judgements on statements come to; kept until the case changes."""
        version = (self.store.revision(), known)
        if self._reviewed is None or self._reviewed[0] != version:
            self._reviewed = (version, _reviewing.look(self.store, self.judgements(), known))
        return self._reviewed[1]

    def judgements(self) -> list[Judgement]:
        """The judgements that count: all, or those made by the day that the case was opened for."""
        return [made for made in self.store.judgements() if self._judged is None or made.decided <= self._judged]

    def bench(self, known: str | None = None) -> Bench:
        resolution, _ = self.resolve(known)
        return Bench(resolution, self.judgements(), self.register(resolution))

    def derive(self, known: str | None) -> tuple[Derivation, int]:
        """Everything that follows from the documents that count, and how many do not count."""
        resolution, left_out = self.resolve(known)
        if self._derived is None or self._derived.resolution is not resolution:
            self._derived = derivation.derive(resolution, earlier=self._derived)
        return self._derived, left_out


def _lines_naming(derived: Derivation, entity: str, ids: Collection[str]) -> list[CareerLine]:
    """The lines of a career that name one of these ids, as their own or as that of what tells them."""
    found = set(ids)
    return [line for line in derivation.career(derived, entity) if not found.isdisjoint(_ids_of(line))]


def _ids_of(line: CareerLine) -> Iterator[str]:
    yield line.id
    for one in (*line.told, *line.denied):
        yield from (one.doc, one.statement)


def _most_told(derived: Derivation) -> list[str]:
    """The people and units with most lines of a career, by id where they have as many."""
    lines = {one: len(derivation.career(derived, one)) for one in derived.resolution.entities}
    return sorted((one for one in lines if lines[one]), key=lambda one: (-lines[one], one))


def _origins_of(resolution: Resolution, doc: str) -> list[Origin]:
    """The origins on which a document rests with others."""
    return [one for one in resolution.origins.values() if doc in one.documents and len(one.documents) > 1]


def _posts_of(derived: Derivation, office: str, limit: int) -> list[tuple[str, str | None, str | None]]:
    """The posts of an office, each with the id and name of its unit."""
    posts = {(one.post, one.unit, derived.name_of(one.unit) if one.unit else None): None for one in derived.tenures_as(office) if one.post}
    return list(posts)[:limit]
