"""`who`, `career`, `conflicts` and `why` on one invented case."""

from __future__ import annotations

import time

import pytest

from tenure.derivation import career, conflicts, derive, find_lines, who, why
from tenure.derivation._days import in_words, read_period
from tenure.model.errors import UnknownName
from tenure.model.statement import About

from .cases import after, person_id, resolve_rows, tell, unit_id

ARMY = "10th Army"
SEEN = {"phase": "holds", "reported": "2023-03-05"}
ROWS = [
    tell("posting", by="Alpha", post="commander", organization=ARMY, phase="former", reported="2024-05-21"),
    tell("posting", by="Beta", trigger="commanded", organization=ARMY, phase="held", when="../2023-07", reported="2025-04-09"),
    tell("dismissal", by="Gamma", organization=ARMY, reported="2023-07-13", counterpart="Basil Staff"),
    tell("dismissal", by="Delta", when="2023-07", reported="2024-05-21", counterpart="Conrad Minister"),
    tell("transfer", by="Zeta", place="Farland", reported="2025-04", order=after("dismissal")),
    tell("arrest", by="Zeta", when="2024-05", reported="2025-04"),
    tell("arrest", by="Epsilon", when="2024-05-17", reported="2025-04-24", order=after("transfer")),
    tell("charge", by="Epsilon", reported="2025-04-24", charge="large-scale bribery"),
    tell("charge", by="Zeta", reported="2025-04", charge="fraud"),
    tell("charge", by="Beta", reported="2025-04", charge="large-scale fraud", counterpart="Military prosecutors"),
    tell("denial", by="Beta", reported="2025-04"),
    tell("appointment", by="Beta", reported="2025-04", organization="Storm X", trigger="to command", modality="planned"),
    tell("award", by="Beta", reported="2025-04", hedged=True, when="2022"),
]


def lines(rows=ROWS):
    return career(derive(resolve_rows(rows)), person_id())


def line(event, rows=ROWS):
    return next(one for one in lines(rows) if one.event == event)


def labels(rows, on, **options):
    return [(answer.person_name, answer.label) for answer in who(derive(resolve_rows(rows)), unit_id(ARMY), on=on, **options)]


def texts(*rows):
    return [(one.kind, one.text) for one in conflicts(derive(resolve_rows(rows)))]


def test_who_before_the_end_is_possible_and_after_it_ended():
    assert labels(ROWS, "2023-06-01") == [("Ivan Petrenko", "possible")]
    assert labels(ROWS, "2023-07-12") == [("Ivan Petrenko", "possible")]
    assert labels(ROWS, "2023-09-01") == [("Ivan Petrenko", "ended")]


def test_who_says_when_the_holder_was_last_seen():
    rows = [*ROWS, tell("posting", by="Eta", post="commander", organization=ARMY, phase="holds", reported="2023-03-04")]
    (answer,) = who(derive(resolve_rows(rows)), unit_id(ARMY), on="2023-05-01")
    assert (answer.label, answer.last_seen) == ("evidenced", "2023-03-04")


def test_who_without_an_end_is_assumed_to_go_on():
    rows = [tell("posting", post="commander", organization=ARMY, phase="holds", reported="2023-03-04")]
    assert labels(rows, "2023-03-04") == [("Ivan Petrenko", "evidenced")]
    assert labels(rows, "2024-03-04") == [("Ivan Petrenko", "assumed")]
    assert labels(rows, "2022-03-04") == [("Ivan Petrenko", "possible")]


def test_who_between_two_told_ends_is_disputed():
    rows = [
        tell("posting", post="commander", organization=ARMY, phase="holds", reported="2023-03-04"),
        tell("dismissal", by="Two", post="commander", organization=ARMY, when="2023-05-02"),
        tell("dismissal", by="Three", post="commander", organization=ARMY, when="2023-07-02"),
    ]
    assert [labels(rows, on)[0][1] for on in ("2023-03-04", "2023-06-01", "2023-08-01")] == ["evidenced", "disputed", "ended"]


def test_a_title_that_sticks_yields_to_a_dated_end_but_a_verb_does_not():
    ended = tell("dismissal", by="Two", post="commander", organization=ARMY, when="2023-05-02")
    title = tell("posting", by="Three", post="commander", organization=ARMY, phase="holds", reported="2024-01-01")
    assert labels([ended, title], "2023-06-01") == [("Ivan Petrenko", "ended")]
    assert len(texts(ended, title)) == 1
    assert labels([ended, {**title, "trigger": "heads"}], "2023-06-01") == [("Ivan Petrenko", "disputed")]


