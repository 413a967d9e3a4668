"""The table of formats: what is read, by which reader, and how a file of it is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tenure.model.errors import UnreadableFile
from tenure.reading import docx, html, mail, markdown, pdf, telegram, text
from tenure.reading.values import Draft, Source


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name in Document.format, its file endings, and the reader with its version.

    `says` tells what a file of it can say of itself, for the reference.
    """

    name: str
    endings: tuple[str, ...]
    media_type: str
    reader: str
    read: Callable[[Source], Iterator[Draft | UnreadableFile]]
    says: str


FORMATS: Mapping[str, Format] = {
    item.name: item
    for item in (
        Format("text", (".txt", ".text"), "text/plain", text.READER, text.read, "nothing"),
        Format("markdown", (".md", ".markdown"), "text/markdown", markdown.READER, markdown.read,
               "all keys of a sidecar, in the front matter; the first heading as title"),
        Format("html", (".html", ".htm", ".xhtml"), "text/html", html.READER, html.read,
               "title, outlet, author, published, modified, address"),
        Format("pdf", (".pdf",), "application/pdf", pdf.READER, pdf.read, "title and author where the text shows them"),
        Format("docx", (".docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
               docx.READER, docx.read, "title, author"),
        Format("telegram", (".json",), "application/json", telegram.READER, telegram.read,
               "outlet, author, published, modified, address"),
        Format("email", (".eml",), "message/rfc822", mail.READER, mail.read, "title, outlet, published"),
    )
}  # fmt: skip

SUPPORTED = "read are " + ", ".join(" ".join(item.endings) for item in FORMATS.values())

_BY_ENDING = {ending: item for item in FORMATS.values() for ending in item.endings}
_HEAD = 4096

# What files begin with that are no documents; the first part names them in the error.
_OTHERS: tuple[tuple[str, bytes, str], ...] = (
    ("a PNG image", b"\x89PNG\r\n", "ocr"),
    ("a JPEG image", b"\xff\xd8\xff", "ocr"),
    ("a GIF image", b"GIF8", "ocr"),
    ("a TIFF image", b"II*\0", "ocr"),
    ("a TIFF image", b"MM\0*", "ocr"),
    ("a DjVu scan", b"AT&TFORM", "ocr"),
    ("an RTF document", b"{\\rtf", "docx"),
    ("a PostScript file", b"%!PS", "pdf"),
    ("a RAR archive", b"Rar!\x1a\x07", "unpack"),
    ("a 7z archive", b"7z\xbc\xaf\x27\x1c", "unpack"),
    ("a gzip archive", b"\x1f\x8b\x08", "unpack"),
    ("a program", b"\x7fELF", "none"),
    ("a program", b"MZ\x90\0", "none"),
    ("a database", b"SQLite format 3\0", "none"),
)
_ADVICE = {
    "ocr": "turn it into text first (ocrmypdf --image-dpi 300 IN.png OUT.pdf)",
    "docx": "save it as .docx or .txt",
    "pdf": "turn it into PDF (ps2pdf)",
    "unpack": "unpack it and give the documents inside",
    "none": SUPPORTED,
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_CHAT = re.compile(r'\s*\{.*"(?:messages|chats)"\s*:', re.DOTALL)
_MAIL_HEADER = re.compile(r"^(from|date|message-id|mime-version|received|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE)


def find_format(source: Source) -> Format:
    """The format of `source`: by its content first, by its ending second.

    Raises UnreadableFile where it is empty, no document or of an unknown type.
    """
    if not source.data.strip():
        raise source.refuse("is empty", "fetch it again" if source.name != "-" else "pipe a report into it")
    found = _by_signature(source) or _by_markup(source) or _by_ending(source)
    if found in ("pdf", "docx") and not _by_signature(source):
        raise source.refuse(f"is named {source.ending} but is none", "it may be damaged, or an error page; fetch it again")
    return FORMATS[found]


def _by_signature(source: Source) -> str | None:
    data = source.data
    if b"%PDF-" in (data[:1024] if source.ending == ".pdf" else data.lstrip()[:5]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zip_format(source)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise source.refuse("is an encrypted Office document", "remove its password in Word and read it again")
        raise source.refuse("is a document of old Office (.doc) or Outlook (.msg)", "save it as .docx, .eml or PDF")
    for what, start, advice in _OTHERS:
        if data.startswith(start):
            raise source.refuse(f"is {what}, no document", _ADVICE[advice])
    return None


def _zip_format(source: Source) -> str:
    """A .docx is a ZIP archive that holds word/document.xml; a truncated one has lost the list of its parts."""
    if b"word/" in source.data or source.ending == ".docx":
        return "docx"
    raise source.refuse("is a ZIP archive, or a document that is packed as one", f"unpack it, or save it as .docx or PDF; {SUPPORTED}")


def _by_markup(source: Source) -> str | None:
    head = _head(source.data)
    if _HTML.match(head):
        return "html"
    if _CHAT.match(head):
        return "telegram"
    headers = {match[1].lower() for match in _MAIL_HEADER.finditer(head.replace("\r\n", "\n").partition("\n\n")[0])}
    if _MAIL_HEADER.match(head) and len(headers) >= 3 and "from" in headers:
        return "email"
    return None


def _by_ending(source: Source) -> str:
    if not source.ending:
        return "text"
    if source.ending in _BY_ENDING:
        return _BY_ENDING[source.ending].name
    raise source.refuse(f"has the unknown type {source.ending}", SUPPORTED)


def _head(data: bytes) -> str:
    """The first characters of a text, well enough to see markup."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) : _HEAD].decode(encoding, "ignore")
    return data[:_HEAD].decode("latin-1")
