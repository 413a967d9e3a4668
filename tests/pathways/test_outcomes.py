"""What became of people after a step: who is followed, from when to when, and what imprecise dates add."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.model.career import Career
from tenure.model.errors import UnknownName
from tenure.model.tallies import OutcomePerson, OutcomeShare, OutcomeTotal
from tenure.pathways import outcomes, read_state
from tenure.pathways._outcomes import _draw, _place
from tenure.pathways._tracks import find_tracks

from .careers import career, dated, happening

STATES = [(name, read_state(name)) for name in ("arrest", "sentence", "death")]


def ask(careers: list[Career], **options: object) -> tuple[OutcomeTotal, list[OutcomeShare], list[OutcomePerson]]:
    lines = outcomes(careers, states=STATES, final=("death",), **options)  # type: ignore[arg-type]
    total = lines[0]
    assert isinstance(total, OutcomeTotal)
    return total, [one for one in lines if isinstance(one, OutcomeShare)], [one for one in lines if isinstance(one, OutcomePerson)]


def share(found: list[OutcomeShare], day: int, state: str) -> OutcomeShare:
    (one,) = (one for one in found if (one.day, one.state) == (day, state))
    return one


def people(number: int) -> list[Career]:
    """Arrested on day 100; every second is sentenced 10 days later, all are told of until day 200."""
    return [
        career(
            happening("arrest", 100, 100, f"{n}-0", reported=100),
            happening("sentence" if n % 2 else "award", 110, 110, f"{n}-1", reported=200),
            happening("award", 150, 150, f"{n}-2", reported=200),
            person=str(n),
        )
        for n in range(number)
    ]


def test_shares_of_people_followed_from_the_step_on() -> None:
    total, found, named = ask(people(8), days=(0, 9, 10, 50))
    assert (total.people, total.followed, total.observed, total.curve, total.until) == (8, 8, 8, True, 100)
    assert [share(found, day, "sentence").share for day in (0, 9, 10, 50)] == pytest.approx([0, 0, 0.5, 0.5])
    assert share(found, 9, "sentence").band is None
    at = share(found, 50, "sentence")
    assert at.band is not None
    assert at.band == at.band_if_dated, "exact dates add nothing"
    assert at.band[0] < 0.5 < at.band[1]
    assert at.observed == (8, 8)
    assert len(named) == 8


def test_fewer_than_five_are_people_and_no_curve() -> None:
    total, found, named = ask(people(4))
    assert (total.curve, found, len(named)) == (False, [], 4)
    assert [one.state for one in named[1].states] == ["sentence"]
    assert named[1].states[0].days == (10, 10)


def test_a_person_counts_from_the_first_report_that_tells_of_him() -> None:
    late = [
        career(
            happening("arrest", 100, 100, f"{n}-0", reported=300), happening("sentence", 150, 150, f"{n}-1", reported=400), person=str(n)
        )
        for n in range(6)
    ]
    total, found, _ = ask([*people(6), *late], days=(60,))
    assert total.observed == 12
    assert share(found, 60, "sentence").share == pytest.approx(0.5), "sentenced before anybody told of them"
    assert share(found, 60, "sentence").observed == (6, 6)
    _, from_step, _ = ask([*people(6), *late], days=(60,), delayed=False)
    assert share(from_step, 60, "sentence").share == pytest.approx(0.75)


def test_who_is_told_of_in_one_report_alone_is_not_under_observation() -> None:
    total, _, named = ask([dated([("arrest", 100)], str(n), reported=120) for n in range(6)])
    assert (total.people, total.observed, total.curve, len(named)) == (6, 0, False, 6)


def test_what_happened_on_the_day_of_the_step_counts() -> None:
    same = [
        career(
            happening("arrest", 100, 100, f"{n}-0", reported=100),
            happening("sentence", 100, 100, f"{n}-1", reported=200),
            person=str(n),
            apart={(1, 0): 0},
        )
        for n in range(6)
    ]
    _, found, _ = ask(same, days=(0,))
    assert share(found, 0, "sentence").share == pytest.approx(1)


def test_who_reaches_a_final_state_stays_there() -> None:
    dead = [
        career(
            happening("arrest", 100, 100, f"{n}-0", reported=100),
            happening("death", 120, 120, f"{n}-1", reported=120),
            happening("sentence", 130, 130, f"{n}-2", reported=200),
            person=str(n),
        )
        for n in range(5)
    ]
    _, found, _ = ask(dead, days=(25, 80))
    assert [share(found, day, "death").share for day in (25, 80)] == pytest.approx([1, 1])


def test_imprecise_dates_widen_the_band_and_the_width_is_told_apart() -> None:
    vague = [
        career(
            happening("arrest", 100, 100, f"{n}-0", reported=100),
            happening("sentence" if n % 3 else "award", 100 + n, 100 + n + 80, f"{n}-1", reported=300),
            person=str(n),
        )
        for n in range(20)
    ]
    _, found, _ = ask(vague, days=(50,))
    at = share(found, 50, "sentence")
    assert at.band is not None
    assert at.band_if_dated is not None
    assert at.band[1] - at.band[0] > at.band_if_dated[1] - at.band_if_dated[0]
    assert at.draws[0] < at.share < at.draws[1]
    assert ask(vague, days=(50,))[1] == found, "drawn from the content: the same every time"


def test_who_cannot_be_followed_is_counted_with_the_reason() -> None:
    nameless = career(happening("arrest", None, 100, "a"), person="1")
    unordered = career(happening("arrest", 100, 100, "b"), happening("sentence", None, 150, "c"), person="2")
    undated = career(happening("arrest", 100, 100, "d", reported=None), person="3")
    total, _, _ = ask([nameless, unordered, undated])
    assert {one.reason: one.person.name for one in total.not_followed} == {
        "no report bounds the day of the step": "Person 1",
        "no report says whether a state came before the step or after": "Person 2",
        "no report that tells of the person has a date": "Person 3",
    }
    assert (total.people, total.followed) == (3, 0)


def test_what_is_planned_or_told_with_distance_is_no_state() -> None:
    _, _, (person,) = ask(
        [career(happening("arrest", 1, 1), happening("sentence", 5, 5, modality="planned"), happening("death", 9, 9, hedged=True))]
    )
    assert person.states == ()


def test_a_step_taken_twice_counts_from_the_first_time_on() -> None:
    _, _, (person,) = ask([dated([("arrest", 10), ("sentence", 30), ("arrest", 50)])])
    assert (person.start.event, person.states[0].days) == ("ev-1-0", (20, 20))


@given(st.lists(st.tuples(st.integers(100, 130), st.integers(0, 40)), min_size=1, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_days_are_drawn_from_their_bounds_and_in_the_order_that_is_told(windows: list[tuple[int, int]], data: st.DataObject) -> None:
    bounds = sorted((first, first + width) for first, width in windows)
    # The tightest bounds of events that are told to follow one another.
    first, last = [a for a, _ in bounds], [max(b for _, b in bounds[: n + 1]) for n in range(len(bounds))]
    chained = data.draw(st.booleans())
    apart = {(n + 1, n): 0 for n in range(len(bounds))} if chained else {}
    one = career(
        happening("arrest", 90, 90),
        *(happening("sentence", a, b, str(n)) for n, (a, b) in enumerate(zip(first, last, strict=True))),
        apart=apart,
    )
    tracks = find_tracks([one], [find for _, find in STATES]).tracks
    times = _place(tracks, _draw(tracks, 20))[:, 0]
    for n, (low, high) in enumerate(tracks[0].windows):
        assert ((np.floor(times[:, n]) >= low) & (np.floor(times[:, n]) <= high)).all()
    if chained:
        assert (np.diff(times, axis=1) >= 0).all()


def test_a_state_may_be_a_step_of_a_pathway() -> None:
    plea = read_state("redemption.plea")
    assert plea(dated([("arrest", 1)])) == []
    assert list(plea(dated([("arrest", 1), ("appeal", 5)]))) == [1]


@pytest.mark.parametrize("name", ["arest", "redemption.plee", "redemtion.plea"])
def test_an_unknown_state_is_refused_with_what_there_is(name: str) -> None:
    with pytest.raises(UnknownName) as error:
        read_state(name)
    assert error.value.suggestions
