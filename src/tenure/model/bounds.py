"""Bounds: the four days between which something started and ended."""

from __future__ import annotations

from typing import NamedTuple

BOUNDS = ("earliest start", "latest start", "earliest end", "latest end")
"""The names of the four bounds, in the order of `Bounds`."""


class Bounds(NamedTuple):
    """Earliest and latest start, earliest and latest end, as ISO days ("2024-05-01"), both inclusive.

    None says that the evidence sets no bound on that side. Of what happens on one day (an arrest)
    start and end are the same day: its window is (earliest_start, latest_end). Of what lasts (a
    posting) the *outer* range is earliest_start to latest_end, on some of whose days it was so; the
    *inner* range is latest_start to earliest_end, on every day of which it was so (empty where
    latest_start is later than earliest_end or either is None).
    ISO days of four-digit years compare as strings.
    """

    earliest_start: str | None = None
    latest_start: str | None = None
    earliest_end: str | None = None
    latest_end: str | None = None
