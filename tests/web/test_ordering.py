"""The order of review: at once by what the case keeps, then by what each decision would change."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tenure.web import ordering
from tenure.web.ordering import Order, glance, work_out
from tenure.workspace import Workspace
from web.values import make_case, make_long_case

SAID = {"by": "A. Reviewer", "why": "read in full", "day": "2025-08-02"}


class Aside:
    """Stands for the other process: has what it was asked for when it is told to."""

    def __init__(self) -> None:
        self.asked: list[Future[Any]] = []

    def __call__(self) -> Future[Any]:
        self.asked.append(Future())
        return self.asked[-1]


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "AT_ONCE", 0)


def ids(order: Order, work: Workspace) -> list[str]:
    lines, judged = order.lines(work)
    return [one.id for one in lines if one.id not in judged]


def test_in_a_small_case_the_order_goes_by_what_a_decision_changes_at_once(tmp_path: Path):
    aside = Aside()
    order = Order(aside)
    with Workspace.open(make_case(tmp_path / "case.tenure")) as work:
        assert ids(order, work) == [one.statement.id for one in work.review(limit=500).lines]
    assert (order.quick, aside.asked) == (False, [])


def test_disagreement_comes_first_then_what_nobody_else_tells(tmp_path: Path):
    with Workspace.open(make_case(tmp_path / "case.tenure")) as work:
        found = work.foremost(limit=50)
        clashing = {told.statement for one in work.conflicts().lines for value in one.values for told in value.told}
        assert {one.statement.id for one in found if one.conflict} == clashing
        assert [one.conflict is not None for one in found] == sorted((one.conflict is not None for one in found), reverse=True)
        for one in found:
            if one.line:
                assert {told.statement for told in one.line.told} == {one.statement.id}
        assert [one.statement.id for one in work.foremost(limit=1)] == [found[0].statement.id]
        work.rule("accepted", found[0].statement.id, **SAID)
        assert found[0].statement.id not in {one.statement.id for one in work.foremost(limit=50)}
        assert "reports disagree" in glance(work).lines[0].matters


def test_what_was_judged_and_says_something_else_now_comes_first_of_all(tmp_path: Path):
    with Workspace.open(make_case(tmp_path / "case.tenure")) as work:
        lines = work.review(limit=50).lines
        work.rule("rejected", lines[0].statement.id, **SAID)
        assert lines[0].statement.id not in {one.statement.id for one in work.foremost(limit=50)}


@pytest.mark.usefixtures("large")
def test_in_a_large_case_a_quick_order_stands_until_the_other_is_worked_out(tmp_path: Path):
    aside = Aside()
    order = Order(aside)
    with Workspace.open(make_case(tmp_path / "case.tenure")) as work:
        assert ids(order, work) == [one.statement.id for one in work.foremost(limit=500)]
        assert (order.quick, order.is_coming, len(aside.asked)) == (True, True, 1)
        work.rule("accepted", ids(order, work)[0], **SAID)
        ids(order, work)
        assert len(aside.asked) == 1
        aside.asked[0].set_result(asdict(work_out(work)))
        assert ids(order, work) == [one.statement.id for one in work.review(limit=500).lines]
        assert (order.quick, order.is_coming) == (False, False)


@pytest.mark.usefixtures("large")
def test_where_the_other_order_fails_the_quick_one_stays(tmp_path: Path):
    aside = Aside()
    order = Order(aside)
    with Workspace.open(make_long_case(tmp_path / "case.tenure")) as work:
        quick = ids(order, work)
        aside.asked[0].set_exception(OSError("no process"))
        assert ids(order, work) == quick
        assert (order.quick, order.is_coming) == (True, False)


@pytest.mark.usefixtures("large")
def test_a_very_large_case_is_worked_out_only_when_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ordering, "UNASKED", 0)
    aside = Aside()
    order = Order(aside)
    with Workspace.open(make_long_case(tmp_path / "case.tenure")) as work:
        assert ids(order, work)
        assert aside.asked == []
        order.lines(work, anew=True)
        assert len(aside.asked) == 1


@pytest.mark.usefixtures("large")
def test_an_order_that_is_used_up_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ordering, "LENGTH", 2)
    order = Order(Aside())
    with Workspace.open(make_long_case(tmp_path / "case.tenure", 5)) as work:
        judged = []
        while left := ids(order, work):
            judged.append(left[0])
            work.rule("accepted", left[0], **SAID)
        assert sorted(judged) == sorted(stmt.id for stmt in work.statements().lines)
