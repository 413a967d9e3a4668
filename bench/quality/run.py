"""`make quality`: every measure whose data is here, one table, and exit 1 where a figure falls under its pinned floor.

    python bench/quality/run.py                            all measures
    python bench/quality/run.py --only statements timex    some of them
    python bench/quality/run.py --pin                      raise the floors to today's figures, less a margin
    python bench/quality/run.py --lower-floor timex-aquaint.calendar\\ F1 --because "..."
    python bench/quality/run.py --write-docs               put the table into docs/quality.md

The annotated set of this repository and made copies are always measured. The others need the shared folder (`--shared`, by default
`../shared` beside the repository) with its public sets and their scorers; what is not there is named and left out.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import attribution
import copies
import events
import factuality
import knowledgenet
import names
import ranks
import sfm
import statements
import subjects
import table
import timeqa
import timex
from common import ROOT, Bench, Measure
from floors import Floors

#: One module a benchmark.
ADAPTERS = (statements, attribution, timex, factuality, events, sfm, knowledgenet, ranks, timeqa, names, subjects, copies)
MEASURES: tuple[Measure, ...] = tuple(measure for adapter in ADAPTERS for measure in adapter.MEASURES)
PAGE = ROOT / "docs/quality.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what is asked for; the exit code."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        work = options.keep or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        bench = Bench(options.shared, work)
        values = {measure.name: _run(bench, measure) for measure in _wanted(bench, options.only)}
    floors = Floors.load()
    measures = [measure for measure in MEASURES if measure.name in values]
    if options.lower_floor:
        _lower(floors, measures, values, options)
    if options.pin:
        for measure in measures:
            floors.pin(measure, values[measure.name])
    if options.pin or options.lower_floor:
        floors.save()
    found = table.rows(measures, values, floors)
    print(table.as_text(found))
    if options.write_docs:
        _write_docs(measures, found)
    failures = [line for measure in measures for line in floors.failures(measure, values[measure.name])]
    print(*failures, sep="\n", end="\n" if failures else "")
    return 1 if failures else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=[m.name for m in MEASURES], help="run these measures alone")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", metavar="DIR", help="the shared folder")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the predictions and the scorers' answers there")
    parser.add_argument("--pin", action="store_true", help="raise the floors to today's figures, less a margin")
    parser.add_argument("--lower-floor", metavar="NAME", help='lower one floor, for example "statements.found F1"')
    parser.add_argument("--because", metavar="TEXT", help="why; stands in floors.toml")
    parser.add_argument("--write-docs", action="store_true", help="put the table into docs/quality.md; needs all measures")
    options = parser.parse_args(arguments)
    if bool(options.lower_floor) != bool((options.because or "").strip()):
        parser.error("--lower-floor and --because go together: a floor is lowered for a reason")
    return options


def _wanted(bench: Bench, only: Sequence[str] | None) -> list[Measure]:
    """The measures asked for whose data is here; the others are named."""
    wanted = [measure for measure in MEASURES if only is None or measure.name in only]
    for measure in wanted:
        if missing := bench.missing(measure):
            print(f"not run: {measure.name}, for want of {', '.join(missing)} in {bench.shared}")
    return [measure for measure in wanted if not bench.missing(measure)]


def _run(bench: Bench, measure: Measure) -> dict[str, float]:
    start = time.perf_counter()
    values = dict(measure.run(bench))
    print(f"{measure.name}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    return values


def _lower(floors: Floors, measures: Sequence[Measure], values: dict[str, dict[str, float]], options: argparse.Namespace) -> None:
    for measure in measures:
        for figure in measure.figures:
            if f"{measure.name}.{figure.name}" == options.lower_floor:
                floors.lower(measure, figure, values[measure.name][figure.name], because=options.because)
                return
    raise SystemExit(f"no figure {options.lower_floor!r} was measured; names are a measure's and a figure's, as in \"statements.found F1\"")


def _write_docs(measures: Sequence[Measure], found: list[tuple[str, ...]]) -> None:
    if len(measures) < len(MEASURES):
        raise SystemExit("--write-docs needs all measures: give no --only, and a shared folder that has all data")
    table.write_docs(PAGE, table.as_markdown(measures, found))


if __name__ == "__main__":
    sys.exit(main())
