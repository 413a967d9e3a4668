"""`tenure losses`: what reports tell of a unit's losses and survivors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Group, RenderableType
from rich.text import Text

from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._citation import Sources
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading, indent
from tenure.cli._options import NothingFound, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.model.tallies import LossFigure, LossLine, LossRange
from tenure.telling.tallies import say_figure, say_range, say_whole
from tenure.telling.words import clean, count, listing, say_when


@click.command(
    epilog="""\b
Examples:
  tenure losses
  tenure losses "58th Combined Arms Army" --known 2024-06-01
"""
)
@click.argument("unit", required=False)
@known_option
@judged_option
@full_option
@case_option
@json_option
def losses(unit: str | None, known: str | None, judged: str | None, full: bool, case: Path, as_json: bool) -> None:
    """Print what reports tell of the losses and survivors of units, each figure with who says so.

    A figure stays what it is: a number, a share, or a part of a whole that the report names. The range is of what is told;
    nothing is averaged, and no number is made up. What is denied or only expected is shown and lies in no range.
    """
    with open_case(case, judged=judged) as work:
        answer = work.losses(unit, known=known)
    tell_known(answer)
    if unit:
        tell_found(answer, unit, "units")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif answer.lines:
        show(loss_lines(answer.lines, sources_of(answer, full=full)))
    if not answer.lines:
        raise NothingFound(f"no report tells of losses{f' of {unit!r}' if unit else ''}.")


def loss_lines(lines: Iterable[LossLine], sources: Sources) -> RenderableType:
    """Unit by unit the ranges of what is told, then each figure with its date, whole and citations."""
    lines = list(lines)
    parts: list[RenderableType] = []
    for unit in dict.fromkeys(line.unit for line in lines):
        own = [line for line in lines if line.unit == unit]
        parts.append(heading(clean(own[0].unit_name)))
        parts += [Text(say_range(line)) for line in own if isinstance(line, LossRange)]
        for line in own:
            parts += _figure(line, sources) if isinstance(line, LossFigure) else []
        parts.append(Text())
    return Group(*parts)


def _figure(line: LossFigure, sources: Sources) -> Iterator[RenderableType]:
    text = Text(say_figure(line), style="bold")
    by = f", according to {listing(map(clean, line.said_by))}" if line.said_by else ""
    origins = count(line.origins, "independent source")
    yield text.append(f"{say_whole(line)}, {say_when(line.when)}{by}  ({origins})", style="not bold")
    yield indent(Group(*sources.cite(line.told)))
