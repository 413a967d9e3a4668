"""Which names may be spellings of a name, or fit it: few of many, so that not all are compared with all.

None is left out that `relate_persons` holds to be the same, misspelt, fitting in part or of a bare surname; some are
found that it does not. What it needs for that is what is looked up here: a surname and a given name that may each be
one word, or words that are written together, lack some or stand in another order; what it compares by sound is near to
every name of another script.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from tenure.resolution.inflection import nominatives
from tenure.resolution.persons import PersonName, Word, ends, parse_person, plain, relate_given, relate_surnames
from tenure.resolution.spelling import coarse, is_transcribed, key, latin, readings, skeleton

Key = tuple[str, ...]


class NearNames:
    """Names, looked up by names that they share a block with."""

    def __init__(self, names: Iterable[str], blocks: Callable[[str], Iterable[str]]) -> None:
        self._blocks = blocks
        self._in: dict[str, _Block] = defaultdict(_Block)
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Has `name` found from now on; once more changes nothing."""
        for block in self._blocks(name):
            self._in[block].add(name)

    def of(self, name: str) -> set[str]:
        """The names that may relate to `name` better than "unknown", itself among them."""
        return {other for block in self._blocks(name) if block in self._in for other in self._in[block].near(name)}


def _read(name: str) -> Iterator[PersonName]:
    """The readings of a name, and of how other fashions of transliteration would write it."""
    for form in (name, *readings(name)):
        yield from parse_person(form)


class _Block:
    """The names of a block by their words."""

    def __init__(self) -> None:
        self.of_words: dict[str, dict[Word | None, set[str]]] = {}
        self.surnames: dict[Key, set[str]] = defaultdict(set)
        self.orders: dict[int, tuple[str, ...] | str] = {}  # by hash: two keys of one hash only make more names near
        self.together = _Written()
        self.alone = _Written()
        self.like: dict[str, list[str]] = {}
        self.spellings: list[tuple[str, str, str]] = []
        self.transcribed: dict[bool, list[str]] = {True: [], False: []}

    def add(self, name: str) -> None:
        self.transcribed[is_transcribed(name)].append(name)
        for reading in _read(name):
            surname = reading.surname.text
            if surname not in self.of_words:
                self._add_surname(surname)
            self.of_words[surname].setdefault(reading.given, set()).add(name)
            for order in _orders(reading).union(map(hash, _together(reading))):
                held = self.orders.get(order)
                # Most have one name: a tuple for each would take more room than all names.
                self.orders[order] = name if held is None else (held, name) if isinstance(held, str) else (*held, name)
            (self.together if reading.given else self.alone).add(name, _together(reading))

    def near(self, name: str) -> Iterator[str]:
        yield from self.transcribed[not is_transcribed(name)] if self.transcribed[True] or is_transcribed(name) else ()
        for reading in _read(name):
            given = reading.given
            for surname in self._surnames_like(reading.surname.text):
                for other, names in self.of_words[surname].items():
                    if given is None or other is None or _may_be_one(given, other):
                        yield from names
            for order in _orders(reading):
                held = self.orders.get(order, ())
                if isinstance(held, str):
                    yield held
                else:
                    yield from held
            if (written := self.alone if given else self.together).names:
                for text in _together(reading):
                    yield from written.like(text)

    def _add_surname(self, surname: str) -> None:
        self.of_words[surname] = {}
        self.like.clear()
        self.spellings.append((surname, key(surname), latin(surname)))
        for shared in _shared_by_forms(surname):
            self.surnames[shared].add(surname)

    def _surnames_like(self, word: str) -> list[str]:
        """The surnames of which a word may be a spelling, a slip or a case."""
        if word not in self.like:
            near = set(_slipped(word, self.spellings))
            near.update(other for shared in _shared_by_forms(word) for other in self.surnames.get(shared, ()))
            self.like[word] = sorted(other for other in near if _may_be_surname(word, other))
        return self.like[word]


class _Written:
    """Names by how they are written once the spaces are gone."""

    def __init__(self) -> None:
        self.names: dict[str, tuple[str, ...] | str] = {}
        self.by_size: dict[int, list[tuple[str, str, str]]] = {}

    def add(self, name: str, texts: Iterable[str]) -> None:
        for text in texts:
            held = self.names.get(text)
            if held is None:
                self.by_size.setdefault(len(latin(text)), []).append((text, key(text), latin(text)))
            self.names[text] = name if held is None else (held, name) if isinstance(held, str) else (*held, name)

    def like(self, word: str) -> Iterator[str]:
        """The names that are written like a word, but for a slip."""
        for size in range(len(latin(word)) - 4, len(latin(word)) + 5):
            for text in _slipped(word, self.by_size.get(size, ())):
                held = self.names[text]
                if isinstance(held, str):
                    yield held
                else:
                    yield from held


def _together(name: PersonName) -> set[str]:
    """The words of a name written together, all or the first and last."""
    return {plain(name.words), plain(ends(name))}


def _slipped(word: str, spellings: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Those folded words, given with their keys and Latin letters, that are as near to one as `misspelt` asks, in sounds or in letters."""
    if not spellings:
        return
    sounds, letters = key(word), latin(word)
    by_sound = cdist([sounds], [own for _, own, _ in spellings], scorer=OSA.distance, score_cutoff=2, dtype=np.uint8)[0]
    by_letter = cdist([letters], [own for _, _, own in spellings], scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)[0]
    for at in np.flatnonzero((by_sound <= 2) | (by_letter <= 1)).tolist():
        text, own, _ = spellings[at]
        if by_letter[at] <= 1 or by_sound[at] <= (2 if min(len(sounds), len(own)) > 6 else 1):
            yield text


def _shared_by_forms(word: str) -> set[Key]:
    """What a surname shares with its transliterations, with itself written by ear, and with its cases."""
    own = key(word)
    cases = {("case", form) for gender in ("m", "f") for form in nominatives(word, gender)}
    return {("spelling", coarse(own)), ("sound", skeleton(own)), ("case", own), *cases}


@lru_cache(maxsize=500_000)
def _may_be_one(a: Word, b: Word) -> bool:
    """True where two given names do not contradict each other, or one may be a case of the other."""
    return relate_given(a, b) != "different" or _is_case(a.text, b.text)


def _may_be_surname(a: str, b: str) -> bool:
    """True where two surnames do not contradict each other, or one may be a case of the other."""
    return relate_surnames(Word(a, key(a)), Word(b, key(b))) != "different" or _is_case(a, b)


def _is_case(a: str, b: str) -> bool:
    return any(key(nominative) in nominatives(word, gender) for word, nominative in ((a, b), (b, a)) for gender in ("m", "f"))


def _orders(name: PersonName) -> set[int]:
    """Hashes of what names share whose words are written together, lack some, or stand in another order."""
    words = name.words
    found = [coarse(word.key) for word in words]
    orders = {hash((found[0], word)) for word in found[1:]}
    for some in (words, ends(name), *(words[n:] for n in range(1, len(words) - 2))):
        if not any(word.initial for word in some):
            orders.add(hash("".join([word.key for word in some])))
    if len(found) > 3:
        orders.update(hash(("two", *pair)) for pair in combinations(sorted(found), 2))
    return orders
