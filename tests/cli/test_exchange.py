import json

import pytest
from click.testing import CliRunner

from exchange.sheets import persons_2020, posting_2020, release_2020, sources_2020, write
from tenure.cli._main import cli
from tenure.model.errors import UnreadableFile


@pytest.fixture
def sfm(tmp_path):
    """Runs a command on a case of its own, in which the sheets of 2020 stand."""
    case = str(tmp_path / "case.tenure")

    def run(*args):
        return CliRunner().invoke(cli, [*args, "--case", case], catch_exceptions=False)

    release_2020(tmp_path / "in")
    run.imported = run("import", "sfm", str(tmp_path / "in"))
    return run


def test_an_import_says_what_became_of_every_row(sfm):
    assert sfm.imported.exit_code == 0
    lines = [" ".join(line.split()) for line in sfm.imported.stdout.splitlines()]
    assert "persons.csv persons, 2020 to 2022 2 2" in lines
    assert "sources.csv sources, 2020 to 2022 4 2 2: a source that nothing in the import cites (row 4, 5)" in lines
    assert "units.csv units, 2020 to 2022 3 3" in lines
    assert "Access points: 4 listed; 2 cited." in lines
    assert "tenure chain UNIT" in sfm.imported.stderr


def test_counts_as_json(sfm, tmp_path):
    (row,) = map(json.loads, sfm("import", "sfm", str(tmp_path / "in"), "--json").stdout.splitlines())
    assert (row["documents"], row["statements"]) == (0, 0)
    assert row["unchanged"] > 5
    assert [sheet["arrived"] for sheet in row["sheets"]] == [2, 1, 2, 3]
    assert row["sheets"][2]["skipped"] == {"a source that nothing in the import cites": 2}


def test_a_record_is_cited_by_its_sources_and_its_cell(sfm):
    said = sfm("who", "7 Lowland Brigade", "--on", "2014-07-01").stdout
    assert "evidenced" in said
    assert (
        "Security Force Monitor, 2014-06-20, citing Example Times, “Report 1”, 2014-06-20: no quote (posting_first_cited_date: 2014-06-01)"
    ) in said


def test_a_record_without_a_source_says_so(tmp_path):
    bare = {name: "" for name in posting_2020() if name.endswith(":source")}
    persons_2020(tmp_path, posting_2020(**bare))
    case = str(tmp_path / "case.tenure")
    CliRunner().invoke(cli, ["import", "sfm", str(tmp_path), "--case", case], catch_exceptions=False)
    said = CliRunner().invoke(cli, ["who", "7 Lowland Brigade", "--on", "2014-07-01", "--case", case], catch_exceptions=False).stdout
    assert "Security Force Monitor, undated, citing no source: no quote (posting_first_cited_date: 2014-06-01)" in said


def test_a_career_tells_names_ranks_birth_and_death(sfm):
    said = sfm("career", "Ivan Petrenko").stdout
    for words in ("goes by the name of", "has the rank of Colonel", "born", "died", "gender Male"):
        assert words in said, words


def test_an_export_says_what_it_wrote_and_what_it_could_not_carry(sfm, tmp_path):
    out = sfm("export", "sfm", str(tmp_path / "out"), "--generation", "D")
    assert out.exit_code == 0
    lines = [" ".join(line.split()) for line in out.stdout.splitlines()]
    assert any(line.startswith("claims-posting.csv ") for line in lines)
    assert "1 birth no type of claim for it" in lines
    assert any(line.endswith("subordination possible") for line in lines)
    (row,) = map(json.loads, sfm("export", "sfm", str(tmp_path / "more"), "--generation", "B", "--json").stdout.splitlines())
    assert row["left"] == []
    assert row["written"]["persons.csv"] == 2


def test_a_full_folder_is_not_written_over(sfm, tmp_path):
    done = sfm("export", "sfm", str(tmp_path / "in"), "--generation", "B")
    assert done.exit_code == 2
    assert "is not empty; give a new folder" in done.stderr


def test_what_is_no_sheet_is_told_with_what_to_do(tmp_path):
    case = tmp_path / "case.tenure"
    personnel = write(tmp_path / "personnel.csv", [{"unit:id:admin": "1", "unit:name": "A", "person:admin:id": "2"}])
    done = CliRunner().invoke(cli, ["import", "sfm", str(personnel), "--case", str(case)])
    assert done.exit_code == 2
    assert "drops the sources of its fields" in done.stderr
    assert "nothing could be imported" in done.stderr


def test_a_path_that_does_not_exist_makes_no_case(tmp_path):
    done = CliRunner().invoke(cli, ["import", "sfm", str(tmp_path / "none"), "--case", str(tmp_path / "case.tenure")])
    assert done.exit_code == 2
    assert "no such file or folder" in done.stderr
    assert not (tmp_path / "case.tenure").exists()


def test_the_sheets_that_cannot_be_read_are_told_and_the_others_arrive(tmp_path):
    sources_2020(tmp_path)
    persons_2020(tmp_path)
    (tmp_path / "colours.csv").write_text("colour,shape\nred,round\n")
    done = CliRunner().invoke(cli, ["import", "sfm", str(tmp_path), "--case", str(tmp_path / "case.tenure")], catch_exceptions=False)
    assert done.exit_code == 0
    assert str(UnreadableFile(str(tmp_path / "colours.csv"), "no sheet of Security Force Monitor: none of the headers that tell one",
                              "give their sheets unchanged")) in " ".join(done.stderr.split())  # fmt: skip
