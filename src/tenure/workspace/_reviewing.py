"""Judgements on single statements: which one is meant, what is written down, and what holds since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tenure.model.answers import Judged, JudgementLine
from tenure.model.document import Document
from tenure.model.errors import UnknownName, WrongJudgement
from tenure.model.event import Told
from tenure.model.judgement import Decision, Judgement, Verdict, decision_of, make_place
from tenure.model.statement import Statement, content_key, hull
from tenure.resolution import Fate, Reviewed, find_withdrawn, review
from tenure.store import Store
from tenure.workspace import _editing, _judging
from tenure.workspace._editing import Spans
from tenure.workspace._known import counted

StatementVerdict = Literal["accepted", "rejected", "unsure"]
_PRINTED = "`tenure statements --ids` prints them"
_STANDING = {"there": "stands", "moved": "stands", "reopened": "reopened", "orphaned": "orphaned", "elsewhere": "dormant"}


@dataclass(frozen=True, slots=True)
class Ruled:
    """A judgement on a statement that was just made.

    `machine` is what the machine says, None of what it missed; `said` what holds now, None of what is rejected; `overrules` are
    the numbers of the earlier judgements that it contradicts.
    """

    judgement: Judgement
    doc: Document
    machine: Statement | None
    said: Statement | None
    overrules: tuple[int, ...]


def look(store: Store, judgements: Sequence[Judgement], known: str | None) -> Reviewed:
    """What the judgements on statements come to, as known on a day; only the judged documents are read."""
    decisions = [decision_of(made) for made in judgements if made.on_statement]
    if not decisions:
        return Reviewed()
    alike = store.alike({one.place.doc for one in decisions}, {one.text for one in decisions})
    docs, _ = counted(alike, known)
    return review(docs, store.statements_of({doc.id for doc in docs}), judgements)


def cite(store: Store, reviewed: Reviewed, told: Collection[Told]) -> tuple[Mapping[str, Document], Mapping[Told, Statement]]:
    """What citations point at, as `Store.cited`, with what reviewers say in place of the machine."""
    docs, statements = store.cited(told)
    ours = {one: reviewed.made[one] for one in told if one in reviewed.made}
    if not ours:
        return docs, statements
    more = store.documents({one.doc for one in ours} - docs.keys())
    return {**docs, **{doc.id: doc for doc in more}}, {**statements, **ours}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement as one who judges it sees it.

    `stmt` is the one with the id that was asked for, `holds` what holds in its place: itself, what a reviewer says, None where it is
    rejected. `judgements` are those on it and their withdrawals, the last first; `withdrawn` gives by number the one that withdraws it.
    """

    doc: Document
    stmt: Statement
    holds: Statement | None
    judgements: tuple[Judgement, ...]
    withdrawn: Mapping[int, int]

    @property
    def seen(self) -> int:
        """The number of the last judgement on it; 0 where there is none."""
        return self.judgements[0].number if self.judgements else 0


def weigh(store: Store, judgements: Sequence[Judgement], key: str) -> Weighed:
    """The statement with this id, what holds in its place, and what was decided on it; only its own judgements are looked at."""
    judgements = _on_same(store, judgements, key)
    reviewed = look(store, judgements, None)
    stmt = _meant(store, reviewed, key)
    on = set(_on_statement(judgements, reviewed, stmt))
    made = tuple(one for one in sorted(judgements, key=lambda one: -one.number) if one.number in on)
    return Weighed(_document(store, stmt), stmt, _holds(store, judgements, reviewed, stmt), made, find_withdrawn(judgements))


def judged_since(judgements: Sequence[Judgement], number: int) -> set[str]:
    """The ids of the statements that judgements after `number` are on and that nobody has withdrawn."""
    withdrawn = find_withdrawn(judgements)
    later = (one for one in judgements if one.on_statement and one.number > number and one.number not in withdrawn)
    return {stmt.id for one in later for decision in [decision_of(one)] for stmt in (decision.machine, decision.said) if stmt}


def rule(
    store: Store, judgements: Sequence[Judgement], verdict: StatementVerdict, key: str, *, by: str, day: str, why: str,
    seen: int | None = None,
) -> Ruled:  # fmt: skip
    """Write down that a statement holds, does not, or that nobody can tell."""
    return rule_all(store, judgements, verdict, [key], by=by, day=day, why=why, seen=seen)[0]


def rule_all(
    store: Store, judgements: Sequence[Judgement], verdict: StatementVerdict, keys: Iterable[str], *, by: str, day: str, why: str,
    seen: int | None = None,
) -> list[Ruled]:  # fmt: skip
    """Write the same down on each of some statements, on all or none."""
    drafts = [_ruling(store, _on_same(store, judgements, key), verdict, key) for key in dict.fromkeys(keys)]
    return _write(store, drafts, by=by, day=day, why=why, seen=seen)


