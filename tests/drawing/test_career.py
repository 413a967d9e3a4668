"""A career: solid where it is certain, faint where it is possible, and no accusation without who makes it."""

from __future__ import annotations

import pytest

from tenure.drawing import draw_career
from tenure.model.event import Told

from .values import line, shapes, tenure, words

KNOWN = (("2022-01-01", "2022-02-01"), ("2023-07-01", "2023-07-31"))


def width(shape) -> float:
    return float(shape.get("width"))


def test_a_tenure_is_solid_inside_and_faint_at_its_ends() -> None:
    picture = draw_career([tenure(*KNOWN)], title="Career")
    (solid,), (faint,) = shapes(picture, "sure"), shapes(picture, "maybe")
    assert width(solid) < width(faint)
    assert float(faint.get("x")) < float(solid.get("x"))


@pytest.mark.parametrize("values", [{"reported": ("latest start",)}, {"disputed": ("earliest end",)}, {"stance": "reported"}])
def test_what_rests_on_hedges_or_is_disputed_is_never_solid(values) -> None:
    assert shapes(draw_career([tenure(*KNOWN, **values)], title="Career"), "sure") == []


def test_a_tenure_without_days_on_which_it_is_certain_is_never_solid() -> None:
    assert shapes(draw_career([tenure((None, "2023-07-13"), ("2023-07-01", "2023-07-13"))], title="Career"), "sure") == []


def test_an_open_side_fades_out() -> None:
    assert "url(#fade-left" in draw_career([tenure((None, "2022-02-01"), KNOWN[1])], title="Career")
    assert "url(#fade-" not in draw_career([tenure(*KNOWN)], title="Career")


def test_a_day_is_a_mark_and_a_month_a_stretch() -> None:
    assert len(shapes(draw_career([line()], title="Career"), "sure")) == 1
    month = draw_career([line(first="2024-05-01", last="2024-05-31")], title="Career")
    assert (len(shapes(month, "sure")), len(shapes(month, "maybe"))) == (0, 1)


def test_what_is_planned_is_hollow_and_says_so() -> None:
    picture = draw_career([line("appointment", stance="planned")], title="Career")
    assert (len(shapes(picture, "hollow")), shapes(picture, "sure")) == (1, [])
    assert "planned: appointed" in words(picture)


def test_an_accusation_has_who_makes_it_and_the_denial() -> None:
    fields = {"charge": ("fraud",), "said_by": ("Daily", "Weekly", "Monthly")}
    shown = words(draw_career([line(fields=fields, denied=(Told("do-2", "st-2"),))], title="Career"))
    assert "arrested over fraud" in shown
    assert "according to Daily and 2 more; 1 independent source; denied" in shown


def test_what_reports_disagree_on_is_framed_and_all_values_shown() -> None:
    plain, framed = (draw_career([tenure(*KNOWN)], title="Career", disputed=some) for some in ((), {"ev-1"}))
    assert (shapes(plain, "clash"), len(shapes(framed, "clash"))) == ([], 1)
    assert "reports disagree" in words(framed)
    assert "9th Army / 9th Guards Army" in words(framed)
    assert "9th Guards Army" not in words(plain)


def test_an_event_without_a_day_is_told_in_words_alone() -> None:
    picture = draw_career([line(first=None, last=None)], title="Career")
    assert "no day is known" in words(picture)
    assert not any(shapes(picture, class_) for class_ in ("sure", "maybe", "grid"))


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [("2024-05-17", "2024-05-17", "2024-05"), ("1950-01-01", "2024-01-01", "1980"), ("2019-05-01", "2024-05-01", "2022")],
)
def test_the_axis_has_few_dates(first: str, last: str, ticks: str) -> None:
    picture = draw_career([line(first=first, last=last)], title="Career")
    assert 1 <= len(shapes(picture, "grid")) <= 7
    assert ticks in words(picture)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_can_be_drawn(day: str) -> None:
    assert shapes(draw_career([line(first=day, last=day)], title="Career"), "sure")
