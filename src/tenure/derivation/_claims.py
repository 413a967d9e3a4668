"""What one statement claims about days: its date, and the day of the report that tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tenure.derivation._constraints import HEDGED, IMPLIED, STATED, Claim, Node
from tenure.derivation._days import in_words, read_bounds, read_period, to_day
from tenure.model.bounds import Bounds
from tenure.model.event import Told
from tenure.model.statement import Statement

Window = tuple[int | None, int | None]
"""The first and last day that something allows, None where it does not say."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The days between which the report with a statement was published, None where unknown."""

    first: int | None
    last: int | None
    words: str


def constrains(stmt: Statement) -> bool:
    """Whether a statement says anything of days at all: only what is told as having happened does."""
    return stmt.modality == "actual" and stmt.polarity == "affirmed"


def read_reported(stmt: Statement) -> Reported:
    """When the report that tells `stmt` was published."""
    return _read_reported(stmt.reported)


@lru_cache(maxsize=65536)
def _read_reported(reported: str | None) -> Reported:
    bounds = read_bounds(reported)
    return Reported(to_day(bounds.earliest_start), to_day(bounds.latest_end), in_words(reported or ""))


def claim_day(node: Node, told: Told, stmt: Statement) -> Claim:
    """What a statement on something that happened on one day claims of that day.

    A report tells what has happened by then, unless its own date for it lies later ("the trial opens on ...").
    """
    window, reported = read_bounds(stmt.when), read_reported(stmt)
    least, most = to_day(window.earliest_start), to_day(window.latest_end)
    says = says_most = f"dated {in_words(stmt.when)}" if stmt.when else ""
    if reported.last is not None and (most is None or most > reported.last) and (least is None or least <= reported.last):
        most, says_most = reported.last, f"told in a report of {reported.words}"
    return Claim(node, told, least, most, says, says_most, HEDGED if stmt.hedged else STATED)


def claim_hold(start: Node, end: Node, told: Told, stmt: Statement) -> Iterator[Claim]:
    """What a posting claims of the first and the last day on which the post was held.

    An interval is its extent. A plain date is a day on which the post was held, or taken up. "Former" ends it
    by the day of the report, a present tense without a date has it held on that day; where that is a bare title
    it is only implied.
    """
    reported = read_reported(stmt)
    extent = _extent(stmt, reported)
    says = f"dated {in_words(stmt.when)}" if stmt.when else ""
    first = _Range(to_day(extent.earliest_start), to_day(extent.latest_start), says, says)
    last = _Range(to_day(extent.earliest_end), to_day(extent.latest_end), says, says)
    if stmt.phase == "former":
        last.cut(reported.last, f"told as former in a report of {reported.words}")
    elif holds_when_reported(stmt):
        last.raise_to(reported.first, f"told as holding it in a report of {reported.words}")
        first.lengthen(stmt, reported)
    first.cut(reported.last, f"told in a report of {reported.words}")
    implied = stmt.phase == "holds" and stmt.when is None and is_title(stmt)
    for node, side, rank in ((start, first, STATED), (end, last, IMPLIED if implied else STATED)):
        if side.least is not None or side.most is not None:
            yield Claim(node, told, side.least, side.most, side.says_least, side.says_most, HEDGED if stmt.hedged else rank)


def holds_when_reported(stmt: Statement) -> bool:
    """Whether the sentence's own time is the report's: a present tense without a date, or with one still open ("since May")."""
    return stmt.phase == "holds" and (stmt.when is None or stmt.when.endswith("/.."))


def is_title(stmt: Statement) -> bool:
    """Whether a posting is no more than a title beside a name: such titles stick to people who have lost the post."""
    return stmt.event == "posting" and (stmt.trigger.text == stmt.post or (stmt.trigger.start, stmt.trigger.end) == stmt.spans.get("post"))


def seen_day(stmt: Statement) -> int | None:
    """The one day on which an unhedged posting has the post held, where it is known to the day."""
    if stmt.hedged:
        return None
    if holds_when_reported(stmt):
        reported = read_reported(stmt)
        return reported.first if reported.first == reported.last else None
    if stmt.phase == "former" or stmt.when is None or "/" in stmt.when:
        return None
    window = read_bounds(stmt.when)
    return to_day(window.earliest_start) if window.earliest_start and window.latest_start == window.earliest_start else None


def hold_sides(stmt: Statement) -> tuple[Window, Window]:
    """The days that a posting allows for the first and for the last day on which the post was held."""
    start, end = ("", "start"), ("", "end")
    sides = {claim.node: (claim.least, claim.most) for claim in claim_hold(start, end, Told("", ""), stmt)}
    return sides.get(start, (None, None)), sides.get(end, (None, None))


def hold_window(stmt: Statement) -> Window:
    """The first and last day on which a posting may speak of the post as held."""
    (first, started), (lasting, last) = hold_sides(stmt)
    return first if first is not None else lasting, last if last is not None else started


@dataclass(slots=True)
class _Range:
    """The days that a statement allows for one end of a tenure, while they are worked out."""

    least: int | None
    most: int | None
    says_least: str
    says_most: str

    def cut(self, day: int | None, says: str) -> None:
        """No later than `day`, unless a date of its own lies wholly after it."""
        if day is not None and (self.most is None or self.most > day) and (self.least is None or self.least <= day):
            self.most, self.says_most = day, says

    def raise_to(self, day: int | None, says: str) -> None:
        """No earlier than `day`, unless a date of its own lies wholly before it."""
        if day is not None and (self.least is None or self.least < day) and (self.most is None or self.most >= day):
            self.least, self.says_least = day, says

    def lengthen(self, stmt: Statement, reported: Reported) -> None:
        """Held for a time by the day of the report ("has commanded it for two years")."""
        period = read_period(stmt.duration) if stmt.duration and stmt.when is None else None
        if period:
            says = f"held for {stmt.duration} in a report of {reported.words}"
            if reported.last is not None:
                self.cut(reported.last - period[0], says)
            if reported.first is not None:
                self.raise_to(reported.first - period[1], says)


def _extent(stmt: Statement, reported: Reported) -> Bounds:
    """The four days of a posting's own date."""
    if stmt.when is None:
        return Bounds()
    bounds = read_bounds(stmt.when, lasts=True)
    interval = "/" in stmt.when
    if not interval and stmt.phase == "former":
        return Bounds()  # the date of what the former holder did then, not of the post
    if not interval and stmt.phase == "takes_up":
        window = read_bounds(stmt.when)
        return Bounds(window.earliest_start, window.latest_end, None, None)
    # A record's cell gives the last day itself; only a sentence's past tense may look back from its own day.
    ends_then = bounds.earliest_start is None and reported.first is not None and to_day(bounds.earliest_end) == reported.first
    told_then = interval and ends_then and not stmt.keys
    return bounds._replace(earliest_end=None) if told_then else bounds  # "had commanded", told that day