def find_alike(store: Store, judgements: Sequence[Judgement], stmt: Statement, outlet: str | None, *, limit: int) -> list[Statement]:
    """The statements that are told by the same words as one, itself first, of one outlet or of all, and that nobody has judged."""
    judged = judged_since(judgements, 0)
    found = store.alike_to(stmt, outlet=outlet, limit=limit + len(judged))
    return sorted((one for one in found if one.id not in judged), key=lambda one: one.id != stmt.id)[:limit]


def edit(
    store: Store, judgements: Sequence[Judgement], key: str, fields: Mapping[str, str], spans: Spans, *, by: str, day: str, why: str,
    seen: int | None = None,
) -> Ruled:  # fmt: skip
    """Write down what a statement should say."""
    judgements = _on_same(store, judgements, key)
    reviewed = look(store, judgements, None)
    stmt = _meant(store, reviewed, key)
    said = _editing.edit(_document(store, stmt), stmt, fields, spans)
    if said.id == stmt.id and said.subject == stmt.subject:
        raise WrongJudgement(f"{stmt.id} says that already; `tenure accept` notes that you agree")
    return _write(store, [_draft(store, judgements, reviewed, "edited", stmt, said)], by=by, day=day, why=why, seen=seen)[0]


def state(
    store: Store, judgements: Sequence[Judgement], doc: Document, fields: Mapping[str, str], spans: Spans, *, by: str, day: str, why: str
) -> Ruled:
    """Write down a statement that the machine missed."""
    said = _editing.compose(doc, fields, spans)
    judgements = _on_docs(store, judgements, {doc.id})
    reviewed = look(store, judgements, None)
    if any((one.doc, one.id) == (doc.id, said.id) for one in reviewed.hold(store.called(said.id))):
        raise WrongJudgement(f"the case holds that statement already, as {said.id}; `tenure accept` notes that you agree")
    return _write(store, [_draft(store, judgements, reviewed, "added", said, said)], by=by, day=day, why=why)[0]


def lines(judgements: Sequence[Judgement], reviewed: Reviewed) -> list[JudgementLine]:
    """The judgements on statements in their order, each with its standing and what it is about."""
    withdrawn = find_withdrawn(judgements)
    return [_line(made, reviewed, withdrawn) for made in judgements if made.on_statement]


def count_fates(judgements: Sequence[Judgement], reviewed: Reviewed) -> Iterable[str]:
    """Of each judgement on a statement that is not withdrawn: "kept", "moved", "reopened", "orphaned" or "dormant"."""
    withdrawn = find_withdrawn(judgements)
    for made in judgements:
        if made.on_statement and made.number not in withdrawn:
            fate = reviewed.fates[made.number]
            yield {"there": "kept", "silent": "dormant" if _is_idle(decision_of(made)) else "kept", "elsewhere": "dormant"}.get(fate, fate)


def _line(made: Judgement, reviewed: Reviewed, withdrawn: Mapping[int, int]) -> JudgementLine:
    decision, fate = decision_of(made), reviewed.fates[made.number]
    shown, place = decision.said or decision.machine, decision.place
    told_of = (shown.id, shown.evidence.text) if shown else (made.about[0], place.quote)
    about = (Judged(*told_of, place.doc, shown.subject.name if shown else None, fate),)
    now = reviewed.now.get(made.number) if fate == "reopened" else None
    told = {"machine": decision.machine, "said": decision.said, "now": now}
    if later := withdrawn.get(made.number):
        return JudgementLine(made, "withdrawn", (later,), about, **told)
    if by := reviewed.overruled.get(made.number):
        return JudgementLine(made, "overruled", (by,), about, **told)
    return JudgementLine(made, _standing(fate, decision), (), about, **told)


def _standing(fate: Fate, decision: Decision) -> str:
    """Whether a judgement decides anything now."""
    return _STANDING.get(fate) or ("dormant" if _is_idle(decision) else "stands")


def _is_idle(decision: Decision) -> bool:
    """Whether a judgement decides nothing while the machine is silent: where it only takes away what the machine said."""
    return decision.said is None and decision.machine is not None


def _on_same(store: Store, judgements: Sequence[Judgement], key: str) -> Sequence[Judgement]:
    """The judgements that can concern the statement with this id: the others are read for nothing, and there may be many."""
    docs = {stmt.doc for stmt in store.called(key)} if key.startswith("st-") else set()
    docs |= {decision_of(made).place.doc for made in judgements if made.on_statement and f'"{key}' in (made.content or "")}
    return _on_docs(store, judgements, docs) if docs else judgements


def _on_docs(store: Store, judgements: Sequence[Judgement], docs: set[str]) -> Sequence[Judgement]:
    """The judgements on statements of these documents, or of their texts, and all withdrawals."""
    words = docs | {doc.text_hash for doc in store.documents(docs)}
    return [made for made in judgements if made.verdict == "withdrawn" or any(word in (made.content or "") for word in words)]


