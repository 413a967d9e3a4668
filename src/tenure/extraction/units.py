"""Names of units and bodies in parsed passages: which tokens they are.

The tagger's entities are a start: it breaks names of several words and takes descriptions into them. Grammar, the lexicon and
the numbers before them mend both. Apart from the names of people, since a unit's name is a phrase around a noun for a unit, whereas
a person's is whatever stands where people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tenure.extraction.datelines import find_datelines
from tenure.extraction.nouns import NAME_TAGS, is_unit_noun, noun_phrase
from tenure.extraction.ranks import is_title
from tenure.vocabulary import Lexicon, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

NUMBER_OF_UNIT = re.compile(
    r"\d{1,4}(st|nd|rd|th)?|[IVXL]{1,6}|[B-H]|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth"
)
#: So many words before a bracket's end it may open.
BRACKETED = 4


def numbered_unit(token: Token) -> tuple[int, int] | None:
    """Token range of the numbered unit that the token is part of: "58th Guards Combined Arms Army", whatever the parse makes of it."""
    return numbered_units(token.doc).get(token.i)


def numbered_units(doc: Doc) -> Mapping[int, tuple[int, int]]:
    """By each of their tokens the token ranges of the numbered units of a passage."""
    if "numbered_units" not in doc.user_data:
        doc.user_data["numbered_units"] = {i: span for span in _find_numbered_units(doc) for i in range(*span)}
    found: dict[int, tuple[int, int]] = doc.user_data["numbered_units"]
    return found


def _find_numbered_units(doc: Doc) -> Iterator[tuple[int, int]]:
    words = lexicon()
    for token in doc:
        if not NUMBER_OF_UNIT.fullmatch(token.text):
            continue
        end = None
        for i in range(token.i + 1, min(token.i + 7, len(doc))):
            if not (doc[i].text[:1].isupper() and (doc[i].is_alpha or "-" in doc[i].text)) or doc[i].sent != token.sent:
                break
            if words.is_a(doc[i].text.lower(), "unit"):
                end = i + 1
        if end is not None:
            yield token.i, end


def is_called_a_body(parsed: Doc, start: int, end: int, words: Lexicon) -> bool:
    """True of "Marsh Voss" in "at the law firm Marsh Voss": the noun for a body is part of the phrase."""
    noun = parsed[start - 1] if start else parsed[start]
    described = noun.tag_ == "NN" and noun.is_lower and noun.dep_ in ("compound", "nmod") and start <= noun.head.i < end
    return described and is_unit_noun(noun, words)


def unit_phrase(head: Token) -> tuple[int, int]:
    """Token range of a unit's name: "Department of Health and Social Care", "Company C, 1st Battalion, 180th Infantry Regiment"."""
    doc = head.doc
    behind = _name_behind(head)
    if behind is not None:
        return unit_phrase(behind)
    numbered = numbered_unit(head)
    if numbered is not None:
        return numbered[0], _unit_chain(doc, numbered[1])
    start, end = noun_phrase(head)
    start = _after_genitive(doc, start, head)
    if head.ent_type_ in ("ORG", "FAC", "PRODUCT", "LOC"):
        ent = _entity_at(head)
        if ent.start < start and all(t.pos_ == "PROPN" and t.is_alpha for t in doc[ent.start : start]):
            start = ent.start  # of "at Harbour College and Eastport University" the parse may tie "Eastport" to the first
        if ent.end > end:
            end = _without_tail(doc, end, _before_another(doc, end, ent.end))
    start = _after_description(doc, _after_bracket(doc, start, head), head)
    if start < head.i and doc[start].is_upper and doc[start].idx in find_datelines(doc.text):  # "ARVEN - Parliament"
        start = next((t.i + 1 for t in doc[start : head.i] if t.text in ("-", "–", "—", "--")), start)
    for token in head.children:
        if token.i != end:
            continue
        if token.dep_ == "prep" and token.lower_ == "of":
            inner = next((t for t in token.children if t.dep_ == "pobj"), None)
            if (
                inner is not None
                and not _is_somebodys(inner)
                and (inner.pos_ == "PROPN" or inner.tag_ in NAME_TAGS or head.pos_ == "PROPN")
            ):
                end = max(end, _right_edge(inner))
    end -= end - 1 > head.i and doc[end - 1].tag_ == "POS"
    bracket = next((i for i in range(start + 1, end) if doc[i].text == "("), end)
    return start, _unit_chain(doc, end if any(doc[i].text == ")" for i in range(bracket, end)) else bracket)


def _entity_at(token: Token) -> Span:
    """The named entity that the token is part of."""
    doc, start, end = token.doc, token.i, token.i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end]


