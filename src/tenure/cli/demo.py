"""`tenure demo`: the main job on example reports."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click
from rich.console import Group
from rich.text import Text

from tenure.cli._console import show, talk
from tenure.cli._examples import example_reports
from tenure.cli._options import open_case
from tenure.cli.add import table
from tenure.cli.career import print_career
from tenure.cli.conflicts import print_conflicts
from tenure.cli.who import print_who

_PERSON, _UNIT = "Ivan Popov", "58th Combined Arms Army"
_DAYS = ("2023-06-01", "2023-09-01")


@click.command(
    epilog="""\b
Example:
  tenure demo
"""
)
def demo() -> None:
    """Show what tenure answers, on example reports about one general.

    It builds a case in a new temporary folder and asks it: a career, who commanded an army on two days, and what the
    reports disagree on. The commands that it runs are printed, to be typed again with your own reports.
    """
    reports = example_reports()
    case = Path(tempfile.mkdtemp(prefix="tenure-demo-")) / "case.tenure"
    talk(Text("Reading the example reports; the language model takes some seconds to load ...", style="dim"))
    with open_case(case, create=True) as work:
        _command(f"export TENURE_CASE={case}")
        _command(f"tenure add {reports}")
        show(table(work.add([reports])))
        _command(f'tenure career "{_PERSON}"')
        print_career(work.career(_PERSON))
        for day in _DAYS:
            _command(f'tenure who "{_UNIT}" --on {day}')
            print_who(work.who(_UNIT, on=day), _UNIT, day)
        _command(f'tenure conflicts "{_PERSON}"')
        print_conflicts(work.conflicts(_PERSON))
    show(_next(case))


def _command(line: str) -> None:
    show(Text(f"$ {line}", style="bold green"))


def _next(case: Path) -> Group:
    lines = (
        f"export TENURE_CASE={case}",
        f'tenure career "{_PERSON}" --known 2024-06-01   # no verdict yet',
        f'tenure why "{_PERSON} transfer"                # undated, and yet bounded: the proof',
        "tenure show 2024-05-21_ap                        # statements marked in a report",
        "tenure search artillery                          # full text",
        "tenure serve                                     # the case in the browser",
        "tenure add YOUR_REPORTS/ --case my.tenure        # a case of your own",
    )
    notes = (
        Text("These reports retell in other words what outlets published; citations say “restated”.", style="dim"),
        Text("Type next:", style="bold"),
    )
    return Group(*notes, *(Text(f"  {line}") for line in lines))
