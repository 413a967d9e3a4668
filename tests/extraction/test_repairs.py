"""Parses put right: "reports" and "claims" as nouns."""

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
