"""Decisions as JSON write what the forms write, and are refused where these are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tenure.web.app import make_app
from tenure.workspace import Workspace
from web.conftest import BASE, DOOR
from web.values import make_case

SAID = {"by": "B. Program", "why": "read in full"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return make_case(tmp_path / "own.tenure")


@pytest.fixture
def client(own: Path) -> Iterator[TestClient]:
    with TestClient(make_app(own, DOOR), base_url=BASE, headers={"origin": BASE}) as made:
        yield made


def waiting(client: TestClient) -> list[str]:
    return [one["id"] for one in client.get("/api/review").json()["first"]]


def test_statements_are_decided_on_and_the_decision_taken_back(client: TestClient, own: Path):
    keys = waiting(client)[:2]
    answer = client.post("/api/judgements", json={**SAID, "verdict": "rejected", "statements": keys, "seen": 1})
    assert answer.status_code == 201
    made = answer.json()["judgements"]
    assert [(one["number"], one["statement"], one["verdict"], one["reviewer"]) for one in made] == [
        (2, keys[0], "rejected", "B. Program"),
        (3, keys[1], "rejected", "B. Program"),
    ]
    assert set(keys).isdisjoint(waiting(client))
    assert client.post("/api/undo/2", json=SAID).status_code == 201
    assert keys[0] in waiting(client)
    assert client.post("/api/undo/2", json=SAID).status_code == 422
    with Workspace.open(own) as work:
        assert [one.judgement.verdict for one in work.decisions()] == ["withdrawn", "rejected", "rejected", "different"]


def test_what_was_not_seen_is_a_conflict(client: TestClient, own: Path):
    key = waiting(client)[0]
    with Workspace.open(own) as other:
        other.rule("accepted", key, by="C. Other", why="true")
    answer = client.post("/api/judgements", json={**SAID, "verdict": "rejected", "statements": [key], "seen": 1})
    assert (answer.status_code, answer.json()["error"]) == (409, "stale")
    answer = client.post(f"/api/review/{key}", json={**SAID, "fields": {"when": "2023-07-14"}, "seen": 1})
    assert answer.status_code == 409
    answer = client.post(f"/api/review/{key}", json={**SAID, "fields": {"when": "2023-07-14"}, "seen": 2})
    assert answer.status_code == 201


def test_an_edit_and_an_addition_keep_where_words_were_picked(client: TestClient):
    document = client.get("/api/document/do-a1").json()
    text = "".join(one["text"] for one in document["segments"])
    at = text.index("Oleh Petrenko")
    fields = {"event": "arrest", "evidence": "Oleh Petrenko was wounded in July 2023.", "trigger": "was", "subject": "Oleh Petrenko"}
    spans = {"trigger": [text.index("was", at), text.index("was", at) + 3]}
    made = client.post("/api/add-statement/do-a1", json={**SAID, "fields": fields, "spans": spans}).json()["judgements"][0]
    assert client.get(f"/api/review/{made['statement']}").json()["statement"]["event"] == "arrest"
    wrong = client.post("/api/add-statement/do-a1", json={**SAID, "fields": fields | {"trigger": "was promoted"}})
    assert wrong.status_code == 422
    assert "does not stand in the evidence" in wrong.json()["message"]


def test_two_are_made_one_and_mentions_parted(client: TestClient):
    a, b = [one["id"] for one in client.get("/api/search", params={"q": "Petrenko"}).json()["people"]]
    pair = {**SAID, "verdict": "same", "a": a, "b": b}
    assert client.post("/api/pair", json=pair | {"seen": 0}).status_code == 409
    assert client.post("/api/pair", json=pair | {"seen": 1}).status_code == 201
    (one,) = client.get("/api/search", params={"q": "Petrenko"}).json()["people"]
    places = client.get(f"/api/mentions/{one['id']}").json()["side"]["places"]
    parting = {**SAID, "mentions": [places[-1]["id"]], "seen": 2}
    assert client.post(f"/api/mentions/{one['id']}", json=parting).status_code == 201
    assert len(client.get("/api/search", params={"q": "Petrenko"}).json()["people"]) == 2


@pytest.mark.parametrize("wrong", [{"by": " "}, {"why": ""}, {"verdict": "edited"}, {"seen": -1}, {"statements": []}, {"more": 1}])
def test_what_says_too_little_or_too_much_writes_nothing(client: TestClient, own: Path, wrong):
    body = {**SAID, "verdict": "accepted", "statements": waiting(client)[:1], "seen": 1} | wrong
    assert client.post("/api/judgements", json=body).status_code == 422
    with Workspace.open(own) as work:
        assert len(work.decisions()) == 1
