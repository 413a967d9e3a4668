"""Verdicts and order against an oracle that tries every day for every event, and every choice of events: it shares no code with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from derivation.cases import after, resolve_rows, tell
from tenure.derivation import derive, read_careers
from tenure.model.answers import PathwayFit
from tenure.pathways import Checker, Condition, Order, Pathway, Step

FAST = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
LARGE = settings(FAST, max_examples=3000)
TYPES = ("arrest", "charge", "trial", "release")
LAST = 4  # dates and reports fall on the days from 0 to this
DAYS = np.arange(-10, LAST + 11)  # all days that are tried: what bounds nothing reaches further than any order
PERIODS = (1, 2, 3)
#: The steps: of each type one, and a second arrest, for which the first may not stand too.
STEPS = {"taken": "arrest", "charged": "charge", "tried": "trial", "freed": "release", "retaken": "arrest"}


def iso(day: int) -> str:
    return (date(2024, 1, 15) + timedelta(day)).isoformat()


@dataclass
class Told:
    """An event: its type, and the rows that tell of it, each with how it stands."""

    type: str
    rows: list[dict] = field(default_factory=list)

    @property
    def affirmed(self) -> list[dict]:
        return [row for row in self.rows if row["polarity"] == "affirmed" and row["modality"] == "actual"]


@st.composite
def careers(draw: st.DrawFn) -> list[Told]:
    """Up to four events with up to two rows each; order words name a type of which there may be one event or two."""
    kinds = draw(st.lists(st.sampled_from(TYPES), min_size=1, max_size=4))
    events = [Told(kind) for kind in kinds]
    for event in events:
        for _ in range(draw(st.integers(1, 2))):
            event.rows.append(draw(rows(event.type, kinds)))
    return events


@st.composite
def rows(draw: st.DrawFn, kind: str, kinds: list[str]) -> dict:
    report = draw(st.integers(0, LAST))
    first = draw(st.integers(0, report))
    window = (first, draw(st.integers(first, report))) if draw(st.booleans()) else None
    others = [other for other in set(kinds) if other != kind]
    order = (draw(st.sampled_from(sorted(others))), draw(st.sampled_from([None, *PERIODS]))) if others and draw(st.booleans()) else None
    stance = draw(
        st.sampled_from([("affirmed", "actual")] * 5 + [("negated", "actual"), ("affirmed", "planned"), ("affirmed", "requested")])
    )
    hedged = draw(st.sampled_from([False, False, False, True]))
    return {"report": report, "window": window, "order": order, "polarity": stance[0], "modality": stance[1], "hedged": hedged}


@st.composite
def pathways(draw: st.DrawFn) -> Pathway:
    """The steps with a few orders among them, each from an earlier step to a later one."""
    names = list(STEPS)
    pairs = [(one, other) for n, one in enumerate(names) for other in names[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=4, unique=True))
    bounds = [(0, None), (0, None), (0, 2), (-2, 2), (3, None), (1, 3)]
    orders = tuple(Order(one, other, *draw(st.sampled_from(bounds))) for one, other in chosen)
    steps = tuple(Step(name, name, (Condition((kind,)),)) for name, kind in STEPS.items())
    return Pathway("made", "", "", "", "", steps, orders)


def derive_rows(events: list[Told]) -> list:
    told = []
    for number, event in enumerate(events):
        for place, row in enumerate(event.rows):
            fields = {key: row[key] for key in ("polarity", "modality", "hedged")}
            fields |= {"when": f"[{iso(row['window'][0])}..{iso(row['window'][1])}]"} if row["window"] else {}
            if row["order"]:
                kind, days = row["order"]
                fields["order"] = after(kind, offset=f"P{days}D" if days else None)
            told.append(tell(event.type, by=f"{number}/{place}", apart=number, reported=iso(row["report"]), **fields))
    return list(read_careers(derive(resolve_rows(told))))


def worlds(events: list[Told]) -> np.ndarray:
    """Which days, one an event, contradict no firm row."""
    day = np.meshgrid(*[DAYS] * len(events), indexing="ij", sparse=True)
    fits = np.ones((len(DAYS),) * len(events), bool)
    for number, event in enumerate(events):
        for row in event.affirmed:
            if row["hedged"]:
                continue
            fits &= day[number] <= row["report"]
            if row["window"]:
                fits &= (row["window"][0] <= day[number]) & (day[number] <= row["window"][1])
            meant = [n for n, other in enumerate(events) if row["order"] and other.type == row["order"][0] and other.affirmed]
            if len(meant) == 1:
                between = day[number] - day[meant[0]]
                fits &= (between >= 0) if row["order"][1] is None else (between == row["order"][1])
    return fits


def keeps(events: list[Told], first: int, then: int, order: Order) -> np.ndarray:
    """In which worlds two events come in the order."""
    day = np.meshgrid(*[DAYS] * len(events), indexing="ij", sparse=True)
    between = day[then] - day[first]
    kept = np.ones((len(DAYS),) * len(events), bool)
    kept &= between >= order.least if order.least is not None else True
    kept &= between <= order.most if order.most is not None else True
    return kept


def choices(events: list[Told]) -> Iterator[dict[str, int]]:
    """All ways to have a happening stand for each step, none for two; those only that fill the first steps as far as any can."""
    options = [[None, *(n for n, event in enumerate(events) if event.type == kind and event.affirmed)] for kind in STEPS.values()]
    ways = [way for way in product(*options) if len({n for n in way if n is not None}) == sum(n is not None for n in way)]
    best = max(tuple(n is not None for n in way) for way in ways)
    for way in ways:
        if tuple(n is not None for n in way) == best:
            yield {name: n for name, n in zip(STEPS, way, strict=True) if n is not None}


def expected_order(events: list[Told], pathway: Pathway, fits: np.ndarray) -> str | None:
    """How sure the whole order is, by all worlds of all choices."""
    found = []
    for choice in choices(events):
        orders = [order for order in pathway.orders if order.first in choice and order.then in choice]
        if not orders:
            return None
        kept = np.ones(fits.shape, bool)
        for order in orders:
            kept &= keeps(events, choice[order.first], choice[order.then], order)
        found.append("certain" if kept[fits].all() else "possible" if kept[fits].any() else "excluded")
    return min(found, key=("certain", "possible", "excluded").index)


def expected_verdict(event: Told, first_day: int | None) -> str:
    """The verdict on a step for which just this event can stand."""
    negations = [row for row in event.rows if row["polarity"] == "negated"]
    if event.affirmed:
        if any(first_day is None or row["report"] >= first_day for row in negations):
            return "disputed"
        return "reported" if all(row["hedged"] for row in event.affirmed) else "met"
    if negations:
        return "negated"
    return "planned" if any(row["modality"] == "planned" for row in event.rows) else "pending"


def check(events: list[Told], pathway: Pathway) -> None:
    fits = worlds(events)
    assume(fits.any())
    (career,) = derive_rows(events)
    fit = Checker(pathway).check(career)
    assert fit.order == expected_order(events, pathway, fits)
    check_verdicts(events, fits, fit)
    check_ties(events, pathway, fits, fit)


def check_verdicts(events: list[Told], fits: np.ndarray, fit: PathwayFit) -> None:
    """Where a type has one event, the verdict of its step is what its rows say; of no event there is no evidence."""
    verdicts = {step.step: step.verdict for step in fit.steps}
    for name, kind in list(STEPS.items())[:4]:
        own = [n for n, event in enumerate(events) if event.type == kind]
        if not own:
            assert verdicts[name] == "no evidence"
        elif len(own) == 1:
            days = DAYS[fits.any(axis=tuple(axis for axis in range(len(events)) if axis != own[0]))]
            assert verdicts[name] == expected_verdict(events[own[0]], None if days[0] == DAYS[0] else int(days[0]))


def check_ties(events: list[Told], pathway: Pathway, fits: np.ndarray, fit: PathwayFit) -> None:
    """An order that is said to be broken is broken in every world, whichever of the events stand for its steps."""
    if len({event.type for event in events}) == len(events):
        place = {
            name: n for name, kind in list(STEPS.items())[:4] for n, event in enumerate(events) if event.type == kind and event.affirmed
        }
        broken = {
            (order.first, order.then)
            for order in pathway.orders
            if order.first in place and order.then in place and not keeps(events, place[order.first], place[order.then], order)[fits].any()
        }
        told = {one.steps for one in fit.deviations if one.kind == "order" and len(one.steps) == 2}
        assert broken <= told
        assert told <= broken or fit.order == "excluded"


@given(careers(), pathways())
@FAST
def test_verdicts_and_order_are_those_of_all_worlds(events, pathway):
    check(events, pathway)


@pytest.mark.slow
@given(careers(), pathways())
@LARGE
def test_thousands_of_careers_agree_with_all_worlds(events, pathway):
    check(events, pathway)


@given(careers(), pathways(), st.randoms(use_true_random=False))
@settings(FAST, max_examples=40)
def test_the_order_of_reports_changes_nothing(events, pathway, rng):
    assume(worlds(events).any())
    (career,) = derive_rows(events)
    shuffled = [Told(event.type, list(event.rows)) for event in events]
    for event in shuffled:
        rng.shuffle(event.rows)
    verdicts = [step.verdict for step in Checker(pathway).check(career).steps]
    assert [step.verdict for step in Checker(pathway).check(derive_rows(shuffled)[0]).steps] == verdicts
