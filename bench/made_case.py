"""A case of any size: units in a tree of depth 8, people, and the postings that tie them, a twentieth of them corrected later.

    python bench/made_case.py CASE --postings 10000000

Every unit has one report with its whole roster and, months later, a second one with exact dates for those postings of
which the first gave no more than years. The file is a case like any other, with documents, statements and what is derived from
them; only that it is filled by the table and not through `add`, and that what is derived is computed here in a dozen
lines and not by `derive`, which holds a whole case in memory. `check` compares the two on samples: they must agree to the last field.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from tenure.derivation import Derivation, derive
from tenure.derivation._seats import heads, make_seat
from tenure.model.document import Document
from tenure.model.entity import Entity
from tenure.model.event import Event, Origin, Told
from tenure.resolution import Resolution
from tenure.store import open_case
from tenure.store._rows import statement_of
from tenure.store._version import rules_version
from tenure.store.derived import NEVER, StoredRecord
from tenure.workspace._names import keys_of

PER_UNIT, PER_PERSON, BRANCHES = 50, 10, 5
POSTS = ("commander", "commander", "commander", "deputy commander", "chief of staff", "deputy commander", "chief of staff")
ROSTER, NOTE = "Roster of the unit, with the dates of each posting.", "Dates of postings, as corrected."
FIRST = (
    "Ivan",
    "Adam",
    "Oleh",
    "Petro",
    "Maria",
    "Daria",
    "Yusuf",
    "Karim",
    "John",
    "Elena",
    "Taras",
    "Boris",
    "Viktor",
    "Ada",
    "Rosa",
    "Igor",
)
SYLLABLES = ("ba", "ko", "li", "ma", "no", "pe", "ra", "so", "ti", "vu", "gra", "sten", "mor", "dal", "fin", "zor")
_QUOTES = [json.dumps({"text": text, "start": 0, "end": len(text)}) for text in (ROSTER, NOTE)]
KINDS = ("Brigade", "Division", "Regiment", "Battalion", "Corps")
DAYS = [(date(2000, 1, 1) + timedelta(n)).isoformat() for n in range(9_500)]
_CHUNK = 20_000


def _inside_a_year(day: int) -> str:
    """The first day from a place of DAYS on that neither begins nor ends its year: there a day and its year prove one bound together."""
    while DAYS[day][5:] in ("01-01", "12-31"):
        day += 1
    return DAYS[day]


def unit_id(unit: int) -> str:
    return f"un-{unit:020x}"


def person_id(person: int) -> str:
    return f"pe-{person:020x}"


def unit_name(unit: int) -> str:
    return f"{unit}th Example {KINDS[unit % len(KINDS)]}"


def person_name(person: int) -> str:
    digits = [person // 16**n % 16 for n in range(5)]
    return f"{FIRST[digits[0]]} {''.join(SYLLABLES[digit] for digit in digits[1:]).capitalize()}"


class Made:
    """What the generator decides; every part follows from the numbers of units and postings alone."""

    def __init__(self, postings: int) -> None:
        self.units = max(1, postings // PER_UNIT)
        self.people = max(PER_UNIT * 2, postings // PER_PERSON)
        self.postings = self.units * PER_UNIT

    def published(self, unit: int) -> tuple[str, str]:
        """The days on which the roster and its correction came out."""
        return (date(2025, 1, 1) + timedelta(unit * 7 % 150)).isoformat(), (date(2025, 7, 1) + timedelta(unit * 11 % 150)).isoformat()

    def person(self, unit: int, place: int) -> int:
        return (unit * 7_919 + place * 19_937) % self.people

    def dates(self, unit: int, place: int) -> tuple[str, str | None]:
        """First day and last day, None where nobody says that it ended."""
        number = unit * PER_UNIT + place
        start = place * 170 + number * 31 % 160
        return _inside_a_year(start), None if number % 10 == 9 else _inside_a_year(start + 200 + number * 17 % 400)

    def is_corrected(self, unit: int, place: int) -> bool:
        return (unit + place) % 20 == 0

    def documents(self, unit: int) -> tuple[str, str]:
        return f"do-{2 * unit:020x}", f"do-{2 * unit + 1:020x}"


def statements_of(made: Made, unit: int) -> Iterator[tuple[int, int, str, str, str]]:
    """Place, number of the report (0 or 1), id, date and content of each statement on a unit, as the store writes it."""
    for place in range(PER_UNIT):
        start, end = made.dates(unit, place)
        corrected = made.is_corrected(unit, place)
        yield _statement(made, unit, place, 0, start[:4] if corrected else start, end and (end[:4] if corrected else end))
        if corrected:
            yield _statement(made, unit, place, 1, start, end)


def _statement(made: Made, unit: int, place: int, report: int, start: str, end: str | None) -> tuple[int, int, str, str, str]:
    number = f"{2 * (unit * PER_UNIT + place) + report:020x}"
    when, phase = (f"{start}/{end}", "held") if end else (start, "takes_up")
    name, unit_of, quote = person_name(made.person(unit, place)), unit_name(unit), _QUOTES[report]
    content = (
        f'{{"id":"st-{number}","slot":"sl-{number}","doc":"{made.documents(unit)[report]}","event":"posting","subject":{{"name":"{name}",'
        f'"text":null,"start":null,"end":null,"kind":"person","count":null}},"trigger":{quote},"evidence":{quote},'
        f'"post":"{POSTS[place % len(POSTS)]}","organization":"{unit_of}","when":"{when}","phase":"{phase}","polarity":"affirmed",'
        f'"modality":"actual","hedged":false,"reported":"{made.published(unit)[report]}","extractor":"made"}}'
    )
    return place, report, f"st-{number}", when, content


class Row(NamedTuple):
    """What follows for one posting, as known on some days."""

    place: int
    person: int
    bounds: tuple[str, str, str, str | None]
    told: tuple[tuple[str, str], ...]
    seen: str | None
    later: tuple[str, int, int] | None = None
    """The day, place and person of the successor."""


def tenures_of(made: Made, unit: int) -> Iterator[tuple[Row, Row]]:
    """What follows for each posting of a unit without and with the second report."""
    before, after = ([_tenure(made, unit, place, corrected) for place in range(PER_UNIT)] for corrected in (False, True))
    return zip(_with_successors(before), _with_successors(after), strict=True)


def _tenure(made: Made, unit: int, place: int, corrected: bool) -> Row:
    start, end = made.dates(unit, place)
    number = 2 * (unit * PER_UNIT + place)
    first, second = made.documents(unit)
    told: tuple[tuple[str, str], ...] = ((first, f"st-{number:020x}"),)
    vague = False
    if made.is_corrected(unit, place):
        vague, told = not corrected, (*told, (second, f"st-{number + 1:020x}")) if corrected else told
    begun, over = (f"{start[:4]}-12-31", end and f"{end[:4]}-12-31") if vague else (start, end)
    first_day, held = (f"{start[:4]}-01-01", end and f"{end[:4]}-01-01") if vague else (start, end)
    return Row(
        place, made.person(unit, place), (first_day, begun, max(held or first_day, first_day), over), told, None if end or vague else start
    )


def _with_successors(rows: list[Row]) -> Iterator[Row]:
    starts: dict[str, list[tuple[str, int, int]]] = {}
    for row in rows:
        starts.setdefault(POSTS[row.place % len(POSTS)], []).append((row.bounds[1], row.place, row.person))
    for same in starts.values():
        same.sort()
    for row in rows:
        later = None
        if row.bounds[3] is None:
            same = starts[POSTS[row.place % len(POSTS)]]
            later = next((one for one in same[bisect_right(same, (row.bounds[2], PER_UNIT, 0)) :] if one[2] != row.person), None)
        yield row._replace(later=later) if later else row


def make(path: Path, postings: int) -> Made:
    """The case at `path`, which must not exist."""
    made = Made(postings)
    store = open_case(path, create="2026-01-01")
    db: Connection = store._driver  # type: ignore[attr-defined]
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
        db.execute(f"PRAGMA {pragma}")
    indexes = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    for fill in (_fill_documents, _fill_statements, _fill_entities, _fill_tenures, _fill_relations):
        start = time.perf_counter()
        db.execute("BEGIN")
        fill(db, made)
        db.execute("COMMIT")
        print(f"  {fill.__name__[6:]:12} {time.perf_counter() - start:6.0f} s", flush=True)
    db.execute("INSERT INTO derived_layer VALUES ('', ?, 0, ?)", (NEVER, rules_version()))
    for _, sql in indexes:
        db.execute(sql)
    store.close()
    return made


def _insert(db: Connection, table: str, rows: Iterator[tuple[Any, ...]]) -> None:
    while chunk := list(islice(rows, _CHUNK)):
        db.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(chunk[0]))})", chunk)


def _fill_documents(db: Connection, made: Made) -> None:
    db.execute("INSERT INTO original VALUES ('made', 0, x'')")
    docs = [Document("", "", text).text_hash for text in (ROSTER, NOTE)]
    numbered = [(unit, n, made.documents(unit)[n], made.published(unit)[n]) for unit in range(made.units) for n in (0, 1)]
    columns = [row[1] for row in db.execute("PRAGMA table_info(document)")]
    common = {
        "format": "text", "reader": "made", "extractor": "made", "media_type": "text/plain", "original": "made", "language": "en",
        "revision": 0,
    }  # fmt: skip

    def rows() -> Iterator[tuple[Any, ...]]:
        for unit, n, number, published in numbered:
            own = {
                "id": number,
                "name": f"r{2 * unit + n}",
                "outlet": ("Gazette", "Register")[n],
                "published": published,
                "text_hash": docs[n],
            }
            row = common | own
            yield tuple(row.get(column) for column in columns)

    _insert(db, "document", rows())
    _insert(db, "text", ((2 * u + n + 1, number, docs[n], "made", (ROSTER, NOTE)[n]) for u, n, number, _ in numbered))


def _fill_statements(db: Connection, made: Made) -> None:
    def rows() -> Iterator[tuple[Any, ...]]:
        for unit in range(made.units):
            docs = made.documents(unit)
            for place, report, number, when, content in sorted(statements_of(made, unit), key=lambda one: one[1]):
                name = person_name(made.person(unit, place))
                yield docs[report], number, f"sl{number[2:]}", 2 * unit + report + 1, 0, "posting", name, when[:4], None, content

    _insert(db, "statement", rows())


def _fill_entities(db: Connection, made: Made) -> None:
    def entities() -> Iterator[tuple[int, Entity]]:
        for unit in range(made.units):
            yield unit + 1, Entity(unit_id(unit), "unit", unit_name(unit), (unit_name(unit),), (unit_id(unit),))
        for person in range(made.people):
            name = person_name(person)
            yield made.units + person + 1, Entity(person_id(person), "person", name, (name,), (person_id(person),))

    content = lambda one: json.dumps([one.names, one.mentions], separators=(",", ":"))
    _insert(db, "derived_entity", ((number, one.id, one.kind, one.name, content(one), "", NEVER) for number, one in entities()))
    db.execute("CREATE TEMP TABLE unsorted (key, entity)")
    _insert(db, "unsorted", ((key, number) for number, one in entities() for key in (*keys_of(one), *one.mentions)))
    db.execute("INSERT INTO derived_key SELECT DISTINCT key, entity FROM unsorted ORDER BY key, entity")
    db.execute("DROP TABLE unsorted")


def _fill_tenures(db: Connection, made: Made) -> None:
    seats = {post: make_seat("un-", post) for post in set(POSTS)}
    posts = [(post, heads(seats[post]), seats[post].office, seats[post].lesser) for post in POSTS]

    def row(unit: int, one: Row, first: str, last: str) -> tuple[Any, ...]:
        post, leads, office, lesser = posts[one.place % len(posts)]
        told = ",".join(f'["{doc}","{statement}"]' for doc, statement in one.told)
        sets, own = len(one.told) - 1, len(one.told)
        ends = f"[{sets}]" if one.bounds[3] else "[]"
        content = f'[[{told}],{own},[[{sets}],[{sets}],[{sets}],{ends}],{f"""["{one.seen}"]""" if one.seen else "[]"},[],null]'
        later = (made.units + one.later[2] + 1, one.later[0]) if one.later else (None, None)
        return (
            unit + 1, leads, one.bounds[0], f"te-{unit * PER_UNIT + one.place:020x}", first, last, made.units + one.person + 1, post,
            *one.bounds, None, office, lesser, 0, *later, own, content,
        )  # fmt: skip

    def rows() -> Iterator[tuple[Any, ...]]:
        for unit in range(made.units):
            first, second = made.published(unit)
            found = []
            for before, after in tenures_of(made, unit):
                if before == after:
                    found.append(row(unit, before, first, NEVER))
                else:
                    found += [row(unit, before, first, second), row(unit, after, second, NEVER)]
            found.sort(key=lambda one: one[1:4])
            yield from found

    _insert(db, "derived_tenure", rows())


def _fill_relations(db: Connection, made: Made) -> None:
    def rows() -> Iterator[tuple[Any, ...]]:
        for unit in range(1, made.units):
            told = [[made.documents(unit)[0], f"st-{2 * unit * PER_UNIT:020x}"]]
            content = json.dumps([told, 1, [[0], [0], [0], []], [], [], None], separators=(",", ":"))
            upper = (unit - 1) // BRANCHES
            start = "2000-01-01"
            known = (made.published(unit)[0], NEVER)
            yield (unit + 1, upper + 1, f"re-{unit:020x}", *known, "command", start, start, start, None, 0, 1, content)

    _insert(db, "derived_relation", rows())


def check(path: Path, made: Made, *, units: int = 20) -> None:
    """Compares what the file holds on some units with what `derive` makes of their statements, on both states of knowledge."""
    store = open_case(path)
    rng = random.Random(1)
    for unit in sorted(rng.sample(range(made.units), min(units, made.units))):
        first, second = made.published(unit)
        for known, reports in ((first, {0}), (second, {0, 1})):
            record = store.record(known)
            assert isinstance(record, StoredRecord)
            derived = _derive(made, unit, reports)
            stored = record.tenures_in(unit_id(unit))
            assert sorted(map(_plain, stored), key=str) == sorted(map(_plain, derived.tenures), key=str), (
                f"unit {unit}, as known on {known}"
            )
    store.close()
    print(f"  checked: {min(units, made.units)} units are kept as `derive` makes them, on both states of knowledge")


def _plain(tenure: Any) -> tuple[Any, ...]:
    """All of a tenure but its id."""
    return (
        tenure.person, tenure.post, tenure.seat.unit, tenure.seat.lesser, tenure.seat.office, tenure.bounds, tenure.told, tenure.seen,
        tenure.reported, tenure.disputed, tenure.capacity, tenure.successor, tenure.origins, sorted(tenure.proof.items()),
    )  # fmt: skip


def _derive(made: Made, unit: int, reports: set[int]) -> Derivation:
    docs, statements, subjects, units, events, people = {}, {}, {}, {}, [], {}
    for place, report, number, _, content in statements_of(made, unit):
        if report in reports:
            told, person = Told(made.documents(unit)[report], number), made.person(unit, place)
            docs[told.doc] = Document(told.doc, told.doc, ROSTER, outlet="Gazette")
            statements[told] = statement_of(content)
            subjects[told], units[told], people[person_id(person)] = person_id(person), unit_id(unit), person_name(person)
            events.append(Event("ev-" + number[3:], "posting", person_id(person), unit_id(unit), (told,)))
    entities = {one: Entity(one, "person", name, (name,), (one,)) for one, name in people.items()}
    entities[unit_id(unit)] = Entity(unit_id(unit), "unit", unit_name(unit), (unit_name(unit),), (unit_id(unit),))
    origins = {told: (told.doc,) for told in statements}
    kept = {doc: Origin(doc, (doc,), "its own report") for doc in docs}
    return derive(Resolution(docs, statements, entities, {one: one for one in entities}, subjects, units, {}, tuple(events), kept, origins))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("case", type=Path)
    options.add_argument("--postings", type=int, default=10_000_000)
    given = options.parse_args()
    made = make(given.case, given.postings)
    check(given.case, made)
    size = given.case.stat().st_size / 1e9
    print(f"{made.postings:,} postings, {made.people:,} people, {made.units:,} units: {size:.2f} GB")


if __name__ == "__main__":
    main()
