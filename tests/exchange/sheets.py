"""Small sheets of every generation about invented people and units."""

from __future__ import annotations

import csv
import uuid
from collections.abc import Mapping
from pathlib import Path

from tenure.exchange.sfm._headers import HEADERS
from tenure.exchange.sfm._sources import FIELDS
from tenure.exchange.sfm._to_claims import COLUMNS

Rows = list[dict[str, str]]


def number(name: str) -> str:
    """An invented UUID, always the same for a name."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, name))


S1, S2, S3, S4 = (number(f"source {n}") for n in range(1, 5))
PETRENKO, SHEVCHUK = number("Ivan Petrenko"), number("Oleh Shevchuk")
BRIGADE, DIVISION, CAMP = number("7 Lowland Brigade"), number("2 Highland Division"), number("Northern Camp Command")


def write(path: Path, rows: Rows, headers: tuple[str, ...] | None = None, *, delimiter: str = ",") -> Path:
    """A sheet with these rows; its headers are those of the rows where none are given."""
    headers = headers or tuple(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headers, restval="", delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def sources_2020(folder: Path) -> Path:
    """Four access points: of June 2014, of March 2015, one without a date, and one of 2013 by its year."""
    dated = {S1: "2014-06-20", S2: "2015-03-09", S3: "", S4: "2013"}
    rows = [
        {"access_point_id:admin": one, "type": "document", "title": f"Report {n}", "url": f"https://times.example/{n}",
         "published_timestamp": day, "access_point_type": "page", "access_point_trigger": str(n), "publication_name": "Example Times"}
        for n, (one, day) in enumerate(dated.items(), 1)
    ]  # fmt: skip
    named = [{f"source:{name}": value for name, value in row.items()} for row in rows]
    return write(folder / "sources.csv", named, tuple(f"source:{name}" for name in FIELDS))


def date_2020(field: str, when: str, sources: str) -> dict[str, str]:
    """The cells of a date as the sheets of 2020 have them."""
    parts = dict(zip(("year", "month", "day"), when.split("-"), strict=False))
    return {field: when, f"{field}:source": sources} | {f"{field}_{name}": value.lstrip("0") for name, value in parts.items()}


def posting_2020(**more: str) -> dict[str, str]:
    """A posting of Ivan Petrenko's, first cited on 1 June 2014 and, as its end, on 8 March 2015; `more` stands over it, by whole header."""
    p = "person:posting_"
    row = {
        "person:status:admin": "3", "person:id:admin": PETRENKO, "person:name": "Ivan Petrenko", "person:name:source": S1,
        "person:other_names": "I. P. Petrenko; Iwan Petrenko", "person:other_names:source": S2, "person:country": "xx",
        "person:country:source": S1, f"{p}unit_id:admin": BRIGADE, f"{p}unit_name": "7 Lowland Brigade", f"{p}unit:source": f"{S1};{S2}",
        f"{p}role": "Commander", f"{p}role:source": f"{S1};{S2}", f"{p}rank": "Colonel", f"{p}rank:source": S2,
        f"{p}rank:confidence": "Low", **date_2020(f"{p}first_cited_date", "2014-06-01", S1), f"{p}first_cited_date_start": "N",
        **date_2020(f"{p}last_cited_date", "2015-03-08", S2), f"{p}last_cited_date_end": "Y",
    }  # fmt: skip
    return row | more


def persons_2020(folder: Path, *rows: dict[str, str]) -> Path:
    """A sheet of postings."""
    return write(folder / "persons.csv", list(rows or (posting_2020(),)), HEADERS["persons"])


