from __future__ import annotations

import pytest

from .cases import of, one, tell


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It was Captain Rosa Ilm, not General Ota Loy, who was awarded the Star of Valour on Monday.", "award"),
        ("Correction: it was Sgt. Rosa Ilm, not Sgt. Ota Loy, who received the Bronze Star on Monday.", "award"),
        ("It was not General Ota Loy but Captain Rosa Ilm who was arrested on Friday.", "arrest"),
        ("It was Captain Rosa Ilm and not General Ota Loy who was arrested on Friday.", "arrest"),
        ("Captain Rosa Ilm, not General Ota Loy, was dismissed on Monday.", "dismissal"),
        ("The medal went to Captain Rosa Ilm, not to General Ota Loy.", "award"),
    ],
)
def test_of_two_that_are_set_against_each_other_one_is_told_and_the_other_denied(text: str, event: str) -> None:
    told = {(stmt.subject.name, stmt.polarity) for stmt in of(tell(text), event)}
    assert told == {("Rosa Ilm", "affirmed"), ("Ota Loy", "negated")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("General Ota Loy was reprimanded rather than dismissed.", "dismissal"),
        ("Major Petr Hahn was demoted instead of jailed.", "arrest"),
        ("Major Petr Hahn had been questioned and released rather than charged.", "charge"),
        ("Major Petr Hahn was sent home rather than arrested and tried.", "trial"),
    ],
)
def test_what_is_passed_over_did_not_happen(text: str, event: str) -> None:
    assert one(text, event).polarity == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "General Ota Loy offered his resignation on Sunday, but it was not accepted.",
        "General Ota Loy offered his resignation on Sunday and it was refused.",
        "General Ota Loy tendered his resignation in May, which the president turned down.",
        "General Ota Loy offered to resign, but the council rejected his offer.",
    ],
)
def test_an_offer_that_is_refused_is_not_carried_out(text: str) -> None:
    stmt = one(text, "resignation")
    assert (stmt.subject.name, stmt.polarity, stmt.modality) == ("Ota Loy", "negated", "actual")


def test_an_offer_that_nobody_refuses_is_open() -> None:
    assert one("General Ota Loy offered his resignation on Sunday, and it surprised the council.", "resignation").polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Colonel Dan Breck took command of the 5th Brigade in March, not in 2015 as our last note stated.", "appointment"),
        ("Captain Rosa Ilm was promoted in March, not in February.", "promotion"),
    ],
)
def test_a_denied_date_leaves_the_event_as_it_is(text: str, event: str) -> None:
    stmt = one(text, event)
    assert (stmt.polarity, stmt.when, stmt.attribution) == ("affirmed", "2025-03", ())
