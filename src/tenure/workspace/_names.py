"""Names as people type them: which of the case's they fit, and which are near.

A typed name fits a name when each of its words is one of the name's words or an initial of one ("I. Popov", "popov",
"Müller" and "Muller" fit), or when all words of the name are among the typed ones ("Gen. Ivan Popov").
A misspelt name fits nothing, but is told what it may mean: the wrong person is worse than a second try.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol

from tenure.model.entity import ID_PREFIX, Entity, EntityKind
from tenure.model.errors import UnknownName
from tenure.resolution.persons import relate_persons
from tenure.resolution.spelling import coarse
from tenure.resolution.spelling import key as key_of_word
from tenure.resolution.spelling import words as spelling_words
from tenure.resolution.units import relate_units
from tenure.vocabulary import event_types, lexicon, offices

Kind = Literal["person", "unit"]

_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")
_MARKS = dict.fromkeys(code for code in range(0x300, 0x370))
_SMALL = frozenset(("the", "a", "an", "of"))
_NEAR = 70
_EVENT_ID = re.compile(r"(ev|te|re)-[0-9a-f]*")


def words(name: str) -> tuple[str, ...]:
    """The words of a name without case, diacritics, articles and the endings of ordinals."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'", "")).casefold().translate(_MARKS)
    return tuple(word for word in _WORD.findall(_ORDINAL.sub(r"\1", plain)) if word not in _SMALL)


def fits(typed: str, name: str, kind: Kind) -> bool:
    """Whether somebody who types `typed` may mean `name`."""
    given, held = words(typed), words(name)
    if not given or not held:
        return False
    if given == held or _covers(given, held) or (len(held) > 1 and _numbers(given) == _numbers(held) and _covers(held, given)):
        return True
    relate = relate_persons if kind == "person" else relate_units
    return relate(typed, name) in ("same", "partial")


class Register(Protocol):
    """The people and units of a case, however they are kept."""

    def of_kind(self, kind: EntityKind) -> Iterable[Entity]:
        """All of a kind."""

    def with_keys(self, keys: Iterable[str], kind: EntityKind) -> Iterable[Entity]:
        """Those of a kind that have one of these among their `keys_of` and mention ids."""

    def beginning(self, words: Sequence[tuple[str, str]], kind: EntityKind, *, limit: int) -> Iterable[Entity]:
        """Those of a kind that have for each of these `begun_words` a word that begins so, or sounds so; by name."""


