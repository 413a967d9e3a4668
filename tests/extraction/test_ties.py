"""Ties to bodies beside a name, without a verb: postings without a post, or with that of a worker."""

from __future__ import annotations

import pytest

from .cases import of, one, tell


@pytest.mark.parametrize(
    ("mention", "post", "unit", "phase"),
    [
        ("Adam Example of the Eastport Polytechnic Institute", None, "Eastport Polytechnic Institute", "holds"),
        ("Adam Example (Northmark University)", None, "Northmark University", "holds"),
        ("Northmark University's Adam Example", None, "Northmark University", "holds"),
        ("Eastport Bank economist Adam Example", "economist", "Eastport Bank", "holds"),
        ("Former Northmark Bank economist Adam Example", "economist", "Northmark Bank", "former"),
        ("Adam Example, a professor of law at the University of Northmark,", "professor of law", "University of Northmark", "holds"),
    ],
)
def test_ties(mention: str, post: str | None, unit: str, phase: str) -> None:
    stmt = one(f"{mention} disagreed on Monday.", "posting")
    assert (stmt.subject.name, stmt.post, stmt.organization, stmt.phase) == ("Adam Example", post, unit, phase)


def test_each_of_several_workers() -> None:
    stmts = of(tell("Former Northmark Bank employees Boris Sample and Dina Voss founded it."), "posting")
    assert {(stmt.subject.name, stmt.organization, stmt.phase) for stmt in stmts} == {
        ("Boris Sample", "Northmark Bank", "former"),
        ("Dina Voss", "Northmark Bank", "former"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Adam Example of Eastport disagreed on Monday.",
        "Dina Voss, a historian, disagreed on Monday.",
        "Adam Example met Boris Sample at the Government House on Monday.",
    ],
)
def test_what_names_no_body_is_no_tie(sentence: str) -> None:
    assert of(tell(sentence), "posting") == []


