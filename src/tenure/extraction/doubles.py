"""What is told twice: matches that say one thing, and statements of one sentence that another tells as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.explanation import Explained
from tenure.extraction.frames import Match
from tenure.extraction.persons import Referent
from tenure.model.statement import Statement

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: Events whose words are part of another's: to ask for a sentence is not to pass it.
TOLD_WITH = frozenset({("appeal", "court_appeal"), ("sentence", "sentence_request")})


def without_doubles(matches: list[Match]) -> list[Match]:
    """One match an event, subject and trigger; none that another one's words already tell."""
    seen: set[tuple[str, int, int | None, str | None]] = set()
    kept = []
    for match in matches:
        who = match.referent.name if match.referent is not None else None  # "they" stands for several
        key = (match.event, match.token.i, match.subject.i if match.subject is not None else None, who)
        if key not in seen and not any(_is_part_of(match, other) for other in matches if other is not match):
            seen.add(key)
            kept.append(match)
    return kept


def _is_part_of(match: Match, other: Match) -> bool:
    """ "faces charges" holds "charges"; "was selected to serve as" is one appointment, not a posting too."""
    if not _same_person(match.referent, other.referent):
        return False
    if match.event == other.event or (match.event, other.event) in TOLD_WITH:
        return match.token.i != other.token.i and other.start <= match.token.i < other.end
    return (
        match.event == "posting"
        and other.event in ("appointment", "transfer")
        and (_is_purpose(match.token, other.token) or _is_first(match.token, other.token))
    )


def _is_purpose(verb: Token, other: Token) -> bool:
    """ "was picked to lead": an infinitive of the other verb."""
    return verb.head.i == other.i and verb.dep_ in ("xcomp", "advcl") and any(t.lower_ == "to" for t in verb.children if t.dep_ == "aux")


def _is_first(verb: Token, other: Token) -> bool:
    """ "became the first woman to command the regiment"."""
    return verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "attr" and verb.head.head.i == other.i


def _same_person(a: Referent | None, b: Referent | None) -> bool:
    return a is not None and b is not None and a.kind == b.kind and a.name == b.name


def without_repeats(found: list[Explained]) -> list[Explained]:
    """One statement an event, subject and sentence, unless time, post, value, polarity or modality differ."""
    kept: dict[tuple[object, ...], list[Explained]] = {}
    for item in found:
        stmt = item.statement
        key = (
            stmt.event,
            stmt.subject.kind,
            stmt.subject.name or (stmt.subject.start, stmt.subject.end),
            stmt.evidence.start,
            stmt.polarity,
            stmt.modality,
        )
        twins = kept.setdefault(key, [])
        twin = next((n for n, other in enumerate(twins) if _tells_the_same(stmt, other.statement)), None)
        if twin is None:
            twins.append(item)
        elif _weight(stmt) > _weight(twins[twin].statement):
            twins[twin] = item
    return sorted(
        (item for twins in kept.values() for item in twins),
        key=_place,
    )


def _place(item: Explained) -> tuple[int, int, str, int, str]:
    """The order of statements: by trigger, then by event, then as their subjects stand in the text."""
    stmt = item.statement
    return (stmt.trigger.start, stmt.trigger.end, stmt.event, -1 if stmt.subject.start is None else stmt.subject.start, stmt.id)


def _tells_the_same(a: Statement, b: Statement) -> bool:
    pairs = (
        (a.when, b.when),
        (a.post, b.post),
        (a.value, b.value),
        (a.organization, b.organization),
        (a.place, b.place),
        (a.charge, b.charge),
    )
    same = all(x is None or y is None or x == y for x, y in pairs)
    # Of two verbs each tells its own happening, unless one says nothing of its own.
    return same and (all(x is None or x == y for x, y in pairs) or all(y is None or x == y for x, y in pairs))


def _weight(stmt: Statement) -> int:
    return sum(bool(x) for x in (stmt.when, stmt.post, stmt.organization, stmt.charge, stmt.value, stmt.counterpart, stmt.attribution))
