"""The English extractor: a parsed report → its statements.

names and people ─▶ frames and titles ─▶ fields, stance, dates, sources ─▶ statements
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tenure.extraction import EXTRACTORS
from tenure.extraction.attribution import Said, find_said
from tenure.extraction.attribution.interviews import find_interview
from tenure.extraction.attribution.quotes import find_quotations, inside
from tenure.extraction.builder import Builder
from tenure.extraction.dating import tense_of
from tenure.extraction.designated import find_functions
from tenure.extraction.doubles import without_repeats
from tenure.extraction.explanation import Explained, Explanation, PassedOver
from tenure.extraction.frames import FrameMatcher
from tenure.extraction.lists import Entry, find_entries
from tenure.extraction.parsing import Passage
from tenure.extraction.people import People
from tenure.extraction.rolls import find_rolls
from tenure.extraction.time import Times, read_times
from tenure.extraction.titles import TITLE
from tenure.model.document import Document
from tenure.model.statement import Quote, Subject, make_statement

if TYPE_CHECKING:
    from tenure.extraction.tree import Token


def extract_english(doc: Document, passages: Sequence[Passage]) -> tuple[list[Explained], list[PassedOver]]:
    """The statements of one report in the order of their triggers, and the words that tell of nobody."""
    said = [find_said(passage.parsed) for passage in passages]
    people = People(passages, _speakers(passages, said), _addressed(passages))
    times = _times(doc, passages)
    found: list[Explained] = []
    passed_over: list[PassedOver] = []
    matcher: FrameMatcher | None = None
    for p, passage in enumerate(passages):
        last = matcher.last if matcher is not None else {}
        matcher = FrameMatcher(p, passage.parsed, people)
        matcher.last.update(last)
        builder = Builder(doc, p, passage, people, said[p], times)
        found.extend(builder.build(matcher))
        passed_over.extend(builder.pass_over(matcher))
    listed = (*find_entries(doc.text), *find_rolls(doc.text, doc.published), *find_functions(doc.text))
    entries = sorted(listed, key=lambda entry: (entry.line, entry.name))
    found = [item for item in found if not _is_in_list(item, entries)]
    found.extend(_listed(doc, entry) for entry in entries)
    return without_repeats(found), _untold(passed_over, found)


def _untold(passed_over: Sequence[PassedOver], found: Sequence[Explained]) -> list[PassedOver]:
    """What no statement tells as part of something else, as "murder" in "charged with murder"."""
    statements = [item.statement for item in found]
    spans = [(stmt.trigger.start, stmt.trigger.end) for stmt in statements] + [span for stmt in statements for span in stmt.spans.values()]
    told = {at for span in spans for at in range(*span)}
    return [one for one in passed_over if told.isdisjoint(range(one.trigger.start, one.trigger.end))]


def _is_in_list(item: Explained, entries: Sequence[Entry]) -> bool:
    """True of a title that a line of a list tells too, and there with its period."""
    trigger = item.statement.trigger
    n = bisect_right(entries, trigger.start, key=lambda entry: entry.line[0]) - 1
    return item.explanation.frame == TITLE.source and n >= 0 and trigger.end <= entries[n].line[1]


def _listed(doc: Document, entry: Entry) -> Explained:
    """The posting that a line of a list of holders or a row of a roll of command tells.

    A post or unit in the heading lies outside the evidence: `spans` has no key for it, the rules that made the statement say where.
    """

    def quote(span: tuple[int, int]) -> Quote:
        return Quote(doc.text[slice(*span)], *span)

    name, period = quote(entry.name), quote(entry.period) if entry.period is not None else None
    when = entry.when
    stmt = make_statement(
        doc,
        event="posting",
        subject=Subject(" ".join(name.text.split()), name.text, name.start, name.end, "person")
        if entry.holder is None
        else Subject(entry.holder, None, None, None, "person"),
        trigger=period or (name if entry.holder is None else quote(entry.post)),
        evidence=quote(entry.line),
        rank=doc.text[slice(*entry.rank)] if entry.rank is not None else None,
        post=entry.title,
        organization=doc.text[slice(*entry.unit)] if entry.unit is not None else None,
        when=when,
        when_text=period.text if period is not None else None,
        phase="holds"
        if (entry.holder is not None and when is None) or (when or "").endswith("/..")
        else "held"
        if when is not None
        else None,
        capacity="acting" if entry.acting else None,
        extractor=EXTRACTORS["en"],
        spans={role: span for role, span in (("rank", entry.rank), ("post", entry.post)) if span is not None and entry.line[0] <= span[0]},
    )
    told = f"name in a line below or behind the office “{entry.title}”, which stands at {entry.post[0]}"
    if entry.holder is not None:
        told = f"name “{name.text}” that heads the entry, at {name.start}"
    told += f", of the unit that stands at {entry.unit[0]}" if entry.unit is not None else ""
    date = f"“{period.text}”, the period in the line" if period is not None else None
    return Explained(stmt, Explanation("lists", told, date=date))


def _speakers(passages: Sequence[Passage], said: Sequence[list[Said]]) -> dict[tuple[int, int], Token]:
    """For each token of direct speech the head word of its source; of nested speech the innermost."""
    speakers: dict[tuple[int, int], Token] = {}
    for p, (passage, items) in enumerate(zip(passages, said, strict=True)):
        quotations = find_quotations(passage.parsed.text)
        for item in sorted(items, key=lambda s: s.content[0][0] - s.content[-1][1]):
            where = item.mention_span or item.source_span
            source = passage.parsed.char_span(*where) if where else None
            if source is None or (item.kind == "indirect" and item.verb != ":"):  # a speaker's line needs no marks
                continue
            # outside the marks a pronoun of a saying quoted in part is the writer's own
            marked = inside(item.content, quotations) if item.kind == "mixed" else item.content
            for start, end in marked:
                span = passage.parsed.char_span(start, end)
                if span is not None:
                    speakers.update({(p, token.i): source.root for token in span if not source.start <= token.i < source.end})
    return speakers


def _addressed(passages: Sequence[Passage]) -> dict[tuple[int, int], Token]:
    """For each token of an interviewer's questions the head word of the name of who answers."""
    addressed: dict[tuple[int, int], Token] = {}
    for p, passage in enumerate(passages):
        interview = find_interview(passage.parsed)
        spans = [passage.parsed.char_span(*span) for span in interview.questions] if interview is not None else []
        name = passage.parsed.char_span(*interview.name) if interview is not None else None
        if name is not None:
            addressed.update({(p, token.i): name.root for span in spans if span is not None for token in span})
    return addressed


def _times(doc: Document, passages: Sequence[Passage]) -> Times:
    spans = [(passage.offset, sent) for passage in passages for sent in passage.parsed.sents]
    tenses = {(offset + sent.start_char, offset + sent.end_char): sent for offset, sent in spans}

    def tense(start: int, end: int) -> str | None:
        sent = tenses.get((start, end))
        return tense_of(sent) if sent is not None else None

    return read_times(doc.text, reported=doc.published, sentences=sorted(tenses), tense=tense)
