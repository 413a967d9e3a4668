from __future__ import annotations

from collections.abc import Callable

import pytest

from tenure.extraction.attribution import Said, find_said
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree


@pytest.fixture(scope="session")
def told() -> Callable[[str], list[Said]]:
    """Text → its sayings."""
    nlp = load_parser()
    return lambda text: find_said(read_tree(nlp(text)))
