"""`tenure pathway outcomes`: what became of people after a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tenure.cli._asked import sources_of, tell_known
from tenure.cli._citation import Sources
from tenure.cli._console import print_json, show
from tenure.cli._layout import heading, indent
from tenure.cli._options import NothingFound, WrongUse, case_option, full_option, json_option, judged_option, known_option, open_case
from tenure.cli._picture import save, svg_option
from tenure.drawing import draw_outcomes
from tenure.model.tallies import OutcomeLine, OutcomePerson, OutcomeShare, OutcomeTotal
from tenure.telling.tallies import say_reached, say_share
from tenure.telling.words import clean, count, listing
from tenure.vocabulary.wording import say_window

if TYPE_CHECKING:
    from tenure.workspace import Answer, Workspace

_FOOT = (
    "In brackets a band of 95 %, and by how many points imprecise dates widen it. Observed: people told of in reports by then and later. "
    "* a change until then rests on fewer than 5 people. What is reported is not all that happened."
)
_NAMED = 8
_POINTS = 60
"""Times at which a picture shows the shares."""


@click.command(
    epilog="""\b
Examples:
  tenure pathway outcomes arrest --to sentence --to release
  tenure pathway outcomes dismissal --to appointment --to arrest --at 365 --at 730 --svg after.svg
  tenure pathway outcomes redemption.plea --to redemption.penal_command --to death
"""
)
@click.argument("step", metavar="FROM")
@click.option("--to", "states", multiple=True, required=True, metavar="STATE", help="A state to come to (again for more).")
@click.option("--at", "days", type=click.IntRange(min=0), multiple=True, metavar="DAYS", help="So many days after FROM (again for more).")
@click.option(
    "--final",
    multiple=True,
    default=("death",),
    show_default=True,
    metavar="STATE",
    help="Who comes to this state stays in it (again for more).",
)
@click.option("--from-step", is_flag=True, help="Count people from FROM on, not from the first report of them: more people, and a bias.")
@click.option(
    "--draws", type=click.IntRange(min=1, max=1000), default=50, show_default=True, metavar="N", help="Draw imprecise days N times."
)
@known_option
@judged_option
@full_option
@svg_option
@case_option
@json_option
def outcomes(
    step: str,
    states: tuple[str, ...],
    days: tuple[int, ...],
    final: tuple[str, ...],
    from_step: bool,
    draws: int,
    known: str | None,
    judged: str | None,
    full: bool,
    svg: Path | None,
    case: Path,
    as_json: bool,
) -> None:
    """Print the share of people in each state over time after a step, with bands, and the people.

    FROM and STATE are types of event (`tenure vocabulary`), or steps of pathways as PATHWAY.STEP. The shares are of
    what is reported, by the Aalen-Johansen estimator: a person counts from the first report that tells of him to
    the last. With fewer than five people under observation there is no curve, only the people.
    """
    if len({step, *states}) <= len(states):
        raise WrongUse("FROM and each STATE must differ from one another.")
    with open_case(case, judged=judged) as work:
        answer, curve = _ask(
            work, step, svg is not None, states=states, days=days, final=final, delayed=not from_step, draws=draws, known=known
        )
    tell_known(answer)
    total = next(line for line in answer.lines if isinstance(line, OutcomeTotal))
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif total.people:
        show(outcome_lines(answer.lines, sources_of(answer, full=full), full=full))
    if svg and curve:
        title = f"After {step.replace('_', ' ')}: {count(total.observed, 'person', 'people')}{f', as known on {known}' if known else ''}"
        save(draw_outcomes(curve, title=title, step=step), svg, (), "people")
    if svg and total.people and not curve:
        raise WrongUse(f"fewer than {total.least} people are under observation: that gives no curve to draw.")
    if not total.people:
        raise NothingFound(f"no career of the case tells of {step!r} as having happened.")


def _ask(work: Workspace, step: str, draw: bool, *, days: tuple[int, ...], **asked: Any) -> tuple[Answer[OutcomeLine], list[OutcomeShare]]:
    """The answer, and where a picture is wanted the shares at as many times as it shows."""
    answer = work.outcomes(step, days=days or None, **asked)
    (total,) = (line for line in answer.lines if isinstance(line, OutcomeTotal))
    if not (draw and total.curve):
        return answer, []
    points = range(0, total.until + 1, max(1, total.until // _POINTS))
    return answer, [line for line in work.outcomes(step, days=points, **asked).lines if isinstance(line, OutcomeShare)]


def outcome_lines(lines: Iterable[OutcomeLine], sources: Sources, *, full: bool = False) -> RenderableType:
    """What is counted, a table of shares, and the people; with `full`, or where there is no table, each with who says so."""
    lines = list(lines)
    (total,) = (line for line in lines if isinstance(line, OutcomeTotal))
    shares = [line for line in lines if isinstance(line, OutcomeShare)]
    people = [line for line in lines if isinstance(line, OutcomePerson)]
    table: list[RenderableType] = [_table(total, shares), Text(_FOOT, style="dim"), Text()] if shares else []
    each: list[RenderableType] = [part for line in people for part in _person(line, sources, full=full or not shares)]
    head: list[RenderableType] = [*_total(total), *table]
    return Group(*head, *([heading("The people")] if people else []), *each)


def _total(total: OutcomeTotal) -> Iterator[Text]:
    since = "from the first report that tells of them" if total.delayed else "from that day on"
    yield Text(f"After {_say(total.step)}, of what is reported: {count(total.people, 'person', 'people')}", style="bold").append(
        f", {total.observed} of them under observation, {since}, to the last.", style="not bold"
    )
    for reason in sorted({one.reason for one in total.not_followed}):
        names = [clean(one.person.name) for one in total.not_followed if one.reason == reason]
        shown = [*names[:_NAMED], f"{len(names) - _NAMED} more"] if len(names) > _NAMED else names
        yield Text(f"Not followed, as {reason}: {listing(shown)}.", style="dim")
    if not total.curve:
        yield Text(f"Fewer than {total.least} people are under observation: here they are, and no curve.", style="yellow")
    yield Text()


def _table(total: OutcomeTotal, shares: list[OutcomeShare]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("days", justify="right")
    table.add_column("observed", justify="right")
    for state in (total.step, *total.states):
        table.add_column(f"{_say(state)} only" if state == total.step else _say(state), overflow="fold")
    for day in sorted({one.day for one in shares}):
        row = [one for one in shares if one.day == day]
        least, most = row[0].observed
        seen = f"{least}" if least == most else f"{least}-{most}"
        table.add_row(str(day), f"{seen}{'*' if row[0].rests_on < total.least else ''}", *map(say_share, row))
    return table


def _person(line: OutcomePerson, sources: Sources, *, full: bool) -> Iterator[RenderableType]:
    text = Text(clean(line.person.name), style="bold")
    start = f": {_say(line.start.state)} {say_window(*line.start.bounds)}"
    reached = [say_reached(one) for one in line.states] or ["none of these reported"]
    yield text.append(f"{start}; {listing(reached)}; told of in reports until {line.seen[1]}", style="not bold")
    if full:
        yield indent(Group(*sources.cite(line.told)))


def _say(state: str) -> str:
    return state.replace("_", " ")
