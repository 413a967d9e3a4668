"""At which revision of the case a document was last written: who holds an earlier revision in memory reads only what came since."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE document ADD COLUMN revision INTEGER DEFAULT '0' NOT NULL")
    op.create_index("document_revision", "document", ["revision"])
