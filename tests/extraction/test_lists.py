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


def read(text: str) -> list[tuple[str, str | None, str]]:
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


@pytest.mark.parametrize(
    ("heading", "post"),
    [
        ("Historical list of coaches.", "coach"),
        ("Head coaches.", "Head coach"),
        ("Assistant Secretaries to the Board", "Assistant Secretary"),
        ("Chairmen", "Chairman"),
        ("President of the Northmark Union.", "President"),
        ("Managerial history.", "manager"),
        ("Management.", "Management"),
        ("List of Rulers.", "ruler"),
    ],
)
def test_headings_in_other_words(heading: str, post: str) -> None:
    text = f"{heading}\n- Emir Adam Example (1990-1994)\n- Boris Sample: 1994-98\n- Dina Voss (1998-)\n"
    assert [(text[slice(*entry.name)], entry.when, entry.title) for entry in find_entries(text)] == [
        ("Adam Example", "1990/1994", post),
        ("Boris Sample", "1994/1998", post),
        ("Dina Voss", "1998/..", post),
    ]


def test_a_singular_office_of_a_body_needs_three_entries() -> None:
    assert read("President of the Northmark Union.\n- Adam Example (1990-1994)\n- Boris Sample (1994-1998)\n") == []
    assert read("- Dina Voss (Founder of Northlife)\nAdam Example (1990-1994)\nBoris Sample (1994-1998)\nEd Trial (1998)\n") == []


def test_bodies_below_one_office() -> None:
    text = "Directors.\nNorthmark Republic.\n- Al Marsh (1918)\nMinistry of Ports (MP).\n- Adam Example, 1990-1994\n"
    text += "- Boris Sample, 1994-1998\n"
    text += "Committee for Ports\n- Dina Voss, 1998-1999\n- Ed Trial, 1999 (acting)\nAwards\n- Carl Example, 1999\n- Cy Sample, 2000\n"
    assert [(text[slice(*entry.name)], entry.title, text[slice(*(entry.unit or (0, 0)))]) for entry in find_entries(text)] == [
        ("Adam Example", "Director", "Ministry of Ports (MP)"),
        ("Boris Sample", "Director", "Ministry of Ports (MP)"),
        ("Dina Voss", "Director", "Committee for Ports"),
        ("Ed Trial", "Director", "Committee for Ports"),
    ]


def test_a_body_under_the_first_holders_heads_no_more_of_them() -> None:
    text = "Mayors\nAdam Example (1990-1994)\nBoris Sample (1994-1998)\nCity Council\nDina Voss (1990-1994)\nEd Trial (1994-1998)\n"
    assert [name for name, _, _ in read(text)] == ["Adam Example", "Boris Sample"]
    text = "Manager\nWestport\nNorth League 2017-2018\nNorth Cup 2018-2019\nEastport Cup 2019-2020\n"
    assert read(text) == []


def test_a_heading_that_is_an_entry() -> None:
    text = "Director Adam Example (1972-1979).\nThe museum moved.\n\nDirector Boris Sample (born 1950)\nIt opened.\n"
    assert read(text) == [("Adam Example", "1972/1979", "Director")]
    (stmt,) = [stmt for stmt in of(tell(text), "posting") if stmt.when == "1972/1979"]
    assert (stmt.subject.name, stmt.post) == ("Adam Example", "Director")
