"""How sure it is that something lasted on a day."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model.answers import Label, Side
from tenure.model.tenure import Extent, Tenure

SUREST_FIRST: tuple[Label, ...] = ("evidenced", "disputed", "assumed", "possible", "ended")
"""The order in which candidates are shown."""

_WEAKEST_FIRST: tuple[Label, ...] = ("ended", "disputed", "possible", "assumed", "evidenced")


def find_label(extent: Extent, on: str) -> Label | None:
    """How sure it is that the extent covers the ISO day; None where it starts later for certain.

    A hedged statement makes nothing evidenced or ended, and takes nothing from what others evidence; one that says that it
    ended, or when it began, leaves the days after, or before, possible.
    """
    earliest_start, latest_start, earliest_end, latest_end = extent.firm
    if earliest_start is not None and on < earliest_start:
        return None
    if latest_end is not None and on > latest_end:
        return "ended"
    started = latest_start is not None and latest_start <= on
    lasting = earliest_end is not None and on <= earliest_end
    if (not started and _in_doubt(extent, "start")) or (not lasting and _in_doubt(extent, "end")):
        return "disputed"
    if started and lasting:
        return "evidenced"
    return "assumed" if started and extent.bounds.latest_end is None else "possible"


def find_label_beside(tenure: Tenure, on: str) -> Label | None:
    """As `find_label`, but a holder is not assumed to go on where a successor is evidenced by the day."""
    label = find_label(tenure, on)
    return "possible" if label == "assumed" and tenure.successor and tenure.successor.day <= on else label


def find_weakest(labels: Iterable[Label]) -> Label:
    """The label of what holds only where all of these hold."""
    return min(labels, key=_WEAKEST_FIRST.index)


def find_outer(extents: Iterable[Extent]) -> Side:
    """The first and last day on which all of these can have lasted together; None where nothing bounds them."""
    bounds = [extent.firm for extent in extents]
    first = max((one.earliest_start for one in bounds if one.earliest_start), default=None)
    return first, min((one.latest_end for one in bounds if one.latest_end), default=None)


def find_inner(extents: Iterable[Extent]) -> Side | None:
    """The first and last day between which all of these lasted for certain, every day; None where there is none."""
    bounds = [extent.firm for extent in extents]
    first = max((one.latest_start or "9999" for one in bounds), default="9999")
    last = min((one.earliest_end or "" for one in bounds), default="")
    return (first, last) if first <= last else None


def _in_doubt(extent: Extent, end: str) -> bool:
    return any(name.endswith(end) for name in extent.disputed)
