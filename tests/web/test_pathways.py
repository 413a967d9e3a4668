"""Pathways on the desk: what is claimed, people by steps, and the evidence behind each verdict."""

import csv
import io

import pytest
from lxml import html
from starlette.testclient import TestClient

from tenure.pathways import shipped
from tenure.telling.matrix import matrix_sheet
from tenure.workspace import Workspace
from web.test_hostile import check
from web.test_pages import words


def verdicts(fit) -> dict[str, str]:
    return {cell["step"]: cell["verdict"] for cell in fit["cells"] if cell["verdict"] != "no evidence"}


def test_each_pathway_stands_with_its_claim_and_who_claims_it(client: TestClient):
    listed = client.get("/api/pathways").json()["pathways"]
    assert [one["name"] for one in listed] == list(shipped())
    page = words(client.get("/pathways"))
    for one in shipped().values():
        assert one.claim in page
        assert f"Claimed by {one.claimed_by} ({one.source})" in page


def test_the_matrix_says_what_the_workspace_says(client: TestClient, case):
    view = client.get("/api/pathways/redemption").json()
    with Workspace.open(case) as work:
        fits = work.check_pathway("redemption").lines
    assert [one["person"]["id"] for one in view["fits"]] == [fit.person for fit in fits]
    assert [[cell["verdict"] for cell in one["cells"]] for one in view["fits"]] == [[step.verdict for step in fit.steps] for fit in fits]
    assert verdicts(view["fits"][0]) == {"office": "met", "removal": "met", "prosecution": "reported"}
    assert (view["people"], view["next"]) == (len(fits), None)


def test_every_cell_opens_its_evidence(client: TestClient):
    page = html.fromstring(client.get("/pathways/redemption").text)
    cells = page.xpath("//table[@class='matrix']//td/a")
    assert len(cells) == 12
    for cell in cells:
        path, _, mark = cell.get("href").partition("#")
        assert html.fromstring(client.get(path).text).xpath(f"//*[@id='{mark}']"), cell.get("href")


def test_a_denied_step_shows_who_says_so_and_the_denial(client: TestClient, ids):
    path = f"/pathways/redemption/{ids['Ivan Petrenko']}"
    steps = {one["cell"]["step"]: one for one in client.get(f"/api{path}").json()["steps"]}
    assert [one["doc"] for one in steps["prosecution"]["citations"]] == ["do-b2", "do-c3"]
    assert [one["quote"] for one in steps["prosecution"]["denials"]] == ["Ivan Petrenko denies the charges."]
    (shown,) = html.fromstring(client.get(path).text).xpath("//*[@id='step-prosecution']")
    text = " ".join(shown.text_content().split())
    assert "prosecution reported" in text
    assert "citing the state agency" in text
    assert "denied" in text
    (cell,) = html.fromstring(client.get("/pathways/redemption").text).xpath("//td[@data-name='prosecution']")
    assert cell.text_content().split()[-3:] == ["denied", "order", "possible"]


def test_a_step_that_nobody_reports_is_not_told_as_not_having_happened(client: TestClient, ids):
    (shown,) = html.fromstring(client.get(f"/pathways/redemption/{ids['Ivan Petrenko']}").text).xpath("//*[@id='step-plea']")
    assert "That does not say that it did not happen" in " ".join(shown.text_content().split())


def test_a_matrix_as_known_on_a_day_knows_nothing_later(client: TestClient, ids):
    view = client.get("/api/pathways/redemption?known=2023-12-31").json()
    assert [verdicts(one) for one in view["fits"]] == [{"office": "met", "removal": "met"}]
    assert view["knowledge"] == {"known": "2023-12-31", "left_out": 2, "rejected": 0}
    assert "known=2023-12-31#step-removal" in client.get("/pathways/redemption?known=2023-12-31").text
    path = f"/pathways/redemption/{ids['Ivan Petrenko']}?known=2000-01-01"
    assert client.get(f"/api{path}").json()["fit"] is None
    assert "No report that counts on this day names this person" in words(client.get(path))
    assert client.get("/api/pathways/redemption?known=2000-01-01").json()["fits"] == []


