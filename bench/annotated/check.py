"""Checks the annotated set: is every gold item grounded, well formed, and is the set as rich as its README says?

    python bench/annotated/check.py          prints what is wrong, then the counts; exit 1 where something is wrong

Called by tests/test_annotated.py.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tenure.model.edtf import is_valid
from tenure.vocabulary.events import event_types

FOLDER = Path(__file__).parent

#: Of items that are not optional. An item with several acceptable types counts for none of them.
AT_LEAST = {"reports": 12, "hedged": 60, "negated": 40, "attributed": 60, "ordered": 40}
OF_EACH_EVENT = 3
NOT_ANNOTATED = {"ruling", "court_appeal"}

KEYS = (
    "doc", "event", "subject", "mention", "trigger", "evidence", "post", "organization", "counterpart", "place", "charge", "value",
    "when", "when_text", "polarity", "modality", "hedged", "attribution",
)  # fmt: skip
EXTRA_KEYS = {"form", "order", "optional"}
VALUES = {
    "polarity": {"affirmed", "negated"},
    "modality": {"actual", "planned", "requested", "possible", "habitual"},
    "form": {"title", "clause"},
}
RELATIONS = {"before", "after", "during", "same"}
IN_EVIDENCE = ("mention", "trigger", "post", "charge", "when_text")
IN_TEXT = ("subject", "organization", "counterpart", "place")


def load(folder: Path = FOLDER) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """The texts of the reports by their names, and the gold items."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / "reports").glob("*.txt"))}
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return texts, [json.loads(line) for line in lines]


#: Parts of the blind reports, in the order in which they were read.
BLIND = tuple(
    FOLDER / "blind" / part
    for part in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
)


def problems(texts: dict[str, str], items: list[dict[str, Any]]) -> list[str]:
    """One line for each thing that is wrong; empty where all is well."""
    found = unsound(texts, items)
    numbers = counts(texts, items)
    found += [f"{name}: {numbers[name]}, needed {least}" for name, least in AT_LEAST.items() if numbers[name] < least]
    types = [name for name in sorted(_event_types()) if numbers[name] < OF_EACH_EVENT]
    return found + [f"event {name}: {numbers[name]}, needed {OF_EACH_EVENT}" for name in types]


def unsound(texts: dict[str, str], items: list[dict[str, Any]]) -> list[str]:
    """One line for each item that is not grounded or not well formed, and each report without any."""
    found = [f"line {number}: {problem}" for number, item in enumerate(items, 1) for problem in _item_problems(item, texts)]
    return found + [f"{doc}: has no gold item" for doc in sorted(set(texts) - {item["doc"] for item in items})]


def counts(texts: dict[str, str], items: list[dict[str, Any]]) -> Counter[str]:
    """How many of what: reports, items, and among those that are not optional each trait and event type."""
    sure = [item for item in items if not item.get("optional")]
    numbers = Counter(events(item)[0] for item in sure if len(events(item)) == 1)
    numbers.update(
        reports=len(texts),
        words=sum(len(text.split()) for text in texts.values()),
        items=len(items),
        optional=len(items) - len(sure),
        titles=sum(item.get("form") == "title" for item in sure),
        hedged=sum(item["hedged"] for item in sure),
        negated=sum(item["polarity"] == "negated" for item in sure),
        attributed=sum(bool(item["attribution"]) for item in sure),
        ordered=sum("order" in item for item in sure),
        dated=sum(item["when"] is not None for item in sure),
    )
    return numbers


def events(item: dict[str, Any]) -> list[str]:
    """The event types that the annotators accept for the item."""
    event = item["event"]
    return event if isinstance(event, list) else [event]


def _item_problems(item: dict[str, Any], texts: dict[str, str]) -> Iterator[str]:
    text, evidence = texts.get(item["doc"], ""), item["evidence"]
    if not set(KEYS) <= set(item) <= set(KEYS) | EXTRA_KEYS:
        yield f"keys {sorted(set(item) ^ set(KEYS))}"
    if evidence not in text:
        yield f"evidence is not in {item['doc']}: {evidence[:60]!r}"
    for key, place in (*((key, evidence) for key in IN_EVIDENCE), *((key, text) for key in IN_TEXT)):
        if item[key] is not None and item[key] not in place:
            yield f"{key} {item[key]!r} is not in {'the evidence' if place is evidence else 'the report'}"
    for source in item["attribution"]:
        if source not in text:
            yield f"source {source!r} is not in the report"
    if item["when"] is not None and not is_valid(item["when"]):
        yield f"when {item['when']!r} is no EDTF"
    for key, allowed in VALUES.items():
        if item.get(key, next(iter(allowed))) not in allowed:
            yield f"{key} {item[key]!r}"
    yield from _type_problems(item)


def _type_problems(item: dict[str, Any]) -> Iterator[str]:
    known = _event_types()
    ordered = [order["event"] for order in item.get("order", [])]
    for name in (*events(item), *ordered):
        if name not in known:
            yield f"event {name!r}"
    if "form" not in item and "posting" in events(item):
        yield "a posting without a form"
    if any(order["relation"] not in RELATIONS for order in item.get("order", [])):
        yield f"order {item['order']}"


def _event_types() -> set[str]:
    return {name for name, kind in event_types().items() if not kind.recorded} - NOT_ANNOTATED


def main() -> int:
    """Print what is wrong and the counts."""
    texts, items = load()
    wrong = [*problems(texts, items), *(f"{part.name}: {line}" for part in BLIND for line in unsound(*load(part)))]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(*(f"{name} {number}" for name, number in sorted(counts(texts, items).items())), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
