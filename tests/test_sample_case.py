"""What the sample case shows, end to end: it loads the language model."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure.model.answers import CareerLine, Who
from tenure.workspace import Workspace

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "examples" / "popov"
PERSON = "Ivan Popov"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(tmp_path_factory.mktemp("sample") / "case.tenure", create=True) as case:
        case.add([REPORTS], captured="2026-01-01")
        yield case


def line(work: Workspace, event: str) -> CareerLine:
    return next(one for one in work.career(PERSON).lines if one.event == event)


def minister(work: Workspace, known: str) -> dict[str, Who]:
    return {one.person_name: one for one in work.who("Defence Minister", on="2024-05-20", known=known).lines}


def test_the_posting_to_syria_lies_between_the_removal_and_the_arrest(work: Workspace) -> None:
    posting = line(work, "transfer")
    assert posting.when is None
    assert posting.fields["place"] == ("Syria",)
    assert posting.bounds == ("2023-07-01", "2024-05-17")


def test_why_tells_from_which_words_and_dates(work: Workspace) -> None:
    answer = work.why(line(work, "transfer").id)
    first, last = answer.lines
    assert (first.bound, last.bound) == ("earliest day", "latest day")
    assert "until July 2023" in first.path[0].constraint
    assert first.path[-1].constraint == "transfer told next: “cost him the command, and he was reassigned” (CNN)"
    assert [step.constraint for step in last.path] == [
        "arrest dated 17 May 2024 (avia.pro)",
        "arrest told next: “reassigned to Syria and has been put under arrest” (CNN)",
    ]


def test_the_offence_is_told_in_several_ways_each_with_its_origins(work: Workspace) -> None:
    (conflict,) = [one for one in work.conflicts(PERSON).lines if one.field == "charge"]
    assert {value.value: value.origins for value in conflict.values} == {
        "large-scale fraud": 4,
        "large-scale bribery": 1,
        "embezzlement": 1,
        "fraud and abuse of office": 1,
    }


def test_who_was_minister_differs_by_what_was_known(work: Workspace) -> None:
    before, after = minister(work, "2024-05-11"), minister(work, "2024-05-31")
    assert {name: who.label for name, who in before.items()} == {"Sergei Shoigu": "assumed"}
    assert {name: who.label for name, who in after.items()} == {"Andrei Belousov": "possible", "Sergei Shoigu": "ended"}
    assert after["Sergei Shoigu"].end == ("2024-05-12", "2024-05-12")


def test_one_man_and_his_namesakes_stay_what_they_are(work: Workspace) -> None:
    names = [one.name for one in work.people()]
    assert names.count(PERSON) == 1
    others = {"Oleg Tsokov": "death", "Sergei Moiseyev": "admission", "Pavel Popov": "posting"}
    assert {name: [one.event for one in work.career(name).lines] for name in others} == {name: [event] for name, event in others.items()}
    lines = work.career(PERSON).lines
    assert "death" not in {one.event for one in lines}
    assert {one.stance for one in lines if one.event == "admission"} == {"negated"}
    assert not {told for one in lines for told in one.told} & {told for name in others for told in work.career(name).statements}


def test_the_removal_from_command_and_the_discharge_are_two_events(work: Workspace) -> None:
    dismissals = [one for one in work.career(PERSON).lines if one.event == "dismissal"]
    assert [(one.when, one.fields.get("organization")) for one in dismissals] == [("2023-07", None), (None, ("armed forces",))]
    assert not set(dismissals[0].told) & set(dismissals[1].told)


def test_who_retells_one_outlet_is_no_second_voice(work: Workspace) -> None:
    names = {doc.id: doc.name for doc in work.documents()}
    denied, asked = line(work, "admission"), line(work, "sentence_request")
    assert (denied.origins, {names[one.doc] for one in denied.told}) == (1, {"2025-04-16_cnn", "2025-04_outlet_d"})
    assert (asked.origins, len({one.doc for one in asked.told})) == (3, 5)


def verdicts(work: Workspace, person: str, known: str | None = None) -> dict[str, str]:
    (fit,) = work.check_pathway("redemption", [person], known=known).lines
    return {step.step: step.verdict for step in fit.steps}


def test_the_pathway_of_redemption_stood_open_on_one_day_and_was_closed_a_week_later(work: Workspace) -> None:
    open_still, closed = verdicts(work, PERSON, "2025-04-16"), verdicts(work, PERSON, "2025-04-24")
    assert (open_still["court_approval"], open_still["penal_command"]) == ("pending", "planned")
    assert (closed["court_approval"], closed["penal_command"]) == ("negated", "negated")
    (fit,) = work.check_pathway("redemption", [PERSON], known="2025-04-24").lines
    assert (fit.steps[-1].verdict, fit.steps[-1].outcome, fit.steps[-1].when) == ("met", "sentenced", "2025-04-24")


def test_one_general_admitted_guilt_and_the_other_did_not(work: Workspace) -> None:
    popov, shamarin = verdicts(work, PERSON), verdicts(work, "Vadim Shamarin")
    assert (popov["admission"], shamarin["admission"]) == ("negated", "met")
    told = {"office", "prosecution", "admission", "outcome"}
    assert {step for step, verdict in shamarin.items() if verdict == "no evidence"} == set(shamarin) - told


def test_each_change_of_a_verdict_has_its_day(work: Workspace) -> None:
    changes = {(one.step, one.after.verdict): one.known for one in work.pathway_changes("redemption", [PERSON]).lines}
    assert changes["penal_command", "planned"] == "2025-04-09"
    assert changes["penal_command", "negated"] == changes["court_approval", "negated"] == changes["outcome", "met"] == "2025-04-24"


def test_two_days_of_knowledge_are_compared_without_those_between(work: Workspace) -> None:
    answer = work.pathway_changes("redemption", [PERSON], since="2025-04-16", known="2025-04-24")
    changes = {one.step: (one.before, one.after.verdict) for one in answer.lines}
    assert changes["court_approval"] == ("pending", "negated")
    assert changes["penal_command"] == ("planned", "negated")
    then, now = (verdicts(work, PERSON, day) for day in ("2025-04-16", "2025-04-24"))
    assert changes == {step: (then[step], now[step]) for step in now if then[step] != now[step]}
    assert {one.known for one in answer.lines} == {"2025-04-24"}
    assert answer.known == "2025-04-24"
    assert not work.pathway_changes("redemption", [PERSON], since="2030-01-01").lines


def test_the_pictures_of_the_page_on_time_are_what_the_tool_draws() -> None:
    folder = ROOT / "docs" / "concepts"
    drawn = runpy.run_path(str(ROOT / "tools" / "make_pictures.py"))["draw_pictures"]()
    assert {path.name for path in folder.glob("*.svg")} == set(drawn)
    for name, picture in drawn.items():
        assert (folder / name).read_text("utf-8") == picture, f"{name}: run `make docs`"
        assert f"({name})" in (folder / "time.md").read_text("utf-8")
