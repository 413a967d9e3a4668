"""`tenure superiors`: who stood over a person on a day."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from tenure.cli._answers import superior_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading
from tenure.cli._options import (
    Day,
    NothingFound,
    case_option,
    depth_option,
    full_option,
    json_option,
    judged_option,
    kinds_of,
    known_option,
    open_case,
    relation_option,
)
from tenure.telling.words import clean


@click.command(
    epilog="""\b
Examples:
  tenure superiors "Ivan Popov" --on 2023-06-01
  tenure superiors "Ivan Popov" --on 2023-06-01 --depth 1 --json
"""
)
@click.argument("person")
@click.option("--on", type=Day(), required=True, help="The day that is asked about.")
@depth_option
@relation_option("command")
@known_option
@judged_option
@full_option
@case_option
@json_option
def superiors(
    person: str, on: str, depth: int | None, relation: str, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool
) -> None:
    """Print who stood over a person on a day: the heads of his unit and of the units above it.

    Beside each stand the days on which both held their posts and the units stood under one another: those on which
    that is certain, and those on which it is possible.
    """
    with open_case(case, judged=judged) as work:
        answer = work.superiors(person, on=on, kinds=kinds_of(relation), depth=depth, known=known)
    tell_known(answer)
    tell_found(answer, person, "people")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    for found in () if as_json else answer.found:
        lines = [line for line in answer.lines if line.person == found.id]
        if lines:
            show(heading(f"Over {clean(found.name)}, on {on}"), superior_lines(lines, sources_of(answer, full=full)), Text())
    if not answer.lines:
        raise NothingFound(f"no report tells who stood over {person!r} on {on}.")
