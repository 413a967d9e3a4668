"""What finding copies costs: 50,000 invented reports, one in ten of them a copy, and series of bulletins.

    python bench/bench_copies.py [--documents N]

The reports are those of `bench/quality/copies.py`. Exits 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "quality"))

from copies import KINDS, make_corpus, score

from tenure.resolution.copies import find_copies

SECONDS = 30.0
PRECISION, RECALL = 0.98, 0.95


def main() -> int:
    """Prints the figures; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=50_000, metavar="N")
    documents = parser.parse_args().documents
    copied = documents // (10 * len(KINDS))
    corpus = make_corpus(documents - copied * len(KINDS), copied=copied, series=4)
    words = sum(text.count(" ") + 1 for text in corpus.texts.values())
    cpu, clock = time.process_time(), time.perf_counter()
    found = find_copies(corpus.texts)
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    values = score(corpus, {frozenset(copy.texts) for copy in found})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(corpus.texts)} reports of {words // len(corpus.texts)} words, {len(found)} pairs")
    print(f"  CPU time {cpu:8.1f} s    (goal {SECONDS:.0f} s; {clock:.1f} s on the clock)")
    print(f"  memory   {peak:8.0f} MB   the reports themselves included")
    print(f"  P {values['P']:.3f}, lowest R {min(values[f'{kind} R'] for kind in KINDS):.3f}")
    fine = values["P"] >= PRECISION and all(values[f"{kind} R"] >= RECALL for kind in KINDS)
    return 0 if cpu <= SECONDS * documents / 50_000 and fine else 1


if __name__ == "__main__":
    sys.exit(main())
