"""Birth, formation and disbandment bound careers and units, and poison nothing where they contradict them."""

from __future__ import annotations

from tenure.derivation import career, conflicts, derive, who, why

from .cases import after, person_id, resolve_rows, tell, unit_id

UNIT = "10th Brigade"
HELD = {"post": "commander", "organization": UNIT}


def derivation_of(*rows):
    return derive(resolve_rows(rows))


def born(when, **fields):
    return tell("birth", by="Register", when=when, **fields)


def of_unit(event, when, name=UNIT, **fields):
    return tell(event, name, kind="unit", by="Gazette", when=when, **fields)


def bounds(derivation, event):
    return next((fact.bounds.earliest_start, fact.bounds.latest_end) for fact in derivation.facts if fact.event == event)


def test_nothing_of_a_career_is_before_birth():
    derivation = derivation_of(born("1970"), tell("posting", phase="former", reported="2020-01-02", **HELD), tell("arrest", when="../1995"))
    (tenure,) = derivation.tenures
    assert tenure.bounds == ("1970-01-01", "2020-01-02", "1970-01-01", "2020-01-02")
    assert bounds(derivation, "arrest") == ("1970-01-01", "1995-12-31")
    proof = {one.bound: [step.constraint for step in one.path] for one in why(derivation, tenure.id)}
    assert proof["earliest start"] == ["birth dated 1970 (Register)"]


def test_what_only_birth_bounds_from_below_stays_where_it_was_told():
    rows = [tell("appointment", when="1999", **HELD), tell("award", reported="2010-05-06")]
    assert [line.event for line in career(derivation_of(*rows, born("1970")), person_id())] == ["birth", "posting", "appointment", "award"]


def test_an_appointment_before_birth_is_a_conflict_and_stands():
    derivation = derivation_of(born("1990"), tell("appointment", by="Two", when="1985-03", **HELD), tell("award", when="1984"))
    (tenure,) = derivation.tenures
    assert tenure.bounds[:2] == ("1985-03-01", "1985-03-31")
    assert not tenure.disputed
    assert bounds(derivation, "birth") == ("1990-01-01", "1990-12-31")
    assert sorted(one.text for one in conflicts(derivation)) == [
        "the award of Ivan Petrenko: these cannot all be true: award dated 1984 (One); birth dated 1990 (Register)",
        "the start of Ivan Petrenko's time as commander of the 10th Brigade: these cannot all be true: "
        "appointment dated March 1985 (Two); birth dated 1990 (Register)",
    ]


def test_an_end_before_birth_is_one_conflict():
    derivation = derivation_of(born("1990"), tell("dismissal", by="Two", when="1985-03", **HELD))
    assert [one.text for one in conflicts(derivation)] == [
        "the start and end of Ivan Petrenko's time as commander of the 10th Brigade: these cannot all be true: "
        "birth dated 1990 (Register); dismissal dated March 1985 (Two)"
    ]
    assert derivation.tenures[0].bounds == (None, "1985-03-31", "1985-03-01", "1985-03-31")


def test_a_hedged_birth_only_reports():
    derivation = derivation_of(born("1970", hedged=True), tell("posting", phase="former", reported="2020-01-02", **HELD))
    assert derivation.tenures[0].reported == ("earliest start", "earliest end")


def test_a_birth_that_did_not_happen_bounds_nothing():
    derivation = derivation_of(born("1990", polarity="negated"), tell("appointment", when="1985", **HELD))
    assert not conflicts(derivation)


def test_nobody_holds_a_post_before_the_unit_was_formed_or_after_it_was_disbanded():
    derivation = derivation_of(
        of_unit("formation", "2001-05"), of_unit("disbandment", "2012"), tell("posting", trigger="commanded", phase="held", **HELD)
    )
    (tenure,) = derivation.tenures
    assert tenure.bounds == ("2001-05-01", "2012-12-31", "2001-05-01", "2012-12-31")
    assert [answer.label for answer in who(derivation, unit_id(UNIT), on="2005-01-01")] == ["possible"]
    assert [answer.label for answer in who(derivation, unit_id(UNIT), on="2013-01-01")] == ["ended"]
    proof = {one.bound: [step.constraint for step in one.path] for one in why(derivation, tenure.id)}
    assert proof["latest end"] == ["disbandment dated 2012 (Gazette)"]


def test_a_posting_in_a_unit_that_was_not_there_is_a_conflict_and_poisons_nothing():
    rows = [of_unit("formation", "2015"), tell("appointment", by="Two", when="2010-02", **HELD)]
    other = tell("posting", "Adam Example", phase="held", when="2016-01-02", **HELD)
    derivation = derivation_of(*rows, other)
    mine, his = sorted(derivation.tenures, key=lambda tenure: tenure.person != person_id())
    assert mine.bounds[:2] == ("2010-02-01", "2010-02-28")
    assert his.bounds[:2] == ("2015-01-01", "2016-01-02")
    assert not mine.disputed
    assert [one.text for one in conflicts(derivation)] == [
        "the start of Ivan Petrenko's time as commander of the 10th Brigade: these cannot all be true: "
        "appointment dated February 2010 (Two); formation dated 2015 (Gazette)"
    ]


def test_people_of_one_unit_are_solved_apart():
    derivation = derivation_of(
        of_unit("formation", "2001"), tell("posting", **HELD), tell("posting", "Adam Example", organization=UNIT, post="commander")
    )
    one, other = (derivation.solution.component_of[tenure.id, "start"] for tenure in derivation.tenures)
    assert one is not other


def test_relations_of_a_unit_lie_within_its_life():
    under = tell("subordination", UNIT, kind="unit", organization="3rd Corps", phase="held")
    derivation = derivation_of(of_unit("formation", "2001"), of_unit("disbandment", "2012", "3rd Corps"), under)
    (relation,) = derivation.relations
    assert relation.bounds == ("2001-01-01", "2012-12-31", "2001-01-01", "2012-12-31")


def test_a_unit_is_formed_before_it_is_disbanded():
    derivation = derivation_of(of_unit("formation", "2015"), of_unit("disbandment", "2010"), tell("posting", **HELD))
    ((text,),) = [[one.text for one in conflicts(derivation)]]
    assert "formation dated 2015 (Gazette)" in text
    assert derivation.tenures[0].bounds == (None, None, None, None)


def test_an_undated_formation_is_bounded_by_the_disbandment_and_by_what_it_follows():
    rows = [of_unit("formation", None, order=after("losses", UNIT)), of_unit("disbandment", "2010"), of_unit("losses", "2003")]
    assert bounds(derivation_of(*rows), "formation") == ("2003-01-01", "2010-12-31")
