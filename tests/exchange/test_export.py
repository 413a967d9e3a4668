"""Cases out and in again. What "the same" means:

* sheets of 2020 from a case of records: the same documents and statements, by id;
* claims from a case of records: the same statements but for what the export lists, a date that is one of two or of a window being
  the same where it allows the same days; and the same tenures, by person, post, unit and all four bounds;
* either from a case of reports: every statement that is carried reads back as one of the same person, unit and post that sets the same
  bounds, so the tenures made of carried statements are the same; the others are listed.
"""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from exchange.sheets import (
    BRIGADE,
    S2,
    claim,
    claims,
    date_2020,
    persons_2019,
    persons_2020,
    posting_2020,
    release_2020,
    sources_2019,
    sources_2020,
    units_2019,
)
from resolution.cases import Report as Told
from resolution.cases import case as told_by
from tenure.exchange.sfm import LEFT, _export
from tenure.model import edtf
from tenure.model.errors import CaseError
from tenure.store import Original, Report, open_case
from tenure.workspace import Workspace

TODAY = "2026-01-01"


def opened(path: Path) -> Workspace:
    return Workspace.open(path / "case.tenure", create=True)


def imported(folder: Path, at: Path) -> Workspace:
    at.mkdir(exist_ok=True)
    work = opened(at)
    work.import_sfm([folder], captured=TODAY)
    return work


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def content(work: Workspace) -> set[tuple[object, ...]]:
    """What all statements say, without where they stand; a date by the days that it allows."""
    found = set()
    for stmt in work.statements().lines:
        when = (stmt.when.startswith("../"), edtf.bounds(stmt.when, lasts=True)) if stmt.when else None
        about = stmt.about.text if stmt.about else None
        found.add((stmt.event, stmt.subject.name, stmt.organization, stmt.post, stmt.rank, stmt.place, when, stmt.phase, stmt.relation,
                   stmt.modality, stmt.polarity, stmt.hedged, about, stmt.reported))  # fmt: skip
    return found


def tenures(work: Workspace) -> list[tuple[object, ...]]:
    derived, _ = work._state.derive(None)
    names = {entity.id: entity.name for entity in derived.resolution.entities.values()}
    return sorted((names[t.person], names.get(t.unit or "", ""), t.post or "", *(day or "" for day in t.bounds)) for t in derived.tenures)


def identities(work: Workspace) -> set[tuple[str, ...]]:
    return {(doc.id, *sorted(stmt.id for stmt in work.statements(document=doc.id).lines)) for doc in work.documents()}


def release_2019(folder: Path) -> Path:
    folder.mkdir()
    persons_2019(
        folder, {}, {"first_year": "2015"}, {"Name": "Oleh Bondar", "Aliases or alternative spellings (semi-colon separated)": "O. B."}
    )
    units_2019(folder, {}, {"OrganizationOrganization:parent_id": "3 Highland Division", "o_id": ""})
    sources_2019(folder)
    return folder


