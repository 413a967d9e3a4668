"""Mentions and the entities that they are held to be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tenure.model.event import Told
from tenure.model.ids import make_id

EntityKind = Literal["person", "unit", "post", "place", "outlet", "event"]

ID_PREFIX: dict[str, str] = {"person": "pe", "unit": "un", "post": "po", "place": "pl", "outlet": "ou", "event": "ev"}


@dataclass(frozen=True, slots=True)
class Mention:
    """These characters of this text name, describe or stand for somebody or something.

    `name` is the fullest name that the report gives for it. The id hashes the text's hash and the
    offsets, so that a judgement about it outlives re-extraction. What mentions an event is the trigger of a statement, whose id it has.
    """

    id: str
    kind: EntityKind
    doc: str
    text: str
    start: int
    end: int
    name: str


def mention_id(kind: EntityKind, hash_of_text: str, start: int, end: int) -> str:
    """The id of the mention at these offsets of the text with that hash."""
    return make_id(ID_PREFIX[kind], hash_of_text, start, end)


@dataclass(frozen=True, slots=True)
class Renaming:
    """A unit took another name: `former` until then, `name` since, as `told` by these statements.

    `earliest` and `latest` are the ISO days between which it was; None where nothing bounds it.
    """

    former: str
    name: str
    earliest: str | None
    latest: str | None
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """The mentions that judgements and the resolver hold to be one person, unit, post, place, outlet or event.

    `id` is the smallest of its mention ids; every mention id resolves to it. `name` is the fullest
    of `names`, which are all spellings that occur, sorted; of a unit that was renamed the fullest of those that it has now, and
    `renamed` tells in order when it took which.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    renamed: tuple[Renaming, ...] = ()


def name_on(name: str, renamed: Iterable[Renaming], day: str) -> str:
    """The name on an ISO day of what is called `name` now; where it may have been before or after a renaming, both."""
    for change in reversed(tuple(renamed)):
        if change.latest is not None and change.latest <= day:
            return name
        if change.earliest is None or change.earliest <= day:
            return f"{name} (formerly {change.former})"
        name = change.former
    return name
