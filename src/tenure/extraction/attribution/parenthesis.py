"""Cues set off from what is said: "…, the ministry reported", "…, he said, …", "as he put it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, relative_clause, span_of, subtract, trimmed
from tenure.extraction.attribution.sentences import Sentences
from tenure.extraction.contrasts import limits_adjunct

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

#: What stands before a source and is no part of its name: "…, the daily Example said".
_ARTICLE = re.compile(r"\b(the|a|an)\s*$", re.IGNORECASE)
_BREAKS = ',”"»’—–-?!'
#: The sentence before is over: "She left. He said" is one sentence to a parser now and then.
_ENDED = re.compile(r"\.[”\"»’]?\s*$")
_JOINED = re.compile(r",?\s+(and|but|while)\s+((the|a|an|his|her|its|their)\s+)?")
#: Who does these wants something done, also where the same verb introduces words ("he urged that ...").
URGING = frozenset({"urge", "demand", "request", "propose", "advise", "suggest", "recommend", "want", "wish"})
_VOUCHING = ("assert", "show", "believe")


def add_set_off(doc: Doc, drafts: list[Draft], sentences: Sentences) -> None:
    """Gives the drafts of set-off cues their content, in place."""
    for draft in drafts:
        draft.content = [
            piece for piece in draft.content if piece[0] > draft.reach[0] or not _ENDED.search(sentences.text, piece[0], draft.reach[0])
        ]
        # "The indictment accuses him of theft; he maintained that he is innocent": what a semicolon closes is not what he says
        draft.content = [piece for piece in draft.content if not _is_closed(sentences.text, piece, draft)]
        if draft.act not in _VOUCHING or not draft.stands_alone:
            continue
        verb = doc[draft.at]
        if verb.dep_ == "relcl" and verb.head.i < verb.i and any(t.lower_ in ("who", "which") for t in verb.lefts):
            continue  # "Adam Example, who had posted a video, was convicted": a clause about somebody sets nothing off
        # "as some ministers urge": they ask for it and do not say so
        if verb.lemma_ in URGING and any(t.dep_ == "mark" and t.lower_ == "as" for t in verb.lefts):
            continue
        if _is_as_clause(verb):
            draft.content = _head_clause(verb, draft, sentences) or draft.content
        elif not draft.content:
            draft.content = _around(doc, draft, sentences)
        elif draft.content[-1][1] <= draft.reach[0] and verb.dep_ in ("ROOT", "parataxis", "ccomp"):
            _stretch(doc, draft, sentences)
        bounds = sentences.bounds(verb.i)
        clause = relative_clause(doc, sentences.token_at(draft.reach[0]), bounds)
        if clause is not None and verb.dep_ in ("parataxis", "ccomp"):
            draft.content = trimmed(sentences.text, subtract(clause, draft.reach))


def _is_closed(text: str, piece: Span, draft: Draft) -> bool:
    """True of what stands before a cue and is parted from it by a semicolon, or by "and" before the source ("and the report said")."""
    between = text[piece[1] : draft.reach[0]]
    return piece[1] <= draft.reach[0] and (between.lstrip().startswith(";") or _JOINED.fullmatch(between) is not None)


def _is_as_clause(verb: Token) -> bool:
    return verb.dep_ in ("advcl", "parataxis") and any(t.dep_ == "mark" and t.lower_ == "as" for t in verb.lefts)


def _head_clause(verb: Token, draft: Draft, sentences: Sentences) -> list[Span]:
    """The clause to which "as he said" belongs; none where "as" has content of its own ("as he claimed victory")."""
    if draft.content:
        return []
    doc = verb.doc
    start, end = sentences.bounds(verb.i)
    head = verb.head
    denied = next((t for t in head.children if head.i < t.i < verb.i and limits_adjunct(t)), None)
    if denied is not None:  # "in the spring, not in 2019 as our last note stated": that is all the note stated of it
        return trimmed(sentences.text, [(denied.idx, verb.left_edge.idx)])
    whole = span_of(doc, max(start, head.left_edge.i), min(end, head.right_edge.i + 1))
    own = span_of(doc, max(start, verb.left_edge.i), min(end, verb.right_edge.i + 1))
    return trimmed(sentences.text, subtract(whole, own))


def _around(doc: Doc, draft: Draft, sentences: Sentences) -> list[Span]:
    """What stands before a closing cue, or on both sides of one between commas."""
    start, end = sentences.bounds(draft.at)
    text = sentences.text
    left, right = doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)
    before = _ARTICLE.sub("", text[left : draft.reach[0]]).rstrip()
    after = text[draft.reach[1] : right].lstrip()
    if _ENDED.search(before):
        before = ""
    if not before or before[-1] not in _BREAKS:
        if after[:1] == ":" and len(after) > 2:
            return trimmed(sentences.text, [(draft.reach[1], right)])
        return []
    if _closes(doc, draft, end) and _has_verb(doc, start, sentences.token_at(draft.reach[0])):
        return trimmed(sentences.text, [(left, left + len(before))])
    if after[:1] in (",", "—", "–") and _has_verb(doc, sentences.token_at(draft.reach[1]), end):
        left += before.rfind(";") + 1  # "He was moved; of his men, relatives say, most are dead": of the first clause they say nothing
        return trimmed(sentences.text, [(left, draft.reach[0]), (draft.reach[1], right)])
    return []


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in doc[start:end])


def _closes(doc: Doc, draft: Draft, end: int) -> bool:
    """True where nothing but adjuncts of the cue and its source follows."""
    after = draft.reach[1]
    rest = [t for t in doc[draft.at + 1 : end] if t.idx >= after and t.dep_ in ("ROOT", "ccomp", "conj") and t.pos_ in ("VERB", "AUX")]
    return not rest


def _stretch(doc: Doc, draft: Draft, sentences: Sentences) -> None:
    """A closing cue covers its sentence from the beginning, whatever the parser hung elsewhere."""
    start, end = sentences.bounds(draft.at)
    before = sentences.text[doc[start].idx : draft.reach[0]].rstrip()
    if before and before[-1] in _BREAKS and _closes(doc, draft, end):
        draft.content = trimmed(sentences.text, [(doc[start].idx, draft.reach[0])])
