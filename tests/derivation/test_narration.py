"""The order of telling: heard for events that nobody dates, never against a date."""

from __future__ import annotations

import pytest

from tenure.derivation import conflicts, derive, why
from tenure.derivation._narration import goes_on

from .cases import resolve_rows, tell

TOLD = "Ivan Petrenko was dismissed, and he was moved to the north and has been arrested."
POSTING = tell("posting", post="commander", organization="10th Army", phase="former", reported="2025-04-01")


def narrated(sentence=TOLD, *, by="Weekly", reported="2025-04-01", **fields):
    words = {"dismissal": "dismissed", "transfer": "moved", "arrest": "arrested"}
    return [tell(event, by=by, trigger=word, sentence=sentence, reported=reported, **fields) for event, word in words.items()]


def bounds(rows, event="transfer"):
    return next(fact.bounds for fact in derive(resolve_rows(rows)).facts if fact.event == event)


DATED = [tell("dismissal", by="Daily", when="2023-07", reported="2023-08-01"), tell("arrest", by="Daily", when="2024-05-17")]


def test_an_event_that_nobody_dates_lies_between_those_told_before_and_after_it():
    first, _, _, last = bounds([*narrated(), *DATED])
    assert (first, last) == ("2023-07-01", "2024-05-17")


def test_the_proof_names_the_words():
    derivation = derive(resolve_rows([*narrated(), *DATED]))
    transfer = next(fact for fact in derivation.facts if fact.event == "transfer")
    steps = [step.constraint for answer in why(derivation, transfer.id) for step in answer.path]
    assert "transfer told next: “dismissed, and he was moved” (Weekly)" in steps
    assert "arrest told next: “moved to the north and has been arrested” (Weekly)" in steps


def test_it_is_not_heard_against_a_date():
    reverse = [tell("dismissal", by="Daily", when="2025-01"), tell("arrest", by="Daily", when="2024-05-17")]
    derivation = derive(resolve_rows([*narrated(), *reverse]))
    assert bounds([*narrated(), *reverse])[0] is None
    assert [one.kind for one in conflicts(derivation) if "told next" in one.text] == []


def test_dated_events_need_no_order_of_telling():
    rows = [*narrated(), *DATED, tell("transfer", by="Daily", when="2023")]
    assert bounds(rows)[:4:3] == ("2023-01-01", "2023-12-31")


def test_it_yields_to_order_words_and_the_hedged():
    assert bounds([*narrated(modality="planned"), *DATED])[0] is None
    assert bounds([*narrated(by="Other", hedged=True), *DATED])[0] == "2023-07-01"


@pytest.mark.parametrize(
    ("sentence", "so"),
    [
        ("He was dismissed and moved to the north.", True),
        ("He was dismissed in anger, and then he was moved to the north.", True),
        ("He was dismissed and later moved to the north.", True),
        ("He was dismissed by the staff, who moved him to the north.", False),
        ("He was dismissed after being moved to the north.", False),
        ("He was dismissed; the staff moved him to the north.", False),
        ("He was dismissed and had been moved to the north.", False),
        ("He was dismissed or moved to the north.", False),
        ("He was dismissed, the paper says, moved to the north.", False),
        ("He has been dismissed and was moved to the north.", False),
        ("He has been dismissed and has been moved to the north.", True),
    ],
)
def test_only_a_clause_that_goes_on_tells_what_came_next(sentence, so):
    one, other = (tell(event, trigger=word, sentence=sentence) for event, word in (("dismissal", "dismissed"), ("transfer", "moved")))
    statements = {stmt.event: stmt for stmt in resolve_rows([one, other]).statements.values()}
    assert goes_on(statements["dismissal"], statements["transfer"]) is so


def test_two_acts_of_one_proceeding_are_not_ordered_by_it():
    told = "He was arrested and charged with fraud."
    rows = [tell(event, by="Weekly", trigger=word, sentence=told) for event, word in (("arrest", "arrested"), ("charge", "charged"))]
    assert bounds([*rows, DATED[1]], "charge")[0] is None
