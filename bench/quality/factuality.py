"""Did it happen: the stance rules on words that a set marks as events, with how sure readers were that they happened.

The sets give a number in [-3, 3] for each marked word, most of them no events of a career. The rules give one of five: it happened,
did not, is planned, is open (requested, possible, asked), or is told with reserve. The sets differ on what is planned: UDS-It-Happened
asks whether it has happened, UW and MEANTIME how sure the author is that it happens, as "will" is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from common import Bench, Figure, Measure, Row
from joined import join

from tenure.extraction.parsing import load_parser
from tenure.extraction.questions import is_asked
from tenure.extraction.stance import stance_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

HAPPENED, RESERVED, OPEN, DID_NOT = 3.0, 0.5, 0.0, -3.0
CERTAIN = 2.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the sets: what it holds of a planned event, what we want, and how a window of negating and hedging words does."""

    name: str
    planned: float
    goal: float
    window: str


SETS = (Asked("uds_ih2", OPEN, 0.80, ".68"), Asked("uw", CERTAIN, 0.62, ".44"), Asked("meantime", CERTAIN, 0.62, ".47"))


def predict(rows: list[Row], *, planned: float) -> Iterator[Row]:
    """A number for each target of each sentence."""
    texts = [join(row["text"]) for row in rows]
    parsed = load_parser().pipe(text.text for text in texts)
    for row, text, doc in zip(rows, texts, parsed, strict=True):
        places = [(text.after(target["start"]), text.after(target["end"])) for target in row["targets"]]
        yield {"id": row["id"], "labels": [label(doc, start, end, planned=planned) for start, end in places]}


def label(doc: Doc, start: int, end: int, *, planned: float) -> float:
    """How sure the rules are that the event at these characters happened."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return HAPPENED
    stance = stance_of(span.root)
    if stance.modality in ("requested", "possible") or is_asked(span.root):
        return OPEN
    if stance.polarity == "negated":
        return DID_NOT
    if stance.modality == "planned":
        return planned
    return RESERVED if stance.hedged else HAPPENED


def _run(bench: Bench, asked: Asked) -> Mapping[str, float]:
    rows = predict(bench.gold("factuality", f"{asked.name}-dev"), planned=asked.planned)
    found = bench.score("score_factuality", "factuality", f"{asked.name}-dev", rows)["not-held-true"]
    return {"not held true F1": found["F1"], "P": found["P"], "R": found["R"]}


def _measure(asked: Asked) -> Measure:
    return Measure(
        f"factuality-{asked.name}",
        f"factuality, {asked.name} dev",
        (f"bench/public/factuality/gold-{asked.name}-dev.jsonl", "bench/score/score_factuality.py"),
        (Figure("not held true F1", f"word window {asked.window}", asked.goal), Figure("P", shown=True), Figure("R", shown=True)),
        lambda bench: _run(bench, asked),
    )


MEASURES = tuple(_measure(asked) for asked in SETS)
