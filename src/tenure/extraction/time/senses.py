"""From resolved mentions to expressions: the preposition that leads one in, and the range that two make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from tenure.extraction.time.anchors import Resolved
from tenure.extraction.time.expressions import Sense, TimeExpression, TimeKind, TimeOffset
from tenure.extraction.time.mentions import Mention
from tenure.extraction.time.tokens import Tokens
from tenure.extraction.time.values import NO_NUMBER, Point, iso_period, step
from tenure.model.edtf import is_valid

_SENSES: dict[str, Sense] = {
    "in": "on",
    "from": "on",
    "between": "on",
    "since": "since",
    "until": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "previous": "after",  # "following"
}
_JOINS = ("dash", "gap", "to", "until", "and")


def joined(tokens: Tokens, here: Mention, after: Mention) -> bool:
    """Whether only joining words stand between two mentions."""
    names = _between(tokens, here, after)
    return len(names) < 4 and all(name in (*_JOINS, "comma", "the", "in", "from") for name in names)


def _is_range(tokens: Tokens, here: Mention, after: Mention) -> bool:
    """Whether two mentions are the ends of a range: "from A to B", "between A and B", "A-B"."""
    names = [name for name in _between(tokens, here, after) if name != "the"]
    if len(names) != 1 or names[0] not in _JOINS:
        return False
    return names[0] != "and" or tokens.name(here.first - 1) == "between"


def _between(tokens: Tokens, here: Mention, after: Mention) -> list[str]:
    """The classes between two mentions, up to four of them."""
    return [tokens.name(index) for index in range(here.last, min(after.first, here.last + 4))]


def expression(tokens: Tokens, resolved: Resolved) -> TimeExpression:
    """The expression that one mention makes."""
    mention, dated = resolved.mention, resolved.dated
    core = tokens.span(mention.first, mention.last - 1 if mention.offset else mention.last)
    at = _lead(tokens, mention)
    lead = tokens.name(at)
    sense = _sense(tokens, mention, lead)
    start = tokens.items[at].start if lead in _SENSES and mention.is_calendar else core[0]
    when = None if dated is None else _within(dated.when, sense, approximate=_is_about(mention))
    return TimeExpression(
        start, core[1], tokens.text[start : core[1]], core, _kind(mention), when if when and is_valid(when) else None,
        _value(resolved), sense, resolved.anchor, iso_period(mention.period) if not mention.each else None,
    )  # fmt: skip


def _lead(tokens: Tokens, mention: Mention) -> int:
    """Where the preposition stands that leads a mention in: also of "since at least May 2024"."""
    at = mention.first - 1
    return at - 1 if tokens.name(at) == "amount" and tokens.name(at - 1) in ("since", "until", "from") else at


def ranges(tokens: Tokens, resolved: Sequence[Resolved]) -> list[TimeExpression]:
    """The expressions of all mentions, the two ends of a range as one."""
    made: list[TimeExpression] = []
    skip = False
    for index, item in enumerate(resolved):
        if skip:
            skip = False
            continue
        after = resolved[index + 1] if index + 1 < len(resolved) else None
        one = expression(tokens, item)
        if after and item.dated and after.dated and _is_range(tokens, item.mention, after.mention):
            two = expression(tokens, after)
            joint = _range(tokens.text, one, two, f"{item.dated.when.split('/')[0]}/{after.dated.when.split('/')[-1]}")
            if joint:
                made.append(joint)
                skip = True
                continue
        made.append(one)
    return made


def offset(tokens: Tokens, mention: Mention, report: Point | None) -> TimeOffset:
    """The distance from an event that `mention` tells."""
    start, end = tokens.span(mention.first, mention.last)
    unit = {"W": "D", "F": "D"}.get(mention.unit or "", mention.unit or "D")
    count = mention.count * {"W": 7, "F": 14}.get(mention.unit or "", 1)
    there = step(report, unit, -mention.offset * count) if report and mention.count != NO_NUMBER else None
    when = f"{there.when}~" if there and "/" not in there.when else None
    return TimeOffset(start, end, tokens.text[start:end], "after" if mention.offset > 0 else "before", iso_period(mention.period), when)


def _range(text: str, one: TimeExpression, two: TimeExpression, when: str) -> TimeExpression | None:
    if not is_valid(when):
        return None
    return replace(
        one, end=two.end, text=text[one.start : two.end], core=(one.core[0], two.core[1]), when=when, sense="from_to", parts=(one, two)
    )


def _sense(tokens: Tokens, mention: Mention, lead: str) -> Sense:
    if not mention.is_calendar:
        return "age" if mention.age else "offset" if mention.offset else "for" if lead == "for" else "length"
    if lead == "from" and tokens.name(mention.last) == "onward":
        return "since"
    return _SENSES.get(lead, "on")


def _within(when: str, sense: Sense, *, approximate: bool) -> str:
    """`when` as the preposition bounds it."""
    mark = "~" if approximate and "/" not in when and "X" not in when else ""
    first, last = when.split("/")[0] + mark, when.split("/")[-1] + mark
    if sense in ("since", "after"):
        return f"{first}/.."
    if sense in ("until", "by", "before"):
        return f"../{last}"
    return when + mark


def _is_about(mention: Mention) -> bool:
    """Whether the date is told roughly; "two days later" is not rough, "two years later" is."""
    return mention.approximate and mention.unit in (None, "M", "Q", "Y", "E", "C")


def _kind(mention: Mention) -> TimeKind:
    if mention.each:
        return "set"
    if mention.period:
        return "duration"
    return "time" if mention.clock or mention.part else "date"


def _value(resolved: Resolved) -> str:
    """The TIMEX3 value of the mention."""
    mention, dated = resolved.mention, resolved.dated
    if mention.period or mention.vague:
        return cast(str, mention.period or mention.vague)
    if dated is None:
        return _open_value(mention)
    if mention.clock or mention.part:
        return f"{dated.value}T{mention.clock or mention.part}"
    return dated.value


def _open_value(mention: Mention) -> str:
    """The value of a date whose year is not known."""
    if mention.weekday:
        return f"XXXX-WXX-{mention.weekday}"
    if mention.month:
        return f"XXXX-{mention.month:02}" + (f"-{mention.day:02}" if mention.day else "")
    if mention.season:
        return {21: "XXXX-SP", 22: "XXXX-SU", 23: "XXXX-FA", 24: "XXXX-WI"}[mention.season]
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(mention.unit or "", "XXXX-XX-XX")
