"""Ranks: which words before or beside a name are one, and of whom it is said."""

from __future__ import annotations

import pytest

from tenure.extraction.names import find_person_names
from tenure.extraction.parsing import load_parser
from tenure.extraction.ranks import told_ranks
from tenure.extraction.tree import read_tree


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
