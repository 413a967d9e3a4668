import json
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

import tenure.workspace
from cli.values import TEXT, arrest, dismissal, report
from tenure.cli._main import cli
from tenure.extraction import Explanation, PassedOver
from tenure.model.errors import UnreadableFile
from tenure.model.statement import Quote

DOC = report(title="General removed")
GOOD = SimpleNamespace(doc=DOC, statements=(dismissal(DOC), arrest(DOC)), extractor="rules-en/0.1")
BECAUSE = Explanation("en/frames.toml:7", "object: “he”, a pronoun", ("reportedly: hedged",), "“in May 2024”, with its own year")
EXPLAINED = SimpleNamespace(
    doc=DOC, statements=(arrest(DOC),), extractor="rules-en/0.1", explained={arrest(DOC).id: BECAUSE}, passed_over=()
)
OVER = PassedOver("sentence_request", Quote("sought", 4, 10), Quote("They sought ten years.", 0, 22), "en/frames.toml:9")
SILENT = SimpleNamespace(doc=report("Nothing.", name="d02", language="fr", outlet=None), statements=(), extractor=None)
EMPTY = UnreadableFile("e.txt", "the file is empty", "get the report again")
LOCKED = UnreadableFile("l.pdf", "the file is encrypted", "save it without a password")


@pytest.fixture
def read(monkeypatch):
    """Runs `tenure read` where the files give these values."""

    def run(items, *options):
        docs = [item if isinstance(item, UnreadableFile) else item.doc for item in items]
        monkeypatch.setattr(tenure.workspace, "read", lambda _: iter(items))
        monkeypatch.setattr(tenure.workspace, "read_documents", lambda _: iter(docs))
        return CliRunner().invoke(cli, ["read", "some", *options], catch_exceptions=False)

    return run


def test_statements_are_listed_under_their_report(read):
    result = read([GOOD])
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "General removed",
        "Example Times, 2024-06-02 · d01 · 2 statements",
        "2023-07  Ivan Petrenko: dismissed as commander from 9th Army",
        "           “Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.”",
        "2024-05  Ivan Petrenko (“he”): arrested over fraud (reportedly)",
        "           “In May 2024, he was reportedly arrested over fraud.”",
        "",
    ]


def test_json_is_the_contract_one_statement_a_line(read):
    rows = [json.loads(line) for line in read([GOOD], "--json").stdout.splitlines()]
    assert rows == [stmt.to_json() for stmt in GOOD.statements]


def test_text_is_exactly_the_text_in_which_offsets_count(read):
    assert read([GOOD], "--text").stdout == TEXT


@pytest.mark.parametrize(
    ("items", "words"), [([GOOD, SILENT], "there are 2. Name one file that holds one."), ([EMPTY], "nothing could be read")]
)
def test_text_of_anything_but_one_report_is_refused(read, items, words):
    result = read(items, "--text")
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_json_and_text_exclude_each_other(read):
    assert read([GOOD], "--text", "--json").exit_code == 2


def test_what_was_skipped_is_named_and_counted_and_the_rest_goes_on(read):
    result = read([EMPTY, GOOD, LOCKED])
    assert result.exit_code == 0
    assert "2 statements" in result.stdout
    assert "skipped e.txt: the file is empty; get the report again" in result.stderr
    assert "skipped l.pdf: the file is encrypted; save it without a password" in result.stderr
    assert "what to do" in result.stderr


def test_nothing_readable_is_exit_2(read):
    result = read([EMPTY])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nothing could be read" in result.stderr


def test_a_report_without_statements_is_nothing_found(read):
    result = read([SILENT])
    assert result.exit_code == 1
    assert "d02, 2024-06-02 · d02 · no statements: tenure does not yet understand the language (fr)" in result.stdout
    assert "1 report read, and no statements found" in result.stderr


def test_a_report_is_read_from_standard_input():
    result = CliRunner().invoke(cli, ["read", "--text", "-"], input="Ivan Petrenko, an officer, was dismissed.\r\n")
    assert (result.exit_code, result.stdout.rstrip("\n")) == (0, "Ivan Petrenko, an officer, was dismissed.")


def test_a_file_that_is_not_there_is_named(tmp_path):
    result = CliRunner().invoke(cli, ["read", "--text", str(tmp_path / "no.txt")])
    assert result.exit_code == 2
    assert "no.txt: does not exist" in result.stderr


def test_explain_says_under_each_statement_what_made_it(read):
    lines = read([EXPLAINED], "--explain").stdout.splitlines()
    assert lines[2:] == [
        "2024-05  Ivan Petrenko (“he”): arrested over fraud (reportedly)",
        "           “In May 2024, he was reportedly arrested over fraud.”",
        "           frame en/frames.toml:7, by “arrested”",
        "           subject object: “he”, a pronoun",
        "           stance reportedly: hedged",
        "           date “in May 2024”, with its own year",
        "",
    ]


def test_explain_names_the_words_that_tell_of_nobody(read):
    found = SimpleNamespace(**{**vars(EXPLAINED), "passed_over": (OVER,)})
    assert read([found], "--explain").stdout.splitlines()[-3:] == [
        "Passed over: 1 word of such events, of nobody whom the report lets be told.",
        "  sentence request, by “sought”: “They sought ten years.”",
        "",
    ]
    assert "Passed over" not in read([found]).stdout


def test_explain_is_one_more_key_of_the_json(read):
    rows = [json.loads(line) for line in read([EXPLAINED], "--json", "--explain").stdout.splitlines()]
    assert [row.pop("explain") for row in rows] == [BECAUSE.to_json()]
    assert rows == [stmt.to_json() for stmt in EXPLAINED.statements]
    assert "explain" not in read([EXPLAINED], "--json").stdout


def test_explain_and_text_exclude_each_other(read):
    assert read([EXPLAINED], "--text", "--explain").exit_code == 2
