"""Claims of 2026: what ranges mean, and what a status does to a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.cases import reports, statements, told
from exchange.sheets import BRIGADE, DIVISION, S2, claim, claims, sources_2020
from tenure.exchange.sfm._claims import split_range
from tenure.model import edtf

EVER = "since_beginning_of_time"


@pytest.mark.parametrize(
    ("cells", "parts"),
    [
        # on one day, and no more
        ({"first_precise": "2014-08-01", "last_precise": "2014-08-01"}, [("on", "2014-08-01")]),
        ({"first_precise": "2014-08-01", "last_precise": "2014-08-01", "starting": "Y"}, [("start", "2014-08-01")]),
        ({"first_precise": "2014-08-01", "last_precise": "2014-08-01", "ending": "Y"}, [("end", "2014-08-01")]),
        # on every day of a stretch
        ({"first_precise": "2023-11-01", "last_precise": "2023-11-05", "starting": "Y"}, [("start", "2023-11-01"), ("on", "2023-11-05")]),
        # on some day of it
        ({"first_imprecise": "2024-02-15", "last_imprecise": "2024-03-24"}, [("on", "[2024-02-15..2024-03-24]")]),
        ({"first_imprecise": "2024-02-01", "last_imprecise": "2024-02-29"}, [("on", "2024-02")]),
        ({"first_imprecise": EVER, "last_imprecise": "2014-08-01"}, [("on", "[..2014-08-01]")]),
        ({"first_imprecise": "2024-02-01", "last_imprecise": "2024-02-29", "ending": "Y"}, [("end", "2024-02")]),
        # appointed last month, and holding it now
        (
            {
                "first_imprecise": "2005-05-01",
                "last_imprecise": "2005-05-31",
                "first_precise": "2005-06-01",
                "last_precise": "2005-06-03",
                "starting": "Y",
            },
            [("start", "2005-05"), ("on", "2005-06-01"), ("on", "2005-06-03")],
        ),
        # replaced on the day, and there at some time before
        (
            {
                "first_imprecise": EVER,
                "last_imprecise": "2014-07-31",
                "first_precise": "2014-08-01",
                "last_precise": "2014-08-01",
                "ending": "Y",
            },
            [("on", "[..2014-07-31]"), ("end", "2014-08-01")],
        ),
        ({"first_precise": "2014-08-01"}, [("on", "2014-08-01")]),
        ({}, []),
    ],
)
def test_a_range_is_a_start_an_end_and_days_on_which_it_was_so(cells, parts):
    found, problems = split_range(cells)
    assert [(part.side, part.when) for part in found] == parts
    assert not problems


def test_what_cannot_be_read_or_carried_is_told():
    assert split_range({"first_precise": "2023-11-011"}) == ([], ["a day of a range that cannot be read ('2023-11-011')"])
    found, problems = split_range({"first_imprecise": "2024-02-15", "last_imprecise": "2024-03-24", "ending": "Y"})
    assert [part.side for part in found] == ["on"]
    assert problems == ["an end known to a window that no partial date spells: kept as a day on which it was so"]


@given(st.dictionaries(st.sampled_from(["first_precise", "last_precise", "first_imprecise", "last_imprecise", "starting", "ending"]),
                       st.one_of(st.dates().map(str), st.sampled_from(["Y", "N", EVER, "soon"]))))  # fmt: skip
def test_any_range_gives_valid_dates(cells):
    for part in split_range(cells)[0]:
        assert edtf.is_valid(part.when)
        assert part.side != "end" or edtf.is_valid(f"../{part.when}")


def test_a_posting_claim_is_a_posting_with_its_keys(tmp_path):
    claims(tmp_path, claim(first_precise="2014-08-01", last_precise="2015-01-01", starting="Y", **{"posting:ranks:assertion": "Colonel"}))
    sources_2020(tmp_path)
    assert told(statements(tmp_path, event="posting"), "subject", "post", "when", "phase", "reported")[0][1:] == (
        "Commander", "2014-08-01", "takes_up", "2014-06-20",
    )  # fmt: skip
    assert [stmt.when for stmt in statements(tmp_path, event="posting")] == ["2014-08-01", "2015-01-01"]
    assert {stmt.keys["organization"] for stmt in statements(tmp_path)} == {f"sfm:{BRIGADE}"}
    assert told(statements(tmp_path, event="rank"), "rank") == [("Colonel",)]


@pytest.mark.parametrize(
    ("status", "modality", "hedged"),
    [("accepted", "actual", False), ("conflict", "possible", False), ("work_needed", "actual", True), ("issue", "actual", True)],
)
def test_a_claim_in_conflict_is_kept_and_no_answer_rests_on_it(status, modality, hedged, tmp_path):
    claims(tmp_path, claim(first_precise="2014-08-01", last_precise="2014-08-01", **{"status:meta": status}))
    sources_2020(tmp_path)
    assert told(statements(tmp_path), "modality", "hedged") == [(modality, hedged)]


def test_units_relations_and_places(tmp_path):
    claims(tmp_path, claim("unit", first_precise="2013-01-02", last_precise="2013-01-02", starting="Y", **{
        "about_entity:ref:claim": BRIGADE, "name:annotation": "7 Lowland Brigade", "unit:names:assertion": "Seventh Lowlanders",
        "unit:classifications:assertion": "Army"}))  # fmt: skip
    claims(tmp_path, claim("relation", first_precise="2014-08-01", last_precise="2014-08-01", **{
        "relation:unit:refs:assertion": BRIGADE, "relation:unit:names:qa": "7 Lowland Brigade", "relation:types:assertion": "child-of",
        "relation:related_unit:refs:assertion": DIVISION, "relation:related_unit_classes:assertion": "command"}))  # fmt: skip
    claims(tmp_path, claim("positioning", **{
        "positioning:unit:refs:assertion": BRIGADE, "positioning:types:assertion": "aoo", "positioning:location:refs:assertion": S2,
        "positioning:location:names:qa": "Highlands"}))  # fmt: skip
    sources_2020(tmp_path)
    found = {stmt.event: stmt for stmt in statements(tmp_path)}
    assert set(found) == {"area", "classification", "formation", "naming", "subordination"}
    assert found["naming"].subject.name == "Seventh Lowlanders"
    assert (found["subordination"].relation, found["subordination"].organization) == ("command", DIVISION)
    assert (found["area"].place, found["area"].subject.name) == ("Highlands", BRIGADE)


def test_claims_of_other_types_are_counted(tmp_path):
    claims(tmp_path, claim("incident"))
    claims(tmp_path, claim(**{"posting:person:refs:assertion": ""}))
    incident, posting = reports(tmp_path)
    assert incident.skipped == {"claims of the type 'incident': no event type fits": 1}
    assert posting.skipped == {"a claim that does not say whom it is about": 1}


UNIT = {"posting:unit:refs:assertion": "", "posting:unit:names:qa": ""}


def test_a_claim_without_its_unit_is_of_a_post_or_is_listed(tmp_path):
    claims(tmp_path, claim(first_precise="2014-08-01", **UNIT),
           claim(**UNIT, **{"posting:roles:assertion": "", "posting:ranks:assertion": "Colonel"}),
           claim(first_precise="2014-08-01", **UNIT, **{"posting:roles:assertion": ""}))  # fmt: skip
    claims(tmp_path, claim("relation", **{"relation:unit:refs:assertion": BRIGADE, "relation:unit:names:qa": "7 Lowland Brigade"}))
    sources_2020(tmp_path)
    found = {(stmt.event, stmt.post, stmt.rank, stmt.organization) for stmt in statements(tmp_path)}
    assert found == {("posting", "Commander", None, None), ("rank", None, "Colonel", None)}
    assert [report.skipped for report in reports(tmp_path)][:2] == [
        {"a claim of a posting to no unit, post or rank": 1}, {"a claim of a relation that names no other unit": 1},
    ]  # fmt: skip
