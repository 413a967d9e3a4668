from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.extraction.attribution.quotes import Quotation, find_quotations, inside


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("«Нет», he said.", ["«Нет»"]),
        ("He said ``no'' twice.", ["``no''"]),
        ("„Nein“, he said.", ["„Nein“"]),
        ("The soldiers’ camp and the general’s tent.", []),
        ("He is a ‘hero,’ they say.", ["‘hero,’"]),
        ("“One.\n\n“Two.” He left.", ["“One.\n\n“Two.”"]),
        ("“One.\n\nHe left. “Two.”", ["“One.", "“Two.”"]),
        ('An open " mark.\nThe next "line" is whole.', ['" mark.', '"line"']),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted


@given(st.text(alphabet="ab .\n“”«»„\"'’‘`", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = find_quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_what_stands_in_quotations() -> None:
    quotations = [Quotation(2, 6), Quotation(8, 12)]
    assert inside([(0, 4), (5, 10), (12, 20)], quotations) == [(2, 4), (5, 6), (8, 10)]
    assert inside([(0, 9)], []) == []
