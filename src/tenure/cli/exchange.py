"""`tenure import` and `tenure export`: other formats into a case and out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import click
from rich import box
from rich.table import Table
from rich.text import Text

from tenure.cli._console import print_json, show, talk
from tenure.cli._options import WrongUse, case_option, json_option, known_option, open_case
from tenure.cli._skipped import tell_skipped
from tenure.telling.words import clean, count

if TYPE_CHECKING:
    from tenure.exchange.sfm import ExportReport, ImportReport, SheetReport


@click.group(
    "import",
    epilog="""\b
Example:
  tenure import sfm sheets/
""",
)
def import_() -> None:
    """Bring records of other projects into the case.

    A record is a row of a table. It is cited by the sources that it names itself, and as "no quote": it has no words of a report.
    """


@click.group(
    epilog="""\b
Example:
  tenure export sfm out/ --generation B
  tenure export xes careers.xes
"""
)
def export() -> None:
    """Write the case in the formats of other projects."""


@import_.command(
    "sfm",
    epilog="""\b
Examples:
  tenure import sfm sheets/
  tenure import sfm --case nigeria.tenure persons.csv units.csv sources.csv
""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@case_option
@json_option
def import_sfm(paths: tuple[str, ...], case: Path, as_json: bool) -> None:
    """Import sheets of Security Force Monitor into the case; make the case where there is none.

    PATH is a sheet (.csv, .tsv) of 2019, of 2020 to 2022 (`person:name`, ...) or of the claims of 2026, or a folder of them. Give all
    sheets of a release together: sources are joined to what cites them. Every row arrives, or the table says how many did not and
    why. Safe to repeat; the order of the files changes nothing.
    """
    _need(paths)
    with open_case(case, create=True) as work:
        done = work.import_sfm(paths)
    tell_skipped(done.unreadable)
    if as_json:
        print_json([_imported(done)])
    elif done.sheets:
        show(_sheets(done.sheets), *_notes(done.sheets), _sources(done))
        talk(Text(f"The case is {case}. Next: tenure who UNIT --on DAY, tenure chain UNIT --on DAY, tenure career NAME", style="dim"))
    if not done.sheets:
        raise WrongUse("nothing could be imported.")


@export.command(
    "sfm",
    epilog="""\b
Examples:
  tenure export sfm out/ --generation B
  tenure export sfm claims/ --generation D --case nigeria.tenure
""",
)
@click.argument("folder", metavar="DIR")
@click.option("--generation", type=click.Choice(["B", "D"]), required=True, help="B: sheets of 2020 to 2022. D: claims of 2026.")
@case_option
@json_option
def export_sfm(folder: str, generation: str, case: Path, as_json: bool) -> None:
    """Write the case as sheets of Security Force Monitor into the new folder DIR.

    Rows that were imported go out as they came in, in their own generation; everything else is a row a statement, with the report as its
    source. What the sheets have no place for stands beside them, in not-carried.jsonl, and is counted here.
    """
    with open_case(case) as work:
        done = work.export_sfm(folder, generation=cast(Literal["B", "D"], generation))
    if as_json:
        print_json([_exported(done)])
        return
    show(_table(("file", "rows"), [(name, str(rows)) for name, rows in done.written.items()]))
    if done.left:
        rows = [(str(number), event.replace("_", " "), reason) for (event, reason), number in done.left.items()]
        show(Text(f"Carried: {count(done.carried, 'statement')}. Not, or not whole:"), _table(("statements", "event", "why"), rows))


@import_.command(
    "nomenklatura",
    epilog="""\b
Example:
  tenure import nomenklatura resolver.json
""",
)
@click.argument("file", metavar="FILE")
@case_option
@json_option
def import_nomenklatura(file: str, case: Path, as_json: bool) -> None:
    """Import nomenklatura's resolver lines as judgements on who is who.

    FILE holds one [target, source, judgement, score, user, created_at] a line. Lines between mention ids of the case count, and positive
    ones that tie several of them to one foreign id; the others are counted and left out. Safe to repeat.
    """
    _need([file])
    with open_case(case) as work:
        done = work.import_nomenklatura(file)
    if as_json:
        print_json([{"added": done.added, "unchanged": done.unchanged, "skipped": _counted(done.skipped)}])
        return
    rows = [("judgements added", str(done.added)), ("standing already", str(done.unchanged))]
    show(_table(("", "lines"), [*rows, *((f"left out: {reason}", str(number)) for reason, number in done.skipped.most_common())]))


@export.command(
    "nomenklatura",
    epilog="""\b
Example:
  tenure export nomenklatura resolver.json
""",
)
@click.argument("file", metavar="FILE")
@case_option
@json_option
def export_nomenklatura(file: str, case: Path, as_json: bool) -> None:
    """Write the judgements on who is who that stand as nomenklatura's resolver lines into FILE.

    A line names two mentions of the case, by their ids, and who judged them when; withdrawn and overruled judgements are left out.
    """
    with open_case(case) as work:
        written = work.export_nomenklatura(file)
    if as_json:
        print_json([{"written": written}])
    else:
        show(Text(f"{count(written, 'line')} in {file}."))


