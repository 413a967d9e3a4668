"""What one source is told to say, and the chain of sources over a stretch of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tenure.model.statement import Attribution, Speech
from tenure.vocabulary.speech import Act

Span = tuple[int, int]

#: What stands inside the content of these is told on the source's word; of a plan, a wish or praise it is not.
VOUCHING: frozenset[Act] = frozenset({"assert", "show", "believe"})
#: The outlet's own voice, or inside a quotation the speaker's, whom the chain names already.
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


@dataclass(frozen=True, slots=True)
class Said:
    """One source asserts, thinks, wants or judges something: offsets are code points of the parsed text.

    `source` is verbatim without leading article and trailing clauses; None where the text names
    nobody ("is said to have"). `mention_span` is the word that stands for it in the clause of the cue: a
    relative pronoun where `source_span` is its antecedent. `content` are the pieces of what is said, `kind` whether its words
    stand in quotation marks (all but a fifth: direct, some: mixed). `verb` is the lemma of the cue's verb, noun or
    phrase, `act` what sort of saying it is (speech.toml). `depth` tells two sources of the same content apart: below
    0 the outlet that was told it, above 0 a source that the speaker cites.
    """

    source: str | None
    source_span: Span | None
    mention_span: Span | None
    cue: str | None
    cue_span: Span | None
    content: tuple[Span, ...]
    kind: Speech
    verb: str
    act: Act
    depth: int = 0

    def covers(self, start: int, end: int) -> bool:
        """True where one piece of the content holds the whole of [start, end)."""
        return any(a <= start and end <= b for a, b in self.content)


def sources_of(
    said: Sequence[Said], start: int, end: int, *, name_of: Callable[[int, int], str | None] | None = None
) -> tuple[Attribution, ...]:
    """Who vouches for what stands at [start, end), outermost first.

    A saying whose own cue is that stretch does not count (a narrated denial is the outlet's word), nor one without a
    named source. `name_of(start, end)` gives the fullest name of a mention; a source named twice in a row stands once.
    """
    covering = [item for item in said if item.act in VOUCHING and item.covers(start, end) and not _is_cue(item, start, end)]
    chain: list[Attribution] = []
    for item in sorted(covering, key=_outer_first):
        attribution = _attribution(item, name_of)
        if attribution is None or attribution.source.lower() in FIRST_PERSON:
            continue
        if all(attribution.source.lower() != other.source.lower() for other in chain):
            chain.append(attribution)
    return tuple(chain)


def _is_cue(item: Said, start: int, end: int) -> bool:
    return item.cue_span is not None and item.cue_span[0] < end and start < item.cue_span[1]


def _outer_first(item: Said) -> tuple[int, int, int]:
    """Sorts a saying before those inside it."""
    reach = item.content[-1][1] - item.content[0][0]
    return (-reach, item.depth, item.content[0][0])


def _attribution(item: Said, name_of: Callable[[int, int], str | None] | None) -> Attribution | None:
    if item.source is None or item.source_span is None:
        return None
    name = name_of(*item.source_span) if name_of else None
    return Attribution(name or item.source, item.source_span, item.cue, item.cue_span, item.kind)
