"""Pathways on the screen: one person step by step, many people as a matrix, and what changed when more was known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tenure.cli._citation import Sources
from tenure.cli._layout import heading, indent, timeline
from tenure.model.answers import PathwayFit, StepVerdict, Verdict, VerdictChange
from tenure.pathways import Pathway, Step
from tenure.telling.words import clean, count, listing, say_when

STYLES: Mapping[Verdict, str] = {
    "met": "green",
    "reported": "yellow",
    "planned": "yellow",
    "pending": "yellow",
    "disputed": "red",
    "negated": "red",
    "no evidence": "dim",
}
_SIGNS: Mapping[Verdict, str] = {
    "met": "M",
    "reported": "r",
    "planned": "p",
    "pending": "a",
    "disputed": "D",
    "negated": "N",
    "no evidence": ".",
}
LEGEND = "M met, r reported (hedged, or on one origin's word), p planned, a asked for (pending), D disputed, N negated, . no evidence"


def pathway_head(pathway: Pathway) -> RenderableType:
    """What a pathway claims and who claims it."""
    head = heading(clean(pathway.title), clean(pathway.name))
    return Group(
        head,
        indent(Text(clean(pathway.claim))),
        indent(Text(f"Claimed by {clean(pathway.claimed_by)} ({clean(pathway.source)}).", style="dim")),
    )


def pathway_steps(pathway: Pathway) -> RenderableType:
    """The steps of a pathway, each with what it asks for."""
    return timeline((step.name, Text(f"{clean(step.says)}{_kind(step)}"), ()) for step in pathway.steps)


def fit_lines(fits: Iterable[PathwayFit], sources: Sources) -> RenderableType:
    """Careers step by step: verdict, date and order, who says so and who tells otherwise; then what stands between it and the whole."""
    parts: list[RenderableType] = []
    for number, fit in enumerate(fits):
        parts += [Text()] if number else []
        parts.append(heading(clean(fit.person_name), f"{fit.met} of {count(fit.required, 'required step')} told"))
        parts.append(timeline((_when(step), _step_head(step), _step_below(step, sources)) for step in fit.steps))
        parts += [indent(line) for line in _sum(fit)]
    return Group(*parts)


def matrix_table(fits: Sequence[PathwayFit]) -> RenderableType:
    """People by steps, the nearest fit first; the steps go by their numbers, which stand below the table."""
    if not fits:
        return Text()
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("person", overflow="fold")
    for number in range(1, len(fits[0].steps) + 1):
        table.add_column(str(number), justify="center", no_wrap=True)
    table.add_column("told", no_wrap=True)
    table.add_column("order", no_wrap=True)
    for fit in fits:
        signs = [Text(_SIGNS[step.verdict], style=STYLES[step.verdict]) for step in fit.steps]
        table.add_row(clean(fit.person_name), *signs, f"{fit.met} of {fit.required}", _order_of(fit))
    names = ", ".join(f"{number} {step.step}" for number, step in enumerate(fits[0].steps, 1))
    return Group(table, Text(names), Text(LEGEND, style="dim"))


def change_lines(changes: Iterable[VerdictChange], sources: Sources) -> RenderableType:
    """On which day each verdict became another, with the statements on which the new one rests."""
    return timeline((one.known or "today", _change_head(one), sources.cite(one.after.told, quotes=1)) for one in changes)


def _step_head(step: StepVerdict) -> Text:
    text = Text(step.verdict, style=f"bold {STYLES[step.verdict]}")
    text.append(f"  {step.step}", style="default not dim")
    outcome = f": {clean(step.outcome)}" if step.outcome else ""
    support = f"  ({count(step.origins, 'independent source')})" if step.origins else ""
    text.append(f"{outcome}{support}", style="not bold default")
    return text.append(f"  order {step.order}" if step.order and step.order != "certain" else "", style="not bold yellow")


def _step_below(step: StepVerdict, sources: Sources) -> list[RenderableType]:
    told = sources.cite(step.told, quotes=1)
    otherwise = sources.cite(step.against, quotes=1, lead="Otherwise: ") if step.against else []
    return [*told, *otherwise, *(sources.deny(step.denied) if step.denied else [])]


def _sum(fit: PathwayFit) -> list[Text]:
    """What stands between a career and the whole pathway, and where it deviates."""
    verdicts = {step.step: step.verdict for step in fit.steps}
    lines = []
    if fit.missing:
        lines.append(Text(f"Between this career and the whole: {listing(f'{name} ({verdicts[name]})' for name in fit.missing)}."))
    else:
        lines.append(Text(f"Every required step is told; the order is {_order_of(fit)}."))
    lines += [Text(f"Deviation: {clean(one.text)}.", style="red" if one.sure == "certain" else "yellow") for one in fit.deviations]
    return lines


def _change_head(one: VerdictChange) -> Text:
    text = Text(f"{clean(one.person_name)}, {one.step}: {one.before} -> ", style="default")
    text.append(one.after.verdict, style=STYLES[one.after.verdict])
    return text.append(f" ({clean(one.after.outcome)})" if one.after.outcome else "", style="default")


def _when(step: StepVerdict) -> str:
    if step.verdict == "no evidence":
        return ""
    first, last = step.bounds
    return say_when(step.when or (f"{first or ''}/{last or ''}" if first or last else None), lasts="/" in (step.when or ""))


def _order_of(fit: PathwayFit) -> str:
    return fit.order or "not compared"


def _kind(step: Step) -> str:
    marks = [word for word, holds in (("optional", step.optional), ("forbidden", step.forbidden)) if holds]
    marks += [f"one of {step.alternative}"] if step.alternative else []
    return f" ({', '.join(marks)})" if marks else ""
