"""The network of a whole case: all chapters, and what links one to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tenure.derivation._chapter import Chapter
from tenure.derivation._constraints import Claim, Link
from tenure.derivation._links import Span, is_own, order_links, successor_links
from tenure.model.event import Event, Told
from tenure.model.statement import Order
from tenure.resolution import Resolution


@dataclass(frozen=True, slots=True)
class History:
    """Which days each event, tenure and statement speaks of, and all that is said of them."""

    span_of_event: Mapping[str, Span]
    event_of: Mapping[Told, Event]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


def write_history(resolution: Resolution, chapters: Mapping[str, Chapter]) -> History:
    """The network of a whole case, from the chapter of each person and unit; what no link binds is solved by itself."""
    people = _people(resolution)
    beyond = [link for chapter in chapters.values() if chapter.beyond for link in _beyond(chapter, chapters, people, resolution)]
    return History(
        {event: span for chapter in chapters.values() for event, span in chapter.span_of_event.items()},
        {told: event for event in resolution.events for told in event.told},
        tuple(claim for chapter in chapters.values() for claim in chapter.claims),
        (*(link for chapter in chapters.values() for link in chapter.links), *beyond),
    )


def _people(resolution: Resolution) -> dict[str, list[str]]:
    """The persons of each name, in lower case."""
    people: dict[str, list[str]] = defaultdict(list)
    for entity in resolution.entities.values():
        if entity.kind == "person":
            for name in {name.casefold() for name in (entity.name, *entity.names)}:
                people[name].append(entity.id)
    return people


def _beyond(chapter: Chapter, chapters: Mapping[str, Chapter], people: Mapping[str, list[str]], resolution: Resolution) -> Iterator[Link]:
    """What the statements of a chapter say of the days of others."""
    for event, told in chapter.beyond:
        stmt, own = resolution.statements[told], chapter.span_of[told]
        for order in stmt.order:
            other = None if is_own(order, stmt) else _only_person(order.subject, people, chapters)
            if other and (span := _only_span(order, event, other)):
                yield from order_links(order, own, span, told, stmt)
        if predecessor := _only_person(stmt.replaces, people, chapters):
            yield from successor_links(told, stmt, predecessor.tenures, own, resolution)


def _only_person(name: str | None, people: Mapping[str, list[str]], chapters: Mapping[str, Chapter]) -> Chapter | None:
    """The chapter of the one person of that name; None where there is none, or several go by it."""
    persons = people.get(name.casefold(), []) if name else []
    return chapters.get(persons[0]) if len(persons) == 1 else None


def _only_span(order: Order, event: Event, chapter: Chapter) -> Span | None:
    """The days of the event that the order words name; None where none or several could be meant."""
    found = {chapter.span_of_event[other.id] for other in chapter.happened.get(order.event or "", ()) if other.id != event.id}
    return found.pop() if len(found) == 1 else None
