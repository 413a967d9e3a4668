"""The errors that tenure raises on purpose.

    TenureError
    ├── UnreadableFile      a file that gives no document (empty, encrypted, of an unknown type ...)
    ├── UngroundedStatement a statement whose evidence is not in its document
    ├── InvalidDate         a text that is no EDTF date of the supported profile
    ├── VocabularyError     a line of a data file that the loader refuses
    ├── CaseError           a case file that cannot be opened, read or written
    ├── UnknownName         a person, unit, event type or document that the case does not hold
    └── WrongJudgement      a judgement that cannot be made, such as a merge of what is one already
        └── StaleJudgement  one made without having seen what others have decided on the same since

Every message names the thing, the value that was given and the next step.
"""

from __future__ import annotations


class TenureError(Exception):
    """Base of all errors that a caller may want to show to a user as they stand."""


class UnreadableFile(TenureError):
    """A file that gives no document.

    `path` is the file as the user named it, `reason` says what is wrong with it and
    `advice` what to do; together they make one line.
    """

    def __init__(self, path: str, reason: str, advice: str) -> None:
        self.path, self.reason, self.advice = path, reason, advice
        super().__init__(f"{path}: {reason}; {advice}")

    def __reduce__(self) -> tuple[type[UnreadableFile], tuple[str, str, str]]:
        return (type(self), (self.path, self.reason, self.advice))


class UngroundedStatement(TenureError):
    """A statement whose evidence, trigger or span is not what its document says at its offsets."""


class InvalidDate(TenureError, ValueError):
    """A text that is no date of the supported EDTF profile."""


class VocabularyError(TenureError):
    """A line of a data file that cannot be used; the message starts with `file:line`."""


class CaseError(TenureError):
    """A case file that cannot be opened, read or written."""


class UnknownName(TenureError, LookupError):
    """A name that fits nothing in the case; `suggestions` are the nearest that exist.

    `hint` is what to do on a command line; `message` goes without it, for those who have none. `typed` is what can be searched for instead.
    """

    def __init__(self, message: str, suggestions: tuple[str, ...] = (), *, hint: str = "", typed: str = "") -> None:
        self.message, self.suggestions, self.hint, self.typed = message, suggestions, hint, typed
        super().__init__(f"{message}; {hint}" if hint else message)


class WrongJudgement(TenureError):
    """A judgement that cannot be made as it was asked for."""


class StaleJudgement(WrongJudgement):
    """A judgement made without having seen what others decided on the same; `since` are the numbers of those decisions."""

    def __init__(self, since: tuple[int, ...]) -> None:
        self.since = since
        super().__init__(f"somebody has decided on this since you looked (judgement {since[-1]}); look again, then decide")

    def __reduce__(self) -> tuple[type[StaleJudgement], tuple[tuple[int, ...]]]:
        return (type(self), (self.since,))
