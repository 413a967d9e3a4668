"""`tenure add`: reports into a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich import box
from rich.table import Table
from rich.text import Text

from tenure.cli._console import console, print_json, show, talk
from tenure.cli._options import WrongUse, case_option, json_option, open_case
from tenure.cli._skipped import tell_skipped
from tenure.telling.words import clean, count, listing

if TYPE_CHECKING:
    from tenure.workspace import AddReport
    from tenure.workspace import Progress as Step


@click.command(
    epilog="""\b
Examples:
  tenure add reports/
  tenure add --case my.tenure letter.pdf result.json
"""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@case_option
@click.option(
    "-j", "--processes", type=click.IntRange(1), metavar="N", default=1, show_default=True, help="How many processes read at once."
)
@json_option
def add(paths: tuple[str, ...], case: Path, processes: int, as_json: bool) -> None:
    """Read files or folders into the case; make the case where there is none.

    PATH is a report of any supported kind, a folder of them, or - for standard input. Safe to repeat: what the case
    holds already is left as it is. Safe to interrupt: what was read stays, and the same command again does the rest.
    """
    with open_case(case, create=True) as work, _progress() as progress:
        done = work.add(paths, processes=processes, progress=progress)
    tell_skipped(done.skipped)
    if as_json:
        print_json([summary(done)])
    else:
        show(table(done))
        talk(Text(f"The case is {case}. Next: tenure career NAME, tenure who UNIT --on DAY, tenure conflicts", style="dim"))
    if done.read + done.updated + done.unchanged == 0:
        raise WrongUse("nothing could be read.")


def summary(done: AddReport) -> dict[str, Any]:
    """The counts of a run as JSON values."""
    return {
        "read": done.read,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "skipped": [{"path": error.path, "reason": error.reason, "advice": error.advice} for error in done.skipped],
        "statements": done.statements,
        "without_statements": done.without_statements,
        "without_extractor": dict(done.without_extractor),
        "judgements": dict(done.judgements),
    }


def table(done: AddReport) -> Table:
    """What a run did: read, updated, unchanged, skipped, each with what it comes to."""
    grid = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_column(overflow="fold")
    grid.add_row("read", str(done.read), _yield(done))
    if done.updated:
        grid.add_row("updated", str(done.updated), "the file, its description or the program has changed since")
    grid.add_row("unchanged", str(done.unchanged), "in the case already" if done.unchanged else "")
    grid.add_row("skipped", str(len(done.skipped)), listing(sorted({error.reason for error in done.skipped}), "or"))
    if done.judgements:
        kept = listing(f"{number} {_JUDGED[state]}" for state, number in done.judgements.items())
        grid.add_row("judgements", str(sum(done.judgements.values())), f"{kept}; `tenure judgements` lists them")
    return grid


_JUDGED = {
    "dormant": "on words of which no statement speaks now",
    "kept": "as they were",
    "moved": "moved to the new reading",
    "orphaned": "orphaned, as their words are not found again",
    "reopened": "reopened, as the machine says something else now",
}


def _yield(done: AddReport) -> str:
    if not done.read + done.updated:
        return ""
    parts = [count(done.statements, "statement")]
    if done.without_statements:
        parts.append(f"{count(done.without_statements, 'report')} without any")
    if done.without_extractor:
        languages = listing(f"{language or 'unknown'} {number}" for language, number in done.without_extractor.items())
        parts.append(f"searchable only, for want of an extractor for the language: {languages}")
    return "; ".join(parts)


@contextmanager
def _progress() -> Iterator[Callable[[Step], None] | None]:
    """A progress bar on standard error where somebody watches it, else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(err=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def step(now: Step) -> None:
            bar.update(task, description=f"reading {clean(Path(now.file).name)[-30:]}", completed=now.number - 1, total=now.files)

        yield step
