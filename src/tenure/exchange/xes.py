"""Careers as an event log for process mining: XES, IEEE 1849-2023 (https://xes-standard.org), as pm4py, Disco and ProM read it.

A trace is a person, named by id so that namesakes stay two; an event is what is told as having happened. XES wants a moment for
each: it is midnight UTC of the earliest possible day, or of the latest where nothing bounds the earliest, and the attribute `timestamp_is`
says which. The bounds, the date as told, who says so and the statements stand beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from lxml import etree

from tenure.derivation import find_stance
from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening
from tenure.model.document import Document
from tenure.model.errors import CaseError
from tenure.model.event import Told
from tenure.model.statement import Statement

NAMESPACE = "http://www.xes-standard.org/"
_EXTENSIONS = ("Concept", "Time", "Lifecycle")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Side = tuple[str | None, str | None]


@dataclass(slots=True)
class XesReport:
    """What an export wrote, and what a log cannot carry: `left` are events not written, `weaker` those written with less, by reason."""

    people: int = 0
    events: int = 0
    left: Counter[str] = field(default_factory=Counter)
    weaker: Counter[str] = field(default_factory=Counter)


class _Moment(NamedTuple):
    """One event of a trace: a happening, or one end of a tenure, with its earliest and latest day."""

    happening: Happening
    transition: Literal["start", "complete"]
    bounds: Side
    place: int

    @property
    def day(self) -> str:
        return self.bounds[0] or self.bounds[1] or ""


def write_xes(careers: Iterable[Career], path: Path, docs: Mapping[str, Document], statements: Mapping[Told, Statement]) -> XesReport:
    """Writes the careers as an event log and tells what it does not carry. Raises CaseError where the file cannot be written."""
    report = XesReport()
    try:
        with etree.xmlfile(str(path), encoding="utf-8") as file:
            file.write_declaration()
            with file.element("log", {"xes.version": "2.0", "xes.features": ""}, nsmap={None: NAMESPACE}):
                for part in (*_head(), _attribute("string", "concept:name", "careers")):
                    file.write(part, pretty_print=True)
                for career in careers:
                    if moments := _moments(career, report):
                        file.write(_trace(career, moments, docs, statements, report), pretty_print=True)
    except OSError as error:
        raise CaseError(f"{path} cannot be written: {error.strerror}; give another file") from error
    return report


def _head() -> Iterator[Any]:
    """The parts of a log that stand before its traces, in the order of the standard's schema."""
    for name in _EXTENSIONS:
        uri = f"{NAMESPACE}{name.lower()}.xesext"
        yield etree.Element("extension", {"name": name, "prefix": name.lower(), "uri": uri})
    for scope, keys in (("trace", ("concept:name",)), ("event", ("concept:name", "lifecycle:transition", "time:timestamp"))):
        part = etree.Element("global", {"scope": scope})
        for key in keys:
            kind, value = ("date", "1970-01-01T00:00:00.000+00:00") if key == "time:timestamp" else ("string", "unknown")
            part.append(_attribute(kind, key, value))
        yield part
    yield etree.Element("classifier", {"name": "Event", "keys": "concept:name lifecycle:transition"})


def _moments(career: Career, report: XesReport) -> list[_Moment]:
    """What of a career is written, in order; the rest is counted."""
    found = []
    for place, happening in enumerate(career.happenings):
        stance = find_stance(happening.voices)
        if stance != "actual":
            report.left[_STANCES[stance]] += 1
            continue
        dated = [one for one in _ends(happening, place) if one.day]
        if not dated:
            report.left["no report bounds the day"] += 1
        found += dated
    earlier = Counter(one for (one, then), days in career.apart.items() if days <= 0 < career.apart.get((then, one), 1))
    return sorted(found, key=lambda one: (one.day, earlier[one.place], one.happening.id, one.transition == "complete"))


def _ends(happening: Happening, place: int) -> Iterator[_Moment]:
    bounds: Bounds = happening.bounds
    if happening.kind == "tenure":
        yield _Moment(happening, "start", bounds[:2], place)
        if bounds.earliest_end and bounds.latest_end:
            yield _Moment(happening, "complete", bounds[2:], place)
    else:
        yield _Moment(happening, "complete", (bounds.earliest_start, bounds.latest_end), place)


def _trace(
    career: Career, moments: Iterable[_Moment], docs: Mapping[str, Document], statements: Mapping[Told, Statement], report: XesReport
) -> Any:
    trace = etree.Element("trace")
    trace.append(_attribute("string", "concept:name", career.person))
    trace.append(_attribute("string", "name", career.name))
    for moment in moments:
        event = etree.SubElement(trace, "event")
        event.extend(_attribute(*one) for one in _describe(moment, docs, statements))
        if moment.bounds[0] != moment.bounds[1]:
            report.weaker["the day is imprecise: one end of it is the moment, both stand beside it"] += 1
        if moment.happening.denied:
            report.weaker["a denial is known: it stands beside the event, no tool heeds it"] += 1
        report.events += 1
    report.people += 1
    return trace


def _describe(moment: _Moment, docs: Mapping[str, Document], statements: Mapping[Told, Statement]) -> Iterator[tuple[str, str, str]]:
    """The attributes of an event: type, key and value."""
    happening = moment.happening
    told = [voice.told for voice in happening.voices]
    yield "string", "concept:name", happening.event
    yield "string", "lifecycle:transition", moment.transition
    yield "date", "time:timestamp", f"{moment.day}T00:00:00.000+00:00"
    yield "string", "concept:instance", happening.id
    yield "string", "timestamp_is", "the day" if moment.bounds[0] == moment.bounds[1] else "earliest" if moment.bounds[0] else "latest"
    for key, day in zip(("earliest", "latest"), moment.bounds, strict=True):
        if day:
            yield "string", key, day
    if happening.when:
        yield "string", "when", happening.when
    yield "int", "origins", str(len({origin for voice in happening.voices for origin in voice.origins}))
    yield "string", "statements", " ".join(sorted({one.statement for one in told}))
    yield "string", "told_by", "; ".join(sorted({_name_source(docs[one.doc], statements[one]) for one in told}))
    if happening.denied:
        yield "string", "denied_in", " ".join(sorted({one.statement for one in happening.denied}))
    said: dict[str, dict[str, None]] = {}
    for part in (happening.said, *(voice.said for voice in happening.voices)):
        for name, texts in part.items():
            if name != "heads":
                said.setdefault(name, {}).update(dict.fromkeys(texts))
    yield from (("string", name, " / ".join(texts)) for name, texts in sorted(said.items()))


def _name_source(doc: Document, stmt: Statement) -> str:
    """Who tells it: "Example Times, 2024-05-17, citing a lawyer"."""
    published = [doc.published] if doc.published else []
    return ", ".join([doc.label, *published, *(f"citing {link.source}" for link in stmt.attribution)])


def _attribute(kind: str, key: str, value: str) -> Any:
    return etree.Element(kind, {"key": key, "value": _NOT_XML.sub("\ufffd", value)})


_STANCES = {
    "reported": "told with distance only",
    "planned": "planned",
    "requested": "asked for",
    "negated": "told not to have happened",
    "disputed": "disputed",
}
