"""The annotated set of bench/annotated is sound, and the check that says so can fail."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent / "bench" / "annotated"
CHECK = runpy.run_path(str(FOLDER / "check.py"))


def test_set_is_sound() -> None:
    assert CHECK["problems"](*CHECK["load"]()) == []


@pytest.mark.parametrize("part", CHECK["BLIND"], ids=lambda part: part.name)
def test_blind_reports_are_sound(part: Path) -> None:
    assert CHECK["unsound"](*CHECK["load"](part)) == []


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("evidence", "No report says this.", "evidence"),
        ("trigger", "was beatified", "trigger"),
        ("when", "14 March 2019", "EDTF"),
        ("modality", "likely", "modality"),
        ("event", "beatification", "event"),
        ("attribution", ["Nobody at all"], "source"),
        ("order", [{"relation": "beside", "event": "arrest"}], "order"),
    ],
)
def test_check_finds_what_is_wrong(key: str, value: Any, expected: str) -> None:
    texts, items = CHECK["load"]()
    broken = [{**items[0], key: value}, *items[1:]]
    found = CHECK["problems"](texts, broken)
    assert any(line.startswith("line 1: ") and expected in line for line in found), found


def test_check_counts() -> None:
    texts, items = CHECK["load"]()
    sure = [item for item in items if not (item["hedged"] or item.get("optional"))]
    assert any(line.startswith("hedged: 0, needed ") for line in CHECK["problems"](texts, sure))


def test_readme_gives_the_counts() -> None:
    numbers = CHECK["counts"](*CHECK["load"]())
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in ("reports", "words", "items", "optional", "titles", "hedged", "negated", "attributed", "ordered", "dated"):
        assert f"| {name} | {numbers[name]} |" in readme, f"{name} is {numbers[name]}"
