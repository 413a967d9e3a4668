"""Mappings that share what did not change: a few changes lie over a large mapping, and neither ever changes.

Keys that lie in the order of a sorted mapping come in that order, whatever was added when.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import ItemsView, Iterable, Iterator, Mapping, MutableMapping, ValuesView
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_GONE: Any = object()
#: Changes lie over the mapping until they are this part of it: each step copies them, and making it whole copies all.
_SHARE = 50


class Layered(Mapping[K, V]):
    """A mapping and changes of it; `changed` makes another one and costs as much as all changes since the mapping was whole.

    To become whole is one copy of the mapping; what was added then is put in its place when somebody first asks for the order.
    """

    __slots__ = ("_base", "_in_order", "_length", "_over")

    def __init__(self, base: dict[K, V] | None = None) -> None:
        self._base: dict[K, V] = {} if base is None else base
        self._over: dict[Any, Any] = {}
        self._in_order = True
        self._length = len(self._base)

    def __getitem__(self, key: K) -> V:
        if self._over:
            found = self._over.get(key, self)
            if found is _GONE:
                raise KeyError(key)
            if found is not self:
                return found  # type: ignore[no-any-return]
        return self._base[key]

    def __contains__(self, key: object) -> bool:
        if self._over:
            found = self._over.get(key, self)
            if found is not self:
                return found is not _GONE
        return key in self._base

    def __iter__(self) -> Iterator[K]:
        return self._merged() if self._over else iter(self._ordered())

    def __len__(self) -> int:
        return self._length

    def __repr__(self) -> str:
        return f"Layered({dict(self.items())!r})"

    def items(self) -> ItemsView[K, V]:
        return super().items() if self._over else self._ordered().items()

    def values(self) -> ValuesView[V]:
        return super().values() if self._over else self._ordered().values()

    def changed(self, changes: Mapping[K, V], gone: Iterable[K] = ()) -> Layered[K, V]:
        """This mapping with other values, or none, for some keys."""
        left = dict.fromkeys(gone, _GONE)
        made: Layered[K, V] = Layered()
        if not (self._base or self._over or left):
            made._base, made._length, made._in_order = dict(changes), len(changes), False
            return made
        new: Mapping[Any, Any] = {**changes, **left} if left else changes
        made._base, made._over, made._in_order = self._base, {**self._over, **new}, self._in_order
        made._length = self._length + sum((value is not _GONE) - (key in self) for key, value in new.items())
        if len(made._over) * _SHARE > len(made._base):
            made._make_whole()
        return made

    def _make_whole(self) -> None:
        before, over = len(self._base), self._over
        base = {**self._base, **over}
        grown = len(base) > before
        for key in [key for key, value in over.items() if value is _GONE]:
            del base[key]
        self._base, self._over, self._in_order = base, {}, self._in_order and not grown

    def _ordered(self) -> dict[K, V]:
        """The mapping below the changes, its keys in order."""
        if not self._in_order:
            self._base = dict(sorted(self._base.items(), key=itemgetter(0)))
            self._in_order = True
        return self._base

    def draft(self) -> MutableMapping[K, V]:
        """A mapping that starts as this one and may be changed."""
        return _Draft(self) if self._length else {}

    def _merged(self) -> Iterator[K]:
        """The keys, those that were added at the places where they belong."""
        old: list[Any] = list(self._ordered())
        base, at = iter(old), 0
        added = sorted(key for key, value in self._over.items() if value is not _GONE and key not in self._base)
        for key in added:
            place = bisect(old, key, lo=at)
            yield from self._held(islice(base, place - at))
            yield key
            at = place
        yield from self._held(base)

    def _held(self, keys: Iterable[K]) -> Iterator[K]:
        return (key for key in keys if self._over.get(key) is not _GONE)


class _Draft(MutableMapping[K, V]):
    """Changes to a layered mapping that are still made."""

    __slots__ = ("_changes", "_of")

    def __init__(self, of: Layered[K, V]) -> None:
        self._of = of
        self._changes: dict[Any, Any] = {}

    def __getitem__(self, key: K) -> V:
        found = self._changes.get(key, self)
        if found is _GONE:
            raise KeyError(key)
        return self._of[key] if found is self else found  # type: ignore[no-any-return]

    def __contains__(self, key: object) -> bool:
        found = self._changes.get(key, self)
        return key in self._of if found is self else found is not _GONE

    def __setitem__(self, key: K, value: V) -> None:
        self._changes[key] = value

    def __delitem__(self, key: K) -> None:
        if key not in self:
            raise KeyError(key)
        self._changes[key] = _GONE

    def __iter__(self) -> Iterator[K]:
        return iter(self.done())

    def __len__(self) -> int:
        return len(self.done())

    def done(self) -> Layered[K, V]:
        """The mapping with the changes, over what was there."""
        return self._of.changed(self._changes)


def layered(table: MutableMapping[K, V]) -> Layered[K, V]:
    """What a draft has become."""
    if isinstance(table, _Draft):
        return table.done()
    assert isinstance(table, dict)
    return Layered(table)
