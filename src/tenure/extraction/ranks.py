"""Ranks: which words are one ("Lieutenant-Colonel", "Maj.-Gen.", "Admiral of the Fleet"), and of whom it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from tenure.extraction.syntax import grammatical_subject, patient
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from spacy import tokens as spacy

    from tenure.extraction.names import PersonName
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]

#: Signs inside and around a rank that the tokenizer sets apart: "Maj.-Gen.", '"Generalmajor"'.
SIGNS = frozenset({"-", "–", ".", '"', "“", "”", "''", "``", "'"})
LONGEST_ASIDE = 7
#: Tokens of the longest rank, and one more.
LONGEST = 9


def is_rank_word(token: Token | spacy.Token) -> bool:
    """True of a rank in one word, short or compound: "colonel", "Maj.-Gen", "MajGen"; of a small letter only where it is a noun."""
    compound = token.i > 1 and token.nbor(-1).text == "-" and _is_rank(token.nbor(-2).text)  # "Major-general"
    if token.text.islower() and token.tag_ not in ("NN", "NNP") and not compound:
        return False
    return _is_rank(token.text)


@lru_cache(maxsize=4096)
def _is_rank(word: str) -> bool:
    lower = word.lower().strip(".")
    if lexicon().is_a(lower, "rank") or (word[:1].isupper() and len(lower) > 5 and lexicon().is_a(lower.removesuffix("s"), "rank")):
        return True  # "Colonels Adam Example and Boris Sample"
    parts = [part for part in re.split(r"[.\-]+", lower) if part]
    if len(parts) == 1:
        parts = [part.lower() for part in re.findall(r"[A-Z][a-z]+", word)]
        if len("".join(parts)) != len(lower):
            return False
    return len(parts) > 1 and _is_plain(parts[-1]) and all(_is_plain(part) or part in lexicon().classes["fore_rank"] for part in parts[:-1])


def _is_plain(word: str) -> bool:
    return word in lexicon().classes["rank"]


def is_short(token: Token | spacy.Token) -> bool:
    """True of a rank's abbreviation, after which a point ends no sentence: "Gen", "Maj.-Gen"."""
    return token.text[:1].isupper() and is_rank_word(token) and all(word in lexicon().classes["short_rank"] for word in rank_words(token))


def is_title(token: Token) -> bool:
    """True of a rank or honorific that stands before a name."""
    honorific = bool(token.text[:1].isupper() or token.tag_ != "NN") and token.lower_.strip(".") in lexicon().classes["honorific"]
    return (honorific or is_rank_word(token)) and not token.is_punct


def rank_words(token: Token | spacy.Token) -> list[str]:
    """The words of a rank's token in small letters: of "Maj.-Gen" both."""
    camel = re.findall(r"[A-Z][a-z]+", token.text)
    parts = camel if len(camel) > 1 and "".join(camel) == token.text else re.split(r"[.\-]+", token.text)
    return [part.lower() for part in parts if part]


def rank_at(doc: Doc, start: int, stop: int) -> int:
    """One past the last token of the rank that begins at `start` and ends before `stop`; `start` where none does."""
    end = start
    for at in range(start, stop):
        if is_rank_word(doc[at]) or (at > start and _ends_phrase(doc, at)):
            end = at + 1
        elif doc[at].lower_.strip(".") not in lexicon().classes["fore_rank"] and (at == start or doc[at].text not in ("-", ".")):
            break
    return _with_of(doc, end, stop) if end > start else start


def _with_of(doc: Doc, end: int, stop: int) -> int:
    """`end` moved past "of the Soviet Union", "der Infanterie" and the like, which belong to the rank before them."""
    if end + 1 < stop and doc[end].lower_ == "der" and doc[end + 1].text.istitle():
        return end + 2
    if end < stop and doc[end].lower_ == "of":
        first = end + 2 if end + 1 < stop and doc[end + 1].lower_ == "the" else end + 1
        for last in range(min(stop, first + 3), first, -1):
            if doc[first:last].text.lower() in lexicon().phrases["rank_of"]:
                return last
    return end


def _ends_phrase(doc: Doc, at: int) -> bool:
    """True of the second word of "Squadron Leader", "Wing Commander"."""
    return f"{doc[at - 1].lower_} {doc[at].lower_}" in lexicon().phrases["two_word_ranks"]


