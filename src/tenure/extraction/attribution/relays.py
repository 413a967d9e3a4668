"""Sources behind and before a speaker: "TASS reported, citing the ministry"; "a source told TASS"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, noun_span
from tenure.extraction.syntax import MAX_STEPS, child
from tenure.vocabulary.speech import Speech

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

_BODIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def add_relays(doc: Doc, text: str, drafts: list[Draft], words: Speech) -> list[Draft]:
    """The drafts with a further one for each cited source and each outlet that was told."""
    by_token = {draft.at: draft for draft in drafts}
    after_source: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.source is not None and draft.content:
            after_source[draft.source[1]].append(draft)
    found = []
    for draft in drafts:
        token = doc[draft.at]
        cited = _cited(token, words) if draft.lemma in words.lists["relay"] and (token.tag_ == "VBG" or _tells_of_source(token)) else None
        citing = _citing(cited, after_source, by_token, text) if cited is not None else None
        if cited is not None and citing is not None:
            span = noun_span(cited)
            draft = replace(draft, source=span, mention=span, content=list(citing.content), depth=1)
        found.append(draft)
        outlet = _outlet(token, words, text) if draft.content and draft.act == "assert" and token.pos_ == "VERB" else None
        if outlet is not None:
            span = noun_span(outlet)
            found.append(replace(draft, source=span, mention=span, depth=-1))
    return found


def _tells_of_source(verb: Token) -> bool:
    """True of "cites" in "the channel Example, which cites an officer"."""
    subject = child(verb, "nsubj")
    return verb.dep_ == "relcl" and subject is not None and subject.lower_ in ("which", "who")


def _cited(verb: Token, words: Speech) -> Token | None:
    """What "citing" names, where it can be a source."""
    noun = child(verb, "dobj")
    if noun is None or any(t.dep_ == "prep" and t.lower_ == "as" for t in verb.rights):
        return None
    named = [noun, *(t for t in noun.lefts if t.dep_ == "compound")]
    return noun if noun.ent_type_ in _BODIES or any(t.lemma_.lower() in words.lists["informant"] for t in named) else None


def _citing(cited: Token, after_source: Mapping[int, list[Draft]], by_token: Mapping[int, Draft], text: str) -> Draft | None:
    """The saying that rests on the cited source: that of the source just before "citing", else the one above it in the parse."""
    verb = cited.head
    at = verb.left_edge.idx if _tells_of_source(verb) else verb.idx
    end = len(text[max(0, at - 3) : at].rstrip(" ,(")) + max(0, at - 3)
    beside = next((draft for draft in after_source.get(end, ()) if draft.at != verb.i), None)
    if beside is not None:
        return beside
    token = verb.head
    for _ in range(MAX_STEPS):
        governing = by_token.get(token.i)
        if governing is not None and governing.content and governing.at != verb.i:
            return governing
        if token.head.i == token.i:
            break
        token = token.head
    return None


def _outlet(verb: Token, words: Speech, text: str) -> Token | None:
    """The outlet that is told, or to which an interview is given."""
    hearers = [t for t in verb.rights if t.dep_ in ("dobj", "dative")]
    word = words.verbs.get(verb.lemma_.lower())
    told = next((t for t in hearers if word is not None and word.hearer and _is_named_outlet(t, words)), None)
    if told is not None:
        return told
    for prep in verb.rights:
        talk = child(prep, "pobj") if prep.dep_ == "prep" and prep.lower_ in ("in", "during") else None
        if talk is not None and talk.lemma_ in ("interview", "comment", "conversation"):
            hearers += [t for inner in talk.rights if inner.dep_ == "prep" for t in inner.rights if t.dep_ == "pobj"]
    return next((t for t in hearers if _is_outlet(t, words, text)), None)


def _is_outlet(noun: Token, words: Speech, text: str) -> bool:
    start, end = noun_span(noun)
    name = text[start:end].lower()
    if any(t.lower_ in ("this", "our") for t in noun.lefts):
        return False  # "told this newspaper": the report's own outlet
    return noun.lower_ in words.lists["outlet"] or name in words.lists["outlet"]


def _is_named_outlet(noun: Token, words: Speech) -> bool:
    """True of "radio station B4" and "news site Example", whose kind stands before a name."""
    beside = any(t.dep_ == "appos" and t.pos_ == "PROPN" and t.left_edge.i == noun.i + 1 for t in noun.rights)
    if not beside and not noun.text[:1].isupper():
        return False
    kinds = {t.lower_ for t in noun.subtree if t.dep_ == "compound" and t.i < noun.i} | ({noun.lower_} if beside else set())
    return bool(kinds & words.lists["medium"])
