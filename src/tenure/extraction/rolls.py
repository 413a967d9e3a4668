"""Rolls of command: "Chronicle of command" or "General Officers Commanding 9 Division" above rows of a rank, a name and a period.

A row is a line, or has one cell a line; it is numbered, or a bullet with a rank and a name and nothing more. The unit stands in the
heading or is the title of the page. No sentence says that anybody commanded it: the roll does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tenure.extraction.lists import MONTH, MONTHS, Entry, Range, find_name, lines, plural_office
from tenure.vocabulary import lexicon, offices

HEADING = re.compile(r"\b(?:chronicle|roll|record|list|succession)s? of (command)\b", re.IGNORECASE)
BULLETED = re.compile(r"[ \t]*[*•·‣▪-][ \t]+(?P<rest>\S[^\n]*)")
_DAY = rf"(?:\d{{0,2}}/\s?\d{{1,2}}/\s?(?:\d{{4}}|\d\d)|(?:\d{{1,2}}\s+)?{MONTH}\s+(?:\d{{4}}|\d\d)|[12]\d{{3}})\b"
_OPEN = r"(?:date|present|now)\b"
PERIOD = re.compile(rf"(?P<first>{_DAY})\s*(?:[-–—]\s*(?:(?P<last>{_DAY})|(?:till |to )?{_OPEN})|(?:till|to) {_OPEN})", re.IGNORECASE)
FIGURES = re.compile(r"(\d{0,2})/\s?(\d{1,2})/\s?(\d{2,4})")
#: Characters of the longest row, and from a heading to its first one.
LONGEST_ROW = 400
#: Characters of the longest list of bullets.
LONGEST_LIST = 20_000
FEWEST = 2
#: Words of the longest name of a unit in a heading.
LONGEST_UNIT = 8
#: Fewer bullets with a rank and a name may be a list of guests.
FEWEST_BULLETS = 4


@dataclass(frozen=True, slots=True)
class _Heading:
    """Where a roll begins, what it is a roll of, and the unit that was held or led."""

    end: int
    post: Range
    title: str
    unit: Range


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the dates of one roll are written: whether the day or the month comes first in figures, None where no date tells.

    `last` is the year after which no year of two figures lies: the report's or, failing that, the last that the roll writes in full.
    """

    day_first: bool | None
    last: int | None


def find_rolls(text: str, reported: str | None) -> Iterator[Entry]:
    """The rows of all rolls of a text; `reported` is its day, after which no date of two figures lies."""
    for heading in _headings(text):
        rows = list(_rows(text, heading.end))
        if len(rows) < FEWEST:
            yield from _bulleted(text, heading)
            continue
        written = text[rows[0][0] : rows[-1][1]]
        entries = [entry for row in rows if (entry := _entry(text, row, heading, _reading(written, reported))) is not None]
        in_order = all(a <= b for a, b in pairwise(entry.when[:4] for entry in entries if entry.when is not None))
        yield from entries if in_order or reported is not None else ()


def _headings(text: str) -> Iterator[_Heading]:
    for found in HEADING.finditer(text):
        unit = _unit(text, text.rfind("\n", 0, found.start()) + 1, found.start()) or _unit_of_page(text)
        if unit is not None:
            yield _Heading(found.end(), found.span(1), found[1], unit)
    for start, end in lines(text):
        plural = plural_office(text, start, end)
        unit = _unit(text, plural[1], end) if plural is not None else None
        if plural is not None and unit is not None and unit[1] == end:
            yield _Heading(end, plural[:2], plural[2], unit)


def _reading(written: str, reported: str | None) -> _Reading:
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", written)]
    return _Reading(_day_first(written), int(reported[:4]) if reported is not None else max(years, default=None))


def _unit_of_page(text: str) -> Range | None:
    """The unit that is the title of the page."""
    first = re.match(r"\s*([^\n]+)", text)
    return _unit(text, *first.span(1)) if first is not None else None


def _unit(text: str, start: int, end: int) -> Range | None:
    """The unit with whose name a stretch of a line begins."""
    words = [word for word in re.finditer(r"[^\s,:–—-]+", text[start:end]) if word[0].lower() not in ("the", "of")]
    last = next((n for n in range(len(words) - 1, -1, -1) if words[n][0].lower() in lexicon().classes["unit"]), None)
    if last is not None and last < LONGEST_UNIT and all(word[0][0].isupper() or word[0][0].isdigit() for word in words[: last + 1]):
        return start + words[0].start(), start + words[last].end()
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


def _entry(text: str, row: Range, heading: _Heading, reading: _Reading) -> Entry | None:
    """The posting of a numbered row; without a period where the row has none."""
    period = PERIOD.search(text, *row)
    when = _when(period, reading) if period is not None else None
    name = find_name(text, row[0], period.start() if period is not None else row[1])
    if name is None or (period is not None and when is None):
        return None
    start = row[0] + len(text[row[0] : name[0]]) - len(text[row[0] : name[0]].lstrip())
    ranked = _rank_before(text, start, name[0])
    if period is None:
        return Entry((start, name[1]), name, None, None, heading.post, False, heading.title, ranked, heading.unit) if ranked else None
    post, title = _own_office(text, name[1], period.start()) or (heading.post, heading.title)
    return Entry((start, period.end()), name, period.span(), when, post, False, title, ranked, heading.unit)


def _rank_before(text: str, start: int, end: int) -> Range | None:
    rank = re.search(r"[^\W\d]+(?:\s+[^\W\d]+)*\s*$", text[start:end])
    return (start + rank.start(), start + rank.start() + len(rank[0].rstrip())) if rank is not None else None


def _own_office(text: str, start: int, end: int) -> tuple[Range, str] | None:
    """The office in a cell of its own: "GOC"."""
    for cell in re.finditer(r"[^\n]*[^\s]", text[start:end]):
        wording = cell[0].strip()
        if wording.casefold() in offices().by_wording:
            at = start + cell.end() - len(wording)
            return (at, at + len(wording)), wording
    return None


def _bulleted(text: str, heading: _Heading) -> Iterator[Entry]:
    """The rows that are bullets of a rank and a name ("* Maj Gen AB Example"), in one run right below the heading."""
    found: list[Entry] = []
    for start, end in lines(text[: heading.end + LONGEST_LIST], heading.end):
        bullet = BULLETED.fullmatch(text, start, end)
        if bullet is None:
            if found or end - heading.end > LONGEST_ROW:
                break
            continue
        name = find_name(text, bullet.start("rest"), end)
        ranked = _rank_before(text, bullet.start("rest"), name[0]) if name is not None else None
        if name is not None and ranked is not None and name[1] == end and _is_rank(text[slice(*ranked)]):
            found.append(Entry((ranked[0], end), name, None, None, heading.post, False, heading.title, ranked, heading.unit))
    yield from found if len(found) >= FEWEST_BULLETS else ()


def _is_rank(words: str) -> bool:
    known = lexicon().classes
    return all(word.lower() in known["rank"] | known["fore_rank"] | known["respect"] for word in words.split())


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
    """A year of four figures; of two the last such year up to the last that may be meant."""
    if len(figures) == 4:
        return figures
    if len(figures) != 2 or reading.last is None:
        return None
    return str(reading.last - (reading.last - int(figures)) % 100)