def rank_before(doc: Doc, end: int) -> Range | None:
    """Token range of the rank that stands right before token `end`: "Air Vice Marshal", "Maj.-Gen.", "Marshal of the Soviet Union".

    Between the two may stand words of respect, quotation marks and an aside in brackets ("Lieutenant-General (later General) X").
    """
    at = _before_respect(doc, end)
    best: Range | None = None
    for start in range(at - 1, max(-1, at - LONGEST), -1):
        if best is not None and doc[start].text == "vice" and doc[best[0]].text.istitle():
            break  # "Colonel A, vice Colonel B": in his place
        stop = rank_at(doc, start, at)
        if stop > start and all(_is_sign(doc, i) for i in range(stop, at)):
            best = (start, stop)
        elif best is not None and doc[best[0]].lower_ == "general" and doc[start].lower_ in lexicon().classes["civil_general"]:
            return None  # "Attorney General"
        elif (best is not None and doc[start].text not in SIGNS) or doc[start].is_space or doc[start].text == ",":
            break
    return best


def _before_respect(doc: Doc, end: int) -> int:
    """The place before the words of respect, signs and asides that stand left of `end`."""
    at = end
    while at > 0:
        token = doc[at - 1]
        if token.text == ")":
            opening = _before_aside(doc, at)
            if opening == at:
                break
            at = opening
        elif (token.lower_.strip(".") in lexicon().classes["respect"] and token.text[:1].isupper()) or (_is_sign(doc, at - 1)):
            at -= 1
        else:
            break
    return at


def _before_aside(doc: Doc, end: int) -> int:
    """The place before the words in brackets that end at `end`; `end` where none do."""
    if not end or doc[end - 1].text != ")":
        return end
    return next((i for i in range(end - 2, max(-1, end - 2 - LONGEST_ASIDE), -1) if doc[i].text == "("), end)


def _is_sign(doc: Doc, i: int) -> bool:
    """True of a sign between a rank and a name: a full stop is none ("He is a general. Adam Example ...")."""
    return doc[i].text in SIGNS and (doc[i].text != "." or (i > 0 and is_short(doc[i - 1])))


def rank_of_noun(noun: Token) -> Range | None:
    """Token range of the rank whose head is `noun`: "vice admiral" of "a vice admiral in the navy"; None of another noun."""
    if noun.tag_ not in ("NN", "NNP") or not (is_rank_word(noun) or (noun.i and _ends_phrase(noun.doc, noun.i))):
        return None
    found = rank_before(noun.doc, noun.i + 1)
    if found is None:
        return None
    return found[0], max(found[1], _with_of(noun.doc, noun.i + 1, noun.sent.end))


def told_ranks(doc: Doc, names: Iterable[PersonName]) -> list[tuple[PersonName, Range]]:
    """Each name with a rank that is not written before it: "was a brigadier", "Boris Sample, then a captain", "the rank of major"."""
    named = {i: name for name in names for i in range(name.begin, name.end)}
    found: dict[int, tuple[PersonName, Range]] = {}
    for token in doc:
        rank = rank_of_noun(token) if token.i not in named else None
        whose = _whose(token, named) if rank is not None else None
        if rank is not None and whose is not None:
            found[rank[0]] = (whose, rank)  # of "lieutenant-general" the last word says all
    return list(found.values())


def _whose(rank: Token, named: Mapping[int, PersonName]) -> PersonName | None:
    """Of whom a rank is said."""
    noun = rank
    while noun.dep_ in ("conj", "appos", "compound", "nmod") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
        if noun.i in named:
            return named[noun.i]
    beside = next((named[t.i] for t in rank.children if t.dep_ == "appos" and t.i in named), None)
    return beside or _before_comma(rank, named) or _said_of(noun, named)


def _before_comma(rank: Token, named: Mapping[int, PersonName]) -> PersonName | None:
    """ "Boris Sample (1901-1950), later a captain": a name, an aside, a comma and small words before the rank."""
    doc, at = rank.doc, rank.i
    while (
        at > rank.sent.start and (doc[at - 1].head == rank or doc[at - 1].head.head == rank) and doc[at - 1].dep_ not in ("punct", "prep")
    ):
        at -= 1
    if at <= rank.sent.start + 1 or doc[at - 1].text != ",":
        return None
    return named.get(_before_aside(doc, at - 1) - 1)


def _said_of(noun: Token, named: Mapping[int, PersonName]) -> PersonName | None:
    """The subject of the clause that says a rank of somebody: "was", "retired as", "was promoted to", "holds the rank of"."""
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return next((named[t.i] for t in noun.head.children if t.dep_ == "attr" and t.i in named), None)
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in ("rank", "grade"):
        noun = noun.head.head
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in ("to", "as", "with", "at", "in"):
        verb = verb.head
    elif noun.dep_ not in ("attr", "oprd", "acomp", "dobj"):
        return None
    if verb.lemma_.lower() not in lexicon().classes["rank_verb"]:
        return None
    for subject in (patient(verb), grammatical_subject(verb)):
        if subject is not None and subject.i != noun.i:
            beside = [subject, *(t for t in subject.children if t.dep_ == "appos")]
            whose = next((named[t.i] for t in beside if t.i in named), None)
            if whose is not None:
                return whose
    return None
