"""`tenure show`: a report with its statements marked in the text."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from tenure.cli import _console
from tenure.cli._layout import heading
from tenure.cli._options import case_option, json_option, open_case
from tenure.cli._report import footnotes, header, mark
from tenure.telling.words import count


@click.command(
    epilog="""\b
Examples:
  tenure show 2023-07-13_rferl
  tenure show do-3f9c | less -R
"""
)
@click.argument("doc")
@case_option
@json_option
def show(doc: str, case: Path, as_json: bool) -> None:
    """Print a report with its statements marked in the text and listed below.

    DOC is the name of the report's file, its id, or the beginning of its id. With --json, the statements alone.
    """
    with open_case(case) as work:
        found = work.document(doc)
        statements = sorted(work.statements(document=found.id).lines, key=lambda stmt: (stmt.trigger.start, stmt.trigger.end, stmt.id))
    if as_json:
        _console.print_json(stmt.to_json() for stmt in statements)
        return
    _console.show(header(found), Text(), mark(found.text.rstrip(), statements), Text(), heading(count(len(statements), "statement")))
    if statements:
        _console.show(footnotes(statements))
