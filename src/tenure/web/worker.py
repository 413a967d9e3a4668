"""Reads a batch of files into a case, in a process of its own: `python -m tenure.web.worker CASE`, files as JSON on standard input.

It tells in lines of JSON what it has read, and works out the answers of today before it says that it is done, so that
the next page does not wait for them. The files themselves are opened by yet another process, which is confined.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tenure.model.errors import TenureError
from tenure.workspace import AddReport, Sent, Workspace


def main(case: str) -> None:
    """Does what the module says; an error of the case is told as a line too."""
    tasks = json.loads(sys.stdin.buffer.readline())
    sent = [Sent(Path(one["path"]), one["name"], Path(one["sidecar"]) if one["sidecar"] else None) for one in tasks]
    try:
        with Workspace.open(case) as work:
            done = work.add_sent(sent, each=lambda name: _tell(file=name))
            _tell(deriving=True)
            work.conflicts(limit=0)
    except TenureError as error:
        _tell(error=str(error))
    else:
        _tell(done=_summary(done))


def _summary(done: AddReport) -> Mapping[str, Any]:
    skipped = [(error.path, error.reason, error.advice) for error in done.skipped]
    counts = {"read": done.read, "updated": done.updated, "unchanged": done.unchanged, "statements": done.statements}
    return {**counts, "skipped": skipped}


def _tell(**row: object) -> None:
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
