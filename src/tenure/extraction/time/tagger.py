"""Finds the expressions of time in a text and says what dates they mean. Needs no parser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from tenure.extraction.time.anchors import is_narrative, resolve
from tenure.extraction.time.expressions import TimeExpression, Times
from tenure.extraction.time.rules import find_mentions
from tenure.extraction.time.senses import joined, offset, ranges
from tenure.extraction.time.tenses import Tenses
from tenure.extraction.time.tokens import lexicon, tokenize
from tenure.extraction.time.values import read_point


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
    together = [joined(tokens, here, after) for here, after in pairwise(mentions)]
    told = Tenses(tokens, lex, sentences, tense)
    resolved = resolve(mentions, reported, tenses=told, joined=together)
    report = read_point(reported)
    here = None if is_narrative(mentions, report) else report
    return Times(ranges(tokens, resolved), [offset(tokens, m, here) for m in mentions if m.offset])
