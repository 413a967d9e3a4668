"""`tenure chain`: the units above or below a unit on a day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from tenure.cli._answers import chain_lines, holder_line
from tenure.cli._asked import sources_of, tell_found, tell_known
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading
from tenure.cli._options import (
    Day,
    NothingFound,
    case_option,
    depth_option,
    full_option,
    ids_option,
    json_option,
    judged_option,
    kinds_of,
    known_option,
    open_case,
    relation_option,
)
from tenure.cli._picture import save, svg_option
from tenure.drawing import draw_chain
from tenure.model.answers import Direction, Hop, Who
from tenure.telling.words import clean

if TYPE_CHECKING:
    from tenure.workspace import Answer


@click.command(
    epilog="""\b
Examples:
  tenure chain "58th Combined Arms Army" --on 2023-06-01
  tenure chain "Southern Military District" --on 2023-06-01 --down --depth 2 --known 2023-08-01
"""
)
@click.argument("unit")
@click.option("--on", type=Day(), required=True, help="The day that is asked about.")
@click.option("--up/--down", "up", default=True, help="The units above (without either), or those below.")
@depth_option
@relation_option(None)
@known_option
@judged_option
@full_option
@ids_option
@svg_option
@case_option
@json_option
def chain(
    unit: str,
    on: str,
    up: bool,
    depth: int | None,
    relation: str,
    known: str | None,
    judged: str | None,
    full: bool,
    ids: bool,
    svg: Path | None,
    case: Path,
    as_json: bool,
) -> None:
    """Print the units above or below a unit on a day, who headed each, and who says so.

    Every relation carries a label of its own, as the holders do. Relations of command, administrative ones
    and membership are kept apart; one of unknown kind counts with command. A relation that had ended is shown
    and not followed, and a unit that is above itself is reported as a cycle.
    """
    direction: Direction = "up" if up else "down"
    with open_case(case, judged=judged) as work:
        answer = work.chain(unit, on=on, direction=direction, kinds=kinds_of(relation), depth=depth, known=known)
        heads = [line for found in answer.found for line in work.who(found.id, on=on, known=known).lines]
    tell_known(answer)
    tell_found(answer, unit, "units")
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif answer.lines:
        print_chain(answer, heads, on, full=full, ids=ids)
    if svg and answer.lines:
        title = f"Units {'above' if up else 'below'} the {answer.found[0].name} on {on}{f', as known on {known}' if known else ''}"
        save(draw_chain(answer.lines, title=title), svg, answer.found, "units")
    if not answer.lines:
        raise NothingFound(f"no report tells of a unit {'above' if up else 'below'} {unit!r} on {on}.")


def print_chain(answer: Answer[Hop], heads: list[Who], on: str, *, full: bool = False, ids: bool = False) -> None:
    """Prints the chain of each unit of an answer, under the unit and who headed it."""
    sources = sources_of(answer, full=full)
    for found in answer.found:
        show(heading(f"{clean(found.name)}, on {on}"))
        show(*(Text.assemble("headed by ", holder_line(one, ids=ids)) for one in heads if one.unit == found.id and one.label != "ended"))
        show(chain_lines([hop for hop in answer.lines if hop.unit == found.id], sources, ids=ids), Text())
