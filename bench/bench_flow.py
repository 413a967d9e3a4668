"""What a flow map of 100,000 careers costs, beside pm4py; and whether pm4py reads our event logs as we mean them.

    python bench/bench_flow.py [--careers N] [--alone]

The careers are invented, 12 events each, a day apart at least and two in five of them with an imprecise date. The peer is pm4py's
discovery of the directly-follows graph of 10,000 careers with exact dates. pm4py (AGPL) is no part of tenure: this program
installs it into a virtual environment of its own, which is thrown away, and hands it nothing but an event log that tenure has
exported. What it discovers in it must be what tenure counts. `--alone` leaves pm4py out. Exits 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tenure.exchange.xes import write_xes
from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.statement import Quote, Statement, Subject
from tenure.pathways._courses import find_courses
from tenure.pathways._flow import Flow, find_flow

GOAL_SECONDS = 5.0
EVENTS = 12
PEERS = 10_000
TYPES = ("appointment", "criticism", "dismissal", "investigation", "arrest", "charge", "trial", "sentence", "release", "award", "wounding")
PM4PY = "pm4py==2.7.23.11"
PEER = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
import pm4py
log = pm4py.read_xes(sys.argv[1])
best = None
for _ in range(3):
    start = time.process_time()
    graph, _, _ = pm4py.discover_dfg(log)
    best = min(best or 9e9, time.process_time() - start)
rows = [[a, b, n] for (a, b), n in sorted(graph.items())]
print("RESULT" + json.dumps({"seconds": best, "events": len(log), "graph": rows}))
"""
DOC = Document("do-1", "d1", "He was.", outlet="Example Times", published="2024-01-01")
STATEMENT = Statement("st-1", "sl-1", "do-1", "arrest", Subject(None, None, None, None), Quote("was", 3, 6), Quote("He was.", 0, 7))


def make_careers(number: int, *, imprecise: bool) -> Iterator[Career]:
    """Invented careers."""
    rng = random.Random(20240517)
    for n in range(number):
        day, happenings = 730_000 + rng.randrange(2000), []
        for place in range(EVENTS):
            day += rng.randrange(1, 200)
            width = rng.choice((0, 0, 0, 30, 365)) if imprecise else 0
            first, last = date.fromordinal(day).isoformat(), date.fromordinal(day + width).isoformat()
            told = Voice(Told("do-1", "st-1"), "affirmed", "actual", False, False, (day, day), ("or-1",), {})
            bounds = Bounds(first, last, first, last)
            happenings.append(Happening(f"ev-{n}-{place}", rng.choice(TYPES), "event", None, bounds, (day, day + width), {}, (told,)))
        yield Career(f"pe-{n:06}", f"Person {n}", tuple(happenings), {})


def measure(careers: list[Career]) -> tuple[Flow, float]:
    """The flow map of careers, and how many seconds of one processor it takes."""
    start = time.process_time()
    found = find_flow(find_courses(careers)[0])
    return found, time.process_time() - start


def ask_peer(log: Path) -> dict[str, object]:
    """What pm4py discovers in an event log."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "bin/python")
        subprocess.run([python, "-m", "pip", "install", "-q", PM4PY], check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL)
        done = subprocess.run([python, "-c", PEER, str(log)], check=True, capture_output=True, text=True)
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("RESULT"))
    found: dict[str, object] = json.loads(line.removeprefix("RESULT"))
    return found


def compare() -> bool:
    """Whether pm4py reads an exported log as tenure counts the careers; prints both times."""
    careers = list(make_careers(PEERS, imprecise=False))
    found, seconds = measure(careers)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "careers.xes")
        start = time.perf_counter()
        written = write_xes(careers, log, {"do-1": DOC}, {Told("do-1", "st-1"): STATEMENT})
        print(f"event log of {written.events:,} events written in {time.perf_counter() - start:.1f} s, {log.stat().st_size / 1e6:.1f} MB")
        peer = ask_peer(log)
    own = Counter({(one.source, one.target): len(one.passes) for one in found.arrows})
    same = own == Counter({(a, b): n for a, b, n in peer["graph"]})  # type: ignore[attr-defined]
    ratio = seconds / float(str(peer["seconds"]))
    print(f"{PEERS:,} careers: tenure {seconds:.2f} s with variants and people, pm4py's graph {peer['seconds']:.3f} s: {ratio:.1f} times")
    print(f"pm4py finds {'the same' if same else 'ANOTHER'} graph in the exported log")
    return same


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--careers", type=int, default=100_000)
    options.add_argument("--alone", action="store_true")
    given = options.parse_args()
    careers = list(make_careers(given.careers, imprecise=True))
    found, seconds = measure(careers)
    passes = sum(len(one.passes) for one in found.arrows)
    print(
        f"{len(careers):,} careers of {EVENTS} events: {len(found.arrows)} arrows of {passes:,} passages, {len(found.variants):,} variants"
    )
    print(
        f"flow map: {seconds:.1f} s (goal {GOAL_SECONDS:.0f} s), at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    del careers, found  # the collector would look through millions of them again and again
    same = given.alone or compare()
    sys.exit(0 if seconds <= GOAL_SECONDS and same else 1)


if __name__ == "__main__":
    main()
