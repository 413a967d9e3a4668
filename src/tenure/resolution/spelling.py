"""The spelling of words: folding, transliteration, and when two spellings are one word.

A *key* is what transliterations of one word share (letters.toml): one letter a sound, so that an edit
distance on keys counts sounds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from tenure.resolution.remembered import remember, remember_texts
from tenure.vocabulary.letters import letters
from tenure.vocabulary.persons import person_words

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z]")
_NOT_WORD = re.compile(r"[^\w]+")
_MARKS = re.compile("[\u0300-\u0305\u0307\u0309-\u036f]|(?<!и)\u0306|(?<!і)\u0308")  # й and ї are letters of their own
_LETTERS = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile("['’‘`ʼʻʹ´]")
_CACHE = 200_000
#: How many names are kept as read: were they fewer than a large case has, each pass over it would read all of them again.
NAMES = 1_000_000
#: Scripts of syllables, which say more vowels than a Latin spelling does; Unicode names their letters by their sounds.
_SYLLABIC = ("KATAKANA", "HIRAGANA", "HANGUL", "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "ETHIOPIC", "MYANMAR", "KHMER")
_BY_SOUND = frozenset((*_SYLLABIC, "ARABIC", "HEBREW"))
_SOUND = re.compile(rf"(?:{'|'.join(_SYLLABIC)}) (?:LETTER|SYLLABLE|VOWEL SIGN) (?:SMALL )?(\w+)")
#: A vowel before two consonants at the start, which languages add and drop (Iskandar, Skandar).
_CLUSTER = re.compile("[aeiou][^aeiou]{2}")
#: Sounds that are taken for one another.
_NEIGHBOURS = str.maketrans("rmdbk", "lntpg")
_NEAR = str.maketrans("pvhxžr", "bfggil")


def fold(text: str) -> str:
    """`text` in lower case without accents, marks of direction, soft hyphens and apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    shown = unicodedata.normalize("NFKC", text)
    if not shown.isprintable():
        shown = "".join(c for c in shown if unicodedata.category(c) != "Cf")
    plain = _MARKS.sub("", unicodedata.normalize("NFD", shown.casefold()))
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", plain)).translate(letters().plain)


def has_mixed_scripts(word: str) -> bool:
    """True where a word has both Latin and Cyrillic letters, which no honest spelling has."""
    lower = word.casefold()
    return bool(_CYRILLIC.search(lower) and _LATIN.search(lower))


def unmix(word: str) -> str:
    """A folded word with look-alike letters of another script replaced by the letters they pass for."""
    if word.isascii() or not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    table = letters()
    foreign = [c for c in word if _LATIN.match(c) and c not in table.to_cyrillic_alike]
    native = [c for c in word if _CYRILLIC.match(c) and c not in table.to_latin_alike]
    cyrillic = len(_CYRILLIC.findall(word)) >= len(_LATIN.findall(word)) if bool(foreign) == bool(native) else bool(native)
    swap = table.to_cyrillic_alike if cyrillic else table.to_latin_alike
    return "".join(swap.get(c, c) for c in word)


def unmix_name(name: str) -> str:
    """A name with the words that mix scripts as they are read; the others stay as they are written."""
    return " ".join(unmix(fold(word)).capitalize() if has_mixed_scripts(word) else word for word in name.split())


def is_cyrillic(word: str) -> bool:
    """True where the word is written in Cyrillic letters."""
    return not word.isascii() and bool(_CYRILLIC.search(word))


def latin(word: str) -> str:
    """A folded word in plain Latin letters; other scripts than Cyrillic stay as they are."""
    return word if word.isascii() else word.translate(letters().latin)


def readings(text: str) -> tuple[str, ...]:
    """The other spellings that a name may have if it is written after a German, Arabic or East Asian fashion (letters.toml)."""
    plain = latin(" ".join([unmix(word) for word in fold(text).split()]))
    found = _LETTERS.findall(plain)
    spelt = [rendering.reads(found) for rendering in letters().renderings if found]
    return tuple(dict.fromkeys(_in_capitals(_with_words(plain, words), text) for words in spelt if words != found))


def left_open(found: Sequence[str]) -> frozenset[str]:
    """What the folded words of a name may be, written as one, where its spelling leaves letters open (letters.toml); none where not."""
    plain = [latin(word) for word in found]
    return frozenset("".join(rendering.reads(plain)) for rendering in letters().open if rendering.is_of(plain))


def _with_words(text: str, words: Iterable[str]) -> str:
    """A text with other words in the places of its own: commas and points stay, which tell the parts of a name."""
    left = iter(words)
    return _LETTERS.sub(lambda _: next(left), text)


def _in_capitals(reading: str, text: str) -> str:
    """A reading of a text with those words in capitals that the text has so: they tell the order of names."""
    words, shown = reading.split(), text.split()
    if len(words) != len(shown):
        return reading
    return " ".join(word.upper() if is_shouted(own) else word for word, own in zip(words, shown, strict=True))


def is_shouted(word: str) -> bool:
    """True of a word in capitals that is no initials."""
    return word.isupper() and len(word) > 2 and "." not in word


@remember_texts(_CACHE)
def romanize(word: str) -> str:
    """A folded word of any script in Latin letters: by the tables, or by the sounds that Unicode names letters by."""
    found = (_SOUND.fullmatch(unicodedata.name(c, "")) for c in word)
    return latin("".join(match[1].lower() if match else c for match, c in zip(found, word, strict=True)))


def is_transcribed(text: str) -> bool:
    """True of a text in a script from which names come into Latin letters by their sound, not letter by letter."""
    return not text.isascii() and max(text) > "ԯ" and any(script(c) in _BY_SOUND for c in text if c.isalpha() and c > "ԯ")


