"""Which date an expression means: seen from the report's day, or from the last date that the text gave.

News counts from its own day ("on Monday", "last month", "in May"); a biography or a history from the
date that it has reached ("In 1986 ... In May ... the next year"). A text shows which it is: by words
that point to the day of writing, against years that lie away from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from tenure.extraction.time.builders import DAY_OF_WEEK, MONTH_OF_YEAR
from tenure.extraction.time.mentions import Mention
from tenure.extraction.time.tenses import Tenses
from tenure.extraction.time.values import (
    Dated,
    Point,
    make_point,
    of_century,
    of_decade,
    of_nth_weekday,
    of_point,
    of_quarter,
    of_season,
    read_point,
    step,
)

Anchor = Literal["explicit", "report", "narrative"]
#: One expression that points to the day of writing weighs as much as so many years away from it.
_DEICTIC_WEIGHT = 4
#: A text with fewer years away from the day of writing is no history.
_FEWEST_YEARS = 3


_FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention and the date that it means; `dated` is None where the text does not let it be told."""

    mention: Mention
    dated: Dated | None
    anchor: Anchor | None


def is_narrative(mentions: Sequence[Mention], report: Point | None) -> bool:
    """Whether the text counts time from its own dates and not from the day on which it was written."""
    if report is None:
        return True
    deictic = _count_deictic(mentions)
    away = sum(1 for m in mentions if (m.year and abs(m.year - report.year) > 1) or m.is_bygone)
    return away >= _FEWEST_YEARS and away > _DEICTIC_WEIGHT * deictic


def _count_deictic(mentions: Sequence[Mention]) -> int:
    """How many expressions point to the day of writing."""
    return sum(1 for m in mentions if m.base in ("report", "near") or (m.weekday and not m.day))


def resolve(mentions: Sequence[Mention], reported: str | None, *, tenses: Tenses, joined: Sequence[bool]) -> list[Resolved]:
    """The date of each mention, in the order of the text.

    `joined[i]` says that only "and", "to", a dash or a comma stands between mentions i and i + 1.
    """
    report = read_point(reported)
    walk = _Walk(report, is_narrative(mentions, report), tenses, points=_count_deictic(mentions) > 0)
    shared = _share_years(mentions, joined)
    return [walk.resolve(mention) for mention in shared]


