"""A chain of command as a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenure.drawing._svg import LINE, MARGIN, document, element, lines
from tenure.drawing._words import say_post, say_support
from tenure.model.answers import Hop, Who
from tenure.model.statement import UnitRelation

_STEP = 22
_KINDS = {"command": "in command", "administrative": "administratively", "member": "as a member", None: "of which kind no report says"}
_LINES = {"command": "line", "administrative": "line dashed", "member": "line dotted", None: "line mixed"}
_TURNS = {"cycle": "a cycle: this unit lies on the way here", "again": "drawn at another place"}
_LEGEND = "Full line: command. Dashed: administrative. Dotted: membership. Dots and dashes: no report says of which kind."


def by_kind(hops: Sequence[Hop]) -> list[tuple[UnitRelation, list[Hop]]]:
    """The hops of each kind of relation, which are trees of their own; of unknown kind counts with command."""
    kinds: dict[UnitRelation, list[Hop]] = {}
    for hop in hops:
        kinds.setdefault(hop.relation or "command", []).append(hop)
    return list(kinds.items())


def as_tree(hops: Sequence[Hop]) -> Iterator[tuple[int, Hop]]:
    """The hops of one kind in the order of a tree, each with its depth; a hop that had ended or turns back is not followed."""
    from_unit: dict[str, list[Hop]] = {}
    for hop in hops:
        from_unit.setdefault(hop.from_unit, []).append(hop)
    waiting = [(0, hop) for hop in reversed(from_unit.get(hops[0].from_unit, []))] if hops else []
    while waiting:
        depth, hop = waiting.pop()
        yield depth, hop
        if hop.turn is None and hop.label != "ended":
            waiting += [(depth + 1, below) for below in reversed(from_unit.get(hop.to_unit, []))]


def draw_chain(hops: Sequence[Hop], *, title: str) -> str:
    """The units above or below another as an indented tree, each with the label of its relation and who headed it."""
    head, y = lines(6, title, "title")
    body, told = list(head), list[str]()
    for _, of_kind in by_kind(hops):
        parts, y = _tree(of_kind, y, told)
        body += parts
    legend, y = lines(y + 6, _LEGEND, "small")
    return document(title, told, [*body, *legend], y + 8)


def _tree(hops: Sequence[Hop], top: float, told: list[str]) -> tuple[list[str], float]:
    """The units of one tree below `top`, and the y below them; what it says is added to `told`."""
    body, y = lines(top + 4, hops[0].from_name)
    above = {0: y}  # where the line to the next unit of each depth begins
    for depth, hop in as_tree(hops):
        words, notes = hop.to_name, list(_notes(hop))
        told.append(f"{'Above' if hop.direction == 'up' else 'Below'} {hop.from_name}: {words} ({'; '.join(notes)}).")
        middle = y + 4 + LINE / 2
        body += _branch(depth, above[depth], middle, hop)
        parts, y = _block(words, notes, y + 4, x=MARGIN + _STEP * (depth + 1))
        body += parts
        above[depth], above[depth + 1] = middle, y
    return body, y


def _block(words: str, notes: Sequence[str], top: float, *, x: float) -> tuple[list[str], float]:
    parts, y = lines(top, words, x=x)
    for note in notes:
        more, y = lines(y, note, "small", x=x)
        parts += more
    return parts, y


def _branch(depth: int, top: float, middle: float, hop: Hop) -> list[str]:
    x = MARGIN + _STEP * depth + 6
    return [element("path", d=f"M{x:.1f} {top:.1f}V{middle:.1f}H{x + _STEP - 9:.1f}", class_=_LINES[hop.relation])]


def _notes(hop: Hop) -> Iterator[str]:
    yield f"{hop.label}, {_KINDS[hop.relation]}; {say_support(hop.origins)}"
    if hop.turn:
        yield _TURNS[hop.turn]
    for holder in hop.holders:
        yield _holder(holder)
    if not hop.holders and not hop.turn and hop.label != "ended":
        yield "no holder known"


def _holder(who: Who) -> str:
    return f"{who.person_name}, {say_post(who, unit=False)}: {who.label}"
