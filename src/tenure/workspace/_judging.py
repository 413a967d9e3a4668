"""Judgements on who is who, and what is one event: whom a typed name means, what is written down, and what became of it since."""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from tenure import derivation
from tenure.model.answers import Judged, JudgementLine
from tenure.model.entity import Entity, EntityKind, Mention
from tenure.model.errors import StaleJudgement, UnknownName, WrongJudgement
from tenure.model.event import Event, Told
from tenure.model.judgement import Judgement, Telling, Verdict, identity_content, is_telling, make_place, places_of, sides_of
from tenure.resolution import (
    Carried,
    Decided,
    Evidence,
    Mentions,
    Resolution,
    Resolved,
    State,
    Whole,
    carry,
    collect,
    explain_same,
    explain_same_event,
    find_withdrawn,
    resolve,
    standing,
)
from tenure.store import Store
from tenure.workspace import _names
from tenure.workspace._answer import Answer
from tenure.workspace._names import Kind

Pair = tuple[str, str]
_KINDS: tuple[Kind, ...] = ("person", "unit")
_JUDGED: tuple[EntityKind, ...] = (*_KINDS, "event")
IdentityVerdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Made:
    """A judgement that was just made, on `about`; `overrules` are the numbers of the earlier ones that it contradicts.

    `against` is the evidence that contradicts it, with what it cites: a reviewer may know better, but must have seen it.
    """

    judgement: Judgement
    about: tuple[Entity, ...]
    against: Answer[Evidence]
    overrules: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parted:
    """Which mentions are somebody else: by their ids, by documents (ids), or by the words or full names that stand there."""

    mentions: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def takes(self, mention: Mention) -> bool:
        """Whether a mention is among them."""
        return mention.id in self.mentions or mention.doc in self.documents or not self.names.isdisjoint((mention.text, mention.name))


