"""How lists look: a column of dates, beside each what happened, below it who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tenure.cli._console import UNWRAPPED, console

_DATE_WIDTH = 10


def timeline(entries: Iterable[tuple[str, RenderableType, Sequence[RenderableType]]]) -> Table:
    """Entries of (date, what happened, what stands below it), dates in a column of their own."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", max_width=None if console().width == UNWRAPPED else _DATE_WIDTH)
    grid.add_column(overflow="fold")
    for date, head, below in entries:
        grid.add_row(date, Group(head, *map(indent, below)))
    return grid


def indent(item: RenderableType) -> Padding:
    """`item` two blanks in."""
    return Padding(item, (0, 0, 0, 2), expand=False)


def heading(title: str, note: str = "") -> Text:
    """A heading with a note beside it."""
    text = Text(title, style="bold underline")
    text.append(f"  {note}" if note else "", style="not bold not underline dim")
    return text
