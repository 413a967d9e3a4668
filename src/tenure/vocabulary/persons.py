"""What names of persons are made of: titles, particles, patronymics, given names and their short forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile


@dataclass(frozen=True, slots=True)
class GivenName:
    """One given name in all its forms; the comment at the top of persons.toml says more."""

    name: str
    forms: tuple[str, ...]
    short: tuple[str, ...] = ()


class WordList:
    """Words, some of them beginnings of words ("генерал*")."""

    def __init__(self, entries: list[str]) -> None:
        self.words = frozenset(entry for entry in entries if not entry.endswith("*"))
        self.beginnings = tuple(entry[:-1] for entry in entries if entry.endswith("*"))

    def __contains__(self, word: str) -> bool:
        return word in self.words or (bool(self.beginnings) and word.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The lists of persons.toml, in lower case."""

    titles: WordList
    regnal: WordList
    particles: frozenset[str]
    sons: frozenset[str]
    honours: frozenset[str]
    suffixes: frozenset[str]
    patronymic: tuple[str, ...]
    slavic: tuple[str, ...]
    given: tuple[GivenName, ...]
    female: frozenset[str]
    male: frozenset[str]
    female_surname: tuple[str, ...]

    def sex_of(self, name: Sequence[str]) -> str | None:
        """m or f where the words of a name tell it (its given name, or the ending of a surname), else None."""
        words = [without_accents(word).casefold() for word in name]
        told = {"f" if word in self.female else "m" for word in words[:-1] if word in self.female or word in self.male}
        if len(told) == 1:
            return told.pop()
        return "f" if not told and words and words[-1].endswith(self.female_surname) else None


def without_accents(text: str) -> str:
    """A text in its base letters: "Moïse" is "Moise"."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@cache
def person_words() -> PersonWords:
    """The lists of persons.toml."""
    source = DataFile("persons.toml")
    given: dict[str, GivenName] = {}
    for line, row in source.rows("given"):
        if row.get("name") in given:
            raise source.error(line, f"the given name {row['name']!r} stands already in the list; add its forms there")
        given[row["name"]] = source.build(GivenName, line, row)
    data = source.data
    return PersonWords(
        titles=WordList(data["titles"]),
        regnal=WordList(data["regnal"]),
        particles=frozenset(data["particles"]),
        sons=frozenset(data["sons"]),
        honours=frozenset(data["honours"]),
        suffixes=frozenset(data["suffixes"]),
        patronymic=tuple(data["patronymic"]),
        slavic=tuple(data["slavic"]),
        given=tuple(given.values()),
        female=frozenset(data["female"].split()),
        male=frozenset(data["male"].split()),
        female_surname=tuple(data["female_surname"]),
    )
