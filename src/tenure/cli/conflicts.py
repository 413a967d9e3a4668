"""`tenure conflicts`: what the reports disagree on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._answers import conflict_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._options import NothingFound, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.model.answers import ConflictAnswer

if TYPE_CHECKING:
    from tenure.workspace import Answer


@click.command(
    epilog="""\b
Examples:
  tenure conflicts
  tenure conflicts "Ivan Popov" --json
"""
)
@click.argument("name", required=False)
@known_option
@judged_option
@full_option
@case_option
@json_option
def conflicts(name: str | None, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool) -> None:
    """Print what the reports disagree on, of one person or in the whole case.

    Nothing is decided: every value is shown with who gives it.
    """
    with open_case(case, judged=judged) as work:
        answer = work.conflicts(name, known=known)
    tell_known(answer)
    tell_found(answer, name or "", "people")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    else:
        print_conflicts(answer, full=full)
    if not answer.lines:
        raise NothingFound("the reports disagree on nothing that tenure compares (dates, values, holders, order).")


def print_conflicts(answer: Answer[ConflictAnswer], *, full: bool = False) -> None:
    """Prints the conflicts of an answer."""
    if answer.lines:
        show(conflict_lines(answer.lines, sources_of(answer, full=full)), Text())
