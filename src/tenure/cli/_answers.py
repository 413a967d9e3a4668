"""Answers on the screen: careers, holders of posts and conflicts, every line with its citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from tenure.cli._citation import Sources
from tenure.cli._layout import indent, timeline
from tenure.cli._words import clean, count, lasts, listing, say, say_end, say_start, say_when
from tenure.model.answers import CareerLine, ConflictAnswer, Side, Who

_STANCES = {
    "reported": "reportedly ",
    "planned": "planned: ",
    "requested": "asked for: ",
    "negated": "said not to have happened: ",
    "disputed": "disputed: ",
}
_LABEL_STYLES = {"evidenced": "green", "possible": "yellow", "assumed": "yellow", "disputed": "red", "ended": "dim"}
_CAPACITIES = {"acting": "acting ", "de_facto": "in fact ", "self_styled": "self-styled "}


def career_lines(lines: Iterable[CareerLine], sources: Sources) -> RenderableType:
    """A career as a timeline; a denial that the case knows stands beside what it denies."""
    return timeline((_date(line), _head(line), _below(line, sources)) for line in lines)


def who_lines(answers: Sequence[Who], sources: Sources) -> RenderableType:
    """The candidates for a post on a day, each with what its label means and who says so."""
    parts: list[RenderableType] = []
    if answers and all(answer.label == "ended" for answer in answers):
        parts.append(Text("No holder is known for this day. Who held it before:"))
    for answer in answers:
        head = Text(clean(answer.person_name), style="bold")
        post = _CAPACITIES.get(answer.capacity or "", "") + listing(filter(None, (answer.post, answer.unit_name)), ",").replace(" , ", ", ")
        head.append(f": {clean(post)}", style="not bold")
        head.append(f"  ({_support(answer.origins)})", style="not bold dim")
        label = Text(explain(answer), style=_LABEL_STYLES[answer.label])
        parts += [head, indent(Group(label, *sources.cite(answer.told)))]
    return Group(*parts)


def conflict_lines(conflicts: Iterable[ConflictAnswer], sources: Sources) -> RenderableType:
    """What the reports disagree on: one sentence each, then the values with who gives them."""
    parts: list[RenderableType] = []
    for number, conflict in enumerate(conflicts):
        parts += [Text()] if number else []
        parts.append(Text(clean(conflict.text[:1].upper() + conflict.text[1:]), style="bold"))
        for value in conflict.values:
            head = Text(clean(value.value))
            head.append(f"  ({_support(value.origins)})", style="dim")
            parts.append(indent(Group(head, *map(indent, sources.cite(value.told, quotes=1)))))
    return Group(*parts)


def explain(answer: Who) -> str:
    """What the label of a candidate means, in words, for this candidate and day."""
    (first, begun), (held, over) = answer.start, answer.end
    if answer.label == "evidenced":
        return f"evidenced: reports place {clean(answer.person_name)} in the post on {answer.on}, or both before and after it"
    if answer.label == "ended":
        return say_end(held, over)
    if answer.label == "disputed":
        return "disputed: reports disagree; see `tenure conflicts`"
    if answer.label == "assumed":
        return f"assumed: last reported in the post on {answer.last_seen or held}; no report says that it ended"
    reasons = [say_start(first, begun)] if begun is None or answer.on < begun else []
    reasons += [say_end(held, over)] if held is None or answer.on > held else []
    return f"possible: {'; '.join(reasons + _seen(answer))}"


def _date(line: CareerLine) -> str:
    return say_when(line.when, lasts=line.kind == "tenure" or lasts(line.event))


def _head(line: CareerLine) -> Text:
    text = Text(_STANCES.get(line.stance, ""), style="yellow")
    phase = "planned" if line.stance in ("planned", "requested") else None
    text.append(say(line.event, line.fields, phase=phase), style="not yellow bold")
    text.append(_window(line.bounds) if line.when is None else "", style="not yellow not bold")
    return text.append(f"  ({_support(line.origins)})", style="not yellow not bold dim")


def _below(line: CareerLine, sources: Sources) -> list[Text]:
    return [*sources.cite(line.told, when=line.when), *sources.deny(line.denied)]


def _window(bounds: Side) -> str:
    first, last = bounds
    if first and last:
        return f" (between {first} and {last})"
    if first or last:
        return f" ({f'on {first} or later' if first else f'by {last}'})"
    return ""


def _seen(answer: Who) -> list[str]:
    return [f"last reported in the post on {answer.last_seen}"] if answer.last_seen else []


def _support(origins: int) -> str:
    return count(origins, "independent source")
