"""A row taken apart into facets: what it says of one thing, in the field names of the sheets of 2020.

A row of persons is a person and a posting; a row of units is a unit and, side by side in the sheets of 2019, a relation, a site, an
area and a membership. A facet that many rows repeat (the unit itself) is one facet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from tenure.exchange.sfm._sheets import Row, Sheet

FacetKind = Literal["person", "posting", "extra", "unit", "relation", "location", "claim"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, the access points that are cited for it, sorted, and the researchers' confidence in it."""

    value: str
    sources: tuple[str, ...] = ()
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """What one row says of one thing: its cells by field, in the order of the sheet; empty cells are left out."""

    kind: FacetKind
    cells: Mapping[str, Cell]

    def value(self, field: str) -> str:
        """The text of a cell; empty where there is none."""
        cell = self.cells.get(field)
        return cell.value if cell else ""

    def sources(self, field: str) -> frozenset[str]:
        """The access points cited for a cell."""
        cell = self.cells.get(field)
        return frozenset(cell.sources) if cell else frozenset()

    def to_json(self) -> dict[str, Any]:
        """The facet as JSON values."""
        return {"kind": self.kind, "cells": {name: [cell.value, list(cell.sources), cell.confidence] for name, cell in self.cells.items()}}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Facet:
        """The facet that `to_json` wrote."""
        return cls(row["kind"], {name: Cell(cell[0], tuple(cell[1]), cell[2]) for name, cell in row["cells"].items()})


class Column(NamedTuple):
    """Where the sheets of a generation keep a field: the headers of its value, its sources and its confidence."""

    value: str
    source: str = ""
    confidence: str = ""


Columns = Mapping[str, Column]


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a cell that lists several, in their order, each once."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def read_facets(sheet: Sheet, row: Row) -> list[Facet]:
    """The facets of a row that say anything beyond whom they are about."""
    if sheet.kind == "claims":
        return [_claim(row.cells)]
    tables = _TABLES_2019 if sheet.generation == "A" else TABLES
    found = [Facet(kind, _cells(row.cells, columns)) for kind, columns in tables[sheet.kind]]
    if sheet.generation == "A":
        found = [_complete_2019(facet, n) for n, facet in enumerate(found)]
    found = [facet for facet in found if any(facet.value(field) for field in NEEDED[facet.kind])]
    return [facet for facet in found if len(found) == 1 or not _is_bare(facet)]


def _is_bare(facet: Facet) -> bool:
    """True of a person or unit of whom a row says no more than who it is, for what stands beside it."""
    said = set(facet.cells) - {"id", "name", "country", "status", "owner", "comments", "notes"}
    return facet.kind in ("person", "unit") and not said and not any(cell.sources for cell in facet.cells.values())


def used_headers(sheet: Sheet) -> frozenset[str]:
    """The headers of a sheet whose cells are carried."""
    if sheet.kind == "claims":
        return frozenset(sheet.headers)
    tables = _TABLES_2019 if sheet.generation == "A" else TABLES
    return frozenset(header for _, columns in tables[sheet.kind] for column in columns.values() for header in column)


def _cells(cells: Mapping[str, str], columns: Columns) -> dict[str, Cell]:
    found = {}
    for field, column in columns.items():
        value, sources = cells.get(column.value, ""), split_list(cells.get(column.source, "").lower())
        if value or sources:
            found[field] = Cell(value, tuple(sorted(sources)), cells.get(column.confidence, ""))
    return found


def _claim(cells: Mapping[str, str]) -> Facet:
    """A claim of 2026: every cell rests on the citations of the whole."""
    sources = tuple(sorted(split_list(cells.get("citation:refs:claim", "").lower())))
    held = (":assertion", ":range", ":annotation")
    return Facet("claim", {name: Cell(value, sources if name.endswith(held) else ()) for name, value in cells.items() if value})


#: A facet without any of these says nothing.
NEEDED: Mapping[FacetKind, tuple[str, ...]] = {
    "person": ("name",),
    "posting": ("posting_unit_name", "posting_role", "posting_title", "posting_rank"),
    "extra": ("gender", "date_of_birth", "deceased", "deceased_date", "account_id", "external_link_description", "media_desc"),
    "unit": ("name",),
    "relation": ("related_unit",),
    "location": ("location", "base_name"),
    "claim": ("type:claim",),
}


