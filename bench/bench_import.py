"""What the import of Security Force Monitor's 2019 sheets of Nigeria costs and carries, and whether it comes back from an export.

    python bench/bench_import.py [--shared FOLDER]

The sheets are no part of this repository: they stand in the shared folder, without which nothing is measured. Exits 1 where a row is
lost unreported, a file comes back otherwise than it went out, or the import takes longer than its goal.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tenure.exchange.sfm import ImportReport
from tenure.workspace import Workspace

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
SHEETS = ("ng_persons_20190501.csv", "ng_orgs_20191024.tsv", "sources_20190501.csv")
GOAL = 30.0
TODAY = "2026-01-01"


def timed(action: Callable[[], T]) -> tuple[T, float, float]:
    """What `action` gives, and the wall and CPU seconds that it takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = action()
    return found, time.perf_counter() - wall, time.process_time() - cpu


def lost(report: ImportReport) -> int:
    """Rows that neither arrived nor are reported."""
    return sum(sheet.rows - sheet.arrived - sheet.skipped.total() for sheet in report.sheets)


def ids(work: Workspace) -> set[tuple[str, str]]:
    """Every statement in its document."""
    return {(stmt.doc, stmt.id) for stmt in work.store.statements()}


def tenures(work: Workspace) -> list[tuple[str, ...]]:
    """All tenures by names and bounds."""
    derived, _ = work._state.derive(None)
    names = {entity.id: entity.name for entity in derived.resolution.entities.values()}
    return sorted((names[t.person], names.get(t.unit or "", ""), t.post or "", *(day or "" for day in t.bounds)) for t in derived.tenures)


def measure(folder: Path, work_in: Path) -> bool:
    """Prints the figures; True where all goals are met."""
    with Workspace.open(work_in / "a.tenure", create=True) as work:
        report, wall, cpu = timed(lambda: work.import_sfm([folder / name for name in SHEETS], captured=TODAY))
        for sheet in report.sheets:
            print(f"{sheet.kind:10} {sheet.rows:6,} rows {sheet.arrived:6,} arrived {sheet.skipped.total():6,} reported as not carried")
        print(
            f"lost unreported: {lost(report)}; {report.documents:,} documents, {report.statements:,} statements; sources {report.sources}"
        )
        print(f"import: {wall:.1f} s, {cpu:.1f} s CPU (goal {GOAL:.0f} s)")
        again, wall_again, _ = timed(lambda: work.import_sfm([folder / name for name in reversed(SHEETS)], captured=TODAY))
        print(f"again, in another order: {again.documents} new, {wall_again:.1f} s")
        good = lost(report) == 0 and wall <= GOAL and again.documents == 0
        before, statements = tenures(work), ids(work)
        for generation in ("B", "D"):
            out = work_in / generation
            done, seconds, _ = timed(lambda: work.export_sfm(out, generation=generation))  # noqa: B023 - called at once
            with Workspace.open(work_in / f"{generation}.tenure", create=True) as back:
                read, seconds_in, _ = timed(lambda: back.import_sfm([out], captured=TODAY))  # noqa: B023 - called at once
                same, whole = tenures(back) == before, generation == "D" or ids(back) == statements
            carried = f"{done.carried:,} statements carried, {sum(done.left.values()):,} not"
            verdict = f"{len(before)} tenures {'the same' if same else 'CHANGED'}{'; ids CHANGED' if not whole else ''}"
            print(f"{generation}: out {seconds:.1f} s, in {seconds_in:.1f} s; {carried}; {verdict}")
            good &= same and whole and lost(read) == 0
    return good


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder that holds data/sfm")
    folder = options.parse_args().shared / "data/sfm"
    if not all((folder / name).exists() for name in SHEETS):
        print(f"bench_import: {folder} has no such sheets; nothing is measured")
        return 0
    with tempfile.TemporaryDirectory() as made:
        return 0 if measure(folder, Path(made)) else 1


if __name__ == "__main__":
    sys.exit(main())
