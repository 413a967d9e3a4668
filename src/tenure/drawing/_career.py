"""A career over time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from tenure.drawing._bars import bar, mark
from tenure.drawing._rows import Row, chart
from tenure.drawing._scale import Scale
from tenure.drawing._words import say_doubts, say_support
from tenure.model.answers import CareerLine
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import STANCE_WORDS, say_end, say_event, say_start, say_window

#: Of these the names that reports give are spellings of one thing; the best supported will do.
_NAMES = ("organization", "post", "rank")


def draw_career(lines: Iterable[CareerLine], *, title: str, disputed: Collection[str] = ()) -> str:
    """A person's tenures as bars and events as marks, in the order of `lines`; `disputed` are the ids on which reports disagree.

    What accuses somebody has who says so beside it, and that it is denied.
    """
    return chart(title, [_row(line, line.id in disputed or bool(line.disputed)) for line in lines])


def _row(line: CareerLine, clash: bool) -> Row:
    sure = not {"latest start", "earliest end"} & {*line.reported, *line.disputed} and line.stance == "actual"
    hollow = line.stance in ("planned", "requested", "negated", "reported")

    def draw(scale: Scale, top: float) -> list[str]:
        if _lasts(line):
            return bar(scale, top, line.start, line.end, sure=sure, clash=clash)
        return mark(scale, top, line.bounds, hollow=hollow, clash=clash)

    return Row(_words(line, clash), _note(line, clash), (*line.start, *line.end), draw)


def _lasts(line: CareerLine) -> bool:
    kind = event_types().get(line.event)
    return line.kind == "tenure" or bool(kind and kind.lasts)


def _words(line: CareerLine, clash: bool) -> str:
    shown = line if clash else replace(line, fields={name: told[:1] if name in _NAMES else told for name, told in line.fields.items()})
    phase = "planned" if line.stance in ("planned", "requested") else None
    return f"{STANCE_WORDS.get(line.stance, '')}{say_event(line.event, shown.fields, phase=phase)}"


def _note(line: CareerLine, clash: bool) -> str:
    """When, on how many sources, who accuses, that it is denied, and that reports disagree."""
    when = "; ".join((say_start(*line.start), say_end(*line.end))) if _lasts(line) else say_window(*line.bounds) or "no day is known"
    sources = line.fields.get("said_by", ())
    named = f"according to {sources[0]}{f' and {len(sources) - 1} more' if len(sources) > 1 else ''}" if sources else ""
    parts = [when, named, say_support(line.origins), "denied" if line.denied else "", *say_doubts(line, clash=clash)]
    return "; ".join(part for part in parts if part)
