"""What the OpenAPI document says of every answer, held by requests that schemathesis makes up."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from tenure.web.app import make_app
from web.conftest import BASE, DOOR

HEADERS = {"host": f"{DOOR.host}:{DOOR.port}", "origin": BASE}


@pytest.fixture(scope="module")
def contract(case: Path):
    return schemathesis.openapi.from_asgi("/api/openapi.json", make_app(case, DOOR), headers=HEADERS)


made_up = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate], derandomize=True)


@pytest.mark.slow
def test_no_request_breaks_the_server_or_the_contract(contract):
    operations = [result.ok() for result in contract.get_all_operations()]
    assert len(operations) == 26
    statuses: dict[str, set[int]] = defaultdict(set)
    for operation in operations:

        @made_up
        @given(operation.as_strategy())
        def ask(case):
            statuses[case.operation.path].add(case.call_and_validate(headers=HEADERS).status_code)

        ask()
    assert 400 not in set.union(*statuses.values())  # else no request came further than the door
    for path in ("/api/home", "/api/search", "/api/conflicts", "/api/sources", "/api/outlet", "/api/activity", "/api/pathways"):
        assert 200 in statuses[path]


def test_every_answer_that_the_document_names_has_a_shape(client: TestClient):
    paths = client.get("/api/openapi.json").json()["paths"]
    assert {"/api/home", "/api/search", "/api/person/{key}", "/api/unit/{key}", "/api/document/{key}", "/api/conflicts"} <= paths.keys()
    for path, ways in paths.items():
        for way, said in ways.items():
            for status, answer in said["responses"].items():
                (content,) = answer["content"].values()
                assert "$ref" in content["schema"] or content["schema"].get("format") == "binary", (path, way, status)
