from cli.test_report import printed
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


def test_the_summary_names_each_skipped_file():
    assert summary(done(skipped=(EMPTY,)))["skipped"] == [
        {"path": "e.txt", "reason": "the file is empty", "advice": "get the report again"}
    ]
