"""Names of one person: the full name stands for the shorter ones, and namesakes stay apart."""

from __future__ import annotations

import pytest

from .cases import of, one, tell


def test_the_fullest_name_of_the_report_is_given_everywhere() -> None:
    text = "Petrenko was dismissed. Ivan Petrenko was arrested. I. Petrenko was released. Ivan Ivanovych Petrenko was pardoned."
    assert [(stmt.event, stmt.subject.name) for stmt in tell(text)] == [
        (event, "Ivan Ivanovych Petrenko") for event in ("dismissal", "arrest", "release", "pardon")
    ]


def test_namesakes_with_different_first_names_stay_apart() -> None:
    text = "Ivan Petrenko was dismissed. Boris Petrenko was arrested. Ivan Petrenko was released."
    assert [stmt.subject.name for stmt in tell(text)] == ["Ivan Petrenko", "Boris Petrenko", "Ivan Petrenko"]


def test_a_person_of_the_first_passage_is_known_in_the_last() -> None:
    text = "General Ivan Petrenko commanded the 9th Brigade.\n\n" + "Rain fell on the hills all day.\n\n" * 650 + "Petrenko was arrested."
    subject = one(text, "arrest").subject
    assert (subject.name, subject.text) == ("Ivan Petrenko", "Petrenko")
    assert subject.start == len(text) - len("Petrenko was arrested.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gustavo Lemus Tafur led the 9th Brigade. Lemus was arrested.", "Gustavo Lemus Tafur"),
        ("Colonel Gustavo Lemus Tafur met Ana Lemus. Lemus was arrested.", "Ana Lemus"),
        ("John Paul Sample led the 9th Brigade. Paul Example was arrested.", "Paul Example"),
    ],
)
def test_the_first_of_two_surnames_stands_for_the_name(text: str, name: str) -> None:
    assert one(text, "arrest").subject.name == name


def test_a_life_says_the_surname_for_him_and_not_for_his_relatives() -> None:
    text = """John Conner

John James Conner Jr. was a politician. His father was Adam Conner, a doctor. He grew up with his younger brother William Conner. \
After school, Conner served as mayor of Oruk."""
    assert [stmt.subject.name for stmt in of(tell(text, published=None), "posting") if stmt.post == "mayor"] == ["John James Conner Jr."]
