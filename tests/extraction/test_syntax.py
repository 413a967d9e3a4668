"""Grammar over parses: who does what to whom, whatever the voice."""

from __future__ import annotations

import pytest

from tenure.extraction.parsing import load_parser
from tenure.extraction.syntax import (
    agent,
    clause_of,
    coordinated,
    grammatical_subject,
    is_attached,
    is_passive,
    particle,
    patient,
    prepositional,
    prepositions,
)
from tenure.extraction.tree import read_tree


def verb(text: str, word: str):  # type: ignore[no-untyped-def]
    return next(t for t in read_tree(load_parser()(text)) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "doer", "sufferer"),
    [
        ("Police arrested Ivan Petrenko.", "arrested", "Police", "Petrenko"),
        ("Ivan Petrenko was arrested by police.", "arrested", "police", "Petrenko"),
        ("Ivan Petrenko was arrested.", "arrested", None, "Petrenko"),
        ("Ivan Petrenko resigned.", "resigned", "Petrenko", None),
        ("The officers arrested in May spoke.", "arrested", None, "officers"),
        ("The officer who was arrested spoke.", "arrested", None, "officer"),
        ("Police arrested and charged Ivan Petrenko.", "charged", "Police", "Petrenko"),
        ("Ivan Petrenko refused to resign.", "resign", "Petrenko", None),
        ("The council forced Ivan Petrenko to resign.", "resign", "Petrenko", None),
        ("Having dismissed Adam Example, Ivan Petrenko left.", "dismissed", "Petrenko", "Example"),
        ("Ivan Petrenko has arrested Adam Example.", "arrested", "Petrenko", "Example"),
    ],
)
def test_who_does_what_to_whom(text: str, word: str, doer: str | None, sufferer: str | None) -> None:
    token = verb(text, word)
    who, whom = agent(token), patient(token)
    assert (who.text if who else None, whom.text if whom else None) == (doer, sufferer)


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("Ivan Petrenko was arrested.", "arrested", True),
        ("Ivan Petrenko is being held.", "held", True),
        ("Ivan Petrenko has been arrested.", "arrested", True),
        ("Police have arrested Ivan Petrenko.", "arrested", False),
        ("Police arrested Ivan Petrenko.", "arrested", False),
        ("The men arrested in May spoke.", "arrested", True),
        ("Ivan Petrenko was tried and sentenced.", "sentenced", True),
    ],
)
def test_passive(text: str, word: str, passive: bool) -> None:
    assert is_passive(verb(text, word)) is passive


def test_particles() -> None:
    assert particle(verb("Ivan Petrenko stepped down.", "stepped")) == "down"
    assert particle(verb("Ivan Petrenko resigned.", "resigned")) is None


def test_prepositional_objects() -> None:
    token = verb("Ivan Petrenko was removed from his post by the council.", "removed")
    assert [t.text for t in prepositional(token, "from")] == ["post"]
    assert ("from", "post") in {(name, t.text) for name, t in prepositions(token)}


def test_coordination_is_in_order_and_bounded() -> None:
    token = verb("Officers and men and clerks left.", "Officers")
    assert [t.text for t in coordinated(token)] == ["Officers", "men", "clerks"]
    crowd = read_tree(load_parser()("He met " + " and ".join(["men"] * 80) + "."))
    assert len(coordinated(next(t for t in crowd if t.text == "men"))) <= 22


def test_walks_end_on_any_parse() -> None:
    """Headlines, fragments and noise: every walk stops, none raises."""
    for text in ("", "and and and", "by by by whom who", "( [ {", "was was been being arrested by by", "-" * 300, "who " * 60, "to " * 60):
        for token in read_tree(load_parser()(text)):
            agent(token), patient(token), grammatical_subject(token), particle(token), coordinated(token)
            assert is_attached(token, clause_of(token)) or len(token.doc) > 40
            list(prepositional(token))
