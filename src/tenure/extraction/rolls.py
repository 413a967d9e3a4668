"""Rolls of command: "Chronicle of command" above numbered rows of a rank, a name and a period, on one line or one cell a line.

The unit stands in the heading or is the title of the page. No sentence says that anybody commanded it: the roll does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenure.extraction.lists import MONTHS, Entry, Range, find_name
from tenure.vocabulary import lexicon

HEADING = re.compile(r"\b(?:chronicle|roll|record|list|succession)s? of (command)\b", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_DAY = rf"(?:\d{{0,2}}/\s?\d{{1,2}}/\s?(?:\d{{4}}|\d\d)|(?:\d{{1,2}}\s+)?{_MONTH}\s+(?:\d{{4}}|\d\d)|[12]\d{{3}})\b"
PERIOD = re.compile(rf"(?P<first>{_DAY})\s*[-–—]\s*(?:(?P<last>{_DAY})|(?:till |to )?(?:date|present|now)\b)", re.IGNORECASE)
FIGURES = re.compile(r"(\d{0,2})/\s?(\d{1,2})/\s?(\d{2,4})")
#: Characters of the longest row, and from a heading to its first one.
LONGEST_ROW = 400
FEWEST = 2
#: Words of the longest name of a unit in a heading.
LONGEST_UNIT = 8


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the dates of one roll are written: whether the day or the month comes first in figures, None where no date tells."""

    day_first: bool | None
    reported: str | None


def find_rolls(text: str, reported: str | None) -> Iterator[Entry]:
    """The rows of all rolls of a text; `reported` is its day, after which no date of two figures lies."""
    for heading in HEADING.finditer(text):
        unit = _unit(text, heading.start())
        rows = list(_rows(text, heading.end()))
        if unit is None or len(rows) < FEWEST:
            continue
        reading = _Reading(_day_first(text[rows[0][0] : rows[-1][1]]), reported)
        yield from (entry for row in rows if (entry := _entry(text, row, heading.span(1), unit, reading)) is not None)


def _unit(text: str, at: int) -> Range | None:
    """The unit named in the heading's own line before it, else by the title of the page."""
    start = text.rfind("\n", 0, at) + 1
    first = re.match(r"\s*([^\n]+)", text)
    for span in ((start, at), first.span(1) if first is not None else (0, 0)):
        words = [word for word in re.finditer(r"[^\s,:–—-]+", text[slice(*span)]) if word[0].lower() != "the"]
        last = next((n for n in range(len(words) - 1, -1, -1) if words[n][0].lower() in lexicon().classes["unit"]), None)
        if last is not None and last < LONGEST_UNIT and all(word[0][0].isupper() or word[0][0].isdigit() for word in words[: last + 1]):
            return span[0] + words[0].start(), span[0] + words[last].end()
    return None


def _rows(text: str, at: int) -> Iterator[Range]:
    """The rows numbered from 1 on, each up to the next."""
    number, start = 1, _numbered(text, at, 1)
    while start is not None:
        following = _numbered(text, start + 1, number + 1)
        end = following if following is not None else min(len(text), start + LONGEST_ROW)
        yield start, end
        number, start = number + 1, following


def _numbered(text: str, at: int, number: int) -> int | None:
    """Where the next line that begins with a number begins, if it is near."""
    found = re.compile(rf"^[ \t]*{number}(?=[\\.)\s])", re.MULTILINE).search(text, at, at + LONGEST_ROW)
    return found.start() if found is not None else None


def _entry(text: str, row: Range, post: Range, unit: Range, reading: _Reading) -> Entry | None:
    period = PERIOD.search(text, *row)
    when = _when(period, reading) if period is not None else None
    name = find_name(text, row[0], period.start()) if period is not None else None
    if period is None or when is None or name is None:
        return None
    start = row[0] + len(text[row[0] : name[0]]) - len(text[row[0] : name[0]].lstrip())
    rank = re.search(r"[^\W\d]+(?:\s+[^\W\d]+)*\s*$", text[start : name[0]])
    ranked = (start + rank.start(), start + rank.start() + len(rank[0].rstrip())) if rank is not None else None
    return Entry((start, period.end()), name, period.span(), when, post, False, rank=ranked, unit=unit)


def _day_first(text: str) -> bool | None:
    firsts, seconds = zip(*((int(m[1] or 0), int(m[2])) for m in FIGURES.finditer(text)), strict=True) if FIGURES.search(text) else ((), ())
    if any(n > 12 for n in firsts) == any(n > 12 for n in seconds):
        return None
    return any(n > 12 for n in firsts)


def _when(period: re.Match[str], reading: _Reading) -> str | None:
    first = _value(period["first"], reading)
    last = _value(period["last"], reading) if period["last"] else ".."
    if first is None or last is None or (last != ".." and last[:4] < first[:4]):
        return None
    return f"{first}/{last}"


def _value(date: str, reading: _Reading) -> str | None:
    """A date as EDTF, no more precise than it is written: figures of which the order is not known give the year alone."""
    year = _year(re.findall(r"\d+", date)[-1], reading)
    if year is None:
        return None
    figures = FIGURES.fullmatch(date)
    if figures is not None:
        day, month = (figures[1], figures[2]) if reading.day_first or not figures[1] else (figures[2], figures[1])
        return _dated(year, int(month), day) if reading.day_first is not None or not figures[1] else year
    word = re.search(r"[a-z]+", date, re.IGNORECASE)
    return _dated(year, MONTHS.index(word[0][:3].lower()) + 1, re.split(r"\D", date)[0]) if word is not None else year


def _dated(year: str, month: int, day: str) -> str | None:
    if not 1 <= month <= 12 or int(day or 1) > 31:
        return None
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


def _year(figures: str, reading: _Reading) -> str | None:
    """A year of four figures; of two the last such year up to the report's."""
    if len(figures) == 4:
        return figures
    if len(figures) != 2 or reading.reported is None:
        return None
    last = int(reading.reported[:4])
    return str(last - (last - int(figures)) % 100)
