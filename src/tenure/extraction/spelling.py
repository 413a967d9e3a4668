"""Spelling out: a text → the same text with its short ranks in full, as the parser reads it, and the way back.

The parser has seldom read "Maj." or "Lt Col", takes the point for the end of a sentence and what follows for another subject; of
"Major" and "Lieutenant Colonel" it makes what they are. Only the parser reads the words in full: every token keeps those of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary import lexicon


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text as the parser reads it; `places` and `gains` lead back: behind each place it is longer by that much than what was written."""

    written: str
    text: str
    places: tuple[int, ...] = ()
    gains: tuple[int, ...] = ()

    def back(self, at: int) -> int:
        """The offset in `written` of an offset in `text` that lies inside no word spelled out."""
        behind = bisect_right(self.places, at)
        return at - self.gains[behind - 1] if behind else at


def spell_out(written: str) -> Spelled:
    """`written` with every short rank before a name or another rank in full: "Maj. Gen. Ada Example" as "Major General Ada Example"."""
    text, places, gains = [], [], []
    at = gain = 0
    for match in _short_ranks().finditer(written):
        full = lexicon().spelled_out[match["rank"].lower()].title()
        text += [written[at : match.start()], full]
        at = match.end()
        gain += len(full) - len(match[0])
        places.append(at + gain)
        gains.append(gain)
    return Spelled(written, "".join([*text, written[at:]]), tuple(places), tuple(gains))


@cache
def _short_ranks() -> re.Pattern[str]:
    """A short rank as a word of its own, with its point, where a capitalised word follows in the line or a hyphen joins one."""
    ranks = "|".join(sorted(rank.title() for rank in lexicon().spelled_out))
    return re.compile(rf"(?<![\w.-])(?P<rank>{ranks})\b\.?(?=[ \u00a0]{{1,2}}[A-ZÀ-Þ])")
