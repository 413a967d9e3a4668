"""Files on their way into the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that gave no document, why, and what to do."""

    name: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Files on their way into the case; `error` says why one that "failed" did."""

    id: str
    state: Literal["waiting", "reading", "deriving", "done", "failed"]
    files: int
    done: int
    current: str | None
    read: int
    updated: int
    unchanged: int
    statements: int
    skipped: tuple[Skipped, ...]
    error: str | None
