"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

#: What can be detected: languages of the reports that cases hold, and those that are easily taken for them.
LANGUAGES = (
    "en", "ru", "uk", "be", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "ro", "bg", "sr", "hr", "hu", "el", "lt",
    "lv", "et", "fi", "sv", "tr", "az", "kk", "hy", "ka", "he", "ar", "fa", "hi", "zh", "ja", "ko",
)  # fmt: skip

_SAMPLE = 2_000
_LEAST_LETTERS = 30
_LEAST_CONFIDENCE = 0.9
_CHINESE_SIGNS = "\u2e80"  # from here on a sign is about a word
_TAG = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9-]+)?")


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of the first 2,000 characters of `text`; None where too short or unclear."""
    sample = text[:_SAMPLE]
    if sum(3 if char >= _CHINESE_SIGNS else 1 for char in sample if char.isalpha()) < _LEAST_LETTERS:
        return None
    best = _detector().compute_language_confidence_values(sample)[0]
    if best.value < _LEAST_CONFIDENCE:
        return None
    return str(best.language.iso_code_639_1.name).lower()


def language_code(tag: str | None) -> str | None:
    """The ISO 639-1 code in a language tag ("uk-UA" gives "uk"), or None."""
    match = _TAG.fullmatch((tag or "").strip())
    return match[1].lower() if match else None


@cache
def _detector() -> LanguageDetector:
    # Low accuracy: 40 MB and the same answers above 120 characters; below, the full models take 590 MB.
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, code.upper()) for code in LANGUAGES]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
