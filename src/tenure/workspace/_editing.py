"""What a reviewer says of a statement, as a statement: every word of it is looked up in the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, cast, get_args

from tenure.model import edtf
from tenure.model.document import Document
from tenure.model.errors import UngroundedStatement, WrongJudgement
from tenure.model.statement import (
    Attribution,
    Capacity,
    Kind,
    Modality,
    Phase,
    Polarity,
    Quote,
    Statement,
    Subject,
    UnitRelation,
    Value,
    make_statement,
)
from tenure.vocabulary import event_types

Span = tuple[int, int]
Spans = Mapping[str, Span]
NO_SPANS: Spans = MappingProxyType({})

#: Fields whose words stand in the report.
WORDS = ("rank", "post", "organization", "place", "charge", "replaces", "when_text")
#: What a field may be, of those that are limited; an empty text clears the first three.
CHOICES: dict[str, tuple[str, ...]] = {
    "phase": get_args(Phase),
    "capacity": get_args(Capacity),
    "relation": get_args(UnitRelation),
    "polarity": get_args(Polarity),
    "modality": get_args(Modality),
    "hedged": ("yes", "no"),
}
_NEVER_EMPTY = {"polarity": "affirmed", "modality": "actual", "hedged": "no"}
_LISTS = ("counterpart", "attribution")
_OTHERS = ("value", "when", "duration")
_HEAD = ("event", "evidence", "trigger", "subject", "mention", "kind")
#: The fields of a statement that a reviewer may set.
EDITABLE = (*_HEAD, *WORDS, *_LISTS, *_OTHERS, *CHOICES)
#: Those that hold words of the report.
GROUNDED = ("evidence", "trigger", "subject", "mention", *WORDS, *_LISTS)

_PERIOD = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?")
_VALUE = re.compile(r"(?:(\d+(?:\.\d+)?) )?([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class _Report:
    """A document, and where in it the words of fields were picked."""

    doc: Document
    spans: Spans

    def where(self, evidence: Quote, name: str, words: str) -> Quote:
        """Where words stand: as they were picked, else in the evidence, else anywhere in the report."""
        if picked := self._picked(name, words):
            return picked
        text = self.doc.text
        match = _pattern(words).search(text, evidence.start, evidence.end) or _pattern(words).search(text)
        if match is None:
            raise UngroundedStatement(f"{self.doc.name}: {name} {words!r} does not stand in the report; give its own words: `tenure show`")
        return Quote(match[0], match.start(), match.end())

    def find(self, name: str, words: str) -> Quote:
        """The one place in the report where words stand, or the one that was picked."""
        if picked := self._picked(name, words):
            return picked
        found = list(_pattern(words).finditer(self.doc.text))
        if len(found) != 1:
            many = (
                f"stands {len(found)} times in the report; give more of it" if found else "does not stand in the report; give its own words"
            )
            raise UngroundedStatement(f"{self.doc.name}: {name} {words!r} {many}, as `tenure show` prints them")
        return Quote(found[0][0], found[0].start(), found[0].end())

    def inside(self, evidence: Quote, name: str, words: str) -> Quote:
        """The place in the evidence where words stand: the one that was picked, else the first."""
        if (picked := self._picked(name, words)) and _is_in(picked, evidence):
            return picked
        match = _pattern(words).search(self.doc.text, evidence.start, evidence.end)
        if match is None:
            raise UngroundedStatement(
                f"{self.doc.name}: {name} {words!r} does not stand in the evidence {evidence.text!r}; give words of it"
            )
        return Quote(match[0], match.start(), match.end())

    def _picked(self, name: str, words: str) -> Quote | None:
        """The words at the place that was picked for a field, where these are still the ones that it holds."""
        start, end = self.spans.get(name, (0, 0))
        text = self.doc.text[start:end] if 0 <= start < end else ""
        return Quote(text, start, end) if words.split() and text.split() == words.split() and text == text.strip() else None


def compose(doc: Document, fields: Mapping[str, str], spans: Spans = NO_SPANS) -> Statement:
    """A statement that the machine missed; `fields` must give event, evidence and trigger.

    `spans` says of fields where in the report their words were picked; words that are typed are looked up. A span at which other
    words stand was picked for an earlier text of the field, and does not count.
    Raises UngroundedStatement where words are not in the report, WrongJudgement where a field is no field or its value none.
    """
    for name in ("event", "evidence", "trigger"):
        if not fields.get(name):
            raise WrongJudgement(f"a statement needs its {name}; give {name}=WORDS")
    return _build(_Report(doc, spans), fields, None)


def edit(doc: Document, stmt: Statement, fields: Mapping[str, str], spans: Spans = NO_SPANS) -> Statement:
    """`stmt` with some fields set anew, an empty text clearing one; its other fields stay. `spans` and errors as of `compose`."""
    return _build(_Report(doc, spans), fields, stmt)


def span_of(stmt: Statement, name: str) -> Span | None:
    """Where the words of a field stand, as far as the statement knows it."""
    subject = stmt.subject
    own = {"evidence": (stmt.evidence.start, stmt.evidence.end), "trigger": (stmt.trigger.start, stmt.trigger.end)}
    if subject.start is not None and subject.end is not None:
        own["mention"] = (subject.start, subject.end)
    return own.get(name) or stmt.spans.get(name)


def typed(stmt: Statement, name: str) -> str:
    """The value of a field as `edit` would take it; empty where it has none."""
    subject = stmt.subject
    own = {"evidence": stmt.evidence.text, "trigger": stmt.trigger.text}
    own |= {"subject": subject.name or "", "mention": subject.text or "", "kind": str(subject.kind)}
    if name in own:
        return own[name]
    value = getattr(stmt, name)
    if name == "attribution":
        return "; ".join(one.source for one in stmt.attribution)
    if name == "hedged":
        return "yes" if value else "no"
    if isinstance(value, Value):
        return f"{value.amount} {value.unit}" if value.amount is not None else value.unit
    return "; ".join(value) if isinstance(value, tuple) else str(value or "")


def _build(report: _Report, fields: Mapping[str, str], old: Statement | None) -> Statement:
    for name in fields:
        if name not in EDITABLE:
            raise WrongJudgement(f"{name!r} is no field that can be set; these are: {', '.join(EDITABLE)}")
    event = fields.get("event") or (old.event if old else "")
    if event not in event_types():
        raise WrongJudgement(f"no event type is called {event!r}; `tenure vocabulary` lists all")
    evidence = report.find("evidence", fields["evidence"]) if fields.get("evidence") else old.evidence if old else None
    assert evidence is not None
    trigger = report.inside(evidence, "trigger", fields["trigger"]) if fields.get("trigger") else old.trigger if old else None
    assert trigger is not None
    values = _kept(old)
    values["spans"] = {key: span for key, span in values.get("spans", {}).items() if key.partition(".")[0] not in fields}
    values["keys"] = {key: value for key, value in values.get("keys", {}).items() if key not in fields}
    for name in (name for name in (*WORDS, *_LISTS, *_OTHERS, *CHOICES) if name in fields):
        values |= _value(report, evidence, name, fields[name].strip(), values["spans"])
    if "when" in fields and not fields["when"].strip() and "when_text" not in fields:
        values["when_text"] = None
    made = make_statement(
        report.doc, event=event, subject=_subject(report, evidence, fields, old), trigger=trigger, evidence=evidence, **values
    )
    return replace(made, doc=report.doc.id)


def _kept(old: Statement | None) -> dict[str, Any]:
    """The values of a statement that an edit leaves as they are."""
    if old is None:
        return {}
    own = ("id", "slot", "doc", "event", "subject", "trigger", "evidence", "reported", "extractor", "score")
    return {name: getattr(old, name) for name in Statement.__dataclass_fields__ if name not in own}


def _value(report: _Report, evidence: Quote, name: str, text: str, spans: dict[str, Span]) -> dict[str, Any]:
    """The value of a field that a text stands for; where its words stand in the evidence goes into `spans`."""
    if name in CHOICES:
        return {name: _choice(name, text)}
    if name in _LISTS:
        words = [word.strip() for word in text.split(";") if word.strip()]
        found = [report.where(evidence, name, word) for word in words]
        if name == "attribution":
            links = (Attribution(quote.text, (quote.start, quote.end), None, None, "indirect") for quote in found)
            return {name: tuple(links)}
        spans |= {f"{name}.{n}": (quote.start, quote.end) for n, quote in enumerate(found) if _is_in(quote, evidence)}
        return {name: tuple(quote.text for quote in found)}
    if not text:
        return {name: None}
    if name in WORDS:
        quote = report.where(evidence, name, text)
        if name != "when_text" and _is_in(quote, evidence):
            spans[name] = (quote.start, quote.end)
        return {name: quote.text}
    return {name: _PARSERS[name](text)}


def _choice(name: str, text: str) -> str | bool | None:
    text = text or _NEVER_EMPTY.get(name, "")
    if text and text not in CHOICES[name]:
        raise WrongJudgement(f"{name} cannot be {text!r}; it is one of {', '.join(CHOICES[name])}")
    return text == "yes" if name == "hedged" else text or None


def _when(text: str) -> str:
    if not edtf.is_valid(text):
        raise WrongJudgement(f"when: {text!r} is no date; write it as EDTF, for example 2024-05, 2024-05-17 or 2023/2024")
    return text


def _duration(text: str) -> str:
    if not _PERIOD.fullmatch(text):
        raise WrongJudgement(f"duration: {text!r} is no period; write it as ISO 8601 does, for example P2Y or P3W")
    return text


def _amount(text: str) -> Value:
    match = _VALUE.fullmatch(text)
    if not match:
        raise WrongJudgement(f"value: {text!r} is no amount with a unit; write for example '6 year', '100 percent' or 'life'")
    number = float(match[1]) if match[1] else None
    return Value(int(number) if number is not None and number.is_integer() else number, match[2])


_PARSERS = {"when": _when, "duration": _duration, "value": _amount}


def _subject(report: _Report, evidence: Quote, fields: Mapping[str, str], old: Statement | None) -> Subject:
    """Whom the statement is about: its name must stand in the report, and its words in the sentence.

    A pronoun that the machine took for somebody else does not stand for the new name: other statements may rest on it.
    """
    before = old.subject if old else Subject(None, None, None, None, "unknown")
    if not {"subject", "mention", "kind"} & fields.keys():
        return before
    named = fields.get("subject", before.name or "").strip()
    kind = fields.get("kind", before.kind if before.kind != "unknown" else "person") if named else "unknown"
    if kind not in get_args(Kind):
        raise WrongJudgement(f"kind cannot be {kind!r}; it is one of {', '.join(get_args(Kind))}")
    name = report.where(evidence, "subject", named) if named else None
    words: Quote | None = None
    if fields.get("mention"):
        words = report.inside(evidence, "mention", fields["mention"])
    elif before.text is not None and before.start is not None and before.end is not None and (not name or before.text in name.text):
        words = Quote(before.text, before.start, before.end)
    elif name and _is_in(name, evidence):
        words = name
    count = before.count if kind == "group" else None
    called, of = name.text if name else None, cast(Kind, kind)
    return Subject(called, words.text, words.start, words.end, of, count) if words else Subject(called, None, None, None, of, count)


def _pattern(words: str) -> re.Pattern[str]:
    """Words with any space between them: a report breaks its lines where it likes."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        raise WrongJudgement("words are empty; give them as the report has them")
    edges = [r"\b" if char.isalnum() else "" for char in (words.split()[0][0], words.split()[-1][-1])]
    return re.compile(edges[0] + r"\s+".join(parts) + edges[1])


def _is_in(quote: Quote, evidence: Quote) -> bool:
    return evidence.start <= quote.start and quote.end <= evidence.end
