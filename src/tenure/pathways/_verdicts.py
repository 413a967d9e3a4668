"""How one step stands, from the statements that bear on it (docs/decisions: verdicts and order)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tenure.model.answers import Verdict
from tenure.model.career import Happening, Voice
from tenure.pathways._matching import Bearing, Role

_HAPPENED = ("actual", "habitual")
RANK: Mapping[Verdict, int] = {"met": 0, "reported": 1, "disputed": 2}
"""The verdicts of what is told to have happened, the surest first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with the statements on which it rests, those that tell otherwise, and the bearings concerned, the deciding one first."""

    verdict: Verdict
    voices: tuple[Voice, ...] = ()
    against: tuple[Voice, ...] = ()
    bearings: tuple[Bearing, ...] = ()


def happened(bearing: Bearing) -> bool:
    """Whether some statement has it that it happened."""
    return any(voice.polarity == "affirmed" and voice.modality in _HAPPENED for voice in bearing.voices)


def judge_happened(bearing: Bearing, refused: Sequence[Bearing], others: Sequence[Bearing]) -> Finding:
    """The verdict on a step for which a happening stands, beside what tells that it was refused and other happenings that bear on it.

    One outlet's own word is enough; one origin that tells it on somebody else's word, or a hedge, makes it reported.
    """
    voices = _affirmed(bearing)
    plain = [voice for voice in voices if not voice.hedged]
    against = [*_negated(bearing), *_refusing(refused)]
    standing = [voice for voice in against if not _told_before(voice, bearing.happening)]
    verdict: Verdict = "disputed" if standing else "met" if _is_vouched(plain) else "reported"
    other = [voice for one in others for voice in _negated(one)]
    return Finding(verdict, voices, (*against, *other), (bearing, *others, *refused))


def judge_open(bearings: Mapping[Role, Sequence[Bearing]]) -> Finding:
    """The verdict on a step of which nobody has it that it happened: a refusal goes before plans, a plan before requests."""
    told, asked = bearings.get("told", ()), [one for one in bearings.get("asked", ()) if happened(one)]
    refused = [one for one in bearings.get("refused", ()) if _refusing([one])]
    denying = [one for one in told if _negated(one)]
    planned = [one for one in told if _in_mood(one, "planned", "possible")]
    wanted = [one for one in told if _in_mood(one, "requested")]
    hopes = [voice for one in told for voice in _in_mood(one, "planned", "possible", "requested")]
    hopes += [voice for one in asked for voice in _affirmed(one)]
    if denying or refused:
        voices = [*(voice for one in denying for voice in _negated(one)), *_refusing(refused)]
        return Finding("negated", tuple(voices), tuple(hopes), (*denying, *refused))
    if planned:
        return Finding("planned", tuple(voice for one in planned for voice in _in_mood(one, "planned", "possible")), (), tuple(planned))
    return Finding("pending", tuple(hopes), (), (*wanted, *asked)) if hopes else Finding("no evidence")


def count_origins(voices: Iterable[Voice]) -> int:
    """On how many independent origins statements rest together."""
    return len({origin for voice in voices for origin in voice.origins})


def _is_vouched(voices: Sequence[Voice]) -> bool:
    """Whether an outlet says so on its own word, or two independent origins do."""
    return any(not voice.relayed for voice in voices) or count_origins(voices) > 1


def _told_before(voice: Voice, happening: Happening) -> bool:
    """Whether a negation was published before the happening can have been: it denies nothing that came later."""
    last, first = voice.reported[1], happening.day[0]
    return last is not None and first is not None and last < first


def _affirmed(bearing: Bearing) -> tuple[Voice, ...]:
    return tuple(voice for voice in bearing.voices if voice.polarity == "affirmed" and voice.modality in _HAPPENED)


def _negated(bearing: Bearing) -> tuple[Voice, ...]:
    return tuple(voice for voice in bearing.voices if voice.polarity == "negated")


def _refusing(bearings: Sequence[Bearing]) -> list[Voice]:
    """The statements by which a step was refused: of the polarity that its condition asks for."""
    return [
        voice
        for one in bearings
        for voice in one.voices
        if voice.polarity == one.condition.polarity and (voice.polarity == "negated" or voice.modality in _HAPPENED)
    ]


def _in_mood(bearing: Bearing, *moods: str) -> tuple[Voice, ...]:
    return tuple(voice for voice in bearing.voices if voice.polarity == "affirmed" and voice.modality in moods)
