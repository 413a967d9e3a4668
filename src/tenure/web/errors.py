"""Errors of the case as rows of JSON, so that one of another process comes back as what it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tenure.model.errors import CaseError, InvalidDate, StaleJudgement, TenureError, UngroundedStatement, UnknownName, WrongJudgement

_PLAIN = {one.__name__: one for one in (CaseError, InvalidDate, UngroundedStatement, WrongJudgement)}


def to_row(error: TenureError) -> dict[str, Any]:
    """What `of_row` makes the error of again; one of a kind that pages tell apart by nothing becomes a TenureError."""
    kind = type(error).__name__
    if isinstance(error, UnknownName):
        return {"kind": kind, "message": error.message, "suggestions": error.suggestions, "hint": error.hint, "typed": error.typed}
    if isinstance(error, StaleJudgement):
        return {"kind": kind, "since": error.since}
    return {"kind": kind, "message": str(error)}


def of_row(row: Mapping[str, Any]) -> TenureError:
    """The error that `to_row` wrote down."""
    if row["kind"] == "UnknownName":
        return UnknownName(row["message"], tuple(row["suggestions"]), hint=row["hint"], typed=row["typed"])
    if row["kind"] == "StaleJudgement":
        return StaleJudgement(tuple(row["since"]))
    return _PLAIN.get(row["kind"], TenureError)(row["message"])
