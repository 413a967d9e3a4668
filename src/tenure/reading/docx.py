"""Word documents (.docx): paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.reading.text import clean, one_line
from tenure.reading.values import Draft, Metadata, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

READER = "docx/1"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHUNK = 1 << 20
_SMALL = 10_000_000
# Deleted and moved-away text is no longer said; a text box stands twice in the file, once for old readers.
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"})
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(source: Source) -> Iterator[Draft]:
    """One document: a line a paragraph and a line a table row, tracked changes accepted."""
    import docx

    _check_size(source)
    try:
        document = docx.Document(io.BytesIO(source.data))
        lines = [line for line in _blocks(document.element.body) if line.strip()]
        core = document.core_properties
        meta = Metadata(title=one_line(core.title), author=one_line(core.author))
    except Exception as error:  # python-docx lets any error of the parts pass: KeyError, AttributeError, XMLSyntaxError ...
        raise _damaged(source, error) from error
    yield Draft(clean("\n".join(lines)), meta)


def _check_size(source: Source) -> None:
    """Refuses an archive that unpacks to too much, by what its directory says and by what it holds in truth."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise source.refuse("is encrypted", "remove its password in Word and read it again")
            _check_total(source, sum(part.file_size for part in parts))
            total = 0
            for part in parts:
                with archive.open(part) as stream:
                    while chunk := stream.read(_CHUNK):
                        total += len(chunk)
                        _check_total(source, total)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise _damaged(source, error) from error


def _check_total(source: Source, total: int) -> None:
    limits = source.limits
    if total > limits.unpacked or (total > _SMALL and total > limits.ratio * len(source.data)):
        raise source.refuse(
            f"unpacks to {total:,} bytes or more (limit {limits.unpacked:,}, or {limits.ratio} times its size)",
            "it may be a zip bomb; open it in Word with care and save it as a new file",
        )


def _damaged(source: Source, error: Exception) -> Exception:
    reason = " ".join(str(error).split()) or type(error).__name__
    return source.refuse(f"is no whole Word document ({reason[:120]})", "it may be damaged or truncated; fetch it again")


def _blocks(parent: _Element) -> Iterator[str]:
    """The lines of the paragraphs and tables in `parent`, those inside content controls and insertions too."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield _paragraph(child)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _blocks(child)


def _rows(table: _Element) -> Iterator[str]:
    for row in table.iter(f"{_W}tr"):
        cells = [" ".join(line for line in _blocks(cell) if line.strip()) for cell in row.iterchildren(f"{_W}tc")]
        yield " | ".join(cells)


def _paragraph(element: _Element) -> str:
    return "".join(_runs(element))


def _runs(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _runs(child)
