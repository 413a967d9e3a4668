"""People by the steps of a pathway, as the rows of a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from tenure.model.answers import PathwayFit, StepVerdict

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def matrix_sheet(fits: Iterable[PathwayFit]) -> str:
    """People by steps as CSV: of each step verdict, date and the ids of its statements."""
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows([_inert(cell) for cell in row] for row in _rows(fits))
    return sheet.getvalue()


def say_verdict(step: StepVerdict) -> str:
    """The verdict on a step, with what the step comes to where that may be several things: "met: sentenced"."""
    return f"{step.verdict}: {step.outcome}" if step.outcome else step.verdict


def _rows(fits: Iterable[PathwayFit]) -> Iterator[list[str]]:
    for number, fit in enumerate(fits):
        if not number:
            steps = [f"{step.step}{part}" for step in fit.steps for part in ("", ": when", ": statements")]
            yield ["person", "person id", "told", "required", "missing", "order", "deviations", *steps]
        cells = [
            cell
            for step in fit.steps
            for cell in (say_verdict(step), step.when or "", " ".join(sorted({one.statement for one in step.told})))
        ]
        deviations = "; ".join(one.text for one in fit.deviations)
        yield [fit.person_name, fit.person, str(fit.met), str(fit.required), " ".join(fit.missing), fit.order or "", deviations, *cells]


def _inert(cell: str) -> str:
    """A cell that no program for sheets runs: a report may give a formula as a name."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
