"""The main job, end to end, on the example reports: it loads the language model."""

import re

import pytest
from click.testing import CliRunner

from tenure.cli._main import cli

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COLUMNS", raising=False)
        patch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("demo")))
        result = CliRunner().invoke(cli, ["demo"], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def part(shown, command):
    """What the demo prints after a command, up to the next."""
    return shown.split(f"$ tenure {command}")[1].split("\n$ ")[0]


def test_it_reads_the_example_reports(shown):
    assert int(re.search(r"read +(\d+)", part(shown, "add"))[1]) >= 12
    assert re.search(r"skipped +0", part(shown, "add"))


def test_every_line_of_the_career_ends_in_citations(shown):
    lines = part(shown, "career").splitlines()[2:]
    heads = [number for number, line in enumerate(lines) if line and not line.startswith(" " * 10)]
    assert len(heads) >= 8
    for head in heads:
        assert re.search(r", (about )?20\d\d.*“.*”.*\(restated", lines[head + 1]), lines[head]


def test_accusation_hedge_and_denial_stand_together(shown):
    career = part(shown, "career")
    assert "arrested over" in career
    assert "Denial: " in career
    assert "citing " in career


def test_who_commanded_the_army_is_answered_with_honest_labels(shown):
    june, september = (part(shown, f'who "58th Combined Arms Army" --on 2023-{day}') for day in ("06-01", "09-01"))
    assert re.search(r"Ivan Popov: commander, 58th .*Army", june)
    assert re.search(r"^  (possible|assumed): ", june, re.MULTILINE)
    assert "No holder is known for this day" in september


def test_disagreements_and_the_next_commands_are_printed(shown):
    assert part(shown, "conflicts").count("independent source") >= 2
    assert "Type next" in shown
