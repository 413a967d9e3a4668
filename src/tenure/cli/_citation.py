"""Citations: who says so, when, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from tenure.model.document import Document
from tenure.model.event import Told
from tenure.model.statement import Statement
from tenure.telling.citations import order, quote
from tenure.telling.words import clean, count, marks, say_chain, say_when

#: How many of a record's sources a citation names.
_SOURCES = 2


@dataclass(frozen=True, slots=True)
class Sources:
    """The reports and statements that an answer rests on; `full` quotes all of them."""

    docs: Mapping[str, Document]
    statements: Mapping[Told, Statement]
    full: bool = False

    def cite(self, told: Iterable[Told], *, when: str | None = None, quotes: int = 2, lead: str = "") -> list[Text]:
        """A line a citation: `quotes` of them, each of another report, and one line that names the other reports.

        Quotations begin with `lead`. What gives the date `when` comes first, then what gives another, then what was published first.
        """
        pairs = sorted(((self.docs[one.doc], self.statements[one]) for one in told), key=lambda pair: order(pair[0], pair[1], when))
        by_doc: dict[str, tuple[Document, Statement]] = {}
        for doc, stmt in pairs:
            by_doc.setdefault(doc.id, (doc, stmt))
        quoted = pairs if self.full else list(by_doc.values())[:quotes]
        lines = {line.plain: Text.assemble((lead, "bold"), line) for line in (cite(doc, stmt) for doc, stmt in quoted)}
        others = [] if self.full else [_name(doc, stmt) for doc, stmt in list(by_doc.values())[quotes:]]
        return [*lines.values(), *([Text(f"Also: {'; '.join(others)}", style="dim")] if others else [])]

    def deny(self, told: Sequence[Told]) -> list[Text]:
        """One denial quoted, and how many reports more have one: it stands beside every accusation of a career."""
        reports = len({one.doc for one in told})
        lines = self.cite(told, quotes=1, lead="Denial: ")
        if self.full or reports < 2:
            return lines
        return [lines[0].append(f" and in {count(reports - 1, 'other report')}", style="dim")]


def cite(doc: Document, stmt: Statement) -> Text:
    """One line that ends a claim: "Outlet, 2023-07-13, citing Somebody: “quote” (restated; reportedly)"."""
    if doc.format == "record":
        return _cite_record(doc, stmt)
    chain = say_chain(stmt)
    text = Text(clean(doc.label), style="cyan")
    text.append(f", {say_when(doc.published)}{f', {chain}' if chain else ''}: “{quote(stmt)}”", style="not cyan")
    return text.append(_notes((["restated"] if doc.wording == "restated" else []) + marks(stmt)), style="not cyan yellow")


def _cite_record(doc: Document, stmt: Statement) -> Text:
    """One line for a row of a table, which quotes nobody: its sources, and the cell that says it."""
    named = list(dict.fromkeys(clean(link.source) for link in stmt.attribution))
    more = f" and {len(named) - _SOURCES} more" if len(named) > _SOURCES else ""
    sources = f"citing {'; '.join(named[:_SOURCES])}{more}" if named else "citing no source"
    line = doc.text[doc.text.rfind("\n", 0, stmt.trigger.start) + 1 :].partition("\n")[0]
    text = Text(clean(doc.label), style="cyan")
    text.append(f", {say_when(doc.published)}, {sources}: no quote ({clean(line)})", style="not cyan")
    return text.append(_notes(marks(stmt)), style="not cyan yellow")


def _name(doc: Document, stmt: Statement) -> str:
    return f"{clean(doc.label)}, {say_when(doc.published)}{_notes(marks(stmt))}"


def _notes(notes: list[str]) -> str:
    return f" ({'; '.join(notes)})" if notes else ""
