"""Contrasts: "A, not B", "not A but B", "sent home rather than arrested": one of two is told, and the other denied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tenure.extraction.nouns import lemma
from tenure.extraction.syntax import child, particle
from tenure.vocabulary.stance import is_a

if TYPE_CHECKING:
    from tenure.extraction.names import PersonName
    from tenure.extraction.tree import Doc, Token

#: What stands for an offer that is refused.
THE_OFFER = frozenset({"it", "which", "this", "that"})
#: What parts "A" from "not B".
JOINING = frozenset({",", "and", "but", "–", "—"})
#: Words before "than" and "of" that pass over what follows.
PASSING_OVER = {"than": "rather", "of": "instead"}


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


def find_alternatives(doc: Doc, name_of: Callable[[Token], PersonName | None]) -> list[tuple[PersonName, PersonName]]:
    """Pairs of names of which what is told of the first is denied of the second: "A, not B,", "A and not B", "not B but A"."""
    found = []
    for token in doc:
        if token.lower_ != "not":
            continue
        denied = _name_from(doc, token.i + 1, name_of)
        if denied is None:
            continue
        at = token.i - 1
        while at > token.sent.start and doc[at].lower_ in JOINING:
            at -= 1
        told = name_of(doc[at]) if at < token.i - 1 else None
        if told is None and denied.end < len(doc) and doc[denied.end].lower_ == "but":
            told = _name_from(doc, denied.end + 1, name_of)
        if told is not None:
            found.append((told, denied))
    return found


def _name_from(doc: Doc, start: int, name_of: Callable[[Token], PersonName | None]) -> PersonName | None:
    """The name whose rank or first word stands there."""
    named = (name_of(t) for t in doc[start : start + 6])
    name = next((name for name in named if name is not None), None)
    return name if name is not None and name.begin <= start <= name.start else None


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
    return (
        party.dep_ == "pobj"
        and prep.dep_ in ("prep", "conj")
        and prep.i > 1
        and [t.lower_ for t in prep.doc[prep.i - 2 : prep.i]] == [",", "not"]
    )
