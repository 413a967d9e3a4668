"""Who says so: every saying of a parsed text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tenure.extraction.attribution.cues import find_cues
from tenure.extraction.attribution.draft import Draft, Span
from tenure.extraction.attribution.interviews import find_answers
from tenure.extraction.attribution.joining import join_quotations
from tenure.extraction.attribution.lines import find_lines, find_versions
from tenure.extraction.attribution.parenthesis import add_set_off
from tenure.extraction.attribution.phrases import find_phrases
from tenure.extraction.attribution.quotes import Quotation, find_quotations
from tenure.extraction.attribution.relays import add_relays
from tenure.extraction.attribution.said import Said
from tenure.extraction.attribution.sentences import Sentences
from tenure.model.statement import Speech
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc

_WORD = re.compile(r"\w+")


def find_said(doc: Doc) -> list[Said]:
    """Every saying in `doc`, in text order of its cue; nothing where the text is not parsed."""
    if not len(doc) or not doc.is_parsed:
        return []
    words, text = speech(), doc.text
    sentences, quotations = Sentences(doc), find_quotations(text)
    drafts = find_cues(doc, text, words)
    add_set_off(doc, drafts, sentences)
    drafts = sorted([*drafts, *find_phrases(doc, words, sentences)], key=lambda d: d.at)
    join_quotations(text, drafts, quotations, sentences)
    drafts = [*add_relays(doc, text, drafts, words), *find_lines(doc, text, drafts, quotations), *find_answers(doc), *find_versions(text)]
    drafts.sort(key=lambda d: (d.cue, d.depth))
    marked = _Marked(text, quotations)
    return [_said(text, draft, marked) for draft in drafts if draft.content and (draft.source or draft.impersonal)]


def _said(text: str, draft: Draft, marked: _Marked) -> Said:
    return Said(
        source=text[slice(*draft.source)] if draft.source else None,
        source_span=draft.source,
        mention_span=draft.mention,
        cue=text[slice(*draft.cue)],
        cue_span=draft.cue,
        content=tuple(draft.content),
        kind=marked.kind(draft.content),
        verb=draft.lemma,
        act=draft.act,
        depth=draft.depth,
    )


class _Marked:
    """The words of a text, counted from its beginning with those in quotation marks, so that any piece is weighed at once."""

    def __init__(self, text: str, quotations: list[Quotation]) -> None:
        openings = [quotation.start for quotation in quotations]
        self.words: list[int] = []
        self.quoted = [0]
        for match in _WORD.finditer(text):
            at = bisect_right(openings, match.start()) - 1
            self.words.append(match.start())
            self.quoted.append(self.quoted[-1] + (at >= 0 and match.start() < quotations[at].end))

    def kind(self, pieces: list[Span]) -> Speech:
        """Direct where at least four fifths of the words stand in quotation marks, mixed where some do."""
        total = quoted = 0
        for start, end in pieces:
            first, last = bisect_left(self.words, start), bisect_left(self.words, end)
            total += last - first
            quoted += self.quoted[last] - self.quoted[first]
        return "direct" if quoted and quoted >= 0.8 * total else "mixed" if quoted else "indirect"
