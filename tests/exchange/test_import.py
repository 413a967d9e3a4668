"""Rows of 2019 and of 2020 to 2022: what they state, on whose word, known from when; and that none is lost unseen."""

from __future__ import annotations

from itertools import permutations

import pytest

from exchange.cases import records, reports, statements, told
from exchange.sheets import (
    BRIGADE,
    DIVISION,
    PETRENKO,
    S1,
    S2,
    S3,
    S4,
    date_2020,
    extra_2020,
    number,
    persons_2019,
    persons_2020,
    posting_2020,
    release_2020,
    sources_2019,
    sources_2020,
    unit_2020,
    units_2019,
    units_2020,
    write,
)
from tenure.exchange.sfm import read_import
from tenure.exchange.sfm._records import read_original

DATED = ("when", "phase", "modality", "hedged", "reported")


def test_every_statement_is_grounded_in_its_document(tmp_path):
    for record in records(release_2020(tmp_path)):
        assert record.doc.format == "record"
        for stmt in record.statements:
            for quote in (stmt.evidence, stmt.trigger, stmt.subject):
                assert record.doc.text[quote.start : quote.end] == quote.text
            for link in stmt.attribution:
                assert record.doc.text[slice(*link.source_span)] == link.source
                assert record.doc.text[slice(*link.cue_span)] == link.cue
            assert record.doc.text[slice(*stmt.spans.get("organization", (0, 0)))] == (stmt.organization or "")


def test_a_posting_is_held_on_its_first_day_and_over_on_its_last(tmp_path):
    persons_2020(tmp_path)
    sources_2020(tmp_path)
    assert told(statements(tmp_path, event="posting"), "post", "organization", *DATED) == [
        ("Commander", "7 Lowland Brigade", "../2015-03-08", "held", "actual", False, "2015-03-09"),
        ("Commander", "7 Lowland Brigade", "2014-06-01", "holds", "actual", False, "2014-06-20"),
    ]


@pytest.mark.parametrize(
    ("flags", "first", "last"),
    [
        (("N", "N"), ("2014-06-01", "holds"), ("2015-03-08", "holds")),
        (("Y", "N"), ("2014-06-01", "takes_up"), ("2015-03-08", "holds")),
        (("", "E"), ("2014-06-01", "holds"), ("../2015-03-08", "held")),
    ],
)
def test_only_a_flag_makes_a_citation_the_start_or_the_end(flags, first, last, tmp_path):
    said = dict(zip(("person:posting_first_cited_date_start", "person:posting_last_cited_date_end"), flags, strict=True))
    persons_2020(tmp_path, posting_2020(**said))
    sources_2020(tmp_path)
    assert set(told(statements(tmp_path, event="posting"), "when", "phase")) == {first, last}


def test_a_statement_counts_from_the_day_on_which_the_last_of_its_sources_was_published(tmp_path):
    persons_2020(tmp_path, posting_2020(**{"person:posting_first_cited_date:source": f"{S1};{S2};{S4}"}))
    sources_2020(tmp_path)
    (first,) = [stmt for stmt in statements(tmp_path, event="posting") if stmt.when == "2014-06-01"]
    assert first.reported == "2015-03-09"
    by_id = {S1: "“Report 1”, 2014-06-20", S2: "“Report 2”, 2015-03-09", S4: "“Report 4”, 2013"}
    assert [link.source for link in first.attribution] == [f"Example Times, {by_id[one]}" for one in sorted(by_id)]


def test_a_year_counts_from_its_last_day(tmp_path):
    persons_2020(tmp_path, posting_2020(**{"person:posting_last_cited_date:source": f"{S4}"}))
    sources_2020(tmp_path)
    (last,) = [stmt for stmt in statements(tmp_path, event="posting") if stmt.phase == "held"]
    assert last.reported == "2015-03-09"  # the unit and the role of the row are cited to later sources than the year 2013


@pytest.mark.parametrize("source", [S3, number("a source that no sheet lists")])
def test_a_source_without_a_date_leaves_the_document_without_one(source, tmp_path):
    persons_2020(tmp_path, posting_2020(**{"person:posting_first_cited_date:source": f"{S1};{source}"}))
    sources_2020(tmp_path)
    (first,) = [stmt for stmt in statements(tmp_path, event="posting") if stmt.when == "2014-06-01"]
    assert first.reported is None
    assert len(first.attribution) == 2


def test_a_field_known_only_later_is_not_told_before(tmp_path):
    """The role has no source in common with the first date: the two together are known when the later is."""
    persons_2020(tmp_path, posting_2020(**{"person:posting_role:source": S2}))
    sources_2020(tmp_path)
    (first,) = [stmt for stmt in statements(tmp_path, event="posting") if stmt.when == "2014-06-01"]
    assert first.reported == "2015-03-09"


