"""The desk as a web application: each page twice, as HTML and as the JSON of the same object under `/api/`."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, StringConstraints
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

import tenure
from tenure.model.document import Document
from tenure.model.errors import CaseError, InvalidDate, StaleJudgement, TenureError, UnknownName
from tenure.web import alike, building, identifying, pathways, reviewing, tallying, views, writing
from tenure.web.adding import Batches, add_routes
from tenure.web.aside import Aside
from tenure.web.cases import PATIENCE, SMALL, Cases, NotYet, patiently
from tenure.web.errors import say_at_desk
from tenure.web.guard import Door, Guard
from tenure.web.ordering import Order
from tenure.web.rendering import Served, render

_SAFE_TYPES = {"text/plain": ".txt", "application/pdf": ".pdf"}
_ENDINGS = {"html": ".html", "docx": ".docx", "email": ".eml", "markdown": ".md", "telegram": ".json", "record": ".json"}
_AN_ID = r"[a-z]{2}-[0-9a-f]*"
_LONG = 500
_MANY = 100


def _is_day(value: str) -> str:
    if date.fromisoformat(value).isoformat() != value:
        raise ValueError("give a day as YYYY-MM-DD")
    return value


Day = Annotated[str | None, AfterValidator(lambda value: value and _is_day(value)), Query(json_schema_extra={"format": "date"})]
Key = Annotated[str, InPath(max_length=_LONG, description="The id of a person, unit or document, or of one of its mentions.")]
PersonId = Annotated[str | None, Query(max_length=_LONG, description="The id of one person; without it, of all.")]
PathwayName = Annotated[str, InPath(max_length=_LONG, description="The name of a pathway that comes with tenure.")]
First = Annotated[int, Query(ge=0, le=10_000_000, description="The place of the first line of the page.")]
Words = Annotated[str, Query(max_length=_LONG)]
Outlet = Annotated[str | None, Query(max_length=_LONG)]
Name = Annotated[str, StringConstraints(max_length=_LONG)]
Events = Annotated[tuple[Name, ...], Query(max_length=_MANY, description="Count only these event types.")]
Least = Annotated[int, Query(ge=1, le=1_000_000, description="Leave out what concerns fewer people.")]
State = Annotated[str | None, Query(max_length=_LONG, description="An event type, or PATHWAY.STEP.")]
States = Annotated[tuple[Name, ...], Query(max_length=_MANY, description="What people may come to after the step.")]
SearchKind = Literal["all", "people", "units", "posts", "documents"]

_ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"model": views.Error, "description": "Not asked under this server's own address"},
    404: {"model": views.Error, "description": "The case holds nothing of that name"},
    422: {"model": views.Error, "description": "What was given cannot be used"},
    503: {"model": views.Error, "description": "The case file cannot be read"},
}


def make_app(case: Path, door: Door, *, small: int = SMALL, patience: float = PATIENCE) -> Guard:
    """The desk over a case file, which must exist.

    In a case of more than `small` statements what takes long is worked out aside; a page waits for it so many seconds, and then says so.
    """
    cases, batches = Cases(case, small=small, patience=patience), Batches(case)
    orders = Aside(case, once=True)
    order = Order(partial(orders.ask, "order"))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await batches.close()
        orders.close()
        cases.close()

    app = FastAPI(
        title="tenure",
        version=tenure.__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=lifespan,
        responses=_ERRORS,
    )
    app.mount("/static", StaticFiles(packages=[("tenure.web", "static")]), name="static")
    page = _pages(app)
    _add_questions(page, cases)
    _add_lists(page, cases)
    _add_sheet(app, cases)
    _add_pathways(page, cases)
    _add_tallies(page, cases)
    _add_original(app, cases)
    add_routes(app, batches)
    reviewing.add_routes(app, cases, order)
    alike.add_routes(app, cases)
    identifying.add_routes(app, cases)
    writing.add_routes(app, cases)
    _add_errors(app)
    return Guard(app, door)


Page = Callable[[str, str], Callable[[Callable[..., Any]], None]]


def _pages(app: FastAPI) -> Page:
    """What adds a page, as HTML under its path and as JSON under /api."""

    def page(path: str, template: str) -> Callable[[Callable[..., Any]], None]:
        def add(make: Callable[..., Any]) -> None:
            def html(**given: Any) -> HTMLResponse:
                return HTMLResponse(render(template, make(**given), Served()))

            def data(**given: Any) -> Any:
                return patiently(partial(make, **given))

            html.__signature__ = _signature(make).replace(return_annotation=HTMLResponse)  # type: ignore[attr-defined]
            data.__signature__ = _signature(make)  # type: ignore[attr-defined]
            app.get(path, response_class=HTMLResponse, include_in_schema=False)(html)
            api = "/api/home" if path == "/" else f"/api{path}"
            app.get(api, summary=make.__doc__, name=make.__name__)(data)

        return add

    return page


def _add_questions(page: Page, cases: Cases) -> None:
    """The first page, and those about one thing."""

    @page("/", "home.html")
    def home(derive: bool = False) -> views.Home:
        """What the case holds."""
        is_ready = False
        if derive:
            with suppress(NotYet), cases.asked():  # where it is not, the page asks again
                is_ready = True
        with cases.borrow() as work:
            make = partial(building.home, work, cases.path, derive=is_ready)
            return cases.remember("home", work, make, is_whole=lambda view: view.conflicts is not None)

    @page("/search", "search.html")
    def search(q: Words = "", kind: SearchKind = "all", outlet: Outlet = None, since: Day = None, until: Day = None) -> views.Search:
        """People, units, posts and documents for what was typed."""
        with cases.asked() as work:
            return building.search(work, q, kind, outlet or None, since or None, until or None)

    @page("/person/{key}", "person.html")
    def person(key: Key, known: Day = None, on: Day = None) -> views.Person:
        """A person: career, conflicts and superiors."""
        with cases.asked(known or None) as work:
            return building.person(work, _id(key, "pe"), known or None, on or None)

    @page("/unit/{key}", "unit.html")
    def unit(key: Key, known: Day = None, on: Day = None) -> views.Unit:
        """A unit: heads over time, relations, and chain and people on a day."""
        with cases.asked(known or None) as work:
            return building.unit(work, _id(key, "un"), known or None, on or None)

    @page("/post", "post.html")
    def post(name: Annotated[str, Query(min_length=1, max_length=_LONG)], known: Day = None) -> views.Post:
        """A post: everybody who may have held it."""
        with cases.asked(known or None) as work:
            return building.post(work, name, known or None)

    @page("/document/{key}", "document.html")
    def document(key: Key) -> views.Document:
        """A document with its statements marked."""
        with cases.asked() as work:
            return building.document(work, key)


def _add_lists(page: Page, cases: Cases) -> None:
    """The pages that list what the whole case holds."""

    @page("/conflicts", "conflicts.html")
    def conflicts(known: Day = None, first: First = 0) -> views.Conflicts:
        """What the reports disagree on."""
        with cases.asked(known or None) as work:
            return building.conflicts(work, known or None, first)

    @page("/sources", "sources.html")
    def sources() -> views.Sources:
        """What each outlet gave to the case."""
        with cases.borrow() as work:
            return cases.remember("sources", work, partial(building.sources, work), is_whole=_is_worked_out)

    @page("/outlet", "outlet.html")
    def outlet(name: Outlet = None, first: First = 0) -> views.OutletDocuments:
        """The documents of one outlet; without a name, those that name none."""
        with cases.borrow() as work:
            return building.outlet(work, name or None, first)

    @page("/activity", "activity.html")
    def activity(first: First = 0) -> views.Activity:
        """Who decided what, when and why."""
        with cases.borrow() as work:
            return building.activity(work, first)


def _add_pathways(page: Page, cases: Cases) -> None:
    """The pages that hold careers against declared sequences."""

    @page("/pathways", "pathways.html")
    def declared() -> views.Pathways:
        """The pathways that come with tenure."""
        return pathways.declared()

    @page("/pathways/{name}", "matrix.html")
    def matrix(name: PathwayName, known: Day = None, first: First = 0) -> views.Matrix:
        """People by the steps of a pathway."""
        return cases.work_out("matrix", views.Matrix, pathways.matrix, name=name, known=known or None, first=first)

    @page("/pathways/{name}/changes", "changes.html")
    def changes(name: PathwayName, since: Day = None, known: Day = None, person: PersonId = None) -> views.Changes:
        """Which verdicts are others as known on one day than as known on an earlier one."""
        of = _id(person, "pe") if person else None
        asked: dict[str, Any] = {"since": since or None, "known": known or None, "person": of}
        return cases.work_out("changes", views.Changes, pathways.changes, name=name, **asked)

    @page("/pathways/{name}/{key}", "check.html")
    def check(name: PathwayName, key: Key, known: Day = None) -> views.Check:
        """A person held against a pathway, step by step, with the evidence."""
        with cases.asked(known or None) as work:
            return pathways.check(work, name, _id(key, "pe"), known or None)


def _add_tallies(page: Page, cases: Cases) -> None:
    """The pages that count over careers."""

    @page("/flow", "flow.html")
    def flow(event: Events = (), least: Least = 1, reported: bool = False, known: Day = None) -> views.Flow:
        """What follows what in the careers of the case."""
        return cases.work_out("flow", views.Flow, tallying.flow, events=event, least=least, reported=reported, known=known or None)

    @page("/outcomes", "outcomes.html")
    def outcomes(step: State = None, to: States = (), from_step: bool = False, known: Day = None) -> views.Outcomes:
        """What became of people after a step."""
        asked: dict[str, Any] = {"step": step, "to": to, "from_step": from_step, "known": known or None}
        return cases.work_out("outcomes", views.Outcomes, tallying.outcomes, **asked)


def _add_sheet(app: FastAPI, cases: Cases) -> None:
    @app.get(
        "/api/pathways/{name}/people.csv",
        response_class=Response,
        responses={200: {"content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}}}},
        summary="All people by the steps of a pathway, as a sheet.",
    )
    def sheet(name: PathwayName, known: Day = None) -> Response:
        found = patiently(partial(cases.work_out, "sheet", str, pathways.sheet, name=name, known=known or None))
        headers = {"Content-Disposition": f'attachment; filename="{name}{f"-{known}" if known else ""}.csv"'}
        return Response(found, media_type="text/csv", headers=headers)


def _is_worked_out(view: views.Sources) -> bool:
    return all(one.copies is not None for one in view.outlets)


def _signature(make: Callable[..., Any]) -> Any:
    """The parameters of a function with their types as objects, so that a wrapper can carry them."""
    import inspect

    return inspect.signature(make, eval_str=True, locals=None)


def _add_original(app: FastAPI, cases: Cases) -> None:
    @app.get(
        "/api/document/{key}/original",
        response_class=Response,
        responses={200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
        summary="The bytes from which a document was read, always as a download.",
    )
    def original(key: Key) -> Response:
        with cases.borrow() as work:
            doc = work.document(key)
            found = work.original(doc.id)
        media_type = found.media_type if found.media_type in _SAFE_TYPES else "application/octet-stream"
        name = file_name(doc, found.media_type)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": "sandbox"}
        return Response(found.data, media_type=media_type, headers=headers)


def file_name(doc: Document, media_type: str) -> str:
    """A name for the bytes of a document that is safe on every system: letters, digits and hyphens of its name, and its format's ending."""
    stem = re.sub(r"[^A-Za-z0-9]+", "-", doc.name).strip("-")[:60] or doc.id
    return f"{stem}{_SAFE_TYPES.get(media_type) or _ENDINGS.get(doc.format, '.bin')}"


