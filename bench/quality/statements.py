"""Statements: what `tenure read` finds against reports annotated in full, and what it tells as fact that the report does not.

Two sets: the annotated one of this repository, which is always there, and the development reports of the shared folder. The shared
scorer gives found, usable and safe; the one below needs nothing but the gold. It adds the figure that matters most: how many
items that the report denies, plans, asks for, holds possible or hedges are told as plain fact.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from common import ROOT, Bench, Figure, Measure, Row, f1, read_lines

ANNOTATED = ROOT / "bench/annotated"

#: Types that gold does not tell apart, or does not annotate.
SAME_TYPE = {"court_appeal": "appeal"}
NOT_ANNOTATED = frozenset({"ruling"})
#: Predictions match an item where at least this part of the two sentences' words is shared.
SAME_SENTENCE = 0.5
SMALL_WORDS = frozenset({"the", "a", "an", "of", "in", "his", "her", "its", "their", "and", "for", "to"})
AUXILIARIES = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "not", "will", "would", "may", "by", "on", "as"}
)
#: A modality that tells of what happened.
TOLD = frozenset({"actual", "habitual"})


def predict(folder: Path) -> list[Row]:
    """The statements of the reports in a folder, as `tenure read --json` prints them."""
    from tenure.model.errors import UnreadableFile
    from tenure.workspace import read

    found = [item for item in read([folder]) if not isinstance(item, UnreadableFile)]
    return [stmt.to_json() for item in found for stmt in item.statements]


def score(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, float]:
    """found P, R and F1; usable and safe F1; titles R; told as fact; sources lost. Each from 0 to 1.

    found: the right event in the right sentence. usable: and the right subject, polarity, modality and date, at most a step
    coarser. safe: and the very date, hedge and sources. Optional items are neither hit nor miss, titles have a recall of their own.
    `told as fact`: of the items with a reserve (negated, planned, requested, possible, hedged) those that are told without any.
    `sources lost`: of the attributed items that are found those that are told without a source.
    """
    counts: Counter[str] = Counter()
    for doc in sorted({item["doc"] for item in gold}):
        counts.update(_count([g for g in gold if g["doc"] == doc], [p for p in predicted if p["doc"] == doc]))
    p, r, found = f1(counts["found"], counts["predicted"], counts["gold"])
    return {
        "found P": p,
        "found R": r,
        "found F1": found,
        "usable F1": f1(counts["usable"], counts["predicted"], counts["gold"])[2],
        "safe F1": f1(counts["safe"], counts["predicted"], counts["gold"])[2],
        "titles R": f1(counts["titles found"], 0, counts["titles"])[1],
        "told as fact": f1(counts["told as fact"], 0, counts["reserved"])[1],
        "sources lost": f1(counts["sources lost"], 0, counts["attributed"])[1],
    }


def false_assertions(gold: Sequence[Row], predicted: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Of one report: each item with a reserve together with the plain statement that was made of it.

    A plain statement is made of an item that it is paired with, or, where it is paired with none, of one whose trigger it shares.
    """
    sure = [g for g in gold if not g.get("optional")]
    plain = [p for p in predicted if not is_reserved(p)]
    pairs = pair_up(sure, list(predicted))
    found = [(sure[i], predicted[j]) for i, j in pairs if is_reserved(sure[i]) and not is_reserved(predicted[j])]
    items, told = {id(sure[i]) for i, _ in pairs}, {id(predicted[j]) for _, j in pairs}
    for g in sure:
        twin = next((p for p in plain if id(p) not in told and _same_words(g, p)), None)
        if is_reserved(g) and id(g) not in items and twin is not None:
            found.append((g, twin))
            told.add(id(twin))
    return found


def is_reserved(item: Row) -> bool:
    """True of what is not told as plain fact."""
    return item.get("polarity", "affirmed") == "negated" or item.get("modality", "actual") not in TOLD or bool(item.get("hedged"))


