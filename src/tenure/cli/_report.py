"""A report on the screen: its header, its text with the statements marked, and the statements as footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from tenure.cli._layout import timeline
from tenure.model.document import Document
from tenure.model.statement import Statement
from tenure.telling.citations import quote
from tenure.telling.words import clean, count, marks, say_chain, say_statement, say_time, say_when, visible

if TYPE_CHECKING:
    from tenure.extraction import Explanation, PassedOver


def header(doc: Document) -> Table:
    """What is known of a document, one line each; unknown lines say so where a reader would miss them."""
    published = (
        f"{say_when(doc.published)} (from {doc.published_from})" if doc.published and doc.published_from else say_when(doc.published)
    )
    rows = (
        ("report", doc.name),
        ("outlet", doc.outlet or "unknown"),
        ("author", doc.author),
        ("published", published),
        ("modified", doc.modified),
        ("address", doc.address),
        ("language", doc.language or "not recognised"),
        ("wording", doc.wording),
        ("captured", doc.captured),
        ("id", doc.id),
    )
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for name, value in rows:
        if value:
            grid.add_row(name, clean(value))
    return grid


def mark(text: str, statements: Sequence[Statement]) -> Text:
    """`text` with the triggers of its statements in brackets, each with the numbers of its statements.

    Numbers count the statements as given, from 1; triggers that overlap share one pair of brackets.
    """
    marked = Text()
    places = _places(statements)
    edges = [0, *(edge for start, end, _ in places for edge in (start, end)), len(text)]
    stretches = [visible(text[start:end]) for start, end in pairwise(edges)]
    for plain, trigger, (_, _, numbers) in zip(stretches[::2], stretches[1::2], places, strict=False):
        marked.append(plain)
        marked.append(f"[{trigger}]", style="bold reverse")
        marked.append(f"({','.join(map(str, numbers))})", style="cyan")
    return marked.append(stretches[-1])


def footnotes(statements: Sequence[Statement]) -> Table:
    """The statements, numbered as in `mark`."""
    return timeline((f"({number})", _dated(stmt), []) for number, stmt in enumerate(statements, 1))


def statement_list(statements: Iterable[Statement], explained: Mapping[str, Explanation] | None = None) -> Table:
    """The statements with their dates and the sentences that carry them; `explained` gives by id what to say of how they were made."""
    return timeline((say_time(stmt), headline(stmt), _below(stmt, (explained or {}).get(stmt.id))) for stmt in statements)


def passed_over_list(items: Sequence[PassedOver]) -> list[RenderableType]:
    """The words that tell an event of nobody, each with its sentence; an empty list where there are none."""
    if not items:
        return []
    lines = [f"{one.event.replace('_', ' ')}, by “{clean(one.trigger.text)}”: “{clean(one.evidence.text)}”" for one in items]
    told = f"Passed over: {count(len(items), 'word')} of such events, of nobody whom the report lets be told."
    return [Text(told), *(Text(f"  {line}", style="dim") for line in lines)]


def _below(stmt: Statement, explanation: Explanation | None) -> list[Text]:
    lines = [f"“{quote(stmt)}”"]
    if explanation is not None:
        lines += [f"frame {explanation.frame}, by “{clean(stmt.trigger.text)}”", f"subject {clean(explanation.subject)}"]
        lines += [f"stance {clean(word)}" for word in explanation.stance]
        lines += [f"date {clean(explanation.date)}"] if explanation.date is not None else []
    return [Text(line, style="dim") for line in lines]


def headline(stmt: Statement) -> Text:
    """Who, what, and how it stands: "Ivan Petrenko (“he”): arrested over fraud (reportedly; citing Kommersant)"."""
    text = Text(_subject(stmt), style="bold")
    text.append(f": {say_statement(stmt)}", style="not bold")
    notes = [*marks(stmt), *([say_chain(stmt)] if stmt.attribution else [])]
    text.append(f" ({'; '.join(notes)})" if notes else "", style="not bold yellow")
    return text


def about(doc: Document, statements: int, extractor: str | None) -> list[RenderableType]:
    """The two lines that head a report in a list of reports; `extractor` is None where none reads its language."""
    line = Text(clean(doc.title or doc.name), style="bold underline")
    told = f"{clean(doc.label)}, {say_when(doc.published)}" + (" (restated)" if doc.wording == "restated" else "")
    return [line, Text(f"{told} · {doc.name} · {_counted(doc, statements, extractor)}", style="dim")]


def _dated(stmt: Statement) -> Text:
    return headline(stmt).append(f" · {say_time(stmt)}" if stmt.when else "", style="not bold dim")


def _counted(doc: Document, statements: int, extractor: str | None) -> str:
    if extractor is None:
        return f"no statements: tenure does not yet understand the language ({doc.language or 'not recognised'})"
    return count(statements, "statement")


def _subject(stmt: Statement) -> str:
    subject = stmt.subject
    words = clean(subject.text or "")
    if subject.name is None:
        return f"somebody (“{words}”)" if words else "somebody"
    name = clean(subject.name)
    return name if words in name or name in words else f"{name} (“{words}”)"


def _places(statements: Sequence[Statement]) -> list[tuple[int, int, list[int]]]:
    """Start, end and numbers of each bracket, in the order of the text; overlapping triggers become one."""
    places: list[tuple[int, int, list[int]]] = []
    for start, end, number in sorted((stmt.trigger.start, stmt.trigger.end, number) for number, stmt in enumerate(statements, 1)):
        if places and start < places[-1][1]:
            before = places.pop()
            places.append((before[0], max(before[1], end), sorted([*before[2], number])))
        else:
            places.append((start, end, [number]))
    return places
