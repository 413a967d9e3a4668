"""The tables of a case file. The migrations make them; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint

#: Revision of the newest migration: the format of the cases that this tenure writes.
FORMAT = "0006"

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

original = Table(
    "original",
    metadata,
    Column("hash", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# `revision` is that of the case when the document was last written.
document = Table(
    "document",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("title", String),
    Column("outlet", String),
    Column("author", String),
    Column("published", String),
    Column("published_from", String),
    Column("modified", String),
    Column("address", String),
    Column("language", String),
    Column("captured", String),
    Column("format", String, nullable=False),
    Column("wording", String),
    Column("reader", String, nullable=False),
    Column("extractor", String),
    Column("media_type", String, nullable=False),
    Column("original", String, ForeignKey("original.hash"), nullable=False),
    Column("text_hash", String, nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),
    Index("document_address", "address"),
    Index("document_revision", "revision"),
    Index("document_text_hash", "text_hash"),
    Index("document_latest", "captured", "published", "id"),
    Index("document_outlet", "outlet", "published", "id"),
)

# A text never changes: a new reader, or a new title, adds a row, and document.text_hash points at the current one.
text = Table(
    "text",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", String, ForeignKey("document.id"), nullable=False),
    Column("hash", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("text", String, nullable=False),
    UniqueConstraint("document", "hash"),
)

# `content` is the statement as JSON; the other columns repeat what is searched for.
# `earliest` and `latest` are the first and last day on which its date may fall, as ISO days. One more index, `statement_wording`,
# is of words inside `content` and stands in the migration alone: SQLAlchemy reads no index of expressions back.
statement = Table(
    "statement",
    metadata,
    Column("document", String, ForeignKey("document.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("slot", String, nullable=False),
    Column("text", Integer, ForeignKey("text.number"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("event", String, nullable=False),
    Column("subject", String),
    Column("earliest", String),
    Column("latest", String),
    Column("content", String, nullable=False),
    Index("statement_id", "id"),
    Index("statement_slot", "slot"),
    Index("statement_event", "event", "earliest"),
    Index("statement_subject", "subject"),
)

judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("about", String, nullable=False),
    Column("reviewer", String, nullable=False),
    Column("decided", String, nullable=False),
    Column("why", String, nullable=False),
    Column("content", String),
)

# What was derived, kept for the next question (store/derived.py). `known_from` and `known_to` say as known on which days a
# row holds: from the first up to, and not with, the second.
derived_layer = Table(
    "derived_layer",
    metadata,
    Column("known_from", String, primary_key=True),
    Column("known_to", String, nullable=False),
    Column("left_out", Integer, nullable=False),
    Column("version", String, nullable=False),
)

derived_entity = Table(
    "derived_entity",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("content", String, nullable=False),
    Column("known_from", String, nullable=False),
    Column("known_to", String, nullable=False),
    Index("derived_entity_id", "id"),
)

derived_key = Table(
    "derived_key",
    metadata,
    Column("key", String, primary_key=True),
    Column("entity", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

# `unit` is 0 for a post without a unit; the bounds are the firm ones; no answer about a day before `start` gives the tenure.
derived_tenure = Table(
    "derived_tenure",
    metadata,
    Column("unit", Integer, primary_key=True),
    Column("heads", Boolean, primary_key=True),
    Column("start", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("known_from", String, primary_key=True),
    Column("known_to", String, nullable=False),
    Column("person", Integer, nullable=False),
    Column("post", String),
    Column("earliest_start", String),
    Column("latest_start", String),
    Column("earliest_end", String),
    Column("latest_end", String),
    Column("capacity", String),
    Column("office", String),
    Column("lesser", Boolean, nullable=False),
    Column("doubts", Integer, nullable=False),
    Column("successor", Integer),
    Column("succeeded", String),
    Column("origins", Integer, nullable=False),
    Column("content", String, nullable=False),
    Index("derived_tenure_person", "person"),
    Index("derived_tenure_office", "office"),
    sqlite_with_rowid=False,
)

derived_relation = Table(
    "derived_relation",
    metadata,
    Column("lower", Integer, primary_key=True),
    Column("upper", Integer, primary_key=True),
    Column("id", String, primary_key=True),
    Column("known_from", String, primary_key=True),
    Column("known_to", String, nullable=False),
    Column("kind", String),
    Column("earliest_start", String),
    Column("latest_start", String),
    Column("earliest_end", String),
    Column("latest_end", String),
    Column("doubts", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("content", String, nullable=False),
    Index("derived_relation_upper", "upper"),
    sqlite_with_rowid=False,
)

# The documents that rest on one origin with others; a document that alone rests on its origins stands in no row.
derived_origin = Table(
    "derived_origin",
    metadata,
    Column("document", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("known_from", String, primary_key=True),
    Column("known_to", String, nullable=False),
    Column("reason", String, nullable=False),
    Index("derived_origin_id", "id"),
    sqlite_with_rowid=False,
)

# Lines of answers in their order: the career of an entity, and its conflicts (of entity 0: those of the whole case, and which
# units were renamed).
derived_line = Table(
    "derived_line",
    metadata,
    Column("entity", Integer, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("known_from", String, primary_key=True),
    Column("known_to", String, nullable=False),
    Column("content", String, nullable=False),
    sqlite_with_rowid=False,
)
