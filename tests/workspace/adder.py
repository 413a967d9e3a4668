"""A program that adds reports with the fake pipeline: `adder.py CASE FOLDER PAUSE`. Tests run and kill it."""

import sys

import pytest

from tenure.model.errors import CaseError
from tenure.workspace import Workspace
from workspace.fakes import Fakes


def main(case: str, folder: str, pause: str) -> None:
    fakes = Fakes()
    fakes.pause = float(pause)
    with pytest.MonkeyPatch.context() as patch:
        fakes.install(patch)
        try:
            with Workspace.open(case, create=True) as work:
                report = work.add([folder], captured="2025-01-01")
        except CaseError as error:
            sys.exit(str(error))
    print(report.read, report.unchanged)


if __name__ == "__main__":
    main(*sys.argv[1:])
