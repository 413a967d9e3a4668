"""What reviewers decided on single statements: which of them hold, and what holds in their place.

A judgement hangs on the text and the slot of a statement, so it outlives re-extraction. The latest that is not withdrawn stands
over the earlier ones on the same statement. Where the machine says the same as then, it carries; where it says something else in the
slot, the reviewer's version holds and the judgement is "reopened"; where it says nothing there any more, what was accepted, edited or
added still holds. What holds is exactly the words of the text at its offsets: a place that is not found in a new text holds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.judgement import Decision, Judgement, decision_of
from tenure.model.statement import Statement, content_key, shift, with_ids
from tenure.resolution.carried import find_place
from tenure.resolution.decided import find_withdrawn
from tenure.resolution.groups import Union

Fate = Literal["there", "moved", "reopened", "silent", "orphaned", "elsewhere"]
"""What became of a judged statement: the machine says it as then; the same in a new text; it says something else there now; it says
nothing there any more; its words are not found exactly once in the new text; its document does not count or is not in the case."""

_WORST_FIRST: tuple[Fate, ...] = ("reopened", "orphaned", "silent", "moved", "there", "elsewhere")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What judgements on statements come to.

    `gone` are the statements of the machine that do not hold, `made` those that hold by a judgement and that the machine does not
    make so; `rejected` is how many are left out without anything in their place. By the number of a judgement: `fates`, in
    `overruled` the later one that it contradicts, in `now` what the machine says there now. By the id of a statement: `judged`, the
    judgements on it, the latest first, and `standing`, the one that stands.
    """

    gone: frozenset[Told] = frozenset()
    made: Mapping[Told, Statement] = field(default_factory=dict)
    rejected: int = 0
    fates: Mapping[int, Fate] = field(default_factory=dict)
    overruled: Mapping[int, int] = field(default_factory=dict)
    now: Mapping[int, Statement] = field(default_factory=dict)
    judged: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    standing: Mapping[str, int] = field(default_factory=dict)

    @property
    def corrected(self) -> set[str]:
        """The documents in which other statements hold than the machine makes."""
        return {told.doc for told in (*self.gone, *self.made)}

    def differs_from(self, earlier: Reviewed) -> set[str]:
        """The documents in which other statements hold than by an earlier review."""
        made = {told for told in self.made.keys() | earlier.made.keys() if self.made.get(told) != earlier.made.get(told)}
        return {told.doc for told in made | (self.gone ^ earlier.gone)}

    def hold(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """Of the machine's statements those that hold, and after them those that hold by a judgement."""
        yield from (stmt for stmt in statements if Told(stmt.doc, stmt.id) not in self.gone)
        yield from self.made.values()


@dataclass(frozen=True, slots=True)
class _Ruled:
    """A judgement in one text: the statements under the ids that they have there."""

    number: int
    judgement: Judgement
    text: str
    machine: Statement | None
    said: Statement | None
    beside: tuple[str, ...]
    over: tuple[int, ...]
    moved: bool

    @property
    def outcome(self) -> tuple[str | None, ...]:
        """What it comes to: two judgements with one outcome agree."""
        return ("holds", self.said.id, self.said.subject.name) if self.said else (self.judgement.verdict,)

    @property
    def statements(self) -> set[str]:
        """The ids of what the machine said and the reviewer says."""
        return {stmt.id for stmt in (self.machine, self.said) if stmt}

    @property
    def slots(self) -> set[str]:
        """The slots that it judged: the machine's, and the one in which the reviewer set the statement."""
        return {self.judgement.about[0], *(stmt.slot for stmt in (self.machine, self.said) if stmt)}


def review(docs: Iterable[Document], statements: Iterable[Statement], judgements: Iterable[Judgement]) -> Reviewed:
    """What the judgements on statements come to in these documents; judgements on mentions are left alone.

    Neither the order nor the repetition of documents and statements changes the result.
    """
    judgements = sorted(judgements, key=lambda made: made.number)
    if not any(made.on_statement for made in judgements):
        return Reviewed()
    by_text = _by_text(docs)
    ruled, fates = _carry([made for made in judgements if made.on_statement], by_text)
    wanted = {slot for one in ruled for slot in one.slots}
    in_slot: dict[str, dict[str, list[Told]]] = defaultdict(dict)
    spoken: dict[str, Statement] = {}
    for stmt in sorted(statements, key=lambda stmt: (stmt.doc, stmt.id)):
        if stmt.slot in wanted:
            in_slot[stmt.slot].setdefault(stmt.id, []).append(Told(stmt.doc, stmt.id))
            spoken.setdefault(stmt.id, stmt)
    return _Bench(by_text, in_slot, spoken, find_withdrawn(judgements)).settle(_items(ruled), fates)


@dataclass(slots=True)
class _Bench:
    """The texts and what the machine says in the judged slots, while judgements are settled."""

    by_text: Mapping[str, list[Document]]
    in_slot: Mapping[str, Mapping[str, list[Told]]]
    spoken: Mapping[str, Statement]
    withdrawn: Mapping[int, int]
    gone: set[Told] = field(default_factory=set)
    made: dict[Told, Statement] = field(default_factory=dict)
    rejected: set[Told] = field(default_factory=set)
    overruled: dict[int, int] = field(default_factory=dict)
    now: dict[int, Statement] = field(default_factory=dict)
    judged: dict[str, tuple[int, ...]] = field(default_factory=dict)
    standing: dict[str, int] = field(default_factory=dict)

    def settle(self, items: list[list[_Ruled]], fates: dict[int, set[Fate]]) -> Reviewed:
        judged = {stmt for item in items for one in item for stmt in one.statements}
        for item in items:
            now = self._find(item, judged)
            for one in item:
                fates.setdefault(one.number, set()).add(_fate(one, now))
                if now:
                    self.now[one.number] = self.spoken[one.machine.id if one.machine and one.machine.id in now else min(now)]
            alive = [one for one in reversed(item) if one.number not in self.withdrawn]
            if alive:
                self._rule(alive[0], now)
            self._note(item, alive, now)
        worst = {number: min(found, key=_WORST_FIRST.index) for number, found in sorted(fates.items())}
        made = dict(sorted(self.made.items()))
        return Reviewed(frozenset(self.gone), made, len(self.rejected), worst, self.overruled, self.now, self.judged, self.standing)

    def _find(self, item: list[_Ruled], judged: set[str]) -> dict[str, list[Told]]:
        """By id what the machine says now where a statement was judged: the same as at one of the judgements, or else something new."""
        here = {stmt: told for slot in {slot for one in item for slot in one.slots} for stmt, told in self.in_slot.get(slot, {}).items()}
        same = {stmt for one in item for stmt in one.statements} & here.keys()
        beside = {key for one in item for key in one.beside}
        new = {stmt for stmt in here.keys() - judged if content_key(self.spoken[stmt]) not in beside}
        return {stmt: here[stmt] for stmt in sorted(same or new)}

    def _rule(self, one: _Ruled, now: Mapping[str, list[Told]]) -> None:
        """Lets a judgement that stands take away what the machine says, and set what the reviewer says in its place."""
        if one.judgement.verdict == "unsure":
            return
        said = one.said
        agreed = said is not None and said.id in now and self.spoken[said.id].subject.name == said.subject.name
        taken = {told for stmt, some in now.items() if not (agreed and said and stmt == said.id) for told in some}
        self.gone |= taken
        if said is None:
            self.rejected |= taken
        elif not agreed:
            for doc in self.by_text[one.text]:
                stmt = replace(said, doc=doc.id, reported=doc.published, extractor=one.judgement.reviewer, score=None)
                self.made[Told(doc.id, said.id)] = stmt

    def _note(self, item: list[_Ruled], alive: list[_Ruled], now: Iterable[str]) -> None:
        """Notes which judgements are on which statements, and which of them are overruled."""
        for stmt in sorted({stmt for one in item for stmt in one.statements}.union(now)):
            self.judged[stmt] = tuple(one.number for one in reversed(item))
            if alive:
                self.standing[stmt] = alive[0].number
        for one in alive[1:]:
            if one.outcome != alive[0].outcome:
                self.overruled[one.number] = alive[0].number


def _fate(one: _Ruled, now: Mapping[str, list[Told]]) -> Fate:
    """What became of a judged statement where the machine says `now`."""
    if not one.statements.isdisjoint(now):
        return "moved" if one.moved else "there"
    return "reopened" if now else "silent"


def _by_text(docs: Iterable[Document]) -> dict[str, list[Document]]:
    """The documents by the hash of their text, in the order of their ids."""
    found: dict[str, list[Document]] = defaultdict(list)
    for doc in sorted({doc.id: doc for doc in docs}.values(), key=lambda doc: doc.id):
        found[doc.text_hash].append(doc)
    return found


def _carry(judgements: list[Judgement], by_text: Mapping[str, list[Document]]) -> tuple[list[_Ruled], dict[int, set[Fate]]]:
    """The judgements in each text in which their words stand, and what became of those that stand in none."""
    text_of = {doc.id: text for text, docs in by_text.items() for doc in docs}
    ruled: list[_Ruled] = []
    fates: dict[int, set[Fate]] = {}
    for made in judgements:
        decision = decision_of(made)
        if decision.text in by_text:
            ruled.append(_ruled(made, decision, decision.text, 0))
        now = text_of.get(decision.place.doc)
        if now is not None and now != decision.text:
            found = find_place(decision.place, by_text[now][0].text)
            if found is None:
                fates[made.number] = {"orphaned"}
            else:
                ruled.append(_ruled(made, decision, now, found[0] - decision.place.start))
        elif now is None and decision.text not in by_text:
            fates[made.number] = {"elsewhere"}
    return ruled, fates


def _ruled(made: Judgement, decision: Decision, text: str, by: int) -> _Ruled:
    moved = text != decision.text
    machine, said = (stmt and (with_ids(shift(stmt, by), text) if moved else stmt) for stmt in (decision.machine, decision.said))
    return _Ruled(made.number, made, text, machine, said, decision.beside, decision.over, moved)


def _items(ruled: list[_Ruled]) -> list[list[_Ruled]]:
    """The judgements of each text by the statement that they are on, the earliest first."""
    union: Union[tuple[str, str]] = Union()
    for one in ruled:
        me = (one.text, str(one.number))
        for other in one.over:
            union.join(me, (one.text, str(other)))
        for stmt in (one.machine, one.said):
            if stmt:
                union.join(me, (one.text, stmt.id))
    found: dict[tuple[str, str], list[_Ruled]] = {}
    for one in ruled:
        found.setdefault(union.find((one.text, str(one.number))), []).append(one)
    return list(found.values())
