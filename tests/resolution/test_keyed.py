"""Keys of records: equal ones are one, different ones never; a report's name joins only where exactly one record fits."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from resolution.cases import Report, case
from tenure.model.statement import About, Attribution
from tenure.resolution import Resolution, resolve


def row(name: str, key: str, *, event: str = "posting", outlet: str = "A Monitor", **values: object) -> Report:
    """A record that has somebody under a key."""
    return Report(outlet).tell(f"{name} is listed, {event}.", event, name, trigger="is listed", keys={"subject": key}, **values)


def said(name: str, *, event: str = "posting", outlet: str = "Daily A", **values: object) -> Report:
    """A report that names somebody."""
    return Report(outlet).tell(f"{name} is commander.", event, name, trigger="is commander", **values)


def people(*made: Report) -> set[frozenset[str]]:
    """The names of each person."""
    return {frozenset(entity.names) for entity in found(*made).entities.values() if entity.kind == "person"}


def found(*made: Report) -> Resolution:
    results = [resolve(docs, stmts) for docs, stmts in (case(*order) for order in permutations(made))]
    assert all(one == results[0] for one in results)
    return results[0]


def test_equal_keys_are_one_whatever_the_names() -> None:
    assert people(row("Ivan Petrenko", "x:1"), row("Iwan P.", "x:1", outlet="B")) == {frozenset({"Ivan Petrenko", "Iwan P."})}


def test_different_keys_of_one_namespace_are_two_with_one_name() -> None:
    assert len(found(row("Ivan Petrenko", "x:1"), row("Ivan Petrenko", "x:2", outlet="B")).entities) == 2


def test_namespaces_join_by_name() -> None:
    assert people(row("Ivan Petrenko", "x:1"), row("Ivan Petrenko", "y:7", outlet="B")) == {frozenset({"Ivan Petrenko"})}


def test_a_report_joins_the_only_record_that_fits() -> None:
    assert people(row("Ivan Petrenko", "x:1"), row("Oleh Bondar", "x:2", outlet="B"), said("Ivan Petrenko")) == {
        frozenset({"Ivan Petrenko"}), frozenset({"Oleh Bondar"}),
    }  # fmt: skip
    assert len(found(row("Ivan Petrenko", "x:1"), said("Ivan Petrenko")).entities) == 1


def test_a_report_that_fits_two_records_joins_neither() -> None:
    assert len(found(row("Ivan Petrenko", "x:1"), row("Ivan Petrenko (Coast)", "x:2", outlet="B"), said("Ivan Petrenko")).entities) == 3


def test_a_bare_surname_or_a_contradicting_name_joins_no_record() -> None:
    assert len(found(row("Ivan Petrenko", "x:1"), said("Petrenko")).entities) == 2
    assert len(found(row("Ivan Petrenko", "x:1"), said("Pavlo Petrenko")).entities) == 2


def test_an_alias_of_a_record_leads_to_it() -> None:
    alias = row("Vanya Petrenko", "x:1", event="naming", outlet="B")
    assert frozenset({"Ivan Petrenko", "Vanya Petrenko"}) in people(row("Ivan Petrenko", "x:1"), alias, said("Vanya Petrenko"))


def test_the_record_gives_the_name() -> None:
    made = [
        row("I. Petrenko", "x:1"),
        row("I. Petrenko", "x:1", outlet="B"),
        row("Ivan Petrovych Petrenko", "x:1", event="naming", outlet="C"),
    ]
    docs, stmts = case(*made)
    assert [entity.name for entity in resolve(docs, stmts).entities.values()] == ["I. Petrenko"]


def test_an_identifier_is_no_name() -> None:
    docs, stmts = case(row("4711", "x:4711"), row("4711", "x:4711", outlet="B"), row("Ivan Petrenko", "x:4711", outlet="C"))
    assert [entity.name for entity in resolve(docs, stmts).entities.values()] == ["Ivan Petrenko"]


def test_a_dead_man_of_the_records_is_not_the_one_who_acts_later() -> None:
    dead = row("Ivan Petrenko", "x:1", event="death", when="2010-02-03")
    assert len(found(dead, said("Ivan Petrenko", event="criticism", when="2014-05-06")).entities) == 2


@pytest.mark.parametrize(("gender", "persons"), [("Male", 1), ("Female", 2)])
def test_a_gender_that_a_record_gives_is_a_veto(gender: str, persons: int) -> None:
    listed = row("Ivan Petrenko", "x:1", event="gender", about=About(None, gender, 0, 1))
    his = (
        Report("Daily A")
        .say("Ivan Petrenko spoke.")
        .tell("He is commander.", "posting", "Ivan Petrenko", mention="He", trigger="is commander")
    )
    assert len(found(listed, his).entities) == persons


def test_units_have_keys_of_their_own() -> None:
    one = row("Ivan Petrenko", "x:1", organization="9th Army")
    one.rows[0]["keys"] = {"subject": "x:1", "organization": "x:u1"}
    two = row("Oleh Bondar", "x:2", organization="9th Army", outlet="B")
    two.rows[0]["keys"] = {"subject": "x:2", "organization": "x:u2"}
    units = [entity for entity in found(one, two).entities.values() if entity.kind == "unit"]
    assert len(units) == 2
    placeholder = row("Oleh Bondar", "x:2", organization="Unknown Brigade", outlet="B")
    placeholder.rows[0]["keys"] = {"subject": "x:2", "organization": "x:u3"}
    report = said("Taras Koval", organization="9th Army")
    assert len([entity for entity in found(one, placeholder, report).entities.values() if entity.kind == "unit"]) == 2


def test_a_record_rests_on_the_sources_that_it_cites() -> None:
    cited = (
        Attribution("Example Times, 2014", None, None, None, "indirect"),
        Attribution("Other Post, 2015", None, None, None, "indirect"),
    )
    docs, stmts = case(row("Ivan Petrenko", "x:1", attribution=cited), row("Ivan Petrenko", "x:1", outlet="B", attribution=cited[:1]))
    resolution = resolve([replace(doc, format="record") for doc in docs], stmts)
    assert resolution.count_origins(resolution.statements) == 2
    assert {origin.reason for origin in resolution.origins.values()} == {
        "Example Times, 2014, as records cite it", "Other Post, 2015, as records cite it",
    }  # fmt: skip