def _columns(prefix: str, cited: Iterable[str], plain: Iterable[str] = (), **other: Column) -> dict[str, Column]:
    """The columns of fields that are called as in the sheets of 2020: with sources and confidence, or without."""
    found = {field: Column(f"{prefix}:{field}", f"{prefix}:{field}:source", f"{prefix}:{field}:confidence") for field in cited}
    found |= {field: Column(f"{prefix}:{field}") for field in plain}
    return found | other


def _dated(prefix: str, field: str, *flags: str) -> dict[str, Column]:
    return _columns(prefix, [field], [f"{field}{part}" for part in ("_month", "_day", "_year")] + [f"{field}{flag}" for flag in flags])


def _context(field: str) -> dict[str, Column]:
    return _columns("person", [field])


_PERSON_IS = {"id": Column("person:id:admin"), "name": Column("person:name"), "country": Column("person:country")}
_UNIT_IS = {"id": Column("unit:id:admin"), "name": Column("unit:name"), "country": Column("unit:country")}


def _admin(prefix: str, *fields: str) -> dict[str, Column]:
    return {field: Column(f"{prefix}:{field}:admin") for field in fields}


#: The facets of a row of each sheet of 2020 to 2022, by field.
TABLES: Mapping[str, tuple[tuple[FacetKind, Columns], ...]] = {
    "persons": (
        ("person", _admin("person", "status", "id") | _columns("person", ("name", "other_names", "country"))),
        (
            "posting",
            _admin("person", "owner", "status", "comments") | _PERSON_IS
            | {"posting_unit_id": Column("person:posting_unit_id:admin"),
               "posting_unit_name": Column("person:posting_unit_name", "person:posting_unit:source", "person:posting_unit:confidence")}
            | _columns("person", ("posting_role", "posting_title", "posting_rank"))
            | _dated("person", "posting_first_cited_date", "_start") | _context("posting_first_cited_date_start_context")
            | _dated("person", "posting_last_cited_date", "_end") | _context("posting_last_cited_date_end_context")
            | _admin("person", "notes"),
        ),
    ),
    "persons_extra": (
        (
            "extra",
            {"id": Column("person_extra:id:admin"), "name": Column("person_extra:name")}
            | _columns("person_extra", ("gender", "date_of_birth", "deceased", "deceased_date"))
            | {"account_type": Column("person_extra:account_type"),
               "account_id": Column("person_extra:account_id", "person_extra:account:source", "person_extra:account:confidence"),
               "external_link_description": Column(
                   "person_extra:external_link_description", "person_extra:external_link:source", "person_extra:external_link:confidence"
               ),
               "media_desc": Column("person_extra:media_desc", "person_extra:media:source", "person_extra:media:confidence")}
            | _admin("person_extra", "notes"),
        ),
    ),
    "units": (
        (
            "unit",
            _admin("unit", "owner", "status", "comments", "id") | _columns("unit", ("name", "other_names", "classification", "country"))
            | _dated("unit", "first_cited_date", "_start") | _dated("unit", "last_cited_date", "_open") | _admin("unit", "notes"),
        ),
        (
            "relation",
            _admin("unit", "status") | _UNIT_IS
            | {"relation_type": Column("unit:relation_type"), "related_unit_id": Column("unit:related_unit_id:admin")}
            | _columns("unit", ("related_unit", "related_unit_class"))
            | _dated("unit", "related_unit_first_cited_date", "_start") | _dated("unit", "related_unit_last_cited_date")
            | {"related_unit_open": Column("unit:related_unit_open")},
        ),
        (
            "location",
            _admin("unit", "status") | _UNIT_IS
            | {"location_type": Column("unit:location_type")} | _columns("unit", ("base_name", "location"))
            | _dated("unit", "location_first_cited_date", "_founding") | _dated("unit", "location_last_cited_date")
            | {"location_open": Column("unit:location_open")},
        ),
    ),
}  # fmt: skip


def _labels(*fields: tuple[str, str]) -> dict[str, Column]:
    """Columns of 2019: "Source: X" and "Confidence: X" beside the value, X given."""
    return {field: Column(value, f"Source: {value}", f"Confidence: {value}") for field, value in fields}


def _dated_2019(field: str, value: str, parts: str, label: str, flag: str = "", said: str = "") -> dict[str, Column]:
    """The columns of a date of 2019; `parts` with {} for month, day and year."""
    found = {field: Column(value, f"Source: {label}", f"Confidence: {label}")}
    found |= {f"{field}_{part}": Column(parts.format(part)) for part in ("month", "day", "year")}
    return found | ({f"{field}{flag}": Column(said)} if flag else {})


