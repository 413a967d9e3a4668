"""Judgements on mentions as the documents are read now: a judged place is found again in a new text, or by a new extraction.

A place moves to a new text of its document where its quote, with up to 30 characters on each side, is found exactly once
(identity.md, "Judgements"). Where an extraction draws the mention's ends elsewhere, the one mention that overlaps it is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from tenure.model.document import Document
from tenure.model.entity import ID_PREFIX, EntityKind, Mention, mention_id
from tenure.model.judgement import Judgement, Place, identity_content, places_of, sides_of
from tenure.resolution.decided import IDENTITY
from tenure.resolution.mentions import Known

State = Literal["there", "moved", "silent", "orphaned", "elsewhere"]
"""What became of a judged mention: as it was; found again under another id; its words are there, but no statement mentions them
any more; its words are not found exactly once in the new text; its document does not count or is not in the case."""

_KINDS: dict[str, EntityKind] = {prefix: kind for kind, prefix in ID_PREFIX.items()}  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Carried:
    """Judgements on the mentions of now, and by number what became of each mention that they were made on."""

    judgements: tuple[Judgement, ...]
    states: Mapping[int, Mapping[str, State]]


def carry(judgements: Iterable[Judgement], docs: Mapping[str, Document], mentions: Known) -> Carried:
    """The judgements with each mention under the id that it has now; one that cannot be found keeps its id."""
    find = _Finder(docs, mentions)
    carried, states = [], {}
    for judgement in judgements:
        if judgement.verdict not in IDENTITY or judgement.on_statement:
            carried.append(judgement)
            continue
        places = {place.mention: place for place in places_of(judgement)}
        now = {mention: find(mention, places.get(mention)) for mention in judgement.about}
        states[judgement.number] = {mention: state for mention, (_, state) in now.items()}
        carried.append(_moved(judgement, {mention: new for mention, (new, _) in now.items()}))
    return Carried(tuple(carried), states)


def _moved(judgement: Judgement, now: Mapping[str, str]) -> Judgement:
    if all(mention == new for mention, new in now.items()):
        return judgement
    sides = [[now.get(mention, mention) for mention in side] for side in sides_of(judgement)]
    content = identity_content((), sides if judgement.verdict != "same" else ())
    return replace(judgement, about=tuple(now[mention] for mention in judgement.about), content=content)


@dataclass(slots=True)
class _Finder:
    """Finds judged mentions among those of the documents as they are read now."""

    docs: Mapping[str, Document]
    mentions: Known
    _hashes: dict[str, str] = field(default_factory=dict)
    _in_text: dict[tuple[str, EntityKind], list[Mention]] = field(default_factory=dict)

    def __call__(self, mention: str, place: Place | None) -> tuple[str, State]:
        """The id that a mention has now, and what became of it."""
        if mention in self.mentions:
            return mention, "there"
        if place is None or place.doc not in self.docs:
            return mention, "elsewhere"
        kind = _KINDS[mention.partition("-")[0]]
        text_hash = self._hash(place.doc)
        if mention_id(kind, text_hash, place.start, place.end) == mention:
            start, end = place.start, place.end
        elif (found := find_place(place, self.docs[place.doc].text)) is not None:
            start, end = found
        else:
            return mention, "orphaned"
        new = mention_id(kind, text_hash, start, end)
        if new in self.mentions:
            return new, "moved"
        near = [one.id for one in self._mentions_in(text_hash, kind) if one.start < end and start < one.end]
        return (near[0], "moved") if len(near) == 1 else (new, "silent")

    def _hash(self, doc: str) -> str:
        if doc not in self._hashes:
            self._hashes[doc] = self.docs[doc].text_hash
        return self._hashes[doc]

    def _mentions_in(self, text_hash: str, kind: EntityKind) -> list[Mention]:
        if (text_hash, kind) not in self._in_text:
            self._in_text[text_hash, kind] = self.mentions.in_text(text_hash, kind)
        return self._in_text[text_hash, kind]


def find_place(place: Place, text: str) -> tuple[int, int] | None:
    """Where the words of a place stand in another text; None where they are not there exactly once."""
    words = place.before + place.quote + place.after
    at = text.find(words)
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    start = at + len(place.before)
    return start, start + len(place.quote)
