"""Files that are sent to the desk: which are taken, under which names, and what becomes of them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tenure.web import adding
from tenure.web.adding import _Batch, _note, _tasks
from tenure.web.app import make_app
from tenure.workspace import Workspace
from web.conftest import BASE, DOOR

SAME = {"origin": BASE}


@pytest.fixture
def desk(tmp_path: Path):
    case = tmp_path / "new.tenure"
    Workspace.open(case, create=True).close()
    with TestClient(make_app(case, DOOR), base_url=BASE, headers=SAME) as made:
        yield made


def begin(desk: TestClient) -> str:
    answer = desk.post("/api/batches")
    assert answer.status_code == 201
    return answer.json()["id"]


def send(desk: TestClient, key: str, name: str, data: bytes = b"x"):
    return desk.post(f"/api/batches/{key}/files", params={"name": name}, content=data)


def outcome(desk: TestClient, key: str) -> dict:
    assert desk.post(f"/api/batches/{key}/start").status_code == 200
    until = time.monotonic() + 120
    while (found := desk.get(f"/api/batches/{key}").json())["state"] not in ("done", "failed"):
        assert time.monotonic() < until
        time.sleep(0.1)
    return found


def test_other_sites_cannot_add(desk: TestClient):
    assert desk.post("/api/batches", headers={"origin": "http://evil.example"}).status_code == 403


def test_what_gives_no_document_is_told_under_its_own_name_with_why_and_what_to_do(desk: TestClient):
    key = begin(desk)
    for name in ("../../../etc/passwd", "C:\\Users\\x\\a.txt", "<b>.txt", "picture.png"):
        assert send(desk, key, name, b"").json()["state"] == "waiting"
    found = outcome(desk, key)
    assert (found["state"], found["read"], found["files"], found["done"]) == ("done", 0, 4, 4)
    assert [one["name"] for one in found["skipped"]] == ["passwd", "a.txt", "<b>.txt", "picture.png"]
    assert all(one["reason"] and one["advice"] for one in found["skipped"])


def test_nothing_of_a_name_reaches_the_disk_and_nothing_stays_there(desk: TestClient, tmp_path: Path, monkeypatch):
    folder = tmp_path / "sent"
    folder.mkdir()
    monkeypatch.setattr(adding.tempfile, "mkdtemp", lambda **_: str(folder))
    key = begin(desk)
    send(desk, key, "../escaped.txt", b"")
    send(desk, key, "b.txt", b"")
    assert sorted(file.name for file in folder.iterdir()) == ["0", "1"]
    outcome(desk, key)
    until = time.monotonic() + 30
    while folder.exists():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_batch_is_filled_and_started_once(desk: TestClient):
    key = begin(desk)
    assert desk.post(f"/api/batches/{key}/start").status_code == 409
    send(desk, key, "a.txt", b"")
    outcome(desk, key)
    assert desk.post(f"/api/batches/{key}/start").status_code == 409
    assert send(desk, key, "b.txt").status_code == 409
    assert send(desk, "no-batch", "b.txt").status_code == 404


def test_limits_of_a_batch(desk: TestClient, monkeypatch):
    monkeypatch.setattr(adding, "FILES", 1)
    monkeypatch.setattr(adding, "BYTES", 10)
    key = begin(desk)
    assert send(desk, key, "a.txt", b"x" * 11).status_code == 413
    assert send(desk, key, "b.txt", b"x").status_code == 413
    assert send(desk, begin(desk), "n" * 301).status_code == 422


def test_only_so_many_batches_are_held_and_ended_ones_make_room(desk: TestClient, monkeypatch):
    monkeypatch.setattr(adding, "BATCHES", 2)
    first, second = begin(desk), begin(desk)
    assert desk.post("/api/batches").status_code == 409
    send(desk, first, "a.txt", b"")
    outcome(desk, first)
    third = begin(desk)
    assert [desk.get(f"/api/batches/{key}").status_code for key in (first, second, third)] == [404, 200, 200]


def test_a_file_over_the_limit_is_refused_by_the_reader_in_its_own_words(desk: TestClient):
    key = begin(desk)
    send(desk, key, "large.txt", b"x" * (adding.DEFAULT_LIMITS.file + 5))
    (skipped,) = outcome(desk, key)["skipped"]
    assert "limit of 100,000,000" in skipped["reason"]


def test_sidecars_go_with_the_file_of_their_name(tmp_path: Path):
    batch = _Batch("x", tmp_path, names=["a.txt", "a.json", "chat.json", "b.pdf", "b.txt", "b.json"])
    assert [(one["name"], one["sidecar"] and Path(one["sidecar"]).name) for one in _tasks(batch)] == [
        ("a.txt", "1"),
        ("chat.json", None),
        ("b.pdf", "5"),
        ("b.txt", "5"),
    ]


def test_progress_is_told_file_by_file(tmp_path: Path):
    batch = _Batch("x", tmp_path, state="reading", names=["a.txt", "a.json", "b.txt"])
    _note(batch, {"file": "a.txt"})
    assert (batch.view().files, batch.view().done, batch.view().current) == (2, 1, "b.txt")
    _note(batch, {"file": "b.txt"})
    assert batch.view().current is None
    _note(batch, {"error": "the disk is full"})
    assert (batch.view().state, batch.view().error) == ("failed", "the disk is full")


def test_a_reader_that_dies_is_told(desk: TestClient, monkeypatch):
    monkeypatch.setattr(adding.sys, "executable", "/bin/false")
    key = begin(desk)
    send(desk, key, "a.txt")
    found = outcome(desk, key)
    assert found["state"] == "failed"
    assert "send the rest again" in found["error"]


@pytest.mark.slow
def test_reports_arrive_in_the_case_with_what_follows_from_them(desk: TestClient):
    key = begin(desk)
    send(
        desk, key, "news.txt", b"Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. He had held the post for two years."
    )
    send(desk, key, "news.json", b'{"outlet": "Example Times", "published": "2023-07-20"}')
    found = outcome(desk, key)
    assert (found["state"], found["read"], found["skipped"]) == ("done", 1, [])
    assert found["statements"] > 0
    home = desk.get("/api/home").json()
    assert (home["documents"], home["people"], home["latest"][0]["label"]) == (1, 1, "Example Times")


def test_a_server_that_stops_ends_its_reader_and_leaves_a_case_that_opens(tmp_path: Path):
    case = tmp_path / "new.tenure"
    Workspace.open(case, create=True).close()
    with TestClient(make_app(case, DOOR), base_url=BASE, headers=SAME) as desk:
        key = begin(desk)
        for number in range(20):
            send(desk, key, f"{number}.txt", b"Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.")
        assert desk.post(f"/api/batches/{key}/start").json()["state"] == "reading"
    with Workspace.open(case) as work:
        assert work.counts().documents <= 1  # one text under one outlet is one document
        assert work.conflicts().lines == ()
