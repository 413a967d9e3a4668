"""What was derived, kept in the case file for the next question. It can be thrown away at any time.

A *layer* is a stretch of days of knowledge, from `known_from` up to and not with `known_to`, as known on which one derivation
holds. Its rows carry their own stretch. Invariants: layers do not overlap; what is asked as known on a day that
a layer covers is answered by the rows whose stretch holds that day, exactly as the derivation would answer; and
a document known from a day on, added or changed, takes away every layer from that day on, since nothing before it
can change (identity.md, "Known on K").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from sqlite3 import Connection
from typing import Any, cast

from tenure.derivation import Derivation, Holder, career, conflicts, conflicts_by_subject, heads, read_careers
from tenure.model.answers import CareerLine, ConflictAnswer
from tenure.model.bounds import BOUNDS, Bounds
from tenure.model.career import Career
from tenure.model.entity import Entity, EntityKind, Renaming, name_on
from tenure.model.event import Origin, Told
from tenure.model.tenure import ConflictValue, Extent, Relation, Seat, Successor, Tenure
from tenure.store._careers import pack_career, unpack_career
from tenure.store._errors import explained

#: As known on any day: after every day of the calendar.
ALWAYS = "9999-12-32"
#: Where a layer ends that holds as known on any later day: after ALWAYS.
NEVER = "9999-12-33"
#: Layers that a case keeps; of more, those of the earliest days go first, since most questions are about today.
LAYERS = 16

_HOLDS = "known_from <= :known AND :known < known_to"
_TENURE_COLUMNS = """
    SELECT tenure.id, tenure.post, tenure.earliest_start, tenure.latest_start, tenure.earliest_end, tenure.latest_end, tenure.capacity,
           tenure.office, tenure.lesser, tenure.doubts, tenure.succeeded, tenure.origins, tenure.content,
           person.id, person.name, unit.id, unit.name, successor.id, successor.name
    FROM derived_tenure AS tenure
    JOIN derived_entity AS person ON person.number = tenure.person
    LEFT JOIN derived_entity AS unit ON unit.number = tenure.unit
    LEFT JOIN derived_entity AS successor ON successor.number = tenure.successor
    WHERE tenure.known_from <= :known AND :known < tenure.known_to AND
"""
_RELATION_COLUMNS = """
    SELECT relation.id, relation.kind, relation.earliest_start, relation.latest_start, relation.earliest_end, relation.latest_end,
           relation.doubts, relation.origins, relation.content,
           lower.number, lower.id, lower.name, upper.number, upper.id, upper.name
    FROM derived_relation AS relation
    JOIN derived_entity AS lower ON lower.number = relation.lower
    JOIN derived_entity AS upper ON upper.number = relation.upper
    WHERE relation.known_from <= :known AND :known < relation.known_to AND
"""
_HEADS = f"{_TENURE_COLUMNS} tenure.unit = :of AND tenure.heads = 1 AND tenure.start <= :on"
_HEADS_STILL = f"{_HEADS} AND (tenure.latest_end >= :on OR tenure.latest_end IS NULL)"
# `derivation.find_label` and the successor's part in `who`, over a table at once; a test holds them together.
_HEADS_EACH = """
    WITH pair AS MATERIALIZED (SELECT key AS place, substr(value, 1, 10) AS day, substr(value, 12) AS unit FROM json_each(:pairs))
    SELECT pair.place, tenure.id, person.id,
        CASE
            WHEN tenure.doubts & 0x30 AND (tenure.latest_start IS NULL OR tenure.latest_start > pair.day) THEN 'disputed'
            WHEN tenure.doubts & 0xC0 AND (tenure.earliest_end IS NULL OR tenure.earliest_end < pair.day) THEN 'disputed'
            WHEN tenure.latest_start <= pair.day AND pair.day <= tenure.earliest_end
                THEN 'evidenced'
            WHEN tenure.latest_start <= pair.day AND tenure.latest_end IS NULL AND NOT tenure.doubts & 8
                THEN CASE WHEN tenure.succeeded <= pair.day THEN 'possible' ELSE 'assumed' END
            ELSE 'possible'
        END
    FROM pair
    CROSS JOIN derived_entity AS unit ON unit.id = pair.unit AND unit.known_from <= :known AND :known < unit.known_to
    CROSS JOIN derived_tenure AS tenure ON tenure.unit = unit.number AND tenure.heads = 1 AND tenure.start <= pair.day
    CROSS JOIN derived_entity AS person ON person.number = tenure.person
    WHERE tenure.known_from <= :known AND :known < tenure.known_to
        AND (tenure.latest_end >= pair.day OR tenure.latest_end IS NULL)
