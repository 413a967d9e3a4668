"""Who held what at that time: TimeQA's questions about careers, answered from the case that the article alone makes.

A question names its period and, through its relation, what is asked for: the holder of a post (the article is about a body), or
the post, rank or body of a person (the article is about a person). No word of it beyond the period is read. The answer is the tenure,
or of ranks the promotion, whose days fit the period best; nothing where none fits it well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from common import Bench, Figure, Measure, Row, extract_texts
from joined import join

from tenure.derivation import Derivation, derive
from tenure.extraction import Extraction
from tenure.extraction.lists import MONTHS
from tenure.extraction.time import find_times
from tenure.model import edtf
from tenure.model.bounds import BOUNDS, Bounds
from tenure.model.statement import Statement
from tenure.model.tenure import Tenure
from tenure.resolution import resolve

#: Wikidata's relations by what they ask for.
HOLDERS = frozenset({"P488", "P6", "P35", "P1037", "P286", "P371"})
POSTS = frozenset({"P39"})
RANKS = frozenset({"P410"})
BODIES = frozenset({"P108", "P463", "P102", "P241"})
PLACES = frozenset({"P937", "P551"})
CAREER = HOLDERS | POSTS | RANKS | BODIES | PLACES | {"P607", "P1344"}
#: A side that nothing bounds counts as the question's, but fits a little less well.
UNBOUNDED = 0.9
#: What fits less is no answer: a tenure of which only the beginning is known says little of the decades after.
LEAST = 0.4
#: Of a relation that asks for a kind of body the words that such names have.
KINDS = {
    "P102": "party movement union front bloc league alliance coalition congress democrats greens",
    "P241": "army navy force guard guards marines corps reserve reserves wehrmacht luftwaffe reichswehr marine",
}
#: Ends of names in one word that are of such a kind ("Kriegsmarine").
ENDS = {"P241": ("marine", "wehr", "armee", "flotte")}
#: Days within which a beginning that is told to the year lies.
LONGEST_WINDOW = 366
#: Events whose dates say when a post was held or taken up.
POSTINGS = frozenset({"posting", "appointment"})
#: The days of the longest month.
A_MONTH = 31
#: A month of a question that is typed in small letters.
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})[a-z]*(?=,? \d)")
#: Offices beside that of a holder.
LESSER = frozenset({"co-presenter"})
#: What stands between a post and the body or place that its words go on to name.
LINKS = frozenset(f"{link}{article}" for link in ("of", "for", "to", "at") for article in ("", " the"))
#: "the board of Northmark Bank": who sits there belongs to the bank.
BOARD = re.compile(
    r"^(?:(?:executive |supervisory )?board(?: of (?:directors|trustees))? of (?:the )?)(?=\w+ )|(?: \(\w+\))? board(?: of \w+)?$",
    re.I,
)

Days = tuple[int, int]
Bounded = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer and the first and last day for which it holds, as day numbers; None where nothing bounds that side."""

    text: str
    days: Bounded
    begun: int | None = None
    """The last day on which it may have begun, where that is told."""
    told: bool = False
    """True where both days are told of this holder, not taken from the next or the last one."""


def predict(rows: list[Row]) -> Iterator[Row]:
    """An answer to each question, "" where the case has none."""
    texts = [join("\n".join(row["paras"])).text for row in rows]
    found = extract_texts((row["id"], text, None) for row, text in zip(rows, texts, strict=True))
    for row, extraction in zip(rows, found, strict=True):
        options = list(_options(row, extraction))
        yield {"id": row["id"], "answers": {item["id"]: answer(item["question"], options) for item in row["questions"]}}


def answer(question: str, options: Iterable[Option]) -> str:
    """The text of the option that fits the question's period best, "" where none touches it."""
    asked = period(question)
    if asked is None:
        return ""
    rated = [(_rating(asked, option), -n, option.text) for n, option in enumerate(options)]
    return max((item for item in rated if item[0] >= LEAST), default=(0.0, 0, ""))[2]


def _rating(asked: Days, option: Option) -> float:
    """How well an option fits.

    Who is told to have held a post from before a period to after it has held it then; of one month whoever began in it is asked for.
    """
    first, last = option.days
    if first is not None and option.begun is not None and first < asked[0] <= option.begun:
        first = asked[0]  # told to the year or month, it may have begun on any day of it
    fits = fit(asked, (first, last))
    begins = option.days[0] is not None and asked[0] <= option.days[0] <= asked[1] <= asked[0] + A_MONTH
    throughout = option.told and first is not None and last is not None and first <= asked[0] and asked[1] <= last
    return max(fits, LEAST) if throughout or begins else fits


