"""Same name or not: names of people, units and posts, by names alone. Undecided is no merge.

The table of the shared folder is ours; the pairs are OpenSanctions' (most are people, many in bad spellings).
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, cast

from common import Bench, Figure, Measure, Row

from tenure.resolution import same_name

Kind = Literal["person", "unit", "post"]

TABLE = "bench/names.dev.tsv"
SCORES = {True: 1.0, None: 0.5, False: 0.0}


def judge(rows: list[dict[str, str]]) -> Iterator[Row]:
    """Each row of the table (kind, a, b, same, note) with what the rules say: same, different or undecided."""
    words = {True: "same", False: "different", None: "undecided"}
    for row in rows:
        yield {**row, "said": words[same_name(cast(Kind, row["kind"]), row["a"], row["b"])]}


def predict(rows: list[Row]) -> Iterator[Row]:
    """A score for each pair: 1 same, .5 undecided, 0 different."""
    for row in rows:
        kind: Kind = "person" if row["schema"] == "Person" else "unit"
        yield {"id": row["id"], "score": SCORES[same_name(kind, row["name1"], row["name2"])]}


def _table(bench: Bench) -> Mapping[str, float]:
    with open(bench.shared / TABLE, encoding="utf-8", newline="") as file:
        rows = list(judge(list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))))
    bench.predictions("names", rows)
    counts = Counter((row["same"] == "1", row["said"]) for row in rows)
    same, different = (sum(n for (one, _), n in counts.items() if one is truth) for truth in (True, False))
    return {"R": counts[True, "same"] / same, "wrong merges": counts[False, "same"] / different}


def _pairs(bench: Bench) -> Mapping[str, float]:
    gold = bench.gold("name-pairs", "all")
    rows = list(predict(gold))
    found = bench.score("score_names", "name-pairs", "all", rows)
    head = next(value for key, value in found.items() if key.startswith("at "))
    different = [row["score"] for row, pair in zip(rows, gold, strict=True) if not pair["match"]]
    return {"P": head["P"], "R": head["R"], "F1": head["F1"], "wrong merges": different.count(SCORES[True]) / len(different)}


MEASURES = (
    Measure(
        "names",
        "names.dev.tsv, 136 pairs of people, units and posts",
        (TABLE,),
        (Figure("R", goal=0.9), Figure("wrong merges", goal=0.0, lower=True)),
        _table,
    ),
    Measure(
        "name-pairs",
        "name-pairs, 826 pairs",
        ("bench/public/name-pairs/gold-all.jsonl", "bench/score/score_names.py"),
        (
            Figure("P"),
            Figure("R", shown=True),
            Figure("F1", "OpenSanctions logic-v2 .77; Jaro-Winkler .63", 0.85),
            Figure("wrong merges", goal=0.02, lower=True),
        ),
        _pairs,
    ),
)
