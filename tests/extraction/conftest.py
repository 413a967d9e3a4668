from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tenure.extraction import Extraction, extract
from tenure.extraction.parsing import load_parser
from tenure.model.statement import Statement
from tenure.reading import Reading, find_files, read_file

from .cases import tell

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def statements() -> Callable[..., tuple[Statement, ...]]:
    """Text → its statements; each text is parsed once."""
    load_parser()
    return tell


@pytest.fixture(scope="session")
def extractions() -> list[Extraction]:
    """The statements of every report that comes with tenure: the sample case and the annotated set."""
    readings = [
        item for path in find_files([ROOT / "examples" / "popov", ROOT / "bench" / "annotated" / "reports"]) for item in read_file(path)
    ]
    docs = [item.doc for item in readings if isinstance(item, Reading)]
    assert len(docs) > 40
    return list(extract(docs))
