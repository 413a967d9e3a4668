"""Which units stood above and below a unit on a day, and who headed each.

Kinds of relation are kept apart: a chain of command never goes on over an administrative relation. A relation of
which no report tells the kind counts with command, and says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tenure.derivation._answer_who import holders
from tenure.derivation._labels import find_label
from tenure.derivation._record import Record
from tenure.model.answers import Direction, Hop, Label, Who
from tenure.model.statement import CHAINED, UnitRelation
from tenure.model.tenure import Relation


def chain(
    record: Record,
    unit: str,
    *,
    on: str,
    direction: Direction = "up",
    kinds: Sequence[UnitRelation] = CHAINED,
    depth: int | None = None,
    known: str | None = None,
    left_out: int = 0,
) -> list[Hop]:
    """The relations on the ISO day `on`, kind by kind and nearest first, each with who headed the unit it leads to.

    `depth` is how many hops to follow; None follows all. Each relation is given once. A relation that had ended is
    given and not followed; so is one that leads to a unit that is there already, which its `turn` says: "cycle"
    where it leads back to a unit on the way to it, "again" otherwise. `known` and `left_out` are what the answer says of
    the state of knowledge of the record.
    """
    walk = _Walk(record, unit, on, direction, known, left_out)
    return [hop for kind in kinds for hop in walk.hops(kind, depth)]


def relations_on(record: Record, unit: str, on: str, direction: Direction, kind: UnitRelation) -> list[tuple[Relation, Label]]:
    """The relations of a kind from a unit that had started by the day, with their labels, in the order of ids."""
    relations = record.relations_above(unit) if direction == "up" else record.relations_below(unit)
    of_kind = [relation for relation in relations if (relation.kind or "command") == kind]
    return [(relation, label) for relation in of_kind if (label := find_label(relation, on))]


def far_end(relation: Relation, direction: Direction) -> str:
    """The unit to which a relation leads."""
    return relation.upper if direction == "up" else relation.lower


@dataclass(frozen=True, slots=True)
class _Walk:
    """The chain of a unit, kind by kind."""

    record: Record
    unit: str
    on: str
    direction: Direction
    known: str | None
    left_out: int

    def hops(self, kind: UnitRelation, depth: int | None) -> Iterator[Hop]:
        """The hops of one kind, the nearest first."""
        way: dict[str, tuple[str, ...]] = {self.unit: (self.unit,)}
        waiting = deque([(self.unit, 1)])
        while waiting:
            here, number = waiting.popleft()
            if depth is not None and number > depth:
                return
            for relation, label in self._relations(here, kind):
                there = far_end(relation, self.direction)
                turn = None if there not in way else "cycle" if there in way[here] else "again"
                yield self._hop(here, relation, label, number, turn)
                if turn is None and label != "ended":
                    way[there] = (*way[here], there)
                    waiting.append((there, number + 1))

    def _relations(self, here: str, kind: UnitRelation) -> list[tuple[Relation, Label]]:
        """Those that had ended last, else by the name of the unit that they lead to."""
        found = relations_on(self.record, here, self.on, self.direction, kind)
        name = self.record.name_of
        return sorted(found, key=lambda one: (one[1] == "ended", name(far_end(one[0], self.direction)), one[0].id))

    def _hop(self, here: str, relation: Relation, label: Label, number: int, turn: str | None) -> Hop:
        there, bounds = far_end(relation, self.direction), relation.bounds
        return Hop(
            unit=self.unit,
            hop=number,
            direction=self.direction,
            from_unit=here,
            from_name=self.record.name_on(here, self.on),
            to_unit=there,
            to_name=self.record.name_on(there, self.on),
            relation=relation.kind,
            label=label,
            start=(bounds.earliest_start, bounds.latest_start),
            end=(bounds.earliest_end, bounds.latest_end),
            last_seen=max((day for day in relation.seen if day <= self.on), default=None),
            holders=() if label == "ended" or turn else self._holders(there),
            told=relation.told,
            origins=relation.origins,
            on=self.on,
            id=relation.id,
            turn=turn,
            known=self.known,
            left_out=self.left_out,
        )

    def _holders(self, unit: str) -> tuple[Who, ...]:
        return tuple(line for line, _ in holders(self.record, unit, on=self.on, known=self.known, left_out=self.left_out))
