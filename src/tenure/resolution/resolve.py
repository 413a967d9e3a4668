"""First version (exact names), so that colleagues can call it; replaced soon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tenure.model.document import Document
from tenure.model.entity import Entity, EntityKind, mention_id
from tenure.model.event import Event, Origin, Told
from tenure.model.ids import make_id
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution


def resolve(docs: Iterable[Document], statements: Iterable[Statement], judgements: Iterable[Judgement] = ()) -> Resolution:
    by_id = {doc.id: doc for doc in sorted(docs, key=lambda d: d.id)}
    by_told = {Told(s.doc, s.id): s for s in sorted(statements, key=lambda s: (s.doc, s.id)) if s.doc in by_id}
    hashes = {doc.id: doc.text_hash for doc in by_id.values()}
    groups: dict[tuple[EntityKind, str], dict[str, str]] = defaultdict(dict)

    def mention(kind: EntityKind, doc: str, name: str, span: tuple[int, int]) -> tuple[EntityKind, str]:
        key: tuple[EntityKind, str] = (kind, name.casefold())
        groups[key][mention_id(kind, hashes[doc], *span)] = name
        return key

    subject, unit, parties = {}, {}, {}
    for told, s in by_told.items():
        where = (s.trigger.start, s.trigger.end)
        if s.subject.name and s.subject.kind in ("person", "unit"):
            span = where if s.subject.start is None or s.subject.end is None else (s.subject.start, s.subject.end)
            subject[told] = mention("unit" if s.subject.kind == "unit" else "person", told.doc, s.subject.name, span)
        if s.organization:
            unit[told] = mention("unit", told.doc, s.organization, s.spans.get("organization", where))
        if s.counterpart:
            parties[told] = tuple(
                mention("person", told.doc, n, s.spans.get(f"counterpart.{i}", where)) for i, n in enumerate(s.counterpart)
            )
    ids = {key: min(ms) for key, ms in groups.items()}
    entities = {
        ids[k]: Entity(ids[k], k[0], max(m.values(), key=len), tuple(sorted(set(m.values()))), tuple(sorted(m))) for k, m in groups.items()
    }
    entity_of = {m: e.id for e in entities.values() for m in e.mentions}
    events = defaultdict(list)
    for told, key in subject.items():
        events[(ids[key], by_told[told].event)].append(told)
    made = tuple(
        sorted(
            (Event("ev-" + min(t.statement for t in ts)[3:], e, s, None, tuple(sorted(ts))) for (s, e), ts in events.items()),
            key=lambda e: e.id,
        )
    )
    origin = {d: make_id("or", "document", d) for d in by_id}
    return Resolution(
        by_id,
        by_told,
        entities,
        entity_of,
        {t: ids[k] for t, k in subject.items()},
        {t: ids[k] for t, k in unit.items()},
        {t: tuple(ids[k] for k in ks) for t, ks in parties.items()},
        made,
        {o: Origin(o, (d,), "its own report") for d, o in origin.items()},
        {t: (origin[t.doc],) for t in by_told},
    )
