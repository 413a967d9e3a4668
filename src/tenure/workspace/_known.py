"""As known on a day: which documents count (docs/concepts: time)."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model import edtf
from tenure.model.document import Document


def known_from(doc: Document) -> str | None:
    """The ISO day from which a document counts: its latest possible publication day, of an updated page the day of the update.

    Without such a day, the day of capture; None where that is not known either.
    """
    dates = [date for date in (doc.published, doc.modified) if date and edtf.is_valid(date)]
    days = [day for day in map(edtf.latest_day, dates) if day]
    return max(days, default=doc.captured)


def counted(docs: Iterable[Document], known: str | None) -> tuple[list[Document], int]:
    """The documents that count on the ISO day `known`, and how many others there are; all where it is None."""
    docs = list(docs)
    if known is None:
        return docs, 0
    counting = [doc for doc in docs if (day := known_from(doc)) is not None and day <= known]
    return counting, len(docs) - len(counting)
