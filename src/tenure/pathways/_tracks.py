"""From careers to what is followed after a step: who was seen in it, when, what came of it, and how long reports tell of the person."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from tenure.model.career import Career, Happening
from tenure.model.tallies import NotFollowed, Person
from tenure.pathways._courses import Course, Pair, make_course, stance_of

Find = Callable[[Career], Collection[int]]
"""The places of the happenings of a career that put the person in a state."""


@dataclass(frozen=True, slots=True)
class Track:
    """A person from a step on: what of the career counts, the step first.

    `states` are the numbers of the states that the happenings put the person in, 0 being the step's own, and
    `windows` the first and the last day of each. `known` is as in a course, `seen` are the last possible days of the first and of
    the last report that tells of the person.
    """

    person: Person
    happenings: tuple[Happening, ...]
    states: tuple[int, ...]
    windows: tuple[Pair, ...]
    known: frozenset[Pair]
    seen: Pair


@dataclass(frozen=True, slots=True)
class Tracks:
    """The people who are followed, and those who took the step and are not."""

    tracks: tuple[Track, ...]
    left_out: tuple[NotFollowed, ...]


def find_tracks(careers: Iterable[Career], states: Sequence[Find]) -> Tracks:
    """A track for each person of whom the step, which is the first of `states`, is told as having happened.

    A step that somebody took several times counts from the first on. Who cannot be followed is left out with the reason: no day is
    drawn from a side that no report bounds.
    """
    tracks, left_out = [], []
    for career in careers:
        state_of = _states_of(career, states)
        if 0 in state_of.values():
            places = sorted(state_of)
            found = _make_track(make_course(career, places), [state_of[place] for place in places], _find_seen(career))
            if isinstance(found, Track):
                tracks.append(found)
            else:
                left_out.append(NotFollowed(Person(career.person, career.name), found))
    return Tracks(tuple(tracks), tuple(left_out))


def _states_of(career: Career, states: Sequence[Find]) -> dict[int, int]:
    """The state of each place of a career that has one; the first that fits, of what is told as having happened."""
    found: dict[int, int] = {}
    for n, find in enumerate(states):
        for place in find(career):
            if stance_of(career.happenings[place].voices) == "actual":
                found.setdefault(place, n)
    return found


def _find_seen(career: Career) -> Pair | None:
    """The last possible days of the first and of the last report that tells of a person; None where none is dated."""
    days = [day for one in career.happenings for voice in one.voices if (day := voice.reported[1]) is not None]
    return (min(days), max(days)) if days else None


def _make_track(course: Course, states: Sequence[int], seen: Pair | None) -> Track | str:
    """The track, or why there is none."""
    if seen is None:
        return "no report that tells of the person has a date"
    days = [_close(one, seen[1]) for one in course.happenings]
    step = min((n for n, state in enumerate(states) if state == 0), key=lambda n: (days[n][1], days[n][0] or 0, course.happenings[n].id))
    first = days[step][0]
    if first is None:
        return "no report bounds the day of the step"
    after = [n for n, state in enumerate(states) if state and (n, step) not in course.known and days[n][1] >= first]
    chosen = [step, *after]
    windows = [(start, end) for start, end in (days[n] for n in chosen) if start is not None]
    if len(windows) < len(chosen):
        return "no report says whether a state came before the step or after"
    places = {n: place for place, n in enumerate(chosen)}
    known = frozenset((places[a], places[b]) for a, b in course.known if a in places and b in places)
    found = tuple(course.happenings[n] for n in chosen)
    return Track(course.person, found, tuple(states[n] for n in chosen), tuple(windows), known, seen)


def _close(happening: Happening, seen: int) -> tuple[int | None, int]:
    """The days of a happening; without a last day it happened by the last report, for none tells of days to come as of days gone by."""
    first, last = happening.day
    return first, max(seen, first or seen) if last is None else last
