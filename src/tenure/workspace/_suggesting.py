"""What to decide next: pairs that may be one, events that may be two, and statements, ranked by what a decision would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count, groupby

from tenure.derivation import find_effect, find_event_effect, find_losses, name_event
from tenure.model.answers import CareerLine, ConflictAnswer, Effect, Suggestion, ToReview
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution import (
    EventPair,
    Resolution,
    Reviewed,
    Surroundings,
    explain_lives,
    find_candidates,
    find_event_pairs,
    find_surroundings,
    standing,
)
from tenure.workspace._answer import Asked
from tenure.workspace._judging import Bench

#: Statements that are derived anew to rank pairs, those first of which most is told: some seconds on one core.
WORK = 40_000
#: Of these for events, which the others would leave nothing in a large case.
_FOR_EVENTS = 10_000
#: Conflicts that are read at once.
_MANY = 500


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Pairs by what a decision would change, most first; `left_out` is how many more pairs, of which less is told, were not worked out.

    `not_compared` counts the people and units of a crowded block, or of a large case, that were not compared: less is told of them.
    """

    lines: tuple[Suggestion, ...]
    left_out: int
    not_compared: int


def find_suggestions(bench: Bench, *, limit: int) -> Suggestions:
    """The undecided pairs of a case. First the labels of `who` that would change, then lines of answers, then how much is told of both."""
    found, around = find_candidates(bench.resolution, bench.decided), find_surroundings(bench.resolution)
    lines: list[Suggestion] = []
    work = tried = 0
    for a, b in found.pairs:
        if work > WORK:
            break
        tried += 1
        left, right = (bench.resolution.entities[one] for one in (a, b))
        if left.kind == "person" and explain_lives(bench.resolution, (left, around.told_of(a)), (right, around.told_of(b))):
            continue  # their lives cannot be one life
        told = around.around(a, b)
        work += 2 * len(told)
        lines.append(Suggestion(left.kind, a, left.name, b, right.name, find_effect(bench.resolution, told, a, b)))
    of_events, left_out = _suggest_events(bench, around)
    return Suggestions(tuple(sorted([*lines, *of_events], key=_rank)[:limit]), len(found.pairs) - tried + left_out, found.left_out)


def _suggest_events(bench: Bench, around: Surroundings) -> tuple[list[Suggestion], int]:
    """Events that may be one, or two, with what would change; and how many were not worked out."""
    pairs, lines, work = find_event_pairs(bench.resolution, bench.decided), list[Suggestion](), 0
    for pair in pairs:
        subject = bench.resolution.subject_of[pair.a[0]]
        told = around.around(subject, subject)
        work += 2 * len(told)
        if lines and work > _FOR_EVENTS:
            break
        lines.append(_suggest_event(bench, pair, subject, told))
    return lines, len(pairs) - len(lines)


def _suggest_event(bench: Bench, pair: EventPair, subject: str, told: list[Told]) -> Suggestion:
    """A pair of events, with what would change if somebody decided against the rules."""
    number = max((made.number for made in bench.judgements), default=0) + 1
    about = (pair.a[0].statement, pair.b[0].statement)
    if_said = Judgement(number, "different" if pair.held_one else "same", about, "", "", "")
    effect = find_event_effect(bench.resolution, told, subject, standing([*bench.carried.judgements, if_said]))
    a, b = about if pair.held_one else (bench.whose(about[0]), bench.whose(about[1]))
    names = [name_event(bench.resolution, some) for some in (pair.a, pair.b)]
    return Suggestion("event", a or about[0], names[0], b or about[1], names[1], effect, pair.held_one)


@dataclass(frozen=True, slots=True)
class Reviews:
    """Statements by what a decision would change, most first, reopened ones before all; `left_out` more were not worked out."""

    lines: tuple[ToReview, ...]
    left_out: int


