"""Openness: events that no word reserves and that their form leaves open: commands, purposes, "any" and "whoever"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.governors import is_nobody
from tenure.extraction.reserves import Stance
from tenure.extraction.syntax import child, is_passive
from tenure.vocabulary.stance import is_a

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: No command is tagged so.
FINITE = frozenset({"VBD", "VBN", "VBZ", "VBG"})


def read_form(verb: Token, stance: Stance) -> None:
    """A command asks for its event, and a purpose ("flew home to vote") or an infinitive that nothing governs leaves it open."""
    if not stance.is_plain or _is_inverted(verb):
        return
    first = _first_of_all(verb)
    bare = not any(t.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for t in (*verb.children, *first.children))
    if bare and (_is_after_please(verb) or (first != verb and verb.tag_ not in FINITE)):
        stance.apply("requested", f"{verb.lower_} (a command)")  # the tagger takes some commands for other words
    elif _is_subjunctive(verb):
        stance.apply("requested", "be")
    elif not _is_infinitive(verb) or _is_finite_beside(verb, first):
        return
    elif bare and first.dep_ in ("ROOT", "conj", "parataxis", "ccomp", "dep", "advcl"):
        if not (first.dep_ == "ROOT" and is_a("feeling", verb.lemma_)):  # "Love this park": a diary leaves "I" out
            stance.apply("requested", f"{verb.lower_} (a command)")
    else:
        stance.apply("planned", f"{verb.lower_} (an infinitive)")


def _is_inverted(verb: Token) -> bool:
    """ "Only lately have two generals been allowed in": an auxiliary before its subject, which the parse takes for the main verb."""
    told = (t for t in verb.children if t.dep_ == "ccomp" and t.tag_ == "VBN" and t.i > verb.i and child(t, "mark", "aux") is None)
    return verb.lemma_ == "have" and any(child(t, "nsubj", "nsubjpass") is not None for t in told)


def _first_of_all(verb: Token) -> Token:
    """The first of the infinitives or commands that "and" joins."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB":
        verb = verb.head
    return verb


def _is_infinitive(verb: Token) -> bool:
    """True of "to resign", "resign", "to be tried", but not of a finite verb that looks like one ("Some units engage in it")."""
    if verb.dep_ in ("ROOT", "parataxis", "conj") and child(verb, "nsubj") is not None and child(verb, "aux") is None:
        return False
    passive = verb.tag_ == "VBN" and any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children)
    plain = verb.tag_ == "VB" and not is_passive(verb)  # "Set up in 1941, it fought" is no command
    return (plain or passive) and not any(t.dep_ == "aux" and t.lower_ != "to" for t in verb.children)


def _is_subjunctive(verb: Token) -> bool:
    """ "that the captain be dismissed", however far from the verb that asks for it."""
    auxiliaries = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    return [t.lower_ for t in auxiliaries] == ["be"] and any(t.dep_ == "mark" and t.lower_ == "that" for t in verb.children)


def _is_finite_beside(verb: Token, first: Token) -> bool:
    """ "supported him and let him sign", "is cheap and get it done": a finite verb that looks like an infinitive, beside another."""
    listed = first.dep_ == "dep" and child(first.head, "nsubj") is not None  # "Troops kill four, arrest one"
    if (first.dep_ != "conj" and not listed) or child(verb, "aux") is not None:
        return False
    subject = child(first.head, "nsubj")
    several = first.head.tag_ == "VBP" and subject is not None and subject.pos_ in ("NOUN", "PROPN")  # "you are one and treat them so" asks
    return several or first.head.tag_ in ("VBD", "VBZ", "VBN") or first.head.pos_ == "ADJ"


def _is_after_please(verb: Token) -> bool:
    """ "please come", "Please, contact the office", whatever form the tagger takes the verb for."""
    before = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    asked = before[-1:] in (["please"], ["kindly"]) or before == ["please", ","]
    return asked and (verb.tag_ not in FINITE or verb.lower_ == verb.lemma_)


def read_generality(token: Token, stance: Stance) -> None:
    """ "any arrest" is none that is known of: "came away without any promise", "anyone who resigns", "whatever he orders"."""
    if not stance.is_plain:
        return
    if token.pos_ == "NOUN" and any(t.dep_ == "det" and t.lower_ == "any" for t in token.children):
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        denied = verb is not None and (child(verb, "neg") is not None or any(is_nobody(t) for t in verb.children))
        stance.apply("negated" if denied else "possible", "any")
    elif token.dep_ == "relcl" and is_nobody(token.head) and token.head.dep_ in ("attr", "dobj"):
        stance.apply("negated", "no")
    elif token.dep_ == "relcl" and is_present(token) and any(is_a("anybody", t.lower_) for t in (token.head, *token.head.children)):
        stance.apply("possible", "any")
    elif token.pos_ in ("VERB", "AUX") and is_present(token) and any(is_a("whoever", t.lower_) and t.i < token.i for t in token.children):
        stance.apply("possible", "whoever")


def is_present(verb: Token) -> bool:
    """True of "returns", "is arrested", "has returned"."""
    finite = next((t for t in verb.children if t.dep_ in ("aux", "auxpass") and t.tag_ != "VBN"), verb)
    return finite.tag_ in ("VBZ", "VBP")
