"""Whether two names name the same: pure, from the names alone."""

from __future__ import annotations

from typing import Literal

from tenure.resolution.persons import relate_persons
from tenure.resolution.posts import relate_posts
from tenure.resolution.units import relate_units


def same_name(kind: Literal["person", "unit", "post"], a: str, b: str) -> bool | None:
    """True where `a` and `b` are written for the same, False where a part contradicts, else None.

    Names alone decide: a namesake is another person with the same name, which only a case can tell (`resolve`). A bare
    surname in common says nothing (None), nor does a unit's name that lacks what the other has ("72nd Brigade").
    """
    if kind == "person":
        return {"same": True, "misspelt": True, "partial": True, "different": False}.get(relate_persons(a, b))
    if kind == "unit":
        return {"same": True, "misspelt": True, "different": False}.get(relate_units(a, b))
    return relate_posts(a, b)
