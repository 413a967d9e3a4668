"""Interviews, records of debates and versions: whose the words are where no verb of speech says so."""

from __future__ import annotations

import pytest

from tenure.extraction.attribution.interviews import find_interview
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree

from .cases import of, one, tell

INTERVIEW = """“I learned that I had been dismissed from a driver”
Colonel Ivan Petrenko led the 9th Brigade until May. He talked to us at his home.

Q: The ministry says that you asked to be transferred.
A: I was wounded in January, that is true. I never asked for anything.
Q: Your deputy, Major Adam Example, has since resigned. Did you know of your removal before? A: No. They arrested me in March.

Marta Sample, a neighbour, was promoted.
"""

DEBATE = """Written answers
Mr Boris Example: To ask the Minister whether any soldier has been charged.
The Minister of Transport (Ms Marta Sample): Colonel Ivan Petrenko was dismissed in May. He was arrested in June.
Adam Example was promoted in May.
"""


def sources(event: str, text: str) -> list[tuple[str | None, list[str]]]:
    return [(stmt.subject.name, [item.source for item in stmt.attribution]) for stmt in of(tell(text), event)]


@pytest.mark.parametrize(
    ("event", "subject", "names"),
    [
        ("dismissal", "Ivan Petrenko", {"Ivan Petrenko"}),
        ("wounding", "Ivan Petrenko", {"Ivan Petrenko"}),
        ("arrest", "Ivan Petrenko", {"Ivan Petrenko"}),
        ("transfer", "Ivan Petrenko", {"ministry"}),
        ("resignation", "Adam Example", set()),
        ("promotion", "Marta Sample", set()),
    ],
)
def test_who_answers_is_i_and_you(event: str, subject: str, names: set[str]) -> None:
    told = [(name, set(given)) for name, given in sources(event, INTERVIEW)]
    assert any(name == subject and (names <= given if names else not given) for name, given in told), told


UNMARKED = """“I signed, and I would not sign again”
General Ivan Petrenko was deputy minister until he stepped down in July. We met him in a café.

You resigned eleven weeks ago. Has anyone called since?

My driver. I am told that I was replaced by nobody.

You had been the minister's closest aide.

For nine years. I ran his office. They arrested me in March.

Did you know of it before?

You would have to ask General Otto Riemann, who was wounded in May.

The general says that he never saw it.

He initialled every page, and I was promoted.

Will you be charged?

Nobody will charge me.

Marta Sample is the new minister.
"""


def test_paragraphs_that_ask_and_answer_in_turn_are_an_interview() -> None:
    text = UNMARKED
    found = find_interview(read_tree(load_parser()(text)))
    assert found is not None
    assert text[slice(*found.name)] == "Ivan Petrenko"
    asked = [text[slice(*span)][:9] for span in found.questions]
    assert asked == ["You resig", "You had b", "Did you k", "The gener", "Will you "]
    assert text[slice(*found.answers[2][1])].startswith("You would have to ask")


@pytest.mark.parametrize(
    ("event", "subject", "names"),
    [
        ("arrest", "Ivan Petrenko", ["Ivan Petrenko"]),
        ("promotion", "Ivan Petrenko", ["Ivan Petrenko"]),
        ("wounding", "Otto Riemann", ["Ivan Petrenko"]),
    ],
)
def test_what_is_answered_is_said_by_who_answers(event: str, subject: str, names: list[str]) -> None:
    assert sources(event, UNMARKED) == [(subject, names)]


def test_what_is_asked_is_nobodys_answer() -> None:
    assert ("Ivan Petrenko", []) in sources("resignation", UNMARKED)


def test_questions_in_an_essay_are_no_interview() -> None:
    text = (
        "Adam Example spoke.\n\nWhat would you do?\n\nThe army fled.\n\nWould you stay?\n\nIt did not.\n\nAre you sure?\n\nIt was beaten."
    )
    assert find_interview(read_tree(load_parser()(text))) is None


def test_a_text_with_one_question_is_no_interview() -> None:
    assert find_interview(read_tree(load_parser()("General Ivan Petrenko spoke.\nQ: Why? A: Because.\n"))) is None


def test_a_speaker_in_a_record_says_his_line_and_no_more() -> None:
    assert sources("dismissal", DEBATE) == [("Ivan Petrenko", ["Marta Sample"])]
    assert sources("arrest", DEBATE) == [("Ivan Petrenko", ["Marta Sample"])]
    assert sources("promotion", DEBATE) == [("Adam Example", [])]


@pytest.mark.parametrize(
    "text",
    [
        "One version: Ivan Petrenko was arrested over the diesel.",
        "Nobody knows why. Another version, told in the canteen: Ivan Petrenko was arrested over the diesel.",
        "Another, from a man on the staff: Ivan Petrenko was arrested over the diesel.",
    ],
)
def test_one_version_of_several_is_hedged(text: str) -> None:
    stmt = one(text, "arrest")
    assert stmt.hedged
    assert stmt.attribution == ()


@pytest.mark.parametrize(
    "text",
    ["One thing is certain: Ivan Petrenko was arrested over the diesel.", "Ivan Petrenko was arrested over one thing: the diesel."],
)
def test_a_colon_alone_hedges_nothing(text: str) -> None:
    assert not one(text, "arrest").hedged
