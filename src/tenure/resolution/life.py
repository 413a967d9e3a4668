"""What a statement tells of a life that can contradict another report's person: sex, birth, death, acts."""

from __future__ import annotations

from tenure.model import edtf
from tenure.model.errors import InvalidDate
from tenure.model.statement import Statement
from tenure.vocabulary.events import event_types

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_SEXES = {"male": "m", "man": "m", "m": "m", "female": "f", "woman": "f", "f": "f"}
#: What only the living do: what is told of them later contradicts a death.
_ACTS = frozenset({"appeal", "criticism", "admission", "agreement", "rebellion", "resignation", "capture", "wounding", "arrest", "release"})


def sexes_told(stmt: Statement) -> set[str]:
    """The sexes ("m", "f") that a statement gives its subject, by a pronoun or in so many words."""
    found = {_PRONOUNS.get((stmt.subject.text or "").casefold())}
    if stmt.event == "gender" and stmt.about:
        found.add(_SEXES.get(stmt.about.text.casefold()))
    return {sex for sex in found if sex}


def days_told(stmt: Statement) -> tuple[str | None, str | None]:
    """The first and last day on which what a statement tells without doubt may have been; None where nothing bounds them."""
    if stmt.when is None or stmt.hedged or stmt.polarity == "negated" or stmt.modality != "actual":
        return None, None
    try:
        return edtf.earliest_day(stmt.when), edtf.latest_day(stmt.when)
    except InvalidDate:
        return None, None


def is_act(stmt: Statement) -> bool:
    """Whether only the living do what a statement tells."""
    return stmt.event in _ACTS or event_types()[stmt.event].starts
