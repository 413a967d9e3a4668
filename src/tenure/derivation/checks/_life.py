"""Impossible holdings: before a birth or formation, after a death or disbandment.

What reports claim is compared, not the bounds: the network withdraws claims that contradict a death.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from tenure.derivation._constraints import STATED, Claim
from tenure.derivation.checks._case import Case, Moment, say_days
from tenure.model.answers import Finding
from tenure.model.tenure import Extent, Relation, Tenure

Side = Literal["before", "after"]

_VERBS = {"birth": "was born", "death": "died", "formation": "was formed", "disbandment": "was disbanded"}


def impossible_holdings(case: Case) -> Iterator[Finding]:
    """Tenures and relations outside the life of the person or the units; deaths before births."""
    for tenure in case.derivation.tenures:
        yield from _outside_life(case, tenure)
        if tenure.unit:
            yield from _outside_unit(case, tenure, tenure.unit)
    for relation in case.derivation.relations:
        for unit in (relation.lower, relation.upper):
            yield from _outside_unit(case, relation, unit)
    for (event, person), births in sorted(case.moments.items()):
        if event == "birth":
            yield from _dead_before_birth(case, person, births, case.moments.get(("death", person), ()))


def _outside_life(case: Case, tenure: Tenure) -> Iterator[Finding]:
    """Against the one birth and death that all reports allow together: the earliest birth, the latest death."""
    births = case.moments.get(("birth", tenure.person), ())
    deaths = case.moments.get(("death", tenure.person), ())
    yield from _compare(case, tenure, "before_birth", tenure.person, "birth", births, "before", apart=())
    yield from _compare(case, tenure, "after_death", tenure.person, "death", deaths, "after", apart=())


def _outside_unit(case: Case, extent: Extent, unit: str) -> Iterator[Finding]:
    """A unit may be formed anew after it was disbanded: then what lies before the one, or after the other, is no wonder."""
    formed, gone = case.moments.get(("formation", unit), ()), case.moments.get(("disbandment", unit), ())
    yield from _compare(case, extent, "before_formation", unit, "formation", formed, "before", apart=gone)
    yield from _compare(case, extent, "after_disbandment", unit, "disbandment", gone, "after", apart=formed)


def _compare(
    case: Case, extent: Extent, kind: str, about: str, event: str, moments: Sequence[Moment], side: Side, *, apart: Sequence[Moment]
) -> Iterator[Finding]:
    """One finding where claims on the extent lie on the wrong side of all the moments and none of `apart` explains it."""
    if not moments:
        return
    claims = [claim for end in ("start", "end") for claim in case.claims((extent.id, end), frozenset(extent.told))]
    open_claims = [claim for claim in claims if not _explained(claim, apart, moments, side)]
    sure = [c for c in open_claims if c.rank == STATED and all(m.firm and _is_outside(c, m, side) for m in moments)]
    named = sure or [c for c in open_claims if all(_is_likely_outside(c, m, side) for m in moments)]
    if not named:
        return
    name = case.name(about)
    text = (
        f"{_whom(case, extent)} {'was' if sure else 'may have been'} {case.say(extent)} {side} {_owner(case, extent, about)} {event}: "
        f"{' and '.join(dict.fromkeys(_say(claim, side) for claim in named))}, while {name} {_VERBS[event]} "
        f"{' or '.join(dict.fromkeys(say_days(m.least, m.most) for m in moments))}"
    )
    told = [claim.told for claim in named] + [one for m in moments for one in m.told]
    yield case.finding(
        kind, text, about=(*_who(extent), about), of=(extent.id, *(m.event for m in moments)), told=told, days=_days(named, moments, side),
        certain=bool(sure),
    )  # fmt: skip


def _is_outside(claim: Claim, moment: Moment, side: Side) -> bool:
    if side == "after":
        return claim.least is not None and moment.most is not None and moment.most < claim.least
    return claim.most is not None and moment.least is not None and claim.most < moment.least


def _is_likely_outside(claim: Claim, moment: Moment, side: Side) -> bool:
    """By the middle of what is told; a claim that is open on that side does not show it."""
    day, limit = _middle(claim.least, claim.most), _middle(moment.least, moment.most)
    if day is None or limit is None or (claim.least if side == "after" else claim.most) is None:
        return False
    return limit < day if side == "after" else day < limit


def _middle(least: int | None, most: int | None) -> int | None:
    return (least + most) // 2 if least is not None and most is not None else least if most is None else most


def _explained(claim: Claim, apart: Sequence[Moment], moments: Sequence[Moment], side: Side) -> bool:
    """Whether the unit may have had another life then: one that ended before it was formed, or one that began after it was disbanded."""
    if side == "before":
        return any(_may_precede(gone, formed) for gone in apart for formed in moments)
    anew = [formed for formed in apart if any(_may_precede(gone, formed) for gone in moments)]
    return any(formed.least is None or claim.most is None or formed.least <= claim.most for formed in anew)


def _may_precede(one: Moment, other: Moment) -> bool:
    return one.least is None or other.most is None or one.least < other.most


def _dead_before_birth(case: Case, person: str, births: Sequence[Moment], deaths: Sequence[Moment]) -> Iterator[Finding]:
    for death in deaths:
        for birth in births:
            if death.most is not None and birth.least is not None and death.most < birth.least:
                text = f"{case.name(person)} died {say_days(death.least, death.most)}, before the birth {say_days(birth.least, birth.most)}"
                yield case.finding(
                    "before_birth", text, about=(person,), of=(birth.event, death.event), told=(*birth.told, *death.told),
                    days=(death.most, birth.least), certain=birth.firm and death.firm,
                )  # fmt: skip


def _days(claims: Sequence[Claim], moments: Sequence[Moment], side: Side) -> tuple[int | None, int | None]:
    """From the moment to the claim that lies furthest from it, or the other way round."""
    if side == "after":
        return max((m.most or 0 for m in moments), default=None), max(claim.least or 0 for claim in claims)
    return min(claim.most or 0 for claim in claims), min((m.least or 0 for m in moments), default=None)


def _say(claim: Claim, side: Side) -> str:
    says = (claim.says_least or claim.says_most) if side == "after" else (claim.says_most or claim.says_least)
    of = f"the {claim.node[1]} " if says.startswith("dated") else ""
    return f"{'reportedly ' if claim.rank != STATED else ''}{of}{says}"


def _who(extent: Extent) -> tuple[str, ...]:
    return (extent.person,) if isinstance(extent, Tenure) else (extent.lower, extent.upper) if isinstance(extent, Relation) else ()


def _whom(case: Case, extent: Extent) -> str:
    name = case.name(_who(extent)[0])
    return name if isinstance(extent, Tenure) else f"the {name}"


def _owner(case: Case, extent: Extent, about: str) -> str:
    """Whose birth, death, formation or disbandment."""
    return "his" if isinstance(extent, Tenure) and extent.person == about else f"the {case.name(about)}'s"
