"""The pages on who is who: pairs that may be one, with the evidence for and against, and one person or unit with all mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, cast, get_args

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from starlette.responses import HTMLResponse, Response

from tenure.model.answers import Effect
from tenure.model.document import Document
from tenure.model.entity import Entity, Mention
from tenure.model.errors import StaleJudgement, TenureError, WrongJudgement
from tenure.telling.labels import say_effect
from tenure.telling.words import say_when
from tenure.web import views
from tenure.web.building import decided
from tenure.web.cases import Cases
from tenure.web.citing import Bibliography, Teller, link
from tenure.web.deciding import Form, go_on, number, only, reviewer, said
from tenure.web.ordering import HEADS
from tenure.web.rendering import Served, render
from tenure.workspace import IdentityVerdict, Workspace

#: Pairs on the page, mentions of each side of a pair, and letters around a mention.
_PAIRS, _PLACES, _AROUND = 20, 6, 60
_EVERY = 1_000_000
DEFAULT_WHY = "by the evidence"
One = Annotated[str, Query(min_length=1, max_length=60, description="The id of a person or unit, or of a mention.")]
Key = Annotated[str, InPath(max_length=60, description="The id of a person or unit, or of a mention.")]


def identity(work: Workspace) -> views.Identity:
    """The pairs to decide on next."""
    found = work.suggest(limit=_PAIRS)

    def shown(kind: str, a: str, a_name: str, b: str, b_name: str, effect: Effect) -> views.Suggested:
        return views.Suggested(views.Link(a, kind, a_name), views.Link(b, kind, b_name), say_effect(effect, who=HEADS))

    pairs = tuple(shown(one.kind, one.a, one.a_name, one.b, one.b_name, one.effect) for one in found.lines)
    return views.Identity(pairs, found.left_out)


def pair(work: Workspace, a: str, b: str) -> views.Pair:
    """Two people or units side by side."""
    answer = work.why_same(a, b)
    left, right = answer.found
    numbers = Bibliography()
    teller = Teller(numbers, answer)
    reasons = tuple(views.Reason(one.speaks_for, one.text, teller.cite(one.told)) for one in answer.lines)
    sides = [_side(work, one, _PLACES) for one in (left, right)]
    return views.Pair(sides[0], sides[1], reasons, work.last_judgement(left.id, right.id), numbers.sources())


def whole(work: Workspace, key: str) -> views.Whole:
    """A person or unit with all its mentions."""
    (entity,) = work.mentions(key).found
    return views.Whole(_side(work, entity, _EVERY), work.last_judgement(entity.id))


def _side(work: Workspace, entity: Entity, places: int) -> views.Side:
    answer = work.mentions(entity.id)
    spellings = tuple(one for one in entity.names if one != entity.name)
    found = _told_apart(answer.lines, places)
    return views.Side(link(entity), spellings, len(answer.lines), tuple(_place(one, answer.docs[one.doc]) for one in found))


def _told_apart(mentions: Sequence[Mention], places: int) -> list[Mention]:
    """The first mentions, of each document one before any has a second."""
    seen: dict[str, int] = {}
    ranked = []
    for one in mentions:
        seen[one.doc] = seen.get(one.doc, 0) + 1
        ranked.append((seen[one.doc], one))
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])[:places]]


def _place(one: Mention, doc: Document) -> views.MentionPlace:
    before, after = doc.text[max(0, one.start - _AROUND) : one.start], doc.text[one.end : one.end + _AROUND]
    return views.MentionPlace(one.id, views.Link(doc.id, "document", doc.label), say_when(doc.published), before, one.text, after)


def add_routes(app: FastAPI, cases: Cases) -> None:
    """The pages on who is who, their JSON, and where their forms go."""

    @app.get("/api/identity", summary="Pairs that may be one, what matters most first.")
    def identity_api() -> views.Identity:
        with cases.borrow() as work:
            return identity(work)

    @app.get("/identity", response_class=HTMLResponse, include_in_schema=False)
    def identity_page(request: Request, done: Annotated[int | None, Query(ge=1, le=10**11)] = None) -> Response:
        with cases.borrow() as work:
            one = work.decision(done) if done else None
            last = decided(one) if one and one.withdrawn_by is None else None
            return HTMLResponse(render("identity.html", identity(work), Served(), done=last, by=reviewer(request)))

    @app.get("/api/pair", summary="Two people or units side by side, with the evidence.")
    def pair_api(a: One, b: One) -> views.Pair:
        with cases.borrow() as work:
            return pair(work, a, b)

    @app.get("/pair", response_class=HTMLResponse, include_in_schema=False)
    def pair_page(a: One, b: One, request: Request) -> Response:
        with cases.borrow() as work:
            return _pair_page(work, a, b, reviewer(request))

    @app.get("/api/mentions/{key}", summary="A person or unit with all mentions.")
    def mentions_api(key: Key) -> views.Whole:
        with cases.borrow() as work:
            return whole(work, key)

    @app.get("/mentions/{key}", response_class=HTMLResponse, include_in_schema=False)
    def mentions_page(key: Key, request: Request) -> Response:
        with cases.borrow() as work:
            return _whole_page(work, key, reviewer(request))

    _add_writes(app, cases)


def _add_writes(app: FastAPI, cases: Cases) -> None:
    @app.post("/pair", include_in_schema=False)
    def decide(form: Form, request: Request) -> Response:
        a, b = only(form, "a"), only(form, "b")
        with cases.borrow() as work:
            try:
                made = work.judge(_verdict(form), a, b, seen=number(form, "seen"), **said(form)).judgement
            except StaleJudgement as error:
                return _pair_page(work, a, b, reviewer(request), form=form, since=error.since, problem=str(error), status=409)
            except WrongJudgement as error:
                return _pair_page(work, a, b, only(form, "by"), form=form, problem=str(error), status=422)
        return go_on(f"/identity?done={made.number}", only(form, "by"))

    @app.post("/mentions/{key}", include_in_schema=False)
    def part(key: Key, form: Form, request: Request) -> Response:
        with cases.borrow() as work:
            try:
                made = work.split(key, mentions=form.get("mention", []), seen=number(form, "seen"), **said(form)).judgement
            except TenureError as error:
                status = 409 if isinstance(error, StaleJudgement) else 422
                return _whole_page(work, key, reviewer(request), problem=str(error), status=status)
        return go_on(f"/identity?done={made.number}", only(form, "by"))


def _verdict(form: Mapping[str, list[str]]) -> IdentityVerdict:
    verdict = only(form, "verdict")
    if verdict not in get_args(IdentityVerdict):
        raise WrongJudgement(f"{verdict!r} is no decision; same, different or unsure")
    return cast(IdentityVerdict, verdict)


def _pair_page(
    work: Workspace, a: str, b: str, by: str, *, form: Mapping[str, list[str]] | None = None, since: tuple[int, ...] = (),
    problem: str | None = None, status: int = 200,
) -> HTMLResponse:  # fmt: skip
    view = pair(work, a, b)
    later = [decided(one) for one in work.decisions() if one.judgement.number in since]
    why = only(form, "why") if form else DEFAULT_WHY
    return HTMLResponse(render("pair.html", view, Served(), by=by, why=why, since=later, problem=problem), status)


def _whole_page(work: Workspace, key: str, by: str, *, problem: str | None = None, status: int = 200) -> HTMLResponse:
    return HTMLResponse(render("mentions.html", whole(work, key), Served(), by=by, why="somebody else is meant", problem=problem), status)
