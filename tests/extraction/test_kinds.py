"""Of what kind a word is, as frames ask for it."""

from __future__ import annotations

import pytest

from tenure.extraction.frames import FrameMatcher
from tenure.extraction.parsing import Passage, load_parser
from tenure.extraction.people import People
from tenure.extraction.tree import read_tree

KINDS = ("person", "unit", "numbered", "ranked", "title", "place", "several")


@pytest.mark.parametrize(
    ("text", "word", "kinds"),
    [
        ("Colonel Ada Sample left Dorvik.", "Sample", {"person", "ranked"}),
        ("Ada Sample left Dorvik.", "Sample", {"person"}),
        ("She was dismissed.", "She", {"person"}),
        ("The officers were dismissed.", "officers", {"person", "several"}),
        ("The 9th Brigade was disbanded.", "Brigade", {"unit", "numbered"}),
        ("The ministry was disbanded.", "ministry", {"unit"}),
        ("She became governor.", "governor", {"person", "title"}),
        ("Rain fell on Paris.", "Paris", {"place"}),
        ("Rain fell on Paris.", "Rain", set()),
    ],
)
def test_the_kinds_of_a_word(text: str, word: str, kinds: set[str]) -> None:
    parsed = read_tree(load_parser()(text))
    matcher = FrameMatcher(0, parsed, People([Passage(0, parsed)], {}))
    token = next(t for t in parsed if t.text == word)
    assert {kind for kind in KINDS if matcher.kinds.is_any(token, frozenset({kind}))} == kinds
    assert matcher.kinds.is_any(token, frozenset(KINDS)) == bool(kinds)
    assert matcher.kinds.is_any(token, frozenset({"any"}))
    assert not matcher.kinds.is_any(token, frozenset())
