"""Days that somebody gives: ISO days of the calendar, or an error that says how to write one."""

from __future__ import annotations

from datetime import date

from tenure.model.errors import InvalidDate


def check_day(name: str, value: str) -> str:
    """`value` where it is an ISO day of the calendar, "2023-06-01"; raises InvalidDate with `name` for another text."""
    try:
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise InvalidDate(f"{name}: {value!r} is no day of the calendar; give one as YYYY-MM-DD, for example 2023-06-01")


def day_or_today(day: str | None, name: str = "day") -> str:
    """`day` where it is given and an ISO day, else today."""
    return date.today().isoformat() if day is None else check_day(name, day)


def optional_day(name: str, value: str | None) -> str | None:
    """`value` where it is None or an ISO day."""
    return None if value is None else check_day(name, value)
