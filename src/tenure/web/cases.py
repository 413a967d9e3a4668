"""The case that the desk shows, opened a few times: each request borrows it for itself, since one connection serves one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import BoundedSemaphore
from typing import TypeVar, cast

from tenure.workspace import Workspace

V = TypeVar("V")

#: How many requests are answered at once; the last one used comes first, since it has what it read in memory.
OPEN = 3


class Cases:
    """Opens of one case file. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._free: LifoQueue[Workspace] = LifoQueue()
        self._turn = BoundedSemaphore(OPEN)
        self._pages: dict[str, tuple[int, object]] = {}

    @contextmanager
    def borrow(self) -> Iterator[Workspace]:
        """The case for one request. Raises CaseError where it cannot be opened."""
        with self._turn:
            try:
                work = self._free.get_nowait()
            except Empty:
                work = Workspace.open(self.path)
            try:
                yield work
            finally:
                self._free.put(work)

    def remember(self, page: str, work: Workspace, make: Callable[[], V], *, is_whole: Callable[[V], bool]) -> V:
        """A page over the whole case, made once for each state of it; what `is_whole` denies is made anew the next time."""
        revision = work.revision()
        held = self._pages.get(page)
        if held and held[0] == revision:
            return cast(V, held[1])
        view = make()
        if is_whole(view):
            self._pages[page] = (revision, view)
        return view

    def close(self) -> None:
        """Release the case file."""
        while True:
            try:
                self._free.get_nowait().close()
            except Empty:
                return
