"""What would change if two people, units or events were one, or an event two, or if a statement did not count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tenure.derivation._derive import Derivation, derive
from tenure.derivation._labels import SUREST_FIRST
from tenure.derivation._seats import heads
from tenure.model.answers import Effect, Label, LabelChange
from tenure.model.event import Told
from tenure.model.tenure import Fact
from tenure.resolution import Decided, Resolution, narrow

Line = tuple[object, ...]


def find_effect(resolution: Resolution, told: Sequence[Told], a: str, b: str) -> Effect:
    """What would change if `a` and `b`, ids of entities of one kind, were one: of what is `told` around them (Surroundings.around).

    Labels are compared on every day that bounds a tenure there.
    """
    names = {max(a, b): min(a, b)}
    before = derive(narrow(resolution, told, {}))
    return _compare(before, derive(narrow(resolution, told, names), earlier=before), (a, b), names)


def find_event_effect(resolution: Resolution, told: Sequence[Told], subject: str, decided: Decided) -> Effect:
    """What would change if that were `decided` on the events of a subject: of what is `told` around it (Surroundings.around)."""
    before = derive(narrow(resolution, told, {}))
    after = derive(narrow(replace(resolution, decided=decided), told, {}), earlier=before)
    return _compare(before, after, (subject,), {})


def _compare(before: Derivation, after: Derivation, entities: Iterable[str], names: Mapping[str, str]) -> Effect:
    said = {(conflict.kind, conflict.field, conflict.text) for conflict in before.conflicts}
    return Effect(
        touched=_lines_of(before, entities),
        changed=len(_lines(before) - _lines(after)),
        conflicts=sum((conflict.kind, conflict.field, conflict.text) not in said for conflict in after.conflicts),
        labels=tuple(_label_changes(before, after, names)),
    )


def find_losses(resolution: Resolution, told: Sequence[Told], gone: Iterable[Told]) -> list[Effect]:
    """For each statement of `gone` what would change if it did not count: of what is `told` around them (Surroundings.around).

    An event or tenure that others tell all the same, between the same days, does not change.
    """
    around = narrow(resolution, told, {})
    before = derive(around)
    return [_loss(before, resolution, told, one) for one in gone]


def _loss(before: Derivation, resolution: Resolution, told: Sequence[Told], gone: Told) -> Effect:
    left = narrow(resolution, [one for one in told if one != gone], {})
    after = derive(replace(left, entities=before.resolution.entities), earlier=before)
    said, still = ({(one.kind, one.field, one.text) for one in derived.conflicts} for derived in (before, after))
    subject = resolution.subject_of.get(gone)
    return Effect(
        touched=_lines_of(before, (subject,)) if subject else 0,
        changed=(_held(before) - _held(after)).total() + len(said - still),
        conflicts=len(still - said),
        labels=tuple(_label_changes(before, after, {})),
    )


def _held(derived: Derivation) -> Counter[Line]:
    """The events, tenures and relations by what an answer says of them, whoever tells it."""
    facts: Iterable[Line] = ((one.event, one.person, one.when, one.bounds, one.stance, _told_fields(one)) for one in derived.facts)
    tenures: Iterable[Line] = ((one.person, one.unit, one.post, one.bounds, one.disputed) for one in derived.tenures)
    relations: Iterable[Line] = ((one.lower, one.upper, one.kind, one.bounds, one.disputed) for one in derived.relations)
    return Counter([*facts, *tenures, *relations])


def _told_fields(fact: Fact) -> frozenset[tuple[str, frozenset[str]]]:
    return frozenset((key, frozenset(values)) for key, values in fact.fields.items() if key != "said_by")


def _lines_of(derived: Derivation, entities: Iterable[str]) -> int:
    """How many events, tenures and relations are told of some people and units."""
    entities = tuple(entities)
    facts = sum(len(derived.facts_of.get(one, ())) for one in entities)
    tenures = {tenure.id for one in entities for tenure in (*derived.tenures_of(one), *derived.tenures_in(one))}
    relations = {relation.id for one in entities for relation in (*derived.relations_above(one), *derived.relations_below(one))}
    return facts + len(tenures | relations)


def _lines(derived: Derivation) -> set[Line]:
    """The events, tenures and relations as far as an answer shows them, whoever they are told of."""
    facts: list[Line] = [(fact.event, fact.told, fact.when, fact.bounds, fact.stance, fact.denied) for fact in derived.facts]
    lasting: Iterable[Line] = ((extent.told, extent.bounds, extent.disputed) for extent in (*derived.tenures, *derived.relations))
    return {*facts, *lasting}


def _label_changes(before: Derivation, after: Derivation, names: Mapping[str, str]) -> list[LabelChange]:
    """Who headed which unit, as named today, on a day, where the label is another afterwards; of each change the first day."""
    days = sorted({day for one in (before, after) for tenure in one.tenures for day in tenure.bounds if day})
    headed = {tenure.unit for tenure in before.tenures if tenure.unit and heads(tenure.seat)} | names.keys() | set(names.values())
    # Labels follow from the tenures in a unit alone, and few units have others afterwards.
    units = sorted(unit for unit in headed if before.tenures_in(unit) != after.tenures_in(names.get(unit, unit)))
    asked = [(unit, day) for unit in units for day in days]
    old, new = _labels(before, asked, {}), _labels(after, asked, names)
    changes: dict[tuple[str, str, str | None, str | None], LabelChange] = {}
    for pair, was, now in zip(asked, old, new, strict=True):
        unit, day = pair
        merged = {names.get(person, person): label for person, label in was.items()}
        for person in sorted(merged.keys() | now.keys()):
            if merged.get(person) != now.get(person):
                labels = (merged.get(person), now.get(person))
                change = LabelChange(unit, before.name_of(unit), person, after.name_of(person), day, *labels)
                changes.setdefault((unit, person, *labels), change)
    return sorted(changes.values(), key=lambda change: (change.on, change.unit_name, change.person_name, change.person))


def _labels(derived: Derivation, asked: Sequence[tuple[str, str]], names: Mapping[str, str]) -> list[dict[str, Label]]:
    """For each (unit, day) the surest label of each who may have headed the unit."""
    found: list[dict[str, Label]] = [{} for _ in asked]
    for holder in derived.heads_each([(names.get(unit, unit), day) for unit, day in asked]):
        known = found[holder.pair].get(holder.person, holder.label)
        found[holder.pair][holder.person] = min(known, holder.label, key=SUREST_FIRST.index)
    return found
