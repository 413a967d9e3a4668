"""How fast the desk answers: the median time of each page at the server, over a made case.

    python bench/bench_desk.py [--postings 1000000] [--documents 100000] [--case made.tenure] [--no-counts]

The case is that of made_case.py, two reports a unit, with what pages need beside it: a line of a career for each tenure, an arrest after
every tenth, a conflict for every hundredth posting, texts of some hundred words of their own, and as many more reports that state
nothing as are asked for. A million postings make 40,000 documents and 1.05 million statements. A case that is named is kept, and taken as
it is where it is there; what is measured is a copy.
Goals (issue of the desk): every page under 300 ms, search under 200 ms, the first page under 1 s, from a decision to the next statement
under 100 ms. The pages that pass over all careers are worked out aside once for each state of the case: of these both times are told.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from starlette.testclient import TestClient

import made_case
from made_case import Made
from tenure.model.answers import CareerLine, ConflictAnswer
from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.ids import text_hash
from tenure.model.tenure import ConflictValue
from tenure.resolution import collect
from tenure.store import Original, Report, open_case
from tenure.store._careers import pack_career
from tenure.store._query import MARK_START
from tenure.store._version import rules_version
from tenure.store.derived import NEVER, _packed
from tenure.web.app import make_app
from tenure.web.guard import Door

RUNS = 15
GOALS = {"search": 200}
NEXT = 100
OTHERS = 300
ADDRESS = "http://127.0.0.1:8036"
ASIDE = {
    "flow": "/flow",
    "flow of people from 100 on": "/flow?least=100",
    "outcomes": "/outcomes?step=posting&to=arrest",
    "matrix": "/pathways/redemption",
    "matrix, page 2": "/pathways/redemption?first=50",
}
_TENURES = """
    SELECT tenure.person, person.id, person.name, tenure.id, tenure.post, unit.name,
           tenure.earliest_start, tenure.latest_start, tenure.earliest_end, tenure.latest_end, tenure.unit
    FROM derived_tenure AS tenure JOIN derived_entity AS person ON person.number = tenure.person
    JOIN derived_entity AS unit ON unit.number = tenure.unit ORDER BY tenure.person, tenure.start
"""


def complete(path: Path, made: Made, documents: int) -> None:
    """Gives the made case what pages need beside tenures: texts, careers and conflicts, and so many documents in all."""
    store = open_case(path)
    db: Connection = store._driver  # type: ignore[attr-defined]
    db.execute("PRAGMA synchronous=OFF")
    db.execute("BEGIN")
    # A text never changes in a case; here the texts are made, in two steps.
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'text'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    names = [made_case.person_name(person) for person in range(0, made.people, max(1, made.people // 5_000))]
    chosen = random.Random(7)
    for number, doc, before in db.execute("SELECT number, document, text FROM text").fetchall():
        text = f"{before} {' '.join(chosen.choices(names, k=50))}"
        db.execute("UPDATE text SET text = ?, hash = ? WHERE number = ?", (text, text_hash(text), number))
        db.execute("UPDATE document SET text_hash = ? WHERE id = ?", (text_hash(text), doc))
    db.execute("INSERT INTO text_search(text_search) VALUES ('rebuild')")
    for _, made_by in triggers:
        db.execute(made_by)
    db.executemany("INSERT INTO derived_line VALUES (?, ?, ?, '', ?, ?)", _lines(db.execute(_TENURES).fetchall(), made))
    db.execute("COMMIT")
    with store.transaction():  # these state nothing: what follows from the case is the same with them
        layers = db.execute("SELECT * FROM derived_layer").fetchall()
        db.execute("DELETE FROM derived_layer")
        for number in range(2 * made.units, documents):
            text = f"Report {number}. {' '.join(chosen.choices(names, k=50))}"
            doc = Document(f"do-{number:020x}", f"r{number}", text, outlet="Journal", published="2025-12-01", language="en")
            store.put(Report(doc, Original(b"", "text/plain"), (), "made"))
        db.executemany("INSERT INTO derived_layer VALUES (?, ?, ?, ?)", layers)
    db.execute("ANALYZE")
    db.execute("PRAGMA journal_mode=WAL")  # as of any case, which the filling of this one has set aside
    store.close()


def _career(person: str, name: str, rows: list[tuple[Any, ...]], made: Made) -> str:
    """What a pathway or a flow map reads of a person's tenures."""
    found = []
    for place, (_, _, _, tenure, post, unit, first, begun, held, over, number) in enumerate(rows):
        told = Told(made.documents(number - 1)[0], f"st-{2 * (number - 1) * made_case.PER_UNIT:020x}")
        said, day = {"post": (post,), "unit": (unit,)}, (date.fromisoformat(first).toordinal(), date.fromisoformat(begun).toordinal())
        voice = Voice(told, "affirmed", "actual", False, False, (day[1] + 9, day[1] + 9), (told.doc,), said)
        found.append(Happening(tenure, "posting", "tenure", first, Bounds(first, begun, held, over), day, said, (voice,)))
        if place % 10 == 9 and over:
            late = date.fromisoformat(over).toordinal()
            arrest = voice._replace(reported=(late + 9, late + 9), said={})
            found.append(Happening(f"ev-{tenure}", "arrest", "event", over, Bounds(over, over, over, over), (late, late), {}, (arrest,)))
    return pack_career(Career(person, name, tuple(sorted(found, key=lambda one: one.day)), {}))


