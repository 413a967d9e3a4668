"""What starts after it ends, and times of one thing that lie a day apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.derivation._constraints import STATED, Claim
from tenure.derivation._days import read_bounds, to_day
from tenure.derivation.checks._case import Case, say_days
from tenure.derivation.checks._spans import by_key
from tenure.model.answers import Finding
from tenure.model.tenure import Extent, Relation, Tenure
from tenure.vocabulary import event_types


def starts_after_ends(case: Case) -> Iterator[Finding]:
    """Tenures and relations whose start is told to lie after their end, and dates that run backwards in themselves."""
    extents: list[Tenure | Relation] = [*case.derivation.tenures, *case.derivation.relations]
    for extent in extents:
        own = frozenset(extent.told)
        starts = [claim for claim in case.claims((extent.id, "start"), own) if claim.least is not None]
        ends = [claim for claim in case.claims((extent.id, "end"), own) if claim.most is not None]
        both = _furthest(starts, ends)
        if both:
            yield _finding(case, extent, *both)
    for one, other in _neighbours(case):
        if _is_turned(case, one, other):
            yield _turned(case, one, other)
    for told in sorted(case.told_as_fact(case.resolution.statements)):
        stmt = case.resolution.statements[told]
        days = _reversed(stmt.when) if stmt.when and "/" in stmt.when else None
        subject = case.resolution.subject_of.get(told)
        if days and subject:
            text = f"a report gives {stmt.when} for a {stmt.event.replace('_', ' ')} of {case.name(subject)}, which ends before it starts"
            yield case.finding("start_after_end", text, about=(subject,), of=(), told=(told,), days=days, certain=not stmt.hedged)


def day_gaps(case: Case) -> Iterator[Finding]:
    """Two times of one tenure, or of one relation, between which no day or one day lies for certain."""
    for one, other in _neighbours(case):
        last, first = to_day(one.bounds.earliest_end), to_day(other.bounds.latest_start)
        if last is not None and first is not None and first - last <= 2:
            who = (one.person,) if isinstance(one, Tenure) else (one.lower, one.upper)
            gap = "a day" if first - last == 2 else "no day"
            text = f"{case.name(who[0])} was {case.say(one)} twice, with {gap} between: perhaps it was once"
            told = [*one.proof["earliest end"], *other.proof["latest start"]]
            yield case.finding("one_day_gap", text, about=who, of=(one.id, other.id), told=told, days=(last, first))


def _furthest(starts: Sequence[Claim], ends: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The latest start and the earliest end told, if that start lies after that end; firm claims before hedged ones."""
    for rank in sorted({claim.rank for claim in (*starts, *ends)}):
        late = max((c for c in starts if c.rank <= rank), key=lambda c: c.least or 0, default=None)
        early = min((c for c in ends if c.rank <= rank), key=lambda c: c.most or 0, default=None)
        if late and early and (late.least or 0) > (early.most or 0):
            return late, early
    return None


def _finding(case: Case, extent: Tenure | Relation, start: Claim, end: Claim) -> Finding:
    who = (extent.person,) if isinstance(extent, Tenure) else (extent.lower, extent.upper)
    time = f"{case.name(who[0])}'s time {'as ' if isinstance(extent, Tenure) else ''}{case.say(extent)}"
    text = f"{time} starts after it ends: the start {start.says_least}, but the end {end.says_most}"
    return case.finding(
        "start_after_end", text, about=who, of=(extent.id,), told=(start.told, end.told), days=(end.most, start.least),
        certain=start.rank == STATED == end.rank,
    )  # fmt: skip


def _is_turned(case: Case, one: Extent, other: Extent) -> bool:
    """Whether the only report on both gives the earlier one an end without a start, and the later one a start without an end.

    A dismissal and an appointment are two happenings; only of what is told as one state may the dates have changed places.
    """
    first, last = (case.claims((of.id, end), of.told) for of, end in ((one, "start"), (other, "end")))
    is_open = all(claim.least is None for claim in first) and all(claim.most is None for claim in last)
    dated = one.bounds.latest_end and other.bounds.earliest_start
    told = (*one.told, *other.told)
    states = all(event_types()[case.resolution.statements[each].event].lasts for each in told)
    return bool(dated) and is_open and states and len({each.doc for each in told}) == 1


def _turned(case: Case, one: Tenure | Relation, other: Tenure | Relation) -> Finding:
    who = (one.person,) if isinstance(one, Tenure) else (one.lower, one.upper)
    left, taken = (say_days(to_day(day), to_day(day)) for day in (one.bounds.latest_end, other.bounds.earliest_start))
    text = f"one report has {case.name(who[0])}, {case.say(one)}, end {left} and start {taken}: twice, or the dates have changed places"
    days = (to_day(one.bounds.latest_end), to_day(other.bounds.earliest_start))
    told = (*one.proof["latest end"], *other.proof["earliest start"])
    return case.finding("start_after_end", text, about=who, of=(one.id, other.id), told=told, days=days, certain=False)


def _reversed(when: str) -> tuple[int, int] | None:
    """The last day and the first of an interval that ends before it starts."""
    start, _, end = when.partition("/")
    first, last = to_day(read_bounds(start).earliest_start), to_day(read_bounds(end).latest_end)
    return (last, first) if first is not None and last is not None and last < first else None


def _neighbours(case: Case) -> Iterator[tuple[Tenure, Tenure] | tuple[Relation, Relation]]:
    """Each two times of one thing that follow one another."""
    for tenures in by_key(case.derivation.tenures, lambda t: (t.person, t.seat, t.capacity)).values():
        yield from pairwise(sorted(tenures, key=_start))
    for relations in by_key(case.derivation.relations, lambda r: (r.lower, r.upper, r.kind)).values():
        yield from pairwise(sorted(relations, key=_start))


def _start(extent: Extent) -> tuple[str, str]:
    return extent.bounds.latest_start or "9999", extent.id
