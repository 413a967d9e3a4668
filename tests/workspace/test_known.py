"""As known on a day: which documents count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.model.document import Document
from tenure.workspace._known import counted


def doc(**values: str | None) -> Document:
    return Document(id="do-1", name="a", text="t", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "day"),
    [
        ({"published": "2025-04-16", "captured": "2025-06-01"}, "2025-04-16"),
        ({"published": "2025-04"}, "2025-04-30"),
        ({"published": "2024"}, "2024-12-31"),
        ({"published": "2025-04-16", "modified": "2025-05-02"}, "2025-05-02"),
        ({"published": "2025-04-16", "modified": "2024-01-01"}, "2025-04-16"),
        ({"modified": "2025-05"}, "2025-05-31"),
        ({"captured": "2025-06-01"}, "2025-06-01"),
        ({"published": "XXXX-04-16", "captured": "2025-06-01"}, "2025-06-01"),
        ({"published": "last week", "captured": "2025-06-01"}, "2025-06-01"),
        ({}, None),
    ],
)
def test_the_day_from_which_a_document_counts(values: dict[str, str], day: str | None) -> None:
    assert doc(**values).known_from == day


def test_a_document_counts_on_its_day_and_not_before() -> None:
    one = doc(published="2025-04")
    assert counted([one], "2025-04-30") == ([one], 0)
    assert counted([one], "2025-04-29") == ([], 1)
    assert counted([one, doc()], None) == ([one, doc()], 0)
    assert counted([doc()], "2025-04-30") == ([], 1)


days = st.dates().map(lambda day: day.isoformat())


@given(st.lists(days), days, st.lists(days))
def test_what_is_published_later_changes_nothing(before: list[str], known: str, after: list[str]) -> None:
    docs = [doc(published=day) for day in before]
    later = [doc(published=day) for day in after if day > known]
    assert counted(docs + later, known)[0] == counted(docs, known)[0]
