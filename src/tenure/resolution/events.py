"""Which statements speak of one event (identity.md, "Events").

Statements of one subject and type are one event unless something tells two:

* a facet differs: the unit or post that is taken up or lost, the grade to which somebody is promoted or lowered, the kind of
  episode (vocabulary/episodes.toml), what a denial concerns. Charges and counterparts do not: reports that disagree on them
  disagree about one event.
* punctual dates, to the month or better, lie over a year apart.

A statement that lacks a facet, or a date, joins the only event it fits; of several the one that its date overlaps, then
the one with most in common (unit, counterparts, charge, value), then the one nearest to the day of the report.
What happens once in a life is one event whatever is told of it. What reviewers decided stands over all of this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tenure.model import edtf
from tenure.model.errors import InvalidDate
from tenure.model.event import Event, Told
from tenure.model.statement import Statement
from tenure.resolution.decided import Decided, apply
from tenure.resolution.groups import group
from tenure.resolution.units import parse_unit
from tenure.vocabulary.episodes import episodes
from tenure.vocabulary.events import event_types
from tenure.vocabulary.offices import offices
from tenure.vocabulary.ranks import find_rank

Facets = tuple[tuple[str, str], ...]
_PUNCTUAL_DAYS = 31
#: What the rules take for two events lies farther apart.
APART_DAYS = 366
_AROUND = 40
_UNDATED = 10**7
#: What lasts at several places, or under several names, at once: each is an event of its own.
_TOLD_APART = {"location": ("place",), "area": ("place",), "rank": ("rank",), "title": ("post",), "subordination": ("relation",)}


@dataclass(frozen=True, slots=True)
class Item:
    """A statement as far as it tells events apart; days are ordinals, `common` what it may share with an event."""

    told: Told
    facets: Facets
    first: int | None
    last: int | None
    reported: int | None
    common: frozenset[str]

    @property
    def is_punctual(self) -> bool:
        """True where the date is known to the month or better."""
        return self.first is not None and self.last is not None and self.last - self.first <= _PUNCTUAL_DAYS


def group_events(
    statements: Mapping[Told, Statement],
    subject_of: Mapping[Told, str],
    unit_of: Mapping[Told, str],
    counterparts_of: Mapping[Told, tuple[str, ...]],
    decided: Decided,
) -> tuple[Event, ...]:
    """The events of a case, by id."""
    by_subject: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in sorted(subject_of):
        by_subject[subject_of[told], statements[told].event].append(told)
    found = []
    for (subject, kind), tellings in sorted(by_subject.items()):
        found += part_events(kind, subject, tellings, statements, unit_of, counterparts_of, decided)
    return tuple(sorted(found, key=lambda event: event.id))


def part_events(
    kind: str,
    subject: str,
    tellings: Iterable[Told],
    statements: Mapping[Told, Statement],
    unit_of: Mapping[Told, str],
    counterparts_of: Mapping[Told, tuple[str, ...]],
    decided: Decided,
) -> list[Event]:
    """The events of one type and subject, of which the statements are given in order."""
    items = [read_item(told, statements[told], unit_of.get(told), counterparts_of.get(told, ())) for told in tellings]
    sets = [[item.told for item in members] for members in _partition(kind, items)]
    if any(item.told.statement in decided.mentions for item in items):
        by_told = {item.told: item for item in items}
        sets = apply(sets, decided, lambda a, b: _likeness(by_told[a], by_told[b]), lambda told: told.statement)
    return [_event(kind, subject, members, unit_of) for members in sets]


def _event(kind: str, subject: str, members: list[Told], unit_of: Mapping[Told, str]) -> Event:
    told = tuple(sorted(members))
    units = Counter(unit_of[one] for one in told if one in unit_of)
    unit = min(units, key=lambda name: (-units[name], name)) if units else None
    return Event("ev-" + min(one.statement for one in told).removeprefix("st-"), kind, subject, unit, told)


def _likeness(a: Item, b: Item) -> int:
    """How much speaks for two statements telling one event, where a reviewer has parted what the rules hold to be one."""
    days = _days_apart(a, b)
    return 10_000 * (days == 0) - min(days or 0, APART_DAYS) + 1_000 * _compatible(a.facets, b.facets) + len(a.common & b.common)


def _days_apart(a: Item, b: Item) -> int | None:
    """Days between two dates, 0 where they overlap; None where one of them is not bounded."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    return max(0, a.first - b.last, b.first - a.last)


