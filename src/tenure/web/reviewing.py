"""The pages of review: which statement comes next, a statement beside its text, and what a reviewer decides on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import pairwise
from typing import Annotated, cast, get_args
from urllib.parse import urlencode

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from starlette.responses import HTMLResponse, Response

from tenure.model.document import Document
from tenure.model.errors import StaleJudgement, TenureError, UnknownName, WrongJudgement
from tenure.model.statement import Statement
from tenure.telling.words import say_when
from tenure.vocabulary import event_types
from tenure.web import views
from tenure.web.building import decided, stated
from tenure.web.cases import Cases
from tenure.web.deciding import Form, go_on, number, only, reviewer, said, spans
from tenure.web.errors import say_at_desk
from tenure.web.marking import cut
from tenure.web.ordering import Line, Order
from tenure.web.rendering import Served, render
from tenure.workspace import Noted, StatementVerdict, Weighed, Workspace
from tenure.workspace.fields import CHOICES, EDITABLE, GROUNDED, span_of, typed

#: How many statements are shown on the page of the order.
_SHOWN = 20
#: Why, where the reviewer says nothing else; it stands in the form, to be seen and changed.
DEFAULT_WHY = "read in the report"
Key = Annotated[str, InPath(max_length=60, description="The id of a statement.")]
Made = Annotated[int, InPath(ge=1, le=10**11, description="The number of a judgement.")]


def waiting(work: Workspace, order: Order, *, anew: bool = False) -> views.Waiting:
    """What waits for a decision."""
    lines, judged = order.lines(work, anew=anew)
    left = [one for one in lines if one.id not in judged]
    first = tuple(views.Awaited(one.id, one.says, one.matters) for one in left[:_SHOWN])
    return views.Waiting(first, len(left), order.left_out, order.quick, order.is_coming)


def review(work: Workspace, order: Order, key: str) -> views.Review:
    """A statement to judge, and where it stands in the order, as far as that is worked out."""
    try:
        found = work.weigh(key)
    except WrongJudgement as error:  # an address that names no statement leads nowhere: only typed words are a wrong use
        raise UnknownName(f"{key!r} is no id of a statement", typed=key) from error
    lines, judged = order.known(work)
    place = {one.id: n for n, one in enumerate(lines)}.get(found.stmt.id)
    before, evidence, after = _around(found.doc, found.stmt)
    then = _next(lines, judged, place, found.stmt.id)
    return views.Review(
        statement=stated(1, found.stmt, None),
        holds=stated(1, found.holds, None) if found.holds else None,
        doc=_listed(found.doc),
        before=before,
        evidence=evidence,
        after=after,
        fields=fields_of(found.stmt),
        decisions=tuple(decided(Noted(one, (), found.withdrawn.get(one.number))) for one in found.judgements),
        seen=found.seen,
        position=None if place is None else place + 1,
        matters="" if place is None else lines[place].matters,
        previous=lines[place - 1].id if place else None,
        next=then,
        waiting=sum(one.id not in judged for one in lines),
    )


def fields_of(stmt: Statement | None) -> tuple[views.Field, ...]:
    """The fields that can be set, as one would type them; empty ones where there is no statement yet."""
    choices = {**CHOICES, "event": tuple(sorted(event_types()))}
    return tuple(views.Field(name, typed(stmt, name) if stmt else "", choices.get(name, ()), name in GROUNDED) for name in EDITABLE)


def _next(lines: Iterable[Line], judged: set[str], place: int | None, own: str) -> str | None:
    """The next statement that waits, from this place on and then from the beginning."""
    ids = [one.id for one in lines]
    start = 0 if place is None else place + 1
    return next((one for one in [*ids[start:], *ids[:start]] if one not in judged and one != own), None)


def _around(doc: Document, stmt: Statement) -> tuple[tuple[views.Segment, ...], ...]:
    """The marked text before, in and after the evidence."""
    parts: tuple[list[views.Segment], ...] = ([], [], [])
    at, edges = 0, (stmt.evidence.start, stmt.evidence.end)
    for one in cut(doc.text, [stmt]):
        end = at + len(one.text)
        stops = [at, *(edge for edge in edges if at < edge < end), end]
        for start, stop in pairwise(stops):
            part = parts[sum(start >= edge for edge in edges)]
            part.append(views.Segment(doc.text[start:stop], one.numbers, (), one.roles))
        at = end
    before, evidence, after = map(tuple, parts)
    return before, evidence, after


def _listed(doc: Document) -> views.ListedDocument:
    return views.ListedDocument(doc.id, doc.label, doc.title, say_when(doc.published), doc.captured, doc.language, 1)


def add_routes(app: FastAPI, cases: Cases, order: Order) -> None:
    """The pages of review, their JSON, and where their forms go."""

    @app.get("/api/review", summary="What waits for review, what matters most first.")
    def waiting_api(anew: bool = False) -> views.Waiting:
        with cases.borrow() as work:
            return waiting(work, order, anew=anew)

    @app.get("/review", response_class=HTMLResponse, include_in_schema=False)
    def waiting_page(anew: bool = False) -> Response:
        with cases.asked() as work:
            return HTMLResponse(render("reviews.html", waiting(work, order, anew=anew), Served()))

    @app.get("/api/review/{key}", summary="A statement to judge, beside its text.")
    def review_api(key: Key) -> views.Review:
        with cases.borrow() as work:
            return review(work, order, key)

    @app.get("/review/{key}", response_class=HTMLResponse, include_in_schema=False)
    def review_page(key: Key, request: Request, done: Annotated[str | None, Query(max_length=20)] = None) -> Response:
        with cases.borrow() as work:
            return _page(work, order, key, reviewer(request), done=_done(work, done))

    @app.get("/add-statement/{key}", response_class=HTMLResponse, include_in_schema=False)
    def missed_page(key: Annotated[str, InPath(max_length=500)], request: Request) -> Response:
        with cases.borrow() as work:
            return _missed(work.document(key), reviewer(request), {}, None)

    _add_writes(app, cases, order)


def _add_writes(app: FastAPI, cases: Cases, order: Order) -> None:
    @app.post("/review/{key}", include_in_schema=False)
    def decide(key: Key, form: Form, request: Request) -> Response:
        with cases.borrow() as work:
            try:
                made, then = _decide(work, order, key, form)
            except UnknownName:
                raise
            except StaleJudgement as error:
                return _page(work, order, key, reviewer(request), form=form, since=error.since, status=409)
            except TenureError as error:
                return _page(work, order, key, only(form, "by"), form=form, problem=say_at_desk(str(error)), status=422)
        return go_on(f"/review/{then}?{urlencode({'done': made})}" if then else "/review", only(form, "by"))

    @app.get("/api/activity/{made}", summary="One judgement.")
    def one_api(made: Made) -> views.Decided:
        with cases.borrow() as work:
            return _one(work, made)

    @app.get("/activity/{made}", response_class=HTMLResponse, include_in_schema=False)
    def one_page(made: Made, request: Request) -> Response:
        with cases.borrow() as work:
            return HTMLResponse(render("decision.html", _one(work, made), Served(), by=reviewer(request)))

    @app.post("/undo/{made}", include_in_schema=False)
    def undo(made: Made, form: Form) -> Response:
        with cases.borrow() as work:
            work.undo(made, **said(form))
            noted = work.decision(made)
        own = decided(noted).statement if noted else None
        back = only(form, "back")
        return go_on(back if back in ("/identity", "/activity") else f"/review/{own}" if own else "/activity", only(form, "by"))

    @app.post("/add-statement/{key}", include_in_schema=False)
    def missed(key: Annotated[str, InPath(max_length=500)], form: Form) -> Response:
        with cases.borrow() as work:
            given = {name: only(form, f"field.{name}") for name in EDITABLE}
            try:
                made = work.state(key, {name: value for name, value in given.items() if value}, spans=spans(form), **said(form))
            except TenureError as error:
                return _missed(work.document(key), only(form, "by"), {name: only(form, name) for name in form}, say_at_desk(str(error)))
        own = made.said.id if made.said else ""
        return go_on(f"/review/{own}?{urlencode({'done': made.judgement.number})}", only(form, "by"))


def _decide(work: Workspace, order: Order, key: str, form: Mapping[str, list[str]]) -> tuple[int, str | None]:
    """Write down what the form says; the number of the judgement, and the statement that comes next."""
    verdict, seen = only(form, "verdict"), number(form, "seen")
    by = said(form)
    if verdict == "edited":
        made = work.edit(key, _changed(work.weigh(key), form), spans=spans(form), seen=seen, **by)
    elif verdict in get_args(StatementVerdict):
        made = work.rule(cast(StatementVerdict, verdict), key, seen=seen, **by)
    else:
        raise WrongJudgement(f"{verdict!r} is no decision; accept, edit, reject or unsure")
    lines, judged = order.lines(work)
    place = {one.id: n for n, one in enumerate(lines)}.get(key)
    return made.judgement.number, _next(lines, judged, place, key)


def _changed(found: Weighed, form: Mapping[str, list[str]]) -> dict[str, str]:
    """The fields that were given another value, or the same words at another place."""
    given = {name: only(form, f"field.{name}") for name in EDITABLE if f"field.{name}" in form}
    stmt, picked = found.stmt, spans(form)
    moved = {name for name, span in picked.items() if span_of(stmt, name) not in (None, span)}
    changed = {name: value for name, value in given.items() if name in moved or value.split() != typed(stmt, name).split()}
    if not changed:
        raise WrongJudgement("no field is changed; accept the statement where it is right")
    return changed


def _one(work: Workspace, made: int) -> views.Decided:
    """A judgement by its number. Raises UnknownName where there is none."""
    noted = work.decision(made)
    if noted is None:
        raise UnknownName(f"there is no judgement {made}")
    return decided(noted)


def _done(work: Workspace, done: str | None) -> views.Decided | None:
    """The judgement that was just made, where it is still there to be undone."""
    with suppress(ValueError):
        one = work.decision(int(done or ""))
        return decided(one) if one and one.withdrawn_by is None else None
    return None


def _page(
    work: Workspace, order: Order, key: str, by: str, *, done: views.Decided | None = None, form: Mapping[str, list[str]] | None = None,
    since: tuple[int, ...] = (), problem: str | None = None, status: int = 200,
) -> HTMLResponse:  # fmt: skip
    view = review(work, order, key)
    given = {"verdict": "", "why": "", **({name: only(form, name) for name in form} if form else {})}
    later = [one for one in view.decisions if one.number in since]
    more = {"by": by, "why": DEFAULT_WHY, "done": done, "given": given, "since": later, "problem": problem}
    return HTMLResponse(render("review.html", view, Served(), **more), status)


def _missed(doc: Document, by: str, given: Mapping[str, str], problem: str | None) -> HTMLResponse:
    more = {"text": doc.text, "fields": fields_of(None), "given": given, "by": by, "why": "missed by the machine", "problem": problem}
    page = render("missed.html", _listed(doc), Served(), **more)
    return HTMLResponse(page, 422 if problem else 200)
