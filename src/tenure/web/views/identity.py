"""Pages on who is who."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Citation, Link, Source


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be one: names, and the words around some of its mentions with the documents."""

    who: Link
    spellings: tuple[str, ...]
    mentions: int
    places: tuple[MentionPlace, ...]


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A mention with the words around it."""

    id: str
    doc: Link
    published: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Evidence for (True), against (False) or telling nothing (None) of two being one, with who tells it."""

    speaks_for: bool | None
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, units or events side by side with the evidence; `seen` is the number of the last judgement on either.

    `held_one`: they are two statements that tell one event until now.
    """

    left: Side
    right: Side
    held_one: bool
    reasons: tuple[Reason, ...]
    seen: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Two who may be one, and what would change if they were; `held_one`: two statements on one event, if it were two."""

    left: Link
    right: Link
    matters: str
    held_one: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """The pairs to decide on next, most important first; `left_out` more were not worked out."""

    pairs: tuple[Suggested, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Whole:
    """A person, unit or event with all its mentions, to be parted, or made one with another; `seen` as in `Pair`.

    `others` are, of an event, those of the same subject and type.
    """

    side: Side
    others: tuple[Link, ...]
    seen: int
