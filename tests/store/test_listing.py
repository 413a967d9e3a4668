"""Lists over the whole case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.values import make_doc, make_report, make_stmt
from tenure.store import open_case
from tenure.store.interface import Store

A = make_doc("Ivan resigned. Ivan returned.", name="a", outlet="Times", published="2024-05-01", captured="2025-01-02")
B = make_doc("Oleg resigned.", name="b", outlet="Times", published="2024-06", captured="2025-01-01")
C = make_doc("Nothing was said.", name="c", published="2023", captured="2025-01-02")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_case(tmp_path / "case.tenure", create="2025-01-01")
    with opened.transaction():
        opened.put(make_report(A, make_stmt(A, "Ivan resigned", "resignation"), make_stmt(A, "Ivan returned", "appointment")))
        opened.put(make_report(B, make_stmt(B, "Oleg resigned", "resignation")))
        opened.put(make_report(C))
    yield opened
    opened.close()


def test_what_came_in_last_stands_first(store: Store):
    assert [(one.name, one.statements) for one in store.latest(limit=9)] == [("a", 2), ("c", 0), ("b", 1)]
    assert [one.name for one in store.latest(limit=1, first=1)] == ["c"]
    assert [one.label for one in store.latest(limit=9)] == ["Times", "c", "Times"]


def test_the_documents_of_an_outlet_and_of_none(store: Store):
    assert [one.name for one in store.of_outlet("Times", limit=9)] == ["b", "a"]
    assert [one.name for one in store.of_outlet(None, limit=9)] == ["c"]
    assert store.of_outlet("Post", limit=9) == []


def test_documents_by_their_ids(store: Store):
    assert [one.name for one in store.listed([B.id, C.id, "do-none"])] == ["c", "b"]


def test_what_each_outlet_gave(store: Store):
    rows = [(one.outlet, one.documents, one.statements, one.first, one.last, one.copies) for one in store.outlets()]
    assert rows == [("Times", 2, 3, "2024-05-01", "2024-06", None), (None, 1, 0, "2023", "2023", None)]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, {"a", "b"}),
        ({"outlet": "Times"}, {"a", "b"}),
        ({"outlet": "Post"}, set()),
        ({"since": "2024-05-02"}, {"b"}),
        ({"since": "2024-06-15"}, {"b"}),  # some day of June: perhaps after the 15th
        ({"until": "2024-05-01"}, {"a"}),
        ({"until": "2024-06-15"}, {"a", "b"}),
        ({"since": "2024-07-01"}, set()),
    ],
)
def test_a_search_counts_documents_that_may_be_of_these_days(store: Store, given, found):
    assert {hit.label for hit in store.search("resigned", limit=9, **given)} <= {"Times"}
    assert {one.name for one in store.listed([hit.doc for hit in store.search("resigned", limit=9, **given)])} == found
