"""Careers of invented people for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.event import Told


def voice(name: str, *, reported: int | None = 800_000, **values: Any) -> Voice:
    given: dict[str, Any] = {"polarity": "affirmed", "modality": "actual", "hedged": False, "relayed": False}
    return Voice(Told("do-1", f"st-{name}"), **{**given, **values}, reported=(reported, reported), origins=("or-1",), said={})


def happening(event: str, first: int | None, last: int | None, name: str = "", *, kind: Any = "event", **values: Any) -> Happening:
    name = name or f"{event}-{first}-{last}"
    return Happening(f"ev-{name}", event, kind, None, Bounds(), (first, last), {}, (voice(name, **values),))


def career(*happenings: Happening, person: str = "1", apart: Mapping[tuple[int, int], int] | None = None) -> Career:
    return Career(f"pe-{person}", f"Person {person}", happenings, apart or {})


def dated(events: Sequence[tuple[str, int]], person: str = "1", **values: Any) -> Career:
    """A career of events on known days."""
    return career(*(happening(event, day, day, f"{person}-{n}", **values) for n, (event, day) in enumerate(events)), person=person)
