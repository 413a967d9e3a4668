"""Rolls of command: each numbered row is a posting of the unit that the heading or the page's title names."""

from __future__ import annotations

from tenure.extraction.rolls import find_rolls

from .cases import of, tell

ON_LINES = """Harbour Air Command
The Harbour Air Command was set up in 1978. The chronicle of command is as indicated below:

Serial Rank Name Number Tenure of Duty
1 Air Cdre AB Example HAF/124 1978 – 12/05/1980
2 Gp Capt CD Sample HAF/159 12/05/1980 – 30/06/1980
3 AVM E Voss HAF/1330 /11/2012 - till date
"""
ONE_CELL_A_LINE = """NORTHMARK ARMY

9 DIVISION - CHRONICLE OF COMMAND

S/N

Rank

Name

1\\.

Col

A Example

JSS

30 Aug 67-20 Sep 69

2\\.

Maj Gen

BC Sample

.

24 Sep 69-14 Dec 73

The division lies in Eastport.
"""


OFFICERS = """Northmark Army | 9 Division
Headquarters 9 Division is in Eastport.

GENERAL OFFICERS COMMANDING 9 DIVISION

S/N

1\\.

Brig

AB Example

FSS

Comd

13 Jan 92 - Oct 98

2\\.

Maj Gen

CD Sample

GOC

Nov 98 - 2004

3 Maj Gen EF Voss

2004 till date
"""
BULLETS = """NORTHMARK ARMY CHRONICLE OF COMMAND

Present Chief

* MAJ GEN AB EXAMPLE

* LT GEN CD SAMPLE

* Lt Gen E Voss

* Lt Gen FG Marsh

History
"""


def read(text: str, reported: str | None = "2013-09-24") -> list[tuple[str, str | None, str | None, str | None]]:
    """Name, rank, period and unit of each row."""

    def words(span: tuple[int, int] | None) -> str | None:
        return text[slice(*span)] if span is not None else None

    return [(text[slice(*row.name)], words(row.rank), row.when, words(row.unit)) for row in find_rolls(text, reported)]


def test_rows_on_lines() -> None:
    assert read(ON_LINES) == [
        ("AB Example", "Air Cdre", "1978/1980-05-12", "Harbour Air Command"),
        ("CD Sample", "Gp Capt", "1980-05-12/1980-06-30", "Harbour Air Command"),
        ("E Voss", "AVM", "2012-11/..", "Harbour Air Command"),
    ]


def test_rows_of_one_cell_a_line() -> None:
    assert read(ONE_CELL_A_LINE) == [
        ("A Example", "Col", "1967-08-30/1969-09-20", "9 DIVISION"),
        ("BC Sample", "Maj Gen", "1969-09-24/1973-12-14", "9 DIVISION"),
    ]


def test_a_year_of_two_figures_is_none_where_nobody_knows_the_day_of_the_report() -> None:
    assert read(ONE_CELL_A_LINE, None) == []


def test_the_plural_of_an_office_heads_a_roll_and_its_full_years_tell_the_century() -> None:
    assert read(OFFICERS, None) == [
        ("AB Example", "Brig", "1992-01-13/1998-10", "9 DIVISION"),
        ("CD Sample", "Maj Gen", "1998-11/2004", "9 DIVISION"),
        ("EF Voss", "Maj Gen", "2004/..", "9 DIVISION"),
    ]
    told = [stmt for stmt in of(tell(OFFICERS, published=None), "posting") if stmt.organization == "9 DIVISION" and stmt.post]
    assert [stmt.post for stmt in told] == ["GENERAL OFFICER COMMANDING", "GOC", "GENERAL OFFICER COMMANDING"]


def test_rows_that_run_backwards_are_read_against_no_guessed_century() -> None:
    text = "9 Division - chronicle of command\n1 Col A Example 12 May 70 - 1 June 71\n2 Col B Sample 1 June 1968 - 1972\n"
    assert read(text, None) == []


def test_bullets_of_ranks_and_names_below_a_heading() -> None:
    assert read(BULLETS) == [
        ("AB EXAMPLE", "MAJ GEN", None, "NORTHMARK ARMY"),
        ("CD SAMPLE", "LT GEN", None, "NORTHMARK ARMY"),
        ("E Voss", "Lt Gen", None, "NORTHMARK ARMY"),
        ("FG Marsh", "Lt Gen", None, "NORTHMARK ARMY"),
    ]
    told = [stmt for stmt in of(tell(BULLETS), "posting") if stmt.organization == "NORTHMARK ARMY"]
    assert [(stmt.when, stmt.phase, stmt.trigger.text) for stmt in told] == [
        (None, None, name) for name in ("AB EXAMPLE", "CD SAMPLE", "E Voss", "FG Marsh")
    ]


def test_bullets_that_say_more_or_have_no_rank_are_no_roll() -> None:
    assert read(BULLETS.replace("CD SAMPLE", "CD SAMPLE met the press")) == []
    assert read(BULLETS.replace("Lt Gen ", "")) == []


def test_figures_of_which_the_order_is_not_told_give_the_year_alone() -> None:
    text = "4 Brigade: roll of command\n1 Col A Example 02/03/1990 - 04/05/1992\n2 Col B Sample 04/05/1992 - 06/07/1994\n"
    assert [when for _, _, when, _ in read(text)] == ["1990/1992", "1992/1994"]


def test_a_roll_of_no_unit_and_rows_without_numbers_tell_nothing() -> None:
    assert read("Chronicle of command\n1 Col A Example 1990 - 1992\n2 Col B Sample 1992 - 1994\n") == []
    assert read("9 Division - chronicle of command\nCol A Example 1990 - 1992\nCol B Sample 1992 - 1994\n") == []


def test_the_row_is_the_evidence() -> None:
    stmts = [stmt for stmt in of(tell(ON_LINES, published="2013-09-24"), "posting") if stmt.post == "command"]
    assert [(stmt.subject.name, stmt.rank, stmt.organization, stmt.phase) for stmt in stmts] == [
        ("AB Example", "Air Cdre", "Harbour Air Command", "held"),
        ("CD Sample", "Gp Capt", "Harbour Air Command", "held"),
        ("E Voss", "AVM", "Harbour Air Command", "holds"),
    ]
    for stmt in stmts:
        assert ON_LINES[stmt.evidence.start : stmt.evidence.end] == stmt.evidence.text
        assert set(stmt.spans) == {"rank"}
