"""Reads declared pathways, and says file and line of whatever is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from tenure.model.errors import UnknownName, VocabularyError
from tenure.model.statement import Polarity
from tenure.pathways._order import is_consistent
from tenure.pathways._values import Condition, Order, Pathway, Step
from tenure.vocabulary import DataFile, event_types
from tenure.vocabulary.ranks import ranks
from tenure.vocabulary.units import Term, unit_words

_HEAD = ("title", "claim", "claimed_by", "source")
_EVIDENCE = ("told", "asked", "refused")
_ORDER = ("after", "before", "within", "at_least")
_KEYS = ("says", *_EVIDENCE, *_ORDER, "optional", "forbidden", "alternative")
_PERIOD = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_DAYS = (366, 31, 7, 1)
_VALUES = ("year", "month", "day", "percent", "count", "life", "death")


@cache
def shipped() -> Mapping[str, Pathway]:
    """The pathways that come with tenure, by name."""
    folder = files("tenure.pathways") / "data"
    names = sorted(part.name for part in folder.iterdir() if part.name.endswith(".toml"))
    return {name[:-5]: read_pathway(name, (folder / name).read_text("utf-8")) for name in names}


def find_pathway(name: str) -> Pathway:
    """The pathway of that name, or of the file at that path.

    Raises UnknownName where there is neither, VocabularyError where it cannot be used.
    """
    if not name.endswith(".toml"):
        if name in shipped():
            return shipped()[name]
        near = tuple(get_close_matches(name, shipped(), n=1))
        hint = f"did you mean {near[0]!r}? " if near else ""
        known = f"{hint}Known are {', '.join(shipped())}; your own is a file whose name ends in .toml"
        raise UnknownName(f"no pathway is called {name!r}; {known}", near)
    try:
        text = Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise VocabularyError(f"{name}: the pathway cannot be read: {reason}") from error
    return read_pathway(name, text)


def read_pathway(name: str, text: str) -> Pathway:
    """The pathway that the TOML `text` of a file `name` declares. Raises VocabularyError with file and line."""
    source = DataFile(name, text)
    heads = {key: value for key, value in source.data.items() if not isinstance(value, dict)}
    for key in heads:
        source.one_of(source.line_of_key(None, key), "key", key, _HEAD)
    for key in _HEAD:
        if not isinstance(source.part(key), str) or not source.part(key).strip():
            raise source.error(source.line_of_key(None, key), f"{key!r} must be a text")
    tables = list(source.tables())
    if not tables:
        raise VocabularyError(f"{name}: no step; declare each as a table: [dismissal]")
    steps = tuple(_read_step(source, line, step, table) for line, step, table in tables)
    _check_alternatives(source, steps)
    orders = tuple(_read_orders(source, {step: table for _, step, table in tables}))
    _check_order(source, [step.name for step in steps], orders)
    return Pathway(Path(name).stem, heads["title"], heads["claim"], heads["claimed_by"], heads["source"], steps, orders)


def _read_step(source: DataFile, line: int, name: str, table: Mapping[str, Any]) -> Step:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise source.error(line, f"a step is named in small letters, figures and _, not {name!r}")
    for key in table:
        source.one_of(source.line_of_key(name, key), "key", key, _KEYS)
    values = {key: value for key, value in table.items() if key not in (*_EVIDENCE, *_ORDER)}
    told = {key: tuple(_read_conditions(source, name, key)) for key in _EVIDENCE if key in table}
    step = source.build(Step, line, {"name": name, **values, **told})
    if not step.told:
        raise source.error(line, f"the step {name!r} needs 'told': what counts as evidence for it")
    if step.optional and step.forbidden:
        raise source.error(line, f"the step {name!r} is both optional and forbidden; a forbidden step is never asked for")
    return step


def _check_alternatives(source: DataFile, steps: tuple[Step, ...]) -> None:
    """Refuses steps that stand for one another of which some only may be missing, or must be."""
    first: dict[str, Step] = {}
    for step in steps:
        other = first.setdefault(step.alternative, step) if step.alternative else step
        if (step.optional, step.forbidden) != (other.optional, other.forbidden):
            raise source.error(
                _line_of_step(source, step.name), f"{step.name!r} and its alternative {other.name!r} must be alike optional or forbidden"
            )


def _read_conditions(source: DataFile, step: str, key: str) -> Iterator[Condition]:
    for line, row in source.rows(key, table=step):
        values = {name: [value] if name in _LISTS and isinstance(value, str) else value for name, value in row.items()}
        condition = source.build(Condition, line, values)
        _check_values(source, line, condition)
        if key != "refused" and "polarity" in row:
            raise source.error(line, f"'polarity' belongs into 'refused'; of {key!r} what is negated tells against the step")
        yield condition


_LISTS = tuple(name for name, f in Condition.__dataclass_fields__.items() if f.type == "tuple[str, ...]")


def _check_values(source: DataFile, line: int, condition: Condition) -> None:
    """Refuses names that the vocabulary does not know."""
    known: dict[str, tuple[str, ...]] = {"event": tuple(event_types()), "rank": tuple(ranks().by_name), **_unit_names()}
    for key, names in known.items():
        for text in getattr(condition, key):
            source.one_of(line, key, text.removeprefix("!"), names)
    for name in _LISTS:
        if not all(isinstance(text, str) and text.strip("! *") for text in getattr(condition, name)):
            raise source.error(line, f"{name!r} must be a list of texts, not {list(getattr(condition, name))!r}")
    if not condition.event:
        raise source.error(line, "'event' names no event type")
    source.one_of(line, "polarity", condition.polarity, get_args(Polarity))
    if condition.value is not None and not re.fullmatch(r"[A-Z]{3}", condition.value):
        source.one_of(line, "value", condition.value, (*_VALUES, "a currency of three capital letters"))
    if (condition.least, condition.most) != (None, None) and condition.value is None:
        raise source.error(line, "'least' and 'most' need 'value', the unit of the amount")
    if condition.least is not None and condition.most is not None and condition.least > condition.most:
        raise source.error(line, f"'least' is {condition.least}, more than 'most', which is {condition.most}")


@cache
def _unit_names() -> dict[str, tuple[str, ...]]:
    """The echelons and kinds of units that units.toml knows."""
    source = DataFile("units.toml")
    kinds = [source.build(Term, line, row).name for role in ("branch", "service", "body") for line, row in source.rows(role)]
    return {"echelon": tuple(unit_words().echelons), "kind": tuple(kinds)}


def _read_orders(source: DataFile, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Order]:
    """The order of each two steps of which one names the other."""
    for step, table in tables.items():
        least: dict[str, int] = {}
        most: dict[str, int] = {}
        for key in _ORDER:
            line = source.line_of_key(step, key)
            for other, days in _read_order(source, line, key, table.get(key, ())):
                source.one_of(line, "step", other, tables)
                if other == step:
                    raise source.error(line, f"the step {step!r} cannot come {key.replace('_', ' ')} itself")
                if key == "before":
                    yield Order(step, other, 0, None)
                elif key == "within":
                    most[other] = days
                else:
                    least[other] = max(days, least.get(other, 0))
                if least.get(other, 0) > most.get(other, 10**7):
                    raise source.error(line, f"{step!r} cannot come at least {days} and at most {most[other]} days after {other!r}")
        for other in dict.fromkeys((*least, *most)):
            yield Order(other, step, least.get(other, -most[other] if other in most else None), most.get(other))


def _read_order(source: DataFile, line: int, key: str, value: Any) -> Iterator[tuple[str, int]]:
    """The steps that a key names, each with the days of its period."""
    if key in ("within", "at_least"):
        if value and not isinstance(value, dict):
            raise source.error(line, f'{key!r} names steps with a period: {{removal = "P2Y"}}, not {value!r}')
        for other, period in dict(value).items():
            yield other, _read_period(source, line, period)
        return
    steps = [value] if isinstance(value, str) else value
    if not isinstance(steps, list | tuple) or not all(isinstance(one, str) for one in steps):
        raise source.error(line, f"{key!r} must be a step or a list of steps, not {value!r}")
    yield from ((one, 0) for one in steps)


def _read_period(source: DataFile, line: int, text: object) -> int:
    """A period in days, by the longest years and months."""
    match = _PERIOD.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise source.error(line, f"{text!r} is no period; write years, months, weeks and days as P2Y, P18M, P6W or P10D")
    days = sum(int(count or 0) * unit for count, unit in zip(match.groups(), _DAYS, strict=True))
    if not days:
        raise source.error(line, f"{text!r} is a period of no days")
    return days


def _check_order(source: DataFile, steps: list[str], orders: tuple[Order, ...]) -> None:
    """Refuses steps of which each comes after the other, and periods that no career can keep."""
    after: dict[str, list[str]] = {step: [] for step in steps}
    for order in orders:
        if order.least is not None and order.least >= 0:
            after[order.first].append(order.then)
    for step in steps:
        if way := _way(after, step, step):
            raise source.error(_line_of_step(source, step), f"a cycle in the order: {' before '.join([step, *way])}")
    number = {step: n for n, step in enumerate(steps)}
    arcs = [(number[one.first], number[one.then], one.most) for one in orders if one.most is not None]
    arcs += [(number[one.then], number[one.first], -one.least) for one in orders if one.least is not None]
    if not is_consistent(range(len(steps)), arcs):
        raise VocabularyError(
            f"{source.name}: no career can keep all its periods ('within', 'at_least'); add up those between the same steps"
        )


def _way(after: Mapping[str, list[str]], start: str, end: str) -> list[str] | None:
    """The steps from one to another, each before the next; None where there is no way."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop(0)
        for other in after[way[-1]]:
            if other == end:
                return [*way[1:], end]
            if other not in seen:
                seen.add(other)
                ways.append([*way, other])
    return None


def _line_of_step(source: DataFile, step: str) -> int:
    return next(line for line, name, _ in source.tables() if name == step)
