"""An event by name, as one who compares events sees it: whom it concerns, what happened, when, and how surely."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.derivation._days import in_words
from tenure.derivation._facts import best_date, find_stance
from tenure.derivation._fields import read_fields
from tenure.model.event import Told
from tenure.resolution import Resolution
from tenure.vocabulary.wording import STANCE_WORDS, say_event


def name_event(resolution: Resolution, told: Sequence[Told]) -> str:
    """What statements of one event tell together: "Ivan Sample: reportedly arrested, 3 May 2024, according to Example Daily"."""
    statements = [resolution.statements[one] for one in told]
    stance, fields = find_stance(statements), read_fields(resolution, told)
    phase = "planned" if stance in ("planned", "requested") else statements[0].phase
    dates = {stmt.when: 0 for stmt in statements if stmt.when}
    dates |= {when: resolution.count_origins([one for one in told if resolution.statements[one].when == when]) for when in dates}
    when = best_date(dates)
    said = f"{STANCE_WORDS.get(stance, '')}{say_event(statements[0].event, fields, phase=phase)}"
    source = [f"according to {' / '.join(fields['said_by'])}"] if fields.get("said_by") else []
    name = resolution.entities[resolution.subject_of[told[0]]].name
    return f"{name}: {', '.join([said, _say_date(when) if when else 'undated', *source])}"


def _say_date(when: str) -> str:
    return " or ".join(map(in_words, when.strip("[]").split(",")))
