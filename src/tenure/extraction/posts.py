"""Posts: which nouns name one, and its words: the office's own, the unit and the place that belong to it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tenure.extraction.nouns import is_person_noun, is_unit_noun, lemma, noun_phrase
from tenure.extraction.people import People
from tenure.extraction.repairs import EMERITUS
from tenure.extraction.styles import office_before_unit, unit_after
from tenure.extraction.syntax import child, coordinated, prepositional, where_told
from tenure.extraction.units import numbered_unit, unit_phrase
from tenure.vocabulary import lexicon, offices
from tenure.vocabulary.stance import stance_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]
#: Words of the longest office in the plural.
LONGEST_OFFICE = 4
#: Words of the longest name of a land before an office.
LONGEST_LAND = 4
#: "the 40th governor": how many held the post before, no word of the post's.
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def office_at(token: Token) -> Range | None:
    """Token range of the office's own words where `token` is their grammatical head: "Chief of the General Staff", "commander"."""
    if token.lower_ not in _last_words() or token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB") or token.tag_ in ("NNS", "NNPS"):
        return None
    doc, sent = token.doc, token.sent
    first, last = max(sent.start, token.i - 4), min(sent.end, token.i + 6)
    words = [doc[i].lower_ for i in range(first, last)]
    wordings = offices().by_wording
    best: Range | None = None
    for start in range(token.i, first - 1, -1):
        for end in range(token.i + 1, last + 1):
            longer = best is None or end - start > best[1] - best[0]
            if longer and " ".join(words[start - first : end - first]).replace(" - ", "-").replace(" the ", " ") in wordings:
                best = (start, end)
    if best is None or office_head(doc, best) != token.i:
        return None
    if best == (token.i, token.i + 1) and lexicon().is_a(token.lower_, "rank"):
        return None
    return best


def office_head(doc: Doc, wording: Range) -> int:
    """The word of an office that the rest of the phrase hangs on: the last before "of", "in charge" and the like."""
    inner = next((i for i in range(wording[0] + 1, wording[1]) if doc[i].lower_ in ("of", "in", "to", "for")), wording[1])
    return inner - 1


@cache
def _last_words() -> frozenset[str]:
    """The words on which offices may hang: the last one, or the last before "of"."""
    words = set()
    for wording in offices().by_wording:
        words.add(re.split(r"[\s-]", re.split(r"[\s-](?:of|in|to|for)[\s-]", wording)[0])[-1])
    return frozenset(words)


def plural_office(token: Token) -> tuple[Range, str] | None:
    """Where an office in the plural stands of which the token is the plural noun, and its singular: "General Officers Commanding"."""
    if token.tag_ not in ("NNS", "NNPS") or token.lower_[:-1] not in _inflected():
        return None
    first, sent = max(token.sent.start, token.i - LONGEST_OFFICE + 1), token.sent
    for start in range(first, token.i + 1):
        for end in range(min(sent.end, token.i + LONGEST_OFFICE), token.i, -1):
            words = [t.text for t in token.doc[start:end]]
            words[token.i - start] = token.text[:-1]
            wording = " ".join(words).replace(" - ", "-")
            if wording.casefold() in offices().by_wording:
                return (start, end), wording
    return None


@cache
def _inflected() -> frozenset[str]:
    """The words of offices that may stand in the plural."""
    return frozenset(word for wording in offices().by_wording for word in re.split(r"[\s-]", wording))


def one_of(token: Token) -> Token | None:
    """Of "one of the founders of the bank" the office in the plural, "founders"."""
    if token.lower_ != "one":
        return None
    return next((t for t in prepositional(token, "of") if plural_office(t) is not None), None)


def post_range(token: Token) -> Range:
    """Token range of a post: the office's words and those before them, without "former", units, places and possessors."""
    doc = token.doc
    start, end = noun_phrase(token)
    while start < token.i and (
        doc[start].ent_type_ in ("GPE", "NORP", "LOC")
        or doc[start].tag_ in ("POS", "PRP$")
        or _is_unit_part(doc[start], token)
        or _is_status(doc[start])
        or (ORDINAL.fullmatch(doc[start].text) is not None and numbered_unit(doc[start]) is None)
    ):
        start += 1
    wording = office_at(token)
    if wording is not None:
        start, end = min(start, wording[0]), wording[1]
    end += end < token.sent.end and doc[end].lower_ in EMERITUS
    return start, _end_of_matter(token, end)


def _end_of_matter(token: Token, end: int) -> int:
    """`end` moved over "of defence", "for plans and training": what the post is concerned with, where that is no body, place or person."""
    prep = token.doc[end] if end < token.sent.end else token
    if prep.dep_ != "prep" or prep.lower_ not in ("of", "for") or prep.head.i != token.i:
        return end
    matters = [matter for t in prep.children if t.dep_ == "pobj" for matter in coordinated(t)]
    if matters and (_are_portfolios(token, matters) or all(is_function(token.doc, noun_phrase(t)) for t in matters)):
        return max(noun_phrase(t)[1] for t in matters)
    plain = matters and all(
        t.pos_ == "NOUN" and t.tag_ != "PRP" and not t.ent_type_ and not is_unit_noun(t, lexicon()) and not is_person_noun(t, lexicon())
        for t in matters
    )
    bare = plain and all(token.doc[slice(*noun_phrase(t))].text.islower() and child(t, "det", "poss", "relcl") is None for t in matters)
    return max(noun_phrase(t)[1] for t in matters) if bare else end


