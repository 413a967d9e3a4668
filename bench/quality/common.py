"""What every adapter uses: figures and measures, the shared folder, its scorers, and documents from plain texts.

An adapter is one file a benchmark. It turns what tenure finds into the lines that the benchmark's scorer reads, and lists
what it measures in `MEASURES`. Scorers and data are not part of this repository: they stand in the shared folder.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tenure.extraction import Extraction, extract
from tenure.model.document import Document

ROOT = Path(__file__).resolve().parents[2]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a measure, from 0 to 1.

    `peer` says who else was measured on the same data and how they did; `goal` is what we want; `lower` that less is better.
    One that is only shown has no floor: precision and recall of what F1 sums up may be traded.
    """

    name: str
    peer: str = ""
    goal: float | None = None
    lower: bool = False
    shown: bool = False

    def reaches(self, value: float, wanted: float) -> bool:
        """True where `value` is as good as `wanted`; 936 / 1170 is .8, whatever a computer's fractions make of it."""
        worse = value - wanted if self.lower else wanted - value
        return worse < 1e-9


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured on one set of data: `run` gives a value for each figure.

    `needs` are paths below the shared folder without which it cannot run; `sample` says which part of the data is used, if not all.
    """

    name: str
    data: str
    needs: tuple[str, ...]
    figures: tuple[Figure, ...]
    run: Callable[[Bench], Mapping[str, float]]
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where data is read and predictions are written."""

    shared: Path
    work: Path

    def missing(self, measure: Measure) -> list[str]:
        """What the measure needs and the shared folder has not."""
        return [name for name in measure.needs if not (self.shared / name).exists()]

    def gold(self, name: str, split: str) -> list[Row]:
        """The gold lines of a public set."""
        return read_lines(self.public(name) / f"gold-{split}.jsonl")

    def public(self, name: str) -> Path:
        """The folder of a public set."""
        return self.shared / "bench/public" / name

    def predictions(self, name: str, rows: Iterable[Row]) -> Path:
        """Writes prediction lines; where they stand."""
        path = self.work / f"{name}.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return path

    def score(self, script: str, name: str, split: str, rows: Iterable[Row], *options: str) -> dict[str, Any]:
        """What the shared scorer `script` says of predictions for a split of a public set."""
        predictions = self.predictions(f"{name}-{split}", rows)
        out = self.work / f"{name}-{split}.{script}.json"
        self.call(f"bench/score/{script}.py", self.public(name), predictions, "--split", split, "--boot", 0, "--json", out, *options)
        found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return found

    def call(self, script: str, *arguments: object) -> str:
        """What a script of the shared folder prints. Raises RuntimeError with its last words where it fails."""
        command = [sys.executable, str(self.shared / script), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise RuntimeError(f"{script} failed: {done.stderr.strip()[-500:]}")
        return done.stdout


def read_lines(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def extract_texts(texts: Iterable[tuple[str, str, str | None]]) -> Iterator[Extraction]:
    """What tenure finds in each (name, text, day of publication), in the order given."""
    return extract(Document(id=name, name=name, text=text, published=day, language="en") for name, text, day in texts)


def every(rows: list[Row], wanted: int) -> list[Row]:
    """At most `wanted` rows, evenly spread over the file: the same ones each time."""
    if len(rows) <= wanted:
        return rows
    return [rows[i * len(rows) // wanted] for i in range(wanted)]


def f1(hit: float, predicted: float, gold: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    p, r = hit / predicted if predicted else 0.0, hit / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
