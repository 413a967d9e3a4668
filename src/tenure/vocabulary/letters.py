"""Letters and spellings: transliteration, look-alike letters, and the keys that variants of a name share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tenure.vocabulary._load import DataFile

#: What has to stand before or after a match, and its beginning and end.
_AROUND = re.compile(r"\(\?<?[=!][^()]*\)|[\^$]")


@dataclass(frozen=True, slots=True)
class SpellingRule:
    """One step from a Latin spelling towards its key: a regular expression and what replaces it.

    `signs` are letters of which a text has some where the expression is found; none where it is no choice of plain letters.
    """

    pattern: re.Pattern[str]
    to: str
    signs: tuple[str, ...] = ()

    def apply(self, text: str) -> str:
        """The text one step on."""
        if not self.signs:
            return self.pattern.sub(self.to, text)
        for sign in self.signs:  # most words have none, and to look for letters takes a tenth of the time
            if sign in text:
                return self.pattern.sub(self.to, text)
        return text


@dataclass(frozen=True, slots=True)
class Rendering:
    """A way of writing names: which names are written so, and how the words of one read in another spelling."""

    of: str
    every: re.Pattern[str]
    some: re.Pattern[str]
    rules: tuple[SpellingRule, ...]
    words: int = 1

    def reads(self, words: list[str]) -> list[str]:
        """The words in the other spelling; as they are where the name is not written so."""
        return [self._read(word) for word in words] if self.is_of(words) else words

    def is_of(self, words: list[str]) -> bool:
        """Whether a name of these words is written so."""
        return len(words) >= self.words and any(map(self.some.search, words)) and all(map(self.every.fullmatch, words))

    def _read(self, word: str) -> str:
        for rule in self.rules:
            word = rule.apply(word)
        return word


@dataclass(frozen=True, slots=True)
class Letters:
    """The tables of letters.toml; `latin` and `plain` are for str.translate, the others by character."""

    latin: Mapping[int, str]
    plain: Mapping[int, str]
    to_latin_alike: Mapping[str, str]
    to_cyrillic_alike: Mapping[str, str]
    digits: Mapping[int, str]
    spelling: tuple[SpellingRule, ...]
    renderings: tuple[Rendering, ...]
    open: tuple[Rendering, ...]


@cache
def letters() -> Letters:
    """The tables of letters.toml."""
    source = DataFile("letters.toml")
    alike = _pairs(source, "look_alikes")
    rules = []
    for line, row in source.rows("spelling"):
        try:
            rules.append(_rule(row["from"], row["to"]))
        except (KeyError, re.error) as error:
            raise source.error(line, f"a spelling rule needs a regular expression `from` and a text `to`: {error}") from error
    return Letters(
        latin=str.maketrans({key: "" if to == "-" else to for key, to in _pairs(source, "latin").items()}),
        plain=str.maketrans(_pairs(source, "plain")),
        to_latin_alike=alike,
        to_cyrillic_alike={to: key for key, to in alike.items()},
        digits=str.maketrans(_pairs(source, "digits")),
        spelling=tuple(rules),
        renderings=tuple(_rendering(source, line, row) for line, row in source.rows("rendering")),
        open=tuple(_rendering(source, line, row) for line, row in source.rows("open")),
    )


def _rendering(source: DataFile, line: int, row: dict[str, Any]) -> Rendering:
    try:
        pairs = [rule.rsplit(" ", 1) for rule in row["rules"]]
        rules = tuple(_rule(pattern, to) for pattern, to in pairs)
        return Rendering(row["of"], re.compile(row["every"] or ".*"), re.compile(row["some"]), rules, row.get("words", 1))
    except (KeyError, ValueError, re.error) as error:
        raise source.error(line, f"a rendering needs `of`, `every`, `some` and `rules`, regular expressions and texts: {error}") from error


def _rule(pattern: str, to: str) -> SpellingRule:
    choices = _AROUND.sub("", pattern).split("|")
    return SpellingRule(re.compile(pattern), to, tuple(choices) if all(map(str.isalpha, choices)) else ())


def _pairs(source: DataFile, key: str) -> dict[str, str]:
    words = source.data[key].split()
    return dict(zip(words[::2], words[1::2], strict=True))
