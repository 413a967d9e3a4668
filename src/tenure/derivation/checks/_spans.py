"""Which of several extents lasted at the same time: for certain, or by the likeliest reading of imprecise dates.

Two extents are together for certain where no way to place them within their bounds keeps them apart, so that neither can
have ended by the day on which the other started: one that ends on the day on which the next starts hands over.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from heapq import heappop, heappush
from typing import NamedTuple, TypeVar

from tenure.derivation._days import to_day
from tenure.model.bounds import Bounds
from tenure.model.tenure import Extent

E = TypeVar("E", bound=Extent)


class Span(NamedTuple):
    """The latest day on which something started, and the earliest on which it ended, as numbers.

    Where `last` lies before `first`, it lasted on some day from `last` to `first`, on no day for certain.
    """

    first: int
    last: int


EVER = Span(0, date.max.toordinal())
"""All days."""

Reading = Callable[[Extent], Span | None]
"""How an extent's bounds are read: `sure` or `likely`."""


def sure(extent: Extent) -> Span | None:
    """The span that no placing within the firm bounds can avoid; None where a side is open."""
    return _span(extent.firm)


def likely(extent: Extent) -> Span | None:
    """The span that is likeliest: hedged statements count, and what lasted on some day of a stretch lasted on its middle day."""
    span = _span(extent.bounds)
    if span is None or span.first <= span.last:
        return span
    middle = (span.first + span.last) // 2
    return Span(middle, middle)


def together(one: Span, other: Span) -> bool:
    """Whether neither has ended by the day on which the other starts."""
    return one.first < other.last and other.first < one.last


def find_pairs(extents: Iterable[E], reading: Reading, *, key: Callable[[E], Hashable]) -> Iterator[tuple[E, E]]:
    """The pairs of extents of different `key` that are together: one sweep over the days, as long as the pairs are many."""
    spans = sorted((span, one.id, one) for one in extents if (span := reading(one)))
    lasting: dict[str, tuple[Span, E]] = {}
    ends: list[tuple[int, str]] = []
    for span, of, extent in spans:
        while ends and ends[0][0] <= span.first:
            lasting.pop(heappop(ends)[1])
        for other_span, other in lasting.values():
            if other_span.first < span.last and key(other) != key(extent):
                yield other, extent
        lasting[of] = (span, extent)
        heappush(ends, (span.last, of))


def find_groups(pairs: Iterable[tuple[E, E]]) -> list[tuple[E, ...]]:
    """The extents that hang together by pairs, each group sorted by id, the groups too."""
    group_of: dict[str, dict[str, E]] = {}
    for one, other in pairs:
        left, right = group_of.setdefault(one.id, {one.id: one}), group_of.setdefault(other.id, {other.id: other})
        if left is not right:
            small, large = sorted((left, right), key=len)
            large.update(small)
            group_of.update(dict.fromkeys(small, large))
    groups = {id(group): tuple(group[of] for of in sorted(group)) for group in group_of.values()}
    return sorted(groups.values(), key=lambda group: group[0].id)


def find_common(extents: Iterable[Extent], reading: Reading) -> Span | None:
    """The days on which all of these lasted; None where it is not so that all did on some day.

    Any two of them must share a day: then intervals all share one (Helly).
    """
    common = EVER
    for extent in extents:
        span = reading(extent)
        narrowed = narrow(common, span) if span else None
        if narrowed is None:
            return None
        common = narrowed
    return common


def narrow(common: Span, span: Span) -> Span | None:
    """The days that are left of `common` with one more extent; None where it does not share a day with each of the others."""
    shared = common.first <= span.last and span.first <= common.last
    return Span(max(common.first, span.first), min(common.last, span.last)) if shared else None


def shared_days(spans: Iterable[Span]) -> Span:
    """From the first to the last day on which two or more of these lasted; the other way round where they did on some day between."""
    spans = list(spans)
    first, last = sorted(min(span) for span in spans)[1], sorted(max(span) for span in spans)[-2]
    return Span(first, last) if all(span.first <= span.last for span in spans) else Span(last, first)


def in_order(span: Span) -> tuple[int, int]:
    """The earlier and the later day of a span."""
    return min(span), max(span)


def by_key(extents: Iterable[E], key: Callable[[E], Hashable | None]) -> Mapping[Hashable, list[E]]:
    """The extents by key, without those whose key is None."""
    found: dict[Hashable, list[E]] = {}
    for extent in extents:
        of = key(extent)
        if of is not None:
            found.setdefault(of, []).append(extent)
    return found


def _span(bounds: Bounds) -> Span | None:
    first, last = to_day(bounds.latest_start), to_day(bounds.earliest_end)
    return None if first is None or last is None else Span(first, last)
