"""Imports in a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tenure.exchange.sfm import Record, SheetReport, read_import
from tenure.model.statement import Statement

TODAY = "2026-01-01"


def records(*paths: Path, captured: str = TODAY) -> list[Record]:
    return list(read_import(paths, captured=captured).records())


def statements(*paths: Path, event: str | None = None, captured: str = TODAY) -> list[Statement]:
    """All statements of an import, by event and date."""
    found = [stmt for record in records(*paths, captured=captured) for stmt in record.statements if event in (None, stmt.event)]
    return sorted(found, key=lambda stmt: (stmt.event, stmt.subject.name or "", stmt.when or "", stmt.id))


def reports(*paths: Path, captured: str = TODAY) -> list[SheetReport]:
    found = read_import(paths, captured=captured)
    list(found.records())
    return found.reports


def told(found: Iterable[Statement], *fields: str) -> list[tuple[Any, ...]]:
    """Some fields of statements."""
    return [tuple(getattr(stmt, name) for name in fields) for stmt in found]
