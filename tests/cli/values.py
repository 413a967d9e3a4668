"""Hand-made reports and statements about an invented officer."""

from __future__ import annotations

from typing import Any

from tenure.model.document import Document
from tenure.model.statement import Quote, Statement, Subject, make_statement

TEXT = (
    "General removed\nIvan Petrenko was dismissed as commander of the 9th Army in July 2023. "
    "In May 2024, he was reportedly arrested over fraud."
)


def report(text: str = TEXT, **known: Any) -> Document:
    values: dict[str, Any] = {"id": "do-1", "name": "d01", "outlet": "Example Times", "published": "2024-06-02", "language": "en", **known}
    return Document(text=text, **values)


def told(doc: Document, event: str, trigger: str, *, name: str = "Ivan Petrenko", mention: str | None = None, **values: Any) -> Statement:
    """A statement whose trigger is the first place of those words; its evidence is the line or sentence around it."""
    at = doc.text.index(trigger)
    start = max(doc.text.rfind(". ", 0, at) + 2, doc.text.rfind("\n", 0, at) + 1) if at else 0
    start = 0 if start == 1 and not doc.text.startswith((". ", "\n")) else start
    end = doc.text.index(".", at) + 1
    words = mention or name
    where = doc.text.find(words, start, end)
    subject = Subject(name, words, where, where + len(words)) if where >= 0 else Subject(name, None, None, None)
    return make_statement(
        doc,
        event=event,
        subject=subject,
        trigger=Quote(trigger, at, at + len(trigger)),
        evidence=Quote(doc.text[start:end], start, end),
        **values,
    )


def dismissal(doc: Document) -> Statement:
    return told(doc, "dismissal", "was dismissed", post="commander", organization="9th Army", when="2023-07", when_text="in July 2023")


def arrest(doc: Document, **values: Any) -> Statement:
    return told(doc, "arrest", "arrested", mention="he", charge="fraud", when="2024-05", hedged=True, **values)
