"""Outcomes as an answer: shares of people over time where there are enough of them, and always the people themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from tenure.model.answers import Side
from tenure.model.career import Career
from tenure.model.tallies import OutcomeLine, OutcomePerson, OutcomeShare, OutcomeTotal, Reached
from tenure.pathways._outcomes import count_observed, find_shares, last_day
from tenure.pathways._tracks import Find, Track, find_tracks

LEAST = 5
"""A curve of fewer people than this would say less than their names, and say it with more authority."""
_DAYS = (0, 30, 91, 182, 365, 730, 1095, 1461, 1826, 3652, 7305)


def outcomes(
    careers: Iterable[Career],
    *,
    states: Sequence[tuple[str, Find]],
    days: Sequence[int] | None = None,
    final: Collection[str] = (),
    delayed: bool = True,
    draws: int = 50,
    known: str | None = None,
    left_out: int = 0,
) -> list[OutcomeLine]:
    """What is counted, the share of people in each state on each of `days` after the step, then each person with what is told of him.

    The first of `states` is the step. `days` None stands for some round numbers as far as anybody is followed. With fewer than
    LEAST people under observation there are no shares.
    """
    names = [name for name, _ in states]
    found = find_tracks(careers, [find for _, find in states])
    observed = count_observed(found.tracks, delayed=delayed)
    total = OutcomeTotal(
        step=names[0],
        states=tuple(names[1:]),
        people=len(found.tracks) + len(found.left_out),
        followed=len(found.tracks),
        observed=observed,
        not_followed=found.left_out,
        until=last_day(found.tracks),
        curve=observed >= LEAST,
        least=LEAST,
        delayed=delayed,
        draws=draws,
        known=known,
        left_out=left_out,
    )
    asked = [day for day in _DAYS if day <= total.until] if days is None else sorted(set(days))
    ends = {n for n, name in enumerate(names) if name in final}
    shares = find_shares(found.tracks, states=len(names), days=asked, final=ends, delayed=delayed, draws=draws) if total.curve else []
    return [
        total,
        *(
            OutcomeShare(one.day, names[one.state], one.share, one.band, one.band_if_dated, one.draws, one.observed, one.rests_on)
            for one in shares
        ),
        *(_person(track, names) for track in found.tracks),
    ]


def _person(track: Track, names: Sequence[str]) -> OutcomePerson:
    reached = [_reach(track, place, names) for place in range(len(track.happenings))]
    told = {voice.told for one in track.happenings for voice in one.voices}
    ordered = sorted(reached[1:], key=lambda one: (one.bounds, one.event))
    return OutcomePerson(track.person, reached[0], tuple(ordered), _iso(*track.seen), tuple(sorted(told)))


def _reach(track: Track, place: int, names: Sequence[str]) -> Reached:
    (first, last), (start, end) = track.windows[place], track.windows[0]
    return Reached(names[track.states[place]], track.happenings[place].id, _iso(first, last), (max(0, first - end), last - start))


def _iso(first: int, last: int) -> Side:
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