def _lines(rows: list[tuple[Any, ...]], made: Made) -> Iterator[tuple[object, ...]]:
    conflicts = 0
    for person, group in groupby(rows, key=lambda row: row[0]):
        of_person = list(group)
        yield person, "pathway", 0, NEVER, _career(of_person[0][1], of_person[0][2], of_person, made)
        for place, (_, person_id, name, tenure, post, unit, first, begun, held, over, number) in enumerate(of_person):
            doc = made.documents(number - 1)[0]
            told = (Told(doc, f"st-{2 * (number - 1) * made_case.PER_UNIT:020x}"),)
            line = CareerLine(
                "tenure", "posting", tenure, person_id, name, f"{begun}/{over or ''}", (first, over), (first, begun), (held, over),
                {"post": (post,), "organization": (unit,)}, "actual", (), told, 1,
            )  # fmt: skip
            yield person, "career", place, NEVER, _packed(line)
            if (person + place) % 100 == 0:
                values = tuple(ConflictValue(day, told, 1) for day in (first, begun))
                conflict = _packed(ConflictAnswer("date", tenure, "start", values, f"{name} began on {first} or {begun}"))
                yield person, "conflict", place, NEVER, conflict
                yield 0, "conflict", conflicts, NEVER, conflict
                conflicts += 1


def prepare(case: Path, made: Made) -> None:
    """Lets the copy that is measured count as kept by the present rules, and those documents know whom they are about that are opened."""
    store = open_case(case)
    db: Connection = store._driver  # type: ignore[attr-defined]
    db.execute("UPDATE derived_layer SET version = ?", (rules_version(),))
    for unit in _chosen(made)[1]:
        for doc in made.documents(unit):
            docs = {one.id: one for one in store.documents([doc])}
            told = {Told(doc, one.id): one for one in store.statements(doc_id=doc)}
            for one, mention in collect(docs, told).subject.items():
                place = int(one.statement[3:], 16) // 2 % made_case.PER_UNIT
                _mention(db, made.units + made.person(unit, place) + 1, mention)
    store.close()


def _mention(db: Connection, number: int, mention: str) -> None:
    """Adds a mention to a person of the case."""
    (content,) = db.execute("SELECT content FROM derived_entity WHERE number = ?", (number,)).fetchone()
    names, mentions, *more = json.loads(content)
    db.execute("UPDATE derived_entity SET content = ? WHERE number = ?", (json.dumps([names, [*mentions, mention], *more]), number))
    db.execute("INSERT OR IGNORE INTO derived_key VALUES (?, ?)", (mention, number))


def _chosen(made: Made) -> tuple[list[int], list[int]]:
    """The people and units whose pages are opened."""
    chosen = random.Random(1)
    return [chosen.randrange(made.people) for _ in range(RUNS)], [chosen.randrange(made.units) for _ in range(RUNS)]


def pages(made: Made) -> dict[str, list[str]]:
    """Addresses of each kind of page."""
    people, units = _chosen(made)
    return {
        "home": ["/"] * RUNS,
        "search": [f"/search?q={made_case.person_name(person)[:8].strip()}" for person in people],
        "search: a word of two texts in five": ["/search?q=dates&kind=documents"] * 5,
        "search: a word of nearly every text": [f"/search?q={made_case.FIRST[0]}&kind=documents"] * 5,
        "person": [f"/person/{made_case.person_id(person)}" for person in people],
        "unit": [f"/unit/{made_case.unit_id(unit)}?on=2010-06-01" for unit in units],
        "post": [f"/post?name=commander+of+{made_case.unit_id(unit)}" for unit in units],
        "document": [f"/document/{made.documents(unit)[0]}" for unit in units],
        "conflicts": [f"/conflicts?first={50 * n}" for n in range(RUNS)],
        "sources": ["/sources"] * RUNS,
        "outlet": ["/outlet?name=Gazette"] * RUNS,
        "activity": ["/activity"] * RUNS,
    }


