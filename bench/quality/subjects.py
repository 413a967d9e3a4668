"""Who is who: the subjects of statements as `resolve` groups them, against the names that annotators gave, by B-cubed.

A statement that was found counts once; what was not found, or has no subject that can be told from others ("two officers"), counts
nothing. B-cubed (Bagga and Baldwin, 1998): precision is, averaged over the statements, the part of those that share its entity and
are of the same subject in truth; recall the part of those of its subject that share its entity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from common import Bench, Figure, Measure, Row, f1, read_lines
from statements import ANNOTATED, pair_up

from tenure.model.errors import UnreadableFile
from tenure.model.event import Told
from tenure.resolution import resolve, same_name
from tenure.workspace import read

Judged = tuple[str, str, str]
"""Of one statement: the subject in truth, the entity, and the name that the extractor gave to the subject."""


def b_cubed(items: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (truth, cluster) pairs."""
    both, truths, clusters = Counter(items), Counter(t for t, _ in items), Counter(c for _, c in items)
    precision = sum(n * n / clusters[cluster] for (_, cluster), n in both.items())
    recall = sum(n * n / truths[truth] for (truth, _), n in both.items())
    return f1(1.0, len(items) / precision, len(items) / recall) if items else (0.0, 0.0, 0.0)


def merged(items: Iterable[Judged]) -> list[tuple[str, list[str]]]:
    """The entities that hold two people whom the extractor had named rightly."""
    held: dict[str, set[str]] = defaultdict(set)
    for truth, entity, name in items:
        if same_name("person", truth, name) is not False:
            held[entity].add(truth)
    return sorted((entity, sorted(truths)) for entity, truths in held.items() if len(truths) > 1)


def judge(folder: Path, gold: Sequence[Row]) -> list[Judged]:
    """The found statements of the reports in a folder, all resolved as one case."""
    found = [item for item in read([folder]) if not isinstance(item, UnreadableFile)]
    case = resolve([item.doc for item in found], [replace(stmt, doc=item.doc.id) for item in found for stmt in item.statements])
    judged = []
    for item in found:
        wanted = [g for g in gold if g["doc"] == item.doc.name and not g.get("optional") and g["subject"]]
        rows = [stmt.to_json() for stmt in item.statements]
        for i, j in pair_up(wanted, rows):
            entity = case.subject_of.get(Told(item.doc.id, item.statements[j].id))
            if entity:
                judged.append((wanted[i]["subject"], entity, item.statements[j].subject.name or ""))
    return judged


def _figures(folder: Path, gold: Sequence[Row]) -> Mapping[str, float]:
    items = judge(folder, gold)
    named = [item for item in items if same_name("person", item[0], item[2]) is not False]
    return {
        "B-cubed F1": b_cubed([(truth, entity) for truth, entity, _ in items])[2],
        "named rightly F1": b_cubed([(truth, entity) for truth, entity, _ in named])[2],
        "merged": len(merged(items)) / len({entity for _, entity, _ in items}),
    }


def _measure(name: str, data: str, needs: tuple[str, ...], run: Callable[[Bench], Mapping[str, float]]) -> Measure:
    figures = (Figure("B-cubed F1", goal=0.95), Figure("named rightly F1", goal=0.95), Figure("merged", goal=0.0, lower=True))
    return Measure(name, data, needs, figures, run)


MEASURES = (
    _measure(
        "subjects",
        "annotated set of this repository, the found statements of its 31 invented reports as one case",
        (),
        lambda _: _figures(ANNOTATED / "reports", read_lines(ANNOTATED / "gold.jsonl")),
    ),
    _measure(
        "subjects-dev",
        "en.dev, the found statements of its 14 reports as one case",
        ("bench/en.dev", "bench/en.dev.gold.jsonl"),
        lambda bench: _figures(bench.shared / "bench/en.dev", read_lines(bench.shared / "bench/en.dev.gold.jsonl")),
    ),
)
