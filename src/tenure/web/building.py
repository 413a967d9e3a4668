"""Pages of the workspace's answers: one function a page, each gives the object behind the page and its JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tenure.drawing import as_tree, by_kind, draw_career, draw_chain, draw_holders
from tenure.model import answers
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Origin
from tenure.model.judgement import decision_of, tellings_of
from tenure.model.statement import Statement
from tenure.model.tallies import LossFigure, LossRange
from tenure.store import Listed
from tenure.telling.tallies import say_range
from tenure.telling.words import marks, say_statement, say_time, say_when
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import say_value
from tenure.web import pathways, views
from tenure.web.citing import Bibliography, Teller, by_tenure, link, listed, page_of, say_line
from tenure.web.marking import cut
from tenure.workspace import Answer, Found, Noted, Workspace

#: No tenure starts after it.
LAST_DAY = "9999-12-31"
#: Conflicts and documents on one page.
PAGE = 50
_LATEST, _HITS, _ENTITIES = 12, 20, 12
_PLACES = 6
_FIELDS = ("rank", "post", "organization", "place", "charge", "replaces", "duration", "when_text", "phase", "capacity", "relation")


def home(work: Workspace, case: Path, *, derive: bool = False, latest: int = _LATEST) -> views.Home:
    """What the case holds; with `derive`, what follows from it is worked out first, where it is not yet."""
    if derive:
        work.conflicts(limit=0)
    counts, derived, (judged, reopened) = work.counts(), work.derived_counts(), work.judged()
    return views.Home(
        case=case.name,
        documents=counts.documents,
        statements=counts.statements,
        judgements=counts.judgements,
        judged=judged,
        reopened=reopened,
        without_statements=counts.without_statements,
        languages=dict(counts.by_language),
        unread_languages=dict(counts.without_extractor),
        people=derived.people if derived else None,
        units=derived.units if derived else None,
        conflicts=derived.conflicts if derived else None,
        latest=tuple(map(listed, work.latest(limit=latest))),
    )


def search(work: Workspace, q: str, kind: str, outlet: str | None, since: str | None, until: str | None) -> views.Search:
    """People, units, posts and documents for what was typed; `kind` is "all" or one of these."""
    typed = q.strip()
    found = work.look_up(typed, limit=_ENTITIES) if typed and kind != "documents" else Found((), (), ())
    is_full = kind in ("all", "documents")
    hits = work.search(typed, limit=_HITS, outlet=outlet, since=since, until=until) if is_full else []
    return views.Search(
        q=q,
        kind=kind,
        outlet=outlet,
        since=since,
        until=until,
        people=tuple(map(link, found.people)) if kind in ("all", "people") else (),
        units=tuple(map(link, found.units)) if kind in ("all", "units") else (),
        posts=tuple(_found_post(one.title, one.unit, one.unit_name) for one in found.posts) if kind in ("all", "posts") else (),
        documents=tuple(
            views.Hit(one.doc, one.label, one.title, say_when(one.published), _stretches(one.snippet, one.marks)) for one in hits
        ),
    )


def person(work: Workspace, key: str, known: str | None, on: str | None) -> views.Person:
    """A person by id: the career, conflicts, and who stood over them on a day (without one, the last day on which they held a post)."""
    today, *_ = work.entities(key)
    entity, *apart = work.entities(key, known=known) or [replace(today, mentions=())]
    is_there = bool(entity.mentions)
    nothing: Answer[Any] = Answer((), (), {}, {}, known)
    answer = work.career(entity.id, known=known) if is_there else nothing
    posts = work.postings(entity.id, on=LAST_DAY, known=known) if is_there else nothing
    clashes = work.conflicts(entity.id, known=known) if is_there else nothing
    day = on or _last_held(posts.lines)
    over = work.superiors(entity.id, on=day, known=known) if day and is_there else nothing
    numbers = Bibliography()
    disputed, units, teller = {one.about for one in clashes.lines}, by_tenure(posts.lines), Teller(numbers, answer)
    lines = tuple(teller.line(line, clashes=disputed, unit=units.get(line.id)) for line in answer.lines)
    return views.Person(
        id=today.id,
        name=entity.name,
        spellings=_spellings(entity),
        mentions=len(entity.mentions),
        knowledge=views.Knowledge(known, answer.left_out if is_there else work.left_out(known), answer.rejected),
        apart=tuple(map(link, apart)),
        chart=draw_career(answer.lines, title=_titled(f"Career of {entity.name}", known), disputed=disputed) if lines else "",
        lines=lines,
        conflicts=_clashes(work, numbers, clashes, known),
        on=day,
        superiors=tuple(map(Teller(numbers, over).superior, over.lines)),
        relations=tuple(views.Relation(link(one), tuple(map(_told, some))) for one, some in work.told_with(answer)) if is_there else (),
        pathways=pathways.of_person(work, entity.id, known) if is_there else (),
        sources=numbers.sources(),
    )


def unit(work: Workspace, key: str, known: str | None, on: str | None) -> views.Unit:
    """A unit by id: heads, parents and children over time, and chain and people on a day (without one, the last that is told of)."""
    today, *_ = work.entities(key)
    entity, *apart = work.entities(key, known=known) or [replace(today, mentions=())]
    is_there = bool(entity.mentions)
    nothing: Answer[Any] = Answer((), (), {}, {}, known)
    heads = work.who(entity.id, on=LAST_DAY, known=known) if is_there else nothing
    above, below = (_hops(work, entity, LAST_DAY, known, direction, depth=1) if is_there else nothing for direction in _DIRECTIONS)
    told = work.lines(entity.id, known=known) if is_there else nothing
    first, last = _reach([*heads.lines, *above.lines, *below.lines])
    day = on or last
    chain = _hops(work, entity, day, known, "up", depth=None) if is_there else nothing
    roster = work.roster(entity.id, on=day, known=known) if is_there else nothing
    # Figures are read from the whole case, which takes long: only where some report tells of one.
    lost = work.losses(entity.id, known=known) if any(one.event == "losses" for one in told.lines) else nothing
    numbers = Bibliography()
    return views.Unit(
        id=today.id,
        name=entity.name,
        spellings=_spellings(entity),
        knowledge=views.Knowledge(known, heads.left_out if is_there else work.left_out(known), heads.rejected),
        apart=tuple(map(link, apart)),
        holders_chart=draw_holders(heads.lines, title=_titled(f"Heads of {entity.name}", known)) if heads.lines else "",
        holders=tuple(map(Teller(numbers, heads).holder, heads.lines)),
        parents=_tree(Teller(numbers, above), above.lines),
        children=_tree(Teller(numbers, below), below.lines),
        lines=tuple(map(Teller(numbers, told).line, told.lines)),
        first=first,
        last=last,
        on=day,
        chain_chart=draw_chain(chain.lines, title=_titled(f"Above {entity.name} on {day}", known)) if chain.lines else "",
        chain=_tree(Teller(numbers, chain), chain.lines),
        roster=tuple(map(Teller(numbers, roster).holder, roster.lines)),
        loss_ranges=tuple(say_range(one) for one in lost.lines if isinstance(one, LossRange)),
        losses=tuple(map(Teller(numbers, lost).loss, (one for one in lost.lines if isinstance(one, LossFigure)))),
        sources=numbers.sources(),
    )


def post(work: Workspace, name: str, known: str | None) -> views.Post:
    """A post by name: "Defence Minister", "commander of un-…"; everybody who may have held it."""
    answer = work.who(name, on=LAST_DAY, known=known)
    shown = name
    for entity in answer.found[:1]:
        shown = f"{name.rpartition(' of ')[0] or 'Head'} of {entity.name}"
    numbers = Bibliography()
    chart = draw_holders(answer.lines, title=_titled(shown, known)) if answer.lines else ""
    holders = tuple(map(Teller(numbers, answer).holder, answer.lines))
    return views.Post(name, shown, views.Knowledge(known, answer.left_out, answer.rejected), chart, holders, numbers.sources())


def document(work: Workspace, key: str) -> views.Document:
    """A document with its statements marked, and what they are to the rest of the case."""
    found = work.examine(key)
    doc, numbers = found.doc, Bibliography()
    clashes = work.cited(found.contradicts)
    return views.Document(
        id=doc.id,
        label=doc.label,
        title=doc.title,
        facts=_facts(doc),
        language=doc.language,
        extractor=found.extractor,
        segments=cut(doc.text, found.statements),
        statements=tuple(stated(number, stmt, found.subjects.get(stmt.id)) for number, stmt in enumerate(found.statements, 1)),
        shared=tuple(_shared(one, found.documents) for one in found.origins),
        given=tuple(_given(one.how, one.line) for one in found.gives),
        conflicts=_clashes(work, numbers, clashes, None),
        sources=numbers.sources(),
    )


def conflicts(work: Workspace, known: str | None, first: int, *, size: int = PAGE) -> views.Conflicts:
    """What the reports disagree on, a page of it."""
    answer = work.conflicts(known=known, first=first, limit=size + 1)
    numbers = Bibliography()
    teller, denials = Teller(numbers, answer), Teller(numbers, work.denied(answer.lines, known=known)).denials()

    subjects = work.subjects(told for one in answer.lines for value in one.values for told in value.told)

    def shown(one: answers.ConflictAnswer) -> views.Conflict:
        of = {subjects[told] for value in one.values for told in value.told if told in subjects}
        return teller.conflict(one, sorted(of, key=lambda entity: (entity.name, entity.id)), denials=denials.get(one.about, ()))

    found, then = page_of(list(answer.lines), first, size, shown)
    return views.Conflicts(views.Knowledge(known, answer.left_out, answer.rejected), first, then, found, numbers.sources())


def sources(work: Workspace) -> views.Sources:
    """What each outlet gave."""
    return views.Sources(
        tuple(
            views.Outlet(one.outlet, one.documents, one.statements, say_when(one.first), say_when(one.last), one.copies)
            for one in work.outlets()
        )
    )


def outlet(work: Workspace, name: str | None, first: int) -> views.OutletDocuments:
    """The documents of one outlet, a page of them; None stands for those that name no outlet."""
    documents, then = page_of(work.of_outlet(name, limit=PAGE + 1, first=first), first, PAGE, listed)
    return views.OutletDocuments(name, first, then, documents)


def decided(one: Noted) -> views.Decided:
    """A judgement as the pages list it, on events with the sentences; of one on a statement it leads to the page of review."""
    judgement, places, gone = one.judgement, one.places, one.withdrawn_by
    told = {key: one.statement.evidence.text for key, one in tellings_of(judgement).items()} if not judgement.on_statement else {}
    about = [(told.get(place.mention, place.quote), place.doc, place.mention) for place in places] or [
        (key, "", key) for key in judgement.about
    ]
    decision = decision_of(judgement) if judgement.on_statement else None
    stmt = (decision.said or decision.machine) if decision else None
    return views.Decided(
        judgement.number, judgement.verdict, judgement.reviewer, judgement.decided, judgement.why, gone,
        tuple(about[:_PLACES]), max(0, len(about) - _PLACES), stmt.id if stmt else None, say_statement(stmt) if stmt else None,
    )  # fmt: skip


def activity(work: Workspace, first: int, *, size: int = PAGE) -> views.Activity:
    """Who decided what, the last first."""
    made = work.decisions()[first : first + size + 1]

    found, then = page_of(made, first, size, decided)
    return views.Activity(first, then, found)


_DIRECTIONS: tuple[answers.Direction, answers.Direction] = ("up", "down")


def _hops(
    work: Workspace, entity: Entity, on: str, known: str | None, direction: answers.Direction, *, depth: int | None
) -> Answer[answers.Hop]:
    return work.chain(entity.id, on=on, direction=direction, depth=depth, known=known)


def _clashes(
    work: Workspace, numbers: Bibliography, clashes: Answer[answers.ConflictAnswer], known: str | None
) -> tuple[views.Conflict, ...]:
    """Conflicts on the page of what they concern."""
    teller, denials = Teller(numbers, clashes), Teller(numbers, work.denied(clashes.lines, known=known)).denials()
    return tuple(teller.conflict(one, denials=denials.get(one.about, ())) for one in clashes.lines)


def _tree(teller: Teller, hops: Sequence[answers.Hop]) -> tuple[views.Hop, ...]:
    return tuple(teller.hop(hop, depth) for _, of_kind in by_kind(hops) for depth, hop in as_tree(of_kind))


def _titled(title: str, known: str | None) -> str:
    return f"{title}{f', as known on {known}' if known else ''}"


def _spellings(entity: Entity) -> tuple[str, ...]:
    return tuple(one for one in entity.names if one != entity.name)


def _last_held(posts: Iterable[answers.Who]) -> str | None:
    """The last day on which a post is evidenced, else the first or last of which any report tells."""
    days = [day for one in posts for day in (one.end[0] or one.start[1] or one.end[1] or one.start[0],) if day]
    return max(days, default=None)


def _reach(lines: Iterable[answers.Who | answers.Hop]) -> tuple[str, str]:
    """The first and last day that bound any of these; today where none is bound."""
    days = sorted(day for one in lines for day in (*one.start, *one.end) if day)
    return (days[0], days[-1]) if days else (date.today().isoformat(),) * 2


def _found_post(title: str, unit_id: str | None, unit_name: str | None) -> views.FoundPost:
    if unit_id is None:
        return views.FoundPost(title, None, title)
    return views.FoundPost(title, views.Link(unit_id, "unit", unit_name or unit_id), f"{title} of {unit_id}")


def _stretches(snippet: str, found: Sequence[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    parts, at = list[tuple[str, bool]](), 0
    for start, end in found:
        parts += [(snippet[at:start], False), (snippet[start:end], True)]
        at = end
    return tuple(part for part in [*parts, (snippet[at:], False)] if part[0])


def _facts(doc: Document) -> dict[str, str]:
    """What is known of a document, by name."""
    source = f" (from {doc.published_from})" if doc.published and doc.published_from else ""
    told = {
        "outlet": doc.outlet or "unknown",
        "author": doc.author,
        "published": f"{say_when(doc.published)}{source}",
        "modified": doc.modified,
        "address": doc.address,
        "language": doc.language or "not recognised",
        "wording": doc.wording,
        "captured": doc.captured,
        "file": doc.name,
        "format": doc.format,
    }
    return {name: value for name, value in told.items() if value}


def stated(number: int, stmt: Statement, entity: Entity | None) -> views.Stated:
    """A statement in words and by field; `entity` is whom it is about, where that is known."""
    kind = event_types().get(stmt.event)
    fields = {name.replace("_", " "): str(value) for name in _FIELDS if (value := getattr(stmt, name))}
    fields |= {"counterpart": "; ".join(stmt.counterpart)} if stmt.counterpart else {}
    fields |= {"value": say_value(stmt.value)} if stmt.value else {}
    return views.Stated(
        number=number,
        id=stmt.id,
        event=stmt.event,
        group=kind.group if kind else "posting",
        says=say_statement(stmt),
        subject=stmt.subject.name or f"somebody (“{stmt.subject.text or 'not named'}”)",
        about=link(entity) if entity else None,
        date=say_time(stmt),
        notes=tuple(marks(stmt)),
        chain=tuple(one.source for one in stmt.attribution),
        fields=fields,
        quote=stmt.evidence.text,
    )


def _shared(origin: Origin, documents: Mapping[str, Listed]) -> views.Shared:
    return views.Shared(origin.id, origin.reason, tuple(listed(documents[key]) for key in origin.documents if key in documents))


def _told(line: answers.CareerLine) -> views.Told:
    return views.Told(line.id, say_line(line), say_when(line.when), tuple(line.fields.get("said_by", ())), bool(line.denied))


def _given(how: str, line: answers.CareerLine) -> views.Given:
    kind = "unit" if line.person.startswith("un-") else "person"
    return views.Given(how, views.Link(line.person, kind, line.person_name), _told(line))
