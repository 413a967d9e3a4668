"""Contrasts: "A, not B", "not A but B", "sent home rather than arrested": one of two is told, and the other denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tenure.extraction.names import lemma
from tenure.extraction.syntax import antecedent, child, particle
from tenure.vocabulary.stance import is_a

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: What stands for an offer that is refused.
THE_OFFER = frozenset({"it", "which", "this", "that"})
#: Words before "than" and "of" that pass over what follows.
PASSING_OVER = {"than": "rather", "of": "instead"}


def hang_clefts(tokens: Sequence[Token], heads: list[int]) -> None:
    """ "It was A, not B, who fled": puts the clause on A, where the model hangs it on B; `heads` gives the index of each token's head."""
    for who in tokens:
        verb = tokens[heads[who.i]]
        if who.tag_ != "WP" or verb.dep_ != "relcl":
            continue
        other = tokens[heads[verb.i]]
        told = tokens[heads[other.i]]
        denied = any(t.lower_ == "not" and heads[t.i] in (told.i, other.i) for t in tokens[told.i : other.i])
        if denied and other.dep_ in ("appos", "conj") and told.i < other.i and told.pos_ == other.pos_ == "PROPN":
            heads[verb.i] = told.i


def passed_over_by(token: Token) -> str | None:
    """The words before a verb or noun that say of it that it did not happen: "rather than arrested", "instead of jailed"."""
    if token.dep_ != "conj":
        return None
    joining = [t for t in token.head.children if t.dep_ == "cc" and t.i < token.i]
    if not joining or not joining[-1].i:
        return None
    last = joining[-1]
    before = last.nbor(-1).lower_
    return f"{before} {last.lower_}" if PASSING_OVER.get(last.lower_) == before else None


def limits_adjunct(negation: Token) -> bool:
    """ "was promoted in March, not in May": a "not" behind the verb and a comma denies the phrase that follows, and not the verb."""
    if negation.lower_ != "not" or negation.head.i > negation.i or negation.i + 1 >= negation.sent.end:
        return False
    following = negation.nbor(1)
    return negation.nbor(-1).text in (",", "—", "–") and (following.pos_ in ("ADP", "SCONJ", "NUM") or following.tag_ == "RB")


def denied_beside(subject: Token, verb: Token) -> Token | None:
    """The one of whom a sentence denies what it tells of `subject`: B in "A, not B, was", "It was A, not B, who", A in "not A but B"."""
    noun = antecedent(subject, verb)
    for other in noun.children:
        apposed = other.dep_ in ("appos", "conj") and other.i > noun.i and other.pos_ == "PROPN"
        if apposed and "not" in (other.left_edge.lower_, other.left_edge.nbor(-1).lower_):
            return other
    above = noun.head
    if noun.dep_ == "conj" and above.lemma_ == "be" and child(above, "neg") is not None:
        named = child(above, "attr")
        return named if named is not None and named.pos_ == "PROPN" and named.i < noun.i else None
    return None


def refused_after(offered: Token) -> Token | None:
    """The verb that refuses what was offered: "offered his resignation, but it was not accepted", ", which the council turned down"."""
    offer = offered.head
    if not is_a("offering", offer.lemma_) or offered.dep_ not in ("dobj", "xcomp"):
        return None
    after = [t for t in offer.sent if t.i > offered.i and (t.dep_ in ("conj", "advcl", "ccomp", "ROOT", "parataxis") or t.dep_ == "relcl")]
    if offer.sent.end < len(offer.doc):
        after.append(offer.doc[offer.sent.end].sent.root)
    return next((t for t in after if t.pos_ == "VERB" and _refuses(t) and _is_of_offer(t, offered)), None)


def _refuses(verb: Token) -> bool:
    denied = child(verb, "neg") is not None
    refusing = is_a("refusing", verb.lemma_) or (verb.lemma_ == "turn" and particle(verb) == "down")
    return not denied if refusing else denied and is_a("granting", verb.lemma_)


def _is_of_offer(verb: Token, offered: Token) -> bool:
    told = [t for t in verb.children if t.dep_ in ("dobj", "nsubjpass")]
    return any(t.lower_ in THE_OFFER or lemma(t) == lemma(offered) or is_a("offered", lemma(t)) for t in told)


def is_denied(party: Token) -> bool:
    """ "went to A, not to B": B, behind a preposition of its own with "not" before it."""
    prep = party.head
    return party.dep_ == "pobj" and prep.dep_ in ("prep", "conj") and prep.i > 1 and [t.lower_ for t in prep.doc[prep.i - 2 : prep.i]] == [",", "not"]