@pytest.mark.parametrize("release", [release_2019, lambda folder: release_2020(folder)])
def test_records_go_out_as_sheets_of_2020_and_come_back_by_id(release, tmp_path):
    work = imported(release(tmp_path / "in"), tmp_path / "a")
    report = work.export_sfm(tmp_path / "out", generation="B")
    back = imported(tmp_path / "out", tmp_path / "b")
    assert identities(back) == identities(work)
    assert not report.left
    assert report.carried == work.counts().statements
    again = back.export_sfm(tmp_path / "again", generation="B")
    assert again == report
    assert all((tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes() for name in report.written)


@pytest.mark.parametrize("release", [release_2019, lambda folder: release_2020(folder)])
def test_records_go_out_as_claims_and_come_back_with_the_same_tenures(release, tmp_path):
    work = imported(release(tmp_path / "in"), tmp_path / "a")
    report = work.export_sfm(tmp_path / "out", generation="D")
    back = imported(tmp_path / "out", tmp_path / "b")
    lines = [json.loads(line) for line in (tmp_path / "out" / LEFT).read_text().splitlines()] if report.left else []
    left = {(line["statement"]["event"], line["statement"]["modality"], line["statement"]["when"]) for line in lines}
    assert len(lines) == sum(report.left.values())
    missing = [row for row in content(work) - content(back) if row[9] == "actual" and row[0] not in ("birth", "death")]
    assert not missing
    assert not content(back) - content(work)
    assert tenures(back) == tenures(work) != []
    assert {event for event, _, _ in left} <= {"birth", "death", "existence", "subordination", "location", "area", "posting"}


def test_claims_go_out_as_they_came_and_as_sheets_of_2020(tmp_path):
    (tmp_path / "in").mkdir()
    rank = {"posting:ranks:assertion": "Colonel", "posting:titles:assertion": "Officer Commanding"}
    claims(
        tmp_path / "in",
        claim(first_precise="2014-08-01", last_precise="2015-01-01", starting="Y", **rank),
        claim(**{"status:meta": "conflict"}),
        claim(first_imprecise="2013-02-15", last_imprecise="2013-03-24"),
    )
    sources_2020(tmp_path / "in")
    work = imported(tmp_path / "in", tmp_path / "a")
    claims_out = work.export_sfm(tmp_path / "d", generation="D")
    assert not claims_out.left
    assert identities(imported(tmp_path / "d", tmp_path / "b")) == identities(work)
    sheets_out = work.export_sfm(tmp_path / "b2020", generation="B")
    assert sheets_out.left == {("posting", "a date that no partial date spells"): 1, ("posting", "possible"): 1}
    back = imported(tmp_path / "b2020", tmp_path / "c")
    said = [(stmt.when, stmt.phase, stmt.post) for stmt in back.statements(event="posting").lines]
    assert said == [("2014-08-01", "takes_up", "Commander"), ("2015-01-01", "holds", "Commander")]
    assert [stmt.rank for stmt in back.statements(event="rank").lines] == ["Colonel", "Colonel"]
    assert [stmt.post for stmt in back.statements(event="title").lines] == ["Officer Commanding", "Officer Commanding"]


def reported(path: Path) -> Workspace:
    """A case of two reports: what sheets can say, and what they cannot."""
    unit = {"organization": "9th Army"}
    first = (
        Told("Daily A", "2023-03-04")
        .tell(
            "Ivan Petrenko is commander of the 9th Army.",
            "posting",
            "Ivan Petrenko",
            trigger="is commander",
            phase="holds",
            post="commander",
            **unit,
        )
        .tell(
            "Oleh Bondar was chief of staff of the 9th Army in May 2021.",
            "posting",
            "Oleh Bondar",
            trigger="was chief",
            when="2021-05",
            phase="holds",
            post="chief of staff",
            **unit,
        )
        .tell(
            "Taras Koval reportedly took over the 2nd Army on 1 May 2022.",
            "appointment",
            "Taras Koval",
            trigger="took over",
            when="2022-05-01",
            hedged=True,
            post="commander",
            organization="2nd Army",
        )
        .tell(
            "The 9th Army belongs to the Southern Military District.",
            "subordination",
            "9th Army",
            kind="unit",
            trigger="belongs",
            organization="Southern Military District",
            phase="holds",
            relation="command",
        )
    )
    second = (
        Told("Daily B", "2023-09-10")
        .tell(
            "Ivan Petrenko was dismissed as commander of the 9th Army on 11 July 2023.",
            "dismissal",
            "Ivan Petrenko",
            trigger="was dismissed",
            when="2023-07-11",
            post="commander",
            **unit,
        )
        .tell("Ivan Petrenko was arrested.", "arrest", "Ivan Petrenko", trigger="was arrested")
        .tell("Pavlo Shevchuk will command the 9th Army.", "posting", "Pavlo Shevchuk", trigger="will command", modality="planned", **unit)
        .tell(
            "Pavlo Shevchuk did not lead the 5th Army.",
            "posting",
            "Pavlo Shevchuk",
            trigger="did not lead",
            polarity="negated",
            organization="5th Army",
        )
        .tell(
            "Danylo Melnyk is acting commander of the 4th Army.",
            "posting",
            "Danylo Melnyk",
            trigger="is acting",
            phase="holds",
            capacity="acting",
            post="commander",
            organization="4th Army",
        )
        .tell(
            "The former head of the 3rd Army, Oleh Bondar, spoke.",
            "posting",
            "Oleh Bondar",
            trigger="former head",
            phase="former",
            post="head",
            organization="3rd Army",
        )
    )
    docs, stmts = told_by(first, second)
    path.mkdir()
    store = open_case(path / "case.tenure", create=TODAY)
    with store.transaction():
        for doc in docs:
            held = replace(doc, captured=TODAY)
            store.put(Report(held, Original(doc.text.encode(), "text/plain"), tuple(s for s in stmts if s.doc == doc.id), "by hand"))
    return Workspace(store)


NOT_CARRIED = {
    ("arrest", "no column for it"): 1,
    ("posting", "carried without its capacity (acting), which stands in the notes"): 1,
    ("posting", "negated"): 1,
    ("posting", "planned"): 1,
    ("posting", "told as over, without the day on which it ended"): 1,
}


@pytest.mark.parametrize("generation", ["B", "D"])
def test_a_case_of_reports_goes_out_with_its_bounds_and_lists_the_rest(generation, tmp_path):
    work = reported(tmp_path / "a")
    report = work.export_sfm(tmp_path / "out", generation=generation)
    expected = NOT_CARRIED if generation == "B" else {
        (event, "no type of claim for it" if reason == "no column for it" else reason): n for (event, reason), n in NOT_CARRIED.items()
    }  # fmt: skip
    assert report.left == expected
    assert report.written[LEFT] == 5
    assert report.carried == 6
    back = imported(tmp_path / "out", tmp_path / "b")
    not_told = ("3rd Army",)
    assert tenures(back) == [row for row in tenures(work) if row[1] not in not_told]
    assert {doc.published for doc in back.documents()} == {"2023-03-04", "2023-09-10"}
    assert {stmt.hedged for stmt in back.statements(person="Taras Koval").lines} == {True}
    (above,) = back.statements(event="subordination").lines
    assert (above.subject.name, above.organization, above.when, above.relation) == (
        "9th Army",
        "Southern Military District",
        "2023-03-04",
        "command",
    )


def test_what_sheets_have_no_column_for_stands_in_the_notes(tmp_path):
    work = reported(tmp_path / "a")
    work.export_sfm(tmp_path / "out", generation="B")
    rows = {row["person:name"]: row for row in read(tmp_path / "out" / "persons.csv")}
    assert rows["Taras Koval"]["person:status:admin"] == "1"
    assert rows["Taras Koval"]["person:comments:admin"] == (
        "“Taras Koval reportedly took over the 2nd Army on 1 May 2022.” (appointment; reportedly; known from 2023-03-04)"
    )
    assert "held as acting" in rows["Danylo Melnyk"]["person:comments:admin"]
    assert rows["Ivan Petrenko"]["person:posting_unit:confidence"] == "Low"
    sources = read(tmp_path / "out" / "sources.csv")
    assert {(row["source:publication_name"], row["source:published_timestamp"]) for row in sources} == {
        ("Daily A", "2023-03-04"), ("Daily B", "2023-09-10"),
    }  # fmt: skip


def test_all_is_written_or_nothing(tmp_path, monkeypatch):
    work = imported(release_2020(tmp_path / "in"), tmp_path / "a")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(CaseError, match="not empty; give a new folder"):
        work.export_sfm(tmp_path / "full", generation="B")
    before = sorted(path.name for path in tmp_path.iterdir())

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_export.os, "replace", fail)
    with pytest.raises(CaseError, match="No space left on device"):
        work.export_sfm(tmp_path / "out", generation="B")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_import_twice_adds_nothing_and_in_any_order(tmp_path):
    release_2020(tmp_path / "in")
    work = imported(tmp_path / "in", tmp_path / "a")
    before = identities(work)
    done = work.import_sfm(sorted((tmp_path / "in").iterdir(), reverse=True), captured="2026-02-02")
    assert (done.documents, done.statements, done.unchanged) == (0, 0, len(before))
    assert identities(work) == before
    assert {doc.captured for doc in work.documents()} == {TODAY}


