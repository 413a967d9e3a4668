"""Answers: the same objects behind the page, the API and `--json`.

Each `to_json` gives the keys of docs/reference/answers.md in that order. `told` names the documents
too, for citations; the JSON carries the statements' ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, NamedTuple

from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import Capacity, Statement, UnitRelation
from tenure.model.tenure import ConflictKind, ConflictValue, Stance

Label = Literal["evidenced", "possible", "assumed", "disputed", "ended"]
Side = tuple[str | None, str | None]
Direction = Literal["up", "down"]
Severity = Literal["error", "warning", "note"]
Verdict = Literal["met", "reported", "planned", "pending", "disputed", "negated", "no evidence"]
Certainty = Literal["certain", "possible", "excluded"]


@dataclass(frozen=True, slots=True)
class Who:
    """One candidate for a post on one day.

    `start` and `end` are (earliest, latest) ISO days, None where nothing bounds them. `last_seen` is the
    last day up to `on` on which a report says the person held the post. `known` is the day as known
    on which the answer holds and `left_out` how many documents that day left out. `successor` is who is evidenced in
    the post since this person was last, so that it is not assumed any more that the person still held it. `tenure` is what
    `why` takes. `reported` names the bounds ("latest start" ...) that rest on hedged statements, `disputed` those on which
    reports disagree.
    """

    post: str | None
    unit: str | None
    unit_name: str | None
    person: str
    person_name: str
    label: Label
    start: Side
    end: Side
    capacity: Capacity | None
    last_seen: str | None
    told: tuple[Told, ...]
    origins: int
    on: str
    tenure: str
    known: str | None = None
    left_out: int = 0
    successor: str | None = None
    reported: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The keys of a `who` answer."""
        return {
            "post": self.post,
            "unit": self.unit,
            "unit_name": self.unit_name,
            "person": self.person,
            "person_name": self.person_name,
            "label": self.label,
            "start": list(self.start),
            "end": list(self.end),
            "capacity": self.capacity,
            "last_seen": self.last_seen,
            "statements": _ids(self.told),
            "origins": self.origins,
            "on": self.on,
            "known": self.known,
            "left_out": self.left_out,
            "successor": self.successor,
            "tenure": self.tenure,
            "reported": list(self.reported),
            "disputed": list(self.disputed),
        }


