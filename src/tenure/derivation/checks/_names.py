"""Units whose names differ by a slip: one letter or digit of one word.

Names are compared only within a block: units that share a holder or a unit above, and all but a letter of their names. Numbered
and lettered sisters are told apart by a digit or a single letter, so that counts only where one person is told in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rapidfuzz.distance import OSA

from tenure.derivation._seats import same_seat
from tenure.derivation.checks._case import Case
from tenure.derivation.checks._spans import find_pairs, likely, sure
from tenure.model.answers import Finding
from tenure.model.tenure import Tenure
from tenure.vocabulary.exclusive import exclusive
from tenure.vocabulary.units import split_words

# A word this long is no letter or number that tells sister units apart.
_LONG = 4

Pair = tuple[str, str]


def typo_units(case: Case) -> Iterator[Finding]:
    """Two units whose names differ by a letter or a digit, with a holder or a unit above in common: one finding a pair."""
    words = {entity.id: _words(entity.name) for entity in case.resolution.entities.values() if entity.kind == "unit"}
    shared: dict[Pair, list[Finding]] = defaultdict(list)
    for neighbour, units in sorted(_by_neighbour(case).items()):
        person = case.resolution.entities[neighbour].kind == "person"
        for pair in _near(units, words, person=person) if len(units) > 1 else ():
            shared[pair] += _by_holder(case, pair, neighbour) if person else [_by_unit(case, pair, neighbour)]
    yield from (min(found, key=lambda f: (f.severity != "warning", f.about)) for found in shared.values() if found)


def _by_neighbour(case: Case) -> dict[str, set[str]]:
    """The units that each person is told in, and those under each unit."""
    found: dict[str, set[str]] = defaultdict(set)
    for tenure in case.derivation.tenures:
        if tenure.unit:
            found[tenure.person].add(tenure.unit)
    for relation in case.derivation.relations:
        found[relation.upper].add(relation.lower)
    return found


def _near(units: set[str], words: Mapping[str, tuple[str, ...]], *, person: bool) -> Iterator[Pair]:
    """The pairs that differ in one word, by one letter left out, put in, exchanged or swapped with its neighbour.

    Two such words leave one and the same word when a letter is left out of one or of both. Units under one unit
    differ in numbers and single letters as a rule, so only longer words of letters count there.
    """
    blocks: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for unit in units:
        for place, word in enumerate(words[unit]):
            if person or (word.isalpha() and len(word) >= _LONG):
                rest = words[unit][:place], words[unit][place + 1 :]
                for less in {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}:
                    blocks[place, rest, less].add(unit)
    for one, other in sorted({pair for some in blocks.values() for pair in combinations(sorted(some), 2)}):
        changed = [(a, b) for a, b in zip(words[one], words[other], strict=True) if a != b]
        if len(changed) == 1 and OSA.distance(*changed[0]) == 1:
            yield one, other


def _by_unit(case: Case, pair: Pair, upper: str) -> Finding:
    told = [told for relation in case.derivation.relations_below(upper) if relation.lower in pair for told in relation.told]
    text = f"the {_names(case, pair)} differ by one letter, and both are told to be under the {case.name(upper)}"
    return case.finding("typo_unit", text, about=(*pair, upper), of=(), told=told, certain=False)


def _by_holder(case: Case, pair: Pair, person: str) -> list[Finding]:
    """A finding where the person is told to hold the same post in both at once, in one of them by a single statement."""
    held = [tenure for tenure in case.derivation.tenures_of(person) if tenure.unit in pair]
    for reading in (sure, likely):
        for one, other in find_pairs(held, reading, key=lambda t: t.unit):
            if _alike(one, other):
                post, at_once = one.post or "member", "at once" if reading is sure else "perhaps at once"
                text = f"the {_names(case, pair)} differ by one sign, and {case.name(person)} is told as {post} of both {at_once}"
                told, of = (*one.told, *other.told), (one.id, other.id)
                return [case.finding("typo_unit", text, about=(*pair, person), of=of, told=told, certain=reading is sure)]
    return []


def _names(case: Case, pair: Pair) -> str:
    return " and the ".join(sorted(case.name(unit) for unit in pair))


def _alike(one: Tenure, other: Tenure) -> bool:
    """Whether two tenures are of the same post, none of them acting, and one rests on a single statement, the other on more."""
    fewer, more = sorted(len(tenure.told) for tenure in (one, other))
    acting = {one.capacity, other.capacity} & exclusive().capacities
    return fewer == 1 < more and not acting and same_seat(one.seat._replace(unit=""), other.seat._replace(unit=""))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, numbers without the endings of ordinals."""
    return tuple(word.rstrip("stndrh") if word[:1].isdigit() else word for word in split_words(name))
