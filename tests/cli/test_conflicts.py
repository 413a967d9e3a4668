import json


def test_reports_that_agree_are_nothing_found(run):
    result = run("conflicts", "Oleh Petrenko")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "disagree on nothing" in result.stderr


def test_an_unknown_name_is_not_found(run):
    result = run("conflicts", "Nobody Atall")
    assert result.exit_code == 1
    assert "'Nobody Atall'" in result.stderr


def test_conflicts_as_json_are_one_line_each(run):
    assert all("values" in json.loads(line) for line in run("conflicts", "--json").stdout.splitlines())
