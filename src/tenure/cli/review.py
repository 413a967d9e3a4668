"""`tenure review`, `accept`, `reject`, `edit` and `add-statement`: what a reviewer decides on single statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from tenure.cli._citation import cite
from tenure.cli._console import print_json, show, talk
from tenure.cli._layout import timeline
from tenure.cli._options import NothingFound, WrongUse, case_option, json_option, open_case, reviewer_options
from tenure.cli._report import headline
from tenure.telling.labels import say_effect
from tenure.telling.words import clean, count, listing, say_time

if TYPE_CHECKING:
    from tenure.model.answers import ToReview
    from tenure.model.judgement import Judgement
    from tenure.model.statement import Statement
    from tenure.workspace import Answer, Ruled

_SAYS = {
    "accepted": "holds",
    "rejected": "counts in no answer any more",
    "unsure": "may hold or not",
    "edited": "reads now",
    "added": "added",
}


def _fields(_ctx: click.Context, _param: click.Parameter, given: Sequence[str]) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign:
            raise WrongUse(f"--set {one!r} is no FIELD=VALUE; for example --set when=2024-05.")
        fields[name.strip().replace("-", "_")] = value
    return fields


_set_option = click.option(
    "--set",
    "fields",
    multiple=True,
    metavar="FIELD=VALUE",
    callback=_fields,
    help="A field of the statement and what it should say, in words of the report; FIELD= clears it. Several counterparts or sources "
    "of one field stand apart by semicolons.",
)


@click.command(
    epilog="""\b
Examples:
  tenure review
  tenure review --limit 5 --json
"""
)
@click.option("--limit", type=click.IntRange(1), metavar="N", default=20, show_default=True, help="How many statements to show at most.")
@case_option
@json_option
def review(limit: int, case: Path, as_json: bool) -> None:
    """Print the statements to judge next: reopened ones, then those that would change most answers if they were wrong.

    Read each in its report (`tenure show`), then `tenure accept`, `reject`, `edit` or `unsure`.
    """
    with open_case(case) as work:
        answer = work.review(limit=limit)
    if as_json:
        print_json(line.to_json() for line in answer.lines)
    elif answer.lines:
        show(timeline((str(n), headline(line.statement), _why(line, answer)) for n, line in enumerate(answer.lines, 1)))
    if answer.left_out:
        talk(Text(f"Not worked out: {count(answer.left_out, 'statement')}.", style="dim"))
    if not answer.lines:
        raise NothingFound("every statement of the case is judged, or there is none.")


def _why(line: ToReview, answer: Answer[ToReview]) -> list[Text]:
    stmt = line.statement
    why = (
        f"judgement {line.judgement} is reopened: the machine says this now"
        if line.judgement
        else f"without it one {say_effect(line.effect, 'its subject')}"
    )
    return [cite(answer.docs[stmt.doc], stmt), Text(why), Text(stmt.id, style="dim")]


@click.command(
    epilog="""\b
Examples:
  tenure statements --person "Ivan Example" --ids
  tenure accept st-3f9c0a11d2e4b5a69788 --why "read in full"
"""
)
@click.argument("statement")
@reviewer_options
@case_option
@json_option
def accept(statement: str, why: str, by: str, case: Path, as_json: bool) -> None:
    """Note that a statement is right: it holds also where a later extraction misses it. STATEMENT is its id, or how that begins."""
    with open_case(case) as work:
        tell_ruled(work.rule("accepted", statement, by=by, why=why), as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  tenure reject st-3f9c0a11d2e4b5a69788 --why "the sentence speaks of his predecessor"
"""
)
@click.argument("statement")
@reviewer_options
@case_option
@json_option
def reject(statement: str, why: str, by: str, case: Path, as_json: bool) -> None:
    """Note that a report does not say what a statement says: it counts in no answer. STATEMENT is its id, or how that begins.

    It is about what the report says, not about whether that is true: what a report says wrongly stays, and is a conflict.
    """
    with open_case(case) as work:
        tell_ruled(work.rule("rejected", statement, by=by, why=why), as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  tenure edit st-3f9c0a11d2e4b5a69788 --set when=2024-05 --set "post=deputy commander" --why "misread"
  tenure edit st-3f9c --set subject="Ivan Example" --set mention=he --why "'he' is Example, not Sample"
"""
)
@click.argument("statement")
@_set_option
@reviewer_options
@case_option
@json_option
def edit(statement: str, fields: Mapping[str, str], why: str, by: str, case: Path, as_json: bool) -> None:
    """Set fields of a statement right. The machine's version stays beside yours; `tenure judgements` prints both.

    Names and roles must be words of the report. To say that another event is meant, set event, and trigger with the words that tell it.
    """
    if not fields:
        raise WrongUse("say what to set, for example --set when=2024-05.")
    with open_case(case) as work:
        tell_ruled(work.edit(statement, fields, by=by, why=why), as_json=as_json)


@click.command(
    "add-statement",
    epilog="""\b
Examples:
  tenure add-statement 2023-07-13_times --why "missed" --set event=arrest --set subject="Ivan Example" \\
    --set "evidence=Example, it seems, was led away in May 2024." --set "trigger=was led away" --set when=2024-05
""",
)
@click.argument("doc")
@_set_option
@reviewer_options
@case_option
@json_option
def add_statement(doc: str, fields: Mapping[str, str], why: str, by: str, case: Path, as_json: bool) -> None:
    """Add a statement that a report makes and tenure missed. DOC is the name of the report's file, or its id.

    It needs event, evidence (the sentence, in the report's own words) and trigger (the words in it that tell the event).
    """
    with open_case(case) as work:
        tell_ruled(work.state(doc, fields, by=by, why=why), as_json=as_json)


def tell_ruled(made: Ruled, *, as_json: bool) -> None:
    """What was written down on a statement, and what it overrules."""
    judgement = made.judgement
    stmt = made.said or made.machine
    if as_json:
        versions = {"machine": made.machine and made.machine.to_json(), "said": made.said and made.said.to_json()}
        print_json([judgement_row(judgement) | {"overrules": list(made.overrules)} | versions])
    else:
        about = Text(stmt.id).append(": ").append(_line(stmt)) if stmt else Text(judgement.about[0])
        show(
            Text(
                f"Judgement {judgement.number}, by {clean(judgement.reviewer)} on {judgement.decided}: {_SAYS[judgement.verdict]}: "
            ).append(about)
        )
    tell_overrules(made.overrules, judgement.number)


def tell_overrules(overrules: Sequence[int], number: int) -> None:
    """Which earlier judgements one overrules, on standard error."""
    if overrules:
        earlier = listing(map(str, overrules))
        talk(Text(f"It overrules judgement {earlier}, which it contradicts; `tenure undo {number}` takes it back.", style="yellow"))


def judgement_row(made: Judgement) -> dict[str, Any]:
    """A judgement as the commands that make one print it."""
    return {"number": made.number, "verdict": made.verdict, "about": list(made.about), "reviewer": made.reviewer,
            "decided": made.decided, "why": made.why}  # fmt: skip


def _line(stmt: Statement) -> Text:
    return headline(stmt).append(f", {say_time(stmt)}")
