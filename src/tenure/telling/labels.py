"""What the labels of answers mean, in words, for one candidate and day."""

from __future__ import annotations

from tenure.model.answers import Effect, Hop, Who
from tenure.telling.words import clean, count, listing, say_ago
from tenure.vocabulary.wording import say_end, say_start


def explain(answer: Who) -> str:
    """What the label of a candidate means, in words, for this candidate and day."""
    name = clean(answer.person_name)
    if answer.label == "evidenced":
        return f"evidenced: reports place {name} in the post on {answer.on}, or both before and after it"
    if answer.label == "assumed":
        return _assumed(answer, "seen in the post on")
    later = [f"{clean(answer.successor)} is reported in the post since"] if answer.successor else []
    return _explain(answer, [*later, *_seen(answer)])


def explain_hop(hop: Hop) -> str:
    """What the label of a relation means, in words, for this day."""
    if hop.label == "evidenced":
        return f"evidenced: reports tell it of {hop.on}, or of days both before and after it"
    if hop.label == "assumed":
        return _assumed(hop, "reported of")
    return _explain(hop, [])


def say_effect(effect: Effect, of: str = "the two", *, who: str = "`who`") -> str:
    """Why a suggestion stands where it does; `of` is what it is about, `who` how the question of who headed a unit is called."""
    parts = [f"{count(len(effect.labels), 'label')} of {who}"] if effect.labels else []
    parts += [count(effect.changed, "line of answers", "lines of answers")] if effect.changed else []
    new = f"; {count(effect.conflicts, 'new conflict')}" if effect.conflicts else ""
    changes = f"would change {listing(parts)}" if parts else "would change no label and no date"
    return f"{changes}{new}; {count(effect.touched, 'event or tenure', 'events and tenures')} told of {of}"


def _assumed(answer: Who | Hop, reported: str) -> str:
    seen = answer.last_seen or answer.end[0]
    reason = f"last {reported} {say_ago(seen, answer.on)}" if seen else say_start(*answer.start)
    return f"assumed: {reason}; no report says that it ended"


def _explain(answer: Who | Hop, reasons: list[str]) -> str:
    (first, begun), (held, over) = answer.start, answer.end
    if answer.label == "ended":
        return say_end(held, over)
    if answer.label == "disputed":
        return "disputed: reports disagree; see the conflicts"
    start = [say_start(first, begun)] if begun is None or answer.on < begun else []
    end = [say_end(held, over)] if held is None or answer.on > held else []
    return f"possible: {'; '.join([*start, *end, *reasons])}"


def _seen(answer: Who) -> list[str]:
    return [f"last seen in the post on {say_ago(answer.last_seen, answer.on)}"] if answer.last_seen else []
