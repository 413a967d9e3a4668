"""What resolving costs: N mentions of N/5 people in reports of 50, then twice as many, each with single reports more.

    python bench/bench_resolution.py [--mentions N] [--one]

People, units and reports are invented: spellings in two scripts, initials, patronymics, bare surnames, namesakes (a
hundredth of the people have one of the twelve commonest surnames). Times are of one processor. Exits 1 where a goal is missed: ten
minutes, 4 GB with the case itself, and a second for one report more, which are the goals of a million mentions and bind every smaller
case; twice the mentions at most 2.3 times as dear; one report more a twentieth of the whole.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from tenure.model.document import Document, document_id
from tenure.model.ids import text_hash
from tenure.model.statement import Quote, Statement, Subject, make_statement
from tenure.resolution import Resolution, adding, extend, resolve
from tenure.resolution.origins import Origins
from tenure.resolution.people import People
from tenure.resolution.units_of_case import Units

MENTIONS = 20_000
IN_REPORT = 50
MILLION = 1_000_000
SECONDS = 600.0  # for a million mentions
MEGABYTES = 4000.0  # for a million mentions
GROWTH = 2.3
SECOND = 1.0  # for a report of 50 mentions more
SHARE = 1 / 20  # of the whole case, for each of such reports
MORE = 9
PARTS: tuple[tuple[Any, str], ...] = (
    (adding, "collect"), (Units, "add"), (People, "add"), (Origins, "add"),
    *((adding.Adding, name) for name in ("_contexts", "_settle", "_name", "_group")),
)  # fmt: skip
# fmt: off
GIVEN = (
    ("Yevgeny", "Evgenii", "Евгений"), ("Sergei", "Sergey", "Сергей"), ("Aleksandr", "Alexander", "Александр"), ("Ivan", "Ivan", "Иван"),
    ("Dmitry", "Dmitrii", "Дмитрий"), ("Andrei", "Andrey", "Андрей"), ("Mikhail", "Mihail", "Михаил"), ("Nikolai", "Nikolay", "Николай"),
    ("Aleksei", "Alexey", "Алексей"), ("Pavel", "Pavel", "Павел"), ("Igor", "Igor", "Игорь"), ("Oleg", "Oleg", "Олег"),
    ("Viktor", "Victor", "Виктор"), ("Yury", "Yuri", "Юрий"), ("Roman", "Roman", "Роман"), ("Anton", "Anton", "Антон"),
    ("Maksim", "Maxim", "Максим"), ("Denis", "Denis", "Денис"), ("Gennady", "Gennadii", "Геннадий"), ("Vadim", "Vadim", "Вадим"),
    ("Stanislav", "Stanislav", "Станислав"), ("Timur", "Timur", "Тимур"), ("Arkady", "Arkadii", "Аркадий"), ("Boris", "Boris", "Борис"),
)
FATHERS = (("Ivanovich", "Иванович"), ("Petrovich", "Петрович"), ("Sergeevich", "Сергеевич"), ("Olegovich", "Олегович"),
           ("Pavlovich", "Павлович"), ("Viktorovich", "Викторович"), ("Borisovich", "Борисович"), ("Antonovich", "Антонович"))
SYLLABLES = (("bor", "бор"), ("cher", "чер"), ("dan", "дан"), ("gor", "гор"), ("zim", "зим"), ("kal", "кал"), ("lub", "луб"),
             ("mor", "мор"), ("nest", "нест"), ("pol", "пол"), ("rud", "руд"), ("sav", "сав"), ("tol", "тол"), ("vor", "вор"),
             ("yar", "яр"), ("shub", "шуб"))
ENDINGS = (("enko", "енко"), ("ov", "ов"), ("in", "ин"), ("uk", "ук"), ("chenko", "ченко"), ("sky", "ский"), ("ev", "ев"), ("an", "ан"))
BRIGADES = ("Motor Rifle", "Tank", "Artillery", "Air Assault")
# fmt: on
TOLD = (
    ("appointment", "was", "appointed", "commander of the {unit} in {month}"),
    ("dismissal", "was", "dismissed", "as commander of the {unit} in {month}"),
    ("posting", "", "commands", "the {unit}"),
    ("arrest", "was", "arrested", "in {month}"),
    ("charge", "was", "charged", "with fraud"),
)


@dataclass(frozen=True)
class Person:
    """Somebody invented, with the number of his unit."""

    given: tuple[str, str, str]
    father: tuple[str, str]
    surname: tuple[str, str]
    unit: int

    def write(self, rng: random.Random) -> str:
        """His name as some report has it."""
        latin, other, native = self.given
        surname, kirillitsa = self.surname[0].capitalize(), self.surname[1].capitalize()
        return rng.choice(
            (
                f"{latin} {surname}", f"{latin} {surname}", f"{other} {surname}", f"{native} {kirillitsa}",
                f"{latin} {self.father[0]} {surname}", f"{native} {self.father[1]} {kirillitsa}", f"{latin[0]}. {surname}",
                f"{latin[0]}. {self.father[0][0]}. {surname}", surname, f"{surname.upper()} {latin}",
            )
        )  # fmt: skip


def make_person(number: int) -> Person:
    """The person of a number."""
    rng = random.Random(number)
    common = rng.random() < 0.01
    stems = [SYLLABLES[rng.randrange(2 if common else len(SYLLABLES))] for _ in range(1 if common else 3)]
    stems.append(ENDINGS[rng.randrange(6 if common else len(ENDINGS))])
    return Person(rng.choice(GIVEN), rng.choice(FATHERS), ("".join(s[0] for s in stems), "".join(s[1] for s in stems)), number // 20)


def name_unit(number: int, rng: random.Random) -> str:
    """The name of a unit as some report has it."""
    branch = BRIGADES[number % len(BRIGADES)]
    place = "".join(SYLLABLES[number // 4000 // 16**n % 16][0] for n in range(3)).capitalize()
    return rng.choice((f"{number // 4 % 1000 + 1}th {branch} Brigade ({place})", f"{place} {number // 4 % 1000 + 1}th {branch} Brigade"))


def make_report(number: int, people: int) -> tuple[Document, list[Statement]]:
    """The report of a number, on people of the first `people`: some are told of much more often than others."""
    rng = random.Random(~number)
    day = date(2020, 1, 1) + timedelta(rng.randrange(1500))
    sentences: list[str] = []
    rows: list[tuple[str, str, str, dict[str, Any]]] = []
    for _ in range(IN_REPORT):
        person = make_person(int(people * rng.random() ** 1.5))
        event, auxiliary, verb, rest = rng.choice(TOLD)
        unit = name_unit(person.unit, rng)
        when = (day - timedelta(rng.randrange(1000))).isoformat()[:7]
        name = person.write(rng)
        says: dict[str, Any] = {"event": event, "when": when} if "{month}" in rest else {"event": event}
        if "{unit}" in rest:
            says |= {"organization": unit, "post": "commander"}
        sentence = " ".join(part for part in (name, auxiliary, verb, rest.format(unit=unit, month=when)) if part) + "."
        sentences.append(sentence)
        rows.append((sentence, name, verb, says))
    outlet = f"Outlet {number % 300}"
    text = "\n".join([*sentences, f"Filed for {outlet} on {day} as number {number}."])
    doc = Document(document_id(text_hash(text), outlet, None), outlet, text, outlet=outlet, published=day.isoformat())
    return doc, list(_state(doc, rows))


def _state(doc: Document, rows: list[tuple[str, str, str, dict[str, Any]]]) -> Iterator[Statement]:
    start = 0
    for sentence, name, verb, says in rows:
        at = start + sentence.index(verb)
        stmt = make_statement(
            doc,
            subject=Subject(name, name, start, start + len(name)),
            trigger=Quote(verb, at, at + len(verb)),
            evidence=Quote(sentence, start, start + len(sentence)),
            **says,
        )
        yield replace(stmt, doc=doc.id)
        start += len(sentence) + 1


def make_case(mentions: int) -> tuple[list[Document], list[Statement]]:
    """That many mentions of people in reports of 50."""
    made = [make_report(number, mentions // 5) for number in range(mentions // IN_REPORT)]
    return [doc for doc, _ in made], [stmt for _, some in made for stmt in some]


class Stopwatch:
    """Measures the CPU time of the parts of resolve, each without those inside it."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.open: list[float] = []

    def watch(self) -> None:
        """Has each part timed from now on."""
        for owner, name in PARTS:
            label = f"{owner.__name__.lower()}.{name}" if name == "add" else name
            setattr(owner, name, self.timed(label, getattr(owner, name)))

    def timed(self, name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        """A part that notes its time."""

        def run(*args: Any, **options: Any) -> Any:
            start = time.process_time()
            self.open.append(0.0)
            try:
                return part(*args, **options)
            finally:
                spent = time.process_time() - start
                self.taken[name] += spent - self.open.pop()
                if self.open:
                    self.open[-1] += spent

        return run


@dataclass(frozen=True)
class Measured:
    """What a case took: CPU seconds for all of it, for the middle and the slowest of the reports more, and megabytes at the peak."""

    mentions: int
    taken: float
    middle: float
    slowest: float
    peak: float

    @property
    def is_met(self) -> bool:
        """Whether the goals are; a case of more than a million mentions may take as many times more."""
        times = max(1.0, self.mentions / MILLION)
        met = self.taken <= SECONDS * times and self.peak <= MEGABYTES * times
        return met and self.slowest < SECOND * times and self.middle < self.taken * SHARE


def measure(mentions: int, stopwatch: Stopwatch) -> Measured:
    """Resolves a case, then adds single reports; what is measured is printed, with the time of each part."""
    docs, statements = make_case(mentions)
    stopwatch.taken.clear()
    gc.collect()
    start = time.process_time()
    found = resolve(docs, statements)
    taken = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    kinds = Counter(entity.kind for entity in found.entities.values())
    print(f"{len(statements):,} mentions of people in {len(docs):,} reports: {kinds['person']:,} people, {kinds['unit']:,} units")
    print(f"  resolved          {taken:8.1f} s     {taken / mentions * 1e6:.0f} µs a mention, goal {SECONDS:.0f} s for a million")
    for name, spent in sorted(stopwatch.taken.items(), key=lambda item: -item[1]):
        print(f"    {name.strip('_'):16}{spent:8.1f} s")
    print(f"  peak memory       {peak:8.0f} MB    with the making of the case, goal {MEGABYTES:.0f} for a million", flush=True)
    single = sorted(measure_more(mentions, found))
    middle = single[len(single) // 2]
    print(f"  one report more   {middle:8.2f} s     1/{taken / middle:.0f} of the whole; slowest {single[-1]:.2f} s, goal {SECOND} s")
    return Measured(mentions, taken, middle, single[-1], peak)


def measure_more(mentions: int, found: Resolution) -> Iterator[float]:
    """The CPU time of each of some reports that are added, one after the other."""
    for number in range(MORE):
        doc, statements = make_report(mentions // IN_REPORT + number, mentions // 5)
        start = time.process_time()
        found = extend(found, [doc], statements)
        yield time.process_time() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--mentions", type=int, default=MENTIONS)
    parser.add_argument("--one", action="store_true", help="only that size, not twice as many")
    options = parser.parse_args()
    stopwatch = Stopwatch()
    stopwatch.watch()
    once = measure(options.mentions, stopwatch)
    met = once.is_met
    if not options.one:
        twice = measure(2 * options.mentions, stopwatch)
        print(f"  twice the mentions cost {twice.taken / once.taken:.2f} times as much, goal {GROWTH}")
        met &= twice.is_met and twice.taken <= GROWTH * once.taken
    return int(not met)


if __name__ == "__main__":
    sys.exit(main())
