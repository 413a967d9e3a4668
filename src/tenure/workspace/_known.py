"""As known on a day: which documents count (docs/concepts: time)."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model.document import Document


def counted(docs: Iterable[Document], known: str | None) -> tuple[list[Document], int]:
    """The documents that count on the ISO day `known`, and how many others there are; all where it is None."""
    docs = list(docs)
    if known is None:
        return docs, 0
    counting = [doc for doc in docs if (day := doc.known_from) is not None and day <= known]
    return counting, len(docs) - len(counting)
