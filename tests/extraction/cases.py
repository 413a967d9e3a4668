"""What the tests of extraction share: documents of invented people, the checks of the contract, tables of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import pytest

from tenure.extraction import Extraction, extract
from tenure.model.document import Document
from tenure.model.edtf import is_valid
from tenure.model.statement import Statement
from tenure.vocabulary import event_types

#: What no name, office or offence begins or ends with.
DANGLING = re.compile(r"^(the|a|an|of|and|or|by|,)\b|\b(of|the|and|or|by|in)$|^\s|[\s,;:(]$", re.IGNORECASE)
ROLES = ("rank", "post", "organization", "place", "charge")


def document(
    text: str, *, name: str = "d01", published: str | None = "2025-04-09", language: str | None = "en", outlet: str | None = None
) -> Document:
    return Document(id=f"do-{name}", name=name, text=text, published=published, language=language, outlet=outlet)


@cache
def tell(text: str, published: str | None = "2025-04-09") -> tuple[Statement, ...]:
    """The statements of a text, parsed once a run."""
    (extraction,) = extract([document(text, published=published)])
    return extraction.statements


def of(stmts: Iterable[Statement], event: str) -> list[Statement]:
    return [stmt for stmt in stmts if stmt.event == event]


def one(text: str, event: str, **options: Any) -> Statement:
    """The only statement of that event that the text gives."""
    found = of(tell(text, **options), event)
    assert len(found) == 1, f"{event} is told {len(found)} times in {text!r}: {tell(text, **options)}"
    return found[0]


def is_plain(stmt: Statement) -> bool:
    """True where a reader would take the event for a fact that the outlet itself asserts."""
    return stmt.polarity == "affirmed" and stmt.modality == "actual" and not stmt.hedged and not stmt.attribution


def fails_today(reason: str, *rows: str) -> list[Any]:
    """Rows `event: sentence` of a table that hold for a careful reader and not yet for the extractor."""
    mark = pytest.mark.xfail(strict=True, reason=reason)
    return [pytest.param(*row.split(": ", 1), marks=mark, id=row) for row in rows]


def rows(text: str) -> list[Any]:
    """A table of lines `event: sentence`."""
    return [pytest.param(*line.strip().split(": ", 1), id=line.strip()) for line in text.strip().splitlines()]


def check_extraction(extraction: Extraction) -> None:
    """Every rule of docs/reference/statement.md that a document's statements must keep."""
    stmts = extraction.statements
    assert len({stmt.id for stmt in stmts}) == len(stmts)
    assert [stmt.trigger.start for stmt in stmts] == sorted(stmt.trigger.start for stmt in stmts)
    assert set(extraction.explained) == {stmt.id for stmt in stmts}
    for stmt in stmts:
        check_statement(stmt, extraction.doc)


def check_statement(stmt: Statement, doc: Document) -> None:
    text = doc.text
    for quote in (stmt.evidence, stmt.trigger):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text.strip() == quote.text != ""
    assert stmt.evidence.start <= stmt.trigger.start < stmt.trigger.end <= stmt.evidence.end
    check_subject(stmt, text)
    assert event_types()[stmt.event]
    assert (stmt.doc, stmt.reported) == (doc.name, doc.published)
    assert stmt.extractor.startswith("rules-en/")
    check_spans(stmt, text)
    check_times(stmt)
    assert Statement.from_json(stmt.to_json()) == stmt


def check_subject(stmt: Statement, text: str) -> None:
    subject = stmt.subject
    assert (subject.text is None) == (subject.start is None) == (subject.end is None)
    if subject.start is not None:
        assert text[subject.start : subject.end] == subject.text
        assert stmt.evidence.start <= subject.start
        assert subject.end is not None
        assert subject.end <= stmt.evidence.end
    assert (subject.kind == "unknown") == (subject.name is None)
    assert subject.name is None or subject.name.strip()
    assert subject.count is None or subject.kind == "group"


def check_spans(stmt: Statement, text: str) -> None:
    for name in ROLES:
        words = getattr(stmt, name)
        told_before = name in ("post", "organization") and words is not None and words in text[: stmt.evidence.start]
        assert (name in stmt.spans) == (words is not None) or told_before, name
        if words is not None and name in stmt.spans:
            start, end = stmt.spans[name]
            assert text[start:end] == words or (told_before and text[start:end].casefold() == words.split()[-1].casefold()), name
            assert stmt.evidence.start <= start < end <= stmt.evidence.end, (name, words)
            assert not DANGLING.search(words), (name, words)
    for n, party in enumerate(stmt.counterpart):
        assert party
        assert not DANGLING.search(party), party
        start, end = stmt.spans[f"counterpart.{n}"]
        assert text[start:end].strip()
        assert stmt.evidence.start <= start < end <= stmt.evidence.end, party
    for item in stmt.attribution:
        assert item.source
        for span in (item.source_span, item.cue_span):
            assert span is None or text[slice(*span)].strip()


def check_times(stmt: Statement) -> None:
    assert stmt.when is None or is_valid(stmt.when), stmt.when
    assert stmt.when is None or stmt.when_text
    lasting = stmt.event == "posting"
    assert lasting or stmt.phase is None
    assert stmt.duration is None or (lasting and stmt.duration.startswith("P"))
    assert (stmt.event == "subordination") == (stmt.relation is not None)


def ids(stmts: Sequence[Statement]) -> list[tuple[str, str]]:
    return [(stmt.id, stmt.slot) for stmt in stmts]
