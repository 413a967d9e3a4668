"""Who works for or belongs to what, in web text: KnowledgeNet's EMPLOYEE_OR_MEMBER_OF, from statements about posts.

The passages come without a day, many of them begin in the middle of an article, and most are about scholars and businesses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from common import Bench, Figure, Measure, Row, extract_texts

from tenure.model.statement import Statement

RELATION = "EMPLOYEE_OR_MEMBER_OF"
#: Events that say that somebody belongs, or has belonged, to a body.
EVENTS = frozenset({"posting", "appointment", "transfer", "promotion", "dismissal", "resignation", "suspension", "reinstatement"})


def predict(rows: list[Row]) -> Iterator[Row]:
    """The memberships that the statements of each passage tell."""
    found = extract_texts((row["id"], row["text"], None) for row in rows)
    for row, extraction in zip(rows, found, strict=True):
        pairs = {pair for stmt in extraction.statements if (pair := membership(stmt))}
        yield {"id": row["id"], "relations": [{"type": RELATION, "head": list(who), "tail": list(body)} for who, body in sorted(pairs)]}


def membership(stmt: Statement) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the person and the body of a statement stand; None where it tells of no membership."""
    body, subject = stmt.spans.get("organization"), stmt.subject
    if stmt.event not in EVENTS or stmt.polarity == "negated" or body is None or subject.start is None or subject.end is None:
        return None
    return (subject.start, subject.end), body


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
