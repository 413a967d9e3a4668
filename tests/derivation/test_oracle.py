"""Bounds, labels and conflicts of random careers against an oracle that tries every day for everything."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tenure.derivation import Derivation, career, conflicts, derive, who, why
from tenure.model.event import Told

from .cases import person_id, resolve_rows, tell, unit_id
from .worlds import EARLIEST, LATEST, SUCCESSOR, UNIT, Row, Worlds, day_of, histories, iso, obvious_label, worlds_of

FAST = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
LARGE = settings(FAST, max_examples=1000)
PEOPLE = {"Ivan Petrenko": "se", SUCCESSOR: "tu"}
HAPPENED = {"arrest": "a", "award": "w", "death": "d"}


def derive_rows(rows: list[Row], **options) -> Derivation:
    return derive(resolve_rows([row.told for row in rows]), **options)


def is_one_time(variables: str, rows: list[Row]) -> bool:
    """No row has a post taken up after another has it given up: else the person held it twice."""
    alone = [worlds_of(variables, [row]) for row in rows]
    for start, end in PEOPLE.values():
        if start in variables:
            given_up = [last for worlds in alone if (last := worlds.range_of(end)[1]) is not None]
            taken_up = [first for worlds in alone if (first := worlds.range_of(start)[0]) is not None]
            if any(last < first for last in given_up for first in taken_up):
                return False
    return True


def check_bounds(variables: str, rows: list[Row]) -> None:
    """Every bound of every tenure and event is the first or last of its days in any world."""
    worlds = worlds_of(variables, rows)
    assume(worlds.fits.any() and is_one_time(variables, rows))
    derivation = derive_rows(rows)
    assume(derivation.tenures)  # the worlds know of a tenure of which no row may tell
    assert not [one for one in conflicts(derivation) if one.kind != "holder"]  # worlds may have two commanders at once
    for tenure in derivation.tenures:
        start, end = PEOPLE[derivation.name_of(tenure.person)]
        assert tuple(map(day_of, tenure.bounds)) == (*worlds.range_of(start), *worlds.range_of(end))
    for fact in derivation.facts:
        if fact.event in HAPPENED:
            bounds = day_of(fact.bounds.earliest_start), day_of(fact.bounds.latest_end)
            assert bounds == worlds.range_of(HAPPENED[fact.event])


def check_labels(variables: str, rows: list[Row]) -> None:
    """On every day every candidate has the label that all worlds give him."""
    worlds = worlds_of(variables, rows)
    assume(worlds.fits.any() and is_one_time(variables, rows))
    derivation = derive_rows(rows)
    held = {derivation.name_of(tenure.person) for tenure in derivation.tenures}
    for on in range(EARLIEST, LATEST + 1):
        found = {answer.person_name: answer.label for answer in who(derivation, unit_id(UNIT), on=iso(on))}
        expected = {name: obvious_label(worlds, *PEOPLE[name], on) for name in held}
        expected |= {name: "possible" for name in held if expected[name] == "assumed" and is_taken_over(worlds, name, held, on)}
        assert found == {name: label for name, label in expected.items() if label}


def is_taken_over(worlds: Worlds, name: str, held: set[str], on: int) -> bool:
    """Whether by the day somebody else took up the post, later than the day to which the first is known to have held it."""
    start, end = PEOPLE[name]
    last = worlds.range_of(end)[0] if worlds.range_of(end)[0] is not None else worlds.range_of(start)[1]
    taken = [worlds.range_of(PEOPLE[other][0])[1] for other in held if other != name]
    return any(last < day <= on for day in taken if day is not None)


def check_conflicts(variables: str, rows: list[Row]) -> None:
    """There is a conflict where there is no world, and each is a smallest set: without any one of it there are worlds."""
    assume(is_one_time(variables, rows))
    derivation = derive_rows(rows)
    row_of = {told: row for row in rows for told in resolve_rows([row.told]).statements}
    assert bool(derivation.solution.disputes) == (not worlds_of(variables, rows).fits.any())
    for dispute in derivation.solution.disputes:
        assert not allowed(variables, dispute.smallest, row_of).fits.any()
        for one in dispute.smallest:
            assert allowed(variables, [other for other in dispute.smallest if other != one], row_of).fits.any()


def allowed(variables: str, told: list[Told], row_of: dict[Told, Row]) -> Worlds:
    return worlds_of(variables, [row_of[one] for one in told])


def everything(derivation: Derivation) -> tuple:
    """All that a derivation answers."""
    lines = [line for entity in sorted(derivation.resolution.entities) for line in career(derivation, entity)]
    proofs = [why(derivation, line.id) for line in lines]
    holders = [who(derivation, unit_id(UNIT), on=iso(on)) for on in range(EARLIEST, LATEST)]
    return derivation.tenures, derivation.relations, derivation.facts, derivation.conflicts, lines, proofs, holders


def check_order(rows: list[Row], rng: random.Random) -> None:
    """Neither the order of reports nor that of statements changes an answer."""
    shuffled = list(rows)
    rng.shuffle(shuffled)
    assert everything(derive_rows(shuffled)) == everything(derive_rows(rows))


def check_earlier(rows: list[Row], more: list[Row], others: list[Row]) -> None:
    """What is taken from an earlier derivation, of more or of fewer reports, is what is derived anew."""
    joined = everything(derive_rows([*rows, *more]))
    assert everything(derive_rows([*rows, *more], earlier=derive_rows(rows))) == joined
    assert everything(derive_rows([*rows, *more], earlier=derive_rows([*rows, *more, *others]))) == joined


@given(histories())
@FAST
def test_bounds_are_exactly_as_tight_as_all_worlds(history):
    check_bounds(*history)


@given(histories())
@FAST
def test_labels_on_every_day_are_those_of_all_worlds(history):
    check_labels(*history)


@given(histories())
@FAST
def test_conflicts_are_smallest_sets_of_statements(history):
    check_conflicts(*history)


@given(histories(hedges=True))
@FAST
def test_conflicts_with_hedged_statements_are_smallest_sets_too(history):
    check_conflicts(*history)


@given(histories(hedges=True), st.randoms(use_true_random=False))
@FAST
def test_order_of_reports_changes_nothing(history, rng):
    check_order(history[1], rng)


@given(histories(hedges=True), histories(hedges=True), histories())
@FAST
def test_what_is_taken_from_an_earlier_derivation_is_the_same(history, more, others):
    check_earlier(history[1], more[1], others[1])


@pytest.mark.slow
@given(histories())
@LARGE
def test_thousands_of_histories_agree_with_all_worlds(history):
    variables, rows = history
    check_conflicts(variables, rows)
    if worlds_of(variables, rows).fits.any():
        check_bounds(variables, rows)
        check_labels(variables, rows)


@pytest.mark.slow
@given(histories(hedges=True))
@LARGE
def test_thousands_of_histories_with_hedged_statements_agree_with_all_worlds(history):
    check_conflicts(*history)


@pytest.mark.slow
@given(histories(hedges=True), histories(hedges=True), histories(), st.randoms(use_true_random=False))
@LARGE
def test_neither_order_nor_what_was_derived_before_changes_an_answer(history, more, others, rng):
    check_order(history[1], rng)
    check_earlier(history[1], more[1], others[1])


@given(histories(), histories())
@FAST
def test_what_is_told_of_others_elsewhere_changes_nothing(history, others):
    rows = history[1]
    elsewhere = [told | {"person": told["person"] + " Senior"} for told in (row.told for row in others[1])]
    elsewhere = [told | ({"organization": "20th Brigade"} if "organization" in told else {}) for told in elsewhere]
    elsewhere = [told | ({"replaces": "Ivan Petrenko Senior"} if "replaces" in told else {}) for told in elsewhere]
    joined = derive(resolve_rows([*(row.told for row in rows), *elsewhere]))
    for tenure in derive_rows(rows).tenures:
        assert tenure in joined.tenures
    assert {one.text for one in conflicts(derive_rows(rows))} <= {one.text for one in conflicts(joined)}


def test_one_more_report_makes_anew_only_what_it_touches():
    people = [f"Person {n}" for n in range(30)]
    rows = [tell("posting", name, by="A", post="commander", organization=f"{n}th Brigade") for n, name in enumerate(people)]
    rows += [tell("arrest", name, by="B", when="2024-01-02") for name in people]
    earlier = derive(resolve_rows(rows))
    later = derive(resolve_rows([*rows, tell("arrest", people[7], by="C", when="2024-05-06")]), earlier=earlier)
    anew = {key for key, made in later.made.items() if made is not earlier.made.get(key)}
    assert {key for kind, key in anew if kind in ("part", "chapter", "page")} == {person_id(people[7])}
