"""The spelling of words: folding, transliteration, and when two spellings are one word.

A *key* is what transliterations of one word share (letters.toml): one letter a sound, so that an edit
distance on keys counts sounds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from tenure.vocabulary.letters import letters
from tenure.vocabulary.persons import person_words

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z]")
_NOT_WORD = re.compile(r"[^\w]+")
_MARKS = re.compile("[\u0300-\u0305\u0307\u0309-\u036f]|(?<!и)\u0306|(?<!і)\u0308")  # й and ї are letters of their own
_APOSTROPHES = re.compile("['’‘`ʼʻʹ´]")
_CACHE = 200_000


def fold(text: str) -> str:
    """`text` in lower case without accents, marks of direction, soft hyphens and apostrophes."""
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    plain = _MARKS.sub("", unicodedata.normalize("NFD", shown.casefold()))
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", plain)).translate(letters().plain)


def has_mixed_scripts(word: str) -> bool:
    """True where a word has both Latin and Cyrillic letters, which no honest spelling has."""
    lower = word.casefold()
    return bool(_CYRILLIC.search(lower) and _LATIN.search(lower))


def unmix(word: str) -> str:
    """A folded word with look-alike letters of another script replaced by the letters they pass for."""
    if not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    table = letters()
    foreign = [c for c in word if _LATIN.match(c) and c not in table.to_cyrillic_alike]
    native = [c for c in word if _CYRILLIC.match(c) and c not in table.to_latin_alike]
    cyrillic = len(_CYRILLIC.findall(word)) >= len(_LATIN.findall(word)) if bool(foreign) == bool(native) else bool(native)
    swap = table.to_cyrillic_alike if cyrillic else table.to_latin_alike
    return "".join(swap.get(c, c) for c in word)


def is_cyrillic(word: str) -> bool:
    """True where the word is written in Cyrillic letters."""
    return bool(_CYRILLIC.search(word))


@lru_cache(maxsize=_CACHE)
def latin(word: str) -> str:
    """A folded word in plain Latin letters; other scripts than Cyrillic stay as they are."""
    return word.translate(letters().latin)


@lru_cache(maxsize=_CACHE)
def key(word: str) -> str:
    """What the transliterations of a folded word share."""
    text = latin(word)
    for rule in letters().spelling:
        text = rule.pattern.sub(rule.to, text)
    return text


def words(text: str) -> list[str]:
    """The words of `text`, folded and without look-alike letters."""
    return [unmix(word) for word in _NOT_WORD.split(fold(text).replace("_", " ")) if word]


def alike(a: str, b: str) -> bool:
    """True where two keys differ at most in h against g, or in h against kh, as transliterations do."""
    return a == b or a.replace("h", "g") == b.replace("h", "g") or a.replace("x", "h") == b.replace("x", "h")


def coarse(word_key: str) -> str:
    """A key that all keys alike to this one share: for blocking."""
    return word_key.replace("x", "g").replace("h", "g")


def skeleton(word_key: str) -> str:
    """A key without its vowels."""
    return re.sub("[aeiou]", "", coarse(word_key))


def misspelt(a: str, b: str) -> bool:
    """True where one folded word is the other with one slip (two in words of nine sounds and more).

    The shorter a word, the likelier that another consonant makes another word: where neither has six letters only vowels may differ.
    """
    left, right = key(a), key(b)
    shorter, longer = sorted((len(latin(a)), len(latin(b))))
    if shorter < 4 or longer < 5 or not _start_alike(left, right):
        return False
    if OSA.distance(left, right, score_cutoff=2) > (2 if min(len(left), len(right)) > 8 else 1):
        return False
    return longer > 5 or skeleton(left) == skeleton(right)


def _start_alike(a: str, b: str) -> bool:
    return alike(a[0], b[0]) or (a[0] in "aeiou" and b[0] in "aeiou")


def misspelt_surname(a: str, b: str) -> bool:
    """As `misspelt`, but in a Slavic surname another consonant makes another surname (Ivanov, Ivankov), a final -a another sex."""
    left, right = key(a), key(b)
    if not misspelt(a, b) or left + "a" == right or right + "a" == left:
        return False
    slavic = person_words().slavic
    return not (left.endswith(slavic) and right.endswith(slavic)) or skeleton(left) == skeleton(right)


def varies(a: str, b: str) -> bool:
    """True where two folded words differ in one vowel, as renderings from scripts without vowels do (Laden, Ladin)."""
    left, right = key(a), key(b)
    return skeleton(left) == skeleton(right) and OSA.distance(left, right) < 2
