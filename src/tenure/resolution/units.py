"""Names of units: read as structure (number, echelon, branch, level, country, proper words), compared part by part.

Similarity of strings decides nothing about a number, an echelon or a branch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Literal

from rapidfuzz.distance import OSA

from tenure.resolution.remembered import remember
from tenure.resolution.spelling import alike, fold, is_cyrillic, key, misspelt, skeleton, unmix, words
from tenure.vocabulary.units import Institution, join_letters, unit_words

UnitRelation = Literal["same", "misspelt", "compatible", "unknown", "different"]
"""How two names of units relate, best first: one structure; the same but for a slip of the pen in a proper
word; nothing contradicts but a part is missing; nothing known; a part contradicts."""

_ORDER: tuple[UnitRelation, ...] = ("same", "misspelt", "compatible", "unknown", "different")
_ORDINAL = re.compile(r"(?<!\w)(\d+)(?:\s?[-‐‑–]\s?[а-яіїє]{1,3}|st|nd|rd|th|s|й|я|го|ї|ій|та|га|ша|тя|ма)(?![\w])")
_RUN_ON = re.compile(r"(?<=\d)(?=[a-zа-яіїє]{3})")
_ADJECTIVE = re.compile("([а-яіїє]{3,})сь?к[а-яіїє]{1,3}")
#: In capitals after a number a tank army; "та" is "and".
_TANK_ARMY = re.compile(r"(?<=\d )(?:(?:гв|ГВ)\.? ?)?ТА\b")
_POSSESSIVE = re.compile(r"['’]s\b")
_ALTERNATIVES = re.compile(r"[^\W\d][^/\d]{3,}/[^/\d]{4,}")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10}
_ENDINGS = re.compile(
    "(?:иями|ского|ському|скому|ською|ской|ская|скую|ские|ских|ский|ским|ська|ську|ської|ській|ський|ським|ськ|"
    "ого|ому|ыми|ими|ая|яя|ой|ою|ую|ий|ый|их|ых|им|ым|ов|ів|ом|ем|ам|ям|ах|а|я|у|ю|ы|и|і|е|о|ь)$"
)


@dataclass(frozen=True, slots=True)
class UnitName:
    """The structure of a unit's name; `parent` is the unit that the name says it is part of."""

    words: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    echelon: str = ""
    branches: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    institution: Institution | None = None
    parent: UnitName | None = None
    acronym: str = ""

    @property
    def is_specific(self) -> bool:
        """True where the name tells one unit from others, as "the army" or "court" do not."""
        if self.words in unit_words().generic:
            return False
        if self.institution or (self.numbers and len(self.words) > 1) or set(self.names) - unit_words().common:
            return True
        named = bool(self.bodies or self.services or self.echelon)
        return named and bool(self.names or self.countries)


@remember(200_000)
def parse_unit(text: str) -> UnitName:
    """The structure of a unit's name."""
    plain = " ".join(map(unmix, fold(_POSSESSIVE.sub("", _TANK_ARMY.sub("гта", text))).split()))
    raw = join_letters(words(_RUN_ON.sub(" ", _ORDINAL.sub(r"\1 ", plain))))
    acronym = raw[0] if len(raw) == 1 and len(raw[0]) > 2 and re.sub(r"\W", "", text).isupper() else ""
    kept = [word for word in raw if word not in unit_words().stop]
    institution = _institution(kept)
    expanded = _expand(kept)
    segments = _segments(expanded) if expanded else []
    whole = replace(segments[0], words=tuple(kept), institution=institution, acronym=acronym) if segments else UnitName(tuple(kept))
    return replace(whole, parent=segments[1]) if len(segments) > 1 else whole


def is_unit_name(text: str) -> bool:
    """True of a name with an echelon, a body, a service or a known institution in it."""
    name = parse_unit(text)
    return bool(name.institution or name.echelon or name.bodies or name.services or "pmc" in name.names or (name.branches and name.numbers))


@remember(200_000)
def relate_units(a: str, b: str) -> UnitRelation:
    """How two names of units relate; see UnitRelation. Of a name with its alternative ("Example/Sample Front") the best counts."""
    options = [text.split("/") if _ALTERNATIVES.fullmatch(text) else [text] for text in (a, b)]
    return min((_relate_texts(x, y) for x, y in product(*options)), key=_ORDER.index)


