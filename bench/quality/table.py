"""The table of figures: for the console, and between its markers in docs/quality.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from common import Figure, Measure
from floors import Floors

BEGIN, END = "<!-- begin: figures (python bench/quality/run.py --write-docs) -->", "<!-- end: figures -->"
HEAD = ("measure", "figure", "tenure", "peer", "goal", "floor", "")


def rows(measures: Iterable[Measure], values: Mapping[str, Mapping[str, float]], floors: Floors) -> list[tuple[str, ...]]:
    """One row a figure, without the heading."""
    return [
        (
            measure.name,
            _label(figure),
            _number(values[measure.name][figure.name]),
            figure.peer,
            _number(figure.goal),
            _number(floor),
            verdict,
        )
        for measure in measures
        if measure.name in values
        for figure in measure.figures
        for floor in [floors.of(measure.name, figure.name)]
        for verdict in [judge(figure, values[measure.name][figure.name], floor)]
    ]


def judge(figure: Figure, value: float, floor: float | None) -> str:
    """ "FAIL" under the floor, "goal" where the goal is reached, else "pass"; "new" without a floor."""
    if floor is not None and not figure.reaches(value, floor):
        return "FAIL"
    if figure.goal is not None and figure.reaches(value, figure.goal):
        return "goal"
    if figure.shown:
        return ""
    return "pass" if floor is not None else "new"


def as_text(found: Iterable[tuple[str, ...]]) -> str:
    """The rows in columns."""
    table = [HEAD, *found]
    widths = [max(len(row[n]) for row in table) for n in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table)


def as_markdown(measures: Iterable[Measure], found: Iterable[tuple[str, ...]]) -> str:
    """The rows as a Markdown table, and the data of each measure below it."""
    lines = [f"| {' | '.join(HEAD[:-1])} |", "|---|---|---:|---|---:|---:|"]
    lines += [f"| {' | '.join(row[:-1])} |" for row in found]
    data = [f"- `{measure.name}`: {measure.data}{'; ' + measure.sample if measure.sample else ''}." for measure in measures]
    return "\n".join([*lines, "", "Data, and how much of it:", "", *data])


def write_docs(page: Path, table: str) -> None:
    """Puts the table between the markers of a page. Raises ValueError where the page has none."""
    text = page.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{page} has no line {BEGIN!r} followed by {END!r}; add both where the table shall stand")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def _label(figure: Figure) -> str:
    return f"{figure.name} (less is better)" if figure.lower else figure.name


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".replace("0.", ".", 1) if value < 1 else f"{value:.2f}"
