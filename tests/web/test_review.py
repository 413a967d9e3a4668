"""Review and identity over a small case of its own, as a reviewer's forms and as JSON."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from tenure.web.app import make_app
from tenure.workspace import Workspace
from web.conftest import BASE, DOOR
from web.test_hostile import check
from web.values import make_case

SAID = {"by": "B. Reviewer", "why": "read in full"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return make_case(tmp_path / "own.tenure")


@pytest.fixture
def client(own: Path) -> Iterator[TestClient]:
    with TestClient(make_app(own, DOOR), base_url=BASE, headers={"origin": BASE}, follow_redirects=False) as made:
        yield made


def first(client: TestClient) -> str:
    return client.get("/api/review").json()["first"][0]["id"]


def send(client: TestClient, path: str, **fields: object):
    return client.post(path, data={**SAID, **fields})


def test_a_decision_leads_on_to_the_next_statement_and_is_written_with_name_and_reason(client: TestClient, own: Path):
    key = first(client)
    left = client.get("/api/review").json()["waiting"]
    view = client.get(f"/api/review/{key}").json()
    assert (view["position"], view["seen"], view["previous"]) == (1, 0, None)
    assert "".join(one["text"] for one in view["evidence"]) == view["statement"]["quote"]
    answer = send(client, f"/review/{key}", verdict="accepted", seen=0)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/review/{view['next']}?done=2"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert client.get("/api/review").json()["waiting"] == left - 1
    page = html.fromstring(client.get(answer.headers["location"]).text)
    assert page.xpath("//input[@id='by']/@value") == ["B. Reviewer"]
    with Workspace.open(own) as work:
        made = work.decisions()[0].judgement
    assert (made.verdict, made.reviewer, made.why) == ("accepted", "B. Reviewer", "read in full")


def test_the_whole_text_is_beside_the_statement(client: TestClient, own: Path):
    view = client.get(f"/api/review/{first(client)}").json()
    with Workspace.open(own) as work:
        text = work.document(view["doc"]["id"]).text
    assert "".join(one["text"] for part in ("before", "evidence", "after") for one in view[part]) == text


def test_an_edit_sends_only_what_was_changed_and_what_holds_is_shown(client: TestClient):
    key = first(client)
    fields = {f"field.{one['name']}": one["value"] for one in client.get(f"/api/review/{key}").json()["fields"]}
    assert send(client, f"/review/{key}", verdict="edited", seen=0, **fields).status_code == 422
    assert send(client, f"/review/{key}", verdict="edited", seen=0, **fields | {"field.post": "admiral"}).status_code == 422
    assert send(client, f"/review/{key}", verdict="edited", seen=0, **fields | {"field.when": "2023-07-14"}).status_code == 303
    view = client.get(f"/api/review/{key}").json()
    assert view["holds"]["date"] != view["statement"]["date"]
    assert {one["name"]: one["value"] for one in client.get(f"/api/review/{view['holds']['id']}").json()["fields"]}["when"] == "2023-07-14"


def test_picked_words_keep_their_place_and_a_place_that_is_none_is_refused(client: TestClient):
    text = client.get("/api/document/do-a1").json()
    words = "".join(one["text"] for one in text["segments"])
    key = next(one["id"] for one in text["statements"] if one["event"] == "dismissal")
    place = words.index("Ivan Petrenko", 5)
    first = client.get(f"/api/review/{key}").json()
    fields = {f"field.{one['name']}": one["value"] for one in first["fields"]}
    fields |= {"field.organization": "9th", "span.organization": f"{words.index('9th', place)}-{words.index('9th', place) + 3}"}
    assert send(client, f"/review/{key}", verdict="edited", seen=0, **fields | {"span.post": "everywhere"}).status_code == 422
    assert send(client, f"/review/{key}", verdict="edited", seen=0, **fields).status_code == 303
    with_span = client.get(f"/api/review/{key}").json()["holds"]
    assert with_span["fields"]["organization"] == "9th"


def test_what_was_typed_stays_where_it_is_refused(client: TestClient):
    key = first(client)
    answer = send(client, f"/review/{key}", verdict="edited", seen=0, **{"field.post": "admiral"})
    page = html.fromstring(answer.text)
    assert page.xpath("//input[@name='field.post']/@value") == ["admiral"]
    assert "does not stand in the report" in page.xpath("string(//*[@role='alert'])")


def test_of_two_people_at_once_the_second_is_refused_and_told_what_changed(client: TestClient, own: Path):
    key = first(client)
    with Workspace.open(own) as other:
        other.rule("rejected", key, by="C. Other", why="a namesake")
    answer = send(client, f"/review/{key}", verdict="accepted", seen=0)
    assert answer.status_code == 409
    told = " ".join(html.fromstring(answer.text).xpath("string(//*[@role='alert'])").split())
    assert "rejected by C. Other" in told
    assert "a namesake" in told
    assert "accepted" in told
    with Workspace.open(own) as work:
        assert len(work.decisions()) == 2
    again = html.fromstring(answer.text).xpath("//input[@name='seen']/@value")[0]
    assert send(client, f"/review/{key}", verdict="accepted", seen=again).status_code == 303


def test_an_undo_by_another_is_a_change_too(client: TestClient, own: Path):
    key = first(client)
    send(client, f"/review/{key}", verdict="rejected", seen=0)
    with Workspace.open(own) as other:
        other.undo(2, by="C. Other", why="too early")
    assert send(client, f"/review/{key}", verdict="accepted", seen=2).status_code == 409
    assert send(client, f"/review/{key}", verdict="accepted", seen=3).status_code == 303


def test_an_undone_decision_waits_again(client: TestClient):
    key = first(client)
    send(client, f"/review/{key}", verdict="unsure", seen=0)
    assert first(client) != key
    assert send(client, "/undo/2").headers["location"] == f"/review/{key}"
    assert first(client) == key


@pytest.mark.parametrize("wrong", [{"by": ""}, {"why": " "}, {"seen": "x"}, {"verdict": "perhaps"}])
def test_a_form_that_says_too_little_writes_nothing(client: TestClient, own: Path, wrong):
    assert send(client, f"/review/{first(client)}", **{"verdict": "accepted", "seen": 0} | wrong).status_code == 422
    with Workspace.open(own) as work:
        assert len(work.decisions()) == 1


def test_no_other_site_decides(client: TestClient):
    key = first(client)
    forms = [f"/review/{key}", f"/alike/{key}", "/undo/1", "/undo-all", "/pair", "/mentions/pe-1", "/add-statement/do-a1"]
    api = ["/api/judgements", f"/api/review/{key}", "/api/undo/1", "/api/pair", "/api/mentions/pe-1", "/api/add-statement/do-a1"]
    for path in [*forms, *api]:
        assert client.post(path, data=SAID, headers={"origin": "https://example.org"}).status_code == 403
        assert client.post(path, json=SAID, headers={"origin": ""}).status_code == 403


def test_a_missed_statement_is_added_in_words_of_the_report(client: TestClient):
    missed = {"field.event": "arrest", "field.evidence": "Oleh Petrenko was wounded in July 2023.", "field.trigger": "was wounded"}
    assert send(client, "/add-statement/do-a1", **missed | {"field.trigger": "was sacked"}).status_code == 422
    answer = send(client, "/add-statement/do-a1", **missed | {"field.subject": "Oleh Petrenko"})
    assert answer.status_code == 303
    assert client.get(answer.headers["location"].replace("/review", "/api/review")).json()["statement"]["event"] == "arrest"


def people(client: TestClient) -> list[str]:
    return [one["id"] for one in client.get("/api/search", params={"q": "Petrenko"}).json()["people"]]


def test_an_old_decision_is_taken_back_and_brought_back_from_the_activity(client: TestClient):
    a, b = people(client)
    assert "/activity/1" in html.fromstring(client.get("/activity").text).xpath("//main//a/@href")
    assert client.get("/api/activity/1").json()["why"] == "brothers"
    page = html.fromstring(client.get("/activity/1").text)
    (form,) = page.xpath("//form[@action='/undo/1']")
    assert form.xpath(".//input[@name='why']/@value") == [""]
    assert send(client, "/undo/1", back="/activity").headers["location"] == "/activity"
    assert "taken back by" in client.get("/activity/1").text
    assert client.get("/api/pair", params={"a": a, "b": b}).json()["seen"] == 2
    assert send(client, "/undo/2", back="/activity").status_code == 303
    assert client.get("/api/activity/1").json()["withdrawn_by"] is None
    assert client.get("/activity/99").status_code == 404


def test_two_are_made_one_and_two_again(client: TestClient):
    a, b = people(client)
    view = client.get("/api/pair", params={"a": a, "b": b}).json()
    assert any("brothers" in one["text"] for one in view["reasons"] if one["speaks_for"] is False)
    assert send(client, "/pair", a=a, b=b, verdict="same", seen=0).status_code == 409  # the judgement of brothers was not seen
    answer = send(client, "/pair", a=a, b=b, verdict="same", seen=view["seen"])
    assert answer.headers["location"] == "/identity?done=2"
    assert len(people(client)) == 1
    assert send(client, "/undo/2", back="/identity").headers["location"] == "/identity"
    assert people(client) == [a, b]


def test_mentions_are_parted(client: TestClient):
    a, _ = people(client)
    view = client.get(f"/api/mentions/{a}").json()
    assert view["side"]["mentions"] == len(view["side"]["places"])
    assert send(client, f"/mentions/{a}", seen=view["seen"]).status_code == 422
    parted = view["side"]["places"][-1]["id"]
    assert send(client, f"/mentions/{a}", seen=view["seen"], mention=parted).status_code == 303
    assert client.get(f"/api/mentions/{a}").json()["side"]["mentions"] == view["side"]["mentions"] - 1


def arrests(client: TestClient) -> tuple[str, str, str]:
    """The event of the arrest, and the statements of the two reports that tell it, which disagree on the charge."""
    (clash,) = [one for one in client.get("/api/conflicts").json()["conflicts"] if one["about"].startswith("ev-")]
    return clash["about"], *(value["citations"][0]["statement"] for value in clash["values"])


def test_two_tellings_of_one_event_are_parted_and_one_again(client: TestClient):
    event, a, b = arrests(client)
    assert f"/pair?a={a}&b={b}" in html.fromstring(client.get("/conflicts").text).xpath("//main//a/@href")
    view = client.get("/api/pair", params={"a": a, "b": b}).json()
    assert (view["held_one"], view["left"]["who"]["id"], view["right"]["mentions"]) == (True, a, 1)
    assert "the charge of the one is" in "; ".join(one["text"] for one in view["reasons"])
    assert send(client, "/pair", a=a, b=b, verdict="different", seen=view["seen"]).headers["location"] == "/identity?done=2"
    quotes = [quote for quote, *_ in client.get("/api/activity").json()["decisions"][0]["about"]]
    assert sorted(quotes) == [f"In May 2024, he was reportedly arrested over {charge}." for charge in ("fraud", "theft")]
    left, right = (client.get(f"/api/mentions/{one}").json() for one in (a, b))
    assert left["others"] == [right["side"]["who"]]
    charges = [lines(client)[one["side"]["who"]["id"]]["fields"]["charge"] for one in (left, right)]
    assert sorted(charges) == [["fraud"], ["theft"]]
    again = client.get("/api/pair", params={"a": a, "b": b}).json()
    assert not again["held_one"]
    assert [one["text"] for one in again["reasons"] if "judgement 2" in one["text"]]
    assert send(client, "/pair", a=left["side"]["who"]["id"], b=b, verdict="same", seen=0).status_code == 409
    assert send(client, "/undo/2", back="/identity").status_code == 303
    assert client.get(f"/api/mentions/{b}").json()["side"]["who"]["id"] == event


def lines(client: TestClient) -> dict[str, dict]:
    """The lines of all careers by id."""
    return {line["id"]: line for one in people(client) for line in client.get(f"/api/person/{one}").json()["lines"]}


def test_what_tells_of_another_event_is_marked_and_parted(client: TestClient):
    event, a, _ = arrests(client)
    page = html.fromstring(client.get(f"/mentions/{event}").text)
    assert len(page.xpath("//input[@name='mention']")) == 2
    assert "What tells of" in page.xpath("string(//h1)")
    seen = page.xpath("//form[@id='decide']//input[@name='seen']/@value")[0]
    assert send(client, f"/mentions/{event}", seen=seen, mention=a).status_code == 303
    assert client.get(f"/api/mentions/{a}").json()["side"]["mentions"] == 1


def test_events_of_two_kinds_are_compared_and_not_joined(client: TestClient):
    event, *_ = arrests(client)
    other = next(one for one in lines(client) if one.startswith("ev-") and one != event)
    assert "the one is told as arrest, the other as" in client.get("/pair", params={"a": event, "b": other}).text
    refused = send(client, "/pair", a=event, b=other, verdict="same", seen=9)
    assert refused.status_code == 422
    assert "only two events of one type can be one" in html.fromstring(refused.text).xpath("string(//*[@role='alert'])")
    assert client.get("/pair", params={"a": event, "b": "ev-0"}).status_code == 404


def test_the_first_page_and_the_activity_lead_to_review(client: TestClient):
    key = first(client)
    send(client, f"/review/{key}", verdict="accepted", seen=0)
    assert client.get("/api/home").json()["judged"] == 1
    assert "/review" in html.fromstring(client.get("/").text).xpath("//main//a/@href")
    assert f"/review/{key}" in html.fromstring(client.get("/activity").text).xpath("//main//a/@href")


def test_no_text_of_a_report_becomes_markup_where_one_judges(hostile_client: TestClient):
    places = [f"/review/{one['id']}" for one in hostile_client.get("/api/review").json()["first"]]
    assert len(places) >= 5
    found = hostile_client.get("/api/identity").json()["pairs"]
    places += [f"/pair?a={one['left']['id']}&b={one['right']['id']}" for one in found]
    people = [hostile_client.get("/api/search", params={"q": f"Person{n}"}).json()["people"] for n in range(10)]
    places += [f"/mentions/{one['id']}" for some in people for one in some]
    lines = [line for some in people for one in some for line in hostile_client.get(f"/api/person/{one['id']}").json()["lines"]]
    events = [line["id"] for line in lines if line["kind"] == "event"]
    assert len(events) >= 5
    places += [f"/mentions/{one}" for one in events] + [f"/pair?a={events[0]}&b={one}" for one in events[1:]]
    for place in [*places, "/review", "/identity", "/add-statement/do-00000000000000000000"]:
        answer = hostile_client.get(place)
        assert answer.status_code == 200, place
        check(answer.text)
