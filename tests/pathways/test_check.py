"""Careers held against small pathways: what each verdict takes, which happening stands for which step, what deviates."""

from __future__ import annotations

import pytest

from derivation.cases import after, resolve_rows, tell
from tenure.derivation import derive, read_careers
from tenure.model.answers import PathwayFit
from tenure.model.statement import About, Attribution
from tenure.pathways import Checker, read_pathway

HEAD = 'title = "T"\nclaim = "C"\nclaimed_by = "W"\nsource = "S"\n'
ON_ANOTHERS_WORD = (Attribution("Kommersant", None, "according to", None, "indirect"),)


def step(name: str, *rows: str, keys: str = "", role: str = "told") -> str:
    listed = "".join(f"  {{{row}}},\n" for row in rows)
    return f'[{name}]\nsays = "{name}"\n{role} = [\n{listed}]\n{keys}\n'


def check(text: str, *rows: dict) -> PathwayFit:
    careers = list(read_careers(derive(resolve_rows(rows))))
    (fit,) = Checker(read_pathway("p.toml", HEAD + text)).check_all(one for one in careers if one.name == "Ivan Petrenko")
    return fit


def verdicts(fit: PathwayFit) -> dict[str, str]:
    return {one.step: one.verdict for one in fit.steps}


ARREST = step("taken", 'event = "arrest"')
RELEASE = step("freed", 'event = "release"', keys='after = "taken"')


@pytest.mark.parametrize(
    ("rows", "verdict", "origins"),
    [
        ([{}], "met", 1),
        ([{"hedged": True}], "reported", 1),
        ([{"attribution": ON_ANOTHERS_WORD}], "reported", 1),
        ([{"attribution": ON_ANOTHERS_WORD}, {"by": "Two", "attribution": ON_ANOTHERS_WORD}], "met", 2),
        ([{"attribution": ON_ANOTHERS_WORD}, {"by": "Two", "hedged": True}], "reported", 2),
        ([{"hedged": True}, {"by": "Two"}], "met", 2),
        ([{"modality": "planned"}], "planned", 1),
        ([{"modality": "possible"}], "planned", 1),
        ([{"modality": "requested"}], "pending", 1),
        ([{"modality": "requested"}, {"by": "Two", "modality": "planned"}], "planned", 1),
        ([{"polarity": "negated"}], "negated", 1),
        ([{"modality": "planned"}, {"by": "Two", "polarity": "negated"}], "negated", 1),
        ([{}, {"by": "Two", "polarity": "negated"}], "disputed", 1),
    ],
)
def test_a_verdict_is_what_the_statements_say(rows, verdict, origins):
    (found,) = check(ARREST, *(tell("arrest", **row) for row in rows)).steps
    assert (found.verdict, found.origins) == (verdict, origins)


def test_what_nobody_tells_has_no_evidence_and_no_statements():
    fit = check(ARREST + RELEASE, tell("arrest"))
    assert verdicts(fit) == {"taken": "met", "freed": "no evidence"}
    assert (fit.steps[1].told, fit.steps[1].when, fit.missing, fit.order) == ((), None, ("freed",), None)


def test_a_negation_told_before_the_event_can_have_been_denies_nothing():
    earlier = tell("arrest", by="Two", polarity="negated", reported="2024-03-01")
    fit = check(ARREST, tell("arrest", when="2024-05-17", reported="2024-06-01"), earlier)
    assert fit.steps[0].verdict == "met"
    assert len(fit.steps[0].against) == 1
    same_month = earlier | {"reported": "2024-05-20"}
    assert check(ARREST, tell("arrest", when="2024-05-17", reported="2024-06-01"), same_month).steps[0].verdict == "disputed"


def test_a_condition_holds_of_a_statement_that_says_all_of_it():
    text = step("fraud", 'event = "charge", charge = "fraud", place = "Dorvik"')
    told_apart = [tell("charge", charge="fraud"), tell("charge", by="Two", place="Dorvik"), tell("arrest")]
    assert verdicts(check(text + ARREST, *told_apart))["fraud"] == "no evidence"
    (found,) = check(text, tell("charge", charge="large-scale fraud", place="Dorvik"), tell("charge", by="Two")).steps
    assert (found.verdict, found.origins) == ("met", 1)