class Entities:
    """A Register in memory."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._of_kind: dict[EntityKind, list[Entity]] = defaultdict(list)
        self._with_key: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities:
            self._of_kind[entity.kind].append(entity)
            for key in {*keys_of(entity), *entity.mentions}:
                self._with_key[key].append(entity)

    def of_kind(self, kind: EntityKind) -> Iterable[Entity]:
        return self._of_kind[kind]

    def sorted_of(self, kind: EntityKind) -> list[Entity]:
        """Those of a kind, by name."""
        return list(_sorted(self._of_kind[kind]))

    def with_keys(self, keys: Iterable[str], kind: EntityKind) -> Iterable[Entity]:
        found = {entity.id: entity for key in keys for entity in self._with_key.get(key, ())}
        return [entity for entity in found.values() if entity.kind == kind]

    def beginning(self, words: Sequence[tuple[str, str]], kind: EntityKind, *, limit: int) -> Iterable[Entity]:
        found = [entity for entity in self._of_kind[kind] if words and all(_has_begun(word, sound, entity) for word, sound in words)]
        return _sorted(found)[:limit]


def keys_of(entity: Entity) -> frozenset[str]:
    """What an entity is looked up by: its names as they stand, their words, and what all transliterations of a word share."""
    return frozenset(key for name in entity.names for key in (_exact_key(name), *_word_keys(name)))


def begun_words(typed: str) -> list[tuple[str, str]]:
    """The words of what is being typed, each with the key of its sound: what `Register.beginning` looks up."""
    sounds = {words(word)[0]: f"~{coarse(key_of_word(word))}" for word in spelling_words(typed) if words(word)}
    return [(word, sounds.get(word, word)) for word in words(typed)]


def _has_begun(word: str, sound: str, entity: Entity) -> bool:
    return any(key == sound or key.startswith(word) for key in keys_of(entity))


def find(typed: str, register: Register, kind: Kind) -> tuple[Entity, ...]:
    """The entities of `kind` that a typed name or id fits, by name. A unit that has just that name is the one meant.

    Raises UnknownName with the nearest names where it fits none.
    """
    if by_id := tuple(register.with_keys([typed], kind) if typed.startswith(ID_PREFIX[kind] + "-") else ()):
        return by_id
    exact = _sorted(register.with_keys([_exact_key(typed)], kind)) if words(typed) else ()
    if exact and kind != "person":
        return exact
    fitting = _fitting(typed, register.with_keys(_telling(_word_keys(typed)), kind), kind) or _fitting(typed, register.of_kind(kind), kind)
    if not fitting:
        raise unknown(kind, typed, names_of(register.of_kind(kind)))
    return fitting


def _fitting(typed: str, entities: Iterable[Entity], kind: Kind) -> tuple[Entity, ...]:
    return _sorted(entity for entity in entities if any(fits(typed, name, kind) for name in entity.names))


def _sorted(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (entity.name, entity.id)))


def _exact_key(name: str) -> str:
    return f"={' '.join(words(name))}"


def _word_keys(name: str) -> frozenset[str]:
    return frozenset(words(name)) | {f"~{coarse(key_of_word(word))}" for word in spelling_words(name)}


def _telling(keys: frozenset[str]) -> frozenset[str]:
    """The keys by which to look: a number tells more units apart than any word, an initial tells nobody."""
    numbers = frozenset(one for one in keys if one.isdigit())
    return numbers or frozenset(one for one in keys if len(one.lstrip("~")) > 1)


def find_either(typed: str, register: Register) -> tuple[Entity, ...]:
    """The people whom a typed name or id fits, else the units. Raises UnknownName with the nearest names where it fits none."""
    kinds: tuple[Kind, ...] = ("person", "unit")
    for kind in kinds:
        try:
            return find(typed, register, kind)
        except UnknownName:
            continue
    raise unknown("person or unit", typed, names_of(entity for kind in kinds for entity in register.of_kind(kind)))


def find_post(typed: str, register: Register) -> tuple[str | None, tuple[Entity, ...]]:
    """The post and the units that "commander of the 58th Army", "58th Army commander" or "58th Army" name.

    The post is None where only a unit is named; there are no units where only an office is named ("Defence Minister").
    Raises UnknownName where no unit and no office fits.
    """
    if typed.casefold().removeprefix("the ") in offices().by_wording and not register.with_keys([_exact_key(typed)], "unit"):
        return typed, ()
    title, _, key = typed.rpartition(" of ")
    if title and key.startswith(f"{ID_PREFIX['unit']}-") and (by_id := tuple(register.with_keys([key], "unit"))):
        return title, by_id
    for post, unit in _readings_of(typed):
        try:
            return post, find(unit, register, "unit")
        except UnknownName:
            continue
    if offices().find(typed) and not _numbers(words(typed)):
        return typed, ()
    raise unknown("unit", typed, names_of(register.of_kind("unit")))


def is_event_id(typed: str) -> bool:
    """Whether a text is the id of an event, tenure or relation, or may be its beginning."""
    return _EVENT_ID.fullmatch(typed) is not None


def read_event(typed: str) -> tuple[str, str]:
    """The name and the event type that "Ivan Popov arrest" or "arrest of Ivan Popov" name, the type also by its nouns ("removal").

    Raises UnknownName where no such word begins or ends the text.
    """
    event_words = _event_words()
    tokens = typed.split()
    for size in range(min(3, len(tokens) - 1), 0, -1):
        first, last = (" ".join(some).casefold().replace("_", " ") for some in (tokens[:size], tokens[-size:]))
        if last in event_words:
            return " ".join(tokens[:-size]).removesuffix("'s").removesuffix("’s"), event_words[last]
        if first in event_words and len(tokens) > size + 1 and tokens[size] == "of":
            return " ".join(tokens[size + 1 :]), event_words[first]
    raise UnknownName(
        f'{typed!r} is no id of an event, tenure or relation (ev-…, te-…, re-…) and no name with an event ("Ivan Popov arrest"); '
        "`tenure career NAME --ids` prints the ids, `tenure vocabulary` the types of events"
    )


def _event_words() -> dict[str, str]:
    """The words for an event type: its name, and the nouns that tell of no other."""
    types = {noun: {frame.event for frame in frames} for noun, frames in lexicon().nouns.items()}
    nouns = {noun: min(events) for noun, events in types.items() if len(events) == 1}
    return nouns | {"tenure": "posting"} | {name.replace("_", " "): name for name in event_types()}


def names_of(entities: Iterable[Entity]) -> list[str]:
    """All names of the entities, sorted."""
    return sorted({name for entity in entities for name in entity.names})


def unknown(kind: str, typed: str, names: Iterable[str]) -> UnknownName:
    """The error for a name that fits nothing; it suggests the nearest of `names`."""
    near = nearest(typed, names)
    hint = f"did you mean {' or '.join(near)}?" if near else "`tenure search` looks through the texts"
    return UnknownName(f"no {kind} in the case fits {typed!r}", near, hint=hint, typed=typed)


def nearest(typed: str, names: Iterable[str], *, limit: int = 3) -> tuple[str, ...]:
    """The names most like what was typed, the likest first."""
    from rapidfuzz import fuzz

    given = " ".join(words(typed))
    scored = [(-fuzz.WRatio(given, " ".join(words(name))), name) for name in names]
    return tuple(name for score, name in sorted(scored)[:limit] if -score >= _NEAR)


def _covers(given: Iterable[str], held: tuple[str, ...]) -> bool:
    """Whether each given word is, or is the initial of, a word of its own in `held`."""
    left = list(held)
    for word in sorted(given, key=len, reverse=True):
        match = word if word in left else next((one for one in left if len(word) == 1 and word.isalpha() and one.startswith(word)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _numbers(given: Iterable[str]) -> list[str]:
    return sorted(word for word in given if word.isdigit())


def _readings_of(typed: str) -> Iterator[tuple[str | None, str]]:
    """The ways to read a text as (post, unit); whether there is such a unit is not known here."""
    yield None, typed
    for match in re.finditer(r"\s+of\s+|\s*,\s*", typed):
        post, unit = typed[: match.start()].strip(), typed[match.end() :].strip()
        if unit and offices().find(post):
            yield post, unit
    tokens = typed.split()
    for cut in range(len(tokens) - 1, 0, -1):
        post, unit = " ".join(tokens[cut:]), " ".join(tokens[:cut])
        # "58th Army deputy commander" must not be read as the commander of a "58th Army deputy".
        if offices().find(post) and not offices().is_lesser(f"{tokens[cut - 1]} {post}"):
            yield post, unit.removesuffix("'s").removesuffix("’s")


def check_event(event: str) -> None:
    """Raises UnknownName unless the vocabulary has an event type of that name."""
    if event not in event_types():
        near = nearest(event.replace("_", " "), event_types())
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise UnknownName(f"no event type is called {event!r}", near, hint=f"{hint}`tenure vocabulary` lists all")
