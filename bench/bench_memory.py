"""Memory over a long run of `add`: python bench/bench_memory.py [COUNT] [--processes N].

Makes COUNT reports (10,000 if not given) of invented people, adds them to a new case with the real readers and the
real extractor, and prints the resident memory as it goes. Fails where the peak reaches 1.5 GB, or where the memory at
the end is over a quarter more than after the first tenth: then something is held that should have been let go.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from tenure.workspace import Progress, Workspace

LIMIT_MB = 1500
GROWTH = 1.25

FIRST = ("Ivan", "Adam", "Oleh", "Petro", "Maria", "Daria", "Yusuf", "Karim", "John", "Elena")
LAST = ("Petrenko", "Example", "Marchenko", "Bondar", "Sample", "Kowal", "Haddad", "Okoro", "Tester", "Ferro")
RANKS = ("Colonel", "Major General", "Lieutenant General", "Captain")
PLACES = ("Northtown", "Easton", "Westbrook", "Southport")
SENTENCES = (
    "{rank} {name} was appointed commander of the {number}th Example Brigade in {month} {year}.",
    "On {day} {month} {year} {name} was arrested in {place} on charges of fraud, state media reported.",
    "He was dismissed as deputy commander of the {number}th Test Division after he criticised the general staff.",
    "A court in {place} sentenced {name} to {years} years in prison, according to the prosecutor's office.",
    "{name}, the former commander of the {number}th Example Brigade, denies the charges.",
    "The weather in {place} was cold, and the roads to the south stayed closed for a third day.",
    "“We will defend every street,” the mayor of {place} said, and asked the government for more help.",
    "The ministry did not answer questions about the {number}th Test Division or its losses.",
)
MONTHS = ("January", "March", "May", "July", "September", "November")


def write_reports(folder: Path, count: int) -> None:
    """COUNT text files of some 250 words with their sidecars."""
    for number in range(count):
        rng = random.Random(number)
        values = {
            "rank": rng.choice(RANKS),
            "name": f"{rng.choice(FIRST)} {rng.choice(LAST)}",
            "number": rng.randint(4, 90),
            "years": rng.randint(2, 12),
            "place": rng.choice(PLACES),
            "day": rng.randint(1, 28),
            "month": rng.choice(MONTHS),
            "year": rng.randint(2019, 2024),
        }
        body = " ".join(rng.choice(SENTENCES).format(**values) for _ in range(16))
        (folder / f"r{number:06}.txt").write_text(f"Report {number} from {values['place']}\n\n{body}\n", "utf-8")
        said = {"outlet": f"Outlet {number % 37}", "published": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}", "language": "en"}
        (folder / f"r{number:06}.json").write_text(json.dumps(said), "utf-8")


def resident_mb() -> float:
    """What this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def peak_mb() -> float:
    """The most that this process, or the largest of its workers, ever held."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most / 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    step = max(options.count // 10, 1)
    held: list[float] = []
    started = time.perf_counter()

    def watch(progress: Progress) -> None:
        if progress.number % step == 0:
            held.append(resident_mb())
            print(f"{progress.number:7} reports  {held[-1]:7.0f} MB  {time.perf_counter() - started:7.1f} s", flush=True)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "reports"
        folder.mkdir()
        write_reports(folder, options.count)
        with Workspace.open(Path(name) / "case.tenure", create=True) as work:
            report = work.add([folder], processes=options.processes, progress=watch)
        size = (Path(name) / "case.tenure").stat().st_size / 1e6
    print(f"{report.read} read, {len(report.skipped)} skipped, {report.statements} statements; case {size:.1f} MB; peak {peak_mb():.0f} MB")
    if peak_mb() >= LIMIT_MB:
        sys.exit(f"the peak of {peak_mb():.0f} MB is over the limit of {LIMIT_MB} MB")
    if held[-1] > held[0] * GROWTH:
        sys.exit(f"memory grew from {held[0]:.0f} MB to {held[-1]:.0f} MB")


if __name__ == "__main__":
    main()
