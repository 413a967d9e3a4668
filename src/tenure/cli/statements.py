"""`tenure statements`: the statements of a case, filtered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import RenderableType
from rich.text import Text

from tenure.cli._asked import tell_found, tell_known
from tenure.cli._citation import cite
from tenure.cli._console import print_json, show
from tenure.cli._layout import timeline
from tenure.cli._options import Day, EventName, NothingFound, WrongUse, case_option, json_option, judged_option, known_option, open_case
from tenure.cli._report import headline
from tenure.model.statement import Statement
from tenure.telling.words import say_time

if TYPE_CHECKING:
    from tenure.workspace import Answer


@click.command(
    epilog="""\b
Examples:
  tenure statements --person Popov --event arrest
  tenure statements --from 2024-01-01 --to 2024-12-31 --json
"""
)
@click.option("--person", metavar="NAME", help="Only what is said of this person.")
@click.option("--event", type=EventName(), help="Only events of this type; `tenure vocabulary` lists the types.")
@click.option("--from", "start", type=Day(), help="Only events that may have been on this day or later.")
@click.option("--to", "end", type=Day(), help="Only events that may have been on this day or earlier.")
@click.option("--ids", is_flag=True, help="Print the id of each statement, for `tenure accept`, `reject` and `edit`.")
@known_option
@judged_option
@case_option
@json_option
def statements(
    person: str | None,
    event: str | None,
    start: str | None,
    end: str | None,
    ids: bool,
    known: str | None,
    judged: str | None,
    case: Path,
    as_json: bool,
) -> None:
    """Print the statements of the case one by one, as the reports make them; those that reviewers rejected are left out.

    They are in the order of their dates, undated ones last. With --from or --to, undated ones are left out.
    """
    if start and end and end < start:
        raise WrongUse(f"--to {end} lies before --from {start}; give the earlier day to --from.")
    with open_case(case, judged=judged) as work:
        answer = work.statements(person=person, event=event, start=start, end=end, known=known)
    tell_known(answer)
    tell_found(answer, person or "", "people")
    if as_json:
        print_json(stmt.to_json() for stmt in answer.lines)
    elif answer.lines:
        show(_list(answer, ids))
    if not answer.lines:
        raise NothingFound("no statement of the case fits.")


def _list(answer: Answer[Statement], ids: bool) -> RenderableType:
    return timeline((say_time(stmt), headline(stmt), [cite(answer.docs[stmt.doc], stmt), *_id(stmt, ids)]) for stmt in answer.lines)


def _id(stmt: Statement, ids: bool) -> list[Text]:
    return [Text(stmt.id, style="dim")] if ids else []
