"""Units as vocabulary: echelons, branches, levels, bodies, abbreviations and institutions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile

ROLES = ("echelon", "branch", "service", "level", "country", "body")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that words of a unit's name may say; `size` ranks echelons, `arm` is a branch that goes without saying."""

    name: str
    same: tuple[str, ...]
    size: int = 0
    arm: str = ""


@dataclass(frozen=True, slots=True)
class Compound:
    """An abbreviation or written form and the words that it stands for."""

    of: str
    stands: str


@dataclass(frozen=True, slots=True)
class Institution:
    """A body that goes by whole names."""

    name: str
    country: str
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for, some of them beginnings of words, and what they mean: a role and a name or expansion."""

    words: tuple[str, ...]
    role: str
    means: str

    def fits(self, words: list[str], at: int) -> bool:
        """True where the words stand at this place."""
        if at + len(self.words) > len(words):
            return False
        pairs = zip(self.words, words[at:], strict=False)
        return all(word.startswith(want[:-1]) if want.endswith("*") else word == want for want, word in pairs)


class Phrases:
    """Phrases by the first letters of their first word, longest first."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_start: dict[str, list[Phrase]] = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p.words), -sum(map(len, p.words)), p.words)):
            self._by_start.setdefault(phrase.words[0].rstrip("*")[:2], []).append(phrase)

    def starts(self) -> Iterator[tuple[str, ...]]:
        """The words of each phrase."""
        return (phrase.words for phrases in self._by_start.values() for phrase in phrases)

    def at(self, words: list[str], place: int) -> Phrase | None:
        """The longest phrase that stands at this place."""
        starts = (words[place][:2], words[place][:1]) if len(words[place]) > 1 else (words[place],)
        found = [p for start in starts for p in self._by_start.get(start, ()) if p.fits(words, place)]
        return max(found, key=lambda p: len(p.words), default=None)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """All of units.toml. Phrases are in lower case, their words split as `split_words` splits a name."""

    terms: Phrases
    compounds: Phrases
    echelons: Mapping[str, Term]
    institutions: Mapping[tuple[str, ...], Institution]
    legal: Phrases
    generic: frozenset[tuple[str, ...]]
    common: frozenset[str]
    stop: frozenset[str]
    ordinals: Mapping[str, str]
    tens: Mapping[str, int]


def split_words(text: str) -> tuple[str, ...]:
    """The words of an entry: lower case, hyphens and strokes separate, apostrophes are left out."""
    plain = text.casefold().replace("ё", "е").replace("'", "").replace("’", "")
    for sign in "-/.":
        plain = plain.replace(sign, " ")
    return join_letters(plain.split())


def join_letters(words: Iterable[str]) -> tuple[str, ...]:
    """With single letters that stand together as one word ("A.B.C.": abc)."""
    joined: list[str] = []
    open_run = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and open_run:
            joined[-1] += word
        else:
            joined.append(word)
        open_run = single
    return tuple(joined)


@cache
def unit_words() -> UnitWords:
    """The vocabulary of units.toml, checked."""
    source = DataFile("units.toml")
    stop = frozenset(source.data["stop"])

    def entry(text: str) -> tuple[str, ...]:
        return tuple(word for word in split_words(text) if word not in stop)

    terms = [(line, role, source.build(Term, line, row)) for role in ROLES for line, row in source.rows(role)]
    phrases = [Phrase(entry(words), role, term.name) for _, role, term in terms for words in term.same]
    phrases += [Phrase(entry(words), "honorific", "") for words in source.data["honorific"]]
    echelons = {term.name: term for _, role, term in terms if role == "echelon"}
    branches = {term.name for _, role, term in terms if role == "branch"}
    for line, _, term in terms:
        if term.arm and term.arm not in branches:
            raise source.error(line, f"the arm {term.arm!r} is no branch; branches are {', '.join(sorted(branches))}")
    words = source.data["ordinals"].split()
    tens = source.data["tens"].split()
    return UnitWords(
        terms=Phrases(phrases),
        compounds=Phrases(_compounds(source, stop)),
        echelons=echelons,
        institutions=_institutions(source, stop),
        legal=Phrases(Phrase(split_words(words), "legal", "") for words in source.data["legal"]),
        generic=frozenset(entry(words) for words in source.data["generic"]),
        common=frozenset(source.data["common"]),
        stop=stop,
        ordinals=dict(zip(words[::2], words[1::2], strict=True)),
        tens=dict(zip(tens[::2], map(int, tens[1::2]), strict=True)),
    )


def _compounds(source: DataFile, stop: frozenset[str]) -> list[Phrase]:
    seen: dict[tuple[str, ...], int] = {}
    found = []
    for line, row in source.rows("compound"):
        compound = source.build(Compound, line, row)
        words = tuple(word for word in split_words(compound.of) if word not in stop)
        if words in seen:
            raise source.error(line, f"{compound.of!r} stands already in line {seen[words]}")
        seen[words] = line
        found.append(Phrase(words, "compound", compound.stands))
    return found


def _institutions(source: DataFile, stop: frozenset[str]) -> dict[tuple[str, ...], Institution]:
    found: dict[tuple[str, ...], Institution] = {}
    for line, row in source.rows("institution"):
        institution = source.build(Institution, line, row)
        for text in institution.same:
            words = tuple(word for word in split_words(text) if word not in stop)
            if found.get(words, institution) is not institution:
                raise source.error(line, f"{' '.join(words)!r} stands already under {found[words].name!r}")
            found[words] = institution
    return found