def test_a_person_shows_the_pathways_on_which_something_bears(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}").json()
    by_name = {one["name"]: verdicts(one["fit"]) for one in view["pathways"]}
    assert by_name["redemption"] == {"office": "met", "removal": "met", "prosecution": "reported"}
    assert all(by_name.values())
    page = html.fromstring(client.get(f"/person/{ids['Ivan Petrenko']}").text)
    assert f"/pathways/redemption/{ids['Ivan Petrenko']}" in page.xpath("//h3/a/@href")
    assert client.get(f"/api/person/{ids['Oleh Petrenko']}").json()["pathways"] == []


def test_the_sheet_is_that_of_the_command_line_under_a_safe_name(client: TestClient, case):
    answer = client.get("/api/pathways/redemption/people.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="redemption.csv"'
    assert answer.headers["content-type"].startswith("text/csv")
    with Workspace.open(case) as work:
        assert answer.text == matrix_sheet(work.check_pathway("redemption").lines)
    then = client.get("/api/pathways/redemption/people.csv?known=2023-12-31")
    (row,) = csv.DictReader(io.StringIO(then.text))
    assert (row["removal"], row["prosecution"]) == ("met", "no evidence")


def test_what_became_otherwise_between_two_days_is_told_with_who_says_so(client: TestClient, ids):
    path = "/pathways/redemption/changes"
    view = client.get(f"/api{path}?since=2023-12-31&known=2024-12-31").json()
    found = {(one["person"]["id"], one["cell"]["step"]): one for one in view["changes"]}
    one = found[ids["Ivan Petrenko"], "prosecution"]
    assert (one["before"], one["cell"]["verdict"]) == ("no evidence", "reported")
    assert ([cited["doc"] for cited in one["citations"]], [cited["doc"] for cited in one["denials"]]) == (["do-b2"], ["do-b2"])
    assert set(found) == {(ids["Ivan Petrenko"], "prosecution")}
    page = words(client.get(f"{path}?since=2023-12-31&known=2024-12-31"))
    assert "The two days alone are compared" in page
    assert "denies the charges" in page
    own = client.get(f"/api{path}?since=2023-12-31&person={ids['Ivan Petrenko']}").json()
    assert {one["person"]["id"] for one in own["changes"]} == {ids["Ivan Petrenko"]}
    assert client.get(f"/api{path}?since=2023-12-31&person={ids['Oleh Petrenko']}").json()["changes"] == []


def test_two_days_of_knowledge_must_be_given_in_their_order(client: TestClient):
    path = "/api/pathways/redemption/changes"
    assert client.get(path).json()["changes"] == []
    assert client.get(path).json()["since"] is None
    assert client.get(f"{path}?since=2024-12-31&known=2023-12-31").status_code == 422
    assert client.get(f"{path}?since=2024-12-31&known=2024-12-31").status_code == 422


@pytest.mark.parametrize("name", ["mine.toml", "..%2Fmine.toml", "%2Fetc%2Fpasswd.toml", "redemptio"])
def test_no_file_of_the_machine_is_a_pathway_of_the_desk(client: TestClient, ids, name):
    for path in (f"/api/pathways/{name}", f"/api/pathways/{name}/{ids['Ivan Petrenko']}", f"/api/pathways/{name}/people.csv"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "cannot be read" not in answer.text


def test_hostile_names_are_text_on_the_pages_of_pathways(hostile_client: TestClient):
    view = hostile_client.get("/api/pathways/redemption").json()
    assert view["people"] >= 8
    check(hostile_client.get("/pathways/redemption").text)
    check(hostile_client.get("/pathways/redemption/changes?since=2000-01-01").text)
    for fit in view["fits"]:
        check(hostile_client.get(f"/pathways/redemption/{fit['person']['id']}").text)
