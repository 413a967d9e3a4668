"""The shares of people in each state, days after a step, from dates that are not all precise.

Days are drawn from the bounds of each event many times over, every draw is estimated as if it were what happened, and the draws are
put together after Rubin, "Multiple Imputation for Nonresponse in Surveys" (1987), chapter 3: the variance is that within a draw and
that between the draws, so what imprecise dates add is told apart from what few people do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import asin, pi, sin, sqrt

import numpy as np

from tenure.model.ids import content_hash
from tenure.pathways._estimate import CENSORED, Floats, Ints, Spells, estimate
from tenure.pathways._tracks import Track

_BATCH = 10
"""Draws that are estimated side by side."""
_Z = 1.959963984540054
"""Of the normal distribution, for bands of 95 %."""
_START = -0.5
"""Under observation from before day 0 on, so that what happened on the day of the step counts."""

Band = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Share:
    """The share of people in a state so many days after the step.

    `band` is the pointwise 95 % band, `band_if_dated` what it were if the dates were known as drawn; None where all or nobody is in the
    state, of which no variance tells. `draws` are the least and the greatest share of all draws. `observed` is how few
    and how many people were under observation in a draw, `rests_on` how few were at risk at a move until then.
    """

    day: int
    state: int
    share: float
    band: Band | None
    band_if_dated: Band | None
    draws: Band
    observed: tuple[int, int]
    rests_on: int


def find_shares(
    tracks: Sequence[Track],
    *,
    states: int,
    days: Sequence[int],
    final: Collection[int] = (),
    delayed: bool = True,
    draws: int = 50,
) -> list[Share]:
    """The shares at each of `days` and in each state; who reaches a `final` state stays there.

    With `delayed`, a person is under observation from the first report that tells of him, else from the step on, and until the last.
    """
    grid = np.array(days, np.float64)
    numbers = _draw(tracks, draws)
    parts = []
    for start in range(0, draws, _BATCH):
        batch = numbers[start : start + _BATCH]
        spells = _make_spells(tracks, batch, final=final, delayed=delayed)
        found = estimate(_of_states_left(spells), states=states, draws=len(batch))
        place = np.searchsorted(found.times, grid, side="right")
        fewest = np.concatenate([np.full((len(batch), 1), len(tracks)), np.minimum(found.fewest, len(tracks))], axis=1)
        parts.append((*found.at(grid), _count_observed(spells, grid, len(batch)), fewest[:, place]))
    share, variance, observed, fewest = (np.concatenate(part) for part in zip(*parts, strict=True))
    return list(_combine(days, share, variance, observed, fewest.min(axis=0)))


def count_observed(tracks: Sequence[Track], *, delayed: bool = True) -> int:
    """How many people can be under observation at some time after the step."""
    return sum(1 for track in tracks if track.seen[1] > (max(track.seen[0], track.windows[0][0]) if delayed else track.windows[0][0] - 1))


def last_day(tracks: Sequence[Track]) -> int:
    """How many days after the step the last person is followed at most."""
    return max((track.seen[1] - track.windows[0][0] for track in tracks), default=0)


def _draw(tracks: Sequence[Track], draws: int) -> Floats:
    """A number from 0 to 1 for each draw, track and happening. The seed is the content: the same tracks give the same numbers.

    The raw stream of PCG64 is used because numpy keeps it the same between its versions.
    """
    content = [(track.person.id, [one.id for one in track.happenings], track.windows) for track in tracks]
    source = np.random.PCG64(int(content_hash(content)[:16], 16))
    shape = (draws, len(tracks), max((len(track.happenings) for track in tracks), default=0))
    raw = np.asarray(source.random_raw(int(np.prod(shape))), np.uint64)
    return ((raw >> np.uint64(11)).astype(np.float64) * 2.0**-53).reshape(shape)


def _make_spells(tracks: Sequence[Track], numbers: Floats, *, final: Collection[int], delayed: bool) -> Spells:
    """The stays of all people in all draws of a batch."""
    times, codes = _place(tracks, numbers), _pad([track.states for track in tracks], numbers.shape[2])
    step = np.floor(times[:, :, 0])
    seen = np.array([track.seen for track in tracks], np.float64).reshape(-1, 2)
    enter = np.where(seen[:, 0] > step, seen[:, 0] - step, _START) if delayed else np.full_like(step, _START)
    leave = seen[:, 1] - step
    after = np.where(times > times[:, :, :1], np.floor(times) - step[..., None], np.inf)
    order = np.argsort(np.where(times > times[:, :, :1], times, np.inf), axis=2, kind="stable")
    moments = np.take_along_axis(after, order, 2)
    codes = np.take_along_axis(np.broadcast_to(codes, times.shape), order, 2)
    return _walk(np.where(moments <= leave[..., None], moments, np.inf), codes, enter, leave, final)


def _place(tracks: Sequence[Track], numbers: Floats) -> Floats:
    """The times of all happenings in each draw, in days and parts of a day; padding lies before everything.

    Uniform between its bounds, and after what is known to come before it: bounds are the tightest, so there is always room.
    """
    shape = numbers.shape[2]
    first = _pad([[day for day, _ in track.windows] for track in tracks], shape, -(10**8))
    last = _pad([[day for _, day in track.windows] for track in tracks], shape, -(10**8))
    times: Floats = (first + numbers * (last + 1 - first)).astype(np.float64)
    for n, track in enumerate(tracks):
        for then in sorted({b for _, b in track.known}, key=lambda b: sum(1 for _, other in track.known if other == b)):
            earlier = times[:, n, [a for a, b in track.known if b == then]].max(axis=1)
            least, most = np.maximum(first[n, then], earlier), last[n, then] + 1.0
            times[:, n, then] = least + numbers[:, n, then] * np.maximum(most - least, 0.0)
    return times


def _walk(moments: Floats, codes: Ints, enter: Floats, leave: Floats, final: Collection[int]) -> Spells:
    """The stays of people by the moments (inf for none) and states of what happens to them, in order.

    What happens on one day is one move, to the state that is reached at its end.
    """
    draw = np.indices(enter.shape)[0]
    state = np.zeros(enter.shape, np.int64)
    reached, since = state.copy(), enter.copy()
    ended = np.zeros(enter.shape, bool)
    kept: list[tuple[Ints, Floats, Floats, Ints, Ints]] = []
    for n in range(moments.shape[2]):
        moment = moments[:, :, n]
        happens = np.isfinite(moment) & ~ended
        reached = np.where(happens, codes[:, :, n], reached)
        ended |= happens & np.isin(reached, list(final))
        next_moment = moments[:, :, n + 1] if n + 1 < moments.shape[2] else np.full_like(moment, np.inf)
        moves = np.isfinite(moment) & ((next_moment != moment) | ended) & (reached != state)
        told = moves & (moment > since)
        kept.append((draw[told], since[told], moment[told], state[told], reached[told]))
        since = np.where(moves, np.maximum(since, moment), since)
        state = np.where(moves, reached, state)
    stop = np.where(ended, np.inf, leave)
    told = stop > since
    kept.append((draw[told], since[told], stop[told], state[told], np.full(int(told.sum()), CENSORED)))
    return Spells._make(np.concatenate(column) for column in zip(*kept, strict=True))


def _of_states_left(spells: Spells) -> Spells:
    """Without the stays in final states, in which nobody is at risk of anything."""
    return Spells._make(column[np.isfinite(spells.stop)] for column in spells)


def _count_observed(spells: Spells, grid: Floats, draws: int) -> Ints:
    """How many people are under observation at each time of each draw."""
    counts = np.zeros((draws, len(grid)), np.int64)
    for n in range(draws):
        start, stop = np.sort(spells.start[spells.draw == n]), np.sort(spells.stop[spells.draw == n])
        counts[n] = np.searchsorted(start, grid, side="left") - np.searchsorted(stop, grid, side="left")
    return counts


def _combine(days: Sequence[int], share: Floats, variance: Floats, observed: Ints, fewest: Ints) -> Iterator[Share]:
    """The draws put together by Rubin's rules."""
    draws = len(share)
    mean, within = share.mean(axis=0), variance.mean(axis=0)
    between = share.var(axis=0, ddof=1) if draws > 1 else np.zeros_like(mean)
    total = within + (1 + 1 / draws) * between
    least, most = share.min(axis=0), share.max(axis=0)
    for n, day in enumerate(days):
        seen = int(observed[:, n].min()), int(observed[:, n].max())
        for state in range(mean.shape[1]):
            at = (n, state)
            yield Share(
                day=day,
                state=state,
                share=float(mean[at]),
                band=_band(float(mean[at]), float(total[at])),
                band_if_dated=_band(float(mean[at]), float(within[at])),
                draws=(float(least[at]), float(most[at])),
                observed=seen,
                rests_on=int(fewest[n]),
            )


def _band(share: float, variance: float) -> Band | None:
    """The 95 % band on the scale of arcsines, which suits few people and keeps it between 0 and 1.

    Borgan and Liestol, "A note on confidence intervals and bands for the survival function based on transformations",
    Scandinavian Journal of Statistics 17 (1990).
    """
    if not (variance > 1e-15 and 1e-9 < share < 1 - 1e-9):
        return None
    middle, width = asin(sqrt(share)), _Z * sqrt(variance) / (2 * sqrt(share * (1 - share)))
    return sin(max(0.0, middle - width)) ** 2, sin(min(pi / 2, middle + width)) ** 2


def _pad(rows: Sequence[Sequence[int]], size: int, filler: int = 0) -> Ints:
    return np.array([[*row, *[filler] * (size - len(row))] for row in rows], np.int64).reshape(len(rows), size)
