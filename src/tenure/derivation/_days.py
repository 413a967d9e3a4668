"""Days as numbers, periods as numbers of days, and dates in words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from math import ceil, floor

from tenure.model import edtf
from tenure.model.bounds import Bounds
from tenure.model.errors import InvalidDate

_PERIOD = re.compile(r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_SHORTEST = (365, 28, 7, 1)
_LONGEST = (366, 31, 7, 1)
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


@lru_cache(maxsize=65536)
def to_day(iso: str | None) -> int | None:
    """The day's number (1 is 0001-01-01); None stays None."""
    return None if iso is None else date.fromisoformat(iso).toordinal()


def to_iso(day: int | None) -> str | None:
    """The ISO day of a number; None, which is no bound, also beyond the years 1-9999."""
    return date.fromordinal(day).isoformat() if day is not None and 1 <= day <= date.max.toordinal() else None


def read_bounds(text: str | None, *, lasts: bool = False) -> Bounds:
    """The four days of an EDTF text; of none, or of a text that is no date, no bounds."""
    if text is None:
        return Bounds()
    try:
        return edtf.bounds(text, lasts=lasts)
    except InvalidDate:
        return Bounds()


@lru_cache(maxsize=1024)
def read_period(text: str) -> tuple[int, int] | None:
    """The least and most days that the ISO 8601 period `text` stands for; None where it is none.

    Reports round: "two years" stands for anything nearer to two years than to one or three. So the
    smallest unit named is taken half a unit down and up, but for days, which are taken as told.
    """
    match = _PERIOD.fullmatch(text)
    if match is None:
        return None
    counts = [int(group or 0) for group in match.groups()]
    unit = max(n for n, group in enumerate(match.groups()) if group)
    half = 0.0 if unit == 3 else 0.5
    least = sum(n * days for n, days in zip(counts, _SHORTEST, strict=True)) - half * _SHORTEST[unit]
    most = sum(n * days for n, days in zip(counts, _LONGEST, strict=True)) + half * _LONGEST[unit]
    return max(0, floor(least)), ceil(most)


@lru_cache(maxsize=65536)
def in_words(text: str) -> str:
    """An EDTF text as a sentence says it ("17 May 2024", "until July 2023"); as it stands where it is more than plain dates."""
    first, slash, last = text.partition("/")
    if not slash:
        return _in_words(text)
    if first in ("", ".."):
        return f"until {_in_words(last)}"
    return f"since {_in_words(first)}" if last in ("", "..") else f"{_in_words(first)} to {_in_words(last)}"


def _in_words(text: str) -> str:
    match = _PLAIN.fullmatch(text)
    if match is None or (match[2] and not 1 <= int(match[2]) <= 12):
        return text
    year, month, day = match.groups()
    return " ".join(part for part in (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year) if part)
