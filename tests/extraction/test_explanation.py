"""What is said of how a statement was made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tenure.vocabulary
from tenure.extraction import Explanation, extract

from .cases import document

FRAMES = Path(tenure.vocabulary.__file__).parent / "en" / "frames.toml"


def explain(text: str, event: str) -> Explanation:
    (found,) = extract([document(text)])
    (stmt,) = [stmt for stmt in found.statements if stmt.event == event]
    return found.explained[stmt.id]


def test_frame_is_the_line_of_the_trigger() -> None:
    because = explain("Ivan Petrenko was arrested in Example City.", "arrest")
    number = re.fullmatch(r"en/frames\.toml:(\d+)", because.frame)
    assert number is not None
    assert '"arrest detain' in FRAMES.read_text(encoding="utf-8").splitlines()[int(number[1]) - 1]


@pytest.mark.parametrize(
    ("text", "event", "subject"),
    [
        ("Ivan Petrenko was arrested.", "arrest", "object: “Ivan Petrenko”, a name"),
        ("Ivan Petrenko fled. He was arrested.", "arrest", "object: “He”, a pronoun"),
        ("Ivan Petrenko resigned.", "resignation", "agent: “Ivan Petrenko”, a name"),
        ("His deputy left. Somebody said that he was arrested.", "arrest", "object: “he”, not resolved"),
        ("General Ivan Petrenko won. The general was arrested.", "arrest", "object: “general”, a description"),
        ("The 9th Brigade was disbanded.", "disbandment", "object: “9th Brigade”, a unit"),
        ("Defence Minister Ivan Petrenko spoke.", "posting", "title: “Minister Ivan Petrenko”, a name"),
    ],
)
def test_subject_says_where_and_how(text: str, event: str, subject: str) -> None:
    assert explain(text, event).subject == subject


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ivan Petrenko was arrested.", ()),
        ("Ivan Petrenko has reportedly not been arrested.", ("reportedly: hedged", "not: negated")),
        ("Ivan Petrenko is said to have been arrested.", ("said: hedged",)),
    ],
)
def test_stance_gives_each_word_and_its_effect(text: str, stance: tuple[str, ...]) -> None:
    assert sorted(explain(text, "arrest").stance) == sorted(stance)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ivan Petrenko was arrested.", None),
        ("Ivan Petrenko was arrested in May 2024.", "“in May 2024”, with its own year; on the event's own word"),
        ("Ivan Petrenko was arrested last year.", "“last year”, from the report's date; on the event's own word"),
    ],
)
def test_date_says_from_where_it_was_resolved(text: str, date: str | None) -> None:
    assert explain(text, "arrest").date == date


def test_explanation_is_no_part_of_the_statement() -> None:
    (found,) = extract([document("Ivan Petrenko was arrested.")])
    assert "explain" not in found.statements[0].to_json()


@pytest.mark.parametrize(
    ("text", "event", "trigger"),
    [
        ("The homicide rate rose in the north.", "death", "homicide"),
        ("A prosecutor has opened an inquiry into the blast.", "investigation", "inquiry"),
        ("The layoffs began in May.", "dismissal", "layoffs"),
        ("The sect kills infidels and robs travellers.", None, None),
        ("The gunmen killed outsiders.", "death", "killed"),
    ],
)
def test_words_that_tell_of_nobody_are_passed_over(text: str, event: str | None, trigger: str | None) -> None:
    (found,) = extract([document(text)])
    told = [] if event is None else [(event, trigger, text)]
    assert [(one.event, one.trigger.text, one.evidence.text) for one in found.passed_over] == told
    for one in found.passed_over:
        assert found.doc.text[one.trigger.start : one.trigger.end] == one.trigger.text
        assert found.doc.text[one.evidence.start : one.evidence.end] == one.evidence.text


def test_what_a_statement_tells_is_not_passed_over() -> None:
    (found,) = extract([document("Ivan Petrenko was charged with murder. He fired a rocket and tried the door.")])
    assert [stmt.event for stmt in found.statements] == ["charge"]
    assert [one.trigger.text for one in found.passed_over] == []
