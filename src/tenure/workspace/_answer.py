"""An answer with all that is needed to cite it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tenure.derivation import Record
from tenure.model.answers import CareerLine, ConflictAnswer
from tenure.model.career import Career
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Origin, Told
from tenure.model.statement import Statement
from tenure.workspace._names import Register

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """The lines that answer a question, and what they rest on.

    `found` are the people or units that the name in the question fits: where there are two, the lines answer for both.
    `docs` (by id) and `statements` give what the `told` of a line points at. `known` is the day as known
    on which the answer holds, None for today; `left_out` is how many documents of the case it left out, `rejected` how many
    statements, which reviewers have rejected.
    """

    lines: tuple[T, ...]
    found: tuple[Entity, ...]
    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    known: str | None = None
    left_out: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked of: the record as known on a day, its names, and what its citations point at."""

    record: Record
    register: Register
    careers: Callable[[str], list[CareerLine]]
    careers_naming: Callable[[str, Collection[str]], list[CareerLine]]
    conflicts: Callable[[str | None], list[ConflictAnswer]]
    whole_careers: Callable[[Sequence[str] | None], Iterable[Career]]
    all_conflicts: Callable[[int, int | None], list[ConflictAnswer]]
    most_told: Callable[[], list[str]]
    origins: Callable[[str], list[Origin]]
    posts: Callable[[str, int], list[tuple[str, str | None, str | None]]]
    cite: Callable[[Collection[Told]], tuple[Mapping[str, Document], Mapping[Told, Statement]]]
    known: str | None
    left_out: int
    rejected: int

    def answer(self, lines: Iterable[T], found: tuple[Entity, ...]) -> Answer[T]:
        """The answer with all that its lines cite."""
        lines = tuple(lines)
        docs, statements = self.cite({told for line in lines for told in cited_by(line)})
        return Answer(lines, found, docs, statements, self.known, self.left_out, self.rejected)


def cited_by(line: Any) -> Iterator[Told]:
    """The statements that a line of an answer names: its own, denials, those of holders, values and steps inside it."""
    for name in ("told", "denied", "against"):
        yield from getattr(line, name, ())
    for name in ("holders", "values", "steps"):
        for part in getattr(line, name, ()):
            yield from cited_by(part)
    if after := getattr(line, "after", None):
        yield from cited_by(after)
