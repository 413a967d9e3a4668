"""Who commanded what, on a case of ten million postings: python bench/bench_command.py [--postings N] [--case FILE].

Every question is asked in turn of tenure and of hand-written SQL over the same file that fetches the same rows and their citations, and
the medians are compared in the same run. The case is made first (made_case.py), unless FILE is there already. Gates: `who` and a
full chain at most 4 times the SQL, as known on a day at most 20 times; memory under 2 GB. Goal: 100,000 pairs of unit and day in 2 s.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from made_case import BRANCHES, Made, check, make, unit_id
from tenure.store import ALWAYS
from tenure.workspace import Workspace

KNOWN = "2025-06-20"

_HOLDERS = """
    SELECT unit.id, tenure.id, tenure.post, tenure.earliest_start, tenure.latest_start, tenure.earliest_end, tenure.latest_end,
           tenure.origins, person.id, person.name, unit.name
    FROM derived_entity AS unit
    CROSS JOIN derived_tenure AS tenure ON tenure.unit = unit.number AND tenure.heads = 1 AND tenure.start <= :on
    CROSS JOIN derived_entity AS person ON person.number = tenure.person
    WHERE unit.id = :unit AND tenure.known_from <= :known AND :known < tenure.known_to
"""
_CITED = """
    SELECT statement.content, document.id, document.outlet, document.published, text.text
    FROM derived_entity AS unit
    CROSS JOIN derived_tenure AS tenure ON tenure.unit = unit.number AND tenure.heads = 1 AND tenure.start <= :on
    CROSS JOIN json_each(tenure.content, '$[0]') AS told
    CROSS JOIN statement ON statement.document = told.value ->> 0 AND statement.id = told.value ->> 1
    CROSS JOIN document ON document.id = statement.document
    CROSS JOIN text ON text.document = document.id AND text.hash = document.text_hash
    WHERE unit.id = :unit AND tenure.known_from <= :known AND :known < tenure.known_to
"""
_UP = """
    WITH RECURSIVE above(hop, lower, upper, content) AS (
        SELECT 1, lower, upper, content FROM derived_relation
        WHERE lower = (SELECT number FROM derived_entity WHERE id = :unit) AND known_from <= :known AND :known < known_to
        UNION ALL
        SELECT hop + 1, next.lower, next.upper, next.content FROM above
        CROSS JOIN derived_relation AS next ON next.lower = above.upper AND next.known_from <= :known AND :known < next.known_to
    )
"""
_CHAIN = f"""{_UP}
    SELECT above.hop, unit.id, unit.name, above.content, tenure.id, tenure.post, tenure.earliest_start, tenure.latest_start,
           tenure.earliest_end, tenure.latest_end, tenure.origins, person.id, person.name
    FROM above
    CROSS JOIN derived_entity AS unit ON unit.number = above.upper
    LEFT JOIN derived_tenure AS tenure ON tenure.unit = above.upper AND tenure.heads = 1 AND tenure.start <= :on
        AND (tenure.latest_end IS NULL OR tenure.latest_end >= :on) AND tenure.known_from <= :known AND :known < tenure.known_to
    LEFT JOIN derived_entity AS person ON person.number = tenure.person
"""
_CHAIN_CITED = f"""{_UP}
    SELECT statement.content, document.id, document.outlet, document.published, text.text
    FROM (
        SELECT content FROM above UNION ALL
        SELECT tenure.content FROM above
        CROSS JOIN derived_tenure AS tenure ON tenure.unit = above.upper AND tenure.heads = 1 AND tenure.start <= :on
            AND (tenure.latest_end IS NULL OR tenure.latest_end >= :on) AND tenure.known_from <= :known AND :known < tenure.known_to
    ) AS found
    CROSS JOIN json_each(found.content, '$[0]') AS told
    CROSS JOIN statement ON statement.document = told.value ->> 0 AND statement.id = told.value ->> 1
    CROSS JOIN document ON document.id = statement.document
    CROSS JOIN text ON text.document = document.id AND text.hash = document.text_hash
"""


class Peer:
    """The questions as somebody would write them by hand; CROSS JOIN keeps SQLite to the order that is written, which is the quick one."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def ask(self, queries: Sequence[str], unit: str, on: str, known: str | None) -> list[list[tuple[object, ...]]]:
        values = {"unit": unit, "on": on, "known": known or ALWAYS}
        return [self.db.execute(query, values).fetchall() for query in queries]


def deepest(made: Made, number: int, rng: random.Random) -> list[str]:
    """Units at the foot of the tree."""
    first = (made.units - 1 + BRANCHES - 2) // BRANCHES + 1
    return [unit_id(rng.randrange(min(first, made.units - 1), made.units)) for _ in range(number)]


