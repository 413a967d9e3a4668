"""Quotations joined to the cues that bring them in, and carried on to the next."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from tenure.extraction.attribution.draft import Draft, Span
from tenure.extraction.attribution.quotes import Quotation, inside
from tenure.extraction.attribution.sentences import Sentences

#: How far a quotation may stand from a cue before it ("told reporters in Moscow on Monday: “…”") and after it ("…,” on Monday he said").
BEFORE_CHARACTERS, AFTER_CHARACTERS = 140, 30
#: How far a quotation that goes on may stand from the last words of its speaker.
CARRY_CHARACTERS = 200
_ENDINGS = ' \t\n.!?…,;”"’»)'
_SENTENCE_END = re.compile(r"[.!?…][”\"»’')]*\s|\n")
_FINAL = re.compile(r"[.!?…—,;:][”\"»’']*$")
_COPULA = re.compile(r"\b(was|is|were|are|as)\s*$")
_LEAD = re.compile(r"(^|[,:—–-]|\bthat|\bas|\bwas|\bis|\bwere|\bare)\s*$|^\s*$")


def join_quotations(text: str, drafts: list[Draft], quotations: list[Quotation], sentences: Sentences) -> None:
    """Adds to each draft the quotations that it brings in, in place.

    A quotation that no cue touches stays out (scare quotes, titles), unless it is a sentence of its own right after
    somebody has spoken: then that speaker goes on.
    """
    outside = [draft for draft in drafts if not _enclosing(quotations, draft.cue)]
    speaking = [draft for draft in outside if draft.quotes]
    speaking.sort(key=lambda draft: draft.reach[0])
    starts = [draft.reach[0] for draft in speaking]
    ends = sorted((draft.reach[1], n) for n, draft in enumerate(speaking))
    free = []
    told = _merged([piece for draft in outside for piece in draft.content])
    for quotation in quotations:
        draft = _before(text, quotation, speaking, ends) or _after(text, quotation, speaking, starts)
        if any(a <= quotation.start and quotation.end <= b for a, b in (draft.content if draft else ())):
            continue
        if draft is None and _lies_in(told, quotation):
            continue
        if draft is not None:
            _claim(text, draft, quotation, sentences)
        else:
            free.append(quotation)
    openings = [quotation.start for quotation in quotations]
    for draft in drafts:
        around = _enclosing(quotations, draft.cue)
        draft.content = inside(draft.content, [around]) if around else _whole(draft.content, quotations, openings)
    _carry_on(text, outside, free)


def _before(text: str, quotation: Quotation, drafts: list[Draft], ends: list[tuple[int, int]]) -> Draft | None:
    """The cue that stands before the quotation and leads to it."""
    at = bisect_right(ends, (quotation.start, len(drafts))) - 1
    if at < 0:
        return None
    draft = drafts[ends[at][1]]
    gap = text[ends[at][0] : quotation.start]
    if len(gap) > BEFORE_CHARACTERS:
        return None
    if ":" in gap:
        return draft if gap.rstrip().endswith(":") and not _SENTENCE_END.search(gap.rstrip()) else None
    return draft if _LEAD.search(gap) and not _SENTENCE_END.search(gap) else None


def _after(text: str, quotation: Quotation, drafts: list[Draft], starts: list[int]) -> Draft | None:
    """The cue that closes the quotation: the quotation ends in a point or comma, and the cue has its own subject."""
    at = bisect_left(starts, quotation.end)
    if at >= len(drafts):
        return None
    draft = drafts[at]
    gap = text[quotation.end : draft.reach[0]]
    if len(gap) > AFTER_CHARACTERS or not draft.stands_alone or "\n" in gap:
        return None
    closed = _FINAL.search(text[quotation.start : quotation.end]) or gap.startswith(",")
    return draft if closed and not _SENTENCE_END.search(gap) else None


def _claim(text: str, draft: Draft, quotation: Quotation, sentences: Sentences) -> None:
    start = quotation.start
    first = text[start : start + 4].lstrip("“«„\"'‘`")[:1]
    if quotation.start >= draft.cue[1] and _COPULA.search(text, draft.cue[1], start):
        start = draft.cue[1] + 1
    elif first.islower() and quotation.end <= draft.reach[0]:
        start = min(start, sentences.characters[sentences.bounds(sentences.token_at(start))[0]])
    kept = [(a, b) for a, b in draft.content if b <= start or a >= quotation.end]
    draft.content = sorted([*kept, (start, quotation.end)])


def _whole(pieces: list[Span], quotations: list[Quotation], starts: list[int]) -> list[Span]:
    """The pieces, each stretched over the quotations that it cuts, overlaps joined."""
    found: list[Span] = []
    for a, b in pieces:
        start, end = a, b
        first = max(0, bisect_right(starts, a) - 1)
        for quotation in quotations[first : bisect_left(starts, b)]:
            if quotation.start < b and a < quotation.end:
                start, end = min(start, quotation.start), max(end, quotation.end)
        found.append((start, end))
    return _merged(found)


def _merged(pieces: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _lies_in(merged: list[Span], quotation: Quotation) -> bool:
    at = bisect_right(merged, quotation.start, key=lambda piece: piece[0]) - 1
    return at >= 0 and quotation.end <= merged[at][1]


def _carry_on(text: str, drafts: list[Draft], free: list[Quotation]) -> None:
    """Gives each free-standing quotation to whoever spoke last, in its paragraph or the one before."""
    spoken = sorted((max(draft.reach[1], draft.content[-1][1]), n) for n, draft in enumerate(drafts) if draft.content and draft.source)
    for quotation in free:
        if not _is_sentence(text, quotation):
            continue
        at = bisect_right(spoken, (quotation.start, len(drafts))) - 1
        if at < 0:
            continue
        end, number = spoken[at]
        if quotation.start - end > CARRY_CHARACTERS:
            continue
        between = text[end : quotation.start]
        if _SENTENCE_END.search(between.rstrip(_ENDINGS)) or between.count("\n") > 3:
            continue
        draft = drafts[number]
        draft.content = sorted([*draft.content, (quotation.start, quotation.end)])
        spoken[at] = (quotation.end, number)


def _is_sentence(text: str, quotation: Quotation) -> bool:
    before = text[max(0, quotation.start - 20) : quotation.start].rstrip(" \t")[-1:]
    opens = before in ("", "\n", ".", "!", "?", "”", '"', "»")
    return opens and bool(_FINAL.search(text[quotation.start : quotation.end]) or quotation.goes_on)


def _enclosing(quotations: list[Quotation], span: Span) -> Quotation | None:
    at = bisect_right(quotations, span[0], key=lambda q: q.start) - 1
    if at >= 0 and quotations[at].start <= span[0] and span[1] <= quotations[at].end:
        return quotations[at]
    return None
