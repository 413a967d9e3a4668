from dataclasses import fields
from pathlib import Path

import pytest

from tenure.cli._main import cli
from tenure.cli.reference import _CLASSES, cli_page, fill, pages, statement_keys, write

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", pages(FOLDER))
def test_the_page_is_what_the_code_makes(name):
    assert (FOLDER / name).read_text("utf-8") == pages(FOLDER)[name](), "run `python -m tenure.cli.reference docs/reference`"


def test_every_command_is_described_with_an_example():
    parts = {f"{name} {part}": inner for name, outer in cli.commands.items() for part, inner in getattr(outer, "commands", {}).items()}
    assert "import sfm" in parts
    for name, command in {**cli.commands, **parts}.items():
        assert command.help, name
        assert "Example" in (command.epilog or ""), name
        assert f"## tenure {name}" in cli_page()


def test_every_key_of_a_statement_has_a_meaning():
    for kind in _CLASSES:
        assert len(statement_keys(kind).splitlines()) == len(fields(kind)) + 2


def test_a_made_part_is_made_anew_and_the_rest_is_kept():
    page = "before\n<!-- made: quote -->\nold\n<!-- end -->\nafter"
    made = fill(page)
    assert made.startswith("before\n<!-- made: quote -->\n\n| key | value | meaning |")
    assert made.endswith("<!-- end -->\nafter")
    assert "old" not in made
    assert fill(made) == made


def test_write_brings_every_page_up_to_date(tmp_path):
    (tmp_path / "statement.md").write_text("<!-- made: value -->\n<!-- end -->", "utf-8")
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(pages(tmp_path))
    assert "amount" in (tmp_path / "statement.md").read_text("utf-8")
