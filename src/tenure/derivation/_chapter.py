"""What is said of one person or unit: from statements to the claims and links of the network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tenure.derivation._claims import claim_day, claim_hold, constrains
from tenure.derivation._constraints import Claim, Link, Node
from tenure.derivation._drafts import Draft, is_before
from tenure.derivation._links import Span, closing_links, looks_beyond, told_links
from tenure.derivation._lives import Life, lasting_links, life_claims
from tenure.derivation._narration import narrated_links
from tenure.derivation._relations import RelationDraft, draft_relations
from tenure.derivation._tenures import TenureDraft, draft_tenures
from tenure.model.event import Event, Told
from tenure.resolution import Resolution
from tenure.vocabulary import event_types


@dataclass(frozen=True, slots=True)
class Chapter:
    """Which days the events, tenures, relations and statements of one person or unit speak of, and what is said of them.

    `happened` gives the events that did, by type. `beyond` are the statements that link something here to
    somebody else.
    """

    tenures: tuple[TenureDraft, ...]
    relations: tuple[RelationDraft, ...]
    span_of_event: Mapping[str, Span]
    span_of: Mapping[Told, Span]
    happened: Mapping[str, tuple[Event, ...]]
    beyond: tuple[tuple[Event, Told], ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]

    @property
    def nodes(self) -> frozenset[Node]:
        """All its days."""
        spans = [*self.span_of_event.values(), *self.span_of.values()]
        return frozenset(day for span in (*spans, *((one.start, one.end) for one in (*self.tenures, *self.relations))) for day in span)


def write_chapter(resolution: Resolution, lives: Mapping[str, Life]) -> Chapter:
    """The chapter of the one person or unit of which the resolution tells, within the lives of all whom it names."""
    tenures, relations = draft_tenures(resolution), draft_relations(resolution)
    events = sorted(resolution.events, key=lambda event: event.id)
    span_of = {told: _own_span(event) for event in events for told in event.told}
    links = list(_bind([*tenures, *relations], span_of))
    span_of_event = {event.id: _span_of_event(event, span_of) for event in events}
    links += [Link(*span, 0, None, "it ends no earlier than it starts") for span in sorted(set(span_of.values())) if span[0] != span[1]]
    told = [(event, one) for event in events for one in event.told if constrains(resolution.statements[one])]
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in {event.id: event for event, _ in told}.values():
        happened[event.type].append(event)
    links += closing_links(happened, tenures, span_of_event, resolution)
    links += told_links(told, happened, span_of_event, span_of, resolution)
    all_happened = [event for some in happened.values() for event in some]
    links += narrated_links(resolution, all_happened, span_of)
    links += lasting_links(all_happened)
    claims = [claim for event, one in told for claim in _claims(one, event, span_of[one], resolution)]
    unbound = [event for event in all_happened if span_of_event[event.id] == _own_span(event)]
    claims += life_claims(lives, unbound, tenures, relations)
    return Chapter(
        tuple(tenures),
        tuple(relations),
        span_of_event,
        span_of,
        {kind: tuple(some) for kind, some in happened.items()},
        tuple((event, one) for event, one in told if looks_beyond(resolution.statements[one])),
        tuple(claims),
        tuple(links),
    )


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
            if any(is_before(other.window, part.window) for other in draft.starts):
                day = (part.event, "day")
                yield Link(draft.start, day, 0, None, "it was renewed after it started")
                yield Link(day, draft.end, 0, None, "it was renewed before it ended")
            else:
                span_of.update(dict.fromkeys(part.told, (draft.start, draft.start)))
        yield Link(draft.start, draft.end, 0, None, "it ends no earlier than it starts")
    for one, other in pairwise(sorted(drafts, key=lambda d: (d.of, d.after is not None, d.after or 0))):
        if one.of == other.of and other.after is not None:
            yield Link(one.end, other.start, 0, None, "what began anew starts after it ended")
