"""Decisions as JSON: what the forms of the desk write, for programs. The guard asks of them what it asks of the forms."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import FastAPI
from fastapi import Path as InPath
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tenure.model.judgement import Judgement
from tenure.web import identifying, views
from tenure.web.building import decided
from tenure.web.cases import Cases
from tenure.workspace import IdentityVerdict, StatementVerdict, Workspace

_MANY, _LONG = 100, 100_000
Id = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Text = Annotated[str, StringConstraints(max_length=_LONG)]
Place = Annotated[int, Field(ge=0, le=10**9)]
Seen = Annotated[int, Field(ge=0, le=10**11, description="The last judgement that you have seen: where a later one is on the same, 409.")]
Key = Annotated[str, InPath(max_length=500, description="The id of a statement, document, person, unit or event.")]


class Said(BaseModel):
    """Who decides, and why."""

    model_config = ConfigDict(extra="forbid")
    by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class Ruling(Said):
    """A decision on each of some statements, written down on all or none."""

    verdict: StatementVerdict
    statements: Annotated[list[Id], Field(min_length=1, max_length=_MANY)]
    seen: Seen


class Edit(Said):
    """What a statement should say: `fields` as they would be typed; of words that were picked, `spans` of code points by field."""

    fields: dict[Id, Text]
    spans: dict[Id, tuple[Place, Place]] = {}
    seen: Seen


class Missed(Said):
    """A statement that the machine missed; `fields` and `spans` as of an edit."""

    fields: dict[Id, Text]
    spans: dict[Id, tuple[Place, Place]] = {}


class Identity(Said):
    """Whether two people, units, events, mentions or statements on events are the same."""

    verdict: IdentityVerdict
    a: Id
    b: Id
    seen: Seen


class Parting(Said):
    """The mentions of a person, unit or event that mean somebody, or something, else."""

    mentions: Annotated[list[Id], Field(min_length=1, max_length=10_000)]
    seen: Seen


_ANSWERS: dict[int | str, dict[str, Any]] = {
    403: {"model": views.Error, "description": "Not asked with this desk's own address as Origin"},
    409: {"model": views.Error, "description": "Somebody has decided on the same since"},
}


def add_routes(app: FastAPI, cases: Cases) -> None:
    """Where decisions are sent as JSON."""
    _add_statements(app, cases)
    _add_identity(app, cases)

    @app.post("/api/undo/{number}", status_code=201, summary="Take a judgement back.", responses=_ANSWERS)
    def undo(number: Annotated[int, InPath(ge=1, le=10**11)], given: Said) -> views.Written:
        with cases.borrow() as work:
            return _written(work, work.undo(number, by=given.by, why=given.why))


def _add_statements(app: FastAPI, cases: Cases) -> None:
    @app.post("/api/judgements", status_code=201, summary="Accept or reject statements, or say that nobody can tell.", responses=_ANSWERS)
    def rule(given: Ruling) -> views.Written:
        with cases.borrow() as work:
            made = work.rule_all(given.verdict, given.statements, by=given.by, why=given.why, seen=given.seen)
            return _written(work, *(one.judgement for one in made))

    @app.post("/api/review/{key}", status_code=201, summary="Say what a statement should say.", responses=_ANSWERS)
    def edit(key: Key, given: Edit) -> views.Written:
        with cases.borrow() as work:
            made = work.edit(key, given.fields, spans=given.spans, by=given.by, why=given.why, seen=given.seen)
            return _written(work, made.judgement)

    @app.post("/api/add-statement/{key}", status_code=201, summary="Add a statement that was missed to a document.", responses=_ANSWERS)
    def missed(key: Key, given: Missed) -> views.Written:
        with cases.borrow() as work:
            return _written(work, work.state(key, given.fields, spans=given.spans, by=given.by, why=given.why).judgement)


def _add_identity(app: FastAPI, cases: Cases) -> None:
    @app.post("/api/pair", status_code=201, summary="Say whether two are the same.", responses=_ANSWERS)
    def judge(given: Identity) -> views.Written:
        made = cases.write("judge", identifying.judge, **given.model_dump())
        with cases.borrow() as work:
            return _noted(work, made)

    @app.post("/api/mentions/{key}", status_code=201, summary="Part mentions that mean somebody else.", responses=_ANSWERS)
    def part(key: Key, given: Parting) -> views.Written:
        made = cases.write("part", identifying.part, key=key, **given.model_dump())
        with cases.borrow() as work:
            return _noted(work, made)


def _written(work: Workspace, *made: Judgement) -> views.Written:
    return _noted(work, *(one.number for one in made))


def _noted(work: Workspace, *numbers: int) -> views.Written:
    noted = (work.decision(one) for one in numbers)
    return views.Written(tuple(decided(one) for one in noted if one))
