"""`tenure pathway flow`: what follows what in the careers of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Group, RenderableType
from rich.text import Text

from tenure.cli._asked import sources_of, tell_known
from tenure.cli._citation import Sources
from tenure.cli._console import print_json, show, talk
from tenure.cli._layout import heading, indent
from tenure.cli._options import EventName, NothingFound, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.cli._picture import save, svg_option
from tenure.drawing import draw_flow
from tenure.model.tallies import FlowArrow, FlowLine, FlowTotal, FlowVariant
from tenure.telling.tallies import say_block, say_days, say_not_counted
from tenure.telling.words import clean, count, listing

_NAMED = 8
"""People named below an arrow or a sequence; JSON names all."""


@click.command(
    epilog="""\b
Examples:
  tenure pathway flow
  tenure pathway flow --event dismissal --event arrest --event sentence --svg flow.svg
  tenure pathway flow --least 5 --known 2024-06-01 --json
"""
)
@click.option(
    "--event", "events", type=EventName(), multiple=True, help="Count only events of this type (again for more); others are passed over."
)
@click.option(
    "--least", type=click.IntRange(min=1), default=1, metavar="N", show_default=True, help="Leave out what concerns fewer than N people."
)
@click.option("--reported", is_flag=True, help='Count also what is told with distance only ("reportedly"); its order is never certain.')
@known_option
@judged_option
@full_option
@svg_option
@case_option
@json_option
def flow(
    events: tuple[str, ...],
    least: int,
    reported: bool,
    known: str | None,
    judged: str | None,
    full: bool,
    svg: Path | None,
    case: Path,
    as_json: bool,
) -> None:
    """Print what follows what in the careers of the case, with counts, median times and the people.

    What is told as having happened counts; what is planned, asked for, disputed or told not to have happened does
    not, nor, without --reported, what is only told with distance. An order that the dates leave open is counted
    apart, as possible. A tenure counts by its start.
    """
    with open_case(case, judged=judged) as work:
        answer = work.flow(events=events or None, least=least, reported=reported, known=known, cited=full)
    tell_known(answer)
    arrows = [line for line in answer.lines if isinstance(line, FlowArrow)]
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    else:
        show(flow_lines(answer.lines, sources_of(answer, full=full), full=full))
    if svg and arrows:
        save(draw_flow(arrows, title=f"What follows what{f', as known on {known}' if known else ''}"), svg, (), "people")
    if not arrows:
        raise NothingFound("nothing follows anything: no career of the case tells of two such events.")
    if len(answer.lines) and not as_json and not full:
        talk(Text("Each passage with its statements: --full or --json.", style="dim"))


def flow_lines(lines: Iterable[FlowLine], sources: Sources, *, full: bool = False) -> RenderableType:
    """A flow map as a list: each arrow with its people, then each sequence with its people; with `full`, who says so."""
    parts: list[RenderableType] = []
    lines = list(lines)
    for title, kind in (("What directly follows what", FlowArrow), ("Sequences", FlowVariant)):
        of_kind = [line for line in lines if isinstance(line, kind)]
        parts += [heading(title)] if of_kind else []
        for line in of_kind:
            parts += _arrow(line, sources, full=full) if isinstance(line, FlowArrow) else _variant(line)
        parts += [Text()] if of_kind else []
    return Group(*(_total(line) for line in lines if isinstance(line, FlowTotal)), *parts)


def _total(total: FlowTotal) -> Text:
    counted = f"{count(total.happenings, 'event')} in the careers of {count(total.people, 'person', 'people')}."
    return Text(" ".join(filter(None, (counted, say_not_counted(total)))), style="dim")


def _arrow(arrow: FlowArrow, sources: Sources, *, full: bool) -> Iterator[RenderableType]:
    text = Text(f"{_say(arrow.source)}, then {_say(arrow.target)}", style="bold")
    sure = f"{arrow.certain} for certain" if arrow.possible else "for certain"
    sure = sure if arrow.certain else "possibly, as the dates leave it open"
    text.append(f": {count(arrow.people, 'person', 'people')}, {sure}; median {say_days(arrow.median)}", style="not bold")
    yield text
    for one in arrow.passes if full else arrow.passes[:_NAMED]:
        mark = "" if one.certain else ", possibly"
        yield indent(Text(f"{clean(one.person.name)}: {say_days(one.days)}{mark}  ({one.first}, {one.then})", style="dim"))
        if full:
            yield indent(indent(Group(*sources.cite(one.told))))
    more = len(arrow.passes) - _NAMED
    if more > 0 and not full:
        yield indent(Text(f"and {more} more", style="dim"))


def _variant(variant: FlowVariant) -> Iterator[RenderableType]:
    names = [clean(one.name) for one in variant.people]
    shown = listing([*names[:_NAMED], f"{len(names) - _NAMED} more"] if len(names) > _NAMED else names)
    text = Text(" → ".join(say_block(block) for block in variant.blocks), style="bold")
    yield text.append(f"  {count(len(names), 'person', 'people')}", style="not bold")
    yield indent(Text(shown, style="dim"))


def _say(event: str) -> str:
    return event.replace("_", " ")
