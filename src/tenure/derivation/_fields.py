"""The values that statements give for one event, the most supported first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tenure.model.event import Told
from tenure.model.statement import Statement, Value
from tenure.resolution import Resolution
from tenure.vocabulary import event_types

#: What stands for what is denied or criticised without naming it: "denied it" says no more than "denied".
_POINTING = frozenset(
    ["it", "this", "that", "these", "those", "which", "what", "them", "him", "her", "so", "such", "one", "all", "everything"]
)
_TEXTS = ("rank", "post", "organization", "place", "charge")


def read_fields(resolution: Resolution, told: Iterable[Told]) -> dict[str, tuple[str, ...]]:
    """All values told, by field; those of more independent origins first, then by alphabet.

    Spellings that differ in case alone are one value. `said_by` names who makes what may accuse somebody: the
    source that a report names, else its outlet.
    """
    supporters: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    spelling: dict[tuple[str, str], str] = {}
    for one in sorted(told):
        for name, value in _values(resolution.statements[one], resolution.docs[one.doc].label):
            key = value.casefold()
            spelling[name, key] = max(spelling.get((name, key), value), value, key=lambda text: (sum(map(str.isupper, text)) == 0, text))
            supporters[name][key].append(one)
    return {name: _ranked(resolution, name, supporters[name], spelling) for name in sorted(supporters)}


def write_value(value: Value) -> str:
    """An amount with its unit as text ("6 year", "800000 RUB", "life")."""
    return (
        value.unit
        if value.amount is None
        else f"{value.amount:g} {value.unit}"
        if abs(value.amount) < 1e6
        else f"{value.amount:.0f} {value.unit}"
    )


def say_who(resolution: Resolution, told: Iterable[Told], *, most: int = 3) -> str:
    """The outlets of statements as a sentence names them ("avia.pro and 2 more")."""
    outlets = sorted({resolution.docs[one.doc].label for one in told})
    if len(outlets) > most:
        outlets = [*outlets[:most], f"{len(outlets) - most} more"]
    return outlets[0] if len(outlets) == 1 else f"{', '.join(outlets[:-1])} and {outlets[-1]}"


def _values(stmt: Statement, outlet: str) -> Iterator[tuple[str, str]]:
    for name in _TEXTS:
        if text := getattr(stmt, name):
            yield name, text
    if stmt.event == "naming" and stmt.subject.name:
        yield "name", stmt.subject.name
        if stmt.replaces:
            yield "replaces", stmt.replaces
    for party in stmt.counterpart:
        yield "counterpart", party
    if stmt.value:
        yield "value", write_value(stmt.value)
    if stmt.about and stmt.about.text.casefold() not in _POINTING:
        yield "about", stmt.about.text
    if stmt.event == "criticism" or event_types()[stmt.event].group == "justice":
        yield "said_by", stmt.attribution[0].source if stmt.attribution else outlet


def _ranked(
    resolution: Resolution, name: str, supporters: Mapping[str, list[Told]], spelling: Mapping[tuple[str, str], str]
) -> tuple[str, ...]:
    counts = {key: resolution.count_origins(told) for key, told in supporters.items()}
    return tuple(spelling[name, key] for key in sorted(supporters, key=lambda key: (-counts[key], key)))