def _are_portfolios(office: Token, matters: list[Token]) -> bool:
    """ "Minister of National Defence", "minister for Law, Justice and Trade": what a minister is in charge of, no body."""
    return lemma(office) == "minister" and all(
        t.pos_ == "PROPN" and t.ent_type_ not in ("PERSON", "GPE", "LOC", "NORP") and not is_unit_noun(t, lexicon()) for t in matters
    )


def _is_status(token: Token) -> bool:
    return token.lower_ in lexicon().phrases["former"] or token.lower_ in (
        "-", "then", "current", "incumbent", "new", "newly", "appointed", "acting", "interim", "late", "disgraced", ",",
    ) or token.lower_ in stance_words().adjectives["possible"]  # fmt: skip


def _is_unit_part(token: Token, office: Token) -> bool:
    """ "Southern Military District deputy commander": the words of the unit before the office."""
    unit = next(
        (
            t
            for t in office.children
            if t.dep_ in ("compound", "nmod", "poss")
            and t.pos_ == "PROPN"
            and (is_unit_noun(t, lexicon()) or (is_worker(office) and t.ent_type_ == "ORG"))
        ),
        None,
    )
    return unit is not None and token.i <= unit.i


def unit_of(token: Token, people: People, p: int) -> Range | None:
    """Token range of the unit that an office belongs to: "commander of the 58th Army", "Russia's 58th Army commander"."""
    wording = office_at(token)
    next_to = unit_after(token.doc, wording[1] if wording else token.i + 1, token.sent.end)
    if next_to is not None:
        return next_to
    inners = list(prepositional(token, "of", "in", "at", "for", "to", "with"))
    ends = _end_of_matter(token, token.i + 1)
    # A body that is known for one comes before a word in capitals: "Head of Finance at the Eastport Bank".
    for inner in sorted(inners, key=lambda t: (not is_unit_noun(t, lexicon()), t.head.lower_ != "at", t.ent_type_ not in ("ORG", "FAC"))):
        if (wording is not None and inner.i < wording[1]) or inner.i < ends or is_function(token.doc, noun_phrase(inner)):
            found = next((unit_phrase(t) for t in prepositional(inner, "of", "in", "at") if is_body(t, people, p)), None)
            if found is not None:
                return found
        elif _is_field(token, inner):
            continue
        elif (is_body(inner, people, p) and not _is_inside(token, unit_phrase(inner))) or _is_joined(token, inner, people, p):
            return unit_phrase(inner)
    start = wording[0] if wording else token.i
    for t in token.children:
        beside = t.dep_ in ("compound", "nmod", "poss") and t.i < start
        # What stands in brackets after an office is its abbreviation: "General Officer Commanding (GOC)".
        after = t.dep_ == "appos" and t.i > token.i and token.doc[t.i - 1].text != "("
        if (
            (beside or after)
            and t.tag_ != "PRP$"
            and people.person_named(p, t) is None
            and (is_unit_noun(t, lexicon()) or t.ent_type_ == "ORG")
        ):
            first, end = unit_phrase(t)
            if is_worker(token) and _is_inside(token, (first, end)):
                return None  # "Distinguished Research Professor": the tagger takes a post for a name
            return (first, min(end, start)) if beside else (first, end)  # the office is no part of its body's name
    there = _where(token)
    if there is not None and is_body(there, people, p):
        return unit_phrase(there)
    owner = next((span for inner in inners if inner.head.lower_ in ("of", "for") and (span := _body_before(inner)) is not None), None)
    if owner is not None:
        return owner
    return _land_before(token.doc, start)


def _body_before(noun: Token) -> Range | None:
    """ "Eastport Bank" of "manager for Eastport Bank's harbour operations": whose the thing is that the post is for."""
    if noun.pos_ != "NOUN" or is_person_noun(noun, lexicon()):
        return None
    named = (t for t in noun.children if t.dep_ in ("poss", "compound", "nmod") and t.pos_ == "PROPN" and t.ent_type_ == "ORG")
    first = next((unit_phrase(t) for t in named), None)
    return (first[0], min(first[1], noun.i)) if first is not None else None


def _where(office: Token) -> Token | None:
    """ "the university, where she is a professor": the body that the clause before "where" names."""
    verb = office.head.head if office.dep_ == "pobj" and office.head.lower_ == "as" else office.head
    return where_told(verb) if office.dep_ in ("attr", "oprd", "pobj") else None


def _land_before(doc: Doc, end: int) -> Range | None:
    """ "Northmark State" of "Northmark State Commissioner of Police"."""
    start = end
    while start > doc[end].sent.start and end - start < LONGEST_LAND and doc[start - 1].pos_ == "PROPN" and doc[start - 1].text.istitle():
        start -= 1
    return (start, end) if end - start > 1 and doc[end - 1].text in ("State", "Province", "County", "Region", "District") else None