@pytest.mark.parametrize(
    ("sentence", "event", "post", "unit"),
    [
        ("Dina Voss is an engineer and former NASA astronaut.", "posting", "astronaut", "NASA"),
        ("Dina Voss is a jurist, the First Professor of Law at Corven University.", "posting", "First Professor", "Corven University"),
        ("Dina Voss left Northmark Bank in 1980.", "resignation", None, "Northmark Bank"),
        ("The 9th Brigade was commanded by Dina Voss.", "posting", None, "9th Brigade"),
        ("Dina Voss served as the editor of Harbour magazine for six years.", "posting", "editor", "Harbour magazine"),
        ("Dina Voss worked as a library assistant with Fingal Council.", "posting", "library assistant", "Fingal Council"),
        ("Dina Voss is the Director of Operations at Defence Headquarters.", "posting", "Director of Operations", "Defence Headquarters"),
        ("Dina Voss was the 40th governor of Texland from 1969 to 1973.", "posting", "governor", "Texland"),
        ("Colonel Dina Voss takes over at the 82 Division, Harbour.", "appointment", None, "82 Division"),
    ],
)  # fmt: skip
def test_clauses_that_tell_a_tie(sentence: str, event: str, post: str | None, unit: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Dina Voss", post, unit)


def test_who_left_a_school_or_a_prison_has_not_resigned() -> None:
    for place in ("Harbour College", "Eastport Prison", "Camp Northmark"):
        assert of(tell(f"Dina Voss left {place} in 1980."), "resignation") == []


def test_a_tie_that_is_over_is_told_so() -> None:
    assert one("Adam Example is a former commander of the 9th Brigade.", "posting").phase == "former"
    assert one("While working for Corven Semiconductor, Frank Sample patented it.", "posting").phase == "held"


def test_a_prime_minister_is_nobody_called_prime() -> None:
    stmt = one("Between 1976 and 1978, Dina Voss served as Deputy Prime Minister.", "posting")
    assert (stmt.subject.name, stmt.post) == ("Dina Voss", "Deputy Prime Minister")


def test_a_post_that_now_follows_a_former_one() -> None:
    text = "Major General Adam Example, formerly Commander, 9 Brigade, Eastport, now General Officer Commanding 82 Division, Harbour."
    assert {(stmt.post, stmt.organization, stmt.phase) for stmt in of(tell(text), "posting")} == {
        ("Commander", "9 Brigade", "former"),
        ("General Officer Commanding", "82 Division", "holds"),
    }


@pytest.mark.parametrize(
    ("sentence", "post", "unit"),
    [
        ("Dina Voss later served as Assistant Pastor at Bryant Temple.", "Assistant Pastor", "Bryant Temple"),
        ("Before the war, Dina Voss led customer success and sales teams at Eastport Bank.", None, "Eastport Bank"),
        ("Dina Voss has also served the Government of Northmark as Chief Executive of the Employment Promotion Commission.",
         "Chief Executive", "Employment Promotion Commission"),
        ("The Northmark State Commissioner of Police, Dina Voss, spoke.", "Commissioner of Police", "Northmark State"),
        ("Dina Voss is one of Northmark Bank's longest-standing employees.", None, "Northmark Bank"),
    ],
)  # fmt: skip
def test_ties_by_work(sentence: str, post: str | None, unit: str) -> None:
    stmt = one(sentence, "posting")
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Dina Voss", post, unit)


def test_each_body_of_a_list() -> None:
    text = "Dina Voss worked for Eastport University, the University of Northmark, Encyclopaedia Westmark, "
    text += "and Marsh's own Institute for Research."
    assert {stmt.organization for stmt in of(tell(text), "posting")} == {
        "Eastport University",
        "University of Northmark",
        "Encyclopaedia Westmark",
        "Institute for Research",
    }


def test_an_unresolved_subject_of_a_description_is_told_as_such() -> None:
    (stmt,) = [stmt for stmt in of(tell("A member of the Liberal Party, he resigned on Monday."), "posting") if stmt.post == "member"]
    assert (stmt.subject.kind, stmt.subject.name, stmt.organization) == ("unknown", None, "Liberal Party")


@pytest.mark.parametrize(
    "sentence",
    [
        "He is a Distinguished Research Professor in Eastport.",
        "Dina Voss took office after the resignations of Noburu Sample and Sosuke Example.",
        "Dina Voss is not one of Northmark Bank's employees.",
        "Dina Voss is Professor of Economics.",
    ],
)
def test_a_post_a_person_and_a_subject_of_study_are_no_bodies(sentence: str) -> None:
    assert {stmt.organization for stmt in tell(sentence) if stmt.polarity == "affirmed"} <= {None}


@pytest.mark.parametrize(
    ("sentence", "event", "post", "unit"),
    [
        ("Instead, Dina Voss became a member of the NDP on 6 June 1995.", "appointment", "member", "NDP"),
        ("Dina Voss was engaged as an actress at the Endla Theatre from 1988 until 1993.", "posting", "actress", "Endla Theatre"),
        ("Dina Voss was presented as new head coach on Monday.", "appointment", "head coach", None),
        ("Before joining the Northmark National Guard in 1982 as a staff officer, Dina Voss studied law.",
         "appointment", "staff officer", "Northmark National Guard"),
        ("The commandant was Dina Voss, who came from Eastport.", "posting", "commandant", None),
    ],
)  # fmt: skip
def test_more_ways_into_a_body(sentence: str, event: str, post: str | None, unit: str | None) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Dina Voss", post, unit)


@pytest.mark.parametrize(
    ("sentence", "event", "post", "unit"),
    [
        ("Dina Voss served with the 10th Battalion.", "posting", None, "10th Battalion"),
        ("Dina Voss held the Harbour Chair in Law at Corven University.", "posting", "Harbour Chair", "Corven University"),
        ("Dina Voss began work at the Museum of Northmark in 1966.", "posting", None, "Museum of Northmark"),
        ("Dina Voss praised her staff in addition to her position at Eastport Bank.", "posting", None, "Eastport Bank"),
        ("Dina Voss was VP of Engineering at Corven Systems.", "posting", "VP of Engineering", "Corven Systems"),
        ("Dina Voss was General Manager for Eastport Bank's harbour operations.", "posting", "General Manager", "Eastport Bank"),
        ("Dina Voss was a pilot and aviator, test engineer, and NASA astronaut.", "posting", "astronaut", "NASA"),
        ("Dina Voss was a geographer and ethnologist, president of the Northmark Academy.", "posting", "president", "Northmark Academy"),
        ("A professor of history at Corven University, Dina Voss, spoke.", "posting", "professor of history", "Corven University"),
        ("Mathematician Dina Voss of Harbour Laboratories spoke.", "posting", None, "Harbour Laboratories"),
        ("Mathematician Dina Voss of M.I.T. spoke.", "posting", None, "M.I.T."),
        ("Prior to joining Tarnow, Dina Voss studied law.", "appointment", None, "Tarnow"),
    ],
)
def test_further_ways_to_belong_to_a_body(sentence: str, event: str, post: str | None, unit: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Dina Voss", post, unit)


def test_a_position_told_by_a_noun_is_of_the_time_of_its_clause() -> None:
    assert one("Dina Voss praised her staff during her position at Eastport Bank.", "posting").phase == "held"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Eastport Bank's Ada Sample and Boris Voss won.", "Eastport Bank"),
        ("The executives of Harbour Entertainment, Ada Sample and Boris Voss, agreed.", "Harbour Entertainment"),
    ],
)
def test_a_tie_of_several(sentence: str, unit: str) -> None:
    assert {(stmt.subject.name, stmt.organization) for stmt in of(tell(sentence), "posting")} == {
        ("Ada Sample", unit),
        ("Boris Voss", unit),
    }


def test_a_firm_that_bears_a_surname_is_a_body() -> None:
    text = "Dina Voss is an officer of Voss & Company, chairman of Voss Inc. and a lawyer."
    assert {stmt.organization for stmt in of(tell(text), "posting")} == {"Voss & Company", "Voss Inc."}


def test_a_ship_is_no_member_of_its_crew() -> None:
    assert tell("The crew members of the Northmark frigate Regina Maria spoke.") == ()
