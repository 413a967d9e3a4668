"""What a report does not assert, whose event it is, and whose word: guesses, retractions, bearers of one surname, relatives, asides."""

from __future__ import annotations

import pytest

from .cases import is_plain, of, one, rows, tell

NOT_A_FACT = """
  arrest: One version is that Adam Example has been arrested.
  resignation: Another explanation is that Adam Example resigned.
  death: According to one version, Adam Example was killed by his guards.
  deployment: Adam Example objected to sending the 4th Brigade to the border.
  deployment: Adam Example spoke out against deploying the 4th Brigade to Eastport.
  dismissal: The agency reported that Adam Example had been dismissed, then corrected itself.
  dismissal: It was not clear whether Adam Example had been removed from his post.
  arrest: The town has no information on the arrest of Adam Example.
  death: There was no confirmation that Adam Example had been killed.
  appointment: Adam Example has been tipped as the next army chief.
  suspension: Ada Holm's suspension was lifted by a court on Friday.
  dismissal: A spokesman called the news of Ada Holm's dismissal a fabrication.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NOT_A_FACT))
def test_what_is_not_asserted_is_no_fact(event: str, sentence: str) -> None:
    assert not any(is_plain(stmt) for stmt in of(tell(sentence), event))
    assert of(tell(sentence), event)


STANDS = """
  conviction: Adam Example failed in his bid to have his conviction thrown out.
  conviction: Adam Example wants his conviction overturned.
  conviction: Adam Example has asked the court to overturn his conviction.
  dismissal: It was not clear why Adam Example was dismissed.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(STANDS))
def test_what_is_yet_to_be_undone_stands(event: str, sentence: str) -> None:
    assert is_plain(one(sentence, event))


def test_the_offence_of_an_arrest_is_no_criticism() -> None:
    told = tell("The lawyer Adam Example was arrested on 3 May, allegedly for insulting the president.")
    assert of(told, "criticism") == []
    assert of(told, "arrest")[0].charge == "insulting the president"


def test_not_any_more_ends_a_post() -> None:
    stmt = one("General Adam Example is not in command of the fleet any more.", "posting")
    assert (stmt.phase, stmt.polarity) == ("former", "affirmed")


def test_a_rank_tells_two_of_one_surname_apart() -> None:
    text = "Major Adam Karst led the 2nd Company. Colonel Otto Karst headed the fleet. Major Karst was discharged in 2015."
    assert one(text, "dismissal").subject.name == "Adam Karst"


def test_the_chief_is_not_the_deputy_chief() -> None:
    text = "Chief Adam Example leads the department. Deputy Chief Ada Holm was told. The mayor suspended the chief."
    assert one(text, "suspension").subject.name == "Adam Example"


@pytest.mark.parametrize("told", ["was arrested in May", "was shot in 2019", "was convicted by three courts"])
def test_he_behind_a_brother_without_a_name_is_nobody(told: str) -> None:
    stmt = one(f"Adam Example leads the fleet. His brother {told}. He was pardoned in June.", "pardon")
    assert stmt.subject.name is None


def test_a_semicolon_closes_what_a_source_said() -> None:
    text = "Adam Example was killed on Monday, according to the channel Eastport Live, which cites an officer; the army denies it."
    assert [item.source for item in one(text, "death").attribution] == ["channel Eastport Live", "officer"]
    assert one(text, "denial").attribution == ()


def test_who_urges_something_does_not_say_it() -> None:
    text = "Should Adam Example be put on trial, as some ministers are urging, the president would risk much."
    assert one(text, "trial").attribution == ()


def test_an_official_explanation_is_a_source() -> None:
    stmt = one("The official explanation, that Adam Example had resigned on health grounds, convinces few.", "resignation")
    assert stmt.attribution[0].source == "official explanation"


WHEN = [
    ("Adam Example was warned and had resigned as early as January.", "resignation", "2025-01"),
    ("In a reply dated 2 March, the ministry denied that Adam Example had fled.", "denial", "2025-03-02"),
    ("Adam Example led a company in Eastport in 1996 and was wounded there.", "wounding", "1996"),
    ("Adam Example became mayor in 2003, the year his brother, Otto Example, was arrested.", "arrest", "2003"),
    ("Adam Example was arrested on 3 March and released after two weeks.", "release", None),
    ("The 4th Brigade was led until May 2024 by Adam Example and belonged to the Southern Command.", "subordination", None),
]


@pytest.mark.parametrize(("text", "event", "when"), WHEN)
def test_when(text: str, event: str, when: str | None) -> None:
    assert one(text, event).when == when


def test_what_is_offered_may_be_refused_in_the_next_sentence() -> None:
    found = of(tell("Adam Example was offered the embassy in Olan. He is said to have turned it down."), "appointment")
    assert [(stmt.modality, stmt.polarity, stmt.hedged) for stmt in found] == [("planned", "affirmed", False), ("actual", "negated", True)]


def test_an_office_joined_to_a_description() -> None:
    stmt = one("Ada Holm, a lawyer and former deputy minister of defence, was arrested.", "posting")
    assert (stmt.subject.name, stmt.post, stmt.phase) == ("Ada Holm", "deputy minister of defence", "former")


def test_a_line_that_begins_with_its_name() -> None:
    stmt = one("2. Adam EXAMPLE, Lieutenant Colonel, commander of the guard until its disbandment in August 2023.", "posting")
    assert (stmt.subject.name, stmt.post) == ("Adam EXAMPLE", "commander")


def test_an_office_in_place_of_somebody() -> None:
    told = tell("General Adam Example was appointed commander of the Southern Fleet in place of Admiral Otto Brandt.")
    assert of(told, "posting") == []
