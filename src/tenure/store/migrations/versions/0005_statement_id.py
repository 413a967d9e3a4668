"""Statements by their ids alone, as one who judges them names them: in a large case a reviewer waited while all were looked through."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("statement_id", "statement", ["id"])
