"""What a statement says of days, in the terms of the sheets: a start, an end, or a day on which it was so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tenure.model import edtf
from tenure.model.statement import Statement
from tenure.vocabulary import event_types

PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")
"""A day, a month or a year: what the sheets of 2020 can spell."""

LASTING = ("posting", "subordination", "location", "area", "existence")


class Spelt(NamedTuple):
    """A date as the statement gives it, and what happened on it."""

    side: Literal["start", "end", "on"]
    when: str


class NotCarried(Exception):
    """A statement that the sheets cannot say; the message is the reason."""


def spell(stmt: Statement) -> list[Spelt]:
    """The dates of a statement; none of an undated one. Raises NotCarried where the sheets would say something else."""
    _check_stance(stmt)
    kind = event_types()[stmt.event]
    if stmt.event in LASTING:
        return list(_lasting(stmt))
    if stmt.when is None and (kind.starts or kind.ends):
        raise NotCarried("undated: only that it had happened by the day of the report")
    side: Literal["start", "end"] = "end" if (kind.ends and not kind.starts) or stmt.event == "disbandment" else "start"
    return [Spelt(side, _bounded(stmt.when))] if stmt.when else []


def window(when: str) -> tuple[str | None, str | None]:
    """The first and the last day that a date allows."""
    return edtf.earliest_day(when), edtf.latest_day(when)


def _check_stance(stmt: Statement) -> None:
    if stmt.modality != "actual":
        raise NotCarried(stmt.modality)
    if stmt.polarity == "negated":
        raise NotCarried("negated")


def _lasting(stmt: Statement) -> Iterator[Spelt]:
    if stmt.phase == "former":
        raise NotCarried("told as over, without the day on which it ended")
    if stmt.when is None:
        if stmt.phase == "holds" and stmt.reported and not stmt.keys:
            yield Spelt("on", _bounded(stmt.reported))
        return
    if "/" not in stmt.when:
        yield Spelt("start" if stmt.phase == "takes_up" else "on", _bounded(stmt.when))
        return
    first, last = stmt.when.split("/", 1)
    if first in ("", "..") and not stmt.keys and last == stmt.reported:
        raise NotCarried("told as over by the day of the report")
    if first not in ("", ".."):
        yield Spelt("start", _bounded(first))
    if last not in ("", ".."):
        yield Spelt("end", _bounded(last))
    elif stmt.phase == "holds" and stmt.reported:
        yield Spelt("on", _bounded(stmt.reported))


def _bounded(when: str) -> str:
    """`when` where its last day is known."""
    if not edtf.is_valid(when) or edtf.latest_day(when) is None:
        raise NotCarried(f"a date that no range spells ({when})")
    return when
