import json

import pytest
from click.testing import CliRunner

from cli.test_report import printed
from tenure.cli._main import cli
from tenure.cli.add import summary, table
from tenure.model.errors import UnreadableFile
from tenure.workspace import AddReport

EMPTY = UnreadableFile("e.txt", "the file is empty", "get the report again")


def done(**values):
    given = {"read": 0, "updated": 0, "unchanged": 0, "skipped": (), "statements": 0, "without_statements": 0, "without_extractor": {}}
    return AddReport(**{**given, **values})


def test_the_table_tells_read_unchanged_and_skipped_with_why():
    shown = printed(table(done(read=3, unchanged=2, skipped=(EMPTY, EMPTY), statements=40, without_statements=1))).split("\n")
    assert [" ".join(line.split()) for line in shown if line] == [
        "read 3 40 statements; 1 report without any",
        "unchanged 2 in the case already",
        "skipped 2 the file is empty",
    ]


def test_the_table_names_what_has_no_extractor_and_what_was_read_again():
    shown = " ".join(printed(table(done(read=2, updated=1, without_extractor={"": 1, "fr": 1}))).split())
    assert "searchable only, for want of an extractor for the language: unknown 1 and fr 1" in shown
    assert "updated 1 the file, its description or the program has changed since" in shown


def test_what_became_of_judgements_is_told_where_documents_were_read_again():
    shown = " ".join(printed(table(done(updated=2, judgements={"kept": 2, "moved": 1, "orphaned": 1}))).split())
    assert "judgements 4 2 as they were, 1 moved to the new reading and 1 orphaned, as their words are not found again;" in shown
    assert summary(done(judgements={"kept": 2}))["judgements"] == {"kept": 2}


def test_the_summary_names_each_skipped_file():
    assert summary(done(skipped=(EMPTY,)))["skipped"] == [
        {"path": "e.txt", "reason": "the file is empty", "advice": "get the report again"}
    ]


@pytest.fixture
def add(tmp_path):
    """Runs `tenure add` on a folder with these files, into one case."""

    def run(files, *options):
        folder = tmp_path / "reports"
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
        args = ["add", str(folder), "--case", str(tmp_path / "case.tenure"), *options]
        return CliRunner().invoke(cli, args, catch_exceptions=False)

    return run


REPORT = {"a.txt": "Ivan Petrenko was dismissed as commander of the 9th Army in July 2023."}


@pytest.mark.slow
def test_adding_twice_changes_nothing_and_says_so(add):
    first = add({**REPORT, "b.txt": ""})
    assert first.exit_code == 0
    assert "skipped" in first.stderr
    assert "b.txt" in first.stderr
    assert [line.split()[:2] for line in first.stdout.split("\n") if line] == [["read", "1"], ["unchanged", "0"], ["skipped", "1"]]
    second = json.loads(add({}, "--json").stdout)
    assert (second["read"], second["unchanged"], len(second["skipped"])) == (0, 1, 1)


def test_where_nothing_can_be_read_the_exit_code_is_2(add):
    result = add({"b.txt": ""})
    assert result.exit_code == 2
    assert "nothing could be read" in result.stderr
