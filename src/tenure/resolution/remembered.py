"""What is found of words and names, kept for who asks again; and let go all at once, as a large case takes much room."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_OF_WORDS: list[Callable[[], None]] = []
_OF_NAMES: list[Callable[[], None]] = []


def remember(size: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """As `functools.lru_cache` of that size, for a function whose answers `forget` lets go."""

    def decorate(function: Callable[..., T]) -> _lru_cache_wrapper[T]:
        kept: _lru_cache_wrapper[Any] = lru_cache(maxsize=size)(function)
        _OF_WORDS.append(kept.cache_clear)
        return kept

    return decorate


def remember_texts(size: int, *, names: bool = False) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """As `remember`, for a function of one text: an answer takes half the room, and all are let go when there are so many.

    What is found of whole `names` outlives `forget_words`.
    """

    def decorate(function: Callable[[str], T]) -> Callable[[str], T]:
        kept = _Answers(function, size)
        (_OF_NAMES if names else _OF_WORDS).append(kept.clear)
        return kept.__getitem__

    return decorate


class _Answers(dict[str, T], Generic[T]):
    """What a function says of each text."""

    __slots__ = ("_function", "_size")

    def __init__(self, function: Callable[[str], T], size: int) -> None:
        self._function, self._size = function, size

    def __missing__(self, text: str) -> T:
        if len(self) >= self._size:
            self.clear()
        answer = self[text] = self._function(text)
        return answer


def forget_words() -> None:
    """Keeps what is found of whole names alone."""
    for let_go in _OF_WORDS:
        let_go()


def forget() -> None:
    """Keeps no answer any longer; each would be found again."""
    for let_go in (*_OF_WORDS, *_OF_NAMES):
        let_go()
