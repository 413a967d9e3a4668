"""What is found of words and names, kept for who asks again; and let go all at once, as a large case takes much room."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_KEPT: list[_lru_cache_wrapper[Any]] = []


def remember(size: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """As `functools.lru_cache` of that size, for a function whose answers `forget` lets go."""

    def decorate(function: Callable[..., T]) -> _lru_cache_wrapper[T]:
        kept = lru_cache(maxsize=size)(function)
        _KEPT.append(kept)
        return kept

    return decorate


def forget() -> None:
    """Keeps no answer any longer; each would be found again."""
    for kept in _KEPT:
        kept.cache_clear()
