"""Names of persons: what their parts are, and how two names relate.

A relation of names is no identity of persons: two men may be called Ivan Popov.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product
from sys import intern
from typing import Literal, NamedTuple

from tenure.resolution import inflection
from tenure.resolution.given import given_names, is_given_name, names_father, patronymic_stem, same_father, starts
from tenure.resolution.remembered import remember, remember_texts
from tenure.resolution.spelling import (
    NAMES,
    alike,
    coarse,
    fold,
    is_cyrillic,
    is_shouted,
    is_transcribed,
    key,
    left_open,
    misspelt,
    misspelt_surname,
    off_by_one,
    readings,
    skeleton,
    sounds_like,
    unmix,
    varies,
)
from tenure.vocabulary.letters import letters
from tenure.vocabulary.persons import person_words

Relation = Literal["same", "misspelt", "partial", "bare", "unknown", "different"]
"""How two names relate, best first: spellings of one name; the same but for a slip of the pen; one has
initials or fewer parts that fit; a bare surname that fits; nothing known; a part contradicts."""

RELATIONS: tuple[Relation, ...] = ("same", "misspelt", "partial", "bare", "unknown", "different")
_RANK = {relation: rank for rank, relation in enumerate(RELATIONS)}
_PAIRS = 50_000
_DOTTED = re.compile(r"(?<=\w)\.")
_SPACES = re.compile(r"[\s\-‐-―·・/]+")
_APOSTROPHES = "'’‘`ʼ."
_SYLLABLE = re.compile("[^aeiou]*[aeiou]+[^aeiou]+|[^aeiou]+[aeiou]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: as folded, its key, and whether it is an initial."""

    text: str
    key: str
    initial: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in one reading; `words` are all of them but titles and particles, in the order of writing.

    `middle` are the words between given name and surname, a patronymic among them; a name is `patrilineal` where it says whose
    son somebody is ("bin"), so that the order of its words is the order of generations.
    """

    surname: Word
    given: Word | None
    middle: tuple[Word, ...]
    words: tuple[Word, ...]
    regnal: bool = False
    patrilineal: bool = False


class _Read(NamedTuple):
    """A name as read: in its own spelling and after other fashions of transliteration, and what is asked of it most often.

    All is kept together: in a large case each cache of names takes as much room as what it keeps.
    """

    own: tuple[PersonName, ...]
    otherwise: tuple[PersonName, ...]
    blocks: tuple[str, ...]
    is_full: bool
    is_bare: bool


@remember_texts(NAMES, names=True)
def _read(text: str) -> _Read:
    own = _parse(text)
    otherwise = tuple(name for reading in readings(text) for name in _parse(reading))
    is_full = any(name.given and not name.given.initial for name in own)
    return _Read(own, otherwise, _blocks_of((*own, *otherwise)), is_full, all(name.given is None for name in own))


def parse_person(text: str) -> tuple[PersonName, ...]:
    """The readings of a name: mostly one, two where the order of its parts is open, none where it holds no letter."""
    return _read(text).own


def parse_otherwise(text: str) -> tuple[PersonName, ...]:
    """The readings of the other spellings that a name may have (`readings`)."""
    return _read(text).otherwise


def surname_blocks(text: str) -> tuple[str, ...]:
    """Keys that the spellings of a name share, one at least: for blocking.

    Where the last two of three words have one syllable each, they may be written as one (Tse-tung, Zedong).
    """
    return _read(text).blocks


def _parse(text: str) -> tuple[PersonName, ...]:
    before, _, after = text.partition(",")
    first, second = _split(before), _split(after) if after else []
    if first and any(word.text not in person_words().suffixes for word in second):
        return (_reading([*second, *first], surname_first=False),)
    regnal = any(word in person_words().regnal for word in fold(before).split())
    found = _strip(first)
    if not found:
        return ()
    return tuple(_reading(found, surname_first=order, regnal=regnal) for order in _orders(found, before))


def _blocks_of(names: Iterable[PersonName]) -> tuple[str, ...]:
    found: set[str] = set()
    for name in names:
        found.add(skeleton(coarse(name.surname.key))[:4])
        last = name.words[-2:]
        if len(name.words) == 3 and name.surname is last[1] and all(_SYLLABLE.fullmatch(w.key) and not w.initial for w in last):
            found.add(skeleton(coarse(joined(last)))[:4])
    return _once(tuple(sorted(map(intern, found))))


@remember(_PAIRS)
def _once(blocks: tuple[str, ...]) -> tuple[str, ...]:
    """The one object of equal blocks: many names have them."""
    return blocks


@remember(_PAIRS)
def relate_persons(a: str, b: str) -> Relation:
    """How two names of persons relate; see Relation."""
    left, right = parse_person(a), parse_person(b)
    found = _relate(left[0], right[0]) if len(left) == len(right) == 1 else _relate_best(left, right)
    if found in ("unknown", "different") and (_spelt_otherwise(a, b) or _is_transcribed(a, b)):
        return "misspelt"
    return "unknown" if found == "different" and _is_left_open(left, right) else found


def _is_left_open(a: tuple[PersonName, ...], b: tuple[PersonName, ...]) -> bool:
    """True where the spelling leaves open whether two names are one (Teng, Deng)."""
    left = {text for name in a for text in _open_readings(name.words)}
    return bool(left) and any(not left.isdisjoint(_open_readings(name.words)) for name in b)


@remember(_PAIRS)
def _open_readings(words: tuple[Word, ...]) -> frozenset[str]:
    return left_open([word.text for word in words])


def _relate_best(a: tuple[PersonName, ...], b: tuple[PersonName, ...]) -> Relation:
    return min((_relate(x, y) for x in a for y in b), key=_RANK.__getitem__, default="unknown")


def _spelt_otherwise(a: str, b: str) -> bool:
    """True where other readings of the two spellings are one full name (Selenskyj, Zelenskyy; Tse-tung, Zedong)."""
    left, right = parse_otherwise(a), parse_otherwise(b)
    if not (left or right) or not (is_full_name(a) and is_full_name(b)):
        return False
    pairs = chain(product(left, (*parse_person(b), *right)), product(parse_person(a), right))
    return any(_is_same(x, y) for x, y in pairs)


def _is_same(a: PersonName, b: PersonName) -> bool:
    """Whether two names relate as "same"; without case endings that takes one surname, or words that are written alike."""
    if a.given and b.given and a.surname.text.isascii() and b.surname.text.isascii() and not alike(a.surname.key, b.surname.key):
        return _are_written_alike(a, b)
    return _relate(a, b) == "same"


def _is_transcribed(a: str, b: str) -> bool:
    """True where a name in a script that is not compared letter by letter sounds like the other, word by word."""
    if is_transcribed(a) == is_transcribed(b):
        return False
    own, spelt = (a, b) if is_transcribed(a) else (b, a)
    return any(_sound_alike(x.words, y.words) for x, y in product(parse_person(own), parse_person(spelt)))


def _sound_alike(own: tuple[Word, ...], spelt: tuple[Word, ...]) -> bool:
    return len(own) == len(spelt) > 1 and all(_word_sounds_alike(x, y) for x, y in zip(own, spelt, strict=True))


def _word_sounds_alike(word: Word, spelt: Word) -> bool:
    left, right = given_names(word.key), given_names(spelt.key)
    return bool(left & right) if left and right else len(spelt.text) > 1 and sounds_like(word.text, spelt.text)


def is_full_name(text: str) -> bool:
    """True of a name with a surname and a given name that is spelt out."""
    return _read(text).is_full


def is_bare(text: str) -> bool:
    """True of a name of one word, as a surname alone is."""
    return _read(text).is_bare


def _split(text: str) -> list[Word]:
    """The words of a part of a name; one that is written twice counts once, initials that stand together are taken apart."""
    found: list[Word] = []
    shouting = text.isupper()
    for piece in _SPACES.split(_DOTTED.sub(". ", text)):
        bare = piece if piece.isalpha() else "".join(c for c in piece if c.isalpha() or c.isdigit() or c in _APOSTROPHES)
        found += _words_of(bare, shouting=shouting)
    if len(found) == 3 and not any(word.initial for word in found) and max(len(word.text) for word in found) > 5:
        found = list(dict.fromkeys(found))
    return found


@remember(4 * _PAIRS)
def _words_of(piece: str, *, shouting: bool) -> tuple[Word, ...]:
    folded = unmix(fold(piece).rstrip("."))
    if any(c.isalpha() for c in folded):
        folded = folded.translate(letters().digits)
    folded = "".join(c for c in folded if c.isalpha())
    if len(folded) == 2 and piece.isupper() and not shouting:
        # "TJ" cannot be a name, and "AT" in capitals is no particle; "LI" may be a surname.
        particle = folded in person_words().particles | person_words().honours
        if particle or not any(c in "aeiouyаеиоуыіюяєї" for c in folded):
            return tuple(Word(c, key(c), True) for c in folded)
    initial = len(folded) == 1 or (len(folded) == 2 and piece.endswith(".") and not _is_title(folded))
    return (Word(folded, key(folded), initial),) if folded else ()


def _is_title(word: str) -> bool:
    return word in person_words().titles or word in person_words().regnal


def _strip(found: list[Word]) -> list[Word]:
    """Without leading titles and trailing suffixes, but never without the last word."""
    while len(found) > 1 and _is_title(found[0].text):
        found = found[1:]
    while len(found) > 1 and (found[-1].text in person_words().suffixes or (len(found) > 2 and found[-1].text in person_words().titles)):
        found = found[:-1]
    return found


def _orders(found: list[Word], text: str) -> tuple[bool, ...]:
    """Whether the surname comes first: by the sign of capitals, initials, a patronymic at the end or a listed given name."""
    first, last = found[0], found[-1]
    capitals = [is_shouted(piece) for piece in text.split()]
    if any(capitals) and not all(capitals):
        return (capitals[0] and not capitals[-1],)
    if last.initial != first.initial:
        return (last.initial,)
    if len(found) == 3 and patronymic_stem(last.text) and not patronymic_stem(found[1].text) and not found[1].initial:
        return (True,) if is_given_name(found[1].text) else (True, False)
    listed = is_given_name(last.text) and not is_given_name(first.text)
    return (listed and (len(found) == 2 or first.key.endswith(person_words().slavic)),)


def _reading(found: list[Word], *, surname_first: bool, regnal: bool = False) -> PersonName:
    known = person_words()
    kept = [
        word
        for n, word in enumerate(found)
        if not (word.text in known.particles or word.text in known.honours) or (n == 0 and is_given_name(word.text))
    ]
    kept = kept or found
    ordered = [*kept[1:], kept[0]] if surname_first else kept
    given = ordered[0] if len(kept) > 1 else None
    patrilineal = any(word.text in person_words().sons for word in found)
    return PersonName(ordered[-1], given, tuple(ordered[1:-1]), tuple(kept), regnal, patrilineal)


def _relate(a: PersonName, b: PersonName) -> Relation:
    if _is_initials(a.words) or _is_initials(b.words):
        return "unknown"
    if a.given is None or b.given is None:
        return _relate_single(a, b)
    if _are_written_alike(a, b):
        return "same"
    surname, given = relate_surnames(a.surname, b.surname), relate_given(a.given, b.given)
    if surname != "same" or given != "same":
        initial = a.given.initial or b.given.initial
        if inflection.agree((a.given.text, a.surname.text), (b.given.text, b.surname.text), initial=initial):
            surname, given = "same", given if initial else "same"
    if surname == "different":
        return _relate_otherwise(a, b)
    if given == "different" and _goes_by_another(a, b):
        given = "partial" if _is_rest(a, b) or _is_rest(b, a) else "unknown"
    middle = _relate_middle(a.middle, b.middle)
    if middle == "different" and not (a.patrilineal or b.patrilineal) and _pair_up(a.words, b.words):
        return "misspelt"
    parts = (surname, given, middle)
    if parts[:2] == ("misspelt", "misspelt") and not (varies(a.surname.text, b.surname.text) and varies(a.given.text, b.given.text)):
        return "unknown"
    return "unknown" if "misspelt" in parts and "partial" in parts else max(parts, key=_RANK.__getitem__)


def _goes_by_another(a: PersonName, b: PersonName) -> bool:
    """True where the given name of one stands among the middle names of the other: a second given name, or a father's."""
    pairs = ((a, b), (b, a))
    return any(x.given and any(alike(x.given.key, word.key) for word in y.middle) for x, y in pairs)


