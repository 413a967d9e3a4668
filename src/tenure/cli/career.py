"""`tenure career`: a person's events and tenures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._answers import career_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading
from tenure.cli._options import NothingFound, case_option, full_option, ids_option, json_option, judged_option, known_option, open_case
from tenure.cli._picture import save, svg_option
from tenure.drawing import draw_career
from tenure.model.answers import CareerLine
from tenure.telling.words import clean

if TYPE_CHECKING:
    from tenure.workspace import Answer


@click.command(
    epilog="""\b
Examples:
  tenure career "Ivan Popov"
  tenure career Popov --known 2024-06-01
  tenure career "Ivan Popov" --svg popov.svg
"""
)
@click.argument("name")
@known_option
@judged_option
@full_option
@ids_option
@svg_option
@case_option
@json_option
def career(name: str, known: str | None, judged: str | None, full: bool, ids: bool, svg: Path | None, case: Path, as_json: bool) -> None:
    """Print what the reports tell of a person, by date, each line with who says so.

    NAME fits loosely: a surname or initials will do. Where two people fit, both are shown and kept apart. An event
    that somebody denies has the denial beside it.
    """
    with open_case(case, judged=judged) as work:
        answer = work.career(name, known=known)
        disputed = {conflict.about for conflict in work.conflicts(name, known=known).lines} if svg else set()
    tell_known(answer)
    tell_found(answer, name, "people")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    else:
        print_career(answer, full=full, ids=ids)
    if svg and answer.lines:
        title = f"Career of {answer.found[0].name}{f', as known on {known}' if known else ''}"
        save(draw_career(answer.lines, title=title, disputed=disputed), svg, answer.found, "people")
    if not answer.lines:
        raise NothingFound(f"the reports name {name!r} and tell nothing of a career.")


def print_career(answer: Answer[CareerLine], *, full: bool = False, ids: bool = False) -> None:
    """Prints the careers of an answer, one person after the other."""
    for person in answer.found:
        lines = [line for line in answer.lines if line.person == person.id]
        other = [spelling for spelling in person.names if spelling != person.name]
        show(heading(clean(person.name), f"also written {clean(', '.join(other))}" if other else ""))
        if lines:
            show(career_lines(lines, sources_of(answer, full=full), ids=ids), Text())
