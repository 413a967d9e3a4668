"""Who came after whom: found once for each tenure, the same as looking at every pair."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tenure.derivation import derive, who
from tenure.derivation._seats import same_seat
from tenure.derivation._successors import STANDS_IN

from .cases import resolve_rows, tell, unit_id

ARMY = "10th Army"


def holds(person, when, **fields):
    told = {"post": "commander", "organization": ARMY, "phase": "holds", "when": when, "reported": "2025-01-01"}
    return tell("posting", person, **told | fields)


def label(rows, person, on):
    answers = who(derive(resolve_rows(rows)), unit_id(ARMY), on=on)
    return next((one.label, one.successor) for one in answers if one.person_name == person)


def test_nobody_is_assumed_to_go_on_where_another_is_evidenced_since():
    rows = [holds("Adam Example", "2020-03-01"), holds("Boris Sample", "2021-06-01", by="Two")]
    assert label(rows, "Adam Example", "2021-05-31") == ("assumed", None)
    assert label(rows, "Adam Example", "2021-06-01") == ("possible", "Boris Sample")
    assert label(rows, "Adam Example", "2024-06-01") == ("possible", "Boris Sample")
    assert label(rows, "Boris Sample", "2024-06-01") == ("assumed", None)


def test_who_is_seen_after_the_other_has_no_successor():
    rows = [
        holds("Adam Example", "2020-03-01"),
        holds("Adam Example", "2022-03-01", by="Three"),
        holds("Boris Sample", "2021-06-01", by="Two"),
    ]
    assert label(rows, "Adam Example", "2023-01-01") == ("assumed", None)
    assert label(rows, "Boris Sample", "2023-01-01") == ("assumed", None)


def test_who_stands_in_or_is_reported_only_succeeds_nobody():
    for doubt in ({"capacity": "acting"}, {"hedged": True}, {"post": "deputy commander"}):
        rows = [holds("Adam Example", "2020-03-01"), holds("Boris Sample", "2021-06-01", by="Two", **doubt)]
        assert label(rows, "Adam Example", "2023-01-01") == ("assumed", None)


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Adam Example", "Boris Sample", "Carl Model"]),
        st.sampled_from(["2020", "2020-03-01", "2021-06-01", "2022-01", "../2021-03", "2021-02-01/2021-09-01", None]),
        st.sampled_from([{}, {"capacity": "acting"}, {"hedged": True}, {"post": "deputy commander"}, {"post": "head"}]),
    ),
    max_size=7,
)


@given(ROWS)
def test_successors_are_those_that_every_pair_would_give(rows):
    numbers = count()
    tenures = derive(resolve_rows([holds(person, when, by=f"R{next(numbers)}", **doubt) for person, when, doubt in rows])).tenures
    for tenure in tenures:
        last = tenure.bounds.earliest_end or tenure.bounds.latest_start or ""
        after = [
            (other.firm.latest_start, other.id, other.person)
            for other in tenures
            if other.person != tenure.person
            and same_seat(other.seat, tenure.seat)
            and not {other.capacity, tenure.capacity} & set(STANDS_IN)
            and "latest start" not in other.disputed
            and last < (other.firm.latest_start or "")
        ]
        expected = min(after, default=None) if tenure.bounds.latest_end is None else None
        assert tenure.successor == ((expected[2], expected[0]) if expected else None)


def test_a_director_of_a_function_heads_no_unit_and_succeeds_no_director_of_another():
    posts = [("Adam Example", "Director of Administration", "2020-03-01"), ("Boris Sample", "Director of Engineering", "2021-06-01")]
    derived = derive(resolve_rows([holds(person, when, post=post, by=person) for person, post, when in posts]))
    assert who(derived, unit_id(ARMY), on="2023-01-01") == []
    assert [tenure.successor for tenure in derived.tenures] == [None, None]
    (found,) = who(derived, unit_id(ARMY), on="2023-01-01", post="Director of Engineering")
    assert found.person_name == "Boris Sample"
