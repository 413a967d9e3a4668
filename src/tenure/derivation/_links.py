"""Links between events and tenures: what ends what, and what statements say of order, duration and predecessors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tenure.derivation._claims import claim_day, constrains
from tenure.derivation._constraints import HEDGED, IMPLIED, Link, Node, Rank
from tenure.derivation._days import read_period
from tenure.derivation._seats import fits_seat, make_seat
from tenure.derivation._settle import settle
from tenure.derivation._tenures import TenureDraft, may_have_ended
from tenure.model.event import Event, Told
from tenure.model.statement import Order, Statement
from tenure.resolution import Resolution

Span = tuple[Node, Node]
"""The first and the last day of something; twice the same of what happens on one day."""


def _link_rank(stmt: Statement) -> Rank:
    """A link rests on our pairing of a statement's words with another event."""
    return HEDGED if stmt.hedged else IMPLIED


def closing_links(
    events: Iterable[Event], by_person: Mapping[str, list[TenureDraft]], span_of_event: Mapping[str, Span], resolution: Resolution
) -> Iterator[Link]:
    """Deaths end all tenures; a transfer ends the tenure which it fits, where it is exactly one that nothing else ends."""
    for event in events:
        drafts = by_person.get(event.subject, [])
        day = span_of_event[event.id][0]
        if event.type == "death":
            told = [told for told in sorted(event.told) if constrains(resolution.statements[told])]
            hedged = all(resolution.statements[one].hedged for one in told)
            for draft in drafts:
                yield Link(draft.end, day, 0, None, "death ends a tenure", told[0] if hedged else None, HEDGED if hedged else IMPLIED)
        elif event.type == "transfer":
            yield from _transfer_links(event, drafts, day, resolution)


def _transfer_links(event: Event, drafts: list[TenureDraft], day: Node, resolution: Resolution) -> Iterator[Link]:
    told = [told for told in sorted(event.told) if constrains(resolution.statements[told])]
    settled = settle(claim_day(day, one, resolution.statements[one]) for one in told)
    left = [draft for draft in drafts if not set(draft.told) & set(event.told)]
    if len(left) == 1 and not left[0].ends and may_have_ended(left[0], (settled.least, settled.most), resolution.statements):
        stmt = resolution.statements[told[0]]
        yield Link(left[0].end, day, 0, None, "a transfer ends the tenure before it", told[0], _link_rank(stmt))


def told_links(
    resolution: Resolution,
    events: Iterable[Event],
    by_person: Mapping[str, list[TenureDraft]],
    span_of_event: Mapping[str, Span],
    span_of: Mapping[Told, Span],
) -> Iterator[Link]:
    """What statements say of the order of events, of durations and of predecessors."""
    by_type: dict[tuple[str, str], list[str]] = defaultdict(list)
    people = _people(resolution)
    events = list(events)
    for event in events:
        by_type[event.subject, event.type].append(event.id)
    for event in events:
        for told in event.told:
            stmt = resolution.statements[told]
            if not constrains(stmt):
                continue
            for order in stmt.order:
                other = _ordered_span(order, stmt, event, by_type, people, span_of_event)
                if other and other != span_of[told]:
                    yield from _order_links(order, span_of[told], other, told, stmt)
            yield from _duration_links(told, stmt, span_of[told])
            if stmt.replaces:
                yield from _successor_links(told, stmt, people, by_person, span_of[told], resolution)


def _people(resolution: Resolution) -> dict[str, list[str]]:
    """The persons of each name, in lower case."""
    people: dict[str, list[str]] = defaultdict(list)
    for entity in resolution.entities.values():
        if entity.kind == "person":
            for name in {name.casefold() for name in (entity.name, *entity.names)}:
                people[name].append(entity.id)
    return people


def _ordered_span(
    order: Order,
    stmt: Statement,
    event: Event,
    by_type: Mapping[tuple[str, str], list[str]],
    people: Mapping[str, list[str]],
    span_of_event: Mapping[str, Span],
) -> Span | None:
    """The days of the event that the order words name; None where none or several could be meant."""
    own = order.subject is None or order.subject == stmt.subject.name
    persons = [event.subject] if own else people.get((order.subject or "").casefold(), [])
    if order.event is None or len(persons) != 1:
        return None
    found = sorted({span_of_event[other] for other in by_type.get((persons[0], order.event), ()) if other != event.id})
    return found[0] if len(found) == 1 else None


def _order_links(order: Order, own: Span, other: Span, told: Told, stmt: Statement) -> Iterator[Link]:
    """Before and after compare the starts; during and same need a common day, or the same day of what happens on one."""
    if own[0] == other[0]:
        return
    says = f"“{order.text}”"
    punctual = own[0] == own[1] and other[0] == other[1]
    period = read_period(order.offset) if order.offset and punctual else None
    if order.relation == "after":
        least, most = period or (0, None)
        yield Link(other[0], own[0], least, most, says, told, _link_rank(stmt))
    elif order.relation == "before":
        least, most = period or (0, None)
        yield Link(own[0], other[0], least, most, says, told, _link_rank(stmt))
    else:
        if own[0] != other[1]:
            yield Link(own[0], other[1], 0, None, says, told, _link_rank(stmt))
        if other[0] != own[1]:
            yield Link(other[0], own[1], 0, None, says, told, _link_rank(stmt))


def _duration_links(told: Told, stmt: Statement, span: Span) -> Iterator[Link]:
    """A posting that is over lasted as long as its statement says."""
    period = read_period(stmt.duration) if stmt.duration and span[0] != span[1] else None
    if period and stmt.phase not in ("holds", "takes_up"):
        yield Link(*span, max(0, period[0] - 1), period[1], f"lasted {stmt.duration}", told, _link_rank(stmt))


def _successor_links(
    told: Told,
    stmt: Statement,
    people: Mapping[str, list[str]],
    by_person: Mapping[str, list[TenureDraft]],
    own: Span,
    resolution: Resolution,
) -> Iterator[Link]:
    """A tenure ends no later than that of the successor starts."""
    persons = people.get((stmt.replaces or "").casefold(), [])
    seat = make_seat(resolution.unit_of.get(told), stmt.post, stmt.trigger.text)
    if len(persons) != 1 or not (seat.unit or seat.names_post):
        return
    fitting = [draft for draft in by_person.get(persons[0], []) if fits_seat(seat, draft.seat)]
    if len(fitting) == 1 and fitting[0].end != own[0]:
        yield Link(fitting[0].end, own[0], 0, None, f"replaced by {stmt.subject.name}", told, _link_rank(stmt))
