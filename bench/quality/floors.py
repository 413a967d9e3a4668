"""Pinned floors: the figures under which `make quality` fails, and why one was ever lowered.

`floors.toml` holds a table of floors a measure and a list of those that were lowered, each with its reason. A floor rises by
pinning; it falls by name and with a reason alone.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from common import Figure, Measure

#: A pinned floor lies so far under the figure of its day: a changed library may move a figure a little.
MARGIN = 0.01
FILE = Path(__file__).parent / "floors.toml"

#: Of each measure the value of each figure.
Values = Mapping[str, Mapping[str, float]]


@dataclass(slots=True)
class Floors:
    """The floors by measure and figure (of a figure of which less is better: ceilings), and those lowered."""

    pinned: dict[str, dict[str, float]] = field(default_factory=dict)
    lowered: list[dict[str, str | float]] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path = FILE) -> Floors:
        """The floors in a file; none where there is no file."""
        if not path.exists():
            return cls()
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        lowered = data.pop("lowered", [])
        return cls(data, lowered)

    def save(self, path: Path = FILE) -> None:
        """Writes the file, measures and figures in alphabetical order."""
        lines = ["# Written by `run.py --pin` and `run.py --lower-floor NAME --because TEXT`.", ""]
        for name in sorted(self.pinned):
            lines += [f"[{name}]", *(f"{json.dumps(figure)} = {value}" for figure, value in sorted(self.pinned[name].items())), ""]
        for entry in self.lowered:
            lines += ["[[lowered]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()), ""]
        path.write_text("\n".join(lines), encoding="utf-8")

    def of(self, measure: str, figure: str) -> float | None:
        """The floor of a figure; None where it has none yet."""
        return self.pinned.get(measure, {}).get(figure)

    def failures(self, measure: Measure, values: Mapping[str, float]) -> Iterator[str]:
        """The figures of a measure that fall under their floors."""
        for figure in measure.figures:
            floor = self.of(measure.name, figure.name)
            if floor is not None and not figure.reaches(values[figure.name], floor):
                side = "over its ceiling" if figure.lower else "under its floor"
                yield f"{measure.name}.{figure.name}: {values[figure.name]:.3f} is {side} of {floor:.3f}"

    def pin(self, measure: Measure, values: Mapping[str, float]) -> None:
        """Raises the floors of a measure to its figures less the margin; none is lowered."""
        for figure in measure.figures:
            wanted, floor = pinned_at(figure, values[figure.name]), self.of(measure.name, figure.name)
            if not figure.shown and (floor is None or figure.reaches(wanted, floor)):
                self.pinned.setdefault(measure.name, {})[figure.name] = wanted

    def lower(self, measure: Measure, figure: Figure, value: float, *, because: str) -> None:
        """Lowers one floor to the figure less the margin and writes down why. Raises ValueError where that would not lower it."""
        floor, wanted = self.of(measure.name, figure.name), pinned_at(figure, value)
        if floor is None or figure.reaches(wanted, floor):
            raise ValueError(f"{measure.name}.{figure.name}: {value:.3f} does not need a lower floor than {floor}")
        self.pinned[measure.name][figure.name] = wanted
        self.lowered.append({"figure": f"{measure.name}.{figure.name}", "from": floor, "to": wanted, "because": because})


def pinned_at(figure: Figure, value: float) -> float:
    """The floor that a figure of this value gives."""
    moved = value + MARGIN if figure.lower else value - MARGIN
    return round(min(1.0, max(0.0, moved)), 3)