def _is_joined(office: Token, inner: Token, people: People, p: int) -> bool:
    """ "a member of the SPD": what one is a member of is a body, whatever the tagger takes it for."""
    named = inner.pos_ == "PROPN" and people.person_named(p, inner) is None and any(t.dep_ == "det" for t in inner.children)
    return named and lemma(office) == "member" and inner.dep_ == "pobj" and inner.head.lower_ == "of"


def _is_field(office: Token, inner: Token) -> bool:
    """ "Professor of Latin American Economics", "Chair in Law": what a scholar teaches, where no word of it is of a body."""
    link = "in" if lemma(office) == "chair" else "of"
    scholar = lemma(office) in ("professor", "lecturer", "reader", "chair")
    taught = scholar and inner.head.lower_ == link and inner.head.head.i == office.i
    return taught and not any(is_unit_noun(t, lexicon()) for t in office.doc[slice(*unit_phrase(inner))])


def _is_inside(office: Token, unit: Range) -> bool:
    """True of "Distinguished Research Professor" as the body of the professor: the tagger takes a post for a name."""
    return unit[0] <= office.i < unit[1]


def is_function(doc: Doc, span: Range) -> bool:
    """True of "Operations", "Marketing and Business Development": what a head of a part is in charge of, not a body."""
    words = [t for t in doc[slice(*span)] if t.lower_ not in ("and", "the", "of", ",", "&")]
    return bool(words) and all(t.lower_ in offices().functions for t in words)


def is_body(token: Token, people: People, p: int) -> bool:
    if people.person_named(p, token) is not None or token.ent_type_ in ("GPE", "LOC", "NORP"):
        return False
    return token.ent_type_ in ("ORG", "FAC", "PRODUCT") or is_unit_noun(token, lexicon()) or token.pos_ == "PROPN"


def place_of(token: Token) -> Range | None:
    for inner in prepositional(token, "of", "in", "for"):
        if inner.ent_type_ in ("GPE", "LOC"):
            return noun_phrase(inner)
    for t in token.children:
        if t.dep_ in ("poss", "amod", "compound") and t.ent_type_ in ("GPE", "LOC"):
            return t.i, t.i + 1
    return None


def endowed(name: Token) -> Token | None:
    """ "Professor" of "the Adam Example Professor of Law": whoever the chair is named after does not hold it."""
    after = name.doc[name.i + 1] if name.i + 1 < name.sent.end else name
    is_chair = after.dep_ == "appos" and after.head.i == name.i and after.text in ("Professor", "Chair", "Fellow", "Lecturer")
    return after if is_chair and any(t.text.istitle() for t in name.children if t.dep_ == "compound") else None


def is_worker(token: Token) -> bool:
    """True of a noun that says for what somebody works somewhere ("professor", "engineer"): a tie only beside a body."""
    return token.tag_ in ("NN", "NNP") and lemma(token) in lexicon().classes["worker"]


def is_employed(token: Token, people: People, p: int) -> bool:
    """True of such a noun with its body: "NASA astronaut", "professor of law at Eastport University"."""
    return is_worker(token) and unit_of(token, people, p) is not None


def is_scholar(token: Token) -> bool:
    """True of such a noun with what it is concerned with: "professor of economics"."""
    return is_worker(token) and any(is_function(token.doc, noun_phrase(t)) for t in prepositional(token, "of"))


def is_bare_post(noun: Token) -> bool:
    """True of a post that stands for itself ("appointed governor"), not for who holds it ("appointed the governor")."""
    return child(noun, "det", "poss") is None and is_post(noun)


def is_post(token: Token) -> bool:
    """True of a noun that names an office, or that ends a unit's name before which an office stands."""
    if token.pos_ not in ("NOUN", "PROPN") and token.tag_ not in ("NN", "NNP") and token.lower_ != "chief":
        return one_of(token) is not None  # "chief of staff" may be tagged as an adjective
    if office_before_unit(token) is not None:
        return True
    if lexicon().is_a(lemma(token), "presenter") and not _is_of_broadcast(token):
        return False
    start, end = noun_phrase(token)
    if lemma(token) == "officer" and token.i > start and token.doc[token.i - 1].lower_ in ("army", "navy", "naval", "military"):
        return False  # what somebody is, and no post
    named = is_person_noun(token, lexicon()) or token.pos_ == "PROPN" or token.text.isupper()
    return named and offices().find(token.doc[start:end].text) is not None


def _is_of_broadcast(host: Token) -> bool:
    """ "its host", "host of the quiz", "the show's host": not the host of a dinner or of the games."""
    if any(t.lower_ == "best" for t in host.children):
        return False  # an honour
    of = list(prepositional(host, "of", "on", "for"))
    beside = [t for t in host.children if t.dep_ in ("compound", "poss")]
    told = [lexicon().is_a(lemma(t), "broadcast") or (t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "LOC")) for t in (of or beside)]
    return any(told) or (not of and any(t.lower_ == "its" for t in beside)) or not (of or beside)
