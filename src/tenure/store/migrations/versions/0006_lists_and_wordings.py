"""Documents by when they came in and by outlet, statements by the words that tell them: lists looked through the whole case."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_index("document_latest", "document", ["captured", "published", "id"])
    op.create_index("document_outlet", "document", ["outlet", "published", "id"])
    op.execute(
        "CREATE INDEX statement_wording ON statement "
        "(event, (content ->> '$.trigger.text') COLLATE NOCASE, content ->> '$.phase', earliest, document, id)"
    )
