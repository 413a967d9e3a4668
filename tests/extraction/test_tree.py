"""The parse as plain values: the same that spaCy says of every token, span and stretch of characters."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy import tokens
from spacy.vocab import Vocab

from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import FLAGS, STRINGS, Doc, Span, Token, read_tree

VOCAB = Vocab()
TEXT = (
    "“Maj. Gen. Ivan Petrenko, who led the 58th Army, was dismissed on 3 May,” the BBC said.\n\n"
    "He hadn't, sources in Kyiv say, been told so; two-thirds (40) of his men left."
)


def heads(draw: st.DrawFn) -> list[int]:
    """A head for each of some tokens so that no token hangs below itself; arcs may cross."""
    order = draw(st.permutations(range(draw(st.integers(1, 9)))))
    found = [0] * len(order)
    for n, i in enumerate(order):
        found[i] = draw(st.sampled_from(order[: n + 1]))
    return found


@st.composite
def odd_trees(draw: st.DrawFn) -> tokens.Doc:
    tree = heads(draw)
    words = [draw(st.sampled_from(["he", "led", ",", " ", "it"])) for _ in tree]
    spaces = [draw(st.booleans()) for _ in tree]
    deps = ["ROOT" if head == i else "dep" for i, head in enumerate(tree)]
    return tokens.Doc(VOCAB, words=words, spaces=spaces, heads=tree, deps=deps)


def told(span: tokens.Span | Span | None) -> tuple[object, ...] | None:
    return (span.start, span.end, span.text, span.label_, span.root.i if len(span) else None) if span is not None else None


def kin(token: tokens.Token | Token) -> tuple[object, ...]:
    around = [[t.i for t in some] for some in (token.children, token.lefts, token.rights, token.ancestors)]
    below = sorted(t.i for t in token.subtree)
    return (token.head.i, token.left_edge.i, token.right_edge.i, token.sent.start, token.sent.end, around, below)


def assert_same(parsed: tokens.Doc, doc: Doc) -> None:
    assert (doc.text, len(doc)) == (parsed.text, len(parsed))
    assert [told(span) for span in doc.sents] == [told(span) for span in parsed.sents]
    assert [told(span) for span in doc.ents] == [told(span) for span in parsed.ents]
    for one, other in zip(doc, parsed, strict=True):
        assert kin(one) == kin(other)
        assert one.is_sent_start == bool(other.is_sent_start)
    for start, end in combinations(range(-2, len(doc) + 3), 2):
        assert told(doc[start:end]) == told(parsed[start:end])
        assert told(doc[:-1][start:end]) == told(parsed[:-1][start:end])
    for start, end in combinations(range(len(doc.text) + 2), 2):
        assert told(doc.char_span(start, end)) == told(parsed.char_span(start, end, alignment_mode="expand"))


@settings(max_examples=60, deadline=None)
@given(odd_trees())
def test_any_tree_is_read_as_spacy_reads_it(parsed: tokens.Doc) -> None:
    assert_same(parsed, read_tree(parsed))


def test_a_text_is_read_as_spacy_reads_it() -> None:
    parsed = load_parser()(TEXT)
    assert_same(parsed, read_tree(parsed))


def test_each_token_says_what_spacys_says() -> None:
    parsed = load_parser()(TEXT)
    names = [
        "text",
        "i",
        "idx",
        "whitespace_",
        "ent_iob_",
        *(f"{name.lower()}_" for name in STRINGS[1:]),
        *(name.lower() for name in FLAGS),
    ]
    for one, other in zip(read_tree(parsed), parsed, strict=True):
        assert [getattr(one, name) for name in names] == [getattr(other, name) for name in names]
    assert any(token.ent_iob_ == "I" for token in read_tree(parsed))


def test_no_token_stands_before_the_first_or_behind_the_last() -> None:
    doc = read_tree(load_parser()("He left."))
    assert doc[0].nbor(1).text == "left"
    for token, by in ((doc[0], -1), (doc[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


def test_an_empty_text_has_no_sentence() -> None:
    doc = read_tree(load_parser()(""))
    assert (len(doc), doc.sents, doc.ents, doc.char_span(0, 1)) == (0, [], [], None)