def _id(key: str, prefix: str) -> str:
    if not re.fullmatch(rf"{prefix}-[0-9a-f]{{1,40}}", key):
        raise UnknownName(f"{key!r} is no id of this kind; the search box finds people and units by name", typed=key)
    return key


def _add_errors(app: FastAPI) -> None:
    """One shape of every error; to a browser that asks for a page, as a page."""

    def answer(request: Request, status: int, error: views.Error) -> Response:
        if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
            return JSONResponse(asdict(error), status)
        return HTMLResponse(render("error.html", error, Served()), status)

    @app.exception_handler(NotYet)
    def not_yet(_: Request, error: NotYet) -> Response:
        return HTMLResponse(render("waiting.html", None, Served(), known=error.known), 202, {"Refresh": "1"})

    @app.exception_handler(TenureError)
    def tenure_error(request: Request, error: TenureError) -> Response:
        if isinstance(error, UnknownName):
            typed = "" if re.fullmatch(_AN_ID, error.typed) else error.typed  # no report tells of an id
            return answer(request, 404, views.Error("unknown", say_at_desk(error.message), error.suggestions, typed))
        if isinstance(error, StaleJudgement):
            return answer(request, 409, views.Error("stale", str(error), ()))
        status = 503 if isinstance(error, CaseError) else 422
        kind = "case" if isinstance(error, CaseError) else "date" if isinstance(error, InvalidDate) else "wrong"
        return answer(request, status, views.Error(kind, say_at_desk(str(error)), ()))

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        said = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
        return answer(request, 422, views.Error("invalid", said, ()))

    @app.exception_handler(HTTPException)
    def other(request: Request, error: HTTPException) -> Response:
        response = answer(request, error.status_code, views.Error("http", str(error.detail), ()))
        response.headers.update(error.headers or {})
        return response


def static_folder() -> Path:
    """Where the styles and scripts lie."""
    return Path(str(files("tenure.web") / "static"))
