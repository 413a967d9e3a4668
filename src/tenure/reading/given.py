"""What people say of a document: the sidecar beside a file and the front matter at its top."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from tenure.model import edtf
from tenure.reading.language import language_code
from tenure.reading.text import decode_bytes, one_line
from tenure.reading.values import Metadata, Source

SIDECAR_KEYS = ("outlet", "published", "title", "address", "language", "author", "modified", "wording", "captured")

# Front matter is written for site generators: their names for our keys.
_FRONT_MATTER_NAMES = {
    "outlet": ("outlet", "publication", "publisher", "site", "source"),
    "published": ("published", "date", "pubdate"),
    "title": ("title",),
    "address": ("address", "url", "link", "canonical"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "by"),
    "modified": ("modified", "updated", "lastmod"),
    "wording": ("wording",),
    "captured": ("captured",),
}
_DATES = ("published", "modified", "captured")
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")


def parse_sidecar(source: Source) -> Mapping[str, Any]:
    """The JSON object in the bytes of a sidecar. Raises UnreadableFile that names the sidecar."""
    text = decode_bytes(source.data)
    try:
        given = json.loads(text or "")
    except (ValueError, RecursionError) as error:
        raise source.refuse(f"the sidecar is no JSON ({error})", f"write an object with the keys {', '.join(SIDECAR_KEYS)}") from error
    if not isinstance(given, dict):
        raise source.refuse(f"the sidecar is a JSON {type(given).__name__}", f"write an object with the keys {', '.join(SIDECAR_KEYS)}")
    if "messages" in given or "chats" in given:
        raise source.refuse("is a chat export where a sidecar is expected", "move it to a folder of its own")
    return given


def sidecar_metadata(given: Mapping[str, Any], source: Source) -> Metadata:
    """The metadata of a sidecar; `source` is the sidecar, for the error. Unknown keys are ignored."""
    return _metadata({key: given.get(key) for key in SIDECAR_KEYS}, "sidecar", source)


def front_matter_metadata(given: Mapping[str, Any], source: Source) -> Metadata:
    """The metadata of a front matter, whose keys may be those of the common site generators."""
    lower = {str(key).lower(): value for key, value in given.items()}
    found = {key: next((lower[name] for name in names if lower.get(name)), None) for key, names in _FRONT_MATTER_NAMES.items()}
    return _metadata(found, "front matter", source)


def _metadata(given: Mapping[str, Any], origin: str, source: Source) -> Metadata:
    values = {key: _text(key, value, origin, source) for key, value in given.items()}
    for key, (check, expected) in _CHECKS.items():
        value = values[key]
        if value is not None and not check(value):
            raise source.refuse(f"{key} in the {origin} is {value!r}", f"write {expected}")
    return Metadata(
        **{**values, "language": language_code(values["language"])},
        published_from=origin if values["published"] else None,
    )


def _text(key: str, value: Any, origin: str, source: Source) -> str | None:
    if isinstance(value, list) and key == "author" and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    if key in _DATES and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise source.refuse(f"{key} in the {origin} is {value!r}", "write it as text in quotes")
    moment = _TIMESTAMP.fullmatch(value or "") if key in _DATES else None
    return moment[1] if moment else one_line(value)


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None and edtf.is_valid(text)


_EDTF = "a date such as 2023-07-12, 2023-07 or 2023 (EDTF), or leave it out"
_CHECKS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "published": (edtf.is_valid, _EDTF),
    "modified": (edtf.is_valid, _EDTF),
    "captured": (_is_day, "a day such as 2023-07-12, or leave it out"),
    "language": (lambda text: language_code(text) is not None, "a code such as en, ru or uk (ISO 639-1), or leave it out"),
    "wording": (lambda text: text == "restated", '"restated", or leave it out'),
}
