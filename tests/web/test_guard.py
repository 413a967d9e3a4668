"""Who may ask the desk, and what a browser may do with its answers."""

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from tenure.drawing import STYLE, draw_holders
from tenure.web.app import make_app
from tenure.web.guard import COOKIE, Door, is_loopback, policy, refuse

LOCAL = Door("127.0.0.1", 8036)
OPEN = Door("192.168.1.20", 8036, "secret-token")


def answer(door: Door, method: str = "GET", query: str = "", **headers: str):
    given = {"host": f"{door.host}:{door.port}", **{name.replace("_", "-"): value for name, value in headers.items()}}
    found = refuse(door, method, Headers(given), query, "/person/pe-1")
    return found and found.status_code


def test_every_answer_carries_the_headers_that_keep_a_browser_to_this_server(client: TestClient):
    for path in ("/", "/static/desk.css", "/api/home", "/nowhere"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["content-security-policy"] == policy()
        assert headers["cache-control"] == "no-store"


def test_the_policy_allows_nothing_inside_a_page_but_the_style_of_pictures():
    assert "unsafe" not in policy()
    for rule in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
        assert rule in policy().split("; ")
    assert f"<style>{STYLE}</style>" in draw_holders([], title="Nobody")


@pytest.mark.parametrize("host", ["127.0.0.1:8036", "localhost:8036", "[::1]:8036"])
def test_on_loopback_the_server_answers_to_its_own_names(host):
    assert answer(LOCAL, host=host) is None


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8036",
        "127.0.0.1.evil.example:8036",
        "127.0.0.1:80",
        "127.0.0.1",
        "",
        "x@127.0.0.1:8036",
        "127.0.0.1:8036/x",
        "127.0.0.1:x",
    ],
)
def test_another_host_is_refused(host):
    assert answer(LOCAL, host=host) == 400


def test_a_name_is_refused_on_another_address_too_since_it_may_be_made_to_point_here():
    assert answer(OPEN, host="evil.example:8036", authorization="Bearer secret-token") == 400
    assert answer(OPEN, host="192.168.1.20:8036", authorization="Bearer secret-token") is None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://127.0.0.1:8036"}, None),
        ({"origin": "http://127.0.0.1:8036", "sec_fetch_site": "same-origin"}, None),
        ({"origin": "http://127.0.0.1:8036", "sec_fetch_site": "cross-site"}, 403),
        ({"origin": "http://127.0.0.1:9999"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "same-origin"}, 403),
        ({}, 403),
    ],
)
def test_a_write_comes_from_the_desks_own_pages(headers, status):
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert answer(LOCAL, method, **headers) == status


def test_a_read_needs_no_origin():
    assert answer(LOCAL, "HEAD", origin="http://evil.example") is None


def test_where_others_reach_it_everything_needs_the_token():
    assert answer(OPEN) == 401
    assert answer(OPEN, query="token=wrong") == 401
    assert answer(OPEN, cookie=f"{COOKIE}=wrong") == 401
    assert answer(OPEN, cookie="\x00=;;; bad") == 401
    assert answer(OPEN, authorization="Bearer secret-toke") == 401
    assert answer(OPEN, authorization="Bearer secret-token") is None
    assert answer(OPEN, cookie=f"{COOKIE}=secret-token") is None


def test_the_token_leaves_the_address_and_stays_in_a_cookie_that_no_script_and_no_other_site_has():
    found = refuse(OPEN, "GET", Headers({"host": "192.168.1.20:8036"}), "known=2024-01-01&token=secret-token", "//evil.example/x")
    assert found is not None
    assert found.status_code == 303
    assert found.headers["location"] == "/evil.example/x?known=2024-01-01"
    assert "HttpOnly" in found.headers["set-cookie"]
    assert "SameSite=strict" in found.headers["set-cookie"]


def test_a_refusal_is_an_answer_of_the_same_shape(case):
    with TestClient(make_app(case, OPEN), base_url="http://192.168.1.20:8036") as client:
        found = client.get("/api/home")
        assert (found.status_code, sorted(found.json())) == (401, ["error", "message", "suggestions", "typed"])
        assert client.get("/static/desk.css").status_code == 401
        assert client.get("/?token=secret-token").status_code == 200
        assert client.get("/api/home").status_code == 200


@pytest.mark.parametrize(
    ("host", "is_own"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("example.org", False)],
)
def test_loopback_is_told_from_other_addresses(host, is_own):
    assert is_loopback(host) is is_own
