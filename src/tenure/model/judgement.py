"""Judgements: what reviewers decided, never deleted, undone only by later judgements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Verdict = Literal["same", "different", "accepted", "edited", "rejected", "unsure", "withdrawn"]

#: How many characters on each side of its quote a place is known by.
AROUND = 30


@dataclass(frozen=True, slots=True)
class Judgement:
    """This reviewer decided this, on this date, for this reason.

    `about` are the slots (of statements) or mention ids (of identity) that the verdict is on, of a withdrawal the number of
    the judgement withdrawn; `number` is its place in the case's sequence, later ones standing over earlier ones. `content` is
    JSON text: the corrected fields of an edited statement; of identity the places of the mentions, and the sides of a split.
    """

    number: int
    verdict: Verdict
    about: tuple[str, ...]
    reviewer: str
    decided: str
    why: str
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a judged mention stood when it was judged: its words with what stood around them, and the half-open range."""

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


def identity_content(places: Iterable[Place], sides: Sequence[Sequence[str]] = ()) -> str:
    """What a judgement on mentions keeps beside their ids: their places, and of a split who is on which side."""
    return json.dumps({"places": [asdict(place) for place in places], "sides": [list(side) for side in sides]}, ensure_ascii=False)


def places_of(judgement: Judgement) -> tuple[Place, ...]:
    """The places of the mentions that an identity judgement is about, as far as it knows them."""
    return tuple(Place(**row) for row in _content(judgement, "places"))


def sides_of(judgement: Judgement) -> tuple[tuple[str, ...], ...]:
    """Of a judgement "different" or "unsure": the mentions of each side. Where it names no sides each mention is one."""
    return tuple(tuple(side) for side in _content(judgement, "sides")) or tuple((mention,) for mention in judgement.about)


def _content(judgement: Judgement, key: str) -> list[Any]:
    found: list[Any] = json.loads(judgement.content).get(key, []) if judgement.content else []
    return found
