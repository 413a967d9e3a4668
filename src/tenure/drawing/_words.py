"""Small words that several pictures need."""

from __future__ import annotations

from tenure.model.answers import CareerLine, Who
from tenure.vocabulary.wording import CAPACITY_WORDS


def say_support(origins: int) -> str:
    """On how many independent sources something rests."""
    return f"{origins} independent source{'' if origins == 1 else 's'}"


def say_doubts(answer: Who | CareerLine, *, clash: bool) -> list[str]:
    """That bounds rest on hedged reports alone, and that reports disagree."""
    return ["in part only reportedly"] * bool(answer.reported) + ["reports disagree"] * clash


def say_post(who: Who, *, unit: bool) -> str:
    """What somebody held and how, with or without the unit."""
    named = ", ".join(part for part in (who.post, who.unit_name if unit else None) if part)
    return f"{CAPACITY_WORDS.get(who.capacity or '', '')}{named or 'head'}"
