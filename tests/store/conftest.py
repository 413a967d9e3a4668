"""One body of tests for every store: a test that takes `store` or `open_again` runs on each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.values import CREATED
from tenure.store import Store, open_case

Opener = Callable[[], Store]

# Each makes, from a folder of its own, what opens the same case again and again.
OPENERS: dict[str, Callable[[Path], Opener]] = {
    "sqlite": lambda folder: lambda: open_case(folder / "case.tenure", create=CREATED, wait=0.2),
}


@pytest.fixture(params=OPENERS)
def open_again(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    opened: list[Store] = []
    opener = OPENERS[request.param](tmp_path)

    def open_one() -> Store:
        opened.append(opener())
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_again: Opener) -> Store:
    return open_again()
