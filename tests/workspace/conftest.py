from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure.workspace import Workspace
from workspace.fakes import Fakes


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    made = Fakes()
    made.install(monkeypatch)
    return made


@pytest.fixture
def work(fakes: Fakes, tmp_path: Path) -> Iterator[Workspace]:  # noqa: ARG001 - the fakes must stand first
    with Workspace.open(tmp_path / "case.tenure", create=True) as opened:
        yield opened
