"""What of a career is counted: what is told as having happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tenure.derivation import find_stance
from tenure.model.career import Career, Happening, Voice
from tenure.model.tallies import Person
from tenure.vocabulary import event_types

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Course:
    """The happenings of a career that count, and the order that is known of them beside their days.

    `known` holds pairs of places in `happenings` of which the first comes before the second, or on one day with it.
    """

    person: Person
    happenings: tuple[Happening, ...]
    known: frozenset[Pair] = frozenset()


def find_courses(
    careers: Iterable[Career], *, events: Collection[str] | None = None, reported: bool = False
) -> tuple[list[Course], Counter[str]]:
    """A course for each career, and how many happenings are left out, by their stance.

    What is planned, asked for, disputed or told not to have happened counts for nothing. What is only told with distance counts with
    `reported`, and its order is never certain: nothing firm bounds its day. A tenure counts by its start, unless an event that starts
    it (an appointment) stands in the career, or nothing bounds the start from below ("undated"): it may have begun before all that is
    told.
    """
    courses, left_out = [], Counter[str]()
    for career in careers:
        started = _told_of_starts(career.happenings)
        places = []
        for place, happening in enumerate(career.happenings):
            if (events is None or happening.event in events) and not (happening.kind == "tenure" and _is_told(happening, started)):
                stance = "undated" if _has_no_start(happening) else stance_of(happening.voices)
                if stance == "actual" or (reported and stance == "reported"):
                    places.append(place)
                else:
                    left_out[stance] += 1
        courses.append(make_course(career, places))
    return courses, left_out


def make_course(career: Career, places: Iterable[int]) -> Course:
    """The course of a career through the happenings at some places."""
    places, person = list(places), Person(career.person, career.name)
    happenings = career.happenings
    chosen = happenings if len(places) == len(happenings) else tuple(happenings[place] for place in places)
    if not career.apart:
        return Course(person, chosen)
    new = {place: n for n, place in enumerate(places)}
    before = {(new[then], new[one]) for (one, then), days in career.apart.items() if days <= 0 and one in new and then in new}
    known = frozenset(pair for pair in before if pair[::-1] not in before)
    return Course(person, chosen, known)


def stance_of(voices: tuple[Voice, ...]) -> str:
    """How a happening stands by its statements."""
    if len(voices) == 1:
        (voice,) = voices
        if (voice.polarity, voice.modality, voice.hedged) == ("affirmed", "actual", False):
            return "actual"
    return find_stance(voices)


def _told_of_starts(happenings: Iterable[Happening]) -> set[object]:
    kinds = event_types()
    return {voice.told for one in happenings if one.kind == "event" and kinds[one.event].starts for voice in one.voices}


def _is_told(tenure: Happening, started: set[object]) -> bool:
    return any(voice.told in started for voice in tenure.voices)


def _has_no_start(happening: Happening) -> bool:
    return happening.kind == "tenure" and happening.day[0] is None
