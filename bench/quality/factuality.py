"""Did it happen: the stance rules on words that a set marks as events, with how sure readers were that they happened.

The sets give a number in [-3, 3] for each marked word, most of them no events of a career. The rules give a stance: it happened,
did not, is planned, asked for, possible, or is told with reserve. What a stance is worth in numbers differs with what a set's
readers were asked. UDS-It-Happened asks whether the event has happened, which what is planned or asked for has not. UW and MEANTIME
ask how sure the author is that it happens or will: a plan counts as sure there, unless it is put off. What UW's readers hold of
the words for what is possible or asked for is read off the means of its training half: "may" (1.5), "can" (1.4) and "should" (1.4)
are more likely than not to them, "could", "if" and "tried" are not, and what somebody merely wants or needs (1.2) is as open as that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from common import Bench, Figure, Measure, Row
from joined import join

from tenure.extraction.parsing import load_parser
from tenure.extraction.questions import is_asked
from tenure.extraction.reserves import Stance
from tenure.extraction.stance import stance_of
from tenure.extraction.tree import Doc, read_tree

HAPPENED, CERTAIN, LIKELY, OPEN, DID_NOT = 3.0, 2.0, 1.4, 0.0, -3.0

#: What is put off does not happen when it was to.
PUT_OFF = frozenset(
    ["postpone", "postponed", "postponing", "delay", "delayed", "delays", "delaying", "put", "defer", "deferred", "pushed", "pushes"]
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the sets: what its readers hold of an event that is planned or asked for.

    `likely` are words of what is possible that its readers take for more likely than not, `unsure` words of plans and
    requests that they do not. `goal` is what we want, `window` how a window of negating and hedging words does.
    """

    name: str
    goal: float
    window: str
    planned: float = OPEN
    requested: float = OPEN
    likely: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()


SETS = (
    Asked("uds_ih2", 0.80, ".68"),
    Asked(
        "uw",
        0.62,
        ".44",
        planned=CERTAIN,
        requested=LIKELY,
        likely=frozenset(["may", "can", "might", "likely", "able", "ability", "possible", "consider", "considering", "hope", "hopes"]),
        unsure=frozenset(["want", "wants", "wanted", "need", "needs", "needed", "have", "wish", "wishes"]) | PUT_OFF,
    ),
    Asked("meantime", 0.62, ".47", planned=CERTAIN, unsure=PUT_OFF),
)


def predict(rows: list[Row], asked: Asked) -> Iterator[Row]:
    """A number for each target of each sentence."""
    texts = [join(row["text"]) for row in rows]
    parsed = map(read_tree, load_parser().pipe(text.text for text in texts))
    for row, text, doc in zip(rows, texts, parsed, strict=True):
        places = [(text.after(target["start"]), text.after(target["end"])) for target in row["targets"]]
        yield {"id": row["id"], "labels": [label(doc, start, end, asked) for start, end in places]}


def label(doc: Doc, start: int, end: int, asked: Asked) -> float:
    """How sure the rules are that the event at these characters happened."""
    span = doc.char_span(start, end)
    if span is None:
        return HAPPENED
    stance = stance_of(span.root)
    refused = stance.refused_by is not None and stance.modality == "requested"
    if stance.polarity == "negated" or refused:
        return DID_NOT
    if is_asked(span.root):
        return OPEN
    if stance.modality == "possible":
        return LIKELY if _said_by(stance) <= asked.likely else OPEN
    if stance.modality in ("planned", "requested"):
        worth = asked.planned if stance.modality == "planned" else asked.requested
        return OPEN if _said_by(stance) & asked.unsure else worth
    return LIKELY if stance.hedged else HAPPENED


def _said_by(stance: Stance) -> set[str]:
    """The words that set the modality."""
    told = [because.rsplit(": ", 1) for because in stance.because]
    return {word for word, effect in told if effect == stance.modality}


def _run(bench: Bench, asked: Asked) -> Mapping[str, float]:
    rows = predict(bench.gold("factuality", f"{asked.name}-dev"), asked)
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
