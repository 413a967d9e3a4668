"""The estimator against R's etm and survival and against lifelines (files made by tools/make_estimates.py), and by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from tenure.pathways._estimate import CENSORED, Estimate, Spells, estimate

FOLDER = Path(__file__).with_name("estimates")


def read(name: str) -> np.ndarray:
    return np.array([[float(cell) for cell in row] for row in csv.reader((FOLDER / name).read_text().splitlines())])


def read_spells(name: str) -> Spells:
    rows = list(csv.DictReader((FOLDER / name).read_text().splitlines()))
    return make([(float(row["start"]), float(row["stop"]), int(row["source"]), int(row["target"])) for row in rows])


def make(rows: list[tuple[float, float, int, int]], draw: int = 0) -> Spells:
    start, stop, source, target = (np.array(column) for column in zip(*rows, strict=True))
    return Spells(np.full(len(rows), draw), start.astype(float), stop.astype(float), source, target)


@pytest.fixture(scope="module")
def found() -> Estimate:
    return estimate(read_spells("spells.csv"), states=4)


def test_the_fixture_has_what_makes_it_hard() -> None:
    spells = read_spells("spells.csv")
    moved = spells.stop[spells.target != CENSORED]
    assert len(np.unique(moved)) < len(moved) * 0.8, "ties"
    assert np.count_nonzero(spells.start > 0) > 50, "delayed entry"
    assert np.count_nonzero(spells.target == CENSORED) > 30, "censoring"


def test_shares_and_variances_are_those_of_etm(found: Estimate) -> None:
    rows = read("etm.csv")
    share, variance = found.at(rows[:, 0])
    np.testing.assert_allclose(share[0], rows[:, 1:5], atol=1e-9)
    np.testing.assert_allclose(variance[0], rows[:, 5:9], atol=1e-9)


def test_shares_are_those_of_survival(found: Estimate) -> None:
    rows = read("survival.csv")
    np.testing.assert_allclose(found.at(rows[:, 0])[0][0], rows[:, 1:], atol=1e-9)


def test_shares_are_those_of_lifelines_where_no_two_move_on_one_day() -> None:
    rows = read("lifelines.csv")
    share, _ = estimate(read_spells("tie-free.csv"), states=3).at(rows[:, 0])
    np.testing.assert_allclose(share[0][:, 1:], rows[:, 1:], atol=1e-9)


def test_without_delay_or_censoring_the_share_is_the_share() -> None:
    rows = [(-0.5, 3.0, 0, 1), (-0.5, 3.0, 0, 2), (-0.5, 5.0, 0, 1), (-0.5, 9.0, 0, CENSORED)]
    share, variance = estimate(make(rows), states=3).at(np.array([0.0, 3.0, 5.0]))
    np.testing.assert_allclose(share[0], [[1, 0, 0], [0.5, 0.25, 0.25], [0.25, 0.5, 0.25]])
    np.testing.assert_allclose(variance[0], [[0, 0, 0], [1 / 16, 3 / 64, 3 / 64], [3 / 64, 1 / 16, 3 / 64]])


def test_who_enters_late_is_at_risk_of_later_moves_alone() -> None:
    rows = [(-0.5, 4.0, 0, 1), (4.0, 6.0, 0, CENSORED), (4.0, 8.0, 0, 1)]
    found = estimate(make(rows), states=2)
    assert found.at_risk[0].tolist() == [[1, 0], [1, 0]]
    np.testing.assert_allclose(found.share[0, :, 1], [1, 1])


def test_draws_are_estimated_as_if_each_were_alone() -> None:
    one = [(-0.5, 3.0, 0, 1), (-0.5, 7.0, 0, CENSORED)]
    other = [(-0.5, 5.0, 0, 1), (-0.5, 6.0, 0, 1), (2.0, 6.0, 0, CENSORED)]
    both = estimate(Spells(*(np.concatenate(pair) for pair in zip(make(one), make(other, draw=1), strict=True))), states=2, draws=2)
    grid = np.arange(8.0)
    for n, rows in enumerate((one, other)):
        share, variance = estimate(make(rows), states=2).at(grid)
        np.testing.assert_allclose(both.at(grid)[0][n], share[0])
        np.testing.assert_allclose(both.at(grid)[1][n], variance[0])


def test_where_nobody_moves_all_stay() -> None:
    share, variance = estimate(make([(0.0, 5.0, 0, CENSORED)]), states=2).at(np.array([0.0, 9.0]))
    assert share[0].tolist() == [[1, 0], [1, 0]]
    assert not variance.any()
