"""What each rule's match says: from a slice of tokens to mentions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tenure.extraction.time.mentions import Base, Mention, Slice
from tenure.extraction.time.values import NO_NUMBER, period

#: Units of what stands inside a moved unit: "Tuesday of last week", "January of last year", "the summer of last year".
DAY_OF_WEEK, MONTH_OF_YEAR = "W-D", "Y-M"
Builder = Callable[[Slice], Iterator[Mention]]


def calendar(part: Slice) -> Iterator[Mention]:
    """A date by its names, or a run of days or years that share the rest ("12 and 14 July 2023", "1939-45")."""
    year = part.number("year")
    mention = Mention(
        part.first,
        part.last,
        year=year if year is not None else _short_year(part.word("short")),
        month=part.number("month", "abbrev"),
        season=part.number("season"),
        weekday=part.number("weekday"),
        part=part.word("part"),
        approximate="approximate" in part.at,
    )
    days = sorted(part.at.get("day", []) + part.at.get("ordinal", [])) if mention.month else []
    if not days:
        yield mention
        return
    for number, index in enumerate(days):
        yield replace(
            mention,
            first=part.first if number == 0 else index,
            last=part.last if number == len(days) - 1 else index + 1,
            day=int(part.tokens.items[index].value),
        )


def lone_year(part: Slice) -> Iterator[Mention]:
    if _is_year(part):
        yield from calendar(part)


def lone_weekday(part: Slice) -> Iterator[Mention]:
    """A day of the week; that of a feast ("Easter Sunday") is another in each year."""
    if part.text(part.first - 1 if part.first else None) not in ("easter", "palm", "good", "ash", "maundy", "whit", "shrove", "bloody"):
        yield from calendar(part)


def day_of_week(part: Slice) -> Iterator[Mention]:
    """ "Tuesday last week", "on Friday of the following week"."""
    if part.word("unit") == "W":
        base: Base = "text" if "that" in part.at or "previous" in part.at else "near"
        yield Mention(part.first, part.last, weekday=part.number("weekday"), unit=DAY_OF_WEEK, count=_direction(part), base=base)


def lone_day(part: Slice) -> Iterator[Mention]:
    """ "on the 20th": of the month that the text has reached."""
    if part.text(part.index("ordinal"))[0].isdigit():
        yield Mention(part.first, part.last, day=part.number("ordinal"), base="text")


def spelled_year(part: Slice) -> Iterator[Mention]:
    """ "nineteen ninety-six", as speech is written down."""
    century, *rest = (int(part.tokens.items[index].value) for index in part.at["wordnumber"])
    if 16 <= century <= 20 and 10 <= rest[0] <= 90 and sum(rest) < 100 and all(n < 10 for n in rest[1:]):
        yield Mention(part.first, part.last, year=century * 100 + sum(rest))


def lone_month(part: Slice) -> Iterator[Mention]:
    """A month by itself; May and March, which are other words too, and names only where the words before lead to a date."""
    lead = part.tokens.name(part.first - 1)
    led = lead in _LEADS and (part.tokens.name(part.last) != "capital" or lead not in ("of", "to", "from", "dash", "gap"))
    if part.last - part.first > 1 or led or not _is_name(part):
        yield from calendar(part)


def lone_season(part: Slice) -> Iterator[Mention]:
    """A season by itself; "fall" and "spring" do other work too."""
    led = part.last - part.first > 1 or part.tokens.name(part.first - 1) in _LEADS
    if led and (part.text(part.index("season")) != "fall" or part.tokens.name(part.last) != "of"):
        yield from calendar(part)


def lone_short(part: Slice) -> Iterator[Mention]:
    """ "in '39", and not the beginning of a quotation."""
    if part.tokens.name(part.first - 1) in _LEADS and part.tokens.name(part.last) != "capital":
        yield from calendar(part)


def year_run(part: Slice) -> Iterator[Mention]:
    """ "1939-45", "the winter of 1942-43"; "2003-02" is a month."""
    year, dash = part.number("year"), part.index("dash") or part.last - 2
    end = part.number("day", "number")
    if year is None or end is None:
        return
    first = Mention(part.first, part.last, year=year, season=part.number("season"))
    if end > year % 100:
        if first.season:
            yield first
            return
        yield replace(first, last=dash)
        yield Mention(dash + 1, part.last, year=year - year % 100 + end)
    elif 1 <= end <= 12:
        yield replace(first, month=end)


def full(part: Slice) -> Iterator[Mention]:
    word = part.word("full") or ""
    numbers = [int(n) for n in re.findall("[0-9]+", word[:10])]
    year, month, day = numbers if len(word) >= 10 and word[4] == "-" else numbers[::-1]
    if "/" in word and month > 12:
        month, day = day, month
    swapped = "/" in word and day <= 12 and day != month
    yield Mention(part.first, part.last, year=year, month=month, day=day, swapped=swapped)


def decade(part: Slice) -> Iterator[Mention]:
    digits = re.sub("[^0-9]", "", part.word("decade") or "")
    yield Mention(part.first, part.last, decade=int(digits[:-1]) if len(digits) == 4 else 190 + int(digits[0]))


def ordinal_unit(part: Slice) -> Iterator[Mention]:
    """ "the third quarter of 2014", "the 20th century"."""
    unit, number = part.word("unit"), part.number("ordinal", "last") or 0
    if unit == "C" and 1 <= number <= 21:
        yield Mention(part.first, part.last, century=number)
    elif unit == "Q" and 1 <= number <= 4:
        year = part.number("year")
        yield Mention(part.first, part.last, quarter=number, year=year, count=_direction(part))


def length_of_month(part: Slice) -> Iterator[Mention]:
    """ "the last week of August": a date as coarse as its month."""
    yield Mention(part.first, part.last, month=part.number("month", "abbrev"), year=part.number("year"), season=part.number("season"))


def today(part: Slice) -> Iterator[Mention]:
    day_part = part.word("part") or ("NI" if part.text(part.index("today")) == "tonight" else None)
    yield Mention(part.first, part.last, unit="D", count=part.number("today") or 0, base="report", part=day_part)


def near_part(part: Slice) -> Iterator[Mention]:
    """ "last night", "this morning", "that evening", "the next morning"."""
    night_before = "last" in part.at
    base: Base = "report" if night_before or "this" in part.at else "text"
    count = 1 if "next" in part.at else part.number("previous") or (-1 if night_before else 0)
    yield Mention(part.first, part.last, unit="D", count=count, base=base, part=part.word("part"))


def shift(part: Slice) -> Iterator[Mention]:
    """ "last month", "this year", "the following day", "that week", "last summer", "next March", "last Monday"."""
    base: Base = "text" if "that" in part.at or "previous" in part.at else "near"
    if base == "near" and "next" in part.at and "the" in part.at:
        base = "text"
    month, season, weekday = part.number("month", "abbrev"), part.number("season"), part.number("weekday")
    unit = part.word("unit")
    if unit in ("E", "C") and "last" in part.at:
        yield Mention(part.first, part.last, unit=unit, count=1, period=period(1, unit))
        return
    if weekday and base == "text" and "that" in part.at:
        unit, weekday = "D", None
    yield Mention(
        part.first,
        part.last,
        month=month,
        day=part.number("day", "ordinal") if month else None,
        season=season,
        weekday=weekday,
        unit=MONTH_OF_YEAR if (month or season) and unit == "Y" else unit or ("Y" if month or season else "W"),
        count=_direction(part),
        base=base,
        part=part.word("part"),
    )


def anaphor(part: Slice) -> Iterator[Mention]:
    """ "by then", "the day before", "the year after", "the end of the year"."""
    count = 1 if "after" in part.at else -1 if "before" in part.at else 0
    yield Mention(part.first, part.last, unit=part.word("unit") or "then", count=count, base="text")


def edge_of_unit(part: Slice) -> Iterator[Mention]:
    """ "the end of the year", "year-end", "later in the month"."""
    if part.word("unit") != "D":
        yield Mention(part.first, part.last, unit=part.word("unit"), base="near")


def weekend(part: Slice) -> Iterator[Mention]:
    """ "at the weekend": the last one."""
    if part.word("unit") == "WE":
        yield Mention(part.first, part.last, unit="WE", count=-1, base="near")


def ago(part: Slice) -> Iterator[Mention]:
    """ "two years ago", "three weeks later", "a month earlier"."""
    sign = part.number("ago", "hence", "later", "earlier", "before", "after", "previous") or 0
    unit, count = part.word("unit", "units") or "D", _count(part)
    if count == NO_NUMBER:
        yield Mention(part.first, part.last, vague="FUTURE_REF" if sign > 0 else "PAST_REF")
        return
    base: Base = "report" if "ago" in part.at or "hence" in part.at else "text"
    clock = "XX" if unit in ("H", "TM", "S") else None
    yield Mention(part.first, part.last, unit=unit, count=sign * count, base=base, approximate=True, clock=clock)


def offset(part: Slice) -> Iterator[Mention]:
    """ "three weeks after", "days before": a distance from what the next words name."""
    unit = part.word("unit", "units") or "D"
    sign = 1 if "after" in part.at else -1
    yield Mention(part.first, part.last, unit=unit, count=_count(part), period=period(_count(part), unit), offset=sign)


def duration(part: Slice) -> Iterator[Mention]:
    unit = part.word("unit", "units") or "D"
    yield Mention(part.first, part.last, unit=unit, count=_count(part), period=period(_count(part), unit), age="old" in part.at)


def repeated(part: Slice) -> Iterator[Mention]:
    """ "every day", "each Thursday", "annually"."""
    unit, weekday, month = part.word("unit", "units"), part.number("weekday"), part.number("month", "abbrev")
    point = f"XXXX-WXX-{weekday}" if weekday else f"XXXX-{month:02}" if month else None
    length = part.word("setword") or point or period(_count(part) or 1, unit or "Y")
    yield Mention(part.first, part.last, period=length, each=True)


def vague(part: Slice) -> Iterator[Mention]:
    yield Mention(part.first, part.last, vague=part.word("vague"))


def clock(part: Slice) -> Iterator[Mention]:
    """ "10 p.m. Wednesday", "noon", "at 10:30": a time of day, on a day where one is named."""
    hours, _, minutes = (part.word("clock", "clockword", "day") or "0").partition(":")
    hour = int(hours) % 12 + (part.number("ampm") or 0) if "ampm" in part.at else int(hours)
    if hour > 24 or int(minutes[:2] or 0) > 59:
        return
    yield Mention(part.first, part.last, clock=f"{hour:02}:{minutes[:2] or '00'}", weekday=part.number("weekday"), base="near")


def holiday(part: Slice) -> Iterator[Mention]:
    """ "Christmas 1963", "last Thanksgiving": a day by its name."""
    month, day, *weekday = (int(number) for number in (part.word("holiday") or "01-01").split("-"))
    unit = "Y" if "last" in part.at or "next" in part.at else None
    mention = Mention(part.first, part.last, month=month, year=part.number("year"), unit=unit, count=_direction(part), base="near")
    yield replace(mention, nth=day, weekday=weekday[0]) if weekday else replace(mention, day=day)


def bygone(part: Slice) -> Iterator[Mention]:
    """ "241 BC": beyond the calendar that dates are told in."""
    yield Mention(part.first, part.last, vague=f"BC{part.number('year', 'number', 'day') or 0:04}")


def _is_name(part: Slice) -> bool:
    """Whether a lone month looks like a person's name, or begins a sentence as a verb would."""
    return (
        part.tokens.name(part.last) == "capital"
        or part.tokens.name(part.first - 1) == "capital"
        or part.text(part.first) in ("may", "march")
    )


