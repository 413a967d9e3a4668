"""Who says so, on PolNeAR: the sources, cues and contents of political news.

PolNeAR annotates the outermost saying alone; sayings inside the content of another are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from common import Bench, Figure, Measure, Row

from tenure.extraction.attribution import Said, find_said
from tenure.extraction.parsing import load_parser, smooth_breaks
from tenure.extraction.tree import read_tree


def predict(rows: list[Row]) -> Iterator[Row]:
    """The sayings of each text in the layout of the scorer; the source is the word beside the cue, as PolNeAR marks it."""
    parsed = map(read_tree, load_parser().pipe(smooth_breaks(row["text"]) for row in rows))
    for row, doc in zip(rows, parsed, strict=True):
        yield {"id": row["id"], "attributions": [_marked(item) for item in outermost(find_said(doc))]}


def outermost(said: Sequence[Said]) -> list[Said]:
    """Those whose cue stands in no other's content, without the outlets told and the sources cited behind them."""
    first = [item for item in said if item.depth == 0]
    return [item for item in first if not any(other is not item and _holds(other, item) for other in first)]


def _holds(outer: Said, inner: Said) -> bool:
    return inner.cue_span is not None and outer.covers(*inner.cue_span)


def _marked(item: Said) -> dict[str, list[list[int]]]:
    return {
        "source": [list(item.mention_span)] if item.mention_span else [],
        "cue": [list(item.cue_span)] if item.cue_span else [],
        "content": [list(piece) for piece in item.content],
    }


def _run(bench: Bench) -> Mapping[str, float]:
    found = bench.score("score_attribution", "polnear", "dev", predict(bench.gold("polnear", "dev")))
    return {"F1": found["attribution"]["F1"], "indirect R": found["recall indirect"]["R"], "content P": found["content J>=0.5"]["P"]}


MEASURES = (
    Measure(
        "attribution",
        "polnear dev, 84 articles",
        ("bench/public/polnear/gold-dev.jsonl", "bench/score/score_attribution.py"),
        (
            Figure("F1", "textacy .25; Gender Gap Tracker .41; second annotator .74", 0.58),
            Figure("indirect R", goal=0.50),
            Figure("content P", goal=0.65),
        ),
        _run,
    ),
)
