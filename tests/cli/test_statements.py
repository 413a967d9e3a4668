import json

from tenure.model.statement import Statement


def test_statements_are_listed_by_date_with_citations(run):
    lines = run("statements", "--event", "arrest").stdout.splitlines()
    assert lines == [
        "2024-05  Ivan Petrenko (“he”): arrested over fraud (reportedly)",
        "           Other Post, 2024-06-02: “In May 2024, he was reportedly arrested over fraud.” (reportedly)",
    ]


def test_statements_as_json_obey_the_contract(run):
    rows = [json.loads(line) for line in run("statements", "--json").stdout.splitlines()]
    assert len(rows) == 5
    assert all(Statement.from_json(row).to_json() == row for row in rows)


def test_statements_are_filtered_by_day(run):
    rows = [json.loads(line) for line in run("statements", "--from", "2023-07-01", "--to", "2023-07-31", "--json").stdout.splitlines()]
    assert {row["event"] for row in rows} == {"dismissal", "wounding"}


def test_days_in_the_wrong_order_are_refused(run):
    result = run("statements", "--from", "2024-01-01", "--to", "2023-01-01")
    assert result.exit_code == 2
    assert "--to 2023-01-01 lies before --from 2024-01-01" in result.stderr


def test_an_unknown_event_type_is_wrong_use(run):
    result = run("statements", "--event", "arests")
    assert result.exit_code == 2
    assert "Did you mean arrest" in result.stderr


def test_nothing_that_fits_is_nothing_found(run):
    result = run("statements", "--event", "pardon")
    assert (result.exit_code, result.stdout) == (1, "")
