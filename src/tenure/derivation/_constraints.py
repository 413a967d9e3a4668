"""What bounds days: claims on one day, links between two, and the edges of the network that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tenure.model.event import Told

Node = tuple[str, str]
"""The id of an event or tenure, and "day", "start" or "end"."""

Rank = Literal[0, 1, 2]
"""What yields to what in a conflict: STATED is held longest, then IMPLIED, then HEDGED."""

STATED: Rank = 0  # a date, a day of report
IMPLIED: Rank = 1  # what rests on a bare title or on our pairing of words with another event
HEDGED: Rank = 2  # "reportedly", "may have"

# A path's length is one number: days, then how many hedged statements it rests on, then its steps. So of two
# proofs of one bound the one without hedges is found, and of those the shortest.
DAY, _HEDGED, _STEP = 1 << 40, 1 << 20, 1


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement has it that the day `node` lies from `least` to `most` (None: it does not say).

    `says_least` and `says_most` put each side in words.
    """

    node: Node
    told: Told
    least: int | None
    most: int | None
    says_least: str = ""
    says_most: str = ""
    rank: Rank = STATED

    @property
    def key(self) -> tuple[object, ...]:
        """What sorts claims."""
        told = (self.told.doc, self.told.statement)
        return (*self.node, *told, *_sortable(self.least), *_sortable(self.most), self.rank, self.says_least, self.says_most)


@dataclass(frozen=True, slots=True)
class Link:
    """`then` comes at least `least` and at most `most` days after `first`.

    `told` is the statement that says so, None where it follows from what a tenure is.
    """

    first: Node
    then: Node
    least: int | None
    most: int | None
    says: str
    told: Told | None = None
    rank: Rank = IMPLIED

    @property
    def key(self) -> tuple[object, ...]:
        """What sorts links."""
        told = (self.told.doc, self.told.statement) if self.told else ("", "")
        return (*self.first, *self.then, *told, self.rank, *_sortable(self.least), *_sortable(self.most), self.says)


class Edge(NamedTuple):
    """`head` is at most `days` after `tail`; node 0 is the origin. One step of a proof."""

    tail: int
    head: int
    days: int
    rank: Rank
    claims: tuple[Claim, ...] = ()
    link: Link | None = None

    @property
    def told(self) -> tuple[Told, ...]:
        """The statements of which each gives this constraint."""
        if self.link:
            return (self.link.told,) if self.link.told else ()
        return tuple(claim.told for claim in self.claims)

    @property
    def says(self) -> str:
        """The constraint in words."""
        if self.link:
            return self.link.says
        return self.claims[0].says_most if self.tail == 0 else self.claims[0].says_least

    @property
    def is_hedged(self) -> bool:
        """Whether it rests on hedged statements alone."""
        return self.rank == HEDGED

    @property
    def length(self) -> int:
        """The edge's part in the length of a path."""
        return self.days * DAY + self.is_hedged * _HEDGED + _STEP


def sort_key(item: Claim | Link) -> tuple[object, ...]:
    """What sorts claims and links."""
    return item.key


def edges_of_claim(claim: Claim, number: Mapping[Node, int]) -> list[Edge]:
    """The edges of one claim by itself."""
    n = number[claim.node]
    edges = [Edge(0, n, claim.most, claim.rank, (claim,))] if claim.most is not None else []
    return edges + ([Edge(n, 0, -claim.least, claim.rank, (claim,))] if claim.least is not None else [])


def _sortable(day: int | None) -> tuple[bool, int]:
    return (day is None, day or 0)
