"""Shares over time: a panel for each state, with its curve and what few people and imprecise dates leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.drawing._svg import MARGIN, SMALL_LINE, WIDTH, document, element, lines, text
from tenure.model.tallies import OutcomeShare

_AXIS, _HEIGHT = 46, 84
"""Room for the numbers beside a panel, and its height."""
_FEW = 5
_STEPS = (10, 30, 91, 182, 365, 730, 1826, 3652, 7305)
_LEGEND = (
    "Line: the share, of what is reported. Dark band: what few people leave open (95 %). Faint band with dashed edge: what "
    "imprecise dates add. Dotted line: a change until then rests on fewer than 5 people under observation. No band: nobody, or "
    "everybody, is in the state."
)


def draw_outcomes(shares: Sequence[OutcomeShare], *, title: str, step: str) -> str:
    """The share of people in each state by days after the step, a panel for each state, below one another."""
    days = sorted({one.day for one in shares})
    body, y = lines(6, title, "title")
    told = []
    for state in dict.fromkeys(one.state for one in shares):
        of_state = [one for one in shares if one.state == state]
        words = f"since {step}, none of these yet".replace("_", " ") if state == step else state.replace("_", " ")
        parts, y = lines(y + 4, words)
        body += [*parts, *_panel(of_state, days[-1], y + 4)]
        told.append(f"{words}: {_say(of_state)}.")
        y += _HEIGHT + 8
    body += _axis(days[-1], y)
    y += SMALL_LINE + 2
    parts, y = lines(y + 4, _LEGEND, "small")
    return document(title, told, [*body, *parts], y + 8)


def _say(shares: Sequence[OutcomeShare]) -> str:
    """Some of the shares in words."""
    chosen = shares[:: max(1, len(shares) // 4)]
    return "; ".join(
        f"{one.share:.0%}{f' ({one.band[0]:.0%} to {one.band[1]:.0%})' if one.band else ''} after {one.day} days" for one in chosen
    )


def _panel(shares: Sequence[OutcomeShare], last: int, top: float) -> Iterator[str]:
    for level in (0.0, 0.5, 1.0):
        y = _y(level, top)
        yield element("line", x1=_AXIS, x2=WIDTH - MARGIN, y1=y, y2=y, class_="grid")
        yield text(_AXIS - 4, y + 4, f"{level:.0%}", "small", "end")
    yield from _band(shares, last, top, outer=True)
    yield from _band(shares, last, top, outer=False)
    yield from _curve(shares, last, top)


def _band(shares: Sequence[OutcomeShare], last: int, top: float, *, outer: bool) -> Iterator[str]:
    """A band as a filled shape for every run of times that have one."""
    run: list[tuple[OutcomeShare, tuple[float, float]]] = []
    for one in [*shares, None]:
        band = (one.band if outer else one.band_if_dated) if one else None
        if one and band:
            run.append((one, band))
        elif run:
            upper = [f"{_x(share.day, last):.1f},{_y(high, top):.1f}" for share, (_, high) in run]
            lower = [f"{_x(share.day, last):.1f},{_y(low, top):.1f}" for share, (low, _) in reversed(run)]
            inside = None if outer else ".45"
            yield element("polygon", points=" ".join([*upper, *lower]), class_="maybe" if outer else "sure", fill_opacity=inside)
            run = []


def _curve(shares: Sequence[OutcomeShare], last: int, top: float) -> Iterator[str]:
    """The share as steps from time to time, dotted from where it rests on few."""
    for one, then in pairwise(shares):
        d = f"M{_x(one.day, last):.1f} {_y(one.share, top):.1f}H{_x(then.day, last):.1f}V{_y(then.share, top):.1f}"
        yield element("path", d=d, class_="line" if then.rests_on >= _FEW else "line dotted")


def _axis(last: int, top: float) -> Iterator[str]:
    step = next((step for step in _STEPS if last / step <= 7), _STEPS[-1])
    for day in range(0, last + 1, step):
        yield text(_x(day, last), top + SMALL_LINE - 4, f"{day} d", "small", "middle" if day else "start")


def _x(day: float, last: int) -> float:
    return _AXIS + (WIDTH - MARGIN - _AXIS) * day / max(1, last)


def _y(share: float, top: float) -> float:
    return top + _HEIGHT * (1 - share)
