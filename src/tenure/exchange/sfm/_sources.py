"""Sources: what was published, where and when, and the part of it that is cited (the access point)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tenure.exchange.sfm._dates import latest, parse
from tenure.exchange.sfm._keys import uuid_of
from tenure.exchange.sfm._sheets import Sheet
from tenure.model.document import Document

FIELDS = (
    "comments:admin", "restricted:admin", "external_archive_sha_content:admin", "external_archive_sha_meta:admin", "access_point_id:admin",
    "type", "title", "author", "url", "created_timestamp", "uploaded_timestamp", "published_timestamp", "accessed_timestamp",
    "access_point_type", "access_point_trigger", "archive_url", "archive_timestamp", "publication_country", "publication_name",
    "publication_id:admin",
)  # fmt: skip
"""The columns of a sheet of sources of 2020, in its order, without "source:" before each."""

_ID = "access_point_id:admin"
_2019: Mapping[str, str] = {
    "source_id": _ID, "title": "title", "source_url": "url", "published_on": "published_timestamp", "access_date": "accessed_timestamp",
    "page": "access_point_trigger", "archive_url": "archive_url", "archive_timestamp": "archive_timestamp",
    "country": "publication_country", "publication_title": "publication_name", "new_pub_id": "publication_id:admin",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """An access point with the source that it is part of, by the columns of 2020; empty ones are left out."""

    id: str
    columns: Mapping[str, str]

    def get(self, field: str) -> str:
        """The text of a column; empty where there is none."""
        return self.columns.get(field, "")

    @property
    def published(self) -> str | None:
        """The day of publication as EDTF, else that of the upload; None where neither can be read."""
        return parse(self.get("published_timestamp")) or parse(self.get("uploaded_timestamp"))

    @property
    def label(self) -> str:
        """The source as a citation names it: "Example Times, “General removed”, 2023-07-20"."""
        title = self.get("title")
        parts = [self.get("publication_name"), f"“{title}”" if title else "", self.published or ""]
        return ", ".join(part for part in parts if part) or f"a source that the sheets do not list ({self.id})"

    @property
    def place(self) -> str:
        """The cited part and where to find it: "access point 3f…, page 12, https://…"."""
        part = " ".join(filter(None, (self.get("access_point_type"), self.get("access_point_trigger"))))
        return ", ".join(filter(None, (f"access point {self.id}", part, self.get("url"))))


@dataclass(frozen=True, slots=True)
class Sources:
    """All access points of an import by id, and how often an id stands in the sheets with other content than the one kept."""

    by_id: Mapping[str, Source]
    twice: int

    def find(self, number: str) -> Source:
        """The access point with an id; where the sheets list none, no more than the id."""
        return self.by_id.get(number) or Source(number, {_ID: number})


def read_sources(sheets: Iterable[Sheet]) -> Sources:
    """The access points that sheets of sources list. Of two with one id the first by content is kept."""
    found: dict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
    for sheet in sheets:
        for row in sheet.rows:
            columns = _columns(sheet, row.cells)
            if columns.get(_ID):
                found[columns[_ID].lower()].add(tuple(sorted(columns.items())))
    by_id = {number: Source(number, dict(min(versions))) for number, versions in sorted(found.items())}
    return Sources(by_id, sum(len(versions) - 1 for versions in found.values()))


def source_id(cells: Mapping[str, str]) -> str:
    """The id of the access point that a row of a sheet of sources lists; empty where it has none."""
    return cells.get("source_id") or cells.get(f"source:{_ID}", "")


def published_by_all(sources: Iterable[Source]) -> str | None:
    """The date of the last to be published, as precise as it is given; None where one of them has none."""
    dates = [source.published for source in sources]
    days = [(day, when) for when in dates if when and (day := latest(when))]
    return max(days)[1] if days and len(days) == len(dates) else None


def report_as_source(doc: Document) -> Source:
    """A report of a case as an access point, under the id that its own gives."""
    columns = {
        _ID: uuid_of(doc.id),
        "type": "document",
        "title": doc.title or doc.name,
        "author": doc.author or "",
        "url": doc.address or "",
        "published_timestamp": doc.published or "",
        "accessed_timestamp": doc.captured or "",
        "publication_name": doc.outlet or "",
    }
    return Source(columns[_ID], {name: value for name, value in columns.items() if value})


def _columns(sheet: Sheet, cells: Mapping[str, str]) -> dict[str, str]:
    if sheet.generation == "A":
        found = {field: cells[header] for header, field in _2019.items() if cells.get(header)}
        return found | ({"access_point_type": "page"} if "access_point_trigger" in found else {})
    return {header.removeprefix("source:"): value for header, value in cells.items() if header.startswith("source:")}
