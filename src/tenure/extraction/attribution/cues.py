"""Cues of speech and thought in a parse: verbs, nouns and adjectives with their source and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, last_named, noun_span, possessor_span, span_of, subtract, trimmed, verb_span
from tenure.extraction.governors import is_nobody, is_wrongly, leaves_open
from tenure.extraction.syntax import MAX_STEPS, RELATIVE_PRONOUNS, antecedent, child, grammatical_subject, is_passive, prepositional
from tenure.vocabulary.speech import COMPLEMENTS, Act, Speech, SpeechWord
from tenure.vocabulary.stance import is_a

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

EXPLETIVES = frozenset({"it", "there"})
#: What one says something in: "told us in a letter that".
WRITINGS = frozenset(
    {"letter", "statement", "interview", "message", "post", "report", "email", "note", "briefing", "speech", "video", "reply"}
)
#: Those who cite somebody for an offence.
PATROL = frozenset({"inspector", "officer", "patrol", "police", "policeman", "trooper", "warden"})
#: Acts that stand without a named source ("is said to have", "it is feared that"): others then tell nothing.
IMPERSONAL = frozenset({"assert", "show", "believe"})


def find_cues(doc: Doc, text: str, words: Speech) -> list[Draft]:
    """The drafts of all verbs, nouns and adjectives of speech, in text order; the content may still be empty."""
    found = []
    for token in doc:
        draft = None
        pos = token.pos_
        if pos == "VERB":
            word = words.verbs.get(token.lemma_.lower()) or words.verbs.get(token.lower_)
            draft = _of_verb(token, word, words) if word else None
            if draft is None and token.lower_ in words.adjectives:
                draft = _of_adjective(token, words.adjectives[token.lower_])
        elif pos == "NOUN":
            word = words.nouns.get(token.lemma_)
            draft = _of_noun(token, word, words) if word else None
        elif pos == "ADJ" and token.lower_ in words.adjectives:
            draft = _of_adjective(token, words.adjectives[token.lower_])
        if draft is not None:
            draft.content = trimmed(text, draft.content)
            found.append(draft)
    return found


def _of_verb(verb: Token, word: SpeechWord, words: Speech) -> Draft | None:
    passive = is_passive(verb)
    parts = _complements(verb, word, passive=passive)
    if not _satisfied(parts, word):
        return None
    if not parts and "quote" not in word.takes and "clause" not in word.takes:
        return None
    draft = _draft(verb, word)
    draft.act = _act(verb, parts, word)
    draft.source, draft.mention = _source(verb, words, passive=passive)
    subject = child(verb, "nsubjpass") if passive else None
    draft.impersonal = passive and word.act in IMPERSONAL and (bool(parts) or subject is not None)
    if draft.source is None and not draft.impersonal and not draft.quotes:
        return None
    if subject is not None and subject.lower_ not in EXPLETIVES and ("object" in word.takes or any(p.dep_ == "xcomp" for p in parts)):
        parts.append(subject)
    draft.reach = _reach(verb, draft, parts)
    draft.content = _content(verb, parts, draft)
    return draft


def _act(verb: Token, parts: list[Token], word: SpeechWord) -> Act:
    """The verb's own act, but where all its complements are done or wanted by saying so, a decree or request.

    Whoever does not say it, or says it wrongly, withholds it; whoever rejects a report of it says that it is not so.
    """
    if leaves_open(verb) or is_wrongly(verb):
        return "withhold"
    if word.act == "evaluate" and is_a("denying", verb.lemma_) and any(is_a("talk", p.lemma_) for p in parts if p.dep_ == "dobj"):
        return "assert"
    kinds = {_kind(part) for part in parts}
    if not kinds or not kinds <= {*word.performs, "hearer"}:
        return word.act
    return "decree" if kinds & {"object", "gerund"} else "request"


def _kind(part: Token) -> str:
    if part.dep_ in ("xcomp", "ccomp"):
        return "infinitive" if _is_infinitive(part) else "gerund" if part.dep_ == "xcomp" and part.tag_ == "VBG" else "clause"
    return "object" if part.dep_ in ("dobj", "oprd") else part.lower_


def _draft(token: Token, word: SpeechWord) -> Draft:
    cue = verb_span(token, tuple(t for t in word.takes if t not in COMPLEMENTS))
    return Draft(at=token.i, lemma=word.lemma, act=word.act, cue=cue, reach=cue, quotes="quote" in word.takes)


def _satisfied(parts: list[Token], word: SpeechWord) -> bool:
    have = {part.lower_ for part in parts} | {"object" for part in parts if part.dep_ == "dobj"}
    have |= {"infinitive" for part in parts if part.dep_ in ("xcomp", "ccomp")}
    return all(need in have for need in word.needs)


def _complements(verb: Token, word: SpeechWord, *, passive: bool) -> list[Token]:
    """The children of `verb` in which its content stands."""
    takes = word.takes
    parts = [c for c in verb.children if _is_complement(c, takes, passive)]
    clausal = any(p.dep_ in ("ccomp", "xcomp") for p in parts)
    if "as" in takes:
        parts = _with_role(verb, parts)
    if word.hearer and not clausal and not passive:
        parts += _strayed_clauses(verb)
        clausal = any(p.dep_ in ("relcl", "acl") for p in parts)
    if word.hearer and clausal:
        parts = [p for p in parts if p.dep_ != "dobj"]
    if verb.dep_ == "relcl" and not parts and "object" in takes and word.act == "assert":
        parts = [verb.head] if any(t.dep_ == "dobj" and t.lower_ in RELATIVE_PRONOUNS for t in verb.lefts) else []
    return parts


def _with_role(verb: Token, parts: list[Token]) -> list[Token]:
    """ "See X as Y": the object belongs to the content, wherever the parser hung "as"."""
    seen = child(verb, "dobj")
    role = next((p for p in parts if p.lower_ == "as"), None)
    if seen is None:
        return parts
    hung = role or next((t for t in seen.rights if t.dep_ == "prep" and t.lower_ == "as"), None)
    return [*(p for p in parts if p.i not in (seen.i, hung.i)), seen, hung] if hung is not None else parts


def _strayed_clauses(verb: Token) -> list[Token]:
    """A that-clause which the parser hung on the one spoken to ("told a group of veterans that") or on what it was said in."""
    writings = [t for t in prepositional(verb, "in", "to") if t.lemma_ in WRITINGS]
    hearer = child(verb, "dobj")
    hearers = [t for t in (hearer, *writings) if t is not None]
    found = [t for one in hearers for t in one.rights if t.dep_ in ("relcl", "acl") and _begins_with_that(t, "mark")]
    if found or hearer is None:
        return found
    # "told reporters outside the court that Example had confessed": on where it was said, and as if "that" were the court
    where = [t for t in prepositional(verb, "outside", "in", "at", "near", "inside", "after", "before", "on") if t.i > hearer.i]
    strayed = [t for one in (hearer, *where) for t in one.rights if t.dep_ == "relcl" and _begins_with_that(t, "dobj", "mark")]
    return [t for t in strayed if child(t, "nsubj", "nsubjpass") is not None]


def _begins_with_that(clause: Token, *roles: str) -> bool:
    return any(t.dep_ in roles and t.lower_ == "that" for t in clause.lefts)


def _is_complement(token: Token, takes: tuple[str, ...], passive: bool) -> bool:
    dep = token.dep_
    if dep == "ccomp":
        return "clause" in takes or "quote" in takes or ("infinitive" in takes and _is_infinitive(token)) or "object" in takes
    if dep == "xcomp":
        if token.tag_ == "VBG":
            return "gerund" in takes
        if _is_infinitive(token):
            return "infinitive" in takes or passive
        return "object" in takes
    if dep in ("dobj", "oprd"):
        return "object" in takes and token.lower_ not in RELATIVE_PRONOUNS
    return dep in ("prep", "prt") and token.lower_ in takes and bool(token.rights)


def _is_infinitive(verb: Token) -> bool:
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)


def _content(verb: Token, parts: list[Token], draft: Draft) -> list[Span]:
    """One piece on each side of the cue at most, more where the cue stands inside a piece."""
    pieces: list[Span] = []
    for side in ([p for p in parts if p.i < verb.i], [p for p in parts if p.i > verb.i]):
        if side and side[0].i == verb.head.i and verb.dep_ == "relcl":
            pieces.append(noun_span(side[0]))
        elif side:
            last = max(side, key=lambda p: p.right_edge.i)
            whole = span_of(verb.doc, min(p.left_edge.i for p in side), _end_of_content(last) + 1)
            pieces += subtract(whole, draft.reach)
    return pieces


def _end_of_content(part: Token) -> int:
    """The last token of what is said; "agreed to drop the case and released him" ends before the finite verb."""
    finite = next((t for t in part.rights if t.dep_ == "conj" and t.tag_ in ("VBD", "VBZ")), None)
    if finite is None or part.tag_ != "VB" or not _is_infinitive(part):
        return last_named(part)
    return max([part.i, *(t.i for t in part.subtree if t.i < finite.left_edge.i and t.dep_ != "cc")])


def _reach(verb: Token, draft: Draft, parts: list[Token]) -> Span:
    """From the source to the last word of the cue's clause that is neither content nor a clause of its own."""
    start, end = draft.cue
    draft.stands_alone = child(verb, "nsubj", "agent") is not None
    if draft.mention and draft.stands_alone:
        start, end = min(start, draft.mention[0]), max(end, draft.mention[1])
    first = min((p.left_edge.i for p in parts if p.i > verb.i), default=len(verb.doc))
    for part in verb.rights:
        if part in parts or part.right_edge.i >= first:
            continue
        if part.dep_ in ("prep", "npadvmod", "advmod", "dative", "prt", "dobj", "nsubj", "agent", "pobj"):
            end = max(end, span_of(verb.doc, part.i, part.right_edge.i + 1)[1])
    return start, end