def test_who_lists_several_holders_and_deputies_only_where_asked():
    rows = [
        tell("posting", "Adam Example", post="commander", organization=ARMY, phase="holds", reported="2023-03-04"),
        tell(
            "posting", "Boris Example", post="acting commander", capacity="acting", organization=ARMY, phase="holds", reported="2023-03-05"
        ),
        tell("posting", "Cyril Example", post="deputy commander", organization=ARMY, **SEEN),
    ]
    derivation = derive(resolve_rows(rows))
    found = who(derivation, unit_id(ARMY), on="2023-04-01")
    assert [(one.person_name, one.capacity) for one in found] == [("Boris Example", "acting"), ("Adam Example", None)]
    assert [one.person_name for one in who(derivation, unit_id(ARMY), on="2023-04-01", post="deputy commander")] == ["Cyril Example"]


def test_who_asks_for_a_post_without_a_unit():
    rows = [
        tell("posting", "Adam Example", post="Defence Minister", phase="holds", reported="2023-03-04"),
        tell("posting", "Boris Example", post="minister", organization="Ministry of Defence", **SEEN),
        tell("posting", "Cyril Example", post="Interior Minister", **SEEN),
        tell("posting", "Denis Example", post="deputy defence minister", **SEEN),
    ]
    found = who(derive(resolve_rows(rows)), None, on="2023-04-01", post="defence minister")
    assert {one.person_name for one in found} == {"Adam Example", "Boris Example"}


def test_career_is_in_the_order_of_dates_with_undated_lines_last():
    assert [(one.kind, one.event) for one in lines()] == [
        ("event", "award"),
        ("tenure", "posting"),
        ("event", "dismissal"),
        ("event", "transfer"),
        ("event", "arrest"),
        ("event", "charge"),
        ("event", "denial"),
        ("event", "appointment"),
    ]


def test_career_keeps_stances_and_names_who_accuses_and_who_denies():
    assert line("award").stance == "reported"
    assert line("appointment").stance == "planned"
    assert line("charge").fields["said_by"] == ("Beta", "Epsilon", "Zeta")
    assert line("charge").fields["counterpart"] == ("Military prosecutors",)
    assert len(line("charge").denied) == 1
    assert line("dismissal").denied == ()


def test_what_is_planned_takes_no_days_from_a_tenure_that_the_same_event_tells():
    rows = [
        tell("posting", by="One", trigger="commanded", organization=ARMY, when="../2023-07", phase="held", reported="2024-05-21"),
        tell("posting", by="Two", trigger="to command", organization=ARMY, modality="planned", reported="2025-04-09"),
    ]
    found = {one.kind: one for one in lines(rows)}
    assert (found["tenure"].bounds, found["event"].bounds) == ((None, "2023-07-31"), (None, None))
    assert found["event"].stance == "planned"


def test_told_and_denied_is_disputed():
    rows = [tell("arrest", by="One", when="2024-05"), tell("arrest", by="Two", polarity="negated")]
    assert line("arrest", rows).stance == "disputed"


def test_the_best_date_is_the_most_precise_that_all_allow_else_a_set():
    assert line("arrest").when == "2024-05-17"
    rows = [
        tell("arrest", by="One", when="2024-05"),
        tell("arrest", by="Two", when="2024-05-17"),
        tell("arrest", by="Three", when="2024-06-21"),
    ]
    assert line("arrest", rows).when == "[2024-05-17,2024-06-21]"
    assert line("arrest", rows).bounds == ("2024-05-17", "2024-06-21")


def test_an_undated_event_is_bounded_by_what_it_follows_and_what_follows_it():
    assert line("transfer").bounds == ("2023-07-01", "2024-05-17")
    derivation = derive(resolve_rows(ROWS))
    proofs = {one.bound: [step.constraint for step in one.path] for one in why(derivation, line("transfer").id)}
    assert proofs["latest day"] == ["arrest dated 17 May 2024 (Epsilon)", "arrest “after the transfer” (Epsilon)"]
    dated, followed = proofs["earliest day"]
    assert dated in ("dismissal dated July 2023 (Delta and 1 more)", "posting dated until July 2023 (Beta and 1 more)")
    assert followed == "transfer “after the dismissal” (Zeta)"


