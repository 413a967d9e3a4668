"""Bounds and `who` of random histories against an oracle that tries every start and end."""

from __future__ import annotations

import random
from itertools import combinations, product

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tenure.derivation import career, conflicts, derive, who, why

from .cases import person_id, resolve_rows, tell, unit_id

UNIT = "10th Brigade"
LAST = 10  # reports and dates fall on 2-10 January 2024; day 0 stands for "before all", day 12 for "after all"
BEFORE, AFTER = 0, LAST + 2


def iso(day: int) -> str:
    return f"2024-01-{day:02}"


day = st.integers(2, LAST)


@st.composite
def rows(draw: st.DrawFn) -> tuple[dict, list]:
    """A row, and in obvious code what it says of the first day s and the last day e of the tenure."""
    # ruff: noqa: ARG005 - every predicate takes both days
    report = draw(day)
    first = draw(st.integers(2, report))
    last = draw(st.integers(first, report))
    fields = {"by": draw(st.sampled_from("ABCDEF")), "organization": UNIT, "post": "commander", "reported": iso(report)}
    window = f"[{iso(first)}..{iso(last)}]"
    kind = draw(st.sampled_from(["appointed", "dismissed", "holds", "former", "held", "extent", "until", "since", "told", "day"]))
    match kind:
        case "appointed":
            return tell("appointment", when=window, **fields), [lambda s, e: first <= s <= last]
        case "dismissed":
            return tell("dismissal", when=window, **fields), [lambda s, e: first <= e <= last]
        case "told":
            return tell("dismissal", **fields), [lambda s, e: e <= report]
        case "holds":
            return tell("posting", trigger="heads", phase="holds", **fields), [lambda s, e: s <= report, lambda s, e: e >= report]
        case "former":
            return tell("posting", phase="former", **fields), [lambda s, e: s <= report, lambda s, e: e <= report]
        case "held":
            return tell("posting", phase="held", **fields), [lambda s, e: s <= report]
        case "extent":
            extent = f"{iso(first)}/{iso(last)}"
            return tell("posting", phase="held", when=extent, **fields), [lambda s, e: s == first, lambda s, e: e == last]
        case "until":
            assume(last < report)
            return tell("posting", phase="held", when=f"../{iso(last)}", **fields), [lambda s, e: s <= report, lambda s, e: e == last]
        case "since":
            return tell("posting", phase="holds", when=f"{iso(first)}/..", **fields), [lambda s, e: s == first, lambda s, e: e >= report]
        case _:
            return tell("posting", phase="held", when=iso(first), **fields), [lambda s, e: s <= first, lambda s, e: e >= first]


histories = st.lists(rows(), min_size=1, max_size=4)
WORLDS = [(s, e) for s, e in product(range(BEFORE, AFTER + 1), repeat=2) if s <= e]


def one_tenure(history) -> bool:
    """No statement has the post taken up after another has it given up: else there are two tenures."""
    alone = [worlds_of([row]) for row in history]
    given_up = [max(e for _, e in worlds) for worlds in alone]
    taken_up = [min(s for s, _ in worlds) for worlds in alone]
    return not any(end < start for end in given_up for start in taken_up)


def worlds_of(history):
    return worlds_where([claim for _, claims in history for claim in claims])


def worlds_where(claims):
    return [world for world in WORLDS if all(claim(*world) for claim in claims)]


def obvious_label(worlds, on):
    if all(e < on for _, e in worlds):
        return "ended"
    if all(s > on for s, _ in worlds):
        return None
    if all(s <= on <= e for s, e in worlds):
        return "evidenced"
    if all(s <= on for s, _ in worlds) and any(e == AFTER for _, e in worlds):
        return "assumed"
    return "possible"


def labels(derivation) -> dict[int, str | None]:
    found = {}
    for on in range(1, LAST + 2):
        answers = who(derivation, unit_id(UNIT), on=iso(on))
        assert len(answers) <= 1
        found[on] = answers[0].label if answers else None
    return found


def derive_rows(history):
    return derive(resolve_rows([row for row, _ in history]))


@given(histories)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_bounds_and_labels_agree_with_every_world(history):
    assume(one_tenure(history))
    worlds = worlds_of(history)
    assume(worlds)
    derivation = derive_rows(history)
    (tenure,) = derivation.tenures
    starts, ends = [s for s, _ in worlds], [e for _, e in worlds]
    expected = [min(starts), max(starts), min(ends), max(ends)]
    unbounded = {BEFORE, AFTER}
    assert list(tenure.bounds) == [None if d in unbounded else iso(d) for d in expected]
    assert labels(derivation) == {on: obvious_label(worlds, on) for on in range(1, LAST + 2)}
    assert not conflicts(derivation)


@given(histories)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_disagreement_never_makes_anything_surer_than_each_of_its_sides(history):
    assume(one_tenure(history))
    derivation = derive_rows(history)
    assert bool(conflicts(derivation)) == (not worlds_of(history))
    claims = [claim for _, some in history for claim in some]
    sides = []
    for size in range(len(claims), 0, -1):
        for some in combinations(range(len(claims)), size):
            if not any(set(some) < set(side) for side in sides) and worlds_where([claims[n] for n in some]):
                sides.append(some)
    found = labels(derivation)
    for side in sides:
        worlds = worlds_where([claims[n] for n in side])
        for on, label in found.items():
            if label in ("evidenced", "ended", None):
                assert label == obvious_label(worlds, on)


@given(histories, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_order_of_input_never_changes_an_answer(history, rng: random.Random):
    shuffled = list(history)
    rng.shuffle(shuffled)
    one, other = derive_rows(history), derive_rows(shuffled)
    assert one.tenures == other.tenures
    assert one.facts == other.facts
    assert one.conflicts == other.conflicts
    assert career(one, person_id()) == career(other, person_id())
    for line in career(one, person_id()):
        assert why(one, line.id) == why(other, line.id)
    for on in range(1, LAST + 2):
        assert who(one, unit_id(UNIT), on=iso(on)) == who(other, unit_id(UNIT), on=iso(on))


@given(histories)
@settings(max_examples=100, deadline=None)
def test_hedged_statements_alone_make_nothing_evidenced_or_ended(history):
    hedged = [(row | {"hedged": True}, says) for row, says in history]
    derivation = derive_rows(hedged)
    for on in range(1, LAST + 2):
        assert {answer.label for answer in who(derivation, unit_id(UNIT), on=iso(on))} <= {"possible", "disputed"}


@given(histories)
@settings(max_examples=100, deadline=None)
def test_what_is_planned_possible_requested_or_negated_never_constrains(history):
    idle = [{"modality": "planned"}, {"modality": "possible"}, {"modality": "requested"}, {"polarity": "negated"}]
    beside = [tell(**{**row, "by": f"Idle {n}", **change}) for n, change in enumerate(idle) for row, _ in history]
    alone = derive_rows(history)
    joined = derive(resolve_rows([*(row for row, _ in history), *beside]))
    assert [t.bounds for t in joined.tenures] == [t.bounds for t in alone.tenures]
    assert [(c.field, c.values) for c in joined.conflicts] == [(c.field, c.values) for c in alone.conflicts]
