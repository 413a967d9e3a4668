"""The case that the desk shows, opened a few times: each request borrows it for itself, since one connection serves one at a time.

What takes long in a large case is worked out aside, once for each state of the case; a request that it is not there for yet waits
a moment and then gives up (`NotYet`).
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import BoundedSemaphore, Lock
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

from tenure.web.aside import Aside
from tenure.workspace import Workspace

V = TypeVar("V")

#: How many requests are answered at once; the last one used comes first, since it has what it read in memory.
OPEN = 3
#: Pages that are remembered, of cases with more statements than `SMALL` those that take long among them.
PAGES, SMALL = 100, 3_000
#: How many seconds a request waits for what is worked out aside.
PATIENCE = 1.5


class NotYet(Exception):
    """What was asked for is being worked out; `known` is the day as known on which, `coming` ends when it is there."""

    def __init__(self, known: str | None, coming: Future[Any]) -> None:
        self.known, self.coming = known, coming
        super().__init__("being worked out")


def patiently(make: Callable[[], V]) -> V:
    """What `make` gives as soon as it is there: a program waits, and a form that was sent must not be sent again."""
    while True:
        try:
            return make()
        except NotYet as error:
            error.coming.result()


class Cases:
    """Opens of one case file. Thread-safe. Cases of at most `small` statements are worked out while one waits."""

    def __init__(self, path: Path, *, small: int = SMALL, patience: float = PATIENCE) -> None:
        self.path, self.aside = path, Aside(path)
        self._small, self._patience = small, patience
        self._free: LifoQueue[Workspace] = LifoQueue()
        self._turn = BoundedSemaphore(OPEN)
        self._lock = Lock()
        self._pages: OrderedDict[str, tuple[int, object]] = OrderedDict()
        self._coming: dict[str | None, tuple[int, Future[Any]]] = {}

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

    @contextmanager
    def asked(self, known: str | None = None) -> Iterator[Workspace]:
        """The case for one request for answers as known on a day. Raises NotYet where these must be worked out first, aside."""
        coming = self._prepare(known)
        if coming:
            self._wait(known, coming)
        with self.borrow() as work:
            yield work

    def remember(self, page: str, work: Workspace, make: Callable[[], V], *, is_whole: Callable[[V], bool]) -> V:
        """A page over the whole case, made once for each state of it; what `is_whole` denies is made anew the next time."""
        revision = work.revision()
        if (held := self._held(page, revision)) is not None:
            return cast(V, held)
        view = make()
        if is_whole(view):
            self._hold(page, revision, view)
        return view

    def work_out(self, task: str, shape: type[V], make: Callable[..., V], *, is_derived: bool = True, **given: Any) -> V:
        """A page that takes long, made once for each state of the case: by `make` in a small case, else aside. Raises NotYet.

        One that asks for no answers (`is_derived` is false) does not wait until these are kept.
        """
        page, known = json.dumps([task, given], sort_keys=True), given.get("known")
        with self.asked(known) if is_derived else self.borrow() as work:
            revision = work.revision()
            if (held := self._held(page, revision)) is not None:
                return cast(V, held)
            if is_small := not work.has_more_than(self._small):
                view = make(work, **given)
        if not is_small:
            view = TypeAdapter(shape).validate_python(self._wait(known, self.aside.ask(task, **given)))
        self._hold(page, revision, view)
        return view

    def write(self, task: str, make: Callable[..., V], **given: Any) -> V:
        """What `make` writes into a small case, else another process, since it needs all of the case in memory. Waits for it."""
        with self.borrow() as work:
            if not work.has_more_than(self._small):
                return make(work, **given)
        return cast(V, self.aside.ask(task, **given).result())

    def close(self) -> None:
        """Release the case file."""
        self.aside.close()
        while True:
            try:
                self._free.get_nowait().close()
            except Empty:
                return

    def _prepare(self, known: str | None) -> Future[Any] | None:
        """Begin to derive the answers as known on a day; None where they are kept, are few, or were derived and could not be kept."""
        with self.borrow() as work:
            if work.is_kept(known) or not work.has_more_than(self._small):
                return None
            revision = work.revision()
        with self._lock:
            held = self._coming.get(known)
            if held is None or held[0] != revision:
                held = self._coming[known] = (revision, self.aside.ask("derive", known=known))
            elif held[1].done():
                del self._coming[known]
                return None if held[1].exception() is None else held[1]
        return held[1]

    def _wait(self, known: str | None, coming: Future[Any]) -> Any:
        try:
            return coming.result(self._patience)
        except TimeoutError as error:
            raise NotYet(known, coming) from error

    def _held(self, page: str, revision: int) -> object | None:
        with self._lock:
            held = self._pages.get(page)
            if held is None or held[0] != revision:
                return None
            self._pages.move_to_end(page)
            return held[1]

    def _hold(self, page: str, revision: int, view: object) -> None:
        with self._lock:
            self._pages[page] = (revision, view)
            self._pages.move_to_end(page)
            while len(self._pages) > PAGES:
                self._pages.popitem(last=False)
