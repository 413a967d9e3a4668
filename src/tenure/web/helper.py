"""Works out what takes long, in a process of its own: `python -m tenure.web.helper CASE`, tasks and results as lines of JSON.

It keeps the case open, so that what follows from one decision or one report more is worked out from what was there before.
Pages of the server are not slowed down meanwhile, and what it takes of memory is given back when it ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from tenure.model.errors import TenureError
from tenure.web import identifying, pathways, tallying
from tenure.web.errors import to_row
from tenure.web.ordering import work_out
from tenure.workspace import Workspace


def derive(today: Workspace, then: Workspace, known: str | None) -> None:
    """Let the case keep its answers as known on a day."""
    (then if known else today).left_out(known)


def order(today: Workspace, _: Workspace) -> dict[str, Any]:
    """The order of review."""
    return asdict(work_out(today))


def flow(today: Workspace, then: Workspace, **asked: Any) -> dict[str, Any]:
    """The page of what follows what."""
    return asdict(tallying.flow(then if asked["known"] else today, **asked))


def outcomes(today: Workspace, then: Workspace, **asked: Any) -> dict[str, Any]:
    """The page of what became of people."""
    return asdict(tallying.outcomes(then if asked["known"] else today, **asked))


def matrix(today: Workspace, then: Workspace, **asked: Any) -> dict[str, Any]:
    """A page of the people by the steps of a pathway."""
    return asdict(pathways.matrix(then if asked["known"] else today, **asked))


def sheet(today: Workspace, then: Workspace, **asked: Any) -> str:
    """All people by the steps of a pathway, as CSV."""
    return pathways.sheet(then if asked["known"] else today, **asked)


def changes(today: Workspace, _: Workspace, **asked: Any) -> dict[str, Any]:
    """The page of what became otherwise between two days of knowledge."""
    return asdict(pathways.changes(today, **asked))


def identity(today: Workspace, _: Workspace) -> dict[str, Any]:
    """The page of the pairs to decide on."""
    return asdict(identifying.identity(today))


def pair(today: Workspace, _: Workspace, **asked: Any) -> dict[str, Any]:
    """The page of two who may be one."""
    return asdict(identifying.pair(today, **asked))


def whole(today: Workspace, _: Workspace, **asked: Any) -> dict[str, Any]:
    """The page of one with all mentions."""
    return asdict(identifying.whole(today, **asked))


def judge(today: Workspace, _: Workspace, **given: Any) -> int:
    """Write down whether two are one; the number of the judgement."""
    return identifying.judge(today, **given)


def part(today: Workspace, _: Workspace, **given: Any) -> int:
    """Write down that some mentions are somebody else; the number of the judgement."""
    return identifying.part(today, **given)


_ALL: tuple[Callable[..., Any], ...] = (derive, order, flow, outcomes, matrix, sheet, changes, identity, pair, whole, judge, part)
TASKS = {task.__name__: task for task in _ALL}


def main(case: str) -> None:
    """Does one task after another until there is no more; an error of the case is a result too."""
    with Workspace.open(case) as today, Workspace.open(case) as then:
        for line in sys.stdin:
            task = json.loads(line)
            try:
                result: dict[str, Any] = {"result": TASKS[task["task"]](today, then, **task["given"])}
            except TenureError as error:
                result = {"error": to_row(error)}
            print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
