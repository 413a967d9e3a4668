"""A document's text, cut wherever a statement's trigger, subject or role begins or ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.model.statement import Statement
from tenure.web.views import Segment

Spans = dict[tuple[int, int], list[str]]


def cut(text: str, statements: Sequence[Statement]) -> tuple[Segment, ...]:
    """The stretches of the text, in order and without gaps; statements are numbered as given, from 1."""
    triggers: dict[tuple[int, int], list[int]] = defaultdict(list)
    roles: Spans = defaultdict(list)
    for number, stmt in enumerate(statements, 1):
        triggers[stmt.trigger.start, stmt.trigger.end].append(number)
        for name, start, end in _roles(stmt):
            roles[start, end].append(f"{number} {name}")
    spans = [*triggers, *roles]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span if 0 <= edge <= len(text))})
    starts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in sorted(set(spans)):
        starts[span[0]].append(span)
    segments, over = [], list[tuple[int, int]]()
    for start, end in pairwise(edges):
        over = [span for span in [*over, *starts[start]] if span[1] > start]
        here = [number for span in over for number in triggers.get(span, ())]
        ending = [number for span in over if span[1] == end for number in triggers.get(span, ())]
        serving = [role for span in over for role in roles.get(span, ())]
        segments.append(Segment(text[start:end], tuple(sorted(here)), tuple(sorted(ending)), tuple(serving)))
    return tuple(segments)


def _roles(stmt: Statement) -> Iterator[tuple[str, int, int]]:
    if stmt.subject.start is not None and stmt.subject.end is not None:
        yield "subject", stmt.subject.start, stmt.subject.end
    for name, (start, end) in stmt.spans.items():
        yield name.partition(".")[0], start, end
    for one in stmt.attribution:
        if one.source_span:
            yield "source", *one.source_span
