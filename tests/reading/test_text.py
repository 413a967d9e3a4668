from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.reading.text import clean, decode_bytes, one_line

from .builders import read_doc, refusal

RUSSIAN = "Генерал-майор Иван Петренко был отстранён от должности командующего, сообщило министерство обороны. «Вину не признаёт».\n"
UKRAINIAN = "Полковника Івана Петренка відсторонили від посади командувача бригади, його штаб був у Києві. Провини він не визнає.\n"
FRENCH = "Le général Adam Exemple a été arrêté à Évry, a déclaré le ministère ; il nie « toutes » les accusations.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN.replace("«", '"').replace("»", '"'), "koi8_r"), (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u"),
        (RUSSIAN, "utf-8"), (RUSSIAN, "utf-8-sig"), (RUSSIAN, "utf-16"), (RUSSIAN, "utf-16-le"), (FRENCH, "utf-16-be"), (RUSSIAN, "utf-32"),
        (FRENCH, "cp1252"),
    ],
)  # fmt: skip
def test_text_in_the_encodings_of_the_region(text: str, encoding: str) -> None:
    assert read_doc(text.encode(encoding), "a.txt").text == text


def test_a_declared_encoding_is_tried_when_it_is_no_utf8() -> None:
    assert decode_bytes("Ćwikła".encode("iso8859_2"), declared="ISO-8859-2") == "Ćwikła"
    assert decode_bytes("“Ćwikła”".encode(), declared="ISO-8859-2") == "“Ćwikła”"
    assert decode_bytes("“quoted”".encode("cp1252"), declared="iso-8859-1") == "“quoted”"


@pytest.mark.parametrize("declared", ["no-such-charset", "hex", "unicode_escape", "utf-7", "undefined", ""])
def test_a_declared_encoding_that_is_none_does_no_harm(declared: str) -> None:
    assert decode_bytes(RUSSIAN.encode("cp1251"), declared=declared) == RUSSIAN


def test_utf8_with_a_damaged_character_stays_utf8() -> None:
    data = (RUSSIAN * 3).encode()
    assert decode_bytes(data + "я".encode()[:1]) == RUSSIAN * 3 + "\ufffd"
    assert decode_bytes(b"\xff" + data) == "\ufffd" + RUSSIAN * 3


def test_bytes_that_are_no_text() -> None:
    noise = bytes(range(256)) * 20
    assert decode_bytes(noise) is None
    assert "not text" in refusal(noise, "a.txt")


def test_clean_keeps_code_points_and_marks_of_direction() -> None:
    kept = "e\u0301 é \u200f\u202bשלום\u202c \u00a0\u200b\u00ad…"
    assert clean(kept) == kept


def test_clean_has_one_line_end_and_no_control_characters() -> None:
    assert clean("\ufeffa\r\nb\rc\u2028d\x0ce\x00f\x1bg\x9fh\ti") == "a\nb\nc\nd\nefgh\ti"
    assert clean("half \ud83d pair") == "half \ufffd pair"


@given(st.text())
def test_cleaned_text_can_be_written_and_cleaning_again_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & {"\r", "\x00", "\ufeff"}


def test_one_line() -> None:
    assert one_line("  two \n words\u00a0here ") == "two words here"
    assert one_line(" \n ") is None
    assert one_line(None) is None


def test_the_text_of_a_file_is_as_it_stands() -> None:
    assert read_doc("  first\r\n\r\nsecond \n", "a.txt").text == "  first\n\nsecond \n"


def test_a_plain_text_has_no_title_of_its_own() -> None:
    doc = read_doc("A headline\nThe text of it.", "report.2023-07-12.txt")
    assert (doc.title, doc.name, doc.format, doc.reader) == (None, "report.2023-07-12", "text", "text/1")
