"""The order in which statements are reviewed: at once by what the case keeps, then by what each decision would change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock
from typing import Any

from tenure.model.statement import Statement
from tenure.telling.labels import say_effect
from tenure.telling.words import clean, say_statement
from tenure.workspace import Foremost, Workspace

#: How pages call the question of `who`.
HEADS = "who headed a unit"
#: How many statements are put into order at once.
LENGTH = 500
#: Up to how many statements of a case what each changes is worked out while one waits, and up to how many without being asked.
AT_ONCE, UNASKED = 500, 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """A statement in the order: its id, what it says, and why a decision on it matters."""

    id: str
    says: str
    matters: str


@dataclass(frozen=True, slots=True)
class Worked:
    """An order, of the case at a revision and after a judgement; `left_out` more statements were not put in order."""

    lines: tuple[Line, ...]
    revision: int
    last: int
    left_out: int


class Order:
    """The order of review, kept until it is used up or documents come.

    In all but small cases the first order goes by what the case keeps (`quick` is true then), until another process, asked through
    `aside`, has worked out what each decision would change. Thread-safe.
    """

    def __init__(self, aside: Callable[[], Future[Any]]) -> None:
        self._aside = aside
        self._lock = Lock()
        self._worked: Worked | None = None
        self._coming: Future[Any] | None = None
        self.quick = False

    @property
    def left_out(self) -> int:
        """How many statements are not in the order."""
        return self._worked.left_out if self._worked else 0

    @property
    def is_coming(self) -> bool:
        """Whether an order by what decisions change is being worked out."""
        return self._coming is not None

    def lines(self, work: Workspace, *, anew: bool = False) -> tuple[tuple[Line, ...], set[str]]:
        """The statements in their order, and which of them have been judged since; worked out where that is needed."""
        with self._lock:
            self._take()
            if self._worked is None or work.has_read_since(self._worked.revision):
                self._work_out(work, anew=anew)
            elif anew:
                self._begin()
            lines, judged = self.known(work)
            if lines and all(one.id in judged for one in lines):
                self._work_out(work)
                lines, judged = self.known(work)
            return lines, judged

    def known(self, work: Workspace) -> tuple[tuple[Line, ...], set[str]]:
        """As `lines`, without working anything out."""
        worked = self._worked
        return (worked.lines, work.judged_since(worked.last)) if worked else ((), set())

    def _work_out(self, work: Workspace, *, anew: bool = False) -> None:
        self.quick = work.has_more_than(AT_ONCE)
        self._worked = glance(work) if self.quick else work_out(work)
        if self.quick and (anew or not work.has_more_than(UNASKED) or not self._worked.lines):
            self._begin()

    def _begin(self) -> None:
        if self._coming is None:
            self._coming = self._aside()

    def _take(self) -> None:
        """Take over what the other process has worked out, unless that failed: then the order stays as it is."""
        if self._coming is None or not self._coming.done():
            return
        coming, self._coming = self._coming, None
        if coming.exception() is None:
            self._worked, self.quick = _worked(coming.result()), False


def work_out(work: Workspace) -> Worked:
    """The order by what decisions would change. It looks at the whole case."""
    revision, last = _state(work)
    answer = work.review(limit=LENGTH)
    lines = (
        Line(
            one.statement.id,
            _says(one.statement),
            _reopened(one.judgement) if one.judgement else f"its absence {say_effect(one.effect, 'its subject', who=HEADS)}",
        )
        for one in answer.lines
    )
    return Worked(tuple(lines), revision, last, answer.left_out)


def glance(work: Workspace) -> Worked:
    """The order by what the case keeps: a moment's work."""
    revision, last = _state(work)
    lines = tuple(Line(one.statement.id, _says(one.statement), _matters(one)) for one in work.foremost(limit=LENGTH))
    return Worked(lines, revision, last, max(0, work.statement_count() - work.judged()[0] - len(lines)))


def _state(work: Workspace) -> tuple[int, int]:
    return work.revision(), work.last_decision()


def _says(stmt: Statement) -> str:
    return f"{clean(stmt.subject.name or stmt.subject.text or 'somebody')}: {say_statement(stmt)}"


def _matters(one: Foremost) -> str:
    if one.judgement:
        return _reopened(one.judgement)
    if one.conflict:
        return f"reports disagree, and one origin alone tells it so: {one.conflict.text}"
    return "no other statement tells it: without it the line goes"


def _reopened(judgement: int) -> str:
    return f"judgement {judgement} is reopened: the machine says this now"


def _worked(row: Mapping[str, Any]) -> Worked:
    return Worked(tuple(Line(**line) for line in row["lines"]), row["revision"], row["last"], row["left_out"])