def _share_years(mentions: Sequence[Mention], joined: Sequence[bool]) -> list[Mention]:
    """In "April and June 1955" the first month takes the year of the second."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        here, after = shared[index], shared[index + 1]
        if joined[index] and (here.month or here.season) and here.year is None and after.year and after.month and not here.count:
            earlier = here.month is not None and here.month > after.month
            shared[index] = replace(here, year=after.year - 1 if earlier else after.year)
    return shared


#: A year that stands alone holds for so many tokens.
_HOLDS = 40


#: So many tokens further on a distance still counts from an aside.
_ASIDE = 16
#: A year further back than so many is no year of news: a month without a year that follows is hardly the report's.
_BYGONE = 2


class _Walk:
    """One pass through a text; `last` is the date that it has reached."""

    def __init__(self, report: Point | None, narrative: bool, tenses: Tenses, *, points: bool) -> None:
        self.points = points
        """Whether the text points to the day of writing at all."""
        self.report, self.narrative, self.tenses = report, narrative, tenses
        self.last: Point | None = None
        self.day: Point | None = None
        """The last date that was told to the day."""
        self.named: int | None = None
        """The place of the last year that was named."""
        self.bare = False
        """Whether it stood alone."""
        self.quarter: int | None = None
        """The last quarter named: "a year earlier" is the same one of the year before."""
        self.bygone = False
        self.aside: tuple[Point, int] | None = None
        """The date of an aside, and where it stands: what is said right after it counts from there."""

    def resolve(self, mention: Mention) -> Resolved:
        """The date of `mention`, which becomes the last one."""
        if mention.is_bygone:
            self.last, self.bygone = None, True
        if not mention.is_calendar:
            return Resolved(mention, None, None)
        anchor = self._anchor(mention)
        dated = self._date(mention, self.report if anchor == "report" else self._reached(mention), anchor)
        if dated is None or self._is_too_late(mention, dated):
            return Resolved(mention, None, None)
        if mention.year and not mention.unit:
            self.named, self.bare = mention.first, not mention.month
        if not self._is_aside(mention, dated):
            self.last, self.bygone, self.aside = dated.point, False, None
            self.day = self.last if self.last.day is not None else self.day
            self.quarter = mention.quarter or self.quarter
        elif anchor == "explicit":
            self.aside = (dated.point, mention.last)
        return Resolved(mention, dated, anchor)

    def _reached(self, mention: Mention) -> Point | None:
        """ "dismissed in 2019; a year later he was back" counts from 2019, though the text only glances at it."""
        if self.aside is None or mention.base != "text" or not mention.unit or mention.first - self.aside[1] > _ASIDE:
            return self.last
        return self.aside[0]

    def _is_too_late(self, mention: Mention, dated: Dated) -> bool:
        """ "became mayor at 38 and governor six years later": counted from a date that the text has not told, it would be to come."""
        later = mention.base == "text" and mention.approximate and mention.unit == "Y" and mention.count > 0
        if not later or self.report is None or dated.point.year <= self.report.year:
            return False
        return self.tenses.of(mention.first, mention.last, exact=False) != "future"

    def _is_aside(self, mention: Mention, dated: Dated) -> bool:
        """Whether the text only glances at the date and goes on from where it was."""
        if mention.approximate and mention.unit:
            return not self.narrative
        if not self.narrative or self.last is None or self.last.month is None or dated.point.month or not mention.year:
            return False
        return abs(dated.point.year - self.last.year) > 1 and not self.tenses.is_fronted(mention.first)

    def _anchor(self, mention: Mention) -> Anchor:
        if mention.unit is None and (mention.year or mention.decade or mention.century):
            return "explicit"
        if mention.base == "report":
            return "report"
        if mention.base == "near" and self.report and self.tenses.of(mention.first, mention.last, exact=False) in ("future", "present"):
            return "report"  # "retires this August", in a text that tells of years long past
        if mention.base == "text":
            onward = mention.unit is not None and mention.count >= 0
            return "narrative" if self.last or self.narrative or onward else "report"
        return "narrative" if self.bygone or (self.narrative and self.last) or self._is_in_year_just_named(mention) else "report"

    def _is_in_year_just_named(self, mention: Mention) -> bool:
        """ "In 2023 he complained. A message circulated on 12 July": a bare year holds for the dates without one that follow at once.

        So does any year long past for a month or day that follows ("was appointed in March 1998 and dismissed in late October"),
        in a text that never points to the day of writing.
        """
        if self.last is None or not mention.month or self.named is None or self.report is None:
            return False
        if self.bare and mention.day and self.tenses.is_set_off(self.named, mention.first):
            return False  # "The corps, which was formed in 2017, was disbanded on 1 August"
        bygone = not self.points and self.report.year - self.last.year > _BYGONE
        if not bygone and (not self.bare or self.last.month is not None or not mention.day):
            return False
        if self.tenses.of(mention.first, mention.last, exact=True) == "future":
            return False
        if self.tenses.breaks_between(self.named, mention.first):
            return False
        return mention.first - self.named <= _HOLDS and self.last.year < self.report.year

    def _date(self, mention: Mention, anchor: Point | None, how: Anchor) -> Dated | None:
        if mention.decade is not None:
            return of_decade(mention.decade)
        if mention.century is not None:
            return of_century(mention.century)
        if how == "explicit":
            return self._named(mention, mention.year or 0)
        if anchor is None or (self.report is None and (mention.base == "near" or mention.weekday)):
            return None
        if mention.unit is not None:
            return self._moved(mention, anchor)
        if mention.weekday and not mention.month:
            return self._weekday(mention, anchor, 0)
        if mention.day and not mention.month:
            return of_point(self._day_of_month(mention, anchor)) if anchor.month else None
        if mention.month or mention.season or mention.quarter:
            return self._named(mention, self._year(mention, anchor, how))
        if mention.clock:
            return of_point(anchor)
        return None

    def _day_of_month(self, mention: Mention, anchor: Point) -> Point | None:
        """ "on the 19th": of the month that is told of, or of the one before where it is still to come and the text tells of the past."""
        month = anchor.month or 1
        ahead = anchor is self.report and anchor.day is not None and (mention.day or 0) > anchor.day
        if ahead and self.tenses.of(mention.first, mention.last, exact=True) != "future":
            return make_point(anchor.year - (month == 1), month - 1 or 12, mention.day)
        return make_point(anchor.year, month, mention.day)

    def _named(self, mention: Mention, year: int) -> Dated | None:
        if make_point(year) is None or year > 9990:
            return None
        if mention.season:
            return of_season(year, mention.season)
        if mention.quarter:
            return of_quarter(year, mention.quarter)
        if mention.nth:
            return of_nth_weekday(year, mention.month or 1, mention.nth, mention.weekday or 1)
        point = make_point(year, mention.month, mention.day)
        if point and mention.swapped:
            either = sorted((point.text, Point(year, mention.day, mention.month).text))
            return Dated(f"[{','.join(either)}]", point.text, point)
        return of_point(point)

    def _moved(self, mention: Mention, anchor: Point) -> Dated | None:
        """ "last month", "the next day", "two years later", "last summer", "last Monday", "January this year"."""
        unit, count = mention.unit or "", mention.count
        if unit == MONTH_OF_YEAR:
            return self._named(mention, anchor.year + count)
        if unit == DAY_OF_WEEK:
            return _day_of_week(anchor, count, mention.weekday or 1)
        if mention.weekday and not mention.nth:
            return self._weekday(mention, anchor, count)
        if mention.month or mention.season:
            return self._named(mention, _directed_year(mention, anchor, count))
        if unit == "Y" and self.quarter and not self.narrative and mention.approximate and count == -1:
            return of_quarter(anchor.year - 1, self.quarter)
        if unit == "then":
            return of_point(anchor)
        if count == 0 and unit == "D" and anchor.day is None:
            if anchor.month is None and self.day is not None:
                return of_point(self.day)  # "that night" goes back to a day, behind the year that the text has named since
            return Dated(anchor.text, anchor.text + "-XX", anchor)
        return step(anchor, unit, count)

    def _weekday(self, mention: Mention, anchor: Point, count: int) -> Dated | None:
        day = anchor.date
        if day is None or not mention.weekday:
            return None
        ahead = (mention.weekday - day.isoweekday()) % 7
        onward = count > 0 or (count == 0 and (self.narrative or self.tenses.of(mention.first, mention.last, exact=True) == "future"))
        days = ahead or 7 * count
        if ahead and not onward:
            days -= 7
        there = day + timedelta(days=days)
        return of_point(Point(there.year, there.month, there.day))

    def _year(self, mention: Mention, anchor: Point, how: Anchor) -> int:
        """The year of a date that stands without one."""
        if mention.quarter or anchor.month is None:
            return anchor.year + mention.count
        month = mention.month or _FIRST_MONTHS[mention.season or 24]
        if anchor.month is None:
            return anchor.year
        if how == "narrative":
            return anchor.year + _turn_of_year(anchor.month, month)
        exact = mention.day is not None
        tense = self.tenses.of(mention.first, mention.last, exact=exact)
        ahead = (month - anchor.month) * 31 + ((mention.day or 0) - (anchor.day or 15) if exact else 0)
        return anchor.year + min((0, -1, 1), key=lambda years: _cost(ahead + years * 372, tense))


def _day_of_week(anchor: Point, weeks: int, weekday: int) -> Dated | None:
    """The weekday in the week so many weeks from the anchor's; weeks begin on Monday."""
    day = anchor.date
    if day is None:
        return None
    there = day + timedelta(days=7 * weeks + weekday - day.isoweekday())
    return of_point(Point(there.year, there.month, there.day))


def _directed_year(mention: Mention, anchor: Point, count: int) -> int:
    """The year of "last March", "this winter" or "next summer": the last that is over, the present or the next to come.

    A winter has the year in which it begins.
    """
    first, here = mention.month or _FIRST_MONTHS[mention.season or 24], anchor.month or 12
    if count > 0:
        return anchor.year if first > here else anchor.year + 1
    over = first if mention.month else first + 2
    present = anchor.year - 1 if over > 12 and here <= over - 12 else anchor.year
    if count == 0:
        return present
    return present if over < here else present - 1


def _turn_of_year(last: int, month: int) -> int:
    """1 where a narrative that has reached the end of a year goes on in the next one."""
    return 1 if last - month > 8 else 0


def _cost(days: int, tense: str | None) -> float:
    """How unlikely it is that a date so many days from the report's day is meant."""
    if days > 0:
        return days * {"future": 0.5, "past": 40.0}.get(tense or "", 1.5)
    return -days * (12.0 if tense == "future" else 1.0)
