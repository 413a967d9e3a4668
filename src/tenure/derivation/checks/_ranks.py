"""Ranks that do not go with a command, with a superior, or with one another.

A report gives the rank that somebody has when it is published: "Major General X led the battalion in 2003" gives no rank of
2003. So a rank counts for a day on which the report speaks of its own time, or for the day that it tells of soon after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.derivation._claims import constrains, holds_when_reported, read_reported
from tenure.derivation._days import read_bounds, to_day
from tenure.derivation._seats import heads
from tenure.derivation.checks._case import Case, say_days
from tenure.derivation.checks._posts import commands_unit
from tenure.derivation.checks._spans import Span, find_common, find_pairs, in_order, likely, sure
from tenure.model.answers import Finding
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.model.tenure import Relation, Tenure
from tenure.resolution.units import parse_unit
from tenure.vocabulary.exclusive import exclusive
from tenure.vocabulary.ranks import Rank, find_rank, ranks

# A report that tells of something up to so many days later gives the rank of then.
_SOON = 92
_LOWERING = ("demotion", "forfeiture", "conviction", "sentence")


class Seen(NamedTuple):
    """A rank that a report gives somebody for some day from `first` to `last`."""

    first: int
    last: int
    told: Told
    rank: Rank
    hedged: bool

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last of its days."""
        return self.first, self.last


class Held(NamedTuple):
    """A rank that somebody has in a post; `certain` where it is so without a doubt."""

    told: Told
    rank: Rank
    certain: bool


def rank_findings(case: Case) -> Iterator[Finding]:
    """Commanders of a rank that their unit does not take, subordinates who outrank their superior, ranks that fall."""
    seen, recorded = _ranks_seen(case), _ranks_recorded(case)
    for tenure in case.derivation.tenures:
        if commands_unit(case, tenure):
            held = [*_in_post(tenure, seen.get(tenure.person, ())), *recorded.get((tenure.person, tenure.unit or ""), ())]
            yield from _unfit(case, tenure, held)
    for relation in case.derivation.relations:
        if relation.kind == "command":
            yield from _outranked(case, relation, seen)
    for person, some in sorted(seen.items()):
        yield from _falls(case, person, some)


