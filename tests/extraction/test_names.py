"""Names of people: which tokens they are, whatever the tagger takes them for."""

from __future__ import annotations

import pytest

from tenure.extraction.names import find_person_names
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree


def names(text: str) -> list[str]:
    return [name.text for name in find_person_names(read_tree(load_parser()(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivan Petrenko was dismissed.", ["Ivan Petrenko"]),
        ("General Ivan Petrenko was dismissed.", ["Ivan Petrenko"]),
        ("Major General Ivan Petrenko was dismissed.", ["Ivan Petrenko"]),
        ("Lt. Gen. Ivan Petrenko was dismissed.", ["Ivan Petrenko"]),
        ("Ivan Petrenko's dismissal surprised the staff.", ["Ivan Petrenko"]),
        ("Ivan Petrenko and Adam Example were dismissed.", ["Ivan Petrenko", "Adam Example"]),
        ("Lt. Col. Iván Darío Zuleta Example was dismissed.", ["Iván Darío Zuleta Example"]),
        ("The chief has approved the posting of CP Yakub Lawal-Deen to Amaru State Command.", ["Yakub Lawal-Deen"]),
        ("He met Col. Gen. Kye Sang-wol on Friday.", ["Kye Sang-wol"]),
        ("Former Marevan spy chief jailed. A court in Mareva jailed Ivan Petrenko.", ["Ivan Petrenko"]),
        ("The 9th Brigade was disbanded.", []),
        ("The general was dismissed.", []),
        ("Rain fell on the hills.", []),
    ],
)
def test_person_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_titles_before_a_name_are_set_apart() -> None:
    (name,) = find_person_names(read_tree(load_parser()("Major General Ivan Petrenko was dismissed.")))
    assert name.titles == ("major", "general")
    assert name.words == ("Ivan", "Petrenko")


@pytest.mark.parametrize("text", ["", " ", "...", "\n\n", "A", "General", "GENERAL PETRENKO", "Van der, de la"])
def test_odd_texts_give_names_of_the_text(text: str) -> None:
    for name in find_person_names(read_tree(load_parser()(text))):
        assert name.text
        assert all(word in text for word in name.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarnow served as dean of the Eastport Law School from 1990 to 1994.", ["Tarnow"]),
        ("In 1910 Agrel was elected president of the Northmark Academy of Sciences.", ["Agrel"]),
        ("Ada Parsons was a sociologist.", ["Ada Parsons"]),
        ("Ada Example OBE, born in Eastport, is a chemist.", ["Ada Example"]),
        ("Dina Voss served as Chief Financial Officer at Corven Systems.", ["Dina Voss"]),
        ("Dina Voss served as Chief Corporate and Operations Officer at Corven Systems.", ["Dina Voss"]),
        ("Norvik Steel was a partner of the Eastport Bank.", []),
        ("Public Relations was a burden.", []),
    ],
)
def test_what_is_said_of_a_word_makes_it_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_who_names_somebody_head_is_not_said_to_be_one() -> None:
    assert "Kelvane" not in names("Kelvane immediately named Adam Example head of the Eastport Bank.")
