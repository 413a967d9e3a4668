"""The case file: documents with their original bytes, statements and judgements, behind one interface."""

from tenure.store._listing import Listed, OutletCounts
from tenure.store.derived import ALWAYS, DerivedCounts, Layer, StoredRecord
from tenure.store.interface import Counts, Hit, Original, Report, Store, Stored, TextVersion, open_case

__all__ = [
    "ALWAYS",
    "Counts",
    "DerivedCounts",
    "Hit",
    "Layer",
    "Listed",
    "Original",
    "OutletCounts",
    "Report",
    "Store",
    "Stored",
    "StoredRecord",
    "TextVersion",
    "open_case",
]
