"""Verbs that tell an event only by pointing back at it."""

from __future__ import annotations

import pytest

from .cases import of, tell


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        ("They said Ivan Petrenko had been released. He had not been.", "release", [("affirmed", "released"), ("negated", "had not been")]),
        ("The paper wrote that Ivan Petrenko had resigned. He has not.", "resignation", [("affirmed", "resigned"), ("negated", "has not")]),
        ("Ivan Petrenko was asked to resign and did so in 2013.", "resignation", [("affirmed", "resign"), ("affirmed", "did so")]),
        ("Ivan Petrenko was asked to resign but refused.", "resignation", [("affirmed", "resign"), ("negated", "refused")]),
    ],
)  # fmt: skip
def test_a_verb_without_words_of_its_own_tells_the_event_before(text: str, event: str, told: list[tuple[str, str]]) -> None:
    assert [(stmt.polarity, stmt.trigger.text) for stmt in of(tell(text), event)] == told
    assert {stmt.subject.name for stmt in of(tell(text), event)} == {"Ivan Petrenko"}


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrenko was arrested. He was not in town.",
        "Ivan Petrenko was arrested. Adam Example was not.",
        "Ivan Petrenko was arrested. He did not answer questions.",
        "Ivan Petrenko was arrested. It rained. Snow fell. He had not been.",
    ],
)
def test_other_verbs_and_other_people_point_at_nothing(text: str) -> None:
    assert len(of(tell(text), "arrest")) == 1
