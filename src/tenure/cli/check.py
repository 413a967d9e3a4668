"""`tenure check`: what cannot be, what should not be, and what is worth a look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click
from rich.text import Text

from tenure.cli._answers import finding_lines
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show, talk
from tenure.cli._options import NothingFound, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.model.answers import Finding, Severity
from tenure.telling.words import count, listing

if TYPE_CHECKING:
    from tenure.workspace import Answer

_SEVERITIES = ("error", "warning", "note")


@click.command(
    epilog="""\b
Examples:
  tenure check
  tenure check "Ivan Popov" --severity warning
  tenure check --severity error --json
"""
)
@click.argument("name", required=False)
@click.option(
    "--severity",
    type=click.Choice(_SEVERITIES),
    default="note",
    show_default=True,
    help="Leave out what is less severe: error cannot be, warning should not be, note is worth a look.",
)
@known_option
@judged_option
@full_option
@case_option
@json_option
def check(name: str | None, severity: str, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool) -> None:
    """Print what cannot be, should not be or is worth a look, of one person or unit or in the whole case.

    Holdings before a birth or after a death, posts with two holders, ranks that do not fit, units under themselves,
    units that a slip may have renamed, and more: docs/concepts/checks.md lists all checks. Nothing is changed or
    decided. Only what firm dates prove is an error or a warning; what imprecise dates or hedged words leave
    possible is a note.
    """
    with open_case(case, judged=judged) as work:
        answer = work.check(name, known=known)
    lines = [line for line in answer.lines if _SEVERITIES.index(line.severity) <= _SEVERITIES.index(cast(Severity, severity))]
    tell_known(answer)
    tell_found(answer, name or "", "people or units")
    if as_json:
        print_json(line.to_json() for line in lines)
    elif lines:
        show(finding_lines(lines, sources_of(answer, full=full)), Text())
    if not lines:
        weaker = f" of severity {severity} or worse" if severity != "note" else ""
        raise NothingFound(f"no finding{weaker}: nothing told here contradicts what tenure checks (docs/concepts/checks.md).")
    talk(Text(_sum(answer, lines), style="dim"))


def _sum(answer: Answer[Finding], lines: list[Finding]) -> str:
    """How many findings there are of each severity, and how many are left out."""
    of = {severity: sum(line.severity == severity for line in lines) for severity in _SEVERITIES}
    left_out = len(answer.lines) - len(lines)
    return f"{listing(count(number, name) for name, number in of.items() if number)}." + (
        f" {count(left_out, 'less severe finding')} left out." if left_out else ""
    )
