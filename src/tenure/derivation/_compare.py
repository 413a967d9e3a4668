"""When two values told for one thing contradict each other, and when one only says more than the other.

Charges: words after a stop list, by their first five letters ("bribe", "bribery"); a charge with all words of
another is that charge told more fully. Parties and units: the entities that they resolve to; more names are a
fuller list. Posts: the same office. Amounts: of one unit, equal. What one and the same report tells side by side
is no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tenure.derivation._claims import constrains
from tenure.derivation._fields import write_value
from tenure.derivation._seats import bare_post, make_seat, same_seat, words_of
from tenure.model.event import Event, Told
from tenure.model.statement import Statement
from tenure.resolution import Resolution
from tenure.vocabulary import event_types

# Words of a charge that say how much, how often or that it is one, not what it is.
_DEGREES = frozenset(
    {"large-scale", "large", "scale", "especially", "particularly", "grand", "alleged", "several", "related"}
    | {"charge", "charges", "count", "counts", "case", "crime", "crimes", "offence", "offences", "offense", "offenses"}
    | {"accepting", "taking", "receiving", "one", "two", "three", "four", "five", "what", "which", "it", "them", "both"}
)
# Events that one party brings about, so that two parties contradict each other.
_BY_ONE = (
    "appointment",
    "dismissal",
    "promotion",
    "demotion",
    "suspension",
    "reinstatement",
    "conviction",
    "acquittal",
    "sentence",
    "pardon",
)
_OF_ONE_POST = ("appointment", "dismissal", "resignation", "suspension", "reinstatement")


@dataclass(frozen=True, slots=True)
class Option:
    """One value as it is compared (`parts`), as it is shown, and who tells it."""

    parts: frozenset[Hashable]
    text: str
    told: tuple[Told, ...]


def options_of(event: Event, resolution: Resolution) -> Iterator[tuple[str, list[Option]]]:
    """The fields on which statements of an event may contradict one another, each with the values told."""
    told = [one for one in sorted(event.told) if constrains(resolution.statements[one])]
    if event_types()[event.type].lasts:
        return
    grouped: dict[str, dict[frozenset[Hashable], list[tuple[str, Told]]]] = defaultdict(lambda: defaultdict(list))
    for one in told:
        for field, parts, text in _comparable(one, resolution.statements[one], event, resolution):
            if parts:
                grouped[field][parts].append((text, one))
    for name in sorted(grouped):
        field = name.partition(" ")[0]
        yield field, [_option(parts, said) for parts, said in sorted(grouped[name].items(), key=lambda item: sorted(map(str, item[0])))]


def find_rivals(field: str, options: Sequence[Option]) -> list[Option]:
    """The options that contradict at least one other."""
    rivals: list[Option] = []
    for one, other in combinations(options, 2):
        together = {told.doc for told in one.told} & {told.doc for told in other.told}
        if not together and not _compatible(field, one, other):
            rivals += [one, other]
    return [option for option in options if option in rivals]


def _compatible(field: str, one: Option, other: Option) -> bool:
    if field == "post":
        seats = [make_seat("", text) for text in (one.text, other.text)]
        return same_seat(seats[0], seats[1])
    if field == "counterpart" and any(words_of(a.text) <= words_of(b.text) for a, b in ((one, other), (other, one))):
        return True  # "the court" beside "the Garrison Military Court"
    return one.parts <= other.parts or other.parts <= one.parts


def _comparable(told: Told, stmt: Statement, event: Event, resolution: Resolution) -> Iterator[tuple[str, frozenset[Hashable], str]]:
    """Field, parts to compare and text of each value that a statement gives; amounts of two units are two fields."""
    if stmt.charge:
        yield "charge", _charge_parts(stmt.charge), stmt.charge
    if stmt.value and stmt.value.amount is not None:
        yield f"value {stmt.value.unit}", frozenset([stmt.value.amount]), write_value(stmt.value)
    if stmt.counterpart and event.type in _BY_ONE:
        ids = resolution.counterparts_of.get(told) or tuple(name.casefold() for name in stmt.counterpart)
        yield "counterpart", frozenset(ids), " and ".join(stmt.counterpart)
    if event.type in _OF_ONE_POST:
        if unit := resolution.unit_of.get(told):
            yield "organization", frozenset([unit]), resolution.entities[unit].name
        if stmt.post:
            yield "post", words_of(bare_post(stmt.post)), stmt.post


def _charge_parts(charge: str) -> frozenset[Hashable]:
    return frozenset(word[:5] for word in words_of(charge) - _DEGREES)


def _option(parts: frozenset[Hashable], said: Iterable[tuple[str, Told]]) -> Option:
    """The value in the wording that most statements use."""
    said = list(said)
    texts = [text for text, _ in said]
    return Option(parts, min(texts, key=lambda text: (-texts.count(text), text)), tuple(sorted(told for _, told in said)))
