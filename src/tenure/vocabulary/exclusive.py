"""Which posts exclude one another, and which units stand for others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.offices import offices

SEVERITIES = ("warning", "error")


@dataclass(frozen=True, slots=True)
class PostKind:
    """Posts that are alike in what they exclude."""

    name: str
    commands: bool = False
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Two kinds of posts that one person should not hold on one day; the comment at the top of exclusive.toml says more."""

    one: str
    other: str
    severity: str
    why: str


@dataclass(frozen=True, slots=True)
class Exclusive:
    """All of exclusive.toml."""

    kinds: tuple[PostKind, ...]
    exclusions: tuple[Exclusion, ...]
    capacities: frozenset[str]
    beside: re.Pattern[str]
    shared: frozenset[str]
    connector: tuple[str, ...]


@cache
def exclusive() -> Exclusive:
    """The vocabulary of exclusive.toml, checked."""
    source = DataFile("exclusive.toml")
    known = {office.name for office in offices().by_wording.values()}
    kinds = {}
    for line, values in source.rows("kind"):
        kind = source.build(PostKind, line, values)
        for name in kind.offices:
            source.one_of(line, "office", name, known)
        kinds[kind.name] = kind
    exclusions = []
    for line, values in source.rows("exclusive"):
        row = source.build(Exclusion, line, values)
        source.one_of(line, "kind", row.one, kinds)
        source.one_of(line, "kind", row.other, kinds)
        source.one_of(line, "severity", row.severity, SEVERITIES)
        exclusions.append(row)
    for name in source.part("shared"):
        source.one_of(1, "office", name, known)
    words = "|".join(re.escape(word) for word in source.part("beside"))
    return Exclusive(
        tuple(kinds.values()),
        tuple(exclusions),
        frozenset(source.part("capacities")),
        re.compile(rf"\b({words})\b", re.IGNORECASE),
        frozenset(source.part("shared")),
        tuple(source.part("connector")),
    )
