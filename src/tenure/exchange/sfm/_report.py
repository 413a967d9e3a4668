"""What became of every row of an import, and of every statement of an export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tenure.exchange.sfm._sheets import Sheet
from tenure.model.errors import UnreadableFile


@dataclass(slots=True)
class SheetReport:
    """The rows of one sheet: how many there are and arrived, why others did not, and what was found in those that did.

    `rows == arrived + sum(skipped.values())`. `noted` counts what a reader must know of rows that arrived (a date that differs from its
    parts); `lines` gives for each reason and note the numbers of the first rows.
    """

    path: str
    generation: str
    kind: str
    rows: int = 0
    arrived: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[int]] = field(default_factory=dict)

    def skip(self, number: int, reason: str) -> None:
        """Counts a row that does not arrive."""
        self.rows += 1
        self.skipped[reason] += 1
        self._line(number, reason)

    def take(self, number: int, notes: set[str]) -> None:
        """Counts a row that arrives, with what was found in it."""
        self.rows += 1
        self.arrived += 1
        for note in sorted(notes):
            self.note(number, note)

    def note(self, number: int, text: str) -> None:
        """Counts something found in a row."""
        self.noted[text] += 1
        self._line(number, text)

    def _line(self, number: int, text: str) -> None:
        lines = self.lines.setdefault(text, [])
        if len(lines) < _SHOWN:
            lines.append(number)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found and did.

    `unreadable` are the files that are no sheets that can be imported. `documents` counts what is new in the case, with its
    `statements`, and `unchanged` what it held already. `sources` counts access points: those listed in the sheets,
    those cited, those cited without being listed, and those cited without a date of publication.
    """

    sheets: tuple[SheetReport, ...]
    unreadable: tuple[UnreadableFile, ...]
    sources: Mapping[str, int]
    documents: int = 0
    statements: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, by file and rows, and how many statements it could not carry, by event type and reason."""

    written: Mapping[str, int]
    carried: int
    left: Mapping[tuple[str, str], int]


_SHOWN = 5


def report_of(sheet: Sheet) -> SheetReport:
    """The report of a sheet before any of its rows is read."""
    return SheetReport(sheet.path, sheet.generation, sheet.kind)
