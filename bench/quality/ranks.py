"""Military ranks of people: FewRel's sentences for that relation. One person a sentence is marked, so recall alone counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from common import Bench, Figure, Measure, Row, extract_texts
from joined import join
from mentions import find_ranks, parse_all

from tenure.model.statement import Statement

RELATION = "military rank"


def predict(rows: list[Row]) -> Iterator[Row]:
    """The ranks that stand before names, and those that statements give."""
    texts = [join(row["text"]) for row in rows]
    found = extract_texts((row["id"], text.text, None) for row, text in zip(rows, texts, strict=True))
    parsed = parse_all(text.text for text in texts)
    for row, text, extraction, doc in zip(rows, texts, found, parsed, strict=True):
        pairs = sorted({*find_ranks(doc), *(pair for stmt in extraction.statements if (pair := ranked(stmt)))})
        relations = [{"type": RELATION, "head": text.before(*who), "tail": text.before(*rank)} for who, rank in pairs]
        yield {"id": row["id"], "relations": relations}


def ranked(stmt: Statement) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the person and the rank of a statement stand; None where it names none."""
    rank = stmt.spans.get("post" if stmt.event in ("promotion", "demotion") else "rank")
    if rank is None or stmt.subject.start is None or stmt.subject.end is None:
        return None
    return (stmt.subject.start, stmt.subject.end), rank


def _run(bench: Bench) -> Mapping[str, float]:
    rows = [row for row in bench.gold("fewrel-rank", "val") if row["relations"][0]["type"] == RELATION]
    found = bench.score("score_relations", "fewrel-rank", "val", predict(rows), "--types", RELATION)
    return {"R": found[f"overlap {RELATION}"]["R"]}


MEASURES = (
    Measure(
        "fewrel-rank",
        "fewrel-rank val, 700 sentences that give a rank",
        ("bench/public/fewrel-rank/gold-val.jsonl", "bench/score/score_relations.py"),
        (Figure("R", goal=0.90),),
        _run,
    ),
)
