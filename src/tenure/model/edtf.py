"""EDTF: uncertain calendar dates as text, and the four days between which they lie.

The profile is EDTF (ISO 8601-2:2019, Library of Congress specification of 2019) of level 1, without
years outside 1-9999, plus from level 2 unspecified digits anywhere and sets:

    2023-07-11, 2023-07, 2023        day, month, year; 2023-07-11T09:00:00Z is the day as printed
    2022-21 ... 2022-24              spring (March to May), summer (June to August), autumn (September to
                                     November) and winter, which is December of that year to February of the next
    2023? 2023~ 2023%                uncertain, approximate, both
    201X, 2023-XX, XXXX-01-24        unspecified digits
    2022-03/2023, 2022/.., ../2023   an interval, with an open end
    2022/, /2023                     an interval with an unknown end
    [2023,2024], [2020..2022]        one of these
    {2023-05,2023-07}                all of these

What a text means for the days depends on what is dated.

Of what *happens* on one day (an arrest; `bounds`) every date is a window from the first to the last
day that it allows: (first, last, first, last). An interval and both kinds of set are the window that
covers them. An open or unknown end leaves that side without a bound.

Of what *lasts* (a posting; `extent`) an interval gives the start and the end each its own window; an open
or unknown end sets no bound. A plain date says only that it was so on some day of it: the start is not
after the date's last day, the end not before its first. One-of-a-set is relaxed to the hull of its members;
of all-of-a-set each member holds.

`~` and `%` widen the outer bounds by one unit of the date's precision on each side (a day, month, season,
year, decade or century) and take the inner bounds away; where a posting's plain date is approximate no
bound is left. `?` moves no bound: it doubts the source, which `uncertain` tells. A date without
a year bounds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from tenure.model.bounds import Bounds
from tenure.model.errors import InvalidDate

Precision = Literal["day", "month", "season", "year", "decade", "century"]
Form = Literal["date", "interval", "one_of", "all_of"]

_UNITS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century")
_MONTHS_OF: dict[Precision, int] = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
_LAST_DAY = {f"{month:02}": str(days) for month, days in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)}

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Edtf:
    """An EDTF text and what it says; make one with `parse`.

    `precision` is that of the coarsest date in the text, None where a year's first two digits are open.
    `approximate` (~ %) and `uncertain` (? %) are true where any date in the text is marked so.
    """

    text: str
    bounds: Bounds
    """For what happens on one day."""
    extent: Bounds
    """For what lasts."""
    precision: Precision | None
    approximate: bool
    uncertain: bool
    form: Form

    @property
    def is_interval(self) -> bool:
        """Whether the text is an interval, with both ends or one."""
        return self.form == "interval"


class _Span(NamedTuple):
    """The days that one date, or one member of a set, allows."""

    first: str | None
    last: str | None
    precision: Precision | None
    approximate: bool = False
    uncertain: bool = False
    held_from: str | None = None
    """It was so by this day at the latest, had it lasted; `held_to`: and not over before that one."""
    held_to: str | None = None


def parse(text: str) -> Edtf:
    """What the EDTF `text` says. Raises InvalidDate where it is no date of the profile."""
    if "/" in text:
        return _interval(text)
    if text[:1] in ("[", "{"):
        return _set(text)
    if "T" in text:
        return _edtf(text, "date", (_moment(text),))
    return _edtf(text, "date", (_date(text),))


def bounds(text: str, *, lasts: bool = False) -> Bounds:
    """The four days that `text` gives for what happens on one day or, with `lasts`, for what lasts."""
    when = _parse_cached(text)
    return when.extent if lasts else when.bounds


def earliest_day(text: str) -> str | None:
    """The first day that `text` allows; None where it sets no such bound."""
    return _parse_cached(text).bounds.earliest_start


def latest_day(text: str) -> str | None:
    """The last day that `text` allows; None where it sets no such bound."""
    return _parse_cached(text).bounds.latest_end


def precision(text: str) -> Precision | None:
    """The precision of the coarsest date in `text`."""
    return _parse_cached(text).precision


def is_valid(text: str) -> bool:
    """Whether `text` is a date of the profile."""
    try:
        parse(text)
    except InvalidDate:
        return False
    return True


_parse_cached = lru_cache(maxsize=4096)(parse)


def _invalid(text: str, reason: str) -> InvalidDate:
    return InvalidDate(f"{text!r} is no EDTF date: {reason}; write for example 2023-07-11, 2023-07, 2023~, 2022/2023 or ../2023-07")


def _edtf(text: str, form: Form, spans: Sequence[_Span]) -> Edtf:
    """One date, or a set."""
    if len(spans) == 1 and form == "date":
        span = spans[0]
        first, last, unit, approximate, uncertain, held_from, held_to = span
    else:
        first, last = _least([s.first for s in spans]), _greatest([s.last for s in spans])
        unit = _coarsest(spans)
        approximate, uncertain = any(s.approximate for s in spans), any(s.uncertain for s in spans)
        if form == "one_of":
            held_from, held_to = _greatest([s.held_from for s in spans]), _least([s.held_to for s in spans])
        else:
            held_from = min((s.held_from for s in spans if s.held_from), default=None)
            held_to = max((s.held_to for s in spans if s.held_to), default=None)
    happens = Bounds(first, None, None, last) if approximate else Bounds(first, last, first, last)
    return Edtf(text, happens, Bounds(None, held_from, held_to, None), unit, approximate, uncertain, form)


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    if left in ("", "..") and right in ("", ".."):
        raise _invalid(text, "an interval needs a date at one end at least")
    nothing = _Span(None, None, None)
    start = nothing if left in ("", "..") else _date(left, text)
    end = nothing if right in ("", "..") else _date(right, text)
    if start.first and end.last and start.first > end.last:
        raise _invalid(text, "it ends before it starts")
    approximate = start.approximate or end.approximate
    inner = (None, None) if approximate else (end.last, start.first)
    return Edtf(
        text,
        Bounds(start.first, *inner, end.last),
        Bounds(
            start.first,
            None if start.approximate else start.last,
            None if end.approximate else end.first,
            end.last,
        ),
        _coarsest([span for span in (start, end) if span is not nothing]),
        approximate,
        start.uncertain or end.uncertain,
        "interval",
    )


def _set(text: str) -> Edtf:
    form: Form = "one_of" if text[0] == "[" else "all_of"
    if text[-1] != ("]" if form == "one_of" else "}"):
        raise _invalid(text, "the closing bracket is missing")
    return _edtf(text, form, [_member(member.strip(" "), text, form) for member in text[1:-1].split(",")])


def _member(member: str, whole: str, form: Form) -> _Span:
    """One member of a set: a date or a run of dates (`a..b`, `..b`, `a..`)."""
    left, dots, right = member.partition("..")
    if not dots:
        return _date(member, whole)
    if not left and not right:
        raise _invalid(whole, f"{member!r} is no member of a set")
    start = _date(left, whole) if left else None
    end = _date(right, whole) if right else None
    if start and end and start.first and end.last and start.first > end.last:
        raise _invalid(whole, f"{member!r} ends before it starts")
    ends = [span for span in (start, end) if span]
    first, last = start.first if start else None, end.last if end else None
    if form == "one_of":
        held_from, held_to = end.held_from if end else None, start.held_to if start else None
    else:
        held_from = (start or ends[0]).held_from
        held_to = (end or ends[0]).held_to
    return _Span(first, last, _coarsest(ends), any(s.approximate for s in ends), any(s.uncertain for s in ends), held_from, held_to)


def _moment(text: str) -> _Span:
    """A day with a time of day, which is dropped: a calendar date is never shifted by a time zone."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise _invalid(text, "a time of day reads 2023-07-11T09:00:00, with Z or +03:00 where it is known")
    return _date(match[1], text)


