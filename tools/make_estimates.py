"""Makes tests/pathways/estimates/: invented spells, and what R's etm and survival and Python's lifelines make of them.

    apt-get install r-cran-etm r-cran-survival
    python tools/make_estimates.py

lifelines is installed into a virtual environment of its own that is thrown away: it brings pandas, scipy and matplotlib, too much
for a development dependency. Neither R nor lifelines is needed to run the tests that read these files.
"""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests/pathways/estimates"
LIFELINES = "lifelines==0.30.3"
SPELLS = ("id", "start", "stop", "source", "target")

R = """
suppressMessages({library(etm); library(survival)})
spells <- read.csv("spells.csv")
long <- data.frame(id = spells$id, from = spells$source, to = ifelse(spells$target < 0, "cens", spells$target),
                   entry = spells$start, exit = spells$stop)
tra <- matrix(TRUE, 4, 4, dimnames = list(0:3, 0:3)); diag(tra) <- FALSE; tra[4, ] <- FALSE
found <- etm(long, c("0", "1", "2", "3"), tra, "cens", s = 0, t = "last", covariance = TRUE)
share <- sapply(0:3, function(j) found$est["0", as.character(j), ])
variance <- sapply(0:3, function(j) found$cov[paste(0, j), paste(0, j), ])
write.table(cbind(found$time, share, variance), "etm.csv", sep = ",", row.names = FALSE, col.names = FALSE)

spells$event <- factor(spells$target, levels = c(-1, 0:3), labels = c("cens", 0:3))
fit <- survfit(Surv(start, stop, event) ~ 1, id = id, istate = factor(source, levels = 0:3), data = spells, p0 = c(1, 0, 0, 0))
moved <- fit$time %in% spells$stop[spells$target >= 0]
write.table(cbind(fit$time, fit$pstate)[moved, ], "survival.csv", sep = ",", row.names = FALSE, col.names = FALSE)
cat(R.version.string, "etm", as.character(packageVersion("etm")), "survival", as.character(packageVersion("survival")), "\\n")
"""

LIFELINES_CODE = """
import csv
from lifelines import AalenJohansenFitter
rows = [row for row in csv.DictReader(open("tie-free.csv"))]
time, event = [float(row["stop"]) for row in rows], [max(0, int(row["target"])) for row in rows]
found = [AalenJohansenFitter(calculate_variance=False).fit(time, event, event_of_interest=n).cumulative_density_ for n in (1, 2)]
with open("lifelines.csv", "w", newline="") as file:
    write = csv.writer(file, lineterminator="\\n")
    for moment, stop in sorted(zip(time, event)):
        if stop:
            write.writerow([moment, *(float(one.loc[moment].iloc[0]) for one in found)])
"""


def make_spells(people: int) -> list[list[object]]:
    """Invented people who move between four states on whole days, many on the same; half are observed late, many not to the end."""
    rng = random.Random(20230711)
    rows: list[list[object]] = []
    for person in range(people):
        enter = 0 if rng.random() < 0.5 else rng.randrange(1, 90)
        leave = enter + rng.randrange(20, 240)
        day, state, start = 0, 0, enter
        while state != 3 and day < leave:
            day += rng.randrange(1, 80)
            target = rng.choice([n for n in (0, 1, 2, 3) if n != state])
            stop = min(day, leave)
            if stop > start:
                rows.append([person, start, stop, state, target if day <= leave else -1])
            state, start = target, max(start, stop)
    return rows


def make_tie_free(people: int) -> list[list[object]]:
    """Invented people observed from the start, who reach one of two ends or none, no two on one day."""
    rng = random.Random(20240517)
    days = rng.sample(range(1, 4000), people)
    return [[person, 0, day, 0, rng.choice([1, 1, 2, -1])] for person, day in enumerate(days)]


def write(path: Path, rows: list[list[object]]) -> None:
    """A file of spells."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(SPELLS)
        writer.writerows(rows)


def main() -> None:
    """Makes all files of the folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(FOLDER / "spells.csv", make_spells(120))
    write(FOLDER / "tie-free.csv", make_tie_free(60))
    subprocess.run(["Rscript", "-e", R], cwd=FOLDER, check=True)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "bin/python")
        subprocess.run([python, "-m", "pip", "install", "-q", LIFELINES], check=True, stdout=sys.stderr)
        subprocess.run([python, "-c", LIFELINES_CODE], cwd=FOLDER, check=True)


if __name__ == "__main__":
    main()
