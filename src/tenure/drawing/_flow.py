"""A flow map: what happens as rows, from early to late, and what follows what as lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tenure.drawing._svg import MARGIN, WIDTH, document, element, lines, text
from tenure.model.tallies import FlowArrow

_LEFT, _RIGHT = 150, 300
"""Between them stand the words; lines go down to the right and up to the left of them."""
_MOST = 24
_ROW, _PORT, _HEAD = 30, 9, 4
_LEGEND = (
    "To the right what comes later, to the left what comes earlier in most careers. Numbers count people. "
    "Full line: the order is certain. Dashed: it is only possible, as the dates are not precise."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One arrow or the part of it that is only possible: from a row to a row, for how many people, in which lane."""

    source: int
    target: int
    people: int
    certain: bool
    lane: int = 0

    @property
    def span(self) -> tuple[int, int]:
        return min(self.source, self.target), max(self.source, self.target)

    @property
    def down(self) -> bool:
        return self.source < self.target


def draw_flow(arrows: Sequence[FlowArrow], *, title: str) -> str:
    """The most common arrows between events, each with how many people it concerns; those that are only possible are dashed."""
    shown = [arrow for arrow in arrows if arrow.people][:_MOST]
    names = _rank(shown)
    row = {name: n for n, name in enumerate(names)}
    drawn = [_Line(row[arrow.source], row[arrow.target], arrow.people, arrow.certain > 0) for arrow in shown]
    placed = [*_lanes(line for line in drawn if line.down), *_lanes(line for line in drawn if not line.down)]
    head, y = lines(6, title, "title")
    tops, ports, bottom = _place(placed, len(names), y + 6)
    body = [*head]
    for n, name in enumerate(names):
        body += _name(name.replace("_", " "), tops[n], tops[n + 1])
    for line, (start, end) in zip(placed, ports, strict=True):
        body += _draw(line, start, end, max((one.lane for one in placed if one.down == line.down), default=0))
    y = bottom
    left = len(arrows) - len(shown)
    for paragraph in (f"{left} less common arrows are not drawn." if left else "", _LEGEND):
        parts, y = lines(y + 4, paragraph, "small")
        body += parts
    return document(title, [*map(_say, shown), *([f"{left} less common arrows are not drawn."] if left else [])], body, y + 8)


def _say(arrow: FlowArrow) -> str:
    least, most = arrow.median
    days = f"{least} days" if least == most else f"{least} to {most} days" if most is not None else f"{least} days or more"
    sure = f"{arrow.certain} for certain" if arrow.certain else "of none for certain"
    people = f"{arrow.people} {'person' if arrow.people == 1 else 'people'}"
    return f"{arrow.source.replace('_', ' ')}, then {arrow.target.replace('_', ' ')}: {people}, {sure}, median {days}."


def _rank(arrows: Iterable[FlowArrow]) -> list[str]:
    """The events from early to late: by how much more often they come before others than after."""
    ahead: dict[str, int] = {}
    for arrow in arrows:
        weight = 2 * arrow.certain + arrow.possible
        ahead[arrow.source] = ahead.get(arrow.source, 0) + weight
        ahead[arrow.target] = ahead.get(arrow.target, 0) - weight
    return _settle(sorted(ahead, key=lambda name: (-ahead[name], name)), list(arrows))


def _settle(names: list[str], arrows: Sequence[FlowArrow]) -> list[str]:
    """Neighbours change places as long as fewer people go up by it."""
    weight: dict[tuple[str, str], int] = {(one.source, one.target): 2 * one.certain + one.possible for one in arrows}
    for _ in names:
        for n in range(len(names) - 1):
            one, other = names[n], names[n + 1]
            if weight.get((other, one), 0) > weight.get((one, other), 0):
                names[n], names[n + 1] = other, one
    return names


def _lanes(some: Iterable[_Line]) -> Iterator[_Line]:
    """The lines of one side, each in the nearest lane in which no other runs beside it."""
    taken: list[list[tuple[int, int]]] = []
    for line in sorted(some, key=lambda one: (one.span[1] - one.span[0], one.span, -one.people)):
        first, last = line.span
        lane = next((n for n, spans in enumerate(taken) if all(last <= a or b <= first for a, b in spans)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, max(last, first + 1)))
        yield _Line(line.source, line.target, line.people, line.certain, lane)


def _place(placed: Sequence[_Line], rows: int, top: float) -> tuple[list[float], list[tuple[float, float]], float]:
    """The top of each row, where each line leaves and arrives, and the bottom; every end has a place of its own."""
    ends: list[list[tuple[float, int, int]]] = [[] for _ in range(rows)]
    for n, line in enumerate(placed):
        outward = (line.target - line.source) * 100 + (line.lane if line.down else -line.lane)
        ends[line.source].append((outward + (0.5 if line.down else -0.5), n, 0))
        ends[line.target].append((-outward + (-0.5 if line.down else 0.5), n, 1))
    tops, ports = [top], [[0.0, 0.0] for _ in placed]
    for row in ends:
        sides = [sorted(end for end in row if placed[end[1]].down == down) for down in (True, False)]
        height = max(_ROW, _PORT * (max(map(len, sides)) + 1))
        for side in sides:
            for place, (_, n, which) in enumerate(side, 1):
                ports[n][which] = tops[-1] + height * place / (len(side) + 1)
        tops.append(tops[-1] + height)
    return tops, [(start, end) for start, end in ports], tops[-1]


def _name(name: str, top: float, bottom: float) -> list[str]:
    box = element("rect", x=_LEFT, y=top + 2, width=_RIGHT - _LEFT, height=bottom - top - 4, rx=4, class_="line")
    return [box, text((_LEFT + _RIGHT) / 2, (top + bottom) / 2 + 4, name, anchor="middle")]


def _draw(line: _Line, start: float, end: float, lanes: int) -> list[str]:
    """A line out of its row, along its lane and into the other row, with an arrowhead and its number."""
    side = 1 if line.down else -1
    edge = _RIGHT if line.down else _LEFT
    room = (WIDTH - MARGIN - 22 - _RIGHT) if line.down else (_LEFT - MARGIN - 22)
    lane = edge + side * (18 + min(24, (room - 18) / max(1, lanes)) * line.lane)
    tip = edge + side * 1
    path = f"M{edge} {start:.1f}H{lane:.1f}V{end:.1f}H{tip + side * _HEAD:.1f}"
    head = f"M{tip} {end:.1f}l{side * (_HEAD + 2)} -{_HEAD - 1}v{2 * (_HEAD - 1)}z"
    width = f"{1 + min(3, line.people / 10):.1f}"
    number = text(lane + side * 3, (start + end) / 2 + 4, str(line.people), "small", "start" if line.down else "end")
    return [
        element("path", d=path, class_="line" if line.certain else "line dashed", stroke_width=width),
        element("path", d=head, fill="currentColor"),
        number,
    ]
