"""Lists of holders: a heading that names an office, and below it lines with a name and a period ("Mayors", "1990-1994 Adam Example").

No sentence says that the one held the other: the heading does, for every line down to the next heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tenure.extraction.time import find_times
from tenure.model import edtf
from tenure.vocabulary import lexicon, offices

Range = tuple[int, int]

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
#: A month in words, as lists shorten them: "January", "Jan.".
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH},?\s+)?(?:\d{{1,2}},?\s+)?[12]\d{{3}}\b"
_OPEN = r"(?:present|incumbent|now|to date|till date|today|current)"
PERIOD = re.compile(
    rf"(?:\bfrom\s+)?(?P<first>{_DATE})\s*(?:[-–—]|to|until|till)\s*(?P<last>{_DATE}|\d\d\b|{_OPEN})"
    rf"|\bsince\s+(?P<since>{_DATE})|(?P<open>{_DATE})\s*[-–—](?=\s*(?:$|[):,]))|(?P<only>{_DATE})",
    re.IGNORECASE,
)
BULLET = re.compile(r"[\s*•·‣▪\-–—]*(?:\d{1,3}[.)]\s+)?")
#: What may stand before the office of a heading.
OPENING = re.compile(
    r"(?:(?:the|complete|full|a|lists?|of|all|former|past|previous|successive|notable|recent|known|historical|incomplete)\b|\W+|[IVX\d]+\.)\s*",
    re.IGNORECASE,
)
LONGEST_HEADING = 9
#: Words of the longest office of a heading.
LONGEST_OFFICE = 5
#: A line of more words is no entry of a list, and ends it.
LONGEST_ENTRY = 40
#: Characters of the longest line that may hold an office and its holders.
LONGEST_LINE = 2000
#: A single line below an office may be anything: a list has two entries at least.
FEWEST = 2
#: Below words that name no holders in the plural more must follow.
FEWEST_BELOW = 3
#: Nouns of states: below an office in the plural one may head its first holders.
LANDS = frozenset({"republic", "kingdom", "empire", "union"})
#: Headings that stand for an office, and which; "" where the heading's own word is the post.
FUNCTIONS = {
    "management": "",
    "leadership": "",
    "presidency": "",
    "managerial history": "manager",
    "coaching history": "coach",
    "rulers": "ruler",
    "monarchs": "monarch",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: who held the heading's office, and when. Ranges are code points of the text."""

    line: Range
    name: Range
    period: Range | None
    when: str | None
    post: Range
    """In the heading, if not in the line."""
    acting: bool
    title: str
    """The words of the post, of a plural the singular."""
    rank: Range | None = None
    unit: Range | None = None
    """In the heading or title."""
    holder: str | None = None
    """The name in its usual order, where it stands before the line and in another."""


@dataclass(frozen=True, slots=True)
class _Section:
    """What a heading says of the lines below it."""

    post: Range
    title: str
    fewest: int
    """So many entries below it at least make a list."""
    unit: Range | None = None
    nested: bool = False
    """True below a heading of its own that names a body: "Directors", "Ministry of Ports", entries, "Ministry of Roads", entries."""


def find_entries(text: str) -> list[Entry]:
    """The entries of all lists of holders in a text, in its order."""
    found: list[Entry] = []
    below: list[Entry] = []
    section: _Section | None = None
    fresh = False
    for start, end in lines(text):
        found += [*_in_line(text, start, end), *_in_heading(text, start, end)]
        heading = _heading(text, start, end)
        entry = _entry(text, start, end, section) if section is not None and heading is None else None
        if entry is not None:
            below.append(entry)
            fresh = False
        elif heading is not None or _ends_list(text[start:end]):
            found += below if section is not None and len(below) >= section.fewest else []
            inner = _inner(text, start, end, section, fresh=fresh) if heading is None and section is not None else None
            below, section = [], heading or inner
            fresh = section is not None
    found += below if section is not None and len(below) >= section.fewest else []
    return sorted(found, key=lambda entry: (entry.line, entry.name))


def _inner(text: str, start: int, end: int, section: _Section, *, fresh: bool) -> _Section | None:
    """The section that the name of a body begins right below a heading, and that of the next body after its entries."""
    words = re.findall(r"[^\s().,]+", text[start:end])
    plain = len(words) <= LONGEST_HEADING and all(w[0].isupper() or w.lower() in ("of", "for", "the", "and", "in", "on") for w in words)
    named = any(w.lower() in lexicon().classes["unit"] for w in words)
    land = any(w.lower() in LANDS for w in words)
    if not plain or not (named or land) or not (fresh or section.nested):
        return None
    return replace(section, unit=(start, end - (text[end - 1] in ".:")) if named else None, nested=True)


