"""Why statements of one subject and type do or do not tell one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.events import APART_DAYS, Item, agree, read_item
from tenure.resolution.explain import Evidence
from tenure.vocabulary.events import event_types

Side = dict[str, list[Told]]
_FACETS = {"unit": "unit", "office": "post", "echelon": "kind of unit", "grade": "rank", "about": "matter", "episode": "stage",
           "place": "place", "rank": "rank", "post": "post", "relation": "relation"}  # fmt: skip
#: What reports of one event may disagree on.
_LOOSE = ("charge", "place")


def explain_same_event(resolution: Resolution, a: Sequence[Told], b: Sequence[Told]) -> tuple[Evidence, ...]:
    """The evidence for and against the statements `a` and `b` telling one event: what tells events apart, their days, what they share.

    Neither is empty.
    """
    kinds = [resolution.statements[some[0]].event.replace("_", " ") for some in (a, b)]
    if kinds[0] != kinds[1]:
        return (Evidence(False, f"the one is told as {kinds[0]}, the other as {kinds[1]}", tuple(sorted({*a, *b}))),)
    both = [[_read(resolution, told) for told in sorted(some)] for some in (a, b)]
    subjects = [resolution.subject_of[some[0].told] for some in both]
    if subjects[0] != subjects[1]:
        names = [resolution.entities[one].name for one in subjects]
        return (Evidence(False, f"the one concerns {names[0]}, the other {names[1]}", tuple(sorted({*a, *b}))),)
    found = [*_facets(resolution, both), *_days(resolution, both), *_shared(resolution, both), *_loose(resolution, both)]
    return (*found, *_origins(resolution, a, b))


def _read(resolution: Resolution, told: Told) -> Item:
    return read_item(told, resolution.statements[told], resolution.unit_of.get(told), resolution.counterparts_of.get(told, ()))


def _facets(resolution: Resolution, both: Sequence[Sequence[Item]]) -> list[Evidence]:
    """What the rules go by: the unit, the post, the rank and the like that are told of each."""
    found = []
    for name, words in _FACETS.items():
        sides = [_where(side, lambda item, name=name: dict(item.facets).get(name)) for side in both]  # type: ignore[misc]
        if not (sides[0] and sides[1]):
            continue
        said = [" / ".join(sorted(_say(resolution, side[value][0], name, value) for value in side)) for side in sides]
        cited = _cited(*sides)
        if any(agree(name, x, y) for x, y in product(*sides)):
            if name != "episode":  # most arrests are plain arrests
                found.append(Evidence(True, f"the {words} is the same: {said[0]}", cited))
        else:
            found.append(Evidence(False, f"the {words} of the one is {said[0]}, of the other {said[1]}", cited))
    return found


def _say(resolution: Resolution, told: Told, name: str, value: str) -> str:
    """The value of a facet as the reports have it."""
    stmt = resolution.statements[told]
    if name == "unit":
        return resolution.entities[value].name
    return stmt.post or value if name in ("office", "grade") else value.replace("_", " ")


def _days(resolution: Resolution, both: Sequence[Sequence[Item]]) -> list[Evidence]:
    """Whether the days that are told of the two may be the same."""
    dated = [[item for item in side if item.first is not None and item.last is not None] for side in both]
    if not (dated[0] and dated[1]):
        return []
    said = [" / ".join(sorted({resolution.statements[item.told].when or "" for item in side})) for side in dated]
    cited = tuple(sorted({item.told for side in dated for item in side}))
    near = min(max(0, x.first - y.last, y.first - x.last) for x, y in product(*dated))  # type: ignore[operator]
    if near == 0:
        text = f"both are dated {said[0]}" if said[0] == said[1] else f"the days may be the same: {said[0]} and {said[1]}"
        return [Evidence(None if event_types()[_kind(resolution, both)].lasts else True, text, cited)]
    far = ", over a year apart" if near > APART_DAYS else ""
    return [Evidence(False, f"the one is dated {said[0]}, the other {said[1]}{far}", cited)]


def _shared(resolution: Resolution, both: Sequence[Sequence[Item]]) -> list[Evidence]:
    """The other parties that are told of both."""
    sides: list[Side] = [{}, {}]
    for side, items in zip(sides, both, strict=True):
        for item in items:
            for other in resolution.counterparts_of.get(item.told, ()):
                side.setdefault(other, []).append(item.told)
    return [
        Evidence(
            True, f"both are told of with {resolution.entities[other].name}", _cited({other: sides[0][other]}, {other: sides[1][other]})
        )
        for other in sorted(sides[0].keys() & sides[1].keys())
    ]


def _loose(resolution: Resolution, both: Sequence[Sequence[Item]]) -> list[Evidence]:
    """What reports of one event may tell otherwise: alike it speaks for one, else it tells nothing."""
    found = []
    for name in _LOOSE:
        if name in dict(both[0][0].facets):
            continue

        def value(item: Item, name: str = name) -> str | None:
            told: str | None = getattr(resolution.statements[item.told], name)
            return told and told.casefold()

        sides = [_where(side, value) for side in both]
        if alike := sorted(sides[0].keys() & sides[1].keys()):
            found.append(Evidence(True, f"the {name} is the same: {' / '.join(alike)}", _cited(*sides)))
        elif sides[0] and sides[1]:
            said = [" / ".join(sorted(side)) for side in sides]
            found.append(Evidence(None, f"the {name} of the one is {said[0]}, of the other {said[1]}", _cited(*sides)))
    return found


def _origins(resolution: Resolution, a: Sequence[Told], b: Sequence[Told]) -> list[Evidence]:
    """One source that tells both, which a report may copy from, and one report that tells both."""
    docs = {one.doc for one in a} & {one.doc for one in b}
    if docs:
        cited = tuple(sorted({one for one in (*a, *b) if one.doc in docs}))
        return [Evidence(None, f"{'one report tells' if len(docs) == 1 else f'{len(docs)} reports tell'} of both, apart", cited)]
    left, right = ({origin for one in some for origin in resolution.origins_of[one]} for some in (a, b))
    return [Evidence(True, "both rest on one source", tuple(sorted({*a, *b})))] if left & right else []


def _where(items: Iterable[Item], value: Callable[[Item], str | None]) -> Side:
    """The values that statements give, each with the statements that give it."""
    found: Side = {}
    for item in items:
        if given := value(item):
            found.setdefault(given, []).append(item.told)
    return found


def _cited(*sides: Side) -> tuple[Told, ...]:
    return tuple(sorted({told for side in sides for some in side.values() for told in some}))


def _kind(resolution: Resolution, both: Sequence[Sequence[Item]]) -> str:
    stmt: Statement = resolution.statements[both[0][0].told]
    return stmt.event
