"""A mention: an expression of time as its words give it, and the slice of tokens from which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tenure.extraction.time.tokens import Token, Tokens

Base = Literal["report", "text", "near"]


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression as its words give it, not yet resolved; `first` to `last` are its tokens, half-open.

    The calendar fields hold what the words name. `unit` and `count` move a date by so many units; `base` says
    from where: the report's date, the text's own last date, or whichever is the text's present ("near").
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    nth: int | None = None
    """Which of the month's weekdays: 4 with weekday 4 and month 11 is the fourth Thursday of November."""
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str | None = None
    clock: str | None = None
    unit: str | None = None
    count: int = 0
    base: Base | None = None
    period: str | None = None
    each: bool = False
    age: bool = False
    vague: str | None = None
    approximate: bool = False
    swapped: bool = False
    """Month and day may stand the other way round (03/04/2021)."""
    offset: int = 0
    """-1 or 1: the period is a distance before or after an event that the next words name."""

    @property
    def is_calendar(self) -> bool:
        """Whether it names a place in the calendar, complete or not."""
        return not (self.period or self.each or self.vague or self.offset)

    @property
    def is_bygone(self) -> bool:
        """Whether it lies before the calendar's first year."""
        return self.vague is not None and self.vague.startswith("BC")


class Slice:
    """The tokens that a rule matched, and their values by class."""

    def __init__(self, tokens: Tokens, first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last
        self.at: dict[str, list[int]] = {}
        for index in range(first, last):
            self.at.setdefault(tokens.name(index), []).append(index)

    def text(self, index: int | None) -> str:
        """The words of the token at `index`, in small letters."""
        if index is None:
            return ""
        token = self.tokens.items[index]
        return self.tokens.text[token.start : token.end].lower()

    def token(self, *classes: str) -> Token | None:
        """The first token of any of `classes`."""
        index = self.index(*classes)
        return None if index is None else self.tokens.items[index]

    def index(self, *classes: str) -> int | None:
        """The place of the first token of any of `classes`."""
        return min((self.at[name][0] for name in classes if name in self.at), default=None)

    def number(self, *classes: str) -> int | None:
        """The value of the first token of any of `classes`, where it is a number."""
        token = self.token(*classes)
        return token.value if token and isinstance(token.value, int) else None

    def word(self, *classes: str) -> str | None:
        """The value of the first token of any of `classes`, as text."""
        token = self.token(*classes)
        return None if token is None else str(token.value)
