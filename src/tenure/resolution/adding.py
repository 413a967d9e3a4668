"""Documents added to a resolution, step by step: mentions, units, people, events, origins.

Each step hands on what it changed, and the next one looks at nothing else. To resolve a whole case is to add all of it to nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.entity import Entity, EntityKind, Mention
from tenure.model.event import Event, Origin, Told
from tenure.model.ids import make_id
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.carried import carry
from tenure.resolution.decided import apply, standing
from tenure.resolution.events import part_events
from tenure.resolution.kept import Kept
from tenure.resolution.keyed import PERSONS, UNITS, cluster_keyed, name_of_record
from tenure.resolution.layered import Layered, layered
from tenure.resolution.life import days_told, is_act, sexes_told
from tenure.resolution.linked import set_of
from tenure.resolution.mentions import Mentions, Node, collect
from tenure.resolution.origins import RECORD, Case, Rest
from tenure.resolution.people import Context, People, Sign, fullest_person, split_by_vetoes
from tenure.resolution.remembered import forget
from tenure.resolution.renamed import join_renamed
from tenure.resolution.units_of_case import Units, fullest_unit

K = TypeVar("K")
V = TypeVar("V")
Parts = list[list[Node]]


class NotLocal(Exception):
    """What was added may change what is said of any part of the case."""


class Adding:
    """One addition of documents, with their statements, to a resolution that keeps its lookups."""

    def __init__(
        self, earlier: Resolution, docs: Mapping[str, Document], statements: Mapping[Told, Statement], judgements: Iterable[Judgement]
    ) -> None:
        assert earlier.kept is not None
        self.earlier, self.kept, self.judgements = earlier, earlier.kept, list(judgements)
        self.new_docs, self.new_told = dict(sorted(docs.items())), dict(sorted(statements.items()))
        self.docs = _changed(earlier.docs, self.new_docs) if earlier.docs else Layered(self.new_docs)
        self.statements = _changed(earlier.statements, self.new_told) if earlier.docs else Layered(self.new_told)
        self.text_of, self.docs_of, self.told_of = self._index()
        self.texts = {self.text_of[doc] for doc in self.new_docs}
        self.collected = [self._collect(self.texts)]
        self.mentions_of = self._mentions_of(self.collected[0])
        self.entities: Layered[str, Entity] = _changed(earlier.entities, {})
        self.entity_of: Layered[str, str] = _changed(earlier.entity_of, {})

    def whole(self) -> Resolution:
        """The resolution of a case that is added to nothing."""
        keyed = any(node.key for node in self.mentions_of)
        return self._resolve(keyed=keyed)

    def part(self) -> Resolution:
        """The resolution with what is added. Raises NotLocal where that takes to look at all of it."""
        if not self.kept.origins.allow(self.new_docs.values()) or any(node.key for node in self.collected[0].node_of.values()):
            raise NotLocal
        if self.collected[0].former:  # whether a unit was renamed depends on all that is told of both its names
            raise NotLocal
        for text in self.texts:
            if len({self.docs[doc].format == RECORD for doc in self.docs_of[text]}) > 1:
                raise NotLocal
        return self._resolve(keyed=False)

    def _index(self) -> tuple[Layered[str, str], Layered[str, tuple[str, ...]], Layered[str, tuple[Told, ...]]]:
        text_of = {key: doc.text_hash for key, doc in self.new_docs.items()}
        docs_of, told_of = defaultdict[str, list[str]](list), defaultdict[str, list[Told]](list)
        for doc, text in text_of.items():
            docs_of[text].append(doc)
        for told in self.new_told:
            told_of[told.doc].append(told)
        return (
            self.kept.text_of.changed(text_of),
            self.kept.docs_of.changed({text: tuple(sorted((*self.kept.docs_of.get(text, ()), *found))) for text, found in docs_of.items()}),
            self.kept.told_of.changed({doc: tuple(found) for doc, found in told_of.items()}),
        )

    def _collect(self, texts: Iterable[str], *, words: bool = False) -> Mentions:
        """The mentions in some texts; their words only for who asks, as nobody does while entities are found."""
        docs = {doc: self.docs[doc] for doc in sorted(doc for text in texts for doc in self.docs_of[text])}
        return collect(docs, {told: self.statements[told] for doc in docs for told in self.told_of.get(doc, ())}, words=words)

    def _mentions_of(self, mentions: Mentions) -> Layered[Node, tuple[str, ...]]:
        """The mentions of each node. A text that was there before has none but those that it had."""
        found = {node: own for kind in _KINDS for node, own in mentions.nodes(kind).items()}
        for node, own in found.items():
            if node.text in self.kept.docs_of and self.kept.mentions_of.get(node) != own:
                raise NotLocal
        return self.kept.mentions_of.changed(found)

    def _resolve(self, *, keyed: bool) -> Resolution:
        self.judged = self._judge()
        units, unit_sets = self._find_units(keyed=keyed)
        renamed = join_renamed(unit_sets, self.collected[0], self.docs, self.statements, self.decided)
        self._cover(self._settle("unit", renamed.clusters, lambda _: frozenset(), fullest_unit))
        told = renamed.tell(self.entities.values(), self.statements, fullest_unit) if renamed.ties else ()
        self.entities = self.entities.changed({unit.id: unit for unit in told})
        people = self._settle_people(keyed=keyed)
        if not self.earlier.docs:
            forget()  # what is known of all names takes much room, and who adds a document asks for few
        is_kept = not keyed and not self.collected[0].former
        subject_of, unit_of, counterparts_of, moved = self._name()
        events, events_of, again = self._group(subject_of, unit_of, counterparts_of, moved)
        case = Case(self.docs, self.statements, self.told_of, self.docs_of, self.text_of, _Events(self.statements, subject_of, events_of))
        kept, rests, changed = self.kept.origins.add(self.new_docs, case, again)
        origins, origins_of = self._rest(rests, changed)
        lookups = Kept(
            self.text_of, self.docs_of, self.told_of, self.mentions_of, self.judged, self.told_judged, units, people, events_of, kept
        )
        return Resolution(
            self.docs, self.statements, self.entities, self.entity_of, subject_of, unit_of, counterparts_of, events, origins, origins_of,
            renamed.ties, self.decided, lookups if is_kept else None,
        )  # fmt: skip

    def _judge(self) -> dict[str, Node]:
        """The nodes of the mentions that are judged now; `decided` becomes what stands of the judgements, `told_judged` who tells of it."""
        known = _Known(self)
        self.decided = standing(carry(self.judgements, self.docs, known).judgements)
        self.told_judged = frozenset(told for told in known.looked_at() if told.statement in self.decided.mentions)
        wanted = {one for one in self.decided.mentions if one in self.earlier.entity_of or one in self.collected[0]}
        found = {one: node for one in wanted if (node := self.collected[0].node_of.get(one) or self.kept.judged.get(one))}
        if missing := wanted - found.keys():
            found |= {one: node for node, own in self.mentions_of.items() for one in own if one in missing}
        return found

    def _judged_before(self) -> dict[str, Node]:
        """The nodes of all mentions that are judged, or were before."""
        return {**self.kept.judged, **self.judged}

    def _find_units(self, *, keyed: bool) -> tuple[Units, Parts]:
        nodes = [node for node in self.collected[0].nodes("unit") if keyed or node not in self.kept.mentions_of]
        if keyed:
            return self.kept.units, cluster_keyed(nodes, lambda free: [list(members) for members in Units().add(free)[1]], UNITS)
        units, sets = self.kept.units.add(nodes)
        judged = [set_of(node, units.lead_of, units.led) for node in self._judged_before().values() if node.kind == "unit"]
        return units, [list(members) for members in {members[0]: members for members in [*sets, *judged]}.values()]

    def _settle_people(self, *, keyed: bool) -> People:
        """The people of the case; those that may be others than before become entities."""
        people, sets, known = self._find_people(keyed=keyed)
        self._cover(self._settle("person", sets, lambda node: frozenset(known[node].signs), fullest_person))
        return people

    def _find_people(self, *, keyed: bool) -> tuple[People, Parts, Mapping[Node, Context]]:
        """The people of the case, the sets of nodes that may be others than before, and what is told of each node."""
        contexts: dict[Node, Context] = {}
        for mentions in self.collected:
            contexts.update(self._contexts(mentions))
            mentions.node_of.clear()  # nobody asks for it from here on, and it takes much room
        if keyed:

            def cluster(free: list[Node]) -> Parts:
                people, sets = People().add({node: contexts[node] for node in free})
                return [part for members in sets for part in people.part(members)]

            may_be_one = lambda nodes: len(split_by_vetoes(nodes, contexts)) == 1
            return self.kept.people, cluster_keyed(contexts, cluster, PERSONS, may_be_one=may_be_one), contexts
        known = self.kept.people.contexts
        other = {node: told for node, told in contexts.items() if known.get(node) != told} if known else contexts
        people, sets = self.kept.people.add(other)
        judged = [set_of(node, people.lead_of, people.led) for node in self._judged_before().values() if node.kind == "person"]
        whole = {members[0]: members for members in [*sets, *judged]}
        return people, [part for members in whole.values() for part in people.part(members)], people.contexts

    def _cover(self, texts: set[str]) -> None:
        """Collects the mentions of texts that have not been looked at."""
        if fresh := texts - self.texts:
            self.collected.append(self._collect(fresh))
            self.texts |= fresh

    def _settle(
        self, kind: EntityKind, parts: Parts, signs: Callable[[Node], frozenset[Sign]], fullest: Callable[[Counter[str]], str]
    ) -> set[str]:
        """Makes the entities of sets of nodes, with what reviewers decided; gives the texts that mention somebody who has another id."""
        judged, torn, made = set(self.judged.values()), Parts(), list[Entity]()
        for nodes in parts:
            if judged.isdisjoint(nodes):
                made.append(self._entity(kind, nodes, fullest))
            else:
                torn.append(nodes)
        made += self._settle_judged(kind, torn, signs, fullest)
        return self._put(parts, made)

    def _entity(self, kind: EntityKind, nodes: list[Node], fullest: Callable[[Counter[str]], str]) -> Entity:
        """The entity of a set of nodes on which nobody judged."""
        own = self.mentions_of[nodes[0]] if len(nodes) == 1 else sorted(mention for node in nodes for mention in self.mentions_of[node])
        names: Counter[str] = Counter()
        for node in nodes:
            names[node.name] += len(self.mentions_of[node])
        record = name_of_record(node for node in nodes if node.key for _ in self.mentions_of[node])
        return _entity(kind, own, names, record, fullest)

    def _settle_judged(
        self, kind: EntityKind, parts: Parts, signs: Callable[[Node], frozenset[Sign]], fullest: Callable[[Counter[str]], str]
    ) -> Iterator[Entity]:
        node_of = {mention: node for nodes in parts for node in nodes for mention in self.mentions_of[node]}
        sets = [[mention for node in nodes for mention in self.mentions_of[node]] for nodes in parts]
        for members in apply(sets, self.decided, _Signs(node_of, signs), str):
            names = Counter(node_of[mention].name for mention in members)
            yield _entity(kind, sorted(members), names, name_of_record(node_of[mention] for mention in members), fullest)

    def _put(self, parts: Parts, made: list[Entity]) -> set[str]:
        before = self.earlier.entity_of
        now = {mention: entity.id for entity in made for mention in entity.mentions}
        gone = {before[mention] for mention in now if mention in before} - {entity.id for entity in made}
        self.entities = self.entities.changed({entity.id: entity for entity in made}, gone)
        if not before:
            self.entity_of = self.entity_of.changed(now)
            return set()
        moved = {mention: entity for mention, entity in now.items() if before.get(mention) != entity}
        self.entity_of = self.entity_of.changed(moved)
        return {node.text for nodes in parts for node in nodes if any(one in moved for one in self.mentions_of[node])}

    def _contexts(self, mentions: Mentions) -> dict[Node, Context]:
        """What each report tells of the people it names."""
        signs, sexes = dict[Node, tuple[Sign, ...]](), dict[Node, set[str]]()
        died, active = dict[Node, str](), dict[Node, str]()
        once: dict[Any, Any] = {}  # of many nodes the same is told, and one object for them saves much room
        for told, mention in mentions.subject.items():
            node, stmt = mentions.node_of[mention], self.statements[told]
            if node.kind != "person":
                continue
            if told in mentions.unit:
                _note_sign(signs, node, ("unit", self.entity_of[mentions.unit[told]]), once)
            if stmt.when and edtf.is_valid(stmt.when) and edtf.precision(stmt.when) in ("day", "month"):
                _note_sign(signs, node, ("event", stmt.event, stmt.when[:7]), once)
            if told_sexes := sexes_told(stmt):
                sexes.setdefault(node, set()).update(told_sexes)
            _note_life(node, stmt, died, active, once)
        found = dict[Node, Context]()
        for node in mentions.of_kind("person"):
            sex = min(sexes[node]) if len(sexes.get(node, ())) == 1 else None
            context = Context(signs.get(node, ()), sex, died.get(node), active.get(node))
            found[node] = once.setdefault(context, context)
        return found

    def _name(self) -> tuple[Layered[Told, str], Layered[Told, str], Layered[Told, tuple[str, ...]], Set[Told]]:
        """Whom statements are about and name, by entity; and the statements with a subject of which this is another than before, or new."""
        entity_of = self.entity_of
        subjects = {told: entity_of[one] for found in self.collected for told, one in found.subject.items()}
        units = {told: entity_of[one] for found in self.collected for told, one in found.unit.items()}
        others = {
            told: tuple(dict.fromkeys(entity_of[one] for one in some))
            for found in self.collected
            for told, some in found.counterparts.items()
        }
        self.collected.clear()
        if not self.earlier.docs:
            return Layered(subjects), Layered(units), Layered(others), subjects.keys()
        moved: set[Told] = set()
        tables = []
        for before, now in ((self.earlier.subject_of, subjects), (self.earlier.unit_of, units), (self.earlier.counterparts_of, others)):
            changed = {told: value for told, value in now.items() if before.get(told) != value}
            moved |= changed.keys()
            tables.append(_changed(before, changed))
        return *tables, moved  # type: ignore[return-value]

    def _group(
        self,
        subject_of: Mapping[Told, str],
        unit_of: Mapping[Told, str],
        counterparts_of: Mapping[Told, tuple[str, ...]],
        moved: Set[Told],
    ) -> tuple[tuple[Event, ...], Layered[str, tuple[Event, ...]], set[Told]]:
        """The events, by id and by subject, and the statements of which the event is another than before, or new.

        Where nothing was there before all are new, and none is listed.
        """
        tellings: dict[tuple[str, str], list[Told]] = {}
        for told in moved:
            if told in subject_of:
                tellings.setdefault((subject_of[told], self.statements[told].event), []).append(told)
            if (subject := self.earlier.subject_of.get(told)) is not None:
                tellings.setdefault((subject, self.statements[told].event), [])
        for told in self.told_judged | self.kept.told_judged:
            if told in subject_of:
                tellings.setdefault((subject_of[told], self.statements[told].event), [])
        events_of = self.kept.events_of.draft()
        gone, made = list[Event](), list[Event]()
        for subject, kind in sorted(tellings):
            held = events_of.get(subject, ())
            before = [event for event in held if event.type == kind]
            told_now = {told for event in before for told in event.told if subject_of.get(told) == subject}.union(tellings[subject, kind])
            found = (
                part_events(kind, subject, sorted(told_now), self.statements, unit_of, counterparts_of, self.decided) if told_now else []
            )
            if rest := (*(event for event in held if event.type != kind), *found):
                events_of[subject] = rest
            else:
                events_of.pop(subject, None)
            gone += before
            made += found
        stay = set(gone).intersection(made) if gone else set()
        again = {told for event in (*gone, *made) if event not in stay for told in event.told} if self.earlier.docs else set()
        return _spliced(self.earlier.events, gone, made), layered(events_of), again

    def _rest(
        self, rests: Mapping[Told, frozenset[Rest]], changed: Mapping[Rest, Origin | None]
    ) -> tuple[Layered[str, Origin], Layered[Told, tuple[str, ...]]]:
        """The origins by id, and for each statement the ids of those on which it rests."""
        ids = _Ids()
        of_told = {told: ids[rests[told]] for told in (sorted(rests) if self.earlier.docs else self.statements)}
        now = {origin.id: origin for origin in changed.values() if origin}
        gone = {ids[frozenset({rest})][0] for rest, origin in changed.items() if origin is None}
        origins = _changed(self.earlier.origins, dict(sorted(now.items())), gone & self.earlier.origins.keys())
        return origins, _changed(self.earlier.origins_of, of_told) if self.earlier.docs else Layered(of_told)


_KINDS: tuple[EntityKind, ...] = ("person", "unit")


class _Ids(dict[frozenset[Rest], tuple[str, ...]]):
    """The ids of the origins that are some rests, one object for equal ones."""

    def __missing__(self, rests: frozenset[Rest]) -> tuple[str, ...]:
        self[rests] = tuple(sorted(make_id("or", *rest) for rest in rests))
        return self[rests]


@dataclass(frozen=True, slots=True)
class _Events:
    """The event of which a statement tells; None where its subject is unknown."""

    statements: Mapping[Told, Statement]
    subject_of: Mapping[Told, str]
    events_of: Mapping[str, tuple[Event, ...]]

    def __call__(self, told: Told) -> Event | None:
        subject = self.subject_of.get(told)
        if subject is None:
            return None
        kind = self.statements[told].event
        for event in self.events_of[subject]:
            if event.type == kind and event.told[bisect_left(event.told, told) % len(event.told)] == told:
                return event
        return None


@dataclass(frozen=True, slots=True)
class _Known:
    """The mentions of a case, to which documents are added, as one who looks for judged ones asks for them."""

    adding: Adding
    _in_text: dict[str, Mentions] = field(default_factory=dict)
    _told_in: dict[str, list[Told]] = field(default_factory=dict)

    def __contains__(self, mention: object) -> bool:
        return mention in self.adding.collected[0] or mention in self.adding.earlier.entity_of

    def in_text(self, text: str, kind: EntityKind) -> list[Mention]:
        """The mentions of a kind in the text with that hash."""
        if text not in self._in_text:
            self._in_text[text] = self.adding._collect([text], words=True)
        return self._in_text[text].in_text(text, kind)

    def stated_in(self, text: str) -> Iterable[Statement]:
        """What is stated in the text with that hash, each statement once."""
        if text not in self._told_in:
            docs = self.adding.docs_of.get(text, ())
            self._told_in[text] = [told for doc in docs for told in self.adding.told_of.get(doc, ())]
        return {told.statement: self.adding.statements[told] for told in self._told_in[text]}.values()

    def looked_at(self) -> Iterable[Told]:
        """The statements of all texts that somebody asked for."""
        return (told for some in self._told_in.values() for told in some)


@dataclass(frozen=True, slots=True)
class _Signs:
    """How many signs two mentions share, to part a set that a reviewer split."""

    node_of: Mapping[str, Node]
    signs: Callable[[Node], frozenset[Sign]]

    def __call__(self, a: str, b: str) -> int:
        left, right = self.node_of[a], self.node_of[b]
        return 1000 * (left == right) + len(self.signs(left) & self.signs(right))


def _entity(
    kind: EntityKind, mentions: Sequence[str], names: Counter[str], record: str | None, fullest: Callable[[Counter[str]], str]
) -> Entity:
    name = record or (next(iter(names)) if len(names) == 1 else fullest(names))
    return Entity(mentions[0], kind, name, tuple(sorted(names)), tuple(mentions))


def _note_sign(signs: dict[Node, tuple[Sign, ...]], node: Node, sign: Sign, once: dict[Any, Any]) -> None:
    """Adds a sign to those of a node, which stay in order."""
    own = signs.get(node, ())
    if sign not in own:
        signs[node] = tuple(sorted((*own, once.setdefault(sign, sign))))


def _note_life(node: Node, stmt: Statement, died: dict[Node, str], active: dict[Node, str], once: dict[Any, Any]) -> None:
    """Death and later acts, where a report states them without doubt."""
    if stmt.event != "death" and not is_act(stmt):
        return
    first, last = days_told(stmt)
    if stmt.event == "death" and last:
        died[node] = max(died.get(node, last), last)
    elif first and is_act(stmt):
        active[node] = max(active.get(node, first), once.setdefault(first, first))


def _spliced(events: tuple[Event, ...], gone: Iterable[Event], made: Iterable[Event]) -> tuple[Event, ...]:
    """The events, by id, without some and with others; in runs, for few of many change."""
    if not events:
        return tuple(sorted(made, key=_id))
    changes = [(bisect_left(events, event.id, key=_id), False, event) for event in made]
    changes += [(_place(events, event), True, event) for event in gone]
    spliced, done = list[Event](), 0
    for at, is_gone, event in sorted(changes, key=lambda change: (*change[:2], change[2].id)):
        spliced += events[done:at]
        if not is_gone:
            spliced.append(event)
        done = at + is_gone
    spliced += events[done:]
    return tuple(spliced)


def _id(event: Event) -> str:
    return event.id


def _place(events: tuple[Event, ...], event: Event) -> int:
    at = bisect_left(events, event.id, key=_id)
    while events[at] is not event:
        at += 1
    return at


def _changed(mapping: Mapping[K, V], changes: Mapping[K, V], gone: Iterable[K] = ()) -> Layered[K, V]:
    assert isinstance(mapping, Layered)
    return mapping.changed(changes, gone)