def test_every_cited_source_is_in_a_document(tmp_path):
    release_2020(tmp_path)
    cited = {source.id for record in records(tmp_path) for source in read_original(record.original)[1]}
    assert cited == {S1, S2}
    assert {link.cue.split(",")[0] for record in records(tmp_path) for stmt in record.statements for link in stmt.attribution} == {
        f"access point {S1}", f"access point {S2}"
    }  # fmt: skip


def test_an_announcement_before_the_start_is_a_plan(tmp_path):
    """All that was published before the day on which the posting starts told what was to come."""
    undated = {name: "" for name in posting_2020() if name.startswith("person:posting_last")}
    row = posting_2020(
        **undated,
        **{
            "person:posting_first_cited_date_start": "Y",
            **date_2020("person:posting_first_cited_date", "2014-07-01", S1),
            "person:posting_role:source": f"{S1};{S4}",
            "person:posting_unit:source": S1,
        },
    )
    persons_2020(tmp_path, row)
    sources_2020(tmp_path)
    planned = [stmt for stmt in statements(tmp_path, event="posting") if stmt.modality == "planned"]
    assert told(planned, "when", "reported", "post") == [(None, "2014-06-20", "Commander")]


def test_dates_in_the_future_are_plans(tmp_path):
    persons_2020(tmp_path, posting_2020(**date_2020("person:posting_last_cited_date", "2031-01-01", S2)))
    sources_2020(tmp_path)
    assert ("../2031-01-01", "planned") in told(statements(tmp_path, event="posting"), "when", "modality")
    assert reports(tmp_path)[0].noted["a date in the future: planned"] == 1


def test_a_date_that_differs_from_its_parts_is_one_of_the_two_and_no_end(tmp_path):
    persons_2020(tmp_path, posting_2020(**{"person:posting_last_cited_date_year": "2016"}))
    sources_2020(tmp_path)
    assert ("[2015-03-08,2016-03-08]", "holds") in told(statements(tmp_path, event="posting"), "when", "phase")


def test_a_last_date_before_the_first_is_kept_and_told(tmp_path):
    persons_2020(tmp_path, posting_2020(**date_2020("person:posting_last_cited_date", "2013-01-01", S2)))
    sources_2020(tmp_path)
    assert len(statements(tmp_path, event="posting")) == 2
    assert reports(tmp_path)[0].noted["the last date lies before the first: both kept, a conflict"] == 1


def test_rows_that_the_researchers_have_not_cleared_are_hedged(tmp_path):
    persons_2020(tmp_path, posting_2020(**{"person:status:admin": "1"}))
    sources_2020(tmp_path)
    assert {stmt.hedged for stmt in statements(tmp_path)} == {True}


def test_names_ranks_and_kinds_are_statements_of_their_own(tmp_path):
    release_2020(tmp_path)
    assert {stmt.subject.name for stmt in statements(tmp_path, event="naming") if stmt.keys["subject"] == f"sfm:{PETRENKO}"} == {
        "Ivan Petrenko", "I. P. Petrenko", "Iwan Petrenko",
    }  # fmt: skip
    assert ("Colonel", "7 Lowland Brigade") in told(statements(tmp_path, event="rank"), "rank", "organization")
    assert {stmt.about.text for stmt in statements(tmp_path, event="classification") if stmt.about} == {"Army", "Military"}


def test_a_unit_has_a_beginning_a_parent_and_a_place(tmp_path):
    release_2020(tmp_path)
    assert told(statements(tmp_path, event="formation"), "when") == [("2001-03-04",)]
    assert told(statements(tmp_path, event="location"), "place", "when", "phase") == [("Lowville", "2015-03-01", "holds")]
    assert told(statements(tmp_path, event="subordination"), "organization", "relation", "when", "phase", "modality") == [
        ("2 Highland Division", "command", "2013-05", "holds", "actual"),
        ("2 Highland Division", "command", "2014", "holds", "actual"),
        ("2 Highland Division", "command", "2014/..", None, "possible"),
    ]
    assert {tuple(sorted(stmt.keys.items())) for stmt in statements(tmp_path, event="subordination")} == {
        (("organization", f"sfm:{DIVISION}"), ("subject", f"sfm:{BRIGADE}"))
    }


@pytest.mark.parametrize(
    ("said", "relation"), [("Administrative", "administrative"), ("Informal", "informal"), ("", None), ("Odd", "informal")]
)
def test_only_a_relation_of_command_is_one(said, relation, tmp_path):
    units_2020(tmp_path, unit_2020(**{"unit:related_unit_class": said}))
    sources_2020(tmp_path)
    assert {stmt.relation for stmt in statements(tmp_path, event="subordination")} == {relation}


