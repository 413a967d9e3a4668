import json


def test_search_finds_reports_by_their_words(run):
    shown = run("search", "dismissed", "commander").stdout
    assert "2023-07-20  Example Times: General removed  (do-a1)" in shown
    assert "Other Post" not in shown


def test_search_as_json(run):
    (row,) = map(json.loads, run("search", "arrested", "--json").stdout.splitlines())
    assert row["doc"] == "do-b2"
    assert [row["snippet"][start:end] for start, end in row["marks"]] == ["arrested"]


def test_words_that_no_report_holds_are_not_found(run):
    result = run("search", "submarine")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'submarine'" in result.stderr
