"""Successions: what somebody takes over from another is the post that the sentences before have told of one of the two.

"Colonel Example is the new commander of the 4th Brigade. He takes over from Colonel Sample."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tenure.extraction.fields import Fields
from tenure.extraction.frames import Match
from tenure.extraction.people import People
from tenure.extraction.posts import office_at
from tenure.extraction.syntax import child, prepositional
from tenure.model.statement import Statement
from tenure.vocabulary import Frame, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

#: The rule, not a line of data, that tells of a predecessor's post.
PREDECESSOR = Frame(source="successions", event="posting", pos="verb", lemmas=(), subject=("replaces",), phase="former")
#: The same of a predecessor who is called so: "his predecessor, Colonel Adam Example".
CALLED = Frame(source="successions", event="posting", pos="noun", lemmas=("predecessor",), subject=("name",), phase="former")
#: Events that give somebody a post.
GIVING = frozenset({"posting", "appointment", "transfer"})
#: So many sentences after a post was told, "took over" may mean it.
WITHIN = 2


class Posts:
    """The post that was last told of each person of a passage."""

    def __init__(self, p: int, people: People) -> None:
        self._p, self._people = p, people
        self._last: dict[str, tuple[Token, Fields]] = {}
        self._any: dict[str, tuple[Token, Fields]] = {}
        self._taken: dict[int, Fields | None] = {}
        self._latest: tuple[Token, Fields, str] | None = None
        """Where a clause last told of a post of anybody, the post, and when it was held."""

    def remember(self, match: Match, fields: Fields, stmt: Statement) -> None:
        """Keeps a post that somebody takes up or that a clause says is his; a bare title may be the post that he leaves."""
        who = match.referent
        given = stmt.event in GIVING and stmt.polarity == "affirmed" and (fields.post or fields.organization)
        if given and who is not None and who.person is not None and who.name:
            self._any[who.name] = (match.token, fields)
            if fields.post is not None and not match.title:
                self._latest = (match.token, fields, stmt.when or "")
            if stmt.phase == "takes_up" or (stmt.phase in (None, "holds") and not match.title):
                self._last[who.name] = (match.token, fields)

    def complete(self, match: Match, fields: Fields, when: str | None) -> Fields:
        """The fields of a succession, with the post that the sentences before told of the successor where its own words name none.

        Of "X replaced Y" both the appointment and the dismissal; those of any other event are given back as they are.
        """
        if fields.post is not None or fields.organization is not None:
            return fields
        if match.frame is CALLED:
            told = self._had_by_owner(match.token)
            return replace(fields, post=told.post, organization=told.organization, place=told.place) if told is not None else fields
        if is_bare_service(match) or _is_held(match):
            told = self._held_by(match) or self._left_to(match, when)
            return replace(fields, post=told.post, organization=told.organization, place=told.place) if told is not None else fields
        if match.found_at == "named_by" and match.event == "posting":
            told = self._left_to(match, when)
        elif match.event == "dismissal":
            told = self._taken.get(match.token.i)
        elif match.event == "appointment" and match.replaces is not None and match.referent is not None:
            told = self._taken[match.token.i] = self._before(match.token, match.referent.name or "")
        else:
            return fields
        return replace(fields, post=told.post, organization=told.organization, place=fields.place or told.place) if told else fields

    def _had_by_owner(self, predecessor: Token) -> Fields | None:
        """The post that was last told of whose predecessor somebody is called."""
        owner = child(predecessor, "poss")
        who = self._people.who(self._p, owner) if owner is not None else None
        return self._any.get(who.name or "", (predecessor, None))[1] if who is not None else None

    def _held_by(self, match: Match) -> Fields | None:
        """ "The mayor was Adam Example, who served from 1990": the post that the clause above tells of the same person."""
        name = match.referent.name if match.referent is not None else None
        token, told = self._any.get(name or "", (match.token, None))
        relative = match.token.dep_ == "relcl"
        return told if relative and token.sent == match.token.sent and token.i < match.token.i else None

    def _left_to(self, match: Match, when: str | None) -> Fields | None:
        """ "The mayor was A, followed by B until 1993. C served from 1993 until 2006.": the post of whoever was told of before.

        In another sentence only where the one's time begins when the other's ends.
        """
        if self._latest is None:
            return None
        token, told, held = self._latest
        ended, begins = held.rpartition("/")[2][:4], (when or "").partition("/")[0][:4]
        next_up = bool(begins.strip(".")) and ended == begins and 0 < _sentences_between(token, match.token) <= WITHIN
        if not (next_up or (match.found_at == "named_by" and token.sent == match.token.sent)):
            return None
        office = office_at(token.doc[told.post[1] - 1]) if told.post is not None else None
        return replace(told, post=office or told.post)

    def _before(self, verb: Token, successor: str) -> Fields | None:
        """What the sentences right before a verb told of the successor."""
        token, told = self._last.get(successor, (verb, None))
        return told if 0 < _sentences_between(token, verb) <= WITHIN else None


def find_predecessors(p: int, parsed: Doc, people: People) -> Iterator[Match]:
    """ "His predecessor, Colonel Adam Example, was suspended": who is named as one, with the word as trigger."""
    for token in parsed:
        if token.lower_ != "predecessor" or child(token, "poss") is None:
            continue
        around = [token, *prepositional(token, "in", "at")]  # "his predecessor in Eastport, Adam Example"
        name = next((t for one in around for t in one.children if t.dep_ == "appos" and people.person_named(p, t) is not None), None)
        if name is not None:
            yield Match(CALLED, token, token.i, token.i + 1, name, people.who(p, name), title=True)


def as_term(match: Match, when: str | None) -> Match:
    """ "followed by Boris Sample until 1993" tells until when he held the post, not when he got it."""
    if match.event != "appointment" or match.found_at != "named_by" or not (when or "").startswith("../"):
        return match
    return replace(match, frame=replace(match.frame, event="posting", phase="held"), replaces=None)


def is_bare_service(match: Match) -> bool:
    """True of "served" without a word of where or as what: it tells nothing unless a clause above does."""
    bare = any(need.place == "object" and "none" in need.kinds for need in match.frame.needs)
    return bare and match.event == "posting" and match.token.lemma_ == "serve"


def tells_no_post(match: Match, fields: Fields) -> bool:
    """True of who "served" or is called a predecessor where nothing tells as what."""
    return (is_bare_service(match) or match.frame is CALLED) and fields.post is fields.organization is None


def _is_held(match: Match) -> bool:
    """ "was appointed director, a position he held until May": the noun takes the post up that the sentence has told."""
    verb, noun = match.token, match.token.head
    again = verb.dep_ == "relcl" and verb.lemma_ in ("hold", "occupy", "fill") and any(t.lower_ == "a" for t in noun.children)
    return again and match.event == "posting" and noun.lemma_ in lexicon().classes["post"]


def predecessor(match: Match, fields: Fields, p: int, people: People, *, to_come: bool) -> Match | None:
    """The posting of whom a successor takes over from, or will; None where the words do not say who or which post."""
    token = match.replaces
    if match.event != "appointment" or token is None or fields.post is None is fields.organization:
        return None
    who = people.who(p, token)
    if who is None or who.person is None:
        return None
    frame = replace(PREDECESSOR, phase="holds") if to_come else PREDECESSOR
    return Match(frame, match.token, match.start, match.end, token, who, found_at="replaces")


def _sentences_between(earlier: Token, later: Token) -> int:
    """How many sentences begin after the one and up to the other."""
    start = earlier.sent.start
    count, sent = 0, later.sent
    while sent.start > start and count <= WITHIN:
        count += 1
        sent = sent.doc[sent.start - 1].sent
    return count
