"""The first format: documents, texts, original bytes, statements, judgements, full-text search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# The index holds no text of its own: it reads the table `text`, and the triggers keep it in step.
SEARCH = """
CREATE VIRTUAL TABLE text_search USING fts5(
    text, content='text', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
)
"""
TRIGGERS = (
    "CREATE TRIGGER text_added AFTER INSERT ON text BEGIN"
    " INSERT INTO text_search(rowid, text) VALUES (new.number, new.text); END",
    "CREATE TRIGGER text_removed AFTER DELETE ON text BEGIN"
    " INSERT INTO text_search(text_search, rowid, text) VALUES ('delete', old.number, old.text); END",
    "CREATE TRIGGER text_stays BEFORE UPDATE ON text BEGIN SELECT RAISE(ABORT, 'a text never changes'); END",
    "CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'a judgement never changes'); END",
    "CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    _documents()
    _statements()
    op.create_table(
        "judgement",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("about", sa.String, nullable=False),
        sa.Column("reviewer", sa.String, nullable=False),
        sa.Column("decided", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("content", sa.String),
    )
    op.execute(SEARCH)
    for trigger in TRIGGERS:
        op.execute(trigger)


def _documents() -> None:
    op.create_table(
        "original",
        sa.Column("hash", sa.String, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    optional = ("title", "outlet", "author", "published", "published_from", "modified", "address", "language", "captured")
    op.create_table(
        "document",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        *(sa.Column(name, sa.String) for name in optional),
        sa.Column("format", sa.String, nullable=False),
        sa.Column("wording", sa.String),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("extractor", sa.String),
        sa.Column("media_type", sa.String, nullable=False),
        sa.Column("original", sa.String, sa.ForeignKey("original.hash"), nullable=False),
        sa.Column("text_hash", sa.String, nullable=False),
    )
    op.create_index("document_address", "document", ["address"])
    op.create_table(
        "text",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("document", sa.String, sa.ForeignKey("document.id"), nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.UniqueConstraint("document", "hash"),
    )


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("document", sa.String, sa.ForeignKey("document.id"), primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("slot", sa.String, nullable=False),
        sa.Column("text", sa.Integer, sa.ForeignKey("text.number"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("subject", sa.String),
        sa.Column("earliest", sa.String),
        sa.Column("latest", sa.String),
        sa.Column("content", sa.String, nullable=False),
    )
    op.create_index("statement_slot", "statement", ["slot"])
    op.create_index("statement_event", "statement", ["event", "earliest"])
    op.create_index("statement_subject", "statement", ["subject"])
