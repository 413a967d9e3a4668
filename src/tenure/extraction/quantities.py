"""Amounts with units: "six years", "800,000 rubles", "US$6.16 million", "40 per cent", "18 counts"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenure.model.statement import Value

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "half": 0.5,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
    "k": 1000,
}
#: Words for money → ISO 4217 codes. A bare "dollar" is the United States': reports say which other they mean.
_CURRENCY_WORDS = {
    "RUB": "ruble rouble rub ₽",
    "USD": "dollar usd us$ $",
    "EUR": "euro eur €",
    "GBP": "pound gbp £",
    "UAH": "hryvnia uah ₴",
    "NGN": "naira ₦",
    "CNY": "yuan renminbi",
    "JPY": "yen",
    "KRW": "won ₩",
    "INR": "rupee",
    "TRY": "lira",
    "KZT": "tenge",
    "PLN": "zloty",
    "CHF": "franc",
    "ZAR": "rand",
    "BRL": "real",
    "MXN": "peso",
    "ILS": "shekel",
}
CURRENCIES = {word: code for code, words in _CURRENCY_WORDS.items() for word in words.split()}
MEASURES = {
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "count": "count",
    "percent": "percent",
    "%": "percent",
}

#: The article counts as one only where no number follows: "a year", "a million", not "a 47 month term".
_ARTICLE = r"an?(?= (?:hundred|thousand|million|billion|dozen|half|year|month|week|day)\b)"
_NUMBER = rf"\d[\d,.]*(?:\d|(?<=\d))|{_ARTICLE}|" + "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_WORD = rf"(?:{_NUMBER}|{'|'.join(SCALES)})"
#: No number takes more words; without a bound a text of number words costs the square of its length.
_AMOUNT = rf"(?P<amount>(?<![\w.,]){_WORD}(?:[ -](?:and )?{_WORD}){{0,12}})"
#: A number in figures or words, for patterns.
NUMBER_WORDS = rf"{_WORD}(?:[ -](?:and )?{_WORD}){{0,6}}"
_UNIT_WORDS = "|".join(sorted({*CURRENCIES, *MEASURES} - {"$", "€", "£", "₦", "₩", "₴", "₽", "%", "us$"}, key=len, reverse=True))
_PATTERNS = (
    re.compile(
        r"(?P<unit>US\$|[$€£₦₩₴₽])\s?(?P<amount>\d[\d,.]*\d|\d)(?:\s?(?P<scale>hundred|thousand|million|billion|trillion|m|bn|k)\b)?", re.I
    ),
    re.compile(rf"{_AMOUNT}\s?(?P<unit>%|per\s?cent\b)", re.I),
    re.compile(rf"{_AMOUNT}[ -](?:[A-Z][a-z]+ |further |more |additional |of )?(?P<unit>{_UNIT_WORDS})s?\b", re.I),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at half-open offsets of a text."""

    value: Value
    start: int
    end: int


def find_quantities(text: str) -> list[Quantity]:
    """All amounts with a unit, in the order of the text, none overlapping."""
    found = sorted(_matches(text), key=lambda q: (q.start, -q.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return kept


def _matches(text: str) -> Iterator[Quantity]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            scale = match.groupdict().get("scale")
            amount = number(match["amount"] + (f" {scale}" if scale else ""))
            if amount is not None:
                yield Quantity(Value(amount, _unit(match["unit"])), match.start(), match.end())


def _unit(word: str) -> str:
    lower = re.sub(r"\s", "", word.lower())
    if lower in ("%", "percent"):
        return "percent"
    return MEASURES.get(lower) or CURRENCIES[lower]


def number(text: str) -> int | float | None:
    """The number that "1,700", "1.7 million", "six", "twenty-five" or "two hundred thousand" says; None of anything else."""
    total: float = 0
    current: float = 0
    seen = False
    for word in re.split(r"[\s-]+", text.lower().strip()):
        if word in ("and", "") or (word in ("a", "an") and seen):
            continue
        if word == "half" and current:
            current += 0.5
        elif word in SCALES:
            scale = SCALES[word]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0
        elif (value := _plain_number(word)) is not None:
            current += value
        else:
            return None
        seen = True
    result = total + current
    return (int(result) if result == int(result) else result) if seen else None


def _plain_number(word: str) -> float | None:
    if word in ("a", "an"):
        return 1
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    word = word.strip(".,")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word):
        return float(word.replace(",", ""))
    if re.fullmatch(r"\d{1,15}(\.\d{1,6})?", word):
        return float(word)
    return None
