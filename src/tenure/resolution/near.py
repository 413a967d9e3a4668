"""Which names may be spellings of a name, or fit it: few of many, so that not all are compared with all.

None is left out that `relate_persons` holds to be the same, misspelt, fitting in part or of a bare surname; some are
found that it does not. What it needs for that is what is looked up here: a surname and a given name that may each be
one word, or words that are written together, lack some or stand in another order; what it compares by sound is near to
every name of another script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations
from typing import TypeVar

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from tenure.resolution.given import forms_of, given_names
from tenure.resolution.inflection import nominatives
from tenure.resolution.persons import (
    PersonName,
    Word,
    ends,
    joined,
    parse_otherwise,
    parse_person,
    plain,
    relate_given,
    relate_surnames,
)
from tenure.resolution.remembered import remember, remember_texts
from tenure.resolution.spelling import coarse, is_transcribed, key, latin, skeleton, starting_sounds

K = TypeVar("K")
_NONE: frozenset[int] = frozenset()
#: To compare a word with fewer than these one by one takes less time than to begin with all of them at once.
_FEW = 40
Few = str | tuple[str, ...]
"""One or more names or words: most keys have one, and a tuple or a set for each would take more room than all names."""


class NearNames:
    """Names, looked up by names that they share a block with."""

    def __init__(self, names: Iterable[str], blocks: Callable[[str], Iterable[str]]) -> None:
        self._blocks = blocks
        self._in: dict[str, _Block] = {}
        self._given = _Words(_shared_by_given, _asked_by_given, _may_be_given)
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Has `name` found from now on."""
        for block in self._blocks(name):
            if block not in self._in:
                self._in[block] = _Block(self._given)
            self._in[block].add(name)

    def of(self, name: str) -> set[str]:
        """The names that may relate to `name` better than "unknown", itself among them."""
        found: set[str] = set()
        for block in self._blocks(name):
            if block in self._in:
                self._in[block].find(name, found)
        return found

    def forget(self) -> None:
        """Keeps no longer what was found of words that were looked up; it would be found again."""
        for block in self._in.values():
            block.surnames.forget()
        self._given.forget()


