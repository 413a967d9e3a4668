"""Which units stood above and below a unit on a day, and who headed each.

Kinds of relation are kept apart: a chain of command never goes on over an administrative relation. A relation of
which no report tells the kind counts with command, and says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from tenure.derivation._answer_who import holders
from tenure.derivation._labels import find_label
from tenure.derivation._record import Record
from tenure.model.answers import Direction, Hop, Label
from tenure.model.statement import UnitRelation
from tenure.model.tenure import Relation

KINDS: tuple[UnitRelation, ...] = ("command", "administrative", "member")


def chain(
    record: Record,
    unit: str,
    *,
    on: str,
    direction: Direction = "up",
    kinds: Sequence[UnitRelation] = KINDS,
    depth: int | None = None,
) -> list[Hop]:
    """The relations on the ISO day `on`, kind by kind and nearest first, each with who headed the unit it leads to.

    `depth` is how many hops to follow; None follows all. Each relation is given once. A relation that had ended is
    given and not followed; so is one that leads to a unit that is there already, which its `turn` says: "cycle"
    where it leads back to a unit on the way to it, "again" otherwise.
    """
    return [hop for kind in kinds for hop in _chain(record, unit, on, direction, kind, depth)]


def relations_on(record: Record, unit: str, on: str, direction: Direction, kind: UnitRelation) -> list[tuple[Relation, Label]]:
    """The relations of a kind from a unit that had started by the day, with their labels, in the order of ids."""
    relations = record.relations_above(unit) if direction == "up" else record.relations_below(unit)
    of_kind = [relation for relation in relations if (relation.kind or "command") == kind]
    return [(relation, label) for relation in of_kind if (label := find_label(relation, on))]


def far_end(relation: Relation, direction: Direction) -> str:
    """The unit to which a relation leads."""
    return relation.upper if direction == "up" else relation.lower


def _chain(record: Record, unit: str, on: str, direction: Direction, kind: UnitRelation, depth: int | None) -> Iterator[Hop]:
    way: dict[str, tuple[str, ...]] = {unit: (unit,)}
    waiting = deque([(unit, 1)])
    while waiting:
        here, number = waiting.popleft()
        if depth is not None and number > depth:
            return
        found = [
            (record.name_of(far_end(relation, direction)), relation, label)
            for relation, label in relations_on(record, here, on, direction, kind)
        ]
        for _, relation, label in sorted(found, key=lambda item: (item[2] == "ended", item[0], item[1].id)):
            there = far_end(relation, direction)
            turn = None if there not in way else "cycle" if there in way[here] else "again"
            yield _hop(record, unit, here, relation, label, number, on, direction, turn)
            if turn is None and label != "ended":
                way[there] = (*way[here], there)
                waiting.append((there, number + 1))


def _hop(
    record: Record, unit: str, here: str, relation: Relation, label: Label, number: int, on: str, direction: Direction, turn: str | None
) -> Hop:
    there, bounds = far_end(relation, direction), relation.bounds
    return Hop(
        unit=unit,
        hop=number,
        direction=direction,
        from_unit=here,
        from_name=record.name_of(here),
        to_unit=there,
        to_name=record.name_of(there),
        relation=relation.kind,
        label=label,
        start=(bounds.earliest_start, bounds.latest_start),
        end=(bounds.earliest_end, bounds.latest_end),
        last_seen=max((day for day in relation.seen if day <= on), default=None),
        holders=() if label == "ended" or turn else tuple(holders(record, there, on=on)),
        told=relation.told,
        origins=relation.origins,
        on=on,
        id=relation.id,
        turn=turn,
    )
