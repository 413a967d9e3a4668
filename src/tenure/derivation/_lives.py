"""Between which days somebody or something can have been: birth, formation, disbandment.

They are settled first and bound what was said of the career or the unit, not the other way round: so people who
served in one unit are still solved apart. What they bound yields to what is said of the day itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.derivation._claims import claim_day, constrains
from tenure.derivation._constraints import IMPLIED, Claim, Link, Node
from tenure.derivation._network import solve
from tenure.derivation._relations import RelationDraft
from tenure.derivation._tenures import TenureDraft
from tenure.model.event import Event
from tenure.resolution import Resolution
from tenure.vocabulary import event_types

FIRST, LAST = ("birth", "formation"), ("disbandment",)


class Life(NamedTuple):
    """The claims that set the earliest first and the latest last day of a person or unit; none where nothing does."""

    first: tuple[Claim, ...] = ()
    last: tuple[Claim, ...] = ()


def find_lives(resolution: Resolution) -> dict[str, Life]:
    """The lives of those persons and units of whose birth, formation or disbandment reports tell."""
    events = [event for event in resolution.events if event.type in (*FIRST, *LAST)]
    statements = resolution.statements
    claims = [claim_day(_day(e), told, statements[told]) for e in events for told in e.told if constrains(statements[told])]
    days = solve(claims, lasting_links(events)).days
    lives: dict[str, Life] = {}
    for event in events:
        if _day(event) not in days:
            continue
        life, solved = lives.get(event.subject, Life()), days[_day(event)]
        if event.type in FIRST:
            lives[event.subject] = life._replace(first=tuple(claim for edge in solved.proof_least for claim in edge.claims))
        else:
            lives[event.subject] = life._replace(last=tuple(claim for edge in solved.proof_most for claim in edge.claims))
    return lives


def lasting_links(events: Sequence[Event]) -> Iterator[Link]:
    """What is formed and disbanded is so in this order; each happens once."""
    formed, disbanded = ({event.subject: event for event in events if event.type == kind} for kind in ("formation", "disbandment"))
    for unit in sorted(formed.keys() & disbanded.keys()):
        yield Link(_day(formed[unit]), _day(disbanded[unit]), 0, None, "a unit is formed before it is disbanded")


def life_claims(
    lives: Mapping[str, Life], events: Iterable[Event], tenures: Iterable[TenureDraft], relations: Iterable[RelationDraft]
) -> Iterator[Claim]:
    """Nothing of a career or a unit is before its first day, and nobody holds a post in a unit, and no unit is under it, after its last."""
    for event in events:
        if event.type not in (*FIRST, *LAST):
            yield from _bound(lives, (event.subject,), (event.id, "start" if event_types()[event.type].lasts else "day"), None)
    for tenure in tenures:
        yield from _bound(lives, (tenure.person,), tenure.start, None)
        if tenure.seat.unit:
            yield from _bound(lives, (tenure.seat.unit,), tenure.start, tenure.end)
    for relation in relations:
        yield from _bound(lives, (relation.lower, relation.upper), relation.start, relation.end)


def is_of_life(claim: Claim, told: Event) -> bool:
    """Whether a claim is one of birth, formation or disbandment on another day than that of `told`, the event of which it tells."""
    return told.type in (*FIRST, *LAST) and claim.node != _day(told)


def _bound(lives: Mapping[str, Life], whose: Iterable[str], start: Node, end: Node | None) -> Iterator[Claim]:
    for one in whose:
        life = lives.get(one, Life())
        for claim in life.first:
            yield Claim(start, claim.told, claim.least, None, claim.says_least, rank=max(claim.rank, IMPLIED))
        if end:
            for claim in life.last:
                yield Claim(end, claim.told, None, claim.most, says_most=claim.says_most, rank=max(claim.rank, IMPLIED))


def _day(event: Event) -> Node:
    return (event.id, "day")
