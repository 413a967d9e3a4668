"""The worked examples of Security Force Monitor's handbook, as handbook.toml retells them, against tenure's answers."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from resolution.cases import Report, case
from tenure.derivation import chain, check, conflicts, derive, superiors, who
from tenure.model.statement import CHAINED
from tenure.resolution import resolve

from .cases import person_id, resolve_rows, tell, unit_id

RULES = tomllib.loads(Path(__file__).with_name("handbook.toml").read_text("utf-8"))["rule"]
RUN = [(number, rule) for number, rule in enumerate(RULES, 1) if "outside" not in rule]


def derived(rule):
    """The derivation of a rule's rows, read by the resolver where they have sentences."""
    rows = rule["told"]
    if "sentence" in rows[0]:
        reports = []
        for row in rows:
            fields = {key: value for key, value in row.items() if key not in ("sentence", "event", "person", "by")}
            reports.append(Report(row.get("by", "One"), "2020-01-01").tell(row["sentence"], row["event"], row["person"], **fields))
        return derive(resolve(*case(*reports)))
    told = []
    for n, row in enumerate(rows):
        fields = {key: value for key, value in row.items() if key not in ("event", "person")}
        unit = {"kind": "unit", "trigger": "is under", "apart": n} if row["event"] == "subordination" else {}
        told.append(tell(row["event"], row["person"], **(unit | fields)))
    return derive(resolve_rows(told))


def bounds_of(extents):
    return sorted([day or "" for day in extent.bounds] for extent in extents)


def ask_tenures(derivation, *, person, unit, bounds):
    return bounds_of(t for t in derivation.tenures_of(person_id(person)) if t.unit == unit_id(unit)), sorted(bounds)


def ask_relations(derivation, *, lower, upper, bounds):
    return bounds_of(r for r in derivation.relations_above(unit_id(lower)) if r.upper == unit_id(upper)), sorted(bounds)


def ask_who(derivation, *, unit, on, are):
    return [f"{one.person_name}: {one.label}" for one in who(derivation, unit_id(unit), on=on)], are


def ask_chain(derivation, *, unit, on, are, down=False, kinds=CHAINED):
    hops = chain(derivation, unit_id(unit), on=on, direction="down" if down else "up", kinds=kinds)
    return [f"{hop.hop} {hop.to_name}: {hop.label}" for hop in hops], are


def ask_superiors(derivation, *, person, on, are):
    return [f"{one.hop} {one.superior.person_name}: {one.label}" for one in superiors(derivation, person_id(person), on=on)], are


def ask_event(derivation, *, person, event, days):
    (fact,) = (fact for fact in derivation.facts_of[person_id(person)] if fact.event == event)
    return [fact.bounds.earliest_start, fact.bounds.latest_end], days


def ask_people(derivation, *, are):
    return sorted(entity.name for entity in derivation.resolution.entities.values() if entity.kind == "person"), are


def ask_units(derivation, *, are):
    return sorted(entity.name for entity in derivation.resolution.entities.values() if entity.kind == "unit"), are


def ask_conflicts(derivation, *, are):
    return [one.text for one in conflicts(derivation)], are


def ask_check(derivation, *, are):
    return [f"{finding.severity} {finding.kind}" for finding in check(derivation)], are


ASK = {name.removeprefix("ask_"): ask for name, ask in globals().items() if name.startswith("ask_")}


@pytest.mark.parametrize(("number", "rule"), RUN, ids=[f"{number}-{rule['file'].removesuffix('.rst')}" for number, rule in RUN])
def test_a_rule_is_answered_as_its_row_says(number, rule):
    derivation = derived(rule)
    for expected in rule["expect"]:
        found, wanted = ASK[expected["ask"]](derivation, **{key: value for key, value in expected.items() if key != "ask"})
        assert found == wanted, (number, rule["rule"], expected)


def test_all_examples_of_the_handbook_are_here():
    assert Counter(rule["file"].removesuffix(".rst") for rule in RULES) == {
        "contiguous-non-contiguous-claims": 6,
        "cross-referencing-claims": 3,
        "how-dates-work": 5,
        "incidents-attributes": 3,
        "locations-specific": 1,
        "multiple-citations-claims": 3,
        "persons-postings": 1,
        "posting-start-end-dates": 3,
        "take-on-claims": 1,
        "units-identity": 6,
        "units-positionings": 4,
        "units-relations": 5,
        "unknown-unnamed-units": 3,
    }


def test_what_is_outside_or_answered_otherwise_is_counted():
    """33 of 44 are run; of those 13 are answered otherwise on purpose."""
    assert len(RUN) == 33
    assert sum("differs" in rule for _, rule in RUN) == 13
    assert all(set(rule) == {"file", "rule", "outside"} for rule in RULES if "outside" in rule)
