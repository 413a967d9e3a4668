from __future__ import annotations

from collections.abc import Callable

import pytest

from tenure.extraction.attribution import Said, find_said
from tenure.extraction.parsing import load_parser


@pytest.fixture(scope="session")
def told() -> Callable[[str], list[Said]]:
    """Text → its sayings."""
    nlp = load_parser()
    return lambda text: find_said(nlp(text))
