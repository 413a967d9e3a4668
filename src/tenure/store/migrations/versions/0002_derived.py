"""What was derived, kept for the next question: layers of knowledge, entities, tenures, relations.

WITHOUT ROWID keeps a unit's tenures side by side on the disk, in the order of their starts: a question about
a unit reads one place of the file.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_LAYER = """
CREATE TABLE derived_layer (
    known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL, left_out INTEGER NOT NULL, version VARCHAR NOT NULL,
    PRIMARY KEY (known_from)
)
"""
_ENTITY = """
CREATE TABLE derived_entity (
    number INTEGER NOT NULL, id VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, content VARCHAR NOT NULL,
    known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL,
    PRIMARY KEY (number)
)
"""
_KEY = """
CREATE TABLE derived_key ("key" VARCHAR NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY ("key", entity)) WITHOUT ROWID
"""
_TENURE = """
CREATE TABLE derived_tenure (
    unit INTEGER NOT NULL, heads BOOLEAN NOT NULL, start VARCHAR NOT NULL, id VARCHAR NOT NULL,
    known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL,
    person INTEGER NOT NULL, post VARCHAR, earliest_start VARCHAR, latest_start VARCHAR, earliest_end VARCHAR, latest_end VARCHAR,
    capacity VARCHAR, office VARCHAR, lesser BOOLEAN NOT NULL, doubts INTEGER NOT NULL,
    successor INTEGER, succeeded VARCHAR, origins INTEGER NOT NULL, content VARCHAR NOT NULL,
    PRIMARY KEY (unit, heads, start, id, known_from)
) WITHOUT ROWID
"""
_RELATION = """
CREATE TABLE derived_relation (
    lower INTEGER NOT NULL, upper INTEGER NOT NULL, id VARCHAR NOT NULL, known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL,
    kind VARCHAR, earliest_start VARCHAR, latest_start VARCHAR, earliest_end VARCHAR, latest_end VARCHAR,
    doubts INTEGER NOT NULL, origins INTEGER NOT NULL, content VARCHAR NOT NULL,
    PRIMARY KEY (lower, upper, id, known_from)
) WITHOUT ROWID
"""
_LINE = """
CREATE TABLE derived_line (
    entity INTEGER NOT NULL, kind VARCHAR NOT NULL, place INTEGER NOT NULL, known_from VARCHAR NOT NULL, known_to VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    PRIMARY KEY (entity, kind, place, known_from)
) WITHOUT ROWID
"""


def upgrade() -> None:
    for table in (_LAYER, _ENTITY, _KEY, _TENURE, _RELATION, _LINE):
        op.execute(table)
    op.create_index("derived_entity_id", "derived_entity", ["id"])
    op.create_index("derived_tenure_person", "derived_tenure", ["person"])
    op.create_index("derived_tenure_office", "derived_tenure", ["office"])
    op.create_index("derived_relation_upper", "derived_relation", ["upper"])
