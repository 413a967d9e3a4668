"""Every page over a small case, as a reader of its HTML and of its JSON."""

import pytest
from lxml import html
from starlette.testclient import TestClient


def words(response) -> str:
    assert response.status_code == 200, response.text
    return " ".join(html.fromstring(response.text).text_content().split())


def test_the_first_page_says_what_the_case_holds(client: TestClient):
    client.get("/api/home", params={"derive": True})
    view = client.get("/api/home").json()
    assert (view["documents"], view["statements"], view["judgements"]) == (3, 8, 1)
    assert (view["people"], view["units"]) == (2, 2)
    assert [one["id"] for one in view["latest"]] == ["do-c3", "do-b2", "do-a1"]
    assert "2 people" not in words(client.get("/"))
    assert "Of theft" in words(client.get("/"))


def test_what_is_typed_finds_people_units_posts_and_documents(client: TestClient):
    found = client.get("/api/search", params={"q": "petr"}).json()
    assert [one["name"] for one in found["people"]] == ["Ivan Petrenko", "Oleh Petrenko"]
    units = client.get("/api/search", params={"q": "9th"}).json()
    assert [one["name"] for one in units["units"]] == ["9th Army"]
    assert [(one["title"], one["unit"]["name"]) for one in units["posts"]] == [("commander", "9th Army")]
    posts = client.get("/api/search", params={"q": "defence min"}).json()["posts"]
    assert [(one["title"], one["unit"]) for one in posts] == [("Defence Minister", None)]
    documents = client.get("/api/search", params={"q": "charges", "kind": "documents"}).json()
    assert [one["id"] for one in documents["documents"]] == ["do-b2"]
    assert ["charges", True] in documents["documents"][0]["snippet"]
    assert "<mark>charges</mark>" in client.get("/search", params={"q": "charges"}).text


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, ["do-a1", "do-b2", "do-c3"]),
        ({"outlet": "Other Post"}, ["do-b2"]),
        ({"since": "2024-01-01"}, ["do-b2", "do-c3"]),
        ({"until": "2024-12-31", "since": "2024-01-01"}, ["do-b2"]),
        ({"kind": "people"}, []),
    ],
)
def test_documents_are_filtered_by_outlet_and_day(client: TestClient, given, found):
    hits = client.get("/api/search", params={"q": "Petrenko", **given}).json()["documents"]
    assert sorted(one["id"] for one in hits) == found


def test_nothing_found_is_said(client: TestClient):
    assert "Nothing in the case fits these words" in words(client.get("/search", params={"q": "zzzz"}))


def test_a_person_has_a_chart_with_a_table_under_it_and_numbered_sources(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}").json()
    assert view["chart"].startswith("<svg")
    assert [one["number"] for one in view["sources"]] == list(range(1, len(view["sources"]) + 1))
    cited = {one["number"]: one["doc"] for line in view["lines"] for one in line["citations"]}
    assert cited == {one["number"]: one["doc"] for one in view["sources"] if one["number"] in cited}
    page = html.fromstring(client.get(f"/person/{ids['Ivan Petrenko']}").text)
    for link in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert page.xpath(f"//*[@id='{link[1:]}']"), link


def test_an_accusation_stands_with_who_makes_it_and_the_denial_and_is_still_only_reported(client: TestClient, ids):
    page = html.fromstring(client.get(f"/person/{ids['Ivan Petrenko']}").text)
    (row,) = [one for one in page.xpath("//table[@class='career']//tr[td]") if "arrested" in one.text_content()]
    outside = " ".join(" ".join(row.xpath(".//text()[not(ancestor::details)]")).split())
    assert "according to the state agency" in outside
    assert "reportedly arrested" in outside
    assert "Denial:" in outside
    assert "denies the charges" in outside
    inside = " ".join(" ".join(row.xpath(".//details//text()")).split())
    assert "citing the state agency" in inside
    assert "(reportedly)" in inside


def test_reports_that_disagree_are_shown_on_the_person_and_in_the_list(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}").json()
    assert [sorted(value["value"] for value in one["values"]) for one in view["conflicts"]] == [["fraud", "theft"]]
    assert [[denial["quote"] for denial in one["denials"]] for one in view["conflicts"]] == [["Ivan Petrenko denies the charges."]]
    listed = client.get("/api/conflicts").json()["conflicts"]
    assert listed[0]["denials"][0]["doc"] == "do-b2"
    assert client.get("/api/document/do-c3").json()["conflicts"][0]["denials"][0]["doc"] == "do-b2"
    assert "Denial: [" in words(client.get("/conflicts"))
    assert [one["of"][0]["name"] for one in listed] == ["Ivan Petrenko"]
    assert "theft" in words(client.get("/conflicts"))


