"""Documents, statements and judgements to entities, events and origins.

A pure function: neither the order nor the repetition of its input changes its result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.entity import Entity, EntityKind
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution._result import Resolution
from tenure.resolution.carried import carry
from tenure.resolution.decided import Decided, apply, standing
from tenure.resolution.events import group_events
from tenure.resolution.keyed import PERSONS, UNITS, cluster_keyed, name_of_record
from tenure.resolution.life import days_told, is_act, sexes_told
from tenure.resolution.mentions import Mentions, Node, collect
from tenure.resolution.origins import find_origins
from tenure.resolution.people import Context, cluster_people, fullest_person, split_by_vetoes
from tenure.resolution.renamed import join_renamed
from tenure.resolution.units_of_case import cluster_units, fullest_unit


def resolve(docs: Iterable[Document], statements: Iterable[Statement], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Who is who, which statements speak of one event, and on which origins they rest.

    `doc` of a statement is the id of its document; statements of documents that are not given are left out. Judgements
    "same" and "different" on mentions override the rules, the latest first (decided.py).
    """
    by_id = {doc.id: doc for doc in sorted(docs, key=lambda d: d.id)}
    by_told = {Told(s.doc, s.id): s for s in sorted(statements, key=lambda s: (s.doc, s.id)) if s.doc in by_id}
    mentions = collect(by_id, by_told)
    decided = standing(carry(judgements, by_id, mentions).judgements)
    unit_nodes = cluster_keyed(mentions.nodes("unit"), cluster_units, UNITS)
    renamed = join_renamed(unit_nodes, mentions, by_id, by_told, decided)
    settled = _settle("unit", mentions, renamed.clusters, decided, lambda _: frozenset(), fullest_unit)
    units = renamed.tell(settled, by_told, fullest_unit)
    unit_ids = {mention: entity.id for entity in units for mention in entity.mentions}
    contexts = _contexts(mentions, by_told, unit_ids)
    persons = cluster_keyed(
        contexts,
        lambda nodes: cluster_people({node: contexts[node] for node in nodes}),
        PERSONS,
        may_be_one=lambda nodes: len(split_by_vetoes(nodes, contexts)) == 1,
    )
    people = _settle("person", mentions, persons, decided, lambda node: frozenset(contexts[node].signs), fullest_person)
    entities = {entity.id: entity for entity in sorted([*units, *people], key=lambda e: e.id)}
    entity_of = {mention: entity.id for entity in entities.values() for mention in entity.mentions}
    subject_of = {told: entity_of[mention] for told, mention in mentions.subject.items()}
    unit_of = {told: entity_of[mention] for told, mention in mentions.unit.items()}
    counterparts_of = {told: tuple(dict.fromkeys(entity_of[m] for m in found)) for told, found in mentions.counterparts.items()}
    events = group_events(by_told, subject_of, unit_of, counterparts_of)
    origins, origins_of = find_origins(by_id, by_told, events)
    return Resolution(by_id, by_told, entities, entity_of, subject_of, unit_of, counterparts_of, events, origins, origins_of, renamed.ties)


@dataclass(frozen=True, slots=True)
class _Signs:
    """How many signs two mentions share, to part a set that a reviewer split."""

    node_of: Mapping[str, Node]
    signs: Callable[[Node], frozenset[tuple[str, ...]]]

    def __call__(self, a: str, b: str) -> int:
        left, right = self.node_of[a], self.node_of[b]
        return 1000 * (left == right) + len(self.signs(left) & self.signs(right))


def _settle(
    kind: EntityKind,
    mentions: Mentions,
    clusters: list[list[Node]],
    decided: Decided,
    signs: Callable[[Node], frozenset[tuple[str, ...]]],
    fullest: Callable[[Counter[str]], str],
) -> list[Entity]:
    """The entities of a kind: sets of nodes as sets of mentions, with what reviewers decided."""
    of_node = mentions.nodes(kind)
    sets = apply([[mention for node in nodes for mention in of_node[node]] for nodes in clusters], decided, _Signs(mentions.node_of, signs))
    entities = []
    for members in sets:
        names = Counter(mentions.by_id[mention].name for mention in members)
        name = name_of_record(mentions.node_of[mention] for mention in members) or fullest(names)
        entities.append(Entity(min(members), kind, name, tuple(sorted(names)), tuple(sorted(members))))
    return entities


def _contexts(mentions: Mentions, statements: Mapping[Told, Statement], unit_ids: Mapping[str, str]) -> dict[Node, Context]:
    """What each report tells of the people it names."""
    contexts = {node: Context() for node in mentions.nodes("person")}
    sexes: dict[Node, set[str]] = defaultdict(set)
    for told, mention in mentions.subject.items():
        node, stmt = mentions.node_of[mention], statements[told]
        if node.kind != "person":
            continue
        context = contexts[node]
        if told in mentions.unit:
            context.signs.add(("unit", unit_ids[mentions.unit[told]]))
        if stmt.when and edtf.is_valid(stmt.when) and edtf.precision(stmt.when) in ("day", "month"):
            context.signs.add(("event", stmt.event, stmt.when[:7]))
        sexes[node] |= sexes_told(stmt)
        _note_life(context, stmt)
    for node, told_sexes in sexes.items():
        contexts[node].sex = min(told_sexes) if len(told_sexes) == 1 else None
    return contexts


def _note_life(context: Context, stmt: Statement) -> None:
    """Death and later acts, where a report states them without doubt."""
    first, last = days_told(stmt)
    if stmt.event == "death" and last:
        context.died = max(context.died or last, last)
    elif first and is_act(stmt):
        context.active = max(context.active or first, first)
