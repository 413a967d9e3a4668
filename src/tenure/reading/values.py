"""What passes between the parts of reading: the source, what a reader makes of it, and the limits."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields, replace
from pathlib import PurePath

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}$")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read before it is refused. Sizes are in bytes, of the original unless said.

    They guard against files that were made to exhaust memory or time; each error names the limit it met.
    """

    file: int = 100_000_000
    sidecar: int = 1_000_000
    html: int = 20_000_000
    html_depth: int = 250
    """Elements inside one another; at 255 libxml2 drops the rest without a word."""
    html_weight: int = 300_000
    """The sum of the depths of all elements, and `html_siblings` the children of one: above them the text of the
    whole body is taken, since trafilatura's search for the main text grows with their square."""
    html_siblings: int = 3_000
    pages: int = 2_000
    unpacked: int = 200_000_000
    """Of a .docx, all its parts together."""
    ratio: int = 200
    """Unpacked to packed size of a .docx that unpacks to more than 10 MB."""
    characters: int = 1_000_000
    """Of a document's text, in Unicode code points; also what spaCy parses at once."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file under the name by which the user gave it ("-" for standard input)."""

    data: bytes
    name: str
    limits: Limits = DEFAULT_LIMITS

    @property
    def stem(self) -> str:
        """The file's name without folders and ending; bytes that are no UTF-8 become U+FFFD."""
        return os.fsencode(split_name(self.name)[0]).decode("utf-8", "replace")

    @property
    def ending(self) -> str:
        """The ending in lower case with its dot, or an empty text."""
        return split_name(self.name)[1]

    def refuse(self, reason: str, advice: str) -> UnreadableFile:
        """The error that this file gives no document."""
        return UnreadableFile(self.name, reason, advice)

    def refuse_length(self, text: str, what: str = "holds") -> UnreadableFile | None:
        """The error that `text` is too long for a document, if it is."""
        if len(text) <= self.limits.characters:
            return None
        return self.refuse(f"{what} {len(text):,} characters (limit {self.limits.characters:,})", "split it into parts")


def split_name(name: str) -> tuple[str, str]:
    """Stem and ending of a file's name; what follows the last dot of "report.2023-07-12" is no ending."""
    base = PurePath(name).name or name
    match = _ENDING.search(base)
    if not match or match.start() == 0:
        return base, ""
    return base[: match.start()], match.group().lower()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a sidecar, a front matter or the file itself says of a document; the fields are Document's."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: str | None = None
    modified: str | None = None
    address: str | None = None
    language: str | None = None
    wording: str | None = None
    captured: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Both together; where both say something this one stands. The date keeps its own `published_from`."""
        values = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        if self.published:
            values["published_from"] = self.published_from
        return replace(self, **values)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader finds in a source: one document's body and what the file says of it.

    `part` names the part of the file that the document is (a message's number) and `original` holds that
    part's bytes; None where the document is the whole file. `hint` is a language that the file names but that
    templates often have wrong: it counts only where detection fails.
    """

    body: str
    meta: Metadata = Metadata()
    part: str | None = None
    original: bytes | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document together with the bytes that it was read from.

    `original` are the bytes of the whole file; of a chat export those of an export of this one message, which
    reads as the same document. `media_type` is their MIME type.
    """

    doc: Document
    original: bytes
    media_type: str
