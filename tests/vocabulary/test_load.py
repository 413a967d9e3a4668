"""Data files: what is wrong in them is told with file, line, what was given and what exists."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tenure.model.errors import VocabularyError
from tenure.vocabulary._load import DataFile


@dataclass(frozen=True)
class Row:
    word: str
    takes: tuple[str, ...] = ()


def test_rows_come_with_their_lines() -> None:
    source = DataFile("x.toml", '# a comment\nrow = [\n  {word = "a"},\n\n  # another\n  {word = "b", takes = ["c"]},\n]\n')
    assert list(source.rows("row")) == [(3, {"word": "a"}), (6, {"word": "b", "takes": ["c"]})]


def test_tables_come_with_their_lines() -> None:
    source = DataFile("x.toml", "# a comment\n[first]\na = 1\n\n[second]\na = 2\n")
    assert list(source.tables()) == [(2, "first", {"a": 1}), (5, "second", {"a": 2})]


def test_lists_become_tuples() -> None:
    assert DataFile("x.toml", "").build(Row, 1, {"word": "a", "takes": ["b"]}) == Row("a", ("b",))


def test_an_array_that_is_not_there_has_no_rows() -> None:
    assert list(DataFile("x.toml", "").rows("row")) == []


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"word": "a", "take": 1}, r"^x\.toml:7: unknown key 'take'; did you mean 'takes'\? known are word, takes$"),
        ({"word": ["a"]}, r"^x\.toml:7: 'word' must be a text, not \['a'\]$"),
        ({"word": "a", "takes": "b"}, r"^x\.toml:7: 'takes' must be a list, not 'b'$"),
        ({}, r"^x\.toml:7: the key 'word' is missing$"),
    ],
)
def test_unknown_and_missing_keys_are_named(values: dict[str, object], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        DataFile("x.toml", "").build(Row, 7, values)


def test_what_is_no_toml_is_named_with_its_line() -> None:
    with pytest.raises(VocabularyError, match=r"^x\.toml: .*line 2"):
        DataFile("x.toml", "a = 1\nb = = 2\n")


@pytest.mark.parametrize(
    "text",
    [
        'row = [{word = "a"}, {word = "b"}]\n',
        'row = [\n  {word = "a"}, {word = "b"},\n]\n',
        'row = [\n  {\n    word = "a",\n  },\n  {word = "b"}, {word = "c"}\n]\n',
    ],
)
def test_two_entries_on_one_line_are_refused(text: str) -> None:
    try:
        source = DataFile("x.toml", text)
    except VocabularyError:
        return  # tables over several lines are no TOML before 1.1
    with pytest.raises(VocabularyError, match=r"^x\.toml:\d: write each entry of 'row' on one line"):
        list(source.rows("row"))


def test_a_missing_data_file_is_an_error() -> None:
    with pytest.raises((VocabularyError, FileNotFoundError)):
        DataFile("xx/frames.toml")
