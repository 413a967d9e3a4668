import json


def test_who_names_the_holder_with_label_and_citation(run):
    result = run("who", "9th Army", "--on", "2023-06-15")
    assert result.exit_code == 0
    assert "9th Army, on 2023-06-15" in result.stdout
    assert "Ivan Petrenko: commander, 9th Army" in result.stdout
    assert "Example Times, 2023-07-20: “Ivan Petrenko was commander of the 9th Army in June 2023.” (restated)" in result.stdout


def test_after_the_last_holder_left_nobody_is_named_as_holding(run):
    shown = run("who", "commander of the 9th Army", "--on", "2023-09-01").stdout
    assert "No holder is known for this day. Who held it before:" in shown
    assert "ended" in shown


def test_who_as_json_keeps_the_four_bounds(run):
    (row,) = map(json.loads, run("who", "9th Army", "--on", "2023-09-01", "--json").stdout.splitlines())
    assert (row["person_name"], row["label"], row["on"]) == ("Ivan Petrenko", "ended", "2023-09-01")
    assert len(row["start"]) == len(row["end"]) == 2


def test_a_unit_that_is_not_there_gets_the_nearest(run):
    result = run("who", "9th Armee", "--on", "2023-06-15")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "9th Army" in result.stderr
