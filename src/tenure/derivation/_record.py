"""What is derived, as questions about posts and units need it, however it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from tenure.model.answers import Label
from tenure.model.tenure import Relation, Tenure

K = TypeVar("K")
V = TypeVar("V")


class Record(Protocol):
    """The tenures and relations of a case on one state of knowledge.

    Ids are entity ids; an id that the record does not hold has nothing. Results are sorted by id.
    """

    def heads_of(self, unit: str, *, on: str, ended: bool = True) -> Sequence[Tenure]:
        """The tenures of those who head a unit, but those that start after the ISO day `on`, or not `ended` end before it, for certain."""

    def heads_each(self, pairs: Sequence[tuple[str, str]]) -> list[Holder]:
        """Who may have headed each of many (unit, ISO day), by pair and tenure, with the labels of `who`; nobody who had left."""

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

    def name_on(self, unit: str, day: str) -> str:
        """The name of a unit on an ISO day; both where a renaming may have been before or after."""


class Holder(NamedTuple):
    """Somebody who may have headed a unit on a day; `pair` is the place of (unit, day) in the question."""

    pair: int
    tenure: str
    person: str
    label: Label


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
    return Index(
        of_person=_grouped((one.person, one) for one in tenures),
        in_unit=_grouped((one.unit, one) for one in tenures if one.unit),
        of_office=_grouped((one.seat.office, one) for one in tenures),
        above=_grouped((one.lower, one) for one in relations),
        below=_grouped((one.upper, one) for one in relations),
    )


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(some) for key, some in groups.items()}
