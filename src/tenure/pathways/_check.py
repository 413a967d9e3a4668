"""Holds careers against a pathway: a verdict a step, the order, what is missing and what deviates. Pure functions, one career at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenure.model.answers import Certainty, Deviation, PathwayFit, Side, StepVerdict
from tenure.model.career import Career, Voice
from tenure.model.event import Told
from tenure.pathways._matching import Evidence, Matcher
from tenure.pathways._order import Candidate, Choice, Tie, choose, compare, find_surest, find_weakest, tie_steps
from tenure.pathways._values import Pathway, Step
from tenure.pathways._verdicts import NOTHING, RANK, Finding, count_origins, judge_happened, judge_open, rank

_HELD = ("met", "reported")
_UNBOUNDED: Side = (None, None)


class Checker:
    """A pathway ready to be held against any number of careers, as known on a day and with so many documents left out."""

    def __init__(self, pathway: Pathway, *, known: str | None = None, left_out: int = 0) -> None:
        self.pathway = pathway
        self._known, self._left_out = known, left_out
        self._matcher = Matcher(pathway)
        number = {step.name: n for n, step in enumerate(pathway.steps)}
        self._ties = tie_steps([Tie(number[one.first], number[one.then], one) for one in pathway.orders])
        self._slots = _group(pathway.steps)
        self._required = [slot for slot in self._slots if not (pathway.steps[slot[0]].forbidden or pathway.steps[slot[0]].optional)]

    def check_all(self, careers: Iterable[Career]) -> Iterator[PathwayFit]:
        """The fit of each career of which some statement bears on the pathway, in their order; the others are passed over."""
        for career in careers:
            if found := self._matcher.find(career):
                yield self._fit(career, found)

    def check(self, career: Career) -> PathwayFit:
        """The fit of one career, whether or not anything bears on the pathway."""
        return self._fit(career, self._matcher.find(career))

    def _fit(self, career: Career, found: Mapping[int, Evidence]) -> PathwayFit:
        choice = self._choose(career, found)
        stands_for = {place: step for step, place in choice.chosen.items()}
        findings = [self._judge(n, found.get(n), stands_for, choice.chosen.get(n)) for n in range(len(self.pathway.steps))]
        order = _order_of_steps(choice)
        steps = tuple([self._answer(career, number, finding, order.get(number)) for number, finding in enumerate(findings)])
        missing = tuple([steps[slot[0]].step for slot in self._required if not any(findings[n].verdict in _HELD for n in slot)])
        return PathwayFit(
            pathway=self.pathway.name,
            person=career.person,
            person_name=career.name,
            steps=steps,
            met=len(self._required) - len(missing),
            required=len(self._required),
            missing=missing,
            order=choice.whole,
            deviations=(*_out_of_order(self.pathway.steps, choice), *self._forbidden(career, findings, choice)),
            known=self._known,
            left_out=self._left_out,
        )

    def _choose(self, career: Career, found: Mapping[int, Evidence]) -> Choice:
        slots = []
        for slot in self._slots:
            if not self.pathway.steps[slot[0]].forbidden:
                bearings = [(number, one) for number in slot if number in found for one in found[number].told if one.affirmed]
                if len(bearings) > 1:
                    bearings.sort(key=lambda pair: (rank(pair[1]), pair[1].place))
                if bearings:
                    slots.append([Candidate(number, one.place) for number, one in bearings])
        return choose(career, slots, self._ties)

    def _judge(self, number: int, evidence: Evidence | None, stands_for: Mapping[int, int], chosen: int | None) -> Finding:
        """The verdict on a step; a happening that stands for another step tells nothing of this one."""
        if evidence is None:
            return NOTHING
        told = [one for one in evidence.told if stands_for.get(one.place, number) == number]
        evidence = evidence._replace(told=told) if len(told) < len(evidence.told) else evidence
        happened = [one for one in told if one.affirmed]
        if not happened:
            return judge_open(evidence)
        return judge_happened(next((one for one in happened if one.place == chosen), happened[0]), evidence)

    def _answer(self, career: Career, number: int, finding: Finding, order: Certainty | None) -> StepVerdict:
        step = self.pathway.steps[number]
        about = (self.pathway.name, career.person, career.name, step.name, step.says)
        if not finding.bearings:
            return StepVerdict(*about, finding.verdict, None, _UNBOUNDED, "", None, (), 0, (), (), (), self._known, self._left_out)
        first = finding.bearings[0]
        bounds = first.happening.bounds
        return StepVerdict(
            *about,
            finding.verdict,
            first.happening.when,
            (bounds[0], bounds[3]) if finding.verdict in RANK else _UNBOUNDED,
            first.condition.outcome,
            order,
            _cite(finding.voices),
            count_origins(finding.voices),
            _cite(finding.against),
            tuple(sorted({told for one in finding.bearings for told in one.happening.denied})),
            tuple(dict.fromkeys([one.happening.id for one in finding.bearings])),
            self._known,
            self._left_out,
        )

    def _forbidden(self, career: Career, findings: Sequence[Finding], choice: Choice) -> Iterator[Deviation]:
        """Forbidden steps that are told to have happened in their place."""
        for number, step in enumerate(self.pathway.steps):
            if step.forbidden and findings[number].verdict in RANK:
                places = [one.place for one in findings[number].bearings if one.affirmed]
                sure = find_surest(self._place_of(career, number, place, choice) for place in places)
                if sure != "excluded":
                    certain = sure == "certain" and findings[number].verdict == "met"
                    text = f"{step.says}, which the pathway rules out{'' if certain else ' (not certain)'}"
                    yield Deviation("forbidden", (step.name,), "certain" if certain else "possible", text)

    def _place_of(self, career: Career, number: int, place: int, choice: Choice) -> Certainty:
        """How sure it is that a happening comes where the pathway has its step, as far as the steps beside it are told."""
        chosen = {**choice.chosen, number: place}
        ties = [tie for other in choice.chosen for tie in self._ties.get((number, other), ())]
        return find_weakest(compare(career, chosen[tie.first], chosen[tie.then], tie.order) for tie in ties) or "certain"


def _cite(voices: Sequence[Voice]) -> tuple[Told, ...]:
    return tuple(sorted({voice.told for voice in voices})) if len(voices) > 1 else tuple([voice.told for voice in voices])


def _order_of_steps(choice: Choice) -> dict[int, Certainty]:
    """The weakest tie of each step."""
    found: dict[int, list[Certainty]] = {}
    for tie, sure in choice.ties:
        found.setdefault(tie.first, []).append(sure)
        found.setdefault(tie.then, []).append(sure)
    return {step: find_weakest(some) or "certain" for step, some in found.items()}


def _group(steps: Sequence[Step]) -> list[list[int]]:
    """The steps by their places, those that stand for one another together."""
    slots: dict[str, list[int]] = {}
    for number, step in enumerate(steps):
        slots.setdefault(f"={step.alternative}" if step.alternative else step.name, []).append(number)
    return list(slots.values())


def _out_of_order(steps: Sequence[Step], choice: Choice) -> Iterator[Deviation]:
    for tie, sure in choice.ties:
        if sure == "excluded":
            first, then = steps[tie.first], steps[tie.then]
            yield Deviation("order", (first.name, then.name), "certain", f"{then.name} does not come {_say_order(tie)} {first.name}")
    if choice.whole == "excluded" and all(sure != "excluded" for _, sure in choice.ties):
        names = dict.fromkeys(steps[number].name for tie, _ in choice.ties for number in (tie.first, tie.then))
        yield Deviation("order", tuple(names), "certain", "no set of days keeps the whole order, though each part of it is possible")


def _say_order(tie: Tie) -> str:
    least, most = tie.order.least, tie.order.most
    if least is not None and least >= 0:
        after = f"at least {least} days after" if least else "after"
        return f"{after} and within {most} days of" if most is not None else after
    return f"within {most} days of"
