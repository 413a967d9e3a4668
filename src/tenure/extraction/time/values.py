"""Dates as EDTF and as TIMEX3 values, and steps from one to another."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

#: The count of a length of time whose words give none ("several weeks").
NO_NUMBER = 0

_PERIODS = {
    "S": ("PT", 1, "S"), "TM": ("PT", 1, "M"), "H": ("PT", 1, "H"), "D": ("P", 1, "D"), "W": ("P", 1, "W"), "F": ("P", 2, "W"),
    "WE": ("P", 2, "D"), "M": ("P", 1, "M"), "Q": ("P", 3, "M"), "Y": ("P", 1, "Y"), "E": ("P", 10, "Y"), "C": ("P", 100, "Y"),
}  # fmt: skip
_SEASON_NAMES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}


class Point(NamedTuple):
    """A day, month or year of the calendar, as precise as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def text(self) -> str:
        """The point as EDTF: 2023-07-12, 2023-07 or 2023."""
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in parts if part)

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


class Dated(NamedTuple):
    """A resolved date: EDTF, TIMEX3 value, and the point from which the next relative date counts."""

    when: str
    value: str
    point: Point


def period(count: int, unit: str) -> str:
    """An ISO 8601 period; with X for a count that is not given, as in TIMEX3."""
    prefix, factor, code = _PERIODS[unit]
    return f"{prefix}{'X' if count == NO_NUMBER else count * factor}{code}"


def iso_period(text: str | None) -> str | None:
    """`text` where it is a period with a number."""
    return text if text and text[0] == "P" and "X" not in text else None


def read_point(edtf: str | None) -> Point | None:
    """The point that an EDTF date names; None for intervals, sets and unspecified digits."""
    match = re.fullmatch(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2})(?:T.*)?)?)?[?~%]?", edtf or "")
    return make_point(*(int(group) if group else None for group in match.groups())) if match else None


def make_point(year: int | None, month: int | None = None, day: int | None = None) -> Point | None:
    """A point of the calendar; None where there is no such day."""
    if year is None or not 1 <= year <= 9999 or (month is not None and not 1 <= month <= 12):
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Point(year, month, day)


def of_point(point: Point | None) -> Dated | None:
    """A day, month or year as it is."""
    return Dated(point.text, point.text, point) if point else None


def of_week(day: date) -> Dated:
    """The week, Monday to Sunday, in which `day` lies."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Dated(f"{monday}/{monday + timedelta(days=6)}", f"{year:04}-W{week:02}", Point(day.year, day.month, day.day))


def of_weekend(day: date) -> Dated:
    """The Saturday and Sunday of the week in which `day` lies."""
    saturday = day - timedelta(days=day.weekday() - 5)
    year, week, _ = day.isocalendar()
    return Dated(
        f"{saturday}/{saturday + timedelta(days=1)}", f"{year:04}-W{week:02}-WE", Point(saturday.year, saturday.month, saturday.day)
    )


def of_season(year: int, season: int) -> Dated:
    """Spring is March to May; winter is December to February of the next year."""
    first, last = _SEASON_MONTHS.get(season, (12, 2))
    end = year if season != 24 else year + 1
    return Dated(f"{year:04}-{first:02}/{end:04}-{last:02}", f"{year:04}-{_SEASON_NAMES[season]}", Point(year, first))


def of_nth_weekday(year: int, month: int, nth: int, weekday: int) -> Dated | None:
    """The `nth` such weekday of a month, or its last where it has no fifth."""
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    return of_point(make_point(year, month, day) or make_point(year, month, day - 7))


def of_quarter(year: int, quarter: int) -> Dated:
    """A quarter of the calendar year."""
    return Dated(f"{year:04}-{quarter * 3 - 2:02}/{year:04}-{quarter * 3:02}", f"{year:04}-Q{quarter}", Point(year, quarter * 3 - 2))


def of_decade(digits: int) -> Dated:
    """The 1990s from 199."""
    return Dated(f"{digits:03}X", f"{digits:03}X", Point(digits * 10 or 1))


def of_century(number: int) -> Dated:
    """The 20th century from 20; by EDTF the years 1900 to 1999."""
    return Dated(f"{number - 1:02}XX", f"{number - 1:02}", Point(number * 100 - 99))


def step(point: Point, unit: str, count: int) -> Dated | None:
    """The `unit` that lies `count` units from the one of `point`; None where `point` is not known so finely."""
    try:
        return _step(point, unit, count)
    except (ValueError, OverflowError):
        return None


def _step(point: Point, unit: str, count: int) -> Dated | None:
    if unit in ("Y", "E", "C"):
        years = count * {"Y": 1, "E": 10, "C": 100}[unit]
        if unit == "Y" or count:
            return of_point(make_point(point.year + years))
        return of_decade(point.year // 10) if unit == "E" else of_century((point.year - 1) // 100 + 1)
    if unit in ("M", "Q"):
        if point.month is None:
            return None
        months = point.year * 12 + point.month - 1 + count * (1 if unit == "M" else 3)
        year, month = months // 12, months % 12 + 1
        return of_point(make_point(year, month)) if unit == "M" else of_quarter(year, (month + 2) // 3)
    day = point.date
    if day is None:
        return None
    if unit == "D":
        there = day + timedelta(days=count)
        return of_point(Point(there.year, there.month, there.day))
    if unit == "WE":
        return of_weekend(day + timedelta(weeks=count))
    if unit in ("W", "F"):
        return of_week(day + timedelta(weeks=count * (2 if unit == "F" else 1)))
    return of_point(point) if unit in ("H", "TM", "S") and abs(count) < 12 else None
