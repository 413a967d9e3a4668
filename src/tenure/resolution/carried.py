"""Judgements on mentions as the documents are read now: a judged place is found again in a new text, or by a new extraction.

A place moves to a new text of its document where its quote, with up to 30 characters on each side, is found exactly once
(identity.md, "Judgements"). Where an extraction draws the mention's ends elsewhere, the one mention that overlaps it is meant.

A telling of an event is found by its trigger. Where a statement says something else there now, or a reviewer has set it right, the
one in its slot is meant, else the one of its event type whose trigger overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from tenure.model.document import Document
from tenure.model.entity import ID_PREFIX, EntityKind, Mention, mention_id
from tenure.model.event import Told
from tenure.model.judgement import Judgement, Place, Telling, identity_content, places_of, sides_of, tellings_of
from tenure.model.statement import Statement, content_key, shift, with_ids
from tenure.resolution._result import Resolution
from tenure.resolution.decided import IDENTITY
from tenure.resolution.mentions import Known, Mentions, collect

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
        places, told = {place.mention: place for place in places_of(judgement)}, tellings_of(judgement)
        now = {
            mention: find.telling(told[mention], places[mention]) if mention in told else find(mention, places.get(mention))
            for mention in judgement.about
        }
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

    def telling(self, told: Telling, place: Place) -> tuple[str, State]:
        """The id that a statement has now, and what became of it."""
        was = told.statement
        if any(one.id == was.id for one in self.mentions.stated_in(told.text)):
            return was.id, "there"
        if place.doc not in self.docs:
            return was.id, "elsewhere"
        text_hash, start = self._hash(place.doc), place.start
        if text_hash != told.text:
            found = find_place(place, self.docs[place.doc].text)
            if found is None:
                return was.id, "orphaned"
            start = found[0]
        then = with_ids(shift(was, start - place.start), text_hash)
        now = _find_likest(then, self.mentions.stated_in(text_hash))
        return (now.id, "moved") if now else (then.id, "silent")

    def _hash(self, doc: str) -> str:
        if doc not in self._hashes:
            self._hashes[doc] = self.docs[doc].text_hash
        return self._hashes[doc]

    def _mentions_in(self, text_hash: str, kind: EntityKind) -> list[Mention]:
        if (text_hash, kind) not in self._in_text:
            self._in_text[text_hash, kind] = self.mentions.in_text(text_hash, kind)
        return self._in_text[text_hash, kind]


def _find_likest(then: Statement, now: Iterable[Statement]) -> Statement | None:
    """The statement of now that stands for one of then; None where none does, or several may."""
    here = [one for one in now if one.event == then.event]
    in_slot = [one for one in here if one.slot == then.slot]
    alike = [one for one in in_slot if content_key(one) == content_key(then)]
    over = [one for one in here if one.trigger.start < then.trigger.end and then.trigger.start < one.trigger.end]
    found = next((some for some in ([one for one in alike if one.id == then.id], alike, in_slot, over) if some), [])
    return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class Whole:
    """All mentions of some documents, and the statements that tell events, as one who looks for judged ones asks for them."""

    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    mentions: Mentions
    _stated: dict[str, dict[str, Statement]] = field(default_factory=dict)

    def __contains__(self, mention: object) -> bool:
        return mention in self.mentions

    def in_text(self, text: str, kind: EntityKind) -> list[Mention]:
        """The mentions of a kind in the text with that hash."""
        return self.mentions.in_text(text, kind)

    def stated_in(self, text: str) -> Iterable[Statement]:
        """What is stated in the text with that hash, each statement once."""
        if not self._stated:
            hashes = {doc.id: doc.text_hash for doc in self.docs.values()}
            for told, stmt in self.statements.items():
                self._stated.setdefault(hashes[told.doc], {})[stmt.id] = stmt
        return self._stated.get(text, {}).values()


@dataclass(slots=True)
class Resolved:
    """The mentions of a resolution, as one who looks for judged ones asks for them: only those texts are read that somebody asks for."""

    resolution: Resolution
    _docs_of: dict[str, list[str]] = field(default_factory=dict)
    _told_of: dict[str, list[Told]] = field(default_factory=dict)
    _read: dict[str, Whole] = field(default_factory=dict)

    def __contains__(self, mention: object) -> bool:
        return mention in self.resolution.entity_of

    def in_text(self, text: str, kind: EntityKind) -> list[Mention]:
        """The mentions of a kind in the text with that hash."""
        return self._whole(text).in_text(text, kind)

    def stated_in(self, text: str) -> Iterable[Statement]:
        """What is stated in the text with that hash, each statement once."""
        return self._whole(text).stated_in(text)

    def _whole(self, text: str) -> Whole:
        if not self._docs_of:
            for doc in self.resolution.docs.values():
                self._docs_of.setdefault(doc.text_hash, []).append(doc.id)
            for told in self.resolution.statements:
                self._told_of.setdefault(told.doc, []).append(told)
        if text not in self._read:
            docs = {doc: self.resolution.docs[doc] for doc in self._docs_of.get(text, ())}
            statements = {told: self.resolution.statements[told] for doc in docs for told in self._told_of.get(doc, ())}
            self._read[text] = Whole(docs, statements, collect(docs, statements))
        return self._read[text]


def find_place(place: Place, text: str) -> tuple[int, int] | None:
    """Where the words of a place stand in another text; None where they are not there exactly once."""
    words = place.before + place.quote + place.after
    at = text.find(words)
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    start = at + len(place.before)
    return start, start + len(place.quote)
