"""Which statements speak of one tenure."""

from __future__ import annotations

import pytest

from tenure.derivation import derive

from .cases import after, person_id, resolve_rows, tell

ARMY = {"organization": "10th Army"}
ELSEWHERE = {"post": "chief of staff", "organization": "11th Army"}


def tenures(*rows):
    return derive(resolve_rows(rows)).tenures


def test_a_verb_of_command_and_a_post_that_heads_the_unit_are_one():
    (tenure,) = tenures(
        tell("posting", trigger="commanded", phase="held", reported="2024-01-05", **ARMY),
        tell("posting", by="Two", post="former commander", phase="former", reported="2024-03-01", **ARMY),
    )
    assert tenure.post == "commander"
    assert tenure.bounds == (None, "2024-01-05", None, "2024-03-01")


def test_a_deputy_is_not_the_commander():
    posts = {t.post for t in tenures(tell("posting", post="deputy commander", **ARMY), tell("posting", post="commander", **ARMY))}
    assert posts == {"deputy commander", "commander"}


def test_two_posts_of_one_state_stay_apart():
    both = tenures(
        tell("posting", post="president", organization="Ruritania"), tell("posting", post="prime minister", organization="Ruritania")
    )
    assert len(both) == 2


def test_a_minister_of_one_thing_is_no_minister_of_another():
    assert len(tenures(tell("posting", post="Defence Minister"), tell("posting", post="Interior Minister"))) == 2
    assert len(tenures(tell("posting", post="Defence Minister"), tell("posting", post="Ruritanian Defense Minister"))) == 1


def test_words_that_fit_two_posts_join_neither():
    three = tenures(
        tell("posting", trigger="led", organization="Ruritania"),
        tell("posting", post="president", organization="Ruritania"),
        tell("posting", post="prime minister", organization="Ruritania"),
    )
    assert len(three) == 3


def test_an_appointment_after_the_end_is_a_second_tenure():
    first, second = sorted(
        tenures(
            tell("appointment", when="2019-03", post="commander", **ARMY),
            tell("dismissal", when="2021", post="commander", **ARMY),
            tell("appointment", when="2023-05-02", post="commander", apart="again", **ARMY),
            tell("posting", post="commander", phase="holds", reported="2020-06-01", **ARMY),
            tell("posting", post="commander", phase="holds", reported="2024-06-01", **ARMY),
        ),
        key=lambda tenure: str(tenure.bounds),
    )
    assert first.bounds == ("2019-03-01", "2019-03-31", "2021-01-01", "2021-12-31")
    assert second.bounds == ("2023-05-02", "2023-05-02", "2024-06-01", None)
    assert (first.seen, second.seen) == (("2020-06-01",), ("2024-06-01",))


def test_what_may_belong_to_either_time_is_left_out_of_both():
    former = tell("posting", by="Two", post="commander", phase="former", reported="2024-06-01", **ARMY)
    times = tenures(
        tell("dismissal", when="2021", post="commander", **ARMY), tell("appointment", when="2023-05-02", post="commander", **ARMY), former
    )
    assert len(times) == 2
    assert all(len(tenure.told) == 1 for tenure in times)


def test_a_bare_dismissal_ends_the_only_tenure_that_it_fits():
    (tenure,) = tenures(tell("posting", post="commander", **ARMY), tell("dismissal", when="2023-07"))
    assert tenure.bounds[2:] == ("2023-07-01", "2023-07-31")


def test_a_bare_dismissal_that_fits_two_tenures_ends_neither():
    both = tenures(
        tell("posting", post="commander", **ARMY),
        tell("posting", **ELSEWHERE),
        tell("dismissal", when="2023-07"),
    )
    assert [tenure.bounds.latest_end for tenure in both] == [None, None]


@pytest.mark.parametrize("unit", [{}, ARMY])
def test_a_dismissal_ends_the_post_in_a_unit_rather_than_mere_service_there(unit):
    found = tenures(
        tell("posting", post="commander", **ARMY),
        tell("posting", trigger="served", **ARMY),
        tell("dismissal", when="2023-07", **unit),
    )
    assert {tenure.post: tenure.bounds.latest_end for tenure in found} == {"commander": "2023-07-31", None: None}


def test_mere_service_in_another_unit_leaves_a_bare_dismissal_open():
    found = tenures(
        tell("posting", post="commander", **ARMY),
        tell("posting", trigger="served", organization="9th Brigade"),
        tell("dismissal", when="2023-07"),
    )
    assert [tenure.bounds.latest_end for tenure in found] == [None, None]


def test_of_two_tenures_a_bare_dismissal_ends_the_one_that_its_reports_tell_of():
    found = tenures(
        tell("posting", by="One", post="commander", **ARMY),
        tell("posting", by="Two", **ELSEWHERE),
        tell("dismissal", by="One", when="2023-07"),
        tell("dismissal", by="Three", when="2023"),
    )
    assert {tenure.post: tenure.bounds.latest_end for tenure in found} == {"commander": "2023-07-31", "chief of staff": None}


