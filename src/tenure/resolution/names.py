"""Whether two names name the same: pure, from the names alone."""

from __future__ import annotations

from typing import Literal

from tenure.resolution.persons import relate_persons
from tenure.resolution.units import relate_units


def same_name(kind: Literal["person", "unit", "post"], a: str, b: str) -> bool | None:
    """True where `a` and `b` are written for the same, False where a part contradicts, else None."""
    if kind == "person":
        return {"same": True, "misspelt": True, "partial": True, "different": False}.get(relate_persons(a, b))
    if kind == "unit":
        return {"same": True, "misspelt": True, "different": False}.get(relate_units(a, b))
    return True if a.casefold() == b.casefold() else None