def _date(text: str, whole: str | None = None) -> _Span:
    match = _DATE.fullmatch(text)
    if match is None:
        raise _invalid(whole or text, f"cannot read {text!r}")
    year, month, day, mark = match.groups()
    if "X" in text:
        first, last, unit = _masked(year, month, day, whole or text)
    else:
        first, last, unit = _plain(year, month, day, whole or text)
    if not mark:
        return _Span(first, last, unit, False, False, last, first)
    if mark == "?":
        return _Span(first, last, unit, False, True, last, first)
    return _Span(_widen(first, unit, -1), _widen(last, unit, 1), unit, True, mark == "%")


def _plain(year: str, month: str | None, day: str | None, whole: str) -> tuple[str, str, Precision]:
    """First day, last day and precision of a date all of whose digits are known."""
    if year == "0000":
        raise _invalid(whole, "years go from 0001 to 9999")
    if month is None:
        return f"{year}-01-01", f"{year}-12-31", "year"
    if month in _SEASONS and day is None:
        from_month, to_month = _SEASONS[month]
        to_year = year if month != "24" else f"{int(year) + 1:04}"
        if to_year == "10000":
            raise _invalid(whole, "years go from 0001 to 9999")
        return f"{year}-{from_month}-01", f"{to_year}-{to_month}-{_days_in(to_year, to_month)}", "season"
    if month not in _LAST_DAY:
        raise _invalid(whole, f"there is no month {month}")
    days = _days_in(year, month)
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{days}", "month"
    if not "01" <= day <= days:
        raise _invalid(whole, f"{year}-{month} has no day {day}")
    only = f"{year}-{month}-{day}"
    return only, only, "day"


