"""The pages that count: what follows what, what became of people, and what is told of a unit's losses."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from cli.values import report, told
from tenure.model.statement import Attribution, Value
from tenure.web.app import make_app
from web.conftest import BASE, DOOR
from web.test_hostile import check
from web.test_pages import words
from web.values import store

NAMES = ("Ivan Petrenko", "Oleh Marchuk", "Taras Bondar", "Andriy Kravets", "Roman Shevchuk", "Pavlo Lysenko")


def make_crowd(path: Path) -> Path:
    """Six officers who are dismissed, four of whom are arrested later; two reports of a unit's losses."""
    stated = {}
    for n, name in enumerate(NAMES):
        text = f"{name} was dismissed in July 2023. {name} was arrested in May 2024."
        doc = report(text, id=f"do-{n}", name=f"d{n}", outlet=f"Outlet {n}", published="2024-07-01", captured="2024-07-01")
        first = told(doc, "dismissal", "was dismissed", name=name, when=f"2023-07-0{n + 1}")
        stated[doc] = (first, *([told(doc, "arrest", "was arrested", name=name, when=f"2024-05-0{n + 1}")] if n < 4 else []))
    for n, amount in enumerate((300, 500), 6):
        doc = report(f"The 9th Brigade lost {amount} men.", id=f"do-{n}", name=f"d{n}", outlet=f"Outlet {n}", published="2024-07-01")
        source = (Attribution("the defence ministry", None, None, None, "direct"),)
        one = told(doc, "losses", "lost", name="9th Brigade", value=Value(amount, "count"), when="2024-05", attribution=source)
        stated[doc] = (replace(one, subject=replace(one.subject, kind="unit")),)
    store(path, stated)
    return path


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(make_app(make_crowd(tmp_path_factory.mktemp("crowd") / "crowd.tenure"), DOOR), base_url=BASE)


def test_every_arrow_has_its_people_and_stands_in_the_picture_and_the_table(crowd: TestClient):
    view = crowd.get("/api/flow").json()
    (arrow,) = view["arrows"]
    assert (arrow["source"], arrow["target"], arrow["certain"], arrow["possible"]) == ("dismissal", "arrest", 4, 0)
    assert sorted(one["person"]["name"] for one in arrow["passes"]) == sorted(NAMES[:4])
    assert view["chart"].startswith("<svg")
    page = crowd.get("/flow")
    check(page.text)
    assert all(one["person"]["name"] in words(page) for one in arrow["passes"])
    assert [(one["says"], one["count"]) for one in view["sequences"]] == [("dismissal → arrest", 4), ("dismissal", 2)]


@pytest.mark.parametrize(
    ("asked", "arrows"),
    [
        ({"least": 4}, 1),
        ({"least": 5}, 0),
        ({"event": ["dismissal"]}, 0),
        ({"event": ["arrest", "dismissal"]}, 1),
        ({"known": "2024-06-30"}, 0),
    ],
)
def test_a_flow_map_is_filtered_and_known_on_a_day(crowd: TestClient, asked, arrows):
    view = crowd.get("/api/flow", params=asked).json()
    assert len(view["arrows"]) == arrows
    assert bool(view["chart"]) == bool(arrows)


def test_what_became_of_enough_people_is_a_curve_with_a_table_and_the_people(crowd: TestClient):
    asked = {"step": "dismissal", "to": ["arrest", "redemption.outcome"], "from_step": True}
    view = crowd.get("/api/outcomes", params=asked).json()
    assert (view["people"], view["observed"], view["columns"]) == (6, 6, ["dismissal only", "arrest", "redemption.outcome"])
    assert view["chart"].startswith("<svg")
    assert view["table"][0]["shares"] == ["100%", "0%", "0%"]
    assert len(view["each"]) == 6
    page = crowd.get("/outcomes", params=asked)
    check(page.text)
    assert "What is reported is not all that happened" in words(page)
    assert "no share is a forecast for anybody" in words(page)


def test_few_people_are_named_and_give_no_curve(client: TestClient):
    view = client.get("/api/outcomes", params={"step": "dismissal", "to": ["arrest"]}).json()
    assert (view["chart"], view["table"]) == ("", [])
    page = words(client.get("/outcomes", params={"step": "dismissal", "to": ["arrest"]}))
    assert "here they are, and no curve" in page
    assert "Ivan Petrenko" in page


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 200),
        ({"step": "arrest"}, 200),
        ({"step": "arrest", "to": "arrest"}, 422),
        ({"step": "arrest", "to": "nothing"}, 404),
        ({"step": "/etc/passwd.toml.plea", "to": "arrest"}, 404),
        ({"step": "mine.toml.plea", "to": "arrest"}, 404),
    ],
)
def test_states_are_event_types_and_steps_of_shipped_pathways(client: TestClient, asked, status):
    assert client.get("/api/outcomes", params=asked).status_code == status
    assert client.get("/outcomes", params=asked).status_code == status


def test_losses_of_a_unit_stand_with_their_range_and_who_says_so(crowd: TestClient):
    (unit,) = crowd.get("/api/search", params={"q": "9th"}).json()["units"]
    view = crowd.get(f"/api/unit/{unit['id']}").json()
    said = "Reported lost: 300 to 500, by 2 figures of 2 independent sources, told of days between 2024-05-01 and 2024-05-31."
    assert view["loss_ranges"] == [said]
    assert [(one["says"], one["said_by"], len(one["citations"])) for one in view["losses"]] == [
        ("lost 300", ["the defence ministry"], 1),
        ("lost 500", ["the defence ministry"], 1),
    ]
    page = html.fromstring(crowd.get(f"/unit/{unit['id']}").text)
    (section,) = page.xpath("//section[@aria-labelledby='losses']")
    assert "according to the defence ministry" in " ".join(section.text_content().split())


def test_a_unit_of_whose_losses_nobody_tells_has_no_such_section(client: TestClient, ids):
    assert client.get(f"/api/unit/{ids['9th Army']}").json()["losses"] == []
    assert "Losses" not in words(client.get(f"/unit/{ids['9th Army']}"))


def test_hostile_reports_stay_text_on_pages_that_count(hostile_client: TestClient):
    for path in ("/flow", "/outcomes?step=dismissal&to=arrest"):
        answer = hostile_client.get(path)
        assert answer.status_code == 200
        check(answer.text)
