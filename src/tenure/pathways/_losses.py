"""What reports tell of units' losses and survivors: each figure with who says so, and the range of what is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from tenure.derivation import Derivation, find_stance
from tenure.extraction.losses import is_survival, read_number, read_qualifier
from tenure.model import edtf
from tenure.model.answers import Side
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.model.tallies import LossFigure, LossLine, LossRange

#: Figures that say what was so, with or without distance.
_COUNTED = ("actual", "reported")


class _Said(NamedTuple):
    """What one statement says of losses: figures that agree in all of it are one."""

    unit: str
    measure: Literal["lost", "survived"]
    amount: float | None
    amount_unit: str | None
    qualifier: str | None
    of: str | None
    words: str
    when: str | None
    stance: str


def losses(derivation: Derivation, units: Collection[str] | None = None, *, known: str | None = None, left_out: int = 0) -> list[LossLine]:
    """The figures told of units (None: of all), unit by unit, and after them between what those lie that count the same thing.

    What is denied, planned or asked about is listed and lies in no range. `known` and `left_out` are what the answer says of the
    state of knowledge.
    """
    resolution = derivation.resolution
    told: dict[_Said, list[Told]] = defaultdict(list)
    for one, subject in resolution.subject_of.items():
        stmt = resolution.statements[one]
        if stmt.event == "losses" and (units is None or subject in units):
            told[_read(subject, stmt)].append(one)
    figures = [_make(derivation, said, some, known, left_out) for said, some in told.items()]
    lines: list[LossLine] = []
    for unit in sorted({one.unit for one in figures}, key=lambda unit: (derivation.name_of(unit), unit)):
        own = sorted((one for one in figures if one.unit == unit), key=_rank)
        lines += [*own, *_ranges(derivation, own)]
    return lines


def _read(unit: str, stmt: Statement) -> _Said:
    value, text, start = stmt.value, stmt.evidence.text, stmt.evidence.start
    place, whole = stmt.spans.get("value"), stmt.spans.get("whole")
    qualifier = read_qualifier(text[: place[0] - start]) if place else None
    return _Said(
        unit=unit,
        measure="survived" if is_survival(stmt.trigger.text) else "lost",
        amount=value.amount if value else None,
        amount_unit=value.unit if value else None,
        qualifier=qualifier,
        of=text[whole[0] - start : whole[1] - start] if whole else None,
        words=text[place[0] - start : place[1] - start] if place else stmt.trigger.text,
        when=stmt.when,
        stance=find_stance([stmt]),
    )


def _make(derivation: Derivation, said: _Said, told: Sequence[Told], known: str | None, left_out: int) -> LossFigure:
    statements = [derivation.resolution.statements[one] for one in told]
    whole = read_number(said.of) if said.of else None
    sources = {link.source for stmt in statements for link in stmt.attribution[-1:]}
    return LossFigure(
        **said._asdict(),
        unit_name=derivation.name_of(said.unit),
        whole=whole,
        percent=_percent(said, whole),
        bounds=_bounds(said.when),
        said_by=tuple(sorted(sources)),
        told=tuple(sorted(told)),
        origins=derivation.resolution.count_origins(told),
        known=known,
        left_out=left_out,
    )


def _percent(said: _Said, whole: float | None) -> float | None:
    if said.amount_unit == "percent":
        return said.amount
    if said.amount_unit == "count" and said.amount is not None and whole and said.amount <= whole:
        return round(100 * said.amount / whole, 1)
    return None


def _bounds(when: str | None) -> Side:
    bounds = edtf.bounds(when) if when and edtf.is_valid(when) else None
    return (bounds.earliest_start, bounds.latest_end) if bounds else (None, None)


def _rank(figure: LossFigure) -> tuple[object, ...]:
    return (figure.bounds[0] or "9999", figure.measure, figure.amount_unit or "~", figure.amount or 0, figure.told)


def _ranges(derivation: Derivation, figures: Iterable[LossFigure]) -> Iterator[LossRange]:
    """A range for each measure and unit of amounts in which at least one figure is told."""
    groups: dict[tuple[Literal["lost", "survived"], str], list[tuple[float, LossFigure]]] = defaultdict(list)
    for one in figures:
        if one.stance in _COUNTED:
            if one.amount is not None and one.amount_unit and one.amount_unit != "percent":
                groups[one.measure, one.amount_unit].append((one.amount, one))
            if one.percent is not None:
                groups[one.measure, "percent"].append((one.percent, one))
    for (measure, unit), some in sorted(groups.items()):
        told = tuple(sorted({told for _, one in some for told in one.told}))
        days = [one.bounds for _, one in some]
        yield LossRange(
            unit=some[0][1].unit,
            unit_name=some[0][1].unit_name,
            measure=measure,
            amount_unit=unit,
            least=min(amount for amount, _ in some),
            most=max(amount for amount, _ in some),
            qualifiers=tuple(sorted({one.qualifier for _, one in some if one.qualifier})),
            bounds=(_least([first for first, _ in days]), _most([last for _, last in days])),
            figures=len(some),
            origins=derivation.resolution.count_origins(told),
            told=told,
            known=some[0][1].known,
            left_out=some[0][1].left_out,
        )


def _least(days: Sequence[str | None]) -> str | None:
    return None if None in days else min(day for day in days if day)


def _most(days: Sequence[str | None]) -> str | None:
    return None if None in days else max(day for day in days if day)
