"""Titles in the style of communiqués, read from the order of words: "General Officer Commanding 7 Division, Brigadier General X".

Parsers make little of a post, a unit and a name that stand side by side; the order of the three tells enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tenure.extraction.names import PersonName, is_unit_noun
from tenure.extraction.people import People
from tenure.vocabulary import lexicon, offices

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]

#: How far from a name its post may begin, in tokens.
REACH = 18
#: Small words inside a unit's name.
INSIDE = frozenset({"of", "the", "and", "for", "in", "&", "-", "at"})
LONGEST_OFFICE = 6


def side_by_side(p: int, parsed: Doc, people: People) -> Iterator[tuple[PersonName, Range, Range | None]]:
    """Each name with the post before or after it and the unit between, as token ranges."""
    seen: set[int] = set()
    for token in parsed:
        name = people.name_of(p, token)
        if name is None or name.start in seen:
            continue
        seen.add(name.start)
        found = _before(parsed, name) or _after(parsed, name)
        if found is not None:
            yield name, *found


def _before(parsed: Doc, name: PersonName) -> tuple[Range, Range | None] | None:
    """POST [(ABBREVIATION)] [,] UNIT [, PLACE], [RANK] NAME."""
    first = parsed[name.start].sent.start
    start = name.begin
    while start > first and parsed[start - 1].is_space:
        start -= 1
    stop = start - 1 if start > first and parsed[start - 1].text == "," else start
    for begin in range(max(first, name.start - REACH), stop):
        end = _office_end(parsed, begin, stop)
        if end is None:
            continue
        unit = _unit_in(parsed, end, stop)
        return ((begin, end), unit) if unit is not None else None
    return None


def _after(parsed: Doc, name: PersonName) -> tuple[Range, Range | None] | None:
    """NAME, POST, UNIT, ..."""
    at = name.end + name.tail
    last = parsed[name.start].sent.end
    if at + 1 >= last or parsed[at].text != ",":
        return None
    end = _office_end(parsed, at + 1, last)
    if end is None or end >= last or parsed[end].text != ",":
        return None
    comma = next((i for i in range(end + 1, last) if parsed[i].text in (",", ".", ";")), last)
    unit = _unit_in(parsed, end, comma)
    return ((at + 1, end), unit) if unit is not None else None


def _office_end(parsed: Doc, begin: int, stop: int) -> int | None:
    """One past the last word of the longest office that begins at a token."""
    if re.split(r"[\s-]", parsed[begin].lower_)[0] not in _first_words():
        return None
    for end in range(min(stop, begin + LONGEST_OFFICE), begin, -1):
        wording = re.sub(r"\s*-\s*", "-", parsed[begin:end].text.casefold().replace(" the ", " "))
        if wording in offices().by_wording and not (end == begin + 1 and _is_rank(wording)):
            return end
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"[\s-]", wording)[0] for wording in offices().by_wording)


def _unit_in(parsed: Doc, start: int, stop: int) -> Range | None:
    """The unit that fills the tokens between a post and a name; None where anything else stands there."""
    while start < stop and (
        parsed[start].text in (",", "(", ")") or parsed[start].lower_ in ("of", "the") or _is_abbreviation(parsed, start)
    ):
        start += 1
    words = [parsed[i] for i in range(start, stop) if not parsed[i].is_space]
    if not words or not all(t.text[:1].isupper() or t.like_num or t.lower_ in INSIDE or t.text in (",", "(", ")") for t in words):
        return None
    unit = [t for t in words if is_unit_noun(t, lexicon()) or t.ent_type_ == "ORG"]
    if not unit:
        return None
    comma = next((t.i for t in words if t.text in (",", "(") and t.i > unit[0].i), stop)
    return start, comma


def _is_abbreviation(parsed: Doc, i: int) -> bool:
    """ "(GOC)" or ", GOC," after the office that it stands for."""
    return parsed[i].text.isupper() and 0 < i < len(parsed) - 1 and parsed[i - 1].text in ("(", ",") and parsed[i + 1].text in (")", ",")


def _is_rank(word: str) -> bool:
    return lexicon().is_a(word.strip("."), "rank")
