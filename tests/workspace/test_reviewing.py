"""Judgements on statements: what holds, that it outlives extraction and reading, and that all can be undone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenure.model.errors import UngroundedStatement, UnknownName, WrongJudgement
from tenure.model.statement import Statement, with_ids
from tenure.workspace import Workspace
from workspace.fakes import Fakes, write_report
from workspace.test_judging import Reread

SAID = {"by": "A. Reviewer", "why": "I read it", "day": "2025-03-01"}
ONE = "Adam Example was appointed as commander of the 9th Army on 2024-01-05. Adam Example was arrested on 2024-06-02. He sat in a cell."
TWO = "Boris Sample was appointed as commander of the 8th Army on 2024-03-01."


@pytest.fixture
def filled(work: Workspace, tmp_path: Path) -> Workspace:
    write_report(tmp_path / "in", "r0", ONE, published="2024-08-01")
    write_report(tmp_path / "in", "r1", TWO, published="2024-08-02")
    work.add([tmp_path / "in"])
    return work


@pytest.fixture
def reread(filled: Workspace, fakes: Fakes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Reread:
    return Reread(filled, fakes, monkeypatch, tmp_path / "in")


@pytest.fixture
def extract_as(filled: Workspace, fakes: Fakes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., dict[str, int]]:
    """Extracts all again with another extractor: what it makes of each statement of the first, None leaving it out."""
    first = fakes._state

    def again(change: Callable[[Statement], Statement | None]) -> dict[str, int]:
        def state(doc: Any, match: Any) -> Statement | None:
            made = change(first(doc, match))
            return made and with_ids(made, doc.text_hash)

        def extract(docs: Any, *, processes: int) -> Any:
            for one in Fakes.extract(fakes, docs, processes=processes):
                yield replace(one, statements=tuple(stmt for stmt in one.statements if stmt))

        fakes.extractor += "+"
        monkeypatch.setattr(fakes, "_state", state)
        monkeypatch.setattr("tenure.workspace._pipeline.extract", extract)
        return dict(filled.add([tmp_path / "in"]).judgements)

    return again


def of(work: Workspace, event: str, name: str = "Adam Example") -> Statement:
    (found,) = [stmt for stmt in work.statements(event=event).lines if stmt.subject.name == name]
    return found


def answers(work: Workspace) -> list[object]:
    """All that the case answers, from what is kept and derived anew."""
    said: list[object] = []
    for known in (None, "2024-08-01"):
        for person in work.people(known=known):
            asked = work.career(person.id, known=known)
            assert all(asked.statements[told].evidence.text for line in asked.lines for told in line.told)
            said += [line.to_json() for line in asked.lines]
        for unit in work.units(known=known):
            said += [line.to_json() for line in work.who(unit.id, on="2024-07-01", known=known).lines]
    return [*said, [stmt.to_json() for stmt in work.statements().lines]]


def check_grounded(work: Workspace) -> None:
    for stmt in work.statements().lines:
        text = work.document(stmt.doc).text
        for quote in (stmt.evidence, stmt.trigger, stmt.subject):
            assert quote.start is None or text[quote.start : quote.end] == quote.text


def test_a_rejected_statement_counts_in_no_answer_and_undoing_brings_it_back(filled: Workspace) -> None:
    before = answers(filled)
    made = filled.rule("rejected", of(filled, "arrest").id, **SAID)
    assert [line.event for line in filled.career("Adam Example").lines if line.kind == "event"] == ["appointment"]
    answer = filled.career("Adam Example")
    assert (answer.rejected, filled.who("9th Army", on="2024-07-01").rejected, filled.statements().rejected) == (1, 1, 1)
    assert filled.statements(known="2024-07-31").rejected == 0
    assert "arrest" not in {stmt.event for stmt in filled.statements().lines}
    (line,) = filled.judgements()
    assert (line.standing, line.said, line.machine and line.machine.event, line.about[0].state) == ("stands", None, "arrest", "there")
    filled.undo(made.judgement.number, **SAID)
    assert answers(filled) == before
    assert [line.standing for line in filled.judgements()] == ["withdrawn", "stands"]


def test_an_edited_statement_counts_as_edited_and_keeps_the_machines_beside_it(filled: Workspace) -> None:
    before = answers(filled)
    filled.who("9th Army", on="2024-07-01")  # so that an answer is kept
    machine = of(filled, "appointment")
    made = filled.edit(machine.id, {"when": "2023-12", "rank": "", "hedged": "yes"}, **SAID)
    for _ in range(2):  # derived, then kept
        answer = filled.who("9th Army", on="2023-12-31")
        assert [line.told[0].statement for line in answer.lines] == [made.said.id]  # type: ignore[union-attr]
        assert "latest start" in answer.lines[0].reported
        (cited,) = answer.statements.values()
        assert (cited.when, cited.hedged, cited.extractor, cited.reported) == ("2023-12", True, "A. Reviewer", "2024-08-01")
    assert of(filled, "appointment").id == made.said.id  # type: ignore[union-attr]
    assert filled.statements(start="2024-01-01", end="2024-01-31").lines == ()
    assert [stmt.when for stmt in filled.statements(event="appointment", end="2023-12-31").lines] == ["2023-12"]
    (line,) = filled.judgements()
    assert (line.machine and line.machine.when, line.said and line.said.when) == ("2024-01-05", "2023-12")
    check_grounded(filled)
    filled.undo(1, **SAID)
    assert answers(filled) == before


def test_a_statement_that_the_machine_missed_is_added(filled: Workspace) -> None:
    fields = {"event": "release", "subject": "Adam Example", "evidence": "He sat in a cell.", "trigger": "sat", "mention": "He",
              "polarity": "negated", "place": "a cell", "value": "2 year", "attribution": ""}  # fmt: skip
    made = filled.state("r0", fields, **SAID)
    assert made.machine is None
    for _ in range(2):
        (line,) = [one for one in filled.career("Adam Example").lines if one.event == "release"]
        assert (line.stance, line.fields["place"]) == ("negated", ("a cell",))
    check_grounded(filled)
    with pytest.raises(WrongJudgement, match="holds that statement already"):
        filled.state("r0", fields, **SAID)
    rejected = filled.rule("rejected", made.said.id[:9], **SAID)  # type: ignore[union-attr]
    assert rejected.overrules == (1,)
    assert "release" not in {stmt.event for stmt in filled.statements().lines}
    assert [line.standing for line in filled.judgements()] == ["overruled", "stands"]
    filled.state("r0", fields, **SAID)
    assert "release" in {stmt.event for stmt in filled.statements().lines}


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"post": "admiral"}, UngroundedStatement, "post 'admiral' does not stand in the report; give its own words"),
        ({"subject": "Adam Exam"}, UngroundedStatement, "subject 'Adam Exam' does not stand"),
        ({"mention": "Boris"}, UngroundedStatement, "mention 'Boris' does not stand in the evidence"),
        ({"evidence": "Adam Example was"}, UngroundedStatement, "stands 2 times in the report; give more of it"),
        ({"evidence": "He sat in a cell."}, UngroundedStatement, "trigger 'arrested' lies outside its evidence"),
        ({"when": "May 2024"}, WrongJudgement, "'May 2024' is no date; write it as EDTF"),
        ({"event": "arrests"}, WrongJudgement, "no event type is called 'arrests'"),
        ({"polarity": "no"}, WrongJudgement, "polarity cannot be 'no'; it is one of affirmed, negated"),
        ({"score": "1"}, WrongJudgement, "'score' is no field that can be set"),
        ({"duration": "2 years"}, WrongJudgement, "is no period"),
        ({"value": "6-"}, WrongJudgement, "no amount with a unit"),
        ({"kind": "ship"}, WrongJudgement, "kind cannot be 'ship'"),
        ({"place": " "}, WrongJudgement, "says that already"),
    ],
)
def test_what_the_report_does_not_say_is_refused(filled: Workspace, fields: dict[str, str], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        filled.edit(of(filled, "arrest").id, fields, **SAID)
    assert filled.judgements() == []


def test_a_statement_is_meant_by_its_id(filled: Workspace) -> None:
    with pytest.raises(UnknownName, match="has an id that begins 'st-zz'"):
        filled.rule("accepted", "st-zz", **SAID)
    with pytest.raises(UnknownName, match="3 statements have ids"):
        filled.rule("accepted", "st-", **SAID)
    with pytest.raises(WrongJudgement, match="'Adam Example' is no id of a statement"):
        filled.rule("accepted", "Adam Example", **SAID)
    with pytest.raises(WrongJudgement, match="a statement needs its evidence"):
        filled.state("r0", {"event": "arrest"}, **SAID)
    machine = of(filled, "arrest")
    made = filled.edit(machine.id, {"when": "2024-06"}, **SAID)
    with pytest.raises(WrongJudgement, match=f"what holds in its place is {made.said.id}"):  # type: ignore[union-attr]
        filled.rule("rejected", machine.id, **SAID)
    assert filled.rule("accepted", machine.id, **SAID).overrules == (1,)
    assert of(filled, "arrest").when == "2024-06-02"


def test_judgements_made_later_can_be_left_out(filled: Workspace) -> None:
    filled.rule("rejected", of(filled, "arrest").id, **SAID)
    path = filled.store.path  # type: ignore[attr-defined]
    with Workspace.open(path, judged="2025-02-28") as earlier, Workspace.open(path, judged="2025-03-01") as then:
        assert ("arrest" in {s.event for s in earlier.statements().lines}, "arrest" in {s.event for s in then.statements().lines}) == (
            True,
            False,
        )
        assert (earlier.career("Adam Example").rejected, then.career("Adam Example").rejected) == (0, 1)


def test_what_is_judged_outlives_an_extractor_that_misses_it(filled: Workspace, extract_as: Callable[..., dict[str, int]]) -> None:
    filled.rule("accepted", of(filled, "arrest").id, **SAID)
    edited = filled.edit(of(filled, "appointment").id, {"when": "2024-01"}, **SAID)
    filled.rule("rejected", of(filled, "appointment", "Boris Sample").id, **SAID)
    before = [line.to_json() for line in filled.career("Adam Example").lines]
    assert extract_as(lambda _: None) == {"dormant": 1, "kept": 2}
    assert [line.to_json() for line in filled.career("Adam Example").lines] == before
    assert {stmt.extractor for stmt in filled.statements().lines} == {"A. Reviewer"}
    assert [line.standing for line in filled.judgements()] == ["stands", "stands", "dormant"]
    assert filled.statements().rejected == 0
    assert extract_as(lambda stmt: stmt) == {"kept": 3}
    assert {stmt.extractor for stmt in filled.statements().lines} == {"fake/1++", "A. Reviewer"}
    assert of(filled, "appointment").id == edited.said.id  # type: ignore[union-attr]
    assert filled.statements().rejected == 1


def test_where_the_machine_says_something_else_the_reviewer_holds_and_the_item_is_reopened(
    filled: Workspace, extract_as: Callable[..., dict[str, int]]
) -> None:
    filled.rule("accepted", of(filled, "arrest").id, **SAID)
    filled.edit(of(filled, "appointment").id, {"when": "2024-01"}, **SAID)
    filled.rule("rejected", of(filled, "appointment", "Boris Sample").id, **SAID)
    assert extract_as(lambda stmt: replace(stmt, place="Odesa")) == {"reopened": 3}
    lines = filled.judgements()
    assert [(line.standing, line.now and line.now.place) for line in lines] == [("reopened", "Odesa")] * 3
    assert {(stmt.event, stmt.place) for stmt in filled.statements().lines} == {("appointment", None), ("arrest", None)}
    new = lines[0].now
    assert new is not None
    assert {(line.statement.id, line.judgement) for line in filled.review().lines} >= {(new.id, 1)}
    assert filled.rule("accepted", new.id, **SAID).overrules == (1,)
    assert of(filled, "arrest").place == "Odesa"
    assert extract_as(lambda stmt: None if stmt.event == "arrest" else stmt) == {"kept": 4}
    assert of(filled, "arrest").place == "Odesa"


def test_a_judgement_moves_to_the_text_of_a_new_reader_or_is_orphaned(filled: Workspace, reread: Reread) -> None:
    filled.edit(of(filled, "arrest").id, {"when": "2024-06"}, **SAID)
    filled.rule("rejected", of(filled, "appointment", "Boris Sample").id, **SAID)
    assert reread(lambda text: f"By our own staff.\n{text}") == {"moved": 2}
    assert of(filled, "arrest").when == "2024-06"
    assert {stmt.subject.name for stmt in filled.statements().lines} == {"Adam Example"}
    check_grounded(filled)
    assert {line.about[0].state for line in filled.judgements()} == {"moved"}
    assert reread(lambda text: text.replace("2024", "2023")) == {"orphaned": 2}
    assert {stmt.when for stmt in filled.statements().lines} == {"2023-01-05", "2023-06-02", "2023-03-01"}
    assert [line.standing for line in filled.judgements()] == ["orphaned", "orphaned"]


def test_a_judgement_holds_for_every_copy_of_the_text(filled: Workspace, tmp_path: Path) -> None:
    filled.rule("rejected", of(filled, "arrest").id, **SAID)
    filled.edit(of(filled, "appointment").id, {"when": "2024-01"}, **SAID)
    write_report(tmp_path / "in", "copy", ONE, outlet="Other Post", published="2024-07-30")
    filled.add([tmp_path / "in"])
    assert filled.statements().rejected == 2
    for known in (None, "2024-07-31"):  # also where the judged document itself does not count yet
        found = filled.statements(known=known, document="copy").lines
        assert [(stmt.event, stmt.when, stmt.reported) for stmt in found] == [("appointment", "2024-01", "2024-07-30")]


def test_what_is_to_be_judged_next_is_what_would_change_most(filled: Workspace, tmp_path: Path) -> None:
    write_report(tmp_path / "in", "r7", "Adam Example was arrested on 2024-06-02.", published="2024-08-07", outlet="Other Post")
    filled.add([tmp_path / "in"])
    lines = filled.review().lines
    assert [line.judgement for line in lines] == [None] * 4
    posts, arrests = lines[:2], lines[2:]
    assert {line.statement.event for line in posts} == {"appointment"}
    assert all(line.effect.labels for line in posts)
    assert [line.effect.changed for line in arrests] == [0, 0]  # the other report tells it, too
    filled.rule("accepted", posts[0].statement.id, **SAID)
    assert posts[0].statement.id not in {line.statement.id for line in filled.review().lines}
    assert len(filled.review(limit=1).lines) == 1


def test_another_name_of_the_subject_changes_no_other_statement(filled: Workspace, tmp_path: Path) -> None:
    text = "Carl Example was dismissed on 2024-05-01. Carl Example blamed Dan Example."
    write_report(tmp_path / "in", "r5", text, published="2024-08-05")
    filled.add([tmp_path / "in"])
    made = filled.state(
        "r5", {"event": "criticism", "evidence": "Carl Example blamed Dan Example.", "trigger": "blamed", "subject": "Carl Example"}, **SAID
    )
    again = filled.edit(made.said.id, {"subject": "Dan Example"}, **SAID)  # type: ignore[union-attr]
    assert again.said is not None
    assert (again.said.subject.text, again.said.subject.start) == ("Dan Example", text.index("Dan"))
    assert of(filled, "dismissal", "Carl Example")
    assert of(filled, "criticism", "Dan Example")


VERDICTS = st.lists(st.tuples(st.sampled_from(["accepted", "rejected", "unsure", "edit", "undo"]), st.integers(0, 2)), max_size=6)


@given(VERDICTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_latest_that_is_not_undone_holds(filled: Workspace, tmp_path: Path, steps: list[tuple[str, int]]) -> None:
    """Against an oracle: each statement as the last word on it left it; undoing everything gives the beginning."""
    before = answers(filled)
    items = [of(filled, "arrest"), of(filled, "appointment"), of(filled, "appointment", "Boris Sample")]
    start = len(filled.judgements())
    words: list[tuple[int, int, str, str | None]] = []  # number, item, verdict, the year set
    for n, (step, item) in enumerate(steps):
        if step == "undo":
            if words:
                filled.undo(words.pop()[0], **SAID)
            continue
        last = next((word for word in reversed(words) if word[1] == item), None)
        shown = last[3] if last and last[3] else items[item].id
        if step == "edit":
            made = filled.edit(items[item].id, {"when": f"{2010 + n}"}, **SAID)
            words.append((made.judgement.number, item, "edit", made.said.id))  # type: ignore[union-attr]
        else:
            made = filled.rule(step, shown, **SAID)  # type: ignore[arg-type]
            words.append((made.judgement.number, item, step, shown if step == "accepted" else None))
    expected = set()
    for item, machine in enumerate(items):
        last = next((word for word in reversed(words) if word[1] == item), None)
        if last is None or last[2] == "unsure":
            expected.add(machine.id)
        elif last[2] != "rejected":
            expected.add(last[3])
    assert {stmt.id for stmt in filled.statements().lines} == expected
    filled.add([tmp_path / "in"])
    assert {stmt.id for stmt in filled.statements().lines} == expected
    for number, *_ in reversed(words):
        filled.undo(number, **SAID)
    assert answers(filled) == before
    assert len(filled.judgements()) >= start


def test_a_reviewer_who_adds_a_renaming_ties_two_numbers_until_it_is_undone(work: Workspace, tmp_path: Path) -> None:
    old = "Adam Example was appointed as commander of the 3rd Corps on 1990-01-05."
    new = "Boris Sample was appointed as commander of the 9th Army on 2001-03-01. The 9th Army bore the name of the 3rd Corps until 1995."
    for n, text in enumerate((old, new)):
        write_report(tmp_path / "in", f"r{n}", text, published=f"2004-0{n + 1}-01")
    work.add([tmp_path / "in"])
    fields = {"event": "naming", "kind": "unit", "subject": "9th Army", "replaces": "3rd Corps", "trigger": "bore the name",
              "evidence": "The 9th Army bore the name of the 3rd Corps until 1995.", "when": "1995"}  # fmt: skip
    made = work.state("r1", fields, **SAID)
    for name in ("3rd Corps", "9th Army"):
        for _ in range(2):  # derived, then kept
            for day, called in (("1992-01-01", "3rd Corps"), ("1995-05-05", "9th Army (formerly 3rd Corps)"), ("2002-01-01", "9th Army")):
                assert {line.unit_name for line in work.who(name, on=day).lines} == {called}
    assert [one.speaks_for for one in work.why_same("3rd Corps", "9th Army").lines] == [None, True]
    assert {line.unit_name for line in work.who("3rd Corps", on="1992-01-01", known="2004-01-15").lines} == {"3rd Corps"}
    assert len(work.units(known="2004-01-15")) == 1
    work.undo(made.judgement.number, **SAID)
    assert [unit.names for unit in work.units()] == [("3rd Corps",), ("9th Army",)]


TWICE = "The army was appointed a staff. Adam Example was appointed as commander of the 9th Army on 2024-01-05, which was a surprise."


def test_words_that_were_picked_stand_where_they_were_picked(work: Workspace, tmp_path: Path):
    write_report(tmp_path / "in", "r0", TWICE, published="2024-08-01")
    work.add([tmp_path / "in"])
    first, second = TWICE.index("Army"), TWICE.index("Adam")
    last = TWICE.index("was", TWICE.index("which"))
    said = {"event": "appointment", "evidence": TWICE[second:], "trigger": "was", "subject": "Adam Example"}
    typed = work.state("r0", said, **SAID).said
    assert typed
    assert typed.trigger.start == TWICE.index("was", second)
    picked = work.state("r0", said, spans={"trigger": (last, last + 3)}, **SAID).said
    assert picked
    assert picked.trigger.start == last
    moved = work.edit(picked.id, {"trigger": "was"}, spans={"trigger": (typed.trigger.start, typed.trigger.end)}, **SAID).said
    assert moved
    assert moved.trigger == typed.trigger
    place = work.edit(moved.id, {"organization": "Army"}, spans={"organization": (first, first + 4)}, **SAID).said
    assert place
    assert place.spans["organization"] == (first, first + 4)


@pytest.mark.parametrize("span", [(0, 3), (3, 2), (10_000, 10_003), (-3, 0), (0, 0)])
def test_a_place_at_which_other_words_stand_does_not_count(filled: Workspace, span: tuple[int, int]):
    stmt = of(filled, "arrest")
    with pytest.raises(WrongJudgement, match="says that already"):
        filled.edit(stmt.id, {"trigger": stmt.trigger.text}, spans={"trigger": span}, **SAID)
