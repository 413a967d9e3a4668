"""Reads the data files of the vocabulary and says file and line of whatever is wrong in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, fields
from importlib.resources import files
from typing import Any, TypeVar

from tenure.model.errors import VocabularyError

T = TypeVar("T")


class DataFile:
    """One TOML file of the vocabulary, with the line on which each entry stands.

    An entry is either a table (`[name]` on a line of its own) or one line `{...},` of an array, so
    that a line of data is a line of the file.
    """

    def __init__(self, name: str, text: str | None = None) -> None:
        self.name = name
        self.text = files("tenure.vocabulary").joinpath(name).read_text("utf-8") if text is None else text
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            raise VocabularyError(f"{name}: {error}") from error

    def error(self, line: int, message: str) -> VocabularyError:
        """An error that names this file and `line`."""
        return VocabularyError(f"{self.name}:{line}: {message}")

    def tables(self) -> Iterator[tuple[int, str, dict[str, Any]]]:
        """Line, name and content of each top-level table."""
        for name, table in self.data.items():
            yield self._line_of(f"[{name}]"), name, table

    def rows(self, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Line and content of each inline table of the array `key`."""
        lines = self._lines_of_array(key)
        rows = self.data.get(key, [])
        if len(lines) != len(rows):
            raise self.error(lines[0] if lines else 1, f"write each entry of {key!r} on one line of its own that begins with {{")
        yield from zip(lines, rows, strict=True)

    def build(self, kind: type[T], line: int, values: dict[str, Any]) -> T:
        """`kind(**values)`, refusing keys that it does not know or lacks; lists become tuples."""
        known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
        for key in values:
            if key not in known:
                raise self.error(line, f"unknown key {key!r}; known are {', '.join(known)}")
        for name, f in known.items():
            if name not in values and f.default is MISSING and f.default_factory is MISSING:
                raise self.error(line, f"the key {name!r} is missing")
        return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})

    def _line_of(self, start: str) -> int:
        return next(n for n, line in enumerate(self.text.splitlines(), 1) if line.strip().startswith(start))

    def _lines_of_array(self, key: str) -> list[int]:
        lines = self.text.splitlines()
        found: list[int] = []
        inside = False
        for number, line in enumerate(lines, 1):
            stripped = line.strip()
            if stripped.replace(" ", "").startswith(f"{key}=["):
                inside = True
            elif inside and stripped.startswith("]"):
                break
            elif inside and stripped.startswith("{"):
                found.append(number)
        return found