class FullNames:
    """The few full names of a report, looked up by names that begin like them, word by word.

    That finds more than `NearNames` does and none less, and for so few it costs less than to look up their words.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_start: dict[str, list[str]] = {}
        for name in names:
            readings = _read(name)
            for start in {start for reading in readings for start in (*_begin_two(reading), *_begin_one(reading))}:
                self._by_start.setdefault(start, []).append(name)
            self._by_start.setdefault(f"transcribed {is_transcribed(name)}", []).append(name)

    def of(self, name: str) -> set[str]:
        """The names that may relate to `name` better than "unknown", itself among them."""
        asked = {start for reading in _read(name) for start in (_begin_two if reading.given else _begin_one)(reading)}
        asked.add(f"transcribed {not is_transcribed(name)}")
        return {other for start in asked for other in self._by_start.get(start, ())}


def _begin_two(name: PersonName) -> Iterator[str]:
    """How names of two words and more begin if they relate better than "unknown": two of their words, or all once the spaces are gone."""
    begins = [_begins(word.text) for word in name.words]
    for one, other in combinations(begins, 2):
        yield from (min(a, b) + max(a, b) for a in one for b in other)
    for words in (name.words, ends(name)):
        yield f"= {joined(words)}"


def _begin_one(name: PersonName) -> Iterator[str]:
    """How a name begins if one of a single word relates to it: in its surname, or in the words that are written together with others."""
    for word in (name.surname, name.words[0], *ends(name)[:1]):
        yield from starting_sounds(word.text)


@remember_texts(20_000)
def _begins(word: str) -> frozenset[str]:
    """The first sounds of a word, and those of other forms of the same given name."""
    return starting_sounds(word).union(*map(starting_sounds, forms_of(word)))


def _read(name: str) -> list[PersonName]:
    """The readings of a name, and of how other fashions of transliteration would write it."""
    return [*parse_person(name), *parse_otherwise(name)]


class _Block:
    """The names of a block by their words.

    `of_words` has them by surname, then by given name, which is empty where a name has none and ends in a point where it is an initial.
    `given` are the given names of all blocks: they are few, and each is looked up once for all.
    """

    __slots__ = ("alone", "given", "of_words", "orders", "surnames", "together", "transcribed")

    def __init__(self, given: _Words) -> None:
        self.given = given
        self.of_words: dict[str, dict[str, Few]] = {}
        self.surnames = _Words(_shared_by_forms, _shared_by_forms, _may_be_surname)
        self.orders: dict[int, Few] = {}  # by hash: two keys of one hash only make more names near
        self.together = _Written(given=True)
        self.alone = _Written(given=False)
        self.transcribed: tuple[list[str], list[str]] = ([], [])

    def add(self, name: str) -> None:
        self.transcribed[is_transcribed(name)].append(name)
        for reading in _read(name):
            surname, given = reading.surname.text, _label(reading.given)
            self.surnames.add(surname)
            if given:
                self.given.add(given)
            _put(self.of_words.setdefault(surname, {}), given, name)
            for order in _joined(reading) | (_pairs(reading) if len(reading.words) > 2 else _NONE):
                _put(self.orders, order, name)
            (self.together if given else self.alone).add(name, _together(reading))

    def find(self, name: str, found: set[str]) -> None:
        """Adds the names of the block that are near to a name."""
        if self.transcribed[True] or is_transcribed(name):
            found.update(self.transcribed[not is_transcribed(name)])
        for reading in _read(name):
            given = _label(reading.given)
            fits = self.given.like(given) if given else None
            for surname in self.surnames.like(reading.surname.text):
                for other, names in self.of_words[surname].items():
                    if fits is None or not other or other in fits:
                        _take(names, found)
            for order in _joined(reading) | _pairs(reading):
                if order in self.orders:
                    _take(self.orders[order], found)
            if len(reading.words) > 2 and not reading.words[0].initial:
                self._find_shorter(reading, found)
            if written := self.alone if given else self.together:
                for text in _together(reading):
                    written.find(text, found)

    def _find_shorter(self, name: PersonName, found: set[str]) -> None:
        """Adds names that have the first word and another one of a longer name as given name and surname, in whatever order."""
        first, *rest = name.words
        for surname, given in chain.from_iterable(((word, first), (first, word)) for word in rest):
            for text in self.surnames.alike(surname):
                for label, names in self.of_words[text].items():
                    if label and coarse(key(label.rstrip("."))) == coarse(given.key):
                        _take(names, found)


def _put(table: dict[K, Few], at: K, name: str) -> None:
    """Adds a name to those at a key; those that are added one after the other count once."""
    held = table.get(at)
    if held is None:
        table[at] = name
    elif isinstance(held, str):
        if held != name:
            table[at] = (held, name)
    elif held[-1] != name:
        table[at] = (*held, name)


def _take(few: Few, found: set[str]) -> None:
    if isinstance(few, str):
        found.add(few)
    else:
        found.update(few)


def _label(given: Word | None) -> str:
    return "" if given is None else given.text + "." * given.initial


class _Words:
    """Words, looked up by words that they may be: what shares a key with another, or is like it but for a slip, and may be one with it."""

    __slots__ = ("_asked", "_like", "_may_be", "_shared", "by_key", "slips", "words")

    def __init__(
        self, shared: Callable[[str], Iterable[str]], asked: Callable[[str], Iterable[str]], may_be: Callable[[str, str], bool]
    ) -> None:
        self._shared, self._asked, self._may_be = shared, asked, may_be
        self.words: dict[str, None] = {}
        self.slips = _Slips()
        self.by_key: dict[str, Few] = {}
        self._like: dict[str, tuple[str, ...]] = {}

    def add(self, word: str) -> None:
        """Has a word found from now on."""
        if word in self.words:
            return
        self.words[word] = None
        self._like.clear()
        if not word.endswith("."):
            self.slips.add(word)
        for shared in self._shared(word):
            _put(self.by_key, shared, word)

    def like(self, word: str) -> tuple[str, ...]:
        """The words that a word may be."""
        if word not in self._like:
            near = set() if word.endswith(".") else set(self.slips.of(word))
            for asked in self._asked(word):
                _take(self.by_key.get(asked, ()), near)
            self._like[word] = tuple([other for other in near if self._may_be(word, other)])
        return self._like[word]

    def alike(self, word: Word) -> set[str]:
        """The words whose keys are alike to that of a word, and may be more."""
        found: set[str] = set()
        _take(self.by_key.get(f"= {coarse(word.key)}", ()), found)
        return found

    def forget(self) -> None:
        """Keeps no longer what was found."""
        self._like.clear()


class _Slips:
    """Folded words with their keys and Latin letters, looked up by words that differ from them as little as `misspelt` asks."""

    __slots__ = ("letters", "sounds", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.sounds: list[str] = []
        self.letters: list[str] = []

    def add(self, word: str) -> None:
        self.words.append(word)
        self.sounds.append(key(word))
        self.letters.append(latin(word))

    def of(self, word: str) -> list[str]:
        """The words that are as near to one, in sounds or in letters."""
        if not self.words:
            return []
        sounds, letters = key(word), latin(word)
        if len(self.words) < _FEW:
            return [
                other
                for other, sound, spelt in zip(self.words, self.sounds, self.letters, strict=True)
                if _is_near(sounds, sound) or OSA.distance(letters, spelt, score_cutoff=1) < 2
            ]
        by_sound = cdist([sounds], self.sounds, scorer=OSA.distance, score_cutoff=2, dtype=np.uint8)[0]
        by_letter = cdist([letters], self.letters, scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)[0]
        near = np.flatnonzero((by_sound <= 2) | (by_letter <= 1)).tolist()
        return [
            self.words[at] for at in near if by_letter[at] <= 1 or by_sound[at] <= (2 if min(len(sounds), len(self.sounds[at])) > 6 else 1)
        ]


def _is_near(a: str, b: str) -> bool:
    size = min(len(a), len(b))
    return OSA.distance(a, b, score_cutoff=2) <= (2 if size > 6 else 1)


class _Written:
    """Names, with a given name or without one, by how they are written once the spaces are gone: looked up by what is so but for a slip.

    Most are never near to what is asked for: they wait until somebody asks for one of their size, and then for one that begins so.
    """

    __slots__ = ("_begun", "_given", "_spelt", "_waiting")

    def __init__(self, *, given: bool) -> None:
        self._given = given
        self._waiting: dict[int, list[str]] = {}
        self._begun: dict[tuple[int, str], list[str]] = {}
        self._spelt: dict[tuple[int, str], _Spelt] = {}

    def __bool__(self) -> bool:
        return bool(self._waiting or self._begun or self._spelt)

    def add(self, name: str, texts: Iterable[str]) -> None:
        for size in {len(latin(text)) for text in texts}:
            waiting = self._waiting.setdefault(size, [])
            if not waiting or waiting[-1] != name:
                waiting.append(name)

    def find(self, word: str, found: set[str]) -> None:
        """Adds the names that are written like a word, but for a slip."""
        size = len(latin(word))
        for near in {*range(size - 4, size + 5), len(key(word))}:
            if near in self._waiting:
                self._begin(near)
            for start in starting_sounds(word):
                if (near, start) in self._begun:
                    self._spell(near, start)
                if (near, start) in self._spelt:
                    self._spelt[near, start].find(word, found)

    def _begin(self, size: int) -> None:
        """Has what is written in so many letters wait for who asks for its first sounds."""
        for name in self._waiting.pop(size):
            for start in {start for text in self._texts(name, size) for start in starting_sounds(text)}:
                self._begun.setdefault((size, start), []).append(name)

    def _spell(self, size: int, start: str) -> None:
        """Has what is written in so many letters and begins so looked up from now on."""
        spelt = self._spelt.setdefault((size, start), _Spelt())
        for name in self._begun.pop((size, start)):
            for text in self._texts(name, size):
                if start in starting_sounds(text):
                    spelt.add(text, name)

    def _texts(self, name: str, size: int) -> set[str]:
        """What a name is, written in so many letters."""
        readings = [reading for reading in _read(name) if bool(reading.given) == self._given]
        return {text for reading in readings for text in _together(reading) if len(latin(text)) == size}


class _Spelt:
    """Names by how they are written, looked up by what is so but for a slip."""

    __slots__ = ("_names", "_slips")

    def __init__(self) -> None:
        self._names: dict[str, Few] = {}
        self._slips = _Slips()

    def add(self, text: str, name: str) -> None:
        if text not in self._names:
            self._slips.add(text)
        _put(self._names, text, name)

    def find(self, word: str, found: set[str]) -> None:
        for text in self._slips.of(word):
            _take(self._names[text], found)


def _together(name: PersonName) -> set[str]:
    """The words of a name written together, all or the first and last."""
    return {plain(name.words), plain(ends(name))}


@remember_texts(20_000)
def _shared_by_forms(word: str) -> frozenset[str]:
    """What a surname shares with its transliterations, with itself written by ear, and with its cases."""
    own = key(word)
    return frozenset((f"= {coarse(own)}", f"sound {skeleton(own)}", *_cases(word)))


def _cases(word: str) -> frozenset[str]:
    """What a word shares with its cases."""
    return frozenset(f"case {form}" for form in (key(word), *nominatives(word, "m"), *nominatives(word, "f")))


@remember_texts(20_000)
def _shared_by_given(word: str) -> frozenset[str]:
    """What a given name has in common with its other forms, its cases and its initials; an initial with the names that begin with it."""
    begins = "initial" if word.endswith(".") else "name"
    return _forms(word) | {f"{begins} {letter}" for letter in _first_letters(word)}


@remember_texts(20_000)
def _asked_by_given(word: str) -> frozenset[str]:
    """What those given names have that a given name or an initial may be."""
    begins = ("initial", "name") if word.endswith(".") else ("initial",)
    return _forms(word) | {f"{kind} {letter}" for kind in begins for letter in _first_letters(word)}


def _forms(word: str) -> frozenset[str]:
    if word.endswith("."):
        return frozenset()
    return frozenset((f"= {coarse(key(word))}", *(f"listed {name}" for name in given_names(key(word))), *_cases(word)))


def _first_letters(word: str) -> set[str]:
    return {coarse(form)[:1] for form in forms_of(word.rstrip("."))}


@remember(20_000)
def _may_be_given(a: str, b: str) -> bool:
    """True where two given names do not contradict each other, or one may be a case of the other."""
    return relate_given(_word(a), _word(b)) != "different" or _is_case(a, b)


def _word(label: str) -> Word:
    text = label.rstrip(".")
    return Word(text, key(text), label.endswith("."))


@remember(100_000)
def _may_be_surname(a: str, b: str) -> bool:
    """True where two surnames do not contradict each other, or one may be a case of the other."""
    return relate_surnames(Word(a, key(a)), Word(b, key(b))) != "different" or _is_case(a, b)


def _is_case(a: str, b: str) -> bool:
    return _is_case_of(a, b) or _is_case_of(b, a)


def _is_case_of(word: str, nominative: str) -> bool:
    return not word.isascii() and (key(nominative) in nominatives(word, "m") or key(nominative) in nominatives(word, "f"))


def _joined(name: PersonName) -> set[int]:
    """Hashes of the words of a name without initials written as one: all, the outer two, or the last of many."""
    words, outer = name.words, ends(name)
    some = (words, *([outer] if outer != words else ()), *(words[n:] for n in range(1, len(words) - 2)))
    return {hash("".join([word.key for word in one])) for one in some if len(one) > 1 and not any(word.initial for word in one)}


def _pairs(name: PersonName) -> set[int]:
    """Hashes of pairs of words, for names of which one lacks some: the first with each other one, and of more than three any two."""
    words = name.words
    first = coarse(words[0].key)
    pairs = set() if words[0].initial else {hash((first, coarse(word.key))) for word in words[1:]}
    if len(words) > 3:
        pairs.update(hash(("two", *pair)) for pair in combinations(sorted(coarse(word.key) for word in words), 2))
    return pairs