def _source(verb: Token, words: Speech, *, passive: bool) -> tuple[Span | None, Span | None]:
    """The span of the source and that of the words that stand for it beside the verb."""
    if passive:
        by = child(verb, "agent")
        named = child(by, "pobj") if by is not None else None
        if named is not None and verb.lemma_ == "cite" and named.lemma_.lower() in PATROL and _is_named(verb):
            return None, None  # "Example, cited by traffic police": for an offence, not as a source
        if named is None or named.lemma_ in words.lists["mute"]:
            return None, None  # "known by the call sign Owl": a name vouches for nothing
        return noun_span(named), noun_span(named)
    own = _nearest_subject(verb)
    noun = antecedent(own, verb) if own is not None else grammatical_subject(verb) or _noun_before(verb)
    if noun is None or noun.lower_ == "there" or (noun.lower_ == "it" and _is_of_a_judgement(verb)):
        return None, None
    if is_nobody(noun):
        return None, None
    if noun.pos_ not in ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X") or noun.lemma_ in words.lists["mute"]:
        return None, None
    if verb.dep_ in ("acl", "relcl") and noun.i == verb.head.i and (noun.lemma_ in words.nouns or noun.lemma_ in words.lists["informant"]):
        return _owner(noun, words) or (noun_span(noun), noun_span(noun))
    span = noun_span(noun)
    return span, (noun_span(own) if own is not None else span)


