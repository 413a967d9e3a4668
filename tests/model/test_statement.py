"""A statement as a value: what it shares with others and what JSON keeps of it."""

from __future__ import annotations

import json
import pickle

from tenure.model.document import Document, document_id
from tenure.model.ids import text_hash
from tenure.model.statement import Quote, Statement, Subject, make_statement

TEXT = "Ivan Petrenko was arrested."


def arrest(**values: object) -> Statement:
    doc = Document(document_id(text_hash(TEXT), None, None), "report", TEXT)
    name, verb = Quote("Ivan Petrenko", 0, 13), Quote("arrested", 18, 26)
    subject = Subject(name.text, name.text, name.start, name.end, "person")
    return make_statement(doc, event="arrest", subject=subject, trigger=verb, evidence=Quote(TEXT, 0, len(TEXT)), **values)


def test_statements_without_places_share_one_empty_table() -> None:
    plain, placed = arrest(), arrest(rank="Colonel", spans={"rank": (0, 4)})
    assert plain.spans is plain.keys is arrest().spans is placed.keys
    assert placed.spans == {"rank": (0, 4)}
    assert plain.spans == {}


def test_json_and_pickle_give_the_same_statement_back() -> None:
    for stmt in (arrest(), arrest(spans={"rank": (0, 4)}, rank="Colonel", keys={"subject": "sfm:1"})):
        assert Statement.from_json(json.loads(json.dumps(stmt.to_json()))) == stmt
        assert pickle.loads(pickle.dumps(stmt)) == stmt
