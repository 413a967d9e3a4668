from __future__ import annotations

import pytest

from tenure.reading.language import LANGUAGES, detect_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The colonel was dismissed on Monday, the ministry said.", "en"),
        ("Полковник был отстранён от должности в понедельник, сообщило министерство.", "ru"),
        ("Полковника відсторонили від посади в понеділок, повідомило міністерство.", "uk"),
        ("Палкоўніка адхілілі ад пасады ў панядзелак, паведаміла міністэрства.", "be"),
        ("Der Oberst wurde am Montag entlassen, teilte das Ministerium mit.", "de"),
        ("Le colonel a été démis de ses fonctions lundi, a déclaré le ministère.", "fr"),
        ("El coronel fue destituido el lunes, informó el ministerio de Defensa.", "es"),
        ("Pułkownik został odwołany w poniedziałek, poinformowało ministerstwo.", "pl"),
        ("Albay pazartesi günü görevden alındı, bakanlık açıkladı.", "tr"),
        ("أقيل العقيد من منصبه يوم الاثنين، حسبما قالت الوزارة.", "ar"),
        ("سرهنگ روز دوشنبه از سمت خود برکنار شد، وزارتخانه اعلام کرد.", "fa"),
        ("国防部表示，这名上校已于周一被解除职务，其副手将接替他的工作。", "zh"),
    ],
)
def test_the_language_of_a_sentence(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "General Popov", "Генерал Иванов", "2023-07-12 12:30 +380 44 000", "?!" * 500, "Adam Example, Ivan Petrenko"]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect_language(text) is None


def test_the_beginning_decides() -> None:
    english, russian = "The colonel was dismissed on Monday. " * 60, "Полковник был отстранён от должности. " * 600
    assert detect_language(english + russian) == "en"


def test_language_code() -> None:
    assert [language_code(tag) for tag in ("en", "EN-gb", "uk_UA", "zh-Hans-CN", "eng", "English", "", None)] == [
        "en",
        "en",
        "uk",
        "zh",
        *[None] * 4,
    ]


def test_each_language_is_listed_once() -> None:
    assert len(set(LANGUAGES)) == len(LANGUAGES)
    assert {"en", "ru", "uk", "be", "de", "fr", "es", "pt", "it", "pl", "tr", "ar", "fa", "zh"} <= set(LANGUAGES)
