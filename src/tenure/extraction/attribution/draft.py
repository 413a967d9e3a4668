"""A saying in the making, and the spans of its source and cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tenure.extraction.syntax import MAX_STEPS, coordinated
from tenure.vocabulary.speech import Act

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Span = tuple[int, int]

ARTICLES = frozenset({"the", "a", "an"})
#: What follows a noun and still names the source ("officials of the ministry", "sources close to him").
_NAMING = frozenset(
    {
        "prep",
        "pobj",
        "compound",
        "nummod",
        "amod",
        "poss",
        "case",
        "cc",
        "conj",
        "appos",
        "acl",
        "punct",
        "nmod",
        "pcomp",
        "det",
        "quantmod",
    }
)
_BOUNDARY = frozenset({",", "(", "[", ":", ";", "—", "–", "--", "-", "“", '"'})
_CLAUSES = frozenset({"relcl", "ccomp", "advcl"})
_OPENING = " \t\n,;:.–—-…"
_CLOSING = " \t\n,;:–—-…."


@dataclass(slots=True)
class Draft:
    """A cue with what the parse gives of its source and content; quotations are joined to it later.

    Spans are character offsets. `reach` is the stretch from the source to the end of the cue's clause: no
    part of the content. `stands_alone`: it has a subject of its own beside it; `impersonal`: it may lack a source.
    """

    at: int
    lemma: str
    act: Act
    cue: Span
    reach: Span
    quotes: bool = False
    stands_alone: bool = False
    impersonal: bool = False
    depth: int = 0
    source: Span | None = None
    mention: Span | None = None
    content: list[Span] = field(default_factory=list)


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The characters of the tokens [start, end)."""
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last.text)


def relative_clause(doc: Doc, i: int, bounds: tuple[int, int]) -> Span | None:
    """The clause of "..., where, according to a report, men looted" in which the words at `i` stand set off: no more is said so."""
    at = i - 1
    while at > 0 and doc[at].lower_ in ARTICLES:
        at -= 1
    if at <= bounds[0] or doc[at].text != "," or doc[at - 1].tag_ not in ("WRB", "WDT", "WP", "WP$"):
        return None
    relative = doc[at - 1]
    verb = next((t for t in relative.ancestors if t.dep_ in ("relcl", "advcl")), None)
    end = verb.right_edge.i + 1 if verb is not None and verb.right_edge.i > i else bounds[1]
    return span_of(doc, relative.i, min(end, bounds[1]))


def trim(text: str, span: Span) -> Span | None:
    """`span` without blanks and points at its edges; None where nothing else is in it."""
    start, end = span
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return (start, end) if start < end else None


def trimmed(text: str, pieces: Iterable[Span]) -> list[Span]:
    """The pieces, each trimmed, without the empty ones."""
    return [piece for piece in (trim(text, p) for p in pieces) if piece]


def subtract(span: Span, hole: Span) -> list[Span]:
    """What is left of `span` outside `hole`."""
    start, end = span
    if hole[1] <= start or end <= hole[0]:
        return [span]
    return [(a, b) for a, b in ((start, hole[0]), (hole[1], end)) if a < b]


def last_named(token: Token) -> int:
    """The last token under `token`, without a closing clause that the writer may have added.

    That is a relative clause after a comma (", who was removed in May") or a participle of its own (", adding that").
    """
    end = token.right_edge.i
    above, doc = token.doc[end], token.doc
    for _ in range(MAX_STEPS * 2):
        if above.i == token.i or above.head.i == above.i:
            break
        start = above.left_edge.i
        added = above.dep_ == "relcl" or (above.dep_ == "advcl" and above.tag_ == "VBG")
        if added and start - 1 > token.i and doc[start - 1].text == ",":
            end = start - 2
        above = above.head
    return max(end, token.i)


def noun_span(noun: Token) -> Span:
    """The noun phrase that names a source: without leading article, apposition after a comma, relative or other clause."""
    doc = noun.doc
    start, end = _left(noun), _right(noun)
    while start < noun.i and (doc[start].lower_ in ARTICLES or doc[start].is_punct or doc[start].is_space or doc[start].dep_ == "cc"):
        start += 1
    return span_of(doc, start, max(end, noun.i + 1))


def possessor_span(noun: Token) -> Span:
    """The possessor without its 's; a pronoun as it stands."""
    start, end = noun_span(noun)
    last = noun.right_edge
    return (start, min(end, last.idx)) if last.tag_ == "POS" and last.i > noun.i else (start, end)


def _left(noun: Token) -> int:
    start = noun.left_edge.i
    for child in noun.lefts:
        if child.dep_ in ("advcl", "relcl", "ccomp", "mark", "parataxis"):
            start = max(start, child.right_edge.i + 1)
    breaks = (t.i + 1 for t in noun.doc[start : noun.i] if t.is_space and "\n" in t.text)
    return max(breaks, default=start)


def _right(noun: Token) -> int:
    """The token after the last that names: cut at the first clause or comma, except between coordinated names."""
    doc, end = noun.doc, noun.right_edge.i + 1
    joined = max(t.i for t in coordinated(noun))
    for token in doc[noun.i + 1 : end]:
        if token.i >= end:
            break
        if "\n" in token.text or (token.i > joined and token.text in _BOUNDARY and not _is_hyphen(token)):
            return token.i
        aside = token.dep_ not in _NAMING or (
            token.dep_ == "prep" and any(t.dep_ == "pobj" and t.ent_type_ == "DATE" for t in token.children)
        )
        if token.dep_ in _CLAUSES or token.tag_ in ("WP", "WDT", "WP$") or (aside and token.head.i == noun.i):
            end = min(end, max(token.left_edge.i, noun.i + 1))
    while end > noun.i + 1 and doc[end - 1].is_punct and doc[end - 1].text not in ')”’"':
        end -= 1
    return end


def _is_hyphen(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_ and bool(token.i) and not token.nbor(-1).whitespace_


def verb_span(verb: Token, prepositions: tuple[str, ...]) -> Span:
    """The verb with the auxiliaries, negations, adverbs, particles and taken prepositions that touch it."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > 0 and doc[start - 1].head.i == verb.i and doc[start - 1].dep_ in ("aux", "auxpass", "neg", "advmod"):
        start -= 1
    while end < len(doc) and doc[end].head.i == verb.i and (doc[end].dep_ in ("prt", "neg") or doc[end].lower_ in prepositions):
        end += 1
    return span_of(doc, start, end)
