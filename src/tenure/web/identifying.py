"""The pages on who is who: pairs that may be one, with the evidence for and against, and one person, unit or event with all mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Annotated, cast, get_args

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from starlette.responses import HTMLResponse, Response

from tenure.model.answers import Suggestion
from tenure.model.document import Document
from tenure.model.entity import Entity, Mention
from tenure.model.errors import StaleJudgement, TenureError, WrongJudgement
from tenure.telling.labels import say_effect
from tenure.telling.words import say_when
from tenure.web import views
from tenure.web.building import decided
from tenure.web.cases import Cases, patiently
from tenure.web.citing import Bibliography, Teller, link
from tenure.web.deciding import Form, go_on, number, only, reviewer, said
from tenure.web.errors import say_at_desk
from tenure.web.ordering import HEADS
from tenure.web.rendering import Served, render
from tenure.workspace import IdentityVerdict, Workspace

#: Pairs on the page, mentions of each side of a pair, and letters around a mention.
_PAIRS, _PLACES, _AROUND = 20, 6, 60
_EVERY = 1_000_000
DEFAULT_WHY = "by the evidence"
PARTED = ("somebody else is meant", "another event is meant")
One = Annotated[str, Query(min_length=1, max_length=60, description="The id of a person, unit or event, or of a mention or statement.")]
Key = Annotated[str, InPath(max_length=60, description="The id of a person, unit or event, or of a mention or statement.")]


def identity(work: Workspace) -> views.Identity:
    """The pairs to decide on next."""
    found = work.suggest(limit=_PAIRS)

    def shown(one: Suggestion) -> views.Suggested:
        left, right = views.Link(one.a, one.kind, one.a_name), views.Link(one.b, one.kind, one.b_name)
        return views.Suggested(left, right, say_effect(one.effect, who=HEADS), one.held_one)

    pairs = tuple(map(shown, found.lines))
    return views.Identity(pairs, found.left_out)


def pair(work: Workspace, a: str, b: str) -> views.Pair:
    """Two people, units or events side by side; of one event the two statements that `a` and `b` are."""
    answer = work.why_same(a, b)
    left, right = answer.found
    numbers = Bibliography()
    teller = Teller(numbers, answer)
    reasons = tuple(views.Reason(one.speaks_for, one.text, teller.cite(one.told)) for one in answer.lines)
    is_one = left.kind == "event" and left.id == right.id
    sides = [_side(work, work.as_told(key) if is_one else entity, _PLACES) for key, entity in ((a, left), (b, right))]
    return views.Pair(sides[0], sides[1], is_one, reasons, work.last_judgement(left.id, right.id), numbers.sources())


def whole(work: Workspace, key: str) -> views.Whole:
    """A person, unit or event with all its mentions."""
    (entity,) = work.mentions(key).found
    return views.Whole(_side(work, entity, _EVERY), tuple(map(link, work.beside(entity.id))), work.last_judgement(entity.id))


def _side(work: Workspace, entity: Entity, places: int) -> views.Side:
    answer = work.mentions(entity.id)
    spellings = tuple(one for one in entity.names if one != entity.name)
    lines = [one for one in answer.lines if one.id in set(entity.mentions)]
    found = _told_apart(lines, places)
    return views.Side(link(entity), spellings, len(lines), tuple(_place(one, answer.docs[one.doc]) for one in found))


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


def judge(work: Workspace, verdict: IdentityVerdict, a: str, b: str, *, by: str, why: str, seen: int) -> int:
    """Write down whether two are one; the number of the judgement."""
    return work.judge(verdict, a, b, by=by, why=why, seen=seen).judgement.number


def part(work: Workspace, key: str, *, mentions: Sequence[str], by: str, why: str, seen: int) -> int:
    """Write down that some mentions of one are somebody else; the number of the judgement."""
    return work.split(key, mentions=mentions, by=by, why=why, seen=seen).judgement.number


class Asked:
    """The pages on who is who. They need all of a case in memory, so of a large one they are worked out aside. They raise NotYet."""

    def __init__(self, cases: Cases) -> None:
        self._cases = cases

    def identity(self) -> views.Identity:
        """The pairs to decide on next."""
        return self._cases.work_out("identity", views.Identity, identity, is_derived=False)

    def pair(self, a: str, b: str) -> views.Pair:
        """Two side by side."""
        return self._cases.work_out("pair", views.Pair, pair, is_derived=False, a=a, b=b)

    def whole(self, key: str) -> views.Whole:
        """One with all mentions."""
        return self._cases.work_out("whole", views.Whole, whole, is_derived=False, key=key)


def add_routes(app: FastAPI, cases: Cases) -> None:
    """The pages on who is who, their JSON, and where their forms go."""
    asked = Asked(cases)

    @app.get("/api/identity", summary="Pairs that may be one, what matters most first.")
    def identity_api() -> views.Identity:
        return patiently(asked.identity)

    @app.get("/identity", response_class=HTMLResponse, include_in_schema=False)
    def identity_page(request: Request, done: Annotated[int | None, Query(ge=1, le=10**11)] = None) -> Response:
        view = asked.identity()
        with cases.borrow() as work:
            one = work.decision(done) if done else None
        last = decided(one) if one and one.withdrawn_by is None else None
        return HTMLResponse(render("identity.html", view, Served(), done=last, by=reviewer(request)))

    @app.get("/api/pair", summary="Two people, units or events side by side, with the evidence.")
    def pair_api(a: One, b: One) -> views.Pair:
        return patiently(partial(asked.pair, a, b))

    @app.get("/pair", response_class=HTMLResponse, include_in_schema=False)
    def pair_page(a: One, b: One, request: Request) -> Response:
        return _pair_page(asked.pair(a, b), reviewer(request))

    @app.get("/api/mentions/{key}", summary="A person, unit or event with all mentions.")
    def mentions_api(key: Key) -> views.Whole:
        return patiently(partial(asked.whole, key))

    @app.get("/mentions/{key}", response_class=HTMLResponse, include_in_schema=False)
    def mentions_page(key: Key, request: Request) -> Response:
        return _whole_page(asked.whole(key), reviewer(request))

    _add_writes(app, cases, asked)


def _add_writes(app: FastAPI, cases: Cases, asked: Asked) -> None:
    @app.post("/pair", include_in_schema=False)
    def decide(form: Form, request: Request) -> Response:
        a, b = only(form, "a"), only(form, "b")
        try:
            made = cases.write("judge", judge, verdict=_verdict(form), a=a, b=b, seen=number(form, "seen"), **said(form))
        except WrongJudgement as error:
            return _refused(cases, patiently(partial(asked.pair, a, b)), reviewer(request), form, error)
        return go_on(f"/identity?done={made}", only(form, "by"))

    @app.post("/mentions/{key}", include_in_schema=False)
    def parted(key: Key, form: Form, request: Request) -> Response:
        try:
            made = cases.write("part", part, key=key, mentions=form.get("mention", []), seen=number(form, "seen"), **said(form))
        except TenureError as error:
            status = 409 if isinstance(error, StaleJudgement) else 422
            return _whole_page(patiently(partial(asked.whole, key)), reviewer(request), problem=say_at_desk(str(error)), status=status)
        return go_on(f"/identity?done={made}", only(form, "by"))


def _verdict(form: Mapping[str, list[str]]) -> IdentityVerdict:
    verdict = only(form, "verdict")
    if verdict not in get_args(IdentityVerdict):
        raise WrongJudgement(f"{verdict!r} is no decision; same, different or unsure")
    return cast(IdentityVerdict, verdict)


def _refused(cases: Cases, view: views.Pair, by: str, form: Mapping[str, list[str]], error: WrongJudgement) -> HTMLResponse:
    """The page of two again, with why nothing was written, and what others decided meanwhile."""
    since = error.since if isinstance(error, StaleJudgement) else ()
    with cases.borrow() as work:
        later = [decided(one) for one in work.decisions() if one.judgement.number in since]
    status = 409 if since else 422
    return _pair_page(
        view, by if since else only(form, "by"), why=only(form, "why"), since=later, problem=say_at_desk(str(error)), status=status
    )


def _pair_page(
    view: views.Pair, by: str, *, why: str = DEFAULT_WHY, since: Sequence[views.Decided] = (), problem: str | None = None, status: int = 200
) -> HTMLResponse:
    return HTMLResponse(render("pair.html", view, Served(), by=by, why=why, since=since, problem=problem), status)


def _whole_page(view: views.Whole, by: str, *, problem: str | None = None, status: int = 200) -> HTMLResponse:
    return HTMLResponse(render("mentions.html", view, Served(), by=by, why=PARTED[view.side.who.kind == "event"], problem=problem), status)
