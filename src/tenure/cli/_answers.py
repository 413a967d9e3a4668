"""Answers on the screen: careers, holders of posts, chains, conflicts and proofs, every line with its citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tenure.cli._citation import Sources
from tenure.cli._layout import heading, indent, timeline
from tenure.drawing import as_tree, by_kind
from tenure.model.answers import CareerLine, ConflictAnswer, Finding, Hop, Superior, Who, WhyAnswer
from tenure.model.entity import Entity
from tenure.telling.labels import explain, explain_hop
from tenure.telling.words import clean, count, lasts, listing, say, say_when
from tenure.vocabulary.wording import CAPACITY_WORDS, STANCE_WORDS, say_window

if TYPE_CHECKING:
    from tenure.resolution import Evidence

_LABEL_STYLES = {"evidenced": "green", "possible": "yellow", "assumed": "yellow", "disputed": "red", "ended": "dim"}
_QUOTED = 6
_SEVERITY_STYLES = {"error": "red", "warning": "yellow", "note": "dim"}
_KINDS = {"command": "Chain of command", "administrative": "Administrative relations", "member": "Membership"}
_TURNS = {
    "cycle": "a cycle: this unit lies on the way here, so reports put it above itself",
    "again": "given at another place of this chain",
}
_EVIDENCE = {True: "For:", False: "Against:", None: "Tells nothing:"}
_BOUNDS = {
    "earliest day": "It happened on {} or later",
    "latest day": "It happened by {}",
    "earliest start": "It started on {} or later",
    "latest start": "It had started by {}",
    "earliest end": "It went on until {} at least",
    "latest end": "It was over by {}",
}


def career_lines(lines: Iterable[CareerLine], sources: Sources, *, ids: bool = False) -> RenderableType:
    """A career as a timeline; a denial that the case knows stands beside what it denies. With `ids`, each line ends in its id."""
    return timeline((_date(line), _head(line, ids=ids), _below(line, sources)) for line in lines)


def who_lines(answers: Sequence[Who], sources: Sources, *, ids: bool = False) -> RenderableType:
    """The candidates for a post on a day, each with what its label means and who says so, and with `ids` their tenure's id."""
    parts: list[RenderableType] = []
    if answers and all(answer.label == "ended" for answer in answers):
        parts.append(Text("No holder is known for this day. Who held it before:"))
    for answer in answers:
        head = Text(clean(answer.person_name), style="bold")
        head.append(f": {_post(answer)}", style="not bold")
        head.append(f"  ({_support(answer.origins)})", style="not bold dim")
        head.append(_id(answer.tenure) if ids else "", style="not bold dim")
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


def finding_lines(findings: Iterable[Finding], sources: Sources) -> RenderableType:
    """Findings of checks: how severe, one sentence, who says so, and what to look at next."""
    parts: list[RenderableType] = []
    for number, finding in enumerate(findings):
        parts += [Text()] if number else []
        head = Text(finding.severity, style=_SEVERITY_STYLES[finding.severity])
        head.append(f"  {clean(finding.text[:1].upper() + finding.text[1:])}.", style="not dim bold")
        head.append(f"  ({finding.kind})", style="not bold dim")
        # What contradicts may stand in one report, so each sentence is quoted, not each report.
        each = replace(sources, full=sources.full or len(finding.told) <= _QUOTED)
        parts += [head, indent(Group(*each.cite(finding.told, quotes=_QUOTED), Text(f"Next: {finding.next}", style="dim")))]
    return Group(*parts)


def chain_lines(hops: Sequence[Hop], sources: Sources, *, ids: bool = False) -> RenderableType:
    """A chain as a tree: each unit below the one from which it was reached, with what says so and who headed it.

    With `ids`, each line ends in the id of its relation or tenure.
    """
    parts: list[RenderableType] = []
    kinds = by_kind(hops)
    for kind, of_kind in kinds:
        parts += [Text(_KINDS[kind], style="dim")] if len(kinds) > 1 or kind != "command" else []
        parts += [_indent(depth, _hop(hop, sources, ids=ids)) for depth, hop in as_tree(of_kind)]
    return Group(*parts)


def superior_lines(lines: Iterable[Superior], sources: Sources) -> RenderableType:
    """The people over a person, each with how that follows, how sure it is, and the days on which it was so."""
    parts: list[RenderableType] = []
    for line in lines:
        head = Text(clean(line.superior.person_name), style="bold")
        head.append(f": {_post(line.superior)}", style="not bold")
        over = "headed the same unit" if line.hop == 0 else f"{count(line.hop, 'unit')} above"
        own = listing(filter(None, (line.post, line.unit_name)), ",").replace(" , ", ", ")
        label = Text(f"{line.label}: {over}; {clean(line.person_name)} was {clean(own)}", style=_LABEL_STYLES[line.label])
        parts += [head, indent(Group(label, Text(_together(line)), *sources.cite(line.told)))]
    return Group(*parts)