@remember_texts(_CACHE)
def script(word: str) -> str:
    """The script of a word's first letter, as Unicode calls it."""
    return next((unicodedata.name(c, "?").split()[0] for c in word if c.isalpha()), "")


@remember(_CACHE)
def sounds_like(word: str, other: str) -> bool:
    """True where the Latin word `other` spells a word of a script that writes few vowels, or more of them.

    The consonants agree (b may stand for p, f for v), and where an Arabic or Hebrew word writes a vowel there is one.
    """
    spelt, read = (key(romanize(text)).translate(_NEAR) for text in (word, other))
    if script(word) in _SYLLABIC:
        return re.sub("[aeiou]", "", spelt) == re.sub("[aeiou]", "", read)
    pattern = "[aeiou]*".join("[aeiou]" if c in "aeiou" else re.escape(c) for c in spelt)
    return bool(re.fullmatch(f"[aeiou]*{pattern}[aeiou]*", read))


@remember_texts(_CACHE)
def key(word: str) -> str:
    """What the transliterations of a folded word share."""
    text = latin(word)
    for rule in letters().spelling:
        text = rule.apply(text)
    return text


def words(text: str) -> list[str]:
    """The words of `text`, folded and without look-alike letters."""
    return [unmix(word) for word in _NOT_WORD.split(fold(text).replace("_", " ")) if word]


def alike(a: str, b: str) -> bool:
    """True where two keys differ at most in h against g, or in h against kh, as transliterations do."""
    if a == b or len(a) != len(b):
        return a == b
    return a.replace("h", "g") == b.replace("h", "g") or a.replace("x", "h") == b.replace("x", "h")


@remember_texts(_CACHE)
def coarse(word_key: str) -> str:
    """A key that all keys alike to this one share: for blocking."""
    return word_key.replace("x", "g").replace("h", "g")


@remember_texts(_CACHE)
def skeleton(word_key: str) -> str:
    """A key without its vowels."""
    return re.sub("[aeiou]", "", coarse(word_key))


def misspelt(a: str, b: str) -> bool:
    """True where one folded word is the other with one slip (two in words of nine sounds and more).

    A slip is one of sounds, or in words of seven letters and more one of letters. The shorter a word, the likelier that another
    consonant makes another word: where neither has six sounds only vowels, or the order of two letters, may differ.
    """
    if starting_sounds(a).isdisjoint(starting_sounds(b)):
        return False
    plain, other = latin(a), latin(b)
    shorter, longer = sorted((len(plain), len(other)))
    if shorter < 4 or longer < 5 or longer - shorter > 4:
        return False
    if _is_letter_off(plain, other):
        return True
    left, right = key(a), key(b)
    if not _start_alike(left, right):
        return False
    one_skeleton = skeleton(left) == skeleton(right)
    if OSA.distance(left, right, score_cutoff=2) > (2 if min(len(left), len(right)) > (6 if one_skeleton else 8) else 1):
        return False
    return max(len(left), len(right)) > 5 or one_skeleton


def _is_letter_off(a: str, b: str) -> bool:
    """True where two words of seven letters and more differ in one, or shorter ones in the order of two."""
    if not _start_alike(a, b) or OSA.distance(a, b, score_cutoff=1) != 1:
        return False
    return min(len(a), len(b)) > 6 or sorted(a) == sorted(b)


def off_by_one(a: str, b: str) -> bool:
    """True where a folded word of four letters or more is the other with one slip, be it the first letter: one of many that agree."""
    return misspelt(a, b) or (min(len(a), len(b)) > 3 and OSA.distance(latin(a), latin(b)) == 1)


def _start_alike(a: str, b: str) -> bool:
    if a[0] == b[0]:
        return True
    if alike(a[0], b[0]) or (a[0] in "aeiou" and b[0] in "aeiou"):
        return True
    return bool((b.startswith(a[1:3]) and _CLUSTER.match(a)) or (a.startswith(b[1:3]) and _CLUSTER.match(b)))


@remember_texts(_CACHE)
def starting_sounds(word: str) -> frozenset[str]:
    """What the first sounds of a folded word and of all that it is `misspelt` for have in common, one at least."""
    forms = {latin(word), key(word)}
    starts = {form[at] for form in forms for at in ((0, 1) if _CLUSTER.match(form) else (0,)) if form}
    return _letters("".join(sorted({"a" if start in "aeiou" else coarse(start) for start in starts})))


@remember_texts(_CACHE)
def _letters(text: str) -> frozenset[str]:
    """The letters of a text, one object for equal texts."""
    return frozenset(text)


def misspelt_surname(a: str, b: str) -> bool:
    """As `misspelt`, or with one sound taken for its neighbour (l and r, t and d).

    But in a Slavic surname of less than twelve letters another consonant makes another surname (Ivanov, Ivankov), a final -a another sex.
    """
    left, right = key(a), key(b)
    if not (misspelt(a, b) or _is_misheard(left, right)) or left + "a" == right or right + "a" == left:
        return False
    slavic = person_words().slavic
    long = min(len(latin(a)), len(latin(b))) > 11
    return long or not (left.endswith(slavic) and right.endswith(slavic)) or skeleton(left) == skeleton(right)


def _is_misheard(a: str, b: str) -> bool:
    return len(a) == len(b) > 4 and a[0] == b[0] and OSA.distance(a, b) == 1 and a.translate(_NEIGHBOURS) == b.translate(_NEIGHBOURS)


def varies(a: str, b: str) -> bool:
    """True where two folded words differ in one vowel, as renderings from scripts without vowels do (Laden, Ladin)."""
    left, right = key(a), key(b)
    return skeleton(left) == skeleton(right) and OSA.distance(left, right) < 2
