"""Security Force Monitor's sheets: of 2019, of 2020 to 2022, and the claims of 2026 (docs/concepts/records.md).

The names and meanings of fields are those of its Research Handbook (CC BY 4.0).
"""

from tenure.exchange.sfm._export import LEFT, export_case
from tenure.exchange.sfm._import import Import, read_import
from tenure.exchange.sfm._records import MEDIA_TYPE, READER, Record
from tenure.exchange.sfm._report import ExportReport, ImportReport, SheetReport

__all__ = [
    "LEFT",
    "MEDIA_TYPE",
    "READER",
    "ExportReport",
    "Import",
    "ImportReport",
    "Record",
    "SheetReport",
    "export_case",
    "read_import",
]