def unit_2020(**more: str) -> dict[str, str]:
    """The brigade, a child of the division since May 2013, assumed to go on from 2014."""
    u = "unit:related_unit"
    row = {
        "unit:status:admin": "3", "unit:id:admin": BRIGADE, "unit:name": "7 Lowland Brigade", "unit:name:source": S1,
        "unit:other_names": "Seventh Lowlanders", "unit:other_names:source": S2, "unit:classification": "Army; Military",
        "unit:classification:source": S1, "unit:country": "xx", "unit:country:source": S1,
        **date_2020("unit:first_cited_date", "2001-03-04", S1), "unit:first_cited_date_start": "Y", "unit:relation_type": "child",
        f"{u}_id:admin": DIVISION, u: "2 Highland Division", f"{u}:source": S1, f"{u}_class": "Command", f"{u}_class:source": S1,
        **date_2020(f"{u}_first_cited_date", "2013-05", S1), f"{u}_first_cited_date_start": "N",
        **date_2020(f"{u}_last_cited_date", "2014", S2), f"{u}_open": "Y",
    }  # fmt: skip
    return row | more


def units_2020(folder: Path, *rows: dict[str, str]) -> Path:
    """A sheet of units: the brigade, the division and where the brigade is based."""
    division = {"unit:status:admin": "3", "unit:id:admin": DIVISION, "unit:name": "2 Highland Division", "unit:name:source": S2,
                "unit:country": "xx"}  # fmt: skip
    based = {
        **{name: value for name, value in unit_2020().items() if "related" not in name and "relation" not in name},
        "unit:location_type": "site", "unit:location": "Lowville (osm, point) 4711", "unit:location:source": S2,
        **date_2020("unit:location_first_cited_date", "2015-03-01", S2), "unit:location_first_cited_date_founding": "N",
        "unit:location_open": "N",
    }  # fmt: skip
    return write(folder / "units.csv", list(rows or (unit_2020(), based, division)), HEADERS["units"])


def extra_2020(folder: Path, **more: str) -> Path:
    """What else is known of Ivan Petrenko."""
    e = "person_extra:"
    row = {f"{e}name": "Ivan Petrenko", f"{e}id:admin": PETRENKO, f"{e}gender": "Male", f"{e}gender:source": S1,
           f"{e}date_of_birth": "1970", f"{e}date_of_birth:source": S2, f"{e}deceased": "Y", f"{e}deceased:source": S2,
           f"{e}deceased_date": "2016-02", f"{e}deceased_date:source": S2}  # fmt: skip
    return write(folder / "persons_extra.csv", [row | {f"{e}{name}": value for name, value in more.items()}], HEADERS["persons_extra"])


def release_2020(folder: Path) -> Path:
    """A folder with all sheets of 2020."""
    folder.mkdir(parents=True, exist_ok=True)
    sources_2020(folder)
    persons_2020(folder, posting_2020(), posting_2020(**other_person()))
    units_2020(folder)
    extra_2020(folder)
    return folder


def other_person() -> dict[str, str]:
    """A successor, who took the brigade over on 9 March 2015 and of whom nothing later is known."""
    p = "person:posting_"
    empty = {name: "" for name in posting_2020() if name.startswith((f"{p}last", "person:other"))}
    return empty | {
        "person:id:admin": SHEVCHUK, "person:name": "Oleh Shevchuk", "person:name:source": S2, f"{p}unit:source": S2, f"{p}role:source": S2,
        **date_2020(f"{p}first_cited_date", "2015-03-09", S2), f"{p}first_cited_date_start": "Y",
    }  # fmt: skip


def persons_2019(folder: Path, *rows: Mapping[str, str]) -> Path:
    """A sheet of 2019; people and units go by name."""
    row = {
        "Status (0=first commit, 1=fixes needed, 2=fixes made, 3=clean)": "3",
        "Name": "Ivan Petrenko (Highland Police)",
        "Source: Name": S1,
        "Confidence: Name": "Low",
        "division_id": "xx",
        "Organization": "7 Lowland Brigade",
        "Source: Organization": S1,
        "Role": "Commander",
        "Source: Role": S1,
        "Rank": "Colonel",
        "Source: Rank": S1,
        "First citation": "6/1/2014",
        "first_month": "6",
        "first_day": "1",
        "first_year": "2014",
        "Source: First citation": S1,
        "Start date? (Y/N)": "Y",
    }
    return write(folder / "xx_persons.csv", [row | dict(more) for more in rows or ({},)])


