"""`tenure check` on a case of one officer who outlives himself."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from cli.values import report, told
from tenure.cli._main import cli
from tenure.model.statement import Subject
from tenure.store import Original, Report, open_case

TEXT = (
    "Ivan Petrenko died in May 2021. Ivan Petrenko commanded the 9th Army from 2020 to 2022. "
    "The 9th Army was under the command of the 4th Battalion in 2020. Lev Sokil commands the 2nd Battalion."
)


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    doc = report(TEXT, id="do-c1", name="c1", published="2024-01-20")
    lower = Subject("9th Army", None, None, None, "unit")
    stated = [
        told(doc, "death", "died", when="2021-05"),
        told(doc, "posting", "commanded", organization="9th Army", when="2020-01-01/2022-06-01", phase="held"),
        replace(told(doc, "subordination", "was under", organization="4th Battalion", relation="command", when="2020"), subject=lower),
        told(doc, "posting", "commands", name="Lev Sokil", organization="2nd Battalion", rank="General", phase="holds"),
    ]
    path = tmp_path_factory.mktemp("case") / "check.tenure"
    store = open_case(path, create="2024-07-01")
    with store.transaction():
        store.put(Report(doc, Original(doc.text.encode(), "text/plain"), tuple(replace(one, doc=doc.id) for one in stated), "by hand"))
    store.close()
    return path


@pytest.fixture
def ask(checked, monkeypatch):
    monkeypatch.setenv("TENURE_CASE", str(checked))
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *args: CliRunner().invoke(cli, ["check", *args], catch_exceptions=False)


def kinds(result):
    return [(line["severity"], line["kind"]) for line in map(json.loads, result.stdout.splitlines())]


def test_findings_come_with_severity_citations_and_next_step(ask):
    result = ask()
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == (
        "error  Ivan Petrenko was commander of the 9th Army after his death: the end dated 1 January 2020 to 1 June 2022, "
        "while Ivan Petrenko died in May 2021.  (after_death)"
    )
    assert any("Example Times" in line and "died in May 2021" in line for line in lines[1:])
    assert any(line.strip().startswith("Next: Compare the dates") for line in lines)
    assert "1 error, 1 warning and 1 note." in result.stderr


def test_the_most_severe_come_first_and_milder_ones_can_be_left_out(ask):
    assert kinds(ask("--json")) == [("error", "after_death"), ("warning", "echelon_inverted"), ("note", "too_senior")]
    result = ask("--json", "--severity", "error")
    assert kinds(result) == [("error", "after_death")]
    assert "2 less severe findings left out" in result.stderr


def test_a_name_is_a_person_or_a_unit(ask):
    assert kinds(ask("Petrenko", "--json")) == [("error", "after_death")]
    assert kinds(ask("4th Battalion", "--json")) == [("warning", "echelon_inverted")]
    unknown = ask("Nobody Atall")
    assert unknown.exit_code == 1
    assert "No person or unit" in unknown.stderr


def test_no_finding_is_nothing_found(ask):
    result = ask("Sokil", "--severity", "warning")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No finding of severity warning or worse" in result.stderr
    early = ask("--known", "2020-01-01")
    assert early.exit_code == 1
    assert "No finding: " in early.stderr


def test_known_counts_what_was_published_by_then(ask):
    line = json.loads(ask("--json", "--known", "2024-02-01", "--severity", "error").stdout)
    assert (line["known"], line["left_out"]) == ("2024-02-01", 0)
    assert line["about"] == [{"id": line["about"][0]["id"], "name": "Ivan Petrenko"}]
