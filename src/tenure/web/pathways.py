"""Pages of pathways: what is claimed, people by steps, and one person step by step with the evidence."""

from __future__ import annotations

from dataclasses import replace

from tenure import pathways
from tenure.model import answers
from tenure.model.errors import UnknownName
from tenure.telling.matrix import matrix_sheet
from tenure.telling.words import say_when
from tenure.web import views
from tenure.web.citing import Bibliography, Teller, link, page_of
from tenure.workspace import Workspace

#: People on one page of a matrix, and changes on a page of them.
PAGE, MOST = 50, 200


def declared() -> views.Pathways:
    """The pathways that come with tenure."""
    return views.Pathways(tuple(map(_declared, pathways.shipped().values())))


def matrix(work: Workspace, name: str, known: str | None, first: int, *, size: int = PAGE) -> views.Matrix:
    """People by the steps of a pathway, a page of it."""
    pathway = _find(name)
    answer = work.check_pathway(pathway, known=known, cited=False)
    fits, then = page_of(list(answer.lines[first : first + size + 1]), first, size, fit_of)
    knowledge = views.Knowledge(known, answer.left_out, answer.rejected)
    return views.Matrix(_declared(pathway), knowledge, len(answer.lines), first, then, fits)


def sheet(work: Workspace, name: str, known: str | None) -> str:
    """All people by the steps of a pathway, as CSV."""
    return matrix_sheet(work.check_pathway(_find(name), known=known, cited=False).lines)


def check(work: Workspace, name: str, key: str, known: str | None) -> views.Check:
    """A person by id, step by step."""
    pathway = _find(name)
    today, *_ = work.entities(key)
    # Several of then may be one today: a cell of the matrix opens the evidence of the one whose row it stands in.
    then = sorted(work.entities(key, known=known), key=lambda one: one.id != key)
    entity, *apart = then or [replace(today, mentions=())]
    if not entity.mentions:
        knowledge = views.Knowledge(known, work.left_out(known), 0)
        return views.Check(_declared(pathway), link(replace(entity, id=today.id)), knowledge, tuple(map(link, apart)), None, (), ())
    answer = work.check_pathway(pathway, [entity.id], known=known)
    (fit,) = answer.lines
    numbers = Bibliography()
    teller = Teller(numbers, answer)
    return views.Check(
        pathway=_declared(pathway),
        person=views.Link(today.id, "person", entity.name),
        knowledge=views.Knowledge(known, answer.left_out, answer.rejected),
        apart=tuple(map(link, apart)),
        fit=fit_of(fit),
        steps=tuple(
            views.Evidence(_cell(step), teller.cite(step.told, step.when), teller.cite(step.against), teller.cite(step.denied))
            for step in fit.steps
        ),
        sources=numbers.sources(),
    )


def changes(work: Workspace, name: str, since: str | None, known: str | None, person: str | None) -> views.Changes:
    """The verdicts that are others as known on one day than as known on an earlier one; without that, what can be asked."""
    pathway = _find(name)
    who = work.entities(person)[0] if person else None
    if since is None:
        knowledge = views.Knowledge(known, work.left_out(known), 0)
        return views.Changes(_declared(pathway), None, knowledge, link(who) if who else None, (), 0, ())
    answer = work.pathway_changes(pathway, [who.id] if who else (), since=since, known=known)
    numbers = Bibliography()
    teller = Teller(numbers, answer)
    return views.Changes(
        pathway=_declared(pathway),
        since=since,
        knowledge=views.Knowledge(known, answer.left_out, answer.rejected),
        person=link(who) if who else None,
        changes=tuple(_change(one, teller) for one in answer.lines[:MOST]),
        more=max(0, len(answer.lines) - MOST),
        sources=numbers.sources(),
    )


def _change(one: answers.VerdictChange, teller: Teller) -> views.Change:
    citations, denials = teller.cite(one.after.told, one.after.when), teller.cite(one.after.denied)
    return views.Change(views.Link(one.person, "person", one.person_name), one.before, _cell(one.after), citations, denials)


def of_person(work: Workspace, entity: str, known: str | None) -> tuple[views.PersonPathway, ...]:
    """The pathways on a step of which something bears in the career of a person."""
    found = ((one, work.check_pathway(one, [entity], known=known, cited=False).lines) for one in pathways.shipped().values())
    return tuple(views.PersonPathway(one.name, one.title, fit_of(fit)) for one, fits in found for fit in fits if _bears(fit))


def fit_of(fit: answers.PathwayFit) -> views.Fit:
    """How a career stands to a pathway."""
    return views.Fit(
        person=views.Link(fit.person, "person", fit.person_name),
        cells=tuple(map(_cell, fit.steps)),
        met=fit.met,
        required=fit.required,
        missing=fit.missing,
        order=fit.order,
        deviations=tuple(views.Deviation(one.sure, one.text) for one in fit.deviations),
    )


def _find(name: str) -> pathways.Pathway:
    """A pathway that comes with tenure; who asks over the web names no files of this machine."""
    shipped = pathways.shipped()
    if name not in shipped:
        raise UnknownName(f"no pathway is called {name!r}; the desk knows {', '.join(shipped)}")
    return shipped[name]


def _declared(one: pathways.Pathway) -> views.Pathway:
    return views.Pathway(one.name, one.title, one.claim, one.claimed_by, one.source, tuple(map(_step, one.steps)))


def _step(step: pathways.Step) -> views.Step:
    marks = [word for word, holds in (("optional", step.optional), ("forbidden", step.forbidden)) if holds]
    return views.Step(step.name, step.says, ", ".join([*marks, *([f"one of {step.alternative}"] if step.alternative else [])]))


def _cell(step: answers.StepVerdict) -> views.Cell:
    return views.Cell(
        step=step.step,
        says=step.says,
        verdict=step.verdict,
        outcome=step.outcome,
        date=_date(step),
        when=step.when,
        bounds=step.bounds,
        order=step.order,
        origins=step.origins,
        against=len(step.against),
        denied=bool(step.denied),
    )


def _date(step: answers.StepVerdict) -> str:
    """When it was told to be, in words; nothing where no report tells of the step."""
    if step.verdict == "no evidence":
        return ""
    first, last = step.bounds
    when = step.when or (f"{first or ''}/{last or ''}" if first or last else None)
    return say_when(when, lasts="/" in (step.when or ""))


def _bears(fit: answers.PathwayFit) -> bool:
    return any(step.verdict != "no evidence" for step in fit.steps)