def test_why_names_the_report_that_bounds_a_tenure():
    derivation = derive(resolve_rows(ROWS))
    (tenure,) = derivation.tenures
    found = {one.bound: (one.day, [step.constraint for step in one.path]) for one in why(derivation, tenure.id)}
    assert found["latest end"] == ("2023-07-13", ["dismissal told in a report of 13 July 2023 (Gamma)"])
    assert "earliest start" not in found
    with pytest.raises(UnknownName, match="te-none"):
        why(derivation, "te-none")


def test_a_bound_that_rests_on_a_hedged_statement_is_reported():
    rows = [tell("posting", post="commander", organization=ARMY, phase="former", reported="2024-05-21", hedged=True)]
    derivation = derive(resolve_rows(rows))
    assert "latest end" in derivation.tenures[0].reported
    assert why(derivation, derivation.tenures[0].id)[-1].path[0].constraint.endswith("[reported]")


def test_a_date_conflict_is_one_sentence():
    rows = [
        tell("arrest", by="One", when="2024-05-17", reported="2024-07-01"),
        tell("arrest", by="Two", when="2024-06-21", reported="2024-07-01"),
        tell("arrest", by="Three", when="2024", reported="2024-07-01"),
    ]
    assert texts(*rows) == [
        ("date", "the arrest of Ivan Petrenko is dated 17 May 2024 by One but dated 21 June 2024 by Two; perhaps two events")
    ]


def test_an_order_conflict_names_all_that_cannot_be_true():
    rows = [
        tell("arrest", by="One", when="2024-05-17", order=after("dismissal")),
        tell("dismissal", by="Two", when="2024-06-21"),
    ]
    ((kind, text),) = texts(*rows)
    assert kind == "order"
    assert "arrest dated 17 May 2024 (One)" in text
    assert "dismissal dated 21 June 2024 (Two)" in text
    assert "“after the dismissal” (One)" in text


def test_charges_conflict_unless_one_says_more():
    found = [one for one in conflicts(derive(resolve_rows(ROWS))) if one.field == "charge"]
    assert [(value.value, value.origins) for value in found[0].values] == [("fraud", 2), ("large-scale bribery", 1)]
    assert not texts(tell("charge", by="One", charge="fraud"), tell("charge", by="Two", charge="fraud and abuse of office"))
    assert not texts(tell("charge", by="One", charge="fraud"), tell("charge", by="One", charge="forgery"))


def test_who_dismissed_him_and_amounts_conflict():
    said = "the other party in the dismissal of Ivan Petrenko is given as “Basil Staff” by Gamma but “Conrad Minister” by Delta"
    assert ("value", said) in texts(*ROWS)
    damage = [tell("losses", by=outlet, value=(amount, "RUB")) for outlet, amount in (("One", 105_000_000), ("Two", 130_000_000))]
    said = "the amount in the losses of Ivan Petrenko is given as “105000000 RUB” by One but “130000000 RUB” by Two"
    assert texts(*damage, tell("losses", by="Two", value=(6, "year"))) == [("value", said)]


def test_terms_and_units_conflict():
    terms = [tell("sentence", by="One", value=(6, "year")), tell("sentence", by="Two", value=(8, "year"))]
    said = "the amount in the sentence of Ivan Petrenko is given as “6 year” by One but “8 year” by Two"
    assert texts(*terms, tell("sentence", by="Three", value=(800_000, "RUB"))) == [("value", said)]
    units = [
        tell("dismissal", by="One", post="commander", organization=ARMY),
        tell("dismissal", by="Two", post="commander", organization="11th Army"),
    ]
    said = "the unit in the dismissal of Ivan Petrenko is given as “10th Army” by One but “11th Army” by Two"
    assert texts(*units) == [("value", said)]


def test_two_heads_on_the_same_days_are_a_conflict_but_not_a_handover():
    def held(person, by, days):
        return tell("posting", person, by=by, post="commander", organization=ARMY, phase="held", when=days)

    overlapping = [held("Adam Example", "One", "2020-01-01/2021-06-30"), held("Boris Example", "Two", "2021-06-01/2022-01-01")]
    ((kind, text),) = texts(*overlapping)
    assert kind == "holder"
    assert "from 1 June 2021 to 30 June 2021" in text
    assert not texts(held("Adam Example", "One", "2020-01-01/2021-06-30"), held("Boris Example", "Two", "2021-06-30/2022-01-01"))


def test_conflicts_of_one_person_leave_out_those_of_others():
    rows = [*ROWS, tell("charge", "Adam Example", by="One", charge="theft"), tell("charge", "Adam Example", by="Two", charge="treason")]
    derivation = derive(resolve_rows(rows))
    assert len(conflicts(derivation, person_id("Adam Example"))) == 1
    assert len(conflicts(derivation)) == 1 + len(conflicts(derivation, person_id()))


