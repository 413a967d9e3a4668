"""Dates of the sheets: as precise as their cells, never more; what cannot be read is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.exchange.sfm._dates import parse, read_date
from tenure.model import edtf


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2014", "2014"), ("2013-05", "2013-05"), ("2013-05-", "2013-05"), ("2018-02-01", "2018-02-01"), ("9/8/2014", "2014-09-08"),
        ("5/2010", "2010-05"), ("May 2010", "2010-05"), ("Sept 2010", None), ("1 May 2010", "2010-05-01"), ("2018-02-00", "2018-02"),
        ("2015-09-10T23:13:07", "2015-09-10"), ("2019-11-29T10:25:45Z", "2019-11-29"), ("Undated", None), ("2013-010-05", None),
        ("10 /21/2010", None), ("10/16/20106", None), ("01/01/80", None), ("2014-02-30", None), ("31/12/2014", None), ("", None),
        ("0000-01-01", None), ("2013-00-05", None), ("２０１４", None),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_stands(text: str, when: str | None) -> None:
    assert parse(text) == when


@pytest.mark.parametrize(
    ("cells", "when", "problem"),
    [
        (("9/8/2014", "2014", "9", "8"), "2014-09-08", None),
        (("2014", "2014", "", ""), "2014", None),
        (("", "2014", "9", ""), "2014-09", None),
        (("1/9/2007", "2009", "1", "9"), "[2007-01-09,2009-01-09]", "a date that differs from its parts"),
        (("August 1991", "August 1991", "8", ""), "1991-08", "a part of a date that cannot be read ('August 1991 8')"),
        (("10/16/20106", "2010", "10", "16"), "2010-10-16", "a date that cannot be read ('10/16/20106') beside its parts"),
        (("soon", "", "", ""), None, "a date that cannot be read ('soon')"),
        (("", "", "", ""), None, None),
    ],
)
def test_parts_count_and_a_display_that_differs_is_kept_beside_them(cells: tuple[str, ...], when: str | None, problem: str | None) -> None:
    assert read_date(*cells) == (when, problem)


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["year", "month", "day"]), st.booleans())
def test_a_date_is_never_more_precise_than_its_cells(day: date, precision: str, with_display: bool) -> None:
    parts = [str(day.year), str(day.month) if precision != "year" else "", str(day.day) if precision == "day" else ""]
    shown = {"year": f"{day.year}", "month": f"{day.month}/{day.year}", "day": f"{day.month}/{day.day}/{day.year}"}[precision]
    when, problem = read_date(shown if with_display else "", *parts)
    assert problem is None
    assert when is not None
    assert edtf.precision(when) == precision
    assert (edtf.earliest_day(when) or "") <= day.isoformat() <= (edtf.latest_day(when) or "")


@given(st.text(max_size=12), st.text(max_size=6), st.text(max_size=3), st.text(max_size=3))
def test_any_cells_give_a_valid_date_or_none(shown: str, year: str, month: str, day: str) -> None:
    when, problem = read_date(shown, year, month, day)
    assert when is None or edtf.is_valid(when)
    assert when is not None or problem is not None or not (shown or year or month or day)
