"""Pathways held against a case: as known on a day, and over the days on which more became known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import get_args

from tenure.model.answers import PathwayFit, StepVerdict, Verdict, VerdictChange
from tenure.model.career import Career
from tenure.pathways import Checker, Pathway, find_pathway
from tenure.workspace._answer import Asked

_TELLING_FIRST = get_args(Verdict)


def find_fits(pathway: Pathway, asked: Asked, people: Collection[str] | None) -> list[PathwayFit]:
    """How careers stand to a pathway, the nearest first: those of these people, or of all of whom something bears on it."""
    checker = Checker(pathway, known=asked.known, left_out=asked.left_out)
    careers = asked.whole_careers(None if people is None else sorted(people))
    fits = checker.check_all(careers) if people is None else (checker.check(career) for career in careers)
    return sorted(fits, key=lambda fit: (-fit.met, len(fit.deviations), fit.person_name, fit.person))


def find_changes(
    pathway: Pathway, states: Iterable[tuple[str | None, Iterable[Career], dict[str, str]]], people: Collection[str] | None
) -> Iterator[VerdictChange]:
    """The steps of which the verdict changes from one day of knowledge to the next, in the order of the days.

    Each state has its day (None for today), the careers of then, and who each person of then is by all that is known.
    """
    before: dict[tuple[str, str], StepVerdict] = {}
    for day, careers, now_called in states:
        after: dict[tuple[str, str], StepVerdict] = {}
        for fit in Checker(pathway, known=day).check_all(careers):
            person = now_called.get(fit.person, fit.person)
            if people is None or person in people:
                for step in fit.steps:
                    # Two people of then may be one by now: what is told of either is told of that one.
                    told = after.setdefault((person, step.step), step)
                    after[person, step.step] = min(told, step, key=lambda one: _TELLING_FIRST.index(one.verdict))
        yield from _changes(day, before, after)
        before = after


def _changes(
    day: str | None, before: dict[tuple[str, str], StepVerdict], after: dict[tuple[str, str], StepVerdict]
) -> Iterator[VerdictChange]:
    for (person, name), step in sorted(after.items(), key=lambda item: (item[1].person_name, item[0][0])):
        earlier = before.get((person, name))
        was: Verdict = earlier.verdict if earlier else "no evidence"
        if (was, earlier.outcome if earlier else "") != (step.verdict, step.outcome):
            yield VerdictChange(day, person, step.person_name, name, was, step)
    gone = [key for key in before.keys() - after.keys() if before[key].verdict != "no evidence"]
    for person, name in sorted(gone, key=lambda key: (before[key].person_name, key)):
        was_step = before[person, name]
        nothing = was_step._replace(
            verdict="no evidence", when=None, bounds=(None, None), outcome="", order=None, told=(), origins=0, against=(), denied=(),
            events=(), known=day,
        )  # fmt: skip
        yield VerdictChange(day, person, was_step.person_name, name, was_step.verdict, nothing)


def as_pathway(pathway: Pathway | str) -> Pathway:
    """A pathway, or the one of that name or file."""
    return find_pathway(pathway) if isinstance(pathway, str) else pathway
