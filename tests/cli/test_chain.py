"""`tenure chain` and `tenure superiors` on a case of two units and two officers."""

import json
import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from cli.values import report, told
from tenure.cli._main import cli
from tenure.model.statement import Subject
from tenure.store import Original, Report, open_case

TEXT = (
    "The 9th Army was subordinate to the Northern Military District in 2023. Boris Sample headed the Northern Military District in 2023. "
    "Ivan Petrenko commanded the 9th Army in 2023. The 9th Army was attached to the Northern Command in 2023."
)


@pytest.fixture(scope="module")
def chained(tmp_path_factory):
    doc = report(TEXT, id="do-c1", name="c1", published="2024-01-20")
    over = "2023-01/2023-12"
    lower = Subject("9th Army", None, None, None, "unit")
    stated = [
        told(
            doc,
            "subordination",
            "was subordinate",
            name="9th Army",
            organization="Northern Military District",
            relation="command",
            when=over,
        ),
        told(doc, "posting", "headed", name="Boris Sample", organization="Northern Military District", when=over, phase="held"),
        told(doc, "posting", "commanded", name="Ivan Petrenko", organization="9th Army", when=over, phase="held"),
        told(doc, "subordination", "was attached", name="9th Army", organization="Northern Command", relation="administrative", when=over),
    ]
    stated = [replace(one, doc=doc.id, subject=lower if one.event == "subordination" else one.subject) for one in stated]
    path = tmp_path_factory.mktemp("case") / "chain.tenure"
    store = open_case(path, create="2024-07-01")
    with store.transaction():
        store.put(Report(doc, Original(doc.text.encode(), "text/plain"), tuple(stated), "by hand"))
    store.close()
    return path


@pytest.fixture
def ask(chained, monkeypatch):
    monkeypatch.setenv("TENURE_CASE", str(chained))
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *args: CliRunner().invoke(cli, args, catch_exceptions=False)


def test_the_chain_shows_the_units_above_with_holders_and_citations(ask):
    result = ask("chain", "9th Army", "--on", "2023-06-15")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "9th Army, on 2023-06-15"
    assert lines[1].startswith("headed by Ivan Petrenko, commander: evidenced: reports place Ivan Petrenko in the post on 2023-06-15")
    assert "under Northern Military District  (1 independent source)" in result.stdout
    assert "“The 9th Army was subordinate to the Northern Military District in 2023.”" in result.stdout
    assert "headed by Boris Sample" in result.stdout
    assert (
        result.stdout.index("Chain of command") < result.stdout.index("Administrative relations") < result.stdout.index("Northern Command")
    )


def test_the_chain_goes_down_too_and_can_be_narrowed(ask):
    rows = [
        json.loads(line)
        for line in ask("chain", "Northern Military District", "--on", "2023-06-15", "--down", "--json").stdout.splitlines()
    ]
    assert [(row["hop"], row["to_name"], row["relation"]) for row in rows] == [(1, "9th Army", "command")]
    rows = ask("chain", "9th Army", "--on", "2023-06-15", "--relation", "administrative", "--json").stdout.splitlines()
    assert [json.loads(row)["to_name"] for row in rows] == ["Northern Command"]


def test_where_nothing_is_above_it_is_said(ask):
    result = ask("chain", "Northern Military District", "--on", "2023-06-15")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No report tells of a unit above 'Northern Military District' on 2023-06-15" in result.stderr


def test_as_known_before_the_report_there_is_no_chain(ask):
    result = ask("chain", "9th Army", "--on", "2023-06-15", "--known", "2024-01-01")
    assert result.exit_code == 1


def test_superiors_names_who_stood_over_a_person(ask):
    shown = ask("superiors", "Petrenko", "--on", "2023-06-15").stdout
    assert "Over Ivan Petrenko, on 2023-06-15" in shown
    assert "Boris Sample: head, Northern Military District" in shown
    assert "Together: for certain from 2023-01-31 to 2023-12-01; not before 2023-01-01, not after 2023-12-31" in shown
    (row,) = map(json.loads, ask("superiors", "Petrenko", "--on", "2023-06-15", "--json").stdout.splitlines())
    assert (row["hop"], row["superior"]["person_name"], row["label"]) == (1, "Boris Sample", "evidenced")


def test_nobody_over_the_head_of_the_highest_unit(ask):
    result = ask("superiors", "Boris Sample", "--on", "2023-06-15")
    assert result.exit_code == 1
    assert "No report tells who stood over 'Boris Sample' on 2023-06-15" in result.stderr


def test_the_chain_is_drawn(ask, tmp_path):
    path = tmp_path / "chain.svg"
    assert ask("chain", "9th Army", "--on", "2023-06-15", "--svg", str(path)).exit_code == 0
    picture = path.read_text("utf-8")
    assert "Units above the 9th Army on 2023-06-15" in picture
    assert "Boris Sample" in picture


def test_the_ids_of_a_chain_are_what_why_takes(ask):
    result = ask("chain", "9th Army", "--on", "2023-06-15", "--ids")
    rows = [json.loads(line) for line in ask("chain", "9th Army", "--on", "2023-06-15", "--json").stdout.splitlines()]
    assert {row["id"] for row in rows} <= set(re.findall(r"\[(re-\w+)\]$", result.stdout, re.MULTILINE))
    assert f"[{rows[0]['holders'][0]['tenure']}]" in result.stdout
    assert "[re-" not in ask("chain", "9th Army", "--on", "2023-06-15").stdout
    proof = ask("why", rows[0]["id"]).stdout
    assert proof.startswith("9th Army: subordinate to Northern Military District")
    assert "It had started by 2023-01-31:" in proof
    assert "It was over by 2023-12-31:" in proof
