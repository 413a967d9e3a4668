"""`tenure who`: who held a post on a day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._answers import who_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading
from tenure.cli._options import Day, NothingFound, case_option, full_option, ids_option, json_option, judged_option, known_option, open_case
from tenure.cli._picture import save, svg_option
from tenure.drawing import draw_holders
from tenure.model.answers import Who
from tenure.telling.words import clean

if TYPE_CHECKING:
    from tenure.workspace import Answer


#: No tenure starts after it.
LAST_DAY = "9999-12-31"


@click.command(
    epilog="""\b
Examples:
  tenure who "58th Combined Arms Army" --on 2023-06-01
  tenure who "commander of the 58th Army" --on 2023-06-01 --known 2023-08-01
  tenure who "Defence Minister" --on 2024-05-20 --svg ministers.svg

\b
What the labels mean:
  evidenced  reports place the person in the post on this day, or both before and after it
  possible   the reports allow it; no report dates the start or the end closely enough
  assumed    last seen in the post before this day, and no report says that it ended
  disputed   reports disagree
  ended      the person had left the post by this day
"""
)
@click.argument("post_or_unit")
@click.option("--on", type=Day(), required=True, help="The day that is asked about.")
@known_option
@judged_option
@full_option
@ids_option
@svg_option
@case_option
@json_option
def who(
    post_or_unit: str, on: str, known: str | None, judged: str | None, full: bool, ids: bool, svg: Path | None, case: Path, as_json: bool
) -> None:
    """Print who held a post, or headed a unit, on a day, each with a label and who says so.

    With --svg the picture shows all holders over time, and the day.
    """
    with open_case(case, judged=judged) as work:
        answer = work.who(post_or_unit, on=on, known=known)
        holders = work.who(post_or_unit, on=LAST_DAY, known=known).lines if svg else ()
    tell_known(answer)
    tell_found(answer, post_or_unit, "units")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif answer.lines:
        print_who(answer, post_or_unit, on, full=full, ids=ids)
    if svg and holders:
        title = f"{post_or_unit}{f', as known on {known}' if known else ''}"
        save(draw_holders(holders, title=title, on=on), svg, answer.found, "units")
    if not answer.lines:
        raise NothingFound(f"no report tells who held {post_or_unit!r} on {on}, before or after.")


def print_who(answer: Answer[Who], asked: str, on: str, *, full: bool = False, ids: bool = False) -> None:
    """Prints the candidates of an answer under what was asked."""
    show(heading(f"{clean(asked)}, on {on}"), who_lines(answer.lines, sources_of(answer, full=full), ids=ids), Text())
