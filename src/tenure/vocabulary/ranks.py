"""Ranks as grades, and the grades that command a unit of each echelon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.units import Phrase, Phrases, split_words, unit_words


@dataclass(frozen=True, slots=True)
class Rank:
    """One rank: the lowest and highest grade that its word may stand for; the comment at the top of ranks.toml says more."""

    name: str
    least: int
    most: int
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Takes:
    """The grades that usually command a unit of an echelon."""

    echelon: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Ranks:
    """All of ranks.toml."""

    by_name: Mapping[str, Rank]
    takes: Mapping[str, Takes]
    far: int
    phrases: Phrases


@cache
def ranks() -> Ranks:
    """The vocabulary of ranks.toml, checked."""
    source = DataFile("ranks.toml")
    by_name: dict[str, Rank] = {}
    phrases: dict[tuple[str, ...], Phrase] = {}
    for line, values in source.rows("rank"):
        rank = source.build(Rank, line, values)
        _rising(source, line, rank)
        by_name[rank.name] = rank
        for wording in (rank.name, *rank.same):
            words = split_words(wording)
            if words in phrases:
                raise source.error(line, f"{wording!r} stands already under {phrases[words].means!r}")
            phrases[words] = Phrase(words, "rank", rank.name)
    for wording in source.part("other"):
        phrases[split_words(wording)] = Phrase(split_words(wording), "other", "")
    takes = {}
    for line, values in source.rows("takes"):
        row = source.build(Takes, line, values)
        source.one_of(line, "echelon", row.echelon, unit_words().echelons)
        _rising(source, line, row)
        takes[row.echelon] = row
    return Ranks(by_name, takes, source.part("far"), Phrases(phrases.values()))


@lru_cache(maxsize=4096)
def find_rank(text: str) -> Rank | None:
    """The rank that a text names ("Maj. Gen.", "retired lieutenant general"), the first of several; None where there is none."""
    words = list(split_words(text))
    for place in range(len(words)):
        phrase = ranks().phrases.at(words, place)
        if phrase:
            return ranks().by_name.get(phrase.means)
    return None


def _rising(source: DataFile, line: int, row: Rank | Takes) -> None:
    if row.least > row.most:
        raise source.error(line, f"'least' is {row.least}, more than 'most', which is {row.most}")
