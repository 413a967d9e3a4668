"""Lists in step: the first name goes with the first unit."""

from __future__ import annotations

import pytest

from .cases import of, tell

Row = tuple[str | None, str | None, str | None, str | None]


def told(text: str, event: str) -> list[Row]:
    return [(stmt.subject.name, stmt.rank, stmt.post, stmt.organization) for stmt in of(tell(text), event)]


def test_subjects_and_units_of_one_verb() -> None:
    text = "Adam Example and Boris Sample will take charge of Northmark and Southmark State commands respectively."
    assert told(text, "appointment") == [
        ("Adam Example", None, None, "Northmark State command"),
        ("Boris Sample", None, None, "Southmark State command"),
    ]


def test_an_office_in_the_plural() -> None:
    text = "Adam Example, Boris Sample and Carl Voss become commanders of the 4th, 5th and 6th Brigades respectively."
    assert told(text, "appointment") == [
        ("Adam Example", None, "commander", "4th Brigade"),
        ("Boris Sample", None, "commander", "5th Brigade"),
        ("Carl Voss", None, "commander", "6th Brigade"),
    ]


def test_offices_of_their_own() -> None:
    text = "Adam Example and Boris Sample were named Commander, 4 Brigade and Director, Army Public Relations respectively."
    assert told(text, "appointment") == [
        ("Adam Example", None, "Commander", "4 Brigade"),
        ("Boris Sample", None, "Director", "Army Public Relations"),
    ]


def test_names_behind_an_office_in_the_plural() -> None:
    text = "Guests included the Commanders of 14 and 34 Brigades, Brigadier-Generals AK Example and IH Sample."
    assert told(text, "posting") == [
        ("AK Example", "Brigadier-General", "Commander", "14 Brigade"),
        ("IH Sample", "Brigadier-General", "Commander", "34 Brigade"),
    ]


def test_a_member_that_holds_an_and() -> None:
    text = "Others were the Commanders of 44 Engineer Brigade, 82 Division Garrison, and Supply and Transport Brigadier-Generals "
    text += "Mark Example, LA Sample and EA Voss, respectively."
    assert [(name, unit) for name, _, _, unit in told(text, "posting")] == [
        ("Mark Example", "44 Engineer Brigade"),
        ("LA Sample", "82 Division Garrison"),
        ("EA Voss", "Supply and Transport"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The commanders of the 4th, 5th and 6th Brigades, Colonel Adam Example and Colonel Boris Sample, came.",
        "Adam Example and Boris Sample were appointed in 1990 and 1992 respectively.",
        "Adam Example and Boris Sample were appointed to the 4th, 5th and 6th Brigades respectively.",
    ],
)
def test_lists_of_different_lengths_and_of_years_pair_nothing(text: str) -> None:
    units = {stmt.organization for stmt in tell(text)} - {None}
    assert not units & {"1990", "1992", "5th Brigade", "4th and 6th Brigade"}
    assert not any(stmt.post == "commander" for stmt in tell(text))


def test_who_an_office_in_the_plural_says_they_were() -> None:
    text = "The directors of the institute were Adam Example (1990-1993), Boris Sample (HU, 1993-1997) and Carl Voss (1997-2001)."
    found = [(stmt.subject.name, stmt.post, stmt.organization, stmt.when) for stmt in of(tell(text), "posting")]
    assert found == [
        ("Adam Example", "director", "institute", "1990/1993"),
        ("Boris Sample", "director", "institute", "1993/1997"),
        ("Carl Voss", "director", "institute", "1997/2001"),
    ]


def test_the_office_is_the_whole_word() -> None:
    found = of(tell("The co-hosts of the quiz were Ada Example (1989-1994) and Bea Sample (1995-2001)."), "posting")
    assert [(stmt.post, stmt.when) for stmt in found] == [("co-host", "1989/1994"), ("co-host", "1995/2001")]


@pytest.mark.parametrize(
    "text",
    [
        "The directors were not Adam Example and Boris Sample.",
        "The directors who resigned were Adam Example and Boris Sample.",
        "The winners were Adam Example and Boris Sample.",
        "The directors were at odds with Adam Example and Boris Sample.",
    ],
)
def test_other_plurals_tell_of_no_office(text: str) -> None:
    assert of(tell(text), "posting") == []


def test_names_beside_an_office_in_the_plural() -> None:
    found = told("Two battalion commanders, Adam Example and Boris Sample, were seen on Thursday.", "posting")
    assert found == [("Adam Example", None, "battalion commander", None), ("Boris Sample", None, "battalion commander", None)]
    found = told("The brigade's company commanders, Captains Adam Example and Boris Sample, were there.", "posting")
    assert found == [
        ("Adam Example", "Captain", "company commander", "brigade"),
        ("Boris Sample", "Captain", "company commander", "brigade"),
    ]
    (first, second) = of(tell("Former deputy ministers Adam Example and Boris Sample were jailed."), "posting")
    assert (first.phase, first.post, second.phase, second.post) == ("former", "deputy minister", "former", "deputy minister")


@pytest.mark.parametrize(
    "text",
    [
        "Two officers, Adam Example and Boris Sample, were shot.",
        "Two drivers, Adam Example and Boris Sample, were shot.",
        "Two ministers, Adam Example and Boris Sample said, had refused.",
        "Two ministers, Adam Example said, had refused.",
    ],
)
def test_other_names_beside_a_plural_hold_nothing(text: str) -> None:
    assert of(tell(text), "posting") == []
