"""Statements as claims of 2026: a row a statement."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from tenure.exchange.sfm._case import Item, Party
from tenure.exchange.sfm._claims import EVER
from tenure.exchange.sfm._facets import Cell, Facet
from tenure.exchange.sfm._keys import uuid_of
from tenure.exchange.sfm._spell import PLAIN, NotCarried, Spelt, spell, window

_COMMON = ("type:claim", "status:meta", "researcher:meta", "internal_comments:meta", "citation:refs:claim", "about_entity:ref:claim",
           "about_entity:name:qa")  # fmt: skip
_RANGE = ("first_precise:range", "last_precise:range", "first_imprecise:range", "last_imprecise:range", "starting:range", "ending:range",
          "starting_context:range", "ending_context:range", "public_notes:meta", "type:entity")  # fmt: skip
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "unit": (*_COMMON, "name:annotation", "unit:names:assertion", "unit:classifications:assertion", "country:annotation", *_RANGE),
    "person": (*_COMMON, "name:annotation", "person:names:assertion", "person:gender:assertion", "person:account_type:assertion",
               "person:account_id:assertion", "person:media_description:annotation", "country:annotation", *_RANGE),
    "posting": (*_COMMON, "posting:person:refs:assertion", "posting:person:names:qa", "posting:unit:refs:assertion",
                "posting:unit:names:qa", "posting:roles:assertion", "posting:titles:assertion", "posting:ranks:assertion", *_RANGE),
    "relation": (*_COMMON, "relation:unit:refs:assertion", "relation:unit:names:qa", "relation:types:assertion",
                 "relation:related_unit:refs:assertion", "relation:related_unit:names:qa", "relation:related_unit_classes:assertion",
                 *_RANGE),
    "positioning": (*_COMMON, "positioning:unit:refs:assertion", "positioning:unit:names:qa", "positioning:types:assertion",
                    "positioning:base_names:assertion", "positioning:location:refs:assertion", "positioning:location:names:qa", *_RANGE),
}  # fmt: skip
"""The columns of each type of claim, in their order."""

_TYPE = {
    "posting": "posting", "appointment": "posting", "reinstatement": "posting", "transfer": "posting", "dismissal": "posting",
    "resignation": "posting", "rank": "posting", "title": "posting", "existence": "unit", "formation": "unit", "disbandment": "unit",
    "classification": "unit", "subordination": "relation", "location": "positioning", "area": "positioning", "gender": "person",
}  # fmt: skip
_CONTEXT = {"appointment": "Appointed", "reinstatement": "Reinstated", "transfer": "Transferred", "dismissal": "Removed",
            "resignation": "Resigned", "formation": "Formed", "disbandment": "Disbanded"}  # fmt: skip


def claims_of(item: Item) -> list[Facet]:
    """The claims that say what a statement says: one for each of its dates. Raises NotCarried where none can."""
    stmt, subject = item.stmt, item.subject
    if subject is None:
        raise NotCarried("nobody is named")
    kind = stmt.subject.kind if stmt.event == "naming" else _TYPE.get(stmt.event, "")
    if kind not in COLUMNS:
        raise NotCarried("no type of claim for it")
    said = _ABOUT[kind](item, subject)
    return [_claim(item, kind, said, one) for one in spell(stmt) or (None,)]


def _claim(item: Item, kind: str, said: Mapping[str, str], one: Spelt | None) -> Facet:
    stmt = item.stmt
    cells = {"type:claim": kind, "status:meta": "work_needed" if stmt.hedged else "accepted", "researcher:meta": "tenure",
             "citation:refs:claim": ";".join(item.sources), "type:entity": "claim", **said, **_range(one)}  # fmt: skip
    if one and one.side != "on" and (context := _CONTEXT.get(stmt.event)):
        cells["starting_context:range" if one.side == "start" else "ending_context:range"] = context
    if item.facet is None:
        marks = [stmt.event, *(["reportedly"] if stmt.hedged else []), *([f"held as {stmt.capacity}"] if stmt.capacity else [])]
        cells["public_notes:meta"] = f"“{' '.join(stmt.evidence.text.split())}” ({', '.join(marks)})"
    return Facet("claim", {name: Cell(cells[name]) for name in COLUMNS[kind] if cells.get(name)})


def _range(one: Spelt | None) -> dict[str, str]:
    """The range of a date: precise of a day, imprecise of anything longer."""
    flags = {"starting:range": "Y" if one and one.side == "start" else "N", "ending:range": "Y" if one and one.side == "end" else "N"}
    if one is None:
        return flags
    first, last = window(one.when)
    if (first is None and one.side == "end") or (one.side == "end" and not PLAIN.fullmatch(one.when)):
        raise NotCarried("an end known to a window that no partial date spells")
    how = "precise" if first == last else "imprecise"
    return {f"first_{how}:range": first or EVER, f"last_{how}:range": last or "", **flags}


def _unit(item: Item, unit: Party) -> dict[str, str]:
    stmt = item.stmt
    names = {"unit:names:assertion": stmt.subject.name or ""} if stmt.event == "naming" or not stmt.keys else {}
    kinds = {"unit:classifications:assertion": stmt.about.text} if stmt.event == "classification" and stmt.about else {}
    return {"about_entity:ref:claim": unit.id, "about_entity:name:qa": unit.name, "name:annotation": unit.name, **names, **kinds}


def _person(item: Item, person: Party) -> dict[str, str]:
    stmt = item.stmt
    names = {"person:names:assertion": stmt.subject.name or ""} if stmt.event == "naming" else {}
    gender = {"person:gender:assertion": stmt.about.text} if stmt.event == "gender" and stmt.about else {}
    return {"about_entity:ref:claim": person.id, "about_entity:name:qa": person.name, "name:annotation": person.name, **names, **gender}


def _posting(item: Item, person: Party) -> dict[str, str]:
    stmt, unit = item.stmt, item.organization
    if unit is None:
        raise NotCarried("a posting claim needs a unit")
    said = {
        "about_entity:ref:claim": str(uuid.uuid5(uuid.UUID(uuid_of(f"posting:{person.id}")), f"{unit.id} {stmt.post or ''}")),
        "about_entity:name:qa": f"{person.name}, {unit.name}",
        "posting:person:refs:assertion": person.id,
        "posting:person:names:qa": person.name,
        "posting:unit:refs:assertion": unit.id,
        "posting:unit:names:qa": unit.name,
    }
    post = "titles" if stmt.event == "title" else "roles"
    return said | {f"posting:{post}:assertion": stmt.post or "", "posting:ranks:assertion": stmt.rank or ""}


def _relation(item: Item, unit: Party) -> dict[str, str]:
    upper, relation = item.organization, item.stmt.relation
    if upper is None:
        raise NotCarried("no upper unit is named")
    return {
        "about_entity:ref:claim": str(uuid.uuid5(uuid.UUID(uuid_of(f"relation:{unit.id}")), f"{upper.id} {relation}")),
        "about_entity:name:qa": f"{unit.name}, {upper.name}",
        "relation:unit:refs:assertion": unit.id,
        "relation:unit:names:qa": unit.name,
        "relation:types:assertion": "member-of" if relation == "member" else "child-of",
        "relation:related_unit:refs:assertion": upper.id,
        "relation:related_unit:names:qa": upper.name,
        "relation:related_unit_classes:assertion": relation if relation and relation != "member" else "",
    }


def _positioning(item: Item, unit: Party) -> dict[str, str]:
    place = item.stmt.place
    if not place:
        raise NotCarried("no place is named")
    return {
        "about_entity:ref:claim": str(uuid.uuid5(uuid.UUID(uuid_of(f"positioning:{unit.id}")), f"{item.stmt.event} {place}")),
        "about_entity:name:qa": f"{unit.name}, {place}",
        "positioning:unit:refs:assertion": unit.id,
        "positioning:unit:names:qa": unit.name,
        "positioning:types:assertion": "aoo" if item.stmt.event == "area" else "site",
        "positioning:location:refs:assertion": uuid_of(f"place:{place}"),
        "positioning:location:names:qa": place,
    }


_ABOUT = {"unit": _unit, "person": _person, "posting": _posting, "relation": _relation, "positioning": _positioning}
