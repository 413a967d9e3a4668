"""Repairs of parses that the model gets wrong as a rule, made before anything else reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: Nouns that the tagger takes for verbs behind another noun: "Media reports that he fled are false".
TALK = frozenset({"reports", "claims"})
#: Labels that no finite verb bears.
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def repair(tokens: Sequence[Token], heads: list[int]) -> None:
    """Puts right in place what the model gets wrong; `heads` gives the index of each token's head."""
    for token in tokens:
        if token.lower_ in TALK and token.tag_ == "VBZ":
            if heads[token.i] == token.i:
                _make_subject(tokens, heads, token)
            elif token.dep_ in NOMINAL:
                _make_noun(token)


def _make_noun(talk: Token) -> None:
    talk.tag_, talk.pos_, talk.lemma_ = "NNS", "NOUN", talk.lower_[:-1]


def _make_subject(tokens: Sequence[Token], heads: list[int], talk: Token) -> None:
    """ "Media reports that he fled are false": a noun with its clause, of which a finite verb behind the clause tells something."""
    clause = _clause_of(tokens, heads, talk)
    verb = _verb_behind(tokens, heads, talk, clause) if clause is not None else None
    if clause is None or verb is None:
        return
    for t in tokens[talk.i - 1 : verb.i + 1]:
        if heads[t.i] == talk.i and t.dep_ == "nsubj":
            t.dep_ = "compound"
    for t in tokens[verb.i + 1 :]:
        if heads[t.i] == talk.i:
            heads[t.i] = verb.i
    heads[verb.i], verb.dep_ = verb.i, "ROOT"
    heads[talk.i], talk.dep_ = verb.i, "nsubj"
    _make_noun(talk)
    clause.dep_ = "acl"


def _clause_of(tokens: Sequence[Token], heads: list[int], talk: Token) -> Token | None:
    """The verb of "that ..." right behind a word with nothing but one bare noun before it."""
    if not 0 < talk.i < len(tokens) - 1 or tokens[talk.i + 1].lower_ != "that":
        return None
    noun = tokens[talk.i - 1]
    opens = noun.dep_ == "nsubj" and heads[noun.i] == talk.i and (noun.i == 0 or heads[noun.i - 1] not in (noun.i, talk.i))
    clause = tokens[heads[talk.i + 1]]
    return clause if opens and clause.dep_ == "ccomp" and heads[clause.i] == talk.i else None


def _verb_behind(tokens: Sequence[Token], heads: list[int], talk: Token, clause: Token) -> Token | None:
    """A finite verb without a subject of its own that nothing joins to the clause before it."""
    for verb in tokens[clause.i + 1 :]:
        if heads[verb.i] not in (talk.i, clause.i) or verb.dep_ not in ("ccomp", "xcomp", "conj") or verb.pos_ not in ("VERB", "AUX"):
            continue
        own = [t for t in tokens[clause.i + 1 : verb.i + 1] if heads[t.i] == verb.i]
        first = next((t for t in own if t.dep_ in ("aux", "auxpass")), verb)
        joined = tokens[min([first.i, *(t.i for t in own)]) - 1]
        apart = joined.text != "," and joined.dep_ not in ("cc", "mark") and not any(t.dep_ in ("nsubj", "nsubjpass", "mark") for t in own)
        finite = first.tag_ in ("VBP", "VBD", "MD") or (first is verb and verb.lemma_ in ("turn", "prove"))  # "turned out to be false"
        return verb if apart and finite else None
    return None
