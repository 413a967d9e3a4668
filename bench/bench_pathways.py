"""What checking costs: N careers of 12 events, as a case keeps them, against the 12 steps of the pathway "redemption".

    python bench/bench_pathways.py [--careers N]

People and events are invented; a tenth of the statements negate, a fifth are hedged, half of the dates are known to the day. The
careers lie in a file, a line each as the case file has them, and two processes take half of them each. The bare minimum is to read the
same lines with the standard library's JSON and to do nothing with them. Times are of the processor, of the process that took longest:
what a machine of two idle cores takes by the clock. Exits 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.event import Told
from tenure.pathways import Checker, find_pathway
from tenure.store._careers import pack_career, unpack_career

T = TypeVar("T")

CAREERS = 100_000
EVENTS = 12
PROCESSES = 2
SECONDS = 20.0
GROWTH = 1.2  # of memory, from a tenth of the careers to all
TYPES = (
    "posting", "criticism", "dismissal", "transfer", "arrest", "sentence_request", "appeal", "admission", "agreement", "ruling",
    "appointment", "sentence",
)  # fmt: skip
SAID = {
    "posting": {"unit": ("{}th Brigade",), "post": ("commander",), "heads": ("yes",)},
    "appointment": {"unit": ("Storm Z detachment",), "post": ("commander",)},
    "agreement": {"counterpart": ("Defence Ministry",)},
    "ruling": {"counterpart": ("court",), "about": ("his request to go to the front",)},
    "arrest": {"charge": ("fraud",)},
}


def make_career(number: int) -> Career:
    """A career in the order of its days; now and then one event is of another type than the pathway has there."""
    rng = random.Random(number)
    day, happenings = date(2020, 1, 1).toordinal() + rng.randrange(1000), []
    for place in range(EVENTS):
        day += rng.randrange(200)
        event = rng.choice(TYPES) if rng.random() < 0.4 else TYPES[place]
        happenings.append(_make_happening(rng, number * EVENTS + place, event, (day, day + rng.choice((0, 0, 30, 365)))))
    apart = {(2, 4): 500} if rng.random() < 0.3 else {}
    return Career(f"pe-{number:020x}", f"Person {number}", tuple(happenings), apart)


def _make_happening(rng: random.Random, number: int, event: str, day: tuple[int, int]) -> Happening:
    said = {name: tuple(text.format(rng.randrange(1, 200)) for text in texts) for name, texts in SAID.get(event, {}).items()}
    told = Told(f"do-{number // 5:020x}", f"st-{number:020x}")
    polarity, modality = "negated" if rng.random() < 0.1 else "affirmed", rng.choice(["actual"] * 8 + ["planned", "requested"])
    origins = (f"or-{rng.randrange(1000):020x}",)
    voice = Voice(told, polarity, modality, rng.random() < 0.2, rng.random() < 0.5, (day[1], day[1]), origins, said)
    first, last = (date.fromordinal(one).isoformat() for one in day)
    kind, of_all = ("tenure", said) if event == "posting" else ("event", {})
    return Happening(f"ev-{number:020x}", event, kind, first, Bounds(first, last, first, last), day, of_all, (voice,))


def write(path: Path, careers: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{pack_career(make_career(number))}\n" for number in range(careers))


def lines(path: Path, part: int) -> Iterator[tuple[int, str]]:
    """The lines that one of the processes takes."""
    with path.open(encoding="utf-8") as file:
        yield from ((number, line) for number, line in enumerate(file) if number % PROCESSES == part)


def check(job: tuple[Path, int]) -> tuple[float, Counter[str], int, int]:
    """Seconds, how many verdicts of each sort and citations one process finds, and the most memory that it took, in kB."""
    start = time.process_time()
    checker, verdicts, cited = Checker(find_pathway("redemption")), Counter(), 0
    for fit in checker.check_all(unpack_career(f"pe-{n}", f"Person {n}", line) for n, line in lines(*job)):
        for step in fit.steps:
            verdicts[step.verdict] += 1
            cited += len(step.told)
    return time.process_time() - start, verdicts, cited, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def read(job: tuple[Path, int]) -> tuple[float, int]:
    """The bare minimum: seconds, and how many lists were read."""
    start = time.process_time()
    read_in = sum(len(json.loads(line)) for _, line in lines(*job))
    return time.process_time() - start, read_in


def in_processes(work: Callable[[tuple[Path, int]], T], path: Path) -> list[T]:
    with get_context("spawn").Pool(PROCESSES) as pool:
        return pool.map(work, [(path, part) for part in range(PROCESSES)], chunksize=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--careers", type=int, default=CAREERS)
    careers = parser.parse_args().careers
    with tempfile.TemporaryDirectory() as folder:
        few, all_of_them = Path(folder) / "few", Path(folder) / "all"
        write(few, careers // 10)
        write(all_of_them, careers)
        small, found, bare = in_processes(check, few), in_processes(check, all_of_them), in_processes(read, all_of_them)
    seconds, least = max(one[0] for one in found), max(one[0] for one in bare)
    memory = [max(one[3] for one in some) / 1024 for some in (small, found)]
    verdicts = sum((one[1] for one in found), Counter())
    each = seconds * PROCESSES / careers * 1e6
    print(f"{careers} careers of {EVENTS} events, {PROCESSES} processes: {seconds:.1f} s ({each:.0f} us a career)")
    print(f"bare minimum, reading the lines: {least:.1f} s; ratio {seconds / least:.1f}")
    print(f"memory of a process: {memory[0]:.0f} MB for a tenth, {memory[1]:.0f} MB for all")
    print(f"{', '.join(f'{name} {number}' for name, number in sorted(verdicts.items()))}; {sum(one[2] for one in found)} citations")
    allowed = SECONDS * careers / CAREERS
    if seconds > allowed or memory[1] > memory[0] * GROWTH:
        sys.exit(f"goal missed: {allowed:.1f} s, and memory that grows no more than {GROWTH} times")


if __name__ == "__main__":
    main()
