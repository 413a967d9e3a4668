"""Statements, dates and bounds in plain words. Wording only: what is true is decided below."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tenure.model.statement import Statement
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import say_event, say_value

_CAPACITIES = {"acting": "acting", "de_facto": "in fact, without appointment", "self_styled": "by their own word"}
_MODALITIES = {"planned": "planned", "requested": "asked for", "possible": "possible", "habitual": "happens as a rule"}
_HARMLESS = "\n\t\u00ad\u200c\u200d"


def clean(text: str) -> str:
    """`text` on one line, without characters by which a hostile report could write over the screen."""
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """`text` with a sign for each character that would command a terminal or turn the order of letters; as long as before."""
    if text.isprintable():  # such a character is none that can be printed
        return text
    return "".join("\ufffd" if char not in _HARMLESS and unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in text)


def say(event: str, fields: Mapping[str, Sequence[str]], *, phase: str | None = None) -> str:
    """What happened, in the vocabulary's words, fit for a screen; `phase` is a posting's, or "planned"."""
    return clean(say_event(event, fields, phase=phase))


def say_statement(stmt: Statement) -> str:
    """What a statement says happened; without the marks that say how it stands."""
    told = (("name", stmt.subject.name), ("rank", stmt.rank), ("post", stmt.post), ("organization", stmt.organization),
            ("place", stmt.place), ("charge", stmt.charge), ("value", stmt.value and say_value(stmt.value)),
            ("about", stmt.about and stmt.about.text), ("replaces", stmt.replaces))  # fmt: skip
    fields: dict[str, Sequence[str]] = {name: (value,) for name, value in told if value}
    return say(stmt.event, {**fields, "counterpart": stmt.counterpart}, phase=stmt.phase)


def marks(stmt: Statement) -> list[str]:
    """What a reader must know before believing a statement: negated, planned, reportedly ..."""
    found = ["says it did not happen"] if stmt.polarity == "negated" else []
    found += [_MODALITIES[stmt.modality]] if stmt.modality in _MODALITIES else []
    found += ["reportedly"] if stmt.hedged else []
    found += [_CAPACITIES[stmt.capacity]] if stmt.capacity in _CAPACITIES else []
    return found


def say_chain(stmt: Statement) -> str:
    """On whose word the outlet tells it, outermost first: "citing Kommersant, citing a source"."""
    return ", ".join(f"citing {clean(link.source)}" for link in stmt.attribution)


def say_when(when: str | None, *, lasts: bool = False) -> str:
    """An EDTF date for people: the ISO form, with words for what EDTF writes in signs.

    An interval is an extent for what `lasts`, a window for what happens on one day of it.
    """
    if not when:
        return "undated"
    if when[0] in "[{":
        return " or ".join(part.strip() for part in when.strip("[]{}").replace("..", " to ").split(","))
    if "/" not in when:
        return _say_date(when)
    start, end = when.split("/", 1)
    if start in ("", ".."):
        return f"{'until' if lasts else 'by'} {_say_date(end)}"
    if end in ("", ".."):
        return f"from {_say_date(start)} on"
    return f"{_say_date(start)} to {_say_date(end)}"


def say_time(stmt: Statement) -> str:
    """When a statement says it was."""
    return say_when(stmt.when, lasts=lasts(stmt.event))


def lasts(event: str) -> bool:
    """Whether an event of this type holds for an extent of time."""
    kind = event_types().get(event)
    return bool(kind and kind.lasts)


def say_ago(day: str, on: str) -> str:
    """A day no later than `on`, and how many days before it that is."""
    days = (date.fromisoformat(on) - date.fromisoformat(day)).days
    return f"{day}, {count(days, 'day')} before" if days else f"{day}, that day"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "3 reports"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listing(words: Iterable[str], joint: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    items = list(words)
    return f" {joint} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def _say_date(date: str) -> str:
    bare = date.strip("?~%")
    if date.endswith("?"):
        return f"perhaps {bare}"
    return f"about {bare}" if date != bare else bare