def _relate_texts(a: str, b: str) -> UnitRelation:
    left, right = parse_unit(a), parse_unit(b)
    if "".join(left.words) == "".join(right.words):
        return "same" if left.is_specific else "unknown"
    if left.institution and right.institution:
        return "same" if left.institution is right.institution and _agree(left.countries, right.countries) else "different"
    if left.institution or right.institution:
        left, right = _spelt_out(left), _spelt_out(right)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return "same"
    if _is_name_alone(left) and _is_name_alone(right) and _is_divided_otherwise(left.names, right.names):
        return "misspelt"
    return _relate(left, right)


def _is_name_alone(unit: UnitName) -> bool:
    return bool(unit.names) and not (unit.numbers or unit.echelon or unit.bodies or unit.services or unit.branches or unit.countries)


def _is_divided_otherwise(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where two long names have the same letters but one at most, and not the same number of words."""
    left, right = "".join(a), "".join(b)
    told_apart = len(a) == len(b) or _letters(a) | _letters(b) or min(len(left), len(right)) < 9
    return not told_apart and OSA.distance(left, right, score_cutoff=1) < 2


def block_of(text: str) -> str:
    """A key that names of one unit share."""
    name = _spelt_out(parse_unit(text))
    if name.numbers:
        return " ".join((*name.numbers, name.echelon))
    first = min((skeleton(key(word))[:2] for word in name.names), default="")
    return f"{' '.join(sorted(name.bodies))} {first}"


def _institution(kept: list[str]) -> Institution | None:
    table = unit_words().institutions
    full = table.get(tuple(kept))
    if full:
        return full
    spans = [p for n in range(len(kept)) if (p := unit_words().terms.at(kept, n)) and p.role == "country"]
    rest = tuple(w for n, w in enumerate(kept) if not any(p.fits(kept, n) for p in spans))
    found = table.get(rest)
    country = {p.means for p in spans}
    return found if found and country <= {found.country} else None


def _spelt_out(name: UnitName) -> UnitName:
    """An institution as the structure of its full name."""
    if not name.institution:
        return name
    spelt = parse_unit.__wrapped__(name.institution.name)
    return replace(spelt, countries=frozenset({name.institution.country}), institution=None, words=name.words)


def _expand(kept: list[str]) -> list[str]:
    """With abbreviations and compounds replaced by what they stand for, and number words by numbers."""
    table, found, place = unit_words(), list[str](), 0
    while place < len(kept):
        phrase, term = table.compounds.at(kept, place), table.terms.at(kept, place)
        if term and len(term.words) > (len(phrase.words) if phrase else 1):
            found += kept[place : place + len(term.words)]
            place += len(term.words)
            continue
        if phrase:
            found += phrase.means.split()
            place += len(phrase.words)
            continue
        number, used = _number(kept, place)
        found.append(number or kept[place])
        place += used
    return found


def _number(kept: list[str], place: int) -> tuple[str, int]:
    """A number in words or Roman numerals, and how many words it takes; empty where there is none."""
    table, word = unit_words(), kept[place]
    following = kept[place + 1] if place + 1 < len(kept) else ""
    unit = table.ordinals.get(following, following)
    if word in table.tens:
        return (str(table.tens[word] + int(unit)), 2) if unit.isdigit() and len(unit) == 1 else (str(table.tens[word]), 1)
    return table.ordinals.get(word) or _roman(word), 1


def _roman(word: str) -> str:
    if len(word) < 2 or not _ROMAN.fullmatch(word):
        return ""
    values = [_ROMAN_VALUE[c] for c in word]
    return str(sum(-v if any(v < later for later in values[n + 1 :]) else v for n, v in enumerate(values)))


def _segments(expanded: list[str]) -> list[UnitName]:
    """A unit and the units it is part of: a number after an echelon begins the next one, if another echelon follows."""
    parts: list[list[tuple[str, str]]] = [[]]
    place = 0
    while place < len(expanded):
        if place and _is_misspelt_tail(expanded[place:]):
            break
        phrase = unit_words().terms.at(expanded, place)
        legal = unit_words().legal.at(expanded, place)
        if phrase is None and expanded[place].isdigit():
            ahead = any((p := unit_words().terms.at(expanded, n)) and p.role == "echelon" for n in range(place, len(expanded)))
            if ahead and any(role == "echelon" for role, _ in parts[-1]):
                parts.append([])
            parts[-1].append(("number", expanded[place].lstrip("0") or "0"))
        elif legal and place and (phrase is None or not any(role in ("number", "branch") for role, _ in parts[-1])):
            place += len(legal.words) - 1
        elif phrase:
            parts[-1].append((phrase.role, phrase.means))
            place += len(phrase.words) - 1
        elif place and _is_misspelt_legal(expanded[place]):
            pass
        elif not legal or (not parts[-1] and len(expanded) == len(legal.words)):
            parts[-1].append(("name", expanded[place]))
        else:
            place += len(legal.words) - 1
        place += 1
    return [_assemble(part) for part in parts]


@cache
def _legal_keys() -> frozenset[str]:
    return frozenset(key(words[0]) for words in unit_words().legal.starts() if len(words) == 1 and len(words[0]) > 5)


def _is_misspelt_legal(word: str) -> bool:
    return len(word) > 5 and (
        key(word) in _legal_keys() or any(OSA.distance(key(word), legal, score_cutoff=1) < 2 for legal in _legal_keys())
    )


@cache
def _legal_tails() -> tuple[str, ...]:
    return tuple(sorted(" ".join(words) for words in unit_words().legal.starts() if len(words) > 1 and len("".join(words)) > 12))


def _is_misspelt_tail(rest: list[str]) -> bool:
    """True where all that is left of a name is a legal form of several words with a slip in it."""
    text = " ".join(rest)
    return len(text) > 12 and any(OSA.distance(text, tail, score_cutoff=1) < 2 for tail in _legal_tails())


def _assemble(part: list[tuple[str, str]]) -> UnitName:
    def of(role: str) -> frozenset[str]:
        return frozenset(means for r, means in part if r == role)

    numbered = next((n for n, (role, _) in enumerate(part) if role == "number"), None)
    echelons = [means for role, means in part if role == "echelon"]
    after = [means for role, means in part[numbered:] if role == "echelon"] if numbered is not None else []
    return UnitName(
        words=(),
        numbers=tuple(means for role, means in part if role == "number"),
        echelon=next(iter(after), echelons[-1] if echelons else ""),
        branches=of("branch"), services=of("service"), levels=of("level"), countries=of("country"), bodies=of("body"),
        names=tuple(dict.fromkeys(means for role, means in part if role == "name")),
    )  # fmt: skip


def _relate(a: UnitName, b: UnitName) -> UnitRelation:
    if not (_agree(a.countries, b.countries) and _agree(a.services, b.services) and _agree(a.levels, b.levels)):
        return "different"
    if (a.numbers and b.numbers and a.numbers != b.numbers) or (a.echelon and b.echelon and a.echelon != b.echelon):
        return "different"
    if a.bodies and b.bodies and not (a.bodies <= b.bodies or b.bodies <= a.bodies):
        return "different"
    parts = [_relate_numbers(a, b), _relate_branches(a, b), _relate_names(a, b), _relate_parents(a, b)]
    if a.bodies != b.bodies or a.levels != b.levels:
        parts.append("compatible")
    if a.countries != b.countries and not (a.numbers and b.numbers) and not (a.echelon and b.echelon):
        parts.append("compatible")
    return max(parts, key=_ORDER.index)


def _agree(a: frozenset[str], b: frozenset[str]) -> bool:
    return a <= b or b <= a


def _relate_numbers(a: UnitName, b: UnitName) -> UnitRelation:
    if not a.numbers and not b.numbers:
        return "same"
    if a.numbers != b.numbers:
        return "unknown"
    return "same" if a.echelon == b.echelon else "compatible"


def _relate_branches(a: UnitName, b: UnitName) -> UnitRelation:
    if a.branches == b.branches:
        return "same"
    if a.branches and b.branches:
        return "compatible" if a.branches < b.branches or b.branches < a.branches else "different"
    echelon = unit_words().echelons.get(a.echelon)
    silent = echelon is not None and bool(echelon.arm) and (a.branches | b.branches) == {echelon.arm}
    return "same" if silent else "compatible"


def _relate_names(a: UnitName, b: UnitName) -> UnitRelation:
    """Proper words: the only sign of an unnumbered unit, a nickname of a numbered one."""
    if not a.names and not b.names:
        return "same" if a.numbers or (a.countries & b.countries and (a.bodies or a.services)) else "unknown"
    numbered = bool(a.numbers and b.numbers)
    if not a.names or not b.names:
        return "same" if numbered and a.branches == b.branches else "compatible" if numbered else "unknown"
    left, right = (tuple(word for word in unit.names if word not in unit_words().common) for unit in (a, b))
    return _relate_proper(left, right, a, b) if left and right else _relate_proper(a.names, b.names, a, b)


def _relate_proper(left: tuple[str, ...], right: tuple[str, ...], a: UnitName, b: UnitName) -> UnitRelation:
    """How proper words of two units relate; words that many names have ("military") are left out where others are there."""
    numbered = bool(a.numbers and b.numbers)
    if "".join(map(key, left)) == "".join(map(key, right)):
        return "same"
    if _letters(left) != _letters(right) and _letters(left) and _letters(right):
        return "different"
    if not (numbered and a.echelon) and not a.bodies and not a.services and _is_one_letter_off(a.names, b.names, numbered=numbered):
        return "misspelt"
    matched = _match(left, right)
    if len(matched) == max(len(left), len(right)):
        return "misspelt" if matched.count("misspelt") == 1 else "same" if "misspelt" not in matched else "unknown"
    if matched and len(matched) == min(len(left), len(right)):
        return "compatible"
    return "unknown" if matched or numbered else "different"


def _is_one_letter_off(a: tuple[str, ...], b: tuple[str, ...], *, numbered: bool) -> bool:
    """True where one word of two names differs, by a letter that is not its first, and enough of them agrees to take it for a slip."""
    if len(a) != len(b):
        return False
    pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    agreeing = len("".join(x for x, y in zip(a, b, strict=True) if x == y))
    if len(pairs) != 1 or OSA.distance(*pairs[0]) != 1 or not "".join(pairs[0]).isalpha():
        return False
    (x, y), shortest = pairs[0], min(map(len, pairs[0]))
    return (shortest > 3 and x[0] == y[0] and (agreeing > 7 or numbered)) or (shortest == 3 and agreeing > 15)


def _letters(names: tuple[str, ...]) -> set[str]:
    """Names of one letter, which tell units apart ("Storm Z", "Company C")."""
    return {name for name in names if len(name) == 1}


def _match(a: tuple[str, ...], b: tuple[str, ...]) -> list[UnitRelation]:
    """For each word of the shorter name that stands in the longer one, how."""
    shorter, longer = (a, list(b)) if len(a) <= len(b) else (b, list(a))
    found: list[UnitRelation] = []
    for word in shorter:
        fits = [(_ORDER.index(_relate_words(word, other)), n) for n, other in enumerate(longer)]
        best = min(fits, default=(len(_ORDER), 0))
        if best[0] <= _ORDER.index("misspelt"):
            found.append(_ORDER[best[0]])
            longer.pop(best[1])
    return found


def _relate_words(a: str, b: str) -> UnitRelation:
    if a == b:
        return "same"
    left, right = _stem(a), _stem(b)
    if alike(left, right) or alike(key(a), key(b)):
        return "same"
    if is_cyrillic(a) != is_cyrillic(b) and alike(_place(a), _place(b)):
        return "same"
    if is_cyrillic(a) and is_cyrillic(b) and len(left) > 6 and left[0] == right[0] and skeleton(left) == skeleton(right):
        return "same"
    return "misspelt" if misspelt(a, b) else "different"


@remember(100_000)
def _stem(word: str) -> str:
    """The key of a Cyrillic word without its case ending; "-ск-" stays."""
    if not is_cyrillic(word) or len(word) < 5:
        return key(word)
    adjective = re.sub("(ьк|ск)[а-яіїє]*$", "ск", word) if re.search("[сз]ь?к[а-яіїє]{0,3}$", word) else None
    return key(adjective or _ENDINGS.sub("", word))


def _place(word: str) -> str:
    """The key of a word, of a Cyrillic adjective that of the place it is made from ("Тамбовский": Tambov)."""
    found = _ADJECTIVE.fullmatch(word)
    return key(found[1]) if found else key(word)


def _is_acronym(short: UnitName, full: UnitName) -> bool:
    """True where `short` is the first letters of at least three words of `full`, in order."""
    return bool(short.acronym) and len(full.words) > 2 and short.acronym == "".join(word[0] for word in full.words)


def _relate_parents(a: UnitName, b: UnitName) -> UnitRelation:
    if a.parent and b.parent:
        found = _relate(a.parent, b.parent)
        return "different" if found == "different" else "same" if found in ("same", "misspelt") else "compatible"
    return "same" if a.parent == b.parent else "compatible"


__all__ = ["UnitName", "UnitRelation", "block_of", "is_unit_name", "parse_unit", "relate_units"]
