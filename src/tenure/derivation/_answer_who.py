"""Who held a post on a day: every candidate, with how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.derivation._labels import SUREST_FIRST, find_label, find_label_beside
from tenure.derivation._record import Record
from tenure.derivation._seats import make_seat, same_seat, words_of
from tenure.model.answers import Label, Who
from tenure.model.tenure import Seat, Tenure


def who(record: Record, unit: str | None, *, on: str, post: str | None = None, known: str | None = None, left_out: int = 0) -> list[Who]:
    """The candidates for `post` in the unit on the ISO day `on`; without a post, for the posts that head the unit.

    With `unit` None, the holders of `post` wherever they are ("Defence Minister"). Surest first, then by last
    seen, start and name. A tenure that starts after `on` for certain is left out. `known` and `left_out` are what the
    answer says of the state of knowledge of the record.
    """
    return [line for line, _ in _candidates(record, _tenures(record, unit, post, on), on, known, left_out)]


def roster(record: Record, unit: str, *, on: str, known: str | None = None, left_out: int = 0) -> list[Who]:
    """Everybody who may have held a post in the unit on the day, whatever the post; nobody who had left by then."""
    found = _candidates(record, record.tenures_in(unit), on, known, left_out)
    return [line for line, _ in found if line.label != "ended"]


def postings(record: Record, person: str, *, on: str, known: str | None = None, left_out: int = 0) -> list[Who]:
    """All posts that a person may have held up to the day."""
    return [line for line, _ in _candidates(record, record.tenures_of(person), on, known, left_out)]


def holders(record: Record, unit: str, *, on: str, known: str | None = None, left_out: int = 0) -> list[tuple[Who, Tenure]]:
    """Those of `who` who head the unit and had not left by the day, each with the tenure that it tells of."""
    return _candidates(record, record.heads_of(unit, on=on, ended=False), on, known, left_out)


def _candidates(record: Record, tenures: Sequence[Tenure], on: str, known: str | None, left_out: int) -> list[tuple[Who, Tenure]]:
    labelled = [(tenure, label) for tenure in tenures if (label := find_label_beside(tenure, on))]
    found = [(_candidate(record, tenure, label, on, known, left_out), tenure) for tenure, label in labelled]
    return sorted(found, key=lambda pair: _rank(pair[0]))


def _tenures(record: Record, unit: str | None, post: str | None, on: str) -> Sequence[Tenure]:
    if unit is not None and post is None:
        return record.heads_of(unit, on=on)
    if unit is not None:
        asked = make_seat(unit, post)
        return [tenure for tenure in record.tenures_in(unit) if same_seat(asked, tenure.seat)]
    if post is None:
        return []
    asked = make_seat(None, post)
    return [tenure for tenure in record.tenures_as(asked.office) if _named(record, tenure, asked)]


def _named(record: Record, tenure: Tenure, asked: Seat) -> bool:
    """Whether a post asked for without a unit is the tenure's: its office, all other words in the post or the unit's name."""
    unit = record.name_of(tenure.unit) if tenure.unit else ""
    known = words_of(f"{tenure.post or ''} {unit}")
    return asked.lesser == tenure.seat.lesser and asked.words - words_of(asked.office or "") <= known


def _candidate(record: Record, tenure: Tenure, label: Label, on: str, known: str | None, left_out: int) -> Who:
    bounds = tenure.bounds
    later = tenure.successor if tenure.successor and label != find_label(tenure, on) else None
    return Who(
        post=tenure.post,
        unit=tenure.unit,
        unit_name=record.name_on(tenure.unit, on) if tenure.unit else None,
        person=tenure.person,
        person_name=record.name_of(tenure.person),
        label=label,
        start=(bounds.earliest_start, bounds.latest_start),
        end=(bounds.earliest_end, bounds.latest_end),
        capacity=tenure.capacity,
        last_seen=max((day for day in tenure.seen if day <= on), default=None),
        told=tenure.told,
        origins=tenure.origins,
        on=on,
        tenure=tenure.id,
        known=known,
        left_out=left_out,
        successor=record.name_of(later.person) if later else None,
        reported=tenure.reported,
        disputed=tenure.disputed,
    )


def _rank(answer: Who) -> tuple[object, ...]:
    """Surest first; of equally sure ones the last seen, then the latest started first."""
    days = [-int((day or "0001-01-01").replace("-", "")) for day in (answer.last_seen, answer.start[1])]
    return (SUREST_FIRST.index(answer.label), *days, answer.person_name, answer.tenure)
