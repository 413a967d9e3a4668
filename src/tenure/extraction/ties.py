"""Ties to bodies beside a name, without a verb: "James Marsh of the Eastport Institute", "Eastport Bank economist Dina Voss".

Each is a posting: somebody works for a body or belongs to it. What is no body by its own words makes none ("Marsh of Eastport").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import is_unit_noun
from tenure.extraction.people import People
from tenure.extraction.posts import Range, endowed, is_post, post_range, unit_of
from tenure.extraction.syntax import child, coordinated, prepositional
from tenure.extraction.units import numbered_unit, unit_phrase
from tenure.vocabulary import Frame, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

#: The rule, not a line of data, that makes a tie a posting.
TIE = Frame(source="ties", event="posting", pos="noun", lemmas=(), subject=("name",))
#: Prepositions between a name and the body to which its bearer belongs.
BELONGING = frozenset({"of", "from"})


def find_ties(p: int, parsed: Doc, people: People, told: frozenset[int]) -> Iterator[Match]:
    """The ties of one passage; `told` are the tokens of posts and units of which titles tell already."""
    names = list(dict.fromkeys(name for token in parsed if (name := people.name_of(p, token)) is not None))
    for name in names:
        head = parsed[name.start : name.end].root
        unit = _behind(parsed, name, p, people) or _before(head, p, people)
        if unit is not None and not told & set(range(*unit)):
            listed = coordinated(head) if unit[1] <= head.i else [head]
            for holder in (t for t in listed if t is head or _is_named_alone(t, p, people)):
                yield _tie(p, parsed[unit[1] - 1], unit, holder, people, unit=unit)
    for token in parsed:
        if token.i not in told and _is_work(token) and people.person_named(p, token) is None:
            yield from _of_workers(p, token, people)


def _tie(p: int, token: Token, trigger: Range, holder: Token, people: People, *, unit: Range, post: Range | None = None) -> Match:
    return Match(TIE, token, *trigger, holder, people.who(p, holder), title=True, post=post, unit=unit)


def _behind(parsed: Doc, name: PersonName, p: int, people: People) -> Range | None:
    """The body of "Adam Marsh of the Eastport Institute" and "Adam Marsh (Eastport Bank)"."""
    at = name.end + name.tail
    if at + 1 >= len(parsed) or parsed[at].sent != parsed[name.start].sent:
        return None
    bracketed = parsed[at].text == "("
    if not bracketed and not (parsed[at].lower_ in BELONGING and parsed[at].dep_ == "prep" and name.start <= parsed[at].head.i < at):
        return None
    first = at + 1 + (parsed[at + 1].lower_ == "the")
    inner = next((t for t in parsed[first : first + 8] if t.dep_ == "pobj" or (bracketed and t.dep_ in ("appos", "dep", "nmod"))), None)
    unit = unit_phrase(inner) if inner is not None else None
    if unit is None or unit[0] != first or not _is_named_body(parsed, unit, p, people):
        return None
    closed = not bracketed or (unit[1] < len(parsed) and parsed[unit[1]].text == ")")
    return unit if closed else None


def _before(head: Token, p: int, people: People) -> Range | None:
    """The body of "Eastport University's Adam Marsh"."""
    owner = child(head, "poss")
    if owner is None or people.person_named(p, owner) is not None:
        return None
    start, end = unit_phrase(owner)
    unit = start, end - (head.doc[end - 1].tag_ == "POS")
    return unit if _is_named_body(head.doc, unit, p, people) else None


def _is_named_alone(name: Token, p: int, people: People) -> bool:
    """True of "Boris Sample" in "Eastport Bank's Adam Marsh and Boris Sample": somebody of whom no other body is told."""
    return people.person_named(p, name) is not None and child(name, "poss", "prep", "appos", "nmod") is None


def _is_named_body(parsed: Doc, unit: Range, p: int, people: People) -> bool:
    """True of a body that has a name and is called a body: by a noun, as an abbreviation, or as a numbered unit."""
    words = parsed[slice(*unit)]
    if any(people.person_named(p, t) is not None for t in words) or words.root.ent_type_ in ("GPE", "LOC", "NORP"):
        return False
    named = any(t.text[:1].isupper() for t in words)
    short = any(t.text.isupper() and t.text.replace(".", "").isalpha() and len(t.text) > 2 and t.ent_type_ == "ORG" for t in words)
    return named and (
        short or numbered_unit(words.root) is not None or any(is_unit_noun(t, lexicon()) and t.pos_ == "PROPN" for t in words)
    )


def _is_work(token: Token) -> bool:
    """True of a noun for what somebody does at a body, in the plural too ("employees")."""
    known = lexicon().classes["worker"]
    works = token.lemma_.lower() in known or token.lower_.removesuffix("s") in known
    return works and token.pos_ in ("NOUN", "PROPN") and not is_post(token)  # the dear question last


def _of_workers(p: int, token: Token, people: People) -> Iterator[Match]:
    """ "former Eastport Bank economist Dina Voss", "Dina Voss, professor of law at the university", "employees Adam Marsh and D. Voss"."""
    unit = unit_of(token, people, p)
    if unit is None or not any(t.text[:1].isupper() for t in token.doc[slice(*unit)]):
        return
    for holder in _holders(p, token, people):
        post = post_range(token) if token.tag_ in ("NN", "NNP") else None
        yield _tie(p, token, post or (token.i, token.i + 1), holder, people, unit=unit, post=post)


def _holders(p: int, token: Token, people: People) -> list[Token]:
    """The names that the noun stands beside, in apposition or as its complement."""
    plural = token.tag_ in ("NNS", "NNPS")
    one = _one_of(token) if plural else None
    if one is not None:
        return [one] if (who := people.who(p, one)) is not None and who.person is not None else []
    if token.dep_ == "appos" and (chair := endowed(token.head)) is not None and chair.i == token.i:
        return []
    if token.dep_ in ("compound", "nmod", "appos", "amod") and people.person_named(p, token.head) is not None:
        found = [token.head]
    else:
        around = [token, *prepositional(token, "of", "at", "in", "for")]
        found = [t for one in around for t in one.children if _is_set_beside(t, token) and people.person_named(p, t) is not None][:1]
    if plural:
        found = [t for first in found for t in coordinated(first) if people.person_named(p, t) is not None]
    return found


def _is_set_beside(name: Token, noun: Token) -> bool:
    """True of a name in apposition, which the parse may tie to the noun's body: "executives of the bank, Ada Example and ..."."""
    if name.head.i == noun.i:
        return name.dep_ == "appos"
    set_off = name.doc[name.left_edge.i - 1].text == ","
    return set_off and (name.dep_ == "appos" or (name.dep_ == "conj" and noun.tag_ in ("NNS", "NNPS")))


def _one_of(token: Token) -> Token | None:
    """The subject of "Dina Voss is one of the bank's oldest employees"."""
    one = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    is_predicate = one.lower_ == "one" and one.dep_ == "attr" and one.head.lemma_ == "be" and child(one.head, "neg") is None
    return child(one.head, "nsubj") if is_predicate else None
