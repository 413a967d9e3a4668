"""Documents, statements and judgements to entities, events and origins.

Pure functions: neither the order nor the repetition of their input changes their result, nor whether it came at once or bit by
bit. `extend` gives what `resolve` gives for all documents; it looks anew only at what the added ones can change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.adding import Adding, NotLocal
from tenure.resolution.collector import without_cycles
from tenure.resolution.kept import Kept
from tenure.resolution.layered import Layered


def resolve(docs: Iterable[Document], statements: Iterable[Statement], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Who is who, which statements speak of one event, and on which origins they rest.

    `doc` of a statement is the id of its document; statements of documents that are not given are left out. Judgements
    "same" and "different" on mentions, and on what tells of events, override the rules, the latest first (decided.py).
    """
    by_id = {doc.id: doc for doc in docs}
    with without_cycles():
        return Adding(_NOTHING, by_id, _by_told(statements, by_id), judgements).whole()


def extend(
    earlier: Resolution, docs: Iterable[Document], statements: Iterable[Statement], judgements: Iterable[Judgement] = ()
) -> Resolution:
    """What `resolve` gives for the documents of an earlier resolution and some more, or others under the ids of earlier ones.

    `statements` are all that these documents state, `judgements` all that count now. Looks at the whole case where documents are
    replaced, records bring identifiers, or an addition changes what earlier words mean (docs/decisions/0026).
    """
    added = {doc.id: doc for doc in docs}
    by_told = _by_told(statements, added)
    stated = {key: {told: stmt for told, stmt in by_told.items() if told.doc == key} for key in added.keys() & earlier.docs.keys()}
    same = {key for key, own in stated.items() if earlier.docs[key] == added[key] and own == _stated(earlier, key)}
    fresh = {key: doc for key, doc in added.items() if key not in same}
    judged = list(judgements)
    if earlier.kept and fresh.keys().isdisjoint(earlier.docs):
        try:
            return Adding(earlier, fresh, {told: stmt for told, stmt in by_told.items() if told.doc in fresh}, judged).part()
        except NotLocal:
            pass
    rest = [stmt for told, stmt in earlier.statements.items() if told.doc not in added]
    return resolve([*(doc for doc in earlier.docs.values() if doc.id not in added), *added.values()], [*rest, *by_told.values()], judged)


def _by_told(statements: Iterable[Statement], docs: Mapping[str, Document]) -> dict[Told, Statement]:
    return {Told(stmt.doc, stmt.id): stmt for stmt in statements if stmt.doc in docs}


def _stated(resolution: Resolution, doc: str) -> dict[Told, Statement]:
    if resolution.kept:
        return {told: resolution.statements[told] for told in resolution.kept.told_of.get(doc, ())}
    return {told: stmt for told, stmt in resolution.statements.items() if told.doc == doc}


_NOTHING = Resolution(
    Layered(), Layered(), Layered(), Layered(), Layered(), Layered(), Layered(), (), Layered(), Layered(), kept=Kept()
)  # fmt: skip
