"""PDF: the text of all pages, its lines joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from tenure.reading.text import clean, one_line
from tenure.reading.values import Draft, Metadata, Source

READER = "pdf/1"

# PDFium writes U+FFFE for a hyphen at a line's end and leaves out the break.
_LINE = re.compile("(.*?)(\r\n|\n|\r|\ufffe(?:\r\n)?|\\Z)", re.DOTALL)
_HYPHEN = "\ufffe"
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|- ?|– ?)?\d{1,4}(?: ?-| ?–| ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)
# Words whose hyphen stays when a line breaks at it: "lieutenant-\ncolonel".
_COMPOUND = re.compile(
    r"\b(?:ex|self|non|vice|anti|pro|lieutenant|major|colonel|brigadier|commander|general|генерал|контр|вице|экс)-$", re.IGNORECASE
)
_SPLIT = "split it (qpdf --split-pages) and give the parts that matter"
_FEWEST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `left`, `right`, `bottom` and `height` in points (1/72 inch), `hyphen` where it ends in one."""

    text: str
    hyphen: bool
    left: float
    right: float
    bottom: float
    height: float


def read(source: Source) -> Iterator[Draft]:
    """One document. The file's own title and author count only where the text shows them: programs fill them in."""
    import pypdfium2

    if b"%%EOF" not in source.data[-4096:]:
        raise _damaged(source, "its end is missing")
    try:
        pdf = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise source.refuse("is encrypted", "remove its password (qpdf --decrypt) and read it again") from error
        raise _damaged(source, str(error)) from error
    try:
        body = _text(pdf, source)
        info = pdf.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _damaged(source, str(error)) from error
    finally:
        pdf.close()
    shown = {key: _shown(info.get(key), body) for key in ("Title", "Author")}
    yield Draft(body, Metadata(title=shown["Title"], author=shown["Author"]))


def _damaged(source: Source, reason: str) -> Exception:
    return source.refuse(f"is no whole PDF ({reason})", "it may be damaged or truncated; fetch it again")


def _text(pdf: Any, source: Source) -> str:
    limits, count = source.limits, len(pdf)
    if count > limits.pages:
        raise source.refuse(f"has {count:,} pages (limit {limits.pages:,})", _SPLIT)
    pages: list[list[str]] = []
    total = 0
    for number in range(count):
        page = _page_lines(pdf, number)
        pages.append(paragraphs(page if count == 1 else _without_number(page)))
        total += sum(map(len, pages[-1]))
        if total > limits.characters:
            raise source.refuse(f"holds more than {limits.characters:,} characters", _SPLIT)
    text = clean("\n".join(_across_pages(pages)))
    if sum(char.isalpha() for char in text) < _FEWEST_LETTERS:
        raise source.refuse(f"has {count:,} pages but no text, as scans have", "run OCR first (ocrmypdf IN.pdf OUT.pdf)")
    return text


def _page_lines(pdf: Any, number: int) -> list[Line]:
    page = pdf[number]
    textpage = page.get_textpage()
    try:
        raw = textpage.get_text_range()
        lines = []
        for match in _LINE.finditer(raw):
            text = match[1].rstrip()
            if not text.strip():
                continue
            first = textpage.get_charbox(match.start() + len(text) - len(text.lstrip()), loose=True)
            last = textpage.get_charbox(match.start() + len(text) - 1, loose=True)
            lines.append(Line(text.strip(), match[2].startswith(_HYPHEN), first[0], last[2], first[1], first[3] - first[1]))
        return lines
    finally:
        textpage.close()
        page.close()


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """The lines of one page as paragraphs: a new one after a gap, a change of size, an indent or a short last line."""
    if not lines:
        return []
    gaps = [above.bottom - below.bottom for above, below in pairwise(lines) if above.bottom > below.bottom]
    leading = median(gaps) if gaps else 0.0
    edge = max(line.right for line in lines)
    found = [lines[0].text]
    for above, below in pairwise(lines):
        if not above.hyphen and _starts_paragraph(above, below, leading, edge):
            found.append(below.text)
        else:
            found[-1] = _join(found[-1], below.text, hyphen=above.hyphen)
    return found


def _starts_paragraph(above: Line, below: Line, leading: float, edge: float) -> bool:
    size = max(above.height, below.height) > 1.15 * min(above.height, below.height) > 0
    gap = above.bottom - below.bottom > 1.35 * leading > 0
    ends = _SENTENCE_END.search(above.text) is not None
    short = above.right - above.left < 0.85 * (edge - above.left)
    indented = below.left > above.left + 8 and ends
    return size or gap or indented or (ends and short)


def _join(start: str, rest: str, *, hyphen: bool) -> str:
    if hyphen or start.endswith("\u00ad"):
        start = start.removesuffix("\u00ad")
        keeps = not rest[:1].islower() or _COMPOUND.search(f"{start}-")
        return f"{start}-{rest}" if keeps else f"{start}{rest}"
    if start.endswith("-") and rest[:1].islower() and start[-2:-1].isalpha():
        return f"{start}{rest}" if _COMPOUND.search(start) else f"{start[:-1]}{rest}"
    return f"{start} {rest}"


def _without_number(lines: list[Line]) -> list[Line]:
    """The lines without a page number that stands alone at head or foot."""
    kept = lines[1:] if lines and _PAGE_NUMBER.fullmatch(lines[0].text) else lines
    return kept[:-1] if kept and _PAGE_NUMBER.fullmatch(kept[-1].text) else kept


def _across_pages(pages: Sequence[Sequence[str]]) -> list[str]:
    """All paragraphs; one that a page break cuts goes on."""
    found: list[str] = []
    for page in pages:
        rest = list(page)
        if found and rest and rest[0][:1].islower() and not _SENTENCE_END.search(found[-1]):
            found[-1] = _join(found[-1], rest.pop(0), hyphen=False)
        found.extend(rest)
    return found


def _shown(value: str | None, text: str) -> str | None:
    """`value` where the text shows it."""
    line = one_line(value)
    return line if line and line.casefold() in " ".join(text.split()).casefold() else None
