"""`tenure merge`, `same`, `different`, `unsure`, `split`, `mentions` and `undo`: what a reviewer decides on who is who, and on events."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
from rich.console import RenderableType
from rich.text import Text

from tenure.cli._asked import sources_of
from tenure.cli._console import print_json, show, talk
from tenure.cli._layout import heading, indent, timeline
from tenure.cli._options import WrongUse, case_option, json_option, judged_option, known_option, open_case, reviewer_options
from tenure.cli.review import judgement_row, tell_overrules, tell_ruled
from tenure.model.judgement import sides_of
from tenure.telling.words import clean, count, say_when

if TYPE_CHECKING:
    from tenure.model.document import Document
    from tenure.model.entity import Mention
    from tenure.workspace import Answer, Made

_AROUND = 60
_SAYS = {"same": "are the same", "different": "are different", "unsure": "may be the same or not"}


def _command(name: Literal["merge", "same", "different"], text: str) -> click.Command:
    """A command that judges two."""

    @click.command(
        name,
        help=f"{text}\n\nA and B are names, ids of people or units, or ids of single mentions (`tenure mentions` lists them). Events of "
        "one subject and type are given by ids (`tenure career NAME --ids`), or by those of statements that tell them.",
        epilog=f"""\b
Examples:
  tenure {name} "Ivan Example" "I. Example" --why "both are told to command the 9th Army"
  tenure {name} pe-3f9c0a11d2e4b5a69788 pe-77d0c2f1aa09be314c55 --why "..." --by "A. Reviewer"
  tenure {name} ev-1beae8 ev-90c2d4 --why "..."
""",
    )
    @click.argument("a")
    @click.argument("b")
    @reviewer_options
    @case_option
    @json_option
    def command(a: str, b: str, why: str, by: str, case: Path, as_json: bool) -> None:
        with open_case(case) as work:
            made = work.judge(name, a, b, by=by, why=why)
        _tell(made, f"{_both(made)} {_SAYS[made.judgement.verdict]}", as_json=as_json)

    return command


merge = _command("merge", "Make one of two people, two units or two events that the case holds apart.")
same = _command("same", "Note that A and B are the same, also where tenure thinks so already: no later rule will part them.")
different = _command(
    "different",
    "Note that A and B are different: nothing will join them; two mentions of one person, or two statements on one event, are parted.",
)


@click.command(
    epilog="""\b
Examples:
  tenure unsure "Ivan Example" "I. Example" --why "no report names both"
  tenure unsure st-3f9c0a11d2e4b5a69788 --why "who is meant by 'he'?"
