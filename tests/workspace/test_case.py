"""What an analyst asks of a case."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

import tenure
from tenure.model.errors import CaseError, InvalidDate, UnknownName
from tenure.workspace import Workspace
from workspace.fakes import Fakes, write_report

ARMY = "commander of the 9th Example Army"
REPORTS = {
    "a": ("2023-07-13", f"Ivan Petrenko was appointed as {ARMY} on 2022-03-01. Adam Example was charged on 2023-07-01."),
    "b": ("2023-07-14", f"Ivan Petrenko was dismissed as {ARMY} on 2023-07-12."),
    "c": ("2024-05", "Ivan Petrenko was arrested on 2024-05-17."),
    "d": ("2024-06-02", "Ivan Petrenko was arrested on 2024-05-18. Nobody Else was charged."),
    "e": (None, "Oleh Petrenko was dismissed on 2021-01-01."),
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name, (published, text) in REPORTS.items():
        write_report(tmp_path / "reports", name, text, **({"published": published} if published else {}))
    return tmp_path / "reports"


@pytest.fixture
def case(work: Workspace, reports: Path) -> Workspace:
    work.add([reports], captured="2025-01-01")
    return work


def test_workspace_is_public_and_loaded_only_when_asked_for() -> None:
    assert tenure.Workspace is Workspace
    code = "import sys, tenure; assert not {'sqlalchemy', 'alembic', 'spacy', 'tenure.workspace'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(AttributeError, match="Workspaces"):
        tenure.Workspaces  # noqa: B018


def test_a_missing_case_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="make one with `tenure add"):
        Workspace.open(tmp_path / "none.tenure")
    assert list(tmp_path.iterdir()) == []


def test_a_document_goes_by_id_beginning_and_name(case: Workspace) -> None:
    doc = case.document("a")
    assert case.document(doc.id) == case.document(doc.id[:12]) == case.document("A") == doc
    assert case.original(doc.id).data.endswith(doc.text.encode())


def test_an_unknown_or_ambiguous_document_is_named(case: Workspace) -> None:
    with pytest.raises(UnknownName, match=r"5 documents go by 'do-'; give the id of one: do-"):
        case.document("do-")
    with pytest.raises(UnknownName, match="no document in the case fits 'zzz'"):
        case.document("zzz")
    with pytest.raises(UnknownName, match="no document in the case fits 'do-0'"):
        case.original("do-0")


def test_statements_come_by_the_day_of_their_event(case: Workspace) -> None:
    lines = case.statements().lines
    assert [stmt.when for stmt in lines] == ["2021-01-01", "2022-03-01", "2023-07-01", "2023-07-12", "2024-05-17", "2024-05-18", None]
    answer = case.statements(event="arrest", start="2024-05-18")
    assert [answer.docs[stmt.doc].name for stmt in answer.lines] == ["d"]
    assert [stmt.event for stmt in case.statements(document="a").lines] == ["appointment", "charge"]


def test_statements_of_a_person(case: Workspace) -> None:
    answer = case.statements(person="Petrenko")
    assert [person.name for person in answer.found] == ["Ivan Petrenko", "Oleh Petrenko"]
    assert len(answer.lines) == 5
    assert {stmt.subject.name for stmt in case.statements(person="i. petrenko").lines} == {"Ivan Petrenko"}
    with pytest.raises(UnknownName, match="did you mean Adam Example"):
        case.statements(person="Adam Exxampel")


def test_statements_as_known_on_a_day(case: Workspace) -> None:
    answer = case.statements(known="2024-05-31")
    assert ({answer.docs[stmt.doc].name for stmt in answer.lines}, answer.known, answer.left_out) == ({"a", "b", "c"}, "2024-05-31", 2)
    assert case.statements(known="2024-05-30").left_out == 3
    assert case.statements(known="2025-01-01").left_out == 0


def test_an_unknown_event_type_is_told_the_nearest(case: Workspace) -> None:
    with pytest.raises(UnknownName, match=r"no event type is called 'arest'; did you mean arrest.*tenure vocabulary"):
        case.statements(event="arest")


@pytest.mark.parametrize("day", ["2024-02-30", "2024", "20240501", "yesterday", ""])
def test_a_day_must_be_a_day(case: Workspace, day: str) -> None:
    for ask in (lambda: case.who("Army", on=day), lambda: case.career("Petrenko", known=day), lambda: case.statements(start=day)):
        with pytest.raises(InvalidDate, match="give one as YYYY-MM-DD"):
            ask()


def test_people_and_units(case: Workspace) -> None:
    assert [person.name for person in case.people()] == ["Adam Example", "Ivan Petrenko", "Nobody Else", "Oleh Petrenko"]
    assert [person.name for person in case.people(known="2023-07-13")] == ["Adam Example", "Ivan Petrenko"]
    assert [unit.name for unit in case.units()] == ["9th Example Army"]


def test_a_career_can_be_cited(case: Workspace) -> None:
    answer = case.career("ivan petrenko")
    assert [person.name for person in answer.found] == ["Ivan Petrenko"]
    assert {line.event for line in answer.lines} >= {"appointment", "dismissal", "arrest"}
    for line in answer.lines:
        for told in line.told:
            assert answer.statements[told].evidence.text in answer.docs[told.doc].text


def test_two_who_fit_are_both_answered(case: Workspace) -> None:
    answer = case.career("Petrenko")
    assert {line.person_name for line in answer.lines} == {"Ivan Petrenko", "Oleh Petrenko"}


def test_who_held_a_post(case: Workspace) -> None:
    for name in ("9th Army", "commander of the 9th Example Army", "9th Example Army commander"):
        (line,) = case.who(name, on="2023-01-01").lines
        assert (line.person_name, line.label) == ("Ivan Petrenko", "evidenced")
    (line,) = case.who("9th Army", on="2023-01-01", known="2023-07-13").lines
    assert (line.known, line.left_out) == ("2023-07-13", 4)
    assert {line.label for line in case.who("9th Army", on="2024-01-01").lines} <= {"ended"}
    with pytest.raises(UnknownName, match="did you mean 9th Example Army"):
        case.who("8th Exampel Army", on="2023-01-01")
    with pytest.raises(UnknownName, match="no post or unit in the case fits 'Prime Minister'"):
        case.who("Prime Minister", on="2023-01-01")


def test_conflicts_of_one_and_of_all(case: Workspace) -> None:
    (conflict,) = case.conflicts("Ivan Petrenko").lines
    assert (conflict.kind, len(conflict.values)) == ("date", 2)
    assert case.conflicts().lines == (conflict,)
    assert case.conflicts("Adam Example").lines == ()
    assert case.conflicts(known="2024-05-31").lines == ()


def test_an_answer_sees_what_was_added_since_the_last(case: Workspace, tmp_path: Path) -> None:
    before = case.career("Ivan Petrenko")
    assert case.career("Ivan Petrenko") == before
    case.add([write_report(tmp_path, "f", "Ivan Petrenko was charged on 2024-05-19.", published="2024-07-01")], captured="2025-01-01")
    assert "charge" in {line.event for line in case.career("Ivan Petrenko").lines}


def answers(work: Workspace, known: str | None = None) -> str:
    """Every answer of a case as JSON; without the count of what was left out, which new documents do change."""
    lines = [*work.career("Petrenko", known=known).lines, *work.conflicts(known=known).lines, *work.statements(known=known).lines]
    lines += [line for day in ("2022-01-01", "2023-01-01", "2023-09-01") for line in work.who("9th Army", on=day, known=known).lines]
    return "\n".join(json.dumps({key: value for key, value in line.to_json().items() if key != "left_out"}) for line in lines)


def test_the_order_of_reading_changes_no_answer(fakes: Fakes, reports: Path, tmp_path: Path) -> None:  # noqa: ARG001 - the fakes must stand
    said = set()
    for seed in range(4):
        paths = sorted(reports.iterdir())
        random.Random(seed).shuffle(paths)
        with Workspace.open(tmp_path / f"{seed}.tenure", create=True) as work:
            for run in [[path] for path in paths] if seed % 2 else [paths]:
                work.add(run, captured="2025-01-01")
            said.add(answers(work) + answers(work, "2024-05-31"))
    assert len(said) == 1


@pytest.mark.parametrize("known", ["2023-07-13", "2023-07-14", "2024-05-31"])
def test_what_is_published_later_never_changes_an_answer_as_known_before(fakes: Fakes, reports: Path, tmp_path: Path, known: str) -> None:  # noqa: ARG001
    said = []
    for name, count in (("until", known), ("all", "9999")):
        with Workspace.open(tmp_path / f"{name}.tenure", create=True) as work:
            paths = [reports / f"{report}.txt" for report, (published, _) in REPORTS.items() if (published or "2025") <= count]
            work.add(paths, captured="2025-01-01")
            said.append(answers(work, known))
    assert said[0] == said[1] != ""


def test_why_takes_an_id_its_beginning_or_a_name_with_an_event(case: Workspace) -> None:
    (arrest,) = case.events("Ivan Petrenko arrest").lines
    assert case.events(arrest.id).lines == (arrest,)
    bounds = [(one.bound, one.day) for one in case.why("Ivan Petrenko's arrest").lines]
    assert bounds == [("earliest day", arrest.bounds[0]), ("latest day", arrest.bounds[1])]
    with pytest.raises(UnknownName, match=r"events fit 'ev-'; give the id of one: ev-"):
        case.why("ev-")
    with pytest.raises(UnknownName, match="begins 'te-0000'"):
        case.why("te-0000")