@pytest.mark.parametrize(
    ("condition", "fits"),
    [
        ("echelon = 'army'", True),
        ("echelon = 'brigade'", False),
        ("echelon = '!army'", False),
        ("heads = true", True),
        ("unit = 'combined arms army'", True),
        ("unit = ['storm z', '58*']", True),
        ("unit = '!58*'", False),
        ("kind = 'combined arms'", True),
        ("kind = 'tank'", False),
        ("rank = 'major general'", True),
        ("rank = 'colonel'", False),
        ("post = 'chief of staff'", False),
        ("person = 'petrenko'", True),
        ("person = 'Sokil'", False),
    ],
)
def test_posts_are_told_apart_by_unit_rank_and_holder(condition, fits):
    posting = tell("posting", post="commander", organization="58th Combined Arms Army", rank="Maj. Gen.", phase="held")
    fit = check(step("office", f"event = 'posting', {condition}") + ARREST, posting, tell("arrest"))
    assert verdicts(fit)["office"] == ("met" if fits else "no evidence")


@pytest.mark.parametrize(
    ("least", "most", "fits"), [("", "", True), (", least = 5", "", True), (", least = 6", "", False), ("", ", most = 4", False)]
)
def test_amounts_are_compared_in_their_unit(least, most, fits):
    text = step("jailed", f"event = 'sentence', value = 'year'{least}{most}")
    assert verdicts(check(text + ARREST, tell("sentence", value=(5, "year")), tell("arrest")))["jailed"] == (
        "met" if fits else "no evidence"
    )
    assert verdicts(check(text + ARREST, tell("sentence", value=(5, "RUB")), tell("arrest")))["jailed"] == "no evidence"


def test_a_request_of_another_kind_makes_a_step_pending_and_a_refusal_negates_it():
    text = step("served", "event = 'deployment'") + 'asked = [\n  {event = "appeal", counterpart = "court"},\n]\n'
    text += 'refused = [\n  {event = "ruling", polarity = "negated", about = "front"},\n]\n'
    asked, about = tell("appeal", counterpart="Dorvik Court"), About("deployment", "to go to the front", 0, 1)
    assert check(text, asked).steps[0].verdict == "pending"
    assert verdicts(check(text + ARREST, tell("appeal", counterpart="president"), tell("arrest")))["served"] == "no evidence"
    refused = check(text, asked, tell("ruling", polarity="negated", about=about, by="Two"))
    assert (refused.steps[0].verdict, len(refused.steps[0].told), len(refused.steps[0].against)) == ("negated", 1, 1)
    assert check(text, asked, tell("ruling", about=about, by="Two")).steps[0].verdict == "pending"


def test_what_a_step_comes_to_is_told():
    text = step("outcome", 'event = "death", outcome = "dead"', 'event = "sentence", outcome = "sentenced"')
    assert check(text, tell("sentence", when="2024-04-24")).steps[0].outcome == "sentenced"


def test_order_words_order_what_nobody_dates():
    rows = [tell("arrest", when="2024-05-17"), tell("release", order=after("arrest"), by="Two")]
    fit = check(ARREST + RELEASE, *rows)
    assert (fit.order, [one.order for one in fit.steps], fit.deviations) == ("certain", ["certain", "certain"], ())
    assert check(ARREST + RELEASE, rows[0], tell("release", by="Two")).order == "possible"
    hedged = tell("release", order=after("arrest"), by="Two", hedged=True)
    assert check(ARREST + RELEASE, rows[0], hedged).order == "possible"


def test_a_step_out_of_order_is_a_deviation_and_stays_told():
    fit = check(ARREST + RELEASE, tell("arrest", when="2024-05-17"), tell("release", when="2024-03"))
    assert verdicts(fit) == {"taken": "met", "freed": "met"}
    assert (fit.order, fit.fits) == ("excluded", False)
    assert [one.to_json() for one in fit.deviations] == [
        {"kind": "order", "steps": ["taken", "freed"], "sure": "certain", "text": "freed does not come after taken"}
    ]


