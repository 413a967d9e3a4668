"""What the OpenAPI document says of every answer, held by requests that schemathesis makes up."""

from __future__ import annotations

from collections import defaultdict

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from tenure.web.app import make_app
from web.conftest import BASE, DOOR
from web.values import make_case

HEADERS = {"host": f"{DOOR.host}:{DOOR.port}", "origin": BASE}


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory):
    own = make_case(tmp_path_factory.mktemp("contract") / "own.tenure")  # what is made up is written, too
    return schemathesis.openapi.from_asgi("/api/openapi.json", make_app(own, DOOR), headers=HEADERS)


made_up = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate], derandomize=True)


@pytest.mark.slow
def test_no_request_breaks_the_server_or_the_contract(contract):
    operations = [result.ok() for result in contract.get_all_operations()]
    assert len(operations) == 35
    statuses: dict[str, set[int]] = defaultdict(set)
    for operation in operations:

        @made_up
        @given(operation.as_strategy())
        def ask(case):
            # What no schema says (these words must stand in that report) is refused with 422.
            without = [positive_data_acceptance] if case.operation.method == "post" else []
            statuses[case.operation.path].add(case.call_and_validate(headers=HEADERS, excluded_checks=without).status_code)

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
