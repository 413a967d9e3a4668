"""The statement: what one source asserts at one place of one document. The unit of storage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, cast

from tenure.model.document import Document
from tenure.model.errors import UngroundedStatement
from tenure.model.ids import make_id

Kind = Literal["person", "unit", "group", "unknown"]
Phase = Literal["takes_up", "holds", "held", "former"]
Capacity = Literal["appointed", "acting", "de_facto", "self_styled"]
UnitRelation = Literal["command", "administrative", "member"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["actual", "planned", "requested", "possible", "habitual"]
Speech = Literal["direct", "mixed", "indirect"]
OrderRelation = Literal["before", "after", "during", "same"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and the half-open range of code points at which they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a statement is about.

    `name` is the fullest name that the report gives; None where the mention could not be
    resolved (kind "unknown"). `text`, `start` and `end` are None where no word of the sentence
    stands for the subject. `count` is the size that a group is given ("nine officers": 9).
    """

    name: str | None
    text: str | None
    start: int | None
    end: int | None
    kind: Kind = "person"
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An amount with its unit: year, month, day, percent, count, life, death or an ISO 4217 currency."""

    amount: int | float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so inside the text: a source, the words that introduce it, and how it is quoted."""

    source: str
    source_span: tuple[int, int] | None
    cue: str | None
    cue_span: tuple[int, int] | None
    kind: Speech


@dataclass(frozen=True, slots=True)
class Order:
    """The statement's event lies before, after, during or at the same time as another event.

    `event` is its type (None where the words name no type) and `subject` the person it concerns;
    `offset` is an ISO 8601 period ("three weeks after": "P3W").
    """

    relation: OrderRelation
    event: str | None
    subject: str | None
    offset: str | None
    text: str


@dataclass(frozen=True, slots=True)
class About:
    """What a denial, admission, agreement, appeal or ruling concerns."""

    event: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """In this document, at these characters, this source asserts this about this subject.

    Immutable. `docs/reference/statement.md` fixes the JSON; role strings (rank, post, organization ...)
    are verbatim without leading articles. Make one with `make_statement`, which checks the evidence
    and computes the ids.
    """

    id: str
    slot: str
    doc: str
    event: str
    subject: Subject
    trigger: Quote
    evidence: Quote
    rank: str | None = None
    post: str | None = None
    organization: str | None = None
    counterpart: tuple[str, ...] = ()
    place: str | None = None
    charge: str | None = None
    value: Value | None = None
    when: str | None = None
    when_text: str | None = None
    duration: str | None = None
    order: tuple[Order, ...] = ()
    phase: Phase | None = None
    capacity: Capacity | None = None
    replaces: str | None = None
    relation: UnitRelation | None = None
    about: About | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    hedged: bool = False
    attribution: tuple[Attribution, ...] = ()
    reported: str | None = None
    extractor: str = ""
    score: float | None = None
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """A dictionary of JSON values, keys in the order of the contract."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Statement:
        """The statement that `to_json` wrote; keys that it does not know are ignored."""
        known = {f.name: row[f.name] for f in fields(cls) if f.name in row}
        known["subject"] = Subject(**row["subject"])
        known["trigger"] = Quote(**row["trigger"])
        known["evidence"] = Quote(**row["evidence"])
        known["counterpart"] = tuple(row.get("counterpart") or ())
        known["order"] = tuple(Order(**item) for item in row.get("order") or ())
        known["attribution"] = tuple(_attribution(item) for item in row.get("attribution") or ())
        known["value"] = Value(**row["value"]) if row.get("value") else None
        known["about"] = About(**row["about"]) if row.get("about") else None
        known["spans"] = {key: _pair(pair) for key, pair in (row.get("spans") or {}).items()}
        return cls(**known)


#: What a statement says, as against where it stands and who extracted it (identity.md).
SEMANTIC_FIELDS = (
    "event", "rank", "post", "organization", "counterpart", "place", "charge", "value", "when",
    "when_text", "duration", "order", "phase", "capacity", "replaces", "relation", "about",
    "polarity", "modality", "hedged", "attribution",
)  # fmt: skip


def make_statement(doc: Document, *, event: str, subject: Subject, trigger: Quote, evidence: Quote, **values: Any) -> Statement:
    """A grounded statement with its ids.

    Raises UngroundedStatement unless evidence, trigger and subject are exactly what `doc.text`
    says at their offsets, and the trigger lies inside the evidence.
    """
    for name, quote in (("evidence", evidence), ("trigger", trigger), ("subject", subject)):
        if quote.start is not None and doc.text[quote.start : quote.end] != quote.text:
            found = doc.text[quote.start : quote.end]
            raise UngroundedStatement(f"{doc.name}: {name} {quote.text!r} is not the text at {quote.start}-{quote.end}, which is {found!r}")
    if not (evidence.start <= trigger.start < trigger.end <= evidence.end):
        raise UngroundedStatement(f"{doc.name}: trigger {trigger.text!r} lies outside its evidence at {evidence.start}-{evidence.end}")
    draft = Statement(id="", slot="", doc=doc.name, event=event, subject=subject, trigger=trigger, evidence=evidence,
                      reported=doc.published, **values)  # fmt: skip
    return with_ids(draft, doc.text_hash)


def with_ids(stmt: Statement, hash_of_text: str) -> Statement:
    """`stmt` with the id and slot that its content gives it in a text of that hash."""
    where = [(q.start, q.end) for q in (stmt.trigger, stmt.subject)]
    says = [_plain(getattr(stmt, name)) for name in SEMANTIC_FIELDS]
    evidence = (stmt.evidence.start, stmt.evidence.end)
    return replace(
        stmt,
        id=make_id("st", hash_of_text, evidence, where, stmt.subject.kind, says),
        slot=make_id("sl", hash_of_text, where, stmt.event),
    )


def _plain(value: Any) -> Any:
    """`value` as JSON knows it."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return value


def _pair(value: Any) -> tuple[int, int]:
    start, end = value
    return (int(start), int(end))


def _attribution(row: Mapping[str, Any]) -> Attribution:
    spans = {key: _pair(row[key]) if row.get(key) else None for key in ("source_span", "cue_span")}
    return Attribution(row["source"], spans["source_span"], row.get("cue"), spans["cue_span"], cast(Speech, row["kind"]))
