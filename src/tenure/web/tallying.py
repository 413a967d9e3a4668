"""Pages that count: what follows what, and what became of people after a step. Who is counted is named."""

from __future__ import annotations

from collections.abc import Sequence

from tenure import pathways
from tenure.drawing import draw_flow, draw_outcomes
from tenure.model.errors import TenureError, UnknownName
from tenure.model.tallies import FlowArrow, FlowTotal, FlowVariant, OutcomePerson, OutcomeShare, OutcomeTotal, Person
from tenure.telling.tallies import say_block, say_days, say_not_counted, say_reached, say_share
from tenure.telling.words import count
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import say_window
from tenure.web import views
from tenure.web.citing import Bibliography, Teller
from tenure.workspace import Workspace

#: Arrows, sequences, and people below each of them on one page; the JSON of the command line names all.
MOST = 100
_POINTS = 60
"""Times at which a picture shows the shares."""


def flow(work: Workspace, events: Sequence[str], least: int, reported: bool, known: str | None) -> views.Flow:
    """What follows what in the careers of the case, of these events only where any are given."""
    answer = work.flow(events=events or None, least=least, reported=reported, known=known, cited=False)
    (total,) = (line for line in answer.lines if isinstance(line, FlowTotal))
    arrows = [line for line in answer.lines if isinstance(line, FlowArrow)]
    variants = [line for line in answer.lines if isinstance(line, FlowVariant)]
    title = f"What follows what{f', as known on {known}' if known else ''}"
    return views.Flow(
        types=tuple(name for name, one in event_types().items() if one.of == "person"),
        events=tuple(events),
        least=least,
        reported=reported,
        knowledge=views.Knowledge(known, answer.left_out, answer.rejected),
        people=total.people,
        happenings=total.happenings,
        not_counted=say_not_counted(total),
        chart=draw_flow(arrows, title=title) if arrows else "",
        arrows=tuple(map(_arrow, arrows[:MOST])),
        more_arrows=max(0, len(arrows) - MOST),
        sequences=tuple(map(_sequence, variants[:MOST])),
        more_sequences=max(0, len(variants) - MOST),
    )


def outcomes(work: Workspace, step: str | None, to: Sequence[str], from_step: bool, known: str | None) -> views.Outcomes:
    """What became of people after a step; where no step or no state is given, what can be asked."""
    if not step or not to:
        return _unasked(step, to, from_step, views.Knowledge(known, work.left_out(known), 0))
    for name in (step, *to):
        if name not in states():
            raise UnknownName(f"no event type and no step of a pathway is called {name!r}; the page of outcomes lists all")
    to = tuple(dict.fromkeys(to))
    if step in to:
        raise TenureError("the step is no outcome of itself; choose other states")
    answer = work.outcomes(step, states=to, delayed=not from_step, cited=MOST, known=known)
    (total,) = (line for line in answer.lines if isinstance(line, OutcomeTotal))
    shares = [line for line in answer.lines if isinstance(line, OutcomeShare)]
    people = [line for line in answer.lines if isinstance(line, OutcomePerson)]
    numbers = Bibliography()
    teller = Teller(numbers, answer)
    each = tuple(_became(one, teller) for one in people[:MOST])
    return views.Outcomes(
        states=states(),
        step=step,
        to=to,
        from_step=from_step,
        knowledge=views.Knowledge(known, answer.left_out, answer.rejected),
        people=total.people,
        observed=total.observed,
        least=total.least,
        chart=_curve(work, total, known) if shares else "",
        columns=(f"{_say(step)} only", *map(_say, to)),
        table=tuple(_row([one for one in shares if one.day == day], total.least) for day in sorted({one.day for one in shares})),
        each=each,
        not_followed=tuple(views.Unfollowed(_link(one.person), one.reason) for one in total.not_followed),
        more=len(people) - len(each),
        sources=numbers.sources(),
    )


def states() -> tuple[str, ...]:
    """All that somebody can come to: the event types of people, and the steps of the pathways that come with tenure."""
    types = [name for name, one in event_types().items() if one.of == "person"]
    return (*types, *(f"{one.name}.{step.name}" for one in pathways.shipped().values() for step in one.steps))


def _unasked(step: str | None, to: Sequence[str], from_step: bool, knowledge: views.Knowledge) -> views.Outcomes:
    return views.Outcomes(states(), step or None, tuple(to), from_step, knowledge, 0, 0, 0, "", (), (), (), (), 0, ())


def _curve(work: Workspace, total: OutcomeTotal, known: str | None) -> str:
    points = range(0, total.until + 1, max(1, total.until // _POINTS))
    answer = work.outcomes(total.step, states=total.states, days=points, delayed=total.delayed, cited=0, known=known)
    title = f"After {_say(total.step)}: {count(total.observed, 'person', 'people')}{f', as known on {known}' if known else ''}"
    return draw_outcomes([line for line in answer.lines if isinstance(line, OutcomeShare)], title=title, step=total.step)


def _row(shares: Sequence[OutcomeShare], few: int) -> views.Shares:
    least, most = shares[0].observed
    seen = f"{least}" if least == most else f"{least} to {most}"
    return views.Shares(shares[0].day, seen, shares[0].rests_on < few, tuple(map(say_share, shares)))


def _became(one: OutcomePerson, teller: Teller) -> views.Became:
    start = f"{_say(one.start.state)} {say_window(*one.start.bounds)}"
    return views.Became(_link(one.person), start, tuple(map(say_reached, one.states)), one.seen[1] or "", teller.cite(one.told))


def _arrow(one: FlowArrow) -> views.Arrow:
    passes = tuple(views.Passed(_link(passed.person), say_days(passed.days), passed.certain) for passed in one.passes[:MOST])
    more = max(0, len(one.passes) - MOST)
    return views.Arrow(_say(one.source), _say(one.target), one.certain, one.possible, say_days(one.median), passes, more)


def _sequence(one: FlowVariant) -> views.Sequence:
    people = tuple(map(_link, one.people[:MOST]))
    return views.Sequence(" → ".join(map(say_block, one.blocks)), len(one.people), people, len(one.people) - len(people))


def _link(person: Person) -> views.Link:
    return views.Link(person.id, "person", person.name)


def _say(name: str) -> str:
    return name.replace("_", " ")
