"""Holds careers against a pathway: a verdict a step, the order, what is missing and what deviates. Pure functions, one career at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenure.model.answers import Certainty, Deviation, PathwayFit, StepVerdict
from tenure.model.career import Career
from tenure.pathways._matching import Bearing, Matcher, Role
from tenure.pathways._order import Candidate, Choice, Tie, choose, compare
from tenure.pathways._values import Pathway, Step
from tenure.pathways._verdicts import RANK, Finding, count_origins, happened, judge_happened, judge_open

_Found = Mapping[tuple[int, Role], list[Bearing]]
_HELD = ("met", "reported")


class Checker:
    """A pathway ready to be held against any number of careers."""

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway
        self._matcher = Matcher(pathway)
        number = {step.name: n for n, step in enumerate(pathway.steps)}
        self._ties = [Tie(number[one.first], number[one.then], one) for one in pathway.orders]
        self._slots = _group(pathway.steps)

    def check_all(self, careers: Iterable[Career]) -> Iterator[PathwayFit]:
        """The fit of each career of which some statement bears on the pathway, in their order; the others are passed over."""
        for career in careers:
            if found := self._matcher.find(career):
                yield self._fit(career, found)

    def check(self, career: Career) -> PathwayFit:
        """The fit of one career, whether or not anything bears on the pathway."""
        return self._fit(career, self._matcher.find(career))

    def _fit(self, career: Career, found: _Found) -> PathwayFit:
        choice = self._choose(career, found)
        findings = [self._judge(number, found, choice) for number in range(len(self.pathway.steps))]
        steps = tuple(self._answer(career, number, finding, choice) for number, finding in enumerate(findings))
        missing = tuple(self._missing(steps))
        required = sum(self._is_required(slot) for slot in self._slots)
        deviations = (*_out_of_order(self.pathway.steps, choice), *self._forbidden(career, steps, findings, choice))
        return PathwayFit(
            self.pathway.name, career.person, career.name, steps, required - len(missing), required, missing, choice.whole, deviations
        )

    def _choose(self, career: Career, found: _Found) -> Choice:
        slots = []
        for slot in self._slots:
            if not self.pathway.steps[slot[0]].forbidden:
                bearings = [(number, one) for number in slot for one in found.get((number, "told"), ()) if happened(one)]
                ranked = sorted(bearings, key=lambda pair: (RANK[judge_happened(pair[1], (), ()).verdict], pair[1].place))
                slots.append([Candidate(number, one.place) for number, one in ranked])
        return choose(career, [slot for slot in slots if slot], self._ties)

    def _judge(self, number: int, found: _Found, choice: Choice) -> Finding:
        """The verdict on a step; a happening that stands for another step tells nothing of this one."""
        roles: tuple[Role, ...] = ("told", "asked", "refused")
        elsewhere = {place for step, place in choice.chosen.items() if step != number}
        bearings = {role: [one for one in found.get((number, role), ()) if role != "told" or one.place not in elsewhere] for role in roles}
        told = [one for one in bearings["told"] if happened(one)]
        if not told:
            return judge_open(bearings)
        chosen = next((one for one in told if one.place == choice.chosen.get(number)), told[0])
        return judge_happened(chosen, bearings["refused"], [one for one in bearings["told"] if one is not chosen])

    def _answer(self, career: Career, number: int, finding: Finding, choice: Choice) -> StepVerdict:
        step = self.pathway.steps[number]
        first = finding.bearings[0] if finding.bearings else None
        bounds = first.happening.bounds if first and finding.verdict in RANK else None
        return StepVerdict(
            pathway=self.pathway.name,
            person=career.person,
            person_name=career.name,
            step=step.name,
            says=step.says,
            verdict=finding.verdict,
            when=first.happening.when if first else None,
            bounds=(bounds.earliest_start, bounds.latest_end) if bounds else (None, None),
            outcome=first.condition.outcome if first else "",
            order=_weakest(sure for tie, sure in choice.ties.items() if number in (tie.first, tie.then)),
            told=tuple(sorted({voice.told for voice in finding.voices})),
            origins=count_origins(finding.voices),
            against=tuple(sorted({voice.told for voice in finding.against})),
            denied=tuple(sorted({told for one in finding.bearings for told in one.happening.denied})),
            events=tuple(dict.fromkeys(one.happening.id for one in finding.bearings)),
        )

    def _is_required(self, slot: Sequence[int]) -> bool:
        step = self.pathway.steps[slot[0]]
        return not (step.forbidden or step.optional)

    def _missing(self, steps: Sequence[StepVerdict]) -> Iterator[str]:
        """The required steps that are neither met nor reported; of steps that stand for one another the first."""
        for slot in self._slots:
            if self._is_required(slot) and not any(steps[number].verdict in _HELD for number in slot):
                yield steps[slot[0]].step

    def _forbidden(self, career: Career, steps: Sequence[StepVerdict], findings: Sequence[Finding], choice: Choice) -> Iterator[Deviation]:
        """Forbidden steps that are told to have happened in their place."""
        for number, step in enumerate(self.pathway.steps):
            if not step.forbidden or steps[number].verdict not in RANK:
                continue
            sure = _surest(self._place_of(career, number, one.place, choice) for one in findings[number].bearings if happened(one))
            if sure != "excluded":
                certain = sure == "certain" and steps[number].verdict == "met"
                text = f"{step.says}, which the pathway rules out{'' if certain else ' (not certain)'}"
                yield Deviation("forbidden", (step.name,), "certain" if certain else "possible", text)

    def _place_of(self, career: Career, number: int, place: int, choice: Choice) -> Certainty:
        """How sure it is that a happening comes where the pathway has its step, as far as the steps beside it are told."""
        chosen = {**choice.chosen, number: place}
        ties = [tie for tie in self._ties if number in (tie.first, tie.then) and tie.first in chosen and tie.then in chosen]
        return _weakest(compare(career, chosen[tie.first], chosen[tie.then], tie.order) for tie in ties) or "certain"


def _group(steps: Sequence[Step]) -> list[list[int]]:
    """The steps by their places, those that stand for one another together."""
    slots: dict[str, list[int]] = {}
    for number, step in enumerate(steps):
        slots.setdefault(f"={step.alternative}" if step.alternative else step.name, []).append(number)
    return list(slots.values())


def _out_of_order(steps: Sequence[Step], choice: Choice) -> Iterator[Deviation]:
    for tie, sure in choice.ties.items():
        if sure == "excluded":
            first, then = steps[tie.first], steps[tie.then]
            yield Deviation("order", (first.name, then.name), "certain", f"{then.name} does not come {_say_order(tie)} {first.name}")
    if choice.whole == "excluded" and "excluded" not in choice.ties.values():
        names = dict.fromkeys(steps[number].name for tie in choice.ties for number in (tie.first, tie.then))
        yield Deviation("order", tuple(names), "certain", "no set of days keeps the whole order, though each part of it is possible")


def _say_order(tie: Tie) -> str:
    least, most = tie.order.least, tie.order.most
    if least is not None and least >= 0:
        after = f"at least {least} days after" if least else "after"
        return f"{after} and within {most} days of" if most is not None else after
    return f"within {most} days of"


def _weakest(found: Iterable[Certainty]) -> Certainty | None:
    order: tuple[Certainty, ...] = ("certain", "possible", "excluded")
    return max(found, key=order.index, default=None)


def _surest(found: Iterable[Certainty]) -> Certainty:
    order: tuple[Certainty, ...] = ("certain", "possible", "excluded")
    return min(found, key=order.index, default="excluded")
