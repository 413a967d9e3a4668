"""Errors that go through JSON come back as what they were, and name no command at the desk."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

import tenure
from tenure.model.errors import CaseError, InvalidDate, StaleJudgement, TenureError, UnknownName, WrongJudgement
from tenure.web.errors import AT_THE_DESK, of_row, say_at_desk, to_row


@pytest.mark.parametrize(
    "error",
    [
        UnknownName("no person fits 'Adm'", ("Adam", "Ada"), hint="`tenure search` looks through the texts", typed="Adm"),
        StaleJudgement((3, 7)),
        WrongJudgement("no field is changed"),
        InvalidDate("2024-13 is no date"),
        CaseError("the case is damaged"),
        TenureError("something else"),
    ],
)
def test_an_error_comes_back_as_what_it_was(error: TenureError):
    back = of_row(json.loads(json.dumps(to_row(error))))
    assert (type(back), str(back)) == (type(error), str(error))
    assert vars(back) == vars(error)


def messages() -> Iterator[str]:
    """All texts of the code below the command line but its docstrings."""
    root = Path(tenure.__file__).parent
    for path in sorted(root.rglob("*.py")):
        if path.relative_to(root).parts[0] in ("cli", "web"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        yield from (
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        )


def test_the_desk_says_something_else_for_each_command_that_a_message_names():
    named = {command for text in messages() for command in re.findall(r"`tenure ([a-z-]+)", text)}
    assert named == set(AT_THE_DESK)
    assert say_at_desk("7 is no mention of A; `tenure mentions pe-1` lists its mentions") == (
        f"7 is no mention of A; {AT_THE_DESK['mentions']} lists its mentions"
    )


def test_no_page_tells_of_a_command_where_something_cannot_be_done(client: TestClient, ids: dict[str, str]):
    person, other = ids["Ivan Petrenko"], ids["9th Army"]
    said = {"by": "A. Reviewer", "why": "a test", "seen": 9}
    key = client.get("/api/review").json()["first"][0]["id"]
    wrong: list[tuple[str, str, dict]] = [
        ("post", "/undo/99", said),
        ("post", "/pair", said | {"a": person, "b": person, "verdict": "different"}),
        ("post", "/pair", said | {"a": person, "b": other, "verdict": "same"}),
        ("post", f"/mentions/{person}", said),
        ("post", f"/mentions/{person}", said | {"mention": "pe-0"}),
        ("post", f"/review/{key}", said | {"verdict": "edited", "field.post": "admiral"}),
        ("post", "/add-statement/do-a1", said | {"field.event": "arrest", "field.evidence": "nothing of the kind", "field.trigger": "x"}),
        ("get", "/person/pe-0", {}),
        ("get", "/pair", {"a": "ev-0", "b": "st-0"}),
        ("get", "/mentions/Nobody", {}),
        ("get", "/post", {"name": "Keeper"}),
        ("get", "/outcomes", {"step": "arest", "to": "release"}),
        ("get", "/pathways/nothing", {}),
        ("get", "/review/st-0", {}),
        ("get", "/activity/99", {}),
    ]
    for method, path, given in wrong:
        send = {"data": given, "headers": {"origin": str(client.base_url)}} if method == "post" else {"params": given}
        answer = client.request(method, path, **send)
        assert answer.status_code in (404, 422), path
        assert "tenure " not in html.fromstring(answer.text).xpath("string(//main)"), path
