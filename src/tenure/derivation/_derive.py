"""From a resolution to everything that follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.model.tenure import Conflict, Fact, Tenure
from tenure.resolution._result import Resolution


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from a resolution: the facts (one an event), tenures and conflicts of all careers."""

    resolution: Resolution
    facts: tuple[Fact, ...]
    tenures: tuple[Tenure, ...]
    conflicts: tuple[Conflict, ...]


def derive(resolution: Resolution) -> Derivation:
    """Derives everything: the same resolution gives the same derivation, in whatever order it was filled."""
    raise NotImplementedError
