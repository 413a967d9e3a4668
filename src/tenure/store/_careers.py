"""Careers as one line of JSON each: lists in the order of the values' fields, since a hundred thousand of them are read at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, get_args

from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.event import Told
from tenure.model.statement import Modality, Polarity

_MODALITIES = get_args(Modality)


def pack_career(career: Career) -> str:
    """A career but for its person's id and name."""
    apart = [[*pair, days] for pair, days in sorted(career.apart.items())]
    return json.dumps([list(map(_pack_happening, career.happenings)), apart], ensure_ascii=False, separators=(",", ":"))


def unpack_career(person: str, name: str, content: str) -> Career:
    """The career that `pack_career` wrote."""
    happenings, apart = json.loads(content)
    return Career(person, name, tuple(map(_unpack_happening, happenings)), {(first, then): days for first, then, days in apart})


def _pack_happening(one: Happening) -> list[Any]:
    denied = [[told.doc, told.statement] for told in one.denied]
    is_tenure = int(one.kind == "tenure")
    return [one.id, one.event, is_tenure, one.when, one.bounds, one.day, one.said, list(map(_pack_voice, one.voices)), denied]


def _pack_voice(voice: Voice) -> list[Any]:
    marks = (voice.polarity == "negated") | voice.hedged << 1 | voice.relayed << 2 | _MODALITIES.index(voice.modality) << 3
    return [voice.told.doc, voice.told.statement, int(marks), voice.reported, voice.origins, voice.said]


def _unpack_happening(row: Sequence[Any]) -> Happening:
    number, event, is_tenure, when, bounds, day, said, voices, denied = row
    return Happening(
        number,
        event,
        "tenure" if is_tenure else "event",
        when,
        Bounds(*bounds),
        tuple(day),
        _unpack_said(said),
        tuple(map(_unpack_voice, voices)),
        tuple(Told(*pair) for pair in denied),
    )


def _unpack_voice(row: Sequence[Any]) -> Voice:
    doc, statement, marks, reported, origins, said = row
    polarity: Polarity = "negated" if marks & 1 else "affirmed"
    modality, hedged, relayed = _MODALITIES[marks >> 3], bool(marks & 2), bool(marks & 4)
    return Voice(Told(doc, statement), polarity, modality, hedged, relayed, tuple(reported), tuple(origins), _unpack_said(said))


def _unpack_said(said: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(texts) for name, texts in said.items()}