def _partition(kind: str, items: list[Item]) -> list[list[Item]]:
    if event_types()[kind].once:
        return [items]
    told = sorted({item.facets for item in items})
    seeds = [facets for facets in told if not any(_says_more(other, facets) for other in told)]
    sets, _ = group(seeds, together=_together, apart=lambda a, b: not _compatible(a, b))
    of_facets = {facets: n for n, members in enumerate(sets) for facets in members}
    settled: dict[int, list[Item]] = defaultdict(list)
    open_items = []
    for item in items:
        if item.facets in of_facets:
            settled[of_facets[item.facets]].append(item)
        else:
            open_items.append(item)
    lasts = event_types()[kind].lasts
    events = [part for n in sorted(settled) for part in ([settled[n]] if lasts else _by_date(settled[n]))]
    return _place(open_items, events)


def _says_more(more: Facets, less: Facets) -> bool:
    """True where `less` lacks what `more` tells, its unit above all, and contradicts nothing of it."""
    left, right = {name for name, _ in more}, {name for name, _ in less}
    return _compatible(more, less) and (left > right or ("unit" in left and "unit" not in right))


def _together(a: Facets, b: Facets) -> bool:
    return _compatible(a, b) and not {name for name, _ in a}.isdisjoint(name for name, _ in b)


def _by_date(items: list[Item]) -> list[list[Item]]:
    """Parts of items of compatible facets whose punctual dates lie over a year apart."""
    punctual = sorted((item for item in items if item.is_punctual), key=lambda item: (item.first, item.last, item.told))
    parts: list[list[Item]] = []
    reach = -_UNDATED
    for item in punctual:
        assert item.first is not None
        assert item.last is not None
        if not parts or item.first - reach > APART_DAYS:
            parts.append([])
        parts[-1].append(item)
        reach = max(reach, item.last)
    rest = [item for item in items if not item.is_punctual]
    return _place(rest, parts) if parts else [rest]


@dataclass(frozen=True, slots=True)
class _Event:
    """What the statements of an event tell, each thing once: many tell the same."""

    facets: frozenset[Facets]
    commons: frozenset[frozenset[str]]
    windows: frozenset[tuple[int, int]]
    starts: frozenset[int]


def _sum_up(members: list[Item]) -> _Event:
    starts = frozenset(item.first for item in members if item.first is not None and item.is_punctual)
    return _Event(
        frozenset(item.facets for item in members),
        frozenset(item.common for item in members),
        frozenset((item.first, item.last) for item in members if item.first is not None and item.last is not None),
        starts or frozenset(item.reported for item in members if item.reported is not None),
    )


def _place(rest: list[Item], events: list[list[Item]]) -> list[list[Item]]:
    """Adds each item to the event that it fits best; those that no event can hold are one of their own."""
    fixed = [_sum_up(members) for members in events] if rest else []
    alone: dict[Facets, list[Item]] = defaultdict(list)
    for item in rest:
        fits = [n for n, event in enumerate(fixed) if _fits(item, event)]
        if fits:
            events[min(fits, key=lambda n: _distance(item, fixed[n], n))].append(item)
        else:
            alone[item.facets].append(item)
    return [*events, *alone.values()]


def _fits(item: Item, event: _Event) -> bool:
    return any(_compatible(item.facets, facets) for facets in event.facets) and _days_between(item, event) <= APART_DAYS


def _distance(item: Item, event: _Event, number: int) -> tuple[int, int, int, int]:
    common = max(len(item.common & told) for told in event.commons)
    near = min((abs(item.reported - start) for start in event.starts), default=_UNDATED) if item.reported is not None else 0
    # A date that an event's own overlaps speaks for it; an event without a date only does not contradict.
    days = _days_between(item, event) if event.windows or item.first is None else max(1, _days_between(item, event))
    return (days, -common, near, number)


def _days_between(item: Item, event: _Event) -> int:
    """Days between the window of an item and the nearest date of an event; 0 where they overlap or one has none."""
    if item.first is None and item.last is None:
        return 0
    first = -_UNDATED if item.first is None else item.first
    last = _UNDATED if item.last is None else item.last
    return min((max(0, start - last, first - end) for start, end in event.windows), default=0)


