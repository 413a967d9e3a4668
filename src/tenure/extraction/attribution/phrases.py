"""Sources in phrases: "according to X", "in X's account", "citing X", "told TASS"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import (
    Draft,
    Span,
    noun_span,
    possessor_span,
    relative_clause,
    span_of,
    subtract,
    trim,
    trimmed,
)
from tenure.extraction.attribution.sentences import Sentences
from tenure.extraction.syntax import MAX_STEPS, child
from tenure.vocabulary.speech import Speech, SpeechPhrase
from tenure.vocabulary.stance import is_a

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

_OF_SOURCE = re.compile(r"(?:which|who|whose|that)\b")
_WORD = re.compile(r"\s+\w")


def find_phrases(doc: Doc, words: Speech, sentences: Sentences) -> list[Draft]:
    """The drafts of all phrases that name a source, in text order."""
    firsts: dict[str, list[SpeechPhrase]] = {}
    for phrase in words.phrases:
        firsts.setdefault(phrase.words.split()[0], []).append(phrase)
    found = []
    for token in doc:
        lower = token.lower_
        for phrase in firsts.get(lower, ()):
            draft = _of_phrase(token, phrase, sentences)
            if draft is not None:
                found.append(draft)
                break
        if lower in ("in", "by"):
            draft = _of_account(token, words, sentences)
            if draft is not None:
                found.append(draft)
    return found


def _of_phrase(token: Token, phrase: SpeechPhrase, sentences: Sentences) -> Draft | None:
    parts = phrase.words.split()
    doc, end = token.doc, token.i + len(parts)
    if end >= len(doc) or [t.lower_ for t in doc[token.i : end]] != parts:
        return None
    named = child(doc[end - 1], "pobj") or next((t for t in doc[end : end + 4] if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if named is None:
        return None
    draft = _adjunct(token, span_of(doc, token.i, end), noun_span(named), (phrase.words, phrase.act), sentences)
    if draft is not None and is_a("guess", named.lemma_) and not any(t.dep_ in ("poss", "prep", "appos") for t in named.children):
        draft.source, draft.mention, draft.impersonal = None, None, True  # "according to one version": nobody's word
    return draft


def _of_account(token: Token, words: Speech, sentences: Sentences) -> Draft | None:
    """ "in the ministry's account", "by his own admission": the possessor is the source."""
    noun = child(token, "pobj")
    owner = child(noun, "poss") if noun is not None else None
    if noun is None or owner is None or noun.lemma_ not in words.lists["account"] or owner.lower_ in ("its", "my", "our"):
        return None
    cue = span_of(token.doc, noun.i, noun.i + 1)
    return _adjunct(token, cue, possessor_span(owner), (noun.lemma_, "believe"), sentences)


def _adjunct(first: Token, cue: Span, source: Span, what: tuple[str, str], sentences: Sentences) -> Draft | None:
    reach = (first.idx, max(source[1], cue[1]))
    content = _clause_around(first, reach, sentences)
    if not content:
        return None
    return Draft(at=first.i, lemma=what[0], act=what[1], cue=cue, reach=reach, source=source, mention=source, content=content)  # type: ignore[arg-type]


def _clause_around(first: Token, reach: Span, sentences: Sentences) -> list[Span]:
    """What the phrase qualifies: all that follows a leading phrase, all that precedes a closing one, else the clause it hangs in."""
    doc, text = first.doc, sentences.text
    start, end = sentences.bounds(first.i)
    before = trim(text, (doc[start].idx, reach[0])) if start < first.i else None
    last = doc[end - 1].idx + len(doc[end - 1].text)
    goes_on = before is not None and doc[first.i - 1].text == "," and _WORD.match(text, reach[1])
    if goes_on and not _OF_SOURCE.match(text[reach[1] :].lstrip()):
        comma = text.find(",", reach[1], last)  # "was discharged, by his own account against his will": no more than that is his
        return trimmed(text, [(reach[1], comma if comma >= 0 else last)])
    closed = _closed_before(first, reach, (doc[start].idx, last), text) if before is not None else None
    if closed is not None:
        return trimmed(text, [closed])
    relative = relative_clause(doc, first.i, (start, end))
    after = trim(text, (reach[1], last))
    if before is None or after is None:
        whole: Span | None = after if before is None else before
    else:
        whole = relative or _clause(first, (start, end))
    return trimmed(text, subtract(whole, reach)) if whole else []


def _closed_before(first: Token, reach: Span, bounds: Span, text: str) -> Span | None:
    """ "He fled, according to the channel, which cites a guard; the army denies it": what precedes, where the phrase closes a clause.

    A semicolon ends it as a full stop does; nothing but a clause about the source may follow the phrase.
    """
    stop = text.find(";", reach[1], bounds[1])
    rest = text[reach[1] : stop if stop >= 0 else bounds[1]].strip(" ,.")
    if first.doc[first.i - 1].text != "," or (stop < 0 and not rest) or (rest and (not _OF_SOURCE.match(rest) or "," in rest)):
        return None
    return max(bounds[0], text.rfind(";", bounds[0], reach[0]) + 1), reach[0]


def _clause(first: Token, bounds: tuple[int, int]) -> Span:
    token = first
    for _ in range(MAX_STEPS * 2):
        if (token.pos_ in ("VERB", "AUX") and token.i != first.i) or token.head.i == token.i:
            break
        token = token.head
    start, end = max(bounds[0], token.left_edge.i), min(bounds[1], token.right_edge.i + 1)
    return span_of(first.doc, start, end) if start < end else span_of(first.doc, *bounds)
