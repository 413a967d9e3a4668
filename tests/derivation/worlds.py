"""Random histories, and an oracle that tries every day for everything in them: it shares nothing with the network.

A history tells of Ivan's time as commander from day s to day e, of his successor's from t to u, of his arrest on a
and his award on w, his death on d, his birth, and the unit's formation and disbandment. Each row comes with obvious
code that says what it has of those days. A world is one day for each; it may have been so if it contradicts no row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from hypothesis import strategies as st

from .cases import after, tell

UNIT, SUCCESSOR = "10th Brigade", "Adam Example"
FIRST, LAST = 2, 6  # dates and reports fall on these days
EARLIEST, LATEST = -5, 12  # what rows bound lies inside: periods reach a few days further than dates
BEFORE, AFTER = EARLIEST - 4, LATEST + 5  # all days that are tried
VARIABLES = "seaw", "setu", "sead", "sewd"  # of which a history tells, beside birth, formation and disbandment
_LIFE = {"born": "person", "formed": "unit", "disbanded": "unit"}
Says = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True)
class Row:
    """What a report tells, and what it says of the days."""

    told: dict[str, Any]
    says: tuple[Says, ...]


def iso(day: int) -> str:
    return (date(2024, 1, 15) + timedelta(day)).isoformat()


def day_of(text: str | None) -> int | None:
    return None if text is None else (date.fromisoformat(text) - date(2024, 1, 15)).days


day = st.integers(FIRST, LAST)


@st.composite
def histories(draw: st.DrawFn, *, hedges: bool = False) -> tuple[str, list[Row]]:
    """The days of which a history tells, and its rows."""
    variables = draw(st.sampled_from(VARIABLES))
    kinds = [
        *("appointed", "dismissed", "holds", "former", "held", "extent", "lasted", "lasting", "since", "seen", "told"),
        *("born", "formed", "disbanded"),
    ]
    if "a" in variables:
        kinds += ["arrest", "arrest after", "arrest during"]
    if "w" in variables:
        kinds += ["award", "award before"]
    if "d" in variables:
        kinds += ["death", "death"]
    if "t" in variables:
        kinds += ["successor", "successor", "successor holds", "successor former"]
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=6))
    # Of the days of birth, formation and disbandment the worlds know no more than one report of one of them each tells.
    once = [kind for n, kind in enumerate(chosen) if _LIFE.get(kind, n) not in {_LIFE.get(other) for other in chosen[:n]}]
    rows = [draw(_rows(kind, hedges, variables)) for kind in once]
    told = {row.told["event"] for row in rows if row.told["person"] == "Ivan Petrenko"}
    return variables, [_without_order(row) if row.told.get("order") and row.told["order"][0].event not in told else row for row in rows]


def _without_order(row: Row) -> Row:
    """Order words that name an event of which nobody tells say nothing: what is left is that it had happened by the report."""
    return Row(row.told, row.says[:1])


@st.composite
def _rows(draw: st.DrawFn, kind: str, hedges: bool, variables: str) -> Row:
    report = draw(day)
    first = draw(st.integers(FIRST, report))
    last = draw(st.integers(first, report))
    fields: dict[str, Any] = {"by": draw(st.sampled_from("ABCDEF")), "reported": iso(report)}
    fields |= {"hedged": True} if hedges and draw(st.booleans()) else {}
    told, says = _row(kind, fields, first, last, report, draw(st.sampled_from([2, 3])))
    named = {"s", "e", *variables}
    return Row(told, tuple(one for needs, one in says if set(needs) <= named))


def _row(kind: str, fields: dict[str, Any], first: int, last: int, report: int, days: int) -> tuple[dict, list[tuple[str, Says]]]:
    """The row and what it says, each with the days it speaks of."""
    role = {"post": "commander", "organization": UNIT, **fields}
    told, says = {**_of_tenure(role, first, last, report, days), **_of_events(fields, first, last, report, days)}[kind]
    return told, says


def _of_tenure(role: dict[str, Any], first: int, last: int, report: int, days: int) -> dict[str, tuple[dict, list[tuple[str, Says]]]]:
    """What may be told of Ivan's time, and of his successor's."""
    window = f"[{iso(first)}..{iso(last)}]"
    heads = {"trigger": "heads", "phase": "holds", **role}
    held = {"phase": "held", **role}
    begun, over, lasting = ("s", lambda w: w["s"] <= report), ("e", lambda w: w["e"] <= report), ("e", lambda w: w["e"] >= report)
    starts, ends = ("s", lambda w: w["s"] == first), ("e", lambda w: w["e"] == last)
    # Days are taken as told, and both the first and the last may count.
    period = ("se", lambda w: (w["e"] - w["s"] >= days - 1) & (w["e"] - w["s"] <= days))
    took, gone = ("t", lambda w: w["t"] <= report), ("u", lambda w: w["u"] <= report)
    replaces = tell("appointment", SUCCESSOR, when=window, replaces="Ivan Petrenko", **role)
    return {
        "appointed": (tell("appointment", when=window, **role), [("s", lambda w: (first <= w["s"]) & (w["s"] <= last))]),
        "dismissed": (tell("dismissal", when=window, **role), [("e", lambda w: (first <= w["e"]) & (w["e"] <= last))]),
        "told": (tell("dismissal", **role), [over]),
        "holds": (tell("posting", **heads), [begun, lasting]),
        "former": (tell("posting", phase="former", **role), [begun, over]),
        "held": (tell("posting", **held), [begun]),
        "extent": (tell("posting", when=f"{iso(first)}/{iso(last)}", **held), [starts, ends]),
        "lasted": (tell("posting", duration=f"P{days}D", **held), [begun, period]),
        "lasting": (tell("posting", duration=f"P{days}D", **heads), [("s", lambda w: w["s"] == report - days), lasting]),
        "since": (tell("posting", phase="holds", when=f"{iso(first)}/..", **role), [starts, lasting]),
        "seen": (tell("posting", when=iso(first), **held), [("s", lambda w: w["s"] <= first), ("e", lambda w: w["e"] >= first)]),
        "successor": (replaces, [("t", lambda w: (first <= w["t"]) & (w["t"] <= last)), ("et", lambda w: w["e"] <= w["t"])]),
        "successor holds": (tell("posting", SUCCESSOR, **heads), [took, ("u", lambda w: w["u"] >= report)]),
        "successor former": (tell("posting", SUCCESSOR, phase="former", **role), [took, gone]),
    }


def _of_events(fields: dict[str, Any], first: int, last: int, report: int, days: int) -> dict[str, tuple[dict, list[tuple[str, Says]]]]:
    """What may be told beside the post: of Ivan, and of the unit."""
    dated = {"when": f"[{iso(first)}..{iso(last)}]", **fields}
    during = after("posting", relation="during")
    arrested, awarded = ("a", lambda w: w["a"] <= report), ("w", lambda w: w["w"] <= report)
    begun = ("as", lambda w: w["a"] >= w["s"])  # of a tenure the first day is compared
    before = tell("award", order=after("arrest", offset=f"P{days}D", relation="before"), **fields)
    return {
        "born": (tell("birth", **dated), [(one, lambda w, one=one: w[one] >= first) for one in "seawd"]),
        "formed": (tell("formation", UNIT, kind="unit", **dated), [(one, lambda w, one=one: w[one] >= first) for one in "setu"]),
        "disbanded": (tell("disbandment", UNIT, kind="unit", **dated), [(one, lambda w, one=one: w[one] <= last) for one in "setu"]),
        "arrest": (tell("arrest", **dated), [("a", lambda w: (first <= w["a"]) & (w["a"] <= last))]),
        "arrest after": (tell("arrest", order=after("posting"), **fields), [arrested, begun]),
        "arrest during": (tell("arrest", order=during, **fields), [arrested, begun, ("ae", lambda w: w["a"] <= w["e"])]),
        "award": (tell("award", **dated), [("w", lambda w: (first <= w["w"]) & (w["w"] <= last))]),
        "award before": (before, [awarded, ("aw", lambda w: w["a"] - w["w"] == days)]),
        "death": (tell("death", **dated), [("d", lambda w: (first <= w["d"]) & (w["d"] <= last))]),
    }


@dataclass(frozen=True)
class Worlds:
    """All worlds that rows allow."""

    days: dict[str, Any]
    fits: Any

    def range_of(self, variable: str) -> tuple[int | None, int | None]:
        """The first and last day of something; None where only the edges of what is tried bound it."""
        others = tuple(n for n, one in enumerate(self.days) if one != variable)
        found = np.flatnonzero(self.fits.any(axis=others)) + BEFORE
        first, last = int(found[0]), int(found[-1])
        return (None if first < EARLIEST else first), (None if last > LATEST else last)

    def all(self, holds: Any) -> bool:
        """Whether something holds in all."""
        return bool((holds | ~self.fits).all())

    def any(self, holds: Any) -> bool:
        """Whether something holds in some."""
        return bool((holds & self.fits).any())


def worlds_of(variables: str, rows: Sequence[Row]) -> Worlds:
    """All worlds in which what ends, ends after it started, nobody holds a post after death, and no row is contradicted."""
    axes = np.meshgrid(*[np.arange(BEFORE, AFTER + 1)] * len(variables), indexing="ij", sparse=True)
    days = dict(zip(variables, axes, strict=True))
    fits = np.ones([AFTER - BEFORE + 1] * len(variables), dtype=bool) & (days["s"] <= days["e"])
    if "t" in variables:
        fits &= days["t"] <= days["u"]
    if "d" in variables:
        fits &= days["e"] <= days["d"]
    for row in rows:
        for says in row.says:
            fits &= says(days)
    return Worlds(days, fits)


def obvious_label(worlds: Worlds, start: str, end: str, on: int) -> str | None:
    """How sure it is that somebody held the post on a day: by looking at all worlds."""
    s, e = worlds.days[start], worlds.days[end]
    if worlds.all(e < on):
        return "ended"
    if worlds.all(s > on):
        return None
    if worlds.all((s <= on) & (on <= e)):
        return "evidenced"
    if worlds.all(s <= on) and worlds.any(e > LATEST):
        return "assumed"
    return "possible"
