"""Postings in newspaper reports as Security Force Monitor annotated them: names, ranks, offices and units, and who has which.

The annotation skips people, so entities count by recall, and relations over the articles that have three or more. A row of the
published table counts where an article is its evidence for a unit, role or title; it is told where a statement of the article has the row's
person with the row's unit (where the article does not name that: with the row's title or role).
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from common import Bench, Figure, Measure, Row, extract_texts, f1, read_lines
from mentions import find_mentions, find_ranks, parse_all

from tenure.model.statement import Statement

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc

SET = "bench/public/sfm-articles"
TABLE = "data/sfm/ng_persons_20190501.csv"
#: Their types in ours; a title is what an office is called, a role what it is.
KINDS = {"Person": "person", "Organization": "organization", "Rank": "rank", "Title": "post", "Role": "post"}
#: A relation binds a person to one of these.
ROLES = ("organization", "rank", "post")
AT_LEAST = 3
PRONOUNS = frozenset({"he", "she", "him", "her", "his", "who", "whom", "i", "they", "them"})
COLUMNS = {
    "name": "Name",
    "aliases": "Aliases or alternative spellings (semi-colon separated)",
    "unit": "Organization",
    "title": "Title (official title)",
    "role": "Role",
}

Span = tuple[int, int]
#: A person's place, the kind of the other, and its place.
Relation = tuple[Span, str, Span]


@dataclass(slots=True)
class Marked:
    """Of one article: entities (kind and place) and relations."""

    entities: set[tuple[str, Span]] = field(default_factory=set)
    relations: set[Relation] = field(default_factory=set)


def read_brat(text: str) -> Marked:
    """The annotation of a brat file."""
    found, places = Marked(), {}
    for line in text.splitlines():
        key, _, rest = line.partition("\t")
        words = rest.split()
        if key.startswith("T"):
            places[key] = (KINDS[words[0]], (int(words[1]), int(re.split(r"[^\d]", words[2])[0])))
            found.entities.add(places[key])
        elif key.startswith("R"):
            (_, who), (kind, what) = places[words[1].partition(":")[2]], places[words[2].partition(":")[2]]
            found.relations.add((who, kind, what))
    return found


def mark(statements: Iterable[Statement], parsed: Doc) -> Marked:
    """What the extractor recognises and what statements give of the same; a pronoun is no name."""
    found = Marked(set(find_mentions(parsed)), {(who, "rank", rank) for who, rank in find_ranks(parsed)})
    for stmt in statements:
        subject = stmt.subject
        named = subject.start is not None and subject.end is not None and (subject.text or "").lower() not in PRONOUNS
        who = (subject.start or 0, subject.end or 0)
        if named:
            found.entities.add(("person", who))
        for role in ROLES:
            if role in stmt.spans:
                found.entities.add((role, stmt.spans[role]))
                if named and stmt.subject.kind == "person":
                    found.relations.add((who, role, stmt.spans[role]))
        found.entities.update(("person", span) for name, span in stmt.spans.items() if name.startswith("counterpart"))
    return found


def count(gold: Marked, found: Marked) -> Counter[str]:
    """Entities found, and relations matched one to one by overlap."""
    counts = Counter(entities=len(gold.entities))
    counts["entities found"] = sum(any(kind == k and _touch(span, s) for k, s in found.entities) for kind, span in gold.entities)
    if len(gold.relations) < AT_LEAST:
        return counts
    told = _without_twins(found.relations)
    left = list(told)
    for relation in sorted(gold.relations):
        twin = next((other for other in left if _is_twin(relation, other)), None)
        if twin is not None:
            left.remove(twin)
    counts.update({"relations": len(gold.relations), "relations told": len(told), "relations found": len(told) - len(left)})
    return counts


def _without_twins(relations: Iterable[Relation]) -> list[Relation]:
    """Each relation once, though it may be told with and without the rank before the name."""
    kept: list[Relation] = []
    for relation in sorted(relations):
        if not any(_is_twin(relation, other) for other in kept):
            kept.append(relation)
    return kept


def _is_twin(a: Relation, b: Relation) -> bool:
    return a[1] == b[1] and _touch(a[0], b[0]) and _touch(a[2], b[2])


def is_told(row: Mapping[str, str], statements: Iterable[Statement], text: str) -> bool:
    """True where statements tell of the row's person in its unit or, where the article does not name that, in its office."""
    names = [row[COLUMNS["name"]], *row[COLUMNS["aliases"]].split(";")]
    about = [stmt for stmt in statements if stmt.subject.name and any(_same_person(name, stmt.subject.name) for name in names)]
    if _holds(text, row[COLUMNS["unit"]]):
        return any(_holds(_circumstances(stmt), row[COLUMNS["unit"]]) for stmt in about)
    offices = [row[key] for key in (COLUMNS["title"], COLUMNS["role"]) if row[key]]
    return any(_holds(_circumstances(stmt), office) for stmt in about for office in offices)


