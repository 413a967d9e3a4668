"""Names that units had before: which of two names came first, since when, and what is no renaming."""

from __future__ import annotations

import pytest

from .cases import document, of, one, tell

RENAMED = [
    ("The 8th Guards Corps was renamed the 58th Army in June 1995.", "58th Army", "8th Guards Corps", "1995-06"),
    ("In March 2015, the 20th Brigade was redesignated as the 7th Division.", "7th Division", "20th Brigade", "2015-03"),
    ("The 3rd Brigade, renamed the 5th Division in March 2015, moved north.", "5th Division", "3rd Brigade", "2015-03"),
    ("The 58th Army, until 1995 the 8th Guards Corps, fought in the south.", "58th Army", "8th Guards Corps", "1995"),
    ("Adam Example commands the 58th Army, formerly the 8th Guards Corps.", "58th Army", "8th Guards Corps", None),
    ("Adam Example commands the 58th Army (formerly known as the 8th Guards Corps).", "58th Army", "8th Guards Corps", None),
    ("The 58th Army, then known as the 8th Guards Corps, was led by Boris Sample.", "58th Army", "8th Guards Corps", None),
    ("He led the 8th Guards Corps, now known as the 58th Army.", "58th Army", "8th Guards Corps", None),
    (
        "The Special Police Battalion Kordun was renamed Special Police Regiment Kordun on 15 September 2016.",
        "Special Police Regiment Kordun",
        "Special Police Battalion Kordun",
        "2016-09-15",
    ),
]


@pytest.mark.parametrize(("text", "name", "former", "when"), RENAMED)
def test_a_renaming_gives_both_names_and_when(text: str, name: str, former: str, when: str | None) -> None:
    stmt = one(text, "naming")
    assert (stmt.subject.name, stmt.subject.kind, stmt.replaces, stmt.when, stmt.phase) == (name, "unit", former, when, "takes_up")
    assert (stmt.polarity, stmt.modality, stmt.hedged, stmt.attribution) == ("affirmed", "actual", False, ())
    start, end = stmt.spans["replaces"]
    assert document(text).text[start:end] == former
    assert stmt.evidence.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The 3rd Brigade will be renamed the 5th Division in 2026.",
        "The 3rd Brigade was not renamed the 5th Division.",
        "The 3rd Brigade was to be renamed the 5th Division.",
        "The 3rd Brigade was reportedly renamed the 5th Division.",
        "He led the 3rd Brigade, then the 5th Division.",
        "He led the 3rd Brigade, previously the 5th Division.",
        "The 3rd Brigade and the former 5th Division met.",
        "The 3rd Brigade, until 2014 commanded by Adam Example, joined the 5th Division.",
        "Adam Example commanded the 3rd Brigade until 2015 and the 5th Division.",
        "Adam Example, commander of the 58th Army, formerly of the 8th Guards Corps, resigned.",
        "Was the 3rd Brigade renamed the 5th Division?",
        "The brigade was renamed the 5th Division.",
    ],
)
def test_what_is_no_plain_renaming_is_left_alone(text: str) -> None:
    assert of(tell(text), "naming") == []


def test_who_says_so_and_what_is_denied_is_kept() -> None:
    said = one("The ministry said that the 3rd Brigade had been renamed the 5th Division.", "naming")
    assert [link.source for link in said.attribution] == ["ministry"]
    denied = one("The ministry denied that the 3rd Brigade was renamed the 5th Division.", "naming")
    assert denied.polarity == "negated"
    assert one("If the 3rd Brigade was renamed the 5th Division, it is not known.", "naming").modality == "possible"