def _meant(store: Store, reviewed: Reviewed, key: str) -> Statement:
    """The statement with this id, or the one whose id begins so, also one that holds no more."""
    if not key.startswith("st-"):
        raise WrongJudgement(f"{key!r} is no id of a statement; {_PRINTED}")
    made = [stmt for stmt in reviewed.made.values() if stmt.id.startswith(key)]
    found = {stmt.id: stmt for stmt in [*store.called(key), *made]}
    if not found:
        raise UnknownName(f"no statement in the case has an id that begins {key!r}", hint=_PRINTED)
    if len(found) > 1:
        raise UnknownName(f"{len(found)} statements have ids that begin {key!r}: {', '.join(sorted(found)[:5])}", tuple(sorted(found)))
    return next(iter(found.values()))


def _instead(judgements: Sequence[Judgement], reviewed: Reviewed, stmt: Statement) -> tuple[int, str] | None:
    """Of a statement in whose place another holds: by which judgement, and the id of that one."""
    number = reviewed.standing.get(stmt.id)
    if number is None or stmt.id in {told.statement for told in reviewed.made}:
        return None
    (made,) = (one for one in judgements if one.number == number)
    said = decision_of(made).said
    return (number, said.id) if said and said.id != stmt.id else None


def _on_statement(judgements: Sequence[Judgement], reviewed: Reviewed, stmt: Statement) -> list[int]:
    """The numbers of the judgements on a statement and of their withdrawals."""
    own = set(reviewed.judged.get(stmt.id, ()))
    return _judging.find_on(judgements, lambda made: made.number in own)


def _holds(store: Store, judgements: Sequence[Judgement], reviewed: Reviewed, stmt: Statement) -> Statement | None:
    """What holds in the place of a statement by the judgement that stands on it, else what the machine says."""
    number = reviewed.standing.get(stmt.id)
    if number is None:
        return stmt if store.called(stmt.id) else None
    (made,) = (one for one in judgements if one.number == number)
    return stmt if made.verdict == "unsure" else decision_of(made).said


def _document(store: Store, stmt: Statement) -> Document:
    (doc,) = store.documents([stmt.doc])
    return doc


@dataclass(frozen=True, slots=True)
class _Draft:
    """A judgement on `stmt` that is to be written, beside the `judgements` that can concern it."""

    judgements: Sequence[Judgement]
    verdict: Verdict
    doc: Document
    stmt: Statement
    slot: str
    decision: Decision


def _ruling(store: Store, judgements: Sequence[Judgement], verdict: StatementVerdict, key: str) -> _Draft:
    """That a statement holds, does not, or that nobody can tell."""
    reviewed = look(store, judgements, None)
    stmt = _meant(store, reviewed, key)
    if verdict != "accepted" and (holds := _instead(judgements, reviewed, stmt)):
        raise WrongJudgement(f"{stmt.id} holds no more since judgement {holds[0]}; what holds in its place is {holds[1]}: give that id")
    return _draft(store, judgements, reviewed, verdict, stmt, stmt if verdict == "accepted" else None)


def _draft(
    store: Store, judgements: Sequence[Judgement], reviewed: Reviewed, verdict: Verdict, stmt: Statement, said: Statement | None
) -> _Draft:
    """A judgement that is to be written; `stmt` is the statement that was meant, `said` what is to hold."""
    over = reviewed.judged.get(stmt.id, ())
    doc = _document(store, stmt)
    spoken = {one.id: one for one in store.statements(doc_id=doc.id)}
    machine = (reviewed.now.get(over[0]) if over else None) or spoken.get(stmt.id)
    slots = {one.slot for one in (machine, said, stmt) if one}
    own = {one.id for one in (machine, said, stmt) if one}
    beside = sorted(content_key(one) for one in spoken.values() if one.slot in slots and one.id not in own)
    ends = [hull(one) for one in (machine, said, stmt) if one]
    slot = machine.slot if machine else stmt.slot
    place = make_place(slot, doc.id, doc.text, min(start for start, _ in ends), max(end for _, end in ends))
    return _Draft(judgements, verdict, doc, stmt, slot, Decision(place, doc.text_hash, machine, said, over, tuple(beside)))


def _write(store: Store, drafts: Iterable[_Draft], *, by: str, day: str, why: str, seen: int | None = None) -> list[Ruled]:
    """Write judgements down, all or none; `seen` is the last judgement on any of their statements that was seen, None for all."""
    drafts, made = list(drafts), list[Judgement]()
    with store.transaction():
        for draft in drafts:
            if seen is not None:
                fresh = _on_same(store, store.judgements(), draft.stmt.id)
                _judging.refuse_unseen(_on_statement(fresh, look(store, fresh, None), draft.stmt), seen)
        for draft in drafts:
            content = draft.decision.to_content()
            made.append(store.add_judgement(draft.verdict, (draft.slot,), reviewer=by, decided=day, why=why, content=content))
    return [_ruled(store, draft, judgement) for draft, judgement in zip(drafts, made, strict=True)]


def _ruled(store: Store, draft: _Draft, made: Judgement) -> Ruled:
    after = look(store, [*draft.judgements, made], None)
    overrules = tuple(number for number, later in sorted(after.overruled.items()) if later == made.number)
    return Ruled(made, draft.doc, draft.decision.machine, draft.decision.said, overrules)
