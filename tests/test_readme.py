"""What the README shows is what the demo prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tenure.cli._main import cli

ROOT = Path(__file__).resolve().parent.parent


def shown_lines() -> list[str]:
    """The lines of the README's example, without indentation."""
    text = (ROOT / "README.md").read_text("utf-8")
    block = re.search(r"<!-- demo:.*?-->(.*?)<!-- /demo -->", text, re.S)
    assert block is not None
    return [line.strip() for line in block[1].splitlines() if line.strip()]


@pytest.mark.slow
def test_every_line_of_the_example_is_printed_by_the_demo() -> None:
    printed = CliRunner().invoke(cli, ["demo"]).output
    flat = " ".join(printed.split())
    missing = [line for line in shown_lines() if " ".join(line.split()) not in flat]
    assert not missing


def test_the_readme_names_the_commands_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"make (\w+)", (ROOT / "README.md").read_text("utf-8")):
        assert re.search(rf"^{target}:", makefile, re.M), target
