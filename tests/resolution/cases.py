"""Small cases: each report is a text and what it tells, so that every span is real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tenure.model.document import Document, document_id
from tenure.model.event import Told
from tenure.model.ids import text_hash
from tenure.model.judgement import Judgement, Telling, identity_content, make_place
from tenure.model.statement import Attribution, Quote, Statement, Subject, make_statement
from tenure.resolution import Resolution


@dataclass
class Report:
    """One report under construction; `tell` adds a sentence and the statement that it makes."""

    outlet: str
    published: str | None = None
    sentences: list[str] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)

    def say(self, sentence: str) -> Report:
        """Adds a sentence that tells nothing."""
        self.sentences.append(sentence)
        return self

    def tell(self, sentence: str, event: str, name: str | None, *, mention: str | None = None, trigger: str, **values: Any) -> Report:
        """Adds a sentence and a statement of it; `name` is the fullest of the report, `mention` the words in the sentence."""
        self.rows.append({"n": len(self.sentences), "event": event, "name": name, "mention": mention or name, "trigger": trigger, **values})
        return self.say(sentence)

    def made(self) -> tuple[Document, list[Statement]]:
        text = "\n".join([*self.sentences, f"Filed for {self.outlet}."])
        doc = Document(document_id(text_hash(text), self.outlet, None), self.outlet, text, outlet=self.outlet, published=self.published)
        return doc, [replace(_statement(doc, self.sentences, dict(row)), doc=doc.id) for row in self.rows]


def case(*reports: Report) -> tuple[list[Document], list[Statement]]:
    """The documents and statements of some reports."""
    made = [report.made() for report in reports]
    return [doc for doc, _ in made], [stmt for _, stmts in made for stmt in stmts]


def according_to(source: str) -> tuple[Attribution, ...]:
    return (Attribution(source, None, "said", None, "indirect"),)


def judge(number: int, verdict: Any, *mentions: str) -> Judgement:
    return Judgement(number, verdict, mentions, "reviewer", "2025-01-01", "for a test")


def judge_events(number: int, verdict: Any, found: Resolution, told: Sequence[Told], *, sides: Sequence[Sequence[Told]] = ()) -> Judgement:
    """A judgement on tellings of events, with what it keeps of them."""
    stmts = [found.statements[one] for one in told]
    docs = [found.docs[one.doc] for one in told]
    both = list(zip(stmts, docs, strict=True))
    places = [make_place(stmt.id, doc.id, doc.text, stmt.trigger.start, stmt.trigger.end) for stmt, doc in both]
    content = identity_content(
        places, [[one.statement for one in side] for side in sides], [Telling(doc.text_hash, stmt) for stmt, doc in both]
    )
    return Judgement(number, verdict, tuple(stmt.id for stmt in stmts), "reviewer", "2025-01-01", "for a test", content)


def _statement(doc: Document, sentences: list[str], row: dict[str, Any]) -> Statement:
    n, name, mention, trigger = row.pop("n"), row.pop("name"), row.pop("mention"), row.pop("trigger")
    start = sum(len(s) + 1 for s in sentences[:n])
    kind = row.pop("kind", "person")
    at = sentences[n].find(mention) if mention else -1
    span = (start + at, start + at + len(mention)) if at >= 0 else (None, None)
    subject = Subject(name, mention if at >= 0 else None, *span, kind)
    cue = start + sentences[n].index(trigger)
    return make_statement(
        doc,
        event=row.pop("event"),
        subject=subject,
        trigger=Quote(trigger, cue, cue + len(trigger)),
        evidence=Quote(sentences[n], start, start + len(sentences[n])),
        **row,
    )
