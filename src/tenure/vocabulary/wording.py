"""Events and bounds in words, for every front: "dismissed as commander from 58th Army", "ended by 2023-07-13"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tenure.model.statement import Value
from tenure.vocabulary.events import event_types

STANCE_WORDS = {
    "reported": "reportedly ",
    "planned": "planned: ",
    "requested": "asked for: ",
    "negated": "said not to have happened: ",
    "disputed": "disputed: ",
}
"""What stands before an event that is not simply told as having happened."""

CAPACITY_WORDS = {"acting": "acting ", "de_facto": "in fact ", "self_styled": "self-styled "}
"""What stands before a post that is held without appointment."""

_PART = re.compile(r"\[([^\]]*)\]")
_FIELD = re.compile(r"\{(\w+)\}")
_PHASES = {"takes_up": "takes up", "holds": "holds", "former": "formerly held", "planned": "to hold"}
_UNITS = {"percent": "%", "count": ""}


def say_event(event: str, fields: Mapping[str, Sequence[str]], *, phase: str | None = None) -> str:
    """An event with its values, the values of one field parted by strokes. `phase` is a posting's, or "planned"."""
    kind = event_types().get(event)
    template = kind.says if kind else event.replace("_", " ")
    if event == "posting":
        template = template.replace("held the post", f"{_PHASES.get(phase or '', 'held')} {'the' if fields.get('post') else 'a'} post")

    def part(match: re.Match[str]) -> str:
        return match[1] if all(fields.get(name) for name in _FIELD.findall(match[1])) else ""

    said = _PART.sub(part, template)
    return _FIELD.sub(lambda match: " / ".join(_say_field(match[1], value) for value in fields.get(match[1], ())), said)


def say_value(value: Value) -> str:
    """A value as it is said: "6 years", "800,000 RUB", "life"."""
    if value.amount is None:
        return value.unit
    amount = f"{value.amount:,}"
    if value.unit in ("year", "month", "day"):
        return f"{amount} {value.unit}{'' if value.amount == 1 else 's'}"
    return f"{amount} {_UNITS.get(value.unit, value.unit)}".replace(" %", "%").strip()


def say_start(earliest: str | None, latest: str | None) -> str:
    """When it began, as far as the reports allow."""
    if earliest == latest and latest:
        return f"began on {latest}"
    if earliest and latest:
        return f"began between {earliest} and {latest}"
    if earliest or latest:
        return f"no report dates the start, which was {f'by {latest}' if latest else f'on {earliest} or later'}"
    return "no report dates the start"


def say_end(earliest: str | None, latest: str | None) -> str:
    """When it ended, as far as the reports allow."""
    if latest is None:
        return f"{f'still so on {earliest}; ' if earliest else ''}no report says that it ended"
    if earliest is None:
        return f"ended by {latest}"
    return f"ended on {latest}" if earliest == latest else f"ended between {earliest} and {latest}"


def say_window(first: str | None, last: str | None) -> str:
    """When something happened on one day, as far as the reports allow; empty where they do not."""
    if first and first == last:
        return f"on {first}"
    if first and last:
        return f"between {first} and {last}"
    return f"on {first} or later" if first else f"by {last}" if last else ""


def _say_field(name: str, value: str) -> str:
    amount, _, unit = value.partition(" ")
    if name != "value" or not re.fullmatch(r"\d+(\.\d+)?", amount):
        return value
    return say_value(Value(float(amount) if "." in amount else int(amount), unit))
