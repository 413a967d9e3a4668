"""Tokens of a text, each of a class of time words, written as one string with a letter a token.

The rules are regular expressions over that string (rules.py), so they are short, see whole words
only, and run over a text in time that is linear in its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tenure.model.errors import VocabularyError
from tenure.vocabulary._load import DataFile

#: Classes that no word list gives, and what they are.
SHAPES = {
    "day": "1-31",
    "number": "another number",
    "year": "a number from 1000 to 2999",
    "short": "'39",
    "decade": "1990s, '90s",
    "full": "2023-07-12, 12.07.2023",
    "clock": "10:30",
    "possessive": "'s",
    "dash": "a hyphen or dash between two characters",
    "gap": "a dash between spaces",
    "comma": ",",
    "dot": ".",
    "slash": "/",
    "open": "(",
    "money": "$ or another currency sign",
    "percent": "%",
    "break": "an empty line",
    "capital": "another word that begins with a capital letter",
    "plural": "another word in small letters that ends in s",
    "word": "another word",
    "other": "another sign",
}
_SIGNS = {",": "comma", ".": "dot", "/": "slash", "(": "open", "$": "money", "€": "money", "£": "money", "%": "percent"}
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&;<=>@_~"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of time of a language: their classes and values, and a letter for each class."""

    words: dict[str, tuple[str, int | str]]
    """Word or phrase in lower case → its class's letter and its value."""
    letters: dict[str, str]
    """Class → letter."""
    names: frozenset[str]
    """Letters of the classes whose words count only where they are capitalised."""
    token: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its place in the text and the value that its class gives it."""

    start: int
    end: int
    value: int | str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text; `classes[i]` is the letter of the class of `items[i]`, `names` says which class that is."""

    text: str
    classes: str
    items: list[Token]
    names: dict[str, str]

    def name(self, index: int) -> str:
        """The class of the token at `index`; "break" beyond the text."""
        return self.names[self.classes[index]] if 0 <= index < len(self.classes) else "break"

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the tokens `first` to `last`, half-open."""
        return self.items[first].start, self.items[last - 1].end


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of `vocabulary/<language>/time.toml`. Raises VocabularyError where a word has two classes."""
    source = DataFile(f"{language}/time.toml")
    letters = dict(zip([*source.data, *SHAPES], _LETTERS, strict=False))
    words: dict[str, tuple[str, int | str]] = {}
    for line, name, entries in source.tables():
        for word, value in entries.items():
            if word in words:
                raise source.error(line, f"{word!r} stands in [{name}] and in another table; keep one")
            if word != word.lower() or not isinstance(value, int | str):
                raise source.error(line, f"write {word!r} in lower case, with a number or a text as its value")
            words[word] = (letters[name], value)
    if len(letters) < len(source.data) + len(SHAPES):
        raise VocabularyError(f"{source.name}: it has more classes than there are letters for")
    names = frozenset(letters[name] for name in ("month", "abbrev", "weekday"))
    return Lexicon(words, letters, names, _token_pattern([word for word in words if not word.isalpha()]))


def tokenize(text: str, lex: Lexicon) -> Tokens:
    """The tokens of `text`."""
    items: list[Token] = []
    classes: list[str] = []
    for match in lex.token.finditer(text):
        letter, value = _classify(match.lastgroup or "other", match.group(), lex)
        items.append(Token(match.start(), match.end(), value))
        classes.append(letter)
    return Tokens(text, "".join(classes), items, {letter: name for name, letter in lex.letters.items()})


def _classify(kind: str, found: str, lex: Lexicon) -> tuple[str, int | str]:
    """The letter and the value of one token."""
    letters = lex.letters
    if kind == "word":
        entry = lex.words.get(found.lower())
        if entry and (found[0].isupper() or entry[0] not in lex.names):
            return entry
        if found[0].isupper():
            return letters["capital"], found
        return letters["plural" if found[-1] == "s" else "word"], found
    if kind == "phrase":
        return lex.words[" ".join(found.lower().replace("’", "'").split())]
    if kind == "number":
        return _number(found, letters)
    if kind == "ordinal":
        return letters[kind], int(found[:-2])
    if kind == "sign":
        return letters[_SIGNS.get(found, "other")], found
    return letters[kind], found


def _number(found: str, letters: dict[str, str]) -> tuple[str, int | str]:
    if len(found) <= 9 and found.isascii() and found.isdigit():
        number = int(found)
        if len(found) <= 2 and 1 <= number <= 31:
            return letters["day"], number
        if len(found) == 4 and 1000 <= number <= 2999:
            return letters["year"], number
        return letters["number"], number
    return letters["number"], 0


def _token_pattern(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    phrase = "|".join(r"\s{1,3}".join(re.escape(word).replace("'", "['’]") for word in p.split()) for p in longest_first)
    first = re.escape("".join(sorted({p[0] for p in phrases})))
    iso, dotted = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?", r"[0-9]{1,2}(?P<mark>[./])[0-9]{1,2}(?P=mark)[0-9]{4}"
    kinds = {
        "phrase": rf"(?<!\w)(?=(?i:[{first}]))(?i:{phrase})(?!\w)",
        "word": r"(?<!\w)[^\W\d_]+(?!\w)",
        "full": rf"(?<![\w.])(?:{iso}|{dotted})(?!\w)",
        "clock": r"(?<!\w)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?!\w)",
        "decade": r"(?<!\w)(?:[0-9]{3}|['’‘][0-9])0['’]?s(?!\w)",
        "ordinal": r"(?<!\w)[0-9]{1,2}(?:st|nd|rd|th)(?!\w)",
        "short": r"(?<!\w)['’‘`][0-9]{2}(?!\w)",
        "number": r"(?<!\w)[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?!\w)",
        "possessive": r"['’]s(?!\w)",
        "other": r"\w+",
        "break": r"\n[ \t\r\n]*\n",
        "dash": r"(?<=\w)[-‐‑–−—](?=\w)",
        "gap": r"[-‐‑–−—]+",
        "sign": r"[^\w\s]",
    }
    return re.compile("|".join(f"(?P<{name}>{expression})" for name, expression in kinds.items()))
