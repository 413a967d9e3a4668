"""What several claims on one day say together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tenure.derivation._claims import claim_day
from tenure.derivation._constraints import HEDGED, IMPLIED, STATED, Claim
from tenure.model.event import Told
from tenure.model.statement import Statement

_Days = tuple[int | None, int | None]


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
    """The days that the claims on one day, given in order, allow together.

    Where some exclude one another, each side may be right: the answer reaches from the days on which the
    earliest side agrees to those on which the latest does (the hull of all largest sets of claims that can
    be true together). Claims that exclude one of a firmer rank are left out.
    """
    ordered = list(claims)
    if len(ordered) == 1:
        return Settled(ordered[0].least, ordered[0].most, tuple(ordered), tuple(ordered), (), False)
    kept: list[Claim] = []
    least = most = None
    relaxed = False
    for rank in (STATED, IMPLIED, HEDGED):
        firmer = _core(kept)
        tier = [claim for claim in ordered if claim.rank == rank and not _excludes(claim, firmer)]
        core = _core(tier)
        tier_least, tier_most = _hull(tier, core)
        least = max((day for day in (least, tier_least) if day is not None), default=None)
        most = min((day for day in (most, tier_most) if day is not None), default=None)
        relaxed = relaxed or _is_empty(core)
        kept += tier
    core = _core(ordered)
    against = tuple(claim for claim in ordered if _excludes(claim, core)) if _is_empty(core) else ()
    sets_least = _setters([claim for claim in kept if claim.least == least is not None])
    sets_most = _setters([claim for claim in kept if claim.most == most is not None])
    return Settled(least, most, sets_least, sets_most, against, relaxed)


def settle_event(event: str, told: Iterable[Told], statements: Mapping[Told, Statement]) -> Settled:
    """What those statements say together of the day of an event that happened on one."""
    return settle(claim_day((event, "day"), one, statements[one]) for one in told)


def _core(claims: Sequence[Claim]) -> _Days:
    """The days that all claims allow: empty where the latest of their first days is after the soonest of their last."""
    latest = max((claim.least for claim in claims if claim.least is not None), default=None)
    soonest = min((claim.most for claim in claims if claim.most is not None), default=None)
    return latest, soonest


def _is_empty(core: _Days) -> bool:
    return core[0] is not None and core[1] is not None and core[1] < core[0]


def _excludes(claim: Claim, core: _Days) -> bool:
    """Whether a claim excludes one of those whose core this is."""
    latest, soonest = core
    before = claim.most is not None and latest is not None and claim.most < latest
    return before or (claim.least is not None and soonest is not None and soonest < claim.least)


def _hull(claims: Sequence[Claim], core: _Days) -> _Days:
    """From the days on which the earliest of the largest agreeing sets of claims agrees to those on which the latest does."""
    latest, soonest = core
    if latest is None or soonest is None or latest <= soonest:
        return core
    least = max((claim.least for claim in claims if claim.least is not None and claim.least <= soonest), default=None)
    most = min((claim.most for claim in claims if claim.most is not None and claim.most >= latest), default=None)
    return least, most


def _setters(claims: list[Claim]) -> tuple[Claim, ...]:
    """Those that set a bound: of the firmest rank there is."""
    firmest = min((claim.rank for claim in claims), default=STATED)
    return tuple(claim for claim in claims if claim.rank == firmest)
