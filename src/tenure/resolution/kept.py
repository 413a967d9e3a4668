"""What a resolution keeps beside its result, so that documents can be added without looking at all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tenure.model.event import Event, Told
from tenure.resolution.layered import Layered
from tenure.resolution.mentions import Node
from tenure.resolution.origins import Origins
from tenure.resolution.people import People
from tenure.resolution.units_of_case import Units


@dataclass(frozen=True, slots=True)
class Kept:
    """The lookups of a case: they never change, and share with those of the case before what did not change.

    `text_of` gives the hash of a document's text, `docs_of` the documents of a text, `told_of` what a document states, in order;
    `mentions_of` the mentions of a node, in order, `judged` the nodes of judged mentions, `told_judged` the judged tellings of events,
    `events_of` what is told of a subject.
    """

    text_of: Layered[str, str] = field(default_factory=Layered)
    docs_of: Layered[str, tuple[str, ...]] = field(default_factory=Layered)
    told_of: Layered[str, tuple[Told, ...]] = field(default_factory=Layered)
    mentions_of: Layered[Node, tuple[str, ...]] = field(default_factory=Layered)
    judged: Mapping[str, Node] = field(default_factory=dict)
    told_judged: frozenset[Told] = frozenset()
    units: Units = field(default_factory=Units)
    people: People = field(default_factory=People)
    events_of: Layered[str, tuple[Event, ...]] = field(default_factory=Layered)
    origins: Origins = field(default_factory=Origins)