def units_2019(folder: Path, *rows: Mapping[str, str]) -> Path:
    """A sheet of units of 2019, as TSV: a relation, a site, an area and a membership side by side."""
    o = "OrganizationOrganization"
    row = {
        "Status (0=first commit, 1=fixes needed, 2=fixes made, 3=clean)": "3", "Organization:Name": "7 Lowland Brigade", "Source: Name": S1,
        "Organization division_id": "xx", "o_id": BRIGADE, "Organization:date_first_cited": "May 2010", "firstcited_month": "5",
        "firstcited_year": "2010", "Source: Organization date_first_cited": S1, "start date of Organization? Y/N": "N",
        f"{o}:parent_id": "2 Highland Division", f"Source: {o}:parent_id": S1, f"{o}:classification": "Administrative",
        f"{o}:date_first_cited": "2010", "year": "2010", "Source: Date of first citation for parent organization": S1,
        f"Start date of {o} Y/N?": "N", f"{o}:open_ended": "N",
        "Site:geonames_name": "Lowville", "Site:geonames_id": "4711", "Source: Site:geonames_name": S1,
        "Site:admin_level_1_geonames_name": "Lowlands", "Site:admin_level_1_geonames_id": "12", "Site:division_id": "xx",
        "Source: Site:admin_level_1_geonames_name": S2, "Area of Operations Geoname": "Highlands", "Source: Area of Operations": S1,
        "OrganizationMembership:member_id": "Operation Northern Calm", "Source: OrganizationMembership:member_id": S1,
        "Date of last citation for OrganizationMembership:member_id": "7/2/2013", "om_last_month": "7", "om_last_day": "2",
        "om_last_year": "2013", "Source: Date of last citation for OrganizationMembership:member_id": S1,
        "end date of OrganizationMembership? Y/N": "Y",
    }  # fmt: skip
    return write(folder / "xx_units.tsv", [row | dict(more) for more in rows or ({},)], delimiter="\t")


def sources_2019(folder: Path) -> Path:
    """The same access points as in 2020."""
    rows = [
        {"source_id_lookup": one, "title": f"Report {n}", "page": "12", "published_on": day, "source_url": f"https://times.example/{n}",
         "source_id": one, "country": "Examplia", "publication_title": "Example Times"}
        for n, (one, day) in enumerate({S1: "6/20/2014", S2: "2015-03-09", S3: "Undated", S4: "2013-010-05"}.items(), 1)
    ]  # fmt: skip
    return write(folder / "xx_sources.csv", rows)


def claim(kind: str = "posting", **more: str) -> dict[str, str]:
    """A claim of 2026; `more` by what its columns are called before the colon, in full where that is not enough."""
    row = {"type:claim": kind, "status:meta": "accepted", "citation:refs:claim": S1, "type:entity": "claim",
           "about_entity:ref:claim": number("posting of Petrenko"), "starting:range": "N", "ending:range": "N"}  # fmt: skip
    if kind == "posting":
        row |= {
            "posting:person:refs:assertion": PETRENKO,
            "posting:person:names:qa": "Ivan Petrenko",
            "posting:unit:refs:assertion": BRIGADE,
            "posting:unit:names:qa": "7 Lowland Brigade",
            "posting:roles:assertion": "Commander",
        }
    return row | {f"{name}:range" if name in _RANGE else name: value for name, value in more.items()}


def claims(folder: Path, *rows: dict[str, str]) -> Path:
    """A sheet of claims of one type."""
    return write(folder / f"claims-{rows[0]['type:claim']}.csv", list(rows), COLUMNS.get(rows[0]["type:claim"]))


_RANGE = ("first_precise", "last_precise", "first_imprecise", "last_imprecise", "starting", "ending")
