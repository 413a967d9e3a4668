"""Units under themselves or under smaller ones, persons over themselves, and units that only stand for others."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from tenure.derivation._seats import heads
from tenure.derivation.checks._case import Case, say_span
from tenure.derivation.checks._spans import EVER, Reading, Span, find_common, in_order, likely, narrow, sure, together
from tenure.model.answers import Finding
from tenure.model.tenure import Relation, Tenure
from tenure.resolution.units import parse_unit
from tenure.vocabulary.exclusive import exclusive
from tenure.vocabulary.units import split_words, unit_words

Above = Mapping[str, Sequence[Relation]]
"""The relations in which each unit is the lower one."""


def cycles(case: Case) -> Iterator[Finding]:
    """Units that stand under themselves on one day, by relations of one kind; and statements that put a unit under itself."""
    told: set[frozenset[str]] = set()
    for reading in (sure, likely):
        for kinds in (("command", None), ("administrative",), ("member",)):
            above = _above([r for r in case.derivation.relations if r.kind in kinds and reading(r)])
            for cycle in _find_cycles(above, reading):
                ids = frozenset(relation.id for relation in cycle)
                if ids not in told:
                    told.add(ids)
                    yield _cycle(case, cycle, reading)
    for event in case.resolution.events:
        told_so = case.told_as_fact(event.told) if event.type == "subordination" else ()
        own = [one for one in told_so if case.resolution.unit_of.get(one) == event.subject]
        if own:
            text = f"a report puts the {case.name(event.subject)} under itself"
            yield case.finding("unit_cycle", text, about=(event.subject,), of=(event.id,), told=own, certain=case.is_firm(own))


def own_superiors(case: Case) -> Iterator[Finding]:
    """Persons who head a unit and one above it, by relations of command, on the same day."""
    above = _above([relation for relation in case.derivation.relations if relation.kind == "command"])
    for person in sorted({tenure.person for tenure in case.derivation.tenures}):
        held = [tenure for tenure in case.derivation.tenures_of(person) if tenure.unit and heads(tenure.seat)]
        if len({tenure.unit for tenure in held}) < 2:
            continue
        told: set[tuple[str, str]] = set()
        for reading in (sure, likely):
            for lower, upper, way, days in _over_himself(held, above, reading):
                if (lower.id, upper.id) not in told:
                    told.add((lower.id, upper.id))
                    yield _own_superior(case, lower, upper, way, days, certain=reading is sure)


def inverted_echelons(case: Case) -> Iterator[Finding]:
    """Relations of command in which the upper unit is of a smaller echelon than the lower."""
    for relation in case.derivation.relations:
        sizes = [_size(case.name(unit)) for unit in (relation.lower, relation.upper)]
        if relation.kind == "command" and all(sizes) and sizes[0] > sizes[1]:
            text = f"the {case.name(relation.lower)} is told to be under the command of the smaller {case.name(relation.upper)}"
            yield case.finding(
                "echelon_inverted",
                text,
                about=(relation.lower, relation.upper),
                of=(relation.id,),
                told=relation.told,
                certain=case.is_firm(relation.told),
            )


def held_connectors(case: Case) -> Iterator[Finding]:
    """Tenures in units that only stand for one not known."""
    for tenure in case.derivation.tenures:
        words = split_words(case.name(tenure.unit)) if tenure.unit else ()
        if tenure.unit and words[:1] and words[0] in exclusive().connector:
            text = f"{case.name(tenure.person)} is told to be {case.say(tenure)}, a unit that only stands for one not known"
            yield case.finding(
                "connector_held",
                text,
                about=(tenure.person, tenure.unit),
                of=(tenure.id,),
                told=tenure.told,
                certain=case.is_firm(tenure.told),
            )


def _above(relations: Sequence[Relation]) -> Above:
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        found[relation.lower].append(relation)
    return found


def _find_cycles(above: Above, reading: Reading) -> Iterator[tuple[Relation, ...]]:
    """The shortest cycle through each unit of a knot, of relations that lasted together on some day."""
    for knot in _knots(above):
        inside = {unit: [relation for relation in above.get(unit, ()) if relation.upper in knot] for unit in sorted(knot)}
        for start in inside:
            for way, _ in _ways_up(inside, start, EVER, reading):
                if way[-1].upper == start:
                    yield way
                    break


def _ways_up(above: Above, start: str, within: Span, reading: Reading) -> Iterator[tuple[tuple[Relation, ...], Span]]:
    """The ways up from a unit, shortest first, each with the days within `within` on which all of it lasted.

    A way to a unit is followed unless another to it lasted on all those days too.
    """
    waiting: deque[tuple[tuple[Relation, ...], Span]] = deque([((), within)])
    taken: dict[str, list[Span]] = defaultdict(list)
    while waiting:
        way, days = waiting.popleft()
        for relation in above.get(way[-1].upper if way else start, ()):
            span = reading(relation)
            common = narrow(days, span) if span else None
            if common and not any(t.first <= common.first and common.last <= t.last for t in taken[relation.upper]):
                yield (*way, relation), common
                taken[relation.upper].append(common)
                if relation.upper != start:
                    waiting.append(((*way, relation), common))


def _knots(above: Above) -> list[set[str]]:
    """The sets of two and more units of which each is above and under all others (Tarjan, without recursion)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    knots = []
    for root in sorted(above):
        if root in number:
            continue
        work = [(root, iter(above.get(root, ())))]
        number[root] = lowest[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        while work:
            unit, rest = work[-1]
            relation = next(rest, None)
            if relation is None:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[unit])
                if lowest[unit] == number[unit]:
                    knot = set()
                    while unit not in knot:
                        knot.add(stack.pop())
                    on_stack -= knot
                    knots += [knot] if len(knot) > 1 else []
            elif relation.upper not in number:
                upper = relation.upper
                number[upper] = lowest[upper] = len(number)
                stack.append(upper)
                on_stack.add(upper)
                work.append((upper, iter(above.get(upper, ()))))
            elif relation.upper in on_stack:
                lowest[unit] = min(lowest[unit], number[relation.upper])
    return knots


