"""Predictions of tenure's temporal tagger for a public corpus: `timex.py GOLD_DIR PREDICTIONS.jsonl --split NAME`.

Reads `gold-NAME.jsonl` (a document a line: id, text, dct, timexes) and writes a line a document: id and timexes, each with
start, end, type and TIMEX3 value, for the measuring script. Uses the public API only, with one setting for every corpus;
prints the rate in kilobytes a second.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tenure.extraction.time import TimeExpression, find_times


def timexes(expressions: list[TimeExpression]) -> Iterator[dict[str, Any]]:
    """One entry an expression, two a range."""
    for found in expressions:
        for one in found.parts or (found,):
            start, end = one.core
            yield {"start": start, "end": end, "type": one.kind.upper(), "value": one.value}


def main() -> None:
    """Read the corpus, tag it, write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--split", required=True)
    options = parser.parse_args()
    docs = [json.loads(line) for line in (options.gold / f"gold-{options.split}.jsonl").read_text("utf-8").splitlines()]
    start = time.process_time()
    rows = [{"id": doc["id"], "timexes": list(timexes(find_times(doc["text"], reported=doc.get("dct"))))} for doc in docs]
    spent = time.process_time() - start
    options.predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    size = sum(len(doc["text"]) for doc in docs) / 1000
    print(f"{len(docs)} documents, {size:,.0f} KB, {size / spent:,.0f} KB/s")


if __name__ == "__main__":
    main()
