"""Which names may be spellings of a name, or fit it: few of many, so that not all are compared with all.

None is left out that `relate_persons` holds to be the same, misspelt, fitting in part or of a bare surname; some are
found that it does not. What it needs for that is what is looked up here: a surname and a given name that may each be
one word, or words that are written together, lack some or stand in another order; what it compares by sound is near to
every name of another script.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from tenure.resolution.inflection import nominatives
from tenure.resolution.persons import PersonName, Word, ends, joined, parse_person, plain, relate_given, relate_surnames
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
        self.orders: dict[int, list[str]] = {}  # by hash: two keys of one hash only make more names near
        self.together: dict[int, list[tuple[str, str]]] = {}
        self.alone: dict[int, list[tuple[str, str]]] = {}
        self.like: dict[str, list[str]] = {}
        self.transcribed: dict[bool, list[str]] = {True: [], False: []}

    def add(self, name: str) -> None:
        self.transcribed[is_transcribed(name)].append(name)
        for reading in _read(name):
            surname = reading.surname.text
            if surname not in self.of_words:
                self._add_surname(surname)
            self.of_words[surname].setdefault(reading.given, set()).add(name)
            together, written = _together(reading), self.together if reading.given else self.alone
            for order in _orders(reading).union(map(hash, together)):
                self.orders.setdefault(order, []).append(name)
            for text in together:
                written.setdefault(len(latin(text)), []).append((text, name))

    def near(self, name: str) -> Iterator[str]:
        yield from self.transcribed[not is_transcribed(name)] if self.transcribed[True] or is_transcribed(name) else ()
        for reading in _read(name):
            given = reading.given
            for surname in self._surnames_like(reading.surname.text):
                for other, names in self.of_words[surname].items():
                    if given is None or other is None or _may_be_one(given, other):
                        yield from names
            for order in _orders(reading):
                yield from self.orders.get(order, ())
            if written := self.alone if given else self.together:
                for text in _together(reading):
                    yield from _written_like(text, written)

    def _add_surname(self, surname: str) -> None:
        self.of_words[surname] = {}
        self.like.clear()
        for shared in _shared_by_forms(surname):
            self.surnames[shared].add(surname)

    def _surnames_like(self, word: str) -> list[str]:
        """The surnames of which a word may be a spelling, a slip or a case."""
        if word not in self.like:
            near = {other for other in self.of_words if _slips(word, other)}
            near.update(other for shared in _shared_by_forms(word) for other in self.surnames.get(shared, ()))
            self.like[word] = sorted(other for other in near if _may_be_surname(word, other))
        return self.like[word]


def _together(name: PersonName) -> set[str]:
    """The words of a name written together, all or the first and last."""
    return {plain(name.words), plain(ends(name))}


def _written_like(word: str, written: Mapping[int, Iterable[tuple[str, str]]]) -> Iterator[str]:
    """The names that are written, by length, like a word once the spaces are gone."""
    for size in range(len(latin(word)) - 4, len(latin(word)) + 5):
        yield from (name for text, name in written.get(size, ()) if _slips(word, text))


def _slips(a: str, b: str) -> bool:
    """True of folded words that are as near as `misspelt` asks, in sounds or in letters."""
    left, right = key(a), key(b)
    if OSA.distance(left, right, score_cutoff=2) <= (2 if min(len(left), len(right)) > 6 else 1):
        return True
    return OSA.distance(latin(a), latin(b), score_cutoff=1) <= 1


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
    rests = (name.words[n:] for n in range(1, len(name.words) - 2))
    written = {joined(words) for words in (name.words, ends(name), *rests) if not any(word.initial for word in words)}
    found = [coarse(word.key) for word in name.words]
    first = {(found[0], word) for word in found[1:]}
    two = {("two", *pair) for pair in combinations(sorted(found), 2)} if len(found) > 3 else set()
    return {*map(hash, written), *map(hash, first), *map(hash, two)}
