"""Judgements: what reviewers decided, never deleted, undone only by later judgements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, Literal

from tenure.model.statement import Statement

Verdict = Literal["same", "different", "accepted", "edited", "added", "rejected", "unsure", "withdrawn"]

#: How many characters on each side of its quote a place is known by.
AROUND = 30


@dataclass(frozen=True, slots=True)
class Judgement:
    """This reviewer decided this, on this date, for this reason.

    `about` are the slots (of statements) or mention ids (of identity) that the verdict is on, of a withdrawal the number of
    the judgement withdrawn; `number` is its place in the case's sequence, later ones standing over earlier ones. What mentions an
    event is a telling: a statement, by its id. `content` is JSON text: of statements a `Decision`; of identity the places of the
    mentions, the statements that are tellings, and the sides of a split.
    """

    number: int
    verdict: Verdict
    about: tuple[str, ...]
    reviewer: str
    decided: str
    why: str
    content: str | None = None

    @property
    def on_statement(self) -> bool:
        """Whether it judges a statement; else it is on mentions, or withdraws another."""
        return self.about[:1] != () and self.about[0].startswith("sl-")


def is_telling(mention: str) -> bool:
    """Whether what a judgement on identity is about mentions an event: the id of a statement."""
    return mention.startswith("st-")


@dataclass(frozen=True, slots=True)
class Place:
    """Where what was judged stood then: its words with what stood around them, and the half-open range.

    `mention` is the id of the mention, or the slot of the statement.
    """

    mention: str
    doc: str
    start: int
    end: int
    before: str
    quote: str
    after: str


def make_place(mention: str, doc: str, text: str, start: int, end: int) -> Place:
    """The place of a mention at these offsets of the text of a document."""
    return Place(mention, doc, start, end, text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that mentions a judged event, as it was then, and the hash of the text in which it counts its offsets."""

    text: str
    statement: Statement


def identity_content(places: Iterable[Place], sides: Sequence[Sequence[str]] = (), tellings: Iterable[Telling] = ()) -> str:
    """What a judgement on mentions keeps beside their ids: their places, of a split who is on which side, and of events what tells them."""
    told = [{"text": one.text, "statement": one.statement.to_json()} for one in tellings]
    content = {"places": [asdict(place) for place in places], "sides": [list(side) for side in sides]}
    return json.dumps(content | ({"told": told} if told else {}), ensure_ascii=False)


def places_of(judgement: Judgement) -> tuple[Place, ...]:
    """The places of the mentions that an identity judgement is about, as far as it knows them."""
    return tuple(Place(**row) for row in _content(judgement, "places"))


def tellings_of(judgement: Judgement) -> dict[str, Telling]:
    """What tells the events that an identity judgement is about, by the id that it had then."""
    told = (Telling(row["text"], Statement.from_json(row["statement"])) for row in _content(judgement, "told"))
    return {one.statement.id: one for one in told}


def sides_of(judgement: Judgement) -> tuple[tuple[str, ...], ...]:
    """Of a judgement "different" or "unsure": the mentions of each side. Where it names no sides each mention is one."""
    return tuple(tuple(side) for side in _content(judgement, "sides")) or tuple((mention,) for mention in judgement.about)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a judgement on a statement keeps, so that it is understood without its document.

    `machine` is the statement as the machine made it, None of one that a reviewer added; `said` is what holds instead: the
    accepted, edited or added one, None of what is rejected or unsure. Both count their offsets in the text with the hash
    `text`; `place` is the stretch of it that holds all of their words. `over` are the numbers of the earlier judgements on the
    same statement, `beside` what the machine said else in the same slots then, by `content_key`.
    """

    place: Place
    text: str
    machine: Statement | None
    said: Statement | None
    over: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()

    def to_content(self) -> str:
        """The decision as a judgement keeps it."""
        both = {"machine": self.machine and self.machine.to_json(), "said": self.said and self.said.to_json()}
        rest = {"place": asdict(self.place), "text": self.text, "over": list(self.over), "beside": list(self.beside)}
        return json.dumps(both | rest, ensure_ascii=False)


@lru_cache(20_000)  # a page of review looks at all that was decided since the order of review was made
def decision_of(judgement: Judgement) -> Decision:
    """What a judgement on a statement decided."""
    row = json.loads(judgement.content or "{}")
    machine, said = (Statement.from_json(row[key]) if row[key] else None for key in ("machine", "said"))
    return Decision(Place(**row["place"]), row["text"], machine, said, tuple(row["over"]), tuple(row["beside"]))


def _content(judgement: Judgement, key: str) -> list[Any]:
    found: list[Any] = json.loads(judgement.content).get(key, []) if judgement.content else []
    return found
