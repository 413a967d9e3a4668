"""Figures of losses: the amount, the whole of which it is a part, and no figure where the sentence gives none."""

from __future__ import annotations

import pytest

from tenure.extraction.losses import is_survival, read_number, read_qualifier
from tenure.model.statement import Statement

from .cases import of, one, tell


def words(stmt: Statement, key: str) -> str | None:
    """What stands at a span of the evidence."""
    span = stmt.spans.get(key)
    return stmt.evidence.text[span[0] - stmt.evidence.start : span[1] - stmt.evidence.start] if span else None


@pytest.mark.parametrize(
    ("sentence", "amount", "unit", "said", "whole"),
    [
        ("The 9th Brigade lost 400 men at Olan.", 400, "count", "400", None),
        ("The 9th Brigade lost four hundred men at Olan.", 400, "count", "four hundred", None),
        ("The 9th Brigade lost 300 of its 900 men.", 300, "count", "300", "its 900 men"),
        ("The 9th Brigade lost half of its personnel.", 50, "percent", "half", "its personnel"),
        ("The 9th Brigade lost two thirds of its men in May 2023.", 66.7, "percent", "two thirds", "its men"),
        ("The 9th Brigade lost more than 40 percent of its strength.", 40, "percent", "40 percent", "its strength"),
        ("Losses in the 9th Brigade reached 40 percent.", 40, "percent", "40 percent", None),
        ("The survival rate in the 9th Brigade was 40 percent.", 40, "percent", "40 percent", None),
        ("Only a third of the 9th Brigade survived.", 33.3, "percent", "a third", None),
        ("About 200 soldiers of the 9th Brigade were killed.", 200, "count", "200", None),
        ("Half of the 9th Brigade was killed.", 50, "percent", "Half", None),
        ("The 9th Brigade suffered losses of up to 60 percent.", 60, "percent", "60 percent", None),
        ("The 9th Brigade suffered 200 casualties.", 200, "count", "200", None),
    ],
)
def test_figures(sentence: str, amount: float, unit: str, said: str, whole: str | None) -> None:
    stmt = one(sentence, "losses")
    assert stmt.value is not None
    assert (stmt.value.amount, stmt.value.unit) == (amount, unit)
    assert (words(stmt, "value"), words(stmt, "whole")) == (said, whole)


@pytest.mark.parametrize(
    "sentence",
    [
        "The 9th Brigade suffered heavy losses.",
        "The 9th Brigade suffered heavy losses on 3 May 2023.",
        "The 9th Brigade suffered losses and the 4th Brigade sent 300 men.",
        "The 9th Brigade's losses were heavy, said Ivan Petrenko, who commands 900 men.",
    ],
)
def test_a_number_of_something_else_is_no_figure(sentence: str) -> None:
    assert [stmt.value for stmt in of(tell(sentence), "losses") if stmt.subject.name == "9th Brigade"] == [None]


def test_a_part_of_a_unit_that_did_something_else_is_no_loss() -> None:
    assert of(tell("The commander of the 9th Brigade survived."), "losses") == []


def test_who_denies_a_figure_is_told_with_it() -> None:
    stmt = one("The commander denied that the 9th Brigade had lost 300 men.", "losses")
    assert (stmt.polarity, stmt.value and stmt.value.amount) == ("negated", 300)


@pytest.mark.parametrize(
    ("before", "qualifier"),
    [
        ("The brigade lost more than ", "more than"),
        ("They lost Up To ", "up to"),
        ("Only ", "only"),
        ("He lost over the ", "over"),
        ("lost ", None),
    ],
)
def test_words_before_a_figure(before: str, qualifier: str | None) -> None:
    assert read_qualifier(before) == qualifier


def test_the_number_of_a_whole() -> None:
    assert [read_number(text) for text in ("its 900 men", "the battalion's six hundred fighters", "its men")] == [900, 600, None]


def test_words_of_survival() -> None:
    assert [is_survival(text) for text in ("survival rate", "Survived", "losses", "casualty rate")] == [True, True, False, False]
