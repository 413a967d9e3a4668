"""`tenure why`: the proof of the bounds of an event, tenure or relation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._answers import career_lines, evidence_lines, why_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._options import NothingFound, WrongUse, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.model.answers import CareerLine
from tenure.telling.words import say

if TYPE_CHECKING:
    from tenure.workspace import Answer


@click.command(
    epilog="""\b
Examples:
  tenure why "Ivan Popov transfer"
  tenure career "Ivan Popov" --ids
  tenure why ev-1beae8 --known 2025-05-01
  tenure chain "58th Army" --on 2023-06-01 --ids
  tenure why --same "Ivan Popov" "I. Popov"
  tenure why --same ev-1beae8 ev-90c2d4
"""
)
@click.argument("of", metavar="EVENT_OR_TENURE", required=False)
@click.option("--same", nargs=2, metavar="A B", help="Print instead what tells for and against two people, units or events being one.")
@known_option
@judged_option
@full_option
@case_option
@json_option
def why(of: str | None, same: tuple[str, str] | None, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool) -> None:
    """Print why an event, tenure or relation lies between the days that it does: what proves each bound, step by step.

    EVENT_OR_TENURE is an id that `tenure career`, `tenure who` or `tenure chain` print with --ids, the beginning of one, or a name
    with what happened. Where that fits several events they are listed with their ids. With --same, A and B are names or ids;
    of events their ids, or those of statements that tell them.
    """
    if (of is None) is (same is None):
        raise WrongUse("give an event or tenure, or two names with --same; `tenure why --help` shows both.")
    if same is not None:
        _why_same(*same, known=known, judged=judged, full=full, case=case, as_json=as_json)
        return
    assert of is not None
    with open_case(case, judged=judged) as work:
        meant = work.events(of, known=known)
        answer = work.why(meant.lines[0].id, known=known) if len(meant.lines) == 1 else None
    tell_known(meant)
    tell_found(meant, of, "people")
    if answer is None:
        if not as_json:
            show(career_lines(meant.lines, sources_of(meant), ids=True), Text())
        ids = ", ".join(line.id for line in meant.lines)
        raise WrongUse(f"{len(meant.lines)} events fit {of!r}; give the id of one: {ids}")
    if as_json:
        print_json(bound.to_json() for bound in answer.lines)
    elif answer.lines:
        show(why_lines(meant.lines[0], answer.lines, sources_of(answer, full=full)), Text())
    if not answer.lines:
        raise NothingFound(_unbounded(meant))


def _why_same(a: str, b: str, *, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool) -> None:
    with open_case(case, judged=judged) as work:
        answer = work.why_same(a, b, known=known)
    tell_known(answer)
    if as_json:
        print_json(one.to_json() for one in answer.lines)
    else:
        show(evidence_lines(answer.lines, answer.found, sources_of(answer, full=full)), Text())


def _unbounded(meant: Answer[CareerLine]) -> str:
    (line,) = meant.lines
    what = say(line.event, line.fields)
    return f"nothing that is told bounds the day: {line.person_name}, {what} ({line.stance}). Only what is told as having happened does."
