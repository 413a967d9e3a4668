"""A case as sheets: rows that were imported as they were, everything else a row a statement, and what no column can say beside them."""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from tenure.exchange.sfm._case import Case, Item
from tenure.exchange.sfm._facets import TABLES, Cell, Columns, Facet, FacetKind
from tenure.exchange.sfm._headers import HEADERS
from tenure.exchange.sfm._report import ExportReport
from tenure.exchange.sfm._sources import FIELDS, Source
from tenure.exchange.sfm._spell import NotCarried
from tenure.exchange.sfm._to_2020 import facets_of
from tenure.exchange.sfm._to_claims import COLUMNS, claims_of
from tenure.model.errors import CaseError
from tenure.resolution import Resolution

LEFT = "not-carried.jsonl"
"""The side file: one statement a line, as `tenure statements --json` prints it, with the reason."""

Table = tuple[Sequence[str], list[dict[str, str]]]


@dataclass(slots=True)
class _Run:
    """An export in the making: the facets to write, and the statements that have no place in them."""

    facets: dict[str, Facet] = field(default_factory=dict)
    carried: int = 0
    left: list[tuple[Item, str]] = field(default_factory=list)

    def add(self, facets: Iterable[Facet]) -> None:
        for facet in facets:
            self.facets[repr(facet)] = facet

    def take(self, item: Item, make: Callable[[Item], Iterable[Facet]]) -> None:
        """Adds what says a statement, or notes why nothing can."""
        try:
            self.add(list(make(item)))
        except NotCarried as reason:
            self.left.append((item, str(reason)))
        else:
            self.carried += 1
            if item.stmt.capacity not in (None, "appointed"):
                self.left.append((item, f"carried without its capacity ({item.stmt.capacity}), which stands in the notes"))
            if item.stmt.event == "naming" and item.stmt.replaces:
                self.left.append((item, "carried without the former name"))


def export_case(
    resolution: Resolution,
    original: Callable[[str], bytes],
    folder: Path,
    *,
    generation: Literal["B", "D"],
    corrected: Collection[str] = (),
) -> ExportReport:
    """Write a resolved case into a new folder, all of it or nothing; `original` gives the bytes of a document.

    `corrected` are the ids of documents in which reviewers changed what is stated: their rows do not go out as they came.
    Raises CaseError where the folder holds anything already or cannot be written.
    """
    case, run = Case(resolution, original, corrected), _Run()
    make: Callable[[Item], Iterable[Facet]] = facets_of if generation == "B" else claims_of
    run.add(facet for facet in case.facets if _is_row(facet, generation))
    for item in case.items():
        if item.facet and _is_row(item.facet, generation):
            run.carried += 1
        else:
            run.take(item, make)
    facets = list(run.facets.values())
    tables = _sheets_2020(facets) if generation == "B" else _claims(facets)
    tables["sources.csv"] = _sources(case.sources.values())
    lines = [json.dumps({"reason": reason, "statement": item.stmt.to_json()}, ensure_ascii=False) for item, reason in run.left]
    _write_folder(folder, tables, lines)
    counts = Counter((item.stmt.event, reason) for item, reason in run.left)
    written = {name: len(rows) for name, (_, rows) in tables.items()} | ({LEFT: len(lines)} if lines else {})
    return ExportReport(written, run.carried, dict(sorted(counts.items())))


def _is_row(facet: Facet, generation: Literal["B", "D"]) -> bool:
    """Whether an imported row goes out as it came in."""
    return (facet.kind == "claim") == (generation == "D")


def _sheets_2020(facets: list[Facet]) -> dict[str, Table]:
    """The sheets of 2020: what is said of one person or unit beside who it is, a row each."""
    tables: dict[str, Table] = {}
    for sheet, parts in TABLES.items():
        kinds = [kind for kind, _ in parts]
        columns: dict[FacetKind, Columns] = dict(parts)
        by_party: dict[tuple[str, ...], dict[FacetKind, list[Facet]]] = defaultdict(lambda: defaultdict(list))
        for facet in facets:
            if facet.kind in kinds:
                who = tuple(facet.value(name) for name in ("id", "name" if not facet.value("id") else "", "country", "status"))
                by_party[who][facet.kind].append(facet)
        rows = [row for who in sorted(by_party) for row in _rows(by_party[who], kinds, columns)]
        if rows:
            tables[f"{sheet}.csv"] = (HEADERS[sheet], rows)
    return tables


def _rows(found: Mapping[FacetKind, list[Facet]], kinds: Sequence[FacetKind], columns: Mapping[FacetKind, Columns]) -> list[dict[str, str]]:
    """Rows of one person or unit: each of its facets once, and beside them who it is, as often as it takes."""
    who = sorted(found.get(kinds[0], []), key=repr)
    said = [facet for kind in kinds[1:] for facet in sorted(found.get(kind, []), key=repr)]
    pairs = zip_longest(who, said) if len(who) >= len(said) else [(who[n % len(who)] if who else None, one) for n, one in enumerate(said)]
    return [_row([facet for facet in pair if facet], columns) for pair in pairs]


def _row(facets: Sequence[Facet], columns: Mapping[FacetKind, Columns]) -> dict[str, str]:
    row: dict[str, str] = {}
    for facet in facets:
        for name, cell in facet.cells.items():
            if column := columns[facet.kind].get(name):
                _fill(row, column.value, cell.value)
                _fill(row, column.source, ";".join(cell.sources))
                _fill(row, column.confidence, cell.confidence)
    return row


def _fill(row: dict[str, str], header: str, value: str) -> None:
    if header and value:
        row.setdefault(header, value)


def _claims(facets: Iterable[Facet]) -> dict[str, Table]:
    """A sheet for each type of claim; its columns, and any that an imported claim had beyond them."""
    by_type: dict[str, list[Mapping[str, Cell]]] = defaultdict(list)
    for facet in facets:
        by_type[facet.value("type:claim").casefold()].append(facet.cells)
    tables: dict[str, Table] = {}
    for kind in sorted(by_type):
        rows = sorted(({name: cell.value for name, cell in cells.items()} for cells in by_type[kind]), key=lambda row: sorted(row.items()))
        known = COLUMNS[kind]
        more = sorted({name for row in rows for name in row} - set(known))
        tables[f"claims-{kind}.csv"] = ((*known, *more), rows)
    return tables


def _sources(sources: Iterable[Source]) -> Table:
    named = ({f"source:{name}": value for name, value in source.columns.items()} for source in sources)
    rows = sorted(named, key=lambda row: sorted(row.items()))
    known = [f"source:{name}" for name in FIELDS]
    return (*known, *sorted({name for row in rows for name in row} - set(known))), rows


def _write_folder(folder: Path, tables: Mapping[str, Table], left: Sequence[str]) -> None:
    """Writes beside the folder and renames, so that it holds all or nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseError(f"{folder} is not empty; give a new folder, nothing is overwritten")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise CaseError(f"{folder} cannot be made: {error.strerror}; check the path and your rights") from error
    try:
        for name, (headers, rows) in tables.items():
            with (made / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, headers, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        if left:
            (made / LEFT).write_text("".join(f"{line}\n" for line in left), "utf-8")
        made.chmod(0o777 & ~_umask())
        os.replace(made, folder)
    except OSError as error:
        raise CaseError(f"{folder} cannot be written: {error.strerror}; check the space and your rights") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
