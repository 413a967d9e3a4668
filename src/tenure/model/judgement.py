"""Judgements: what reviewers decided, never deleted, undone only by later judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "accepted", "edited", "rejected", "unsure", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """This reviewer decided this, on this date, for this reason.

    `about` are the slots (of statements) or mention ids (of identity) that the verdict is on;
    `number` is its place in the case's sequence, later ones standing over earlier ones; `content`
    holds the corrected fields of an edited statement as JSON text.
    """

    number: int
    verdict: Verdict
    about: tuple[str, ...]
    reviewer: str
    decided: str
    why: str
    content: str | None = None
