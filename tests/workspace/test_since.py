"""A workspace that stays open resolves only what came since it last looked, and says what one that has just been opened says."""

from dataclasses import fields
from pathlib import Path

import pytest

from tenure import resolution
from tenure.resolution import Resolution
from tenure.workspace import Workspace, _state

FIRST = "Adam Example was appointed as commander of the 9th Army on 2024-01-05."
SECOND = "Boris Sample was appointed as commander of the 9th Army on 2024-03-01."
THIRD = "A. Example was appointed as commander of the 7th Army on 2024-05-01."


@pytest.fixture
def wholes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by the number of documents whenever a whole case is resolved."""
    made: list[int] = []

    def counted(docs: object, *rest: object) -> Resolution:
        listed = list(docs)  # type: ignore[call-overload]
        made.append(len(listed))
        return resolution.resolve(listed, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_state, "resolve", counted)
    return made


def report(folder: Path, number: int, text: str, published: str) -> Path:
    path = folder / f"r{number}.txt"
    path.write_text(f"published: {published}\n\n{text}\n", "utf-8")
    return path


def assert_as_opened_anew(work: Workspace, known: str | None) -> None:
    """What the workspace has resolved is what another one resolves of the same file."""
    with Workspace.open(work.store.path) as other:  # type: ignore[attr-defined]
        (found, left_out), (expected, others) = work._state.resolve(known), other._state.resolve(known)
    assert left_out == others
    assert all(getattr(found, one.name) == getattr(expected, one.name) for one in fields(Resolution) if one.compare)


@pytest.mark.parametrize("known", [None, "2024-04-01"])
def test_only_what_came_since_is_resolved(work: Workspace, tmp_path: Path, wholes: list[int], known: str | None) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06")])
    assert_as_opened_anew(work, known)
    for number, text, published in ((2, SECOND, "2024-03-02"), (3, THIRD, "2024-05-02")):
        work.add([report(tmp_path, number, text, published)])
        assert_as_opened_anew(work, known)
    if known is None:
        work.judge("same", "Adam Example", "Boris Sample", by="A", why="for a test")
        assert_as_opened_anew(work, known)
        work.undo(1, by="A", why="another man after all")
        assert_as_opened_anew(work, known)
    assert wholes.count(1) == 2  # the first report, once in each workspace
    assert len(wholes) == (6 if known is None else 4)  # this one resolved a whole case once, all others are those opened anew


def test_a_report_that_counts_no_more_is_taken_out(work: Workspace, tmp_path: Path) -> None:
    path = report(tmp_path, 1, FIRST, "2024-01-06")
    work.add([path, report(tmp_path, 2, SECOND, "2024-03-02")])
    assert_as_opened_anew(work, "2024-04-01")
    path.with_suffix(".json").write_text('{"published": "2025-01-06"}', "utf-8")
    work.add([path])
    assert_as_opened_anew(work, "2024-04-01")
