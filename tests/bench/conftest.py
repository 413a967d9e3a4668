from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "bench" / "quality"


@pytest.fixture(scope="session")
def quality() -> Iterator[dict[str, ModuleType]]:
    """The modules of bench/quality by name."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield {path.stem: importlib.import_module(path.stem) for path in sorted(FOLDER.glob("*.py"))}
    finally:
        sys.path.remove(str(FOLDER))
