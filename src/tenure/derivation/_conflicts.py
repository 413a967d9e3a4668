"""What reports disagree on: days, order, values and holders, each with who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tenure.derivation._compare import Option, find_rivals, options_of
from tenure.derivation._constraints import Claim
from tenure.derivation._days import in_words
from tenure.derivation._fields import say_who
from tenure.derivation._lives import is_of_life
from tenure.derivation._network import Dispute
from tenure.derivation._seats import heads, same_seat
from tenure.derivation._successors import STANDS_IN
from tenure.model.event import Event, Told
from tenure.model.tenure import Conflict, ConflictValue, Relation, Tenure
from tenure.resolution import Resolution
from tenure.vocabulary import event_types


def day_conflicts(
    disputes: Iterable[Dispute], lasting: Iterable[Tenure | Relation], event_of: Mapping[Told, Event], resolution: Resolution
) -> tuple[Conflict, ...]:
    """Disputes of the network as conflicts; `lasting` are the tenures and relations whose days are in dispute."""
    days = _Days(resolution, {one.id: one for one in lasting}, event_of)
    return tuple(days.conflict(dispute) for dispute in disputes)


@dataclass(frozen=True, slots=True)
class _Days:
    """Disputes of the network in words."""

    resolution: Resolution
    lasting: Mapping[str, Tenure | Relation]
    event_of: Mapping[Told, Event]

    def conflict(self, dispute: Dispute) -> Conflict:
        """The dispute as a conflict."""
        values = self._values(dispute)
        about, field, thing = self._subject(dispute)
        in_order = dispute.links or not self._is_of_one(dispute)
        text = _in_order(thing, values, self.resolution) if in_order else self._apart(thing, values, dispute)
        return Conflict("order" if dispute.links else "date", about, field, values, text)

    def _values(self, dispute: Dispute) -> tuple[ConflictValue, ...]:
        told_by: dict[str, set[Told]] = defaultdict(set)
        for claim in dispute.claims:
            told_by[self._value(claim, alone=self._is_of_one(dispute))].add(claim.told)
        for link in dispute.links:
            if link.told:
                told_by[link.says].add(link.told)
        return tuple(_value(self.resolution, text, told) for text, told in sorted(told_by.items()))

    def _is_of_one(self, dispute: Dispute) -> bool:
        """Whether all its claims date one and the same thing."""
        return len(dispute.nodes) == 1 and not any(is_of_life(claim, self.event_of[claim.told]) for claim in dispute.claims)

    def _value(self, claim: Claim, *, alone: bool) -> str:
        """A date as the report gives it, else what its day says of it; beside other things also of what."""
        stmt = self.resolution.statements[claim.told]
        text = in_words(stmt.when) if stmt.when else claim.says_most or claim.says_least
        return text if alone else f"{_noun(stmt.event)} {'dated ' if stmt.when else ''}{text}"

    def _subject(self, dispute: Dispute) -> tuple[str, str, str]:
        """The event or tenure in dispute, the field, and both in words."""
        events = {self.event_of[told].id: self.event_of[told] for told in dispute.told}
        if len(events) == 1:
            event = next(iter(events.values()))
            if not event_types()[event.type].lasts:
                return event.id, "when", f"the {_noun(event.type)} of {self._name(event.subject)}"
        of, side = min(dispute.nodes)
        if of in self.lasting:
            sides = " and ".join(sorted({end for other, end in dispute.nodes if other == of}, reverse=True))
            return of, sides, f"the {sides} of {self._say(self.lasting[of])}"
        event = (
            next(event for event in events.values() if event.id == of) if of in events else min(events.values(), key=lambda event: event.id)
        )
        return event.id, "when" if side == "day" else side, f"the {_noun(event.type)} of {self._name(event.subject)}"

    def _apart(self, thing: str, values: Sequence[ConflictValue], dispute: Dispute) -> str:
        types = {self.resolution.statements[told].event for told in dispute.told}
        twice = len(types) == 1 and not any(event_types()[name].once or event_types()[name].lasts for name in types)
        dated = {value: any(self.resolution.statements[told].when for told in value.told) for value in values}
        said = [f"{'dated ' if dated[value] else ''}{value.value} by {say_who(self.resolution, value.told)}" for value in values]
        return f"{thing} is {_against(said)}{'; perhaps two events' if twice else ''}"

    def _say(self, lasting: Tenure | Relation) -> str:
        if isinstance(lasting, Tenure):
            return f"{self._name(lasting.person)}'s time as {say_post(self.resolution, lasting)}"
        return f"the time of {self._name(lasting.lower)} under {self._name(lasting.upper)}"

    def _name(self, entity: str) -> str:
        return self.resolution.entities[entity].name


def say_post(resolution: Resolution, tenure: Tenure) -> str:
    """A tenure's post and unit in words."""
    unit = resolution.entities[tenure.unit].name if tenure.unit else None
    return " of the ".join(part for part in (tenure.post or ("member" if unit else "holder of a post"), unit) if part)