def why_lines(line: CareerLine, bounds: Iterable[WhyAnswer], sources: Sources) -> RenderableType:
    """The proof of each bound of an event, tenure or relation: what it rests on and each step from there, with who says so."""
    said = say(line.event, line.fields, phase="planned" if line.stance in ("planned", "requested") else None)
    parts: list[RenderableType] = [heading(f"{clean(line.person_name)}: {STANCE_WORDS.get(line.stance, '')}{said}", line.id)]
    for bound in bounds:
        parts.append(Text(f"{_BOUNDS[bound.bound].format(bound.day)}:", style="bold"))
        steps = [(step.day, Text(clean(step.constraint)), sources.cite(step.told)) for step in bound.path]
        parts.append(indent(timeline(steps)))
    return Group(*parts)


def evidence_lines(evidence: Iterable[Evidence], found: Sequence[Entity], sources: Sources) -> RenderableType:
    """What tells for and against two being one, with who says so."""
    evidence, (left, right) = list(evidence), found
    names = [f"{clean(one.name)} ({one.id})" for one in (left, right)]
    held = f"{names[0]}: held to be one" if left.id == right.id else f"{listing(names)}: held apart"
    parts: list[RenderableType] = [Text(held, style="bold")]
    for speaks_for, title in _EVIDENCE.items():
        said = [one for one in evidence if one.speaks_for is speaks_for]
        parts += [Text(title, style="bold")] if said else []
        parts += [indent(Group(Text(clean(one.text)), *map(indent, sources.cite(one.told)))) for one in said]
    return Group(*parts)


def _indent(depth: int, item: RenderableType) -> RenderableType:
    return Padding(item, (0, 0, 0, 4 * depth), expand=False)


def _hop(hop: Hop, sources: Sources, *, ids: bool) -> RenderableType:
    head = Text("under " if hop.direction == "up" else "over ", style="dim")
    head.append(clean(hop.to_name), style="not dim bold")
    kind = "" if hop.relation else "; no report says of which kind"
    head.append(f"  ({_support(hop.origins)}{kind}){_id(hop.id) if ids else ''}", style="not bold")
    label = Text(explain_hop(hop), style=_LABEL_STYLES[hop.label])
    turn = [Text(_TURNS[hop.turn], style="red" if hop.turn == "cycle" else "dim")] if hop.turn else []
    holders = [Text.assemble("headed by ", holder_line(holder, ids=ids)) for holder in hop.holders]
    nobody = hop.label != "ended" and not hop.turn and not holders
    return Group(head, indent(Group(label, *sources.cite(hop.told), *turn, *holders, *([Text("no holder known")] if nobody else []))))


def holder_line(holder: Who, *, ids: bool = False) -> Text:
    """A holder in one line: name, post and label with its reason, and with `ids` the tenure's id."""
    line = Text(clean(holder.person_name), style="bold")
    line.append(f", {CAPACITY_WORDS.get(holder.capacity or '', '')}{clean(holder.post or 'head')}: ", style="not bold")
    line.append(explain(holder), style=f"not bold {_LABEL_STYLES[holder.label]}")
    return line.append(_id(holder.tenure) if ids else "", style="dim")


def _together(line: Superior) -> str:
    first, last = line.possible
    span = (
        f"{f'not before {first}' if first else 'no report bounds the start'}, {f'not after {last}' if last else 'no report bounds the end'}"
    )
    if line.certain is None:
        return f"Together: no day is certain; {span}"
    return f"Together: for certain from {line.certain[0]} to {line.certain[1]}; {span}"


def _post(answer: Who) -> str:
    """The post and unit of a candidate, with the capacity."""
    named = listing(filter(None, (answer.post, answer.unit_name)), ",").replace(" , ", ", ")
    return clean(CAPACITY_WORDS.get(answer.capacity or "", "") + named)


def _date(line: CareerLine) -> str:
    return say_when(line.when, lasts=line.kind == "tenure" or lasts(line.event))


def _head(line: CareerLine, *, ids: bool) -> Text:
    text = Text(STANCE_WORDS.get(line.stance, ""), style="yellow")
    phase = "planned" if line.stance in ("planned", "requested") else None
    text.append(say(line.event, line.fields, phase=phase), style="not yellow bold")
    window = say_window(*line.bounds) if line.when is None else ""
    text.append(f" ({window})" if window else "", style="not yellow not bold")
    return text.append(f"  ({_support(line.origins)}){_id(line.id) if ids else ''}", style="not yellow not bold dim")


def _below(line: CareerLine, sources: Sources) -> list[Text]:
    return [*sources.cite(line.told, when=line.when), *sources.deny(line.denied)]


def _id(of: str) -> str:
    return f"  [{of}]"


def _support(origins: int) -> str:
    return count(origins, "independent source")
