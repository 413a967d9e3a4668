"""Names: which tokens name a person or a unit, whatever the tagger takes them for."""

from __future__ import annotations

import pytest

from tenure.extraction.names import find_person_names, is_person_noun, is_unit_noun, unit_phrase
from tenure.extraction.parsing import load_parser
from tenure.extraction.ranks import told_ranks
from tenure.extraction.tree import read_tree
from tenure.vocabulary import lexicon


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
    ("text", "head", "phrase"),
    [
        ("He led the 58th Combined Arms Army.", "Army", "58th Combined Arms Army"),
        ("He led Russia's 58th Army.", "Army", "58th Army"),
        ("He led the 9th Brigade of volunteers.", "Brigade", "9th Brigade"),
        ("He headed the Ministry of Defence of Dorvik.", "Ministry", "Ministry of Defence of Dorvik"),
        ("The Military Court of Dorvik sat.", "Court", "Military Court of Dorvik"),
        ("He taught at the Police College at Mfula.\n\n", "College", "Police College at Mfula"),
    ],
)
def test_unit_phrases(text: str, head: str, phrase: str) -> None:
    parsed = read_tree(load_parser()(text))
    token = next(t for t in parsed if t.text == head)
    start, end = unit_phrase(token)
    assert parsed[start:end].text == phrase or (phrase.startswith(parsed[start:end].text) and head in parsed[start:end].text)


def test_a_guard_is_a_man_and_the_guard_a_body() -> None:
    parsed = read_tree(load_parser()("A guard of the Border Guard was dismissed."))
    man, body = (t for t in parsed if t.lower_ == "guard")
    assert is_person_noun(man, lexicon())
    assert not is_person_noun(body, lexicon())
    assert is_unit_noun(body, lexicon())


@pytest.mark.parametrize(
    ("sentence", "rank", "name"),
    [
        ("The order was signed by Maj.-Gen. Adam Example, who left.", "Maj.-Gen.", "Adam Example"),
        ("The order was signed by Brig. Gen. Boris Sample, who left.", "Brig. Gen.", "Boris Sample"),
        ("Squadron Leader Adam Example led the flight.", "Squadron Leader", "Adam Example"),
        ("The prize went to Marshal of the Air Force Boris Sample.", "Marshal of the Air Force", "Boris Sample"),
        ("The port was held by Vice Admiral Sir Adam Example.", "Vice Admiral", "Adam Example"),
        ("The port was held by Lieutenant-General (later General) Adam Example.", "Lieutenant-General", "Adam Example"),
        ('The front was held by "Generalleutnant" Boris Sample.', "Generalleutnant", "Boris Sample"),
        ("The road was held by MajGen Adam Example and his men.", "MajGen", "Adam Example"),
    ],
)
def test_the_rank_before_a_name(sentence: str, rank: str, name: str) -> None:
    parsed = read_tree(load_parser()(sentence))
    found = next(one for one in find_person_names(parsed) if one.text == name)
    assert found.rank is not None
    assert parsed[slice(*found.rank)].text.rstrip(".") == rank.rstrip(".")


@pytest.mark.parametrize("sentence", ["He is a general. Adam Example resigned.", "After a major defeat Adam Example resigned."])
def test_no_rank_before_a_name(sentence: str) -> None:
    assert [name.rank for name in find_person_names(read_tree(load_parser()(sentence))) if name.text == "Adam Example"] == [None]


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Adam Example (born 1920) was a rear admiral in the Eastland Navy.", "rear admiral"),
        ("Adam Example, then a captain, was wounded.", "captain"),
        ("Adam Example (1901-1950), later a colonel, was wounded.", "colonel"),
        ("Adam Example retired with the rank of major.", "major"),
        ("They had a son, Adam Example, who became a brigadier.", "brigadier"),
        ("His father, Adam Example, was an Air Vice-Marshal.", "Air Vice-Marshal"),
    ],
)
def test_a_rank_that_is_said_of_somebody(sentence: str, rank: str) -> None:
    parsed = read_tree(load_parser()(sentence))
    assert [(name.text, parsed[slice(*span)].text) for name, span in told_ranks(parsed, find_person_names(parsed))] == [
        ("Adam Example", rank)
    ]


@pytest.mark.parametrize(
    "sentence", ["Adam Example met a captain.", "Adam Example asked the general for help.", "The captain was not Adam Example's friend."]
)
def test_a_rank_of_somebody_else(sentence: str) -> None:
    parsed = read_tree(load_parser()(sentence))
    assert told_ranks(parsed, find_person_names(parsed)) == []


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


def test_partners_in_the_name_of_a_firm_are_no_people() -> None:
    parsed = read_tree(load_parser()("Eastport Partners is led by President Adam Example. The partners met."))
    assert [is_person_noun(token, lexicon()) for token in parsed if token.lower_ == "partners"] == [False, True]


def test_a_plural_in_y_is_a_unit_s_noun() -> None:
    parsed = read_tree(load_parser()("She worked at Harbour Laboratories."))
    assert is_unit_noun(next(token for token in parsed if token.text == "Laboratories"), lexicon())
