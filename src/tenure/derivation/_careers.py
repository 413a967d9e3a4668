"""Careers as pathways read them: each happening with its statements, and the order that the network proves."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from tenure.derivation._answer_career import career
from tenure.derivation._claims import read_reported
from tenure.derivation._constraints import Node
from tenure.derivation._days import to_day
from tenure.derivation._derive import Derivation
from tenure.derivation._fields import write_value
from tenure.derivation._network import Component
from tenure.derivation._seats import heads, make_seat
from tenure.model.answers import CareerLine
from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Said, Voice, Window
from tenure.model.event import Told

_Arcs = Mapping[Node, Sequence[tuple[Node, int]]]


def read_careers(derivation: Derivation, people: Sequence[str] | None = None) -> Iterator[Career]:
    """The careers of these people, or of all, by id; those of whom nothing is told are left out."""
    if people is None:
        people = [entity.id for entity in derivation.resolution.entities.values() if entity.kind == "person"]
    arcs: dict[int, _Arcs] = {}
    for person in sorted(people):
        if lines := career(derivation, person):
            nodes = [_first_day(derivation, line) for line in lines]
            happenings = tuple(_read_happening(derivation, line, node) for line, node in zip(lines, nodes, strict=True))
            yield Career(person, derivation.name_of(person), happenings, _find_apart(derivation, nodes, happenings, arcs))


def _first_day(derivation: Derivation, line: CareerLine) -> Node:
    return (line.id, "start") if line.kind == "tenure" else derivation.history.span_of_event[line.id][0]


def _read_happening(derivation: Derivation, line: CareerLine, node: Node) -> Happening:
    voices = tuple(_read_voice(derivation, told) for told in line.told)
    firm = derivation.solution.firm.get(node)
    day: Window = (firm.least, firm.most) if firm else (to_day(line.start[0]), to_day(line.start[1]))
    said: dict[str, tuple[str, ...]] = {}
    if line.kind == "tenure":
        seat = next(tenure.seat for tenure in derivation.tenures_of(line.person) if tenure.id == line.id)
        names = (derivation.name_of(seat.unit),) if seat.unit else ()
        said = _join([voice.said for voice in voices], {"unit": names, "heads": ("yes",) if heads(seat) else ()})
    kind: Literal["event", "tenure"] = "tenure" if line.kind == "tenure" else "event"
    return Happening(line.id, line.event, kind, line.when, Bounds(*line.start, *line.end), day, said, voices, line.denied)


def _read_voice(derivation: Derivation, told: Told) -> Voice:
    resolution, stmt = derivation.resolution, derivation.resolution.statements[told]
    reported, unit = read_reported(stmt), resolution.unit_of.get(told)
    said = {
        "rank": (stmt.rank,),
        "post": (stmt.post,),
        "unit": tuple(dict.fromkeys((stmt.organization, derivation.name_of(unit) if unit else None))),
        "counterpart": stmt.counterpart,
        "place": (stmt.place,),
        "charge": (stmt.charge,),
        "value": (write_value(stmt.value) if stmt.value else None,),
        "about": (stmt.about.text if stmt.about else None,),
        "heads": ("yes" if heads(make_seat(unit or stmt.organization, stmt.post, stmt.trigger.text)) else None,),
    }
    kept = {name: texts for name, some in said.items() if (texts := tuple(text for text in some if text))}
    origins = tuple(resolution.origins_of[told])
    return Voice(told, stmt.polarity, stmt.modality, stmt.hedged, bool(stmt.attribution), (reported.first, reported.last), origins, kept)


def _join(parts: Sequence[Said], more: Said) -> dict[str, tuple[str, ...]]:
    """All that several say, each text once."""
    joined: dict[str, dict[str, None]] = defaultdict(dict)
    for part in (more, *parts):
        for name, texts in part.items():
            if name != "heads" or part is more:
                joined[name] |= dict.fromkeys(texts)
    return {name: tuple(texts) for name, texts in joined.items() if texts}


def _find_apart(
    derivation: Derivation, nodes: Sequence[Node], happenings: Sequence[Happening], arcs: dict[int, _Arcs]
) -> dict[tuple[int, int], int]:
    """How far apart two happenings are at most, where links say more than their bounds.

    A path of the network either passes the origin, which is what the two bounds say, or is made of links alone.
    """
    places: dict[Node, list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        places[node].append(place)
    apart: dict[tuple[int, int], int] = {}
    for node, own in places.items():
        component = derivation.solution.component_of.get(node)
        if component is None or not component.firm_links:
            reached = {node: 0}
        else:
            if id(component) not in arcs:
                arcs[id(component)] = _arcs_of(component)
            reached = _reach(node, component, arcs[id(component)])
        for other, days in reached.items():
            for then in places.get(other, ()):
                apart |= {
                    (first, then): days for first in own if first != then and _is_news(days, happenings[first].day, happenings[then].day)
                }
    return apart


def _is_news(days: int, first: Window, then: Window) -> bool:
    return first[0] is None or then[1] is None or days < then[1] - first[0]


def _arcs_of(component: Component) -> _Arcs:
    arcs: dict[Node, list[tuple[Node, int]]] = defaultdict(list)
    for link in component.firm_links:
        if link.most is not None:
            arcs[link.first].append((link.then, link.most))
        if link.least is not None:
            arcs[link.then].append((link.first, -link.least))
    return arcs


def _reach(start: Node, component: Component, arcs: _Arcs) -> dict[Node, int]:
    """How many days after `start` each day is at most, by links alone.

    Where the bounds of a day say as much, the search ends: they are shortest paths, so they say as much of all beyond it.
    """
    reached, queue = {start: 0}, deque([start])
    least = component.firm[start].least
    while queue:
        node = queue.popleft()
        for other, days in arcs.get(node, ()):
            length = reached[node] + days
            most = component.firm[other].most
            if length < reached.get(other, length + 1) and (least is None or most is None or length < most - least):
                reached[other] = length
                queue.append(other)
    return reached
