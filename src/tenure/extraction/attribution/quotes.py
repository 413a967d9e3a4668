"""Quotation marks: where quotations begin and end, over paragraphs and whatever the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“”"}
_MARK = re.compile(r"[“”«»„\"]|``|''|\n|(?<![\w’'])[‘'](?=\w)")
#: A single-quoted stretch is short and closes on its line; otherwise the mark is an apostrophe.
_SINGLE_CLOSE = re.compile(r"[^\n‘]{2,300}?[\w.,!?…][’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The half-open range of a quotation with its marks; `goes_on`: it has no closing mark and ends with its paragraph."""

    start: int
    end: int
    goes_on: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """The outermost quotations of `text` in order; linear in its length.

    A mark left open ends with its paragraph; where the next paragraph opens with a mark again, the
    quotation is one (the rule of printers for speeches of several paragraphs).
    """
    found: list[Quotation] = []
    opened, closers, skip = -1, "", 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if at < skip:
            continue
        if opened >= 0 and mark == "\n":
            found.append(Quotation(opened, at, goes_on=True))
            opened = -1
        elif opened >= 0 and mark in closers:
            found.append(Quotation(opened, match.end()))
            opened = -1
        elif opened < 0 and mark in _PAIRS:
            opened, closers = at, _PAIRS[mark]
        elif opened < 0 and mark in ('"', "``", "''"):
            opened, closers = at, '"' if mark == '"' else "''"
        elif opened < 0 and mark in "‘'":
            close = _SINGLE_CLOSE.match(text, match.end())
            if close:
                found.append(Quotation(at, close.end()))
                skip = close.end()
    if opened >= 0:
        found.append(Quotation(opened, len(text), goes_on=True))
    return _join(text, found)


def inside(pieces: Iterable[tuple[int, int]], quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """What of the pieces stands in the quotations, piece by piece."""
    cut = ((max(start, one.start), min(end, one.end)) for start, end in pieces for one in quotations)
    return [(start, end) for start, end in cut if start < end]


def _join(text: str, found: list[Quotation]) -> list[Quotation]:
    joined: list[Quotation] = []
    for quotation in found:
        last = joined[-1] if joined else None
        if last and last.goes_on and not text[last.end : quotation.start].strip():
            joined[-1] = Quotation(last.start, quotation.end, quotation.goes_on)
        else:
            joined.append(quotation)
    return joined
