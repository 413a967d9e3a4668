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
UnitRelation = Literal["command", "administrative", "member", "informal"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["actual", "planned", "requested", "possible", "habitual"]
Speech = Literal["direct", "mixed", "indirect"]
OrderRelation = Literal["before", "after", "during", "same"]

#: The kinds of relation that chains follow, each on its own: an informal one passes no command on.
CHAINED: tuple[UnitRelation, ...] = ("command", "administrative", "member")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and the half-open range of code points at which they stand."""

    text: str
    """Verbatim words of the document."""
    start: int
    """Code point at which they begin."""
    end: int
    """Code point after the last of them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a statement is about.

    `name` is the fullest name that the report gives; None where the mention could not be
    resolved (kind "unknown"). `text`, `start` and `end` are None where no word of the sentence
    stands for the subject. `count` is the size that a group is given ("nine officers": 9).
    """

    name: str | None
    """The fullest name that the report gives for this mention; null where the mention could not be resolved."""
    text: str | None
    """The words that stand for the subject in the sentence ("he"); null where none does."""
    start: int | None
    """Code point at which those words begin."""
    end: int | None
    """Code point after the last of them."""
    kind: Kind = "person"
    """What the subject is; unknown: unresolved, the words are kept."""
    count: int | None = None
    """Size that a group is given ("nine officers": 9)."""


@dataclass(frozen=True, slots=True)
class Value:
    """An amount with its unit: year, month, day, percent, count, life, death or an ISO 4217 currency."""

    amount: int | float | None
    """The number; null for life and death."""
    unit: str
    """year, month, day, percent, count, life, death or an ISO 4217 currency."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so inside the text: a source, the words that introduce it, and how it is quoted."""

    source: str
    """Who says so, verbatim ("Russian state media")."""
    source_span: tuple[int, int] | None
    """Where the source stands in the text."""
    cue: str | None
    """The words that introduce it ("reported", "according to")."""
    cue_span: tuple[int, int] | None
    """Where the cue stands in the text."""
    kind: Speech
    """How the source is quoted."""


@dataclass(frozen=True, slots=True)
class Order:
    """The statement's event lies before, after, during or at the same time as another event.

    `event` is its type (None where the words name no type) and `subject` the person it concerns;
    `offset` is an ISO 8601 period ("three weeks after": "P3W").
    """

    relation: OrderRelation
    """Where the statement's event lies, seen from the other event."""
    event: str | None
    """Type of the other event; null where the words name none."""
    subject: str | None
    """The person whom the other event concerns."""
    offset: str | None
    """ISO 8601 period between the two ("three weeks after": P3W)."""
    text: str
    """The words that say so."""


@dataclass(frozen=True, slots=True)
class About:
    """What a denial, admission, agreement, appeal or ruling concerns."""

    event: str | None
    """Type of the event concerned; null where the words name none."""
    text: str
    """The words for it ("the charges")."""
    start: int
    """Code point at which they begin."""
    end: int
    """Code point after the last of them."""


#: What a statement without places or keys shares with all others: a million empty dictionaries are 128 MB.
NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Statement:
    """In this document, at these characters, this source asserts this about this subject.

    Immutable. `docs/reference/statement.md` fixes the JSON; role strings (rank, post, organization ...)
    are verbatim without leading articles. Make one with `make_statement`, which checks the evidence
    and computes the ids.
    """

    id: str
    """Hash of the text, the places in it and what is said: the same in every run."""
    slot: str
    """Hash of the text, the trigger's and the subject's place and the event: where a statement is made."""
    doc: str
    """The file's name without its ending; inside a case the document's id."""
    event: str
    """Event type; vocabulary.md lists them."""
    subject: Subject
    """Whom or what it is about."""
    trigger: Quote
    """The words that express the event."""
    evidence: Quote
    """The one sentence that carries the statement."""
    rank: str | None = None
    """Rank, as the report writes it."""
    post: str | None = None
    """Post, title or award, as the report writes it."""
    organization: str | None = None
    """Unit or body concerned; of "the brigade" the one that the report has named."""
    counterpart: tuple[str, ...] = ()
    """Other parties: who appointed, dismissed, was criticised or appealed to, arrested, judged."""
    place: str | None = None
    """Where."""
    charge: str | None = None
    """The offence alleged or judged."""
    value: Value | None = None
    """Term, sum or rate."""
    when: str | None = None
    """EDTF date, resolved against the report's own; null where the text gives none."""
    when_text: str | None = None
    """The words that give the time."""
    duration: str | None = None
    """ISO 8601 period that the text gives ("for two years": P2Y)."""
    order: tuple[Order, ...] = ()
    """Events that the text puts before or after this one."""
    phase: Phase | None = None
    """Of postings: where in its course the sentence sees the posting."""
    capacity: Capacity | None = None
    """How the post is held, where the text says."""
    replaces: str | None = None
    """The predecessor whom the subject replaces; of a naming the name that the unit had before."""
    relation: UnitRelation | None = None
    """Of subordination: the subject is the lower unit, the organization the upper. Informal ones stand in records alone and in no chain."""
    about: About | None = None
    """What a denial, admission, agreement, appeal or ruling concerns."""
    polarity: Polarity = "affirmed"
    """negated: the text says that it did not happen."""
    modality: Modality = "actual"
    """Whether it happened, is planned, asked for, possible, or happens as a rule."""
    hedged: bool = False
    """True: the text keeps its distance ("reportedly", "allegedly")."""
    attribution: tuple[Attribution, ...] = ()
    """Who says so inside the text, outermost first; empty where the outlet itself asserts it."""
    reported: str | None = None
    """The document's publication date as far as it is known, EDTF."""
    extractor: str = ""
    """Rules and version, or the reviewer."""
    score: float | None = None
    """Probability that a careful annotator accepts it; null until calibrated."""
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where each role's words stand in the evidence, by key. What only a heading or a sentence before names has none, and neither has a
    member of "the 4th and 5th Brigades"; of "the brigade" that the report names before, the place is that of these words. Of losses also
    `value`, and `whole`: the words for what the value is a part of ("its 900 men")."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Of imported records: the identifier that the record gives for the entity of a role (subject, organization), as
    namespace and value ("sfm:" and a UUID). Equal keys are one entity, different keys of one namespace never are."""

    def __post_init__(self) -> None:
        for name in ("spans", "keys"):
            if not getattr(self, name):
                object.__setattr__(self, name, NOTHING)

    def to_json(self) -> dict[str, Any]:
        """A dictionary of JSON values, keys in the order of the contract."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Statement:
        """The statement that `to_json` wrote; keys that it does not know are ignored."""
        known = {name: row[name] for name in cls.__dataclass_fields__ if name in row}
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


def content_key(stmt: Statement) -> str:
    """A hash of what a statement says, wherever it stands: the same in every version of a text."""
    says = {name: _without_places(_plain(getattr(stmt, name))) for name in SEMANTIC_FIELDS}
    return make_id("co", stmt.subject.kind, stmt.subject.name, says)


def shift(stmt: Statement, by: int) -> Statement:
    """`stmt` with all of its places `by` characters further on, for another text; its ids are those of the old one."""
    if not by:
        return stmt
    links = tuple(replace(link, source_span=_moved(link.source_span, by), cue_span=_moved(link.cue_span, by)) for link in stmt.attribution)
    subject = stmt.subject
    if subject.start is not None and subject.end is not None:
        subject = replace(subject, start=subject.start + by, end=subject.end + by)
    trigger, evidence = (replace(quote, start=quote.start + by, end=quote.end + by) for quote in (stmt.trigger, stmt.evidence))
    about = stmt.about and replace(stmt.about, start=stmt.about.start + by, end=stmt.about.end + by)
    spans = {key: (start + by, end + by) for key, (start, end) in stmt.spans.items()}
    return replace(stmt, subject=subject, trigger=trigger, evidence=evidence, about=about, attribution=links, spans=spans)


def hull(stmt: Statement) -> tuple[int, int]:
    """The smallest stretch of the text that holds all words of a statement."""
    spans = [(stmt.evidence.start, stmt.evidence.end), *stmt.spans.values()]
    spans += [(one.start, one.end) for one in (stmt.subject, stmt.about) if one and one.start is not None and one.end is not None]
    spans += [span for link in stmt.attribution for span in (link.source_span, link.cue_span) if span]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _without_places(value: Any) -> Any:
    """Values as JSON without the keys that count characters."""
    if isinstance(value, list):
        return [_without_places(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _without_places(item) for key, item in value.items() if key not in _PLACES}
    return value


_PLACES = frozenset({"start", "end", "source_span", "cue_span"})


def _moved(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return span and (span[0] + by, span[1] + by)


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
