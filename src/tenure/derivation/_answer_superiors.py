"""Who stood over a person on a day: the heads of his unit and of the units above it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tenure.derivation._answer_chain import far_end, relations_on
from tenure.derivation._answer_who import holders
from tenure.derivation._labels import find_inner, find_label, find_outer, find_weakest
from tenure.derivation._record import Record
from tenure.derivation._seats import heads
from tenure.model.answers import Label, Side, Superior, Who
from tenure.model.statement import UnitRelation
from tenure.model.tenure import Extent, Relation, Tenure


@dataclass(frozen=True, slots=True)
class _Way:
    """A way up from the person's tenure: the unit it has come to, over which relations, and how sure it is that they held."""

    unit: str
    extents: tuple[Tenure | Relation, ...]
    units: tuple[str, ...]
    label: Label

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relations that it went over."""
        return tuple(extent for extent in self.extents if isinstance(extent, Relation))


def superiors(
    record: Record,
    person: str,
    *,
    on: str,
    kinds: Sequence[UnitRelation] = ("command",),
    depth: int | None = None,
    known: str | None = None,
    left_out: int = 0,
) -> list[Superior]:
    """The people over a person on the ISO day, nearest first: by his tenures, the relations above them and theirs.

    Who heads his own unit stands over him at hop 0, unless he heads it himself. `depth` is how many units to go up; None
    goes to the top. The label is that of the weakest of all that it rests on. `possible` and `certain`
    are the days on which all of it can have held, and did hold, together. `known` and `left_out` are what the answer says of
    the state of knowledge of the record.
    """
    climb = _Climb(record, on, depth, known, left_out)
    found = [line for kind in kinds for tenure in record.tenures_of(person) for line in climb.lines(tenure, kind)]
    return sorted(set(found), key=lambda line: (line.hop, line.unit_name or "", line.superior.person_name, line.via, line.superior.tenure))


@dataclass(frozen=True, slots=True)
class _Climb:
    """The ways up from the tenures of a person on a day."""

    record: Record
    on: str
    depth: int | None
    known: str | None
    left_out: int

    def lines(self, tenure: Tenure, kind: UnitRelation) -> Iterator[Superior]:
        """Who stood over the holder of a tenure, over relations of one kind."""
        label = find_label(tenure, self.on)
        if tenure.unit is None or label is None or label == "ended":
            return
        for way in self._ways(_Way(tenure.unit, (tenure,), (tenure.unit,), label), kind):
            if way.unit == tenure.unit and heads(tenure.seat):
                continue
            for holder, held in holders(self.record, way.unit, on=self.on, known=self.known, left_out=self.left_out):
                if holder.person != tenure.person:
                    yield self._line(tenure, tenure.unit, way, holder, held)

    def _line(self, tenure: Tenure, unit: str, way: _Way, holder: Who, held: Tenure) -> Superior:
        extents: list[Extent] = [*way.extents, held]
        return Superior(
            hop=len(way.relations),
            person=tenure.person,
            person_name=self.record.name_of(tenure.person),
            tenure=tenure.id,
            post=tenure.post,
            unit=unit,
            unit_name=self.record.name_on(unit, self.on),
            superior=holder,
            via=tuple(relation.id for relation in way.relations),
            label=find_weakest((way.label, holder.label)),
            possible=find_outer(extents),
            certain=find_inner(extents),
            told=tuple(sorted({told for extent in extents for told in extent.told})),
            on=self.on,
            known=self.known,
            left_out=self.left_out,
        )

    def _ways(self, start: _Way, kind: UnitRelation) -> Iterator[_Way]:
        """The ways up that no other way to the same unit covers, nearest first; none passes a unit twice."""
        taken: dict[str, list[_Way]] = {}
        waiting = deque([start])
        while waiting:
            way = waiting.popleft()
            if any(_covers(other, way) for other in taken.get(way.unit, ())):
                continue
            taken.setdefault(way.unit, []).append(way)
            yield way
            if self.depth is not None and len(way.relations) >= self.depth:
                continue
            for relation, label in relations_on(self.record, way.unit, self.on, "up", kind):
                upper = far_end(relation, "up")
                if label != "ended" and upper not in way.units:
                    waiting.append(_Way(upper, (*way.extents, relation), (*way.units, upper), find_weakest((way.label, label))))


def _covers(one: _Way, other: _Way) -> bool:
    """Whether all that the other way shows of its unit, the one shows at least as surely and for as many days."""
    surer = find_weakest((one.label, other.label)) == other.label
    return surer and _spans(find_outer(one.extents), find_outer(other.extents)) and _certain(one, other)


def _certain(one: _Way, other: _Way) -> bool:
    inner, inner_of_other = find_inner(one.extents), find_inner(other.extents)
    return inner_of_other is None or (inner is not None and _spans(inner, inner_of_other))


def _spans(one: Side, other: Side) -> bool:
    return (one[0] or "") <= (other[0] or "") and (one[1] or "9999-12-31") >= (other[1] or "9999-12-31")