"""
_IN_UNIT = f"{_TENURE_COLUMNS} tenure.unit = :of"
_OF_PERSON = f"{_TENURE_COLUMNS} tenure.person = :of"
_OF_OFFICE = f"{_TENURE_COLUMNS} tenure.office IS :of"
_ABOVE = f"{_RELATION_COLUMNS} relation.lower = :of"
_BELOW = f"{_RELATION_COLUMNS} relation.upper = :of"
_NUMBER = f"SELECT number, name FROM derived_entity WHERE id = :id AND {_HOLDS}"
_OF_KIND = f"SELECT id, kind, name, content FROM derived_entity WHERE kind = :kind AND {_HOLDS}"
_WITH_KEYS = f"""
    SELECT id, kind, name, content FROM derived_entity
    WHERE number IN (SELECT entity FROM derived_key WHERE "key" IN (SELECT value FROM json_each(:keys))) AND kind = :kind AND {_HOLDS}
"""
_LINES = f"SELECT content FROM derived_line WHERE entity = :of AND kind = :kind AND {_HOLDS} ORDER BY place"
_LINES_NAMING = f"""
    SELECT content FROM derived_line WHERE entity = :of AND kind = 'career' AND {_HOLDS}
        AND EXISTS (SELECT 1 FROM json_each(:ids) AS one WHERE instr(content, '"' || one.value || '"')) ORDER BY place
"""
_ORIGINS = """
    SELECT other.id, other.reason, other.document FROM derived_origin AS one JOIN derived_origin AS other ON other.id = one.id
    WHERE one.document = :of AND one.known_from <= :known AND :known < one.known_to
        AND other.known_from <= :known AND :known < other.known_to
    ORDER BY other.id, other.document
"""
_BEGINNING = f"""
    SELECT id, kind, name, content FROM derived_entity WHERE kind = :kind AND {_HOLDS} AND number IN ({{entities}})
    ORDER BY name, id LIMIT :limit
"""
_WITH_WORD = 'SELECT entity FROM derived_key WHERE ("key" >= :from{n} AND "key" < :to{n}) OR "key" = :sound{n}'
_POSTS = """
    SELECT DISTINCT tenure.post, unit.id, unit.name
    FROM derived_tenure AS tenure LEFT JOIN derived_entity AS unit ON unit.number = tenure.unit
    WHERE tenure.office = :office AND tenure.post IS NOT NULL AND tenure.known_from <= :known AND :known < tenure.known_to
    ORDER BY tenure.unit LIMIT :limit
"""
_COUNTS = f"""
    SELECT coalesce(sum(kind = 'person'), 0), coalesce(sum(kind = 'unit'), 0),
        (SELECT count(*) FROM derived_line WHERE entity = 0 AND kind = 'conflict' AND {_HOLDS})
    FROM derived_entity WHERE {_HOLDS}
"""
_CONFLICTS = f"""
    SELECT content FROM derived_line WHERE entity = 0 AND kind = 'conflict' AND place >= :first AND {_HOLDS} ORDER BY place LIMIT :limit
"""
_CAREERS = """
    SELECT person.id, person.name, line.content FROM derived_entity AS person
    CROSS JOIN derived_line AS line ON line.entity = person.number AND line.kind = 'pathway'
    WHERE person.known_from <= :known AND :known < person.known_to AND line.known_from <= :known AND :known < line.known_to
        AND (:of IS NULL OR person.id IN (SELECT value FROM json_each(:of)))
    ORDER BY person.number
