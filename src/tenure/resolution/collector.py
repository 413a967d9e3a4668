"""Python's collector of cycles, kept from looking at a large case again and again while it is built."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycles() -> Iterator[None]:
    """Has the collector pause, and pass over what is there from then on: for work that makes millions of values and no cycles.

    What has no reference left is freed all the same. Without this, each later step would wait seconds for a look at all of a case.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