def _compatible(a: Facets, b: Facets) -> bool:
    left = dict(a)
    return all(agree(name, left.get(name, value), value) for name, value in b)


def agree(name: str, one: str, other: str) -> bool:
    """True of equal values, and of ranks whose words may stand for one grade ("general" and "major general")."""
    if one == other or name != "grade":
        return one == other
    (least, most), (low, high) = (map(int, value.split("-")) for value in (one, other))
    return least <= high and low <= most


def read_item(told: Told, stmt: Statement, unit: str | None, counterparts: tuple[str, ...]) -> Item:
    """A statement as far as it tells events apart; `unit` is the one that it names, `counterparts` the other parties."""
    lasts = event_types()[stmt.event].lasts
    first, last = _window(stmt.when, lasts=lasts)
    common = {unit, *counterparts, *(stmt.charge or "").casefold().split(), stmt.value.unit if stmt.value else None} - {None}
    reported = _window(stmt.reported, lasts=False)[1]
    return Item(told, _facets(stmt, unit), first, last, reported, frozenset(str(part) for part in common))


def _facets(stmt: Statement, unit: str | None) -> Facets:
    """What tells this event from others of its type and subject."""
    found = {}
    kind = event_types()[stmt.event]
    if kind.group == "unit":
        found["unit"] = unit
    if kind.starts or kind.ends or stmt.event == "posting":
        found["unit"] = unit
        if stmt.event == "posting":
            found["office"] = _office(stmt.post)
            found["echelon"] = parse_unit(stmt.organization).echelon if stmt.organization else None
    if stmt.event in ("promotion", "demotion"):
        found["grade"] = _grade(stmt.post)
    if stmt.about and stmt.about.event:
        found["about"] = stmt.about.event
    for name in _TOLD_APART.get(stmt.event, ()):
        found[name] = str(getattr(stmt, name) or "").casefold()
    found["episode"] = _episode(stmt, unit)
    return tuple(sorted((name, value) for name, value in found.items() if value))


def _grade(post: str | None) -> str | None:
    """The grades for which the words of a rank may stand."""
    rank = find_rank(post or "")
    return f"{rank.least}-{rank.most}" if rank is not None else None


def _office(post: str | None) -> str | None:
    """The office of a post; the words for whoever heads a unit are one ("commander", "head")."""
    if not post:
        return None
    office = offices().find(post)
    name = post.casefold() if office is None else "head" if office.heads else office.name
    return f"lesser {name}" if offices().is_lesser(post) else name


def _episode(stmt: Statement, unit: str | None) -> str | None:
    if unit and stmt.event in ("dismissal", "resignation"):
        return "post"
    first, last = stmt.trigger.start - stmt.evidence.start, stmt.trigger.end - stmt.evidence.start
    start = max(0, first - _AROUND // 2)
    around = stmt.evidence.text[start : last + _AROUND]
    # The words nearest the trigger tell its episode: "who was arrested in May, is in custody again" tells two.
    found = [
        (max(0, match.start() + start - last, first - (match.end() + start)), order, episode.kind)
        for order, episode in enumerate(episodes().get(stmt.event, ()))
        for match in episode.pattern.finditer(around)
    ]
    return min(found)[2] if found else None


def punctual_days(stmt: Statement) -> tuple[int, int] | None:
    """First and last day, as ordinals, of a statement's date where it is known to the month or better."""
    first, last = _window(stmt.when, lasts=event_types()[stmt.event].lasts)
    return (first, last) if first is not None and last is not None and last - first <= _PUNCTUAL_DAYS else None


@lru_cache(maxsize=100_000)
def _window(when: str | None, *, lasts: bool) -> tuple[int | None, int | None]:
    """First and last day that a date allows, as ordinals."""
    if when is None:
        return (None, None)
    try:
        bounds = edtf.bounds(when, lasts=lasts)
    except InvalidDate:
        return (None, None)
    first, last = bounds.earliest_start, bounds.latest_end
    return (date.fromisoformat(first).toordinal() if first else None, date.fromisoformat(last).toordinal() if last else None)
