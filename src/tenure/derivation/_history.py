"""From statements and tenures to the claims and links of the network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tenure.derivation._claims import claim_day, claim_hold, constrains
from tenure.derivation._constraints import Claim, Link
from tenure.derivation._drafts import Draft
from tenure.derivation._links import Span, closing_links, told_links
from tenure.derivation._narration import narrated_links
from tenure.derivation._lives import find_lives, lasting_links, life_claims
from tenure.derivation._relations import RelationDraft
from tenure.derivation._tenures import TenureDraft
from tenure.model.event import Event, Told
from tenure.resolution import Resolution
from tenure.vocabulary import event_types


@dataclass(frozen=True, slots=True)
class History:
    """Which days each event, tenure and statement speaks of, and all that is said of them."""

    span_of_event: Mapping[str, Span]
    span_of: Mapping[Told, Span]
    event_of: Mapping[Told, Event]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


def write_history(resolution: Resolution, tenures: Sequence[TenureDraft], relations: Sequence[RelationDraft]) -> History:
    """The network of a whole case; what has no link to one another is solved by itself."""
    events = sorted(resolution.events, key=lambda event: event.id)
    span_of = {told: _own_span(event) for event in events for told in event.told}
    links = list(_bind([*tenures, *relations], span_of))
    span_of_event = {event.id: _span_of_event(event, span_of) for event in events}
    links += [Link(*span, 0, None, "it ends no earlier than it starts") for span in sorted(set(span_of.values())) if span[0] != span[1]]
    by_person: dict[str, list[TenureDraft]] = defaultdict(list)
    for draft in tenures:
        by_person[draft.person].append(draft)
    happened = [event for event in events if any(constrains(resolution.statements[told]) for told in event.told)]
    links += closing_links(happened, by_person, span_of_event, resolution)
    links += told_links(resolution, happened, by_person, span_of_event, span_of)
    links += narrated_links(resolution, happened, span_of)
    links += lasting_links(happened)
    claims = [claim for event in happened for told in event.told for claim in _claims(told, event, span_of[told], resolution)]
    unbound = [event for event in happened if span_of_event[event.id] == _own_span(event)]
    claims += life_claims(find_lives(resolution), unbound, tenures, relations)
    return History(span_of_event, span_of, {told: event for event in events for told in event.told}, tuple(claims), tuple(links))


def _own_span(event: Event) -> Span:
    if event_types()[event.type].lasts:
        return (event.id, "start"), (event.id, "end")
    return (event.id, "day"), (event.id, "day")


def _span_of_event(event: Event, span_of: Mapping[Told, Span]) -> Span:
    """The days of most of its statements: a dismissal that ends a tenure is that tenure's end."""
    counts: dict[Span, int] = defaultdict(int)
    for told in event.told:
        counts[span_of[told]] += span_of[told] != _own_span(event)
    return min(counts, key=lambda span: (-counts[span], span))


def _claims(told: Told, event: Event, span: Span, resolution: Resolution) -> Iterator[Claim]:
    stmt = resolution.statements[told]
    if not constrains(stmt):
        return
    if event_types()[event.type].lasts:
        yield from claim_hold(*span, told, stmt)
    else:
        yield claim_day(span[0], told, stmt)


def _bind(drafts: Sequence[Draft], span_of: dict[Told, Span]) -> Iterator[Link]:
    """Makes the days of what lasts those of its statements: an appointment is a tenure's first, a dismissal its last day.

    An appointment that comes after another of the same tenure renews it, so it falls inside.
    """
    for draft in drafts:
        for told in draft.holds:
            span_of[told] = (draft.start, draft.end)
        for part in draft.ends:
            span_of.update(dict.fromkeys(part.told, (draft.end, draft.end)))
        for part in draft.starts:
            if any(_ends_before(other.window, part.window) for other in draft.starts):
                day = (part.event, "day")
                yield Link(draft.start, day, 0, None, "it was renewed after it started")
                yield Link(day, draft.end, 0, None, "it was renewed before it ended")
            else:
                span_of.update(dict.fromkeys(part.told, (draft.start, draft.start)))
        yield Link(draft.start, draft.end, 0, None, "it ends no earlier than it starts")
    for one, other in pairwise(sorted(drafts, key=lambda d: (d.of, d.after is not None, d.after or 0))):
        if one.of == other.of and other.after is not None:
            yield Link(one.end, other.start, 0, None, "what began anew starts after it ended")


def _ends_before(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    return one[1] is not None and other[0] is not None and one[1] < other[0]