def _in_order(thing: str, values: Sequence[ConflictValue], resolution: Resolution) -> str:
    said = [f"{value.value} ({say_who(resolution, value.told)})" for value in values]
    return f"{thing}: these cannot all be true: {'; '.join(said)}"


def value_conflicts(resolution: Resolution) -> Iterator[Conflict]:
    """Values told of one event that contradict one another."""
    for event in resolution.events:
        for field, options in options_of(event, resolution):
            rivals = find_rivals(field, options)
            if rivals:
                yield _value_conflict(resolution, event, field, rivals)


def _value_conflict(resolution: Resolution, event: Event, field: str, rivals: Sequence[Option]) -> Conflict:
    values = tuple(sorted((_value(resolution, o.text, o.told) for o in rivals), key=lambda v: (-v.origins, v.value)))
    said = _against([f"“{value.value}” by {say_who(resolution, value.told)}" for value in values])
    name = resolution.entities[event.subject].name
    return Conflict(
        "value", event.id, field, values, f"the {_FIELD_WORDS.get(field, field)} in the {_noun(event.type)} of {name} is given as {said}"
    )


_FIELD_WORDS = {"charge": "offence", "counterpart": "other party", "organization": "unit", "value": "amount"}


def holder_conflicts(unit: str, tenures: Iterable[Tenure], resolution: Resolution) -> Iterator[Conflict]:
    """Two persons who are each told to have headed the unit, in one office, on the same days; given all tenures in it."""
    heading = [tenure for tenure in tenures if _is_head(tenure)]
    for one, other in combinations(sorted(heading, key=lambda t: (t.firm.latest_start or "", t.person, t.id)), 2):
        first = max(one.firm.latest_start or "", other.firm.latest_start or "")
        last = min(one.firm.earliest_end or "", other.firm.earliest_end or "")
        # A successor may start on the day on which the predecessor ends.
        if first < last and one.person != other.person and same_seat(one.seat, other.seat):
            yield _holder_conflict(resolution, unit, (one, other), (first, last))


def _is_head(tenure: Tenure) -> bool:
    """Whether somebody is evidenced on some days at the head of the unit, and not in another's place."""
    inner = tenure.firm.latest_start and tenure.firm.earliest_end
    return bool(inner) and heads(tenure.seat) and tenure.capacity not in STANDS_IN


def _holder_conflict(resolution: Resolution, unit: str, both: tuple[Tenure, Tenure], days: tuple[str, str]) -> Conflict:
    values = tuple(sorted((_value(resolution, _person_name(resolution, t), _inner_proof(t)) for t in both), key=lambda v: v.value))
    said = " and ".join(f"{value.value} (by {say_who(resolution, value.told)})" for value in values)
    post = say_post(resolution, both[0])
    first, last = (in_words(day) for day in days)
    return Conflict("holder", unit, "holder", values, f"{said} are both told to have been {post} from {first} to {last}")


def _inner_proof(tenure: Tenure) -> set[Told]:
    return {*tenure.proof["latest start"], *tenure.proof["earliest end"]}


def _person_name(resolution: Resolution, tenure: Tenure) -> str:
    return resolution.entities[tenure.person].name


def _value(resolution: Resolution, text: str, told: Iterable[Told]) -> ConflictValue:
    ordered = tuple(sorted(told))
    return ConflictValue(text, ordered, resolution.count_origins(ordered))


def _against(said: Sequence[str]) -> str:
    return f"{', '.join(said[:-1])} but {said[-1]}"


def _noun(event_type: str) -> str:
    return event_type.replace("_", " ")
