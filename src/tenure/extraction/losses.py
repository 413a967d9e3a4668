"""Figures of losses: how many, or which share, were lost or left, and of how many: "300 of its 900 men", "a third of the brigade"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.quantities import NUMBER_WORDS, Quantity, number
from tenure.extraction.syntax import is_attached
from tenure.model.statement import Value

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

_COUNTED = (
    r"(?:men|women|soldiers|fighters|troops|servicemen|servicewomen|personnel|people|persons|officers|recruits|convicts|inmates|prisoners|"
    r"members|volunteers|mercenaries|marines|paratroopers|conscripts|lives|casualties|dead|killed|wounded|tanks|vehicles|aircraft|helicopters|ships)"
)
_WHOLE = rf"(?:{_COUNTED}|strength|manpower|force|staff|equipment|complement)"
_OWN = r"(?:its|his|their|her|the|those|some|about|around|roughly|nearly|original|(?:[\w.-]+ ){0,4}[\w.-]+['’]s?)"
_FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_FRACTION = re.compile(r"\b(?:(?P<times>a|an|one|two|three|four|nine)[ -])?(?P<part>half|third|quarter|fifth|tenth)s?\b", re.I)
_COUNT = re.compile(rf"\b(?P<amount>{NUMBER_WORDS})\b(?= (?:[a-z]+ ){{0,2}}{_COUNTED}\b| (?:out )?of {_OWN} )", re.I)
_OF = re.compile(rf"(?: (?:[a-z]+ )?{_COUNTED})? (?:out )?of (?P<whole>(?:{_OWN} )*(?:{NUMBER_WORDS} )?(?:[a-z]+ )?{_WHOLE})\b", re.I)
#: "Losses reached 40 percent": such verbs only join a figure to what it measures.
_JOINS = frozenset({"be", "reach", "total", "amount", "exceed", "hit", "stand", "number", "come", "rise", "remain", "run"})


#: What may stand before a figure.
_QUALIFIERS = (
    "more than", "over", "at least", "no fewer than", "no less than", "upwards of", "up to", "fewer than", "less than", "under", "at most",
    "no more than", "as many as", "almost", "nearly", "about", "around", "roughly", "some", "approximately", "only",
)  # fmt: skip
_QUALIFIER = re.compile(rf"\b({'|'.join(sorted(_QUALIFIERS, key=len, reverse=True))})\s+(?:the\s+)?$", re.I)
_SURVIVAL = re.compile(r"\bsurviv", re.I)
_NUMBER = re.compile(rf"\b{NUMBER_WORDS}\b", re.I)


def read_qualifier(before: str) -> str | None:
    """The words that qualify the figure after `before` ("more than"); None where none do."""
    match = _QUALIFIER.search(before)
    return match[1].lower() if match else None


def is_survival(trigger: str) -> bool:
    """Whether the words of a statement of losses measure who was left ("survival rate")."""
    return _SURVIVAL.search(trigger) is not None


def read_number(words: str) -> int | float | None:
    """The number that stands in words ("its 900 men": 900); None where none does."""
    match = _NUMBER.search(words)
    return number(match[0]) if match else None


@dataclass(frozen=True, slots=True)
class LossFigure:
    """A figure and the words for the whole of which it is a part, each at half-open offsets of the passage."""

    quantity: Quantity
    whole: tuple[int, int] | None


def find_loss(token: Token, quantities: Sequence[Quantity]) -> LossFigure | None:
    """The figure that belongs to a trigger of losses: of those that hang together with it the nearest."""
    doc, sent = token.doc, token.sent
    top = _top(token)
    found = []
    for quantity in sorted(_candidates(doc, sent, quantities), key=lambda one: abs(one.start - token.idx)):
        span = doc.char_span(quantity.start, quantity.end)
        if span is not None and (is_attached(span.root, top) or is_attached(top, span.root)) and not _is_apart(span.root, top):
            found.append(quantity)
    if not found:
        return None
    whole = _OF.match(doc.text, found[0].end, sent.end_char)
    return LossFigure(found[0], whole.span("whole") if whole else None)


def _top(token: Token) -> Token:
    """The verb that joins a figure to the trigger."""
    head = token.head
    if token.dep_ in ("dobj", "attr") and head.pos_ == "VERB":
        return head
    return head if token.dep_ in ("nsubj", "nsubjpass") and head.lemma_ in _JOINS else token


def _candidates(doc: Doc, sent: Span, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Shares and counts of one sentence; a number that only says how many there were is none."""
    text = doc.text[: sent.end_char]
    wholes = [match.span("whole") for match in _OF.finditer(text, sent.start_char)]
    found = [q for q in quantities if q.value.unit == "percent" and sent.start_char <= q.start < sent.end_char]
    for match in _FRACTION.finditer(text, sent.start_char):
        times = number(match["times"]) if match["times"] else 1
        share = round((times or 1) * _FRACTIONS[match["part"].lower()], 1)
        found.append(Quantity(Value(int(share) if share == int(share) else share, "percent"), *match.span()))
    for match in _COUNT.finditer(text, sent.start_char):
        amount = number(match["amount"])
        if amount is not None and amount >= 1:
            found.append(Quantity(Value(amount, "count"), *match.span("amount")))
    for quantity in found:
        if not any(start <= quantity.start < end for start, end in wholes):
            yield quantity


def _is_apart(token: Token, top: Token) -> bool:
    """Whether another verb stands between a figure and the trigger."""
    for low, high in ((token, top), (top, token)):
        if is_attached(low, high):
            while low.i != high.i:
                low = low.head
                if low.i != high.i and low.pos_ == "VERB" and low.dep_ in ("relcl", "advcl", "ccomp", "acl", "conj"):
                    return True
    return False