_STATUS_2019 = {"status": Column("Status (0=first commit, 1=fixes needed, 2=fixes made, 3=clean)")}
_ADMIN_2019 = _STATUS_2019 | {
    "owner": Column("Owner-initial of staff researcher"),
    "comments": Column(
        "Comments-specifics relevant to the review process, such as fixes, refinements, other observations. "
        'This is different from "Notes", which are intended for publication.'
    ),
}
_ALIASES = "Aliases or alternative spellings"
_PERSON_2019 = {"name": Column("Name"), "country": Column("division_id")}
_UNIT_2019 = {"id": Column("o_id"), "name": Column("Organization:Name"), "country": Column("Organization division_id")}
_PARENT = "OrganizationOrganization"
_MEMBER = "OrganizationMembership:member_id"

#: The same for the sheets of 2019. A relation, a site, an area and a membership stand side by side in a row of units.
_TABLES_2019: Mapping[str, tuple[tuple[FacetKind, Columns], ...]] = {
    "persons": (
        (
            "person",
            _STATUS_2019 | _labels(("name", "Name")) | {"country": Column("division_id"), "other_names": Column(
                f"{_ALIASES} (semi-colon separated)", f"Source: {_ALIASES}", f"Confidence: {_ALIASES}")},
        ),
        (
            "posting",
            _ADMIN_2019 | _PERSON_2019
            | _labels(("posting_unit_name", "Organization"), ("posting_role", "Role"))
            | {"posting_title": Column("Title (official title)", "Source: Title", "Confidence: Title")} | _labels(("posting_rank", "Rank"))
            | _dated_2019("posting_first_cited_date", "First citation", "first_{}", "First citation", "_start", "Start date? (Y/N)")
            | _labels(("posting_first_cited_date_start_context", "Context for start date"))
            | _dated_2019("posting_last_cited_date", "Last citation", "last_{}", "Last citation", "_end", "End date? (Y/N)")
            | _labels(("posting_last_cited_date_end_context", "Context for end date"))
            | {"notes": Column("Notes")},
        ),
        (
            "extra",
            _PERSON_2019
            | _labels(("gender", "Gender"), ("date_of_birth", "Date of Birth"), ("deceased_date", "Death Date")),
        ),
    ),
    "units": (
        (
            "unit",
            _ADMIN_2019 | _UNIT_2019
            | {"name": Column("Organization:Name", "Source: Name", "Confidence: Name"),
               "other_names": Column("Organization:other_names", f"Source: {_ALIASES}", f"Confidence: {_ALIASES}"),
               "classification": Column("Organization:classification", "Source: Classification", "Confidence: Classification")}
            | _dated_2019("first_cited_date", "Organization:date_first_cited", "firstcited_{}", "Organization date_first_cited",
                          "_start", "start date of Organization? Y/N")
            | _dated_2019("last_cited_date", "Organization:date_last_cited", "lastcited_{}", "Organization date_last_cited",
                          "_open", "Organization:open_ended? Y/N/E")
            | {"notes": Column("Notes")},
        ),
        (
            "relation",
            _STATUS_2019 | _UNIT_2019
            | _labels(("related_unit", f"{_PARENT}:parent_id"))
            | {"related_unit_class": Column(f"{_PARENT}:classification", "UUID: Administrative, Command, or Informal parent relationship",
                                            "Confidence: Administrative, Command, or Informal parent relationship")}
            | _dated_2019("related_unit_first_cited_date", f"{_PARENT}:date_first_cited", "{}",
                          "Date of first citation for parent organization", "_start", f"Start date of {_PARENT} Y/N?")
            | _dated_2019("related_unit_last_cited_date", f"{_PARENT}:date_last_cited", "oo_{}",
                          "Date of last citation for parent organization")
            | {"related_unit_open": Column(f"{_PARENT}:open_ended")},
        ),
        (
            "location",
            _STATUS_2019 | _UNIT_2019
            | {"base_name": Column("Headquarters (Barracks, Base, Physical Asset)", "Source: Headquarters", "Confidence: Headquarters"),
               "exact": Column("Site: Exact Location - Longitude or OSM Node Name", "Source: Site Exact Location",
                               "Confidence: Site Exact Location"),
               "exact_id": Column("Site: Exact Location - Latitude or OSM Node ID"),
               "location": Column("Site:geonames_name", "Source: Site:geonames_name", "Confidence: Site:geonames_name"),
               "location_id": Column("Site:geonames_id"),
               "around": Column("Site:admin_level_1_geonames_name", "Source: Site:admin_level_1_geonames_name",
                                "Confidence: Site:admin_level_1_geonames_name"),
               "around_id": Column("Site:admin_level_1_geonames_id"), "place_country": Column("Site:division_id")}
            | _dated_2019("location_first_cited_date", "OrganizationSite:date_first_cited", "os_{}", "OrganizationSite:date_first_cited",
                          "_founding", "Is this the founding date? (Y/N)")
            | _dated_2019("location_last_cited_date", "OrganizationSite:date_last_cited", "os_last_{}", "OrganizationSite:date_last_cited")
            | {"location_open": Column("OrganizationSite:open_ended (Y/N/E)")},
        ),
        (
            "location",
            _STATUS_2019 | _UNIT_2019
            | {"location": Column("Area of Operations Geoname", "Source: Area of Operations", "Confidence: Area of Operations"),
               "location_id": Column("Area of Operations GeonameID"), "place_country": Column("Area of Operations division_id")}
            | _dated_2019("location_first_cited_date", "Date of first citation for area of operations", "aoo_start_{}",
                          "Date of first citation for area of operations", "_founding", "start date of area of operation? Y/N")
            | _dated_2019("location_last_cited_date", "Date of last citation for area of operations", "aoo_last_{}",
                          "Date of last citation for area of operations")
            | {"location_open": Column("Assume Area of Operations to Current Date? (Y/N/E)")},
        ),
        (
            "relation",
            _STATUS_2019 | _UNIT_2019
            | _labels(("related_unit", _MEMBER))
            | _dated_2019("related_unit_first_cited_date", f"Date of first citation for {_MEMBER}", "om_first_{}",
                          f"Date of first citation for {_MEMBER}", "_start", "start date of OrganizationMembership? Y/N")
            | _dated_2019("related_unit_last_cited_date", f"Date of last citation for {_MEMBER}", "om_last_{}",
                          f"Date of last citation for {_MEMBER}")
            | {"related_unit_open": Column("end date of OrganizationMembership? Y/N")},
        ),
    ),
}  # fmt: skip

