"""What the order of telling says of the order of events: "he was removed and reassigned to Syria and has been arrested".

Verbs joined by "and" in one sentence on one person are told as they followed one another. It is the weakest sign of all, so it
is heard only for events that no report dates, never against a date, and yields to everything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from tenure.derivation._claims import constrains
from tenure.derivation._constraints import HEDGED, Link, Node
from tenure.derivation._settle import Settled, settle_event
from tenure.model.event import Event, Told
from tenure.model.statement import Statement
from tenure.resolution import Resolution
from tenure.vocabulary import event_types

# What stands between two verbs of which the second goes on where the first ends; in `end` the second's auxiliaries.
_GOES_ON = re.compile(
    r"[\w\s,'’-]*?\b(?:and|then)\s+(?:(?:then|later|subsequently|eventually|finally)\s+)?(?:(?:he|she)\s+)?"
    r"(?P<end>(?:(?:was|were|is|are|has|have|been|then|later|since)\s+)*)",
    re.IGNORECASE,
)
# Words by which a clause steps out of the order of telling.
_STEPS_OUT = re.compile(
    r"\b(?:after|before|following|until|till|when|while|because|once|earlier|previously|already|first|also|had|or|but|nor|not"
    r"|who|whom|whose|which|that|as|will|would|may|might|could|should|if)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:has|have|is|are)\b(?:\s+(?:been|now|since|\w+ly))*\s*$", re.IGNORECASE)
_THEN = re.compile(r"\b(?:was|were)\b", re.IGNORECASE)


Step = tuple[int, Told, Event]
"""Where a sentence tells an event, by which statement."""


def narrated_links(resolution: Resolution, events: Iterable[Event], span_of: Mapping[Told, tuple[Node, Node]]) -> Iterator[Link]:
    """A link from each event to the one that its sentence tells next, where no report dates one of the two."""
    for steps in _sentences(resolution, events):
        if _contradicts_dates([event for _, _, event in steps], resolution):
            continue
        for (_, one, first), (_, other, then) in pairwise(steps):
            stmt, following = resolution.statements[one], resolution.statements[other]
            if _are_two(first, then) and goes_on(stmt, following) and not (_has_date(first, resolution) and _has_date(then, resolution)):
                words = stmt.evidence.text[stmt.trigger.start - stmt.evidence.start : following.trigger.end - stmt.evidence.start]
                yield Link(span_of[one][1], span_of[other][0], 0, None, f"told next: “{words}”", other, HEDGED)


def _sentences(resolution: Resolution, events: Iterable[Event]) -> Iterator[list[Step]]:
    """What each sentence tells of one person, in the order of telling."""
    sentences: dict[tuple[str, int, int, str], list[Step]] = defaultdict(list)
    for event in events:
        for told in event.told if _is_step(event) else ():
            stmt = resolution.statements[told]
            if constrains(stmt):
                sentences[told.doc, stmt.evidence.start, stmt.evidence.end, event.subject].append((stmt.trigger.start, told, event))
    for _, steps in sorted(sentences.items()):
        yield sorted(steps, key=lambda step: step[:2])


def goes_on(stmt: Statement, then: Statement) -> bool:
    """Whether the sentence of both tells `then` as what came next."""
    sentence, offset = stmt.evidence.text, stmt.evidence.start
    between = sentence[max(0, stmt.trigger.end - offset) : max(0, then.trigger.start - offset)]
    match = _GOES_ON.fullmatch(between)
    if match is None or _STEPS_OUT.search(between):
        return False
    # "is on trial and was dismissed in May": from now back to then.
    return not (_THEN.search(match["end"]) and _NOW.search(sentence[: stmt.trigger.start - offset]))


def _is_step(event: Event) -> bool:
    """Postings lost and taken up, steps of a proceeding, death: what may follow one another in a sentence."""
    kind = event_types()[event.type]
    return not kind.lasts and (kind.group in ("posting", "justice") or event.type == "death")


def _are_two(first: Event, then: Event) -> bool:
    """Two steps and not one: "arrested and charged" is told of one act, so one of the two must concern a post."""
    return first.id != then.id and "posting" in (event_types()[first.type].group, event_types()[then.type].group)


def _has_date(event: Event, resolution: Resolution) -> bool:
    return any(resolution.statements[told].when for told in event.told)


def _contradicts_dates(events: Sequence[Event], resolution: Resolution) -> bool:
    """Whether a sentence tells one event before another that was over sooner: then its order of telling is not that of time."""
    windows = [_settle(event, resolution) for event in events]
    return any(a.least is not None and b.most is not None and b.most < a.least for a, b in combinations(windows, 2))


def _settle(event: Event, resolution: Resolution) -> Settled:
    told = [one for one in event.told if constrains(resolution.statements[one])]
    return settle_event(event.id, told, resolution.statements)
