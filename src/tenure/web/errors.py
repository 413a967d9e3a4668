"""Errors of the case as the desk tells them, and as rows of JSON, so that one of another process comes back as what it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tenure.model.errors import CaseError, InvalidDate, StaleJudgement, TenureError, UngroundedStatement, UnknownName, WrongJudgement

_PLAIN = {one.__name__: one for one in (CaseError, InvalidDate, UngroundedStatement, WrongJudgement)}


_COMMAND = re.compile(r"`tenure ([a-z-]+)( [^`]*)?`")

#: What stands at the desk for each command that a message names.
AT_THE_DESK = {
    "accept": "the button “Accept”",
    "add": "the command line, where the desk was started",
    "career": "the page of the person",
    "judgements": "the page Activity",
    "mentions": "its page “merge or part”, or “one event or more?” beside an event",
    "same": "the button “The same”",
    "search": "the search box of the first page",
    "show": "the page of the document",
    "split": "mark them on its page “merge or part”, or “one event or more?” beside an event",
    "statements": "the page of its document",
    "undo": "the page Activity",
    "vocabulary": "the form",
}


def say_at_desk(message: str) -> str:
    """A message with what to do at the desk where it names a command."""
    return _COMMAND.sub(lambda match: AT_THE_DESK[match[1]], message)


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