@dataclass(frozen=True, slots=True)
class Hop:
    """One relation of the chain of `unit`: from a unit to the next one up or down, with who headed that one on the day.

    `relation` is None where no report says of which kind it is. `turn` says why a hop is not followed, where the unit
    that it leads to is there already: "cycle" if it lies on the way, else "again".
    """

    unit: str
    hop: int
    direction: Direction
    from_unit: str
    from_name: str
    to_unit: str
    to_name: str
    relation: UnitRelation | None
    label: Label
    start: Side
    end: Side
    last_seen: str | None
    holders: tuple[Who, ...]
    told: tuple[Told, ...]
    origins: int
    on: str
    id: str
    turn: str | None = None
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a `chain` answer."""
        return {
            "hop": self.hop,
            "direction": self.direction,
            "from": self.from_unit,
            "from_name": self.from_name,
            "to": self.to_unit,
            "to_name": self.to_name,
            "relation": self.relation,
            "label": self.label,
            "start": list(self.start),
            "end": list(self.end),
            "last_seen": self.last_seen,
            "holders": [holder.to_json() for holder in self.holders],
            "statements": _ids(self.told),
            "origins": self.origins,
            "id": self.id,
            "turn": self.turn,
            "unit": self.unit,
            "on": self.on,
            "known": self.known,
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class Superior:
    """Somebody who stood over a person on a day, by a tenure of each and the relations (`via`) between their units.

    `possible` are the first and last day on which all of this can have held together (None where nothing bounds
    them), `certain` those between which it did, None where no day is certain. `label` is for the day asked about.
    """

    hop: int
    person: str
    person_name: str
    tenure: str
    post: str | None
    unit: str
    unit_name: str
    superior: Who
    via: tuple[str, ...]
    label: Label
    possible: Side
    certain: Side | None
    told: tuple[Told, ...]
    on: str
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a `superiors` answer."""
        return {
            "hop": self.hop,
            "person": self.person,
            "person_name": self.person_name,
            "tenure": self.tenure,
            "post": self.post,
            "unit": self.unit,
            "unit_name": self.unit_name,
            "superior": self.superior.to_json(),
            "via": list(self.via),
            "label": self.label,
            "possible": list(self.possible),
            "certain": list(self.certain) if self.certain else None,
            "statements": _ids(self.told),
            "on": self.on,
            "known": self.known,
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class CareerLine:
    """One line of a career: an event, or a tenure (whose `event` is "posting"); a relation in the same form ("subordination", of a unit).

    `bounds` are the first and last possible day, `start` and `end` the earliest and latest of each end (of what
    happens on one day both are `bounds`), `fields` all values told, the most supported first, `denied` the statements
    of the case that deny it. `id` is what `why` takes. `reported` and `disputed` are as in `Who`, of tenures.
    """

    kind: Literal["event", "tenure", "relation"]
    event: str
    id: str
    person: str
    person_name: str
    when: str | None
    bounds: Side
    start: Side
    end: Side
    fields: Mapping[str, tuple[str, ...]]
    stance: Stance
    denied: tuple[Told, ...]
    told: tuple[Told, ...]
    origins: int
    reported: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The keys of a `career` answer."""
        return {
            "kind": self.kind,
            "event": self.event,
            "person": self.person,
            "person_name": self.person_name,
            "when": self.when,
            "bounds": list(self.bounds),
            "fields": {name: list(values) for name, values in self.fields.items()},
            "stance": self.stance,
            "denied": _ids(self.denied),
            "statements": _ids(self.told),
            "origins": self.origins,
            "id": self.id,
            "start": list(self.start),
            "end": list(self.end),
            "reported": list(self.reported),
            "disputed": list(self.disputed),
        }


@dataclass(frozen=True, slots=True)
class ConflictAnswer:
    """What reports disagree on: `about` is an event, tenure or unit, `text` one sentence for people."""

    kind: ConflictKind
    about: str
    field: str
    values: tuple[ConflictValue, ...]
    text: str

    def to_json(self) -> dict[str, Any]:
        """The keys of a `conflicts` answer."""
        return {
            "kind": self.kind,
            "about": self.about,
            "field": self.field,
            "values": [{"value": v.value, "statements": _ids(v.told), "origins": v.origins} for v in self.values],
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a case that cannot be (error), should not be (warning) or is worth a look (note).

    `kind` is a check of docs/concepts/checks.md. `about` are the ids of the persons and units concerned, `names` their names in
    the same order, `of` the tenures, relations and events. `days` are the first and last day concerned, None where no report
    bounds them. `text` is one sentence for people, `next` what to look at.
    """

    kind: str
    severity: Severity
    about: tuple[str, ...]
    names: tuple[str, ...]
    of: tuple[str, ...]
    days: Side
    text: str
    told: tuple[Told, ...]
    origins: int
    next: str
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a `check` answer."""
        return {
            "kind": self.kind,
            "severity": self.severity,
            "about": [{"id": of, "name": name} for of, name in zip(self.about, self.names, strict=True)],
            "of": list(self.of),
            "days": list(self.days),
            "text": self.text,
            "statements": _ids(self.told),
            "origins": self.origins,
            "next": self.next,
            "known": self.known,
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class Step:
    """One constraint of a proof, in words, and the ISO day to which the proof has come with it.

    `told` are the statements of which each gives it; none for what follows from the meaning of a tenure.
    """

    told: tuple[Told, ...]
    constraint: str
    day: str

    def to_json(self) -> dict[str, Any]:
        """The keys of a step."""
        told = _ids(self.told)
        return {"statement": told[0] if told else None, "constraint": self.constraint, "day": self.day, "statements": told}


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """Why one bound of an event or tenure is the day that it is: the constraints that prove it, in order."""

    of: str
    bound: str
    day: str
    path: tuple[Step, ...]

    def to_json(self) -> dict[str, Any]:
        """The keys of a `why` answer."""
        return {
            "of": self.of,
            "bound": self.bound,
            "day": self.day,
            "path": [step.to_json() for step in self.path],
        }


class StepVerdict(NamedTuple):
    """How one step of a pathway stands in a person's career; a hundred thousand careers have a million of them.

    `told` are the statements on which the verdict rests, `origins` how many independent sources they have, and `against` the
    statements on the step that tell otherwise. `events` are the events and tenures concerned, that first from which `when` comes,
    and `bounds`, the first and last possible day of what is told to have happened. `outcome` is what the step comes to, where it may
    come to several things. `order` is how sure it is that the step stands where the pathway has it, None where nothing compares it.
    """

    pathway: str
    person: str
    person_name: str
    step: str
    says: str
    verdict: Verdict
    when: str | None
    bounds: Side
    outcome: str
    order: Certainty | None
    told: tuple[Told, ...]
    origins: int
    against: tuple[Told, ...]
    denied: tuple[Told, ...]
    events: tuple[str, ...]
    known: str | None = None
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The keys of a `pathway check` answer."""
        return {
            "pathway": self.pathway,
            "person": self.person,
            "person_name": self.person_name,
            "step": self.step,
            "says": self.says,
            "verdict": self.verdict,
            "when": self.when,
            "bounds": list(self.bounds),
            "outcome": self.outcome or None,
            "order": self.order,
            "statements": _ids(self.told),
            "origins": self.origins,
            "against": _ids(self.against),
            "denied": _ids(self.denied),
            "events": list(self.events),
            "known": self.known,
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where a career leaves the pathway: a step out of order or forbidden; `sure` is how sure that is, `text` one sentence."""

    kind: Literal["order", "forbidden"]
    steps: tuple[str, ...]
    sure: Literal["certain", "possible"]
    text: str

    def to_json(self) -> dict[str, Any]:
        """The keys of a deviation."""
        return {"kind": self.kind, "steps": list(self.steps), "sure": self.sure, "text": self.text}


@dataclass(frozen=True, slots=True)
class PathwayFit:
    """How a career stands to a whole pathway: its steps in order, which required ones are missing, and where it deviates.

    `met` counts the required steps that are met or reported, of `required`; `missing` names the others. `order` is how sure it is
    that those told keep the declared order among them, None where nothing compares them. `fits` is true where no step is missing
    and nothing deviates for certain.
    """

    pathway: str
    person: str
    person_name: str
    steps: tuple[StepVerdict, ...]
    met: int
    required: int
    missing: tuple[str, ...]
    order: Certainty | None
    deviations: tuple[Deviation, ...]
    known: str | None = None
    left_out: int = 0

    @property
    def fits(self) -> bool:
        """Whether no required step is missing and nothing deviates for certain."""
        return not self.missing and all(one.sure != "certain" for one in self.deviations)

    def to_json(self) -> dict[str, Any]:
        """The keys of a `pathway matrix` answer."""
        return {
            "pathway": self.pathway,
            "person": self.person,
            "person_name": self.person_name,
            "verdicts": {step.step: step.verdict for step in self.steps},
            "when": {step.step: step.when for step in self.steps},
            "statements": {step.step: _ids(step.told) for step in self.steps},
            "met": self.met,
            "required": self.required,
            "missing": list(self.missing),
            "order": self.order,
            "fits": self.fits,
            "deviations": [one.to_json() for one in self.deviations],
            "known": self.known,
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A step whose verdict is another from the day `known` on; `before` held until then.

    Where two days of knowledge are compared it is the later of them, None for today, and `before` held on the earlier.
    """

    known: str | None
    person: str
    person_name: str
    step: str
    before: Verdict
    after: StepVerdict

    def to_json(self) -> dict[str, Any]:
        """The keys of a change of verdict."""
        return {
            "known": self.known,
            "person": self.person,
            "person_name": self.person_name,
            "step": self.step,
            "before": self.before,
            "after": self.after.verdict,
            "outcome": self.after.outcome or None,
            "statements": _ids(self.after.told),
            "origins": self.after.origins,
        }


@dataclass(frozen=True, slots=True)
class LabelChange:
    """Who headed a unit on a day: the label before a decision and after it, None where the person is no candidate."""

    unit: str
    unit_name: str
    person: str
    person_name: str
    on: str
    before: Label | None
    after: Label | None

    def to_json(self) -> dict[str, Any]:
        """The keys of a label that would change."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Effect:
    """What would change if two were one, or a statement did not count.

    `touched` is how many events, tenures and relations are told of the two, or of its subject, `changed` how many lines of that
    part of the case would be told otherwise, `conflicts` how many conflicts would be new, `labels` the labels of `who` that would be
    others.
    """

    touched: int
    changed: int
    conflicts: int
    labels: tuple[LabelChange, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two people, units or events that may be one, undecided, with what would change if they were.

    Of kind "event" `a` and `b` may be two tellings of one event that may be two: then `held_one` is true, and the effect is that of
    parting them.
    """

    kind: str
    a: str
    a_name: str
    b: str
    b_name: str
    effect: Effect
    held_one: bool = False

    def to_json(self) -> dict[str, Any]:
        """The keys of a `suggest` answer."""
        effect = self.effect
        return {
            "kind": self.kind,
            "a": self.a,
            "a_name": self.a_name,
            "b": self.b,
            "b_name": self.b_name,
            "held_one": self.held_one,
            "labels": [change.to_json() for change in effect.labels],
            "changed": effect.changed,
            "conflicts": effect.conflicts,
            "touched": effect.touched,
        }


@dataclass(frozen=True, slots=True)
class ToReview:
    """A statement that nobody has judged, or whose judgement was reopened, with what would change if it did not count.

    `judgement` is the number of the judgement that was reopened; then the statement is what the machine says there now.
    """

    statement: Statement
    judgement: int | None
    effect: Effect

    def to_json(self) -> dict[str, Any]:
        """The keys of a `review` answer."""
        return {
            "statement": self.statement.to_json(),
            "judgement": self.judgement,
            "labels": [change.to_json() for change in self.effect.labels],
            "changed": self.effect.changed,
            "conflicts": self.effect.conflicts,
            "touched": self.effect.touched,
        }


@dataclass(frozen=True, slots=True)
class Judged:
    """One mention, or statement, that a judgement is about: its words, the report, and what became of it since.

    `name` is the fullest name of the entity that it belongs to now, None where it belongs to none.
    """

    id: str
    quote: str | None
    doc: str | None
    name: str | None
    state: str

    def to_json(self) -> dict[str, Any]:
        """The keys of what a judgement is about."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class JudgementLine:
    """A judgement with its standing: "stands", "in part", "withdrawn", "overruled", "reopened", "orphaned" or "dormant".

    `by` are the numbers of the later judgements that withdraw it, or that it contradicts. Of one on a statement: `machine` is
    what the machine said when it was judged, `said` what the reviewer says instead, `now` what the machine says now where that is neither.
    """

    judgement: Judgement
    standing: str
    by: tuple[int, ...]
    about: tuple[Judged, ...]
    machine: Statement | None = None
    said: Statement | None = None
    now: Statement | None = None

    def to_json(self) -> dict[str, Any]:
        """The keys of a `judgements` answer."""
        made = self.judgement
        return {
            "number": made.number,
            "verdict": made.verdict,
            "reviewer": made.reviewer,
            "decided": made.decided,
            "why": made.why,
            "standing": self.standing,
            "by": list(self.by),
            "about": [one.to_json() for one in self.about],
            "machine": self.machine and self.machine.to_json(),
            "said": self.said and self.said.to_json(),
            "now": self.now and self.now.to_json(),
        }


def _ids(told: Iterable[Told]) -> list[str]:
    return sorted({one.statement for one in told})