def period(question: str) -> Days | None:
    """From the first to the last day of which a question speaks."""
    items = find_times(MONTH.sub(lambda word: word[0].title(), question), reported=None)
    spans = [item for item in items if item.sense == "from_to"]
    found = [one.value for item in spans or items for one in item.parts or (item,)]
    dates = [value for value in found if value and edtf.is_valid(value)]
    starts = [_number(day) for value in dates if (day := edtf.earliest_day(value))]
    ends = [_number(day) for value in dates if (day := edtf.latest_day(value))]
    if not starts or not ends:
        return None
    return (starts[0], ends[-1]) if spans and starts[0] <= ends[-1] else (min(starts), max(ends))


def fit(asked: Days, held: Bounded) -> float:
    """The part of the days of both periods that both have."""
    first, last = (asked[n] if day is None else day for n, day in enumerate(held))
    shared = min(asked[1], last) - max(asked[0], first) + 1
    return max(0.0, shared / (max(asked[1], last) - min(asked[0], first) + 1)) * (UNBOUNDED if None in held else 1.0)


def _options(row: Row, extraction: Extraction) -> Iterator[Option]:
    derivation = derive(resolve([extraction.doc], extraction.statements))
    statements = {stmt.id: stmt for stmt in extraction.statements}
    person, relation = _subject(row["title"], derivation), row["relation"]
    if relation in RANKS:
        yield from _ranks(derivation, person)
    elif relation in PLACES:
        yield from _places(derivation, person, statements)
    elif relation in HOLDERS:
        yield from _holders(derivation, statements)
    else:
        yield from _own(relation, derivation, person, extraction, statements)
    if relation in BODIES:
        names = frozenset(derivation.resolution.entities[person].names if person is not None else ())
        for stmt in extraction.statements:
            if stmt.event == "formation" and not names.isdisjoint(stmt.counterpart) and stmt.when:
                founded = edtf.earliest_day(stmt.when)
                yield from _bodies([stmt.subject.name], (founded and _number(founded), None), relation)  # who founds a body belongs to it


def _holders(derivation: Derivation, statements: Mapping[str, Statement]) -> Iterator[Option]:
    """Who held posts, and whom a dated posting concerns that names neither post nor body: the article is about one body."""
    held = [
        (tenure, days)
        for tenure in derivation.tenures
        if not tenure.seat.lesser
        and tenure.seat.office not in LESSER
        and (days := _held(_told_bounds(tenure, statements), tenure.seen)) is not None
    ]
    starts = sorted((first, tenure.seat.office or "") for tenure, (first, _) in held if first is not None)
    ends = sorted(last for _, (_, last) in held if last is not None)
    for tenure, days in held:
        after = [day for day, office in starts if office == (tenure.seat.office or "")]
        name = derivation.resolution.entities[tenure.person].name
        yield Option(name, _up_to_others(days, after, ends), _begun(tenure.bounds), told=None not in days)
    for fact in derivation.facts:
        if fact.event in POSTINGS and fact.stance == "actual" and not {"post", "organization"} & set(fact.fields):
            told = _held(fact.bounds, ())
            if told is not None:
                yield Option(derivation.resolution.entities[fact.person].name, told, told=None not in told)


def _own(
    relation: str, derivation: Derivation, person: str | None, extraction: Extraction, statements: Mapping[str, Statement]
) -> Iterator[Option]:
    """The posts of a person, or the bodies to which he belonged."""
    for tenure in derivation.tenures:
        days = _held(_told_bounds(tenure, statements), tenure.seen) if tenure.person == person else None
        if days is None:
            continue
        told, begun = [statements[one.statement] for one in tenure.told], _begun(tenure.bounds)
        if relation in POSTS:
            texts = _most_words(_office(stmt, extraction.doc.text) for stmt in told)
            yield from (Option(text, days, begun, told=None not in days) for text in texts)
        elif relation in BODIES:
            yield from _bodies(_names_of_body(tenure, told, derivation), days, relation, begun)


def _names_of_body(tenure: Tenure, told: Iterable[Statement], derivation: Derivation) -> Iterator[str | None]:
    """What the statements call a tenure's body; of one that they only call by its letters, its names elsewhere in the article."""
    names = [stmt.organization for stmt in told]
    short = tenure.unit is not None and all(name is None or name.isupper() for name in names)
    yield from derivation.resolution.entities[tenure.unit].names if short and tenure.unit is not None else names


def _begun(bounds: Bounds) -> int | None:
    """The last day on which a tenure may have begun, where it is known to the year."""
    first, last = bounds.earliest_start, bounds.latest_start
    return _number(last) if first is not None and last is not None and _number(last) - _number(first) <= LONGEST_WINDOW else None


def _bodies(names: Iterable[str | None], days: Bounded, relation: str, begun: int | None = None) -> Iterator[Option]:
    """The body that is asked for among names told of it; who is on a body's board belongs to that body."""
    for text in _most_words(names):
        if _is_asked_for(text, relation):
            yield Option(BOARD.sub("", text) or text, days, begun, told=None not in days)