def _is_of_a_judgement(verb: Token) -> bool:
    """ "It is fair to say that": the "it" says nothing."""
    return (
        verb.dep_ in ("xcomp", "ccomp", "advcl")
        and (verb.head.pos_ == "ADJ" or child(verb.head, "acomp") is not None)
        and verb.tag_ == "VB"
    )


def _is_named(verb: Token) -> bool:
    """True where a name or pronoun is what the verb is done to."""
    subject = grammatical_subject(verb)
    return subject is not None and (subject.ent_type_ == "PERSON" or subject.tag_ == "PRP")


def _noun_before(verb: Token) -> Token | None:
    """The noun before a verb, or before the parenthesis that stands between them: for parses that lost the subject."""
    if verb.tag_ not in ("VBZ", "VBD", "VBP", "VBG") or verb.i == 0:
        return None
    doc, at = verb.doc, verb.i - 1
    if doc[at].text == "," and verb.tag_ == "VBG":
        at -= 1  # "The Example Post, quoting the agency, said"
    elif doc[at].text == ",":
        commas = (i for i in range(at - 1, max(verb.left_edge.i, 0), -1) if doc[i].text == ",")
        at = next(commas, 0) - 1
    return doc[at] if at >= 0 and doc[at].pos_ in ("PROPN", "NOUN") else None