def test_what_else_is_known_of_a_person(tmp_path):
    extra_2020(tmp_path)
    sources_2020(tmp_path)
    found = {stmt.event: stmt for stmt in statements(tmp_path)}
    assert (found["birth"].when, found["death"].when) == ("1970", "2016-02")
    assert found["gender"].about
    assert found["gender"].about.text == "Male"


def test_who_is_told_alive_is_not_dead(tmp_path):
    extra_2020(tmp_path, deceased="N", deceased_date="")
    sources_2020(tmp_path)
    assert told(statements(tmp_path, event="death"), "polarity", "when") == [("negated", None)]


def test_sheets_of_2019_say_the_same_in_other_columns(tmp_path):
    persons_2019(tmp_path)
    units_2019(tmp_path)
    sources_2019(tmp_path)
    assert told(statements(tmp_path, event="posting"), "when", "phase", "reported") == [("2014-06-01", "takes_up", "2014-06-20")]
    assert set(told(statements(tmp_path, event="subordination"), "organization", "relation", "when", "phase")) == {
        ("2 Highland Division", "administrative", "2010", "holds"),
        ("Operation Northern Calm", "member", "../2013-07-02", "held"),
    }
    assert told(statements(tmp_path, event="location"), "place") == [("Lowville, Lowlands",)]
    assert told(statements(tmp_path, event="area"), "place") == [("Highlands",)]
    (place,) = statements(tmp_path, event="location")
    assert place.trigger.text == "Lowville, Lowlands (4711, 12, xx)"


def test_a_name_leads_to_the_id_that_the_same_import_gives_it(tmp_path):
    """The sheets of 2019 refer to units by name; without the sheet of units the name itself is the key."""
    persons_2019(tmp_path)
    alone = statements(tmp_path, event="posting")[0].keys
    assert alone == {"subject": "sfm-name:xx/Ivan Petrenko (Highland Police)", "organization": "sfm-name:xx/7 Lowland Brigade"}
    units_2019(tmp_path)
    assert statements(tmp_path, event="posting")[0].keys["organization"] == f"sfm:{BRIGADE}"
    units_2019(tmp_path, {}, {"o_id": number("a namesake")})
    assert statements(tmp_path, event="posting")[0].keys["organization"] == "sfm-name:xx/7 Lowland Brigade"
    assert reports(tmp_path)[0].noted["a name that stands for several units: the reference stays a name"] == 1


def test_dirt_is_survived_and_counted(tmp_path):
    persons_2019(tmp_path, {"first_year": "August 1991"}, {"Twitter Account": "@petrenko"}, {"Source: First citation": "", "Role": ""})
    units_2019(tmp_path, {}, {"Organization:Name": "Unknown Brigade", "o_id": "", "Organization:other_names": "CID"},
               {"o_id": number("other"), "Organization:Name": "9 Brigade", "Organization:other_names": "CID; cid"})  # fmt: skip
    sources_2019(tmp_path)
    by_name = {report.kind: report for report in reports(tmp_path)}
    assert by_name["persons"].noted["a part of a date that cannot be read ('August 1991 6 1')"] == 1
    assert by_name["persons"].noted["a column that is not carried: Twitter Account"] == 1
    assert by_name["persons"].noted["a name with its homonym's unit in brackets"] == 3
    assert by_name["units"].noted["a placeholder for a unit that is not known"] == 1
    assert by_name["units"].noted["another name that several units share: it leads to none of them"] == 2
    assert by_name["sources"].skipped == {"a source that nothing in the import cites": 2}


def test_rows_that_do_not_arrive_are_told(tmp_path):
    persons_2020(tmp_path, posting_2020(), posting_2020(**{"person:name": ""}))
    write(tmp_path / "incidents.csv", [{"incident:violation_type": "Torture", "incident:all:source": S1}])
    sources_2020(tmp_path)
    incidents, persons, _ = reports(tmp_path)
    assert incidents.skipped == {"incidents: no event type fits an allegation against a unit": 1}
    assert persons.skipped == {"no name": 1}
    assert all(report.rows == report.arrived + report.skipped.total() for report in (incidents, persons))


def test_the_order_of_files_and_rows_changes_nothing(tmp_path):
    release_2020(tmp_path)
    files = sorted(tmp_path.iterdir())
    made = {tuple(sorted((r.doc.id, *(s.id for s in r.statements)) for r in records(*order))) for order in permutations(files)}
    assert len(made) == 1


def test_of_two_sources_with_one_id_the_same_is_kept_whatever_comes_first(tmp_path):
    rows = [{"source:access_point_id:admin": S1, "source:title": title, "source:published_timestamp": "2014"} for title in ("A", "B")]
    kept = []
    for order in (rows, rows[::-1]):
        write(tmp_path / "sources.csv", order)
        found = read_import([tmp_path], captured="2026-01-01")
        kept.append((found.sources.find(S1).get("title"), found.sources.twice))
    assert kept == [("A", 1), ("A", 1)]
