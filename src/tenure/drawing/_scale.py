"""Days to places on a line, and the marks below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tenure.drawing._svg import MARGIN, SMALL_LINE, WIDTH, element, text

#: Room on both sides for what fades out.
FADE = 34
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` (ordinals) between MARGIN + FADE and WIDTH - MARGIN - FADE."""

    first: int
    last: int

    def x(self, day: str) -> float:
        """Where the middle of an ISO day stands."""
        span = WIDTH - 2 * (MARGIN + FADE)
        return MARGIN + FADE + span * (date.fromisoformat(day).toordinal() - self.first) / (self.last - self.first)


def make_scale(days: Iterable[str | None]) -> Scale | None:
    """The scale that holds all of the days; None where there is none."""
    known = sorted(date.fromisoformat(day).toordinal() for day in days if day)
    if not known:
        return None
    spare = max(15, (known[-1] - known[0]) // 50)
    return Scale(max(1, known[0] - spare), min(date.max.toordinal(), known[-1] + spare))


def axis(scale: Scale, top: float, bottom: float) -> list[str]:
    """Lines at the starts of months or years from `top` to `bottom`, each with its date at `top`."""
    parts = []
    for day in _ticks(scale):
        x = scale.x(day)
        parts.append(element("line", x1=x, x2=x, y1=top + SMALL_LINE, y2=bottom, class_="grid"))
        parts.append(text(x, top + SMALL_LINE - 4, day[:4] if day[5:] == "01-01" else day[:7], "small", "middle"))
    return parts


def _ticks(scale: Scale) -> list[str]:
    first, last = date.fromordinal(scale.first), date.fromordinal(scale.last)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    for step in _STEPS:
        chosen = [f"{month // 12:04}-{month % 12 + 1:02}-01" for month in months if month % step == 0 and month >= 12]
        inside = [day for day in chosen if scale.first <= date.fromisoformat(day).toordinal() <= scale.last]
        if len(inside) <= _MOST_TICKS:
            break
    return inside
