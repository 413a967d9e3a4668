"""What a hostile report says is shown as text: it runs nothing, hides nothing, turns nothing around."""

import unicodedata

import pytest
from lxml import etree, html
from starlette.testclient import TestClient

from web.values import ATTACKS

PLACES = ["/", "/search?q=Person", "/conflicts", "/sources", "/pathways", "/activity", "/add"]


def all_pages(client: TestClient) -> list[str]:
    found = client.get("/api/search", params={"q": "dismissed", "kind": "documents"}).json()
    people = [client.get("/api/search", params={"q": f"Person{n}"}).json()["people"] for n in range(len(ATTACKS))]
    units = [client.get("/api/search", params={"q": f"{n + 3}"}).json()["units"] for n in range(len(ATTACKS))]
    links = [f"/person/{one['id']}" for some in people for one in some] + [f"/unit/{one['id']}" for some in units for one in some]
    documents = [f"/document/{one['id']}" for one in found["documents"]]
    assert len({*links}) >= len(ATTACKS)
    assert len(documents) == len(ATTACKS)
    return sorted({*PLACES, *links, *documents})


def check(text: str) -> None:
    page = html.fromstring(text)
    assert {one.get("src") for one in page.iter("script")} <= {"/static/htmx.min.js", "/static/desk.js"}
    assert not [one for one in page.iter("style") if one.getparent().tag != "svg"]
    for element in page.iter(etree.Element):
        names = [name.lower() for name in element.attrib]
        assert not [name for name in names if name.startswith("on") or name == "style"], etree.tostring(element)
        for name in ("href", "src", "action"):
            assert not element.get(name, "").strip().lower().startswith(("javascript:", "data:", "vbscript:"))
    assert {one.tag for one in page.iter(etree.Element)}.isdisjoint({"img", "iframe", "object", "embed", "use", "image"})
    turning = [char for char in page.text_content() if unicodedata.category(char) == "Cf" and char not in "\u00ad\u200c\u200d"]
    assert not turning


def test_no_text_of_a_report_becomes_markup_on_any_page(hostile_client: TestClient):
    for place in all_pages(hostile_client):
        answer = hostile_client.get(place)
        assert answer.status_code == 200, place
        check(answer.text)


def test_what_is_typed_is_no_markup_either(hostile_client: TestClient):
    for attack in ATTACKS:
        check(hostile_client.get("/search", params={"q": attack, "outlet": attack}).text)
        answer = hostile_client.get("/post", params={"name": attack}, headers={"accept": "text/html"})
        assert answer.status_code in (200, 404)
        check(answer.text)
        check(hostile_client.get(f"/person/{attack.replace('/', ' ')}", headers={"accept": "text/html"}).text)


def test_template_signs_in_a_report_are_text(hostile_client: TestClient):
    assert "49" not in hostile_client.get("/document/do-00000000000000000005").text.split("<main")[1]


@pytest.mark.parametrize("number", range(len(ATTACKS)))
def test_the_text_of_the_attack_is_there_to_be_read(hostile_client: TestClient, number):
    shown = html.fromstring(hostile_client.get(f"/document/do-{number:020x}").text).text_content()
    readable = "".join(" " if unicodedata.category(char) in ("Cf", "Cc") else char for char in ATTACKS[number])
    assert all(word in shown for word in readable.split())


def test_only_addresses_of_the_web_are_links(hostile_client: TestClient, client: TestClient):
    for number in range(len(ATTACKS)):
        page = html.fromstring(hostile_client.get(f"/document/do-{number:020x}").text)
        assert not [one for one in page.xpath("//a/@href") if not one.startswith(("/", "#"))]
    assert "https://example.org/1" in html.fromstring(client.get("/document/do-a1").text).xpath("//a/@href")
