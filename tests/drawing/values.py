"""Answers about invented people, and pictures as trees of elements."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from tenure.model.answers import CareerLine, Hop, Who
from tenure.model.event import Told

SVG = "{http://www.w3.org/2000/svg}"


def line(event: str = "arrest", first: str | None = "2024-05-17", last: str | None = "2024-05-17", **values: Any) -> CareerLine:
    given: dict[str, Any] = {
        "kind": "event",
        "id": "ev-1",
        "person": "pe-1",
        "person_name": "Ivan Petrenko",
        "when": None,
        "bounds": (first, last),
        "start": (first, last),
        "end": (first, last),
        "fields": {},
        "stance": "actual",
        "denied": (),
        "told": (Told("do-1", "st-1"),),
        "origins": 1,
    }
    return CareerLine(event=event, **{**given, **values})


def tenure(start: tuple[str | None, str | None], end: tuple[str | None, str | None], **values: Any) -> CareerLine:
    fields = {"post": ("commander",), "organization": ("9th Army", "9th Guards Army")}
    given: dict[str, Any] = {"kind": "tenure", "start": start, "end": end, "fields": fields}
    return line("posting", start[0], end[1], **{**given, **values})


def who(name: str, start: tuple[str | None, str | None], end: tuple[str | None, str | None], **values: Any) -> Who:
    given: dict[str, Any] = {
        "post": "commander",
        "unit": "un-1",
        "unit_name": "9th Army",
        "person": f"pe-{name}",
        "label": "ended",
        "capacity": None,
        "last_seen": None,
        "told": (Told("do-1", "st-1"),),
        "origins": 2,
        "on": "2023-06-01",
        "tenure": f"te-{name}-{start}-{end}",
    }
    return Who(person_name=name, start=start, end=end, **{**given, **values})


def hop(to: str, under: str = "9th Army", **values: Any) -> Hop:
    given: dict[str, Any] = {
        "unit": "9th Army",
        "hop": 1,
        "direction": "up",
        "relation": "command",
        "label": "evidenced",
        "start": (None, None),
        "end": (None, None),
        "last_seen": None,
        "holders": (),
        "told": (Told("do-1", "st-1"),),
        "origins": 1,
        "on": "2023-06-01",
        "id": f"re-{to}",
    }
    return Hop(from_unit=under, from_name=under, to_unit=to, to_name=to, **{**given, **values})


def read(picture: str) -> ElementTree.Element:
    return ElementTree.fromstring(picture)


def shapes(picture: str, class_: str) -> list[ElementTree.Element]:
    """The elements of a class, in the order of drawing."""
    return [one for one in read(picture).iter() if class_ in one.get("class", "").split()]


def words(picture: str) -> str:
    """All words that a picture shows."""
    return " ".join(one.text or "" for one in read(picture).iter(f"{SVG}text"))


def described(picture: str) -> str:
    """The text that stands for the picture where it is not seen."""
    return read(picture).findtext(f"{SVG}desc") or ""
