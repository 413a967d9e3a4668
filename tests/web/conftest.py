from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tenure.web.app import make_app
from tenure.web.guard import Door
from web.values import make_case, make_hostile_case

BASE = "http://127.0.0.1:8036"
DOOR = Door("127.0.0.1", 8036)


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_case(tmp_path_factory.mktemp("desk") / "case.tenure")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_hostile_case(tmp_path_factory.mktemp("hostile") / "hostile.tenure")


@pytest.fixture(scope="session")
def client(case: Path) -> Iterator[TestClient]:
    with TestClient(make_app(case, DOOR), base_url=BASE) as made:
        yield made


@pytest.fixture(scope="session")
def hostile_client(hostile: Path) -> Iterator[TestClient]:
    with TestClient(make_app(hostile, DOOR), base_url=BASE) as made:
        yield made


@pytest.fixture(scope="session")
def ids(client: TestClient) -> dict[str, str]:
    """The ids of the case's people and units by name; of the "arrest", and of the statements that tell it as of "fraud" or "theft"."""
    (clash,) = [one for one in client.get("/api/conflicts").json()["conflicts"] if one["about"].startswith("ev-")]
    charges = {value["value"]: value["citations"][0]["statement"] for value in clash["values"]}
    answers = [client.get("/api/search", params={"q": q}).json() for q in ("Petrenko", "9th", "Southern")]
    named = {one["name"]: one["id"] for answer in answers for one in (*answer["people"], *answer["units"])}
    return named | charges | {"arrest": clash["about"]}
