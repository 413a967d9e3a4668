"""Random releases: out by sheets of 2020 and in again nothing changes at all, by claims no bound of any tenure; and random cells."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.cases import records
from exchange.sheets import (
    BRIGADE,
    DIVISION,
    PETRENKO,
    S1,
    S2,
    S3,
    S4,
    SHEVCHUK,
    claim,
    date_2020,
    persons_2020,
    posting_2020,
    sources_2020,
    unit_2020,
    units_2020,
    write,
)
from tenure.derivation import Derivation, derive
from tenure.exchange.sfm import Record, export_case, read_import
from tenure.model import edtf
from tenure.resolution import resolve

DATES = st.sampled_from(["", "2012", "2013-05", "2013-05-31", "2014-06-01", "2014-06", "2015-03-08", "2016", "1999-12-31"])
CITED = st.lists(st.sampled_from([S1, S2, S3, S4]), max_size=3, unique=True).map(";".join)


@st.composite
def postings(draw: st.DrawFn) -> dict[str, str]:
    p = "person:posting_"
    person = draw(st.sampled_from([("Ivan Petrenko", PETRENKO), ("Oleh Shevchuk", SHEVCHUK), ("Taras Koval", "")]))
    unit = draw(st.sampled_from([("7 Lowland Brigade", BRIGADE), ("2 Highland Division", DIVISION), ("", "")]))
    cleared = {name: "" for name in posting_2020() if "cited_date" in name or name.startswith("person:other")}
    row = {
        **cleared, "person:name": person[0], "person:id:admin": person[1], f"{p}unit_name": unit[0], f"{p}unit_id:admin": unit[1],
        f"{p}unit:source": draw(CITED), f"{p}role": draw(st.sampled_from(["Commander", "Chief of Staff", "Spokesman"])),
        f"{p}role:source": draw(CITED), f"{p}title": draw(st.sampled_from(["", "Officer Commanding"])), f"{p}title:source": draw(CITED),
        f"{p}rank": draw(st.sampled_from(["", "Colonel"])), f"{p}rank:source": draw(CITED), "person:name:source": draw(CITED),
        "person:status:admin": draw(st.sampled_from(["3", "3", "3", "1"])),
        f"{p}first_cited_date_start": draw(st.sampled_from(["Y", "N"])), f"{p}last_cited_date_end": draw(st.sampled_from(["Y", "N"])),
    }  # fmt: skip
    for field in ("first_cited_date", "last_cited_date"):
        if when := draw(DATES):
            row |= date_2020(f"{p}{field}", when, draw(CITED))
    return posting_2020(**row)


@st.composite
def relations(draw: st.DrawFn) -> dict[str, str]:
    u = "unit:related_unit"
    row = {f"{u}:source": draw(CITED), f"{u}_class": draw(st.sampled_from(["Command", "Administrative", "Informal"])),
           f"{u}_class:source": draw(CITED), f"{u}_open": draw(st.sampled_from(["Y", "N", "E"]))}  # fmt: skip
    row |= date_2020(f"{u}_first_cited_date", draw(DATES), draw(CITED)) | date_2020(f"{u}_last_cited_date", draw(DATES), draw(CITED))
    return unit_2020(**{name: "" for name in unit_2020() if "cited_date" in name} | row)


@settings(max_examples=25, deadline=None)
@given(st.lists(postings(), min_size=1, max_size=5), st.lists(relations(), max_size=3))
def test_what_goes_out_comes_back(rows: list[dict[str, str]], related: list[dict[str, str]]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        (folder / "in").mkdir()
        sources_2020(folder / "in")
        persons_2020(folder / "in", *rows)
        if related:
            units_2020(folder / "in", *related)
        before = records(folder / "in")
        derived = case_of(before)
        for generation in ("B", "D"):
            originals = {record.doc.id: record.original for record in before}
            export_case(derived.resolution, originals.__getitem__, folder / generation, generation=generation)
            back = records(folder / generation)
            if generation == "B":
                assert {record.doc.id: record for record in back} == {record.doc.id: record for record in before}
            # A claim of a posting needs a unit; what has none is listed as not carried.
            held = [line for line in bounds(derived) if line[2] or generation == "B"]
            assert bounds(case_of(back)) == held, generation
    finally:
        shutil.rmtree(folder)


def case_of(found: Iterable[Record]) -> Derivation:
    found = list(found)
    docs = [record.doc for record in found]
    return derive(resolve(docs, [replace(stmt, doc=record.doc.id) for record in found for stmt in record.statements]))


def bounds(derived: Derivation) -> list[tuple[str, ...]]:
    """All tenures and relations by names and bounds."""
    names = {entity.id: entity.name for entity in derived.resolution.entities.values()}
    held = [("tenure", names[t.person], names.get(t.unit or "", ""), t.post or "", *map(str, t.bounds)) for t in derived.tenures]
    under = [("relation", names[r.lower], names[r.upper], str(r.kind), *map(str, r.bounds)) for r in derived.relations]
    return sorted(held + under)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_stands_in_the_cells_rows_are_counted_and_statements_grounded(data: st.DataObject) -> None:
    anything = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
    made = st.sampled_from([posting_2020(), unit_2020(), extra_row(), persons_2019_row(), claim(first_precise="2014-08-01")])
    row = {name: data.draw(st.one_of(st.just(value), anything)) for name, value in data.draw(made).items()}
    folder = Path(tempfile.mkdtemp())
    try:
        sources_2020(folder)
        write(folder / "x.csv", [row])
        found = read_import([folder], captured="2026-01-01")
        for record in found.records():
            for stmt in record.statements:
                assert record.doc.text[stmt.evidence.start : stmt.evidence.end] == stmt.evidence.text
                assert stmt.when is None or edtf.is_valid(stmt.when)
        for report in found.reports:
            assert report.rows == report.arrived + report.skipped.total() > 0
    finally:
        shutil.rmtree(folder)


def extra_row() -> dict[str, str]:
    return {"person_extra:name": "Ivan Petrenko", "person_extra:id:admin": PETRENKO, "person_extra:gender": "Male",
            "person_extra:date_of_birth": "1970", "person_extra:deceased": "Y", "person_extra:deceased_date": "2016"}  # fmt: skip


def persons_2019_row() -> dict[str, str]:
    return {"Name": "Ivan Petrenko", "division_id": "xx", "Organization": "7 Brigade", "Source: Organization": S1, "Role": "Commander",
            "First citation": "6/1/2014", "first_year": "2014", "first_month": "6", "Start date? (Y/N)": "Y"}  # fmt: skip
