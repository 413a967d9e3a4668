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
from tenure.model.statement import Value
from tenure.model.tallies import LossFigure, LossLine, LossRange
from tenure.telling.words import clean, count, listing, say_when
from tenure.vocabulary.wording import STANCE_WORDS, say_value, say_window


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
        parts += [Text(_say_range(line)) for line in own if isinstance(line, LossRange)]
        for line in own:
            parts += _figure(line, sources) if isinstance(line, LossFigure) else []
        parts.append(Text())
    return Group(*parts)


def _say_range(line: LossRange) -> str:
    least, most = (_say_amount(end, line.amount_unit) for end in (line.least, line.most))
    said = least if least == most else f"{least} to {most}"
    words = f" (some with “{'”, “'.join(line.qualifiers)}”)" if line.qualifiers else ""
    days = say_window(*line.bounds)
    sources = f"{count(line.figures, 'figure')} of {count(line.origins, 'independent source')}"
    return f"Reported {line.measure}: {said}{words}, by {sources}{f', told of days {days}' if days else ''}."


def _figure(line: LossFigure, sources: Sources) -> Iterator[RenderableType]:
    said = _say_amount(line.amount, line.amount_unit) if line.amount is not None else f"“{clean(line.words)}”, no figure"
    text = Text(f"{STANCE_WORDS.get(line.stance, '')}{line.measure} {f'{line.qualifier} ' if line.qualifier else ''}{said}", style="bold")
    of = f" of “{clean(line.of)}”" if line.of else ""
    said += f" (“{clean(line.words)}”)" if line.amount_unit == "percent" and not any(map(str.isdigit, line.words)) else ""
    share = f" ({line.percent:g}%)" if line.percent is not None and line.amount_unit != "percent" else ""
    by = f", according to {listing(map(clean, line.said_by))}" if line.said_by else ""
    origins = count(line.origins, "independent source")
    yield text.append(f"{of}{share}, {say_when(line.when)}{by}  ({origins})", style="not bold")
    yield indent(Group(*sources.cite(line.told)))


def _say_amount(amount: float, unit: str | None) -> str:
    whole = int(amount) if amount == int(amount) else amount
    return say_value(Value(whole, unit or "count"))
