"""`extract`: which documents it takes, in which order, and what it gives for those without an extractor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tenure.extraction import EXTRACTORS, extract
from tenure.model.document import Document

from .cases import document

TEXT = "Colonel Ivan Petrenko was dismissed on Monday."


def test_no_documents_give_nothing() -> None:
    assert list(extract([])) == []


def test_documents_come_in_the_order_given() -> None:
    docs = [document(TEXT, name=f"d{n}", language=language) for n, language in enumerate(["en", "ru", None, "uk", "en"])]
    found = list(extract(docs))
    assert [item.doc for item in found] == docs
    assert [item.extractor for item in found] == [EXTRACTORS["en"], None, EXTRACTORS["en"], None, EXTRACTORS["en"]]
    assert [bool(item.statements) for item in found] == [True, False, True, False, True]


def test_a_language_without_extractor_gives_no_statement() -> None:
    (found,) = extract([document(TEXT, language="ru")])
    assert (found.statements, found.extractor, found.explained, found.unresolved) == ((), None, {}, 0)


def test_extractor_is_the_one_that_statements_name() -> None:
    assert EXTRACTORS["en"] == EXTRACTORS["en"]


def test_documents_are_read_as_they_are_needed() -> None:
    """Memory must not grow with the number of documents: an endless stream gives its first results."""

    def endless() -> Iterator[Document]:
        n = 0
        while True:
            yield document(TEXT + " " * 100_000, name=f"d{n}")
            n += 1

    found = extract(endless())
    assert [next(found).doc.name for _ in range(2)] == ["d0", "d1"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n", "\ufeff", "...", "—"])
def test_a_text_without_words_gives_no_statement(text: str) -> None:
    (found,) = extract([document(text)])
    assert found.statements == ()
    assert found.extractor == EXTRACTORS["en"]


def test_published_day_is_the_statement_s_reported_day() -> None:
    for published in ("2025-04-09", "2025-04", "2025-04-09~", None):
        (found,) = extract([document(TEXT, published=published)])
        assert {stmt.reported for stmt in found.statements} == {published}


def test_a_text_without_date_resolves_no_relative_day() -> None:
    (found,) = extract([document(TEXT, published=None)])
    (stmt,) = found.statements
    assert (stmt.event, stmt.when) == ("dismissal", None)
