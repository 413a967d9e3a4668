"""Who is meant by a row: the identifiers of the sheets, and names where a row has none.

The sheets of 2019 refer to units, and to all people, by name; their researchers keep names unique by adding the unit to
homonyms. So a name leads to the identifier that the same import gives it, where it gives exactly one.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tenure.exchange.sfm._facets import Facet

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "tenure: Security Force Monitor")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the units of an import by name."""

    units: Mapping[str, frozenset[str]]

    def person(self, facet: Facet) -> str | None:
        """The key of the person of a row; None where it has neither an id nor a country to read the name in."""
        return _key(facet.value("id"), facet.value("name"), facet.value("country"))

    def unit(self, number: str, name: str, country: str) -> str | None:
        """The key of a unit by its id, else by its name."""
        named = self.units.get(name, frozenset())
        return next(iter(named)) if not number and len(named) == 1 else _key(number, name, country)

    @property
    def ambiguous(self) -> frozenset[str]:
        """The names that stand for several units."""
        return frozenset(name for name, keys in self.units.items() if len(keys) > 1)


def read_keys(facets: Iterable[Facet]) -> Keys:
    """The names of units and the identifiers given for them; a name with an id needs no other key."""
    units: dict[str, set[str]] = defaultdict(set)
    for facet in facets:
        if facet.kind == "unit" and (key := _key(facet.value("id"), facet.value("name"), facet.value("country"))):
            units[facet.value("name")].add(key)
    given = {name: {key for key in keys if key.startswith("sfm:")} or keys for name, keys in units.items()}
    return Keys({name: frozenset(keys) for name, keys in given.items()})


def uuid_of(key: str) -> str:
    """The UUID of a key: the sheets' own where there is one, else one made from the key, always the same."""
    space, _, value = key.partition(":")
    return value if space == "sfm" and value else str(uuid.uuid5(_SPACE, key))


def _key(number: str, name: str, country: str) -> str | None:
    if number:
        return f"sfm:{number.lower()}"
    return f"sfm-name:{country.lower()}/{name}" if name and country else None