#: What the sheets of 2019 say by the place of a block, in the words of those of 2020.
_BLOCKS_2019 = {1: ("relation_type", "child"), 2: ("location_type", "site"), 3: ("location_type", "aoo"), 4: ("relation_type", "member")}
_ORDER = {kind: {field: n for n, field in enumerate(columns)} for tables in TABLES.values() for kind, columns in tables}


def _complete_2019(facet: Facet, block: int) -> Facet:
    """A facet of 2019 in the fields of 2020: its places in one cell, its kind spelt out, its fields in their order."""
    cells = dict(facet.cells)
    if facet.kind == "location":
        _write_place(cells)
    if facet.kind in ("relation", "location"):
        field, value = _BLOCKS_2019[block]
        cells[field] = Cell(value)
    if block == 4 and (ended := cells.get("related_unit_open")) and ended.value == "Y":
        cells["related_unit_open"] = Cell("E")  # here the column asks whether the last date is the end
    order = _ORDER[facet.kind]
    return Facet(facet.kind, {name: cells[name] for name in sorted(cells, key=lambda name: (order.get(name, 0), name))})


def _write_place(cells: dict[str, Cell]) -> None:
    """Town, region, their numbers at GeoNames and the country as one location, cited to the sources of each."""
    named = [cells.pop(field, None) for field in ("exact", "location", "around")]
    numbered = ("exact_id", "location_id", "around_id", "place_country")
    numbers = [cell.value for field in numbered if (cell := cells.pop(field, None)) and cell.value]
    names = list(dict.fromkeys(cell.value for cell in named if cell and cell.value))
    text = ", ".join(names) + (f" ({', '.join(dict.fromkeys(numbers))})" if numbers else "")
    sources = sorted({source for cell in named if cell for source in cell.sources})
    if not (text or sources):
        return
    confidence = min((cell.confidence for cell in named if cell and cell.confidence), key=_lowest_first, default="")
    cells["location"] = Cell(text, tuple(sources), confidence)


def _lowest_first(confidence: str) -> tuple[int, str]:
    known = ("low", "medium", "high")
    return known.index(confidence.casefold()) if confidence.casefold() in known else len(known), confidence


def bare_place(location: str) -> str:
    """A location without the numbers and kinds that gazetteers give it: "Ciudad (osm, point) 4891…" is "Ciudad"."""
    return re.split(r"\s*\(", location, maxsplit=1)[0].strip() or location
