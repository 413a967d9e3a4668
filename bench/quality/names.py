"""Scores tenure.resolution.same_name on pairs of names.

names.py tsv FILE             precision, recall and every error on a table kind, a, b, same, note
names.py predict GOLD.jsonl   prediction lines {"id", "score"} for score_names.py (1 same, .5 undecided, 0 different)
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from tenure.resolution import same_name

Kind = Literal["person", "unit", "post"]
KINDS: dict[str, Kind] = {"person": "person", "unit": "unit", "post": "post"}


def score_table(path: str) -> dict[str, dict[str, float]]:
    """Counts and rates by kind; errors go to stderr."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            said, same = same_name(KINDS[row["kind"]], row["a"], row["b"]), row["same"] == "1"
            counts[row["kind"]][_outcome(said, same=same)] += 1
            if said is not same:
                print(f"{_outcome(said, same=same):14} {said!s:6} {row['kind']:7} {row['a']} | {row['b']} | {row['note']}", file=sys.stderr)
    return {kind: _rates(count) for kind, count in counts.items()}


def predict(path: str) -> Iterator[str]:
    """One prediction line a gold pair."""
    scores = {True: 1.0, None: 0.5, False: 0.0}
    with open(path, encoding="utf-8") as file:
        for line in file:
            pair = json.loads(line)
            kind: Kind = "person" if pair["schema"] == "Person" else "unit"
            yield json.dumps({"id": pair["id"], "score": scores[same_name(kind, pair["name1"], pair["name2"])]})


def _outcome(said: bool | None, *, same: bool) -> str:
    if same:
        return {True: "found", False: "wrongly split", None: "undecided same"}[said]
    return {True: "wrong merge", False: "told apart", None: "undecided different"}[said]


def _rates(count: Counter[str]) -> dict[str, float]:
    same = count["found"] + count["wrongly split"] + count["undecided same"]
    return {**count, "recall": round(count["found"] / same, 3) if same else 0.0}


if __name__ == "__main__":
    task, where = sys.argv[1:]
    print(json.dumps(score_table(where), indent=1) if task == "tsv" else "\n".join(predict(where)))