def times(ask: Callable[[str, str], object], units: Sequence[str], days: Sequence[str]) -> float:
    """The median, in milliseconds."""
    taken = []
    for unit, day in zip(units, days, strict=True):
        start = time.perf_counter()
        ask(unit, day)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def compare(name: str, ours: Callable[[str, str], object], theirs: Callable[[str, str], object], gate: float, made: Made) -> bool:
    rng = random.Random(name)
    ratios, mine, peer = [], [], []
    for _ in range(5):  # in turn, so that what else the machine does falls on both
        units = deepest(made, 200, rng)
        days = [f"20{rng.randrange(10, 24)}-{rng.randrange(1, 13):02}-15" for _ in units]
        for ask in (ours, theirs):  # warm, as after the first question
            times(ask, units, days)
        gc.collect()
        mine.append(times(ours, units, days))
        peer.append(times(theirs, units, days))
        ratios.append(mine[-1] / peer[-1])
    ratio = statistics.median(ratios)
    passed = ratio <= gate
    least, most = min(ratios), max(ratios)
    print(
        f"{name:34} {statistics.median(mine):8.3f} ms   SQL {statistics.median(peer):7.3f} ms   {ratio:5.2f} times"
        f" ({least:.2f} to {most:.2f}; gate {gate:g}){'' if passed else '   FAILED'}",
        flush=True,
    )
    return passed


def run(path: Path, made: Made) -> bool:
    peer, rng = Peer(path), random.Random(7)
    with Workspace.open(path) as work:
        alike(work, peer, made)
        who, chain = (_HOLDERS, _CITED), (_CHAIN, _CHAIN_CITED)
        passed = []
        for known, gate in ((None, 4), (KNOWN, 20)):
            said = f", known {known}" if known else ""
            ours = partial(_who, work, known), partial(_chain, work, known)
            theirs = partial(_ask, peer, who, known), partial(_ask, peer, chain, known)
            passed.append(compare(f"who{said}", ours[0], theirs[0], gate, made))
            passed.append(compare(f"chain, all hops{said}", ours[1], theirs[1], gate, made))
        pairs = [(unit_id(rng.randrange(made.units)), f"20{rng.randrange(10, 24)}-{rng.randrange(1, 13):02}-15") for _ in range(100_000)]
        start = time.perf_counter()
        holders = work.who_each(pairs)
        taken = time.perf_counter() - start
        print(f"{'100,000 (unit, day)':34} {taken:8.2f} s    {len(holders):,} candidates (goal 2 s)")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    passed.append(peak < 2)
    print(f"{'peak memory':34} {peak:8.2f} GB   (gate 2 GB){'' if peak < 2 else '   FAILED'}")
    return all(passed)


def _who(work: Workspace, known: str | None, unit: str, day: str) -> object:
    return work.who(unit, on=day, known=known)


def _chain(work: Workspace, known: str | None, unit: str, day: str) -> object:
    return work.chain(unit, on=day, known=known)


def _ask(peer: Peer, queries: Sequence[str], known: str | None, unit: str, day: str) -> object:
    return peer.ask(queries, unit, day, known)


def alike(work: Workspace, peer: Peer, made: Made) -> None:
    """Both answer with the same holders and as many citations, else the comparison says nothing."""
    for unit in deepest(made, 20, random.Random(3)):
        for known in (None, KNOWN):
            ours, (rows, cited) = work.who(unit, on="2015-06-15", known=known), peer.ask((_HOLDERS, _CITED), unit, "2015-06-15", known)
            assert sorted(line.tenure for line in ours.lines) == sorted(row[1] for row in rows)
            assert len(ours.statements) == len(cited)
            hops, (rows, cited) = (
                work.chain(unit, on="2015-06-15", known=known),
                peer.ask((_CHAIN, _CHAIN_CITED), unit, "2015-06-15", known),
            )
            held = sorted(holder.tenure for hop in hops.lines for holder in hop.holders)
            assert held == sorted(row[4] for row in rows if row[4])
            assert len(hops.statements) == len(cited)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--postings", type=int, default=10_000_000)
    options.add_argument(
        "--case", type=Path, help="Keep the case here, or use the one that is here; else it is made in a temporary folder."
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = given.case or Path(temporary) / "made.tenure"
        start = time.perf_counter()
        made = Made(given.postings) if path.exists() else make(path, given.postings)
        check(path, made)
        size, taken = path.stat().st_size / 1e9, time.perf_counter() - start
        print(f"{made.postings:,} postings, {made.people:,} people, {made.units:,} units, {size:.1f} GB, ready after {taken:.0f} s")
        sys.exit(0 if run(path, made) else 1)


if __name__ == "__main__":
    main()
