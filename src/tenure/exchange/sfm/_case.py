"""A case as an export sees it: each statement with who is meant, and the access points on which it rests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from tenure.exchange.sfm._facets import Facet
from tenure.exchange.sfm._keys import uuid_of
from tenure.exchange.sfm._records import FORMAT, READER, read_original
from tenure.exchange.sfm._sources import Source, report_as_source
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Party:
    """A person or unit as the sheets name it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with its parties, and its sources as access points; `facet` is the row from which it was imported."""

    told: Told
    stmt: Statement
    subject: Party | None
    organization: Party | None
    sources: tuple[str, ...]
    facet: Facet | None


class Case:
    """The statements of a resolved case, and all of its sources by access point.

    A row that came as one of the documents `corrected`, in which reviewers changed what is stated, does not go out as it came.
    """

    def __init__(self, resolution: Resolution, original: Callable[[str], bytes], corrected: Collection[str] = ()) -> None:
        self.resolution = resolution
        self.sources: dict[str, Source] = {}
        self._of_doc: dict[str, tuple[tuple[str, ...], Facet | None]] = {}
        telling = {told.doc for told in resolution.statements}
        for doc in sorted(resolution.docs.values(), key=lambda doc: doc.id):
            if (doc.format, doc.reader) == (FORMAT, READER):
                facet, cited = read_original(original(doc.id))
                self._of_doc[doc.id] = (tuple(source.id.lower() for source in cited), facet)
            elif doc.id in telling:
                cited = [report_as_source(doc)]
                self._of_doc[doc.id] = ((cited[0].id,), None)
            else:
                continue
            self.sources.update((source.id.lower(), source) for source in cited)
        changed = {repr(self._of_doc[key][1]) for key in corrected if key in self._of_doc}  # a row is as many documents as it has sources
        for key, (access, row) in list(self._of_doc.items()):
            if repr(row) in changed:
                self._of_doc[key] = (access, None)

    @cached_property
    def facets(self) -> list[Facet]:
        """The rows that were imported, each once."""
        return list({repr(facet): facet for _, facet in self._of_doc.values() if facet}.values())

    def items(self) -> Iterator[Item]:
        """All statements in the order of documents and places."""
        of = self.resolution
        for told, stmt in sorted(of.statements.items(), key=lambda pair: (pair[0].doc, pair[1].trigger.start, pair[0].statement)):
            sources, facet = self._of_doc[told.doc]
            subject, unit = of.subject_of.get(told), of.unit_of.get(told)
            named = self._party(subject, stmt.keys.get("subject")) if subject else None
            yield Item(told, stmt, named, self._party(unit, stmt.keys.get("organization")) if unit else None, sources, facet)

    def _party(self, entity: str, key: str | None) -> Party:
        """An entity under the identifier that records give it, else under one made from its own."""
        found = key or min(self._keys.get(entity, ()), default=f"tenure:{entity}")
        return Party(uuid_of(found), self.resolution.entities[entity].name)

    @cached_property
    def _keys(self) -> dict[str, set[str]]:
        """The keys that records give each entity."""
        found: dict[str, set[str]] = {}
        for told, stmt in self.resolution.statements.items():
            for role, of in (("subject", self.resolution.subject_of), ("organization", self.resolution.unit_of)):
                if (key := stmt.keys.get(role)) and told in of:
                    found.setdefault(of[told], set()).add(key)
        return found
