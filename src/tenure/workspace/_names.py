"""Names as people type them: which of the case's they fit, and which are near.

A typed name fits a name when each of its words is one of the name's words or an initial of one ("I. Popov", "popov",
"Müller" and "Muller" fit), or when all words of the name are among the typed ones ("Gen. Ivan Popov").
A misspelt name fits nothing, but is told what it may mean: the wrong person is worse than a second try.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

from tenure.model.entity import Entity
from tenure.model.errors import UnknownName
from tenure.resolution import same_name
from tenure.vocabulary import offices

Kind = Literal["person", "unit"]

_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")
_MARKS = dict.fromkeys(code for code in range(0x300, 0x370))
_SMALL = frozenset(("the", "a", "an", "of"))
_NEAR = 70


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
    return same_name(kind, typed, name) is True


def find(typed: str, entities: Iterable[Entity], kind: Kind) -> tuple[Entity, ...]:
    """The entities of `kind` that a typed name or id fits, by name. A unit that has just that name is the one meant.

    Raises UnknownName with the nearest names where it fits none.
    """
    of_kind = sorted((entity for entity in entities if entity.kind == kind), key=lambda entity: (entity.name, entity.id))
    by_id = tuple(entity for entity in of_kind if typed == entity.id or typed in entity.mentions)
    fitting = by_id or tuple(entity for entity in of_kind if any(fits(typed, name, kind) for name in entity.names))
    if not fitting:
        raise unknown(kind, typed, names_of(of_kind))
    exact = tuple(entity for entity in fitting if any(words(name) == words(typed) for name in entity.names))
    return exact if exact and kind != "person" else fitting


def find_post(typed: str, entities: Iterable[Entity]) -> tuple[str | None, tuple[Entity, ...]]:
    """The post and the units that "commander of the 58th Army", "58th Army commander" or "58th Army" name.

    The post is None where only a unit is named; there are no units where only an office is named ("Defence Minister").
    Raises UnknownName where no unit and no office fits.
    """
    units = [entity for entity in entities if entity.kind == "unit"]
    if typed.casefold().removeprefix("the ") in offices().by_wording and not any(
        words(name) == words(typed) for unit in units for name in unit.names
    ):
        return typed, ()
    for post, unit in _readings_of(typed):
        try:
            return post, find(unit, units, "unit")
        except UnknownName:
            continue
    if offices().find(typed) and not _numbers(words(typed)):
        return typed, ()
    raise unknown("unit", typed, names_of(units))


def names_of(entities: Iterable[Entity]) -> list[str]:
    """All names of the entities, sorted."""
    return sorted({name for entity in entities for name in entity.names})


def unknown(kind: str, typed: str, names: Iterable[str]) -> UnknownName:
    """The error for a name that fits nothing; it suggests the nearest of `names`."""
    near = nearest(typed, names)
    hint = f"did you mean {' or '.join(near)}?" if near else "`tenure search` looks through the texts"
    return UnknownName(f"no {kind} in the case fits {typed!r}; {hint}", near)


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
