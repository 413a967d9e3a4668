"""On which independent origins each statement rests.

A statement rests on its own document unless something says otherwise:

0. it stands in a record of a table: then on the sources that the record cites;
1. its sentence is copied from an earlier document: then on what that document's sentence rests on;
2. it names an outlet as its source: then on that outlet's own report of the event where the case holds one published
   by then, else on the outlet, unread;
3. its document names an outlet as its source elsewhere, and that outlet's own earlier report tells the same event.

What is counted is origins: three retellings of one story are one.

`Origins.add` decides anew only for the statements whose grounds an addition changes, the oldest first, and goes on to
those that rest on them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Set
from dataclasses import dataclass, field, fields
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import TypeVar

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.errors import InvalidDate
from tenure.model.event import Event, Origin, Told
from tenure.model.ids import make_id
from tenure.model.statement import Statement
from tenure.resolution.copies import Copies, Copy, covers
from tenure.resolution.layered import Layered, layered
from tenure.resolution.linked import add_each
from tenure.vocabulary.outlets import outlets

Rest = tuple[str, str]
"""What an origin is: ("document", id), ("outlet", key) or ("source", what a record cites)."""
K = TypeVar("K")
V = TypeVar("V")
Age = tuple[str, int, str]
Spans = tuple[tuple[int, int], ...]

RECORD = "record"
_NO_DAY = "9999"


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at: documents and statements, the statements of each document, the documents of each text, and events."""

    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    told_of: Mapping[str, tuple[Told, ...]]
    docs_of: Mapping[str, tuple[str, ...]]
    text_of: Mapping[str, str]
    event_of: Callable[[Told], Event | None]


@dataclass(frozen=True, slots=True)
class Origins:
    """On what the statements of a case rest, for the documents that are added next.

    `of_outlet` gives the documents of an outlet in the order of their days, `named` the outlets that nobody lists and no document is
    of, but that some words name as their source; `cites` the outlets that a document names and `citing` the documents that name one;
    `shared` what a text has in common with others, `root` the earliest document that has a statement's sentence, where that is another
    one, and `copied_by` the statements of which a document is the root; `rests` what a statement rests on, where that is not its own
    document, `notes` why; `counts` how many statements of which documents rest on something, and `reasons` how many say why.
    """

    of_outlet: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    named: Layered[str, None] = field(default_factory=Layered)
    cites: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    citing: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    copies: Copies = field(default_factory=Copies)
    shared: Layered[str, tuple[tuple[str, Spans], ...]] = field(default_factory=Layered)
    root: Layered[Told, str] = field(default_factory=Layered)
    copied_by: Layered[str, frozenset[Told]] = field(default_factory=Layered)
    rests: Layered[Told, frozenset[Rest]] = field(default_factory=Layered)
    notes: Layered[Told, tuple[tuple[Rest, str], ...]] = field(default_factory=Layered)
    counts: Layered[Rest, Mapping[str, int]] = field(default_factory=Layered)
    reasons: Layered[Rest, Mapping[str, int]] = field(default_factory=Layered)

    def allow(self, docs: Iterable[Document]) -> bool:
        """Whether these documents can be added to others: a new outlet that words named before gives those words another meaning."""
        keys = {outlets().key(doc.outlet) for doc in docs if doc.outlet}
        return all(key not in self.named for key in keys)

    def add(
        self, docs: Iterable[str], case: Case, again: Set[Told]
    ) -> tuple[Origins, dict[Told, frozenset[Rest]], dict[Rest, Origin | None]]:
        """The origins with some documents of `case` more, what those statements rest on that rest on something else, or anew, and by what
        it is each origin that is another, None where it is none any more. `again` are the other statements of which the event is another.
        """
        listed = sorted(docs)
        adding = _Adding(self, listed, case)
        adding.note_outlets(listed)
        adding.find_copies(listed)
        adding.find_roots()
        return adding.done(again)


_TABLES = tuple(one.name for one in fields(Origins) if one.name != "copies")


def _day(doc: Document) -> str:
    try:
        return (edtf.latest_day(doc.published) if doc.published else None) or _NO_DAY
    except InvalidDate:
        return _NO_DAY