def _nearest_subject(verb: Token) -> Token | None:
    """The verb's own subject; of two that a parse gives it ("Hawaii, as he pointed out") the nearer."""
    subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    return min(subjects, key=lambda t: abs(t.i - verb.i), default=None)


def _of_noun(noun: Token, word: SpeechWord, words: Speech) -> Draft | None:
    parts = [c for c in noun.rights if _is_noun_complement(c, word.takes)]
    if not parts and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        parts = [c for c in noun.head.rights if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("VERB", "AUX")]
    if not parts:
        return None
    owner = _owner(noun, words)
    if owner is None and not (word.act in IMPERSONAL and any(p.dep_ in ("acl", "ccomp") for p in parts)):
        return None
    draft = _draft(noun, word)
    draft.source, draft.mention = owner or (None, None)
    draft.content = _content(noun, parts, draft)
    return draft


def _is_noun_complement(token: Token, takes: tuple[str, ...]) -> bool:
    if token.dep_ in ("acl", "ccomp", "relcl"):
        if token.dep_ != "relcl" and _is_infinitive(token):
            return "infinitive" in takes
        return "clause" in takes and any(t.dep_ == "mark" and t.tag_ == "IN" for t in token.lefts)
    return token.dep_ == "prep" and token.lower_ in takes


def _owner(noun: Token, words: Speech) -> tuple[Span, Span] | None:
    """Whose claim it is: the possessor, "by X", "from X", or the subject of "makes the claim"."""
    possessor = child(noun, "poss")
    if possessor is not None:
        span = possessor_span(possessor)
        return span, span
    for prep in noun.rights:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in ("by", "from"):
            named = child(prep, "pobj")
            if named is not None:
                return noun_span(named), noun_span(named)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_ in words.lists["light"] and not is_passive(verb):
        subject = grammatical_subject(verb)
        if subject is not None and subject.lower_ not in EXPLETIVES:
            return noun_span(subject), noun_span(child(verb, "nsubj") or subject)
    if any(t.dep_ == "amod" and t.lower_ == "official" for t in noun.lefts):
        return noun_span(noun), noun_span(noun)  # "the official explanation, that he resigned"
    return None


def _of_adjective(token: Token, word: SpeechWord) -> Draft | None:
    """ "The minister is confident that": an adjective after a form of be, feel, remain."""
    parts = [c for c in token.rights if _is_adjective_complement(c, word.takes)]
    if not parts:
        return None
    subject = child(token, "nsubjpass", "nsubj")
    head = token.head
    for _ in range(MAX_STEPS):
        if subject is not None or head.pos_ not in ("VERB", "AUX"):
            break
        subject = grammatical_subject(head)
        head = head.head
    if subject is None or subject.lower_ in EXPLETIVES:
        return None
    draft = _draft(token, word)
    draft.source = draft.mention = noun_span(subject)
    draft.content = _content(token, parts, draft)
    return draft


def _is_adjective_complement(token: Token, takes: tuple[str, ...]) -> bool:
    if token.dep_ in ("ccomp", "xcomp"):
        return ("infinitive" if _is_infinitive(token) else "clause") in takes
    return token.dep_ == "prep" and token.lower_ in takes
