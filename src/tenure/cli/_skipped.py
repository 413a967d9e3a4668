"""Files that gave no report: one line each, then how many for which reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tenure.cli._console import talk
from tenure.model.errors import UnreadableFile
from tenure.telling.words import clean


def tell_skipped(skipped: Sequence[UnreadableFile]) -> None:
    """Names the skipped files on standard error, and counts them by reason where there are several."""
    for error in skipped:
        talk(Text(clean(f"skipped {error}"), style="yellow"))
    if len(skipped) > 1:
        talk(reasons(skipped))


def reasons(skipped: Sequence[UnreadableFile]) -> Table:
    """How many files were skipped for which reason, and what to do about it."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("skipped", justify="right")
    table.add_column("why", overflow="fold")
    table.add_column("what to do", overflow="fold")
    counted = Counter((error.reason, error.advice) for error in skipped)
    for (reason, advice), number in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(str(number), clean(reason), clean(advice))
    return table
