"""Citations: which stands first, and which words of a long sentence are shown."""

from __future__ import annotations

from tenure.model.document import Document
from tenure.model.statement import Statement
from tenure.telling.words import clean

#: A longer sentence is shortened to about this many characters, but never inside what the statement rests on.
_QUOTE = 300


def quote(stmt: Statement) -> str:
    """The sentence of the evidence, shortened where it is long; what the statement rests on is never cut out."""
    sentence, offset = stmt.evidence.text, stmt.evidence.start
    if len(sentence) <= _QUOTE:
        return clean(sentence)
    first, last = _hull(stmt)
    spare = max(0, _QUOTE - (last - first)) // 2
    start = sentence.find(" ", max(0, first - offset - spare)) + 1 if first - offset > spare else 0
    end = sentence.rfind(" ", 0, last - offset + spare) if len(sentence) > last - offset + spare else len(sentence)
    start, end = min(start, first - offset), max(end, last - offset)
    return f"{'… ' if start else ''}{clean(sentence[start:end])}{' …' if end < len(sentence) else ''}"


def order(doc: Document, stmt: Statement, when: str | None) -> tuple[bool, bool, bool, str, str, str, int, str]:
    """Where a citation stands: what gives the date `when` first, then what gives another, then what was published first."""
    return (
        stmt.event != "posting",  # of a tenure: who says that he held it before who says that he lost it
        when is not None and stmt.when != when,
        stmt.when is None,
        doc.published or "9999",
        doc.label,
        doc.id,
        stmt.evidence.start,
        stmt.id,
    )


def _hull(stmt: Statement) -> tuple[int, int]:
    """The smallest stretch of the evidence that holds trigger, subject, roles and who says so."""
    spans = [(stmt.trigger.start, stmt.trigger.end), *stmt.spans.values()]
    if stmt.subject.start is not None and stmt.subject.end is not None:
        spans.append((stmt.subject.start, stmt.subject.end))
    for link in stmt.attribution:
        spans += [span for span in (link.source_span, link.cue_span) if span]
    inside = [span for span in spans if stmt.evidence.start <= span[0] and span[1] <= stmt.evidence.end]
    return min(start for start, _ in inside), max(end for _, end in inside)
