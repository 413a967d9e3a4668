"""The questions that a derivation answers."""

from __future__ import annotations

from tenure.derivation._derive import Derivation
from tenure.model.answers import CareerLine, ConflictAnswer, Who, WhyAnswer


def who(derivation: Derivation, unit_id: str | None, *, on: str, post: str | None = None) -> list[Who]:
    """The candidates for `post` in the unit on the ISO day `on`; without a post, for the posts that head the unit.

    With `unit_id` None, the holders of `post` wherever no unit is named with it ("Defence Minister").
    """
    raise NotImplementedError


def career(derivation: Derivation, person_id: str) -> list[CareerLine]:
    """The events and tenures of a person in the order of their dates, undated ones last."""
    raise NotImplementedError


def conflicts(derivation: Derivation, person_id: str | None = None) -> list[ConflictAnswer]:
    """What the reports disagree on, of one person or of the whole case."""
    raise NotImplementedError


def why(derivation: Derivation, of: str) -> list[WhyAnswer]:
    """The proof of each bound of an event or tenure, by its id."""
    raise NotImplementedError
