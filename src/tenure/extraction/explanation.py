"""Why a statement was made: the frame and the rules, in words that a reader can check against the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tenure.model.statement import Quote, Statement


@dataclass(frozen=True, slots=True)
class Explanation:
    """What made one statement. It is carried beside the statement and is no part of it."""

    frame: str
    """The line of frames.toml, as "en/frames.toml:120"; "titles" of an office beside a name; "lists" of a line in a list of holders."""
    subject: str
    """Where the subject stands for the frame and what its words are: "object: “he”, a pronoun"."""
    stance: tuple[str, ...] = ()
    """Each word that changed the stance, with what it did, in the order in which it was read: "refused: negated"."""
    date: str | None = None
    """The words of the date, and from where they were resolved."""

    def to_json(self) -> dict[str, Any]:
        """All of it, with empty parts."""
        return {"frame": self.frame, "subject": self.subject, "stance": list(self.stance), "date": self.date}


@dataclass(frozen=True, slots=True)
class Explained:
    """A statement with the frame and the rules that made it."""

    statement: Statement
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Words that tell an event of a career, of nobody whom the report lets be told: "the massacre", "it has opened an inquiry".

    It asserts nothing, and no record keeps it: it shows a reader where to look for what was not understood. `trigger` and `evidence`
    are as in a statement.
    """

    event: str
    trigger: Quote
    evidence: Quote
    frame: str
    """The line of frames.toml, as in `Explanation`."""
