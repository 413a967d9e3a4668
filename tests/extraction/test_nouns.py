"""Nouns: which stand for a person and which for a unit."""

from __future__ import annotations

from tenure.extraction.nouns import is_person_noun, is_unit_noun
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree
from tenure.vocabulary import lexicon


def test_a_guard_is_a_man_and_the_guard_a_body() -> None:
    parsed = read_tree(load_parser()("A guard of the Border Guard was dismissed."))
    man, body = (t for t in parsed if t.lower_ == "guard")
    assert is_person_noun(man, lexicon())
    assert not is_person_noun(body, lexicon())
    assert is_unit_noun(body, lexicon())


def test_partners_in_the_name_of_a_firm_are_no_people() -> None:
    parsed = read_tree(load_parser()("Eastport Partners is led by President Adam Example. The partners met."))
    assert [is_person_noun(token, lexicon()) for token in parsed if token.lower_ == "partners"] == [False, True]


def test_a_plural_in_y_is_a_unit_s_noun() -> None:
    parsed = read_tree(load_parser()("She worked at Harbour Laboratories."))
    assert is_unit_noun(next(token for token in parsed if token.text == "Laboratories"), lexicon())