@pytest.mark.parametrize(
    ("text", "days"), [("P3W", (17, 25)), ("P2D", (2, 2)), ("P2Y", (547, 915)), ("P1Y6M", (519, 568)), ("P", None), ("two years", None)]
)
def test_periods_are_as_precise_as_they_are_told(text, days):
    assert read_period(text) == days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-05-17", "17 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("../2023-07", "until July 2023"),
        ("2024-05/..", "since May 2024"),
        ("2019/2021-03", "2019 to March 2021"),
        ("2024~", "2024~"),
        ("2024-21", "2024-21"),
    ],
)
def test_dates_in_words(text, words):
    assert in_words(text) == words


def test_a_career_of_400_statements_is_quick():
    """Under 50 ms on a quiet machine; the bound leaves room for a busy one."""
    rows = []
    for n in range(100):
        year = 1980 + n // 3
        unit = f"{n}th Brigade"
        rows += [
            tell("appointment", by=f"Outlet {n % 7}", post="commander", organization=unit, when=f"{year}-03", apart=n),
            tell("posting", by=f"Outlet {n % 5}", post="commander", organization=unit, phase="held", when=str(year)),
            tell("dismissal", by=f"Outlet {n % 3}", post="commander", organization=unit, reported=f"{year + 3}-01-02", apart=n),
            tell("arrest", when=f"{year}-11", apart=n, order=after("death", relation="before")),
        ]
    resolution = resolve_rows(rows)
    derive(resolution)
    taken = []
    for _ in range(5):
        start = time.process_time()
        derive(resolution)
        taken.append(time.process_time() - start)
    assert min(taken) < 0.2


def test_a_proof_comes_to_its_bound_step_by_step():
    rows = [*ROWS, tell("promotion", by="Eta", reported="2025-05", order=after("arrest", offset="P3W"))]
    derivation = derive(resolve_rows(rows))
    proofs = {(one.event, bound.bound): bound for one in lines(rows) for bound in why(derivation, one.id)}
    assert all(bound.path[-1].day == bound.day for bound in proofs.values())
    assert [step.day for step in proofs["promotion", "earliest day"].path] == ["2024-05-17", "2024-06-03"]


def test_a_line_is_found_by_the_beginning_of_its_id_and_a_tenure_by_the_events_that_it_tells():
    derivation = derive(resolve_rows(ROWS))
    arrest, tenure = line("arrest"), line("posting")
    assert find_lines(derivation, arrest.id) == find_lines(derivation, arrest.id[:9]) == [arrest]
    posting = next(event for event in derivation.resolution.events if event.type == "posting" and set(event.told) <= set(tenure.told))
    assert find_lines(derivation, posting.id) == [tenure]
    assert {one.id for one in find_lines(derivation, "")} >= {one.id for one in lines()}
    assert find_lines(derivation, "ev-none") == []


def test_a_rumour_takes_nothing_from_what_is_known():
    firm = [
        tell("posting", by="Alpha", post="commander", organization=ARMY, phase="held", when="2023-01-05/2023-03-09", reported="2024-01-01")
    ]
    rumour = tell(
        "posting", by="Beta", post="commander", organization=ARMY, phase="takes_up", when="2022", reported="2024-01-02", hedged=True
    )
    for day, expected in (("2023-02-01", "evidenced"), ("2023-04-01", "ended")):
        assert labels(firm, day) == labels([*firm, rumour], day) == [("Ivan Petrenko", expected)]
    left = tell("dismissal", by="Gamma", organization=ARMY, when="2023-08", reported="2024-01-03", hedged=True)
    seen = [tell("posting", by="Alpha", post="commander", organization=ARMY, phase="holds", when="2023-05-01", reported="2023-05-02")]
    assert labels(seen, "2023-07-01") == [("Ivan Petrenko", "assumed")]
    assert labels([*seen, left], "2023-07-01") == labels([*seen, left], "2023-10-01") == [("Ivan Petrenko", "possible")]
    assert labels([*seen, left], "2023-05-01") == [("Ivan Petrenko", "evidenced")]


def test_what_is_only_pointed_at_is_no_field():
    rows = [
        tell("denial", by="One", about=About("arrest", "the charges", 0, 11)),
        tell("denial", by="Two", about=About("arrest", "It", 0, 2)),
        tell("denial", by="Three", about=About(None, "which", 0, 5)),
    ]
    assert line("denial", rows).fields["about"] == ("the charges",)
