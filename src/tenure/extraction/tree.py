"""The parse as plain values: the tokens of a passage with their heads, children, sentences and entities.

The rules look at each token many times, and each look at a spaCy token makes its Python objects anew: here all are made once.
The names and their meaning are spaCy's (https://spacy.io/api/token); a trailing underscore marks a string.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain
from sys import intern
from typing import TYPE_CHECKING, Any, overload

from tenure.extraction.repairs import repair
from tenure.extraction.spelling import Spelled

if TYPE_CHECKING:
    from spacy import tokens as spacy

#: What is read of each token, as spaCy's columns are called.
STRINGS = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
FLAGS = ("IS_ALPHA", "IS_LOWER", "IS_PUNCT", "IS_QUOTE", "IS_SPACE", "IS_UPPER", "LIKE_NUM")
NUMBERS = ("HEAD", "SENT_START", "SPACY", "ENT_IOB")
IOB = ("", "I", "O", "B")


class Token:
    """A word or mark of a passage; `i` is its index, `idx` where it begins in the passage's text."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_lower",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "is_upper",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Doc
    head: Token
    """Itself at the root of a sentence."""
    left_edge: Token
    """The first token of what hangs below this one."""
    right_edge: Token
    sent: Span

    def __init__(self, doc: Doc, i: int, idx: int, strings: list[str], flags: list[bool], iob: str, whitespace: str, starts: bool) -> None:
        self.doc, self.i, self.idx = doc, i, idx
        self.text, self.lower_, self.lemma_, self.tag_, self.pos_, self.dep_, self.ent_type_ = strings
        self.is_alpha, self.is_lower, self.is_punct, self.is_quote, self.is_space, self.is_upper, self.like_num = flags
        self.ent_iob_, self.whitespace_, self.is_sent_start = iob, whitespace, starts
        self.head = self.left_edge = self.right_edge = self
        self.children: list[Token] = []
        """What hangs directly on it, in the order of the text."""

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [t for t in self.children if t.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after it."""
        return [t for t in self.children if t.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head's head and so on to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """Itself and all that hangs below it, in the order of the text."""
        found = [self]
        for token in found:
            found.extend(token.children)
        return sorted(found, key=lambda t: t.i)

    def nbor(self, by: int = 1) -> Token:
        """The token so many places further on; IndexError beyond the passage."""
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc.tokens[self.i + by]


class Span:
    """The tokens [start, end) of a passage."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        found = range(self.start, self.end)[at]
        return self.doc.tokens[found] if isinstance(found, int) else Span(self.doc, found.start, max(found.start, found.stop))

    @property
    def text(self) -> str:
        """Its words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def start_char(self) -> int:
        """Where it begins in the passage's text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the passage's text."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The root of a sentence that lies in it, else the first of those nearest to their root, marks and spaces last."""
        tokens = self.doc.tokens[self.start : self.end]
        above = next((t for t in tokens if t.head is t), None)
        if above is not None or self.start == self.end:
            return above or self.doc.tokens[self.start]
        tops = [t for t in tokens if not self.start <= t.head.i < self.end]
        return tops[0] if len(tops) == 1 else min(tops, key=_steps_to_root)


def _steps_to_root(token: Token) -> int:
    is_bare = (token.is_space or token.is_punct) and not token.children
    return len(token.doc) if is_bare else sum(1 for _ in token.ancestors)


class Doc:
    """A parsed passage."""

    __slots__ = ("ents", "is_parsed", "sents", "text", "tokens", "user_data")

    def __init__(self, text: str, *, is_parsed: bool) -> None:
        self.text, self.is_parsed = text, is_parsed
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.ents: list[Span] = []
        """The named entities of the tagger."""
        self.user_data: dict[str, Any] = {}
        """What rules work out once for the whole passage, by their name."""

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """The tokens that stand at least partly in these characters; None where either end lies outside the text."""
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        behind = start == first.idx + len(first.text)  # the space after a token is no part of it
        return Span(self, first.i + behind, last.i + 1)

    def _token_at(self, character: int) -> Token | None:
        if not 0 <= character < len(self.text):
            return None
        return self.tokens[bisect_right(self.tokens, character, key=lambda token: token.idx) - 1]


def read_tree(parsed: spacy.Doc, spelled: Spelled | None = None) -> Doc:
    """The plain values of what spaCy has parsed; where it read a text spelled out, with the words of the text as written."""
    doc = Doc(spelled.written if spelled else parsed.text, is_parsed=parsed.has_annotation("DEP"))
    if not len(parsed):
        return doc
    flags = parsed.to_array(list(FLAGS)).astype(bool).tolist()
    numbers = parsed.to_array(list(NUMBERS)).astype("int64").tolist()
    at = 0
    for i, (strings, marks, (_, starts, spaced, iob)) in enumerate(zip(_strings(parsed), flags, numbers, strict=True)):
        doc.tokens.append(Token(doc, i, at, strings, marks, IOB[iob], " " if spaced else "", starts == 1))
        at += len(strings[0]) + spaced
    if spelled is not None and spelled.places:
        _write_as(spelled, doc.tokens)
    heads = _with_own_subjects(doc.tokens, [i + row[0] for i, row in enumerate(numbers)])
    repair(doc.tokens, heads)
    _hang(doc.tokens, heads)
    _cut(doc)
    doc.ents = [Span(doc, ent.start, ent.end, ent.label_) for ent in parsed.ents]
    return doc


def _strings(parsed: spacy.Doc) -> list[list[str]]:
    """The strings of each token; equal ones are one object, the same that the code names them by."""
    table = parsed.to_array(list(STRINGS)).tolist()
    known = {key: intern(parsed.vocab.strings[key]) for key in set(chain.from_iterable(table))}
    return [[known[key] for key in row] for row in table]


def _write_as(spelled: Spelled, tokens: list[Token]) -> None:
    """Gives the tokens of a text spelled out the offsets and, where they differ, the words of the text as written."""
    for token in tokens:
        start, end = spelled.back(token.idx), spelled.back(token.idx + len(token.text))
        token.idx = start
        if spelled.written[start:end] != token.text:
            token.text = intern(spelled.written[start:end])
            token.lower_ = token.lemma_ = intern(token.text.lower())


def _with_own_subjects(tokens: list[Token], heads: list[int]) -> list[int]:
    """The heads, where "and its director" of "its chairman is Dina Voss and its director is Jim Example" is the subject of what follows.

    The parse joins it to the name before; but a noun right before a finite verb that has no other subject is its subject.
    """
    has_subject = {heads[t.i] for t in tokens if t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")}
    for verb in tokens[2:]:
        noun = tokens[verb.i - 1]
        if noun.dep_ != "conj" or verb.dep_ != "conj" or verb.tag_ not in ("VBZ", "VBD", "VBP") or verb.i in has_subject:
            continue
        complement = tokens[heads[noun.i]]
        if noun.pos_ in ("NOUN", "PROPN") and complement.dep_ in ("attr", "dobj") and heads[complement.i] == heads[verb.i] < complement.i:
            noun.dep_ = "nsubj"
            heads[noun.i] = verb.i
    return heads


def _hang(tokens: list[Token], heads: list[int]) -> None:
    """Ties each token to its head and tells each head how far to both sides reaches what hangs below it."""
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            tokens[head].children.append(token)
    for token in tokens:  # in the order of the text: where a head's edge lies before the token, so do all above it
        above = token.head
        while above.left_edge.i > token.i:
            above.left_edge = token
            above = above.head
    for token in reversed(tokens):
        above = token.head
        while above.right_edge.i < token.i:
            above.right_edge = token
            above = above.head


def _cut(doc: Doc) -> None:
    starts = [0, *(token.i for token in doc.tokens[1:] if token.is_sent_start)]
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        sent = Span(doc, start, end)
        doc.sents.append(sent)
        for token in sent:
            token.sent = sent