@dataclass(frozen=True)
class Bench:
    """A case as one who judges it sees it: the resolution, its mentions and its judgements."""

    resolution: Resolution
    judgements: Sequence[Judgement]
    register: _names.Register

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """What may be judged, by id: the mentions of people and units, and as those of events the statements that tell them."""
        return ChainMap(self._collected.by_id, _Tellings(self))  # type: ignore[arg-type]  # never written to

    @cached_property
    def carried(self) -> Carried:
        return carry(self.judgements, self.resolution.docs, Resolved(self.resolution))

    @cached_property
    def decided(self) -> Decided:
        return standing(self.carried.judgements)

    def meant(self, *typed: str) -> tuple[Entity, ...]:
        """The people, the units or the events that names or ids mean: one each, all of one kind. Events are meant by ids alone.

        Raises UnknownName where one of them fits nothing or, with the ids of what it fits, several.
        """
        fits = [self._fits(name) for name in typed]
        kinds = [kind for kind in _JUDGED if all(kind in of for of in fits)]
        if not kinds:
            said = " and ".join(f"{name!r} is {_A_KIND[min(of)]}" for name, of in zip(typed, fits, strict=True))
            raise WrongJudgement(f"{said}; only two of a kind can be one")
        for name, of in zip(typed, fits, strict=True):
            found = [entity for kind in kinds for entity in of[kind]]
            if len(found) > 1:
                listed = ", ".join(map(_named, found[:5]))
                raise UnknownName(f"{len(found)} fit {name!r}: {listed}; give the id of one", tuple(entity.id for entity in found))
        return tuple(of[kinds[0]][0] for of in fits)

    def anchor(self, typed: str, entity: Entity) -> str:
        """The mention that a judgement on an entity hangs on: the one that was typed, else one that names it as fully as any."""
        if typed in self.mentions and typed != entity.id:
            return typed
        wanted = _names.words(typed)

        def rank(mention: str) -> tuple[bool, bool, bool, str]:
            words = _names.words(self.mentions[mention].text)
            return (words != wanted, words != _names.words(entity.name), self.mentions[mention].name != entity.name, mention)

        return min(entity.mentions, key=rank)

    def content(self, mentions: Iterable[str], sides: Sequence[Sequence[str]] = ()) -> str:
        """What a judgement on mentions keeps: where they stand, to find them again in another text, and who is on which side."""
        found, docs = [self.mentions[mention] for mention in mentions], self.resolution.docs
        places = [make_place(one.id, one.doc, docs[one.doc].text, one.start, one.end) for one in found]
        told = [self.told[one.id][0] for one in found if one.kind == "event"]
        return identity_content(places, sides, [Telling(docs[one.doc].text_hash, self.resolution.statements[one]) for one in told])

    def entity(self, key: str) -> Entity:
        """The person, unit or event with this id."""
        return self._as_entity(self._events[key]) if key in self._events else self.resolution.entities[key]

    def whose(self, mention: str) -> str | None:
        """The id of whom or what a mention means now; None where it means nobody."""
        if is_telling(mention):
            return self._event_of.get(mention)
        return self.resolution.entity_of.get(mention)

    @cached_property
    def told(self) -> Mapping[str, tuple[Told, ...]]:
        """Where each statement that tells an event stands: the same text may have come in several documents."""
        found: dict[str, tuple[Told, ...]] = {}
        for event in self.resolution.events:
            for told in event.told:
                found[told.statement] = (*found.get(told.statement, ()), told)
        return found

    def as_told(self, statement: str) -> Entity:
        """An event as one statement tells it."""
        return Entity(statement, "event", derivation.name_event(self.resolution, self.told[statement]), (), (statement,))

    def told_by(self, mentions: Iterable[str]) -> list[Told]:
        """The tellings with these ids in all documents."""
        return [told for mention in mentions for told in self.told[mention]]

    def beside(self, event: str) -> list[Entity]:
        """The other events of the same subject and type, in the order of their ids."""
        of = self._events[event]
        found = [one for one in self.resolution.events if (one.subject, one.type) == (of.subject, of.type) and one.id != event]
        return [self._as_entity(one) for one in found]

    def evidence(self, a: Entity, b: Entity, *typed: str) -> tuple[Evidence, ...]:
        """The evidence for and against two being one, what reviewers said of them last. Of one event it is on the two tellings `typed`."""
        if a.kind == "event":
            told = [[one] if a.id == b.id and one in self.told else [*entity.mentions] for one, entity in zip(typed, (a, b), strict=True)]
            found = [*explain_same_event(self.resolution, self.told_by(told[0]), self.told_by(told[1]))]
        else:
            found = [*explain_same(self.resolution, a.id, b.id)]
        both = {a.id, b.id}
        for made in self.carried.judgements:
            of = {self.whose(mention) for mention in made.about}
            if made.verdict in _SAID and made.number not in self.decided.withdrawn and of <= both and (len(of) == 2 or a.id == b.id):
                text = f"judgement {made.number}: {made.reviewer} {_SAID[made.verdict]} on {made.decided} ({made.why})"
                overruled = made.number in self.decided.overruled
                found.append(Evidence(None if overruled else _SPEAKS[made.verdict], f"{text}; overruled later" if overruled else text))
        return tuple(found)

    @cached_property
    def by_rules(self) -> Mapping[str, str]:
        """To which entity, or event, each mention would belong if nobody had judged anything."""
        found = resolve(self.resolution.docs.values(), self.resolution.statements.values())
        return ChainMap({told.statement: event.id for event in found.events for told in event.told}, found.entity_of)  # type: ignore[arg-type]

    def about_now(self, number: int) -> tuple[str, ...]:
        """What a judgement is about, under the ids that it has now."""
        return next(made.about for made in self.carried.judgements if made.number == number)

    def name(self, mention: str) -> str | None:
        """The fullest name of what a mention belongs to now; None where it belongs to nothing."""
        found = self.whose(mention)
        return self.entity(found).name if found else None

    def made(self, judgement: Judgement, about: tuple[Entity, ...], against: Iterable[Evidence]) -> Made:
        """A judgement that was just written, with what it contradicts."""
        later = replace(self, judgements=[*self.judgements, judgement]).decided
        overrules = tuple(number for number, by in sorted(later.overruled.items()) if judgement.number in by)
        return Made(judgement, about, Answer(tuple(against), about, self.resolution.docs, self.resolution.statements), overrules)

    @cached_property
    def _collected(self) -> Mentions:
        return collect(self.resolution.docs, self.resolution.statements)

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.resolution.events}

    @cached_property
    def _event_of(self) -> Mapping[str, str]:
        return {told.statement: event.id for event in self.resolution.events for told in event.told}

    def _as_entity(self, event: Event) -> Entity:
        name = derivation.name_event(self.resolution, event.told)
        return Entity(event.id, "event", name, (), tuple(sorted({told.statement for told in event.told})))

    def _fits(self, typed: str) -> dict[EntityKind, tuple[Entity, ...]]:
        """By kind what a name or id fits. Raises UnknownName, with the nearest names, where it fits nothing."""
        if _names.is_event_id(typed) or is_telling(typed):
            found = sorted(self._event_ids(typed))
            if not found:
                raise UnknownName(f"no event in the case has an id, or a statement, that begins {typed!r}", hint=_IDS, typed=typed)
            return {"event": tuple(self._as_entity(self._events[one]) for one in found)}
        return _in_register(typed, self.register)

    def _event_ids(self, typed: str) -> set[str]:
        """The ids of the events that have an id with this beginning, or are told by a statement that has one."""
        if typed in self._events:
            return {typed}
        if typed in self._event_of:
            return {self._event_of[typed]}
        ids = {event for stmt, event in self._event_of.items() if stmt.startswith(typed)} if is_telling(typed) else self._events
        return {one for one in ids if is_telling(typed) or one.startswith(typed)}