def _up_to_others(days: Bounded, starts: list[int], ends: list[int]) -> Bounded:
    """A holder of whom one end alone is told, up to the next one's beginning or from the last one's end: the article is about one body."""
    first, last = days
    if first is not None and last is None:
        return first, next((start for start in starts if start > first + 365), None)
    if last is not None and first is None:
        return next((end for end in reversed(ends) if end < last - 31), None), last
    return days


def _is_asked_for(body: str, relation: str) -> bool:
    """True of a body that has a name and is of the kind that a relation asks for."""
    kinds = KINDS.get(relation)
    words = set(body.casefold().split())
    fits = (
        kinds is None or body.isupper() or not words.isdisjoint(kinds.split()) or body.casefold().endswith(ENDS.get(relation, ()) or "\n")
    )
    return any(c.isupper() for c in body) and fits


def _ranks(derivation: Derivation, person: str | None) -> Iterator[Option]:
    """The ranks to which a person was promoted, each up to the next."""
    facts = [fact for fact in derivation.facts if fact.person == person and fact.event == "promotion"]
    steps = sorted(
        (_number(fact.bounds.earliest_start), fact.fields["post"][0])
        for fact in facts
        if fact.bounds.earliest_start and "post" in fact.fields
    )
    ends: list[int | None] = [*(start for start, _ in steps[1:]), None]
    yield from (Option(post, (start, end)) for (start, post), end in zip(steps, ends, strict=False))


def _places(derivation: Derivation, person: str | None, statements: Mapping[str, Statement]) -> Iterator[Option]:
    """The places to which a person went or where he held a post, each up to the next."""
    held = [
        (tenure.bounds, [statements[told.statement].place for told in tenure.told])
        for tenure in derivation.tenures
        if tenure.person == person
    ]
    went = [(fact.bounds, list(fact.fields.get("place", ()))) for fact in derivation.facts if fact.person == person]
    steps = sorted(
        {
            (_number(bounds.earliest_start), place)
            for bounds, places in (*held, *went)
            for place in places
            if place and bounds.earliest_start
        }
    )
    for n, (start, place) in enumerate(steps):
        yield Option(place, (start, next((day for day, other in steps[n + 1 :] if other != place), None)))


def _told_bounds(tenure: Tenure, statements: Mapping[str, Statement]) -> Bounds:
    """The bounds of a tenure but for those that follow from the holder's death alone: they say nothing of when the post was held."""
    kept = {name for name, proof in tenure.proof.items() if any(statements[told.statement].event != "death" for told in proof)}
    return Bounds(*(day if name in kept else None for name, day in zip(BOUNDS, tenure.bounds, strict=True)))


def _held(bounds: Bounds, seen: tuple[str, ...]) -> Bounded | None:
    """From the first to the last day on which a post may have been held; None where no day is told."""
    begun = bounds.latest_start if bounds.latest_start != bounds.latest_end else None  # who held it until a day began before it
    start, end = bounds.earliest_start or begun or min(seen, default=None), bounds.latest_end
    return (start and _number(start), end and _number(end)) if start or end else None


def _office(stmt: Statement, text: str) -> str | None:
    """A post with the body or place that its words go on to name ("Minister of Defence of Eastland")."""
    if stmt.post is None or "post" not in stmt.spans:
        return stmt.post
    start, end = stmt.spans["post"]
    for name in ("organization", "place"):
        more = stmt.spans.get(name)
        if more is not None and end < more[0] and text[end : more[0]].strip() in LINKS:
            end = more[1]
    return text[start:end]


def _most_words(texts: Iterable[str | None]) -> list[str]:
    """The longest of several wordings."""
    return sorted({text for text in texts if text}, key=lambda text: (-len(text.split()), text))[:1]


def _subject(title: str, derivation: Derivation) -> str | None:
    """The person whom the article is about: the one whose names have most of its title's words."""
    words = set(title.rpartition("/")[2].partition("(")[0].replace("_", " ").casefold().split())
    people = [entity for entity in derivation.resolution.entities.values() if entity.kind == "person"]
    rated = [(len(words & set(" ".join(entity.names).casefold().split())), len(entity.mentions), entity.id) for entity in people]
    best = max(rated, default=(0, 0, ""))
    return best[2] if best[0] else None


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _run(bench: Bench) -> Mapping[str, float]:
    rows = [row for row in bench.gold("timeqa", "train") if row["relation"] in CAREER]
    found = bench.score("score_timeqa", "timeqa", "train", predict(rows))
    return {"EM": found["all"]["EM"], "EM of answerable": found["answerable"]["EM"]}


MEASURES = (
    Measure(
        "timeqa",
        "timeqa train, the 292 career questions, each from its article alone",
        ("bench/public/timeqa/gold-train.jsonl", "bench/score/score_timeqa.py"),
        (Figure("EM", "nearest years .26; published reader .46", 0.50), Figure("EM of answerable", shown=True)),
        _run,
    ),
)