def lines(text: str, at: int = 0) -> Iterator[Range]:
    """Each line that holds something from `at` on, without the space around it."""
    for match in re.compile(r"\S[^\n]*").finditer(text, at):
        yield match.start(), match.start() + len(match[0].rstrip())


def _ends_list(line: str) -> bool:
    """True of a heading, which has no entry, and of a paragraph."""
    words = line.split()
    return len(words) > LONGEST_ENTRY or (
        len(words) <= LONGEST_HEADING and not any(c.isdigit() for c in line) and not line.startswith(("-", "*"))
    )


def _heading(text: str, start: int, end: int) -> _Section | None:
    """What a heading says in which an office stands: "Mayor" of "List of mayors (incomplete)"; None of a line that is no such heading."""
    line = text[start:end].rstrip(" .:=")
    if len(line.split()) > LONGEST_HEADING or PERIOD.search(line.partition("(")[0]):
        return None
    at = 0
    while (opening := OPENING.match(line, at)) and opening.end() > at:
        at = opening.end()
    title = FUNCTIONS.get(line[at:].casefold())
    if title is not None:
        return _Section((start + at, start + len(line)), title or line[at:], FEWEST_BELOW)
    words = list(re.finditer(r"[^\s(]+", line[at:]))
    for n in range(len(words)):
        for last in range(min(len(words), n + 4), n, -1):
            span = (at + words[n].start(), at + words[last - 1].end())
            length, plural = _office_length(line[slice(*span)])
            after = line[span[1] :].strip().partition(" ")[0].lower()
            alone = n <= 2 and (not after or after in ("of", "in", "for", "to", "since", "and") or after.startswith("("))
            sure = plural or line[:at].lower().startswith(("list of", "lists of")) or (not after and len(words) <= 3)
            if length and alone and (sure or (after == "of" and "(" not in line[: span[0]])):
                post = start + at + words[0].start(), start + span[0] + length
                return _Section(post, _single(text[slice(*post)]), FEWEST if sure else FEWEST_BELOW)
    return None


def _single(post: str) -> str:
    """ "Chairman" of "Chairmen", "Secretary" of "Secretaries"."""
    for plural, single in (("men", "man"), ("ies", "y")):
        if post.casefold().endswith(plural) and (post[: -len(plural)] + single).split()[-1].casefold() in offices().by_wording:
            return post[: -len(plural)] + single
    return post


def _in_heading(text: str, start: int, end: int) -> Iterator[Entry]:
    """The entry of a heading such as "Director Adam Example (1972-1979)"."""
    line = text[start:end].rstrip(" .:=")
    words = list(re.finditer(r"\S+", line))
    if not 4 <= len(words) <= LONGEST_HEADING or not line.endswith(")"):
        return
    for last in range(min(len(words) - 3, LONGEST_OFFICE), 0, -1):
        office = words[last - 1].end()
        name = find_name(line, office, len(line)) if _office_length(line[:office]) == (office, False) else None
        period = PERIOD.fullmatch(line, name[1] + 2, len(line) - 1) if name is not None and line[name[1] : name[1] + 2] == " (" else None
        when = read_period(period) if period is not None and not period["only"] else None
        if name is not None and period is not None and when is not None and not line[office : name[0]].strip():
            post = (start, start + office)
            yield Entry(
                (start, start + len(line)), _moved(name, start), _moved(period.span(), start), when, post, False, text[slice(*post)]
            )
            return