@pytest.mark.parametrize(("when", "order"), [("2024-06-01", "certain"), ("2024-06", "possible"), ("2024-08", "excluded")])
def test_a_period_is_kept_for_certain_possibly_or_not(when, order):
    within = step("freed", 'event = "release"', keys='after = "taken"\nwithin = {taken = "P3W"}')
    assert check(ARREST + within, tell("arrest", when="2024-05-17"), tell("release", when=when)).order == order


def test_the_happening_is_chosen_that_keeps_the_order():
    rows = [tell("arrest", when="2024-05-17"), tell("release", when="2024-03-01"), tell("release", when="2024-07-01", apart=2)]
    fit = check(ARREST + RELEASE, *rows)
    assert (fit.order, fit.steps[1].when, len(fit.steps[1].events)) == ("certain", "2024-07-01", 2)


def test_one_happening_stands_for_one_step():
    twice = ARREST + step("retaken", 'event = "arrest"', keys='after = "taken"')
    once = check(twice, tell("arrest", when="2024-05-17"))
    assert verdicts(once) == {"taken": "met", "retaken": "no evidence"}
    two = check(twice, tell("arrest", when="2024-05-17"), tell("arrest", when="2022-01-01", apart=2))
    assert [one.when for one in two.steps] == ["2022-01-01", "2024-05-17"]


def test_of_alternatives_any_will_do():
    either = step("freed", 'event = "release"', keys='alternative = "out"') + step(
        "pardoned", 'event = "pardon"', keys='alternative = "out"'
    )
    fit = check(ARREST + either, tell("arrest"), tell("pardon"))
    assert (verdicts(fit)["freed"], fit.missing, fit.met, fit.required, fit.fits) == ("no evidence", (), 2, 2, True)
    assert check(ARREST + either, tell("arrest")).missing == ("freed",)


def test_an_optional_step_is_not_missing_and_a_forbidden_one_deviates_in_its_place_only():
    text = ARREST + step("freed", 'event = "release"', keys="optional = true")
    text += step("awarded", 'event = "award"', keys='forbidden = true\nafter = "taken"')
    fit = check(text, tell("arrest", when="2024-05-17"), tell("award", when="2024-09-01"))
    assert (fit.missing, fit.fits, [(one.kind, one.sure) for one in fit.deviations]) == ((), False, [("forbidden", "certain")])
    assert check(text, tell("arrest", when="2024-05-17"), tell("award", when="2023-09-01")).fits
    unsure = check(text, tell("arrest", when="2024-05-17"), tell("award"))
    assert (unsure.fits, [one.sure for one in unsure.deviations]) == (True, ["possible"])


def test_people_of_whom_nothing_bears_on_the_pathway_are_passed_over():
    careers = list(read_careers(derive(resolve_rows([tell("award"), tell("arrest", "Lev Sokil")]))))
    checker = Checker(read_pathway("p.toml", HEAD + ARREST))
    assert [fit.person_name for fit in checker.check_all(careers)] == ["Lev Sokil"]
    assert sorted(checker.check(one).steps[0].verdict for one in careers) == ["met", "no evidence"]


def test_parts_of_an_order_that_are_possible_need_not_be_possible_together():
    text = ARREST + step("freed", 'event = "release"', keys='after = "taken"\nwithin = {taken = "P3D"}')
    text += step("awarded", 'event = "award"', keys='after = "freed"\nwithin = {freed = "P3D"}')
    rows = [tell("arrest", when="2024-05-01"), tell("release", when="[2024-05-01..2024-05-10]"), tell("award", when="2024-05-10")]
    fit = check(text, *rows)
    assert ([one.order for one in fit.steps], fit.order) == (["possible"] * 3, "excluded")
    assert [one.text for one in fit.deviations] == ["no set of days keeps the whole order, though each part of it is possible"]


def test_an_order_that_is_not_settled_in_time_counts_as_possible(monkeypatch):
    rows = [tell("arrest", when=f"2024-05-{day:02}", apart=day) for day in range(10, 16)]
    rows += [tell("release", when=f"2024-04-{day:02}", apart=day) for day in range(10, 16)]
    assert check(ARREST + RELEASE, *rows).order == "excluded"
    monkeypatch.setattr("tenure.pathways._order.TRIES", 10)
    assert check(ARREST + RELEASE, *rows).order == "possible"
