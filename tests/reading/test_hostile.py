"""Whatever the bytes, a file gives documents or one clear line, never a traceback."""

from __future__ import annotations

from functools import cache
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tenure.model.errors import UnreadableFile
from tenure.reading import FORMATS, Limits, Reading, read_bytes

from .builders import PARAGRAPH, make_chat, make_docx, make_pdf, message

ENDINGS = (*(ending for item in FORMATS.values() for ending in item.endings), "", ".csv")
PIECES = (
    b"<html>", b"<body>", b"<!--", b"<p>", b"</div>", b'<meta charset="',
    b"<script type='application/ld+json'>", b"{", b"[", b'"messages":', b'"text":',
    b"%PDF-1.4\n", b"%%EOF", b"1 0 obj", b"PK\x03\x04", b"word/document.xml", b"---\n", b"+++\n",
    b"date: 2023\n", b"# ", b"|-|\n", b"```", b"> ",
    b"From: a@b\n", b"Date: x\n", b"Message-ID: y\n", b"Content-Type: multipart/mixed; boundary=\n", b"\n\n",
    b"\xef\xbb\xbf", b"\xff\xfe", b"&#x0;", b"\0",
)  # fmt: skip


@cache
def samples() -> dict[str, bytes]:
    """A sound file of each format that has a structure to break."""
    return {
        ".pdf": make_pdf([(11, PARAGRAPH)]),
        ".docx": make_docx(lambda word: word.add_paragraph(PARAGRAPH)),
        ".json": make_chat(message(1, PARAGRAPH), message(2, ["a", {"type": "bold", "text": "b"}])),
        ".html": f"<!DOCTYPE html><html lang=en><head><title>t</title></head><body><p>{PARAGRAPH}</p></body></html>".encode(),
        ".eml": f"From: A <a@example.org>\nDate: Thu, 13 Jul 2023 01:30:00 +0300\nSubject: s\n\n{PARAGRAPH}\n".encode(),
        ".md": f"---\ndate: 2023-07-12\n---\n# Title\n\n{PARAGRAPH}\n".encode(),
    }


def check(data: bytes, ending: str) -> None:
    """Every document is whole and every failure is one line."""
    try:
        items = list(read_bytes(data, f"file{ending}", captured="2026-01-02", limits=Limits(file=10_000_000)))
    except UnreadableFile as error:
        items = [error]
    assert items
    for item in items:
        if isinstance(item, Reading):
            assert item.doc.text.strip()
            item.doc.text.encode("utf-8")
            assert item.doc.id.startswith("do-")
        else:
            assert str(item).count("\n") == 0


settle = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settle
@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
@example(b"\xef\xbb\xbf", ".txt")
@example(b"<?xml version='1.0'?>", ".html")
@example(b"---\n---\n", ".md")
@example(b"%PDF-", ".pdf")
@example(b"PK\x03\x04", ".docx")
def test_any_bytes(data: bytes, ending: str) -> None:
    check(data, ending)


@settle
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)), max_size=30), st.sampled_from(ENDINGS))
def test_pieces_of_markup_in_any_order(pieces: list[bytes], ending: str) -> None:
    check(b"".join(pieces), ending)


@settle
@given(st.data(), st.sampled_from([".pdf", ".docx", ".json", ".html", ".eml", ".md"]))
def test_sound_files_that_were_damaged(data: st.DataObject, ending: str) -> None:
    sound = samples()[ending]
    start = data.draw(st.integers(0, len(sound)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.binary(max_size=40))
    check(sound[:start] + put + sound[start + length :], ending)


@pytest.mark.parametrize("ending", ENDINGS)
def test_long_runs_of_one_sign(ending: str) -> None:
    for sign in (b"<", b"[", b"(", b"*", b"{", b"`", b"> ", b"\n", b"%", b"&", b'"', b"- "):
        check(sign * 3_000, ending)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("![", "a.md"), ("[", "a.md"), ("<!---->", "a.html"), ("<ul><li>a</ul>", "a.html"), ("<br>", "a.html"), ("<!-- -->", "a.txt"),
        ("=?utf-8?q?a?= ", "a.eml"), (",a@b", "a.eml"),
    ],
)  # fmt: skip
def test_what_took_minutes_takes_seconds(sign: str, name: str) -> None:
    start = "From: a@example.org\nDate: x\nTo: " if name == "a.eml" else "<html>" if name == "a.html" else ""
    begun = process_time()
    check((start + sign * (150_000 // len(sign))).encode(), name.removeprefix("a"))
    assert process_time() - begun < 8