def _ranks_seen(case: Case) -> Mapping[str, Sequence[Seen]]:
    """The ranks of each person by day."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for told, person in case.resolution.subject_of.items():
        stmt = case.resolution.statements[told]
        rank = find_rank(stmt.rank) if stmt.rank and constrains(stmt) else None
        days = _days_of_rank(stmt) if rank else None
        if rank and days:
            found[person].append(Seen(*days, told, rank, stmt.hedged))
    return {person: sorted(some) for person, some in found.items()}


def _ranks_recorded(case: Case) -> Mapping[tuple[str, str], Sequence[Held]]:
    """By person and unit, the ranks that records give for a post there: as of that post, whenever it was."""
    found: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for told in case.told_as_fact(case.resolution.subject_of):
        stmt, unit = case.resolution.statements[told], case.resolution.unit_of.get(told)
        rank = find_rank(stmt.rank) if stmt.event == "rank" and stmt.rank else None
        if rank and unit:
            person = case.resolution.subject_of[told]
            alone = sum(tenure.unit == unit for tenure in case.derivation.tenures_of(person)) == 1
            found[person, unit].append(Held(told, rank, alone and not stmt.hedged))
    return found


def _days_of_rank(stmt: Statement) -> tuple[int, int] | None:
    """The days for one of which a statement gives a rank; None where it may be the rank of another time."""
    reported, told = read_reported(stmt), read_bounds(stmt.when)
    now = holds_when_reported(stmt)
    first, last = (reported.first, reported.last) if now else (to_day(told.earliest_start), to_day(told.latest_end))
    if first is None or last is None or stmt.phase == "former":
        return None
    soon = now or reported.last is None or reported.last - first <= _SOON
    return (first, last) if soon else None


def _unfit(case: Case, tenure: Tenure, held: Iterable[Held]) -> Iterator[Finding]:
    """One finding a tenure and side: its commander far above, or far below, what the echelon takes."""
    takes = ranks().takes.get(parse_unit(case.name(tenure.unit or "")).echelon)
    if takes is None:
        return
    high, low = takes.most + ranks().far, takes.least - ranks().far
    found: dict[str, list[Held]] = defaultdict(list)
    for told, rank, certain in held:
        if rank.least > takes.most and rank.most >= high:
            found["too_senior"].append(Held(told, rank, certain and rank.least >= high))
        elif rank.most < takes.least and rank.least <= low and tenure.capacity not in exclusive().capacities:
            found["too_junior"].append(Held(told, rank, certain and rank.most <= low))
    for kind, some in sorted(found.items()):
        yield _unfit_finding(case, tenure, kind, [one for one in some if one.certain] or some, takes.echelon)


def _in_post(tenure: Tenure, seen: Sequence[Seen]) -> Iterator[Held]:
    """The ranks seen on a day in the post: those that its own statements give, and others of such a day."""
    told, firm, loose = frozenset(tenure.told), sure(tenure), likely(tenure)
    for one in seen:
        inside = one.told in told or bool(firm and firm.first <= one.first and one.last <= firm.last)
        if inside or (loose and loose.first <= (one.first + one.last) // 2 <= loose.last):
            yield Held(one.told, one.rank, inside and not one.hedged)


def _unfit_finding(case: Case, tenure: Tenure, kind: str, some: Sequence[Held], echelon: str) -> Finding:
    certain, span = all(one.certain for one in some), likely(tenure)
    names = " or ".join(sorted({one.rank.name for one in some}))
    far = f"{'' if certain else 'perhaps '}far {'above' if kind == 'too_senior' else 'below'}"
    text = f"{case.name(tenure.person)}, {names}, is told as {case.say(tenure)}: {far} who commands a {echelon}"
    told = [*(one.told for one in some), *tenure.proof["latest start"], *tenure.proof["earliest end"]]
    return case.finding(
        kind, text, about=[tenure.person, *([tenure.unit] if tenure.unit else [])], of=(tenure.id,), told=told,
        days=in_order(span) if span else (None, None), certain=certain,
    )  # fmt: skip


def _outranked(case: Case, relation: Relation, seen: Mapping[str, Sequence[Seen]]) -> Iterator[Finding]:
    """Heads of the lower unit who outrank a head of the upper one on a day on which both held, under this relation."""
    holders = [
        t for unit in (relation.lower, relation.upper) for t in case.derivation.tenures_in(unit) if heads(t.seat) and t.person in seen
    ]
    told: set[tuple[str, str]] = set()
    for reading in (sure, likely):
        for one, other in find_pairs(holders, reading, key=lambda t: t.unit):
            lower, upper = (one, other) if one.unit == relation.lower else (other, one)
            days = find_common((lower, upper, relation), reading)
            if days and lower.person != upper.person and (lower.id, upper.id) not in told:
                higher = _higher(seen[lower.person], seen[upper.person], days)
                if higher and not any(_was_lowered(case, one) for one in (lower.person, upper.person)):
                    told.add((lower.id, upper.id))
                    yield _outranked_finding(case, relation, lower, upper, higher, certain=reading is sure)


def _higher(lower: Sequence[Seen], upper: Sequence[Seen], days: Span) -> tuple[Seen, Seen] | None:
    """A rank of the one by those days, and a lower one that the other has then or only later, for ranks rise; firm ones before hedged."""
    high = {(one.rank.name, one.hedged): one for one in sorted(lower, key=lambda one: -one.last) if one.last <= days.last}
    low = {(one.rank.name, one.hedged): one for one in sorted(upper, key=lambda one: one.first) if one.first >= days.first}
    pairs = [(a, b) for a in high.values() for b in low.values() if a.rank.least > b.rank.most and a.last <= b.first]
    return min(pairs, key=lambda pair: (pair[0].hedged or pair[1].hedged, pair[0][:3], pair[1][:3]), default=None)


def _outranked_finding(
    case: Case, relation: Relation, lower: Tenure, upper: Tenure, higher: tuple[Seen, Seen], *, certain: bool
) -> Finding:
    high, low = higher
    verb = "outranks" if certain else "may outrank"
    one = f"{case.name(lower.person)}, {high.rank.name}, {case.say(lower)}"
    text = f"{one}, {verb} {case.name(upper.person)}, {low.rank.name}, {case.say(upper)} above it"
    return case.finding(
        "outranked", text, about=(lower.person, upper.person, relation.lower, relation.upper), of=(lower.id, upper.id, relation.id),
        told=(high.told, low.told, *relation.told), days=(high.last, low.first), certain=certain and not high.hedged and not low.hedged,
    )  # fmt: skip


def _falls(case: Case, person: str, seen: Sequence[Seen]) -> Iterator[Finding]:
    """The falls from the highest rank seen before, one a higher rank, first of what is firm; none where something told lowers ranks."""
    fallen: set[Told] = set()
    for some in ([one for one in seen if not one.hedged], seen):
        rising = sorted(some, key=lambda one: one.last)
        before, highest = 0, None
        for one in some:
            while before < len(rising) and rising[before].last < one.first:
                highest = max((high for high in (highest, rising[before]) if high), key=lambda high: high.rank.least)
                before += 1
            if highest and one.rank.most < highest.rank.least and highest.told not in fallen and not _was_lowered(case, person):
                fallen.add(highest.told)
                yield _fall(case, person, highest, one)


def _fall(case: Case, person: str, high: Seen, low: Seen) -> Finding:
    ranks_told = f"{high.rank.name} {say_days(*high.days)} and {low.rank.name} {say_days(*low.days)}"
    text = f"{case.name(person)} is {ranks_told}, and no report tells of a demotion"
    return case.finding(
        "rank_falls", text, about=(person,), of=(), told=(high.told, low.told), days=(high.last, low.first),
        certain=not high.hedged and not low.hedged,
    )  # fmt: skip


def _was_lowered(case: Case, person: str) -> bool:
    """Whether something is told of the person that lowers a rank."""
    return any(fact.event in _LOWERING for fact in case.derivation.facts_of.get(person, ()))
