"""Sheets as they come: files to rows of named cells, with the generation of the sheet told by its headers."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tenure.model.errors import UnreadableFile

Generation = Literal["A", "B", "D"]
Kind = Literal["persons", "persons_extra", "units", "incidents", "sources", "claims"]

MAX_BYTES = 200_000_000
MAX_CELL = 1_000_000
_ENDINGS = (".csv", ".tsv", ".txt")
#: Python keeps one limit on cells for the whole process.
_CSV = threading.Lock()
_CONTROL = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r\x85"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line below the headers: its number in the sheet, its cells by header, and why they cannot be used, if so."""

    number: int
    cells: Mapping[str, str]
    problem: str | None = None
    cleaned: bool = False
    """Whether control characters were replaced."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of Security Force Monitor's: what it holds and in which of their formats."""

    path: str
    generation: Generation
    kind: Kind
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheets(paths: Iterable[Path | str]) -> Iterator[Sheet | UnreadableFile]:
    """The sheets at `paths`, folders searched for .csv, .tsv and .txt; what is none as an error, in its place."""
    for path in sorted({file for given in paths for file in _files(Path(given))}):
        try:
            yield _read(path)
        except UnreadableFile as error:
            yield error


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file in path.rglob("*") if file.suffix.lower() in _ENDINGS and file.is_file())
    else:
        yield path


def _read(path: Path) -> Sheet:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableFile(str(path), f"larger than {MAX_BYTES:,} bytes", "split the sheet; each part needs the line of headers")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or "cannot be opened", "check the path and your rights to the file") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(str(path), f"not UTF-8 (byte {error.start:,})", "save the sheet as CSV UTF-8") from error
    rows = _parse(path, text)
    headers = tuple(header.strip() for header in next(rows, []))
    generation, kind = _detect(str(path), headers)
    return Sheet(str(path), generation, kind, headers, tuple(_row(number, headers, cells) for number, cells in enumerate(rows, 2)))


def _parse(path: Path, text: str) -> Iterator[list[str]]:
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = "\t" if head.count("\t") > head.count(",") else ","
    with _CSV:
        before = csv.field_size_limit(MAX_BYTES)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise UnreadableFile(str(path), f"not a table ({error})", "save the sheet as CSV UTF-8") from error
        finally:
            csv.field_size_limit(before)
    return iter(rows)


def _row(number: int, headers: tuple[str, ...], values: list[str]) -> Row:
    if any(len(value) > MAX_CELL for value in values):
        return Row(number, {}, f"a cell has over {MAX_CELL:,} characters")
    if any(value.strip() for value in values[len(headers) :]):
        return Row(number, {}, "the row has more cells than the sheet has headers")
    plain = [value.translate(_CONTROL).strip() for value in values]
    cells = {header: value for header, value in zip(headers, plain, strict=False) if value and header}
    return Row(number, cells, None if cells else "the row is empty", "\ufffd" in "".join(plain))


#: What tells a sheet, in this order: generation and kind, and the headers that it alone has together.
_SIGNS: tuple[tuple[Generation, Kind, tuple[str, ...]], ...] = (
    ("D", "claims", ("type:claim", "citation:refs:claim")),
    ("B", "persons_extra", ("person_extra:name", "person_extra:id:admin")),
    ("B", "persons", ("person:name", "person:posting_unit_name")),
    ("B", "units", ("unit:name", "unit:relation_type")),
    ("B", "incidents", ("incident:violation_type",)),
    ("B", "sources", ("source:access_point_id:admin",)),
    ("A", "persons", ("Name", "Organization", "Source: Organization")),
    ("A", "units", ("Organization:Name",)),
    ("A", "sources", ("source_id", "published_on")),
)


def _is_download(headers: tuple[str, ...]) -> bool:
    """True of a download of WhoWasInCommand: the same names as in the sheets, without a source to any field."""
    return "source:id:admin" in headers or ("unit:id:admin" in headers and not any(h.endswith(":source") for h in headers))


def _detect(path: str, headers: tuple[str, ...]) -> tuple[Generation, Kind]:
    for generation, kind, signs in _SIGNS:
        if set(signs) <= set(headers):
            return generation, kind
    if _is_download(headers):
        raise UnreadableFile(
            path,
            "a download of WhoWasInCommand, which drops the sources of its fields and merges postings of one person and unit",
            "import the sheets from which it was made, or the claims of 2026",
        )
    if "source:source_id:admin" in headers or "source:publication_id:admin" in headers:
        raise UnreadableFile(path, "a list of sources without access points", "join it to the list of citations in one sheet")
    raise UnreadableFile(path, "no sheet of Security Force Monitor: none of the headers that tell one", "give their sheets unchanged")
