"""Posts and bodies that a sentence adds to a first one: "professor at A and B", "minister from 1990 and as governor from 1995"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.nouns import is_person_noun, is_unit_noun, lemma, noun_phrase
from tenure.extraction.people import People
from tenure.extraction.posts import endowed, is_body, is_post, is_worker, place_of, post_range, unit_of
from tenure.extraction.syntax import AND, child, coordinated
from tenure.extraction.units import unit_phrase
from tenure.vocabulary import lexicon, offices

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

Range = tuple[int, int]

#: Labels of the members of a listing.
MEMBERS = frozenset({"conj", "appos", "attr", "oprd", "pobj"})
#: What stands before each member but the first.
JOINTS = frozenset({",", ";", "and", "&", "as"})
#: So many members a listing has at most: a guard against odd parses.
MOST = 20
MAX_STEPS = 8


@dataclass(frozen=True, slots=True)
class Listed:
    """One more post or body of a listing; token ranges. `head` is the word by which it hangs in the parse."""

    head: Token
    post: Range | None
    unit: Range | None
    place: Range | None
    same_post: bool = False
    """True of a further body of the same post."""
    is_rank: bool = False


def find_listed(match: Match, post: Range | None, unit: Range | None, p: int, people: People, *, taken: frozenset[int]) -> list[Listed]:
    """What is listed after the first post and body of a match, up to the next name, in the order of the text.

    `taken` are the tokens of offices that stand beside names of their own. Between titles a comma may set off the next
    holder's, so that only "and" joins them.
    """
    verb, joints = match.token, AND if match.title else JOINTS
    start = max((span[1] for span in (post, unit) if span is not None), default=verb.sent.end)
    stop = next((t.i for t in verb.doc[start : verb.sent.end] if people.person_named(p, t) is not None), verb.sent.end)
    posts = [] if post is None else list(_posts(post, unit, verb, p, people))
    found = [item for item in posts if item.head.i < stop and item.head.i not in taken and _joint(item.head) in joints]
    for item in [Listed(verb, post, unit, None), *found]:
        bodies = (body for body in _bodies(item, p, people) if body.head.i < stop)
        found += [body for body in bodies if not any(_holds(other, body.head.i) for other in found)]
    return sorted(found, key=lambda item: item.head.i)[:MOST]


def _posts(post: Range, unit: Range | None, verb: Token, p: int, people: People) -> Iterator[Listed]:
    first = verb.doc[post[0] : post[1]].root
    listed = {first.i, verb.i} | ({first.head.i} if endowed(first.head) is first else set())
    ranks = lexicon().is_a(lemma(first), "rank")
    for token in first.doc[max(first.i + 1, post[1]) : first.sent.end]:
        if ranks and token.dep_ in MEMBERS and lexicon().is_a(lemma(token), "rank") and people.person_named(p, token) is None:
            if _joint(token) in JOINTS and _hangs_on(token, listed):
                listed.add(token.i)
                yield Listed(token, noun_phrase(token), None, None, is_rank=True)
            continue
        if token.dep_ not in MEMBERS or not (is_post(token) or is_worker(token)) or lexicon().is_a(lemma(token), "rank"):
            continue
        if people.person_named(p, token) is not None or not (_joint(token) in JOINTS and _hangs_on(token, listed)):
            continue
        if token.text.isupper() and offices().find(token.text) is offices().find(first.doc[slice(*post)].text):
            continue  # an abbreviation of the office before it
        own, place = unit_of(token, people, p), place_of(token)
        if own is None and place is None and unit is not None and unit[0] > token.i:
            own = unit  # "chairman and chief executive of the bank"
        if is_post(token) or own is not None:
            listed.add(token.i)
            yield Listed(token, post_range(token), own, place)


def _joint(token: Token) -> str:
    """The word or mark before a noun's phrase, in lower case."""
    at = token.left_edge.i
    while at < token.i and token.doc[at].dep_ in ("punct", "cc"):
        at += 1
    while at > token.sent.start and token.doc[at - 1].lower_ in lexicon().classes["at_a_time"]:
        at -= 1
    return token.doc[at - 1].lower_ if at > token.sent.start else ""


