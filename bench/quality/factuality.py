"""Did it happen: the stance rules on words that a set marks as events, with how sure readers were that they happened.

The sets give a number in [-3, 3] for each marked word, most of them no events of a career. The rules give one of four: it happened,
did not, is open (planned, requested, possible, asked), or is told with reserve.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from common import Bench, Figure, Measure, Row
from joined import join

from tenure.extraction.parsing import load_parser
from tenure.extraction.stance import stance_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

HAPPENED, RESERVED, OPEN, DID_NOT = 3.0, 0.5, 0.0, -3.0
#: The sets, and how a window of negating and hedging words beside the event does on each.
SETS = {"uds_ih2": ("dev", ".68", 0.80), "uw": ("dev", ".44", 0.62), "meantime": ("dev", ".47", 0.62)}


def predict(rows: list[Row]) -> Iterator[Row]:
    """A number for each target of each sentence."""
    texts = [join(row["text"]) for row in rows]
    parsed = load_parser().pipe(text.text for text in texts)
    for row, text, doc in zip(rows, texts, parsed, strict=True):
        places = [(text.after(target["start"]), text.after(target["end"])) for target in row["targets"]]
        yield {"id": row["id"], "labels": [label(doc, start, end) for start, end in places]}


def label(doc: Doc, start: int, end: int) -> float:
    """How sure the rules are that the event at these characters happened."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return HAPPENED
    stance = stance_of(span.root)
    if stance.modality in ("planned", "requested", "possible") or span.sent.text.rstrip().endswith("?"):
        return OPEN
    if stance.polarity == "negated":
        return DID_NOT
    return RESERVED if stance.hedged else HAPPENED


def _run(bench: Bench, name: str, split: str) -> Mapping[str, float]:
    found = bench.score("score_factuality", "factuality", f"{name}-{split}", predict(bench.gold("factuality", f"{name}-{split}")))
    return {"not held true F1": found["not-held-true"]["F1"]}


MEASURES = tuple(
    Measure(
        f"factuality-{name}",
        f"factuality, {name} {split}",
        (f"bench/public/factuality/gold-{name}-{split}.jsonl", "bench/score/score_factuality.py"),
        (Figure("not held true F1", f"word window {peer}", goal),),
        lambda bench, name=name, split=split: _run(bench, name, split),  # type: ignore[misc]
    )
    for name, (split, peer, goal) in SETS.items()
)
