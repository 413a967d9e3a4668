"""Statements by their ids alone and documents by their texts: in a large case a reviewer waited while all were looked through."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("statement_id", "statement", ["id"])
    op.create_index("document_text_hash", "document", ["text_hash"])
