"""Ellipsis: verbs that tell an event only by pointing back at it ("He had not been.", "was asked to resign and did so")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.syntax import is_passive, particle

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: What may hang on a verb that says nothing of its own.
EMPTY = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "punct", "cc", "conj", "mark"})
#: Adverbs that leave it empty.
PLAIN = frozenset({"so", "yet", "however", "also", "still", "later", "then", "never", "since"})
REFUSING = frozenset({"refuse", "decline"})
#: What may be refused in so many words: "turned it down", "declined the offer".
OFFERED = frozenset({"it", "offer"})


def points_back(verb: Token) -> bool:
    """True of "did so", "did not", "had not been", "has not", and of "refused" with nothing after it."""
    if is_refusal(verb):
        return _is_bare_refusal(verb)
    if verb.lemma_ not in ("do", "be", "have") or verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return False
    if any(t.dep_ == "aux" and t.tag_ == "MD" for t in verb.children):
        return False  # "vowed that he would do so": of what he vowed nothing is told
    dated = ("prep", "npadvmod") if verb.lemma_ == "do" else ()
    if not all(t.dep_ in EMPTY or t.dep_ in dated or (t.dep_ == "advmod" and t.lower_ in PLAIN) for t in verb.children):
        return False
    denied = any(t.dep_ == "neg" for t in verb.children)
    if verb.lemma_ == "do":
        return denied or any(t.lower_ == "so" for t in verb.children)
    return denied


def _is_bare_refusal(verb: Token) -> bool:
    """True of "refused", "turned it down", "is said to have declined", with nothing that says what else."""
    if verb.dep_ not in ("ROOT", "conj", "ccomp", "xcomp") or any(t.dep_ in ("neg", "nsubjpass", "auxpass") for t in verb.children):
        return False
    objects = [t for t in verb.children if t.dep_ == "dobj"]
    if any(t.dep_ == "aux" and t.tag_ == "MD" for t in verb.children) or (not objects and verb.lemma_ == "turn"):
        return False
    empty = (t for t in verb.children if t.dep_ not in EMPTY and t.dep_ != "prt" and t not in objects)
    return all(t.lemma_ in OFFERED for t in objects) and all(t.dep_ == "advmod" and t.lower_ in PLAIN for t in empty)


def is_refusal(verb: Token) -> bool:
    """True of "refused", "turned it down": the verb alone denies what was asked for or offered."""
    return verb.lemma_ in REFUSING or (verb.lemma_ == "turn" and particle(verb) == "down")


def fits_back(verb: Token, event: Token) -> bool:
    """True where the verb can stand for the event's: "had not been" for a passive, "has not" and "did so" for no passive."""
    passive = event.pos_ in ("VERB", "AUX") and is_passive(event)
    return passive if verb.lemma_ == "be" else not passive or is_refusal(verb)
