"""Questions: what a sentence that ends in a question mark asks for, and what it takes for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.syntax import child

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: Whoever asks these takes the event itself for granted: "Why was he dismissed?", "Who dismissed him?".
ASKING_FOR_A_PART = frozenset({"why", "who", "whom", "whose", "which", "what", "where", "when", "how"})
#: What hangs so below what is asked is asked with it.
ASKED_WITH = frozenset({"conj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "dobj", "attr", "acomp", "advmod", "amod", "compound", "csubj"})
#: Clauses that tell why or since when somebody asks.
GIVEN = frozenset({"after", "since", "because", "although", "though"})
#: What may stand behind a question mark; the tokenizer takes some apostrophes for no quotation marks.
_CLOSING = ("'", "’", ")", "»")


def in_question(token: Token) -> bool:
    """True in a sentence that ends in a question mark."""
    sent = token.sent
    last = next(
        (t for i in range(len(sent) - 1, -1, -1) if not (t := sent[i]).is_space and not t.is_quote and t.text not in _CLOSING), None
    )
    return last is not None and last.text.endswith("?")


def is_asked(token: Token) -> bool:
    """True of an event that a question leaves open: "Was he arrested?", but not "Why was he arrested?"."""
    if not in_question(token):
        return False
    top = token
    while top.dep_ in ASKED_WITH and top.head != top:
        top = top.head
    return top.dep_ in ("ROOT", "parataxis") and _is_inverted(top) and not _asks_for_a_part(top)


def is_granted(token: Token) -> bool:
    """True of what a question tells beside what it asks: "Was the general, who was dismissed in May, arrested?"."""
    clause = next((t for t in (token, *token.ancestors) if t.dep_ in ("relcl", "advcl")), None)
    if token.pos_ == "NOUN" and child(token, "poss") is not None:
        return True  # "You learned of your removal from the news?"
    if clause is None:
        return _is_told_first(token)
    if not _is_past(clause):
        return False
    if clause.dep_ == "advcl":
        return any(t.dep_ == "mark" and t.lower_ in GIVEN for t in clause.children)
    return clause.head.pos_ == "PROPN" or any(t.dep_ == "det" and t.lower_ == "the" for t in clause.head.children)


def _is_told_first(token: Token) -> bool:
    """ "The general was dismissed, and who will follow him?": the clause before the one that asks."""
    top = token
    while top.dep_ in ASKED_WITH and top.dep_ != "conj" and top.head != top:
        top = top.head
    asking = any(t.dep_ == "conj" and t.pos_ in ("VERB", "AUX") and _is_inverted(t) for t in top.children)
    return asking and not _is_inverted(top) and not _asks_for_a_part(top)


def _is_past(verb: Token) -> bool:
    first = next((t for t in verb.children if t.dep_ in ("aux", "auxpass")), verb)
    return first.tag_ == "VBD"


def _is_inverted(verb: Token) -> bool:
    """ "Was he ...", "Did he ...", "Is it ...": the verb before its subject."""
    subject = child(verb, "nsubj", "nsubjpass", "expl")
    first = verb if verb.pos_ == "AUX" and child(verb, "aux", "auxpass") is None else child(verb, "aux", "auxpass")
    return subject is not None and first is not None and first.i < subject.i


def _asks_for_a_part(verb: Token) -> bool:
    return any(t.lower_ in ASKING_FOR_A_PART and t.i < verb.i and t.tag_ in ("WRB", "WP", "WDT", "WP$") for t in verb.subtree)
