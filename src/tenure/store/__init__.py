"""The case file: documents with their original bytes, statements and judgements, behind one interface."""

from tenure.store.interface import Counts, Hit, Original, Report, Store, Stored, TextVersion, open_case

__all__ = ["Counts", "Hit", "Original", "Report", "Store", "Stored", "TextVersion", "open_case"]
