"""Passages: where a text is cut, which line breaks end a sentence, and offsets that stay those of the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.extraction.parsing import PASSAGE_CHARACTERS, SENTENCE_TOKENS, cut, load_parser, parse, sentences, smooth_breaks
from tenure.extraction.tree import read_tree

from .cases import document

TEXTS = st.text(st.sampled_from(list("aB. \n\t—\u00a0\U0001f600")), max_size=300)


@given(TEXTS)
def test_smoothing_keeps_every_character_but_breaks(text: str) -> None:
    smooth = smooth_breaks(text)
    assert len(smooth) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, smooth, strict=True))


@pytest.mark.parametrize(
    ("text", "smooth"),
    [
        ("Ivan Petrenko was\ndismissed.", "Ivan Petrenko was dismissed."),
        ("A headline\nThe first sentence.", "A headline\nThe first sentence."),
        ("One paragraph\n\nanother one", "One paragraph\n\nanother one"),
        ("He said:\nnothing.", "He said:\nnothing."),
        ("He went.\nafter that", "He went.\nafter that"),
    ],
)
def test_a_break_inside_a_sentence_is_a_space(text: str, smooth: str) -> None:
    assert smooth_breaks(text) == smooth


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    wrapped = (
        "Colonel Ivan Petrenko of the Ninth Brigade was born in\n"
        "Dorvik in 1970 and joined the army there in the year of\n"
        "Independence Day, as he later told Radio Dorvik about it\n"
        "In a long interview."
    )
    assert "\n" not in smooth_breaks(wrapped)


@given(st.text(st.sampled_from(list("ab. \n")), max_size=200), st.integers(1, 400))
@settings(max_examples=40)
def test_passages_tile_the_text(piece: str, times: int) -> None:
    text = (piece * times)[: 4 * PASSAGE_CHARACTERS]
    pieces = cut(document(text))
    assert "".join(part for part, _, _ in pieces) == smooth_breaks(text)
    at = 0
    for part, offset, _ in pieces:
        assert offset == at
        assert len(part) <= PASSAGE_CHARACTERS
        at += len(part)
    assert [last for _, _, last in pieces] == [False] * (len(pieces) - 1) + [True]


def test_long_texts_are_cut_at_paragraphs() -> None:
    text = "\n\n".join(["Ivan Petrenko was dismissed on Monday. " * 20] * 60)
    starts = [offset for _, offset, _ in cut(document(text))]
    assert len(starts) > 2
    assert all(text[offset - 1] == "\n" for offset in starts[1:])


def test_offsets_in_a_later_passage_are_those_of_the_text() -> None:
    text = "Nothing was said of anybody here.\n\n" * 700 + "Ivan Petrenko was dismissed."
    for _, passages in parse([document(text)]):
        assert passages is not None
        assert len(passages) > 1
        last = passages[-1]
        token = next(t for t in last.parsed if t.text == "Petrenko")
        assert text[last.offset + token.idx :].startswith("Petrenko was dismissed.")


def test_every_wanted_document_comes_back_once() -> None:
    docs = [document(text, name=f"d{n}") for n, text in enumerate(["One.", "", "Two.\n\nThree.", " "])]
    found = [
        (doc.name, None if passages is None else "".join(p.parsed.text for p in passages))
        for doc, passages in parse(docs, wanted=lambda d: d.name != "d2")
    ]
    assert found == [("d0", "One."), ("d1", ""), ("d2", None), ("d3", " ")]


def test_a_paragraph_ends_a_sentence() -> None:
    for _, passages in parse([document("Colonel arrested in Dorvik\n\nIvan Petrenko was arrested")]):
        assert passages is not None
        assert [span.text.strip() for span in sentences(passages[0])] == ["Colonel arrested in Dorvik", "Ivan Petrenko was arrested"]


def test_no_sentence_is_longer_than_the_limit() -> None:
    parsed = read_tree(load_parser()("and Colonel Ivan Petrenko went on " * 200))
    assert max(len(span) for span in parsed.sents) < SENTENCE_TOKENS + 4
    assert not any(span.text.startswith(("Ivan", "Petrenko")) for span in parsed.sents)
    assert max(len(span) for span in read_tree(load_parser()("AND HE WENT ON " * 400)).sents) <= 2 * SENTENCE_TOKENS
    assert re.sub(r"\s", "", "".join(span.text for span in parsed.sents)) == re.sub(r"\s", "", parsed.text)


def test_the_parser_is_loaded_once() -> None:
    assert load_parser() is load_parser()


def test_a_paragraph_of_many_sentences_is_cut_only_between_them() -> None:
    text = "Colonel Ivan Petrenko of the 9th Brigade was dismissed by the council on Monday. " * 60
    parsed = read_tree(load_parser()(text.strip()))
    assert {span.text.strip()[-1] for span in parsed.sents} == {"."}


def test_lone_surrogates_are_read_as_unknown_characters() -> None:
    ((piece, _, _),) = cut(document("Ivan \ud800 Petrenko \udfff."))
    assert piece == "Ivan \ufffd Petrenko \ufffd."


def test_no_sentence_begins_inside_the_name_behind_an_opening_date() -> None:
    (_, passages), *_ = parse(
        [document("It was cold. On 27 May 2019 Boris Sample was appointed as party chairman in place of Adam Example.")]
    )
    assert passages is not None
    assert [span.text[:11] for span in sentences(passages[0])] == ["It was cold", "On 27 May 2"]


@pytest.mark.parametrize(("name", "kind"), [("Collège de France", "ORG"), ("Instituto de Madrid", "ORG"), ("France", "GPE")])
def test_a_first_word_says_that_a_name_is_a_bodys(name: str, kind: str) -> None:
    (_, passages), *_ = parse([document(f"Adam Example moved to the {name} in 1994.")])
    assert passages is not None
    (token,) = [t for t in passages[0].parsed if t.text == name.split()[-1]]
    assert token.ent_type_ == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Before joining Adam Voss Bank in 2006, Dina Sample worked for the Bank of Northmark.", "Bank", "ORG"),
        ("Dina Voss taught at Sorbonne.", "Sorbonne", "ORG"),
        ("Dina Voss was born in Sorbonne.", "Sorbonne", "GPE"),
        ("Dina Voss joined Lisbon in 2003 as a goalkeeper.", "Lisbon", "ORG"),
        ("Dina Voss visited Lisbon in 2003 as a goalkeeper.", "Lisbon", "GPE"),
    ],
)
def test_where_it_stands_says_that_a_name_is_a_bodys(text: str, name: str, kind: str) -> None:
    (_, passages), *_ = parse([document(text)])
    assert passages is not None
    assert next(t for t in passages[0].parsed if t.text == name).ent_type_ == kind
