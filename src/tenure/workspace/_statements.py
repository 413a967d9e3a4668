"""Which statements hold: those of the machine as reviewers left them, and those that reviewers made."""

from __future__ import annotations

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.workspace import _names
from tenure.workspace._answer import Answer
from tenure.workspace._days import optional_day
from tenure.workspace._known import counted
from tenure.workspace._state import State

_UNDATED = "9999-12-31"


def find(
    state: State, *, person: str | None, event: str | None, start: str | None, end: str | None, doc_id: str | None, known: str | None
) -> Answer[Statement]:
    """The statements that fit all that is given, as `Workspace.statements` tells."""
    if event is not None:
        _names.check_event(event)
    start, end = optional_day("start", start), optional_day("end", end)
    with state.store.snapshot():
        docs, left_out = counted(state.store.documents(), optional_day("known", known))
        reviewed = state.review(known)
        found = state.store.statements(doc_id=doc_id, event=event, start=start, end=end)
    by_id = {doc.id: doc for doc in docs}
    told = {Told(stmt.doc, stmt.id): stmt for stmt in found if stmt.doc in by_id and Told(stmt.doc, stmt.id) not in reviewed.gone}
    told |= {key: stmt for key, stmt in reviewed.made.items() if _is_asked(stmt, doc_id, event, start, end)}
    people: tuple[Entity, ...] = ()
    if person is not None:
        resolution, _ = state.resolve(known)
        people = _names.find(person, state.register(resolution), "person")
        ids = {one.id for one in people}
        told = {key: stmt for key, stmt in told.items() if resolution.subject_of.get(key) in ids}
    lines = sorted(told.values(), key=lambda stmt: _place(stmt, by_id[stmt.doc]))
    return Answer(tuple(lines), people, by_id, told, known, left_out, reviewed.rejected)


def _is_asked(stmt: Statement, doc_id: str | None, event: str | None, start: str | None, end: str | None) -> bool:
    """Whether a statement that a reviewer made, which the store does not find, fits what was asked of `Store.statements`."""
    if doc_id not in (None, stmt.doc) or event not in (None, stmt.event):
        return False
    if start is None and end is None:
        return True
    first, last = (find(stmt.when) if stmt.when and edtf.is_valid(stmt.when) else None for find in (edtf.earliest_day, edtf.latest_day))
    return bool(first or last) and (last or _UNDATED) >= (start or "") and (first or "") <= (end or _UNDATED)


def _place(stmt: Statement, doc: Document) -> tuple[str, str, str, int, str]:
    """Where a statement stands in a list of statements."""
    first = edtf.earliest_day(stmt.when) if stmt.when and edtf.is_valid(stmt.when) else None
    return first or _UNDATED, doc.published or _UNDATED, doc.id, stmt.trigger.start, stmt.id
