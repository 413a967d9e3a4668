import json


def test_every_line_of_a_career_ends_in_its_citations(run):
    result = run("career", "Ivan Petrenko")
    assert result.exit_code == 0
    shown = result.stdout
    assert shown.startswith("Ivan Petrenko")
    assert "2023-07" in shown
    assert "dismissed as commander from 9th Army" in shown
    assert "Example Times, 2023-07-20: “Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.” (restated)" in shown
    assert "Other Post, 2024-06-02: “In May 2024, he was reportedly arrested over fraud.” (reportedly)" in shown
    assert "wounded" not in shown


def test_a_hedge_survives_into_the_line(run):
    assert "reportedly arrested over fraud" in run("career", "Ivan Petrenko").stdout


def test_two_people_who_fit_are_both_shown_and_kept_apart(run):
    result = run("career", "Petrenko")
    assert "2 people fit 'Petrenko': Ivan Petrenko (pe-" in result.stderr
    first, second = sorted((result.stdout.index("Ivan Petrenko\n"), result.stdout.index("Oleh Petrenko\n")))
    assert "wounded" in result.stdout[second:]
    assert "wounded" not in result.stdout[first:second]


def test_a_career_as_known_on_an_earlier_day_leaves_out_later_reports(run):
    result = run("career", "Ivan Petrenko", "--known", "2024-01-01")
    assert "dismissed" in result.stdout
    assert "arrested" not in result.stdout
    assert "As known on 2024-01-01: 1 report of the case left out" in result.stderr


def test_nobody_of_that_name_gets_the_nearest(run):
    result = run("career", "Petrenka")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'Petrenka'" in result.stderr
    assert "did you mean" in result.stderr.lower()
    assert "Ivan Petrenko" in result.stderr


def test_a_career_as_json_has_one_line_an_object(run):
    rows = [json.loads(line) for line in run("career", "Ivan Petrenko", "--json").stdout.splitlines()]
    assert {"arrest", "dismissal", "posting"} <= {row["event"] for row in rows}
    assert all(row["person_name"] == "Ivan Petrenko" and row["statements"] for row in rows)
