"""Which statements speak of one tenure: the same person, the same unit, posts that may be one.

Precision before reach: a statement that fits several tenures, or none, is left unpaired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tenure.derivation._claims import Window, claim_hold, constrains
from tenure.derivation._drafts import Draft, Part, overlap, split
from tenure.derivation._seats import fits_seat, leaves_service, make_seat, merge_seats, prefer_posts
from tenure.derivation._settle import settle_event
from tenure.model.event import Event, Told
from tenure.model.ids import make_id
from tenure.model.statement import Capacity, Statement
from tenure.model.tenure import Seat
from tenure.resolution import Resolution
from tenure.vocabulary import event_types


@dataclass(slots=True, kw_only=True)
class TenureDraft(Draft):
    """A tenure before its bounds are known: who, which seat, and the statements on it."""

    person: str
    seat: Seat
    capacity: Capacity | None

    @property
    def of(self) -> tuple[str, ...]:
        unit, lesser, office, words = self.seat
        return (self.person, unit or "", str(lesser), office or "", *sorted(words), self.capacity or "")


def draft_tenures(resolution: Resolution) -> list[TenureDraft]:
    """The tenures of all persons, sorted."""
    events_of: dict[str, list[Event]] = defaultdict(list)
    types = event_types()
    for event in sorted(resolution.events, key=lambda event: event.id):
        kind = types.get(event.type)
        if kind and kind.group == "posting" and (kind.lasts or kind.starts or kind.ends):
            events_of[event.subject].append(event)
    drafts = [draft for person, events in sorted(events_of.items()) for draft in _Person(person, events, resolution).draft()]
    for draft in drafts:
        draft.id = _id(draft)
    return sorted(drafts, key=lambda draft: (draft.person, draft.told))


def _id(draft: TenureDraft) -> str:
    """`te-` and a hash of the person, the post and the first of the tenure's statements."""
    unit, lesser, office, words = draft.seat
    return make_id("te", draft.person, unit, lesser, office, sorted(words), draft.capacity, min(told.statement for told in draft.told))


class _Person:
    """One person's posting statements, while they are told apart into tenures."""

    def __init__(self, person: str, events: Iterable[Event], resolution: Resolution) -> None:
        self.person = person
        self.statements = resolution.statements
        self.told_of = {e: [told for told in sorted(e.told) if constrains(self.statements[told])] for e in events}
        self.seats = {told: self._seat(resolution, told) for some in self.told_of.values() for told in some}

    def draft(self) -> list[TenureDraft]:
        """The tenures; `_pair_bare_ends` comes last because it needs to know what they already are."""
        seat_of = self._seat_holders()
        seat_of |= self._seat_ends(set(seat_of.values()))
        drafts = [one for group in self._group(seat_of) for one in split(group, self.statements)]
        self._pair_bare_ends(drafts, seat_of)
        return [draft for draft in drafts if draft.told]

    def _seat(self, resolution: Resolution, told: Told) -> Seat:
        stmt = self.statements[told]
        return make_seat(resolution.unit_of.get(told), stmt.post, stmt.trigger.text)

    def _seat_holders(self) -> dict[Told, Seat]:
        """The seat that stands for what each posting and each appointment names."""
        types = event_types()
        named, only_unit = {}, {}
        for event, some in self.told_of.items():
            for told in some:
                seat = self.seats[told]
                if not (types[event.type].lasts or types[event.type].starts):
                    continue
                if seat.names_post or (seat.unit and types[event.type].lasts):
                    named[told] = seat
                elif seat.unit:
                    only_unit[told] = seat
        stands_for = merge_seats(named.values())
        seat_of = {told: stands_for[seat] for told, seat in named.items()}
        known = set(seat_of.values())
        for told, seat in only_unit.items():
            fitting = [other for other in known if fits_seat(seat, other)]
            seat_of[told] = fitting[0] if len(fitting) == 1 else seat
        return seat_of

    def _seat_ends(self, known: set[Seat]) -> dict[Told, Seat]:
        """The seat of each dismissal and resignation that names post or unit, where one and only one fits.

        A post that no other statement names was held until then.
        """
        found, new = {}, {}
        for event, some in self.told_of.items():
            if not event_types()[event.type].ends or event_types()[event.type].starts:
                continue
            for told in some:
                seat = self.seats[told]
                fitting = prefer_posts(other for other in known if fits_seat(seat, other))
                if (seat.unit or seat.names_post) and len(fitting) == 1:
                    found[told] = fitting[0]
                elif seat.names_post and not fitting:
                    new[told] = seat
        stands_for = merge_seats(new.values())
        return found | {told: stands_for[seat] for told, seat in new.items()}

    def _group(self, seat_of: Mapping[Told, Seat]) -> list[TenureDraft]:
        """One draft a seat and capacity, with the statements that name it and those that ride along in its events."""
        capacities = _capacities(seat_of, self.statements)
        drafts: dict[tuple[Seat, Capacity | None], TenureDraft] = {}
        types = event_types()
        for event, some in self.told_of.items():
            by_key: dict[tuple[Seat, Capacity | None], list[Told]] = defaultdict(list)
            for told in some:
                if told in seat_of:
                    by_key[seat_of[told], _capacity(self.statements[told], capacities[seat_of[told]])].append(told)
            if len(by_key) == 1 and not types[event.type].lasts:
                (only,) = by_key.values()
                only.extend(told for told in some if told not in seat_of and self._is_bare(told))
            for key, told_here in by_key.items():
                draft = drafts.setdefault(key, TenureDraft(person=self.person, seat=key[0], capacity=key[1]))
                if types[event.type].lasts:
                    draft.holds += told_here
                else:
                    (draft.starts if types[event.type].starts else draft.ends).append(self._part(event, told_here))
        return [drafts[key] for key in sorted(drafts, key=lambda key: drafts[key].told)]

    def _is_bare(self, told: Told) -> bool:
        seat = self.seats[told]
        return seat.unit is None and not seat.names_post and not leaves_service(self.statements[told])

    def _part(self, event: Event, some: Sequence[Told]) -> Part:
        settled = settle_event(event.id, some, self.statements)
        return Part(event.id, event.type, tuple(sorted(some)), (settled.least, settled.most))

    def _pair_bare_ends(self, drafts: list[TenureDraft], seat_of: Mapping[Told, Seat]) -> None:
        """Ends that name neither post nor unit close the tenure which they fit, where it is exactly one.

        Of several, the one that every report with such an end tells of, as far as it tells of any.
        """
        for event, some in self.told_of.items():
            kind = event_types()[event.type]
            bare = [told for told in some if self._is_bare(told)]
            if kind.starts or not kind.ends or not bare or any(told in seat_of for told in some):
                continue
            part = self._part(event, bare)
            open_to_it = [draft for draft in drafts if _may_end(draft, part, self.statements)]
            seats = prefer_posts({draft.seat for draft in open_to_it})
            fitting = [draft for draft in open_to_it if draft.seat in seats]
            if len(fitting) > 1:
                fitting = _told_beside(fitting, {told.doc for told in bare})
            if len(fitting) == 1:
                fitting[0].ends.append(part)


