"""What several claims on one day say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tenure.derivation._constraints import HEDGED, IMPLIED, STATED, Claim, sort_key


class Settled(NamedTuple):
    """What the claims on one day say together, before anything else is known of it."""

    least: int | None
    most: int | None
    sets_least: tuple[Claim, ...]
    sets_most: tuple[Claim, ...]
    against: tuple[Claim, ...]
    """The claims that exclude one another, sorted."""
    relaxed: bool
    """Whether claims of one rank exclude one another."""


def settle(claims: Iterable[Claim]) -> Settled:
    """The days that the claims on one day allow together.

    Where some exclude one another, each side may be right: the answer reaches from the days on which the
    earliest side agrees to those on which the latest does (the hull of all largest sets of claims that can
    be true together). Claims that exclude one of a firmer rank are left out.
    """
    ordered = sorted(claims, key=sort_key)
    if len(ordered) == 1:
        return Settled(ordered[0].least, ordered[0].most, tuple(ordered), tuple(ordered), (), False)
    kept: list[Claim] = []
    least = most = None
    relaxed = False
    for rank in (STATED, IMPLIED, HEDGED):
        tier = [c for c in ordered if c.rank == rank and not any(_exclude(c, firmer) for firmer in kept)]
        tier_least, tier_most = _common(tier)
        least = max((day for day in (least, tier_least) if day is not None), default=None)
        most = min((day for day in (most, tier_most) if day is not None), default=None)
        relaxed = relaxed or _clash(tier)
        kept += tier
    against = tuple(claim for claim in ordered if any(_exclude(claim, other) for other in ordered))
    sets_least = _setters([claim for claim in kept if claim.least == least is not None])
    sets_most = _setters([claim for claim in kept if claim.most == most is not None])
    return Settled(least, most, sets_least, sets_most, against, relaxed)


def _exclude(one: Claim, other: Claim) -> bool:
    return _before(one, other) or _before(other, one)


def _before(one: Claim, other: Claim) -> bool:
    return one.most is not None and other.least is not None and one.most < other.least


def _clash(claims: Sequence[Claim]) -> bool:
    least = max((c.least for c in claims if c.least is not None), default=None)
    most = min((c.most for c in claims if c.most is not None), default=None)
    return least is not None and most is not None and most < least


def _common(claims: Sequence[Claim]) -> tuple[int | None, int | None]:
    """The hull of the days on which the earliest and the latest of the largest agreeing sets of claims agree."""
    latest = max((c.least for c in claims if c.least is not None), default=None)
    soonest = min((c.most for c in claims if c.most is not None), default=None)
    if latest is None or soonest is None or latest <= soonest:
        return latest, soonest
    least = max((c.least for c in claims if c.least is not None and c.least <= soonest), default=None)
    most = min((c.most for c in claims if c.most is not None and c.most >= latest), default=None)
    return least, most


def _setters(claims: list[Claim]) -> tuple[Claim, ...]:
    """Those that set a bound: of the firmest rank there is."""
    firmest = min((claim.rank for claim in claims), default=STATED)
    return tuple(claim for claim in claims if claim.rank == firmest)
