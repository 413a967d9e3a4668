"""A derivation as checks look at it: raw claims by day, names, and findings put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from tenure.derivation._claims import constrains
from tenure.derivation._conflicts import say_post
from tenure.derivation._constraints import IMPLIED, STATED, Claim, Node
from tenure.derivation._days import in_words, to_day, to_iso
from tenure.derivation._derive import Derivation
from tenure.derivation._settle import settle
from tenure.derivation.checks._spans import Span, in_order
from tenure.derivation.checks._table import CHECK_OF
from tenure.model.answers import Finding, Severity
from tenure.model.event import Told
from tenure.model.tenure import Extent, Relation, Tenure


class Moment(NamedTuple):
    """When something happened, as far as the reports on it say; `firm` where one of them says so without a hedge."""

    least: int | None
    most: int | None
    told: tuple[Told, ...]
    firm: bool
    event: str


class Case:
    """A derivation with what several checks need of it, worked out once."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self.resolution = derivation.resolution
        self._claims_of = _by_node(derivation.history.claims)
        self.moments: Mapping[tuple[str, str], Sequence[Moment]] = self._moments(("birth", "death", "formation", "disbandment"))

    def name(self, entity: str) -> str:
        """The fullest name of a person or unit."""
        return self.resolution.entities[entity].name

    def claims(self, node: Node, told: Collection[Told]) -> Sequence[Claim]:
        """What statements among `told` claim of a day: not what follows for it from other events."""
        return [claim for claim in self._claims_of.get(node, ()) if claim.told in told]

    def told_as_fact(self, told: Iterable[Told]) -> Sequence[Told]:
        """Those statements that tell what happened: neither planned nor asked for nor denied."""
        return [one for one in told if constrains(self.resolution.statements[one])]

    def is_firm(self, told: Iterable[Told]) -> bool:
        """Whether one of these statements keeps no distance from what it tells."""
        return any(not self.resolution.statements[one].hedged for one in told)

    def say(self, extent: Extent) -> str:
        """A tenure or relation in words."""
        if isinstance(extent, Tenure):
            return say_post(self.resolution, extent)
        assert isinstance(extent, Relation)
        return f"under the {self.name(extent.upper)}"

    def finding(
        self,
        kind: str,
        text: str,
        *,
        about: Iterable[str],
        of: Iterable[str],
        told: Iterable[Told],
        days: tuple[int | None, int | None] = (None, None),
        certain: bool = True,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of a kind: where it is certain of the severity of its check (or `severity`), else a note."""
        check = CHECK_OF[kind]
        ids, cited = tuple(dict.fromkeys(about)), tuple(sorted(set(told)))
        return Finding(
            kind=kind,
            severity=(severity or check.severity) if certain else "note",
            about=ids,
            names=tuple(map(self.name, ids)),
            of=tuple(sorted(set(of))),
            days=(to_iso(days[0]), to_iso(days[1])),
            text=text,
            told=cited,
            origins=self.resolution.count_origins(cited),
            next=check.next,
        )

    def _moments(self, types: Sequence[str]) -> Mapping[tuple[str, str], Sequence[Moment]]:
        """When each event of these types happened, by type and subject, from what is told of it alone."""
        found: dict[tuple[str, str], list[Moment]] = defaultdict(list)
        for event in self.resolution.events:
            claims = self.claims((event.id, "day"), event.told) if event.type in types else ()
            firm = [claim for claim in claims if claim.rank == STATED]
            if claims:
                settled = settle(firm or claims)
                told = tuple(sorted({claim.told for claim in firm or claims}))
                found[event.type, event.subject].append(Moment(settled.least, settled.most, told, bool(firm), event.id))
        return found


def say_span(span: Span) -> str:
    """The days of a span as a sentence gives them."""
    first, last = (in_words(to_iso(day) or "") for day in in_order(span))
    if span.first > span.last:
        return f"on some day between {first} and {last}"
    return f"on {first}" if first == last else f"from {first} to {last}"


def say_days(first: int | None, last: int | None) -> str:
    """Days as a sentence gives them: "on 3 May 2024", "between ... and ...", "by ...", "in May 2024"."""
    start, end = to_iso(first), to_iso(last)
    if start is None or end is None:
        return f"by {in_words(end)}" if end else f"on {in_words(start)} or later" if start else "on a day that no report gives"
    if start == end:
        return f"on {in_words(start)}"
    whole = _whole(start, end)
    return f"in {in_words(whole)}" if whole else f"between {in_words(start)} and {in_words(end)}"


def _whole(start: str, end: str) -> str | None:
    """The year or month of which these are the first and last day."""
    if start.endswith("-01-01") and end == f"{start[:4]}-12-31":
        return start[:4]
    same = start[:7] == end[:7] and start.endswith("-01")
    return start[:7] if same and end == _last_of_month(start) else None


def _last_of_month(start: str) -> str:
    year, month = int(start[:4]), int(start[5:7])
    following = f"{year + month // 12:04}-{month % 12 + 1:02}-01"
    return to_iso((to_day(following) or 1) - 1) or start


def _by_node(claims: Iterable[Claim]) -> Mapping[Node, Sequence[Claim]]:
    """The claims of each day; what only a bare title implies is left out, since titles stick to those who lost the post."""
    found: dict[Node, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.rank != IMPLIED:
            found[claim.node].append(claim)
    return found
