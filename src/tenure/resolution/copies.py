"""Copied text, by containment: which runs of words two texts share (design/measured.md, section 5).

Texts are compared through shingles of eight words, one in four of them by its hash; a shingle that many texts have is
boilerplate and counts for nothing. Texts that share enough are then compared word by word, so that the shared runs are known.
Words between quotation marks count for nothing either: two reporters may quote one letter. Bulletins that fill one form with
other names and numbers are no copies of each other.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, islice

import numpy as np
from numpy.typing import NDArray

from tenure.resolution.layered import Layered

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“”«„][^\"“”«»„]{12,600}[\"“”»]")
_SHINGLE = 8
_SAMPLE = 4
_SHARED = 5
_TOO_MANY = 50
_RUN = 4
_COVERED = 0.6
#: How much more two texts share once names and numbers are blanked, where they fill one form.
_FORM = 0.2
_BASE = 0x9E3779B97F4A7C15
_BATCH = 500

_Hashes = NDArray[np.uint64]
_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts share words: for each, the half-open ranges of code points that the other has too, in order."""

    texts: tuple[str, str]
    spans: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text; `blanked` has an empty word for each that is a name or a number."""

    words: list[str]
    blanked: list[str]
    starts: list[int]
    ends: list[int]


@dataclass(frozen=True, slots=True)
class Copies:
    """The sampled shingles of the texts of a case, sorted, with the number of the text of each, for the texts that are added next.

    `lengths` is how many words each text has; `number_of` and `names` tell which number is which text.
    """

    shingles: _Hashes = field(default_factory=lambda: np.empty(0, np.uint64))
    owners: _Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    lengths: _Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    names: tuple[str, ...] = ()
    number_of: Layered[str, int] = field(default_factory=Layered)

    def add(self, texts: Mapping[str, str], held: Callable[[str], str]) -> tuple[Copies, list[Copy], list[tuple[str, str]]]:
        """The texts with some more, the pairs that are copies now, and those that may have been and are not any more.

        Words that one text more makes boilerplate count no longer between the texts that had them before. `held` gives a text
        that was added earlier.
        """
        if not texts:
            return self, [], []
        names = sorted(texts)
        lengths, shingles, owners = _shingles([texts[name] for name in names])
        owners = owners + len(self.names)
        places = np.searchsorted(self.shingles, shingles, side="right") if self.names else None
        grown = Copies(
            shingles if places is None else np.insert(self.shingles, places, shingles),
            owners if places is None else np.insert(self.owners, places, owners),
            np.concatenate([self.lengths, lengths]),
            (*self.names, *names),
            self.number_of.changed({name: n for n, name in enumerate(names, len(self.names))}),
        )
        read = lru_cache(maxsize=2 * _TOO_MANY)(lambda n: _split(texts.get(grown.names[n]) or held(grown.names[n])))
        if not self.names:
            pairs, doubtful = list(_sharing(grown.shingles, grown.owners, _needed(grown.lengths))), []
        else:
            pairs = grown._pairs_of(shingles, owners)
            doubtful = grown._made_boilerplate(self, np.unique(shingles), held)
        return grown, list(_compare(pairs, grown.names, read)), doubtful

    def _having(self, shingle: np.uint64) -> _Numbers:
        """The numbers of the texts that have a shingle."""
        first, last = np.searchsorted(self.shingles, shingle, side="left"), np.searchsorted(self.shingles, shingle, side="right")
        return self.owners[first:last]

    def _pairs_of(self, shingles: _Hashes, owners: _Numbers) -> list[tuple[int, int]]:
        """The pairs of texts that share enough, of which one has these shingles."""
        shared: Counter[tuple[int, int]] = Counter()
        for shingle, owner in zip(shingles, owners.tolist(), strict=True):
            having = self._having(shingle)
            if len(having) <= _TOO_MANY:
                shared.update({(min(owner, other), max(owner, other)): 1 for other in having.tolist() if other != owner})
        # Two of the added texts meet once from either side.
        first = int(owners.min()) if len(owners) else 0
        counts = {pair: count // 2 if pair[0] >= first else count for pair, count in shared.items()}
        return sorted(pair for pair, count in counts.items() if self._is_enough(*pair, count))

    def _is_enough(self, a: int, b: int, count: int) -> bool:
        return bool(count >= _needed(self.lengths[[a, b]]).min())

    def _made_boilerplate(self, before: Copies, shingles: _Hashes, held: Callable[[str], str]) -> list[tuple[str, str]]:
        """The pairs of earlier texts that share too little since some of these shingles are those of too many."""
        met: set[tuple[int, int]] = set()
        for shingle in shingles:
            old = before._having(shingle)
            if len(old) <= _TOO_MANY < len(self._having(shingle)):
                met.update(combinations(sorted(old.tolist()), 2))
        found = []
        own = lru_cache(maxsize=2 * _TOO_MANY)(lambda n: set(_shingles([held(self.names[n])])[1].tolist()))
        for a, b in sorted(met):
            count = sum(len(self._having(np.uint64(shingle))) <= _TOO_MANY for shingle in own(a) & own(b))
            if not count or not self._is_enough(a, b, count):
                found.append((self.names[a], self.names[b]))
        return found


def find_copies(texts: Mapping[str, str]) -> list[Copy]:
    """The pairs of different texts that share more than boilerplate."""
    return Copies().add(texts, texts.__getitem__)[1]


def _compare(pairs: Iterable[tuple[int, int]], names: Sequence[str], read: Callable[[int], _Words]) -> Iterator[Copy]:
    """What each pair of texts shares, without those that only fill one form."""
    for pair in pairs:
        a, b = sorted(pair, key=names.__getitem__)
        left, right = read(a), read(b)
        if not _fill_one_form(left, right):
            spans = (_spans(left, _runs(left.words, right.words)), _spans(right, _runs(right.words, left.words)))
            yield Copy((names[a], names[b]), spans)


def covers(spans: Iterable[tuple[int, int]], start: int, end: int, text: str) -> bool:
    """True where most words between `start` and `end` lie in the spans."""
    found = [match.span() for match in _WORD.finditer(_unquoted(text), start, end)]
    ranges = [span for span in spans if span[1] > start and span[0] < end]
    inside = sum(any(first <= a and b <= last for first, last in ranges) for a, b in found)
    return bool(found) and inside >= _COVERED * len(found)


class _Crc(dict[str, int]):
    """The hash of each word, the same on every machine, computed once."""

    def __missing__(self, word: str) -> int:
        self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return self[word]


def _shingles(texts: Sequence[str]) -> tuple[_Numbers, _Hashes, _Numbers]:
    """How many words each text has; the sampled shingles and the number of the text of each, sorted, each pair once."""
    crc, lengths, values, owners = _Crc(), list[int](), list[_Hashes](), list[_Numbers]()
    waiting = enumerate(texts)
    while batch := list(islice(waiting, _BATCH)):
        split = [_WORD.findall(_unquoted(text).casefold()) for _, text in batch]
        sizes = [len(words) for words in split]
        hashes = np.fromiter((crc[word] for words in split for word in words), np.uint64, sum(sizes))
        sampled, holders = _sample(hashes, np.repeat(np.array([n for n, _ in batch], np.int64), sizes))
        lengths += sizes
        values.append(sampled)
        owners.append(holders)
    shingles, of_text = np.concatenate([*values, np.empty(0, np.uint64)]), np.concatenate([*owners, np.empty(0, np.int64)])
    order = np.lexsort((of_text, shingles))
    shingles, of_text = shingles[order], of_text[order]
    first = np.ones(len(order), bool)
    first[1:] = (shingles[1:] != shingles[:-1]) | (of_text[1:] != of_text[:-1])
    return np.array(lengths, np.int64), shingles[first], of_text[first]


def _sample(hashes: _Hashes, owners: _Numbers) -> tuple[_Hashes, _Numbers]:
    """One in four, by their hashes, of the runs of eight words that stand in one text, and the text of each."""
    count = len(hashes) - _SHINGLE + 1
    if count < 1:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    values = np.zeros(count, np.uint64)
    for at in range(_SHINGLE):
        values = values * np.uint64(_BASE) + hashes[at : at + count]
    kept = (owners[:count] == owners[_SHINGLE - 1 :]) & ((values ^ values >> np.uint64(31)) % np.uint64(_SAMPLE) == 0)
    return values[kept], owners[:count][kept]


def _needed(lengths: _Numbers) -> _Numbers:
    """How many sampled shingles a text must share: of a short one half of those it has, one at least."""
    return np.clip((lengths - _SHINGLE + 1) // (2 * _SAMPLE), 1, _SHARED)


def _sharing(shingles: _Hashes, owners: _Numbers, needed: _Numbers) -> Iterator[tuple[int, int]]:
    """The pairs of texts, in order, that share as many shingles as one of them needs; those that many texts have left out."""
    starts = np.flatnonzero(np.concatenate([[True], shingles[1:] != shingles[:-1]])) if len(shingles) else np.empty(0, np.int64)
    sizes = np.diff(np.append(starts, len(shingles)))
    kept = np.repeat((sizes > 1) & (sizes <= _TOO_MANY), sizes)
    shingles, owners = shingles[kept], owners[kept]
    pairs, count = [np.empty(0, np.int64)], max(1, len(needed))
    for step in range(1, _TOO_MANY):
        same = shingles[step:] == shingles[:-step]
        pairs.append(owners[:-step][same] * count + owners[step:][same])
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    left, right = found // count, found % count
    enough = counts >= np.minimum(needed[left], needed[right])
    return zip(left[enough].tolist(), right[enough].tolist(), strict=True)


@lru_cache(maxsize=64)
def _unquoted(text: str) -> str:
    """A text with spaces in place of its quotations."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def _split(text: str) -> _Words:
    found = list(_WORD.finditer(_unquoted(text)))
    raw = [match.group() for match in found]
    blanked = ["" if word[0].isupper() or word[0].isdigit() else word.casefold() for word in raw]
    return _Words([word.casefold() for word in raw], blanked, [match.start() for match in found], [match.end() for match in found])


def _runs(words: list[str], other: list[str]) -> list[int]:
    """The places of words at which a run begins that the other text has too."""
    runs = set(zip(*(other[at:] for at in range(_RUN)), strict=False))
    return [at for at, run in enumerate(zip(*(words[at:] for at in range(_RUN)), strict=False)) if run in runs]


def _fill_one_form(a: _Words, b: _Words) -> bool:
    """True where two texts share far more once names and numbers are blanked."""
    short, other = sorted((a, b), key=lambda found: len(found.words))
    told, blanked = _runs(short.words, other.words), _runs(short.blanked, other.blanked)
    return len(blanked) - len(told) > _FORM * len(short.words)


def _spans(found: _Words, runs: list[int]) -> tuple[tuple[int, int], ...]:
    """The ranges of code points of some runs, overlapping ones as one."""
    spans: list[tuple[int, int]] = []
    for at in runs:
        start, end = found.starts[at], found.ends[at + _RUN - 1]
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)
