"""How one step stands, from the statements that bear on it (docs/decisions: verdicts and order)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tenure.model.answers import Verdict
from tenure.model.career import Happening, Voice
from tenure.pathways._matching import Bearing, Evidence

RANK: Mapping[Verdict, int] = {"met": 0, "reported": 1, "disputed": 2}
"""The verdicts of what is told to have happened, the surest first."""


class Finding(NamedTuple):
    """A verdict with the statements on which it rests, those that tell otherwise, and the bearings concerned, the deciding one first."""

    verdict: Verdict
    voices: Sequence[Voice] = ()
    against: Sequence[Voice] = ()
    bearings: Sequence[Bearing] = ()


NOTHING = Finding("no evidence")


def rank(bearing: Bearing) -> int:
    """How sure it is by itself that a bearing happened; less is surer."""
    return RANK[judge_happened(bearing, Evidence([bearing], [], [])).verdict]


def judge_happened(bearing: Bearing, evidence: Evidence) -> Finding:
    """The verdict on a step for which a happening stands, beside all that bears on the step.

    One outlet's own word is enough; a hedge, or one origin that tells it on somebody else's word, makes it reported.
    """
    voices = bearing.affirmed
    against = [*bearing.negated, *_refusals(evidence)]
    verdict: Verdict = "met" if _is_vouched(voices) else "reported"
    if against and not all(_told_before(voice, bearing.happening) for voice in against):
        verdict = "disputed"
    others = [one for one in evidence.told if one is not bearing]
    against += [voice for one in others for voice in one.negated]
    return Finding(verdict, voices, against, (bearing, *others, *evidence.refused))


def judge_open(evidence: Evidence) -> Finding:
    """The verdict on a step of which nobody has it that it happened: a refusal goes before plans, a plan before requests."""
    told, asked = evidence.told, evidence.asked
    hopes = [voice for one in told for voice in (*one.planned, *one.wanted)] + [voice for one in asked for voice in one.affirmed]
    if against := [voice for one in told for voice in one.negated] + _refusals(evidence):
        return Finding("negated", against, hopes, [one for one in told if one.negated] + evidence.refused)
    if planned := [one for one in told if one.planned]:
        return Finding("planned", [voice for one in planned for voice in one.planned], (), planned)
    if hopes:
        return Finding("pending", hopes, (), [one for one in told if one.wanted] + [one for one in asked if one.affirmed])
    return NOTHING


def count_origins(voices: Sequence[Voice]) -> int:
    """On how many independent origins statements rest together."""
    return len({origin for voice in voices for origin in voice.origins})


def _is_vouched(voices: Sequence[Voice]) -> bool:
    """Whether an outlet says so unhedged on its own word, or two independent origins say so unhedged."""
    plain = [voice for voice in voices if not voice.hedged]
    return any(not voice.relayed for voice in plain) or count_origins(plain) > 1


def _told_before(voice: Voice, happening: Happening) -> bool:
    """Whether a negation was published before the happening can have been: it denies nothing that came later."""
    last, first = voice.reported[1], happening.day[0]
    return last is not None and first is not None and last < first


def _refusals(evidence: Evidence) -> list[Voice]:
    """The statements by which a step was refused: of the polarity that each condition asks for."""
    return [voice for one in evidence.refused for voice in (one.negated if one.condition.polarity == "negated" else one.affirmed)]
