"""Which documents rest together on one origin, kept with what else was derived, so that a page about a document needs no derivation."""

from alembic import op

revision = "0004"
down_revision = "0003"

_ORIGIN = """
CREATE TABLE derived_origin (
    document VARCHAR NOT NULL, id VARCHAR NOT NULL, known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL, reason VARCHAR NOT NULL,
    PRIMARY KEY (document, id, known_from)
) WITHOUT ROWID
"""


def upgrade() -> None:
    op.execute("DELETE FROM derived_layer")  # an older layer knows no origins; the next question derives it anew
    for table in ("derived_key", "derived_entity", "derived_tenure", "derived_relation", "derived_line"):
        op.execute(f"DELETE FROM {table}")
    op.execute(_ORIGIN)
    op.create_index("derived_origin_id", "derived_origin", ["id"])