def _are_written_alike(a: PersonName, b: PersonName) -> bool:
    """True where two names are one once the spaces are gone, and it may be what stands between the first and last word of one."""
    one, other = a.words, b.words
    return one == other or _is_written_alike(one, other) or _is_written_alike(one, ends(b)) or _is_written_alike(ends(a), other)


def _is_written_alike(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool:
    """True where the words of two names without initials are one if they are written as one."""
    if a[0].key[:1] != b[0].key[:1] or a[-1].key[-1:] != b[-1].key[-1:]:
        return False
    return joined(a) == joined(b) and not any(word.initial for word in (*a, *b))


def _is_initials(found: tuple[Word, ...]) -> bool:
    return found[0].initial and all(word.initial for word in found)


def joined(found: tuple[Word, ...]) -> str:
    """All words as one."""
    return "".join([word.key for word in found])


def ends(name: PersonName) -> tuple[Word, ...]:
    return (name.given, name.surname) if name.given and len(name.middle) < 2 else name.words


def _relate_single(a: PersonName, b: PersonName) -> Relation:
    """A name of one word is held to be a surname, unless a title says that it is all the name there is; a mere title names nobody."""
    short, other = (a, b) if a.given is None else (b, a)
    word = short.surname
    if other.given is None:
        fits = alike(word.key, other.surname.key) or inflection.agree_word(word.text, other.surname.text)
        otherwise: Relation = "unknown" if _is_title(word.text) or _is_title(other.surname.text) else "different"
        return ("same" if a.regnal and b.regnal else "bare") if fits else otherwise
    run_on = len(word.text) > max(4, *(len(part.text) for part in other.words))
    if run_on and any(word.key == text or misspelt(word.text, text) for text in (plain(other.words), plain(ends(other)))):
        return "same"
    if alike(word.key, other.surname.key) or inflection.agree_word(word.text, other.surname.text):
        return "bare"
    return "unknown" if _is_title(word.text) or any(alike(word.key, w.key) for w in other.words) else "different"


def plain(found: tuple[Word, ...]) -> str:
    return "".join(word.text for word in found)


def _relate_otherwise(a: PersonName, b: PersonName) -> Relation:
    """Where the surnames differ: the words may stand in another order, or the shorter name may lack some."""
    if _pair_up(a.words, b.words) or _pair_up_divided(a.words, b.words):
        return "misspelt"
    if len(a.words) == len(b.words) and sorted(w.key for w in a.words) == sorted(w.key for w in b.words):
        return "unknown"
    short, full = sorted((a, b), key=lambda name: len(name.words))
    missing = len(full.words) - len(short.words)
    if 0 < missing < 4 and not full.surname.key.endswith(person_words().slavic) and _stands_in(short.words, full.words):
        return "partial"
    return "different"


def _is_rest(short: PersonName, full: PersonName) -> bool:
    """True where three words or more of a name are the last ones of the other, and not the whole name of a father."""
    rest = full.words[-len(short.words) :]
    if not 2 < len(short.words) < len(full.words) or any(word.initial for word in (*short.words, *rest)):
        return False
    return not _names_fathers(full) and joined(short.words) == joined(rest)


def _names_fathers(name: PersonName) -> bool:
    """True of a name whose last words may be all of the father's: Arabic names go on with his."""
    return name.patrilineal or any(names_father(word.key) for word in name.words)


def _stands_in(short: tuple[Word, ...], full: tuple[Word, ...]) -> bool:
    """True where both names begin alike and the words of the shorter one stand in the other in their order."""
    if short[0].initial or not alike(short[0].key, full[0].key):
        return False
    rest = iter(full)
    return all(any(alike(word.key, other.key) for other in rest) for word in short)


def _pair_up(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool:
    """True where two names of many parts have the same ones in another order, one of them misspelt at most."""
    if not len(a) == len(b) > 3:
        return False
    rest = list(b)
    slips = 0
    for word in sorted(a, key=lambda w: not any(alike(w.key, other.key) for other in b)):
        fits = [other for other in rest if alike(word.key, other.key)] or [other for other in rest if off_by_one(word.text, other.text)]
        if not fits:
            return False
        slips += not alike(word.key, fits[0].key)
        rest.remove(fits[0])
    return slips < 2


def _pair_up_divided(a: tuple[Word, ...], b: tuple[Word, ...]) -> bool:
    """As `_pair_up`, where one name writes as two words what is one in the other."""
    short, full = (a, b) if len(a) < len(b) else (b, a)
    return len(full) - len(short) == 1 and len(short) > 3 and any(_pair_up(short, words) for words in _run_together(full))


def _run_together(found: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """The words of a name with two neighbours as one."""
    for n in range(len(found) - 1):
        text = found[n].text + found[n + 1].text
        yield (*found[:n], Word(text, key(text)), *found[n + 2 :])


def relate_surnames(a: Word, b: Word) -> Relation:
    if alike(a.key, b.key):
        return "same"
    if misspelt_surname(a.text, b.text) or (is_cyrillic(a.text) != is_cyrillic(b.text) and _sounds_like(a.key, b.key)):
        return "misspelt"
    return "different"


def _sounds_like(a: str, b: str) -> bool:
    """A name written by ear in the other script: the same consonants, one vowel more or less."""
    return min(len(a), len(b)) > 3 and a[0] == b[0] and skeleton(a) == skeleton(b) and abs(len(a) - len(b)) <= 1


def relate_given(a: Word, b: Word) -> Relation:
    if a.initial or b.initial:
        return "partial" if _initial_fits(a, b) else "different"
    if alike(a.key, b.key):
        return "same"
    left, right = given_names(a.key), given_names(b.key)
    if left and right:
        return "same" if left & right else "different"
    return "misspelt" if misspelt(a.text, b.text) else "different"


def _initial_fits(a: Word, b: Word) -> bool:
    return starts(a.text, b.text) if a.initial else starts(b.text, a.text)


def _relate_middle(a: tuple[Word, ...], b: tuple[Word, ...]) -> Relation:
    """Patronymics and middle names: a missing one says nothing, another one contradicts."""
    if abs(len(a) - len(b)) > 2:
        return "unknown"
    shorter, longer = sorted((a, b), key=len)
    place = 0
    for word in shorter:
        fits = [n for n in range(place, len(longer)) if _middle_fits(word, longer[n])]
        if not fits:
            return "different"
        place = fits[0] + 1
    return "same"


def _middle_fits(a: Word, b: Word) -> bool:
    if a.initial or b.initial:
        return _initial_fits(a, b)
    left, right = patronymic_stem(a.text), patronymic_stem(b.text)
    return same_father(left, right) if left and right else relate_given(a, b) in ("same", "misspelt")
