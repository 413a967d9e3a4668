"""Names that units had before: "the 8th Corps was renamed the 58th Army in 1995", "the 58th Army, formerly the 8th Corps".

Two names of units with nothing between them but words for a renaming. Whatever else stands there ("was to be renamed", "and the former")
leaves them alone: a wrong tie makes one unit of two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tenure.extraction.nouns import is_unit_noun
from tenure.extraction.units import numbered_unit, unit_phrase
from tenure.vocabulary import Frame, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

Range = tuple[int, int]

RENAMED = Frame(source="renamings", event="naming", pos="verb", lemmas=(), subject=("name",))

_CALLED = r"(?:known|called|named|designated|titled)(?: as)?"
#: What stands between a name and an earlier one of the same unit.
_WAS = re.compile(
    rf"formerly(?: {_CALLED})?|(?:which was |was )?(?:then|previously|once|originally|formerly) {_CALLED}"
    rf"|(?:which was |was )?until DATE(?: (?:was )?{_CALLED})?|(?:which |and )?until DATE was(?: {_CALLED})?"
)
#: What stands between a name and a later one: the verb is the trigger.
_BECAME = re.compile(
    r"(?:which |and )?(?:was|were|has been|have been|had been)?(?: DATE)? ?(?:officially|formally)? ?VERB(?: DATE)?(?: as| into| to)?"
)
#: The same without a verb of its own.
_IS_NOW = re.compile(rf"(?:which is )?(?:now|today|currently|later|subsequently) {_CALLED}")


#: Words of time that say which name came first.
_NO_DATES = frozenset({"now", "then", "today", "currently", "later", "once", "until", "previously", "subsequently"})


@dataclass(frozen=True, slots=True)
class Renaming:
    """Token ranges of the two names and of the words that tie them; `token` is their head, `is_verb` where it says what happened."""

    token: Token
    cue: Range
    former: Range
    name: Range
    is_verb: bool


def find_renamings(parsed: Doc, sent: Span, is_time: Callable[[Token], bool]) -> Iterator[Renaming]:
    """The renamings that a sentence tells; `is_time` says which tokens belong to an expression of time."""
    for first, second in pairwise(_units(parsed, sent)):
        between = [parsed[i] for i in range(first[1], second[0])]
        said = " ".join(_words(between, is_time))
        if _WAS.fullmatch(said):
            yield _renaming(between, former=second, name=first, is_verb=False)
        elif _IS_NOW.fullmatch(said):
            yield _renaming(between, former=first, name=second, is_verb=False)
        elif _BECAME.fullmatch(said):
            yield _renaming(between, former=first, name=second, is_verb=True)


def _renaming(between: list[Token], *, former: Range, name: Range, is_verb: bool) -> Renaming:
    plain = [token for token in between if token.is_alpha and token.lower_ not in ("the", "a", "which", "and")]
    verb = next((token for token in plain if _is_verb(token)), plain[0])
    cue = (verb.i, verb.i + 1) if is_verb else (plain[0].i, plain[-1].i + 1)
    return Renaming(verb, cue, former, name, is_verb)


def _words(between: list[Token], is_time: Callable[[Token], bool]) -> Iterator[str]:
    """The words between two names: DATE for each expression of time, VERB for one that renames, nothing for articles and marks."""
    dated = False
    for n, token in enumerate(between):
        if (token.lower_ not in _NO_DATES and is_time(token)) or (
            token.lower_ in ("in", "on") and n + 1 < len(between) and is_time(between[n + 1])
        ):
            if not dated:
                yield "DATE"
            dated = True
            continue
        dated = False
        if token.is_punct or token.is_space or token.lower_ in ("the", "a", "an"):
            continue
        yield "VERB" if _is_verb(token) else token.lower_


def _is_verb(token: Token) -> bool:
    return lexicon().is_a(token.lower_, "renamed")


def _units(parsed: Doc, sent: Span) -> Iterator[Range]:
    """The token ranges of the names of units in a sentence that tell one from others, in order."""
    end = sent.start
    for token in sent:
        if token.i < end or not (numbered_unit(token) or (is_unit_noun(token, lexicon()) and token.pos_ == "PROPN")):
            continue
        start, stop = unit_phrase(token)
        while start < stop and parsed[start].lower_ in ("the", "a", "an"):
            start += 1
        while stop < sent.end and _goes_on(parsed[stop]):
            stop += 1
        while start - 1 > sent.start and not numbered_unit(token) and _goes_on(parsed[start - 1]):
            start -= 1
        start, stop = max(start, end), min(stop, sent.end)
        if start < stop and sum(parsed[i].text[:1].isupper() or parsed[i].text[:1].isdigit() for i in range(start, stop)) > 1:
            yield start, stop
            end = stop


def _goes_on(token: Token) -> bool:
    """True of a word with a capital beside a name: the name is longer than the parse has it."""
    return token.is_alpha and token.text[:1].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN")