def _told_beside(drafts: Sequence[TenureDraft], docs: Iterable[str]) -> list[TenureDraft]:
    """The drafts of which each of the documents tells that tells of any; none where no document does."""
    docs_of = [{told.doc for told in draft.told} for draft in drafts]
    telling = [doc for doc in docs if any(doc in some for some in docs_of)]
    return [draft for draft, some in zip(drafts, docs_of, strict=True) if telling and some.issuperset(telling)]


def may_have_ended(draft: TenureDraft, window: Window, statements: Mapping[Told, Statement]) -> bool:
    """Whether the tenure can have ended in the window, by what is known to have come before and after."""
    first, last = window
    if last is not None and any(day is not None and last < day for day in (_last_known(draft, statements), draft.after)):
        return False
    return first is None or draft.until is None or first <= draft.until


def _may_end(draft: TenureDraft, part: Part, statements: Mapping[Told, Statement]) -> bool:
    return may_have_ended(draft, part.window, statements) and all(overlap(part.window, other.window) for other in draft.ends)


def _last_known(draft: TenureDraft, statements: Mapping[Told, Statement]) -> int | None:
    """The last day by which the tenure cannot have ended yet."""
    days = [part.window[0] for part in draft.starts]
    for told in draft.holds:
        days += [claim.least for claim in claim_hold(("", "start"), ("", "end"), told, statements[told])]
    return max((day for day in days if day is not None), default=None)


def _capacities(seat_of: Mapping[Told, Seat], statements: Mapping[Told, Statement]) -> dict[Seat, set[Capacity]]:
    """The capacities in which reports say that each seat was held."""
    found: dict[Seat, set[Capacity]] = defaultdict(set)
    for told, seat in seat_of.items():
        capacity = statements[told].capacity
        found[seat] |= {capacity} if capacity else set()
    return found


def _capacity(stmt: Statement, known: set[Capacity]) -> Capacity | None:
    """The capacity of a statement: its own, or the only one that reports give for the seat, or appointed where they give that."""
    if stmt.capacity:
        return stmt.capacity
    if len(known) == 1:
        return next(iter(known))
    return "appointed" if "appointed" in known else None
