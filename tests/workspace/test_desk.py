"""What a desk asks: the same of a case that keeps what was derived and of one that cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenure.model.errors import UnknownName
from tenure.workspace import Workspace
from web.values import make_case


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_case(tmp_path_factory.mktemp("desk") / "case.tenure")


@pytest.fixture(params=["kept", "derived"])
def work(request: pytest.FixtureRequest, path: Path, monkeypatch: pytest.MonkeyPatch):
    with Workspace.open(path) as opened:
        opened.conflicts()
        if request.param == "derived":
            monkeypatch.setattr(opened.store, "record", lambda _: None)
        yield opened


@pytest.mark.parametrize(
    ("typed", "people", "units", "posts"),
    [
        ("petr", ["Ivan Petrenko", "Oleh Petrenko"], [], []),
        ("ole petrenko", ["Oleh Petrenko"], [], []),
        ("petrenko ivan", ["Ivan Petrenko"], [], []),
        ("9th arm", [], ["9th Army"], ["commander"]),
        ("military south", [], ["Southern Military District"], []),
        ("defence m", [], [], ["Defence Minister"]),
        ("the defence minister", [], [], ["Defence Minister"]),
        ("zz", [], [], []),
        ("", [], [], []),
        ("%_'\"", [], [], []),
    ],
)
def test_whoever_may_be_meant_by_what_is_typed(work: Workspace, typed, people, units, posts):
    found = work.look_up(typed)
    assert [one.name for one in found.people] == people
    assert [one.name for one in found.units] == units
    assert [one.title for one in found.posts] == posts


def test_names_that_sound_alike_are_found(work: Workspace):
    assert "Ivan Petrenko" in [one.name for one in work.look_up("Петренко").people]


def test_an_exact_word_comes_before_one_that_only_begins_so(work: Workspace):
    assert work.look_up("ivan").people[0].name == "Ivan Petrenko"
    assert len(work.look_up("petrenko", limit=1).people) == 1


def test_what_a_document_gives(work: Workspace):
    first = work.examine("a1")
    assert [stmt.event for stmt in first.statements] == ["posting", "dismissal", "wounding", "subordination"]
    assert {one.name for one in first.subjects.values()} == {"Ivan Petrenko", "Oleh Petrenko", "9th Army"}
    assert {one.how for one in first.gives} == {"adds"}
    assert (first.contradicts, first.origins) == ((), ())
    second = work.examine("b2")
    assert {one.line.event: one.how for one in second.gives}["arrest"] == "confirms"
    assert [one.field for one in second.contradicts] == ["charge"]


def test_an_entity_of_today_as_it_was_held_to_be_on_a_day(work: Workspace):
    (today,) = work.entities(work.look_up("Ivan Petrenko").people[0].id)
    assert work.entities(today.id, known="2023-12-31")[0].name == "Ivan Petrenko"
    assert work.entities(today.id, known="2020-01-01") == ()
    with pytest.raises(UnknownName):
        work.entities("pe-ffffffffffffffffffff")


def test_everybody_in_a_unit_on_a_day_and_all_posts_of_somebody(work: Workspace):
    unit = work.look_up("9th").units[0]
    assert [(one.person_name, one.label) for one in work.roster(unit.id, on="2023-06-15").lines] == [("Ivan Petrenko", "possible")]
    assert work.roster(unit.id, on="2024-06-15").lines == ()
    person = work.look_up("Ivan").people[0]
    assert sorted(one.post or "" for one in work.postings(person.id, on="9999-12-31").lines) == ["Defence Minister", "commander"]


def test_conflicts_page_by_page_and_whom_they_concern(work: Workspace):
    (only,) = work.conflicts(limit=5).lines
    assert work.conflicts(first=1, limit=5).lines == ()
    assert {one.name for one in work.subjects(told for value in only.values for told in value.told).values()} == {"Ivan Petrenko"}


def test_all_people_and_units(work: Workspace):
    assert [one.name for one in work.all_of("person")] == ["Ivan Petrenko", "Oleh Petrenko"]
    assert [one.name for one in work.all_of("unit")] == ["9th Army", "Southern Military District"]


def test_what_is_left_out(work: Workspace):
    assert (work.left_out(None), work.left_out("2023-12-31")) == (0, 2)


def test_decisions_with_the_words_that_they_are_about(work: Workspace):
    (made,) = work.decisions()
    assert (made.judgement.verdict, made.withdrawn_by) == ("different", None)
    assert {place.quote for place in made.places} == {"Ivan Petrenko", "Oleh Petrenko"}


def test_how_much_follows_from_a_case_is_known_once_it_was_asked(path: Path):
    with Workspace.open(path) as opened:
        opened.conflicts()
        counts = opened.derived_counts()
        assert counts is not None
        assert (counts.people, counts.units, counts.conflicts) == (2, 2, 1)


def test_origins_are_kept_with_what_else_was_derived(tmp_path: Path):
    """Two outlets carry one text: each document's page names the other."""
    from dataclasses import replace as changed

    from cli.values import dismissal, report
    from web.values import store

    text = "Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. He had held the post for two years, the agency said."
    docs = [report(text, id=f"do-{n}", name=f"d{n}", outlet=f"Outlet {n}", published=f"2023-07-2{n}") for n in (1, 2)]
    store(tmp_path / "copies.tenure", {doc: (changed(dismissal(doc)),) for doc in docs})
    with Workspace.open(tmp_path / "copies.tenure") as opened:
        opened.conflicts()
        kept = opened.examine("do-1")
        assert [one.documents for one in kept.origins] == [("do-1", "do-2")]
        assert [one.label for one in kept.documents.values()] == ["Outlet 2"]
        assert {one.how for one in kept.gives} == {"repeats"}
        assert [one.copies for one in opened.outlets()] == [1, 1]


def test_a_rejected_statement_is_in_no_document_and_its_judgement_is_listed_with_its_words(tmp_path: Path):
    with Workspace.open(make_case(tmp_path / "judged.tenure")) as opened:
        wounding = next(stmt for stmt in opened.examine("a1").statements if stmt.event == "wounding")
        opened.rule("rejected", wounding.id, by="A. Reviewer", why="another Petrenko", day="2025-08-02")
        assert [stmt.event for stmt in opened.examine("a1").statements] == ["posting", "dismissal", "subordination"]
        assert opened.career("Ivan Petrenko").rejected == 1
        latest, _ = opened.decisions()
        assert (latest.judgement.verdict, latest.judgement.why) == ("rejected", "another Petrenko")
        assert "was wounded" in latest.places[0].quote
