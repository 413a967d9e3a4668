"""Phase and capacity of a posting: whether it is taken up, held or over, and in what right it is held."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.nouns import noun_phrase
from tenure.extraction.syntax import child, clause_of
from tenure.model.statement import Capacity, Phase
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

Range = tuple[int, int]

#: Labels of verbs that are no attribute of the noun after them.
CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "xcomp", "acl", "conj", "pcomp"})


def phase_of(match: Match, post: Range | None, *, ended: bool, elsewhen: bool) -> Phase | None:
    """From the words before an office, else from the tense of the verb.

    `post` is the office that a clause tells. `ended` says that a date ends the posting, `elsewhen` that the sentence tells of
    another time than the report's: a bare title there ("Defence Minister X had fired him in 2023") does not say until when it was held.
    """
    phase = _phase_told(match) if match.title or post is None else _phase_of_clause(match, post)
    if ended and phase == "holds":
        return "held"
    return None if match.title and elsewhen and phase == "holds" else phase


def _phase_told(match: Match) -> Phase:
    phrases = lexicon().phrases
    if match.title and match.frame.phase == "former":
        return "former"  # "his predecessor, Colonel Adam Example"
    if match.post is not None or match.title:
        before = _words_before(match)
        if before & set(phrases["former"]):
            return "former"
        if before & set(phrases["future"]):
            return "takes_up"
        if before & {"until", "till", "then", "then-"} or _opens_with_then(match):
            return "held"
        if before & {"once", "previously", "formerly"}:
            return "former"
        if match.title and match.token.dep_ == "pobj" and match.token.head.lower_ == "as" and match.token.head.head.tag_ == "VBD":
            return "held"  # "who as commander refused"
        if match.title:
            after = match.token.doc[match.end : match.end + 4].text.lower()
            return "held" if "at the time" in after or "at that time" in after else "holds"
    if match.frame.phase in ("held", "holds", "takes_up", "former"):
        return match.frame.phase  # type: ignore[return-value]
    return _from_tense(match.token if match.frame.pos == "verb" else clause_of(match.token))


def _opens_with_then(match: Match) -> bool:
    """ "Adam Example, then the group's leader,": the adverb stands before a genitive."""
    if match.subject is None or match.token.dep_ != "appos" or match.subject.i > match.start:
        return False
    between = match.token.doc[match.subject.i + 1 : match.start]
    return len(between) > 1 and between[0].text == "," and between[1].lower_ == "then"


def _phase_of_clause(match: Match, post: Range) -> Phase:
    """The verb's, unless the post's own words say more ("is a former commander of the brigade")."""
    head = match.token.doc[slice(*post)].root
    words = {t.lower_ for t in match.token.doc[noun_phrase(head)[0] : post[1]]}
    return "former" if words & set(lexicon().phrases["former"]) else _phase_told(match)


def _words_before(match: Match) -> set[str]:
    """The words of the office's phrase, and those that stand right before it."""
    doc = match.token.doc
    start, end = match.post or (match.start, match.end)
    phrase = noun_phrase(match.token)
    first = min(start, phrase[0])
    words = {t.lower_ for t in doc[first:end]}
    for t in reversed(doc[max(match.token.sent.start, first - 2) : first]):
        if t.pos_ in ("ADP", "CCONJ") or (t.pos_ == "VERB" and t.dep_ in CLAUSES):
            break  # "dismissed by Defence Minister X": no word of the title's
        words.add(t.lower_)
    return words | {word.partition("-")[0] for word in words if "-" in word}


def is_no_longer(verb: Token) -> bool:
    """ "is no longer in charge", "does not command it any more"."""
    if child(verb, "neg") is not None:
        behind = [t.lower_ for t in verb.doc[verb.i : min(verb.sent.end, verb.i + 12)]]
        if "anymore" in behind or any((a == "any" and b in ("more", "longer")) for a, b in pairwise(behind)):
            return True
    return any(t.lower_ == "longer" and t.i and t.doc[t.i - 1].lower_ == "no" for t in verb.children)


def _from_tense(verb: Token) -> Phase:
    if is_no_longer(verb):
        return "former"
    if verb.dep_ == "xcomp" and verb.head.lower_ == "used":
        return "former"
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in ("advcl", "pcomp", "acl")
        and child(verb, "aux", "nsubj") is None
        and clause_of(verb.head) != verb
    ):
        return _from_tense(clause_of(verb.head))
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "shall", "'ll", "would"}:
        return "takes_up"
    if verb.tag_ in ("VBZ", "VBP") or auxiliaries & {"is", "are", "has", "have", "'s"}:
        return "former" if any(t.lower_ in ("formerly", "previously") for t in verb.children) else "holds"
    if verb.tag_ in ("VBD", "VBN") or auxiliaries & {"had", "was", "were"}:
        return "held"
    return "holds"


def capacity_of(match: Match, post: tuple[int, int] | None) -> Capacity | None:
    """Acting and self-styled holders; an appointment makes an appointed one."""
    phrases = lexicon().phrases
    doc = match.token.doc
    start, end = post or (match.start, match.end)
    start = max(match.token.sent.start, start - 2)
    if doc[start].text == "-" and start > match.token.sent.start:
        start -= 1
    # Hyphenated words are several tokens: "self-styled".
    words = {t.lower_ for t in doc[start:end]} | set(doc[start:end].text.lower().split())
    if words & set(phrases["acting"]):
        return "acting"
    if words & set(phrases["self_styled"]):
        return "self_styled"
    return "appointed" if match.event == "appointment" else None
