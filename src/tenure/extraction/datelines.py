"""Datelines: the town, country and agency from where a report comes, before its first words ("ARVEN, Kareth (LNA) - ")."""

from __future__ import annotations

import re
from functools import lru_cache

_TOWN = r"[^\W\d_a-z][^\W\d_a-z’'\-]+(?: [^\W\d_a-z]{2,}){0,2}"
_COUNTRY = r"(?:, [^\W\d_a-z][\w.’'\-]+(?: [^\W_a-z]?[\w.]+){0,2})?"
_AGENCY = r"(?: \([^()\n]{2,40}\))?"
_DATELINE = re.compile(rf"(?:^|\n)[ \t]*(?P<line>{_TOWN}{_COUNTRY}{_AGENCY})[ \t]+[-–—]{{1,2}}[ \t]+(?=\S)")


@lru_cache(maxsize=4)
def find_datelines(text: str) -> frozenset[int]:
    """Each code point of a text inside a dateline, its dash excluded: nobody is named there."""
    return frozenset(at for match in _DATELINE.finditer(text) for at in range(*match.span("line")))
