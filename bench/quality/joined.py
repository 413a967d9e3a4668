"""Texts that a benchmark gives as tokens with spaces between them ("Castro 's remarks ."), made plain prose, and back."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

#: Spaces that no writer sets: before closing marks and clitics, after opening marks, around hyphens inside words.
_TOO_MANY = re.compile(
    r"""\x20(?=[,.;:?!)\]}%](?:\s|$|[)\]"'’”]))|\x20(?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)|(?<=['’])\x20(?=s\b)|(?<=[(\[{$£€“])\x20
    |(?<=[A-Za-z0-9])\x20(?=-\x20[A-Za-z])|(?<=[A-Za-z0-9]\x20-)\x20(?=[A-Za-z])
    |(?<=``)\x20|\x20(?='')|(?<=`)`|(?<=')'""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A text without needless spaces; `kept[i]` is where its character i stood before."""

    text: str
    kept: tuple[int, ...]

    def before(self, start: int, end: int) -> list[int]:
        """Where a range of this text stood in the tokens."""
        return [self.kept[start], self.kept[end - 1] + 1]

    def after(self, place: int) -> int:
        """Where a character of the tokens stands in this text."""
        return bisect_left(self.kept, place)


def join(tokens: str) -> Joined:
    """`tokens` as prose."""
    dropped = {i for found in _TOO_MANY.finditer(tokens) for i in range(*found.span())}
    kept = tuple(i for i in range(len(tokens)) if i not in dropped)
    return Joined("".join('"' if tokens[i : i + 2] in ("``", "''") else tokens[i] for i in kept), kept)