class _Tellings(Mapping[str, Mention]):
    """What mentions events: the statements that tell them, by id, each made into a mention when it is asked for."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def __getitem__(self, key: str) -> Mention:
        if not is_telling(key):
            raise KeyError(key)
        told = self._bench.told[key][0]
        stmt = self._bench.resolution.statements[told]
        return Mention(key, "event", told.doc, stmt.trigger.text, stmt.trigger.start, stmt.trigger.end, stmt.trigger.text)

    def __iter__(self) -> Iterator[str]:
        return iter(self._bench.told)

    def __len__(self) -> int:
        return len(self._bench.told)


_A_KIND: Mapping[EntityKind, str] = {"person": "a person", "unit": "a unit", "event": "an event"}
_IDS = "`tenure career NAME --ids` prints the ids of events, `tenure statements --ids` those of statements"


_SAID = {"same": "held them to be the same", "different": "held them to be different", "unsure": "could not tell"}
_SPEAKS = {"same": True, "different": False, "unsure": None}


def judge(
    bench: Bench, store: Store, verdict: IdentityVerdict, a: str, b: str, *, by: str, day: str, why: str, seen: int | None = None
) -> Made:
    """Write down that `a` and `b` are the same, are not, or cannot be told."""
    left, right = bench.meant(a, b)
    _refuse_unlike(bench, left, right)
    if left.id == right.id and verdict != "same" and not (a in bench.mentions and b in bench.mentions):
        raise WrongJudgement(f"{a!r} and {b!r} are both {_named(left)} now; say which mentions are somebody else: `tenure split`")
    sides = _sides(bench, left, right, a, b) if left.id != right.id else _within(bench, left, a, b, verdict)
    if sides[0] == sides[1]:
        raise WrongJudgement(f"{a!r} and {b!r} are one and the same mention of {_named(left)}; give two")
    about = (*sides[0], *sides[1])
    against = [one for one in bench.evidence(left, right, a, b) if one.speaks_for is False] if verdict == "same" else []
    content = bench.content(about, sides if verdict != "same" else ())
    check = _unseen(seen, {*left.mentions, *right.mentions})
    return bench.made(_write(store, verdict, about, content, by=by, day=day, why=why, check=check), (left, right), against)


def merge(bench: Bench, store: Store, a: str, b: str, *, by: str, day: str, why: str, seen: int | None = None) -> Made:
    """As `judge` that two are the same, where they are two until now."""
    left, right = bench.meant(a, b)
    if left.id == right.id:
        raise WrongJudgement(f"{a!r} and {b!r} are both {_named(left)} already; `tenure same` notes that you agree")
    return judge(bench, store, "same", a, b, by=by, day=day, why=why, seen=seen)


def split(bench: Bench, store: Store, name: str, parted: Parted, *, by: str, day: str, why: str, seen: int | None = None) -> Made:
    """Write down that some mentions of a person or unit are somebody, or something, else than its other mentions."""
    (entity,) = bench.meant(name)
    gone = [mention for mention in entity.mentions if parted.takes(bench.mentions[mention])]
    stay = [mention for mention in entity.mentions if mention not in set(gone)]
    if foreign := sorted(parted.mentions - set(entity.mentions)):
        raise WrongJudgement(f"{foreign[0]} is no mention of {_named(entity)}; `tenure mentions {entity.id}` lists its mentions")
    if not gone or not stay:
        which = "none" if not gone else f"all {len(gone)}"
        raise WrongJudgement(f"that takes {which} of the mentions of {_named(entity)}; `tenure mentions {entity.id}` lists them")
    content = bench.content(entity.mentions, [gone, stay])
    check = _unseen(seen, set(entity.mentions))
    return bench.made(_write(store, "different", (*gone, *stay), content, by=by, day=day, why=why, check=check), (entity,), ())


def withdraw(judgements: Sequence[Judgement], store: Store, numbers: Iterable[int], *, by: str, day: str, why: str) -> list[Judgement]:
    """Write down that judgements do not stand any more, all or none; a withdrawal may be withdrawn, too."""
    numbers = list(dict.fromkeys(numbers))
    for number in numbers:
        if number not in {one.number for one in judgements}:
            raise WrongJudgement(f"there is no judgement {number}; `tenure judgements` lists them with their numbers")
    with store.transaction():
        gone = find_withdrawn(store.judgements())
        for number in numbers:
            if later := gone.get(number):
                raise WrongJudgement(f"judgement {number} is withdrawn already, by judgement {later}; `tenure undo {later}` brings it back")
        return [store.add_judgement("withdrawn", (str(number),), reviewer=by, decided=day, why=why) for number in numbers]


def find_on(judgements: Iterable[Judgement], is_on: Callable[[Judgement], bool]) -> list[int]:
    """The numbers of the judgements that concern something, with those that withdraw one of them, in their order."""
    numbers: list[int] = []
    for made in sorted(judgements, key=lambda made: made.number):
        if is_on(made) or (made.verdict == "withdrawn" and int(made.about[0]) in numbers):
            numbers.append(made.number)
    return numbers


def refuse_unseen(numbers: Iterable[int], seen: int | None) -> None:
    """Raise StaleJudgement where one of these judgements came after the last that was seen; None stands for all."""
    since = tuple(number for number in numbers if seen is not None and number > seen)
    if since:
        raise StaleJudgement(since)


def find_on_mentions(judgements: Iterable[Judgement], mentions: set[str]) -> list[int]:
    """The numbers of the judgements on who is meant by any of these mentions."""
    return find_on(judgements, lambda made: not made.on_statement and not mentions.isdisjoint(made.about))


def _unseen(seen: int | None, mentions: set[str]) -> Callable[[Sequence[Judgement]], None]:
    return lambda fresh: refuse_unseen(find_on_mentions(fresh, mentions), seen)


def lines(bench: Bench) -> list[JudgementLine]:
    """The judgements on who is who and the withdrawals in their order, each with its standing and what it is about."""
    return [_line(bench, made) for made in bench.judgements if not made.on_statement]


def count_states(store: Store) -> Counter[str]:
    """How many judgements on who is who that stand hold as they were ("kept"), "moved" with their mentions to a new text or
    extraction, or are "orphaned" or "dormant"; from the judged documents alone."""
    judgements = [made for made in store.judgements() if not made.on_statement]
    judged = {place.doc for made in judgements for place in places_of(made)}
    docs = {doc.id: doc for doc in store.documents(judged)} if judged else {}
    statements = {Told(stmt.doc, stmt.id): stmt for doc in sorted(docs) for stmt in store.statements(doc_id=doc)}
    carried, gone = carry(judgements, docs, Whole(docs, statements, collect(docs, statements))), find_withdrawn(judgements)
    return Counter(_fate(made, carried.states[made.number]) for made in judgements if made.number in carried.states.keys() - gone.keys())


def _sides(bench: Bench, left: Entity, right: Entity, a: str, b: str) -> tuple[list[str], list[str]]:
    """The mentions on which a judgement on two entities hangs: one that names each, and those on which somebody judged the two before.

    So a later judgement speaks on all that an earlier one spoke on, and stands over it.
    """
    before = {one for pair in bench.decided.heard if {bench.whose(m) for m in pair} == {left.id, right.id} for one in pair}
    of = {entity.id: sorted(before & set(entity.mentions)) for entity in (left, right)}
    first, second = (list(dict.fromkeys([bench.anchor(typed, one), *of[one.id]])) for typed, one in ((a, left), (b, right)))
    return first, second


def _refuse_unlike(bench: Bench, left: Entity, right: Entity) -> None:
    """Raise WrongJudgement where two events are of two subjects or types: only those of one can be one."""
    of = [next(iter(bench.told_by(one.mentions))) for one in (left, right) if one.kind == "event"]
    if len({bench.resolution.statements[told].event for told in of}) > 1:
        raise WrongJudgement(f"{_named(left)} and {_named(right)} are of two types; only two events of one type can be one")
    if len({bench.resolution.subject_of[told] for told in of}) > 1:
        raise WrongJudgement(f"{_named(left)} and {_named(right)} are of two subjects; first decide whether these are one")


def _in_register(name: str, register: _names.Register) -> dict[EntityKind, tuple[Entity, ...]]:
    """By kind what a name or id fits. Raises UnknownName, with the nearest names, where it fits nothing."""
    found: dict[EntityKind, tuple[Entity, ...]] = {}
    errors: list[UnknownName] = []
    for kind in _KINDS:
        try:
            found[kind] = _names.find(name, register, kind)
        except UnknownName as error:
            errors.append(error)
    if not found:
        raise max(errors, key=lambda error: len(error.suggestions))
    return found


def _within(bench: Bench, entity: Entity, a: str, b: str, verdict: IdentityVerdict) -> tuple[list[str], list[str]]:
    """The mentions that two names or ids mean that are one entity now: an id is the mention itself.

    Where the two are one by judgements alone, a verdict that parts them hangs on all mentions of both on which those hang, and
    contradicts them: one left out would keep the two together.
    """
    first, second = (one if one in bench.mentions else bench.anchor(one, entity) for one in (a, b))
    links = [pair for pair, said in bench.decided.heard.items() if said == "same" and set(pair) <= set(entity.mentions)]
    if verdict == "same" or not links:
        return [first], [second]
    start, end = bench.by_rules[first], bench.by_rules[second]
    if start == end:
        return [first], [second]
    judged = {one for pair in links for one in pair}
    of = {rule: sorted(one for one in judged if bench.by_rules[one] == rule) for rule in (start, end)}
    return list(dict.fromkeys([first, *of[start]])), list(dict.fromkeys([second, *of[end]]))


def _write(
    store: Store, verdict: Verdict, about: tuple[str, ...], content: str | None, *, by: str, day: str, why: str,
    check: Callable[[Sequence[Judgement]], None],
) -> Judgement:  # fmt: skip
    """Write a judgement down, where `check` does not object to it beside all that others have made by then."""
    with store.transaction():
        check(store.judgements())
        return store.add_judgement(verdict, about, reviewer=by, decided=day, why=why, content=content)


def _line(bench: Bench, made: Judgement) -> JudgementLine:
    states = bench.carried.states.get(made.number)
    decided, place = bench.decided, {one.mention: one for one in places_of(made)}
    now = dict(zip(made.about, bench.about_now(made.number), strict=True))
    about = tuple(
        Judged(one, place[one].quote if one in place else None, place[one].doc if one in place else None, bench.name(now[one]), states[one])
        for one in made.about
    ) if states else tuple(Judged(one, None, None, None, "there") for one in made.about)  # fmt: skip
    if later := decided.withdrawn.get(made.number):
        return JudgementLine(made, "withdrawn", (later,), about)
    fate = _fate(made, states) if states else "kept"
    if by := decided.overruled.get(made.number):
        return JudgementLine(made, "in part" if made.number in decided.stand else "overruled", tuple(sorted(by)), about)
    return JudgementLine(made, fate if fate in ("orphaned", "dormant") else "stands", (), about)


def _fate(made: Judgement, states: Mapping[str, State]) -> str:
    """What became of a judgement whose mentions are in these states: it needs two sides to decide anything."""
    sides = sides_of(made)
    if sum(any(states[mention] in ("there", "moved") for mention in side) for side in sides) > 1:
        return "moved" if "moved" in states.values() else "kept"
    return "orphaned" if "orphaned" in states.values() else "dormant"


def _named(entity: Entity) -> str:
    return f"{entity.name} ({entity.id})"
