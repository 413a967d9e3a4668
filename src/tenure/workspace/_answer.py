"""An answer with all that is needed to cite it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.model.statement import Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """The lines that answer a question, and what they rest on.

    `found` are the people or units that the name in the question fits: where there are two, the lines answer for both.
    `docs` (by id) and `statements` give what the `told` of a line points at. `known` is the day as known
    on which the answer holds, None for today; `left_out` is how many documents of the case it left out.
    """

    lines: tuple[T, ...]
    found: tuple[Entity, ...]
    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    known: str | None = None
    left_out: int = 0