def _without_tail(doc: Doc, start: int, end: int) -> int:
    """`end` moved back over what no name ends in: "College at Mfula.", "Military Court of"."""
    while end > start and (doc[end - 1].is_space or doc[end - 1].is_punct or doc[end - 1].tag_ in ("IN", "DT", "CC")):
        end -= 1
    return end


def _after_genitive(doc: Doc, start: int, head: Token) -> int:
    """ "Russia's 58th Army" → "58th Army"; "the Oklahoma National Guard's headquarters" stays whole."""
    marks = [i for i in range(start, head.i) if doc[i].tag_ == "POS"]
    if marks and any(doc[i].ent_type_ == "GPE" for i in range(start, marks[-1])):
        return marks[-1] + 1
    return start


def _name_behind(noun: Token) -> Token | None:
    """ "Northmark" of "the opposition movement Northmark", set without comma behind the noun for the body."""
    if noun.tag_ != "NN" or not is_unit_noun(noun, lexicon()):
        return None
    beside = (t for t in noun.children if t.dep_ == "appos" and t.left_edge.i == noun.i + 1)
    return next((t for t in beside if t.pos_ == "PROPN" and t.ent_type_ != "PERSON"), None)


def _after_bracket(doc: Doc, start: int, head: Token) -> int:
    """ "HN) board" → "Hewlett-Northard (HN) board": what the parse cuts off before a bracket."""
    opened = next((i for i in range(start, head.i) if doc[i].text in ("(", ")")), None)
    if opened is None or doc[opened].text == "(":
        return start
    first = next((i for i in range(start, max(doc[start].sent.start, start - BRACKETED), -1) if doc[i].text == "("), None)
    if first is None:
        return opened + 1
    while first > doc[start].sent.start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    return first if doc[first].text != "(" else opened + 1


def _after_description(doc: Doc, start: int, head: Token) -> int:
    """ "newly formed Example Party" → "Example Party", "political party Example Movement" → "Example Movement"."""
    while start < head.i and doc[start].is_lower and (doc[start].tag_ == "VBN" or doc[start].dep_ == "advmod"):
        start += 1
    named = next((i for i in range(start, head.i + 1) if doc[i].text[:1].isupper()), start)
    before = doc[named - 1] if named > start else None
    described = before is not None and before.tag_ == "NN" and is_unit_noun(before, lexicon())
    return named if described and all(t.text[:1].isupper() for t in doc[named : head.i + 1]) else start


def _is_somebodys(inner: Token) -> bool:
    """True of "General Adam Example" after "the party of": whose a body is belongs to no name."""
    doc, first = inner.doc, inner.left_edge.i
    titled = any(is_title(t) or t.lower_ in ("president", "minister", "premier", "chancellor") for t in doc[first : inner.i])
    return inner.ent_type_ == "PERSON" and titled


def _right_edge(token: Token) -> int:
    """One past the last token of the coordinated names under `token`."""
    edge = token.i + 1
    for t in token.children:
        if t.i >= edge and t.dep_ in ("cc", "conj") and t.i <= edge + 4 and not _begins_another(t, edge):
            edge = max(edge, _right_edge(t)) if t.dep_ == "conj" else max(edge, t.i + 1)
    last = token.doc[edge - 1]
    return edge - 1 if last.dep_ == "cc" else edge


def _before_another(doc: Doc, start: int, end: int) -> int:
    """`end` moved before a comma behind which the tagger draws the next member of a list into the name."""
    commas = (i for i in range(start, end) if doc[i].text == "," and any(t.dep_ == "conj" for t in doc[i + 1 : end]))
    return next(commas, end)


def _begins_another(token: Token, edge: int) -> bool:
    """True of a body of its own behind a comma: "Encyclopaedia" of "the University of Northmark, Encyclopaedia Westmark"."""
    return token.dep_ == "conj" and token.ent_type_ == "ORG" and token.doc[edge].text == "," and _entity_at(token).start > edge


def _unit_chain(doc: Doc, end: int) -> int:
    """Extends "Company C" by ", 1st Battalion, 180th Infantry Regiment": a comma, a number or name, a unit noun."""
    words = lexicon()
    while end + 1 < len(doc) and doc[end].text == "," and (doc[end + 1].like_num or re.fullmatch(r"\d+(st|nd|rd|th)?", doc[end + 1].text)):
        stop = next((i for i in range(end + 2, min(end + 7, len(doc))) if is_unit_noun(doc[i], words) and doc[i].pos_ == "PROPN"), None)
        if stop is None or any(doc[i].is_punct for i in range(end + 1, stop)):
            break
        while stop + 1 < len(doc) and doc[stop + 1].pos_ == "PROPN":
            stop += 1
        end = stop + 1
    return end
