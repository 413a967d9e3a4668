"""Finds the expressions of time in a text and says what dates they mean. Needs no parser."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from tenure.extraction.time.anchors import is_narrative, resolve
from tenure.extraction.time.expressions import TimeExpression, Times
from tenure.extraction.time.rules import find_mentions
from tenure.extraction.time.senses import Reader, offset, ranges
from tenure.extraction.time.tokens import Lexicon, Tokens, lexicon, tokenize
from tenure.extraction.time.values import read_point

#: How many tokens before and after an expression may tell that it lies in the future.
_REACH = 15


def find_times(
    text: str,
    *,
    reported: str | None,
    sentences: Sequence[tuple[int, int]] = (),
    tense: Callable[[int, int], str | None] | None = None,
) -> list[TimeExpression]:
    """The expressions of time in `text`, in its order.

    `reported` is the day, month or year of publication (EDTF); without it, what counts from that day ("yesterday") gets
    `when` None. A report known to the month resolves "last month" and not "on Monday". `sentences` are half-open ranges of
    code points; `tense(start, end)` says "past", "present" or "future" of one of them, or None, where a parse is at hand.
    """
    return read_times(text, reported=reported, sentences=sentences, tense=tense).expressions


def read_times(
    text: str,
    *,
    reported: str | None,
    sentences: Sequence[tuple[int, int]] = (),
    tense: Callable[[int, int], str | None] | None = None,
) -> Times:
    """As `find_times`, with the distances from events beside the expressions."""
    lex = lexicon()
    tokens = tokenize(text, lex)
    mentions = find_mentions(tokens, lex)
    reader = Reader(tokens, lex)
    joined = [reader.joined(here, after) for here, after in zip(mentions, mentions[1:], strict=False)]
    told = _Tenses(tokens, lex, sentences, tense)
    resolved = resolve(mentions, reported, tense=told.of, joined=joined)
    report = read_point(reported)
    here = None if is_narrative(mentions, report) else report
    return Times(ranges(reader, resolved), [offset(reader, m, here) for m in mentions if m.offset])


class _Tenses:
    """The tense of the sentence around a mention: from the parse, else from words that speak of the future."""

    def __init__(self, tokens: Tokens, lex: Lexicon, sentences: Sequence[tuple[int, int]], tense: Callable[[int, int], str | None] | None) -> None:
        self.tokens, self.given = tokens, tense
        self.sentences = sorted(sentences)
        self.starts = [start for start, _ in self.sentences]
        self.future = lex.letters["future"]
        self.stops = {lex.letters["dot"], lex.letters["break"]}

    def of(self, index: int) -> str | None:
        """The tense for the token at `index`."""
        if self.given and self.sentences:
            place = max(bisect_right(self.starts, self.tokens.items[index].start) - 1, 0)
            told = self.given(*self.sentences[place])
            if told:
                return told
        return "future" if self._speaks_of_future(index) else "past"

    def _speaks_of_future(self, index: int) -> bool:
        classes = self.tokens.classes
        for step in (-1, 1):
            for place in range(index + step, index + step * _REACH, step):
                if not 0 <= place < len(classes) or classes[place] in self.stops:
                    break
                if classes[place] == self.future:
                    return True
        return False
