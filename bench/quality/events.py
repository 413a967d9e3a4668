"""Triggers of career and justice events in news: WikiEvents (whole documents) and RAMS (one event marked a passage: recall alone).

Many of the marked events befall nobody in particular ("the homicide rate"): tenure makes no statement of them and marks their words as
passed over. Both count as triggers found; how many a statement tells is shown apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from common import Bench, Figure, Measure, Row, extract_texts
from joined import join

from tenure.extraction import PassedOver
from tenure.model.statement import Statement

#: Our event types in the words of the scorer's maps, those that a trigger's own word tells apart first.
BY_WORD = {
    ("appointment", "elect"): "elected", ("death", "execut"): "executed", ("release", "extradit"): "extradited",
    ("arrest", "extradit"): "extradited", ("admission", "guilty"): "convicted",
}  # fmt: skip
TYPES = {
    "arrest": "arrested", "capture": "arrested",
    "charge": "charged", "trial": "tried", "investigation": "investigated", "conviction": "convicted",
    "death": "died", "dismissal": "dismissed", "resignation": "resigned", "appointment": "appointed", "transfer": "appointed",
    "reinstatement": "appointed", "sentence": "sentenced", "release": "released",
}  # fmt: skip


def predict(rows: list[Row], known: frozenset[str], *, passed_over: bool = True) -> Iterator[Row]:
    """The events of each text, with those of nobody unless told otherwise.

    Where a map knows only that someone left, a dismissal is that; where it knows no sentences, who is jailed is detained.
    """
    texts = [join(row["text"]) for row in rows]
    found = extract_texts((row["id"], text.text, None) for row, text in zip(rows, texts, strict=True))
    for row, text, extraction in zip(rows, texts, found, strict=True):
        marks = (*extraction.statements, *(extraction.passed_over if passed_over else ()))
        events = {(type_of(mark, known), *text.before(mark.trigger.start, mark.trigger.end)) for mark in marks}
        yield {"id": row["id"], "events": [{"type": kind, "trigger": [a, b], "args": []} for kind, a, b in sorted(events)]}


def type_of(stmt: Statement | PassedOver, known: frozenset[str]) -> str:
    """An event in the words of a map; "none" where the map has no word."""
    trigger = stmt.trigger.text.lower()
    kind = next((kind for (event, word), kind in BY_WORD.items() if event == stmt.event and word in trigger), TYPES.get(stmt.event, "none"))
    wider = {
        "dismissed": "left",
        "resigned": "left",
        "elected": "appointed",
        "executed": "died",
        "sentenced": "arrested",
        "extradited": "arrested",
    }
    return kind if kind in known else wider.get(kind, kind)


def _run(bench: Bench, name: str) -> Mapping[str, float]:
    types = bench.shared / f"bench/score/maps/{name}.json"
    known = frozenset(json.loads(types.read_text("utf-8")).values())
    gold = bench.gold(name, "dev")
    found, told = (
        bench.score("score_events", name, "dev", predict(gold, known, passed_over=both), "--map", str(types)) for both in (True, False)
    )
    kinds = {"trigger and type R": found["trigger class"]["R"]}
    return {"trigger R": found["trigger id"]["R"], **kinds, "told R": told["trigger id"]["R"]}


def _measure(name: str) -> Measure:
    needs = (f"bench/public/{name}/gold-dev.jsonl", f"bench/score/maps/{name}.json", "bench/score/score_events.py")
    figures = (Figure("trigger R", goal=0.85), Figure("trigger and type R", shown=True), Figure("told R", shown=True))
    return Measure(name, f"{name} dev, career and justice events", needs, figures, lambda bench: _run(bench, name))


MEASURES = (_measure("wikievents"), _measure("rams"))
