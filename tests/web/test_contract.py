"""What the OpenAPI document says of every answer, held by requests that schemathesis makes up."""

from __future__ import annotations

from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from starlette.testclient import TestClient

from tenure.web.app import make_app
from web.conftest import BASE, DOOR

HEADERS = {"host": f"{DOOR.host}:{DOOR.port}", "origin": BASE}


@pytest.fixture(scope="module")
def contract(case: Path):
    return schemathesis.openapi.from_asgi("/api/openapi.json", make_app(case, DOOR), headers=HEADERS)


schema = schemathesis.pytest.from_fixture("contract")
made_up = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate], derandomize=True)


@schema.parametrize()
@made_up
def test_no_request_breaks_the_server_or_the_contract(case):
    case.call_and_validate(headers=HEADERS)


def test_every_answer_that_the_document_names_has_a_shape(client: TestClient):
    paths = client.get("/api/openapi.json").json()["paths"]
    assert {"/api/home", "/api/search", "/api/person/{key}", "/api/unit/{key}", "/api/document/{key}", "/api/conflicts"} <= paths.keys()
    for path, ways in paths.items():
        for way, said in ways.items():
            for status, answer in said["responses"].items():
                (content,) = answer["content"].values()
                assert "$ref" in content["schema"] or content["schema"].get("format") == "binary", (path, way, status)