"""
)
@click.argument("a")
@click.argument("b", required=False)
@reviewer_options
@case_option
@json_option
def unsure(a: str, b: str | None, why: str, by: str, case: Path, as_json: bool) -> None:
    """Note that nobody can tell yet whether A and B are the same, or whether statement A holds.

    `tenure suggest` leaves the two out. A and B are names, ids of people, units or events, or of what mentions them; A alone is the id of a
    statement.
    """
    with open_case(case) as work:
        if b is None:
            tell_ruled(work.rule("unsure", a, by=by, why=why), as_json=as_json)
            return
        made = work.judge("unsure", a, b, by=by, why=why)
    _tell(made, f"{_both(made)} {_SAYS[made.judgement.verdict]}", as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  tenure mentions "Ivan Example"
  tenure split "Ivan Example" --report 2023-07-13_times --why "a namesake, born 1990"
  tenure split pe-3f9c0a11d2e4b5a69788 --mention pe-77d0c2f1aa09be314c55 --named "I. Example" --why "..."
  tenure split ev-1beae8 --report 2023-07-13_times --why "it tells of the second arrest"
"""
)
@click.argument("name")
@click.option("--report", "documents", multiple=True, metavar="DOC", help="Somebody else, or another event, is meant in this report.")
@click.option(
    "--mention", "mentions", multiple=True, metavar="ID", help="Somebody else is meant by this mention; another event by this statement."
)
@click.option(
    "--named", "names", multiple=True, metavar="WORDS", help="Somebody else is meant where these words stand, or by this full name."
)
@reviewer_options
@case_option
@json_option
def split(
    name: str, documents: tuple[str, ...], mentions: tuple[str, ...], names: tuple[str, ...], why: str, by: str, case: Path, as_json: bool
) -> None:
    """Part one person, unit or event in two: say which of the mentions of NAME mean another, by one or more of the options.

    NAME is a name or an id, of an event the id. `tenure mentions NAME` lists them. The others stay together; what is read later goes with
    the side that it has more in common with.
    """
    if not (documents or mentions or names):
        raise WrongUse("say which mentions are somebody else: --report, --mention or --named; `tenure mentions NAME` lists them.")
    with open_case(case) as work:
        made = work.split(name, by=by, why=why, mentions=mentions, documents=documents, names=names)
    (entity,) = made.about
    parted = len(sides_of(made.judgement)[0])
    other = "another event" if entity.kind == "event" else "somebody else"
    said = f"{count(parted, 'mention')} of {_name(entity.name, entity.id)} {'is' if parted == 1 else 'are'} of {other}"
    _tell(made, f"{said}, {len(entity.mentions) - parted} stay", as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  tenure mentions "Ivan Example"
  tenure mentions "58th Army" --json
  tenure mentions ev-1beae8
"""
)
@click.argument("name")
@known_option
@judged_option
@case_option
@json_option
def mentions(name: str, known: str | None, judged: str | None, case: Path, as_json: bool) -> None:
    """Print where a person or unit is mentioned, with the id of each mention, by report: what judgements hang on.

    What mentions an event, given by its id, are the words that tell it; each has the id of its statement.
    """
    with open_case(case, judged=judged) as work:
        answer = work.mentions(name, known=known)
    if as_json:
        print_json(asdict(mention) for mention in answer.lines)
        return
    (entity,) = answer.found
    show(heading(clean(entity.name), entity.id), mention_lines(answer))


def mention_lines(answer: Answer[Mention]) -> RenderableType:
    """The mentions by the reports in which they stand, each with the words around it."""
    by_doc = {doc: list(some) for doc, some in groupby(answer.lines, key=lambda mention: mention.doc)}
    docs = sorted((answer.docs[doc] for doc in by_doc), key=lambda doc: (doc.published or "9999", doc.id))
    return timeline(
        (say_when(doc.published), Text(f"{clean(doc.label)} · {doc.name}", style="cyan"), [_mention(doc, one) for one in by_doc[doc.id]])
        for doc in docs
    )


@click.command(
    epilog="""\b
Examples:
  tenure judgements
  tenure undo 3 --why "the birth year was misread"
"""
)
@click.argument("number", type=click.IntRange(1))
@reviewer_options
@case_option
@json_option
def undo(number: int, why: str, by: str, case: Path, as_json: bool) -> None:
    """Withdraw judgement NUMBER. It is kept, with yours after it; `tenure undo` of your number brings it back."""
    with open_case(case) as work:
        made = work.undo(number, by=by, why=why)
    if as_json:
        print_json([judgement_row(made)])
    else:
        show(Text(f"Judgement {made.number}, by {clean(made.reviewer)} on {made.decided}: judgement {number} is withdrawn."))


def _both(made: Made) -> str:
    """The two that were judged; of one person or unit the two mentions."""
    left, right = made.about
    if left.id == right.id:
        what = "tell of" if left.kind == "event" else "are mentions of"
        return f"{made.judgement.about[0]} and {made.judgement.about[-1]}, which both {what} {_name(left.name, left.id)} until now,"
    return f"{_name(left.name, left.id)} and {_name(right.name, right.id)}"


def _tell(made: Made, says: str, *, as_json: bool) -> None:
    """What was written down; on standard error what contradicts it, since only a reviewer may know better."""
    judgement = made.judgement
    if as_json:
        contradicts = {"overrules": list(made.overrules), "against": [one.to_json() for one in made.against.lines]}
        print_json([judgement_row(judgement) | contradicts])
    else:
        show(Text(f"Judgement {judgement.number}, by {clean(judgement.reviewer)} on {judgement.decided}: {clean(says)}."))
    for one in made.against.lines:
        talk(Text(f"Against it: {clean(one.text)}.", style="yellow"), *map(indent, sources_of(made.against).cite(one.told)))
    tell_overrules(made.overrules, judgement.number)


def _mention(doc: Document, mention: Mention) -> Text:
    """The words of a mention among those around them, and its id."""
    text = Text("… " if mention.start > _AROUND else "")
    text.append(clean(doc.text[max(0, mention.start - _AROUND) : mention.start] + "|")[:-1])
    text.append(f"[{clean(mention.text)}]", style="bold")
    text.append(clean("|" + doc.text[mention.end : mention.end + _AROUND])[1:])
    return text.append(f"  {mention.id}", style="dim")


def _name(name: str, number: str) -> str:
    return f"{clean(name)} ({number})"