def pair_up(gold: Sequence[Row], predicted: Sequence[Row]) -> list[tuple[int, int]]:
    """Items and predictions one to one, the best agreeing first."""
    options = [(_agreement(g, p), -i, -j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if _can_match(g, p)]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(options, reverse=True):
        if all(-i != taken and -j != used for taken, used in pairs):
            pairs.append((-i, -j))
    return pairs


def _count(gold: Sequence[Row], predicted: Sequence[Row]) -> Counter[str]:
    predicted = [p for p in predicted if p["event"] not in NOT_ANNOTATED]
    counted = [g for g in gold if not g.get("optional") and g.get("form") != "title"]
    aside = [g for g in gold if g.get("optional") or g.get("form") == "title"]
    taken = {j for _, j in pair_up(counted, predicted)}
    spare = [p for j, p in enumerate(predicted) if j not in taken]
    beside = pair_up(aside, spare)
    dropped = {id(spare[j]) for _, j in beside}
    left = [p for p in predicted if id(p) not in dropped]
    pairs = [(counted[i], left[j]) for i, j in pair_up(counted, left)]
    titles = [i for i, g in enumerate(aside) if g.get("form") == "title" and not g.get("optional")]
    attributed = [(g, p) for g, p in pairs if g["attribution"]]
    return Counter({
        "gold": len(counted),
        "predicted": len(left),
        "found": len(pairs),
        "usable": sum(_is_usable(g, p) for g, p in pairs),
        "safe": sum(_is_safe(g, p) for g, p in pairs),
        "titles": len(titles),
        "titles found": sum(i in titles for i, _ in beside),
        "reserved": sum(is_reserved(g) for g in gold if not g.get("optional")),
        "told as fact": len(false_assertions(gold, predicted)),
        "attributed": len(attributed),
        "sources lost": sum(not p["attribution"] for _, p in attributed),
    })  # fmt: skip


def _is_usable(gold: Row, predicted: Row) -> bool:
    a, b = _date(gold), _date(predicted)
    same_date = a.startswith(b) and a.count("-") - b.count("-") <= 1 if a and b else a == b
    return same_date and _same_subject(gold, predicted) and _same_stance(gold, predicted)


def _is_safe(gold: Row, predicted: Row) -> bool:
    same = (gold["when"] or "").strip("~?") == (predicted["when"] or "").strip("~?") and bool(gold["hedged"]) == bool(predicted["hedged"])
    sources = [item["source"] for item in predicted["attribution"]]
    named = all(any(_words(a) & _words(b) for b in sources) for a in gold["attribution"]) and bool(gold["attribution"]) == bool(sources)
    return same and named and _is_usable(gold, predicted)


def _date(item: Row) -> str:
    """The first date of an EDTF value."""
    found = re.search(r"\d{4}(-\d\d){0,2}", item["when"] or "")
    return found[0] if found else item["when"] or ""


def _agreement(gold: Row, predicted: Row) -> float:
    same = (_same_stance(gold, predicted), bool(gold["hedged"]) == bool(predicted["hedged"]), gold["when"] == predicted["when"])
    posts = _words(gold.get("post")) == _words(predicted.get("post"))
    return 3 * _same_subject(gold, predicted) + 2 * _shared(_text(gold, "trigger"), _text(predicted, "trigger")) + sum(same) + posts


def _can_match(gold: Row, predicted: Row) -> bool:
    return bool(_events(gold) & _events(predicted)) and _same_sentence(gold, predicted)


def _same_sentence(gold: Row, predicted: Row) -> bool:
    return _shared(_text(gold, "evidence"), _text(predicted, "evidence")) >= SAME_SENTENCE


def _same_words(gold: Row, predicted: Row) -> bool:
    """True where a prediction tells something of an item's own words, whatever it takes them for."""
    shared = _words(_text(gold, "trigger")) & _words(_text(predicted, "trigger")) - AUXILIARIES
    return bool(shared) and _same_sentence(gold, predicted)


def _same_subject(gold: Row, predicted: Row) -> bool:
    """The surname is shared, and so is another name or an initial where both give one."""
    a, b = _name(gold), _name(predicted)
    if not a or not b or not ({a[-1]} & set(b) or {b[-1]} & set(a)):
        return a == b
    surname = a[-1] if a[-1] in b else b[-1]
    mine, theirs = [w for w in a if w != surname], [w for w in b if w != surname]
    alike = any(x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x in mine for y in theirs)
    return not mine or not theirs or alike


def _same_stance(gold: Row, predicted: Row) -> bool:
    modalities = {gold["modality"], predicted["modality"]}
    return gold["polarity"] == predicted["polarity"] and (len(modalities) == 1 or modalities <= TOLD)


def _events(item: Row) -> set[str]:
    events = item["event"] if isinstance(item["event"], list) else [item["event"]]
    return {SAME_TYPE.get(event, event) for event in events}


def _name(item: Row) -> list[str]:
    subject = item["subject"]
    name = subject["name"] if isinstance(subject, dict) else subject
    return re.findall(r"\w+", re.sub(r"['’]s\b", "", name or "").casefold())


def _text(item: Row, key: str) -> str:
    value = item.get(key) or ""
    return value["text"] if isinstance(value, dict) else value


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").casefold())) - SMALL_WORDS


def _shared(a: str, b: str) -> float:
    """The part of two texts' words that both have."""
    left, right = _words(a), _words(b)
    return len(left & right) / len(left | right) if left | right else 0.0


def _annotated(bench: Bench) -> Mapping[str, float]:
    predicted = predict(ANNOTATED / "reports")
    found = score(read_lines(ANNOTATED / "gold.jsonl"), predicted)
    bench.predictions("statements-annotated", predicted)
    return found


def _blind(bench: Bench) -> Mapping[str, float]:
    parts = sorted(path for path in (ANNOTATED / "blind").iterdir() if path.is_dir())
    predicted = [row for part in parts for row in predict(part / "reports")]
    bench.predictions("statements-blind", predicted)
    return score([row for part in parts for row in read_lines(part / "gold.jsonl")], predicted)


def _developed(bench: Bench) -> Mapping[str, float]:
    gold, predicted = bench.shared / "bench/en.dev.gold.jsonl", predict(bench.shared / "bench/en.dev")
    path = bench.predictions("statements-en.dev", predicted)
    shared: dict[str, Any] = json.loads(bench.call("bench/score_statements.py", gold, path, "--json"))
    titles = shared["titles"]
    return {
        **{f"{name} F1": shared[name]["f1"] for name in ("found", "usable", "safe")},
        "titles R": titles["hit"] / titles["gold"],
        "told as fact": score(read_lines(gold), predicted)["told as fact"],
    }


MEASURES = (
    Measure(
        "statements",
        "annotated set of this repository, 31 invented reports; own scorer",
        (),
        (
            Figure("found F1", goal=0.85),
            Figure("found R", shown=True),
            Figure("usable F1", goal=0.70),
            Figure("safe F1", goal=0.62),
            Figure("titles R", goal=0.92),
            Figure("told as fact", lower=True),
            Figure("sources lost", lower=True),
        ),
        _annotated,
    ),
    Measure(
        "statements-blind",
        "152 invented reports written before the rules were read for them; bench/annotated/README.md has the figures of the first reading",
        (),
        (
            Figure("found F1", goal=0.78),
            Figure("usable F1", goal=0.65),
            Figure("safe F1", goal=0.55),
            Figure("titles R", goal=0.92),
            Figure("told as fact", lower=True),
            Figure("sources lost", lower=True),
        ),
        _blind,
    ),
    Measure(
        "statements-dev",
        "en.dev, 14 reports; shared scorer",
        ("bench/en.dev", "bench/en.dev.gold.jsonl", "bench/score_statements.py"),
        (
            Figure("found F1", "naive frames .66", 0.85),
            Figure("usable F1", "naive frames .46", 0.70),
            Figure("safe F1", "naive frames .44", 0.62),
            Figure("titles R", "naive frames .61", 0.92),
            Figure("told as fact", lower=True),
        ),
        _developed,
    ),
)
