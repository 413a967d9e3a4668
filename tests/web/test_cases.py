"""The case that the desk shows, opened a few times and remembered page by page."""

from __future__ import annotations

import threading
from pathlib import Path

from tenure.web.cases import OPEN, Cases
from web.values import make_case


def test_each_request_has_an_opening_for_itself_and_gives_it_back(case: Path):
    cases = Cases(case)
    with cases.borrow() as first, cases.borrow() as second:
        assert first is not second
    with cases.borrow() as again:
        assert again in (first, second)
    cases.close()


def test_more_requests_than_openings_wait(case: Path):
    cases, most, now = Cases(case), [0], [0]
    lock = threading.Lock()

    def ask() -> None:
        with cases.borrow() as work:
            with lock:
                now[0] += 1
                most[0] = max(most[0], now[0])
            work.counts()
            with lock:
                now[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert 1 <= most[0] <= OPEN
    cases.close()


def test_a_page_is_made_once_for_each_state_of_the_case(tmp_path: Path):
    cases, made = Cases(make_case(tmp_path / "case.tenure")), []

    def ask(is_whole: bool = True) -> int:
        with cases.borrow() as work:
            return cases.remember("page", work, lambda: made.append(1) or len(made), is_whole=lambda _: is_whole)

    assert [ask(False), ask(), ask(), ask()] == [1, 2, 2, 2]
    with cases.borrow() as work:
        work.undo(1, by="A. Reviewer", why="no brothers", day="2025-08-02")
    assert [ask(), ask()] == [3, 3]
    cases.close()
