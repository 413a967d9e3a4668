"""Pages of pathways: what is claimed, people by steps, one person step by step, and what became otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.web.views.parts import Citation, Days, Knowledge, Link, Source


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a pathway as it is declared; `kind` says what it is beside required ("optional", "forbidden", "one of …")."""

    name: str
    says: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pathway:
    """A pathway as it is declared: what it claims, who claims it and where."""

    name: str
    title: str
    claim: str
    claimed_by: str
    source: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Pathways:
    """The pathways against which careers can be held."""

    pathways: tuple[Pathway, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """How one step stands in one career: `outcome` is what it comes to where it may be several things, `date` when in words, `order`
    how sure it is that the step stands where the pathway has it, `denied` whether somebody denies it."""

    step: str
    says: str
    verdict: str
    outcome: str
    date: str
    when: str | None
    bounds: Days
    order: str | None
    origins: int
    against: int
    denied: bool


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where a career leaves the pathway, in one sentence, and how sure that is."""

    sure: str
    text: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How a career stands to a pathway, step by step: `met` of the `required` steps are told, `missing` names the others."""

    person: Link
    cells: tuple[Cell, ...]
    met: int
    required: int
    missing: tuple[str, ...]
    order: str | None
    deviations: tuple[Deviation, ...]


@dataclass(frozen=True, slots=True)
class PersonPathway:
    """A pathway on the page of a person, with the verdicts on its steps."""

    name: str
    title: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Matrix:
    """People by the steps of a pathway, the nearest to the whole first, from place `first` on, of `people` in all."""

    pathway: Pathway
    knowledge: Knowledge
    people: int
    first: int
    next: int | None
    fits: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A step in one career with who says so, who tells otherwise, and who denies it."""

    cell: Cell
    citations: tuple[Citation, ...]
    against: tuple[Citation, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A career held against a pathway step by step with all evidence; `fit` is None where no report that counts names the person."""

    pathway: Pathway
    person: Link
    knowledge: Knowledge
    apart: tuple[Link, ...]
    fit: Fit | None
    steps: tuple[Evidence, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A step on which the verdict in a career is another on the later of two days; `before` held on the earlier one."""

    person: Link
    before: str
    cell: Cell
    citations: tuple[Citation, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became otherwise between two days of knowledge, `since` (None: nothing was asked yet) and that of `knowledge`.

    In the careers of all people, or of `person` alone. `more` are changes that are not listed.
    """

    pathway: Pathway
    since: str | None
    knowledge: Knowledge
    person: Link | None
    changes: tuple[Change, ...]
    more: int
    sources: tuple[Source, ...]
