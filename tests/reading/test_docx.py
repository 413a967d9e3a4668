from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tenure.reading import Limits

from .builders import PARAGRAPH, make_docx, make_zip, read_doc, refusal


def append(word: Any, xml: str) -> None:
    """Puts a block of WordprocessingML at the end of the body."""
    word.element.body.insert(len(word.element.body) - 1, parse_xml(xml.replace("<w:", "<w:", 1).replace(">", f" {nsdecls('w')}>", 1)))


def test_paragraphs_and_tables_in_their_order() -> None:
    def fill(word: Any) -> None:
        word.add_heading("A colonel falls", 1)
        word.add_paragraph(PARAGRAPH)
        table = word.add_table(2, 2)
        for cell, text in zip(table._cells, ("post", "holder", "commander", "Adam Example"), strict=True):
            cell.text = text
        word.add_paragraph("")
        word.add_paragraph("After\tthe table.")

    doc = read_doc(make_docx(fill, title="A colonel falls", author="Ann Writer"), "a.docx")
    assert doc.text.split("\n") == ["A colonel falls", PARAGRAPH, "post | holder", "commander | Adam Example", "After\tthe table."]
    assert (doc.title, doc.author, doc.published, doc.format, doc.reader) == ("A colonel falls", "Ann Writer", None, "docx", "docx/1")


def test_tracked_changes_are_read_as_accepted() -> None:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    xml = (
        f"<w:p>{run.format('He was ')}<w:ins w:id='1' w:author='a'>{run.format('not ')}</w:ins>"
        f"<w:del w:id='2' w:author='a'><w:r><w:delText>ever </w:delText></w:r></w:del>"
        f"<w:moveFrom w:id='3' w:author='a'>{run.format('here ')}</w:moveFrom>{run.format('dismissed.')}</w:p>"
    )
    assert read_doc(make_docx(lambda word: append(word, xml)), "a.docx").text == "He was not dismissed."


def test_content_controls_and_links_are_read() -> None:
    paragraph = "<w:p><w:hyperlink><w:r><w:t>Inside a control</w:t></w:r></w:hyperlink></w:p>"
    text = read_doc(make_docx(lambda word: append(word, f"<w:sdt><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>")), "a.docx").text
    assert text == "Inside a control"


def test_truncated_and_damaged() -> None:
    data = make_docx(lambda word: word.add_paragraph(PARAGRAPH))
    assert "damaged or truncated" in refusal(data[: len(data) // 2], "a.docx")
    assert "damaged or truncated" in refusal(data[:-10], "a.docx")
    assert "no whole Word document" in refusal(make_zip({"word/document.xml": b"<not xml"}), "a.docx")
    assert "is named .docx but is none" in refusal(PARAGRAPH, "a.docx")


def test_empty() -> None:
    assert "no text" in refusal(make_docx(lambda _: None), "a.docx")


def test_a_zip_bomb_is_refused_by_its_directory() -> None:
    bomb = make_zip({"word/document.xml": b"0" * 30_000_000})
    assert len(bomb) < 100_000
    assert "zip bomb" in refusal(bomb, "a.docx")
    assert "(limit 1,000, or 200 times its size)" in refusal(
        make_docx(lambda w: w.add_paragraph("x")), "a.docx", limits=Limits(unpacked=1_000)
    )


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(make_zip({"word/document.xml": b"0" * 30_000_000}))
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        size = archive.infolist()[0].file_size.to_bytes(4, "little")
    lying = bytes(bomb).replace(size, (100).to_bytes(4, "little"))
    assert lying != bytes(bomb)
    assert "damaged or truncated" in refusal(lying, "a.docx")


@pytest.mark.parametrize("name", ["sheet.xlsx", "book.epub", "files.zip", "files"])
def test_other_archives(name: str) -> None:
    assert "ZIP archive" in refusal(make_zip({"content.xml": b"<a/>"}), name)


def test_office_files_that_are_encrypted_or_old() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "is an encrypted Office document" in refusal(ole + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    assert "old Office" in refusal(ole, "a.doc")


def test_entities_are_not_expanded() -> None:
    data = make_docx(lambda word: word.add_paragraph("&here;"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    xml = parts["word/document.xml"].replace(b"&amp;here;", b"&e;")
    head, rest = xml.split(b"?>", 1)
    parts["word/document.xml"] = head + b"?><!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + rest
    assert "root:" not in refusal(make_zip(parts), "a.docx")
