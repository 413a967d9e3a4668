"""Statements that the same words tell: one decision on all that are marked, one reason, one undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from tenure.web.app import make_app
from tenure.workspace import Workspace
from web.conftest import BASE, DOOR
from web.test_hostile import check
from web.values import make_long_case

SAID = {"by": "B. Reviewer", "why": "read one by one"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return make_long_case(tmp_path / "long.tenure", 6)


@pytest.fixture
def client(own: Path) -> Iterator[TestClient]:
    with TestClient(make_app(own, DOOR), base_url=BASE, headers={"origin": BASE}, follow_redirects=False) as made:
        yield made


@pytest.fixture
def key(client: TestClient) -> str:
    return client.get("/api/review").json()["first"][0]["id"]


def found(client: TestClient, key: str, **asked: str) -> list[str]:
    return [one["statement"]["id"] for one in client.get(f"/api/alike/{key}", params=asked).json()["found"]]


def standing(own: Path) -> list[str]:
    with Workspace.open(own) as work:
        return [line.judgement.verdict for line in work.judgements() if line.standing == "stands" and line.judgement.on_statement]


def test_all_that_the_same_words_tell_is_shown_itself_first_with_its_sentence(client: TestClient, key: str):
    view = client.get(f"/api/alike/{key}").json()
    assert view["found"][0]["statement"]["id"] == key
    assert (len(view["found"]), view["more"], view["trigger"], view["outlet"]) == (6, False, "was dismissed", "Example Times")
    for one in view["found"]:
        assert one["before"] + one["trigger"] + one["after"] == one["statement"]["quote"]
        assert one["trigger"] == "was dismissed"


def test_one_decision_is_written_on_each_marked_one_and_one_undo_takes_all_back(client: TestClient, key: str, own: Path):
    marked = found(client, key)[:4]
    answer = client.post(f"/alike/{key}", data={**SAID, "verdict": "rejected", "seen": 0, "statement": marked})
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/alike/{key}?outlet=same&done=1-4"
    assert standing(own) == ["rejected"] * 4
    page = html.fromstring(client.get(answer.headers["location"]).text)
    assert "4 statements rejected" in " ".join(page.xpath("string(//form[@class='done'])").split())
    assert len(page.xpath("//input[@name='statement']")) == 2
    undo = {one.get("name"): one.get("value") for one in page.xpath("//form[@class='done']/input")}
    assert client.post("/undo-all", data=undo).headers["location"] == f"/alike/{key}"
    assert standing(own) == []
    assert len(found(client, key)) == 6
    assert client.post("/undo-all", data=undo).status_code == 422
    assert not html.fromstring(client.get(answer.headers["location"]).text).xpath("//form[@class='done']")


@pytest.mark.parametrize(
    "wrong", [{"by": ""}, {"why": ""}, {"verdict": "edited"}, {"seen": "x"}, {"statement": []}, {"statement": ["st-x"]}]
)
def test_what_is_wrong_writes_nothing_and_keeps_what_was_marked(client: TestClient, key: str, own: Path, wrong):
    marked = found(client, key)[:3]
    answer = client.post(f"/alike/{key}", data={**SAID, "verdict": "accepted", "seen": 0, "statement": marked} | wrong)
    assert answer.status_code == 422
    assert standing(own) == []
    page = html.fromstring(answer.text)
    checked = page.xpath("//input[@name='statement'][@checked]/@value")
    assert set(checked) == (set(wrong["statement"]) & set(marked) if "statement" in wrong else set(marked))


def test_if_somebody_has_decided_on_one_of_them_since_none_is_written(client: TestClient, key: str, own: Path):
    marked = found(client, key)
    with Workspace.open(own) as other:
        other.rule("accepted", marked[3], by="C. Other", why="true")
    answer = client.post(f"/alike/{key}", data={**SAID, "verdict": "rejected", "seen": 0, "statement": marked})
    assert answer.status_code == 409
    assert standing(own) == ["accepted"]
    assert marked[3] not in found(client, key)
    assert client.post(f"/alike/{key}", data={**SAID, "verdict": "rejected", "seen": 1, "statement": marked}).status_code == 303


def test_only_what_was_made_at_once_is_undone_at_once(client: TestClient, key: str, own: Path):
    marked = found(client, key)
    client.post(f"/alike/{key}", data={**SAID, "verdict": "rejected", "seen": 0, "statement": marked[:2]})
    client.post(f"/alike/{key}", data={**SAID, "verdict": "accepted", "seen": 2, "statement": marked[2:]})
    for first, last in ((1, 3), (0, 10**9), (3, 2), (50, 60)):
        assert client.post("/undo-all", data={**SAID, "key": key, "first": first, "last": last}).status_code == 422
    assert standing(own) == ["rejected"] * 2 + ["accepted"] * 4
    assert client.post("/undo-all", data={**SAID, "key": "//example.org", "first": 3, "last": 6}).headers["location"] == "/activity"
    assert standing(own) == ["rejected"] * 2


def test_of_one_outlet_or_of_all(tmp_path: Path):
    path = make_long_case(tmp_path / "long.tenure", 4, outlets=("Example Times", "Other Post"))
    with TestClient(make_app(path, DOOR), base_url=BASE) as client:
        key = client.get("/api/review").json()["first"][0]["id"]
        assert (len(found(client, key)), len(found(client, key, outlet="any"))) == (2, 4)
        assert client.get("/api/alike/st-nothing").status_code == 404
        assert client.get("/api/alike/nothing").status_code == 404


def test_no_text_of_a_report_becomes_markup(hostile_client: TestClient):
    for one in hostile_client.get("/api/review").json()["first"]:
        for outlet in ("same", "any"):
            answer = hostile_client.get(f"/alike/{one['id']}?outlet={outlet}")
            assert answer.status_code == 200
            check(answer.text)
