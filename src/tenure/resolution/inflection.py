"""Russian and Ukrainian case endings of names: "Ивана Попова" is "Иван Попов", "Лесю Мусаєву" is "Леся Мусаєва".

Endings are taken off both names and the rest compared; the cases of a given name and its surname must
agree in gender. What may as well be a woman's name in the nominative ("Александра Иванова") is no inflection.
"""

from __future__ import annotations

from typing import Literal

from tenure.resolution.given import is_given_name
from tenure.resolution.remembered import remember
from tenure.resolution.spelling import is_cyrillic, key

Gender = Literal["m", "f"]

#: Ending in an oblique case and what the nominative ends in, by gender.
_ENDINGS: dict[Gender, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "m": (
        ("ого", ("ий", "ый", "ой")), ("ому", ("ий", "ый", "ой")), ("ьому", ("ій",)), ("ым", ("ый", "", "ой")), ("им", ("ий", "", "ий")),
        ("ові", ("", "о")), ("еві", ("й", "ь")), ("єві", ("й",)), ("ом", ("", "о")), ("ем", ("й", "ь", "")), ("єм", ("й",)),
        ("а", ("", "о", "ко")), ("я", ("й", "ь")), ("у", ("", "о")), ("ю", ("й", "ь")),
        ("е", ("", "й", "ь")), ("і", ("", "й")), ("и", ("й",)),
    ),
    "f": (
        ("ской", ("ская",)), ("скую", ("ская",)), ("ської", ("ська",)), ("ській", ("ська",)), ("ську", ("ська",)),
        ("ой", ("а",)), ("ою", ("а",)), ("ої", ("а",)), ("ій", ("а", "я")), ("ей", ("я",)), ("ею", ("я",)), ("єю", ("я",)),
        ("ы", ("а",)), ("и", ("а", "я", "ия")), ("і", ("а", "я", "ія")), ("ї", ("я",)), ("у", ("а",)), ("ю", ("я",)), ("е", ("а", "я")),
    ),
}  # fmt: skip

_NONE: frozenset[str] = frozenset()
#: In the nominative these are surnames of women, in the genitive of men.
_OF_WOMEN = ("ова", "ева", "ёва", "єва", "ина", "їна", "іна", "ына")


def agree(a: tuple[str, str], b: tuple[str, str], *, initial: bool) -> bool:
    """True where two (given name, surname) are forms of one name and at least one of them is inflected."""
    if initial:
        return agree_word(a[1], b[1])
    if a[0].isascii() and b[0].isascii():
        return False
    return any(_forms_of_one(x, y, gender) for x, y in ((a, b), (b, a)) for gender in _ENDINGS)


def agree_word(a: str, b: str) -> bool:
    """True where one surname is a case form of the other and not the form that a woman bears."""
    for oblique, plain in ((a, b), (b, a)):
        if is_cyrillic(oblique) and not oblique.endswith(_OF_WOMEN) and key(plain) in nominatives(oblique, "m") | nominatives(oblique, "f"):
            return True
    return False


def _forms_of_one(oblique: tuple[str, str], plain: tuple[str, str], gender: Gender) -> bool:
    given, surname = oblique
    if not is_cyrillic(given) or is_given_name(given):
        return False
    return _is_form(given, plain[0], gender) and _is_form(surname, plain[1], gender)


def _is_form(oblique: str, plain: str, gender: Gender) -> bool:
    return key(plain) in nominatives(oblique, gender)


def nominatives(word: str, gender: Gender) -> frozenset[str]:
    """The keys of the nominatives that a word may be an oblique case of; none for a word in Latin letters."""
    return _nominatives(word, gender) if is_cyrillic(word) else _NONE


@remember(100_000)
def _nominatives(word: str, gender: Gender) -> frozenset[str]:
    endings = [(ending, plain) for ending, plain in _ENDINGS[gender] if word.endswith(ending) and len(word) - len(ending) > 1]
    return frozenset(key(word.removesuffix(ending) + plain) for ending, nominative in endings for plain in nominative)
