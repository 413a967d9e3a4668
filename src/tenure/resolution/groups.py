"""Groups of things of which some belong together and some contradict each other; in no order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Union(Generic[T]):
    """Disjoint sets; every item is a set of its own until it is joined."""

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def find(self, item: T) -> T:
        """The item that stands for the set of `item`."""
        root = item
        while (parent := self._parent.setdefault(root, root)) != root:
            root = parent
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def join(self, a: T, b: T) -> None:
        """Makes one set of the sets of `a` and `b`."""
        self._parent[self.find(a)] = self.find(b)

    def sets(self, items: Iterable[T]) -> list[list[T]]:
        """The sets of `items`, each in the order given."""
        found: dict[T, list[T]] = {}
        for item in items:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


def group(items: Iterable[T], *, together: Callable[[T, T], bool], apart: Callable[[T, T], bool]) -> tuple[list[list[T]], list[T]]:
    """Sets of items that belong together without a contradiction inside, and the items that fit two contradicting ones.

    "Ivan Popov" fits Ivan Ivanovich and Ivan Petrovich alike: nothing says whose name it is. The order of the items
    changes only the order of the result. Compares each pair once: for blocks, not for a whole case.
    """
    listed = list(dict.fromkeys(items))
    near: dict[T, set[T]] = {item: set() for item in listed}
    against: dict[T, set[T]] = {item: set() for item in listed}
    for n, a in enumerate(listed):
        for b in listed[:n]:
            if together(a, b):
                near[a].add(b)
                near[b].add(a)
            elif apart(a, b):
                against[a].add(b)
                against[b].add(a)
    torn = {item: None for item in listed if any(not against[one].isdisjoint(near[item]) for one in near[item])}
    union: Union[T] = Union()
    for item in listed:
        for other in near[item]:
            if item not in torn and other not in torn:
                union.join(item, other)
    whole, broken = list[list[T]](), list[list[T]]()
    for members in union.sets(item for item in listed if item not in torn):
        inside = set(members)
        if all(inside.isdisjoint(against[item]) for item in members):
            whole.append(members)
        else:
            broken += [[item] for item in members]
    return whole + broken, list(torn)
