"""Questions: whether a word of a sentence that ends in a question mark is asked for, or taken for granted by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.syntax import child

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Whoever asks these takes the event itself for granted: "Why was he dismissed?", "Who dismissed him?".
PRESUPPOSING = frozenset({"why", "who", "whom", "whose", "which", "what", "where", "when", "how"})
#: What hangs so below what is asked is asked with it.
ASKED_WITH = frozenset({"conj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "dobj", "attr", "acomp", "advmod", "amod", "compound", "csubj"})


def in_question(token: Token) -> bool:
    """True in a sentence that ends in a question mark."""
    return token.sent.text.rstrip(" \"'”’)»").endswith("?")


def is_asked(token: Token) -> bool:
    """True of an event that a question leaves open: "Was he arrested?", but not "Why was he?", nor "Was he, who was dismissed, arrested?"."""
    if not in_question(token):
        return False
    top = token
    while top.dep_ in ASKED_WITH and top.head != top:
        top = top.head
    return top.dep_ in ("ROOT", "parataxis") and _is_inverted(top) and not _asks_for_a_part(top)


def _is_inverted(verb: Token) -> bool:
    """ "Was he ...", "Did he ...", "Is it ...": the verb before its subject."""
    subject = child(verb, "nsubj", "nsubjpass", "expl")
    first = verb if verb.pos_ == "AUX" and not any(t.dep_ in ("aux", "auxpass") for t in verb.children) else child(verb, "aux", "auxpass")
    return subject is not None and first is not None and first.i < subject.i


def _asks_for_a_part(verb: Token) -> bool:
    return any(t.lower_ in PRESUPPOSING and t.i < verb.i and t.tag_ in ("WRB", "WP", "WDT", "WP$") for t in verb.subtree)
