"""Files for the tests, built by code, and short ways to read them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from docx import Document as Word
from fpdf import FPDF

from tenure.model.document import Document
from tenure.model.errors import UnreadableFile
from tenure.reading import DEFAULT_LIMITS, Limits, Reading, read_bytes

PARAGRAPH = (
    "Colonel Adam Example was dismissed as commander of the 99th Brigade on Monday, the ministry said. "
    "He denies the accusation, his lawyer told reporters on the steps of the court."
)


def read(data: bytes | str, name: str, *, sidecar: Mapping[str, Any] | None = None, limits: Limits = DEFAULT_LIMITS) -> list[Reading]:
    """All documents in `data`; none of its parts may be unreadable."""
    raw = data.encode() if isinstance(data, str) else data
    items = list(read_bytes(raw, name, sidecar=sidecar, limits=limits))
    readings = [item for item in items if isinstance(item, Reading)]
    assert readings == items
    return readings


def read_doc(data: bytes | str, name: str, *, sidecar: Mapping[str, Any] | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The only document in `data`."""
    (reading,) = read(data, name, sidecar=sidecar, limits=limits)
    return reading.doc


def refusal(data: bytes | str, name: str, *, sidecar: Mapping[str, Any] | None = None, limits: Limits = DEFAULT_LIMITS) -> str:
    """The one line that says why `data` gives no document."""
    with pytest.raises(UnreadableFile) as caught:
        read(data, name, sidecar=sidecar, limits=limits)
    line = str(caught.value)
    assert line.startswith(f"{name}: ")
    assert "\n" not in line
    assert min(len(caught.value.reason), len(caught.value.advice)) > 3
    return line


def make_pdf(*pages: Sequence[tuple[int, str]], encrypt: str | None = None, **info: str) -> bytes:
    """A PDF whose pages hold paragraphs of a font size."""
    pdf = FPDF()
    if encrypt is not None:
        pdf.set_encryption(owner_password="owner", user_password=encrypt)
    for key, value in info.items():
        getattr(pdf, f"set_{key}")(value)
    for page in pages:
        pdf.add_page()
        for size, text in page:
            pdf.set_font("Helvetica", size=size)
            pdf.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(size / 3)
    return bytes(pdf.output())


def make_docx(fill: Callable[[Any], object], **core: str) -> bytes:
    """A Word document; `fill` writes into it and `core` are its core properties."""
    word = Word()
    for key, value in {"author": "", **core}.items():
        setattr(word.core_properties, key, value)
    fill(word)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def make_zip(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def make_chat(*messages: Any, **chat: Any) -> bytes:
    """A Telegram Desktop export of one channel."""
    return json.dumps({"name": "Example Channel", "type": "public_channel", "id": 42, **chat, "messages": list(messages)}).encode()


def message(number: int, text: Any, **more: Any) -> dict[str, Any]:
    """A message of the evening of 12 July 2023 in UTC, which was 13 July in Kyiv."""
    return {"id": number, "type": "message", "date": "2023-07-13T01:30:00", "date_unixtime": "1689201000", "text": text, **more}
