"""Who works for or belongs to what, in web text: KnowledgeNet's EMPLOYEE_OR_MEMBER_OF, from statements about posts.

The passages come without a day, many of them begin in the middle of an article, and most are about scholars and businesses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from common import Bench, Figure, Measure, Row, extract_texts
from mentions import SameMentions, Span, parse_all

from tenure.model.statement import Statement

RELATION = "EMPLOYEE_OR_MEMBER_OF"
#: Events that say that somebody belongs, or has belonged, to a body.
EVENTS = frozenset({"posting", "appointment", "transfer", "promotion", "dismissal", "resignation", "suspension", "reinstatement"})


def predict(rows: list[Row]) -> Iterator[Row]:
    """The memberships that the statements of each passage tell, by every mention of the person and of the body.

    KnowledgeNet pairs each mention of a person, pronouns too, with each mention of the body and of those that it is part of; a
    statement has one of each. The others are those that the extractor itself holds to be the same.
    """
    parsed = parse_all(row["text"] for row in rows)
    found = extract_texts((row["id"], row["text"], None) for row in rows)
    for row, doc, extraction in zip(rows, parsed, found, strict=True):
        same = SameMentions(doc)
        told = {pair for stmt in extraction.statements if (pair := membership(stmt))}
        pairs = {(who, body) for one, other in told for who in same.people(one) for body in same.bodies(other)}
        yield {"id": row["id"], "relations": [{"type": RELATION, "head": list(who), "tail": list(body)} for who, body in sorted(pairs)]}


def membership(stmt: Statement) -> tuple[Span, Span] | None:
    """Where the person and the body of a statement stand; None where it tells of no membership. Who founds a body belongs to it."""
    subject = stmt.subject
    if stmt.polarity == "negated" or subject.kind == "group" or subject.start is None or subject.end is None:
        return None
    here = (subject.start, subject.end)
    if stmt.event == "formation":
        founder = stmt.spans.get("counterpart.0")
        return (founder, here) if founder is not None else None
    body = stmt.spans.get("organization")
    named = stmt.organization is not None and any(c.isupper() for c in stmt.organization)  # "the board" is no mention there
    return (here, body) if stmt.event in EVENTS and body is not None and named else None


def _run(bench: Bench) -> Mapping[str, float]:
    rows = predict([row for row in bench.gold("knowledgenet", "dev") if RELATION in row["annotated"]])
    found = bench.score("score_relations", "knowledgenet", "dev", rows, "--types", RELATION, "--within")[f"overlap {RELATION}"]
    return {"F1": found["F1"], "P": found["P"], "R": found["R"]}


MEASURES = (
    Measure(
        "knowledgenet",
        "knowledgenet dev, EMPLOYEE_OR_MEMBER_OF by overlap",
        ("bench/public/knowledgenet/gold-dev.jsonl", "bench/score/score_relations.py"),
        (Figure("F1", "every person with every body .60", 0.72), Figure("P", shown=True), Figure("R", shown=True)),
        _run,
    ),
)
