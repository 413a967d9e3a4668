"""What reviewers decided on who is who, and on events: it overrides every rule, and outlives re-extraction, since it hangs on mentions.

The latest judgement is heard first. One that contradicts what was heard, directly or through others, is overruled: it is kept
and listed, and decides nothing. So nothing that stands contradicts itself, and judgements on other mentions never matter.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from tenure.model.event import Told
from tenure.model.judgement import Judgement, sides_of
from tenure.resolution.groups import Union

Pair = tuple[str, str]
T = TypeVar("T", str, Told)

IDENTITY = ("same", "different", "unsure")


class _Between(NamedTuple):
    """What stands between two sets of mentions that are one each: said of these two, by this judgement."""

    a: str
    b: str
    verdict: str
    number: int


@dataclass(frozen=True, slots=True)
class Decided:
    """What stands of the judgements.

    `withdrawn` maps the number of a judgement to that of its withdrawal, `overruled` to those of the later judgements that
    it contradicts; `heard` gives the verdict that stands on each pair of mentions on which somebody spoke, `stand` the numbers
    of the judgements that stand, if only on some of their pairs; `mentions` are those that are held together or apart.
    """

    withdrawn: Mapping[int, int] = field(default_factory=dict)
    overruled: dict[int, set[int]] = field(default_factory=dict)
    heard: dict[Pair, str] = field(default_factory=dict)
    stand: set[int] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    _one: Union[str] = field(default_factory=Union)
    _links: dict[str, dict[str, int]] = field(default_factory=dict)
    _between: dict[str, dict[str, _Between]] = field(default_factory=dict)

    def one(self, mention: str) -> str:
        """The mention that stands for all that are judged to be the same as this one."""
        return self._one.find(mention)

    def apart_from(self, one: str) -> set[str]:
        """What stands (as for `one`) for those who are judged to be different from these, by themselves or through others."""
        return {other for other, between in self._between.get(one, {}).items() if between.verdict == "different"}

    def hear(self, pair: Pair, verdict: str, number: int) -> None:
        """Takes a verdict that is earlier than all that were heard."""
        if against := self._against(*pair, verdict):
            self.overruled.setdefault(number, set()).update(against)
            return
        if self.heard.setdefault(pair, verdict) != "unsure":
            self.mentions.update(pair)
        self.stand.add(number)
        if verdict == "same":
            self._join(*pair, number)
        else:
            self._set(self.one(pair[0]), self.one(pair[1]), _Between(*pair, verdict, number))

    def _against(self, a: str, b: str, verdict: str) -> set[int]:
        """The numbers of the judgements that a verdict contradicts."""
        if self.one(a) == self.one(b):
            return self._path(a, b) if verdict != "same" else set()
        left, right = self._between.get(self.one(a), {}), self._between.get(self.one(b), {})
        between = left.get(self.one(b))
        if between is not None:
            return self._way(a, between, b) if between.verdict != verdict else set()
        if verdict != "same":
            return set()
        torn = [other for other in sorted(left.keys() & right.keys()) if left[other].verdict != right[other].verdict]
        return {number for other in torn for number in self._way(a, left[other], other) | self._way(other, right[other], b)}

    def _way(self, a: str, between: _Between, b: str) -> set[int]:
        """The numbers of the judgements by which what stands between two sets stands between these two mentions of them."""
        x, y = (between.a, between.b) if self.one(between.a) == self.one(a) else (between.b, between.a)
        return {between.number} | self._path(a, x) | self._path(y, b)

    def _join(self, a: str, b: str, number: int) -> None:
        self._links.setdefault(a, {}).setdefault(b, number)
        self._links.setdefault(b, {}).setdefault(a, number)
        gone, stays = self.one(a), self.one(b)
        if gone == stays:
            return
        self._one.join(a, b)
        for other, between in self._between.pop(gone, {}).items():
            self._between[other].pop(gone)
            self._set(stays, other, between)

    def _set(self, x: str, y: str, between: _Between) -> None:
        """Notes what stands between two sets: of two judgements the later."""
        known = self._between.get(x, {}).get(y)
        latest = max((one for one in (known, between) if one), key=lambda one: one.number)
        self._between.setdefault(x, {})[y] = latest
        self._between.setdefault(y, {})[x] = latest

    def _path(self, a: str, b: str) -> set[int]:
        """The numbers of the judgements by which two mentions are one; none where they are one mention."""
        before: dict[str, tuple[str, int] | None] = {a: None}
        waiting = deque([a])
        while b not in before:
            at = waiting.popleft()
            for other, number in sorted(self._links.get(at, {}).items()):
                if other not in before:
                    before[other] = (at, number)
                    waiting.append(other)
        found: set[int] = set()
        step = before[b]
        while step:
            found.add(step[1])
            step = before[step[0]]
        return found


def standing(judgements: Iterable[Judgement]) -> Decided:
    """What stands of the judgements on who is who, whatever their order here: their numbers give their order."""
    latest_first = sorted(judgements, key=lambda j: j.number, reverse=True)
    found = Decided(withdrawn=find_withdrawn(latest_first))
    for judgement in latest_first:
        if judgement.verdict in IDENTITY and not judgement.on_statement and judgement.number not in found.withdrawn:
            for pair in _pairs(judgement):
                found.hear(pair, judgement.verdict, judgement.number)
    return found


def find_withdrawn(judgements: Iterable[Judgement]) -> dict[int, int]:
    """The numbers of the judgements that are withdrawn, each with that of its withdrawal; a withdrawal may be withdrawn too."""
    found: dict[int, int] = {}
    for judgement in sorted(judgements, key=lambda j: j.number, reverse=True):
        if judgement.verdict == "withdrawn" and judgement.number not in found:
            for number in map(int, judgement.about):
                if number < judgement.number:
                    found.setdefault(number, judgement.number)
    return found


def apply(clusters: list[list[T]], decided: Decided, alike: Callable[[T, T], int], mention: Callable[[T], str]) -> list[list[T]]:
    """Sets of items, each of which is a `mention`, with every standing verdict obeyed. The items of one mention are one.

    "Same" joins the whole sets of two mentions. "Different" parts a set: each item goes with those of the judged ones that
    it is most `alike`, or, undecided, with the side of the smallest item. Mentions that are judged to be one move together.
    """
    judged = decided.mentions
    touched = [members for members in clusters if any(mention(item) in judged for item in members)]
    union: Union[T] = Union()
    known = sorted(item for members in touched for item in members)
    for members in touched:
        for item in members:
            union.join(members[0], item)
    first: dict[str, T] = {}
    for item in known:
        if mention(item) in judged:
            union.join(first.setdefault(decided.one(mention(item)), item), item)
    parts = [part for members in union.sets(known) for part in _part(members, decided, alike, mention)]
    return [members for members in clusters if all(mention(item) not in judged for item in members)] + parts


def _part(members: list[T], decided: Decided, alike: Callable[[T, T], int], mention: Callable[[T], str]) -> list[list[T]]:
    """The sides of a set of items, which are in order; one where nothing in it is judged to be different."""
    blocks: dict[str | T, list[T]] = {}
    for item in members:
        blocks.setdefault(decided.one(mention(item)) if mention(item) in decided.mentions else item, []).append(item)
    judged = [decided.one(mention(block[0])) for block in blocks.values() if mention(block[0]) in decided.mentions]
    torn = [one for one in judged if not decided.apart_from(one).isdisjoint(blocks)]
    if not torn:
        return [members]
    sides: list[list[T]] = []
    held: list[set[str]] = []
    for one in torn:
        apart = decided.apart_from(one)
        free = [n for n, side in enumerate(held) if apart.isdisjoint(side)]
        n = max(free, key=lambda n: _likeness(blocks[one], sides[n], alike), default=len(sides))
        if n == len(sides):
            sides.append([])
            held.append(set())
        sides[n] += blocks[one]
        held[n].add(one)
    drawn = [list(side) for side in sides]
    for block in [block for one, block in blocks.items() if one not in torn]:
        sides[max(range(len(drawn)), key=lambda n: _likeness(block, drawn[n], alike))] += block
    return [sorted(side) for side in sides]


def _likeness(block: list[T], side: list[T], alike: Callable[[T, T], int]) -> int:
    return max(alike(a, b) for a, b in product(block, side))


def _pairs(judgement: Judgement) -> list[Pair]:
    """The pairs of mentions on which a judgement speaks, in order."""
    if judgement.verdict == "same":
        return [(judgement.about[0], other) for other in judgement.about[1:] if other != judgement.about[0]]
    found = {(min(a, b), max(a, b)) for x, y in combinations(sides_of(judgement), 2) for a, b in product(x, y) if a != b}
    return sorted(found)
