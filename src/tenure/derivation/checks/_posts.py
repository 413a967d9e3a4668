"""Posts with two holders at once, and persons with two posts at once that exclude one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenure.derivation._seats import HEAD, bare_post, heads, same_seat, words_of
from tenure.derivation.checks._case import Case, say_span
from tenure.derivation.checks._spans import Reading, Span, by_key, find_groups, find_pairs, in_order, likely, shared_days, sure
from tenure.model.answers import Finding, Severity
from tenure.model.event import Told
from tenure.model.tenure import Tenure
from tenure.resolution.units import UnitName, parse_unit
from tenure.vocabulary.exclusive import Exclusion, exclusive
from tenure.vocabulary.offices import words_of_office
from tenure.vocabulary.units import unit_words


def two_holders(case: Case) -> Iterator[Finding]:
    """Posts that head a unit, with more than one appointed holder at once; where all but one rest on one statement each, those."""
    for unit, tenures in sorted(by_key(case.derivation.tenures, lambda t: t.unit if _is_alone(case, t) else None).items()):
        told: set[frozenset[str]] = set()
        for reading in (sure, likely):
            pairs = (pair for pair in find_pairs(tenures, reading, key=lambda t: t.person) if same_seat(pair[0].seat, pair[1].seat))
            for group in find_groups(pairs):
                ids = frozenset(tenure.id for tenure in group)
                if not any(ids <= other for other in told):
                    told.add(ids)
                    yield from _holders(case, str(unit), group, reading)


def two_posts(case: Case) -> Iterator[Finding]:
    """Persons who hold two posts at once that the vocabulary says exclude one another."""
    for kinds in _kinds_held(case).values():
        for exclusion in exclusive().exclusions:
            ones, others = kinds[exclusion.one], kinds[exclusion.other]
            if ones and others and len(ones) + len(others) > 1:
                yield from _posts(case, ones, others, exclusion)


def commands_unit(case: Case, tenure: Tenure) -> bool:
    """Whether a tenure is the command of a unit with a number or branch of its own, by a post that names no part of it."""
    if tenure.unit is None or not heads(tenure.seat):
        return False
    name = parse_unit(case.name(tenure.unit))
    sized = bool(name.echelon) and unit_words().echelons[name.echelon].size > 0 and bool(name.numbers or name.branches)
    return sized and not name.bodies and not _of_a_part(tenure, name)


def _is_alone(case: Case, tenure: Tenure) -> bool:
    """Whether somebody holds a post that one person holds: the head of a unit that its name tells from others."""
    if (
        tenure.unit is None
        or not heads(tenure.seat)
        or tenure.capacity in exclusive().capacities
        or tenure.seat.office in exclusive().shared
    ):
        return False
    name = parse_unit(case.name(tenure.unit))
    return name.is_specific and not _of_a_part(tenure, name)


def _of_a_part(tenure: Tenure, unit: UnitName) -> bool:
    """Whether the post names a part of the unit: another echelon ("brigade commander" of an army) or a matter ("director of supplies")."""
    office = tenure.seat.office
    if tenure.post is None or office is None or office == HEAD:
        return False
    echelon = parse_unit(tenure.post).echelon
    beyond = words_of(bare_post(tenure.post)) - words_of_office(office) - frozenset(unit.words)
    return echelon != unit.echelon if echelon else bool(beyond)


def _holders(case: Case, unit: str, group: Sequence[Tenure], reading: Reading) -> Iterator[Finding]:
    main = [tenure for tenure in group if len(tenure.told) > 1 and tenure.origins > 1]
    lone = [tenure for tenure in group if len(tenure.told) == 1]
    covered = all(any(_covers(reading(tenure), reading(one)) for tenure in main) for one in lone)
    if len({tenure.person for tenure in main}) == 1 and len(main) + len(lone) == len(group) and covered:
        for one in lone:
            yield _lone(case, unit, one, main, certain=reading is sure)
        return
    people = _people(case, group)
    days = shared_days(span for tenure in group if (span := reading(tenure)))
    post = case.say(group[0])
    verb = "are each told to have been" if reading is sure else "may each have been"
    text = f"{people} {verb} {post} at once, {say_span(days)}"
    yield case.finding(
        "two_holders", text, about=(unit, *(t.person for t in group)), of=(t.id for t in group), told=_proof(group), days=in_order(days),
        certain=reading is sure,
    )  # fmt: skip


def _covers(one: Span | None, other: Span | None) -> bool:
    """Whether the one lasted on all days on which the other can show itself."""
    return one is not None and other is not None and one.first <= min(other) and max(other) <= one.last


def _lone(case: Case, unit: str, one: Tenure, main: Sequence[Tenure], *, certain: bool) -> Finding:
    holder = case.name(main[0].person)
    origins = case.resolution.count_origins(told for tenure in main for told in tenure.told)
    text = (
        f"one statement has {case.name(one.person)} as {case.say(one)}, a post that {origins} origins "
        f"{'give' if certain else 'seem to give'} to {holder} all through that time"
    )
    days = shared_days(span for tenure in (one, *main) if (span := likely(tenure)))
    return case.finding(
        "lone_holder", text, about=(unit, one.person, *(t.person for t in main)), of=(one.id, *(t.id for t in main)),
        told=_proof((one, *main)), days=in_order(days), certain=certain,
    )  # fmt: skip


def _kinds_held(case: Case) -> Mapping[str, Mapping[str, list[Tenure]]]:
    """By person and kind of post, the tenures that may exclude others."""
    found: dict[str, dict[str, list[Tenure]]] = {}
    for tenure in case.derivation.tenures:
        if tenure.capacity in exclusive().capacities or tenure.seat.lesser:
            continue
        for kind in exclusive().kinds:
            if commands_unit(case, tenure) if kind.commands else tenure.seat.office in kind.offices:
                found.setdefault(tenure.person, defaultdict(list))[kind.name].append(tenure)
    return found


def _posts(case: Case, ones: Sequence[Tenure], others: Sequence[Tenure], exclusion: Exclusion) -> Iterator[Finding]:
    """Tenures of two kinds, or of one kind in two units, that are held at once."""
    twice = exclusion.one == exclusion.other
    of_one = {tenure.id for tenure in ones}
    told: set[frozenset[str]] = set()
    for reading in (sure, likely):
        pairs = find_pairs(ones if twice else [*ones, *others], reading, key=lambda t: t.unit if twice else t.id in of_one)
        for group in find_groups(pairs):
            ids = frozenset(tenure.id for tenure in group)
            if not any(ids <= other for other in told) and not _told_together(case, group):
                told.add(ids)
                yield _two_posts(case, group, exclusion, reading)


def _told_together(case: Case, group: Iterable[Tenure]) -> bool:
    """Whether a report says that the posts are held side by side."""
    texts = (case.resolution.statements[told].evidence.text for tenure in group for told in tenure.told)
    return any(exclusive().beside.search(text) for text in texts)


def _two_posts(case: Case, group: Sequence[Tenure], exclusion: Exclusion, reading: Reading) -> Finding:
    days = shared_days(span for tenure in group if (span := reading(tenure)))
    posts = " and ".join(dict.fromkeys(case.say(tenure) for tenure in group))
    verb = "was" if reading is sure else "may have been"
    text = f"{case.name(group[0].person)} {verb} {posts} at once, {say_span(days)}: {exclusion.why}"
    severity: Severity = "error" if exclusion.severity == "error" else "warning"
    return case.finding(
        "two_posts", text, about=(group[0].person, *(t.unit for t in group if t.unit)), of=(t.id for t in group), told=_proof(group),
        days=in_order(days), certain=reading is sure, severity=severity,
    )  # fmt: skip


def _proof(group: Iterable[Tenure]) -> list[Told]:
    """The statements that prove the days which the tenures share."""
    return [told for tenure in group for name in ("latest start", "earliest end") for told in tenure.proof[name]]


def _people(case: Case, group: Iterable[Tenure]) -> str:
    names = sorted({case.name(tenure.person) for tenure in group})
    return f"{', '.join(names[:-1])} and {names[-1]}"