class Times(NamedTuple):
    """Milliseconds of a request: by the clock, and of the processor, which other programs on the machine do not lengthen as much."""

    clock: float
    processor: float


def measure(case: Path, made: Made, *, with_counts: bool) -> bool:
    """Prints the figures; whether every goal is met."""
    met = True
    with TestClient(make_app(case, Door("127.0.0.1", 8036)), base_url=ADDRESS) as client:
        _tell_once("first page of a new server", _time(client, "/"))
        for name, addresses in pages(made).items():
            times = [_time(client, address) for address in addresses]
            met &= _tell(name, times, GOALS.get(name.partition(":")[0], OTHERS))
        for name, address in ASIDE.items() if with_counts else ():
            _tell_once(f"{name}, the first time, aside", _time(client, address))
            met &= _tell(name, [_time(client, address) for _ in range(RUNS)], OTHERS)
        met &= _review(client)
    return met


def _review(client: TestClient) -> bool:
    """Decides on statement after statement, as the keys do; whether the next one comes in time."""
    _tell_once("first order of review", _time(client, "/review"))
    met = _tell("review", [_time(client, "/review") for _ in range(RUNS)], OTHERS)
    key, times = client.get("/api/review").json()["first"][0]["id"], []
    alike = _time(client, f"/alike/{key}")
    for n in range(3 * RUNS):
        form = {"by": "A. Reviewer", "why": "read", "verdict": ("accepted", "rejected", "unsure")[n % 3], "seen": 0}
        start = _now()
        answer = client.post(f"/review/{key}", data=form, headers={"origin": ADDRESS})
        times.append(_since(start))
        assert answer.status_code == 200, answer.text[:200]
        key = answer.url.path.rpartition("/")[2]
    _tell_once("  the first decision", times[0])
    return met & _tell("all told alike", [alike], OTHERS) & _tell("decision to next statement", times, NEXT)


def _tell(name: str, times: list[Times], goal: int) -> bool:
    middle, processor = (statistics.median(one[n] for one in times) for n in (0, 1))
    told = f"worst {max(times).clock:6.0f} ms   goal {goal} ms{'' if middle < goal else '   NOT MET'}"
    print(f"{name:44} {middle:8.0f} ms   processor {processor:6.0f} ms   {told}", flush=True)
    return middle < goal


def _tell_once(name: str, times: Times) -> None:
    print(f"{name:44} {times.clock:8.0f} ms   processor {times.processor:6.0f} ms", flush=True)


def _time(client: TestClient, address: str) -> Times:
    start = _now()
    while (answer := client.get(address)).status_code == 202:
        pass
    assert answer.status_code == 200, (address, answer.text[:200])
    assert MARK_START not in answer.text
    return _since(start)


def _now() -> Times:
    return Times(time.perf_counter() * 1000, time.process_time() * 1000)


def _since(start: Times) -> Times:
    now = _now()
    return Times(now.clock - start.clock, now.processor - start.processor)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--postings", type=int, default=250_000)
    options.add_argument("--documents", type=int, default=0, help="in all; of more than the postings need the others state nothing")
    options.add_argument("--case", type=Path, help="keep the made case there, or measure the one that is there, made with the same numbers")
    options.add_argument("--no-counts", action="store_true", help="leave out the pages that pass over all careers, which take long")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case, made = Path(folder) / "made.tenure", made_case.Made(given.postings)
        kept: Path = given.case or case
        if not kept.exists():
            made_case.make(kept, given.postings)
            complete(kept, made, given.documents)
        if kept != case:
            shutil.copyfile(kept, case)
        prepare(case, made)
        docs, statements = max(given.documents, 2 * made.units), made.postings * 21 // 20
        print(f"{docs:,} documents, {statements:,} statements, {made.people:,} people, {made.units:,} units")
        measure(case, made, with_counts=not given.no_counts)


if __name__ == "__main__":
    main()
