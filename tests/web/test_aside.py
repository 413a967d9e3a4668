"""What takes long is worked out aside: pages say so and ask again, programs wait, and the result is what it would be at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from tenure.model.errors import CaseError, TenureError, UnknownName
from tenure.web.app import make_app
from tenure.web.aside import Aside
from tenure.web.cases import Cases, NotYet
from tenure.workspace import Workspace
from web.conftest import BASE, DOOR
from web.values import make_case

DAY = "2024-01-01"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return make_case(tmp_path / "own.tenure")


@pytest.fixture
def aside(own: Path) -> Iterator[Aside]:
    made = Aside(own)
    yield made
    made.close()


@pytest.fixture
def large(own: Path) -> Iterator[TestClient]:
    """A desk to which every case is a large one."""
    with TestClient(make_app(own, DOOR, small=0), base_url=BASE) as made:
        yield made


def test_what_is_derived_aside_is_kept_in_the_case(aside: Aside, own: Path):
    with Workspace.open(own) as work:
        assert not work.is_kept(DAY)
        assert aside.ask("derive", known=DAY).result(60) is None
        assert (work.is_kept(DAY), work.is_kept()) == (True, False)
        aside.ask("derive", known=None).result(60)
        assert work.is_kept()


def test_an_error_of_the_case_comes_back_as_it_was(aside: Aside):
    with pytest.raises(UnknownName, match="no event type"):
        aside.ask("outcomes", step="nothing", to=["arrest"], from_step=False, known=None).result(60)
    with pytest.raises(TenureError, match="no outcome of itself"):
        aside.ask("outcomes", step="arrest", to=["arrest"], from_step=False, known=None).result(60)
    aside.ask("derive", known=None).result(60)


def test_who_asks_for_the_same_waits_for_the_same(aside: Aside):
    first = aside.ask("derive", known=DAY)
    assert aside.ask("derive", known=DAY) is first
    assert aside.ask("derive", known=None) is not first
    first.result(60)
    assert aside.ask("derive", known=DAY) is not first


def test_a_process_that_ends_fails_its_task_and_another_is_started(aside: Aside):
    aside.ask("derive", known=None).result(60)
    assert aside._process
    aside._process.kill()
    with pytest.raises(CaseError, match="stopped"):
        aside.ask("derive", known=DAY).result(60)
    aside.ask("derive", known=DAY).result(60)


def test_no_process_is_left(own: Path):
    made = Aside(own)
    made.ask("derive", known=None).result(60)
    process = made._process
    made.ask("derive", known=DAY)
    made.close()
    assert process
    assert process.poll() is not None
    once = Aside(own, once=True)
    assert once.ask("order").result(60)["lines"]
    assert once._process is None
    once.close()


def test_a_page_that_is_not_there_yet_says_so_and_asks_again(own: Path):
    with TestClient(make_app(own, DOOR, small=0, patience=0), base_url=BASE) as client:
        with Workspace.open(own) as work:
            (person,) = work.look_up("Oleh").people
            work.undo(1, by="A. Reviewer", why="nothing is kept any more")
        answer = client.get(f"/person/{person.id}?known={DAY}")
        assert answer.status_code == 202
        assert int(answer.headers["refresh"]) >= 1
        assert f"as known on {DAY} is being worked out" in " ".join(html.fromstring(answer.text).text_content().split())
        while (answer := client.get(f"/person/{person.id}?known={DAY}")).status_code == 202:
            pass
        assert answer.status_code == 200
        assert "Oleh Petrenko" in answer.text


def test_a_large_case_says_what_a_small_one_says(large: TestClient, own: Path):
    paths = ["/api/flow", "/api/outcomes?step=dismissal&to=arrest", f"/api/pathways/redemption?known={DAY}", f"/api/conflicts?known={DAY}"]
    found = [large.get(path).json() for path in paths]
    with TestClient(make_app(own, DOOR), base_url=BASE) as small:
        assert found == [small.get(path).json() for path in paths]
    assert large.get("/api/outcomes?step=nothing&to=arrest").status_code == 404


def test_who_is_who_and_the_sheet_are_worked_out_aside_and_say_the_same(large: TestClient, own: Path):
    with Workspace.open(own) as work:
        a, b = (work.look_up(name).people[0].id for name in ("Ivan", "Oleh"))
    paths = ["/api/identity", f"/api/pair?a={a}&b={b}", f"/api/mentions/{a}", "/api/pathways/redemption/people.csv"]
    found = [large.get(path).text for path in paths]
    with TestClient(make_app(own, DOOR), base_url=BASE) as small:
        assert found == [small.get(path).text for path in paths]
    assert large.get("/api/pair", params={"a": a, "b": "nobody"}).status_code == 404


def test_who_is_who_is_decided_aside_and_a_stale_decision_comes_back_as_one(large: TestClient, own: Path):
    with Workspace.open(own) as work:
        a, b = (work.look_up(name).people[0].id for name in ("Ivan", "Oleh"))
    said = {"by": "B. Reviewer", "why": "another look"}
    send = lambda seen: large.post("/pair", data={"a": a, "b": b, "verdict": "same", "seen": seen, **said}, headers={"origin": BASE})
    assert "another look" in (stale := send(0)).text
    assert (stale.status_code, stale.history) == (409, [])
    assert send(1).history[0].headers["location"] == "/identity?done=2"
    with Workspace.open(own) as work:
        (made,) = (one.judgement for one in work.decisions() if one.judgement.number == 2)
    assert (made.verdict, made.reviewer) == ("same", "B. Reviewer")
    nothing = large.post(f"/mentions/{a}", data={"seen": 2, **said}, headers={"origin": BASE})
    assert nothing.status_code == 422
    assert "takes none of the mentions" in nothing.text


def test_what_was_counted_is_counted_once_for_each_state_of_the_case(own: Path):
    cases, made = Cases(own, small=1_000), list[str]()

    def count(_: Workspace, **given: str | None) -> str:
        made.append(str(given["known"]))
        return f"page {len(made)}"

    ask = lambda known: cases.work_out("flow", str, count, known=known)
    assert [ask(None), ask(None), ask(DAY), ask(DAY)] == ["page 1", "page 1", "page 2", "page 2"]
    with cases.borrow() as work:
        work.undo(1, by="A. Reviewer", why="no brothers", day="2025-08-02")
    assert [ask(None), ask(None)] == ["page 3", "page 3"]
    cases.close()


def test_a_case_that_cannot_keep_is_answered_all_the_same(own: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Workspace, "is_kept", lambda *_: False)
    cases = Cases(own, small=0, patience=60)
    for _ in range(2):
        with cases.asked(DAY) as work:
            assert work.counts().documents == 3
        with cases.asked(DAY) as work:
            assert work.left_out(DAY) == 2
    cases.close()


def test_who_waits_too_long_is_told_for_what(own: Path):
    cases = Cases(own, small=0, patience=0)
    with pytest.raises(NotYet) as told, cases.asked(DAY):
        pass
    assert told.value.known == DAY
    told.value.coming.result(60)
    with cases.asked(DAY) as work:
        assert work.is_kept(DAY)
    cases.close()
