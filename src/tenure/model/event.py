"""Events, and origins: what several statements speak of, and on how many independent voices they rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Told(NamedTuple):
    """One statement in one document of a case: what a citation points at.

    A statement's id hashes the text, so the same text on two outlets' pages gives one statement id
    and two documents; `Told` tells them apart.
    """

    doc: str
    statement: str


@dataclass(frozen=True, slots=True)
class Event:
    """One happening in the world that one or more statements speak of.

    `subject` is the id of the entity it concerns and `unit` that of the unit, where the statements
    name one. `id` is `ev-` and the digits of the smallest of its statements' ids.
    """

    id: str
    type: str
    subject: str
    unit: str | None
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent source on which one or more documents rest for something they tell.

    `id` is `or-` and a hash of what the group rests on; `documents` are the reports grouped under it;
    `reason` says in words why ("copies 3 sentences of ...", "both name Kommersant as their source").
    """

    id: str
    documents: tuple[str, ...]
    reason: str
