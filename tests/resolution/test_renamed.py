"""Units that took another name: what ties two numbers, and what keeps them apart all the same."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.cases import Report, case, judge
from tenure.model.entity import Entity, name_on
from tenure.resolution import Resolution, explain_same, resolve

OLD, NEW = "8th Guards Corps", "58th Army"


def named(outlet: str = "One Post", published: str = "2020-06-01", *, old: str = OLD, new: str = NEW, **values: Any) -> Report:
    sentence = f"The {new} was called the {old}."
    return Report(outlet, published).tell(sentence, "naming", new, kind="unit", trigger="called", replaces=old, **values)


def posting(unit: str, when: str, *, outlet: str = "Two Post", name: str = "Adam Example") -> Report:
    sentence = f"{name} commanded the {unit}."
    values: dict[str, Any] = {"post": "commander", "organization": unit, "when": when, "phase": "holds"}
    return Report(outlet, "2021-01-01").tell(sentence, "posting", name, trigger="commanded", **values)


def resolved(*reports: Report, judgements: Any = ()) -> Resolution:
    return resolve(*case(*reports), judgements)


def units(resolution: Resolution) -> list[Entity]:
    return sorted((one for one in resolution.entities.values() if one.kind == "unit"), key=lambda one: one.name)


def test_a_renaming_ties_two_numbers_and_says_when() -> None:
    found = resolved(named(when="1995"), posting(OLD, "1990-05-01"), posting(NEW, "2001-05-01", outlet="Three Post"))
    (unit,) = units(found)
    assert (unit.name, unit.names) == (NEW, (NEW, OLD))
    assert [(one.former, one.name, one.earliest, one.latest) for one in unit.renamed] == [(OLD, NEW, "1995-01-01", "1995-12-31")]
    names = [name_on(unit.name, unit.renamed, day) for day in ("1994-12-31", "1995-06-01", "1995-12-31", "2020-01-01")]
    assert names == [OLD, f"{NEW} (formerly {OLD})", NEW, NEW]
    told = explain_same(found, unit.mentions[0], unit.mentions[1])
    assert (True, f'told that "{OLD}" became "{NEW}"', unit.renamed[0].told) in [(one.speaks_for, one.text, one.told) for one in told]
    assert not any(one.speaks_for is False for one in told)


def test_without_a_date_the_report_bounds_it_and_both_names_are_given_before() -> None:
    (unit,) = units(resolved(named()))
    assert (unit.renamed[0].earliest, unit.renamed[0].latest) == (None, "2020-06-01")
    assert name_on(unit.name, unit.renamed, "1990-01-01") == f"{NEW} (formerly {OLD})"
    assert name_on(unit.name, unit.renamed, "2020-06-01") == NEW


def test_dates_that_differ_are_as_wide_as_both() -> None:
    (unit,) = units(resolved(named(when="1995"), named("Two Post", when="1996-03"), named("Three Post")))
    assert (unit.renamed[0].earliest, unit.renamed[0].latest, len(unit.renamed[0].told)) == ("1995-01-01", "1996-03-31", 3)


@pytest.mark.parametrize("values", [{"polarity": "negated"}, {"modality": "planned"}, {"modality": "possible"}, {"hedged": True}], ids=str)
def test_what_is_not_plainly_said_ties_nothing(values: dict[str, Any]) -> None:
    found = resolved(named(when="1995", **values))
    assert [unit.name for unit in units(found)] == [NEW, OLD]
    assert found.ties == ()


def test_a_former_name_that_is_in_use_later_is_another_units() -> None:
    found = resolved(named(when="1995"), posting(OLD, "2017-05-01"))
    assert [unit.name for unit in units(found)] == [NEW, OLD]
    (tie,) = found.ties
    assert tie.against == "Two Post tells of the former name on 2017-05-01, after 1995-12-31"
    (said,) = [one for one in explain_same(found, tie.former, tie.name) if "became" in one.text]
    assert (said.speaks_for, said.text) == (None, f'told that "{OLD}" became "{NEW}", but {tie.against}')


def test_steps_are_one_unit_and_forks_are_not() -> None:
    steps = [named(old="7th Brigade", new=OLD, when="1980"), named(when="1995"), named("Two Post", old="7th Brigade", new=NEW)]
    (unit,) = units(resolved(*steps))
    assert [(one.former, one.name) for one in unit.renamed] == [("7th Brigade", OLD), (OLD, NEW)]
    assert name_on(unit.name, unit.renamed, "1970-01-01") == "7th Brigade"
    assert name_on(unit.name, unit.renamed, "1985-01-01") == OLD
    for fork in (named(new="49th Army"), named(old="7th Brigade")):
        found = resolved(named(when="1995"), fork)
        assert len(units(found)) == 3
        assert {tie.against for tie in found.ties} == {"the reports tell of several names before or after it"}
    circle = resolved(named(when="1995"), named("Two Post", old=NEW, new=OLD))
    assert len(units(circle)) == 2
    assert {tie.against for tie in circle.ties} == {"the reports tell of it in a circle"}


def test_judgements_and_records_stand_over_a_renaming() -> None:
    reports = [named(when="1995"), posting(OLD, "1990-05-01"), posting(NEW, "2001-05-01", outlet="Three Post")]
    (tie,) = resolved(*reports).ties
    parted = resolved(*reports, judgements=[judge(1, "different", tie.former, tie.name)])
    assert [(unit.name, unit.names) for unit in units(parted)] == [(NEW, (NEW,)), (OLD, (OLD,))]
    assert parted.ties[0].against == "a reviewer held them to be different"
    rows = [
        Report(f"Row {n}").tell(f"{name} stands here.", "naming", name, kind="unit", trigger="stands", keys={"subject": f"sfm:{n}"})
        for n, name in enumerate((OLD, NEW))
    ]
    held = resolved(*reports, *rows)
    assert len(units(held)) == 2
    assert held.ties[0].against == "records give them different identifiers"


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(rng: random.Random) -> None:
    reports = [
        named(when="1995"), named("Two Post", old="7th Brigade", new=OLD, when="1980"), posting(OLD, "1990-05-01"),
        posting(NEW, "2001-05-01", outlet="Three Post"), named("Four Post", old="1st Army", new="2nd Army"),
        named("Five Post", old="1st Army", new="3rd Army"),
    ]  # fmt: skip
    docs, statements = case(*reports)
    expected = resolve(docs, statements)
    rng.shuffle(docs)
    rng.shuffle(statements)
    assert resolve(docs, statements) == expected