def _hangs_on(token: Token, listed: set[int]) -> bool:
    """True of a member of the listing, be it that the parse hangs it on the body or the date behind the member before."""
    at = token
    if token.dep_ == "pobj":
        if token.head.lower_ != "as":
            return False
        at = token.head
        if at.dep_ != "conj":
            return at.head.i in listed
    for _ in range(MAX_STEPS):
        at = at.head
        if at.i in listed:
            return True
        if at.dep_ not in ("conj", "appos", "pobj", "prep", "nummod") or at.pos_ in ("VERB", "AUX"):
            return False
        if at.pos_ in ("NOUN", "PROPN") and at.dep_ == "pobj" and (is_post(at) or is_person_noun(at, lexicon())):
            return False  # "deputy to the minister and chairman": whose post it is, the words do not say
    return False


def _bodies(item: Listed, p: int, people: People) -> Iterator[Listed]:
    """The bodies coordinated with that of a post, and those before which its preposition is said again."""
    if item.unit is None:
        return
    doc = item.head.doc
    root = doc[item.unit[0] : item.unit[1]].root
    again = [] if root.dep_ != "pobj" else [t for prep in _same_preposition(root.head) for t in prep.children if t.dep_ == "pobj"]
    listing = coordinated(root)
    listing += [t for member in listing for t in member.children if t.dep_ == "appos" and child(t, "conj") is not None]
    members = _members(root)
    last = [t for t in item.head.children if t.dep_ == "conj" and t.pos_ == "PROPN" and t.i > root.i and item.head.pos_ == "VERB"]
    members += [t for t in root.children if last and t.dep_ == "appos" and t.pos_ == "PROPN"]
    joined = [*members, *last] if last or any(t.dep_ == "cc" for member in members for t in member.children) else []
    for token in [*joined, *_beside(item, root), *again, *_after_semicolons(item)]:
        named = (token.pos_ == "PROPN" or token.ent_type_ == "ORG") and token.lower_ not in offices().functions
        phrase = unit_phrase(token)
        apart = phrase[0] >= item.unit[1] or phrase[1] <= item.unit[0]
        if named and apart and is_body(token, people, p) and not is_post(token):
            yield Listed(token, item.post, phrase, None, same_post=True)


def _beside(item: Listed, root: Token) -> list[Token]:
    """ "He was a teacher, coach of the team and the Eastport Football Club": a body that the parse joins to the office."""
    if item.head.pos_ not in ("NOUN", "PROPN") or item.head.dep_ not in ("appos", "conj") or root.dep_ != "pobj":
        return []
    return [t for t in item.head.children if t.dep_ == "conj" and t.pos_ == "PROPN" and t.i > root.i and _joint(t) in AND]


def _after_semicolons(item: Listed) -> Iterator[Token]:
    """ "in the Guard until 1950; the Army until 1954; and the Reserves": heads of what stands right behind a semicolon, without a verb."""
    assert item.unit is not None
    sent = item.head.sent
    for mark in sent[item.unit[1] - sent.start :]:
        if mark.text != ";":
            continue
        first = mark.i + 1
        while first < sent.end and sent.doc[first].lower_ in ("and", "the", "in", "with", "at"):
            first += 1
        head = next((t for t in sent.doc[first : min(sent.end, first + MAX_STEPS)] if t.left_edge.i <= first and t.pos_ == "PROPN"), None)
        last = head
        while last is not None and last.dep_ == "compound":
            last = last.head
        if last is not None and last.dep_ in ("conj", "dobj", "appos", "pobj"):
            yield last


def _members(root: Token) -> list[Token]:
    """What is coordinated with a body, also where the parse takes a member for an apposition or for part of the last name."""
    found = [t for t in root.children if t.dep_ == "nmod" and is_unit_noun(t, lexicon()) and child(t, "cc") is not None]
    for token in coordinated(root):
        found.append(token)
        found += [
            t for first in token.children if first.dep_ == "appos" and child(first, "conj", "appos") is not None for t in _members(first)
        ]
    return found


def _same_preposition(prep: Token) -> Iterator[Token]:
    """ "of the Academy in 1949, and of the Institute": the preposition once more, after "and" or a comma."""
    for token in prep.sent[prep.i - prep.sent.start + 1 :]:
        again = token.dep_ in ("prep", "conj") and token.lower_ == prep.lower_ and token.i and token.nbor(-1).lower_ in ("and", ",")
        if again and token.head.i in (prep.i, prep.head.i, prep.head.head.i):
            yield token


def _holds(item: Listed, i: int) -> bool:
    return any(span is not None and span[0] <= i < span[1] for span in (item.post, item.unit))
