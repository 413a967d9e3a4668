"""Amounts with units, on sentences of our own."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.extraction.quantities import CURRENCIES, MEASURES, SCALES, TENS, UNITS, find_quantities, number
from tenure.model.statement import Value


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("six years", 6, "year"),
        ("a year", 1, "year"),
        ("six and a half years", 6.5, "year"),
        ("twenty-five years", 25, "year"),
        ("twenty five years", 25, "year"),
        ("a 6-year term", 6, "year"),
        ("a six-year term", 6, "year"),
        ("a 47 month term", 47, "month"),
        ("18 months", 18, "month"),
        ("fifteen days", 15, "day"),
        ("two weeks", 2, "week"),
        ("800,000 rubles", 800_000, "RUB"),
        ("1.5 million rubles", 1_500_000, "RUB"),
        ("two hundred thousand roubles", 200_000, "RUB"),
        ("two million three hundred thousand hryvnias", 2_300_000, "UAH"),
        ("$2,000", 2000, "USD"),
        ("US$6.16 million", 6_160_000, "USD"),
        ("$1.2bn", 1_200_000_000, "USD"),
        ("€500", 500, "EUR"),
        ("a million euros", 1_000_000, "EUR"),
        ("₦3 billion", 3_000_000_000, "NGN"),
        ("1,700 Swiss francs", 1700, None),
        ("40 percent", 40, "percent"),
        ("40%", 40, "percent"),
        ("40 per cent", 40, "percent"),
        ("12.5 per cent", 12.5, "percent"),
        ("18 counts", 18, "count"),
    ],
)
def test_amounts(text: str, amount: float, unit: str | None) -> None:
    found = find_quantities(f"It was said that {text} would be enough.")
    if unit is None:
        assert all(q.value.unit != "USD" for q in found)
        return
    (quantity,) = found
    assert quantity.value == Value(amount, unit)
    assert isinstance(quantity.value.amount, int) == (amount == int(amount))


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "the 9th Brigade",
        "6",
        "years",
        "on 6 May",
        "a 47 of it",
        "1.2.3 years",
        "Article 337",
        "the one percentage",
        "anyone years ago",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert find_quantities(text) == []


def test_all_amounts_of_a_sentence_in_order() -> None:
    text = "He got six years and a fine of 800,000 rubles, or $9,000, and lost 40% of it."
    found = find_quantities(text)
    assert [(q.value.amount, q.value.unit) for q in found] == [(6, "year"), (800_000, "RUB"), (9000, "USD"), (40, "percent")]
    assert [text[q.start : q.end] for q in found] == ["six years", "800,000 rubles", "$9,000", "40%"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("six", 6),
        ("Twenty-Five", 25),
        ("a dozen", 12),
        ("1,700", 1700),
        ("1.7 million", 1_700_000),
        ("two hundred and six", 206),
        ("three thousand two hundred", 3200),
        ("half", 0.5),
        ("", None),
        ("many", None),
        ("1,70", None),
        ("six men", None),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert number(text) == value


@given(st.integers(0, 999_999_999))
def test_figures_with_commas_are_read(value: int) -> None:
    assert number(f"{value:,}") == value == number(str(value))


WORDS = st.sampled_from([*UNITS, *TENS, *SCALES, *CURRENCIES, *MEASURES, "and", "a", "-", ",", ".", "7", "1,000", "$", " "])


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    found = find_quantities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for quantity in found:
        assert text[quantity.start : quantity.end].strip()
        assert quantity.value.amount is not None
        assert quantity.value.amount >= 0


@pytest.mark.parametrize("piece", ["1", "1,", "one ", "hundred ", "$", "a ", "and ", "9.", " " * 7])
def test_no_text_takes_long(piece: str) -> None:
    start = time.perf_counter()
    find_quantities(piece * (50_000 // len(piece)))
    assert time.perf_counter() - start < 2
