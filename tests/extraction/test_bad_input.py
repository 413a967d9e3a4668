"""Bad input: whatever the text, no crash, no statement without its evidence, and time that grows as the text does."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tenure.extraction import Extraction, extract

from .cases import check_extraction, document, of

REPORT = (
    "Colonel Ivan Petrenko, commander of the 9th Brigade, was dismissed on Monday, Dorvik Radio said. "
    "He was later arrested on fraud charges. "
)


def read(text: str) -> Extraction:
    (found,) = extract([document(text)])
    check_extraction(found)
    return found


TEXTS = {
    "empty": "",
    "only white space": " \n\t\r\n\u00a0\u2003\n",
    "capitals": REPORT.upper(),
    "lower case": REPORT.lower(),
    "no punctuation": REPORT.replace(",", "").replace(".", "") * 3,
    "letter noise": REPORT.replace("o", "0").replace("l", "|").replace("e ", "c ").replace("m", "rn"),
    "hyphenated at line ends": REPORT.replace("dismissed", "dis-\nmissed").replace("arrested", "ar-\nrested"),
    "one word a line": REPORT.replace(" ", "\n"),
    "spaces between letters": " ".join(REPORT),
    "windows line ends": REPORT.replace(". ", ".\r\n"),
    "old line ends": REPORT.replace(". ", ".\r"),
    "unicode line ends": REPORT.replace(". ", ".\u2028").replace(", ", ",\u2029"),
    "transcript": (
        "HOST: Was Colonel Ivan Petrenko arrested?\nADAM EXAMPLE: Yes. He was arrested in May.\nHOST: [laughs] And?\nEXAMPLE: --"
    ),
    "list": "Dismissed in May:\n- Colonel Ivan Petrenko, commander of the 9th Brigade\n* Adam Example, deputy\n• Marta Sample\n1) Bo\n",
    "table": "Name\tPost\tFrom\tTo\nIvan Petrenko\tcommander\t2019\t2021\nAdam Example | deputy | 2020 | -\n+----+----+\n",
    "Russian inside": "Ivan Petrenko was dismissed. Иван Петренко был уволен с должности в мае. He was arrested.",
    "Ukrainian, Arabic, Chinese": "Ivan Petrenko was dismissed. Петренка звільнено. أُقيل إيفان بيترينكو. 伊万被解职。 He was arrested.",
    "emoji": "🇺🇦🔥 Ivan Petrenko was dismissed 😱😱😱 and 👨‍👩‍👧‍👦 arrested!!!1 #Petrenko @petrenko https://t.me/x/1?a=b&c",
    "lone surrogates": "Ivan \ud800 Petrenko was dis\udfffmissed. \ud83d He was arrested.",
    "marks of direction": "\u202eIvan Petrenko\u202c was \u2067dismissed\u2069 \u200f by \u200b the \ufeff president.",
    "combining marks": "Ivan Petrenko wa\u0301\u0301\u0301s dismissed. " + "e" + "\u0301" * 500,
    "control characters": "Ivan Petrenko\x00was\x07dismissed\x1b[31m.\x7f He was arrested.\x0c",
    "nested quotations": '"\'"Ivan Petrenko was dismissed," said "he\'", "said "TASS"." “«„',
    "brackets": "((((Ivan Petrenko (was ((dismissed) [by) the] president.",
    "only names": "Ivan Petrenko Adam Example Marta Sample " * 40,
    "only triggers": "dismissed arrested charged sentenced resigned " * 40,
    "only titles": "former acting deputy commander minister general president " * 40,
    "only pronouns": "he she they him his her who whom it I you we " * 40,
    "only numbers": "2019 6 years $5 million 9th 40% 12.07.2023 " * 40,
    "only punctuation": ".,;:!?\"'()[]{}-—…" * 60,
    "markup": "<p>Ivan Petrenko <b>was</b> dismissed.</p>&nbsp;&amp; <script>he.was('arrested')</script> {{x}} %s",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_odd_texts_break_nothing(text: str) -> None:
    read(text)


def test_noise_does_not_hide_the_rest() -> None:
    for name in ("Russian inside", "Ukrainian, Arabic, Chinese"):
        found = read(TEXTS[name]).statements
        assert [stmt.subject.name for stmt in of(found, "dismissal")] == ["Ivan Petrenko"], name


def test_a_foreign_sentence_gives_no_statement() -> None:
    text = "The report follows.\n\nИван Петренко был арестован в мае. Его осудили на шесть лет.\n\nNothing more was said."
    assert read(text).statements == ()


def test_a_sentence_of_3000_words() -> None:
    found = read("Colonel Ivan Petrenko was dismissed, and the staff said that he had been arrested and " * 200)
    assert found.statements


def test_a_word_of_100_000_letters() -> None:
    assert read("x" * 100_000).statements == ()
    assert read("Ivan Petrenko was dismissed.\n\n" + "x" * 100_000).statements


WORDS = """Ivan Petrenko Adam Example Colonel General former acting commander of the 9th Brigade Army was is been being will not never no
    may dismissed arrested charged with fraud sentenced to six years resigned appointed resign he He him his she they who whom it which that
    and or but , . ; : ? ! " “ ” ' ( ) - — said reported according to reportedly TASS in May 2019 on Monday after before by from for
    president court lost command killed 1,000 $5 %"""
SPACES = ["\n", "\n\n", "\t", "\u00a0"]


@given(st.lists(st.sampled_from([*WORDS.split(), *SPACES]), max_size=40).map(" ".join))
@example('" " said he .')
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_of_the_words_breaks_nothing(text: str) -> None:
    read(text)


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_breaks_nothing(text: str) -> None:
    read(text)
    read(f"Ivan Petrenko was dismissed. {text} He was arrested. {text}")


@given(st.integers(0, len(REPORT)), st.text(min_size=1, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_report_with_noise_anywhere_breaks_nothing(at: int, noise: str) -> None:
    read(REPORT[:at] + noise + REPORT[at:])


GROWING: dict[str, Callable[[int], str]] = {
    "one long sentence": lambda n: "Colonel Ivan Petrenko was dismissed and arrested, and " * (n // 54),
    "lines": lambda n: "Ivan\n" * (n // 5),
    "pronouns": lambda n: "He said that he was dismissed. " * (n // 31),
    "names": lambda n: "".join(f"Ivan Petrenko{chr(97 + k % 26)}{chr(97 + k // 26 % 26)} was dismissed. " for k in range(n // 31)),
    "number words": lambda n: "one " * (n // 4),
}


@pytest.mark.slow
@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_time_grows_with_the_text(make: Callable[[int], str]) -> None:
    """Three times the text costs about three times the time; what costs the square would cost nine times."""
    read(make(2_000))
    costs = []
    for size in (9_000, 27_000):
        start = time.process_time()
        read(make(size))
        costs.append(time.process_time() - start)
    assert costs[1] < 5.5 * costs[0] + 0.5, costs
