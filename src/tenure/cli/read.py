"""`tenure read`: the statements of reports, without a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click
from rich.text import Text

from tenure.cli._console import print_json, print_text, show
from tenure.cli._options import NothingFound, WrongUse, json_option
from tenure.cli._report import about, passed_over_list, statement_list
from tenure.cli._skipped import tell_skipped
from tenure.model.errors import UnreadableFile
from tenure.telling.words import count

if TYPE_CHECKING:
    from tenure.extraction import Explanation
    from tenure.model.statement import Statement

T = TypeVar("T")


@click.command(
    epilog="""\b
Examples:
  tenure read report.html
  tenure read --explain report.html
  tenure read --json reports/*.txt > statements.jsonl
  curl -s https://example.org/report | tenure read -
"""
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
@click.option(
    "--explain",
    is_flag=True,
    help="Say of each statement which frame and which rules made it, and which words were passed over; with --json as a key 'explain'.",
)
@click.option("--text", "as_text", is_flag=True, help="Print the text of one report exactly: the offsets of statements count in it.")
def read(files: tuple[str, ...], as_json: bool, explain: bool, as_text: bool) -> None:
    """Print the statements of reports; no case is needed.

    FILE is a report of any supported kind, a folder of them, or - for standard input. A file that gives no report is
    skipped and named on standard error.
    """
    if as_text and (as_json or explain):
        raise WrongUse(f"--text and --{'json' if as_json else 'explain'} exclude each other; give one of them.")
    if as_text:
        _print_text(files)
        return
    from tenure.workspace import read as read_reports

    skipped: list[UnreadableFile] = []
    reports = statements = 0
    for extraction in _readable(read_reports(files), skipped):
        reports, statements = reports + 1, statements + len(extraction.statements)
        because = extraction.explained if explain else {}
        if as_json:
            print_json(_row(stmt, because.get(stmt.id)) for stmt in extraction.statements)
        else:
            listed = statement_list(extraction.statements, because)
            passed_over = passed_over_list(extraction.passed_over) if explain else []
            show(*about(extraction.doc, len(extraction.statements), extraction.extractor), listed, *passed_over, Text())
    tell_skipped(skipped)
    if not reports:
        raise WrongUse("nothing could be read.")
    if not statements:
        raise NothingFound(f"{count(reports, 'report')} read, and no statements found.")


def _row(stmt: Statement, explanation: Explanation | None) -> dict[str, Any]:
    row = stmt.to_json()
    return row if explanation is None else {**row, "explain": explanation.to_json()}


def _print_text(files: tuple[str, ...]) -> None:
    from tenure.workspace import read_documents

    skipped: list[UnreadableFile] = []
    docs = list(_readable(read_documents(files), skipped))
    tell_skipped(skipped)
    if not docs:
        raise WrongUse("nothing could be read.")
    if len(docs) != 1:
        raise WrongUse(f"--text prints the text of one report, and there are {len(docs)}. Name one file that holds one.")
    print_text(docs[0].text)


def _readable(items: Iterable[T | UnreadableFile], skipped: list[UnreadableFile]) -> Iterator[T]:
    """What could be read; the rest goes into `skipped`."""
    for item in items:
        if isinstance(item, UnreadableFile):
            skipped.append(item)
        else:
            yield item
