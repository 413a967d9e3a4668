"""Copied text, by containment: which runs of words two texts share (design/measured.md, section 5).

Texts are compared through shingles of eight words, one in four of them by its hash; a shingle that many texts have is
boilerplate and counts for nothing. Texts that share enough are then compared word by word, so that the shared runs are known.
Words between quotation marks count for nothing either: two reporters may quote one letter.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“”«„][^\"“”«»„]{12,600}[\"“”»]")
_SHINGLE = 8
_SAMPLE = 4
_SHARED = 5
_TOO_MANY = 50
_RUN = 4
_COVERED = 0.6
_MASK = 2**64 - 1
_BASE = 0x9E3779B97F4A7C15
_LEAVES = pow(_BASE, _SHINGLE, 2**64)


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts share words: for each, the half-open ranges of code points that the other has too, in order."""

    texts: tuple[str, str]
    spans: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class _Words:
    words: list[str]
    starts: list[int]
    ends: list[int]


def find_copies(texts: Mapping[str, str]) -> list[Copy]:
    """The pairs of different texts that share more than boilerplate."""
    words = {name: _words(text) for name, text in sorted(texts.items())}
    holders: dict[int, list[str]] = defaultdict(list)
    for name, found in words.items():
        for shingle in sorted(set(_sampled(found.words))):
            holders[shingle].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= _TOO_MANY:
            shared.update(combinations(names, 2))
    return [
        _compare(a, b, words) for (a, b), count in sorted(shared.items()) if count >= min(_SHARED, _needed(words[a]), _needed(words[b]))
    ]


def covers(spans: Iterable[tuple[int, int]], start: int, end: int, text: str) -> bool:
    """True where most words between `start` and `end` lie in the spans."""
    found = [match.span() for match in _own_words(text) if match.start() >= start and match.end() <= end]
    ranges = [span for span in spans if span[1] > start and span[0] < end]
    inside = sum(any(first <= a and b <= last for first, last in ranges) for a, b in found)
    return bool(found) and inside >= _COVERED * len(found)


def _words(text: str) -> _Words:
    found = _own_words(text)
    return _Words([match.group().casefold() for match in found], [match.start() for match in found], [match.end() for match in found])


@lru_cache(maxsize=64)
def _own_words(text: str) -> list[re.Match[str]]:
    """The words of a text that stand in no quotation."""
    quoted = iter([match.span() for match in _QUOTED.finditer(text)])
    start, end = next(quoted, (len(text), len(text)))
    found = []
    for match in _WORD.finditer(text):
        while match.start() >= end and start < len(text):
            start, end = next(quoted, (len(text), len(text)))
        if not start <= match.start() < end:
            found.append(match)
    return found


def _needed(found: _Words) -> int:
    """How many sampled shingles a short text can share at all: half of those it has, one at least."""
    return max(1, (len(found.words) - _SHINGLE + 1) // (2 * _SAMPLE))


def _sampled(words: list[str]) -> Iterable[int]:
    """One in four of the hashes of all runs of eight words; a rolling hash, the same on every machine."""
    value = 0
    hashes = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    for at, part in enumerate(hashes):
        value = (value * _BASE + part) & _MASK
        if at >= _SHINGLE:
            value = (value - hashes[at - _SHINGLE] * _LEAVES) & _MASK
        if at >= _SHINGLE - 1 and (value ^ value >> 31) % _SAMPLE == 0:
            yield value


def _compare(a: str, b: str, words: Mapping[str, _Words]) -> Copy:
    left, right = words[a], words[b]
    return Copy((a, b), (_shared_spans(left, right), _shared_spans(right, left)))


def _shared_spans(found: _Words, other: _Words) -> tuple[tuple[int, int], ...]:
    """Runs of words of `found` that stand in `other` in the same order, overlapping runs as one."""
    runs = {tuple(other.words[at : at + _RUN]) for at in range(len(other.words) - _RUN + 1)}
    spans: list[tuple[int, int]] = []
    for at in range(len(found.words) - _RUN + 1):
        if tuple(found.words[at : at + _RUN]) in runs:
            start, end = found.starts[at], found.ends[at + _RUN - 1]
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    return tuple(spans)
