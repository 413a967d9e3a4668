"""What a page shows: one object behind the page and its JSON (`/api/...`). Words are made here, facts are not.

Days are ISO days, `None` where nothing bounds them. A `Citation` points by `number` at one of the `sources` of its page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Link:
    """A person, unit or document by id and name."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """As known on which day a page holds (None for today), how many documents of the case that leaves out, and how many statements
    that reviewers have rejected."""

    known: str | None
    left_out: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a page cites, under its number there."""

    number: int
    doc: str
    label: str
    title: str | None
    published: str
    captured: str | None
    address: str | None
    restated: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """Who says so: the source, on whose word (`chain`, outermost first), the sentence, and what to know before believing it (`notes`).

    A `record` is a row of a table and quotes nobody.
    """

    number: int
    doc: str
    statement: str
    label: str
    published: str
    chain: tuple[str, ...]
    quote: str
    notes: tuple[str, ...]
    record: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a career: an event or a tenure, in words and in fields, with who says so and who denies it.

    `said_by` names who accuses, where it is an accusation.
    """

    id: str
    kind: Literal["event", "tenure", "relation"]
    event: str
    group: str
    says: str
    date: str
    window: str
    when: str | None
    bounds: Days
    start: Days
    end: Days
    stance: str
    origins: int
    fields: dict[str, tuple[str, ...]]
    doubts: tuple[str, ...]
    disputed: bool
    unit: Link | None
    said_by: tuple[str, ...]
    citations: tuple[Citation, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values on which reports disagree, and who gives it."""

    value: str
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What reports disagree on, in one sentence and by value; `of` are the people and units concerned, `denials` who denies it all."""

    kind: str
    about: str
    field: str
    text: str
    values: tuple[Value, ...]
    of: tuple[Link, ...]
    denials: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may have held a post on a day, with the label, what it means, and who says so."""

    person: Link
    unit: Link | None
    post: str | None
    held: str
    label: str
    explained: str
    span: str
    start: Days
    end: Days
    tenure: str
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """A unit above or below another on a day, `depth` relations away, with who headed it."""

    depth: int
    unit: Link
    below: str
    relation: str | None
    label: str
    explained: str
    span: str
    turn: str | None
    origins: int
    holders: tuple[Holder, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Superior:
    """Somebody who stood over a person on a day; `over` says how, `together` on which days."""

    holder: Holder
    label: str
    over: str
    together: str


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
class Passed:
    """Somebody in whose career one event directly follows another: how long after, and whether that order is certain."""

    person: Link
    days: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """What directly follows what, for how many people: `certain` for certain, `possible` only possibly. `more` are people not listed."""

    source: str
    target: str
    certain: int
    possible: int
    median: str
    passes: tuple[Passed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A sequence that careers have, with whose they are; `more` are people not listed."""

    says: str
    count: int
    people: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Flow:
    """What follows what in careers. `types` are the event types that can be asked for, `events` those that were; `chart` is SVG."""

    types: tuple[str, ...]
    events: tuple[str, ...]
    least: int
    reported: bool
    knowledge: Knowledge
    people: int
    happenings: int
    not_counted: str
    chart: str
    arrows: tuple[Arrow, ...]
    more_arrows: int
    sequences: tuple[Sequence, ...]
    more_sequences: int


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares so many days after the step, in the order of the states; `few` where a change until then rests on few people."""

    days: int
    observed: str
    few: bool
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one person after the step, and who says so."""

    person: Link
    start: str
    reached: tuple[str, ...]
    seen: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Unfollowed:
    """Somebody who took the step and cannot be followed, and why."""

    person: Link
    reason: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of people after a step: with fewer than `least` under observation the people alone, else shares (`chart` is SVG) too.

    `states` are all that can be asked for; `step` is None where nothing was asked yet. `more` are people not listed.
    """

    states: tuple[str, ...]
    step: str | None
    to: tuple[str, ...]
    from_step: bool
    knowledge: Knowledge
    people: int
    observed: int
    least: int
    chart: str
    columns: tuple[str, ...]
    table: tuple[Shares, ...]
    each: tuple[Became, ...]
    not_followed: tuple[Unfollowed, ...]
    more: int
    sources: tuple[Source, ...]


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


@dataclass(frozen=True, slots=True)
class Person:
    """A person: career over time, conflicts, who stood over them on a day. `chart` is the career as SVG, empty where no line is dated.

    `apart` are those who were held to be others on the day `known`, and are held to be the same person today.
    `pathways` are those that come with tenure and on a step of which something bears.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    mentions: int
    knowledge: Knowledge
    apart: tuple[Link, ...]
    chart: str
    lines: tuple[Line, ...]
    conflicts: tuple[Conflict, ...]
    on: str | None
    superiors: tuple[Superior, ...]
    pathways: tuple[PersonPathway, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """One figure that reports tell of a unit's losses or survivors, in their words; `said_by` are those on whose word it is told."""

    says: str
    date: str
    said_by: tuple[str, ...]
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: who headed it over time, what stood above and below it, and all of that on one day (`on`).

    `first` and `last` are the days between which its tenures and relations lie. `holders_chart` and `chain_chart` are SVG.
    `loss_ranges` say between what the figures of `losses` lie.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    knowledge: Knowledge
    apart: tuple[Link, ...]
    holders_chart: str
    holders: tuple[Holder, ...]
    parents: tuple[Hop, ...]
    children: tuple[Hop, ...]
    lines: tuple[Line, ...]
    first: str
    last: str
    on: str
    chain_chart: str
    chain: tuple[Hop, ...]
    roster: tuple[Holder, ...]
    loss_ranges: tuple[str, ...]
    losses: tuple[Loss, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post: everybody who may have held it, over time; `asked` is the name under which it was asked for."""

    asked: str
    name: str
    knowledge: Knowledge
    chart: str
    holders: tuple[Holder, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document's text: the numbers of the statements whose trigger covers it or (`ends`) ends with it, and as
    which part ("3 post") of which statements it serves."""

    text: str
    numbers: tuple[int, ...]
    ends: tuple[int, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of a document, numbered in the order of the text, in words and by field."""

    number: int
    id: str
    event: str
    group: str
    says: str
    subject: str
    about: Link | None
    date: str
    notes: tuple[str, ...]
    chain: tuple[str, ...]
    fields: dict[str, str]
    quote: str


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document in a list."""

    id: str
    label: str
    title: str | None
    published: str
    captured: str | None
    language: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Shared:
    """An origin on which a document rests with others, and why."""

    id: str
    reason: str
    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a document has to do with a line of somebody's career: "adds", "confirms" or "repeats"; `said_by` as in `Line`."""

    how: str
    person: Link
    line: str
    says: str
    date: str
    said_by: tuple[str, ...]
    denied: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its text cut where statements begin and end, the statements, and what they are to the rest of the case."""

    id: str
    label: str
    title: str | None
    facts: dict[str, str]
    language: str | None
    extractor: str | None
    segments: tuple[Segment, ...]
    statements: tuple[Stated, ...]
    shared: tuple[Shared, ...]
    given: tuple[Given, ...]
    conflicts: tuple[Conflict, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found by its text; `snippet` are stretches of it, each with whether it is one of the words looked for."""

    id: str
    label: str
    title: str | None
    published: str
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post that was found: its words, its unit, and the name under which its page is asked for."""

    title: str
    unit: Link | None
    name: str


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for the words typed, by kind."""

    q: str
    kind: str
    outlet: str | None
    since: str | None
    until: str | None
    people: tuple[Link, ...]
    units: tuple[Link, ...]
    posts: tuple[FoundPost, ...]
    documents: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """What the case holds. People, units and conflicts are None where they are not worked out yet.

    On `judged` statements a judgement stands; `reopened` of these say something else now than when they were judged.
    """

    case: str
    documents: int
    statements: int
    judgements: int
    judged: int
    reopened: int
    without_statements: int
    languages: dict[str, int]
    unread_languages: dict[str, int]
    people: int | None
    units: int | None
    conflicts: int | None
    latest: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What the reports of the case disagree on, from place `first` on; `next` is the place of the next page, if there is one."""

    knowledge: Knowledge
    first: int
    next: int | None
    conflicts: tuple[Conflict, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """What one outlet gave; `copies` is how many of its documents share an origin with others, None where that is not worked out."""

    outlet: str | None
    documents: int
    statements: int
    first: str
    last: str
    copies: int | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The outlets of the case."""

    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class OutletDocuments:
    """The documents of one outlet, from place `first` on."""

    outlet: str | None
    first: int
    next: int | None
    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement: what was decided of which words, by whom, when and why; `withdrawn_by` is the judgement that takes it back.

    Of one on a statement `statement` is the id of what was decided on and `says` its words.
    """

    number: int
    verdict: str
    reviewer: str
    decided: str
    why: str
    withdrawn_by: int | None
    about: tuple[tuple[str, str, str], ...]
    more: int
    statement: str | None
    says: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """The judgements that were just written, in their order."""

    judgements: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """The judgements of the case, the last first, from place `first` on."""

    first: int
    next: int | None
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a statement that can be set: its value as one would type it, what it may be where that is limited, and whether it
    holds words that can be picked in the report."""

    name: str
    value: str
    choices: tuple[str, ...]
    pickable: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A statement to judge: the text before, in and after its evidence, its fields, and what was decided on it, the last first.

    `seen` is the number of the last of these, 0 where there is none: a decision that gives it is refused where another came since.
    `holds` is what holds in its place, None where it is rejected. `position` is its place in the order of review from 1, of which
    `waiting` are left to judge; `matters` says what would change without it.
    """

    statement: Stated
    holds: Stated | None
    doc: ListedDocument
    before: tuple[Segment, ...]
    evidence: tuple[Segment, ...]
    after: tuple[Segment, ...]
    fields: tuple[Field, ...]
    decisions: tuple[Decided, ...]
    seen: int
    position: int | None
    matters: str
    previous: str | None
    next: str | None
    waiting: int


@dataclass(frozen=True, slots=True)
class AlikeOne:
    """A statement that the same words tell as another, with its sentence before, in and after these words."""

    statement: Stated
    doc: Link
    published: str
    before: str
    trigger: str
    after: str


@dataclass(frozen=True, slots=True)
class Alike:
    """The statements that nobody has judged and that the words `trigger` tell as they tell `statement`; there may be `more`.

    Those of the `outlet` of `statement`, or of all outlets. `seen` is the number of the last judgement in the case.
    """

    statement: Stated
    trigger: str
    outlet: str | None
    same_outlet: bool
    found: tuple[AlikeOne, ...]
    more: bool
    seen: int


@dataclass(frozen=True, slots=True)
class Awaited:
    """A statement that waits for a decision: what it says, and why a decision on it matters."""

    id: str
    says: str
    matters: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The order of review: the first statements that wait for a decision, how many wait in all, and how many are not in order.

    A `quick` order goes by what the case keeps, not by what each decision would change; that is `coming` where it is being worked out.
    """

    first: tuple[Awaited, ...]
    waiting: int
    left_out: int
    quick: bool
    coming: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be one: names, and the words around some of its mentions with the documents."""

    who: Link
    spellings: tuple[str, ...]
    mentions: int
    places: tuple[MentionPlace, ...]


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A mention with the words around it."""

    id: str
    doc: Link
    published: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Evidence for (True), against (False) or telling nothing (None) of two being one, with who tells it."""

    speaks_for: bool | None
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people or units side by side with the evidence; `seen` is the number of the last judgement on either."""

    left: Side
    right: Side
    reasons: tuple[Reason, ...]
    seen: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Two who may be one, and what would change if they were."""

    left: Link
    right: Link
    matters: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The pairs to decide on next, most important first; `left_out` more were not worked out."""

    pairs: tuple[Suggested, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Whole:
    """A person or unit with all its mentions, to be parted, or made one with another; `seen` as in `Pair`."""

    side: Side
    seen: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that gave no document, why, and what to do."""

    name: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Files on their way into the case; `error` says why one that "failed" did."""

    id: str
    state: Literal["waiting", "reading", "deriving", "done", "failed"]
    files: int
    done: int
    current: str | None
    read: int
    updated: int
    unchanged: int
    statements: int
    skipped: tuple[Skipped, ...]
    error: str | None


@dataclass(frozen=True, slots=True)
class Error:
    """Why a request was not answered, what may have been meant, and what was typed that the reports can be searched for."""

    error: str
    message: str
    suggestions: tuple[str, ...]
    typed: str = ""