def plural_office(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The office in the plural with which a heading begins, and its singular: "General Officers Commanding" of "... 9 Division"."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if not 2 <= len(words) <= LONGEST_HEADING:
        return None
    for last in range(min(len(words) - 1, LONGEST_OFFICE), 0, -1):
        wording = [word[0] for word in words[:last]]
        for n, word in enumerate(wording):
            single = " ".join([*wording[:n], word[:-1], *wording[n + 1 :]])
            if word[-1:] in "sS" and single.casefold() in offices().by_wording:
                return start + words[0].start(), start + words[last - 1].end(), single
    return None


@lru_cache(maxsize=4096)
def _office_length(words: str) -> tuple[int, bool]:
    """How many of the characters are an office in the singular, and whether the words are its plural; 0 of other words."""
    lower = words.casefold().strip(".,:;")
    if lower in offices().by_wording:
        return len(lower), False
    for plural, single in (("men", "man"), ("ies", "y"), ("s", ""), ("es", "")):
        if lower.endswith(plural) and lower.removesuffix(plural) + single in offices().by_wording:
            return len(lower) - len(plural) if single == "" else len(lower), True
    return 0, False


def _entry(text: str, start: int, end: int, section: _Section) -> Entry | None:
    """The entry that a line is; None of a line without a name or a period."""
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet is not None else start
    line = text[start:end]
    if len(line.split()) > LONGEST_ENTRY:
        return None
    period = PERIOD.search(line)
    when = read_period(period) if period is not None else None
    if period is None or when is None:
        return None
    before, after = (0, period.start()), (period.end(), len(line))
    name = (
        find_name(line, *before)
        if any(c.isalpha() for c in line[: period.start()].lower().replace("from", ""))
        else find_name(line, *after)
    )
    if name is None:
        return None
    beside = re.findall(r"\w+", line[name[1] : period.start()] or line[name[1] : name[1] + 12])
    acting = any(word.lower() in lexicon().phrases["acting"] for word in beside)
    where = _moved(name, start), _moved(period.span(), start)
    return Entry((start, end), *where, when, section.post, acting, section.title, unit=section.unit)


def _in_line(text: str, start: int, end: int) -> Iterator[Entry]:
    """The entries of "President of the council: Adam Example (1993-1997), Boris Sample (1997-2001)"."""
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet is not None else start
    office, colon, holders = text[start:end].partition(":")
    if not colon or "(" not in holders:
        return
    section = _heading(text, start, start + len(office)) or _alone(text, start, start + len(office.rstrip()))
    if section is None or end - start > LONGEST_LINE:
        return
    at = start + len(office) + 1
    for part in re.finditer(r"[^()]*\([^()]*\)", text[at:end]):
        entry = _entry(text, at + part.start() + len(part[0]) - len(part[0].lstrip(" ,;&")), at + part.end(), section)
        if entry is not None:
            yield replace(entry, line=(start, end))


def _alone(text: str, start: int, end: int) -> _Section | None:
    """The office with which words before a colon begin: "President of the council"."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > LONGEST_HEADING:
        return None
    for last in range(min(len(words), 4), 0, -1):
        length, _ = _office_length(text[start : start + words[last - 1].end()])
        if length and (last == len(words) or words[last][0].lower() in ("of", "for", "in")):
            return _Section((start, start + length), text[start : start + length], FEWEST)
    return None


def _moved(span: Range, by: int) -> Range:
    return span[0] + by, span[1] + by


def read_period(period: re.Match[str]) -> str | None:
    """A period as EDTF: an extent, one that is open at its end, or a date."""
    first = _value(period["first"] or period["since"] or period["open"] or period["only"])
    if first is None:
        return None
    if period["since"] or period["open"]:
        return f"{first}/.."
    if period["only"]:
        return first
    last = period["last"]
    if not last[0].isdigit() and not last.lower().startswith(tuple(MONTHS)):
        return f"{first}/.."
    value = first[:2] + last if len(last) == 2 else _value(last)
    if value is None or value[:4] < first[:4]:
        return None
    return f"{first}/{value}"


def _value(date: str) -> str | None:
    found = [item.value for item in find_times(date, reported=None) if item.value and edtf.is_valid(item.value)]
    return found[0] if len(found) == 1 else None


def find_name(line: str, start: int, end: int) -> Range | None:
    """The name that begins a stretch of a line: two words or more in capitals up to a comma or bracket."""
    words = list(re.finditer(r"[^\s(),:;|]+", line[start:end]))
    while words and (not words[0][0][:1].isalpha() or _is_before_name(words[0][0])):
        words.pop(0)
    taken: list[re.Match[str]] = []
    for word in words:
        gap = line[start + (taken[-1].end() if taken else word.start()) : start + word.start()]
        if (
            gap.strip()
            or (taken and "\n" in gap)
            or any(c.isdigit() for c in word[0])
            or not (word[0][:1].isupper() or (taken and word[0].lower() in lexicon().classes["name_particle"]))
        ):
            break
        taken.append(word)
    while taken and not taken[-1][0][:1].isupper():
        taken.pop()
    plain = not any(_is_no_name(word[0]) for word in taken)
    if not 2 <= len(taken) <= 7 or not plain:
        return None
    return start + taken[0].start(), start + taken[-1].end()


def _is_before_name(word: str) -> bool:
    lower = word.lower().strip(".")
    known = lexicon().classes
    return (
        lower in known["rank"]
        or lower in known["short_rank"]
        or lower in known["respect"]
        or lower in known["fore_rank"]
        or lower in known["honorific"]
        or lower in ("from", "the")
    )


def _is_no_name(word: str) -> bool:
    """True of words that no person's name holds: offices, units, ages of a state."""
    lower = word.lower()
    return lower in offices().by_wording or lower in lexicon().classes["unit"] or lower in lexicon().classes["no_name"]
