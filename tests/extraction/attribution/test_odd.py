"""Odd parses and long texts: nothing is raised, offsets hold, time grows with length."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy import tokens
from spacy.vocab import Vocab

from tenure.extraction.attribution import find_said, sources_of
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import Doc, read_tree

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

WORDS = [
    "he",
    "said",
    "TASS",
    "“",
    "”",
    '"',
    ",",
    ".",
    "that",
    "left",
    "according",
    "to",
    "citing",
    "\n\n",
    ":",
    "claim",
    "his",
    "as",
    "of",
]
DEPS = [
    "nsubj",
    "nsubjpass",
    "ccomp",
    "xcomp",
    "dobj",
    "prep",
    "pobj",
    "agent",
    "advcl",
    "acl",
    "relcl",
    "conj",
    "poss",
    "parataxis",
    "punct",
    "mark",
]
LEMMAS = {"said": "say", "citing": "cite"}
VOCAB = Vocab()


@st.composite
def odd_parses(draw: DrawFn) -> Doc:
    """A text of any of these words under any tree with any labels."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    heads = [draw(st.integers(0, i)) for i in range(len(words))]
    if draw(st.booleans()):
        heads = [len(words) - 1 - h for h in reversed(heads)]
    deps = [draw(st.sampled_from(DEPS)) if h != i else "ROOT" for i, h in enumerate(heads)]
    pos = [draw(st.sampled_from(["VERB", "NOUN", "PROPN", "PRON", "ADJ"])) for _ in words]
    tags = [draw(st.sampled_from(["VBD", "VBG", "VBN", "NN", "WP", "POS"])) for _ in words]
    lemmas = [LEMMAS.get(w, w) for w in words]
    return read_tree(tokens.Doc(VOCAB, words=words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=lemmas))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(odd_parses())
def test_any_tree_gives_sayings_that_hold(doc: Doc) -> None:
    said = find_said(doc)
    for item in said:
        assert item.content
        for span in filter(None, (*item.content, item.source_span, item.mention_span, item.cue_span)):
            assert 0 <= span[0] <= span[1] <= len(doc.text)
    sources_of(said, 0, 1)


def test_a_text_without_a_parse_says_nothing() -> None:
    assert find_said(read_tree(tokens.Doc(VOCAB, words=["He", "said", "no"]))) == []
    assert find_said(read_tree(tokens.Doc(VOCAB))) == []


@pytest.mark.parametrize(
    "text",
    [
        "he said that they were lost and " * 100,
        "“" * 300 + " he said " + "”" * 299,
        "THE MINISTRY SAID THE COLONEL WAS REMOVED " * 40,
        "said said said, said: “said",
        "\n\n\n—\n:\n“\n",
    ],
)
def test_odd_texts(text: str) -> None:
    find_said(read_tree(load_parser()(text)))


@pytest.mark.slow
def test_time_grows_with_length() -> None:
    parsed = load_parser()("“I left. It was over,” Petrenko said in “Kyiv”. TASS reported, citing a source, that he was removed. “No.”\n\n")

    def seconds(times: int) -> float:
        doc = read_tree(tokens.Doc.from_docs([parsed] * times))
        start = time.process_time()
        find_said(doc)
        return time.process_time() - start

    seconds(50)
    assert seconds(1600) < 12 * max(seconds(400), 0.01)


def test_one_sentence_of_three_thousand_words() -> None:
    """He said that he said that …: a chain of a thousand sayings inside each other."""
    words = ["he", "said", "that"] * 1000
    heads = [
        3 * (i // 3) + 1 if i % 3 == 0 else (i - 3 if i > 2 else i) if i % 3 == 1 else min(i + 2, len(words) - 2) for i in range(len(words))
    ]
    deps = ["nsubj", "ROOT", "mark"] + ["nsubj", "ccomp", "mark"] * 999
    pos, tags, lemmas = ["PRON", "VERB", "SCONJ"] * 1000, ["PRP", "VBD", "IN"] * 1000, ["he", "say", "that"] * 1000
    doc = read_tree(tokens.Doc(VOCAB, words=words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=lemmas))
    start = time.process_time()
    assert len(find_said(doc)) >= 999
    assert time.process_time() - start < 5
