"""What is said around an answer: whom the name fits, what was left out, and that nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from rich.text import Text

from tenure.cli._citation import Sources
from tenure.cli._console import talk
from tenure.telling.words import clean, count, listing

if TYPE_CHECKING:
    from tenure.workspace import Answer

T = TypeVar("T")


def sources_of(answer: Answer[Any], *, full: bool = False) -> Sources:
    """What the citations of this answer point at; `full` quotes every report."""
    return Sources(answer.docs, answer.statements, full)


def tell_known(answer: Answer[Any]) -> None:
    """Says on standard error as known on which day the answer holds, how many reports that leaves out, and how much reviewers left out."""
    if answer.rejected:
        left_out = (
            f"{count(answer.rejected, 'statement')} of the case left out that reviewers have rejected; `tenure judgements` lists them"
        )
        talk(Text(f"{left_out}.", style="dim"))
    if answer.known:
        left_out = f"{count(answer.left_out, 'report')} of the case left out, published later or on a day that is not known well enough"
        talk(Text(f"As known on {answer.known}: {left_out}.", style="dim"))


def tell_found(answer: Answer[Any], name: str, kind: str) -> None:
    """Says on standard error that a name fits several, so that nobody takes two people for one."""
    if len(answer.found) > 1:
        names = listing(f"{clean(one.name)} ({one.id})" for one in answer.found)
        talk(
            Text(
                f"{len(answer.found)} {kind} fit {name!r}: {names}. Each is shown; give a full name or an id for one of them.",
                style="yellow",
            )
        )
