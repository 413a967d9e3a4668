"""What lasts as bars, what happens on one day as marks; both as sure as their bounds."""

from __future__ import annotations

from collections.abc import Iterator

from tenure.drawing._scale import FADE, Scale
from tenure.drawing._svg import element
from tenure.model.answers import Side

HEIGHT = 12
_LEAST = 3


def bar(scale: Scale, top: float, start: Side, end: Side, *, sure: bool, clash: bool) -> list[str]:
    """A stretch of time by its four bounds: solid where it was so for certain, faint where it may have been, fading where it is open.

    `sure` is False where the inner bounds rest on hedges or are disputed: then nothing is solid. `clash` marks a disagreement.
    """
    (first, begun), (held, last) = start, end
    known = [day for day in (first, begun, held, last) if day]
    if not known:
        return []
    left, right = first or min(known), last or max(known)
    parts = list(_outer(scale, top, left, right, is_open=(first is None, last is None)))
    if sure and begun and held and begun <= held:
        parts.append(_rect(scale, top, begun, held, "sure"))
    if clash:
        parts.append(_rect(scale, top - 2, left, right, "clash", height=HEIGHT + 4))
    return parts


def mark(scale: Scale, top: float, window: Side, *, hollow: bool, clash: bool) -> list[str]:
    """A diamond on a day that is known; else a faint stretch over the days on one of which it was."""
    first, last = window
    if not first and not last:
        return []
    left, right = first or last or "", last or first or ""
    parts = []
    if left == right and first and last:
        parts.append(_diamond(scale.x(left), top, "hollow" if hollow else "sure"))
    elif hollow:
        parts.append(_rect(scale, top, left, right, "hollow"))
    else:
        parts += _outer(scale, top, left, right, is_open=(first is None, last is None))
    if clash:
        parts.append(_rect(scale, top - 2, left, right, "clash", height=HEIGHT + 4, least=HEIGHT + 6))
    return parts


def _outer(scale: Scale, top: float, left: str, right: str, *, is_open: tuple[bool, bool]) -> Iterator[str]:
    if left != right or not any(is_open):
        yield _rect(scale, top, left, right, "maybe")
    start, end = scale.x(left), scale.x(right)
    for x, side, faded in ((start - FADE, "left", is_open[0]), (end, "right", is_open[1])):
        if faded:
            yield element("rect", x=x, y=top, width=FADE, height=HEIGHT, fill=f"url(#fade-{side})")
    for x, faded in zip((start, end), is_open, strict=True):
        if faded and left == right:
            yield element("line", x1=x, x2=x, y1=top, y2=top + HEIGHT, class_="line")


def _rect(scale: Scale, top: float, left: str, right: str, class_: str, *, height: float = HEIGHT, least: float = _LEAST) -> str:
    x, width = scale.x(left), scale.x(right) - scale.x(left)
    spare = max(0.0, least - width)
    return element("rect", x=x - spare / 2, y=top, width=width + spare, height=height, rx=2, class_=class_)


def _diamond(x: float, top: float, class_: str) -> str:
    half = HEIGHT / 2
    points = [(x, top - 1), (x + half, top + half), (x, top + HEIGHT + 1), (x - half, top + half)]
    return element("polygon", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in points), class_=class_)
