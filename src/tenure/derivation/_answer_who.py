"""Who held a post on a day: every candidate, with how sure that is."""

from __future__ import annotations

from tenure.derivation._derive import Derivation
from tenure.derivation._seats import Seat, make_seat, same_seat, words_of
from tenure.model.answers import Label, Who
from tenure.model.tenure import Tenure

_ORDER: tuple[Label, ...] = ("evidenced", "disputed", "assumed", "possible", "ended")


def who(derivation: Derivation, unit_id: str | None, *, on: str, post: str | None = None) -> list[Who]:
    """The candidates for `post` in the unit on the ISO day `on`; without a post, for the posts that head the unit.

    With `unit_id` None, the holders of `post` wherever they are ("Defence Minister"). Surest first, then by last
    seen, start and name. A tenure that starts after `on` for certain is left out.
    """
    found = [
        _candidate(derivation, tenure, label, on) for tenure in _tenures(derivation, unit_id, post) if (label := find_label(tenure, on))
    ]
    return sorted(found, key=_rank)


def find_label(tenure: Tenure, on: str) -> Label | None:
    """How sure it is that the tenure covers the day; None where it starts later for certain.

    A bound that rests on a hedged statement makes nothing evidenced or ended, only possible.
    """
    earliest_start, latest_start, earliest_end, latest_end = tenure.bounds
    if earliest_start is not None and on < earliest_start:
        return None if "earliest start" not in tenure.reported else "possible"
    if latest_end is not None and on > latest_end:
        return "ended" if "latest end" not in tenure.reported else "possible"
    started = latest_start is not None and latest_start <= on
    lasting = earliest_end is not None and on <= earliest_end
    if (not started and _in_doubt(tenure, "start")) or (not lasting and _in_doubt(tenure, "end")):
        return "disputed"
    if started and lasting:
        return "possible" if {"latest start", "earliest end"} & set(tenure.reported) else "evidenced"
    if started and latest_end is None:
        return "assumed" if "latest start" not in tenure.reported else "possible"
    return "possible"


def _in_doubt(tenure: Tenure, end: str) -> bool:
    return any(name.endswith(end) for name in tenure.disputed)


def _tenures(derivation: Derivation, unit_id: str | None, post: str | None) -> list[Tenure]:
    if unit_id is not None:
        unit = derivation.resolution.entity_of.get(unit_id, unit_id)
        return [tenure for tenure in derivation.tenures_in.get(unit, ()) if _holds(derivation.seats[tenure.id], post)]
    if post is None:
        return []
    return [tenure for tenure in derivation.tenures if _named(derivation, tenure, post)]


def _holds(seat: Seat, post: str | None) -> bool:
    """Whether a seat in the unit asked for is the post asked for."""
    return seat.heads if post is None else same_seat(make_seat(seat.unit, post), seat)


def _named(derivation: Derivation, tenure: Tenure, post: str) -> bool:
    """Whether a post asked for without a unit is the tenure's: its office, all other words in the post or the unit's name."""
    seat, asked = derivation.seats[tenure.id], make_seat(None, post)
    unit = derivation.resolution.entities[tenure.unit].name if tenure.unit else ""
    known = words_of(f"{tenure.post or ''} {unit}")
    return asked.lesser == seat.lesser and asked.office == seat.office and asked.words - words_of(asked.office or "") <= known


def _candidate(derivation: Derivation, tenure: Tenure, label: Label, on: str) -> Who:
    resolution = derivation.resolution
    bounds = tenure.bounds
    return Who(
        post=tenure.post,
        unit=tenure.unit,
        unit_name=resolution.entities[tenure.unit].name if tenure.unit else None,
        person=tenure.person,
        person_name=resolution.entities[tenure.person].name,
        label=label,
        start=(bounds.earliest_start, bounds.latest_start),
        end=(bounds.earliest_end, bounds.latest_end),
        capacity=tenure.capacity,
        last_seen=max((day for day in tenure.seen if day <= on), default=None),
        told=tenure.told,
        origins=resolution.count_origins(tenure.told),
        on=on,
        tenure=tenure.id,
    )


def _rank(answer: Who) -> tuple[object, ...]:
    """Surest first; of equally sure ones the last seen, then the latest started first."""
    days = [-int((day or "0001-01-01").replace("-", "")) for day in (answer.last_seen, answer.start[1])]
    return (_ORDER.index(answer.label), *days, answer.person_name, answer.tenure)
