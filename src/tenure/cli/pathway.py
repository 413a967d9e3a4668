"""`tenure pathway`: declared sequences, and how careers stand to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, print_text, show, talk
from tenure.cli._options import Day, NothingFound, WrongUse, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.cli.flow import flow
from tenure.cli.outcomes import outcomes
from tenure.model.answers import VerdictChange
from tenure.telling.matrix import matrix_sheet
from tenure.telling.words import count

if TYPE_CHECKING:
    from tenure.workspace import Answer

_NO_PROOF = "A match is no proof: docs/concepts/pathways.md says what it leaves open."


@click.group(
    epilog="""\b
Examples:
  tenure pathway list
  tenure pathway check redemption "Ivan Popov"
  tenure pathway matrix redemption
  tenure pathway flow
  tenure pathway outcomes arrest --to sentence
"""
)
def pathway() -> None:
    """Hold careers against a sequence that somebody claims they follow, step by step, with evidence for each.

    NAME is a pathway that comes with tenure, or a file of your own (mine.toml); docs/concepts/pathways.md teaches to write one.
    `flow` and `outcomes` ask the careers themselves what follows what, and what became of people.
    """


@pathway.command(
    "list",
    epilog="""\b
Examples:
  tenure pathway list
  tenure pathway list mine.toml
""",
)
@click.argument("name", required=False)
@json_option
def list_(name: str | None, as_json: bool) -> None:
    """List the pathways that come with tenure, or check and print one: what it claims, who claims it, and its steps."""
    from tenure.cli._pathways import pathway_head, pathway_steps
    from tenure.pathways import find_pathway, shipped

    found = [find_pathway(name)] if name else list(shipped().values())
    if as_json:
        keys = ("name", "title", "claim", "claimed_by", "source")
        print_json({**{key: getattr(one, key) for key in keys}, "steps": [step.name for step in one.steps]} for one in found)
        return
    for one in found:
        show(pathway_head(one), *([pathway_steps(one)] if name else []), Text())


@pathway.command(
    epilog="""\b
Examples:
  tenure pathway check redemption "Ivan Popov"
  tenure pathway check redemption "Ivan Popov" --known 2025-04-16
  tenure pathway check redemption "Ivan Popov" --changes
  tenure pathway check redemption --changes --since 2025-04-16 --known 2025-04-24
  tenure pathway check mine.toml --json
"""
)
@click.argument("name")
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--changes", is_flag=True, help="Print instead on which day each verdict became another, as documents were published.")
@click.option("--since", type=Day(), help="With --changes: compare that day of knowledge with --known or today alone.")
@known_option
@judged_option
@full_option
@case_option
@json_option
def check(
    name: str,
    people: tuple[str, ...],
    changes: bool,
    since: str | None,
    known: str | None,
    judged: str | None,
    full: bool,
    case: Path,
    as_json: bool,
) -> None:
    """Print for each step of a pathway how it stands in a career: a verdict, its date, and who says so.

    Verdicts: met (told as having happened), reported (hedged, or told by one origin on somebody else's word), planned,
    pending (asked for), disputed, negated (the evidence says that it did not happen), no evidence. Without PERSON: all of whom
    something bears on the pathway, those nearest to the whole first. As JSON one object a step.
    """
    if changes and known and not since:
        raise WrongUse("--changes goes through all days of knowledge; leave out --known, or give --since too to compare two days.")
    if since and not changes:
        raise WrongUse("--since compares two days of knowledge; give --changes with it.")
    with open_case(case, judged=judged) as work:
        if changes:
            _print_changes(work.pathway_changes(name, people, since=since, known=known), full=full, as_json=as_json)
            return
        answer = work.check_pathway(name, people, known=known)
    tell_known(answer)
    if len(people) == 1:
        tell_found(answer, people[0], "people")
    if as_json:
        print_json(step.to_json() for fit in answer.lines for step in fit.steps)
    elif answer.lines:
        from tenure.cli._pathways import fit_lines

        show(fit_lines(answer.lines, sources_of(answer, full=full)), Text())
    if not answer.lines:
        raise NothingFound(f"nothing in the case bears on a step of {name!r}.")
    talk(Text(_NO_PROOF, style="dim"))


@pathway.command(
    epilog="""\b
Examples:
  tenure pathway matrix redemption
  tenure pathway matrix redemption --known 2025-04-16
  tenure pathway matrix redemption --csv > matrix.csv
"""
)
@click.argument("name")
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--csv", "as_csv", is_flag=True, help="Print a sheet: of each step verdict, date and the ids of its statements.")
@known_option
@judged_option
@case_option
@json_option
def matrix(name: str, people: tuple[str, ...], as_csv: bool, known: str | None, judged: str | None, case: Path, as_json: bool) -> None:
    """Print people by steps, those nearest to the whole pathway first.

    The evidence of a cell: `tenure pathway check NAME PERSON`, or its statements by id with --csv and --json. As JSON one object a person.
    """
    from tenure.cli._pathways import matrix_table

    if as_csv and as_json:
        raise WrongUse("--csv and --json exclude one another.")
    with open_case(case, judged=judged) as work:
        answer = work.check_pathway(name, people, known=known)
    tell_known(answer)
    if as_json:
        print_json(fit.to_json() for fit in answer.lines)
    elif as_csv:
        print_text(matrix_sheet(answer.lines))
    elif answer.lines:
        show(matrix_table(answer.lines), Text())
    if not answer.lines:
        raise NothingFound(f"nothing in the case bears on a step of {name!r}.")
    talk(Text(f"{count(len(answer.lines), 'person', 'people')}. {_NO_PROOF}", style="dim"))


def _print_changes(answer: Answer[VerdictChange], *, full: bool, as_json: bool) -> None:
    from tenure.cli._pathways import change_lines

    tell_known(answer)
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif answer.lines:
        show(change_lines(answer.lines, sources_of(answer, full=full)), Text())
    if not answer.lines:
        raise NothingFound("no document of the case changes a verdict.")


pathway.add_command(flow)
pathway.add_command(outcomes)
