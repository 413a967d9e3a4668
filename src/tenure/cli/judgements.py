"""`tenure judgements` and `tenure suggest`: what was decided on who is who and on events, and what to decide next."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import RenderableType
from rich.text import Text

from tenure.cli._console import print_json, show, talk
from tenure.cli._layout import timeline
from tenure.cli._options import NothingFound, case_option, json_option, judged_option, open_case
from tenure.cli._report import headline
from tenure.model.answers import Judged, JudgementLine, LabelChange, Suggestion
from tenure.model.judgement import sides_of
from tenure.telling.labels import say_effect
from tenure.telling.words import clean, count, listing, say_time

_STATES = {
    "moved": "moved to the new reading",
    "reopened": "the machine says something else there now",
    "silent": "no statement speaks of it now",
    "orphaned": "not found again in the new text",
    "elsewhere": "of a report that is not in the case",
}
_STYLES = {"stands": "green", "in part": "yellow", "reopened": "yellow", "orphaned": "red", "dormant": "yellow"}
#: Labels that a suggestion names.
_LABELS = 3
#: Mentions of each side of a judgement that are shown.
_MENTIONS = 3


@click.command(
    epilog="""\b
Examples:
  tenure judgements
  tenure judgements --judged 2025-01-31 --json
"""
)
@judged_option
@case_option
@json_option
def judgements(judged: str | None, case: Path, as_json: bool) -> None:
    """Print what reviewers decided: who, when, why, what it is about, and whether it stands.

    None is ever deleted. One that a later one withdraws or contradicts is shown with the number of that one.
    """
    with open_case(case, judged=judged) as work:
        lines = work.judgements()
    if as_json:
        print_json(line.to_json() for line in lines)
    elif lines:
        show(judgement_lines(lines))
    if not lines:
        raise NothingFound("nobody has judged anything in this case yet; `tenure suggest` says where a decision would matter.")


@click.command(
    epilog="""\b
Examples:
  tenure suggest
  tenure suggest --limit 5 --json
"""
)
@click.option("--limit", type=click.IntRange(1), metavar="N", default=20, show_default=True, help="How many pairs to show at most.")
@case_option
@json_option
def suggest(limit: int, case: Path, as_json: bool) -> None:
    """Print pairs of people, units or events that may be one and are undecided, those first whose decision would change most.

    Events are of one subject and type: two that the rules keep apart though both may lie on one day, or two statements that the rules
    hold to be of one event though their dates exclude each other.

    First come the labels of `tenure who` that would be others, then lines of answers, then how much is told of both. tenure decides
    none of them: read `tenure why --same A B`, then `tenure merge`, `different` or `unsure`.
    """
    with open_case(case) as work:
        found = work.suggest(limit=limit)
    if as_json:
        print_json(line.to_json() for line in found.lines)
    elif found.lines:
        show(suggestion_lines(found.lines))
    if found.left_out or found.not_compared:
        talk(Text(f"Not worked out: {count(found.left_out, 'pair')} of which less is told; {count(found.not_compared, 'name')} with less "
                  "told not compared.", style="dim"))  # fmt: skip
    if not found.lines:
        raise NothingFound("no pair of the case is undecided.")


def judgement_lines(lines: Iterable[JudgementLine]) -> RenderableType:
    """The judgements by number, each with its reason and what it is about."""
    return timeline((str(line.judgement.number), _head(line), [Text(f"“{clean(line.judgement.why)}”"), *_about(line)]) for line in lines)


def suggestion_lines(lines: Iterable[Suggestion]) -> RenderableType:
    """Pairs with what a decision would change, the first of the labels in words."""
    return timeline((str(n), _pair(line), _effect(line)) for n, line in enumerate(lines, 1))


def _effect(line: Suggestion) -> list[Text]:
    effect = line.effect
    return [Text(f"{'as two they ' if line.held_one else ''}{say_effect(effect)}"), *map(_label, effect.labels[:_LABELS])]


def _head(line: JudgementLine) -> Text:
    made = line.judgement
    text = Text(made.verdict, style="bold")
    text.append(f"  {clean(made.reviewer)}, {made.decided}: ", style="not bold")
    by = f" by {listing(map(str, line.by))}" if line.by and line.standing == "withdrawn" else ""
    against = f", against {listing(map(str, line.by))}" if line.by and line.standing != "withdrawn" else ""
    return text.append(f"{line.standing}{by}{against}", style=f"not bold {_STYLES.get(line.standing, 'dim')}")


def _about(line: JudgementLine) -> list[Text]:
    """What a judgement is about: a statement as the machine made it and as it holds, or of each side the first mentions."""
    if line.judgement.on_statement:
        return [*map(_judged, line.about), *_versions(line)]
    by_id = {one.id: one for one in line.about}
    lines: list[Text] = []
    for side in sides_of(line.judgement):
        lines += [_judged(by_id[one]) for one in side[:_MENTIONS]]
        lines += [Text(f"and {count(len(side) - _MENTIONS, 'mention')} more", style="dim")] if len(side) > _MENTIONS else []
    return lines


def _versions(line: JudgementLine) -> list[Text]:
    told = (
        ("the machine", line.machine),
        ("the reviewer", line.said if line.said != line.machine else None),
        ("the machine now", line.now),
    )
    return [Text(f"{who}: ").append(headline(stmt)).append(f", {say_time(stmt)}") for who, stmt in told if stmt]


def _judged(one: Judged) -> Text:
    text = Text(clean(one.name or one.quote or f"judgement {one.id}"), style="cyan")
    text.append(f" (“{clean(one.quote)}”, {one.doc})" if one.quote else "", style="not cyan")
    text.append(f"  {one.id}" if one.quote else "", style="not cyan dim")
    return text.append(f": {_STATES[one.state]}" if one.state in _STATES else "", style="not cyan not dim yellow")


def _pair(line: Suggestion) -> Text:
    text = Text(clean(line.a_name), style="bold")
    text.append(f" ({line.a})", style="not bold dim").append(" and ", style="not bold not dim")
    return text.append(clean(line.b_name), style="bold not dim").append(f" ({line.b})", style="not bold dim")


def _label(change: LabelChange) -> Text:
    was, will_be = change.before or "no candidate", change.after or "no candidate"
    return Text(f"{clean(change.unit_name)} on {change.on}: {clean(change.person_name)} {was} → {will_be}", style="dim")
