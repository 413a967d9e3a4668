"""`tenure pathway flow`, `tenure pathway outcomes`, `tenure losses` and `tenure export xes` on a small case."""

from __future__ import annotations

import json

import pytest


def rows(printed):
    return [json.loads(line) for line in printed.stdout.splitlines()]


def test_flow_prints_arrows_people_and_what_is_not_counted(run) -> None:
    printed = run("pathway", "flow", "--reported")
    assert "dismissal, then arrest: 1 person, possibly, as the dates leave it open" in printed.stdout, "a rumour has no certain place"
    assert "Ivan Petrenko" in printed.stdout
    assert "tenures without a bound on their start" in printed.stdout


def test_flow_as_json_lists_the_people_of_every_arrow(run) -> None:
    found = rows(run("pathway", "flow", "--reported", "--json"))
    assert found[0]["kind"] == "total"
    (arrow,) = (one for one in found if one["kind"] == "arrow" and (one["from"], one["to"]) == ("dismissal", "arrest"))
    (one,) = arrow["passes"]
    assert (one["person_name"], one["order"], len(one["statements"])) == ("Ivan Petrenko", "possible", 2)
    assert all(variant["count"] == len(variant["people"]) for variant in found if variant["kind"] == "variant")


def test_flow_quotes_with_full(run) -> None:
    assert "“In May 2024, he was reportedly arrested over fraud.”" in run("pathway", "flow", "--reported", "--full").stdout


def test_flow_finds_nothing_where_a_rumour_alone_follows(run) -> None:
    printed = run("pathway", "flow", "--event", "dismissal", "--event", "arrest")
    assert printed.exit_code == 1
    assert "1 only told with distance" in printed.stdout


def test_flow_is_drawn(run, tmp_path) -> None:
    assert run("pathway", "flow", "--reported", "--svg", str(tmp_path / "flow.svg")).exit_code == 0
    assert "dismissal, then arrest" in (tmp_path / "flow.svg").read_text()


def test_outcomes_of_few_are_people(run) -> None:
    printed = run("pathway", "outcomes", "dismissal", "--to", "pardon", "--to", "death")
    assert "Fewer than 5 people are under observation" in printed.stdout
    assert "Ivan Petrenko: dismissal between 2023-07-01 and 2023-07-20; none of these reported" in printed.stdout
    assert "Example Times" in printed.stdout


def test_outcomes_name_who_cannot_be_followed(run) -> None:
    printed = run("pathway", "outcomes", "dismissal", "--to", "denial")
    assert "Not followed, as no report says whether a state came before the step or after: Ivan Petrenko." in printed.stdout


def test_outcomes_as_json(run) -> None:
    total, person = rows(run("pathway", "outcomes", "dismissal", "--to", "pardon", "--json"))
    assert (total["given"], total["people"], total["curve"]) == ("what is reported", 1, False)
    assert (person["person_name"], person["states"], person["seen"]) == ("Ivan Petrenko", [], ["2023-07-20", "2024-06-02"])


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("dismissal", "--to", "dismissal"), 2, "must differ"),
        (("dismisal", "--to", "arrest"), 1, "did you mean dismissal"),
        (("pardon", "--to", "arrest"), 1, "tells of 'pardon'"),
        (("dismissal", "--to", "arrest", "--svg", "never.svg"), 2, "no curve to draw"),
    ],
)
def test_outcomes_that_cannot_be_given_say_why(run, args, code, says) -> None:
    printed = run("pathway", "outcomes", *args)
    assert printed.exit_code == code
    assert says in printed.output


def test_no_report_tells_of_losses(run) -> None:
    assert (run("losses").exit_code, run("losses", "9th Army").exit_code, run("losses", "77th Fleet").exit_code) == (1, 1, 1)


def test_the_log_of_a_case_counts_what_it_leaves_out(run, tmp_path) -> None:
    path = tmp_path / "careers.xes"
    (done,) = rows(run("export", "xes", str(path), "--json"))
    assert done["left"]["told with distance only"] == 1
    assert path.read_text().count("<event>") == done["events"]
    assert "told with distance only" in run("export", "xes", str(path)).stdout
