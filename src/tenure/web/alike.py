"""The page of statements that the same words tell: one decision with one reason on all that are marked, and one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, cast, get_args

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from starlette.responses import HTMLResponse, Response

from tenure.model.document import Document
from tenure.model.errors import StaleJudgement, TenureError, UnknownName, WrongJudgement
from tenure.model.statement import Statement
from tenure.telling.words import say_when
from tenure.web import views
from tenure.web.building import decided, stated
from tenure.web.cases import Cases
from tenure.web.deciding import Form, go_on, number, only, reviewer, said
from tenure.web.rendering import Served, render
from tenure.workspace import Noted, StatementVerdict, Workspace

#: Statements on which one decision is made at once.
MANY = 100
DEFAULT_WHY = "each was read"
Key = Annotated[str, InPath(max_length=60, description="The id of a statement.")]
Outlet = Annotated[Literal["same", "any"], Query(description="Of the statement's own outlet, or of all.")]
Made = Annotated[str | None, Query(max_length=30, pattern="^[0-9]{1,12}-[0-9]{1,12}$")]


def alike(work: Workspace, key: str, outlet: Literal["same", "any"]) -> views.Alike:
    """The statements that the same words tell, and that nobody has judged."""
    try:
        own = work.weigh(key)
    except WrongJudgement as error:
        raise UnknownName(f"{key!r} is no id of a statement", typed=key) from error
    is_same = outlet == "same" and own.doc.outlet is not None
    found = work.alike(own.stmt.id, outlet=own.doc.outlet if is_same else None, limit=MANY + 1)
    return views.Alike(
        statement=stated(1, own.stmt, None),
        trigger=own.stmt.trigger.text,
        outlet=own.doc.outlet,
        same_outlet=is_same,
        found=tuple(_one(n, stmt, doc) for n, (stmt, doc) in enumerate(found[:MANY], 1)),
        more=len(found) > MANY,
        seen=work.last_decision(),
    )


def _one(place: int, stmt: Statement, doc: Document) -> views.AlikeOne:
    text, start = stmt.evidence.text, stmt.evidence.start
    first, last = stmt.trigger.start - start, stmt.trigger.end - start
    parts = (text[:first], text[first:last], text[last:]) if 0 <= first < last <= len(text) else (text, "", "")
    return views.AlikeOne(stated(place, stmt, None), views.Link(doc.id, "document", doc.label), say_when(doc.published), *parts)


def add_routes(app: FastAPI, cases: Cases) -> None:
    """The page of statements that are told alike, its JSON, and where its forms go."""

    @app.get("/api/alike/{key}", summary="Statements that the same words tell, to be decided on at once.")
    def alike_api(key: Key, outlet: Outlet = "same") -> views.Alike:
        with cases.borrow() as work:
            return alike(work, key, outlet)

    @app.get("/alike/{key}", response_class=HTMLResponse, include_in_schema=False)
    def alike_page(key: Key, request: Request, outlet: Outlet = "same", done: Made = None) -> Response:
        with cases.borrow() as work:
            return _page(work, key, outlet, reviewer(request), done=_made(work, done))

    @app.post("/alike/{key}", include_in_schema=False)
    def decide(key: Key, form: Form, request: Request, outlet: Outlet = "same") -> Response:
        with cases.borrow() as work:
            try:
                made = work.rule_all(_verdict(form), _marked(form), seen=number(form, "seen"), **said(form))
            except TenureError as error:
                status = 409 if isinstance(error, StaleJudgement) else 422
                return _page(work, key, outlet, only(form, "by") or reviewer(request), form=form, problem=str(error), status=status)
        numbers = [one.judgement.number for one in made]
        return go_on(f"/alike/{key}?outlet={outlet}&done={numbers[0]}-{numbers[-1]}", only(form, "by"))

    @app.post("/undo-all", include_in_schema=False)
    def undo(form: Form) -> Response:
        first, last, key = number(form, "first"), number(form, "last"), only(form, "key")
        with cases.borrow() as work:
            numbers = [one.judgement.number for one in _together(work, first, last)]
            if not numbers:
                raise WrongJudgement("these judgements were not made at once; take them back one by one")
            work.undo_all(numbers, **said(form))
        return go_on(f"/alike/{key}" if key.startswith("st-") and key[3:].isalnum() else "/activity", only(form, "by"))


def _verdict(form: Mapping[str, list[str]]) -> StatementVerdict:
    verdict = only(form, "verdict")
    if verdict not in get_args(StatementVerdict):
        raise WrongJudgement(f"{verdict!r} is no decision; accept, reject or unsure")
    return cast(StatementVerdict, verdict)


def _marked(form: Mapping[str, list[str]]) -> list[str]:
    marked = form.get("statement", [])
    if not marked or len(marked) > MANY:
        raise WrongJudgement(f"mark the statements that the decision is on, at most {MANY}")
    return marked


def _together(work: Workspace, first: int, last: int) -> list[Noted]:
    """The judgements from one number to another, where one reviewer made all of them at once with one reason; else none."""
    found = [one for one in (work.decision(n) for n in range(first, last + 1)) if one] if 0 < last - first + 1 <= MANY else []
    kinds = {(one.judgement.verdict, one.judgement.reviewer, one.judgement.why, one.judgement.decided) for one in found}
    return found if len(kinds) == 1 and all(one.judgement.on_statement for one in found) else []


def _made(work: Workspace, done: str | None) -> list[views.Decided]:
    """The judgements that were just made at once, where all of them still stand."""
    first, _, last = (done or "1-0").partition("-")
    found = _together(work, int(first), int(last))
    return [decided(one) for one in found] if all(one.withdrawn_by is None for one in found) else []


def _page(
    work: Workspace, key: str, outlet: Literal["same", "any"], by: str, *, done: Sequence[views.Decided] = (),
    form: Mapping[str, list[str]] | None = None, problem: str | None = None, status: int = 200,
) -> HTMLResponse:  # fmt: skip
    view = alike(work, key, outlet)
    marked = set(form.get("statement", [])) if form else {one.statement.id for one in view.found}
    why = only(form, "why") if form else DEFAULT_WHY
    return HTMLResponse(render("alike.html", view, Served(), by=by, why=why, marked=marked, done=done, problem=problem), status)
