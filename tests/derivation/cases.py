"""Small cases written as rows: what one report tells, without a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Event, Origin, Told
from tenure.model.ids import make_id
from tenure.model.statement import Order, Quote, Statement, Subject, Value
from tenure.resolution import Resolution

VERBS = {"posting": "commander", "appointment": "appointed", "dismissal": "dismissed", "resignation": "resigned", "transfer": "moved"}


def tell(
    event: str, person: str = "Ivan Petrenko", *, by: str = "One", trigger: str | None = None, apart: object = None, **fields: Any
) -> dict:
    """One row: what the outlet `by` tells; `sentence` is the evidence if it is more than the trigger.

    Rows of one type and person are one event unless `apart` differs.
    """
    return {"event": event, "person": person, "by": by, "trigger": trigger or VERBS.get(event, event), "apart": apart, **fields}


def after(event: str, person: str | None = None, *, offset: str | None = None, relation: Any = "after") -> tuple[Order, ...]:
    return (Order(relation, event, person, offset, f"{relation} the {event}"),)


def resolve_rows(rows: Iterable[dict]) -> Resolution:
    """The resolution of rows: names are exact, each outlet is an origin."""
    docs, statements, subjects, units, parties, origins = {}, {}, {}, {}, {}, {}
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    events: dict[tuple, list[Told]] = defaultdict(list)
    for row in rows:
        stmt = _statement(dict(row))
        doc = Document(make_id("do", row["by"]), row["by"], "", outlet=row["by"])
        told = Told(doc.id, stmt.id)
        kind = "un" if stmt.subject.kind == "unit" else "pe"
        docs[doc.id], statements[told] = doc, stmt
        subjects[told] = _name(names, kind, row["person"])
        if stmt.organization:
            units[told] = _name(names, "un", stmt.organization)
        if stmt.counterpart:
            parties[told] = tuple(_name(names, "pe", name) for name in stmt.counterpart)
        apart = row["apart"] if row["event"] != "posting" else (stmt.post, stmt.organization, row["apart"])
        events[row["event"], subjects[told], apart].append(told)
        origins[told] = (make_id("or", row["by"]),)
    return Resolution(
        docs=docs,
        statements=statements,
        entities={i: Entity(i, "person" if kind == "pe" else "unit", min(n), tuple(sorted(n)), (i,)) for (kind, i), n in names.items()},
        entity_of={i: i for _, i in names},
        subject_of=subjects,
        unit_of=units,
        counterparts_of=parties,
        events=tuple(_event(kind, subject, told, units) for (kind, subject, _), told in events.items()),
        origins={i: Origin(i, (), "its own report") for (i,) in origins.values()},
        origins_of=origins,
    )


def person_id(name: str = "Ivan Petrenko") -> str:
    return make_id("pe", name)


def unit_id(name: str) -> str:
    return make_id("un", name)


def _event(kind: str, subject: str, told: list[Told], units: dict[Told, str]) -> Event:
    told = sorted(set(told))
    named = {units[one] for one in told if one in units}
    return Event("ev-" + min(one.statement for one in told)[3:], kind, subject, min(named, default=None), tuple(told))


def _name(names: dict[tuple[str, str], set[str]], kind: str, name: str) -> str:
    made = make_id(kind, name)
    names[kind, made].add(name)
    return made


def _statement(row: dict) -> Statement:
    person, by, trigger, apart = row.pop("person"), row.pop("by"), row.pop("trigger"), row.pop("apart")
    sentence = row.pop("sentence", trigger)
    if isinstance(row.get("value"), tuple):
        row["value"] = Value(*row["value"])
    if isinstance(row.get("counterpart"), str):
        row["counterpart"] = (row["counterpart"],)
    kind = row.pop("kind", "person")
    made = make_id("st", person, by, trigger, apart, sorted((key, str(value)) for key, value in row.items()))
    at = sentence.index(trigger)
    return Statement(
        made,
        made.replace("st", "sl"),
        by,
        subject=Subject(person, person, 0, 1, kind),
        trigger=Quote(trigger, at, at + len(trigger)),
        evidence=Quote(sentence, 0, len(sentence)),
        **row,
    )