def _circumstances(stmt: Statement) -> str:
    return " ".join(filter(None, (stmt.organization, stmt.post, stmt.place)))


def _same_person(a: str, b: str) -> bool:
    left, right = _words(a), _words(b)
    return bool(left & right) and (len(left & right) > 1 or min(len(left), len(right)) == 1 or _initials_agree(left, right))


def _initials_agree(left: set[str], right: set[str]) -> bool:
    """ "A Jibrin" and "Ahmed Tijani Jibrin": the words not shared begin alike."""
    return any(min(len(x), len(y)) <= 2 and x[0] == y[0] for x in left - right for y in right - left)


def _holds(text: str, name: str) -> bool:
    """True where a text has all numbers and half the words of a name."""
    told, wanted = _words(text), _words(name)
    return {word for word in wanted if word.isdigit()} <= told and 2 * len(told & wanted) >= len(wanted)


def _words(text: str) -> set[str]:
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text.lower())
    return set(re.findall(r"\w+", plain)) - {"of", "the", "and", "in", "nigeria", "nigerian"}


def _touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _texts(folder: Path) -> Iterator[tuple[str, str, str | None]]:
    for path in sorted(folder.glob("*.ann")):
        about = (folder / f"{path.stem}_meta.txt").read_text("utf-8")
        day = re.search(r"^Publication date: (\d{4}-\d\d-\d\d)", about, re.MULTILINE)
        yield path.stem, path.with_suffix(".txt").read_text("utf-8"), day[1] if day else None


def _rows(bench: Bench) -> dict[str, list[dict[str, str]]]:
    """By article the rows to whose unit, role or title it is evidence."""
    with open(bench.shared / TABLE, encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    found = defaultdict(list)
    for article in read_lines(bench.shared / SET / "end2end_gold.jsonl"):
        for row in article["posting_rows"]:
            if {"unit", "role", "title"} & set(row["fields_evidenced_here"]):
                found[article["source"]].append(table[row["row"] - 2])  # line 1 is the heading
    return found


def _run(bench: Bench) -> Mapping[str, float]:
    folder, rows = bench.shared / SET, _rows(bench)
    counts: Counter[str] = Counter()
    predicted: list[Row] = []
    texts = list(_texts(folder))
    parsed = parse_all(text for _, text, _ in texts)
    for extraction, doc in zip(extract_texts(texts), parsed, strict=True):
        name = extraction.doc.name
        counts.update(count(read_brat((folder / f"{name}.ann").read_text("utf-8")), mark(extraction.statements, doc)))
        counts["rows"] += len(rows[name])
        counts["rows told"] += sum(is_told(row, extraction.statements, extraction.doc.text) for row in rows[name])
        predicted += [stmt.to_json() for stmt in extraction.statements]
    bench.predictions("sfm-articles", predicted)
    p, r, whole = f1(counts["relations found"], counts["relations told"], counts["relations"])
    return {
        "entity R": counts["entities found"] / counts["entities"],
        "relation F1": whole,
        "relation P": p,
        "relation R": r,
        "rows told": counts["rows told"] / counts["rows"],
    }


MEASURES = (
    Measure(
        "sfm-articles",
        "sfm-articles from raw text, 63 articles; own scorer",
        (SET, TABLE),
        (
            Figure("entity R", "SFM's extractor, on another complete file: R .83", 0.90),
            Figure("relation F1", "SFM's, entities given: .748", 0.65),
            Figure("relation P", shown=True),
            Figure("relation R", shown=True),
            Figure("rows told", goal=0.80),
        ),
        _run,
    ),
)
