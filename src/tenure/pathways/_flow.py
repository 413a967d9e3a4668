"""What follows what in many careers, by dates that are not all precise.

One event follows another *for certain* where it comes after it whatever the days, and nothing else can have come between. It
*possibly* follows where some choice of days has it so. Happenings of one day may have come in either order. What is counted is the
directly-follows relation of process mining (van der Aalst, "Process mining", 2nd ed. 2016, 6.1) over events that are partly ordered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from tenure.model.tallies import Days, FlowArrow, FlowVariant, Pass, Person
from tenure.pathways._courses import Course

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

#: Careers whose pairs of events are compared at once, as many as keep the tables small.
_PAIRS = 1 << 21
_LONG_AGO, _FAR_OFF = -(10**8), 10**8
"""Days for sides that nothing bounds."""
_OPEN = 10**7
"""As many days as this between two events are days that nothing bounds."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What follows what in careers, and the sequences that they have, each the most common first."""

    arrows: tuple[FlowArrow, ...]
    variants: tuple[FlowVariant, ...]


def find_flow(courses: Sequence[Course], *, least: int = 1) -> Flow:
    """The arrows that concern at least `least` people, and all variants. Careers without an event have neither."""
    names = sorted({happening.event for course in courses for happening in course.happenings})
    code = {name: n for n, name in enumerate(names)}
    batches = [_make_batch(places, courses, code) for places in _split(courses)]
    arrows = _group(batches, names, courses, least)
    return Flow(
        tuple(sorted(arrows, key=lambda arrow: (-arrow.certain, -arrow.possible, arrow.source, arrow.target))),
        _find_variants(batches, names, courses),
    )


class _Table(NamedTuple):
    """Passes as columns: the course, the places of both events in it, the two event types, whether it is certain, and the gap."""

    course: Ints
    first: Ints
    then: Ints
    source: Ints
    target: Ints
    certain: Bools
    least: Ints
    most: Ints


@dataclass(frozen=True, slots=True)
class _Batch:
    """Careers of one length, a row each: their places among all, the days and types of their happenings, and which come before which."""

    places: Ints
    first: Ints
    last: Ints
    types: Ints
    before: Bools


