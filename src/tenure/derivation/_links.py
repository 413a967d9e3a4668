"""Links between events and tenures: what ends what, and what statements say of order, duration and predecessors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenure.derivation._claims import constrains
from tenure.derivation._constraints import HEDGED, IMPLIED, Link, Node, Rank
from tenure.derivation._days import read_period
from tenure.derivation._seats import fits_seat, make_seat
from tenure.derivation._settle import settle_event
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
    happened: Mapping[str, Sequence[Event]], drafts: Sequence[TenureDraft], span_of_event: Mapping[str, Span], resolution: Resolution
) -> Iterator[Link]:
    """A person's death ends all tenures; a transfer ends the tenure which it fits, where it is exactly one that nothing else ends."""
    for event in happened.get("death", ()):
        day = span_of_event[event.id][0]
        told = [told for told in sorted(event.told) if constrains(resolution.statements[told])]
        hedged = all(resolution.statements[one].hedged for one in told)
        for draft in drafts:
            for one in told if hedged else (None,):
                yield Link(draft.end, day, 0, None, "death ends a tenure", one, HEDGED if hedged else IMPLIED)
    for event in happened.get("transfer", ()):
        yield from _transfer_links(event, drafts, span_of_event[event.id][0], resolution)


def _transfer_links(event: Event, drafts: Sequence[TenureDraft], day: Node, resolution: Resolution) -> Iterator[Link]:
    told = [told for told in sorted(event.told) if constrains(resolution.statements[told])]
    settled = settle_event(event.id, told, resolution.statements)
    left = [draft for draft in drafts if not set(draft.told) & set(event.told)]
    if len(left) == 1 and not left[0].ends and may_have_ended(left[0], (settled.least, settled.most), resolution.statements):
        for one in told:
            stmt = resolution.statements[one]
            yield Link(left[0].end, day, 0, None, "a transfer ends the tenure before it", one, _link_rank(stmt))


def told_links(
    told: Iterable[tuple[Event, Told]],
    happened: Mapping[str, Sequence[Event]],
    span_of_event: Mapping[str, Span],
    span_of: Mapping[Told, Span],
    resolution: Resolution,
) -> Iterator[Link]:
    """What statements say of durations, and of the order of events of the same person or unit."""
    for event, one in told:
        stmt = resolution.statements[one]
        for order in stmt.order:
            others = happened.get(order.event or "", ()) if is_own(order, stmt) else ()
            found = {span_of_event[other.id] for other in others if other.id != event.id}
            if len(found) == 1:
                yield from order_links(order, span_of[one], found.pop(), one, stmt)
        yield from _duration_links(one, stmt, span_of[one])


def is_own(order: Order, stmt: Statement) -> bool:
    """Whether order words speak of another event of the statement's own subject."""
    return order.subject is None or order.subject == stmt.subject.name


def looks_beyond(stmt: Statement) -> bool:
    """Whether a statement says something of the days of somebody else: of a predecessor, or by order words."""
    return bool(stmt.replaces) or any(not is_own(order, stmt) for order in stmt.order)


def order_links(order: Order, own: Span, other: Span, told: Told, stmt: Statement) -> Iterator[Link]:
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


def successor_links(told: Told, stmt: Statement, drafts: Sequence[TenureDraft], own: Span, resolution: Resolution) -> Iterator[Link]:
    """The predecessor's tenure, the one of `drafts` that fits, ends no later than that of the successor starts."""
    seat = make_seat(resolution.unit_of.get(told), stmt.post, stmt.trigger.text)
    fitting = [draft for draft in drafts if fits_seat(seat, draft.seat)] if seat.unit or seat.names_post else []
    if len(fitting) == 1 and fitting[0].end != own[0]:
        yield Link(fitting[0].end, own[0], 0, None, f"replaced by {stmt.subject.name}", told, _link_rank(stmt))
