"""What the kept answers were made with: the version that each layer of them carries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

#: The packages whose code and data decide what follows from a case's documents, statements and judgements, and how it is kept.
_DECIDES = ("model", "vocabulary", "resolution", "derivation", "store", "workspace")


@cache
def rules_version() -> str:
    """A hash of the code and the vocabulary that derive and keep, so that nothing kept outlives the rules that made it."""
    digest = hashlib.sha256()
    for package in _DECIDES:
        for name, part in sorted(_parts(files("tenure") / package, package)):
            digest.update(f"{name}\0".encode() + part.read_bytes() + b"\0")
    return digest.hexdigest()[:20]


def _parts(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for part in folder.iterdir():
        if part.is_dir() and part.name != "__pycache__":
            yield from _parts(part, f"{path}/{part.name}")
        elif part.name.endswith((".py", ".toml")):
            yield f"{path}/{part.name}", part
