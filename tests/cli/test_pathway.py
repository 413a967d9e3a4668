"""`tenure pathway` on a case of a dismissal, an arrest that is only reported, and a denial."""

import csv
import json

import pytest

PATHWAY = """title = "Fall"
claim = "Who is dismissed is arrested."
claimed_by = "Somebody"
source = "a book"

[removal]
says = "loses the post"
told = [
  {event = "dismissal"},
]

[prosecution]
says = "is arrested"
after = "removal"
told = [
  {event = "arrest"},
]

[outcome]
says = "is sentenced"
told = [
  {event = "sentence"},
]
"""


@pytest.fixture
def fall(tmp_path):
    path = tmp_path / "fall.toml"
    path.write_text(PATHWAY, encoding="utf-8")
    return str(path)


def test_the_pathways_that_come_with_tenure_are_listed_with_who_claims_them(run):
    result = run("pathway", "list")
    assert result.exit_code == 0
    assert "The redemption system  redemption" in result.stdout
    assert "Claimed by Kateryna Stepanenko, Institute for the Study of War" in result.stdout


def test_one_pathway_is_listed_with_its_steps(run, fall):
    assert "removal      loses the post" in run("pathway", "list", fall).stdout
    (line,) = run("pathway", "list", fall, "--json").stdout.splitlines()
    assert json.loads(line) == {
        "name": "fall",
        "title": "Fall",
        "claim": "Who is dismissed is arrested.",
        "claimed_by": "Somebody",
        "source": "a book",
        "steps": ["removal", "prosecution", "outcome"],
    }


def test_a_career_is_told_step_by_step_with_citations_and_denials(run, fall):
    result = run("pathway", "check", fall, "Ivan Petrenko")
    assert result.exit_code == 0
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[0] == "Ivan Petrenko  2 of 3 required steps told"
    assert "2023-07  met  removal  (1 independent source)  order possible" in lines
    assert "2024-05  reported  prosecution  (1 independent source)  order possible" in lines
    assert any("reportedly arrested over fraud" in line and line.endswith("(reportedly)") for line in lines)
    assert any(line.startswith("Denial: Other Post") for line in lines)
    assert "no evidence  outcome" in lines
    assert "Between this career and the whole: outcome (no evidence)." in lines
    assert "A match is no proof" in result.stderr


def test_as_json_one_object_a_step(run, fall):
    rows = [json.loads(line) for line in run("pathway", "check", fall, "--json").stdout.splitlines()]
    assert [(row["person_name"], row["step"], row["verdict"]) for row in rows] == [
        ("Ivan Petrenko", "removal", "met"),
        ("Ivan Petrenko", "prosecution", "reported"),
        ("Ivan Petrenko", "outcome", "no evidence"),
    ]
    assert (rows[0]["when"], rows[0]["bounds"], rows[0]["order"]) == ("2023-07", ["2023-07-01", "2023-07-20"], "possible")
    assert len(rows[1]["denied"]) == 1


def test_known_leaves_out_what_was_published_later(run, fall):
    rows = [json.loads(line) for line in run("pathway", "check", fall, "--known", "2023-08-01", "--json").stdout.splitlines()]
    assert [(row["verdict"], row["known"], row["left_out"]) for row in rows] == [
        ("met", "2023-08-01", 1),
        ("no evidence", "2023-08-01", 1),
        ("no evidence", "2023-08-01", 1),
    ]


def test_changes_give_the_day_of_each_verdict(run, fall):
    result = run("pathway", "check", fall, "Ivan Petrenko", "--changes")
    heads = [line.split("  ", 1) for line in result.stdout.splitlines() if line.startswith("20")]
    assert [(day, head.strip()) for day, head in heads] == [
        ("2023-07-20", "Ivan Petrenko, removal: no evidence -> met"),
        ("2024-06-02", "Ivan Petrenko, prosecution: no evidence -> reported"),
    ]
    rows = [json.loads(line) for line in run("pathway", "check", fall, "--changes", "--json").stdout.splitlines()]
    assert [(row["known"], row["step"], row["before"], row["after"]) for row in rows] == [
        ("2023-07-20", "removal", "no evidence", "met"),
        ("2024-06-02", "prosecution", "no evidence", "reported"),
    ]


def test_two_days_of_knowledge_are_compared(run, fall):
    rows = [json.loads(line) for line in run("pathway", "check", fall, "--changes", "--since", "2024-01-01", "--json").stdout.splitlines()]
    assert [(row["known"], row["step"], row["before"], row["after"]) for row in rows] == [(None, "prosecution", "no evidence", "reported")]
    told = run("pathway", "check", fall, "--changes", "--since", "2020-01-01", "--known", "2024-01-01")
    assert [line.split() for line in told.stdout.splitlines() if line.startswith("2024-01-01")] == [
        ["2024-01-01", "Ivan", "Petrenko,", "removal:", "no", "evidence", "->", "met"]
    ]
    assert "As known on 2024-01-01: 1 report" in told.stderr
    assert "today" in run("pathway", "check", fall, "--changes", "--since", "2024-01-01").stdout


def test_the_matrix_puts_people_beside_steps(run, fall):
    result = run("pathway", "matrix", fall)
    row = next(line.split() for line in result.stdout.splitlines() if "Ivan Petrenko" in line)
    assert row == ["Ivan", "Petrenko", "M", "r", ".", "2", "of", "3", "possible"]
    assert "1 removal, 2 prosecution, 3 outcome" in result.stdout
    assert "1 person." in result.stderr


def test_the_matrix_as_a_sheet_names_the_statements_of_each_cell(run, fall):
    head, row = csv.reader(run("pathway", "matrix", fall, "--csv").stdout.splitlines())
    cells = dict(zip(head, row, strict=True))
    assert (cells["person"], cells["removal"], cells["removal: when"], cells["missing"]) == ("Ivan Petrenko", "met", "2023-07", "outcome")
    assert cells["removal: statements"].startswith("st-")
    (line,) = run("pathway", "matrix", fall, "--json").stdout.splitlines()
    assert json.loads(line)["statements"]["removal"] == [cells["removal: statements"]]


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("check", "redemtion"), 1, "did you mean 'redemption'?"),
        (("check", "redemption", "Nobody Atall"), 1, "No person in the case fits 'Nobody Atall'"),
        (("check", "redemption", "--changes", "--known", "2024-01-01"), 2, "leave out --known"),
        (("check", "redemption", "--since", "2024-01-01"), 2, "give --changes with it"),
        (("check", "redemption", "--changes", "--since", "2024-01-01", "--known", "2023-01-01"), 2, "give a day before 2023-01-01"),
        (("check", "redemption", "--changes", "--since", "2030-01-01"), 1, "No document of the case changes a verdict"),
        (("matrix", "redemption", "--csv", "--json"), 2, "exclude one another"),
        (("check", "nowhere.toml"), 2, "cannot be read"),
        (("check", "redemption", "--known", "2020-01-01"), 1, "Nothing in the case bears on a step of 'redemption'."),
    ],
)
def test_wrong_use_and_nothing_found_have_their_exit_codes(run, args, code, message):
    result = run("pathway", *args)
    assert result.exit_code == code
    assert message in result.stderr


def test_what_the_case_keeps_answers_as_what_is_derived_anew(run, fall):
    derived = run("pathway", "check", fall, "--judged", "2100-01-01", "--json").stdout  # answers with a day of judgement are not kept
    assert [run("pathway", "check", fall, "--json").stdout for _ in range(2)] == [derived, derived]
    assert run("pathway", "matrix", fall, "Ivan Petrenko", "--json").stdout == run("pathway", "matrix", fall, "--json").stdout
