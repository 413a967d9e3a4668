"""How fast the desk answers: the median time of each page at the server, over a made case.

    python bench/bench_desk.py [--postings 1000000]

The case is that of made_case.py, two reports a unit, with what pages need beside it: a line of a career for each tenure, a conflict for
every hundredth posting, texts of some hundred words of their own. A million postings make 40,000 documents and 1.05 million statements.
Goals (issue of the desk): every page under 300 ms, search under 200 ms, the first page under 1 s.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from starlette.testclient import TestClient

import made_case
from made_case import Made
from tenure.model.answers import CareerLine, ConflictAnswer
from tenure.model.event import Told
from tenure.model.tenure import ConflictValue
from tenure.store import open_case
from tenure.store._query import MARK_START
from tenure.store.derived import NEVER, _packed
from tenure.web.app import make_app
from tenure.web.guard import Door

RUNS = 15
GOALS = {"search": 200}
OTHERS = 300
_TENURES = """
    SELECT tenure.person, person.id, person.name, tenure.id, tenure.post, unit.name,
           tenure.earliest_start, tenure.latest_start, tenure.earliest_end, tenure.latest_end, tenure.unit
    FROM derived_tenure AS tenure JOIN derived_entity AS person ON person.number = tenure.person
    JOIN derived_entity AS unit ON unit.number = tenure.unit ORDER BY tenure.person, tenure.start
"""


def complete(path: Path, made: Made) -> None:
    """Gives the made case what pages need beside tenures: texts, careers and conflicts."""
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
    for (number,) in db.execute("SELECT number FROM text").fetchall():
        words = " ".join(chosen.choices(names, k=50))
        db.execute("UPDATE text SET text = text || ' ' || ? WHERE number = ?", (words, number))
    db.execute("INSERT INTO text_search(text_search) VALUES ('rebuild')")
    for _, made_by in triggers:
        db.execute(made_by)
    db.executemany("INSERT INTO derived_line VALUES (?, ?, ?, '', ?, ?)", _lines(db.execute(_TENURES).fetchall(), made))
    db.execute("COMMIT")
    db.execute("ANALYZE")
    store.close()


def _lines(rows: list[tuple[Any, ...]], made: Made) -> Iterator[tuple[object, ...]]:
    conflicts = 0
    for person, of_person in groupby(rows, key=lambda row: row[0]):
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


def pages(made: Made) -> dict[str, list[str]]:
    """Addresses of each kind of page."""
    chosen = random.Random(1)
    people = [chosen.randrange(made.people) for _ in range(RUNS)]
    units = [chosen.randrange(made.units) for _ in range(RUNS)]
    return {
        "home": ["/"] * RUNS,
        "search": [f"/search?q={made_case.person_name(person)[:8].strip()}" for person in people],
        "search: a word of every text": ["/search?q=dates&kind=documents"] * 5,
        "person": [f"/person/{made_case.person_id(person)}" for person in people],
        "unit": [f"/unit/{made_case.unit_id(unit)}?on=2010-06-01" for unit in units],
        "post": [f"/post?name=commander+of+{made_case.unit_id(unit)}" for unit in units],
        "document": [f"/document/{made.documents(unit)[0]}" for unit in units],
        "conflicts": [f"/conflicts?first={50 * n}" for n in range(RUNS)],
        "sources": ["/sources"] * RUNS,
        "outlet": ["/outlet?name=Gazette"] * RUNS,
        "activity": ["/activity"] * RUNS,
    }


def measure(case: Path, made: Made) -> bool:
    """Prints the figures; whether every goal is met."""
    met = True
    with TestClient(make_app(case, Door("127.0.0.1", 8036)), base_url="http://127.0.0.1:8036") as client:
        start = time.perf_counter()
        client.get("/")
        print(f"{'first page of a new server':30} {(time.perf_counter() - start) * 1000:8.0f} ms")
        for name, addresses in pages(made).items():
            times = [_time(client, address) for address in addresses]
            goal = GOALS.get(name.partition(":")[0], OTHERS)
            middle = statistics.median(times)
            met = met and middle < goal
            print(f"{name:30} {middle:8.0f} ms   worst {max(times):6.0f} ms   goal {goal} ms{'' if middle < goal else '   NOT MET'}")
    return met


def _time(client: TestClient, address: str) -> float:
    start = time.perf_counter()
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.text[:200])
    assert MARK_START not in answer.text
    return (time.perf_counter() - start) * 1000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--postings", type=int, default=250_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "made.tenure"
        made = made_case.make(case, given.postings)
        complete(case, made)
        print(f"{2 * made.units:,} documents, {made.postings * 21 // 20:,} statements, {made.people:,} people, {made.units:,} units")
        measure(case, made)


if __name__ == "__main__":
    main()
