"""On which independent origins each statement rests.

A statement rests on its own document unless something says otherwise:

0. it stands in a record of a table: then on the sources that the record cites;
1. its sentence is copied from an earlier document: then on what that document's sentence rests on;
2. it names an outlet as its source: then on that outlet's own report of the event where the case holds one published
   by then, else on the outlet, unread;
3. its document names an outlet as its source elsewhere, and that outlet's own earlier report tells the same event.

What is counted is origins: three retellings of one story are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.errors import InvalidDate
from tenure.model.event import Event, Origin, Told
from tenure.model.ids import make_id
from tenure.model.statement import Statement
from tenure.resolution.copies import covers, find_copies
from tenure.vocabulary.outlets import outlets

Rest = tuple[str, str]
"""What an origin is: ("document", id), ("outlet", key) or ("source", what a record cites)."""

_NO_DAY = "9999"
_RECORD = "record"


@dataclass(slots=True)
class _Case:
    """What the rules look at."""

    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    age: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    event_of: dict[Told, str] = field(default_factory=dict)
    of_doc: dict[str, list[Told]] = field(default_factory=dict)
    tells: dict[tuple[str, str], list[Told]] = field(default_factory=dict)
    of_outlet: dict[str, list[str]] = field(default_factory=dict)
    cites: dict[str, set[str]] = field(default_factory=dict)
    copied: dict[Told, str] = field(default_factory=dict)
    reasons: dict[Rest, set[str]] = field(default_factory=dict)
    found: dict[Told, frozenset[Rest]] = field(default_factory=dict)


def find_origins(
    docs: Mapping[str, Document], statements: Mapping[Told, Statement], events: Iterable[Event]
) -> tuple[dict[str, Origin], dict[Told, tuple[str, ...]]]:
    """The origins of a case by id, and for each statement the ids of those on which it rests."""
    case = _index(docs, statements, events)
    for told in sorted(statements, key=lambda t: case.age[t.doc]):
        case.found[told] = _rest(told, case)
    rests = case.found
    documents: dict[Rest, set[str]] = defaultdict(set)
    for told, found in rests.items():
        for rest in found:
            documents[rest].add(told.doc)
    origins = {rest: Origin(make_id("or", *rest), tuple(sorted(members)), _reason(rest, case)) for rest, members in documents.items()}
    of_told = {told: tuple(sorted(origins[rest].id for rest in found)) for told, found in rests.items()}
    return {origin.id: origin for origin in sorted(origins.values(), key=lambda o: o.id)}, of_told


def _index(docs: Mapping[str, Document], statements: Mapping[Told, Statement], events: Iterable[Event]) -> _Case:
    case = _Case(docs, statements)
    case.event_of = {told: event.id for event in events for told in event.told}
    for doc in docs.values():
        if doc.outlet:
            case.of_outlet.setdefault(outlets().key(doc.outlet), []).append(doc.id)
    for told, stmt in statements.items():
        case.of_doc.setdefault(told.doc, []).append(told)
        case.cites.setdefault(told.doc, set()).update(_cited(stmt, case))
        if told in case.event_of:
            case.tells.setdefault((told.doc, case.event_of[told]), []).append(told)
    case.age = _ages(case)
    for reports in case.of_outlet.values():
        reports.sort(key=case.age.__getitem__)
    _find_copied(case)
    return case


def _ages(case: _Case) -> dict[str, tuple[str, int, str]]:
    """The order in which documents can rest on one another: by the last day on which each may have been published.

    Of one day the report whose outlet is cited more comes first; undated ones come last.
    """
    cited = Counter(key for keys in case.cites.values() for key in keys)
    return {doc.id: (_day(doc) or _NO_DAY, -cited[outlets().key(doc.outlet or "")], doc.id) for doc in case.docs.values()}


def _day(doc: Document) -> str | None:
    try:
        return edtf.latest_day(doc.published) if doc.published else None
    except InvalidDate:
        return None


def _find_copied(case: _Case) -> None:
    """Notes for each statement the earliest document that has its sentence, where that is another one."""
    by_text: dict[str, list[Document]] = defaultdict(list)
    hash_of = {doc.id: doc.text_hash for doc in case.docs.values()}
    for doc in sorted(case.docs.values(), key=lambda d: case.age[d.id]):
        by_text[hash_of[doc.id]].append(doc)
    shared: dict[str, list[tuple[str, tuple[tuple[int, int], ...]]]] = defaultdict(list)
    for copy in find_copies({text: docs[0].text for text, docs in by_text.items() if docs[0].format != _RECORD}):
        shared[copy.texts[0]].append((copy.texts[1], copy.spans[0]))
        shared[copy.texts[1]].append((copy.texts[0], copy.spans[1]))
    for told, stmt in case.statements.items():
        doc = case.docs[told.doc]
        span = (stmt.evidence.start, stmt.evidence.end)
        text = hash_of[doc.id]
        first = [by_text[text][0]]
        first += [by_text[other][0] for other, spans in shared.get(text, ()) if covers(spans, *span, doc.text)]
        root = min(first, key=lambda d: case.age[d.id])
        if root.id != doc.id:
            case.copied[told] = root.id


def _cited(stmt: Statement, case: _Case) -> list[str]:
    """The key of the outermost source of a statement that is an outlet; more where the words name several."""
    if case.docs[stmt.doc].format == _RECORD:
        return []
    for attribution in stmt.attribution:
        parts = attribution.source.replace(" and ", ",").split(",")
        keys = [outlets().key(part.strip()) for part in parts if part.strip()]
        named = [key for key in keys if key in case.of_outlet or outlets().is_listed(key)]
        if named:
            return named
    return []


def _rest(told: Told, case: _Case) -> frozenset[Rest]:
    """What a statement rests on; the statements of all older documents are known already."""
    if case.docs[told.doc].format == _RECORD:
        return frozenset(("source", link.source) for link in case.statements[told].attribution) or frozenset({("document", told.doc)})
    return _rest_of_copy(told, case) or _rest_of_cited(told, case) or frozenset({("document", told.doc)})


def _rest_of_copy(told: Told, case: _Case) -> frozenset[Rest]:
    root = case.copied.get(told)
    if root is None:
        return frozenset()
    same = [one for one in case.of_doc.get(root, ()) if _tells_the_same(one, told, case)]
    found = frozenset(rest for one in same for rest in case.found[one]) or frozenset({("document", root)})
    _note(found, f"{case.docs[told.doc].label} copies {case.docs[root].label}", case)
    return found


def _tells_the_same(one: Told, told: Told, case: _Case) -> bool:
    left, right = case.statements[one], case.statements[told]
    event = case.event_of.get(told)
    return one.statement == told.statement or (left.event == right.event and event is not None and case.event_of.get(one) == event)


def _rest_of_cited(told: Told, case: _Case) -> frozenset[Rest]:
    label = case.docs[told.doc].label
    own = outlets().key(case.docs[told.doc].outlet or "")
    found: set[Rest] = set()
    cited = [key for key in _cited(case.statements[told], case) if key != own]
    for key in cited or sorted(case.cites.get(told.doc, set()) - {own}):
        source = _own_report(key, told, case)
        rests = frozenset(rest for one in source for rest in case.found[one])
        if not rests and key in cited:
            rests = frozenset({("outlet", key)})
        _note(rests, f"{label} names {_outlet_name(key)} as its source", case)
        found |= rests
    return frozenset(found)


def _own_report(key: str, told: Told, case: _Case) -> list[Told]:
    """What the outlet's own last report by then tells of the event."""
    event = case.event_of.get(told, "")
    for doc in reversed(case.of_outlet.get(key, [])):
        found = case.tells.get((doc, event), [])
        if found and case.age[doc] < case.age[told.doc]:
            return found
    return []


def _note(rests: Iterable[Rest], reason: str, case: _Case) -> None:
    for rest in rests:
        case.reasons.setdefault(rest, set()).add(reason)


def _outlet_name(key: str) -> str:
    listed = outlets().by_name.get(key)
    return listed.name if listed else key


def _reason(rest: Rest, case: _Case) -> str:
    kind, name = rest
    if kind == "source":
        return f"{name}, as records cite it"
    own = (
        f"{case.docs[name].label}'s own report"
        if kind == "document"
        else f"{_outlet_name(name)}, whose report of it the case does not hold"
    )
    return "; ".join([own, *sorted(case.reasons.get(rest, ()))])
