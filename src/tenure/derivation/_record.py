"""What is derived, as questions about posts and units need it, however it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tenure.model.bounds import BOUNDS
from tenure.model.tenure import Extent, Relation, Tenure


class Record(Protocol):
    """The tenures and relations of a case on one state of knowledge.

    Ids are entity ids; an id that the record does not hold has nothing. Results are sorted by id.
    """

    def heads_of(self, unit: str, *, by: str) -> Sequence[Tenure]:
        """The tenures of those who head a unit, but those that start after the ISO day `by` for certain."""

    def heads_each(self, pairs: Sequence[tuple[str, str]]) -> Sequence[HeadRow]:
        """Who may have headed each of many (unit, ISO day), in a form that is quick to label."""

    def tenures_in(self, unit: str) -> Sequence[Tenure]:
        """The tenures in a unit."""

    def tenures_of(self, person: str) -> Sequence[Tenure]:
        """The tenures of a person."""

    def tenures_as(self, office: str | None) -> Sequence[Tenure]:
        """The tenures of an office, in whatever unit."""

    def relations_above(self, unit: str) -> Sequence[Relation]:
        """The relations in which the unit is the lower one."""

    def relations_below(self, unit: str) -> Sequence[Relation]:
        """The relations in which the unit is the upper one."""

    def name_of(self, entity: str) -> str:
        """The fullest name of a person or unit."""


class HeadRow(NamedTuple):
    """A tenure whose holder may have headed a unit on a day: `pair` is the place of (unit, day) in the question.

    Days are numbers that compare as days do (20230601), 0 where nothing bounds that side; `succeeded` is the day
    from which a successor is evidenced; `doubts` are as `doubts_of` gives them.
    """

    pair: int
    tenure: str
    person: str
    day: int
    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int
    doubts: int
    succeeded: int


def doubts_of(extent: Extent) -> int:
    """Which bounds rest on hedged statements (bits 0 to 3, in the order of BOUNDS), and which are disputed (bits 4 to 7)."""
    reported = sum(1 << n for n, name in enumerate(BOUNDS) if name in extent.reported)
    return reported | sum(16 << n for n, name in enumerate(BOUNDS) if name in extent.disputed)


def day_number(day: str | None) -> int:
    """An ISO day as a number that compares as days do; 0 for none."""
    return int(day.replace("-", "")) if day else 0


def head_row(pair: int, day: str, tenure: Tenure) -> HeadRow:
    """The row of one tenure."""
    first, begun, held, over = map(day_number, tenure.bounds)
    succeeded = day_number(tenure.successor.day if tenure.successor else None)
    return HeadRow(pair, tenure.id, tenure.person, day_number(day), first, begun, held, over, doubts_of(tenure), succeeded)


@dataclass(frozen=True, slots=True)
class Index:
    """Tenures and relations by what they are looked up by."""

    of_person: Mapping[str, tuple[Tenure, ...]]
    in_unit: Mapping[str, tuple[Tenure, ...]]
    of_office: Mapping[str | None, tuple[Tenure, ...]]
    above: Mapping[str, tuple[Relation, ...]]
    below: Mapping[str, tuple[Relation, ...]]


def make_index(tenures: Iterable[Tenure], relations: Iterable[Relation]) -> Index:
    """The index of tenures and relations, each entry sorted by id."""
    tenures, relations = sorted(tenures, key=lambda one: one.id), sorted(relations, key=lambda one: one.id)
    of_person, in_unit, of_office = defaultdict(list), defaultdict(list), defaultdict(list)
    above, below = defaultdict(list), defaultdict(list)
    for tenure in tenures:
        of_person[tenure.person].append(tenure)
        of_office[tenure.seat.office].append(tenure)
        if tenure.unit:
            in_unit[tenure.unit].append(tenure)
    for relation in relations:
        above[relation.lower].append(relation)
        below[relation.upper].append(relation)
    return Index(
        {key: tuple(some) for key, some in of_person.items()},
        {key: tuple(some) for key, some in in_unit.items()},
        {key: tuple(some) for key, some in of_office.items()},
        {key: tuple(some) for key, some in above.items()},
        {key: tuple(some) for key, some in below.items()},
    )
