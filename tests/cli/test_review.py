import json
import re
import shutil

import pytest
from click.testing import CliRunner

from tenure.cli._main import cli

WHY = ("--why", "I read it", "--by", "A. Reviewer")


@pytest.fixture
def judge(case, tmp_path, monkeypatch):
    """Runs a command on a copy of the case that it may judge."""
    copy = tmp_path / "case.tenure"
    shutil.copy(case, copy)
    monkeypatch.setenv("TENURE_CASE", str(copy))
    return lambda *args: CliRunner().invoke(cli, args, catch_exceptions=False)


def arrest(judge):
    """The id of the statement that tells of an arrest, as `tenure statements --ids` prints it."""
    said = judge("statements", "--event", "arrest", "--ids").stdout
    return re.findall(r"st-\w{20}", said)[0]


def test_a_rejected_statement_is_left_out_and_the_answer_says_so(judge):
    number = arrest(judge)
    result = judge("reject", number, *WHY)
    assert re.match(rf"Judgement 1, by A. Reviewer on \d{{4}}-\d\d-\d\d: counts in no answer any more: {number}: ", result.stdout)
    career = judge("career", "Ivan Petrenko")
    assert "arrest" not in career.stdout
    assert "1 statement of the case left out that reviewers have rejected" in career.stderr
    said = judge("judgements").stdout
    assert re.search(r"^1  rejected  A. Reviewer, \d{4}-\d\d-\d\d: stands$", said, re.MULTILINE)
    assert "the machine: Ivan Petrenko" in said
    judge("undo", "1", *WHY)
    assert "arrest" in judge("career", "Ivan Petrenko").stdout
    assert judge("career", "Ivan Petrenko").stderr == ""


def test_an_edit_prints_both_versions(judge):
    number = arrest(judge)
    made = json.loads(judge("edit", number, "--set", "when=2024-05-17", *WHY, "--json").stdout)
    assert (made["verdict"], made["machine"]["id"], made["said"]["when"], made["overrules"]) == ("edited", number, "2024-05-17", [])
    assert "2024-05-17" in judge("statements", "--event", "arrest").stdout
    said = judge("judgements").stdout
    assert "the machine: " in said
    assert "the reviewer: " in said
    again = judge("accept", number, *WHY)
    assert "It overrules judgement 1, which it contradicts; `tenure undo 2` takes it back." in again.stderr
    row = json.loads(judge("judgements", "--json").stdout.splitlines()[0])
    assert (row["standing"], row["by"], row["machine"]["id"], row["said"]["when"], row["now"]) == (
        "overruled",
        [2],
        number,
        "2024-05-17",
        None,
    )
    assert judge("unsure", number, *WHY).stdout.startswith("Judgement 3, by A. Reviewer")


def test_a_missed_statement_is_added_in_words_of_the_report(judge):
    shown = judge("show", "b2", "--json").stdout
    sentence = json.loads(shown.splitlines()[0])["evidence"]["text"]
    fields = [f"evidence={sentence}", "event=criticism", f"trigger={sentence.split()[1]}", "subject=Ivan Petrenko"]
    result = judge("add-statement", "b2", *(part for field in fields for part in ("--set", field)), *WHY)
    assert result.exit_code == 0, result.output
    assert "added: st-" in result.stdout
    assert "criticised" in judge("career", "Ivan Petrenko").stdout


def test_what_carries_most_answers_is_to_be_judged_first(judge):
    rows = [json.loads(line) for line in judge("review", "--json").stdout.splitlines()]
    weights = [(len(row["labels"]), row["changed"] + row["conflicts"]) for row in rows]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > (0, 0)
    first = rows[0]["statement"]["id"]
    said = judge("review", "--limit", "1").stdout
    assert first in said
    assert "without it one would change" in said
    judge("accept", first, *WHY)
    assert first not in judge("review").stdout


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("reject", "st-0"), 2, "Missing option '--why'"),
        (("reject", "st-zz", *WHY), 1, "No statement in the case has an id that begins 'st-zz'"),
        (("accept", "Ivan Petrenko", *WHY), 2, "'Ivan Petrenko' is no id of a statement; `tenure statements --ids` prints them"),
        (("edit", "st-0", *WHY), 2, "say what to set"),
        (("edit", "st-0", "--set", "when", *WHY), 2, "'when' is no FIELD=VALUE"),
        (("add-statement", "b2", "--set", "event=arrest", *WHY), 2, "a statement needs its evidence"),
        (("add-statement", "nothing", "--set", "event=arrest", *WHY), 1, "nothing"),
    ],
)
def test_what_cannot_be_judged_says_what_to_do(judge, args, code, words):
    result = judge(*args)
    assert (result.exit_code, words in result.stderr) == (code, True), result.stderr
