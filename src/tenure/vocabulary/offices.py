"""The offices: nouns by which posts go, and which of them head a unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile

_JOINTS = frozenset(("of", "for", "the", "and"))


@dataclass(frozen=True, slots=True)
class Office:
    """One office; `same` are other wordings of it, `heads` says whether its holder heads the unit."""

    name: str
    heads: bool
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offices:
    """All offices, by each of their wordings in lower case."""

    by_wording: Mapping[str, Office]
    lesser: tuple[str, ...]
    functions: frozenset[str] = frozenset()

    def find(self, post: str) -> Office | None:
        """The office that `post` ends in or, before "of", begins with ("deputy commander of the 3rd Brigade": commander)."""
        words = post.casefold().replace("’", "'").split()
        heads = [words, _before_of(words)]
        if "-" in post:  # "Vice-President"; but the vice-chancellor has a line of his own
            apart = re.sub(r"\b(vice|ex)-", r"\1 ", " ".join(words)).split()
            heads += [apart, _before_of(apart)]
        for head in heads:
            for start in range(len(head)):
                office = self.by_wording.get(" ".join(head[start:]))
                if office:
                    return office
        return None

    def is_lesser(self, post: str) -> bool:
        """True of deputies, assistants and the like."""
        lower = post.casefold()
        return any(re.match(rf"(former |acting |ex-)?{re.escape(word)}\b", lower) for word in self.lesser)

    def function(self, post: str) -> frozenset[str]:
        """The words for the function of a unit that `post` is in charge of ("Director of Administration"); none where it is the unit's."""
        words = post.casefold().replace(",", " ").split()
        for end in range(1, len(words)):
            if " ".join(words[:end]) in self.by_wording and words[end] in ("of", "for", *self.functions):
                rest = [word for word in words[end:] if word not in _JOINTS]
                return frozenset(rest) if rest and {rest[0], rest[-1]} & self.functions else frozenset()
        return frozenset()

    def heads(self, post: str) -> bool:
        """True where the holder of `post` heads the unit."""
        office = self.find(post)
        return bool(office and office.heads and not self.is_lesser(post))


@cache
def offices() -> Offices:
    """The offices of offices.toml."""
    source = DataFile("offices.toml")
    by_wording: dict[str, Office] = {}
    for line, values in source.rows("office"):
        office = source.build(Office, line, values)
        for wording in (office.name, *office.same):
            if wording in by_wording:
                raise source.error(line, f"{wording!r} stands already under {by_wording[wording].name!r}")
            by_wording[wording] = office
    return Offices(by_wording, tuple(source.part("lesser")), frozenset(source.part("functions")))


@cache
def words_of_office(name: str) -> frozenset[str]:
    """The words of all wordings of the office called `name`."""
    wordings = (wording for wording, office in offices().by_wording.items() if office.name == name)
    return frozenset(word for wording in wordings for word in re.findall(r"\w+", wording))


def _before_of(words: list[str]) -> list[str]:
    return words[: words.index("of")] if "of" in words else words
