"""Agent, object and recipient of a verb, in headlines, gazettes and sentences whose parse hides them."""

from __future__ import annotations

import pytest

from tenure.extraction.frames import FrameMatcher
from tenure.extraction.parsing import Passage, load_parser
from tenure.extraction.parties import find_agent, find_object, find_recipient
from tenure.extraction.people import People
from tenure.extraction.tree import read_tree


def parties(text: str, verb: str) -> tuple[str | None, ...]:
    """The words for the agent, the object and the recipient of a verb."""
    parsed = read_tree(load_parser()(text))
    matcher = FrameMatcher(0, parsed, People([Passage(0, parsed)], {}))
    token = next(t for t in parsed if t.text == verb)
    found = (find(token, matcher) for find in (find_agent, find_object, find_recipient))
    return tuple(t.text if t is not None else None for t in found)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The minister dismissed Petrenko.", "dismissed", ("minister", "Petrenko", None)),
        ("Ivan Petrenko was dismissed by the minister.", "dismissed", ("minister", "Petrenko", None)),
        ("The court found him guilty.", "found", ("court", "him", None)),
        ("The court gave Petrenko five years.", "gave", ("court", "years", "Petrenko")),
        ("Petrenko was given command of the 9th Brigade.", "given", (None, "command", "Petrenko")),
        ("Brigade commander relieved after mutiny", "relieved", ("commander", "commander", None)),
        ("Promoted brigadier in 1961, Petrenko stayed.", "Promoted", (None, "Petrenko", None)),
        ("A burning tanker sank.", "burning", ("tanker", None, None)),
        ("The state granted Ivan Petrenko asylum.", "granted", ("state", "asylum", "Petrenko")),
        ("Petrenko resigned.", "resigned", ("Petrenko", None, None)),
    ],
)
def test_who_does_what_to_whom(text: str, verb: str, expected: tuple[str | None, ...]) -> None:
    assert parties(text, verb) == expected


def test_who_is_named_so_is_given_no_post() -> None:
    assert parties("They met a man named Adam Example.", "named")[1] is None
