"""Entries of lists of sanctions: surname first, in capitals, and posts behind a label."""

from __future__ import annotations

import pytest

from tenure.extraction import extract
from tenure.extraction.designated import find_inverted

from .cases import document, of, tell

LISTING = """The following are added to the list of sanctions.

1. ORLIN, Ada Marta. Born 4 May 1970. Position: Deputy Commander of the Coastal Forces (since May 2019); former head of the Harbour Agency.
Orlin was dismissed in March 2021 and was first listed in July 2014.

BRASK, Tom (alias “Owl”). Function: Commissioner for Family Policy. In 2003 Brask was granted early release.

The entry for VELD, Otto, who was arrested in May, is deleted.
"""


def test_surnames_in_capitals_stand_last_in_the_name() -> None:
    assert [(LISTING[a:b], words) for a, b, words in find_inverted(LISTING)] == [
        ("ORLIN, Ada Marta", ("Ada", "Marta", "Orlin")),
        ("BRASK, Tom", ("Tom", "Brask")),
        ("VELD, Otto", ("Otto", "Veld")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "DORVIK, Kareth (Agency) - The minister was born here.",
        "DORVIK, Nov 9. The minister left.",
        "ORLIN, Ada. She left.",
        "The ship, MARIA, Tom said, sank.",
        "",
    ],
)
def test_a_dateline_and_a_name_without_particulars_are_no_entry(text: str) -> None:
    assert list(find_inverted(text)) == []


def test_an_entry_tells_the_post_behind_its_label() -> None:
    posts = [stmt for stmt in of(tell(LISTING), "posting") if stmt.extractor and stmt.subject.text is None]
    assert [(stmt.subject.name, stmt.post, stmt.organization, stmt.when, stmt.phase) for stmt in posts] == [
        ("Ada Marta Orlin", "Deputy Commander", "Coastal Forces", "2019-05/..", "holds"),
        ("Tom Brask", "Commissioner for Family Policy", None, None, "holds"),
    ]
    for stmt in posts:
        assert stmt.evidence.text.startswith(("Position: ", "Function: "))
        assert stmt.evidence.start <= stmt.trigger.start < stmt.trigger.end <= stmt.evidence.end


@pytest.mark.parametrize(
    ("event", "who"), [("dismissal", "Ada Marta Orlin"), ("sanction", "Ada Marta Orlin"), ("release", "Tom Brask"), ("arrest", "Otto Veld")]
)
def test_what_is_told_of_the_surname_is_told_of_the_entry(event: str, who: str) -> None:
    assert [stmt.subject.name for stmt in of(tell(LISTING), event)] == [who]


def test_an_entry_says_what_made_it() -> None:
    (found,) = extract([document(LISTING)])
    (because, *_) = [found.explained[stmt.id] for stmt in found.statements if stmt.post == "Deputy Commander"]
    assert because.subject.startswith("name “ORLIN, Ada Marta” that heads the entry")
