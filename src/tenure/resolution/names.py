from __future__ import annotations
from typing import Literal


def same_name(kind: Literal["person", "unit", "post"], a: str, b: str) -> bool | None:
    """first version: exact"""
    return True if a.casefold() == b.casefold() else None
