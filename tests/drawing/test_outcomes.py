"""The picture of outcomes: a panel for each state, bands that tell few people from imprecise dates, and all of it in words."""

from __future__ import annotations

from tenure.drawing import draw_outcomes
from tenure.model.tallies import OutcomeShare

from .values import described, shapes, words


def share(day: int, state: str, value: float, *, rests_on: int = 20) -> OutcomeShare:
    inner, outer = (max(0.0, value - 0.1), value + 0.1), (max(0.0, value - 0.2), value + 0.2)
    bands = (outer, inner) if 0 < value < 1 else (None, None)
    return OutcomeShare(day, state, value, *bands, (value, value), (20, 20), rests_on)


def curve(**values: int) -> str:
    shares = [
        share(day, state, n / 10, **values)
        for state, side in (("arrest", 1), ("sentence", 2))
        for day, n in ((0, 0), (50, side), (99, 2 * side))
    ]
    return draw_outcomes(shares, title="After arrest", step="arrest")


def test_each_state_has_a_panel_and_the_step_says_what_it_is() -> None:
    shown = words(curve())
    assert "since arrest, none of these yet" in shown
    assert "sentence" in shown


def test_bands_tell_few_people_from_imprecise_dates() -> None:
    assert len(shapes(curve(), "maybe")) == len(shapes(curve(), "sure")) == 2


def test_what_rests_on_few_is_dotted() -> None:
    few = [one for one in shapes(curve(rests_on=3), "dotted") if one.tag.endswith("path")]
    many = [one for one in shapes(curve(rests_on=5), "dotted") if one.tag.endswith("path")]
    assert (len(few), len(many)) == (4, 0)


def test_the_text_gives_shares_and_bands() -> None:
    assert "sentence: 0% after 0 days; 20% (0% to 40%) after 50 days; 40% (20% to 60%) after 99 days." in described(curve())
