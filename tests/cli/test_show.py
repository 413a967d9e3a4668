import json


def test_show_prints_header_marked_text_and_footnotes(run):
    shown = run("show", "a1").stdout
    assert "outlet     Example Times" in shown
    assert "wording    restated" in shown
    assert "Ivan Petrenko [was dismissed](2) as commander of the 9th Army in July 2023." in shown
    assert "3 statements" in shown
    assert "(2)  Ivan Petrenko: dismissed as commander from 9th Army · 2023-07" in shown


def test_a_report_is_found_by_name_id_or_beginning_of_its_id(run):
    assert run("show", "do-b2").stdout == run("show", "do-b").stdout == run("show", "B2").stdout


def test_a_report_that_is_not_there_gets_the_nearest(run):
    result = run("show", "a11")
    assert result.exit_code == 1
    assert "'a11'" in result.stderr
    assert "did you mean a1" in result.stderr.lower()
    assert result.stdout == ""


def test_show_as_json_prints_the_statements_in_the_order_of_the_text(run):
    rows = [json.loads(line) for line in run("show", "a1", "--json").stdout.splitlines()]
    assert [row["event"] for row in rows] == ["posting", "dismissal", "wounding"]
