"""Triggers of career and justice events in news: WikiEvents (whole documents) and RAMS (one event marked a passage: recall alone).

Many of the marked events befall nobody in particular ("killed 51 people"); tenure tells of people and units.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from common import Bench, Figure, Measure, Row, extract_texts
from joined import join

from tenure.model.statement import Statement

#: Our event types in the words of the scorer's maps, those that a trigger's own word tells apart first.
BY_WORD = {("appointment", "elect"): "elected", ("death", "execut"): "executed", ("release", "extradit"): "extradited"}
TYPES = {
    "arrest": "arrested", "charge": "charged", "trial": "tried", "investigation": "investigated", "conviction": "convicted",
    "death": "died", "dismissal": "dismissed", "resignation": "resigned", "appointment": "appointed", "transfer": "appointed",
    "reinstatement": "appointed", "sentence": "sentenced", "release": "released",
}  # fmt: skip


def predict(rows: list[Row], known: frozenset[str]) -> Iterator[Row]:
    """The events of each text; where a map knows only that someone left, a dismissal is that."""
    texts = [join(row["text"]) for row in rows]
    found = extract_texts((row["id"], text.text, None) for row, text in zip(rows, texts, strict=True))
    for row, text, extraction in zip(rows, texts, found, strict=True):
        events = {(type_of(stmt, known), *text.before(stmt.trigger.start, stmt.trigger.end)) for stmt in extraction.statements}
        yield {"id": row["id"], "events": [{"type": kind, "trigger": [a, b], "args": []} for kind, a, b in sorted(events)]}


def type_of(stmt: Statement, known: frozenset[str]) -> str:
    """A statement's event in the words of a map; "none" where the map has no word."""
    trigger = stmt.trigger.text.lower()
    kind = next((kind for (event, word), kind in BY_WORD.items() if event == stmt.event and word in trigger), TYPES.get(stmt.event, "none"))
    wider = {"dismissed": "left", "resigned": "left", "elected": "appointed", "executed": "died"}
    return kind if kind in known else wider.get(kind, kind)


def _run(bench: Bench, name: str) -> Mapping[str, float]:
    types = bench.shared / f"bench/score/maps/{name}.json"
    rows = predict(bench.gold(name, "dev"), frozenset(json.loads(types.read_text("utf-8")).values()))
    found = bench.score("score_events", name, "dev", rows, "--map", str(types))
    return {"trigger R": found["trigger id"]["R"], "trigger and type R": found["trigger class"]["R"]}


def _measure(name: str) -> Measure:
    needs = (f"bench/public/{name}/gold-dev.jsonl", f"bench/score/maps/{name}.json", "bench/score/score_events.py")
    figures = (Figure("trigger R", goal=0.85), Figure("trigger and type R", shown=True))
    return Measure(name, f"{name} dev, career and justice events", needs, figures, lambda bench: _run(bench, name))


MEASURES = (_measure("wikievents"), _measure("rams"))
