"""What is asked of a large case at every turn goes by an index, and what was read and cannot change is not read again."""

from pathlib import Path

import pytest

from store.values import CREATED, make_doc, make_report, make_stmt
from tenure.model.judgement import Judgement
from tenure.store import Store, _listing
from tenure.store.sqlite import _ALIKE, SqliteStore


def test_statements_told_alike_and_lists_of_documents_come_by_an_index(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "case.tenure", create=CREATED)
    values = {"event": "arrest", "trigger": "was arrested", "phase": None, "outlet": None, "limit": 5}
    asked = (
        (_ALIKE, values, "statement_wording"),
        (_listing._LATEST, (5, 0), "document_latest"),
        (_listing._OF_OUTLET, ("A", 5, 0), "document_outlet"),
    )
    for query, given, index in asked:
        plan = " / ".join(row[3] for row in store._driver.execute(f"EXPLAIN QUERY PLAN {query}", given))
        assert index in plan, plan
        assert "TEMP B-TREE" not in plan, plan
    store.close()


def test_statements_told_alike_are_those_of_the_same_words_event_phase_and_outlet(store: Store) -> None:
    texts = {
        "one": "Petrenko was arrested.",
        "two": "Kovalenko was Arrested.",
        "three": "Shevchenko was detained.",
        "four": "Bondar was arrested.",
    }
    docs = {name: make_doc(text, name=name, outlet="Wire" if name != "four" else "Post") for name, text in texts.items()}
    told = {name: make_stmt(doc, doc.text[:-1], "arrest") for name, doc in docs.items()}
    with store.transaction():
        for name, doc in docs.items():
            store.put(make_report(doc, told[name]))
    found = lambda outlet: {one.doc for one in store.alike_to(told["one"], outlet=outlet, limit=10)}
    assert found("Wire") == {docs["one"].id, docs["two"].id}
    assert found(None) == {docs["one"].id, docs["two"].id, docs["four"].id}


def test_documents_of_one_rank_are_found_in_the_order_of_their_ids(store: Store) -> None:
    docs = [make_doc(f"Guards of town {letter} stood.", outlet=f"Outlet {letter}") for letter in "abcdefgh"]
    with store.transaction():
        for doc in docs:
            store.put(make_report(doc))
    ids = sorted(doc.id for doc in docs)
    assert [hit.doc for hit in store.search("guards", limit=20)] == ids
    assert [hit.doc for hit in store.search("guards", limit=3)] == ids[:3]
    assert all(hit.snippet[start:end] == "Guards" for hit in store.search("guards", limit=3) for start, end in hit.marks)


def test_judgements_are_read_once_and_none_that_was_taken_back_is_remembered(store: Store, open_again) -> None:
    def judge(where: Store, why: str) -> Judgement:
        return where.add_judgement("same", ("m1", "m2"), reviewer="A", decided=CREATED, why=why)

    with store.transaction():
        first = judge(store, "first")
    assert store.judgements() == [first]
    other = open_again()
    with other.transaction():
        second = judge(other, "of another program")
    assert store.judgements() == [first, second]

    def give_up() -> None:
        with store.transaction():
            judge(store, "third")
            assert len(store.judgements()) == 3
            raise RuntimeError("not after all")

    with pytest.raises(RuntimeError, match="not after all"):
        give_up()
    with other.transaction():
        third = judge(other, "another third")
    assert store.judgements() == other.judgements() == [first, second, third]
    store.judgements().clear()
    assert len(store.judgements()) == 3


def test_a_case_says_whether_it_holds_more_statements_than_so_many(store: Store) -> None:
    doc = make_doc("Petrenko was arrested. Kovalenko was arrested.")
    assert (store.statement_count(), store.has_more_than(0)) == (0, False)
    with store.transaction():
        store.put(make_report(doc, make_stmt(doc, "Petrenko was arrested", "arrest"), make_stmt(doc, "Kovalenko was arrested", "arrest")))
    assert (store.statement_count(), store.has_more_than(1), store.has_more_than(2)) == (2, True, False)
