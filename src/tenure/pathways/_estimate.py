"""The share of people in each state over time: the Aalen-Johansen estimator, with delayed entry, censoring and exact ties.

Aalen and Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored observations", Scandinavian
Journal of Statistics 5 (1978); its covariance of Greenwood's type after Andersen, Borgan, Gill and Keiding, "Statistical Models
Based on Counting Processes" (1993), section IV.4.1. What R's packages `etm` and `survival` compute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CENSORED = -1
"""The state to which who is no longer observed goes."""


class Spells(NamedTuple):
    """Stays in a state as columns, a row each: observed after `start` and until `stop`, in `source`, then in `target` or CENSORED.

    `draw` tells apart data sets that are estimated side by side.
    """

    draw: Ints
    start: Floats
    stop: Floats
    source: Ints
    target: Ints


@dataclass(frozen=True, slots=True)
class Estimate:
    """Of each draw (first axis) at each time (second) and state (third): the share, its variance, and how many were at risk just before.

    Shares hold from their time on, until the next; before the first all are in the state of the beginning. `fewest` is how few
    people were at risk, in all states together, at any move until then.
    """

    times: Floats
    share: Floats
    variance: Floats
    at_risk: Ints
    fewest: Ints

    def at(self, times: Floats) -> tuple[Floats, Floats]:
        """The shares and variances at other times, 0 and later."""
        place = np.searchsorted(self.times, times, side="right")
        start = np.zeros((len(self.share), 1, self.share.shape[2]))
        start[..., 0] = 1.0
        share = np.concatenate([start, self.share], axis=1)
        variance = np.concatenate([np.zeros_like(start), self.variance], axis=1)
        return share[:, place], variance[:, place]


def estimate(spells: Spells, *, states: int, draws: int = 1) -> Estimate:
    """The shares of each of `states` states over time, of people who are all in state 0 at the beginning.

    A person is at risk of a move at time t where start < t <= stop: who enters at t is not yet at risk, who is censored at t still is.
    """
    times = np.unique(spells.stop[spells.target != CENSORED])
    moves, at_risk = _count(spells, times, states, draws)
    share = np.zeros((draws, len(times), states))
    variance = np.zeros_like(share)
    now = np.zeros((draws, states))
    now[:, 0] = 1.0
    spread = np.zeros((draws, states, states))
    for n in range(len(times)):
        now, spread = _step(now, spread, moves[:, n], at_risk[:, n])
        share[:, n], variance[:, n] = now, np.maximum(np.diagonal(spread, axis1=1, axis2=2), 0.0)
    rests_on = np.where(moves.any(axis=(2, 3)), at_risk.sum(axis=2), len(spells.start))
    return Estimate(times, share, variance, at_risk, np.minimum.accumulate(rests_on, axis=1))


def _count(spells: Spells, times: Floats, states: int, draws: int) -> tuple[Ints, Ints]:
    """How many move from state to state at each time, and how many are at risk of it in each state."""
    shape = (draws, len(times), states)
    moves = np.zeros((*shape, states), np.int64)
    moved = spells.target != CENSORED
    at = np.searchsorted(times, spells.stop[moved])
    np.add.at(moves, (spells.draw[moved], at, spells.source[moved], spells.target[moved]), 1)
    change = np.zeros((draws, len(times) + 1, states), np.int64)
    for sign, ends in ((1, spells.start), (-1, spells.stop)):
        np.add.at(change, (spells.draw, np.searchsorted(times, ends, side="right"), spells.source), sign)
    return moves, np.cumsum(change, axis=1)[:, :-1]


def _step(now: Floats, spread: Floats, moves: Ints, at_risk: Ints) -> tuple[Floats, Floats]:
    """The shares and their covariance after the moves of one time.

    The rows of the matrix of moves are shares of multinomial counts: the covariance of row i is (diag(q) - q q') / at risk.
    """
    among = np.maximum(at_risk, 1)
    go = moves / among[..., None]
    states = np.arange(go.shape[-1])
    go[:, states, states] = 1.0 - go.sum(axis=2)
    weight = now**2 / among
    inner = spread.copy()
    inner[:, states, states] -= weight
    spread = np.swapaxes(go, 1, 2) @ inner @ go
    spread[:, states, states] += np.einsum("di,dij->dj", weight, go)
    return np.einsum("di,dij->dj", now, go), spread
