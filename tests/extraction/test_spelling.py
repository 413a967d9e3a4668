"""Short ranks spelled out for the parser: what it reads, and that every token keeps the words and offsets of the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.extraction.parsing import parse
from tenure.extraction.spelling import spell_out

from .cases import document, tell

PIECES = st.lists(
    st.sampled_from(["Maj.", "Maj", "Lt.", "Gen.", "Col", " ", " ", " ", "\n", "Ada", "the", "-", ".", "é", "12"]), max_size=40
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Maj. Gen. Ada Example and Lt Col Per Sample", "Major General Ada Example and Lieutenant Colonel Per Sample"),
        ("He met Sgt. Ébène", "He met Sergeant Ébène"),
        ("the col. was wounded", "the col. was wounded"),
        ("a Col. of the army", "a Col. of the army"),
        ("Pte.Capt. Ada", "Pte.Capt. Ada"),
        ("Maj.\nGen. Ada", "Maj.\nGeneral Ada"),
    ],
)
def test_a_rank_before_a_capital_is_read_in_full(written: str, read: str) -> None:
    assert spell_out(written).text == read


@given(PIECES.map("".join))
def test_where_a_word_begins_and_ends_leads_back(written: str) -> None:
    spelled = spell_out(written)
    bounds = [(spelled.back(begin), spelled.back(end)) for begin, end in _words(spelled.text)]
    assert bounds == _words(written)


def _words(text: str) -> list[tuple[int, int]]:
    """Where each word that spaces part begins and ends."""
    return [match.span() for match in re.finditer(r"\S+", text)]


@given(PIECES.map("".join))
@settings(deadline=None, max_examples=40)
def test_tokens_are_those_of_the_text(written: str) -> None:
    ((_, passages),) = parse([document(written)])
    for passage in passages or []:
        for token in passage.parsed:
            assert written[passage.offset + token.idx :].replace("\n", " ").startswith(token.text.replace("\n", " "))


@pytest.mark.parametrize("short", ["Lt. Col. Oren Example and Maj. Pavel Sample", "Capt. Oren Example and Sgt. Pavel Sample"])
def test_two_with_short_ranks_are_both_told(short: str) -> None:
    found = tell(f"{short} were relieved on Tuesday.")
    assert [(stmt.subject.name, stmt.event) for stmt in found] == [("Oren Example", "dismissal"), ("Pavel Sample", "dismissal")]
    assert [stmt.rank for stmt in found] == [short.partition(" Oren")[0], short.split("and ")[1].partition(" ")[0]]
