import json
import re


def ids(run, name="Ivan Petrenko"):
    """The ids that `career --ids` prints, by what happened."""
    return dict(re.findall(r"^\S.*?  (\w+) .*\[((?:ev|te)-\w+)\]$", run("career", name, "--ids").stdout, re.MULTILINE))


def test_ids_are_printed_where_they_are_asked_for(run):
    (row,) = map(json.loads, run("who", "9th Army", "--on", "2023-06-15", "--json").stdout.splitlines())
    assert f"[{row['tenure']}]" in run("who", "9th Army", "--on", "2023-06-15", "--ids").stdout
    rows = [json.loads(line) for line in run("career", "Ivan Petrenko", "--json").stdout.splitlines()]
    assert set(ids(run).values()) == {row["id"] for row in rows}
    assert "[te-" not in run("career", "Ivan Petrenko").stdout


def test_each_bound_of_a_tenure_is_proved_with_day_words_and_quote(run):
    (tenure,) = (of for of in ids(run).values() if of.startswith("te-"))
    result = run("why", tenure)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"Ivan Petrenko: held the post of commander, 9th Army  {tenure}"
    assert "It had started by 2023-06-30:" in result.stdout
    assert "It was over by 2023-07-20:" in result.stdout
    assert "  2023-07-20  dismissal told in a report of 20 July 2023 (Example Times)" in result.stdout
    assert "Example Times, 2023-07-20: “Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.” (restated)" in result.stdout


def test_the_beginning_of_an_id_and_a_name_with_an_event_will_do(run):
    arrest = ids(run)["reportedly"]
    whole = run("why", arrest).stdout
    assert "It happened on 2024-05-01 or later:" in whole
    assert (
        whole == run("why", arrest[:7]).stdout == run("why", "Ivan Petrenko arrest").stdout == run("why", "arrest of Ivan Petrenko").stdout
    )


def test_as_json_it_names_the_statements(run):
    rows = [json.loads(line) for line in run("why", "Ivan Petrenko arrest", "--json").stdout.splitlines()]
    assert [(row["bound"], row["day"]) for row in rows] == [("earliest day", "2024-05-01"), ("latest day", "2024-05-31")]
    assert all(row["path"][0]["statement"] in row["path"][0]["statements"] for row in rows)


def test_several_that_fit_are_listed_with_their_ids(run):
    result = run("why", "te-")
    assert result.exit_code == 0
    result = run("why", "ev-")
    assert result.exit_code == 2
    assert "events fit 'ev-'; give the id of one: ev-" in result.stderr
    assert result.stdout.count("[ev-") == len(re.findall(r"ev-\w{20}", result.stderr))
    assert run("why", "ev-", "--json").stdout == ""


def test_what_is_not_there_is_said_with_what_to_type(run):
    for typed, says in (
        ("ev-ffff", "No event, tenure or relation in the case has an id that begins 'ev-ffff'"),
        ("Ivan Petrenko", "is no id of an event, tenure or relation"),
        ("Ivan Petrenko trial", "tell of no trial of 'Ivan Petrenko'"),
        ("Petrenka arrest", "did you mean Ivan Petrenko"),
    ):
        result = run("why", typed)
        assert (result.exit_code, result.stdout) == (1, "")
        assert says in result.stderr


def test_as_known_before_a_report_its_event_is_not_there(run):
    result = run("why", "Ivan Petrenko arrest", "--known", "2024-01-01")
    assert result.exit_code == 1
