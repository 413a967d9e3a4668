"""What a state is named by: a type of event, or a step of a pathway."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from tenure.model.career import Career
from tenure.model.errors import UnknownName
from tenure.pathways._load import find_pathway
from tenure.pathways._matching import Matcher
from tenure.pathways._tracks import Find
from tenure.vocabulary import event_types


def read_state(name: str) -> Find:
    """What finds the happenings that put somebody in a state: "arrest", or "redemption.plea" for the step `plea` of that pathway.

    A pathway of one's own is named by its file ("mine.toml.plea"). Raises UnknownName for an unknown type, pathway or step.
    """
    if name in event_types():
        return lambda career: [place for place, one in enumerate(career.happenings) if one.event == name]
    pathway_name, dot, step_name = name.rpartition(".")
    if not dot:
        near = tuple(get_close_matches(name, event_types(), n=3))
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise UnknownName(f"no event type is called {name!r}; {hint}give a type of `tenure vocabulary`, or PATHWAY.STEP", near)
    pathway = find_pathway(pathway_name)
    steps = [step.name for step in pathway.steps]
    if step_name not in steps:
        raise UnknownName(f"the pathway {pathway.name!r} has no step {step_name!r}; it has {', '.join(steps)}", tuple(steps))
    matcher, number = Matcher(pathway), steps.index(step_name)

    def find(career: Career) -> Collection[int]:
        evidence = matcher.find(career).get(number)
        return [one.place for one in evidence.told if any(not voice.hedged for voice in one.affirmed)] if evidence else []

    return find
