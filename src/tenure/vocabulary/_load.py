"""Reads the data files of the vocabulary and says file and line of whatever is wrong in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from difflib import get_close_matches
from importlib.resources import files
from typing import Any, TypeVar

from tenure.model.errors import VocabularyError

T = TypeVar("T")

#: What a key must hold, by the type of its field.
HOLDS: dict[str, tuple[type | tuple[type, ...], str]] = {
    "bool": (bool, "true or false"),
    "int": (int, "a whole number"),
    "str": (str, "a text"),
    "str | None": (str, "a text"),
    "tuple[str, ...]": ((list, tuple), "a list"),
}


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

    def one_of(self, line: int, what: str, value: object, known: Iterable[str]) -> None:
        """Raises an error with the nearest that exists where `value` is none of `known`."""
        names = list(known)
        if value not in names:
            near = get_close_matches(str(value), names, n=1)
            hint = f"did you mean {near[0]!r}? " if near else ""
            raise self.error(line, f"unknown {what} {value!r}; {hint}known are {', '.join(names)}")

    def part(self, key: str) -> Any:
        """The top-level entry `key`."""
        if key not in self.data:
            raise VocabularyError(f"{self.name}: {key!r} is missing")
        return self.data[key]

    def tables(self) -> Iterator[tuple[int, str, dict[str, Any]]]:
        """Line, name and content of each top-level table."""
        for name, table in self.data.items():
            if isinstance(table, dict):
                yield self._line_of(f"[{name}]"), name, table

    def rows(self, key: str, *, table: str | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
        """Line and content of each inline table of the array `key`, of the file or of one of its tables."""
        lines = self._lines_of_array(key, table)
        rows = (self.data if table is None else self.data[table]).get(key, [])
        if len(lines) != len(rows):
            raise self.error(
                lines[0] if lines else self.line_of_key(table, key),
                f"write each entry of {key!r} on one line of its own that begins with {{",
            )
        yield from zip(lines, rows, strict=True)

    def build(self, kind: type[T], line: int, values: dict[str, Any]) -> T:
        """`kind(**values)`, refusing keys that it does not know or lacks and values of another type; lists become tuples."""
        known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
        for key, value in values.items():
            self.one_of(line, "key", key, known)
            wanted, words = HOLDS.get(str(known[key].type), (object, ""))
            if not isinstance(value, wanted):
                raise self.error(line, f"{key!r} must be {words}, not {value!r}")
        for name, f in known.items():
            if name not in values and f.default is MISSING and f.default_factory is MISSING:
                raise self.error(line, f"the key {name!r} is missing")
        return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})

    def _line_of(self, start: str) -> int:
        return next((n for n, line in enumerate(self.text.splitlines(), 1) if line.strip().startswith(start)), 1)

    def line_of_key(self, table: str | None, key: str) -> int:
        """The line on which a key of the file (`table` None) or of one of its tables stands."""
        start = 0 if table is None else self._line_of(f"[{table}]")
        lines = self.text.splitlines()[start:]
        return next((n for n, line in enumerate(lines, start + 1) if re.match(rf"\s*{re.escape(key)}\s*[.=]", line)), start)

    def _lines_of_array(self, key: str, table: str | None) -> list[int]:
        start = 0 if table is None else self._line_of(f"[{table}]")
        lines = self.text.splitlines()[start:]
        found: list[int] = []
        inside = False
        for number, line in enumerate(lines, start + 1):
            stripped = line.strip()
            if table is not None and not inside and stripped.startswith("["):
                break
            if stripped.replace(" ", "").startswith(f"{key}=["):
                inside = True
            elif inside and stripped.startswith("]"):
                break
            elif inside and stripped.startswith("{"):
                found.append(number)
        return found
