"""Whom and what the extractor recognises in a text, whether or not a statement is made of it: names, ranks, units, offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tenure.extraction.names import find_person_names, is_unit_noun, unit_phrase
from tenure.extraction.parsing import load_parser, smooth_breaks
from tenure.extraction.posts import office_at, post_range
from tenure.extraction.ranks import told_ranks
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]


def parse_all(texts: Iterable[str]) -> list[Doc]:
    """The parses of all texts: made at once, since extraction frees the parses that are made while it runs."""
    return list(load_parser().pipe(smooth_breaks(text) for text in texts))


def find_ranks(parsed: Doc) -> Iterator[tuple[Span, Span]]:
    """Characters of each name of which a rank is said, and of the rank."""
    names = find_person_names(parsed)
    for name, rank in [*((name, name.rank) for name in names), *told_ranks(parsed, names)]:
        if rank is not None:
            yield _characters(parsed, (name.start, name.end)), _characters(parsed, rank)


def find_mentions(parsed: Doc) -> Iterator[tuple[str, Span]]:
    """Kind (person, rank, organization, post) and characters of all that is recognised."""
    for name in find_person_names(parsed):
        yield "person", _characters(parsed, (name.start, name.end))
    for _, rank in find_ranks(parsed):
        yield "rank", rank
    for token in parsed:
        if office_at(token) is not None:
            yield "post", _characters(parsed, post_range(token))
        if token.ent_type_ == "ORG" or is_unit_noun(token, lexicon()):
            yield "organization", _characters(parsed, unit_phrase(token))


def _characters(parsed: Doc, tokens: Span) -> Span:
    last = parsed[tokens[1] - 1]
    return parsed[tokens[0]].idx, last.idx + len(last)
