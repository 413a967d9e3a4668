from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tenure.model.document import document_id
from tenure.model.errors import UnreadableFile
from tenure.reading import FORMATS, Limits, Reading, formats, read_bytes, read_file

from .builders import PARAGRAPH, make_chat, message, refusal


def why(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableFile) as caught:
        list(read_file(path, limits=limits or Limits()))
    assert caught.value.path == str(path)
    return str(caught.value)


def test_a_reading_holds_the_document_and_its_bytes(tmp_path: Path) -> None:
    data = PARAGRAPH.encode("utf-16")
    (tmp_path / "d1.txt").write_bytes(data)
    (reading,) = read_file(tmp_path / "d1.txt", captured="2026-01-02")
    assert isinstance(reading, Reading)
    assert (reading.original, reading.media_type) == (data, "text/plain")
    assert (reading.doc.text, reading.doc.name, reading.doc.captured) == (PARAGRAPH, "d1", "2026-01-02")


def test_the_id_hashes_bytes_outlet_and_address_and_not_the_name() -> None:
    data = PARAGRAPH.encode()
    sidecar = {"outlet": "Example Times", "address": "https://example.org/1"}
    (one,), (other,), (bare,) = (
        list(read_bytes(data, name, sidecar=given)) for name, given in (("a.txt", sidecar), ("b.txt", sidecar), ("a.txt", None))
    )
    assert isinstance(one, Reading)
    assert isinstance(other, Reading)
    assert isinstance(bare, Reading)
    assert one.doc.id == other.doc.id == document_id(hashlib.sha256(data).hexdigest(), "Example Times", "https://example.org/1")
    assert bare.doc.id == document_id(hashlib.sha256(data).hexdigest(), None, None) != one.doc.id


def test_a_title_that_opens_the_text_is_not_doubled() -> None:
    (reading,) = read_bytes(f"A colonel falls\n{PARAGRAPH}".encode(), "a.txt", sidecar={"title": "A colonel falls"})
    assert isinstance(reading, Reading)
    assert reading.doc.text == f"A colonel falls\n{PARAGRAPH}"


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with open(path, "wb") as file:
        file.truncate(500_000_000)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("it was opened"))
    assert "has 500,000,000 bytes, more than the limit of 100,000,000; split it" in why(path)


def test_limits_of_bytes_and_characters() -> None:
    assert "limit of 10" in refusal(b"x" * 11, "a.txt", limits=Limits(file=10))
    assert "11 characters (limit 10)" in refusal(b"abc def ghi", "a.txt", limits=Limits(characters=10))


def test_places_that_are_no_files(tmp_path: Path) -> None:
    assert "is a folder" in why(tmp_path)
    assert "does not exist" in why(tmp_path / "none.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in why(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "cannot be opened" in why(tmp_path / "loop.txt")
    assert "cannot be opened" in why(Path("null\0byte"))


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(PARAGRAPH)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "cannot be opened (Permission denied); check its permissions" in why(tmp_path / "a.txt")


def test_what_a_parser_raises_is_the_files_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_: object) -> str:
        raise SystemError("the parser\nfell over")

    monkeypatch.setattr(formats.text, "decode", fall)
    assert "cannot be read as text (SystemError: the parser fell over)" in refusal(PARAGRAPH, "a.txt")


def test_a_message_over_the_limit_does_not_lose_the_others() -> None:
    items = list(read_bytes(make_chat(message(1, "x" * 50), message(2, "short")), "r.json", limits=Limits(characters=20)))
    assert [type(item) for item in items] == [UnreadableFile, Reading]


def test_every_format_is_tried_in_this_suite() -> None:
    assert sorted(FORMATS) == ["docx", "email", "html", "markdown", "pdf", "telegram", "text"]


def test_importing_reading_loads_no_parser() -> None:
    parsers = ("trafilatura", "lxml", "docx", "pypdfium2", "lingua", "yaml", "markdown_it", "charset_normalizer")
    code = f"import sys, tenure.reading; print([name for name in {parsers} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