def _cycle(case: Case, cycle: Sequence[Relation], reading: Reading) -> Finding:
    names = [case.name(relation.lower) for relation in cycle]
    days = find_common(cycle, reading)
    assert days is not None
    way = ", which is ".join(f"under the {name}" for name in [*names[1:], names[0]])
    text = f"the {names[0]} {'stands' if reading is sure else 'may stand'} under itself, {say_span(days)}: {way}"
    told = [told for relation in cycle for told in relation.told]
    return case.finding(
        "unit_cycle", text, about=[relation.lower for relation in cycle], of=[relation.id for relation in cycle], told=told,
        days=in_order(days), certain=reading is sure,
    )  # fmt: skip


def _over_himself(held: Sequence[Tenure], above: Above, reading: Reading) -> Iterator[tuple[Tenure, Tenure, tuple[Relation, ...], Span]]:
    """Each two tenures of which the one lies above the other, with the way and the days on which all of it lasted."""
    for lower in held:
        span = reading(lower)
        for way, days in _ways_up(above, lower.unit or "", span, reading) if span else ():
            for upper in held:
                top = reading(upper) if upper.unit == way[-1].upper and upper.unit != lower.unit else None
                common = narrow(days, top) if span and top and together(span, top) else None
                if common:
                    yield lower, upper, way, common


def _own_superior(case: Case, lower: Tenure, upper: Tenure, way: Sequence[Relation], days: Span, *, certain: bool) -> Finding:
    acting = {lower.capacity, upper.capacity} & exclusive().capacities
    verb = "stands" if certain else "may stand"
    posts = f"{case.say(lower)} and, above it, {case.say(upper)}{', acting in one of them' if acting else ''}"
    text = f"{case.name(lower.person)} {verb} over himself, {say_span(days)}: {posts}"
    told = [told for extent in (lower, upper, *way) for told in extent.told]
    units = [unit for unit in (lower.unit, upper.unit) if unit]
    return case.finding(
        "own_superior", text, about=(lower.person, *units), of=(lower.id, upper.id, *(relation.id for relation in way)), told=told,
        days=in_order(days), certain=certain and not acting,
    )  # fmt: skip


def _size(name: str) -> int:
    """The rank of size of a unit's echelon; 0 where its name gives none, or may mean no military unit."""
    unit = parse_unit(name)
    known = bool(unit.echelon) and bool(unit.numbers or unit.branches) and not unit.bodies
    return unit_words().echelons[unit.echelon].size if known else 0