def _masked(year: str, month: str | None, day: str | None, whole: str) -> tuple[str | None, str | None, Precision | None]:
    """First day, last day and precision of a date with unspecified digits."""
    some_year = "2000" if year == "XXXX" else year
    if month in _SEASONS and day is None:
        spans = [_plain(y, month, None, whole)[:2] for y in _digits(some_year) if y != "0000"]
        first, last = spans[0][0], spans[-1][1]
    else:
        first = next(_days(some_year, month or "XX", day or "XX", "0123456789"), "")
        last = next(_days(some_year, month or "XX", day or "XX", "9876543210"), "")
    if not first:
        raise _invalid(whole, "no day fits it")
    if year == "XXXX":
        return None, None, None
    return first, last, _precision(year, month, day)


def _precision(year: str, month: str | None, day: str | None) -> Precision | None:
    """The smallest unit down to which every digit is known."""
    if "X" in year:
        return "decade" if "X" not in year[:3] else "century" if "X" not in year[:2] else None
    if month is None or "X" in month:
        return "year"
    return "season" if month in _SEASONS else "month" if day is None or "X" in day else "day"


def _days(year: str, month: str, day: str, order: str) -> Iterator[str]:
    """The days that the three patterns allow, ascending or descending with `order`."""
    months = [m for m in _digits(month, order) if m in _LAST_DAY]
    days = [d for d in _digits(day, order) if "01" <= d <= "31"]
    for y, m in product(_digits(year, order), months):
        if y != "0000":
            yield from (f"{y}-{m}-{d}" for d in days if d <= _days_in(y, m))


def _digits(pattern: str, order: str = "0123456789") -> list[str]:
    return ["".join(digits) for digits in product(*(order if c == "X" else c for c in pattern))]


def _days_in(year: str, month: str) -> str:
    if month == "02":
        number = int(year)
        if number % 4 == 0 and (number % 100 != 0 or number % 400 == 0):
            return "29"
    return _LAST_DAY[month]


def _widen(day: str | None, unit: Precision | None, sign: int) -> str | None:
    """`day` moved by one `unit`; the last day of a month stays one; None beyond the years 1-9999."""
    if day is None or unit is None:
        return None
    try:
        if unit == "day":
            return (date.fromisoformat(day) + timedelta(days=sign)).isoformat()
        months = int(day[:4]) * 12 + int(day[5:7]) - 1 + sign * _MONTHS_OF[unit]
        year, month = f"{months // 12:04}", f"{months % 12 + 1:02}"
        days = _days_in(year, month)
        return date.fromisoformat(f"{year}-{month}-{days if day[8:] == _days_in(day[:4], day[5:7]) else min(day[8:], days)}").isoformat()
    except (ValueError, OverflowError):
        return None


def _coarsest(spans: Sequence[_Span]) -> Precision | None:
    units = [span.precision for span in spans]
    return max(units, key=lambda unit: _UNITS.index(unit) if unit else len(_UNITS))


def _least(days: Sequence[str | None]) -> str | None:
    """The least of `days`; None, which is no bound, where any is None."""
    return None if None in days else min(day for day in days if day)


def _greatest(days: Sequence[str | None]) -> str | None:
    return None if None in days else max(day for day in days if day)
