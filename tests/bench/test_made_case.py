"""The made case of the benches: a case as the store makes it, that answers as `derive` does."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from tenure.workspace import Workspace

MADE_CASE = Path(__file__).resolve().parents[2] / "bench" / "made_case.py"


@pytest.mark.slow
def test_a_made_case_opens_and_answers(tmp_path: Path) -> None:
    bench, path = runpy.run_path(str(MADE_CASE)), tmp_path / "made.tenure"
    made = bench["make"](path, 5_000)
    bench["check"](path, made, units=made.units)
    with Workspace.open(path) as case:
        assert case.counts().documents == 2 * made.units
        assert case.who(bench["unit_name"](0), on="2015-06-15").lines
