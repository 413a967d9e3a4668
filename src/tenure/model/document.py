"""The document: what was published, by whom, when, and how we know."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.model import edtf
from tenure.model.ids import make_id, text_hash


@dataclass(frozen=True, slots=True)
class Document:
    """This text was published by this outlet on this date and captured by us on that one.

    `text` is what every offset in tenure counts, in Unicode code points: the title, a newline
    and the body, unless the body begins with the title.
    """

    id: str
    """Hash of the original bytes, the outlet and the address: a renamed file is the same document,
    the same wire story on another outlet's page is another."""
    name: str
    """The file's name without its ending (of a chat export: with the message's number); for people."""
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    """EDTF, as precise as the source gives it and no more."""
    published_from: str | None = None
    """Where `published` was read: "sidecar", "front matter", "html metadata", "telegram", "e-mail" ..."""
    modified: str | None = None
    """EDTF day on which an updated page says it was changed."""
    address: str | None = None
    language: str | None = None
    """ISO 639-1 code, given or detected; None where neither succeeds."""
    captured: str | None = None
    """ISO day on which the bytes entered a case."""
    format: str = "text"
    """text | markdown | html | pdf | docx | telegram | email | record (a row of a table: it quotes nobody)"""
    reader: str = ""
    """Reader and version that made `text` from the bytes, for example "html/1"."""
    wording: str | None = None
    """"restated": the text tells a report in other words; citations say so."""

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text: what slots and mentions hang on."""
        return text_hash(self.text)

    @property
    def known_from(self) -> str | None:
        """The ISO day from which the document counts: its latest possible publication day, of an updated page the day of the update.

        Without such a day, the day of capture; None where that is not known either.
        """
        dates = [date for date in (self.published, self.modified) if date and edtf.is_valid(date)]
        days = [day for day in map(edtf.latest_day, dates) if day]
        return max(days, default=self.captured)

    @property
    def label(self) -> str:
        """The outlet, else the file's name: how a citation names the document."""
        return self.outlet or self.name


def document_id(bytes_hash: str, outlet: str | None, address: str | None) -> str:
    """The id of a document from the SHA-256 of its original bytes and what tells copies apart."""
    return make_id("do", bytes_hash, outlet, address)


def document_text(title: str | None, body: str) -> str:
    """The text of a document: title, newline and body, unless the body begins with the title."""
    if not title or body.startswith(title):
        return body
    return f"{title}\n{body}"