def test_a_page_as_known_on_a_day_counts_what_was_published_by_then(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}", params={"known": "2023-12-31"}).json()
    assert view["knowledge"] == {"known": "2023-12-31", "left_out": 2, "rejected": 0}
    assert {line["event"] for line in view["lines"]} == {"posting", "dismissal"}
    assert "2 reports of the case left out" in words(client.get(f"/person/{ids['Ivan Petrenko']}?known=2023-12-31"))


def test_somebody_whom_no_report_had_named_by_a_day_has_a_page_that_says_so(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}", params={"known": "2020-01-01"}).json()
    assert (view["lines"], view["mentions"], view["knowledge"]["left_out"]) == ([], 0, 3)
    assert "No report that counts on this day names this person" in words(client.get(f"/person/{ids['Ivan Petrenko']}?known=2020-01-01"))


def test_an_id_of_today_finds_the_same_person_on_any_day_of_knowledge(client: TestClient, ids):
    for known in ("2023-12-31", "2024-12-31", None):
        view = client.get(f"/api/person/{ids['Ivan Petrenko']}", params={"known": known} if known else {}).json()
        assert view["name"] == "Ivan Petrenko"
        assert view["id"] == ids["Ivan Petrenko"]


def test_a_unit_shows_its_heads_what_stood_above_it_and_who_was_in_it(client: TestClient, ids):
    view = client.get(f"/api/unit/{ids['9th Army']}", params={"on": "2023-06-15"}).json()
    assert [one["person"]["name"] for one in view["holders"]] == ["Ivan Petrenko"]
    assert [one["unit"]["name"] for one in view["parents"]] == ["Southern Military District"]
    assert [(one["person"]["name"], one["label"]) for one in view["roster"]] == [("Ivan Petrenko", "possible")]
    below = client.get(f"/api/unit/{ids['Southern Military District']}").json()
    assert [one["unit"]["name"] for one in below["children"]] == ["9th Army"]
    page = words(client.get(f"/unit/{ids['9th Army']}?on=2023-06-15"))
    assert "9999" not in page
    assert "On 2023-06-15" in page


def test_nobody_who_had_left_is_in_a_unit_on_a_day(client: TestClient, ids):
    assert client.get(f"/api/unit/{ids['9th Army']}", params={"on": "2024-06-15"}).json()["roster"] == []


def test_a_post_lists_everybody_who_may_have_held_it(client: TestClient, ids):
    minister = client.get("/api/post", params={"name": "Defence Minister"}).json()
    assert [one["person"]["name"] for one in minister["holders"]] == ["Ivan Petrenko"]
    commander = client.get("/api/post", params={"name": f"commander of {ids['9th Army']}"}).json()
    assert commander["name"] == "commander of 9th Army"
    assert "commander of 9th Army" in words(client.get("/post", params={"name": f"commander of {ids['9th Army']}"}))


def test_a_document_has_every_statement_marked_in_place(client: TestClient):
    view = client.get("/api/document/do-a1").json()
    assert "".join(one["text"] for one in view["segments"]).startswith("Ivan Petrenko was commander")
    marked = {number: one["text"] for one in view["segments"] for number in one["numbers"]}
    assert marked == {1: "was commander", 2: "was dismissed", 3: "was wounded", 4: "is part of"}
    page = html.fromstring(client.get("/document/do-a1").text)
    assert [" ".join(one.text_content().split()) for one in page.xpath("//a[@data-of]")] == [
        "was commander 1 posting",
        "was dismissed 2 dismissal",
        "was wounded 3 wounding",
        "is part of 4 subordination",
    ]


def test_a_document_says_what_it_gives_to_the_case_and_where_it_disagrees(client: TestClient):
    view = client.get("/api/document/do-b2").json()
    (arrest,) = (one for one in view["given"] if "arrested" in one["told"]["says"])
    assert (arrest["how"], arrest["person"]["name"]) == ("confirms", "Ivan Petrenko")
    assert (arrest["told"]["said_by"], arrest["told"]["denied"]) == (["the state agency", "Third Wire"], True)
    assert [one["field"] for one in view["conflicts"]] == ["charge"]
    assert {one["how"] for one in client.get("/api/document/do-a1").json()["given"]} == {"adds"}


