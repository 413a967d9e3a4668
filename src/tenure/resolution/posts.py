"""Names of posts: acting or not, deputy or not, the office, and what it is an office of."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.resolution.remembered import remember
from tenure.resolution.spelling import words
from tenure.resolution.units import UnitName, parse_unit, relate_units
from tenure.vocabulary.offices import offices
from tenure.vocabulary.posts import post_words
from tenure.vocabulary.units import join_letters

_GLUE = ("of", "the", "for", "a", "an", "to", "in")


@dataclass(frozen=True, slots=True)
class PostName:
    """What the words of a post say; `deputy` counts: 0 is none, 1 a deputy, 2 the first one."""

    office: str
    deputy: int
    acting: bool
    of: str


def relate_posts(a: str, b: str) -> bool | None:
    """True where two names are of one post, False where a part contradicts, None where one says less."""
    left, right = _parse(a), _parse(b)
    if left.deputy != right.deputy or (left.office and right.office and left.office != right.office):
        return False
    if left.office != right.office or left.acting != right.acting:
        return None
    if left.of == right.of:
        return bool(left.office or left.acting) or None
    if not left.of or not right.of:
        return None
    return {"same": True, "misspelt": True, "different": False}.get(_relate_seats(left.of, right.of))


def _relate_seats(a: str, b: str) -> str:
    """How the units of two posts relate; here "army" and "army" are the same, wherever the army."""
    left, right = _bare(parse_unit(a)), _bare(parse_unit(b))
    return "same" if left == right else relate_units(a, b)


def _bare(unit: UnitName) -> tuple[object, ...]:
    return (unit.numbers, unit.echelon, unit.branches, unit.services, unit.levels, unit.countries, unit.bodies, unit.names)


@remember(50_000)
def _parse(text: str) -> PostName:
    """The parts of a post; of two posts joined by a dash ("chief of staff - first deputy commander") the first counts."""
    found = [word for word in _expand(list(join_letters(words(text)))) if word not in _GLUE]
    acting = "acting" in found
    found = [word for word in found if word != "acting"]
    deputy = 0
    if found[:2] == ["first", "deputy"]:
        deputy, found = 2, found[2:]
    while found and found[0] in offices().lesser:
        deputy, found = max(deputy, 1), found[1:]
    office, rest = _office(found)
    return PostName(office, deputy, acting, " ".join(rest))


def _expand(found: list[str]) -> list[str]:
    place, expanded = 0, list[str]()
    while place < len(found):
        phrase = post_words().at(found, place)
        expanded += phrase.means.split() if phrase else [found[place]]
        place += len(phrase.words) if phrase else 1
    return expanded


def _office(found: list[str]) -> tuple[str, list[str]]:
    """The office that the words hold, the longest wording first, and the words around it."""
    for size in range(min(5, len(found)), 0, -1):
        for start in range(len(found) - size + 1):
            text = " ".join(found[start : start + size])
            office = offices().by_wording.get(text) or offices().by_wording.get(text.replace("-", " "))
            if office:
                return office.name, [*_besides(text, office.name), *found[:start], *found[start + size :]]
    return "", found


def _besides(wording: str, name: str) -> list[str]:
    """What a wording says besides the office: "brigade commander" is a commander, of a brigade."""
    said = wording.replace("-", " ").split()
    own = name.replace("-", " ").split()
    return [word for word in said if word not in own and word not in _GLUE] if set(own) <= set(said) else []
