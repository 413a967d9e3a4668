from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from tenure.reading import DEFAULT_LIMITS, FORMATS, SUPPORTED

from .builders import PARAGRAPH, make_docx, make_pdf, read_doc, refusal

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "formats.md"


@pytest.mark.parametrize("name", ["a.txt", "a", "-", "a.html", "a.eml", "a.2023"])
def test_content_comes_before_the_ending(name: str) -> None:
    assert read_doc(make_pdf([(11, PARAGRAPH)]), name).format == "pdf"
    assert read_doc(make_docx(lambda word: word.add_paragraph(PARAGRAPH)), name).format == "docx"
    assert read_doc(f" <!-- c -->\n<!DOCTYPE html>\n<p>{PARAGRAPH}</p>", name).format == "html"


@pytest.mark.parametrize(
    ("name", "form"), [("a.txt", "text"), ("a", "text"), ("-", "text"), ("A.TEXT", "text"), ("a.MD", "markdown"), ("x.htm", "html")]
)
def test_else_the_ending_decides(name: str, form: str) -> None:
    assert read_doc(PARAGRAPH, name).format == form


def test_html_in_utf16() -> None:
    assert read_doc(f"<html><body><p>{PARAGRAPH}</p></body></html>".encode("utf-16"), "a.txt").format == "html"


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "is empty"),
        (b" \r\n\t ", "a.html", "is empty"),
        ("\ufeff\u00a0 \u200b".encode(), "a.txt", "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.txt", "a PNG image, no document; turn it into text first (ocrmypdf"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "photo.jpg", "a JPEG image"),
        (b"\x7fELF" + bytes(50), "run", "a program"),
        (b"{\\rtf1 text}", "a.doc", "an RTF document, no document; save it as .docx"),
        (b"a;b\n1;2\n", "table.csv", "has the unknown type .csv; read are .txt"),
        (bytes(range(256)) * 4, "a.txt", "is not text in any known encoding"),
        (bytes(100), "a.txt", "is not text"),
        (PARAGRAPH.encode(), "a.pdf", "is named .pdf but is none"),
        (b"junk", "a.mp3", "unknown type .mp3"),
    ],
)
def test_what_is_no_document(data: bytes, name: str, words: str) -> None:
    assert words in refusal(data, name)


def test_a_report_on_pdfs_is_no_pdf() -> None:
    assert read_doc(f"A file that begins with %PDF- is a PDF. {PARAGRAPH}", "a.txt").format == "text"


def test_supported_names_every_ending() -> None:
    assert all(ending in SUPPORTED for item in FORMATS.values() for ending in item.endings)


def test_each_reader_names_its_format_and_version() -> None:
    assert all(re.fullmatch(rf"{name}/\d+", item.reader) for name, item in FORMATS.items())


def test_the_reference_states_every_limit() -> None:
    numbers = set(re.findall(r"\d[\d,]*\d", DOCS.read_text("utf-8")))
    assert {f"{limit:,}" for limit in asdict(DEFAULT_LIMITS).values()} <= numbers


def test_the_reference_holds_the_table_of_formats() -> None:
    rows = [line.strip("|").split("|") for line in DOCS.read_text("utf-8").splitlines() if re.match(r"\| `[a-z]+` \| `\.", line)]
    documented = [tuple(cell.strip().replace("`", "") for cell in row) for row in rows]
    assert documented == [(name, " ".join(item.endings), item.media_type, item.reader, item.says) for name, item in FORMATS.items()]
