"""What judgements on statements come to: nothing but what they say depends on the order in which anything is given."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.cases import Report, case
from tenure.model.event import Told
from tenure.model.judgement import Decision, Judgement, make_place
from tenure.model.statement import Statement, hull, with_ids
from tenure.resolution import Reviewed, review

DOCS, STATEMENTS = case(
    Report("One Post", "2024-06-01")
    .tell("Adam Example was arrested in May.", "arrest", "Adam Example", trigger="arrested", when="2024-05")
    .tell("Boris Sample was dismissed.", "dismissal", "Boris Sample", trigger="dismissed"),
    Report("Two Post", "2024-06-02").tell("Adam Example was charged.", "charge", "Adam Example", trigger="charged"),
)


def judge(number: int, verdict: Any, stmt: Statement, said: Statement | None = None, *, over: tuple[int, ...] = ()) -> Judgement:
    (doc,) = [doc for doc in DOCS if doc.id == stmt.doc]
    place = make_place(stmt.slot, doc.id, doc.text, *hull(stmt))
    content = Decision(place, doc.text_hash, stmt, said, over).to_content()
    return Judgement(number, verdict, (stmt.slot,), "A. Reviewer", "2025-01-01", "for a test", content)


def edited(stmt: Statement, **values: Any) -> Statement:
    (doc,) = [doc for doc in DOCS if doc.id == stmt.doc]
    return with_ids(replace(stmt, **values), doc.text_hash)


def withdraw(number: int, of: int) -> Judgement:
    return Judgement(number, "withdrawn", (str(of),), "A. Reviewer", "2025-01-01", "for a test")


ARREST, DISMISSAL, CHARGE = (
    sorted(STATEMENTS, key=lambda stmt: stmt.event)[0],
    *sorted((stmt for stmt in STATEMENTS if stmt.event != "arrest"), key=lambda stmt: stmt.event, reverse=True),
)
JUDGEMENTS = [
    judge(1, "edited", ARREST, edited(ARREST, when="2024-06")),
    judge(2, "rejected", CHARGE),
    judge(3, "accepted", ARREST, ARREST, over=(1,)),
    withdraw(4, 3),
    judge(5, "accepted", DISMISSAL, DISMISSAL),
    judge(6, "unsure", DISMISSAL, over=(5,)),
]


@given(st.randoms(use_true_random=False), st.integers(0, 6))
def test_order_and_repetition_change_nothing(rng: random.Random, many: int) -> None:
    given_judgements = JUDGEMENTS[:many]
    expected = review(DOCS, STATEMENTS, given_judgements)
    docs, statements, judgements = [*DOCS, *DOCS[:1]], [*STATEMENTS, *STATEMENTS[:1]], list(given_judgements)
    for one in (docs, statements, judgements):
        rng.shuffle(one)
    assert review(docs, statements, judgements) == expected


def test_without_judgements_all_holds() -> None:
    assert review(DOCS, STATEMENTS, []) == review(DOCS, STATEMENTS, [withdraw(2, 1)]) == Reviewed()
    assert list(Reviewed().hold(STATEMENTS)) == STATEMENTS


def test_the_latest_that_is_not_withdrawn_stands() -> None:
    found = review(DOCS, STATEMENTS, JUDGEMENTS)
    assert found.gone == {Told(CHARGE.doc, CHARGE.id), Told(ARREST.doc, ARREST.id)}
    assert [(stmt.when, stmt.extractor) for stmt in found.made.values()] == [("2024-06", "A. Reviewer")]
    assert (found.rejected, found.overruled, found.standing[ARREST.id]) == (1, {5: 6}, 1)
    assert found.corrected == {ARREST.doc, CHARGE.doc}
    before = review(DOCS, STATEMENTS, JUDGEMENTS[:3])
    assert (before.overruled, before.made, before.standing[ARREST.id]) == ({1: 3}, {}, 3)


@pytest.mark.parametrize("gone", [DOCS[0].id, DOCS[1].id])
def test_a_document_that_does_not_count_leaves_its_judgements_idle(gone: str) -> None:
    found = review([doc for doc in DOCS if doc.id != gone], [stmt for stmt in STATEMENTS if stmt.doc != gone], JUDGEMENTS)
    assert gone not in found.corrected
    assert {number for number, fate in found.fates.items() if fate == "elsewhere"} == ({2} if gone == CHARGE.doc else {1, 3, 5, 6})


def test_two_statements_of_one_slot_are_judged_apart() -> None:
    twin = edited(ARREST, charge="fraud")
    assert twin.slot == ARREST.slot
    decision = judge(1, "rejected", ARREST)
    found = review(DOCS, [*STATEMENTS, twin], [decision])
    # A judgement that did not know the other statement of the slot leaves it alone while the one it knew is there.
    assert found.gone == {Told(ARREST.doc, ARREST.id)}
