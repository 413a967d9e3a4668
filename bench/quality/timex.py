"""When: tenure's temporal tagger on narrative (WikiWars) and on newswire (TimeBank and AQUAINT), with one setting for both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from common import Bench, Figure, Measure, Row, f1

from tenure.extraction.time import TimeExpression, find_times

FIGURES = (
    Figure("calendar F1", "HeidelTime told the genre .91, not told .62; dateparser .48", 0.88),
    Figure("found F1"),
    Figure("value F1"),
)


def predict(rows: list[Row]) -> Iterator[Row]:
    """The expressions of time of each text, with the day of the text where the set gives one."""
    for row in rows:
        yield {"id": row["id"], "timexes": list(timexes(find_times(row["text"], reported=row.get("dct"))))}


def timexes(expressions: list[TimeExpression]) -> Iterator[dict[str, Any]]:
    """One entry an expression, two a range."""
    for found in expressions:
        for one in found.parts or (found,):
            start, end = one.core
            yield {"start": start, "end": end, "type": one.kind.upper(), "value": one.value}


def _run(bench: Bench, name: str, splits: tuple[str, ...]) -> Mapping[str, float]:
    found = [bench.score("score_timex", name, split, predict(bench.gold(name, split))) for split in splits]
    heads = {"calendar F1": "calendar", "found F1": "relaxed", "value F1": "value"}
    return {figure: _together([one[head] for one in found]) for figure, head in heads.items()}


def _together(counts: list[dict[str, int]]) -> float:
    """F1 over the expressions of all splits."""
    hit, wrong, missed = (sum(one[key] for one in counts) for key in ("tp", "fp", "fn"))
    return f1(hit, hit + wrong, hit + missed)[2]


def _measure(name: str, splits: tuple[str, ...], data: str) -> Measure:
    needs = (*(f"bench/public/{name}/gold-{split}.jsonl" for split in splits), "bench/score/score_timex.py")
    return Measure(f"time-{name}", data, needs, FIGURES, lambda bench: _run(bench, name, splits))


MEASURES = (
    _measure("wikiwars", ("train",), "wikiwars train, 16 war histories"),
    _measure("timebank-aquaint", ("timebank", "aquaint"), "timebank-aquaint, all 256 newswire texts"),
)