def find_reviews(resolution: Resolution, reviewed: Reviewed, *, limit: int) -> Reviews:
    """The statements that nobody has judged. Where many tell the same no single one changes much: the least supported come first."""
    reopened = [ToReview(reviewed.now[number], number, Effect(0, 0, 0, ())) for number in _reopened(reviewed)]
    around = find_surroundings(resolution)
    lines: list[ToReview] = []
    work = tried = 0
    waiting = _least_supported(resolution, reviewed)
    for subject, some in groupby(waiting, key=lambda one: resolution.subject_of[one]):
        if work > WORK:
            break
        told, asked = around.around(subject, subject), list(some)
        asked = asked[: max(1, (WORK - work) // max(1, len(told)))]
        work += len(told) * (len(asked) + 1)
        tried += len(asked)
        for one, effect in zip(asked, find_losses(resolution, told, asked), strict=True):
            lines.append(ToReview(resolution.statements[one], None, effect))
    return Reviews((*reopened, *sorted(lines, key=_weight))[:limit], len(waiting) - tried)


@dataclass(frozen=True, slots=True)
class Foremost:
    """A statement to judge early, and what makes it so.

    The number of the judgement on it that was reopened; else a conflict in which one origin alone gives its value; else a line of
    a career that no other statement tells: without the statement it goes.
    """

    statement: Statement
    judgement: int | None
    conflict: ConflictAnswer | None
    line: CareerLine | None


def find_foremost(asked: Asked, reviewed: Reviewed, *, limit: int) -> list[Foremost]:
    """Statements that nobody has judged, from what the case keeps of its answers: nothing is derived anew, so it is quick.

    Reopened ones first, then those by which reports disagree, then those that alone tell a line, of those first of whom most is told.
    """
    reopened = [Foremost(reviewed.now[number], number, None, None) for number in _reopened(reviewed)]
    reasons: dict[Told, ConflictAnswer | CareerLine] = {}
    found: Iterator[tuple[Told, ConflictAnswer | CareerLine]] = chain(_clashing(asked), _alone(asked))
    for told, why in found:
        if told.statement not in reviewed.standing:
            reasons.setdefault(told, why)
        if len(reasons) >= limit:
            break
    _, statements = asked.cite(reasons.keys())
    rest = (_foremost(statements[told], why) for told, why in reasons.items() if told in statements)
    return [*reopened, *rest][:limit]


def _foremost(stmt: Statement, why: ConflictAnswer | CareerLine) -> Foremost:
    return Foremost(stmt, None, why, None) if isinstance(why, ConflictAnswer) else Foremost(stmt, None, None, why)


def _clashing(asked: Asked) -> Iterator[tuple[Told, ConflictAnswer]]:
    """The statements that give a value on which reports disagree, and that only one origin gives."""
    for first in count(0, _MANY):
        conflicts = asked.all_conflicts(first, _MANY)
        for conflict in conflicts:
            for value in conflict.values:
                if value.origins < 2:
                    yield from ((told, conflict) for told in value.told)
        if len(conflicts) < _MANY:
            return


def _alone(asked: Asked) -> Iterator[tuple[Told, CareerLine]]:
    """The statements that tell a line of a career and that no other statement bears out."""
    for entity in asked.most_told():
        for line in asked.careers(entity):
            if len(set(line.told)) == 1:
                yield line.told[0], line


def _reopened(reviewed: Reviewed) -> list[int]:
    """The judgements that stand and that the machine contradicts now."""
    standing = set(reviewed.standing.values())
    return [number for number, fate in reviewed.fates.items() if fate == "reopened" and number in standing]


def _least_supported(resolution: Resolution, reviewed: Reviewed) -> list[Told]:
    """The unjudged statements of known subjects: subjects of which most is told first, of each those first that fewest others bear out."""
    support = {told: resolution.count_origins(event.told) for event in resolution.events for told in event.told}
    open_ones = [told for told in resolution.subject_of if told.statement not in reviewed.standing]
    much: dict[str, int] = {}
    for told in open_ones:
        much[resolution.subject_of[told]] = much.get(resolution.subject_of[told], 0) + 1
    return sorted(open_ones, key=lambda told: (-much[resolution.subject_of[told]], resolution.subject_of[told], support.get(told, 0), told))


def _weight(line: ToReview) -> tuple[int, int, int, str, str]:
    effect = line.effect
    return (-len(effect.labels), -effect.changed - effect.conflicts, -effect.touched, line.statement.doc, line.statement.id)


def _rank(line: Suggestion) -> tuple[int, int, int, str, str, str, str]:
    effect = line.effect
    return (-len(effect.labels), -effect.changed - effect.conflicts, -effect.touched, line.a_name, line.b_name, line.a, line.b)
