"""Judgements: whom a name means, what is written down, what it changes, and that it outlives reading and extraction."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenure.model.errors import InvalidDate, UnknownName, WrongJudgement
from tenure.model.statement import with_ids
from tenure.workspace import Workspace, _pipeline
from workspace.fakes import Fakes, write_report

SAID = {"by": "A. Reviewer", "why": "they told me so", "day": "2025-03-01"}
ONE = "Adam Example was appointed as commander of the 9th Army on 2024-01-05. Adam Example was arrested on 2024-06-02."
TWO = "Boris Sample was appointed as commander of the 8th Army on 2024-03-01."
THREE = "Adam Example was charged on 2024-07-09."


@pytest.fixture
def filled(work: Workspace, tmp_path: Path) -> Workspace:
    for number, text in enumerate((ONE, TWO, THREE)):
        write_report(tmp_path / "in", f"r{number}", text, published=f"2024-08-0{number + 1}")
    work.add([tmp_path / "in"])
    return work


def state(work: Workspace) -> dict[str, tuple[str, ...]]:
    return {one.id: one.mentions for one in (*work.people(), *work.units())}


def people(work: Workspace) -> list[str]:
    return [one.name for one in work.people()]


def standings(work: Workspace) -> list[tuple[str, tuple[int, ...]]]:
    return [(line.standing, line.by) for line in work.judgements()]


def test_a_merge_is_undone_to_exactly_the_state_before(filled: Workspace) -> None:
    before = state(filled)
    made = filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    assert len(filled.people()) == 1
    (entity,) = filled.people()
    assert entity.id == min(entity.mentions)
    assert {len(filled.career(mention).lines) for mention in entity.mentions} == {len(filled.career(entity.id).lines)}
    assert [one.text for one in made.against.lines] == ['"Adam Example" and "Boris Sample" contradict each other']
    filled.undo(made.judgement.number, **SAID)
    assert state(filled) == before
    assert standings(filled) == [("withdrawn", (2,)), ("stands", ())]
    filled.undo(2, **SAID)
    assert len(filled.people()) == 1


def test_a_split_takes_what_was_named_and_merging_again_overrules_it(filled: Workspace) -> None:
    before = state(filled)
    made = filled.split("Adam Example", documents=["r2"], **SAID)
    assert len(filled.people()) == 3
    (gone,) = filled.mentions(made.judgement.about[0]).lines
    assert filled.document("r2").id == gone.doc
    parts = [one.id for one in filled.people() if one.name == "Adam Example"]
    again = filled.judge("merge", *parts, **SAID)
    assert again.overrules == (1,)
    assert state(filled) == before
    assert standings(filled) == [("overruled", (2,)), ("stands", ())]
    filled.undo(2, **SAID)
    assert len(filled.people()) == 3


def test_different_after_a_merge_overrules_it_whichever_mention_is_meant(filled: Workspace) -> None:
    before = state(filled)
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    boris = [one.id for one in filled.mentions("Boris Sample").lines if one.text == "Boris Sample"]
    for adam in [one.id for one in filled.mentions("Boris Sample").lines if one.text == "Adam Example"]:
        made = filled.judge("different", adam, boris[0], **SAID)
        assert made.overrules == (1,)
        assert state(filled) == before
        filled.undo(made.judgement.number, **SAID)


def test_what_cannot_be_judged_is_refused_with_what_to_do(filled: Workspace) -> None:
    adam = filled.people()[0]
    for call, words in (
        (lambda: filled.judge("merge", "Adam Example", "A. Example", **SAID), "already; `tenure same`"),
        (lambda: filled.judge("different", "Adam Example", "Example", **SAID), "`tenure split`"),
        (lambda: filled.judge("same", adam.id, adam.id, **SAID), "one and the same mention"),
        (lambda: filled.split("Adam Example", **SAID), "takes none of the mentions"),
        (lambda: filled.split("Adam Example", names=["Adam Example"], **SAID), "takes all 3 of the mentions"),
        (lambda: filled.split("Adam Example", mentions=["pe-0"], **SAID), "pe-0 is no mention of Adam Example"),
        (lambda: filled.undo(7, **SAID), "there is no judgement 7"),
    ):
        with pytest.raises(WrongJudgement, match=words):
            call()
    with pytest.raises(UnknownName, match="no person in the case fits"):
        filled.judge("same", "Adam Example", "Carla Nobody", **SAID)
    with pytest.raises(InvalidDate, match="day: 'today'"):
        filled.undo(1, by="A", why="b", day="today")
    assert filled.judgements() == []
    filled.split("Adam Example", documents=["r2"], **SAID)
    with pytest.raises(UnknownName, match=r"2 fit 'Adam Example': Adam Example \(pe-.*give the id of one"):
        filled.judge("same", "Adam Example", "Boris Sample", **SAID)
    filled.undo(1, **SAID)
    with pytest.raises(WrongJudgement, match="withdrawn already, by judgement 2"):
        filled.undo(1, **SAID)


def test_judgements_made_later_can_be_left_out(filled: Workspace) -> None:
    filled.who("9th Army", on="2024-02-01")
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    path = filled.store.path  # type: ignore[attr-defined]
    with Workspace.open(path, judged="2025-02-28") as earlier, Workspace.open(path, judged="2025-03-01") as then:
        assert (len(earlier.people()), len(then.people())) == (2, 1)
        assert [one.person_name for one in earlier.who("8th Army", on="2024-04-01").lines] == ["Boris Sample"]
        assert (earlier.judgements(), len(then.judgements())) == ([], 1)
    assert filled.who("8th Army", on="2024-04-01").lines[0].person == filled.people()[0].id


class Reread:
    """A reader of another version: what it makes of a text."""

    def __init__(self, work: Workspace, fakes: Fakes, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self.work, self.fakes, self.patch, self.folder = work, fakes, patch, folder

    def __call__(self, change: Callable[[str], str]) -> dict[str, int]:
        read = self.fakes.readings

        def readings(*args: object, **given: object) -> Iterator[object]:
            for one in read(*args, **given):  # type: ignore[arg-type]
                yield replace(one, doc=replace(one.doc, text=change(one.doc.text), reader="fake/2"))  # type: ignore[type-var]

        self.patch.setattr(_pipeline, "readings", readings)
        return dict(self.work.add([self.folder]).judgements)


@pytest.fixture
def reread(filled: Workspace, fakes: Fakes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Reread:
    return Reread(filled, fakes, monkeypatch, tmp_path / "in")


def test_a_judgement_moves_to_a_new_text_where_its_words_stand_once(filled: Workspace, reread: Reread) -> None:
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    about = filled.judgements()[0].judgement.about
    assert reread(lambda text: f"A heading that the reader had lost.\n{text}") == {"moved": 1}
    assert len(filled.people()) == 1
    (line,) = filled.judgements()
    assert line.standing == "stands"
    assert {one.state for one in line.about} == {"moved"}
    assert line.judgement.about == about
    assert not set(about) & {mention for one in filled.people() for mention in one.mentions}


@pytest.mark.parametrize("change", [lambda text: f"{text}\n{text}", lambda text: text.replace("Boris", "Barys")])
def test_a_judgement_whose_words_stand_twice_or_not_at_all_is_listed_as_orphaned(
    filled: Workspace, reread: Reread, change: Callable[[str], str]
) -> None:
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    assert reread(change) == {"orphaned": 1}
    assert len(filled.people()) == 2
    (line,) = filled.judgements()
    assert (line.standing, "orphaned" in {one.state for one in line.about}) == ("orphaned", True)
    assert [one.quote for one in line.about] == ["Adam Example", "Boris Sample"]


def test_a_split_outlives_a_new_text(filled: Workspace, reread: Reread) -> None:
    filled.split("Adam Example", documents=["r2"], **SAID)
    assert reread(lambda text: f"Heading.\n{text}") == {"moved": 1}
    assert people(filled) == ["Adam Example", "Adam Example", "Boris Sample"]
    assert sorted(len(one.mentions) for one in filled.people()) == [1, 1, 2]


def test_a_new_extraction_that_draws_a_mention_otherwise_is_followed(filled: Workspace, fakes: Fakes, tmp_path: Path) -> None:
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    fakes.extractor = "fake/2"
    state_of = fakes._state

    def shorter(doc, match):  # type: ignore[no-untyped-def]
        stmt = state_of(doc, match)
        subject = replace(stmt.subject, text=stmt.subject.text.split()[-1], start=stmt.subject.end - len(stmt.subject.text.split()[-1]))
        return with_ids(replace(stmt, subject=subject), doc.text_hash)

    fakes._state = shorter  # type: ignore[method-assign]
    assert filled.add([tmp_path / "in"]).judgements == {"moved": 1}
    assert len(filled.people()) == 1
    fakes.extractor = "fake/3"

    def of_nobody(doc, match):  # type: ignore[no-untyped-def]
        stmt = state_of(doc, match)
        return replace(stmt, subject=replace(stmt.subject, kind="group")) if "Boris" in doc.text else stmt

    fakes._state = of_nobody  # type: ignore[method-assign]
    assert filled.add([tmp_path / "in"]).judgements == {"dormant": 1}
    assert filled.judgements()[0].standing == "dormant"
    fakes.extractor, fakes._state = "fake/4", state_of  # type: ignore[method-assign]
    assert filled.add([tmp_path / "in"]).judgements == {"kept": 1}
    assert len(filled.people()) == 1


STEP = st.tuples(st.sampled_from(["merge", "same", "different", "unsure", "split", "undo"]), st.integers(0, 7), st.integers(0, 7))


@given(steps=st.lists(STEP, max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("fakes")
def test_whatever_is_judged_and_undone_every_id_leads_on_and_all_undone_is_the_beginning(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    for number, text in enumerate((ONE, TWO, THREE)):
        write_report(folder / "in", f"r{number}", text, published=f"2024-08-0{number + 1}")
    with Workspace.open(folder / "case.tenure", create=True) as work:
        work.add([folder / "in"])
        before = state(work)
        mentions = sorted(mention for one in work.people() for mention in one.mentions)
        for verdict, n, m in steps:
            a, b = mentions[n % len(mentions)], mentions[m % len(mentions)]
            earlier = state(work)
            try:
                if verdict == "undo":
                    work.undo(n, **SAID)
                    continue
                made = work.split(a, mentions=[a], **SAID) if verdict == "split" else work.judge(verdict, a, b, **SAID)  # type: ignore[arg-type]
            except WrongJudgement:
                assert state(work) == earlier
                continue
            now = state(work)
            assert sorted(mention for some in now.values() for mention in some) == sorted(
                mention for some in earlier.values() for mention in some
            )
            assert all(entity == min(some) for entity, some in now.items())
            assert {m: work.mentions(m).found[0].id for m in mentions} == {
                m: one for one, some in now.items() for m in some if m in mentions
            }
            obeyed(work, verdict, a, b)
            number = work.undo(made.judgement.number, **SAID).number
            assert state(work) == earlier
            work.undo(number, **SAID)
            assert state(work) == now
        for line in reversed(work.judgements()):
            if line.standing != "withdrawn" and line.judgement.verdict != "withdrawn":
                work.undo(line.judgement.number, **SAID)
        for line in work.judgements():
            if line.standing != "withdrawn" and line.judgement.verdict != "withdrawn":
                work.undo(line.judgement.number, **SAID)
        assert state(work) == before


TWICE = ("Adam Example was arrested on 2024-06-02.", "Adam Example was arrested on 2024-06-20.", "Adam Example was arrested on 2021-06-20.")


@pytest.fixture
def arrested(work: Workspace, tmp_path: Path) -> Workspace:
    for number, text in enumerate(TWICE):
        write_report(tmp_path / "in", f"r{number}", text, published="2024-08-01")
    work.add([tmp_path / "in"])
    return work


def events(work: Workspace) -> list[list[str]]:
    """The dates that are told of each event."""
    lines = work.career("Adam Example")
    return sorted(sorted(lines.statements[told].when or "" for told in line.told) for line in lines.lines)


def told_on(work: Workspace, day: str) -> str:
    """The id of the statement that gives a day."""
    lines = work.career("Adam Example")
    return next(told.statement for told, stmt in lines.statements.items() if stmt.when == day)


def test_two_tellings_of_an_event_are_parted_and_joined_against_the_rules(arrested: Workspace) -> None:
    by_rules = [["2021-06-20"], ["2024-06-02", "2024-06-20"]]
    assert events(arrested) == by_rules
    early, june, late = (told_on(arrested, day) for day in ("2021-06-20", "2024-06-02", "2024-06-20"))
    arrested.judge("different", june, late, **SAID)
    assert events(arrested) == [["2021-06-20"], ["2024-06-02"], ["2024-06-20"]]
    made = arrested.judge("merge", early, f"ev-{late.removeprefix('st-')}", **SAID)
    assert events(arrested) == [["2021-06-20", "2024-06-20"], ["2024-06-02"]]
    assert [one.text for one in made.against.lines] == ["the one is dated 2021-06-20, the other 2024-06-20, over a year apart"]
    again = arrested.judge("same", early, june, **SAID)
    assert again.overrules == (1,)
    assert events(arrested) == [["2021-06-20", "2024-06-02", "2024-06-20"]]
    assert standings(arrested) == [("overruled", (3,)), ("stands", ()), ("stands", ())]
    for number in (3, 2, 1):
        arrested.undo(number, **SAID)
    assert events(arrested) == by_rules


def test_a_judgement_on_events_outlives_a_new_text_an_extraction_and_an_edit(
    arrested: Workspace, fakes: Fakes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    june, late = (told_on(arrested, day) for day in ("2024-06-02", "2024-06-20"))
    arrested.judge("different", june, late, **SAID)
    arrested.edit(june, {"when": "2024-06-03"}, **SAID)
    assert events(arrested) == [["2021-06-20"], ["2024-06-03"], ["2024-06-20"]]
    assert arrested.judgements()[0].standing == "stands"
    arrested.rule("rejected", late, **SAID)
    assert arrested.judgements()[0].standing == "dormant"
    arrested.undo(3, **SAID)
    reread = Reread(arrested, fakes, monkeypatch, tmp_path / "in")
    reread(lambda text: f"A heading that the reader had lost.\n{text}")
    assert events(arrested) == [["2021-06-20"], ["2024-06-03"], ["2024-06-20"]]
    (line,) = [line for line in arrested.judgements() if line.judgement.number == 1]
    assert (line.standing, {one.state for one in line.about}) == ("stands", {"moved"})
    reread(lambda text: text.replace("Adam", "Adem"))
    assert next(line.standing for line in arrested.judgements() if line.judgement.number == 1) == "orphaned"


def test_events_are_suggested_until_somebody_decides_and_travel_as_resolver_lines(arrested: Workspace, tmp_path: Path) -> None:
    (line,) = arrested.suggest().lines
    june, late = (told_on(arrested, day) for day in ("2024-06-02", "2024-06-20"))
    assert (line.kind, line.a, line.b, line.held_one, line.effect.changed) == ("event", june, late, True, 1)
    assert line.a_name == "Adam Example: arrested, 2 June 2024, according to Example Daily"
    arrested.judge("different", line.a, line.b, **SAID)
    assert arrested.suggest().lines == ()
    parted = events(arrested)
    assert arrested.export_nomenklatura(tmp_path / "lines.json") == 1
    with Workspace.open(tmp_path / "new.tenure", create=True) as new:
        new.add([tmp_path / "in"])
        assert new.import_nomenklatura(tmp_path / "lines.json").added == 1
        assert events(new) == parted
        assert new.import_nomenklatura(tmp_path / "lines.json").added == 0
        assert {one.state for line in new.judgements() for one in line.about} == {"there"}


def test_what_cannot_be_judged_of_events_is_refused(arrested: Workspace) -> None:
    june, late = (told_on(arrested, day) for day in ("2024-06-02", "2024-06-20"))
    event = f"ev-{min(june, late).removeprefix('st-')}"
    with pytest.raises(WrongJudgement, match="is an event and 'Adam Example' is a person"):
        arrested.judge("same", event, "Adam Example", **SAID)
    with pytest.raises(UnknownName, match="no event in the case has an id, or a statement, that begins 'ev-0000'"):
        arrested.judge("same", event, "ev-0000", **SAID)
    with pytest.raises(UnknownName, match="2 fit 'ev-'"):
        arrested.judge("same", event, "ev-", **SAID)
    with pytest.raises(WrongJudgement, match="are both Adam Example: arrested"):
        arrested.judge("different", event, event, **SAID)
    assert arrested.judgements() == []


def test_two_that_several_judgements_join_are_parted_by_one(filled: Workspace) -> None:
    adams = [line.id for line in filled.mentions("Adam Example").lines]
    boris = filled.mentions("Boris Sample").lines[0].id
    assert len(adams) > 1
    for adam in adams[:2]:
        filled.judge("same", adam, boris, **SAID)
    filled.judge("different", adams[0], boris, **SAID)
    of = {mention: one.id for one in filled.people() for mention in one.mentions}
    assert of[boris] not in {of[adam] for adam in adams}


def obeyed(work: Workspace, verdict: str, a: str, b: str) -> None:
    of = {mention: one.id for one in work.people() for mention in one.mentions}
    if verdict in ("merge", "same"):
        assert of[a] == of[b]
    elif verdict == "different":
        assert of[a] != of[b]


def test_resolver_lines_make_the_same_round_trip(filled: Workspace, tmp_path: Path) -> None:
    filled.judge("merge", "Adam Example", "Boris Sample", **SAID)
    filled.split("Adam Example", documents=["r2"], **SAID)
    now = state(filled)
    assert filled.export_nomenklatura(tmp_path / "lines.json") > 2
    again = filled.import_nomenklatura(tmp_path / "lines.json")
    assert (again.added, again.skipped) == (0, {})
    with Workspace.open(tmp_path / "new.tenure", create=True) as new:
        new.add([tmp_path / "in"])
        done = new.import_nomenklatura(tmp_path / "lines.json")
        assert done.added == again.unchanged
        assert state(new) == now
        assert {(line.judgement.reviewer, line.judgement.decided) for line in new.judgements()} == {("A. Reviewer", "2025-03-01")}
        assert all(one.state == "there" and one.quote for line in new.judgements() for one in line.about)
        new.export_nomenklatura(tmp_path / "again.json")
    assert sorted((tmp_path / "again.json").read_text().splitlines()) == sorted((tmp_path / "lines.json").read_text().splitlines())


def test_pairs_are_suggested_by_what_would_change_until_they_are_judged(work: Workspace, tmp_path: Path) -> None:
    texts = (
        "Adam Example was appointed as commander of the 72nd Brigade on 2024-01-05.",
        "Boris Sample was appointed as commander of the 72nd Mechanized Brigade on 2024-03-01.",
        "Cyril Model was arrested on 2024-03-01.",
        "Cyril Modle was charged on 2025-08-01.",
        "Carl Other was arrested on 2024-03-01.",
    )
    for number, text in enumerate(texts):
        write_report(tmp_path / "in", f"r{number}", text, published="2025-09-01")
    work.add([tmp_path / "in"])
    found = work.suggest()
    pairs = [{line.a_name, line.b_name} for line in found.lines]
    assert pairs == [{"72nd Brigade", "72nd Mechanized Brigade"}, {"Cyril Model", "Cyril Modle"}]
    changes = {(one.unit_name, one.person_name, one.on, one.before, one.after) for one in found.lines[0].effect.labels}
    assert ("72nd Mechanized Brigade", "Adam Example", "2024-01-05", None, "evidenced") in changes
    assert ("72nd Brigade", "Adam Example", "2024-03-01", "assumed", "possible") in changes
    assert found.lines[1].effect.labels == ()
    assert (found.left_out, found.not_compared) == (0, 0)
    assert len(work.suggest(limit=1).lines) == 1
    work.judge("unsure", found.lines[0].a, found.lines[0].b, **SAID)
    work.judge("different", found.lines[1].a, found.lines[1].b, **SAID)
    assert work.suggest().lines == ()
    work.undo(2, **SAID)
    assert len(work.suggest().lines) == 1
    work.judge("merge", found.lines[1].a, found.lines[1].b, **SAID)
    assert work.suggest().lines == ()


def test_the_evidence_for_and_against_names_shares_lives_and_judgements(filled: Workspace) -> None:
    filled.judge("unsure", "Adam Example", "Boris Sample", **SAID)
    answer = filled.why_same("Adam Example", "Boris Sample")
    assert [(one.speaks_for, one.text) for one in answer.lines] == [
        (False, '"Adam Example" and "Boris Sample" contradict each other'),
        (None, "judgement 1: A. Reviewer could not tell on 2025-03-01 (they told me so)"),
    ]
