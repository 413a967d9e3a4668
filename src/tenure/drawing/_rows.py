"""The frame that the charts over time share: a title, an axis, rows of words with a bar or mark below, and what the signs mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tenure.drawing._bars import HEIGHT
from tenure.drawing._scale import Scale, axis, make_scale
from tenure.drawing._svg import MARGIN, SMALL_LINE, WIDTH, document, element, lines, text

_LEGEND = "Solid: certain. Faint, dashed edge: possible. Fading: no report bounds that side. Framed: reports disagree."


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a chart: `words`, `note` below them in small print, the days it reaches over, and what draws it at a height."""

    words: str
    note: str
    days: tuple[str | None, ...]
    draw: Callable[[Scale, float], list[str]]


def chart(title: str, rows: Sequence[Row], *, after: Sequence[str] = (), on: str | None = None) -> str:
    """The picture of rows over time; `after` are paragraphs below them, `on` a day to mark."""
    scale = make_scale([*(day for row in rows for day in row.days), on])
    head, y = lines(6, title, "title")
    axis_top = y + 2
    y = axis_top + SMALL_LINE + 2 if scale else y
    body: list[str] = []
    for row in rows:
        parts, y = _row(row, scale, y)
        body += parts
    bottom = y
    y += SMALL_LINE if on else 0
    for paragraph in (*after, _LEGEND if scale else ""):
        parts, y = lines(y + 4, paragraph, "small")
        body += parts
    grid = axis(scale, axis_top, bottom) if scale else []
    if scale and on:
        x = scale.x(on)
        grid.append(element("line", x1=x, x2=x, y1=axis_top + SMALL_LINE, y2=bottom, class_="line dashed"))
        body.append(_flag(x, bottom, on))
    told = [f"{row.words}{f': {row.note}' if row.note else ''}." for row in rows]
    return document(title, [*told, *after], [*head, *grid, *body], y + 8)


def _row(row: Row, scale: Scale | None, top: float) -> tuple[list[str], float]:
    words, y = lines(top + 4, row.words)
    small, y = lines(y, row.note, "small") if row.note else ([], y)
    drawn = row.draw(scale, y + 3) if scale else []
    return [*words, *small, *drawn], y + (HEIGHT + 10 if drawn else 4)


def _flag(x: float, bottom: float, on: str) -> str:
    anchor = "start" if x < WIDTH / 4 else "end" if x > WIDTH * 3 / 4 else "middle"
    return text(min(max(x, MARGIN), WIDTH - MARGIN), bottom + SMALL_LINE - 2, on, "small", anchor)
