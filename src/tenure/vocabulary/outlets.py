"""Outlets and agencies that reports cite, and whether two names are one outlet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet with its other names."""

    name: str
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlets:
    """All listed outlets by each of their names, and the words that say only that something is an outlet."""

    by_name: Mapping[str, Outlet]
    generic: frozenset[str]

    def key(self, name: str) -> str:
        """What the names of one outlet share: the listed name, else its own words without the generic ones."""
        lower = " ".join(name.casefold().replace("’", "'").removesuffix("'s").split())
        for text in (lower, lower.removeprefix("the ")):
            if text in self.by_name:
                return self.by_name[text].name.casefold()
        bare = " ".join(word for word in lower.split() if word not in self.generic)
        return self.by_name[bare].name.casefold() if bare in self.by_name else bare or lower

    def is_listed(self, name: str) -> bool:
        """True where `name` is that of a listed outlet."""
        return self.key(name) in self.by_name


@cache
def outlets() -> Outlets:
    """The outlets of outlets.toml."""
    source = DataFile("outlets.toml")
    by_name: dict[str, Outlet] = {}
    for line, row in source.rows("outlet"):
        outlet = source.build(Outlet, line, row)
        for name in (outlet.name.casefold(), *outlet.same):
            if name in by_name:
                raise source.error(line, f"{name!r} stands already under {by_name[name].name!r}")
            by_name[name] = outlet
    return Outlets(by_name, frozenset(source.data["generic"]))
