"""Given names: which forms are one name, and whose sons patronymics name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tenure.resolution.spelling import alike, fold, key, latin, script
from tenure.vocabulary.persons import person_words


@dataclass(frozen=True, slots=True)
class _Index:
    by_key: Mapping[str, frozenset[str]]
    by_stem: Mapping[str, frozenset[str]]
    forms: Mapping[str, frozenset[str]]
    arabic: frozenset[str]


def is_given_name(word: str) -> bool:
    """True of a folded word that is a form of a listed given name."""
    return bool(given_names(key(word)))


def given_names(word_key: str) -> frozenset[str]:
    """The listed given names of which a key is a form, full or short."""
    return _index().by_key.get(word_key, frozenset())


def names_father(word_key: str) -> bool:
    """True of the key of a given name that is written in Arabic too: after another one it is that of the father."""
    return bool(given_names(word_key) & _index().arabic)


def starts(initial: str, word: str) -> bool:
    """True where a folded word, or another form of the same given name, begins with a folded initial."""
    beginnings = {key(initial), latin(initial)}
    return any(alike(form[: len(start)], start) for form in forms_of(word) for start in beginnings if start)


def forms_of(word: str) -> set[str]:
    """A folded word as key and in Latin letters, and the other forms of the same given name."""
    return {key(word), latin(word)} | {form for name in given_names(key(word)) for form in _index().forms[name]}


def patronymic_stem(word: str) -> str:
    """The father's name in a folded patronymic, as a key without its ending; empty where it is none."""
    word_key = key(word)
    for ending in person_words().patronymic:
        if word_key.endswith(ending) and len(word_key) - len(ending) > 1:
            return word_key.removesuffix(ending)
    return ""


def same_father(a: str, b: str) -> bool:
    """True where two stems of patronymics name one father."""
    left, right = _fathers(a), _fathers(b)
    return bool(left & right) if left and right else alike(a.rstrip("aeiou"), b.rstrip("aeiou"))


def _fathers(stem: str) -> frozenset[str]:
    index = _index().by_stem
    return index.get(stem) or index.get(stem.rstrip("aeiou"), frozenset())


@cache
def _index() -> _Index:
    by_key: dict[str, set[str]] = {}
    by_stem: dict[str, set[str]] = {}
    forms: dict[str, frozenset[str]] = {}
    for name in person_words().given:
        full = [fold(form) for form in name.forms]
        for form in (*full, *map(fold, name.short)):
            by_key.setdefault(key(form), set()).add(name.name)
        for stem in {part for form in map(key, full) for part in (form, form.rstrip("aeiou"))}:
            by_stem.setdefault(stem, set()).add(name.name)
        forms[name.name] = frozenset(map(key, full)) | frozenset(map(latin, full))
    arabic = frozenset(name.name for name in person_words().given if any(script(form) == "ARABIC" for form in name.forms))
    return _Index(_frozen(by_key), _frozen(by_stem), forms, arabic)


def _frozen(index: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(members) for name, members in index.items()}
