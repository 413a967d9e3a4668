"""Events and tenures as all their statements give them together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tenure.derivation._chapter import Chapter
from tenure.derivation._claims import constrains, seen_day
from tenure.derivation._constraints import Edge
from tenure.derivation._days import read_bounds, to_iso
from tenure.derivation._drafts import Draft
from tenure.derivation._fields import read_fields
from tenure.derivation._network import Solution, Solved
from tenure.derivation._relations import RelationDraft
from tenure.derivation._seats import HEAD, bare_post, commands
from tenure.derivation._tenures import TenureDraft
from tenure.model.bounds import BOUNDS, Bounds
from tenure.model.career import Voice
from tenure.model.event import Event, Told
from tenure.model.statement import Statement
from tenure.model.tenure import Fact, Relation, Stance, Tenure
from tenure.resolution import Resolution

# Beside these a denial that is known to the case is shown.
_ACCUSING = ("investigation", "arrest", "charge", "trial", "sentence_request", "conviction", "sentence")
_PLAIN_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def make_tenure(draft: TenureDraft, resolution: Resolution, solution: Solution) -> Tenure:
    """A draft with its bounds and what proves them."""
    return Tenure(
        **_extent(draft, resolution, solution),
        person=draft.person,
        post=_name_post(draft, resolution),
        seat=draft.seat,
        capacity=draft.capacity,
    )


def make_relation(draft: RelationDraft, resolution: Resolution, solution: Solution) -> Relation:
    """A draft with its bounds and what proves them."""
    return Relation(**_extent(draft, resolution, solution), lower=draft.lower, upper=draft.upper, kind=draft.kind)


def _extent(draft: Draft, resolution: Resolution, solution: Solution) -> dict[str, Any]:
    """The fields of an Extent."""
    start, end = solution.days[draft.start], solution.days[draft.end]
    proofs = dict(zip(BOUNDS, (start.proof_least, start.proof_most, end.proof_least, end.proof_most), strict=True))
    seen = {day for told in draft.holds if (day := seen_day(resolution.statements[told])) is not None and _within(day, start, end)}
    return {
        "id": draft.id,
        "bounds": bounds_of(start, end),
        "firm": bounds_of(solution.firm[draft.start], solution.firm[draft.end]),
        "proof": {name: tuple(sorted({told for edge in proof for told in edge.told})) for name, proof in proofs.items()},
        "told": draft.told,
        "seen": tuple(iso for day in sorted(seen) if (iso := to_iso(day))),
        "reported": tuple(name for name, proof in proofs.items() if any(edge.is_hedged for edge in proof)),
        "disputed": tuple(name for name, proof in proofs.items() if _is_disputed(name, proof, draft, solution)),
        "origins": resolution.count_origins(draft.told),
    }


def make_facts(resolution: Resolution, chapter: Chapter, solution: Solution) -> tuple[Fact, ...]:
    """One fact an event, by id; postings that make up a tenure are told by it."""
    held = {told for draft in chapter.tenures for told in draft.holds}
    denials = _denials(resolution)
    facts = []
    for event in sorted(resolution.events, key=lambda event: event.id):
        told = tuple(one for one in sorted(event.told) if one not in held)
        if told:
            facts.append(_make_fact(event, told, resolution, chapter, solution, denials))
    return tuple(facts)


def bounds_of(start: Solved, end: Solved) -> Bounds:
    """The four bounds of what starts and ends on days so bounded."""
    return Bounds(to_iso(start.least), to_iso(start.most), to_iso(end.least), to_iso(end.most))


def best_date(texts: Mapping[str, int]) -> str | None:
    """The EDTF text on which statements agree best, from each text told and the number of origins that tell it.

    The most precise of those that allow one another; where some exclude one another, one-of-a-set of them.
    """
    windows = {text: (bounds.earliest_start or "", bounds.latest_end or "9999-12-31") for text in texts if any(bounds := read_bounds(text))}
    apart = sorted(
        text for text, (_, last) in windows.items() if any(last < first or end < windows[text][0] for first, end in windows.values())
    )
    if not apart:
        return min(windows, key=lambda text: (_length(windows[text]), -texts[text], text), default=None)
    if not all(_PLAIN_DATE.fullmatch(text) for text in apart):
        return None
    return f"[{','.join(text for text in apart if not any(other != text and other.startswith(text) for other in apart))}]"


def find_stance(statements: Sequence[Statement | Voice]) -> Stance:
    """How an event stands by all that is said of it."""
    actual = [stmt for stmt in statements if stmt.modality in ("actual", "habitual")]
    affirmed = [stmt for stmt in actual if stmt.polarity == "affirmed"]
    if affirmed:
        if len(affirmed) < len(actual):
            return "disputed"
        return "reported" if all(stmt.hedged for stmt in affirmed) else "actual"
    if any(stmt.polarity == "negated" for stmt in statements):
        return "negated"
    return "requested" if all(stmt.modality == "requested" for stmt in statements) else "planned"


def _make_fact(
    event: Event, told: tuple[Told, ...], resolution: Resolution, chapter: Chapter, solution: Solution, denials: Mapping[str, list[Told]]
) -> Fact:
    statements = [resolution.statements[one] for one in told]
    happened = [one for one in told if constrains(resolution.statements[one])]
    dated = happened or list(told)
    start, end = chapter.span_of_event[event.id]
    solved = bool(happened) and start in solution.days  # what is only planned has no part in the days of a tenure told by the same event
    texts = {
        stmt.when: resolution.count_origins([one for one in dated if resolution.statements[one].when == stmt.when])
        for stmt in (resolution.statements[one] for one in dated)
        if stmt.when
    }
    when = best_date(texts)
    return Fact(
        event=event.type,
        id=event.id,
        person=event.subject,
        when=when,
        bounds=bounds_of(solution.days[start], solution.days[end]) if solved else read_bounds(when),
        fields=read_fields(resolution, told),
        stance=find_stance(statements),
        told=told,
        denied=tuple(sorted(_denied(event, denials, resolution))),
        origins=resolution.count_origins(told),
    )


def _denials(resolution: Resolution) -> dict[str, list[Told]]:
    """By person, the statements by which he denies something or is told not to have admitted it."""
    denials: dict[str, list[Told]] = defaultdict(list)
    for told, person in resolution.subject_of.items():
        stmt = resolution.statements[told]
        denies = stmt.event == "denial" and stmt.polarity == "affirmed"
        if stmt.modality == "actual" and (denies or (stmt.event == "admission" and stmt.polarity == "negated")):
            denials[person].append(told)
    return denials


def _denied(event: Event, denials: Mapping[str, list[Told]], resolution: Resolution) -> Iterator[Told]:
    """The denials that concern an event: those about its type, and beside what accuses all that name no other type."""
    for told in denials.get(event.subject, ()):
        about = resolution.statements[told].about
        concerns = about.event if about else None
        if concerns == event.type or (event.type in _ACCUSING and (concerns is None or concerns in _ACCUSING)):
            yield told


def _name_post(draft: TenureDraft, resolution: Resolution) -> str | None:
    """The wording of the post that most origins give; "commander" or "head" where only such verbs name it."""
    wordings: dict[str, list[Told]] = defaultdict(list)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for told in draft.told:
        if post := resolution.statements[told].post:
            bare = bare_post(post)
            wordings[bare.casefold()].append(told)
            spellings[bare.casefold()][bare] += 1
    if not wordings:
        verbs = [resolution.statements[told].trigger.text for told in draft.told]
        return None if draft.seat.office != HEAD else "commander" if any(map(commands, verbs)) else "head"
    best = min(wordings, key=lambda text: (-resolution.count_origins(wordings[text]), len(text), text))
    return min(spellings[best], key=lambda text: (-spellings[best][text], text))


def _within(day: int, start: Solved, end: Solved) -> bool:
    """Whether a day lies in the outer range: a title that outlives the tenure is not the post seen held."""
    return (start.least is None or start.least <= day) and (end.most is None or day <= end.most)


def _is_disputed(name: str, proof: Sequence[Edge], draft: Draft, solution: Solution) -> bool:
    node = draft.start if name.endswith("start") else draft.end
    return node in solution.disputed or any(claim.node in solution.disputed for edge in proof for claim in edge.claims)


def _length(window: tuple[str, str]) -> tuple[int, str]:
    """How many days a window has, as far as its texts show: open ones last."""
    first, last = window
    if not first or last == "9999-12-31":
        return 10**7, first
    return (int(last[:4]) - int(first[:4])) * 372 + (int(last[5:7]) - int(first[5:7])) * 31 + int(last[8:]) - int(first[8:]), first
