"""Renderings: which names are written after a fashion, and how their words read otherwise."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.model.errors import VocabularyError
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.letters import Rendering, SpellingRule, _rendering, letters

GERMAN = Rendering("German", re.compile(".*"), re.compile("w"), (SpellingRule(re.compile("^s"), "z"),), words=2)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["wolod", "sam"], ["wolod", "zam"]),
        (["adam", "sam"], ["adam", "sam"]),
        (["wsam"], ["wsam"]),
    ],
)
def test_a_rendering_needs_its_sign_and_its_words(words, read):
    assert GERMAN.reads(words) == read


@pytest.mark.parametrize(
    "row", [{"of": "x"}, {"of": "x", "every": "(", "some": "", "rules": []}, {"of": "x", "every": "", "some": "", "rules": ["s"]}]
)
def test_a_broken_rendering_is_named_with_its_line(row):
    with pytest.raises(VocabularyError, match=r"letters\.toml:7: a rendering needs"):
        _rendering(DataFile("letters.toml"), 7, row)


def test_renderings_turn_no_name_in_circles():
    for rendering in letters().renderings:
        words = ["xu", "zedong", "wolod", "samir"][: max(2, rendering.words)]
        once = rendering.reads(words)
        assert rendering.reads(once) == once


@given(st.text(alphabet="abcdeghijklnoqrstuwxyz", max_size=12))
def test_a_rule_without_its_signs_changes_nothing(text):
    of = letters()
    for rule in (*of.spelling, *(rule for rendering in (*of.renderings, *of.open) for rule in rendering.rules)):
        assert rule.apply(text) == rule.pattern.sub(rule.to, text)
        assert any(sign in text for sign in rule.signs) or not rule.signs or not rule.pattern.search(text)
