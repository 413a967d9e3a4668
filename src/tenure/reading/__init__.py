"""Files of any kind → Document. What is read, and what is taken from where: docs/reference/formats.md."""

from tenure.reading.files import find_files
from tenure.reading.formats import FORMATS, SUPPORTED, Format
from tenure.reading.read import read_bytes, read_file
from tenure.reading.values import DEFAULT_LIMITS, Limits, Reading

__all__ = ["DEFAULT_LIMITS", "FORMATS", "SUPPORTED", "Format", "Limits", "Reading", "find_files", "read_bytes", "read_file"]
