"""Draw the pictures of docs/concepts/time.md from the sample case.

    python tools/make_pictures.py [FOLDER]

They show what tenure answers today, so they change when its answers do. It loads the language model.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tenure.drawing import draw_career, draw_holders
from tenure.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "examples" / "popov"
FOLDER = ROOT / "docs" / "concepts"
PERSON, POST, DAY = "Ivan Popov", "Defence Minister", "2024-05-20"
KNOWN = ("2024-05-11", "2024-05-31")
#: What the page speaks of.
EVENTS = ("posting", "dismissal", "transfer", "arrest")


def draw_pictures() -> Mapping[str, str]:
    """Every picture by the name of its file."""
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "case.tenure", create=True) as work:
        work.add([REPORTS], captured="2026-01-01")
        career = [line for line in work.career(PERSON).lines if line.event in EVENTS and line.bounds[1] and line.bounds[1] < "2024-06-01"]
        pictures = {"time-popov.svg": draw_career(career, title=f"{PERSON}, from the command to the arrest")}
        for known in KNOWN:
            holders = work.who(POST, on="9999-12-31", known=known).lines
            pictures[f"time-minister-{known}.svg"] = draw_holders(holders, title=f"{POST}, as known on {known}", on=DAY)
    return pictures


def make_pictures(folder: Path) -> list[Path]:
    """Write every picture into `folder`; returns their paths, sorted."""
    pictures = draw_pictures()
    for name, picture in pictures.items():
        (folder / name).write_text(picture, "utf-8")
    return sorted(folder / name for name in pictures)


if __name__ == "__main__":
    for path in make_pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(path)
