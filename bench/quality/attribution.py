"""Who says so, on PolNeAR: writes a prediction for each text of its gold file.

    python bench/quality/attribution.py GOLD_DIR SPLIT > predictions.jsonl
    score_attribution.py GOLD_DIR predictions.jsonl --split SPLIT

PolNeAR annotates the outermost saying alone; sayings inside the content of another are left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tenure.extraction.attribution import Said, find_said
from tenure.extraction.parsing import load_parser, smooth_breaks


def outermost(said: Sequence[Said]) -> list[Said]:
    """Those whose cue stands in no other's content, without the outlets told and the sources cited behind them."""
    first = [item for item in said if item.depth == 0]
    return [item for item in first if not any(other is not item and _holds(other, item) for other in first)]


def _holds(outer: Said, inner: Said) -> bool:
    return inner.cue_span is not None and outer.covers(*inner.cue_span)


def predict(said: Sequence[Said]) -> list[dict[str, list[list[int]]]]:
    """The sayings in the layout of the scorer; the source is the word beside the cue, as PolNeAR marks it."""
    return [
        {
            "source": [list(item.mention_span)] if item.mention_span else [],
            "cue": [list(item.cue_span)] if item.cue_span else [],
            "content": [list(piece) for piece in item.content],
        }
        for item in outermost(said)
    ]


def main(folder: str, split: str) -> None:
    """Prints one line of predictions a text."""
    rows = [json.loads(line) for line in (Path(folder) / f"gold-{split}.jsonl").read_text("utf-8").splitlines() if line]
    nlp = load_parser()
    for row, doc in zip(rows, nlp.pipe(smooth_breaks(row["text"]) for row in rows), strict=True):
        print(json.dumps({"id": row["id"], "attributions": predict(find_said(doc))}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
