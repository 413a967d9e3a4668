"""Titles: offices that stand beside a name, each a posting ("Defence Minister Sergei Shoigu")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.names import is_unit_noun, lemma, noun_phrase, unit_phrase
from tenure.extraction.people import People, Referent
from tenure.extraction.syntax import child, prepositional
from tenure.vocabulary import Frame, lexicon, offices

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: The rule, not a line of data, that makes a title a posting.
TITLE = Frame(source="titles", event="posting", pos="noun", lemmas=(), subject=("name",))
#: Offices that are told of almost anybody: a title only with a body that they belong to.
VAGUE = frozenset({"member", "officer", "deputy", "assistant", "aide", "adviser", "advisor", "founder", "owner", "boss", "leader", "chief", "head", "director", "secretary", "judge", "justice"})


def find_titles(p: int, parsed: Doc, people: People) -> list[Match]:
    """Offices before and after names, in the order of the text."""
    found: dict[int, Match] = {}
    for token in parsed:
        if token.i in found or not _is_office(token):
            continue
        holder = _holder(p, token, people)
        if holder is None:
            continue
        match = _title(p, token, holder, people)
        if match is not None:
            found[token.i] = match
    return [found[i] for i in sorted(found)]


def _is_office(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    word = lemma(token)
    if lexicon().is_a(word, "rank") and word not in ("inspector", "superintendent", "commander"):
        return "adjutant" in token.doc[max(0, token.i - 1) : token.i].text.lower() or token.doc[token.i : token.i + 2].text.lower() in ("inspector general", "general officer")
    return offices().find(word) is not None


def _holder(p: int, token: Token, people: People) -> Token | None:
    """The head of the name to which the office belongs."""
    head = token.head
    if token.dep_ in ("compound", "nmod", "appos", "amod") and people.person_named(p, head) is not None and people.person_named(p, token) is None:
        return head
    for t in token.children:
        if t.dep_ == "appos" and people.person_named(p, t) is not None:
            return t
    if token.dep_ == "compound" and head.dep_ in ("compound", "nmod") and people.person_named(p, head.head) is not None:
        # "Lagos State police commissioner": only the last noun names the office
        return None
    if token.dep_ in ("nsubj", "nsubjpass"):
        twin = next((t for t in head.children if t.dep_ in ("nsubj", "nsubjpass") and t.i > token.i), None)
        if twin is not None and people.person_named(p, twin) is not None and _only_commas(token, twin, people, p):
            return twin
    after = token.i + 1
    if after < len(token.doc) and people.person_named(p, token.doc[after]) is not None and people.person_named(p, token) is None:
        name = people.name_of(p, token.doc[after])
        assert name is not None
        return token.doc[name.end - 1] if token.doc[after].sent == token.sent else None
    return None


def _only_commas(left: Token, right: Token, people: People, p: int) -> bool:
    name = people.name_of(p, right)
    assert name is not None
    edge = max(t.i for t in left.subtree)
    between = left.doc[min(edge, name.start - 1) + 1 : name.start]
    return all(t.is_punct or lexicon().is_a(lemma(t), "rank") for t in between)


def _title(p: int, token: Token, holder: Token, people: People) -> Match | None:
    referent = people.who(p, holder)
    if referent is None or referent.person is None:
        return None
    start, end = post_range(token)
    unit = unit_of(token, people, p)
    if lemma(token) in VAGUE and unit is None and start == token.i and not _place_of(token):
        return None
    span = Referent(referent.kind, referent.name, referent.start, referent.end, referent.person)
    return Match(TITLE, token, start, end, holder, span, title=True, post=(start, end), unit=unit, place=_place_of(token))


def post_range(token: Token) -> tuple[int, int]:
    """Token range of the office's words: "Chief of the General Staff", "health minister", without "former" and units before it."""
    doc = token.doc
    start, end = noun_phrase(token)
    while start < token.i and (
        doc[start].ent_type_ in ("GPE", "NORP", "LOC") or doc[start].tag_ in ("POS", "PRP$") or _is_unit_part(doc[start], token) or _is_status(doc[start])
    ):
        start += 1
    of = next((t for t in token.children if t.dep_ == "prep" and t.lower_ == "of" and t.i == token.i + 1), None)
    if of is not None:
        inner = child(of, "pobj")
        if inner is not None and offices().find(doc[token.i : inner.i + 1].text.replace(" the ", " ")) and not _heads_by_itself(doc[token.i : inner.i + 1].text):
            end = inner.i + 1
    return start, end


def _heads_by_itself(text: str) -> bool:
    """False of "Commissioner of Police", an office of its own; True of "commander of the army"."""
    plain = text.casefold().replace(" the ", " ")
    return plain not in offices().by_wording and text.casefold() not in offices().by_wording


def _is_status(token: Token) -> bool:
    return token.lower_ in lexicon().phrases["former"] or token.lower_ in ("-", "then", "current", "incumbent", "new", "newly", "appointed", "acting", "interim", "late", "disgraced")


def _is_unit_part(token: Token, office: Token) -> bool:
    """"Southern Military District deputy commander": the words of the unit before the office."""
    unit = next((t for t in office.children if t.dep_ in ("compound", "nmod", "poss") and t.pos_ == "PROPN" and is_unit_noun(t, lexicon())), None)
    return unit is not None and token.i <= unit.i


def unit_of(token: Token, people: People, p: int) -> tuple[int, int] | None:
    """Token range of the unit that the office heads: "commander of the 58th Army", "Russia's 58th Army commander"."""
    for inner in prepositional(token, "of", "in", "at", "for", "to", "with"):
        if inner.head.lower_ == "of" and not _heads_by_itself(token.doc[token.i : inner.i + 1].text):
            return next((unit_phrase(t) for t in prepositional(inner, "of", "in") if _is_body(t, people, p)), None)
        if _is_body(inner, people, p):
            return unit_phrase(inner)
    for t in token.children:
        if t.dep_ in ("compound", "nmod", "poss") and t.i < token.i and (is_unit_noun(t, lexicon()) or t.ent_type_ == "ORG") and people.person_named(p, t) is None:
            return unit_phrase(t)
        if t.dep_ == "appos" and t.i > token.i and people.person_named(p, t) is None and (t.ent_type_ == "ORG" or is_unit_noun(t, lexicon())):
            return unit_phrase(t)
    return None


def _is_body(token: Token, people: People, p: int) -> bool:
    return people.person_named(p, token) is None and token.ent_type_ not in ("GPE", "LOC") and (
        token.ent_type_ in ("ORG", "FAC", "PRODUCT") or is_unit_noun(token, lexicon()) or (token.pos_ == "PROPN")
    )


def _place_of(token: Token) -> tuple[int, int] | None:
    for inner in prepositional(token, "of", "in", "for"):
        if inner.ent_type_ in ("GPE", "LOC"):
            return noun_phrase(inner)
    for t in token.children:
        if t.dep_ in ("poss", "amod", "compound") and t.ent_type_ in ("GPE", "LOC"):
            return t.i, t.i + 1
    return None