class _Adding:
    """One addition to the origins of a case, on drafts of its tables; `docs` are those whose sentences may have another root."""

    of_outlet: MutableMapping[str, tuple[str, ...]]
    named: MutableMapping[str, None]
    cites: MutableMapping[str, tuple[str, ...]]
    citing: MutableMapping[str, tuple[str, ...]]
    shared: MutableMapping[str, tuple[tuple[str, Spans], ...]]
    root: MutableMapping[Told, str]
    copied_by: MutableMapping[str, frozenset[Told]]
    rests: MutableMapping[Told, frozenset[Rest]]
    notes: MutableMapping[Told, tuple[tuple[Rest, str], ...]]
    counts: MutableMapping[Rest, Mapping[str, int]]
    reasons: MutableMapping[Rest, Mapping[str, int]]

    def __init__(self, origins: Origins, docs: Iterable[str], case: Case) -> None:
        self.origins, self.case, self.copies = origins, case, origins.copies
        for name in _TABLES:
            setattr(self, name, getattr(origins, name).draft())
        self.ages: dict[str, Age] = {}
        self.keys: dict[str, str] = {}
        self.fresh = set(docs)
        self.docs: set[str] = set()
        self.again: set[Told] = set()
        self.number: dict[Rest, dict[str, int]] = {}
        self.why: dict[Rest, dict[str, int]] = {}
        self.telling: dict[Told, dict[str, dict[Age, list[Told]]]] = {}

    def age(self, doc: str) -> Age:
        """The order in which documents can rest on one another: by the last day on which each may have been published.

        Of one day the report whose outlet is cited more comes first; undated ones come last.
        """
        if doc not in self.ages:
            self.ages[doc] = (_day(self.case.docs[doc]), -len(self.citing.get(self._outlet(doc), ())), doc)
        return self.ages[doc]

    def _outlet(self, doc: str) -> str:
        name = self.case.docs[doc].outlet or ""
        if name not in self.keys:
            self.keys[name] = outlets().key(name)
        return self.keys[name]

    def note_outlets(self, docs: list[str]) -> None:
        """Notes of whom the documents are and whom they name; of one day, whoever is named more now may come before others."""
        of_outlet: dict[str, list[str]] = defaultdict(list)
        for doc in docs:
            if self.case.docs[doc].outlet:
                of_outlet[self._outlet(doc)].append(doc)
        for key, own in of_outlet.items():
            self.of_outlet[key] = tuple(sorted((*self.of_outlet.get(key, ()), *own), key=lambda doc: (self.age(doc)[0], doc)))
        citing: dict[str, list[str]] = defaultdict(list)
        for doc in docs:
            keys = {key for told in self.case.told_of.get(doc, ()) for key in self._cited(told)}
            if keys:
                self.cites[doc] = tuple(sorted(keys))
            for key in keys:
                citing[key].append(doc)
        before = {key: len(self.citing.get(key, ())) for key in citing}
        add_each(self.citing, citing)
        self.ages.clear()
        if self.origins.of_outlet:
            self._reorder(before)

    def _reorder(self, before: Mapping[str, int]) -> None:
        """Has those documents looked at again that come before others of their day, since their outlets are named more often."""
        for key in before:
            for other in self.of_outlet:
                if other != key and self._may_pass(key, other, before):
                    days = {self.age(doc)[0] for doc in self.of_outlet.get(key, ())}
                    pair = [doc for doc in self.of_outlet[other] if self.age(doc)[0] in days]
                    days = {self.age(doc)[0] for doc in pair}
                    self.docs.update(pair, (doc for doc in self.of_outlet.get(key, ()) if self.age(doc)[0] in days))
        for doc in list(self.docs):
            self.again.update(self.case.told_of.get(doc, ()))
            own = self.case.text_of[doc]
            for text in (own, *(other for other, _ in self.shared.get(own, ()))):
                self.docs.update(self.case.docs_of[text])

    def _may_pass(self, key: str, other: str, before: Mapping[str, int]) -> bool:
        """Whether the order of two outlets by how often they are named is another than it was."""
        now = len(self.citing.get(key, ())), len(self.citing.get(other, ()))
        then = before.get(key, now[0]), before.get(other, now[1])
        return (now[0] > now[1], now[0] < now[1]) != (then[0] > then[1], then[0] < then[1])

    def _cited(self, told: Told) -> list[str]:
        """The key of the outermost source of a statement that is an outlet; more where the words name several."""
        if self.case.docs[told.doc].format == RECORD:
            return []
        for attribution in self.case.statements[told].attribution:
            parts = attribution.source.replace(" and ", ",").split(",")
            keys = [outlets().key(part.strip()) for part in parts if part.strip()]
            named = [key for key in keys if key in self.of_outlet or outlets().is_listed(key)]
            self.named.update(dict.fromkeys(key for key in keys if key not in named))
            if named:
                return named
        return []

    def find_copies(self, docs: list[str]) -> None:
        """Notes what the texts of the documents share with others, and what others share no more."""
        self.docs.update(docs)
        texts = {self.case.text_of[doc] for doc in docs}
        fresh = {}
        for text in texts:
            first = self._first(text)
            self.docs.update(self.case.docs_of[text])
            if text not in self.copies.number_of and first.format != RECORD:
                fresh[text] = first.text
        self.copies, found, gone = self.copies.add(fresh, lambda text: self.case.docs[self.case.docs_of[text][0]].text)
        self._share(found, gone)

    def _share(self, found: Iterable[Copy], gone: Iterable[tuple[str, str]]) -> None:
        shared: dict[str, list[tuple[str, Spans]]] = defaultdict(list)
        for copy in found:
            shared[copy.texts[0]].append((copy.texts[1], copy.spans[0]))
            shared[copy.texts[1]].append((copy.texts[0], copy.spans[1]))
        add_each(self.shared, shared)
        for pair in gone:
            for text, other in (pair, pair[::-1]):
                if any(one == other for one, _ in self.shared.get(text, ())):
                    self.shared[text] = tuple((one, spans) for one, spans in self.shared[text] if one != other)
                    shared[text] = []
        for text in shared:
            self.docs.update(self.case.docs_of[text])

    def _first(self, text: str) -> Document:
        return self.case.docs[min(self.case.docs_of[text], key=self.age)]

    def find_roots(self) -> None:
        """Notes for each statement the earliest document that has its sentence, where that is another one."""
        gained, lost = defaultdict[str, set[Told]](set), defaultdict[str, set[Told]](set)
        for doc in self.docs:
            text = self.case.text_of[doc]
            first, shared = self._first(text), [(self._first(other), spans) for other, spans in self.shared.get(text, ())]
            for told in self.case.told_of.get(doc, ()):
                evidence = self.case.statements[told].evidence
                words = (evidence.start, evidence.end, self.case.docs[doc].text)
                held = [first, *(other for other, spans in shared if covers(spans, *words))]
                self._note_root(told, min((one.id for one in held), key=self.age), gained, lost)
        for root in gained.keys() | lost.keys():
            self.copied_by[root] = (self.copied_by.get(root, frozenset()) - lost[root]) | gained[root]

    def _note_root(self, told: Told, root: str, gained: dict[str, set[Told]], lost: dict[str, set[Told]]) -> None:
        before = self.root.get(told, told.doc)
        if root == before:
            return
        self.again.add(told)
        if before != told.doc:
            lost[before].add(told)
            del self.root[told]
        if root != told.doc:
            gained[root].add(told)
            self.root[told] = root

    def done(self, again: Set[Told]) -> tuple[Origins, dict[Told, frozenset[Rest]], dict[Rest, Origin | None]]:
        """The origins as they are now; see `Origins.add`."""
        found, changed = dict[Told, frozenset[Rest]](), set[Rest]()
        waiting = {doc: list(self.case.told_of.get(doc, ())) for doc in self.fresh}
        for told in again | self.again:
            if told.doc not in self.fresh:
                waiting.setdefault(told.doc, []).append(told)
        docs = [self.age(doc) for doc in waiting]
        heapify(docs)
        while docs:
            *_, doc = heappop(docs)
            for told in sorted(set(waiting.pop(doc))):
                if self._settle(told, changed):
                    found[told] = self._rests_of(told)
                    for other in self._resting_on(told):  # of later documents alone
                        if other.doc not in waiting:
                            heappush(docs, self.age(other.doc))
                        waiting.setdefault(other.doc, []).append(other)
        for mine, table in ((self.number, self.counts), (self.why, self.reasons)):
            for rest, counts in mine.items():
                _keep(table, rest, counts)
        tables = {name: layered(getattr(self, name)) for name in _TABLES}
        return Origins(copies=self.copies, **tables), found, {rest: self._origin(rest) for rest in changed}

    def _rests_of(self, told: Told) -> frozenset[Rest]:
        return self.rests[told] if told in self.rests else _own(told.doc)

    def _settle(self, told: Told, changed: set[Rest]) -> bool:
        """Notes what a statement rests on, and why; whether that is something else than before."""
        before = None if told.doc in self.fresh else self._rests_of(told)
        notes: list[tuple[Rest, str]] = []
        rests = self._rest(told, notes)
        had, has = set(self.notes.get(told, ())), set(notes)
        for rest, reason in had ^ has:
            _count(self.why, self.reasons, rest, reason, 1 if (rest, reason) in has else -1)
            changed.add(rest)
        _keep(self.notes, told, tuple(sorted(has)))
        if rests == before:
            return False
        for rest in rests ^ (before or frozenset()):
            _count(self.number, self.counts, rest, told.doc, 1 if rest in rests else -1)
            changed.add(rest)
        _keep(self.rests, told, rests if rests != _own(told.doc) else None)
        return True

    def _resting_on(self, told: Told) -> Iterator[Told]:
        """The statements that may rest on what a statement rests on: copies of it, and those that name its outlet for the event."""
        yield from (other for other in self.copied_by.get(told.doc, ()) if self._tells_the_same(told, other))
        outlet = self._outlet(told.doc)
        if outlet in self.citing and (event := self.case.event_of(told)):
            later = self.age(told.doc)
            yield from (other for other in event.told if outlet in self.cites.get(other.doc, ()) and self.age(other.doc) > later)

    def _rest(self, told: Told, notes: list[tuple[Rest, str]]) -> frozenset[Rest]:
        """What a statement rests on; the statements of all older documents are known already."""
        if self.case.docs[told.doc].format == RECORD:
            return frozenset(("source", link.source) for link in self.case.statements[told].attribution) or _own(told.doc)
        return self._rest_of_copy(told, notes) or self._rest_of_cited(told, notes) or _own(told.doc)

    def _rest_of_copy(self, told: Told, notes: list[tuple[Rest, str]]) -> frozenset[Rest]:
        root = self.root.get(told)
        if root is None:
            return frozenset()
        same = [one for one in self.case.told_of.get(root, ()) if self._tells_the_same(one, told)]
        found = frozenset(rest for one in same for rest in self._rests_of(one)) or frozenset({("document", root)})
        reason = f"{self.case.docs[told.doc].label} copies {self.case.docs[root].label}"
        notes += [(rest, reason) for rest in found]
        return found

    def _tells_the_same(self, one: Told, told: Told) -> bool:
        if one.statement == told.statement:
            return True
        if self.case.statements[one].event != self.case.statements[told].event:
            return False
        left, right = self.case.event_of(one), self.case.event_of(told)
        return left is not None and right is not None and left.id == right.id

    def _rest_of_cited(self, told: Told, notes: list[tuple[Rest, str]]) -> frozenset[Rest]:
        if told.doc not in self.cites:
            return frozenset()
        own = self._outlet(told.doc)
        found: set[Rest] = set()
        cited = [key for key in self._cited(told) if key != own]
        for key in cited or [key for key in self.cites.get(told.doc, ()) if key != own]:
            rests = frozenset(rest for one in self._own_report(key, told) for rest in self._rests_of(one))
            if not rests and key in cited:
                rests = frozenset({("outlet", key)})
            reason = f"{self.case.docs[told.doc].label} names {_outlet_name(key)} as its source"
            notes += [(rest, reason) for rest in rests]
            found |= rests
        return frozenset(found)

    def _own_report(self, key: str, told: Told) -> list[Told]:
        """What the outlet's own last report by then tells of the event."""
        event = self.case.event_of(told)
        if event is None:
            return []
        first = event.told[0]
        if first not in self.telling:
            self.telling[first] = defaultdict(dict)
            for one in event.told:
                self.telling[first][self._outlet(one.doc)].setdefault(self.age(one.doc), []).append(one)
        reports = self.telling[first].get(key, {})
        last = max((age for age in reports if age < self.age(told.doc)), default=None)
        return reports[last] if last else []

    def _origin(self, rest: Rest) -> Origin | None:
        docs = self.counts.get(rest)
        if not docs:
            return None
        return Origin(make_id("or", *rest), tuple(sorted(docs)), self._reason(rest))

    def _reason(self, rest: Rest) -> str:
        kind, name = rest
        if kind == "source":
            return f"{name}, as records cite it"
        own = (
            f"{self.case.docs[name].label}'s own report"
            if kind == "document"
            else f"{_outlet_name(name)}, whose report of it the case does not hold"
        )
        return "; ".join([own, *sorted(self.reasons.get(rest, ()))])


@lru_cache(maxsize=1000)
def _own(doc: str) -> frozenset[Rest]:
    """What the statements of a document rest on that rest on nothing else; one object for those that are looked at in a row."""
    return frozenset({("document", doc)})


def _count(mine: dict[Rest, dict[str, int]], table: Mapping[Rest, Mapping[str, int]], rest: Rest, what: str, more: int) -> None:
    """Counts one more or less, on a copy of what the table has."""
    if rest not in mine:
        mine[rest] = dict(table.get(rest, {}))
    count = mine[rest].get(what, 0) + more
    if count:
        mine[rest][what] = count
    else:
        del mine[rest][what]


def _keep(table: MutableMapping[K, V], key: K, value: V | None) -> None:
    """Sets the value of a key; an empty one is none."""
    if value:
        table[key] = value
    else:
        table.pop(key, None)


def _outlet_name(key: str) -> str:
    listed = outlets().by_name.get(key)
    return listed.name if listed else key
