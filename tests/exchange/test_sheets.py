"""Which sheet a file is, and what becomes of files that are broken, hostile or lossy."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from exchange.sheets import (
    claim,
    claims,
    persons_2019,
    persons_2020,
    posting_2020,
    sources_2019,
    sources_2020,
    units_2019,
    units_2020,
    write,
)
from tenure.exchange.sfm import read_import
from tenure.exchange.sfm._sheets import MAX_CELL, Sheet, read_sheets
from tenure.model.errors import UnreadableFile


def only(path: Path) -> Sheet | UnreadableFile:
    (found,) = read_sheets([path])
    return found


@pytest.mark.parametrize(
    ("make", "generation", "kind"),
    [
        (persons_2019, "A", "persons"), (units_2019, "A", "units"), (sources_2019, "A", "sources"),
        (persons_2020, "B", "persons"), (units_2020, "B", "units"), (sources_2020, "B", "sources"),
        (lambda folder: claims(folder, claim()), "D", "claims"),
    ],
)  # fmt: skip
def test_generation_and_kind_are_told_by_the_headers(make, generation, kind, tmp_path):
    sheet = only(make(tmp_path))
    assert isinstance(sheet, Sheet)
    assert (sheet.generation, sheet.kind) == (generation, kind)


def test_a_folder_gives_its_sheets_in_the_order_of_their_names(tmp_path):
    persons_2020(tmp_path)
    sources_2020(tmp_path)
    (tmp_path / "notes.md").write_text("no sheet")
    assert [Path(sheet.path).name for sheet in read_sheets([tmp_path])] == ["persons.csv", "sources.csv"]


def test_a_download_of_whowasincommand_is_refused_with_the_reason(tmp_path):
    path = write(tmp_path / "personnel.csv", [{"unit:id:admin": "1", "unit:name": "7 Lowland Brigade", "person:admin:id": "2"}])
    error = only(path)
    assert isinstance(error, UnreadableFile)
    assert "drops the sources of its fields" in error.reason
    assert "import the sheets" in error.advice


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no sheet of Security Force Monitor"),
        (b"colour,shape\nred,round\n", "no sheet of Security Force Monitor"),
        ("person:name,person:posting_unit_name\nJosé,x\n".encode("cp1252"), "not UTF-8 (byte 40)"),
        (b"\x00\x01\x02\xff\xfe", "not UTF-8"),
    ],
)
def test_what_is_no_sheet_is_told_and_left_out(data, reason, tmp_path):
    (tmp_path / "x.csv").write_bytes(data)
    error = only(tmp_path / "x.csv")
    assert isinstance(error, UnreadableFile)
    assert reason in error.reason


def test_a_missing_file_is_told(tmp_path):
    assert isinstance(only(tmp_path / "none.csv"), UnreadableFile)


def test_a_byte_order_mark_and_blanks_around_headers_do_no_harm(tmp_path):
    (tmp_path / "x.csv").write_text("\ufeffName , Organization,Source: Organization\nIvan Petrenko,7 Brigade,\n", "utf-8")
    sheet = only(tmp_path / "x.csv")
    assert isinstance(sheet, Sheet)
    assert sheet.rows[0].cells["Name"] == "Ivan Petrenko"


def test_hostile_rows_are_counted_and_the_others_arrive(tmp_path):
    limit = csv.field_size_limit()
    huge = posting_2020(**{"person:comments:admin": "x" * (MAX_CELL + 1)})
    persons_2020(tmp_path, posting_2020(), huge, posting_2020(**{"person:comments:admin": "a\x00b\x1b[31m"}))
    with (tmp_path / "persons.csv").open("a") as file:
        file.write("," * 46 + "\n" + "," * 50 + "too many\n")
    sources_2020(tmp_path)
    found = read_import([tmp_path], captured="2026-01-01")
    records = list(found.records())
    report = found.reports[0]
    assert report.rows == 5
    assert report.arrived == 2
    assert report.skipped == {
        "a cell has over 1,000,000 characters": 1, "the row is empty": 1, "the row has more cells than the sheet has headers": 1,
    }  # fmt: skip
    assert report.noted["control characters, replaced"] == 1
    assert report.lines["the row is empty"] == [5]
    assert not any("\x00" in record.doc.text or "\x1b" in record.doc.text for record in records)
    assert csv.field_size_limit() == limit


def test_a_quotation_mark_without_its_twin_swallows_rows_into_one_that_is_told(tmp_path):
    persons_2020(tmp_path)
    with (tmp_path / "persons.csv").open("a") as file:
        file.write('"' + "x,y\n" * 300_000)
    found = read_import([tmp_path], captured="2026-01-01")
    list(found.records())
    assert found.reports[0].skipped == {"a cell has over 1,000,000 characters": 1}
    assert found.reports[0].arrived == 1
