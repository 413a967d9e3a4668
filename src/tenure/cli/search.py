"""`tenure search`: full text."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._console import print_json, show
from tenure.cli._layout import timeline
from tenure.cli._options import NothingFound, case_option, json_option, open_case
from tenure.telling.words import clean, say_when, visible

if TYPE_CHECKING:
    from tenure.store import Hit


@click.command(
    epilog="""\b
Examples:
  tenure search artillery
  tenure search '"house arrest" July'
"""
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--limit", type=click.IntRange(1), metavar="N", default=20, show_default=True, help="How many reports to show at most.")
@case_option
@json_option
def search(words: tuple[str, ...], limit: int, case: Path, as_json: bool) -> None:
    """Print the reports whose text holds all the words, best first.

    Words in double quotes are looked for together. Reports in every language are found, also those without statements.
    """
    with open_case(case) as work:
        hits = work.search(" ".join(words), limit=limit)
    if as_json:
        print_json(asdict(hit) for hit in hits)
    elif hits:
        show(timeline((say_when(hit.published), _title(hit), [_snippet(hit)]) for hit in hits))
    if not hits:
        raise NothingFound(f"no report holds {' '.join(words)!r}.")


def _title(hit: Hit) -> Text:
    text = Text(clean(hit.label), style="cyan")
    text.append(f": {clean(hit.title)}" if hit.title else "", style="bold not cyan")
    return text.append(f"  ({hit.doc})", style="dim not cyan")


def _snippet(hit: Hit) -> Text:
    text = Text(visible(hit.snippet).replace("\n", " ").replace("\t", " "))
    for start, end in hit.marks:
        text.stylize("bold reverse", start, end)
    return text
