"""A flow map as an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tenure.model.career import Career
from tenure.model.tallies import FlowLine, FlowTotal
from tenure.pathways._courses import find_courses
from tenure.pathways._flow import find_flow


def flow(
    careers: Iterable[Career],
    *,
    events: Collection[str] | None = None,
    least: int = 1,
    reported: bool = False,
    known: str | None = None,
    left_out: int = 0,
) -> list[FlowLine]:
    """What is counted, then what follows what, then the sequences that careers have; each with its people, the most common first.

    Only `events` count where they are given: others between them are passed over. Arrows and sequences of fewer than `least` people
    are left out. `known` and `left_out` are what the answer says of the state of knowledge of the careers.
    """
    courses, not_counted = find_courses(careers, events=events, reported=reported)
    courses = [course for course in courses if course.happenings]
    found = find_flow(courses, least=least)
    total = FlowTotal(len(courses), sum(len(course.happenings) for course in courses), not_counted, known, left_out)
    return [total, *found.arrows, *(one for one in found.variants if len(one.people) >= least)]
