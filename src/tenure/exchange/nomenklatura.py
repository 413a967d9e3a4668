"""nomenklatura's resolver lines: `[target, source, judgement, score, user, created_at]`, one JSON array a line.

Format: `Edge.to_line` and `Edge.from_line` of nomenklatura 4 (https://github.com/opensanctions/nomenklatura). The target is the
greater of two ids, canonical ids (`NK-...`, Wikidata's `Q...`) being greater than all others. A cluster hangs together by lines to
its canonical id, which is nothing of ours: two mentions with a positive line to one foreign id are the same.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any, Literal, cast

from tenure.model.errors import UnreadableFile
from tenure.model.judgement import Judgement, sides_of
from tenure.resolution import Decided

Said = Literal["positive", "negative", "unsure"]
_VERDICTS = {"positive": "same", "negative": "different", "unsure": "unsure"}
_SAID: dict[str, Said] = {"same": "positive", "different": "negative", "unsure": "unsure"}


@dataclass(frozen=True, slots=True)
class Edge:
    """One line: what somebody said of two ids, and on which ISO day where the line tells one."""

    target: str
    source: str
    judgement: str
    user: str | None = None
    day: str | None = None

    def to_line(self) -> str:
        """The line, without a score: judgements by hand have none."""
        return json.dumps([self.target, self.source, self.judgement, None, self.user, self.day], ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Found:
    """What lines say of our mentions, in their order, as (verdict, mention, mention, user, day); `skipped` counts the others, by reason."""

    verdicts: tuple[tuple[str, str, str, str | None, str | None], ...]
    skipped: Counter[str]


def read_edges(path: Path) -> list[Edge]:
    """The edges of a file. Raises UnreadableFile with the number of the first line that is none."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(
            str(path), f"it cannot be read as text ({error.__class__.__name__})", "give a file of resolver lines"
        ) from error
    return [_read(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def find_verdicts(edges: Iterable[Edge], ours: Container[str]) -> Found:
    """What edges say of the ids that are `ours`, directly or through foreign ids that stand for several of them."""
    skipped: Counter[str] = Counter()
    verdicts = []
    through: dict[str, list[tuple[str, Edge]]] = defaultdict(list)
    for edge in edges:
        known = [one for one in (edge.target, edge.source) if one in ours]
        if edge.judgement not in _VERDICTS:
            skipped["no judgement"] += 1
        elif edge.target == edge.source or (len(known) == 2 and known[0][:2] != known[1][:2]):
            skipped["one id twice, or a person and a unit"] += 1
        elif len(known) == 2:
            verdicts.append((_VERDICTS[edge.judgement], edge.target, edge.source, edge.user, edge.day))
        elif len(known) == 1 and edge.judgement == "positive":
            through[edge.target if known[0] == edge.source else edge.source].append((known[0], edge))
        else:
            skipped["an id that the case does not know" if known else "two ids that the case does not know"] += 1
    for _, met in sorted(through.items()):
        if len(met) == 1:
            skipped["an id that the case does not know"] += 1
        verdicts += [("same", met[0][0], one, edge.user, edge.day) for one, edge in met[1:]]
    return Found(tuple(verdicts), skipped)


def write_edges(judgements: Iterable[Judgement], decided: Decided) -> Iterator[Edge]:
    """The edges of the judgements on who is who that stand, pair by pair, in the order of the judgements."""
    for judgement in judgements:
        if judgement.verdict in _SAID and judgement.number in decided.stand:
            for a, b in _pairs(judgement):
                if decided.heard.get((a, b), decided.heard.get((b, a))) == judgement.verdict:
                    yield Edge(max(a, b), min(a, b), _SAID[judgement.verdict], judgement.reviewer, judgement.decided)


def _pairs(judgement: Judgement) -> Iterable[tuple[str, str]]:
    if judgement.verdict == "same":
        return ((judgement.about[0], other) for other in judgement.about[1:])
    return (pair for x, y in combinations(sides_of(judgement), 2) for pair in product(x, y))


def _read(path: Path, number: int, line: str) -> Edge:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not _is_edge(row):
        advice = "a line is [target, source, judgement, score, user, created_at]"
        raise UnreadableFile(str(path), f"line {number} is no resolver line", advice)
    target, source, judgement, _, user, created = (*row, None, None, None)[:6]
    return Edge(target, source, judgement, user or None, _day(created))


def _day(created: object) -> str | None:
    """The ISO day with which a time begins; None where it begins with none."""
    try:
        return date.fromisoformat(str(created)[:10]).isoformat()
    except ValueError:
        return None


def _is_edge(row: Any) -> bool:
    if not isinstance(row, list) or not 3 <= len(row) <= 7:
        return False
    words = cast(Sequence[object], row[:3])
    return all(isinstance(word, str) for word in words) and (len(row) < 5 or row[4] is None or isinstance(row[4], str))
