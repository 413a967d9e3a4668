"""Sheets to records: all sheets are read before the first record is made, so the order of files changes nothing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tenure.exchange.sfm._claims import CLAIMS, draft_claim, find_gap
from tenure.exchange.sfm._drafts import Noted, draft_facet
from tenure.exchange.sfm._facets import Facet, read_facets, split_list, used_headers
from tenure.exchange.sfm._keys import Keys, read_keys
from tenure.exchange.sfm._records import Record, make_records
from tenure.exchange.sfm._report import SheetReport, report_of
from tenure.exchange.sfm._sheets import Row, Sheet, read_sheets
from tenure.exchange.sfm._sources import Sources, read_sources, source_id
from tenure.model.errors import UnreadableFile

_PLACEHOLDER = re.compile(r"(unknown|unnamed)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)\s*$")


@dataclass(slots=True)
class Import:
    """One import: `records` gives the records once, and fills the report on the way."""

    sheets: list[Sheet]
    unreadable: list[UnreadableFile]
    sources: Sources
    captured: str
    reports: list[SheetReport] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def records(self) -> Iterator[Record]:
        """The records of all sheets; a facet that several rows repeat gives its records once."""
        done: dict[str, Noted] = {}
        read = [(sheet, [(row, _facets(sheet, row)) for row in sheet.rows]) for sheet in self.sheets]
        facets = [(sheet, facet) for sheet, rows in read for _, found in rows if isinstance(found, list) for facet in found]
        keys, names = read_keys(facet for _, facet in facets), _shared_names(facets)
        cited: set[str] = set()
        for sheet, rows in read:
            report = report_of(sheet)
            self.reports.append(report)
            used = used_headers(sheet) if sheet.kind not in ("sources", "incidents") else frozenset(sheet.headers)
            unused = [header for header in sheet.headers if header not in used]
            for row, found in rows:
                if sheet.kind == "sources":
                    continue  # counted below, when all that cites them is known
                if isinstance(found, str):
                    report.skip(row.number, found)
                    continue
                notes = _notes(row, found, unused, keys) | {note for facet in found for note in names.get(_name(facet), ())}
                for facet in found:
                    name = repr(facet)
                    if name not in done:
                        done[name] = self._draft(facet, keys)
                        cited.update(*(cell.sources for cell in facet.cells.values()))
                        yield from make_records(facet, done[name].drafts, self.sources, captured=self.captured)
                    notes.update(done[name].notes)
                report.take(row.number, notes)
        for report, (sheet, rows) in zip(self.reports, read, strict=True):
            for row, found in rows if sheet.kind == "sources" else ():
                _count_source(report, row, found, cited)
        self._count(cited)

    def _draft(self, facet: Facet, keys: Keys) -> Noted:
        return draft_claim(facet, today=self.captured) if facet.kind == "claim" else draft_facet(facet, keys, today=self.captured)

    def _count(self, cited: set[str]) -> None:
        listed = self.sources.by_id
        self.counts["listed"] = len(listed)
        self.counts["listed twice, differently"] = self.sources.twice
        self.counts["cited"] = len(cited)
        self.counts["cited but not listed"] = len(cited - set(listed))
        self.counts["cited without a date of publication"] = sum(self.sources.find(one).published is None for one in cited)


def read_import(paths: Iterable[Path | str], *, captured: str) -> Import:
    """The sheets at `paths` and their sources; `captured` is the ISO day of the import.

    Files that are no sheets, and downloads of WhoWasInCommand, are left out and told.
    """
    found = list(read_sheets(paths))
    sheets = [sheet for sheet in found if isinstance(sheet, Sheet)]
    unreadable = [error for error in found if isinstance(error, UnreadableFile)]
    return Import(sheets, unreadable, read_sources(sheet for sheet in sheets if sheet.kind == "sources"), captured)


def _facets(sheet: Sheet, row: Row) -> list[Facet] | str:
    """The facets of a row, or why it does not arrive. A row of sources is joined to what cites it."""
    if row.problem:
        return row.problem
    if sheet.kind == "sources":
        return [] if source_id(row.cells) else "a source without an id"
    if sheet.kind == "incidents":
        return "incidents: no event type fits an allegation against a unit"
    kind = row.cells.get("type:claim", "").casefold()
    if sheet.kind == "claims" and kind not in CLAIMS:
        return f"claims of the type {kind or '(none)'!r}: no event type fits"
    found = read_facets(sheet, row)
    if sheet.kind == "claims":
        return find_gap(found[0]) or found
    if not found or not all(facet.value("name") for facet in found):
        return "no name"
    return found


def _name(facet: Facet) -> tuple[str, str]:
    return facet.kind, facet.value("name")


def _shared_names(facets: Iterable[tuple[Sheet, Facet]]) -> dict[tuple[str, str], set[str]]:
    """What to tell of units one of whose other names another has, and of people known by a name alone who stand in two sheets."""
    units, people = defaultdict(set), defaultdict(set)
    for sheet, facet in facets:
        if facet.kind == "unit":
            for name in split_list(facet.value("other_names")):
                units[name.casefold()].add(_name(facet))
        elif facet.kind == "person" and not facet.value("id"):
            people[_name(facet)].add(sheet.path)
    notes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for named in units.values():
        for unit in named if len(named) > 1 else ():
            notes[unit].add("another name that several units share: it leads to none of them")
    for person, paths in people.items():
        if len(paths) > 1:
            notes[person].add("a name without an id that another sheet has too: taken for one person")
    return notes


def _count_source(report: SheetReport, row: Row, found: list[Facet] | str, cited: set[str]) -> None:
    """A source arrives with what cites it."""
    if isinstance(found, str):
        report.skip(row.number, found)
    elif source_id(row.cells).lower() in cited:
        report.take(row.number, {"control characters, replaced"} if row.cleaned else set())
    else:
        report.skip(row.number, "a source that nothing in the import cites")


def _notes(row: Row, found: list[Facet], unused: Iterable[str], keys: Keys) -> set[str]:
    """What is found in a row beyond its dates; `unused` are the headers whose cells are not carried."""
    notes = {f"a column that is not carried: {header}" for header in unused if header in row.cells}
    if row.cleaned:
        notes.add("control characters, replaced")
    for facet in found:
        names = [facet.value(field) for field in ("name", "related_unit", "posting_unit_name") if facet.value(field)]
        notes |= {"a placeholder for a unit that is not known" for name in names if facet.kind != "person" and _PLACEHOLDER.match(name)}
        notes |= {"a name with its homonym's unit in brackets" for _ in names[:1] if facet.kind == "person" and _ASIDE.search(names[0])}
        notes |= {"a name that stands for several units: the reference stays a name" for name in names if name in keys.ambiguous}
        if facet.kind != "claim" and not facet.value("id"):
            notes.add("no id: known by name")
        if any(cell.sources and not cell.value for cell in facet.cells.values()):
            notes.add("sources cited for an empty cell")
        if not any(cell.sources for cell in facet.cells.values()):
            notes.add("no source cited")
    return notes