def _split(courses: Sequence[Course]) -> Iterator[list[int]]:
    """The places of careers of one length together, so many that their pairs of events fit in a table."""
    by_size = sorted(range(len(courses)), key=lambda n: (len(courses[n].happenings), n))
    for size, some in groupby(by_size, key=lambda n: len(courses[n].happenings)):
        places = list(some) if size else []
        step = max(1, _PAIRS // max(1, size * size))
        yield from (places[start : start + step] for start in range(0, len(places), step))


def _make_batch(places: Sequence[int], courses: Sequence[Course], code: Mapping[str, int]) -> _Batch:
    chosen = [courses[n] for n in places]
    happenings = [one for course in chosen for one in course.happenings]
    days = np.array([one.day for one in happenings], np.float64)  # None becomes NaN
    first, last = (
        np.where(np.isnan(side), open_end, side).astype(np.int32).reshape(len(places), -1)
        for side, open_end in zip(days.T, (_LONG_AGO, _FAR_OFF), strict=True)
    )
    types = np.array([code[one.event] for one in happenings], np.int32).reshape(first.shape)
    return _Batch(np.array(places, np.int32), first, last, types, _before(first, last, chosen))


def _before(first: Ints, last: Ints, courses: Sequence[Course]) -> Bools:
    """Of each career, whether happening i comes before happening j for certain: by their days, or as is told of their order."""
    before: Bools = last[:, :, None] < first[:, None, :]
    told = [n for n, course in enumerate(courses) if course.known]
    for n in told:
        for one, other in courses[n].known:
            before[n, one, other] = not before[n, other, one]
    return _closed(before, told)


def _closed(before: Bools, rows: Sequence[int]) -> Bools:
    """With what follows from what: days alone need none of it."""
    for n in rows:
        for middle in range(before.shape[1]):
            before[n] |= np.outer(before[n, :, middle], before[n, middle])
    return before


def _follow(batch: _Batch) -> _Table:
    """The passes of a batch.

    i is directly before j for certain where it is before it and each other is before i or after j; possibly where j is not before i
    and no other is between them for certain. Of windows of days that is exact: no choice of days is overlooked.
    """
    before, size = batch.before, batch.first.shape[1]
    steps = before.astype(np.float32)
    possible = ~np.swapaxes(before, 1, 2) & (np.matmul(steps, steps) == 0) & ~np.eye(size, dtype=bool)
    n, i, j = (index.astype(np.int32) for index in np.nonzero(possible))
    ahead, behind = before.sum(axis=1), before.sum(axis=2)
    certain = before[n, i, j] & (ahead[n, i] + behind[n, j] == size - 2)
    least = np.maximum(batch.first[n, j] - batch.last[n, i], 0)
    most = batch.last[n, j] - batch.first[n, i]
    return _Table(batch.places[n], i, j, batch.types[n, i], batch.types[n, j], certain, least, most)


def _group(batches: Sequence[_Batch], names: Sequence[str], courses: Sequence[Course], least: int) -> Iterator[FlowArrow]:
    """The arrows of all passes."""
    tables = [_follow(batch) for batch in batches]
    if not tables:
        return
    table = _Table._make(np.concatenate(parts) for parts in zip(*tables, strict=True))
    key = table.source * len(names) + table.target
    key = key.astype(np.int16) if len(names) < 180 else key  # short numbers are sorted much faster
    order = np.argsort(key, kind="stable")  # the passes of one career stay together
    table, key = _Table._make(column[order] for column in table), key[order]
    cuts = np.flatnonzero(np.diff(key, prepend=-1))
    for start, end in pairwise([*cuts.tolist(), len(key)]):
        part = _Table._make(column[start:end] for column in table)
        people = _count_runs(part.course)
        if people >= least:
            certain = _count_runs(part.course[part.certain])
            ends = names[int(part.source[0])], names[int(part.target[0])]
            yield FlowArrow(*ends, certain, people - certain, _median(part), Passes(part, courses))


def _count_runs(courses: Ints) -> int:
    """How many careers, of which each stands together."""
    return int(np.count_nonzero(np.diff(courses))) + bool(len(courses))


def _find_variants(batches: Sequence[_Batch], names: Sequence[str], courses: Sequence[Course]) -> tuple[FlowVariant, ...]:
    people: dict[tuple[int, ...], list[Person]] = defaultdict(list)
    for batch in batches:
        keys = np.sort(_blocks(batch) * len(names) + np.take_along_axis(batch.types, _order(batch), 1), axis=1)
        for place, key in zip(batch.places.tolist(), map(tuple, keys.tolist()), strict=True):
            people[key].append(courses[place].person)
    common = sorted(people.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(FlowVariant(_name_blocks(key, names), tuple(sorted(some, key=lambda one: (one.name, one.id)))) for key, some in common)


def _order(batch: _Batch) -> NDArray[np.intp]:
    """The happenings of each career by how many come before them for certain."""
    return np.argsort(batch.before.sum(axis=1), axis=1, kind="stable")


def _blocks(batch: _Batch) -> NDArray[np.intp]:
    """The number of the block of each happening, in that order: a block ends where all until there come before all from there on."""
    order = _order(batch)
    before = np.take_along_axis(np.take_along_axis(batch.before, order[:, :, None], 1), order[:, None, :], 2)
    ends = [before[:, :n, n:].all(axis=(1, 2)) for n in range(1, order.shape[1])]
    return np.cumsum(np.stack([np.zeros(len(order), bool), *ends], axis=1), axis=1)


def _name_blocks(key: Sequence[int], names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    blocks: list[list[str]] = [[] for _ in range(key[-1] // len(names) + 1)]
    for n in key:
        blocks[n // len(names)].append(names[n % len(names)])
    return tuple(map(tuple, blocks))


def _median(part: _Table) -> Days:
    most = float(np.median(part.most))
    return int(np.floor(np.median(part.least))), int(np.ceil(most)) if most < _OPEN else None


class Passes(Sequence[Pass]):
    """The passes of an arrow, in the order of the careers; each is made when it is asked for, as there may be millions."""

    def __init__(self, part: _Table, courses: Sequence[Course]) -> None:
        self._part, self._courses = part, courses
        self._order: list[int] | None = None

    def __len__(self) -> int:
        return len(self._part.course)

    @overload
    def __getitem__(self, place: int) -> Pass: ...
    @overload
    def __getitem__(self, place: slice) -> list[Pass]: ...
    def __getitem__(self, place: int | slice) -> Pass | list[Pass]:
        if self._order is None:
            self._order = np.argsort(self._part.course, kind="stable").tolist()
        if isinstance(place, slice):
            return [self._read(n) for n in self._order[place]]
        return self._read(self._order[place])

    def _read(self, n: int) -> Pass:
        course = self._courses[self._part.course[n]]
        first, then = course.happenings[self._part.first[n]], course.happenings[self._part.then[n]]
        most = int(self._part.most[n])
        days = int(self._part.least[n]), most if most < _OPEN else None
        told = tuple(voice.told for one in (first, then) for voice in one.voices)
        return Pass(course.person, first.id, then.id, bool(self._part.certain[n]), days, told)
