"""Which mentions mean the same body: pronouns, relative words, abbreviations in brackets and the bodies that a body is part of."""

from __future__ import annotations

from types import ModuleType

import pytest

Modules = dict[str, ModuleType]


def bodies(quality: Modules, text: str, name: str) -> set[str]:
    """The words of all mentions that go with the body `name`."""
    mentions = quality["mentions"]
    (parsed,) = mentions.parse_all([text])
    start = text.index(name)
    return {text[slice(*span)] for span in mentions.SameMentions(parsed).bodies((start, start + len(name)))}


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("Dina Voss worked for Eastport Bank, where she led a team.", "Eastport Bank", {"where"}),
        ("Dina Voss joined Eastport Bank in 2003, where she led a team.", "Eastport Bank", {"where"}),
        ("Dina Voss worked for Eastport Bank, which lends money.", "Eastport Bank", {"which"}),
        ("Dina Voss joined Eastport Bank and became its director.", "Eastport Bank", {"its"}),
        ("Dina Voss worked at the Harbour Institute (HI) in 1958.", "Harbour Institute", {"HI"}),
        ("She taught in the Department of Law at Corven University.", "Department of Law", {"Corven University"}),
        ("She taught at Harbour College, Corven University, in 1958.", "Harbour College", {"Corven University"}),
    ],
)
def test_mentions_that_go_with_a_body(quality: Modules, text: str, name: str, others: set[str]) -> None:
    assert bodies(quality, text, name) == {name, *others}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dina Voss left Eastport Bank and moved to Corven, where she wrote a book.", "Eastport Bank"),
        ("She taught at Harbour College, Corven University and Eastport Academy.", "Harbour College"),
        ("Dina Voss worked for Eastport Bank in IT for years.", "Eastport Bank"),
    ],
)
def test_what_takes_up_something_else_goes_with_no_body(quality: Modules, text: str, name: str) -> None:
    assert bodies(quality, text, name) == {name}
