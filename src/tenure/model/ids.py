"""Content hashes: the ids of everything in tenure.

An id is a short prefix and 20 hexadecimal digits (80 bits) of SHA-256 over a canonical
JSON text, so equal content gives equal ids on every machine and in every order.
"""

from __future__ import annotations

import hashlib
import json

#: Built once: json.dumps builds an encoder for every call that asks for more than its defaults.
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def content_hash(*parts: object) -> str:
    """The 64 hexadecimal digits of SHA-256 over `parts` as canonical JSON."""
    text = _encode(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def text_hash(text: str) -> str:
    """The 64 hexadecimal digits of SHA-256 over the UTF-8 bytes of `text`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_id(prefix: str, *parts: object) -> str:
    """An id such as `st-3f9c0a...`: `prefix`, a hyphen and 20 digits of the content hash."""
    return f"{prefix}-{content_hash(*parts)[:20]}"
