"""What extraction costs beside the bare parse: CPU time of both over the same texts, in one run.

    python bench/bench_extraction.py [ROUNDS]

The bare parse is spaCy's pipeline with its default components and its own batching. Each round measures both,
the order changing, so that a machine that slows down slows both. Exits 1 where the median ratio is above the gate.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from tenure.extraction import extract
from tenure.extraction.parsing import load_parser
from tenure.model.document import Document
from tenure.reading import find_files, read_file
from tenure.reading.values import Reading

ROOT = Path(__file__).resolve().parent.parent
GATE = 1.3
#: The reports are repeated so that one measurement lasts some seconds.
TIMES = 4


def load_documents() -> list[Document]:
    """The example reports and the annotated ones."""
    paths = [p for p in find_files([ROOT / "bench/annotated/reports", ROOT / "examples/popov"]) if isinstance(p, Path)]
    found = [item for path in paths for item in read_file(path)]
    return [item.doc for item in found if isinstance(item, Reading)] * TIMES


def cpu(action: object) -> float:
    """CPU seconds that calling `action` takes."""
    start = time.process_time()
    action()  # type: ignore[operator]
    return time.process_time() - start


def main(rounds: int) -> int:
    docs = load_documents()
    texts = [doc.text for doc in docs]
    nlp = load_parser()

    def parse() -> None:
        with nlp.memory_zone():
            for _ in nlp.pipe(texts):
                pass

    def run() -> None:
        for _ in extract(docs):
            pass

    parse(), run()
    ratios, parses = [], []
    for n in range(rounds):
        first, second = (parse, run) if n % 2 else (run, parse)
        seconds = {first: cpu(first), second: cpu(second)}
        ratios.append(seconds[run] / seconds[parse])
        parses.append(seconds[parse])
    words = sum(len(text.split()) for text in texts)
    ratio = statistics.median(ratios)
    print(f"extraction / bare parse   {ratio:.2f}   (median of {rounds}; {min(ratios):.2f} to {max(ratios):.2f}; gate {GATE})")
    print(f"bare parse                {words / statistics.median(parses):,.0f} words a CPU second over {len(texts)} reports")
    return int(ratio > GATE)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