@export.command(
    "html",
    epilog="""\b
Example:
  tenure export html site/ --case popov.tenure
""",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@case_option
@json_option
def export_html(folder: Path, case: Path, as_json: bool) -> None:
    """Write the pages of people, units, documents and pathways into the new folder DIR, as a site that opens without a server.

    It holds what `tenure serve` shows as of today, with every quote and its source, and no script. The original files are not in it.
    """
    from tenure.web.export import export_site

    with open_case(case) as work:
        done = export_site(work, case, folder)
    if as_json:
        print_json([{"people": done.people, "units": done.units, "documents": done.documents}])
        return
    pages = [("people", str(done.people)), ("units", str(done.units)), ("documents", str(done.documents))]
    show(_table(("pages", "number"), pages))
    talk(Text(f"Open {folder / 'index.html'}", style="dim"))


@export.command(
    "xes",
    epilog="""\b
Examples:
  tenure export xes careers.xes
  tenure export xes careers.xes --known 2024-06-01
""",
)
@click.argument("file", metavar="FILE")
@known_option
@case_option
@json_option
def export_xes(file: str, known: str | None, case: Path, as_json: bool) -> None:
    """Write the careers of the case as an event log for process mining, in XES (IEEE 1849), into FILE.

    A trace is a person, an event is what is told as having happened. Where the day is imprecise, the earliest possible one is
    the event's moment, and both ends, the statements and who says so stand beside it. What the log does not carry is counted.
    """
    with open_case(case) as work:
        done = work.export_xes(file, known=known)
    if as_json:
        print_json([{"people": done.people, "events": done.events, "left": _counted(done.left), "weaker": _counted(done.weaker)}])
        return
    show(Text(f"{count(done.events, 'event')} of {count(done.people, 'person', 'people')} in {file}."))
    lost = [*((reason, "not written", number) for reason, number in done.left.most_common()),
            *((reason, "written", number) for reason, number in done.weaker.most_common())]  # fmt: skip
    if lost:
        show(Text("Not carried, or not whole:"), _table(("events", "", "why"), [(str(number), how, why) for why, how, number in lost]))


def _need(paths: Iterable[str]) -> None:
    """A path that does not exist is a slip of the keyboard: no case is made for it."""
    missing = [path for path in paths if not Path(path).exists()]
    if missing:
        raise WrongUse(f"{missing[0]}: there is no such file or folder.")


def _sheets(sheets: Iterable[SheetReport]) -> Table:
    rows = [
        (Path(sheet.path).name, f"{sheet.kind}, {_GENERATIONS[sheet.generation]}", str(sheet.rows), str(sheet.arrived), _reasons(sheet))
        for sheet in sheets
    ]
    return _table(("sheet", "kind", "rows", "arrived", "did not arrive"), rows)


def _reasons(sheet: SheetReport) -> str:
    return "; ".join(f"{number}: {reason} ({_lines(sheet, reason)})" for reason, number in sheet.skipped.most_common())


def _notes(sheets: Iterable[SheetReport]) -> list[Table]:
    """What was found in rows that arrived; nothing where nothing was."""
    rows = [
        (Path(sheet.path).name, str(number), text, _lines(sheet, text)) for sheet in sheets for text, number in sheet.noted.most_common()
    ]
    return [_table(("sheet", "rows", "arrived with", "first of them"), rows)] if rows else []


def _lines(sheet: SheetReport, text: str) -> str:
    return f"row {', '.join(map(str, sheet.lines[text]))}" if text in sheet.lines else ""


def _sources(done: ImportReport) -> Text:
    said = [f"{number} {name}" for name, number in done.sources.items() if number]
    documents = f"{count(done.documents, 'document')} new with {count(done.statements, 'statement')}, {done.unchanged} in the case already"
    return Text(f"Access points: {'; '.join(said) or 'none'}.\nCase: {documents}.")


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", justify="right" if column in ("rows", "arrived", "statements", "lines") else "left")
    for row in rows:
        table.add_row(*map(clean, row))
    return table


def _imported(done: ImportReport) -> dict[str, Any]:
    """The counts of an import as JSON values."""
    return {
        "sheets": [
            {"path": sheet.path, "generation": sheet.generation, "kind": sheet.kind, "rows": sheet.rows, "arrived": sheet.arrived,
             "skipped": _counted(sheet.skipped), "noted": _counted(sheet.noted), "lines": sheet.lines}
            for sheet in done.sheets
        ],
        "unreadable": [{"path": error.path, "reason": error.reason, "advice": error.advice} for error in done.unreadable],
        "sources": dict(done.sources), "documents": done.documents, "statements": done.statements, "unchanged": done.unchanged,
    }  # fmt: skip


def _exported(done: ExportReport) -> dict[str, Any]:
    left = [{"event": event, "reason": reason, "statements": number} for (event, reason), number in done.left.items()]
    return {"written": dict(done.written), "carried": done.carried, "left": left}


def _counted(counts: Counter[str]) -> dict[str, int]:
    return dict(counts.most_common())


_GENERATIONS = {"A": "2019", "B": "2020 to 2022", "D": "claims of 2026"}