def _short_year(word: str | None) -> int | None:
    """1939 for '39; 2012 for '12."""
    if word is None:
        return None
    number = int(word[1:])
    return number + (1900 if number > 29 else 2000)


def _direction(part: Slice) -> int:
    """-1 for "last", "previous"; 1 for "next", "following"; 0 for "this", "that"."""
    return part.number("last", "next", "previous") or 0


def _count(part: Slice) -> int:
    """How many units; NO_NUMBER where the words do not say ("several weeks")."""
    total = current = 0
    for index in sorted(i for name in ("wordnumber", "day", "number", "year") for i in part.at.get(name, ())):
        value = part.tokens.items[index].value
        if not isinstance(value, int) or value == 0:
            return NO_NUMBER
        if value >= 1000 and "wordnumber" in part.at:
            total, current = total + max(1, current) * value, 0
        else:
            current = max(1, current) * value if value == 100 else current + value
    return total + current or (1 if "article" in part.at or "unit" in part.at else NO_NUMBER)


#: Classes after which a month or a year stands.
_LEADS = frozenset(
    ("in", "since", "until", "by", "from", "before", "after", "between", "modifier", "edge", "of", "to", "dash", "gap", "approximate")
)
#: Classes after which any number of four digits is a year.
_BEFORE_YEAR = _LEADS | {"the", "open", "season", "and", "slash", "comma"}


def _is_year(part: Slice) -> bool:
    """Whether a lone number of four digits is a year and not an amount."""
    index = part.at["year"][-1]
    year = part.tokens.items[index].value
    before = part.tokens.name(part.first - 1)
    after = part.tokens.name(index + 1)
    if before in ("money", "number", "capital") or after in ("percent", "unit", "units", "number", "money", "era"):
        return False
    likely = isinstance(year, int) and 1700 <= year <= 2100
    if after in ("plural", "word"):
        return likely and (
            before in ("in", "since", "until", "by", "modifier", "edge") or part.last - part.first > 1 or int(year) % 50 != 0
        )
    return before in _BEFORE_YEAR or part.last - part.first > 1 or likely
