import json
import re
import shutil

import pytest
from click.testing import CliRunner

from tenure.cli._main import cli

WHY = ("--why", "I was told so", "--by", "A. Reviewer")


@pytest.fixture
def judge(case, tmp_path, monkeypatch):
    """Runs a command on a copy of the case that it may judge."""
    copy = tmp_path / "case.tenure"
    shutil.copy(case, copy)
    monkeypatch.setenv("TENURE_CASE", str(copy))
    return lambda *args: CliRunner().invoke(cli, args, catch_exceptions=False)


def test_a_merge_says_what_it_did_and_what_contradicts_it(judge):
    result = judge("merge", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    assert result.exit_code == 0
    assert re.fullmatch(
        r"Judgement 1, by A. Reviewer on \d{4}-\d\d-\d\d: Ivan Petrenko \(pe-\w+\) and Oleh Petrenko \(pe-\w+\) are the same.\n",
        result.stdout,
    )
    assert 'Against it: "Ivan Petrenko" and "Oleh Petrenko" contradict each other.' in result.stderr
    assert "wounded" in judge("career", "Ivan Petrenko").stdout
    assert "are both Ivan Petrenko" in judge("merge", "Ivan Petrenko", "Oleh Petrenko", *WHY).stderr


def test_judgements_are_listed_with_what_became_of_them(judge):
    judge("merge", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    undone = judge("undo", "1", "--why", "misread", "--by", "B. Reviewer")
    assert "judgement 1 is withdrawn." in undone.stdout
    said = judge("judgements").stdout
    assert re.search(r"^1  same  A. Reviewer, \d{4}-\d\d-\d\d: withdrawn by 2$", said, re.MULTILINE)
    assert "“I was told so”" in said
    assert "Oleh Petrenko (“Oleh Petrenko”, do-a1)  pe-" in said
    assert "judgement 1\n" in said
    first, second = map(json.loads, judge("judgements", "--json").stdout.splitlines())
    assert (first["verdict"], first["standing"], first["by"], second["verdict"]) == ("same", "withdrawn", [2], "withdrawn")
    assert [one["quote"] for one in first["about"]] == ["Ivan Petrenko", "Oleh Petrenko"]
    assert judge("judgements", "--judged", "2001-01-01").exit_code == 1
    assert "wounded" not in judge("career", "Ivan Petrenko").stdout


def test_a_part_of_a_person_is_split_off_by_report_mention_or_words(judge):
    listed = judge("mentions", "Ivan Petrenko").stdout
    assert "Other Post · b2" in listed
    assert "In May 2024, [he] was reportedly arrested" in listed
    rows = [json.loads(line) for line in judge("mentions", "Ivan Petrenko", "--json").stdout.splitlines()]
    (he,) = [row["id"] for row in rows if row["text"] == "he"]
    for option in (("--report", "b2"), ("--named", "he"), ("--mention", he)):
        result = judge("split", "Ivan Petrenko", *option, *WHY, "--json")
        made = json.loads(result.stdout)
        assert made["verdict"] == "different"
        assert he in made["about"]
        assert judge("undo", str(made["number"]), *WHY).exit_code == 0
    split = judge("split", "Ivan Petrenko", "--report", "b2", *WHY)
    assert re.search(r"2 mentions of Ivan Petrenko \(pe-\w+\) are of somebody else, 2 stay\.", split.stdout)
    assert "2 people fit 'Ivan Petrenko'" in judge("career", "Ivan Petrenko").stderr
    assert "dismissed" in judge("career", "Ivan Petrenko", "--judged", "2001-01-01").stdout
    assert "2 people" not in judge("career", "Ivan Petrenko", "--judged", "2001-01-01").stderr


def test_a_later_judgement_says_which_it_overrules(judge):
    judge("different", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    result = judge("same", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    assert "It overrules judgement 1, which it contradicts; `tenure undo 2` takes it back." in result.stderr
    assert "overruled, against 2" in judge("judgements").stdout
    assert json.loads(judge("unsure", "pe-0", "pe-1", *WHY, "--json").stdout or "{}") == {}


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("merge", "Ivan Petrenko", "Oleh Petrenko"), 2, "Missing option '--why'"),
        (("merge", "Ivan Petrenko", "Oleh Petrenko", "--why", " "), 2, "--why is empty"),
        (("merge", "Petrenko", "Oleh Petrenko", "--why", "x"), 1, "2 fit 'Petrenko': Ivan Petrenko (pe-"),
        (("merge", "Ivan Petrenko", "9th Army", "--why", "x"), 2, "'Ivan Petrenko' is a person and '9th Army' is a unit"),
        (("split", "Ivan Petrenko", "--why", "x"), 2, "say which mentions are somebody else"),
        (("undo", "4", "--why", "x"), 2, "there is no judgement 4"),
        (("judgements",), 1, "has judged anything in this case yet"),
        (("why",), 2, "two names with --same"),
        (("why", "ev-1", "--same", "a", "b"), 2, "two names with --same"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(judge, args, code, words):
    result = judge(*args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert words in result.stderr


def test_the_reviewer_is_the_one_named_else_the_environments_else_whoever_is_logged_in(judge, monkeypatch):
    monkeypatch.setenv("TENURE_REVIEWER", "From Environment")
    judge("same", "Ivan Petrenko", "Oleh Petrenko", "--why", "x")
    monkeypatch.delenv("TENURE_REVIEWER")
    monkeypatch.setenv("LOGNAME", "whoever")
    judge("undo", "1", "--why", "x")
    rows = [json.loads(line) for line in judge("judgements", "--json").stdout.splitlines()]
    assert [row["reviewer"] for row in rows] == ["From Environment", "whoever"]


def test_the_evidence_that_two_are_one_is_cited(judge):
    said = judge("why", "--same", "Ivan Petrenko", "Oleh Petrenko").stdout
    assert "held apart\nAgainst:\n" in said
    rows = [json.loads(line) for line in judge("why", "--same", "Ivan Petrenko", "Oleh Petrenko", "--json").stdout.splitlines()]
    assert rows == [{"speaks_for": False, "text": '"Ivan Petrenko" and "Oleh Petrenko" contradict each other', "statements": []}]
    judge("merge", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    assert (
        "held to be one\nFor:\n  judgement 1: A. Reviewer held them to be the same"
        in judge("why", "--same", "Ivan Petrenko", "Oleh Petrenko").stdout
    )


def test_what_to_decide_next_is_none_where_names_contradict(judge):
    result = judge("suggest")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "o pair of the case is undecided" in result.stderr


def test_events_are_judged_by_their_ids_or_by_statements_that_tell_them(judge):
    event = next(json.loads(line)["id"] for line in judge("career", "Ivan Petrenko", "--json").stdout.splitlines() if '"ev-' in line)
    statement = f"st-{event.removeprefix('ev-')}"
    listed = judge("mentions", event[:9]).stdout
    assert statement in listed
    assert judge("mentions", statement).stdout == listed
    assert "held to be one" in judge("why", "--same", event, statement).stdout
    result = judge("same", event, statement, *WHY)
    assert (result.exit_code, "are one and the same mention" in result.stderr) == (2, True)
    other = next(json.loads(line)["id"] for line in judge("career", "Oleh Petrenko", "--json").stdout.splitlines() if '"ev-' in line)
    result = judge("merge", event, other, *WHY)
    assert (result.exit_code, "are of two types; only two events of one type can be one" in result.stderr) == (2, True)


def test_resolver_lines_go_out_and_in(judge, tmp_path):
    judge("merge", "Ivan Petrenko", "Oleh Petrenko", *WHY)
    path = str(tmp_path / "lines.json")
    assert "1 line in" in judge("export", "nomenklatura", path).stdout
    lines = (tmp_path / "lines.json").read_text()
    (tmp_path / "lines.json").write_text(f'{lines}["NK-1", "Q1", "positive", null, null, null]\n')
    judge("undo", "1", *WHY)
    assert json.loads(judge("import", "nomenklatura", path, "--json").stdout) == {
        "added": 1, "unchanged": 0, "skipped": {"two ids that the case does not know": 1},
    }  # fmt: skip
    shown = " ".join(judge("import", "nomenklatura", path).stdout.split())
    assert "judgements added 0 standing already 1 left out: two ids that the case does not know 1" in shown
    assert "o such file" in judge("import", "nomenklatura", "none.json").stderr
