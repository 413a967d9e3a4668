"""Dates of the sheets as EDTF: never more precise than the cells, and never silently one of two that disagree."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tenure.model import edtf

_MONTHS = {
    name: number
    for number, full in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"), 1
    )
    for name in (full, full[:3])
}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?-?(?:[T ]\d{1,2}:.*)?", re.ASCII)
_SLASHED = re.compile(r"(?:(\d{1,2})/)?(?:(\d{1,2})/)?(\d{4})", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})", re.ASCII | re.IGNORECASE)


class ReadDate(NamedTuple):
    """A date as EDTF, None where the cells give none that can be used, and what is wrong with the cells."""

    when: str | None
    problem: str | None = None


def read_date(shown: str, year: str = "", month: str = "", day: str = "") -> ReadDate:
    """The date of a cell and of the cells with its parts, which their own importer goes by.

    Where the two disagree, it is one of the two ("[2007-01-09,2009-01-09]"). American order in "9/8/2014".
    """
    display = parse(shown) if shown else None
    if not (year or month or day):
        return ReadDate(display, f"a date that cannot be read ({shown!r})" if shown and not display else None)
    parts = _date(year, month, day)
    if parts is None:
        problem = f"a part of a date that cannot be read ({' '.join(filter(None, (year, month, day)))!r})"
        return ReadDate(display, problem)
    if display is None or display == parts or display.startswith(f"{parts}-") or parts.startswith(f"{display}-"):
        # The parts may say more than what is shown ("2014"); what is shown never says more than its parts do.
        return ReadDate(parts, f"a date that cannot be read ({shown!r}) beside its parts" if shown and not display else None)
    return ReadDate(f"[{','.join(sorted((display, parts)))}]", "a date that differs from its parts")


def parse(text: str) -> str | None:
    """The EDTF of "2014", "2013-05-", "2018-02-01", "9/8/2014", "5/2010", "May 2010", "1 May 2010" or a timestamp."""
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return _date(*(part or "" for part in match.groups()))
    if match := _SLASHED.fullmatch(text):
        month, day, year = match.groups()
        return _date(year, month or day or "", day if month and day else "")
    if (match := _NAMED.fullmatch(text)) and (number := _MONTHS.get(match[2].lower())):
        return _date(match[3], str(number), match[1] or "")
    return None


def latest(when: str) -> str | None:
    """The last day that a date allows."""
    return edtf.latest_day(when) if edtf.is_valid(when) else None


def earliest(when: str) -> str | None:
    """The first day that a date allows."""
    return edtf.earliest_day(when) if edtf.is_valid(when) else None


def _date(year: str, month: str, day: str) -> str | None:
    """ISO 8601 of a year, a month and a day, where they exist; a day needs its month, "0" and "00" are none."""
    if not re.fullmatch(r"\d{4}", year, re.ASCII) or int(year) == 0:
        return None
    numbers = []
    for part in (month, day):
        if not re.fullmatch(r"\d{0,2}", part, re.ASCII):
            return None
        numbers.append(int(part or 0))
    if numbers[1] and not numbers[0]:
        return None
    try:
        date(int(year), numbers[0] or 1, numbers[1] or 1)
    except ValueError:
        return None
    return "-".join([year, *(f"{number:02}" for number in numbers if number)])
