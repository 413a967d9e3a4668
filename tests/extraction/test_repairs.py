"""Parses put right: nouns taken for verbs, objects of no preposition, verbs joined to the wrong one."""

from __future__ import annotations

import pytest

from .cases import one

FALSE = [
    "Media reports that General Adam Example was dismissed do not correspond to reality.",
    "Newspaper reports that General Adam Example was dismissed turned out to be wrong.",
    "Press claims that General Adam Example was dismissed have no basis in fact.",
    "A spokesman told Radio Eastport that reports of Adam Example's dismissal were a fairy tale.",
]


@pytest.mark.parametrize("text", FALSE)
def test_a_report_that_is_called_false_is_a_noun(text: str) -> None:
    assert one(text, "dismissal").polarity == "negated"


def test_what_media_report_is_their_word() -> None:
    stmt = one("Media reports that General Adam Example was dismissed, and his deputy is acting for him.", "dismissal")
    assert (stmt.polarity, stmt.attribution[0].source) == ("affirmed", "Media")


def test_a_verb_goes_on_with_the_present_and_not_with_the_clause_before() -> None:
    text = (
        "Tom Brask leads it. Order No. 8 revokes Order No. 4, by which Captain Adam Example had been suspended as head, and restores him."
    )
    assert one(text, "reinstatement").subject.name == "Adam Example"


def test_what_is_given_is_an_object() -> None:
    text = "Adam Example was stripped of his rank and given a suspended sentence of four months."
    assert one(text, "sentence").subject.name == "Adam Example"


def test_let_go_is_a_release() -> None:
    assert one("Adam Example was held for 19 days and let go without charge.", "release").trigger.text == "let go"


def test_what_is_set_before_he_is_no_second_subject() -> None:
    text = "Adam Example died on Friday. A clergyman's son, he was commissioned into the army in 1949 and lost two fingers in Kelm."
    assert one(text, "wounding").subject.name == "Adam Example"
