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