def test_an_original_is_a_download_with_a_safe_name_and_type(client: TestClient, hostile_client: TestClient):
    found = client.get("/api/document/do-b2/original")
    assert found.text.startswith("In May 2024")
    assert found.headers["content-disposition"] == 'attachment; filename="b2.txt"'
    page = hostile_client.get("/api/document/do-00000000000000000000/original")
    assert page.headers["content-type"] == "application/octet-stream"
    assert page.headers["content-disposition"] == 'attachment; filename="script-window-hacked-1-script.bin"'
    assert page.headers["content-security-policy"] == "sandbox"


def test_outlets_and_their_documents(client: TestClient):
    rows = {one["outlet"]: one for one in client.get("/api/sources").json()["outlets"]}
    assert rows["Example Times"]["statements"] == 4
    assert rows["Example Times"]["copies"] == 0
    assert [one["id"] for one in client.get("/api/outlet", params={"name": "Other Post"}).json()["documents"]] == ["do-b2"]
    assert "Example Times" in words(client.get("/sources"))


def test_who_decided_what_and_why(client: TestClient):
    (made,) = client.get("/api/activity").json()["decisions"]
    assert (made["verdict"], made["reviewer"], made["decided"], made["why"]) == ("different", "A. Reviewer", "2025-08-01", "brothers")
    assert "brothers" in words(client.get("/activity"))


@pytest.mark.parametrize(
    ("path", "status", "error"),
    [
        ("/api/person/pe-ffffffffffffffffffff", 404, "unknown"),
        ("/api/person/Ivan", 404, "unknown"),
        ("/api/unit/pe-00", 404, "unknown"),
        ("/api/document/nothing", 404, "unknown"),
        ("/api/post?name=zzzz", 404, "unknown"),
        ("/api/conflicts?known=2023-02-30", 422, "invalid"),
        ("/api/conflicts?first=-1", 422, "invalid"),
        ("/api/search?kind=all&q=" + "a" * 501, 422, "invalid"),
        ("/api/nowhere", 404, "http"),
    ],
)
def test_errors_have_one_shape(client: TestClient, path, status, error):
    answer = client.get(path)
    assert answer.status_code == status
    assert sorted(answer.json()) == ["error", "message", "suggestions", "typed"]
    assert answer.json()["error"] == error


def test_a_browser_is_told_of_an_error_on_a_page(client: TestClient):
    answer = client.get("/document/nothing", headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "No document in the case" in " ".join(html.fromstring(answer.text).text_content().split())


def test_what_is_not_found_leads_to_the_search_and_names_no_command(client: TestClient):
    page = html.fromstring(client.get("/post?name=Keeper+%26+Co", headers={"accept": "text/html"}).text)
    assert "tenure search" not in page.text_content()
    (link,) = page.xpath("//main//a[starts-with(@href, '/search')]")
    assert client.get(link.get("href")).status_code == 200
    assert "Keeper & Co" in link.text_content()
    assert not html.fromstring(client.get("/person/pe-ff", headers={"accept": "text/html"}).text).xpath(
        "//main//a[contains(@href, '/search')]"
    )


def test_the_same_object_is_behind_the_page_and_its_json(client: TestClient, ids):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}").json()
    page = words(client.get(f"/person/{ids['Ivan Petrenko']}"))
    for line in view["lines"]:
        assert line["says"] in page
        assert all(one["quote"] in page for one in line["citations"])


def test_a_person_stands_beside_those_whom_the_reports_name_together_with_them(client: TestClient, ids: dict[str, str]):
    view = client.get(f"/api/person/{ids['Ivan Petrenko']}").json()
    (army,) = [one for one in view["relations"] if one["who"]["id"] == ids["9th Army"]]
    lines = {line["id"]: line for line in view["lines"]}
    assert {lines[one["line"]]["event"] for one in army["lines"]} == {"posting", "dismissal"}
    assert [one["says"] for one in army["lines"]] == [lines[one["line"]]["says"] for one in army["lines"]]
    assert ids["Ivan Petrenko"] not in {one["who"]["id"] for one in view["relations"]}
    page = html.fromstring(client.get(f"/person/{ids['Ivan Petrenko']}").text)
    assert page.xpath("//section[@aria-labelledby='relations']//li//li/a/@href") == [f"#{one['line']}" for one in army["lines"]]
    early = client.get(f"/api/person/{ids['Ivan Petrenko']}", params={"known": "2023-07-01"}).json()
    assert early["relations"] == []