"""
_MOST_TOLD = f"""
    SELECT entity.id FROM (SELECT entity, count(*) AS lines FROM derived_line WHERE kind = 'career' AND {_HOLDS} GROUP BY entity) AS told
    CROSS JOIN derived_entity AS entity ON entity.number = told.entity ORDER BY told.lines DESC, entity.id
"""
_TABLES = ("derived_entity", "derived_tenure", "derived_relation", "derived_line", "derived_origin")


@dataclass(frozen=True, slots=True)
class Layer:
    """The days of knowledge on which a derivation holds, how many documents it leaves out, and what made it."""

    known_from: str
    known_to: str
    left_out: int
    version: str


@dataclass(frozen=True, slots=True)
class DerivedCounts:
    """How many people, units and conflicts a case has, as derived."""

    people: int
    units: int
    conflicts: int


class StoredRecord:
    """The tenures, relations and names that a case file keeps, as known on one day; a `derivation.Record`."""

    def __init__(self, db: Connection, path: Path, known: str, left_out: int) -> None:
        self.left_out = left_out
        self._db, self._path, self._known = db, path, known
        self._numbers: dict[str, int | None] = {}
        self._names: dict[str | None, str] = {}
        self._above: dict[str, list[Relation]] = {}
        self._renamed: dict[str, tuple[Renaming, ...]] | None = None

    def heads_of(self, unit: str, *, on: str, ended: bool = True) -> Sequence[Tenure]:
        return self._tenures(_HEADS if ended else _HEADS_STILL, self._number(unit), on=on)

    def heads_each(self, pairs: Sequence[tuple[str, str]]) -> list[Holder]:
        asked = sorted((unit, day, n) for n, (unit, day) in enumerate(pairs))  # by unit, as they lie in the file
        rows = self._ask(_HEADS_EACH, pairs=json.dumps([f"{day} {unit}" for unit, day, _ in asked]))
        return sorted([Holder(asked[row[0]][2], row[1], row[2], row[3]) for row in rows])

    def tenures_in(self, unit: str) -> Sequence[Tenure]:
        return self._tenures(_IN_UNIT, self._number(unit))

    def tenures_of(self, person: str) -> Sequence[Tenure]:
        return self._tenures(_OF_PERSON, self._number(person))

    def tenures_as(self, office: str | None) -> Sequence[Tenure]:
        return self._tenures(_OF_OFFICE, office)

    def relations_above(self, unit: str) -> Sequence[Relation]:
        if unit not in self._above:  # a chain asks for each kind of relation anew
            self._above[unit] = self._relations(_ABOVE, self._number(unit))
        return self._above[unit]

    def relations_below(self, unit: str) -> Sequence[Relation]:
        return self._relations(_BELOW, self._number(unit))

    def career_of(self, entity: str) -> list[CareerLine]:
        """What `derivation.career` gives."""
        return [_career_line(json.loads(content)) for (content,) in self._ask(_LINES, of=self._number(entity), kind="career")]

    def career_naming(self, entity: str, ids: Collection[str]) -> list[CareerLine]:
        """Of what `career_of` gives, the lines that name one of these ids, as their own or of what tells or denies them."""
        rows = self._ask(_LINES_NAMING, of=self._number(entity), ids=json.dumps(sorted(ids)))
        return [_career_line(json.loads(content)) for (content,) in rows]

    def careers(self, people: Sequence[str] | None = None) -> Iterator[Career]:
        """What `derivation.read_careers` gives, of these people or of all, read one by one."""
        with explained(self._path):
            of = None if people is None else json.dumps(list(people))
            for person, name, content in self._db.execute(_CAREERS, {"known": self._known, "of": of}):
                yield unpack_career(person, name, content)

    def most_told(self) -> list[str]:
        """The people and units with most lines of a career, by id where they have as many."""
        return [entity for (entity,) in self._ask(_MOST_TOLD)]

    def conflicts_of(self, entity: str | None) -> list[ConflictAnswer]:
        """What `derivation.conflicts` gives."""
        of = 0 if entity is None else self._number(entity)
        return [_conflict(json.loads(content)) for (content,) in self._ask(_LINES, of=of, kind="conflict")]

    def conflicts_from(self, first: int, limit: int | None) -> list[ConflictAnswer]:
        """`limit` of the conflicts of the whole case, or all, from place `first` on."""
        return [_conflict(json.loads(row[0])) for row in self._ask(_CONFLICTS, first=first, limit=-1 if limit is None else limit)]

    def name_of(self, entity: str) -> str:
        if entity not in self._names:
            self._number(entity)
        return self._names[entity]

    def name_on(self, unit: str, day: str) -> str:
        if self._renamed is None:
            rows = self._ask(_LINES, of=0, kind="renamed")
            self._renamed = {one: _renamings(changes) for (content,) in rows for one, changes in json.loads(content).items()}
        return name_on(self.name_of(unit), self._renamed.get(unit, ()), day)

    def of_kind(self, kind: EntityKind) -> list[Entity]:
        """All people, or units."""
        return [_entity(row) for row in self._ask(_OF_KIND, kind=kind)]

    def with_keys(self, keys: Iterable[str], kind: EntityKind) -> list[Entity]:
        """The people, or units, that are looked up by one of these keys."""
        return [_entity(row) for row in self._ask(_WITH_KEYS, kind=kind, keys=json.dumps(sorted(keys)))]

    def beginning(self, words: Sequence[tuple[str, str]], kind: EntityKind, *, limit: int) -> list[Entity]:
        """Those of a kind that have for each of these (word, key of its sound) a word that begins so, or sounds so; by name."""
        queries = " INTERSECT ".join(_WITH_WORD.format(n=n) for n in range(len(words)))
        values = {f"{key}{n}": value for n, (word, sound) in enumerate(words) for key, value in _range_of(word, sound).items()}
        found = self._ask(_BEGINNING.format(entities=queries), kind=kind, limit=limit, **values) if words else []
        return [_entity(row) for row in found]

    def posts_of(self, office: str, *, limit: int) -> list[tuple[str, str | None, str | None]]:
        """The posts of an office, each with the id and name of its unit."""
        return [(row[0], row[1], row[2]) for row in self._ask(_POSTS, office=office, limit=limit)]

    def origins_of(self, doc: str) -> list[Origin]:
        """The origins on which a document rests with others."""
        found: dict[str, tuple[str, list[str]]] = {}
        for origin, reason, document in self._ask(_ORIGINS, of=doc):
            found.setdefault(origin, (reason, []))[1].append(document)
        return [Origin(origin, tuple(documents), reason) for origin, (reason, documents) in found.items()]

    def counts(self) -> DerivedCounts:
        """How many people, units and conflicts there are."""
        return DerivedCounts(*self._ask(_COUNTS)[0])

    def _number(self, entity: str) -> int | None:
        if entity not in self._numbers:
            row = next(iter(self._ask(_NUMBER, id=entity)), None)
            self._numbers[entity] = row[0] if row else None
            if row:
                self._names[entity] = row[1]
        return self._numbers[entity]

    def _ask(self, query: str, **values: object) -> list[Any]:
        with explained(self._path):
            return self._db.execute(query, {"known": self._known, **values}).fetchall()

    def _tenures(self, query: str, of: object, **more: str) -> list[Tenure]:
        return [self._tenure(row) for row in sorted(self._ask(query, of=of, **more))]  # the id stands first

    def _tenure(self, row: Sequence[Any]) -> Tenure:
        (number, post, *firm, capacity, office, lesser, doubts, succeeded, origins, content,
         person, person_name, unit, unit_name, successor, successor_name) = row  # fmt: skip
        self._names[person], self._names[unit], self._names[successor] = person_name, unit_name, successor_name
        told, proof, seen, words, said = _parse(content)
        reported, disputed = _DOUBTS[doubts]
        return Tenure(
            id=number,
            bounds=Bounds(*(said or firm)),
            firm=Bounds(*firm),
            proof=proof,
            told=told,
            seen=seen,
            reported=reported,
            disputed=disputed,
            origins=origins,
            person=person,
            post=post,
            seat=Seat(unit, bool(lesser), office, words),
            capacity=capacity,
            successor=Successor(successor, succeeded) if successor else None,
        )

    def _relations(self, query: str, of: int | None) -> list[Relation]:
        return [self._relation(row) for row in sorted(self._ask(query, of=of))]

    def _relation(self, row: Sequence[Any]) -> Relation:
        (number, kind, *firm, doubts, origins, content,
         lower_number, lower, lower_name, upper_number, upper, upper_name) = row  # fmt: skip
        self._numbers[lower], self._numbers[upper] = lower_number, upper_number
        self._names[lower], self._names[upper] = lower_name, upper_name
        told, proof, seen, _, said = _parse(content)
        reported, disputed = _DOUBTS[doubts]
        return Relation(
            id=number,
            bounds=Bounds(*(said or firm)),
            firm=Bounds(*firm),
            proof=proof,
            told=told,
            seen=seen,
            reported=reported,
            disputed=disputed,
            origins=origins,
            lower=lower,
            upper=upper,
            kind=kind,
        )


def find_layer(db: Connection, known: str, version: str) -> Layer | None:
    """The layer that covers a day of knowledge; None where none does, or another version of the rules made it."""
    query = f"SELECT known_from, known_to, left_out, version FROM derived_layer WHERE {_HOLDS} AND version = :version"
    row = db.execute(query, {"known": known, "version": version}).fetchone()
    return Layer(*row) if row else None


def keep(db: Connection, layer: Layer, derivation: Derivation, keys_of: Callable[[Entity], Iterable[str]]) -> None:
    """Keep a derivation as a layer, in place of what the case kept of these days. Needs a transaction."""
    if not db.execute("SELECT 1 FROM derived_layer LIMIT 1").fetchone():
        _clear(db)
    for stretch in _in_the_way(db, layer):
        _remove(db, stretch)
    stretch = (layer.known_from, layer.known_to)
    numbers = _put_entities(db, derivation.resolution.entities, stretch, keys_of)
    _put(db, "derived_tenure", 20, (_tenure_row(tenure, numbers, stretch) for tenure in derivation.tenures))
    _put(db, "derived_relation", 13, (_relation_row(relation, numbers, stretch) for relation in derivation.relations))
    _put(db, "derived_line", 6, _line_rows(derivation, numbers, stretch))
    _put(db, "derived_origin", 5, _origin_rows(derivation, stretch))
    db.execute("INSERT INTO derived_layer VALUES (?, ?, ?, ?)", (*stretch, layer.left_out, layer.version))


def forget(db: Connection, day: str) -> None:
    """Take away what is kept of this day of knowledge and all later ones. Needs a transaction.

    Of all days ("") only the layers go, since a reviewer waits: without a layer nothing reads their rows, and the next one clears them.
    """
    if not day:
        db.execute("DELETE FROM derived_layer")
        return
    if not db.execute("SELECT 1 FROM derived_layer WHERE known_to > ? LIMIT 1", (day,)).fetchone():
        return
    db.execute("DELETE FROM derived_key WHERE entity IN (SELECT number FROM derived_entity WHERE known_from >= ?)", (day,))
    for table in ("derived_layer", *_TABLES):
        db.execute(f"DELETE FROM {table} WHERE known_from >= ?", (day,))
        db.execute(f"UPDATE {table} SET known_to = ? WHERE known_to > ?", (day, day))


def _clear(db: Connection) -> None:
    """Take away the rows of all layers."""
    for table in ("derived_key", *_TABLES):
        db.execute(f"DELETE FROM {table}")


def leave_out_one(db: Connection) -> None:
    """Count a new document among those that the layers leave out; `forget` has taken away those in which it counts."""
    db.execute("UPDATE derived_layer SET left_out = left_out + 1")


def _in_the_way(db: Connection, layer: Layer) -> list[tuple[str, str]]:
    """The stretches of the layers that a new one replaces: of other rules, of some of its days, and the earliest where there are too many.

    Some of its days are kept already where a document has left the day on which a layer ended.
    """
    gone: list[tuple[str, str]] = []
    staying: list[tuple[str, str]] = []
    for known_from, known_to, version in db.execute("SELECT known_from, known_to, version FROM derived_layer ORDER BY known_from"):
        overlaps = known_from < layer.known_to and layer.known_from < known_to
        (gone if overlaps or version != layer.version else staying).append((known_from, known_to))
    return gone + staying[: max(0, len(staying) - LAYERS + 1)]


def _remove(db: Connection, stretch: tuple[str, str]) -> None:
    """Take away a layer with its rows."""
    inside = "known_from >= ? AND known_to <= ?"
    db.execute(f"DELETE FROM derived_key WHERE entity IN (SELECT number FROM derived_entity WHERE {inside})", stretch)
    for table in ("derived_layer", *_TABLES):
        db.execute(f"DELETE FROM {table} WHERE {inside}", stretch)


def _put_entities(
    db: Connection, entities: Mapping[str, Entity], stretch: tuple[str, str], keys_of: Callable[[Entity], Iterable[str]]
) -> dict[str, int]:
    """Keeps people and units with what they are looked up by; their numbers by id."""
    (last,) = db.execute("SELECT coalesce(max(number), 0) FROM derived_entity").fetchone()
    numbers = {entity: number for number, entity in enumerate(sorted(entities), last + 1)}
    rows = [
        (numbers[one.id], one.id, one.kind, one.name, _json([one.names, one.mentions, *_changes(one)]), *stretch)
        for one in sorted(entities.values(), key=lambda one: one.id)
    ]
    _put(db, "derived_entity", 7, rows)
    _put(db, "derived_key", 2, ((key, numbers[one.id]) for one in entities.values() for key in sorted({*keys_of(one), *one.mentions})))
    return numbers


def _put(db: Connection, table: str, columns: int, rows: Iterable[tuple[object, ...]]) -> None:
    db.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * columns)})", rows)


def _tenure_row(tenure: Tenure, numbers: Mapping[str, int], stretch: tuple[str, str]) -> tuple[object, ...]:
    seat, firm = tenure.seat, tenure.firm
    place = (
        numbers[tenure.unit] if tenure.unit else 0,
        heads(seat),
        firm.earliest_start or "",
        tenure.id,
        *stretch,
        numbers[tenure.person],
        tenure.post,
    )
    later = (numbers[tenure.successor.person], tenure.successor.day) if tenure.successor else (None, None)
    content = _content(tenure, seat.words)
    return (*place, *firm, tenure.capacity, seat.office, seat.lesser, _doubts(tenure), *later, tenure.origins, content)


def _relation_row(relation: Relation, numbers: Mapping[str, int], stretch: tuple[str, str]) -> tuple[object, ...]:
    place = (numbers[relation.lower], numbers[relation.upper], relation.id, *stretch, relation.kind)
    return (*place, *relation.firm, _doubts(relation), relation.origins, _content(relation))


def _line_rows(derivation: Derivation, numbers: Mapping[str, int], stretch: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    for place, conflict in enumerate(conflicts(derivation)):
        yield 0, "conflict", place, *stretch, _packed(conflict)
    if renamed := {one.id: _changes(one) for one in derivation.resolution.entities.values() if one.renamed}:
        yield 0, "renamed", 0, *stretch, _json(renamed)
    for whole in read_careers(derivation):
        yield numbers[whole.person], "pathway", 0, *stretch, pack_career(whole)
    by_subject = conflicts_by_subject(derivation)
    for entity, number in numbers.items():
        for place, line in enumerate(career(derivation, entity)):
            yield number, "career", place, *stretch, _packed(line)
        for place, conflict in enumerate(by_subject.get(entity, ())):
            yield number, "conflict", place, *stretch, _packed(conflict)


def _origin_rows(derivation: Derivation, stretch: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    for origin in derivation.resolution.origins.values():
        if len(origin.documents) > 1:
            yield from ((document, origin.id, *stretch, origin.reason) for document in origin.documents)


def _range_of(word: str, sound: str) -> dict[str, str]:
    return {"from": word, "to": f"{word}\U0010ffff", "sound": sound}


def _packed(line: CareerLine | ConflictAnswer) -> str:
    return json.dumps({f.name: getattr(line, f.name) for f in fields(line)}, default=_plain, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """What JSON does not know: citations and values as lists of their fields."""
    return dict(value) if isinstance(value, Mapping) else [getattr(value, f.name) for f in fields(value)]


def _career_line(row: dict[str, Any]) -> CareerLine:
    told = {name: tuple(Told(*pair) for pair in row[name]) for name in ("told", "denied")}
    sides = {name: tuple(row[name]) for name in ("bounds", "start", "end", "reported", "disputed")}
    return CareerLine(**row | told | sides | {"fields": {name: tuple(values) for name, values in row["fields"].items()}})


def _conflict(row: dict[str, Any]) -> ConflictAnswer:
    values = (ConflictValue(value, tuple(Told(*pair) for pair in told), origins) for value, told, origins in row["values"])
    return ConflictAnswer(**row | {"values": tuple(values)})


def _content(extent: Extent, words: Iterable[str] = ()) -> str:
    """What the columns do not hold: statements, how many of them are its own, by their places which prove each bound, the days seen.

    The columns hold the firm bounds; the others stand here where they differ.
    """
    proofs = [extent.proof.get(name, ()) for name in BOUNDS]
    others = {one for proof in proofs for one in proof} - set(extent.told)
    told = [*extent.told, *sorted(others)]
    place = {one: n for n, one in enumerate(told)}
    pairs = [[one.doc, one.statement] for one in told]
    proving = [[place[one] for one in proof] for proof in proofs]
    return _json([pairs, len(extent.told), proving, extent.seen, sorted(words), extent.bounds if extent.bounds != extent.firm else None])


class _Proof(Mapping[str, tuple[Told, ...]]):
    """Which statements prove each bound, by their places among the statements."""

    __slots__ = ("_places", "_told")

    def __init__(self, told: list[Told], places: list[list[int]]) -> None:
        self._told, self._places = told, places

    def __getitem__(self, bound: str) -> tuple[Told, ...]:
        try:
            return tuple(self._told[n] for n in self._places[BOUNDS.index(bound)])
        except ValueError as error:
            raise KeyError(bound) from error

    def __iter__(self) -> Iterator[str]:
        return iter(BOUNDS)

    def __len__(self) -> int:
        return len(BOUNDS)


def _parse(
    content: str,
) -> tuple[tuple[Told, ...], _Proof, tuple[str, ...], frozenset[str], list[str | None] | None]:
    """Statements, proofs, days seen, words, and the bounds where they are not the firm ones, from what `_content` wrote."""
    pairs, own, places, seen, words, said = json.loads(content)
    told = [Told(doc, statement) for doc, statement in pairs]
    return tuple(told[:own]), _Proof(told, places), tuple(seen), frozenset(words), said


def _doubts(extent: Extent) -> int:
    """Which bounds rest on hedged statements (bits 0 to 3, in the order of BOUNDS), and which are disputed (bits 4 to 7)."""
    reported = sum(1 << n for n, name in enumerate(BOUNDS) if name in extent.reported)
    return reported | sum(16 << n for n, name in enumerate(BOUNDS) if name in extent.disputed)


#: For each number that `_doubts` gives, the names of the bounds that are reported, and of those that are disputed.
_DOUBTS = [tuple(tuple(name for n, name in enumerate(BOUNDS) if doubts & first << n) for first in (1, 16)) for doubts in range(256)]


def _entity(row: Sequence[Any]) -> Entity:
    number, kind, name, content = row
    names, mentions, *changes = json.loads(content)
    return Entity(number, cast(EntityKind, kind), name, tuple(names), tuple(mentions), _renamings(changes))


def _changes(entity: Entity) -> list[list[object]]:
    """The renamings of a unit as JSON values."""
    return [[one.former, one.name, one.earliest, one.latest, [[t.doc, t.statement] for t in one.told]] for one in entity.renamed]


def _renamings(changes: Iterable[Sequence[Any]]) -> tuple[Renaming, ...]:
    return tuple(Renaming(former, name, first, last, tuple(Told(*pair) for pair in told)) for former, name, first, last, told in changes)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