def test_a_later_import_may_tell_whom_a_name_means(tmp_path):
    (tmp_path / "in").mkdir()
    persons_2019(tmp_path / "in")
    sources_2019(tmp_path / "in")
    work = imported(tmp_path / "in", tmp_path / "a")
    units_2019(tmp_path / "in")
    done = work.import_sfm([tmp_path / "in"], captured=TODAY)
    assert done.unchanged
    assert {stmt.keys["organization"] for stmt in work.statements(event="posting").lines} == {f"sfm:{BRIGADE}"}
    assert len(work.units()) == 3


def test_a_case_of_records_answers(tmp_path):
    work = imported(release_2020(tmp_path / "in"), tmp_path / "a")
    on = {
        day: [(line.person_name, line.label) for line in work.who("7 Lowland Brigade", on=day).lines]
        for day in ("2014-07-01", "2016-01-01")
    }
    assert on["2014-07-01"] == [("Ivan Petrenko", "evidenced")]
    assert on["2016-01-01"] == [("Oleh Shevchuk", "assumed"), ("Ivan Petrenko", "ended")]
    known = work.who("7 Lowland Brigade", on="2014-07-01", known="2014-12-31")
    assert [(line.person_name, line.label) for line in known.lines] == [("Ivan Petrenko", "assumed")]
    (hop,) = work.chain("7 Lowland Brigade", on="2013-12-31").lines
    assert (hop.to_name, hop.relation) == ("2 Highland Division", "command")


def test_an_end_told_on_its_own_day_is_the_end(tmp_path):
    (tmp_path / "in").mkdir()
    persons_2020(tmp_path / "in", posting_2020(**date_2020("person:posting_last_cited_date", "2015-03-09", S2)))
    sources_2020(tmp_path / "in")
    ((*_, earliest_end, latest_end),) = tenures(imported(tmp_path / "in", tmp_path / "a"))
    assert (earliest_end, latest_end) == ("2015-03-09", "2015-03-09")


def test_what_a_reviewer_rejected_does_not_go_out_as_it_came(tmp_path):
    work = imported(release_2020(tmp_path / "in"), tmp_path / "a")
    posting = next(stmt for stmt in work.statements(event="posting").lines if stmt.post)

    def dates(case):
        return sorted(stmt.when for stmt in case.statements(event="posting").lines if stmt.subject.name == posting.subject.name)

    before = dates(work)
    work.rule("rejected", posting.id, by="A. Reviewer", why="misread", day="2025-01-01")
    assert dates(work) == [when for when in before if when != posting.when]
    work.export_sfm(tmp_path / "out", generation="B")
    assert dates(imported(tmp_path / "out", tmp_path / "b")) == dates(work)
