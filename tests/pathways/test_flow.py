"""What follows what: exact against all choices of days, counted by people, with the order that words tell."""

from __future__ import annotations

from itertools import pairwise, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.model.career import Career
from tenure.model.tallies import FlowArrow, FlowTotal, FlowVariant
from tenure.pathways import flow

from .careers import career, dated, happening

Windows = list[tuple[int, int]]
NAMES = ("arrest", "award", "charge", "wounding")
WINDOWS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)).map(lambda pair: (pair[0], sum(pair))), min_size=1, max_size=4)


def arrows(careers: list[Career], **options: object) -> dict[tuple[str, str], FlowArrow]:
    return {(one.source, one.target): one for one in flow(careers, **options) if isinstance(one, FlowArrow)}  # type: ignore[arg-type]


def orders(windows: Windows, known: frozenset[tuple[int, int]] = frozenset()) -> list[tuple[int, ...]]:
    """Every order in which the events can have come, by every choice of days; those of one day in either order."""
    found = set()
    for days in product(*(range(first, last + 1) for first, last in windows)):
        for order in permutations(range(len(windows))):
            in_order = all(days[a] <= days[b] for a, b in pairwise(order))
            if in_order and all(order.index(a) < order.index(b) for a, b in known):
                found.add(order)
    return sorted(found)


@given(WINDOWS)
@settings(max_examples=300, deadline=None)
def test_certain_is_what_every_order_has_and_possible_what_some_has(windows: Windows) -> None:
    person = career(*(happening(NAMES[n], first, last) for n, (first, last) in enumerate(windows)))
    found = {pair: bool(arrow.certain) for pair, arrow in arrows([person]).items()}
    steps = [{(NAMES[a], NAMES[b]) for a, b in pairwise(order)} for order in orders(windows)]
    assert found == {pair: pair in set.intersection(*steps) for pair in set.union(*steps)}


@given(WINDOWS, st.data())
@settings(max_examples=200, deadline=None)
def test_what_words_tell_of_order_makes_nothing_certain_that_is_not(windows: Windows, data: st.DataObject) -> None:
    size = len(windows)
    order = data.draw(st.sampled_from(orders(windows)))
    places = data.draw(st.sets(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=3))
    known = frozenset((order[a], order[b]) for a, b in places if a < b)
    person = career(*(happening(NAMES[n], *window) for n, window in enumerate(windows)), apart={(b, a): 0 for a, b in known})
    found = {pair: bool(arrow.certain) for pair, arrow in arrows([person]).items()}
    steps = [{(NAMES[a], NAMES[b]) for a, b in pairwise(order)} for order in orders(windows, known)]
    assert set(found) >= set.union(*steps)
    assert {pair for pair, certain in found.items() if certain} <= set.intersection(*steps)


@given(WINDOWS)
@settings(max_examples=200, deadline=None)
def test_blocks_are_the_finest_parts_that_no_order_mixes(windows: Windows) -> None:
    person = career(*(happening(NAMES[n], *window) for n, window in enumerate(windows)))
    (variant,) = (one for one in flow([person]) if isinstance(one, FlowVariant))
    every = orders(windows)
    cuts = [n for n in range(1, len(windows) + 1) if len({frozenset(order[:n]) for order in every}) == 1]
    expected = [sorted(NAMES[n] for n in every[0][start:end]) for start, end in pairwise([0, *cuts])]
    assert [list(block) for block in variant.blocks] == expected


def test_words_order_what_dates_leave_open() -> None:
    pair = (happening("dismissal", 100, 200), happening("arrest", 100, 200))
    assert arrows([career(*pair)])["dismissal", "arrest"].certain == 0
    told = arrows([career(*pair, apart={(1, 0): 0})])
    assert (list(told), told["dismissal", "arrest"].certain) == ([("dismissal", "arrest")], 1)


def test_people_are_counted_once_and_listed_each_time() -> None:
    found = arrows(
        [dated([("arrest", 1), ("release", 5), ("arrest", 9), ("release", 20)], "1"), dated([("arrest", 3), ("release", 7)], "2")]
    )
    arrow = found["arrest", "release"]
    assert (arrow.people, arrow.certain, arrow.possible, len(arrow.passes)) == (2, 2, 0, 3)
    assert [(one.person.name, one.first, one.days) for one in arrow.passes] == [
        ("Person 1", "ev-1-0", (4, 4)),
        ("Person 1", "ev-1-2", (11, 11)),
        ("Person 2", "ev-2-0", (4, 4)),
    ]
    assert arrow.passes[0].told[0].statement == "st-1-0"
    assert arrow.median == (4, 4)


def test_the_median_is_a_range_where_days_are() -> None:
    people = [career(happening("arrest", 100, 100), happening("charge", 110, 110 + width), person=str(width)) for width in (0, 10, 40)]
    assert arrows(people)["arrest", "charge"].median == (10, 20)


def test_an_open_side_makes_nothing_certain_and_no_bound() -> None:
    found = arrows([career(happening("arrest", 100, 110), happening("sentence", 105, None))])
    assert (found["arrest", "sentence"].certain, found["arrest", "sentence"].median) == (0, (0, None))


@pytest.mark.parametrize(
    ("values", "stance"),
    [
        ({"hedged": True}, "reported"),
        ({"modality": "planned"}, "planned"),
        ({"modality": "requested"}, "requested"),
        ({"polarity": "negated"}, "negated"),
    ],
)
def test_only_what_is_told_as_having_happened_counts(values: dict[str, object], stance: str) -> None:
    person = career(happening("arrest", 1, 1), happening("sentence", 5, 5, **values))
    (total,) = flow([person])[:1]
    assert isinstance(total, FlowTotal)
    assert (total.happenings, dict(total.not_counted)) == (1, {stance: 1})
    assert bool(arrows([person], reported=True)) == (stance == "reported")


def test_a_tenure_counts_by_its_start_unless_an_event_starts_it_or_nothing_bounds_it() -> None:
    appointed = happening("appointment", 10, 10, "same")
    held = happening("posting", 10, 10, "same", kind="tenure")
    assert flow([career(appointed, held)])[0].to_json()["happenings"] == 1
    assert list(arrows([career(happening("posting", 3, 4, kind="tenure"), appointed)])) == [("posting", "appointment")]
    assert flow([career(happening("posting", None, 4, kind="tenure"), appointed)])[0].to_json()["not_counted"] == {"undated": 1}


def test_types_that_are_not_asked_for_are_passed_over() -> None:
    person = dated([("arrest", 1), ("award", 5), ("sentence", 9)])
    assert list(arrows([person], events=("arrest", "sentence"))) == [("arrest", "sentence")]


def test_rare_arrows_and_sequences_are_left_out() -> None:
    people = [dated([("arrest", 1), ("sentence", 9)], str(n)) for n in range(3)] + [dated([("award", 1), ("death", 9)], "9")]
    kept = flow(people, least=2)
    assert [type(one) for one in kept] == [FlowTotal, FlowArrow, FlowVariant]


def test_nothing_follows_in_an_empty_case() -> None:
    assert [type(one) for one in flow([])] == [FlowTotal]


def test_the_order_of_careers_changes_no_count() -> None:
    people = [dated([("arrest", 1 + n), ("charge", 4), ("sentence", 9 * n)], str(n)) for n in range(6)]
    one, other = ({pair: (a.certain, a.possible, a.median) for pair, a in arrows(some).items()} for some in (people, people[::-1]))
    assert one == other
