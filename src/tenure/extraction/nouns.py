"""Which nouns and pronouns stand for a person and which nouns for a unit, and where a noun's phrase begins.

All else that the extractor reads of names and descriptions asks this first: units and names are phrases around such nouns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.vocabulary import Lexicon, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
PERSONAL = HE | SHE | FIRST | THEY | {"who", "whom", "whose", "we", "us", "our", "you", "your"}
#: Tags of a proper noun.
NAME_TAGS = ("NNP", "NNPS")
#: How what stands before a noun hangs in its phrase.
BEFORE_A_NOUN = frozenset(
    ["compound", "amod", "nummod", "nmod", "poss", "advmod", "quantmod", "punct", "case", "det", "prep", "pobj", "cc", "conj", "npadvmod"]
)


def lemma(token: Token) -> str:
    """The lemma in lower case; of a capitalised plural ("Commanders") the singular where the lexicon knows it."""
    found = token.lemma_.lower()
    if token.tag_ in NAME_TAGS and found.endswith("s"):
        known = lexicon().classes
        for single in (found[:-1], found[:-3] + "y"):
            if any(single in known[name] for name in ("person", "unit", "rank", "post", "medal")):
                return single
    return found


def is_person_noun(token: Token, words: Lexicon) -> bool:
    """True of a common noun, rank or office that stands for a person."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") and token.tag_ not in ("NN", "NNS", *NAME_TAGS):
        return False
    word = lemma(token)
    firm = token.tag_ == "NNPS" and token.ent_type_ == "ORG" and word in words.classes["bodily"]
    if token.pos_ == "PROPN" and (firm or words.is_a(word, "unit")):
        return False  # "the Border Guard" is a body, "a guard" a man; "Eastport Partners" are one body
    return words.is_a(word, "person") or words.is_a(word, "rank")


def is_unit_noun(token: Token, words: Lexicon) -> bool:
    """True of a noun for a unit or body: army, ministry, court."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    word = lemma(token)
    if word == "post" and token.dep_ == "appos" and token.tag_ == "NN":
        return False  # "commander of the guard, a post he held"
    return words.is_a(word, "unit") and (token.pos_ == "PROPN" or not words.is_a(word, "person"))


def noun_phrase(head: Token) -> tuple[int, int]:
    """Token range of the noun phrase of `head`: what stands before it without articles, and its "of" part."""
    doc = head.doc
    start = head.i
    inside = {head.i}
    while not doc[start].is_sent_start:
        token = doc[start - 1]
        if token.head.i not in inside or token.dep_ not in BEFORE_A_NOUN:
            break
        start -= 1
        inside.add(start)
    while start < head.i and (
        doc[start].dep_ == "det"
        or doc[start].lower_ == "own"
        or doc[start].is_punct
        or doc[start].tag_ in ("PRP$", "DT", "PDT", "CC", "IN", "RB")
        or doc[start].is_space
    ):
        start += 1
    if start < head.i and doc[start].lower_ in ("least", "most") and start and doc[start - 1].lower_ == "at":
        start += 1  # "at least 20 people"
    if not doc[start].is_sent_start and doc[start - 1].is_quote and sum(t.is_quote for t in doc[start : head.i]) % 2:
        start -= 1  # the opening mark of '"Storm Z" detachment'
    return start, head.i + 1