def test_a_bare_dismissal_fits_no_tenure_that_lasts_beyond_it():
    ended, lasting = sorted(
        tenures(
            tell("posting", post="commander", phase="holds", reported="2020-01-01", **ARMY),
            tell("posting", phase="holds", reported="2024-01-01", **ELSEWHERE),
            tell("dismissal", when="2023-07"),
        ),
        key=lambda tenure: tenure.bounds.latest_end or "9",
    )
    assert ended.post == "commander"
    assert ended.bounds.latest_end == "2023-07-31"
    assert lasting.bounds.latest_end is None


def test_a_discharge_from_the_service_ends_no_post():
    (tenure,) = tenures(tell("posting", post="commander", **ARMY), tell("dismissal", trigger="was discharged", when="2023-07"))
    assert tenure.bounds.latest_end is None


def test_a_dismissal_from_another_unit_ends_nothing_here():
    (tenure,) = tenures(tell("posting", post="commander", **ARMY), tell("dismissal", organization="Armed Forces", when="2023-07"))
    assert tenure.bounds.latest_end is None


def test_a_dismissal_from_a_post_nobody_else_names_has_it_held_until_then():
    (tenure,) = tenures(tell("dismissal", post="commander", when="2023-07-11", **ARMY))
    assert tenure.bounds == (None, "2023-07-11", "2023-07-11", "2023-07-11")


def test_death_ends_a_tenure():
    (tenure,) = tenures(tell("posting", post="commander", phase="holds", reported="2023-01-01", **ARMY), tell("death", when="2023-07-11"))
    assert tenure.bounds[2:] == ("2023-01-01", "2023-07-11")


def test_of_two_hedged_deaths_only_the_one_that_contradicts_stands_in_the_conflict():
    rows = [
        tell("posting", trigger="heads", phase="holds", reported="2024-01-18", **ARMY),
        tell("death", by="Two", when="[2024-01-17..2024-01-19]", hedged=True),
        tell("death", by="Three", when="2024-01-17", hedged=True),
    ]
    resolution = resolve_rows(rows)
    (dispute,) = derive(resolution).solution.disputes
    assert sorted(str(resolution.statements[told].when) for told in dispute.smallest) == ["2024-01-17", "None"]


def test_a_transfer_ends_the_only_tenure_before_it():
    (tenure,) = tenures(
        tell("posting", post="commander", phase="holds", reported="2023-01-01", **ARMY),
        tell("transfer", place="Farland", when="2023-07-11"),
    )
    assert tenure.bounds.latest_end == "2023-07-11"


def test_a_successor_ends_the_predecessor():
    one, two = sorted(
        tenures(
            tell("posting", post="commander", phase="holds", reported="2023-01-01", **ARMY),
            tell("appointment", "Adam Example", post="commander", when="2023-05-02", replaces="Ivan Petrenko", **ARMY),
        ),
        key=lambda tenure: tenure.person != person_id(),
    )
    assert one.bounds.latest_end == "2023-05-02"
    assert two.bounds.earliest_start == "2023-05-02"


def test_a_duration_bounds_the_other_end():
    (tenure,) = tenures(
        tell("posting", trigger="commanded", phase="held", duration="P2Y", **ARMY),
        tell("dismissal", post="commander", when="2023-07-11", **ARMY),
    )
    assert tenure.bounds[:2] == ("2021-01-07", "2022-01-11")  # 546 to 916 days before: rounded, and both days counted


def test_acting_and_appointed_are_told_apart():
    both = tenures(
        tell("posting", post="acting commander", capacity="acting", phase="holds", reported="2022-01-01", **ARMY),
        tell("appointment", post="commander", capacity="appointed", when="2023-05-02", **ARMY),
    )
    assert {(tenure.capacity, tenure.bounds.latest_start) for tenure in both} == {("acting", "2022-01-01"), ("appointed", "2023-05-02")}


def test_order_words_bound_an_undated_event():
    derivation = derive(
        resolve_rows(
            [
                tell("dismissal", when="2023-07-11", post="commander", **ARMY),
                tell("transfer", place="Farland", order=after("dismissal", offset="P3W")),
                tell("arrest", when="2024-05", order=after("transfer")),
            ]
        )
    )
    transfer = next(fact for fact in derivation.facts if fact.event == "transfer")
    assert (transfer.bounds.earliest_start, transfer.bounds.latest_end) == ("2023-07-28", "2023-08-05")


def test_order_words_that_may_mean_two_events_bound_nothing():
    derivation = derive(
        resolve_rows(
            [
                tell("dismissal", when="2019", post="commander", **ARMY),
                tell("dismissal", when="2023", apart="second", **ELSEWHERE),
                tell("transfer", place="Farland", order=after("dismissal")),
            ]
        )
    )
    transfer = next(fact for fact in derivation.facts if fact.event == "transfer")
    assert transfer.bounds.earliest_start is None
