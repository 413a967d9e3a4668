"""A person's career: events and tenures in the order of their dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tenure.derivation._constraints import Node
from tenure.derivation._derive import Derivation
from tenure.derivation._facts import find_stance
from tenure.derivation._fields import read_fields
from tenure.derivation._lives import is_of_life
from tenure.model.answers import CareerLine
from tenure.model.bounds import Bounds
from tenure.model.tenure import Extent, Fact, Relation, Tenure


def career(derivation: Derivation, person_id: str) -> list[CareerLine]:
    """The events and tenures of a person (or unit) in the order of their first possible days, undated ones last.

    What has only a latest day stands there. Every line names its statements; what accuses somebody has who makes it
    in the field `said_by` and the denials known to the case in `denied`.
    """
    person = derivation.resolution.entity_of.get(person_id, person_id)
    lines = [_event_line(derivation, fact) for fact in derivation.facts_of.get(person, ())]
    bounds = {fact.id: _told_bounds(derivation, fact) for fact in derivation.facts_of.get(person, ())}
    for tenure in derivation.tenures_of(person):
        lines.append(_tenure_line(derivation, tenure))
        bounds[tenure.id] = _told_bounds(derivation, tenure)
    return sorted(lines, key=lambda line: _rank(line, bounds[line.id]))


def find_lines(derivation: Derivation, beginning: str) -> list[CareerLine]:
    """The events, tenures and relations of the case whose ids begin so, by id; the id of what one of the last two tells means that one."""
    facts = [fact for fact in derivation.facts if fact.id.startswith(beginning)]
    starts: tuple[str, ...] = (beginning,)
    lasting: list[Extent] = [*derivation.tenures, *derivation.relations]
    if not facts and not any(one.id.startswith(beginning) for one in lasting):
        starts = tuple({span[0][0] for event, span in derivation.history.span_of_event.items() if event.startswith(beginning)})
    lines = [_event_line(derivation, fact) for fact in facts]
    lines += [_tenure_line(derivation, one) for one in derivation.tenures if one.id.startswith(starts)]
    lines += [_relation_line(derivation, one) for one in derivation.relations if one.id.startswith(starts)]
    return sorted(lines, key=lambda line: line.id)


def _told_bounds(derivation: Derivation, one: Fact | Tenure) -> Bounds:
    """The bounds without first days that only somebody's birth or a unit's formation sets: they place nothing in a career."""
    span = derivation.history.span_of_event[one.id] if isinstance(one, Fact) else ((one.id, "start"), (one.id, "end"))
    started, ended = (_rests_on_life(derivation, node) for node in span)
    bounds = one.bounds._replace(earliest_start=None) if started else one.bounds
    return bounds._replace(earliest_end=None) if ended else bounds


def _rests_on_life(derivation: Derivation, node: Node) -> bool:
    solved, event_of = derivation.solution.days.get(node), derivation.history.event_of
    return solved is not None and any(is_of_life(claim, event_of[claim.told]) for edge in solved.proof_least for claim in edge.claims)


def _rank(line: CareerLine, bounds: Bounds) -> tuple[object, ...]:
    """By the earliest start, else by the first day by which it had started; a tenure before what starts or ends it."""
    day = bounds.earliest_start or min((day for day in bounds if day), default=None)
    return (day is None, day or "", line.kind != "tenure", bounds.latest_end or "9999", line.event, line.id)


def _event_line(derivation: Derivation, fact: Fact) -> CareerLine:
    return CareerLine(
        kind="event",
        event=fact.event,
        id=fact.id,
        person=fact.person,
        person_name=derivation.resolution.entities[fact.person].name,
        when=fact.when,
        bounds=(fact.bounds.earliest_start, fact.bounds.latest_end),
        start=fact.bounds[:2],
        end=fact.bounds[2:],
        fields=fact.fields,
        stance=fact.stance,
        denied=fact.denied,
        told=fact.told,
        origins=fact.origins,
    )


def _tenure_line(derivation: Derivation, tenure: Tenure) -> CareerLine:
    fields = read_fields(derivation.resolution, tenure.told)
    kept: dict[str, tuple[str, ...]] = {"capacity": (tenure.capacity,)} if tenure.capacity else {}
    kept |= {name: fields[name] for name in ("organization", "post", "rank") if name in fields}
    return _lasting_line(derivation, tenure, "tenure", "posting", tenure.person, kept)


def _relation_line(derivation: Derivation, relation: Relation) -> CareerLine:
    kept = {"organization": (derivation.name_of(relation.upper),), **({"relation": (relation.kind,)} if relation.kind else {})}
    return _lasting_line(derivation, relation, "relation", "subordination", relation.lower, kept)


def _lasting_line(
    derivation: Derivation,
    lasting: Extent,
    kind: Literal["tenure", "relation"],
    event: str,
    subject: str,
    fields: Mapping[str, tuple[str, ...]],
) -> CareerLine:
    bounds = lasting.bounds
    return CareerLine(
        kind=kind,
        event=event,
        id=lasting.id,
        person=subject,
        person_name=derivation.name_of(subject),
        when=write_extent(lasting),
        bounds=(bounds.earliest_start, bounds.latest_end),
        start=bounds[:2],
        end=bounds[2:],
        fields=fields,
        stance=find_stance([derivation.resolution.statements[told] for told in lasting.told]),
        denied=(),
        told=lasting.told,
        origins=lasting.origins,
        reported=lasting.reported,
        disputed=lasting.disputed,
    )


def write_extent(lasting: Extent) -> str | None:
    """A tenure or relation as an EDTF interval, as far as its start and end are known to a day, month or year; else None."""
    start, end = _common(*lasting.bounds[:2]), _common(*lasting.bounds[2:])
    return None if start is None and end is None else f"{start or ''}/{end or ''}"


def _common(first: str | None, last: str | None) -> str | None:
    """The most precise day, month or year that holds both days."""
    if first is None or last is None:
        return None
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)
