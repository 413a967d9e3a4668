"""Lists of holders below a heading: each line with a name and a period is a posting in the heading's office."""

from __future__ import annotations

import pytest

from tenure.extraction.lists import find_entries

from .cases import of, tell

MAYORS = """The town lies on the river.

Mayors
The mayors of Eastport (incomplete list):
- 2019–present: Adam Example (Green)
- 2015-2019: Boris van Sample (acting)
- Cem Varol (1 March 1996 – 30 November 2004), governor in 2003
- Dina Voss, July 3, 1995 – April 22, 1998
- Edda Trial 1945

Twin towns
- Westport, 1990
- Northmark Hills, 1991
"""


def read(text: str) -> list[tuple[str, str, str]]:
    """Name, period and post of each entry."""
    return [(text[slice(*entry.name)], entry.when, text[slice(*entry.post)]) for entry in find_entries(text)]


def test_each_line_below_an_office_is_a_posting() -> None:
    assert read(MAYORS) == [
        ("Adam Example", "2019/..", "mayor"),
        ("Boris van Sample", "2015/2019", "mayor"),
        ("Cem Varol", "1996-03-01/2004-11-30", "mayor"),
        ("Dina Voss", "1995-07-03/1998-04-22", "mayor"),
        ("Edda Trial", "1945", "mayor"),
    ]


def test_the_line_is_the_evidence_and_the_heading_is_named_beside_it() -> None:
    found = [stmt for stmt in of(tell(MAYORS), "posting") if stmt.post == "mayor"]
    assert [stmt.evidence.text for stmt in found][:2] == ["2019–present: Adam Example (Green)", "2015-2019: Boris van Sample (acting)"]
    for stmt in found:
        assert MAYORS[stmt.evidence.start : stmt.evidence.end] == stmt.evidence.text
        assert "post" not in stmt.spans
    assert [stmt.capacity for stmt in found] == [None, "acting", None, None, None]
    assert [stmt.phase for stmt in found] == ["holds", "held", "held", "held", "held"]


@pytest.mark.parametrize(
    "heading", ["Lord Mayors", "== Lord Mayors ==", "List of lord mayors of Eastport", "Former Lord Mayors:", "Lord Mayor."]
)
def test_headings(heading: str) -> None:
    assert [name for name, _, _ in read(f"{heading}\n1990-94 Col. Adam Example\nsince 1994 Boris Sample\n")] == [
        "Adam Example",
        "Boris Sample",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bridges\nOld Bridge (1901-1950)\nNew Bridge (1950-1990)\n",
        "Mayors\nAdam Example (1990-1994)\n",
        "Mayors\nFirst Republic (1918-1938)\nWorld War (1939-1945)\n",
        "The mayors met in Eastport and agreed on a plan\nAdam Example (1990-1994)\nBoris Sample (1994-1998)\n",
        "Mayors\nAdam Example was born in the town.\nBoris Sample built the bridge.\n",
        "Mayors\nHistory\nAdam Example (1990-1994)\nBoris Sample (1994-1998)\n",
        "Mayors\nAdam Example (1994-1990)\nBoris Sample (1998-1994)\n",
    ],
)
def test_what_is_no_list_of_holders(text: str) -> None:
    assert read(text) == []


def test_holders_behind_their_office_in_one_line() -> None:
    text = "- President of the Council: Adam Example (1993–1997), Boris Sample (1997–2001)\n"
    assert read(text) == [("Adam Example", "1993/1997", "President"), ("Boris Sample", "1997/2001", "President")]
    found = of(tell(text), "posting")
    assert [(stmt.evidence.text, text[slice(*stmt.spans["post"])]) for stmt in found] == [(text.strip("- \n"), "President")] * 2


def test_a_list_costs_no_more_a_line_as_it_grows() -> None:
    text = "Mayors\n" + "- Adam Example (1990-1994)\n" * 400
    assert len(read(text)) == 400
